#include "waymark/return_report.h"

#include <string.h>

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"

#define NAME_COLUMN 14
#define MONTH_TEXT  7 /* bytes of "2026-03", the start of a date */

static void
table_row(struct table *table, const struct return_report *report, const struct return_row *row)
{
	const size_t counts[] = {
		row->due,    row->held,		row->postponed,	     row->cancelled,
		row->missed, row->in_timescale, row->signed_by_both, row->copied_in_time
	};
	const char *name;
	char text[UUID_TEXT_MAX];

	name = people_name(report->people, row->supervisor, text);
	table_text(table, *name ? name : "nobody");
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++)
		table_number(table, (long) counts[i]);
}

void
return_report_table(const struct return_report *report, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "supervisor", TABLE_LEFT, NAME_COLUMN },
		{ "due", TABLE_RIGHT, 0 },
		{ "held", TABLE_RIGHT, 0 },
		{ "postponed", TABLE_RIGHT, 0 },
		{ "cancelled", TABLE_RIGHT, 0 },
		{ "missed", TABLE_RIGHT, 0 },
		{ "in time", TABLE_RIGHT, 0 },
		{ "signed", TABLE_RIGHT, 0 },
		{ "copied", TABLE_RIGHT, 0 },
	};
	const char *team = NULL;
	struct buffer audits = { 0 };
	size_t audited = 0;
	struct table table;

	if (report->monthly->count == 0) {
		fputs("Nobody here is supervised.\n", stream);
		return;
	}
	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < report->monthly->count; i++) {
		const struct return_row *row = &report->monthly->rows[i];

		if (!team || strcmp(team, row->team) != 0)
			table_line(&table, *row->team ? row->team : "No team");
		team = row->team;
		table_row(&table, report, row);
		audited += row->audits;
	}
	buffer_format(&audits, "File audits begun: %zu", audited);
	table_line(&table, audits.text);
	buffer_done(&audits);
	table_print(&table, stream);
	table_done(&table);
}

void
return_report_csv(const struct return_report *report, bool terminal, FILE *stream)
{
	struct export_writer writer;
	char month[DATE_TEXT_MAX];

	date_iso(report->month, month);
	month[MONTH_TEXT] = '\0';
	export_begin(&writer, EXPORT_RETURN, terminal, stream);
	for (size_t i = 0; i < report->monthly->count; i++) {
		const struct return_row *row = &report->monthly->rows[i];
		char name[UUID_TEXT_MAX];

		export_text(&writer, month);
		export_text(&writer, row->team);
		export_text(&writer, people_name(report->people, row->supervisor, name));
		export_number(&writer, (long) row->people);
		export_number(&writer, (long) row->due);
		export_number(&writer, (long) row->held);
		export_number(&writer, (long) row->postponed);
		export_number(&writer, (long) row->cancelled);
		export_number(&writer, (long) row->missed);
		export_number(&writer, (long) row->in_timescale);
		export_number(&writer, (long) row->signed_by_both);
		export_number(&writer, (long) row->copied_in_time);
		export_number(&writer, (long) row->audits);
		export_end_row(&writer);
	}
}
