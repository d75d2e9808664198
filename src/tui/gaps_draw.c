/* How Gaps looks. */
#include "gaps.h"

#include <string.h>

#include "assess_tree.h"
#include "common.h"
#include "draw.h"
#include "filter.h"
#include "waymark/text.h"

#define WIDE	 80 /* columns from which every count has a column and every indicator its name */
#define WHY_WIDE 31 /* columns that the longest reason takes, with a blank */

/* The counts, from the left; `narrow` is their column where the window is, -1 where they go. */
static const struct {
	const char *heading;
	enum capacity side;
	enum state state; /* STATE_COUNT: differs */
	int wide, narrow, width;
} columns[] = {
	{ "meets", CAPACITY_SELF, STATE_MEETS, 23, 22, 5 },
	{ "below", CAPACITY_SELF, STATE_BELOW, 30, 28, 5 },
	{ "chance", CAPACITY_SELF, STATE_NO_OPPORTUNITY, 37, -1, 6 },
	{ "to go", CAPACITY_SELF, STATE_UNRATED, 45, 34, 5 },
	{ "meets", CAPACITY_SUPERVISOR, STATE_MEETS, 53, 42, 5 },
	{ "below", CAPACITY_SUPERVISOR, STATE_BELOW, 60, 48, 5 },
	{ "to go", CAPACITY_SUPERVISOR, STATE_UNRATED, 67, 54, 5 },
	{ "differ", CAPACITY_SELF, STATE_COUNT, 74, -1, 6 },
};

#define COLUMN_COUNT (sizeof(columns) / sizeof(columns[0]))

bool
gaps_narrow(const struct ui *ui)
{
	return ui->columns < WIDE;
}

static int
column_of(const struct ui *ui, size_t at)
{
	return gaps_narrow(ui) ? columns[at].narrow : columns[at].wide;
}

/* -- The parts ---------------------------------------------------------------------------- */

/* "you", and who is rating. */
static void
draw_sides(const struct ui *ui, const struct gaps *gaps, int line)
{
	struct buffer text = { 0 };
	int column = column_of(ui, 0);

	draw_format(line, column, column_of(ui, 4) - column - 1, ROLE_HEADING, "%s%s", gaps->self,
		    gaps->rater == CAPACITY_SELF ? ", rating" : "");
	common_supervisor(ui, &text);
	if (gaps->rater == CAPACITY_SUPERVISOR)
		buffer_text(&text, ", rating");
	column = column_of(ui, 4);
	draw_text(line, column, ui->columns - column, ROLE_HEADING, text.text);
	buffer_done(&text);
}

static void
draw_headings(const struct ui *ui, int line)
{
	for (size_t at = 0; at < COLUMN_COUNT; at++)
		draw_right(line, column_of(ui, at), columns[at].width, ROLE_HEADING,
			   columns[at].heading);
}

/* "2 hidden" instead of what meets and is below; with what is not hidden before it: "3, 2, 1
 * hidden", or "3, 2, 1 #" where that has no room from column `left` on. */
static void
draw_hidden(const struct ui *ui, const struct state_counts *counts, size_t below, int left,
	    int line)
{
	int room = column_of(ui, below) + columns[below].width - left;
	struct buffer known = { 0 }, text = { 0 };

	if (counts->by_state[STATE_MEETS] + counts->by_state[STATE_BELOW] > 0)
		buffer_format(&known, "%zu, %zu, ", counts->by_state[STATE_MEETS],
			      counts->by_state[STATE_BELOW]);
	buffer_text(&known, "");
	buffer_format(&text, "%s%zu hidden", known.text, counts->hidden);
	if (text_width(text.text) > room) {
		buffer_clear(&text);
		buffer_format(&text, "%s%zu #", known.text, counts->hidden);
	}
	draw_right(line, left, room, ROLE_WARNING, text.text);
	buffer_done(&known);
	buffer_done(&text);
}

/* `left` is where what stands before the column has ended. */
static void
draw_count(const struct ui *ui, const struct gaps_part *part, size_t at, int left, int line)
{
	const struct state_counts *counts = &part->by[columns[at].side];
	enum state state = columns[at].state;
	bool hidden = counts->hidden > 0;
	size_t number = state == STATE_COUNT ? counts->differs : counts->by_state[state];

	if (hidden && state == STATE_MEETS)
		return;
	if (hidden && state == STATE_BELOW)
		draw_hidden(ui, counts, at, left + 1, line);
	else
		draw_number(line, column_of(ui, at), columns[at].width, ROLE_TEXT, (long) number);
}

static int
code_width(const struct gaps *gaps)
{
	int widest = 0;

	for (size_t at = 0; at < gaps->part_count; at++) {
		int width = text_width(gaps->framework->sections[gaps->parts[at].section].code);

		if (width > widest)
			widest = width;
	}
	return widest < 6 ? widest : 6;
}

/* Where the name of a part has to end: before the first number, or before its column where what is
 * hidden needs more. */
static int
name_end(const struct ui *ui, const struct gaps_part *part)
{
	const struct state_counts *counts = &part->by[columns[0].side];
	size_t number = counts->by_state[columns[0].state];
	int end = column_of(ui, 0) + columns[0].width - 1;

	if (counts->hidden > 0)
		return column_of(ui, 0);
	for (; number >= 10; number /= 10)
		end--;
	return end;
}

static void
draw_part(const struct ui *ui, const struct gaps *gaps, size_t index, int line, bool focused)
{
	const struct gaps_part *part = &gaps->parts[index];
	const struct section *section = &gaps->framework->sections[part->section];
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int name = 2 + code_width(gaps) + 1, left;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, name - 3, role, section->code);
	left = name +
	       draw_text(line, name, name_end(ui, part) - name - 1, role, section->short_title);
	for (size_t at = 0; at < COLUMN_COUNT; at++) {
		if (column_of(ui, at) < 0)
			continue;
		draw_count(ui, part, at, left, line);
		/* What is hidden takes the place of what meets too. */
		if (columns[at].state != STATE_MEETS)
			left = column_of(ui, at) + columns[at].width;
	}
}

/* -- The list ----------------------------------------------------------------------------- */

/* Where the reasons begin; `you` and `sup` stand before them, 10 columns and 6. */
static int
why_column(const struct ui *ui)
{
	int room = WHY_WIDE + (ui->columns - WIDE) / 4;

	if (gaps_narrow(ui))
		return ui->columns - WHY_WIDE;
	return ui->columns - (room < 48 ? room : 48);
}

/* "To talk about: 9, then 24 that meet without a note", shorter where that is wider than `room`. */
static void
talk_heading(const struct gaps *gaps, int room, struct buffer *text)
{
	size_t meet = gaps->item_count - gaps->talk_count;
	const char *ending = meet == 1 ? "s" : "";

	buffer_format(text, "To talk about: %zu", gaps->talk_count);
	if (meet == 0)
		return;
	buffer_format(text, ", then %zu that meet%s without a note", meet, ending);
	if (text_width(text->text) <= room)
		return;
	buffer_clear(text);
	buffer_format(text, "To talk about: %zu; %zu meet%s, no note", gaps->talk_count, meet,
		      ending);
}

static void
draw_list_heading(const struct ui *ui, const struct gaps *gaps, int line)
{
	int why = why_column(ui), room = why - 12;
	struct buffer text = { 0 };
	bool fits;

	if (filter_is_set(&gaps->filter)) {
		buffer_text(&text, "Only ");
		filter_name(&gaps->filter, gaps->stale_months, &text);
		buffer_format(&text, ": %zu", gaps->item_count);
	} else {
		talk_heading(gaps, room, &text);
	}
	fits = text_width(text.text) <= room;
	draw_text(line, 0, gaps_narrow(ui) ? ui->columns : room, ROLE_HEADING, text.text);
	buffer_done(&text);
	if (gaps->item_count == 0 || (gaps_narrow(ui) && !fits))
		return;
	draw_text(line, why - 10, 3, ROLE_HEADING, "you");
	draw_text(line, why - 6, 3, ROLE_HEADING, "sup");
	draw_text(line, why, ui->columns - why, ROLE_HEADING, "why it is here");
}

/* A digit, or what stands for none: one sign, whose meaning Assess says in full. */
static void
draw_mark(const struct assessment_row *row, enum capacity side, enum capacity rater, int line,
	  int column)
{
	static const char *const marks[STATE_COUNT] = {
		[STATE_NOT_ASKED] = "-",
		[STATE_NO_OPPORTUNITY] = "o",
		[STATE_NOT_APPLICABLE] = "x",
		[STATE_UNRATED] = ".",
	};
	struct assessment_row known = row_known(row, rater);

	if (row_hidden(row, side, rater))
		draw_text(line, column, 1, ROLE_WARNING, "#");
	else if (known.by[side].value > 0)
		draw_number(line, column, 1, ROLE_TEXT, known.by[side].value);
	else
		draw_text(line, column, 1, ROLE_TEXT, marks[row_state(&known, side)]);
}

static void
draw_item(const struct ui *ui, const struct gaps *gaps, size_t index, int line, bool focused)
{
	const struct assessment_row *row = &gaps->assessment->rows[gaps->items[index].row];
	const struct indicator *indicator = &gaps->framework->indicators[row->indicator];
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int why = why_column(ui), title = 2 + gaps->reference_width + 1;
	char reference[REFERENCE_MAX];

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, gaps->reference_width, role,
		  framework_reference(gaps->framework, indicator->code, reference));
	if (!gaps_narrow(ui))
		draw_text(line, title, why - 12 - title, role, indicator->text);
	draw_mark(row, CAPACITY_SELF, gaps->rater, line, why - 8);
	draw_mark(row, CAPACITY_SUPERVISOR, gaps->rater, line, why - 4);
	draw_text(line, why, ui->columns - why, role, gaps->items[index].why);
}

/* -- All of it ---------------------------------------------------------------------------- */

void
gaps_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct gaps *gaps = view->data;
	const struct gaps_line *entry = &gaps->lines[row];

	switch (entry->kind) {
	case GAPS_SIDES:
		draw_sides(ui, gaps, line);
		break;
	case GAPS_HEADING:
		draw_headings(ui, line);
		break;
	case GAPS_PART:
		draw_part(ui, gaps, entry->index, line, focused);
		break;
	case GAPS_BLANK:
		break;
	case GAPS_LIST:
		draw_list_heading(ui, gaps, line);
		break;
	case GAPS_ITEM:
		draw_item(ui, gaps, entry->index, line, focused);
		break;
	case GAPS_NOTHING:
		draw_text(line, 2, ui->columns - 2, ROLE_TEXT,
			  filter_is_set(&gaps->filter) ? "Nothing here is so; f shows other ones."
						       : "Nothing yet: Enter on a part goes on.");
		break;
	}
}

void
gaps_draw(struct ui *ui, struct view *view)
{
	const struct gaps *gaps = view->data;
	struct buffer name = { 0 };
	int right, left;

	right = text_width(gaps->to_rate);
	framework_name(gaps->framework, gaps->level, &name);
	left = draw_text(0, 0, ui->columns, ROLE_TITLE, "Gaps  ") + 3 * !gaps_narrow(ui);
	if (left + text_width(gaps->person) + 3 + text_width(name.text) + 2 + right < ui->columns)
		left += draw_text(0, left, ui->columns - left, ROLE_TITLE, gaps->person) + 3;
	if (left + text_width(name.text) + 2 + right > ui->columns)
		right = 0;
	else
		draw_right(0, ui->columns - right, right, ROLE_TITLE, gaps->to_rate);
	draw_text(0, left, ui->columns - left - right, ROLE_TITLE, name.text);
	buffer_done(&name);
	ui_draw_rows(ui, view, 1, ui->rows - 3);
}
