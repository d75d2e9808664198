/* session.h - supervision sessions: planned, held, postponed, and what was settled in them.
 *
 * Layer: model.  A session is about one person, the supervisee; a group session is kept once for each
 * who attended. */
#ifndef WAYMARK_SESSION_H
#define WAYMARK_SESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/form.h"
#include "waymark/identity.h"
#include "waymark/link.h"
#include "waymark/span.h"

/* clang-format off */
/* Where a session is (SR-77, and the monitoring sheet): identifier, word in files, what people see.
 * Planned is where it begins; one whose clock was ended is completed. */
#define SESSION_STATUS_INFO(_) \
	_(PLANNED,	"planned",	"planned") \
	_(HELD,		"completed",	"completed") \
	_(POSTPONED,	"postponed",	"postponed") \
	_(CANCELLED,	"cancelled",	"cancelled") \
	_(MISSED,	"missed",	"missed")

enum session_status {
#define SESSION_STATUS_ENUM(id, word, shown) SESSION_##id,
	SESSION_STATUS_INFO(SESSION_STATUS_ENUM)
#undef SESSION_STATUS_ENUM
	SESSION_STATUS_COUNT
};

/* What is said of its clock. */
#define SESSION_CLOCK_INFO(_) \
	_(RUNS,		"runs") \
	_(STANDS,	"stands") \
	_(ENDED,	"ended")

enum session_clock {
#define SESSION_CLOCK_ENUM(id, word) SESSION_CLOCK_##id,
	SESSION_CLOCK_INFO(SESSION_CLOCK_ENUM)
#undef SESSION_CLOCK_ENUM
	SESSION_CLOCK_COUNT
};

/* What a session settled for an indicator (design 2). */
#define OUTCOME_INFO(_) \
	_(AGREED,	"agreed",		"agreed") \
	_(OBSERVE,	"observe",		"to be observed") \
	_(SAMPLE_WORK,	"sample-work",		"a piece of work to be sampled") \
	_(WAIT,		"wait",			"to wait until") \
	_(READ_TOGETHER, "read-together",	"to be read together") \
	_(BOTH_VIEWS_KEPT, "both-views-kept",	"both views kept")

enum outcome {
#define OUTCOME_ENUM(id, word, shown) OUTCOME_##id,
	OUTCOME_INFO(OUTCOME_ENUM)
#undef OUTCOME_ENUM
	OUTCOME_COUNT
};
/* clang-format on */

extern const char *const session_status_words[SESSION_STATUS_COUNT + 1]; /* each ends with NULL */
extern const char *const session_clock_words[SESSION_CLOCK_COUNT + 1];
extern const char *const outcome_words[OUTCOME_COUNT + 1];
const char *session_status_shown(enum session_status status);
const char *outcome_shown(enum outcome outcome);

/* An indicator that was chosen for a session, and what was settled for it. */
struct session_topic {
	struct link about; /* an indicator */
	bool settled;
	enum outcome outcome;
	struct date until;	/* of OUTCOME_WAIT, else not set */
	char *words;		/* "" for none */
	struct uuid author;	/* who settled it, else who chose it */
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
};

void session_topic_done(struct session_topic *topic); /* frees its texts */

struct session {
	struct uuid id; /* that of the event that planned it */
	struct uuid person;
	struct uuid supervisor;
	enum form_use form; /* FORM_INDIVIDUAL, FORM_MANAGER, FORM_GROUP or FORM_INFORMAL */
	struct date date;
	char time[6]; /* "HH:MM", "" where it is not set */
	int minutes;  /* that it is meant to last; 0: not said */
	char *venue;
	enum session_status status;
	char *reason;		      /* of one that was not held; "" for none */
	struct uuid moved_to;	      /* the session in its place; not set for none */
	struct uuid instead_of;	      /* the session whose place it takes */
	instant started, ended;	      /* INSTANT_NONE while not */
	instant running_since;	      /* of the clock; INSTANT_NONE while it stands */
	long seconds;		      /* on the clock until it was last stopped */
	struct uuid record;	      /* not set while there is none */
	struct session_topic *topics; /* in the order chosen */
	size_t topic_count;
	size_t topic_capacity;
};

struct session_list {
	struct session *items; /* by date and time, then as written */
	size_t count;
	size_t capacity;
};

/* Formal sessions of one's own count towards how often supervision is held; group and informal ones
 * never do (SR-29, SR-73). */
bool session_counts(const struct session *session);

/* Takes in what was said of its clock, in the order it was said: the first run starts the session,
 * the end of the clock completes it, and a run after that opens it again. */
void session_clock_said(struct session *session, enum session_clock clock, instant at);
/* What the clock shows at an instant, in seconds; 0 or more.  A run that nobody stopped within a day
 * counts as none. */
long session_seconds(const struct session *session, instant now);

/* The newest that was held and counts, on or before a day; NULL: none. */
const struct session *session_last_held(const struct session_list *list, struct date day);
/* The next one that counts, is planned on or after a day and is not started; NULL: none. */
const struct session *session_next(const struct session_list *list, struct date day);
/* The one that is started and neither ended nor called off; of several the newest.  NULL: none. */
const struct session *session_open(const struct session_list *list);
const struct session *session_find(const struct session_list *list, struct uuid id);
/* Sessions that were begun are numbered from 1 on, in the order of the list; 0: not begun. */
size_t session_number(const struct session_list *list, const struct session *session);

void session_list_done(struct session_list *list);

/* What somebody wants to speak of: with the next session, once it is started in that one. */
struct agenda_item {
	struct uuid id;
	struct uuid person;
	struct uuid author;
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
	char *text;
};

struct agenda {
	struct agenda_item *items; /* oldest first */
	size_t count;
	size_t capacity;
};

void agenda_done(struct agenda *agenda);

/* Another interval than the policy's for one person (SR-26): it holds from the day it was said to
 * `until`. */
struct interval {
	struct span every;
	struct date from, until;
	char *reason;
	struct uuid author;
};

/* A supervisor's absence, and who covers (SR-80). */
struct absence {
	struct uuid supervisor;
	struct date from, until; /* until: not set while it is not known */
	struct uuid cover;	 /* not set while nobody does */
	char *reason;
};

/* Each oldest first. */
struct arrangements {
	struct interval *intervals;
	size_t interval_count;
	size_t interval_capacity;
	struct absence *absences;
	size_t absence_count;
	size_t absence_capacity;
};

void arrangements_done(struct arrangements *arrangements);

#endif
