#include "waymark/due_report.h"

#include <stdlib.h>

#include "icalendar.h"
#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define DAY_TEXT_MAX 16 /* bytes of 20260305 and the final NUL, with room for any int */

/* One thing of one person; `at` keeps the order of those that are due together. */
struct due_row {
	const struct person *person;
	const struct due *due;
	size_t at;
};

static int
compare_rows(const void *left, const void *right)
{
	const struct due_row *a = left, *b = right;
	int order = (int) b->due->overdue - (int) a->due->overdue;

	if (order == 0)
		order = date_compare(a->due->due, b->due->due);
	if (order == 0)
		order = a->at < b->at ? -1 : 1;
	return order;
}

/* All of the report's, overdue ones first, then by date; the caller frees *rows. */
static size_t
sort_rows(const struct due_report *report, struct due_row **rows)
{
	size_t count = 0, capacity = 0;

	*rows = NULL;
	for (size_t i = 0; i < report->count; i++) {
		for (size_t j = 0; j < report->items[i].list.count; j++) {
			GROW(*rows, count, capacity);
			(*rows)[count] =
				(struct due_row) { report->items[i].person,
						   &report->items[i].list.items[j], count };
			count++;
		}
	}
	if (count > 0)
		qsort(*rows, count, sizeof(**rows), compare_rows);
	return count;
}

bool
due_report_any_overdue(const struct due_report *report)
{
	for (size_t i = 0; i < report->count; i++)
		if (due_any_overdue(&report->items[i].list))
			return true;
	return false;
}

enum wm_code
due_report_check(const struct due_report *report, const struct workspace *workspace,
		 struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < report->count; i++)
		for (size_t j = 0; code == WM_OK && j < report->items[i].list.count; j++)
			code = workspace_check_text(workspace, "what is due",
						    report->items[i].list.items[j].title, error);
	return code;
}

/* -- The table ---------------------------------------------------------------------------- */

#define GUTTER	  2  /* blanks between columns (table.h) */
#define DAY	  10 /* columns of "2026-03-05" */
#define WHO_MOST  25
#define NAME_MOST 16

static int
wider(int width, const char *text, int most)
{
	int wide = text_width(text);

	if (wide > most)
		wide = most;
	return wide > width ? wide : width;
}

/* Where the last column begins. */
static int
indent_of(const struct due_row rows[], size_t count, bool several)
{
	int who = text_width("who acts"), name = text_width("whose");

	for (size_t i = 0; i < count; i++) {
		who = wider(who, rows[i].due->who, WHO_MOST);
		name = wider(name, rows[i].person->name, NAME_MOST);
	}
	return DAY + GUTTER + who + GUTTER + (several ? name + GUTTER : 0);
}

/* The last cell of a row, on as many lines as it needs. */
static void
table_title(struct table *table, const char *title, int indent)
{
	struct buffer safe = { 0 };
	struct text_line *lines;
	size_t count;

	text_safe(&safe, title, false);
	count = text_wrap(safe.text ? safe.text : "", TABLE_COLUMNS - indent, &lines);
	for (size_t i = 0; i < count; i++) {
		struct buffer line = { 0 };

		buffer_format(&line, "%*s%.*s", i > 0 ? indent : 0, "", (int) lines[i].length,
			      safe.text ? safe.text + lines[i].start : "");
		if (i == 0)
			table_text(table, line.text);
		else
			table_line(table, line.text);
		buffer_done(&line);
	}
	free(lines);
	buffer_done(&safe);
}

static void
table_row(struct table *table, const struct due_row *row, bool several, int indent)
{
	char date[DATE_TEXT_MAX];

	table_text(table, date_is_set(row->due->due) ? date_iso(row->due->due, date) : "missing");
	table_text(table, row->due->who);
	if (several)
		table_text(table, row->person->name);
	table_title(table, row->due->title, indent);
}

void
due_report_table(const struct due_report *report, FILE *stream)
{
	/* The first column is as wide as a day where nothing has one, too. */
	static const struct table_column one[] = { { "by        ", TABLE_LEFT, 0 },
						   { "who acts", TABLE_LEFT, WHO_MOST },
						   { "what", TABLE_LEFT, 0 } };
	static const struct table_column many[] = { { "by        ", TABLE_LEFT, 0 },
						    { "who acts", TABLE_LEFT, WHO_MOST },
						    { "whose", TABLE_LEFT, NAME_MOST },
						    { "what", TABLE_LEFT, 0 } };
	bool several = report->count > 1;
	struct due_row *rows;
	size_t count = sort_rows(report, &rows);
	int indent = indent_of(rows, count, several);
	struct table table;

	table_begin(&table, several ? many : one, several ? 4 : 3);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || rows[i].due->overdue != rows[i - 1].due->overdue)
			table_line(&table, rows[i].due->overdue ? "Overdue" : "Due");
		table_row(&table, &rows[i], several, indent);
	}
	if (count > 0)
		table_print(&table, stream);
	else
		fputs("Nothing is due.\n", stream);
	table_done(&table);
	free(rows);
}

/* -- CSV ---------------------------------------------------------------------------------- */

void
due_report_csv(const struct due_report *report, bool terminal, FILE *stream)
{
	struct export_writer writer;
	struct due_row *rows;
	size_t count = sort_rows(report, &rows);

	export_begin(&writer, EXPORT_DUE, terminal, stream);
	for (size_t i = 0; i < count; i++) {
		char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		export_text(&writer, date_iso(report->today, date));
		export_text(&writer, uuid_text(rows[i].person->id, id));
		export_text(&writer, rows[i].person->name);
		export_text(&writer, rows[i].due->what);
		export_text(&writer, rows[i].due->title);
		export_text(&writer, rows[i].due->who);
		export_text(&writer, date_iso(rows[i].due->due, date));
		export_text(&writer, rows[i].due->overdue ? "yes" : "no");
		export_text(&writer, uuid_text(rows[i].due->of, id));
		export_end_row(&writer);
	}
	free(rows);
}

/* -- A calendar --------------------------------------------------------------------------- */

static const char *
day_text(struct date date, char text[DAY_TEXT_MAX])
{
	snprintf(text, DAY_TEXT_MAX, "%04d%02d%02d", date.year % 10000, date.month % 100,
		 date.day % 100);
	return text;
}

/* "Practitioner 1: Copy of the record", the name where there are several people. */
static void
put_summary(const struct icalendar *calendar, const struct due_row *row, bool several)
{
	struct buffer text = { 0 };

	if (several)
		buffer_format(&text, "%s: ", row->person->name);
	buffer_text(&text, row->due->title);
	icalendar_text(calendar, "SUMMARY", text.text);
	buffer_clear(&text);
	buffer_format(&text, "To act: %s.", row->due->who);
	icalendar_text(calendar, "DESCRIPTION", text.text);
	buffer_done(&text);
}

static void
put_entry(const struct icalendar *calendar, const struct due_report *report,
	  const struct due_row *row)
{
	const char *kind = date_is_set(row->due->due) ? "VEVENT" : "VTODO";
	char id[UUID_TEXT_MAX], day[DAY_TEXT_MAX];
	struct buffer value = { 0 };

	icalendar_line(calendar, "BEGIN", kind);
	buffer_format(&value, "%s-%s@waymark", row->due->what, uuid_text(row->due->of, id));
	icalendar_text(calendar, "UID", value.text);
	buffer_clear(&value);
	buffer_format(&value, "%sT000000Z", day_text(report->today, day));
	icalendar_line(calendar, "DTSTAMP", value.text);
	buffer_done(&value);
	if (date_is_set(row->due->due)) {
		icalendar_line(calendar, "DTSTART;VALUE=DATE", day_text(row->due->due, day));
		icalendar_line(calendar, "DTEND;VALUE=DATE",
			       day_text(date_add_days(row->due->due, 1), day));
		icalendar_line(calendar, "TRANSP", "TRANSPARENT");
	}
	put_summary(calendar, row, report->count > 1);
	icalendar_line(calendar, "END", kind);
}

void
due_report_calendar(const struct due_report *report, bool terminal, FILE *stream)
{
	const struct icalendar calendar = { stream, terminal };
	struct due_row *rows;
	size_t count = sort_rows(report, &rows);

	icalendar_line(&calendar, "BEGIN", "VCALENDAR");
	icalendar_line(&calendar, "VERSION", "2.0");
	icalendar_line(&calendar, "PRODID", "-//Waymark//Waymark//EN");
	icalendar_line(&calendar, "CALSCALE", "GREGORIAN");
	for (size_t i = 0; i < count; i++)
		put_entry(&calendar, report, &rows[i]);
	icalendar_line(&calendar, "END", "VCALENDAR");
	free(rows);
}
