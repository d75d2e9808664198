#include "waymark/compare_report.h"

#include "report/mark.h"
#include "waymark/memory.h"
#include "waymark/table.h"

#define INDICATOR_COLUMNS 28

/* Empty where it is not listed. */
static void
put_mark(struct table *table, const struct assessment_row *row, enum capacity side,
	 enum capacity rater)
{
	if (row)
		table_mark(table, row, side, row_hidden(row, side, rater));
	else
		table_text(table, NULL);
}

/* What is missing, else how many notes there are; nothing for what is not asked there. */
static void
put_evidence(struct table *table, const struct comparison_row *row)
{
	struct buffer text = { 0 };

	if (row->compared != COMPARED_ENDS)
		buffer_text(&text, evidence_missing(row->there));
	if (row->compared != COMPARED_ENDS && text.length == 0)
		buffer_format(&text, "%zu note%s", row->there->evidence.count,
			      row->there->evidence.count == 1 ? "" : "s");
	table_text(table, text.text);
	buffer_done(&text);
}

/* What the two levels ask, where that is not the same. */
static void
put_asked(struct table *table, const char *lead, const struct assessment_row *row)
{
	if (!row || row->expectation->standing == STANDING_NOT_APPLICABLE)
		return;
	table_lines(table, lead,
		    *row->expectation->text ? row->expectation->text
					    : "As it stands, with nothing added");
}

static void
put_row(struct table *table, const struct compare_report *report, const struct comparison_row *row)
{
	const struct framework *framework = report->there->framework;
	const struct indicator *indicator =
		&framework->indicators[(row->there ? row->there : row->here)->indicator];
	char reference[REFERENCE_MAX];

	table_text(table, framework_reference(framework, indicator->code, reference));
	put_mark(table, row->here, CAPACITY_SELF, report->rater);
	put_mark(table, row->here, CAPACITY_SUPERVISOR, report->rater);
	put_mark(table, row->there, CAPACITY_SELF, report->rater);
	put_mark(table, row->there, CAPACITY_SUPERVISOR, report->rater);
	put_evidence(table, row);
	table_text(table, indicator->text);
	if (row->compared == COMPARED_SAME)
		return;
	put_asked(table, "    here   ", row->here);
	put_asked(table, "    there  ", row->there);
}

static void
print_heading(const struct compare_report *report, FILE *stream)
{
	const struct comparison *comparison = report->comparison;
	const struct framework *framework = report->there->framework;
	struct buffer name = { 0 };

	framework_name(framework, report->there->level, &name);
	fprintf(stream, "%s, beside %s\n", name.text, framework->levels[report->here->level].title);
	for (int group = 0; group < COMPARED_COUNT; group++)
		fprintf(stream, "    %3zu %s\n", comparison->of[group],
			compared_shown((enum compared) group));
	fprintf(stream,
		"Rated there: self %zu, supervisor %zu. No note: %zu, own account only: %zu.\n",
		comparison->answered[CAPACITY_SELF], comparison->answered[CAPACITY_SUPERVISOR],
		comparison->no_note, comparison->own_word);
	buffer_done(&name);
}

void
compare_report_table(const struct compare_report *report, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "reference", TABLE_LEFT, 0 },
		{ "here", TABLE_RIGHT, 0 },
		{ "sup", TABLE_RIGHT, 0 },
		{ "there", TABLE_RIGHT, 0 },
		{ "sup", TABLE_RIGHT, 0 },
		{ "evidence", TABLE_LEFT, 0 },
		{ "indicator", TABLE_LEFT, INDICATOR_COLUMNS },
	};
	const struct comparison *comparison = report->comparison;
	struct table table;

	print_heading(report, stream);
	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < comparison->count; i++) {
		const struct comparison_row *row = &comparison->rows[i];

		if (i == 0 || row[-1].compared != row->compared)
			table_line(&table, compared_shown(row->compared));
		put_row(&table, report, row);
	}
	table_print(&table, stream);
	table_done(&table);
}
