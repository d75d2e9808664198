/* policy.h - what an authority asks of supervision and progression: how often, by when, with which
 * forms.
 *
 * Layer: model.  A policy is data (design 4); the program knows none by name.  It is read only once
 * it is loaded; everything it points to lives in its arena and ends with policy_free.  `source` of
 * a row is the requirement that it comes from (SR-22), "" for none: for tests and editors. */
#ifndef WAYMARK_POLICY_H
#define WAYMARK_POLICY_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/date.h"
#include "waymark/deadline.h"
#include "waymark/error.h"
#include "waymark/form.h"
#include "waymark/identity.h"
#include "waymark/memory.h"
#include "waymark/progression.h"
#include "waymark/span.h"

#define GROUP_EVERYONE "everyone" /* the group that each person belongs to */

/* clang-format off */
/* Readings: where a policy can be read in more than one way, or names a number that nothing else
 * holds.  Identifier, key in policy.csv, its kind, what it is where the file has none, what it is
 * about.  A list's members are parted by ';'; of a word's kind the words stand in policy.c. */
#define READING_INFO(_) \
	_(MONTH,	"month",	WORD,	"since-last", \
		"when a monthly session is due: by the same day of the month after the last one, " \
		"or at any time in each calendar month") \
	_(ASYE_START,	"asye_start",	WORD,	"start-in-post", \
		"what the weeks and months of the ASYE are counted from") \
	_(ASYE_GROUPS,	"asye_groups",	LIST,	"asye", \
		"the groups of people who are in their ASYE") \
	_(ASYE_FRAMEWORKS, "asye_frameworks", LIST, "", \
		"the frameworks of which each session in the ASYE discusses something") \
	_(MANAGER_GROUPS, "manager_groups", LIST, "", \
		"the groups of people whose sessions use the manager's form") \
	_(PLANNED_SESSIONS, "planned_sessions", NUMBER, "12", \
		"sessions that are planned for a year") \
	_(SESSION_MINUTES, "session_minutes", NUMBER, "90", \
		"minutes that a session is meant to last") \
	_(NO_CHANCE_MONTHS, "no_chance_months", NUMBER, "3", \
		"months after which something there was no chance to do yet is raised with the " \
		"allocation of work") \
	_(AUDIT_MONTHS,	"audit_months",	NUMBER,	"12", \
		"months of supervision that a file audit looks at") \
	_(AUDIT_TARGET,	"audit_target",	NUMBER,	"0", \
		"file audits that are meant to be done in a month for each of those whom they " \
		"are counted for; 0: no number is set") \
	_(AUDIT_PER,	"audit_per",	WORD,	"supervisor", \
		"whom the number of file audits in a month is counted for") \
	_(AUDIT_MOST,	"audit_most",	NUMBER,	"0", \
		"file audits in a month beyond which a senior manager need not go; 0: no end is " \
		"set") \
	_(ACCESS,	"access",	LIST,	"", \
		"who may read a record besides the two whose session it was")

enum reading {
#define READING_ENUM(id, key, kind, value, about) READING_##id,
	READING_INFO(READING_ENUM)
#undef READING_ENUM
	READING_COUNT
};
/* clang-format on */

enum reading_kind { READING_KIND_WORD, READING_KIND_NUMBER, READING_KIND_LIST };

/* The words of those of kind WORD, in their order. */
enum month_reading { MONTH_SINCE_LAST, MONTH_CALENDAR };
enum asye_reading { ASYE_START_IN_POST, ASYE_INITIAL_MEETING };
enum audit_reading { AUDIT_PER_WORKER, AUDIT_PER_SUPERVISOR, AUDIT_PER_SENIOR_MANAGER };

struct reading_info {
	const char *key;
	enum reading_kind kind;
	const char *const *words; /* of a WORD, ends with NULL; else NULL */
	const char *value;	  /* where the file has none */
	const char *about;	  /* in plain words */
};

struct reading_info reading_info(enum reading reading);

/* The number of a value that is good for a reading, or the place of its word; 0 for a list. */
int reading_number(enum reading reading, const char *value);

/* How often: from and until are counted from the start in post (of a kind of case, from its own
 * start); an until of no time is for ever. */
struct frequency {
	const char *group;
	const char *title; /* in the policy's words */
	bool of_cases;	   /* how often each case of a kind is discussed; else people are seen */
	struct period from;
	struct period until;
	struct span every;
	const char *source;
};

/* A kind of evidence that the policy adds. */
struct policy_kind {
	const char *code;
	const char *title;
	bool own; /* the voice: own, else other */
};

/* One part of what is frozen: "deadline copy", "session + 3 working-day". */
struct policy_fact {
	const char *name;
	const char *value;
};

struct policy {
	struct arena *arena;
	const char *id;
	const char *version;
	const char *title;
	const char *short_title;
	const char *publisher;
	struct date published; /* not set where the policy does not say */
	struct date reviewed;  /* likewise; else as published */
	const char *source;
	const char *licence;
	const char *folder;	/* where it was read; "" for one that the store kept */
	const char *instead_of; /* a folder further on in the path with its id; NULL: none */

	const char
		*readings[READING_COUNT]; /* as written, or as they are where the file has none */
	int numbers[READING_COUNT];	  /* the number, or the place of the word */
	struct frequency *frequencies;
	size_t frequency_count;
	struct deadline *deadlines;
	size_t deadline_count;
	struct form forms[FORM_COUNT];
	struct policy_kind *kinds;
	size_t kind_count;
	struct transition *transitions;
	size_t transition_count;
	struct policy_item *items;
	size_t item_count;
	struct seat *seats;
	size_t seat_count;

	/* What is frozen once used: all but titles, labels, readings of what is shown, sources
	 * and the order of rows; sorted by name. */
	struct policy_fact *facts;
	size_t fact_count;
	struct digest structure;
	struct digest wording_digest; /* every byte of every file */
};

/* An empty one, itself in its arena, with every reading as it is where a file has none. */
struct policy *policy_new(void);
/* For whoever builds a policy (its arrays filled): works out the facts and their digest. */
void policy_finish(struct policy *policy);
void policy_free(struct policy **policy); /* NULL is fine */

/* Whether a list holds a member, case apart. */
bool policy_lists(const struct policy *policy, enum reading list, const char *member);

/* By code, case apart; NULL where there is none. */
const struct deadline *policy_deadline(const struct policy *policy, const char *what);
int policy_transition(const struct policy *policy, const char *code); /* -1: none */
/* NULL where the policy has no such form. */
const struct form *policy_form(const struct policy *policy, enum form_use use);

/* Appends it in plain words: "ASYE: every 2 weeks, from 6 weeks to 6 months after the start in
 * post". */
void frequency_text(const struct frequency *frequency, struct buffer *buffer);

/* Names each difference in structure between two forms of one version, through fn: "deadline copy
 * was session + 3 working-day, is session + 5 working-day".  Gives how many. */
size_t policy_compare(const struct policy *before, const struct policy *after,
		      void (*fn)(void *context, const char *change), void *context);

/* All loaded policies, owned, in order of their ids. */
struct policy_library {
	struct policy **policies;
	size_t count;
	size_t capacity;
};

void policy_library_add(struct policy_library *library, struct policy *policy); /* takes it */
void policy_library_done(struct policy_library *library);
/* Where the one of that id and version is among them; NULL: nowhere. */
struct policy **policy_library_version(const struct policy_library *library, const char *id,
				       const char *version);
/* The only one for supervision (one of progression alone has no form for a session); of several
 * versions of one id the last.  NULL where there is none; WM_VALUE naming two where there are several. */
enum wm_code policy_library_only(const struct policy_library *library, const struct policy **policy,
				 struct wm_error *error);
/* By its id in any case; WM_VALUE naming the nearest ids otherwise, WM_FILE where there is none at
 * all. */
enum wm_code policy_library_find(const struct policy_library *library, const char *id,
				 const struct policy **policy, struct wm_error *error);

#endif
