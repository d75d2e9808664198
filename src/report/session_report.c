#include "waymark/session_report.h"

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/workspace.h"

#define SECONDS_A_MINUTE 60

enum wm_code
session_report_check(const struct session_report *report, const struct workspace *workspace,
		     struct wm_error *error)
{
	const struct session_list *sessions = &report->supervision->sessions;
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < sessions->count; i++)
		code = workspace_check_text(workspace, "reason of a session",
					    sessions->items[i].reason, error);
	return code;
}

/* -- What is said of a session ------------------------------------------------------------- */

static const struct record *
record_of(const struct session_report *report, const struct session *session)
{
	return record_find(&report->supervision->records, session->record);
}

/* Whole minutes on its clock; -1 where it was not begun. */
static long
minutes_of(const struct session_report *report, const struct session *session)
{
	if (session->started == INSTANT_NONE)
		return -1;
	return session_seconds(session, report->now) / SECONDS_A_MINUTE;
}

/* That it is meant to last, the policy's where nothing else was said; 0 where nothing is. */
static int
planned_minutes(const struct session_report *report, const struct session *session)
{
	if (session->minutes > 0 || !session_counts(session))
		return session->minutes;
	return report->supervision->policy->numbers[READING_SESSION_MINUTES];
}

/* The day it was moved to; not set for none. */
static struct date
moved_to(const struct session_report *report, const struct session *session)
{
	const struct session *other =
		uuid_is_set(session->moved_to)
			? session_find(&report->supervision->sessions, session->moved_to)
			: NULL;

	return other ? other->date : (struct date) { 0 };
}

/* -- The table ---------------------------------------------------------------------------- */

static void
table_clock(struct table *table, const struct session_report *report, const struct session *session)
{
	long minutes = minutes_of(report, session);
	int planned = planned_minutes(report, session);
	struct buffer text = { 0 };

	if (minutes >= 0)
		buffer_format(&text, "%ld", minutes);
	if (minutes >= 0 && planned > 0)
		buffer_text(&text, " of ");
	if (planned > 0)
		buffer_format(&text, "%d", planned);
	table_text(table, text.text);
	buffer_done(&text);
}

/* The day by which both had signed, or how many of the two have. */
static void
table_signed(struct table *table, const struct record *record)
{
	char date[DATE_TEXT_MAX];

	if (!record)
		table_text(table, NULL);
	else if (record_locked(record))
		table_text(table, date_iso(record_signed_on(record), date));
	else
		table_text(table, record_signed(record) ? "by one" : "no");
}

/* Why it was not held and when it is instead, and who else supervised it. */
static void
table_below(struct table *table, const struct session_report *report, const struct session *session)
{
	struct date date = moved_to(report, session);
	struct buffer text = { 0 };
	char day[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

	if (date_is_set(date))
		buffer_format(&text, "moved to %s", date_iso(date, day));
	if (*session->reason)
		buffer_format(&text, "%s%s", text.length > 0 ? ": " : "", session->reason);
	if (!uuid_equal(session->supervisor, report->supervision->person->supervisor))
		buffer_format(&text, "%swith %s", text.length > 0 ? "; " : "",
			      people_name(report->people, session->supervisor, name));
	if (text.length > 0)
		table_lines(table, "    ", text.text);
	buffer_done(&text);
}

static void
table_session(struct table *table, const struct session_report *report,
	      const struct session *session)
{
	size_t number = session_number(&report->supervision->sessions, session);
	const struct record *record = record_of(report, session);
	struct buffer when = { 0 };
	char date[DATE_TEXT_MAX];

	if (number > 0)
		table_number(table, (long) number);
	else
		table_text(table, NULL);
	buffer_format(&when, "%s %s", date_iso(session->date, date), session->time);
	table_text(table, when.text);
	table_text(table, form_words[session->form]);
	table_text(table, session->started != INSTANT_NONE && session->ended == INSTANT_NONE &&
					  session->status == SESSION_PLANNED
				  ? "begun"
				  : session_status_shown(session->status));
	table_clock(table, report, session);
	table_signed(table, record);
	table_text(table, record ? record_value(record, RECORD_COPIED) : NULL);
	table_below(table, report, session);
	buffer_done(&when);
}

void
session_report_table(const struct session_report *report, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "no", TABLE_RIGHT, 0 },      { "when", TABLE_LEFT, 0 },
		{ "form", TABLE_LEFT, 0 },     { "status", TABLE_LEFT, 0 },
		{ "minutes", TABLE_RIGHT, 0 }, { "signed", TABLE_LEFT, 0 },
		{ "copied", TABLE_LEFT, 0 },
	};
	const struct session_list *sessions = &report->supervision->sessions;
	struct table table;

	if (sessions->count == 0) {
		fputs("No session is planned or was held.\n", stream);
		return;
	}
	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < sessions->count; i++)
		table_session(&table, report, &sessions->items[i]);
	table_print(&table, stream);
	table_done(&table);
}

/* -- CSV ---------------------------------------------------------------------------------- */

static void
put_session(struct export_writer *writer, const struct session_report *report,
	    const struct session *session)
{
	size_t number = session_number(&report->supervision->sessions, session);
	const struct record *record = record_of(report, session);
	char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	export_text(writer, uuid_text(session->id, id));
	export_number(writer, number > 0 ? (long) number : -1);
	export_text(writer, date_iso(session->date, date));
	export_text(writer, session->time);
	export_text(writer, form_words[session->form]);
	export_text(writer, session_status_words[session->status]);
	export_text(writer, date_iso(moved_to(report, session), date));
	export_text(writer, session->reason);
	export_number(writer,
		      planned_minutes(report, session) > 0 ? planned_minutes(report, session) : -1);
	export_number(writer, minutes_of(report, session));
	export_text(writer, record ? date_iso(record_signed_on(record), date) : NULL);
	export_text(writer, record ? record_value(record, RECORD_COPIED) : NULL);
	export_text(writer, people_name(report->people, session->supervisor, id));
	export_text(writer, record ? uuid_text(record->id, id) : NULL);
	export_end_row(writer);
}

void
session_report_csv(const struct session_report *report, bool terminal, FILE *stream)
{
	const struct session_list *sessions = &report->supervision->sessions;
	struct export_writer writer;

	export_begin(&writer, EXPORT_SESSIONS, terminal, stream);
	for (size_t i = 0; i < sessions->count; i++)
		put_session(&writer, report, &sessions->items[i]);
}
