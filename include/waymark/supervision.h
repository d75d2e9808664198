/* supervision.h - everything of one person that supervision looks at, and what follows from it.
 *
 * Layer: analysis.  Pure: the day is passed in. */
#ifndef WAYMARK_SUPERVISION_H
#define WAYMARK_SUPERVISION_H

#include "waymark/action.h"
#include "waymark/due.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/need.h"
#include "waymark/person.h"
#include "waymark/policy.h"
#include "waymark/record.h"
#include "waymark/session.h"

struct supervision {
	const struct person *person; /* borrowed, as the four that follow */
	const struct policy *policy;
	const struct calendar *calendar;
	/* Where the versions of policies are that records were begun with; NULL: in neither. */
	const struct policy_library *found, *kept;
	const struct library *library;
	const struct evidence_list
		*evidence; /* without bodies; holds until evidence is read again */
	struct session_list sessions;
	struct agenda agenda; /* all of it: agenda_open tells what waits */
	struct record_list records;
	struct arrangements arrangements;
	struct action_list actions;
	struct need_list needs;
};
void supervision_done(struct supervision *supervision);

/* The policy in the version that a record was begun with, whose forms it keeps (today's where that is
 * known nowhere); and one of its forms, NULL where it has none. */
const struct policy *record_policy(const struct supervision *supervision,
				   const struct record *record);
const struct form *record_form(const struct supervision *supervision, const struct record *record,
			       enum form_use use);

/* Whether the person is in the ASYE on a day, by their group and the policy's reading; *start gets its
 * first day (not set outside it; NULL where not wanted). */
bool supervision_in_asye(const struct supervision *supervision, struct date today,
			 struct date *start);

/* The first day of it, also once it is over; not set for a person of another group. */
struct date supervision_asye_start(const struct supervision *supervision);

/* Agenda items that no started session has taken in yet: those written after the last one began. */
size_t agenda_open(const struct supervision *supervision, const struct agenda_item *open[],
		   size_t most);

/* How often the person is seen on a day: an interval of their own, else the policy's for their group
 * and time in post (SR-22, SR-23, SR-26, SR-27). */
struct span supervision_every(const struct supervision *supervision, struct date today);
/* By when the next session is due: so long after the last that counts, else after the start in post;
 * not set where neither is known. */
struct date supervision_next_due(const struct supervision *supervision, struct date today);
/* The same after a session of that day; not set: after the start in post. */
struct date supervision_due_after(const struct supervision *supervision, struct date last);

/* The newest contract that both have signed; NULL: none. */
const struct record *supervision_contract(const struct supervision *supervision);

/* What is due and overdue on a day, in the policy's words: sessions, copies, signatures, the entry on
 * the case system, actions, contract and its review, escalation, cover, ASYE reviews and end, file
 * audit. */
void supervision_due(const struct supervision *supervision, struct date today,
		     struct due_list *list);

/* The part of it that is about the quality of supervision: the team's group session a month after the
 * last (SR-74); of those who have the manager's form (the reading manager_groups) an observation of
 * them supervising (SR-104), the survey (SR-106) and the review of the policy (SR-14), a year after
 * the last.  What was observed or surveyed is a note of the policy's kind for it. */
void quality_due(const struct supervision *supervision, struct date today, struct due_list *list);

/* How many records of a form were begun in the month of a day (SR-99). */
size_t records_in_month(const struct record_list *records, enum form_use form, struct date month);

/* What somebody did in a month as a supervisor, as evidence of their own standards: sessions held
 * (group and informal ones too), differences settled in them as agreed, actions closed of those whom
 * they supervise. */
struct supervising {
	size_t held, settled, closed;
};
/* Adds what was done with one person in the month of a day. */
void supervising_add(struct supervising *supervising, const struct supervision *supervision,
		     struct uuid supervisor, struct date month);
/* "Supervision sessions held in March 2026: 4; ...": nobody is named and no text repeated. */
void supervising_text(const struct supervising *supervising, struct date month,
		      struct buffer *text);

/* What the program fills into a field of a record, as far as it is known; false where it fills
 * nothing in.  Of an agenda field: what it begins with. */
bool record_computed(const struct supervision *supervision, const struct people *people,
		     const struct record *record, const struct form_field *field, struct date today,
		     struct buffer *value);

/* A signature or its date, which is given by signing and not written in. */
bool field_is_signature(const struct form_field *field);
/* Whether a form is signed at all: it has a field for a signature. */
bool form_is_signed(const struct form *form);

/* What is missing before a record can be signed, one plain line each; gives how many. */
size_t record_missing(const struct supervision *supervision, const struct people *people,
		      const struct record *record, struct date today,
		      void (*fn)(void *context, const char *line), void *context);

#endif
