#include "closing.h"

#include "assess_tree.h"
#include "common.h"
#include "draw.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define LIST_LINE   5
#define MARKS_WIDTH 8 /* "you sup" and a blank */
#define MARK_WIDTH  4

static const char *
reference_of(const struct closing *closing, int row, char reference[REFERENCE_MAX])
{
	int indicator = closing->assessment->rows[row].indicator;

	return framework_reference(closing->framework,
				   closing->framework->indicators[indicator].code, reference);
}

void
closing_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct closing *closing = view->data;
	const struct closing_line *line = &closing->lines[row];
	char reference[REFERENCE_MAX];

	if (line->group == NEXT_STEPS || line->at < 0)
		return;
	buffer_format(
		text, "%s %s", reference_of(closing, line->at, reference),
		closing->framework->indicators[closing->assessment->rows[line->at].indicator].text);
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
step_text(const struct ui *ui, const struct closing *closing, int step, struct buffer *text)
{
	char reference[REFERENCE_MAX];

	switch (step) {
	case STEP_TALK:
		buffer_format(text, "v  %zu to talk about", closing->talk);
		if (closing->rater == CAPACITY_SELF) {
			buffer_text(text, " with ");
			common_supervisor(ui, text);
		}
		break;
	case STEP_NOTE:
		buffer_format(text, "n  %zu without a note", closing->no_note);
		if (closing->first_note >= 0)
			buffer_format(text, ", the first %s",
				      reference_of(closing, closing->first_note, reference));
		break;
	default:
		buffer_text(text, "x  Write the gaps as a CSV file to hand over");
	}
}

static void
draw_heading(const struct ui *ui, const struct closing *closing, enum group group, int line)
{
	static const char *const headings[] = {
		[NEXT_STEPS] = "Three next steps",
		[BELOW] = "Below",
		[DIFFERENTLY] = "You see it differently",
		[MEETS] = "Meets",
	};

	if (group == NEXT_STEPS) {
		draw_text(line, 0, ui->columns, ROLE_HEADING, headings[group]);
		return;
	}
	draw_format(line, 0, ui->columns - MARKS_WIDTH, ROLE_HEADING, "%s: %zu", headings[group],
		    closing->counts[group]);
	draw_text(line, ui->columns - MARKS_WIDTH, MARKS_WIDTH, ROLE_HEADING, "you sup");
}

void
closing_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct closing *closing = view->data;
	const struct closing_line *entry = &closing->lines[row];
	struct buffer text = { 0 };
	char mark[ROW_MARK_MAX];
	int side, width = ui->columns - MARKS_WIDTH - 3;

	if (entry->at < 0) {
		draw_heading(ui, closing, entry->group, line);
		return;
	}
	if (entry->group == NEXT_STEPS)
		step_text(ui, closing, entry->at, &text);
	else
		closing_row_text(view, row, &text);
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, entry->group == NEXT_STEPS ? ui->columns - 2 : width,
		  focused ? ROLE_FOCUS : ROLE_TEXT, text.text);
	buffer_done(&text);
	if (entry->group == NEXT_STEPS)
		return;
	for (side = 0; side < CAPACITY_COUNT; side++)
		draw_text(line, ui->columns - MARKS_WIDTH + 1 + side * MARK_WIDTH, MARK_WIDTH,
			  ROLE_TEXT,
			  row_mark(&closing->assessment->rows[entry->at], (enum capacity) side,
				   closing->rater, mark));
}

/* "You           68 meets, 9 below, 4 no chance yet, 2 not my role" */
static void
draw_counts(const struct ui *ui, const struct closing *closing, enum capacity side, const char *who,
	    int line)
{
	static const enum state told[] = { STATE_MEETS, STATE_BELOW, STATE_NO_OPPORTUNITY,
					   STATE_NOT_APPLICABLE, STATE_UNRATED };
	struct state_counts counts =
		assessment_counts(closing->assessment, -1, side, closing->rater);
	struct buffer text = { 0 };
	size_t at;

	for (at = 0; at < sizeof(told) / sizeof(told[0]); at++)
		if (counts.by_state[told[at]] > 0)
			buffer_format(&text, "%s%zu %s", text.length > 0 ? ", " : "",
				      counts.by_state[told[at]], state_shown(told[at]));
	if (counts.hidden > 0)
		buffer_format(&text, "%s%zu hidden", text.length > 0 ? ", " : "", counts.hidden);
	draw_text(line, 0, 15, ROLE_QUIET, who);
	draw_text(line, 16, ui->columns - 16, ROLE_TEXT, text.text);
	buffer_done(&text);
}

static void
draw_who(const struct ui *ui, const struct closing *closing)
{
	const struct people *people = workspace_people(ui->workspace);
	struct buffer supervisor = { 0 };
	char id[UUID_TEXT_MAX];

	common_supervisor(ui, &supervisor);
	draw_counts(ui, closing, CAPACITY_SELF,
		    closing->rater == CAPACITY_SELF
			    ? "You"
			    : people_name(people, closing->assessment->person, id),
		    2);
	draw_counts(ui, closing, CAPACITY_SUPERVISOR, supervisor.text, 3);
	buffer_done(&supervisor);
}

void
closing_draw(struct ui *ui, struct view *view)
{
	const struct closing *closing = view->data;
	struct state_counts counts =
		assessment_counts(closing->assessment, -1, closing->rater, closing->rater);
	struct buffer name = { 0 }, rating = { 0 };
	int wide;

	framework_name(closing->framework, closing->level, &name);
	common_rating_as(ui, &rating);
	wide = text_width(rating.text);
	draw_text(0, 0, ui->columns - wide - 2, ROLE_TITLE, name.text);
	draw_right(0, ui->columns - wide, wide, ROLE_TITLE, rating.text);
	buffer_done(&name);
	buffer_done(&rating);
	if (counts.asked == counts.answered)
		draw_format(1, 0, ui->columns, ROLE_STRONG, "All %zu are answered.", counts.asked);
	else
		draw_format(1, 0, ui->columns, ROLE_STRONG, "%zu of %zu are answered.",
			    counts.answered, counts.asked);
	draw_who(ui, closing);
	ui_draw_rows(ui, view, LIST_LINE, ui->rows - LIST_LINE - 3);
}
