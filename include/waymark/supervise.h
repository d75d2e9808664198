/* supervise.h - what can be done in supervision: plan, hold, record, sign, keep to the policy.
 *
 * Layer: workspace.  The same rules as workspace.h: each verb is one action, committed before it
 * returns WM_OK; nothing was written when it returns anything else.  `person` is the supervisee.
 * Which forms, how often and by when is the policy's (policy.h); the policy of a workspace is that of
 * the setting `policy`, else the only one found. */
#ifndef WAYMARK_SUPERVISE_H
#define WAYMARK_SUPERVISE_H

#include "waymark/policy.h"
#include "waymark/record.h"
#include "waymark/session.h"
#include "waymark/supervision.h"
#include "waymark/workspace.h"

/* NULL with error set where there is none, several and none chosen, or a faulty one.  A version that
 * a record was begun with stays as it was kept then: another structure under its name is refused with
 * a warning for each change. */
const struct policy *workspace_policy(struct workspace *workspace, struct wm_error *error);
/* Bank holidays with the odd days of the policy path; never NULL. */
const struct calendar *workspace_calendar(struct workspace *workspace);

/* Reads everything of one person that supervision looks at; the caller calls supervision_done. */
enum wm_code workspace_supervision(struct workspace *workspace, const struct person *person,
				   instant before, struct supervision *supervision,
				   struct wm_error *error);

/* What somebody means by a word.  A session that was begun, or its record: by its number
 * (session_number), or by 4 or more digits of its id or of the record's; a record of no session: by
 * those digits.  WM_VALUE when none or several. */
enum wm_code workspace_session_find(const struct supervision *supervision, const char *word,
				    const struct session **session, struct wm_error *error);
enum wm_code workspace_record_find(const struct supervision *supervision, const char *word,
				   const struct record **record, struct wm_error *error);
/* One that is planned: by its day (YYYY-MM-DD) or by 4 or more digits of its id. */
enum wm_code workspace_planned_find(const struct supervision *supervision, const char *word,
				    const struct session **session, struct wm_error *error);

/* -- Planning ------------------------------------------------------------------------------ */

struct session_request {
	struct uuid person;
	enum form_use form;	/* FORM_COUNT: the one that fits the person (manager or worker) */
	const char *supervisor; /* a name or id; NULL: the person's own; minted when new */
	struct date date;	/* needed */
	const char *time;	/* "HH:MM"; NULL or "" for none */
	int minutes;		/* 0: the policy's */
	const char *venue;	/* NULL for none */
	const char *const *attendees; /* of a group session that is begun: names or ids; each has a
				       * copy of session and record, which are filled and ended
				       * together */
	size_t attendee_count;
};
/* WM_VALUE: no supervisor, a time that is none, two at one date and time. */
enum wm_code workspace_session_plan(struct workspace *workspace,
				    const struct session_request *request, struct uuid *id,
				    struct minted *minted, struct wm_error *error);
/* The sessions of a year from request->date on, as many as the policy plans (SR-24), as one action;
 * *count gets how many. */
enum wm_code workspace_session_plan_year(struct workspace *workspace,
					 const struct session_request *request, size_t *count,
					 struct minted *minted, struct wm_error *error);
/* Postponed, cancelled or missed (SR-77): the reason may not be blank; a postponed one may have a new,
 * later date, on which another session is planned in its place. WM_VALUE: one that was held, or not of that day. */
enum wm_code workspace_session_status(struct workspace *workspace, struct uuid person,
				      struct uuid session, enum session_status status,
				      const char *reason, struct date new_date,
				      const char *new_time, struct wm_error *error);
/* Another interval for this person (SR-26); the reason and the end are needed. */
enum wm_code workspace_interval(struct workspace *workspace, struct uuid person, struct span every,
				struct date until, const char *reason, struct wm_error *error);
/* cover: a name or id, NULL for nobody yet. */
enum wm_code workspace_absence(struct workspace *workspace, struct uuid person, struct date from,
			       struct date until, const char *cover, const char *reason,
			       struct minted *minted, struct wm_error *error);
/* An item for the next session, by either of them (SR-38). */
enum wm_code workspace_agenda_add(struct workspace *workspace, struct uuid person,
				  const struct rater *rater, const char *text,
				  struct wm_error *error);

/* -- Holding ------------------------------------------------------------------------------- */

/* Starts the session planned for today, else a new one of today, with its record begun from the
 * policy's form; one that is open already is gone on with.  Values that the form says are computed
 * are filled in; what there was no chance to do for the policy's months stands in its allocations.
 * WM_VALUE: nobody to supervise; a day still to come; one of another day that is open; a draft that
 * another workspace began. */
enum wm_code workspace_session_start(struct workspace *workspace,
				     const struct session_request *request, struct uuid *id,
				     struct minted *minted, struct wm_error *error);
/* WM_VALUE: one that was not begun, is ended or signed already, or was begun in another file. */
enum wm_code workspace_session_clock(struct workspace *workspace, struct uuid person,
				     struct uuid session, enum session_clock clock,
				     struct wm_error *error);
/* Chooses an indicator for the session, or takes it out again. */
enum wm_code workspace_session_topic(struct workspace *workspace, struct uuid person,
				     struct uuid session, const struct place *place, bool chosen,
				     struct wm_error *error);
/* `until` for OUTCOME_WAIT only, and needed there. */
enum wm_code workspace_session_outcome(struct workspace *workspace, struct uuid person,
				       struct uuid session, const struct place *place,
				       enum outcome outcome, struct date until, const char *words,
				       const struct rater *rater, struct wm_error *error);

/* -- Records ------------------------------------------------------------------------------- */

/* Begins a form that is of no session: contract, ASYE tracker, audit, checklist, log.  Another
 * contract begins with all that was written in the one before (SR-18). */
enum wm_code workspace_record_begin(struct workspace *workspace, struct uuid person,
				    enum form_use form, struct uuid *id, struct wm_error *error);
/* Whether a field of a form may be given a value (workspace_record_fill); NULL field: nothing is
 * asked but that the policy has the form. */
enum wm_code workspace_form_check(struct workspace *workspace, enum form_use form,
				  const char *field, const char *value, struct wm_error *error);
/* "" empties a field.  WM_VALUE: no such field, a value that does not fit it, a record that is signed
 * by either (sign again is not possible: an addendum is), one that another workspace began. */
enum wm_code workspace_record_fill(struct workspace *workspace, struct uuid person,
				   struct uuid record, const char *field, const char *value,
				   struct wm_error *error);
/* Signs in the part of supervisee or supervisor with the typed name, which has to be that person's
 * name; where the supervisor has changed since the record was begun, the present one may sign in
 * the place of the one who left.  WM_VALUE: incomplete (naming what is missing), of a session that is
 * not ended, signed already, another name, a form that nobody signs. */
enum wm_code workspace_record_sign(struct workspace *workspace, struct uuid person,
				   struct uuid record, enum signer signer, const char *name,
				   struct wm_error *error);
enum wm_code workspace_record_addendum(struct workspace *workspace, struct uuid person,
				       struct uuid record, const struct rater *rater,
				       const char *text, struct wm_error *error);
/* Ticks RECORD_COPIED or RECORD_ENTERED of a session's record with the day that it was done (SR-64,
 * SR-66).  WM_VALUE: a day before the session or still to come, or ticked already. */
enum wm_code workspace_record_tick(struct workspace *workspace, struct uuid person,
				   struct uuid record, const char *tick, struct date day,
				   struct wm_error *error);
/* Whether the owner may read it without saying why: supervisee or supervisor of it (SR-86); and what
 * is kept when somebody else does (SR-88): a role of the policy's list and a reason. */
bool record_is_own(const struct workspace *workspace, const struct record *record);
enum wm_code workspace_record_read(struct workspace *workspace, struct uuid person,
				   struct uuid record, const char *role, const char *reason,
				   struct wm_error *error);

#endif
