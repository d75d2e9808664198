#include "waymark/diff_report.h"

#include <stdio.h>

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"

static const char *const series_words[CAPACITY_COUNT] = { "self", "supervisor" };

/* -- CSV ---------------------------------------------------------------------------------- */

static void
put_stood(struct export_writer *writer, const struct diff_stood *stood)
{
	export_text(writer, stood->listed ? state_words[stood->state] : NULL);
	export_number(writer, stood->listed && stood->value > 0 ? stood->value : -1);
}

static void
put_row(struct export_writer *writer, const struct diff_report *report, const struct diff_row *row)
{
	const struct framework *framework = row->framework;
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

	export_text(writer, date_iso(report->from, date));
	export_text(writer, date_iso(report->to, date));
	export_text(writer, framework->id);
	export_text(writer, framework->levels[row->row->assessed].code);
	export_text(writer,
		    framework_reference(framework, framework->indicators[row->row->indicator].code,
					reference));
	export_text(writer, series_words[row->series]);
	put_stood(writer, &row->from);
	put_stood(writer, &row->to);
	export_end_row(writer);
}

void
diff_report_csv(const struct diff_report *report, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_DIFF, terminal, stream);
	for (size_t i = 0; i < report->diff->count; i++)
		put_row(&writer, report, &report->diff->rows[i]);
}

/* -- The table ---------------------------------------------------------------------------- */

/* "3 As expected", "no chance yet", "not listed". */
static void
table_stood(struct table *table, const struct framework *framework, const struct diff_stood *stood)
{
	struct buffer text = { 0 };

	if (!stood->listed)
		buffer_text(&text, "not listed");
	else if (stood->value > 0)
		buffer_format(&text, "%d %s", stood->value,
			      framework_point_label(framework, stood->value));
	else
		buffer_text(&text, state_shown(stood->state));
	table_text(table, text.text);
	buffer_done(&text);
}

struct told {
	const struct framework *framework; /* of the row before; NULL at the first */
	size_t changed;
	size_t hidden;
	size_t only_listed;
};

static void
table_row(struct table *table, const struct diff_row *row, struct told *told)
{
	const struct framework *framework = row->framework;
	const struct indicator *indicator = &framework->indicators[row->row->indicator];
	char reference[REFERENCE_MAX];

	if (framework != told->framework)
		table_line(table, framework->short_title);
	told->framework = framework;
	told->changed++;
	table_text(table, framework_reference(framework, indicator->code, reference));
	table_text(table, framework->levels[row->row->assessed].code);
	table_text(table, series_words[row->series]);
	table_stood(table, framework, &row->from);
	table_stood(table, framework, &row->to);
	table_text(table, indicator->text);
}

static void
say_rest(const struct told *told, FILE *stream)
{
	if (told->changed == 0)
		fputs("Nothing that was rated is otherwise.\n", stream);
	if (told->hidden > 0)
		fprintf(stream,
			"%zu more of the other side, hidden until you have rated the same.\n",
			told->hidden);
	if (told->only_listed > 0)
		fprintf(stream,
			"%zu more that nobody rated are listed now and were not, or the other "
			"way.\n",
			told->only_listed);
}

void
diff_report_table(const struct diff_report *report, enum capacity rater, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "reference", TABLE_LEFT, 0 }, { "level", TABLE_LEFT, 0 },
		{ "series", TABLE_LEFT, 0 },	{ "then", TABLE_LEFT, 0 },
		{ "now", TABLE_LEFT, 0 },	{ "indicator", TABLE_LEFT, 22 },
	};
	struct told told = { .framework = NULL };
	char from[DATE_TEXT_MAX], to[DATE_TEXT_MAX];
	struct table table;

	fprintf(stream, "From the end of %s to the end of %s\n", date_long(report->from, from),
		date_long(report->to, to));
	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < report->diff->count; i++) {
		const struct diff_row *row = &report->diff->rows[i];

		if (row_hidden(row->row, row->series, rater))
			told.hidden++;
		else if (diff_only_listed(row))
			told.only_listed++;
		else
			table_row(&table, row, &told);
	}
	if (told.changed > 0)
		table_print(&table, stream);
	table_done(&table);
	say_rest(&told, stream);
}
