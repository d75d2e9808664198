/* What the program fills in from the whole supervision file: audit, ASYE tracker, checklist. */
#include "filling.h"

#include <string.h>

#include "waymark/assessment.h"
#include "waymark/schedule.h"
#include "waymark/text.h"

#define KIND_AUDIT "audit"

static void
put_yes_no(const struct filling *filling, bool yes)
{
	buffer_text(filling->value, yes ? "yes" : "no");
}

/* -- Audit (SR-102) ------------------------------------------------------------------------- */

/* The first day that an audit looks at. */
static struct date
audit_from(const struct filling *filling)
{
	return date_add_months(filling->today,
			       -filling->supervision->policy->numbers[READING_AUDIT_MONTHS]);
}

static bool
in_period(const struct filling *filling, struct date date)
{
	return date_compare(audit_from(filling), date) <= 0 &&
	       date_compare(date, filling->today) <= 0;
}

/* Goes through the sessions of the period that were held and count; gives how many, and of them
 * how many `good` is true for. */
static size_t
count_held(const struct filling *filling,
	   bool (*good)(const struct filling *filling, const struct session *session), size_t *of)
{
	const struct session_list *sessions = &filling->supervision->sessions;
	size_t count = 0;

	*of = 0;
	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (session->status != SESSION_HELD || !session_counts(session) ||
		    !in_period(filling, session->date))
			continue;
		count++;
		*of += good(filling, session);
	}
	return count;
}

static void
fill_contract(const struct filling *filling)
{
	put_yes_no(filling, supervision_contract(filling->supervision) != NULL);
}

/* The one before it that was held and counts; not set for none. */
static struct date
held_before(const struct supervision *supervision, struct date date)
{
	const struct session *last =
		session_last_held(&supervision->sessions, date_add_days(date, -1));

	return last ? last->date : (struct date) { 0 };
}

static bool
was_in_time(const struct filling *filling, const struct session *session)
{
	struct date before = held_before(filling->supervision, session->date);
	struct date due = supervision_due_after(filling->supervision, before);

	return !due_is_over(due, session->date);
}

/* Whether each session of the period was held by its day, and none is due now; false too where none
 * was held. */
static bool
in_time(const struct filling *filling)
{
	size_t good, count = count_held(filling, was_in_time, &good);
	struct date due = supervision_next_due(filling->supervision, filling->today);

	return count > 0 && good == count && !due_is_over(due, filling->today);
}

static void
fill_in_time(const struct filling *filling)
{
	put_yes_no(filling, in_time(filling));
}

/* Nothing is said where no shorter interval was agreed: whether one was needed is not kept. */
static void
fill_more_often(const struct filling *filling)
{
	const struct arrangements *arrangements = &filling->supervision->arrangements;

	for (size_t i = 0; i < arrangements->interval_count; i++)
		if (date_compare(audit_from(filling), arrangements->intervals[i].until) <= 0) {
			put_yes_no(filling, in_time(filling));
			return;
		}
}

static void
no_line(void *context, const char *line)
{
	(void) context;
	(void) line;
}

static bool
is_whole(const struct filling *filling, const struct record *record)
{
	return record && record_missing(filling->supervision, filling->people, record,
					filling->today, no_line, NULL) == 0;
}

static bool
was_recorded(const struct filling *filling, const struct session *session)
{
	const struct record *record = record_find(&filling->supervision->records, session->record);

	return record && (record_signed(record) || is_whole(filling, record));
}

static bool
was_signed(const struct filling *filling, const struct session *session)
{
	const struct record *record = record_find(&filling->supervision->records, session->record);

	return record && record_locked(record);
}

static void
fill_all(const struct filling *filling,
	 bool (*good)(const struct filling *filling, const struct session *session))
{
	size_t of, count = count_held(filling, good, &of);

	if (count > 0)
		put_yes_no(filling, of == count);
}

static void
fill_recorded(const struct filling *filling)
{
	fill_all(filling, was_recorded);
}

static void
fill_signed_both(const struct filling *filling)
{
	fill_all(filling, was_signed);
}

/* Of the actions that were due in the period. */
static void
fill_actions_closed(const struct filling *filling)
{
	const struct action_list *actions = &filling->supervision->actions;
	size_t due = 0, open = 0;

	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];

		if (!in_period(filling, action->due) ||
		    date_compare(action->due, filling->today) >= 0)
			continue;
		due++;
		open += !action->closed;
	}
	if (due > 0)
		put_yes_no(filling, open == 0);
}

static void
fill_asye_tracker(const struct filling *filling)
{
	const struct supervision *supervision = filling->supervision;

	if (supervision_in_asye(supervision, filling->today, NULL))
		put_yes_no(filling,
			   is_whole(filling, record_newest(&supervision->records, FORM_ASYE)));
}

static void
fill_auditor(const struct filling *filling)
{
	put_name(filling, filling->record->author);
}

static void
fill_audit_date(const struct filling *filling)
{
	put_date(filling, zone_date(filling->record->at));
}

/* -- The ASYE tracker (SR-48 to SR-53) ------------------------------------------------------ */

static void
fill_asye_start(const struct filling *filling)
{
	struct date start;

	if (supervision_in_asye(filling->supervision, filling->today, &start))
		put_date(filling, start);
}

/* The how-manieth field of its form it is that is filled in so, from 1 on. */
static size_t
place_of(const struct filling *filling)
{
	const struct form *form =
		record_form(filling->supervision, filling->record, filling->record->form);
	size_t place = 0;

	for (size_t i = 0; form && i < form->field_count; i++) {
		place += form->fields[i].computed == filling->field->computed;
		if (&form->fields[i] == filling->field)
			break;
	}
	return place;
}

static size_t
count_evidence(const struct filling *filling, const char *kind, struct date from)
{
	const struct evidence_list *list = filling->supervision->evidence;
	size_t count = 0;

	for (size_t i = 0; list && i < list->count; i++)
		count += strcmp(list->items[i].kind, kind) == 0 && !list->items[i].redacted &&
			 date_compare(from, list->items[i].date) <= 0;
	return count;
}

static void
fill_observations(const struct filling *filling)
{
	struct date start;

	if (supervision_in_asye(filling->supervision, filling->today, &start))
		put_yes_no(filling,
			   count_evidence(filling, EVIDENCE_OBSERVED, start) >= place_of(filling));
}

/* The count-th log that is whole; NULL where there are fewer. */
static const struct record *
log_at(const struct filling *filling, size_t count)
{
	const struct record_list *records = &filling->supervision->records;

	for (size_t i = 0; i < records->count; i++)
		if (records->items[i].form == FORM_LOG && is_whole(filling, &records->items[i]) &&
		    --count == 0)
			return &records->items[i];
	return NULL;
}

/* As many logs as the form has days for. */
static void
fill_logs(const struct filling *filling)
{
	const struct form *form =
		record_form(filling->supervision, filling->record, filling->record->form);
	size_t asked = 0;

	for (size_t i = 0; form && i < form->field_count; i++)
		asked += form->fields[i].computed == COMPUTED_LOG_DATE;
	if (asked > 0)
		put_yes_no(filling, log_at(filling, asked) != NULL);
}

static void
put_log_date(const struct filling *filling, const struct record *log)
{
	const char *date = record_value(log, "date");

	if (text_blank(date))
		put_date(filling, zone_date(log->at));
	else
		buffer_text(filling->value, date);
}

static void
fill_log_date(const struct filling *filling)
{
	const struct record *log = filling->record;

	if (log->form != FORM_LOG)
		log = log_at(filling, place_of(filling));
	if (log)
		put_log_date(filling, log);
}

/* -- The file (SR-91) ----------------------------------------------------------------------- */

static bool
has_record(const struct filling *filling, enum form_use form)
{
	return record_newest(&filling->supervision->records, form) != NULL;
}

static void
fill_has_monitoring(const struct filling *filling)
{
	put_yes_no(filling, filling->supervision->sessions.count > 0);
}

static void
fill_has_records(const struct filling *filling)
{
	put_yes_no(filling,
		   has_record(filling, FORM_INDIVIDUAL) || has_record(filling, FORM_MANAGER));
}

static void
fill_has_group_records(const struct filling *filling)
{
	put_yes_no(filling, has_record(filling, FORM_GROUP));
}

static void
fill_has_learning(const struct filling *filling)
{
	const struct need_list *needs = &filling->supervision->needs;
	bool done = false;

	for (size_t i = 0; i < needs->count; i++)
		done = done || need_status(&needs->items[i]) == NEED_DONE;
	put_yes_no(filling, done);
}

static void
fill_has_needs(const struct filling *filling)
{
	put_yes_no(filling, filling->supervision->needs.count > 0);
}

static void
fill_has_audits(const struct filling *filling)
{
	put_yes_no(filling, count_evidence(filling, KIND_AUDIT, (struct date) { 0 }) > 0);
}

fill_field *const fill_of_file[COMPUTED_COUNT] = {
	[COMPUTED_AUDITOR] = fill_auditor,
	[COMPUTED_AUDIT_DATE] = fill_audit_date,
	[COMPUTED_CONTRACT] = fill_contract,
	[COMPUTED_IN_TIME] = fill_in_time,
	[COMPUTED_MORE_OFTEN] = fill_more_often,
	[COMPUTED_RECORDED] = fill_recorded,
	[COMPUTED_SIGNED_BOTH] = fill_signed_both,
	[COMPUTED_ACTIONS_CLOSED] = fill_actions_closed,
	[COMPUTED_ASYE_TRACKER] = fill_asye_tracker,
	[COMPUTED_ASYE_START] = fill_asye_start,
	[COMPUTED_OBSERVATIONS] = fill_observations,
	[COMPUTED_LOGS] = fill_logs,
	[COMPUTED_LOG_DATE] = fill_log_date,
	[COMPUTED_HAS_MONITORING] = fill_has_monitoring,
	[COMPUTED_HAS_RECORDS] = fill_has_records,
	[COMPUTED_HAS_GROUP_RECORDS] = fill_has_group_records,
	[COMPUTED_HAS_LEARNING] = fill_has_learning,
	[COMPUTED_HAS_NEEDS] = fill_has_needs,
	[COMPUTED_HAS_AUDITS] = fill_has_audits,
};
