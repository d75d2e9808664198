#include "waymark/gap_report.h"

#include "report/mark.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"

#define INDICATOR_COLUMNS 22 /* of an indicator, at the least */
#define GUTTER_COLUMNS	  2

enum column {
	COLUMN_REFERENCE,
	COLUMN_SELF,
	COLUMN_SUPERVISOR,
	COLUMN_STATE,
	COLUMN_INDICATOR,
	COLUMN_COUNT
};

/* A row as its reader may see it: what is hidden from them is taken out, and hidden[] says of
 * whom. */
struct seen {
	struct assessment_row row;
	bool hidden[CAPACITY_COUNT];
};

static struct seen
see(const struct assessment_row *row, enum capacity rater)
{
	struct seen seen = { .row = *row };

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		seen.hidden[side] =
			rater != CAPACITY_COUNT && row_hidden(row, (enum capacity) side, rater);
		if (seen.hidden[side])
			seen.row.by[side] = (struct judgement) { .value = VALUE_UNRATED };
	}
	return seen;
}

/* The state of one's own side; both, where the other side has given one that is another. */
static void
put_state(struct table *table, const struct seen *seen)
{
	enum state self = row_state(&seen->row, CAPACITY_SELF);
	enum state supervisor = row_state(&seen->row, CAPACITY_SUPERVISOR);
	struct buffer text = { 0 };

	buffer_text(&text, state_shown(self));
	if (supervisor != self && supervisor != STATE_UNRATED)
		buffer_format(&text, " / %s", state_shown(supervisor));
	table_text(table, text.text);
	buffer_done(&text);
}

/* "carried from 2010.1", and of which side where the other said something here. */
static void
add_carried(struct buffer *text, const struct seen *seen)
{
	static const char *const whose[CAPACITY_COUNT] = { "self ", "supervisor " };
	const struct judgement *by = seen->row.by;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		const struct judgement *other = &by[CAPACITY_COUNT - 1 - side];
		bool alike = other->value == VALUE_UNRATED || other->carried_from;

		if (!by[side].carried_from)
			continue;
		buffer_format(text, "%s%scarried from %s", text->length > 0 ? "; " : "",
			      alike ? "" : whose[side], by[side].carried_from);
		if (alike)
			return;
	}
}

static void
add_flag(struct buffer *text, enum flag flag, int stale_months)
{
	if (text->length > 0)
		buffer_text(text, "; ");
	flag_add(text, flag, stale_months);
}

/* On lines of their own beneath the row. */
static void
put_flags(struct table *table, const struct gap_report *report, const struct assessment *assessment,
	  const struct seen *seen)
{
	const struct framework *framework = assessment->framework;
	unsigned flags = row_flags(&seen->row, report->as_at, report->stale_months);
	struct buffer text = { 0 };
	int starts;

	for (int flag = 0; flag < FLAG_COUNT; flag++) {
		if (flags & FLAG_BIT(flag))
			add_flag(&text, (enum flag) flag, report->stale_months);
	}
	add_carried(&text, seen);
	starts = framework_starts_at(framework, seen->row.indicator, assessment->level);
	if (row_state(&seen->row, CAPACITY_SELF) == STATE_NOT_ASKED && starts >= 0)
		buffer_format(&text, "starts at %s", framework->levels[starts].code);
	if (text.length > 0)
		table_lines(table, "    ", text.text);
	buffer_done(&text);
}

static const char *
self_word(enum capacity rater)
{
	return rater == CAPACITY_SUPERVISOR ? "self" : "you";
}

/* "    you         3 of 10 answered: 2 meets, 1 below" */
static void
put_counts(struct table *table, const struct assessment *assessment, int part, enum capacity side,
	   enum capacity rater)
{
	struct state_counts counts = assessment_counts(assessment, part, side, rater);
	struct buffer line = { 0 };
	const char *between = ":";

	buffer_format(&line, "    %-12s%zu of %zu answered",
		      side == CAPACITY_SELF ? self_word(rater) : "supervisor", counts.answered,
		      counts.asked);
	for (int state = STATE_BELOW; state < STATE_UNRATED; state++) {
		if (counts.by_state[state] == 0)
			continue;
		buffer_format(&line, "%s %zu %s", between, counts.by_state[state],
			      state_shown((enum state) state));
		between = ",";
	}
	if (counts.hidden > 0)
		buffer_format(&line, "%s %zu hidden", between, counts.hidden);
	table_line(table, line.text);
	buffer_done(&line);
}

static void
put_part(struct table *table, const struct assessment *assessment, int part, enum capacity rater)
{
	const struct framework *framework = assessment->framework;
	struct buffer heading = { 0 };
	char reference[REFERENCE_MAX];

	buffer_format(&heading, "%s  ",
		      framework_reference(framework, framework->sections[part].code, reference));
	table_line(table, "");
	table_lines(table, heading.text, framework->sections[part].title);
	for (int side = 0; side < CAPACITY_COUNT; side++)
		put_counts(table, assessment, part, (enum capacity) side, rater);
	buffer_done(&heading);
}

static void
put_row(struct table *table, const struct gap_report *report, const struct assessment *assessment,
	const struct seen *seen)
{
	const struct framework *framework = assessment->framework;
	const struct indicator *indicator = &framework->indicators[seen->row.indicator];
	char reference[REFERENCE_MAX];

	table_text(table, framework_reference(framework, indicator->code, reference));
	table_mark(table, &seen->row, CAPACITY_SELF, seen->hidden[CAPACITY_SELF]);
	table_mark(table, &seen->row, CAPACITY_SUPERVISOR, seen->hidden[CAPACITY_SUPERVISOR]);
	put_state(table, seen);
	table_text(table, indicator->text);
	put_flags(table, report, assessment, seen);
}

/* "Practitioner 1, North; Kent: newly qualified social worker, as at 2026-03-05" */
static void
print_heading(const struct gap_report *report, const struct assessment *assessment, FILE *stream)
{
	struct buffer line = { 0 }, safe = { 0 };
	char date[DATE_TEXT_MAX];

	buffer_text(&line, report->person->name);
	if (report->person->team[0])
		buffer_format(&line, ", %s", report->person->team);
	buffer_text(&line, "; ");
	framework_name(assessment->framework, assessment->level, &line);
	buffer_format(&line, ", as at %s", date_iso(report->as_at, date));
	text_safe(&safe, line.text, false);
	fprintf(stream, "%s\n\n", safe.text);
	buffer_done(&line);
	buffer_done(&safe);
}

static int
widest(const struct table *table, enum column column)
{
	int width = text_width(table->columns[column].title);

	for (size_t i = 0; i < table->row_count; i++) {
		const char *cell = table->rows[i].cells ? table->rows[i].cells[column] : "";

		if (text_width(cell) > width)
			width = text_width(cell);
	}
	return width;
}

/* What a line has left for the indicator. */
static int
indicator_columns(const struct table *table)
{
	int left = TABLE_COLUMNS;

	for (int column = 0; column < COLUMN_INDICATOR; column++)
		left -= widest(table, (enum column) column) + GUTTER_COLUMNS;
	return left > INDICATOR_COLUMNS ? left : INDICATOR_COLUMNS;
}

static void
print_assessment(const struct gap_report *report, const struct assessment *assessment,
		 enum capacity rater, FILE *stream)
{
	/* clang-format off */
	struct table_column columns[COLUMN_COUNT] = {
		[COLUMN_REFERENCE] = { "reference", TABLE_LEFT, 0 },
		[COLUMN_SELF] = { self_word(rater), TABLE_RIGHT, 0 },
		[COLUMN_SUPERVISOR] = { "sup", TABLE_RIGHT, 0 },
		[COLUMN_STATE] = { "state", TABLE_LEFT, 0 },
		[COLUMN_INDICATOR] = { "indicator", TABLE_LEFT, 0 },
	};
	/* clang-format on */
	const struct framework *framework = assessment->framework;
	struct table table;
	int part = -1;

	print_heading(report, assessment, stream);
	table_begin(&table, columns, COLUMN_COUNT);
	for (size_t i = 0; i < assessment->row_count; i++) {
		struct seen seen = see(&assessment->rows[i], rater);
		int section = framework->indicators[seen.row.indicator].section;

		if (!row_passes(&seen.row, &report->filter, report->as_at, report->stale_months))
			continue;
		if (part != framework->sections[section].part) {
			part = framework->sections[section].part;
			put_part(&table, assessment, part, rater);
		}
		put_row(&table, report, assessment, &seen);
	}
	if (part < 0)
		table_line(&table, "nothing here is so");
	columns[COLUMN_INDICATOR].most = indicator_columns(&table);
	table_print(&table, stream);
	table_done(&table);
}

void
gap_report_table(const struct gap_report *report, enum capacity rater, FILE *stream)
{
	for (size_t i = 0; i < report->assessment_count; i++) {
		if (i > 0)
			fputc('\n', stream);
		print_assessment(report, report->assessments[i], rater, stream);
	}
}
