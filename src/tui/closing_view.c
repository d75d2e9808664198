/* The page after the last one is rated: three next steps, what is below, what is seen differently, what meets. */
#include <stdlib.h>
#include <string.h>

#include "assess_tree.h"
#include "common.h"
#include "draw.h"
#include "ui.h"
#include "waymark/memory.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define LIST_LINE   5
#define MARKS_WIDTH 8 /* "you sup" and a blank */
#define MARK_WIDTH  4

enum group { NEXT_STEPS, BELOW, DIFFERENTLY, MEETS, GROUP_COUNT };
enum step_row { STEP_TALK, STEP_NOTE, STEP_HAND_OVER, STEP_COUNT };

struct closing_line {
	enum group group;
	int at; /* a step, or a row of the assessment; -1 for the heading of the group */
};

struct closing {
	struct place asked;
	const struct framework *framework;
	int level;
	struct assessment *assessment; /* owned */
	enum capacity rater;
	size_t counts[GROUP_COUNT];
	size_t talk;	/* rows to talk about */
	size_t no_note; /* rows below or meeting without a note */
	int first_note; /* the first of them, -1 for none */
	struct closing_line *lines;
	size_t count;
	size_t capacity;
};

static void
closing_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct closing *closing = view->data;

	(void) ui;
	if (place)
		closing->asked = *place;
}

/* -- Loading ------------------------------------------------------------------------------ */

static bool
is_in_group(const struct closing *closing, size_t row, enum group group)
{
	const struct assessment_row *shown = &closing->assessment->rows[row];
	struct assessment_row known = row_known(shown, closing->rater);
	enum state state = row_state(&known, closing->rater);

	if (group == DIFFERENTLY)
		return row_difference(&known) > 0;
	return state == (group == BELOW ? STATE_BELOW : STATE_MEETS);
}

static void
add_line(struct closing *closing, enum group group, int at)
{
	GROW(closing->lines, closing->count, closing->capacity);
	closing->lines[closing->count++] = (struct closing_line) { group, at };
}

static void
add_group(struct closing *closing, enum group group)
{
	size_t row, heading = closing->count;

	add_line(closing, group, -1);
	for (row = 0; row < closing->assessment->row_count; row++)
		if (is_in_group(closing, row, group))
			add_line(closing, group, (int) row);
	closing->counts[group] = closing->count - heading - 1;
	if (closing->counts[group] == 0)
		closing->count = heading;
}

static void
find_first_note(struct closing *closing)
{
	const struct assessment_row *row;
	size_t at;

	closing->no_note = 0;
	closing->first_note = -1;
	for (at = 0; at < closing->assessment->row_count; at++) {
		row = &closing->assessment->rows[at];
		if (row->by[closing->rater].value < 1 || row->evidence.count > 0)
			continue;
		if (closing->no_note++ == 0)
			closing->first_note = (int) at;
	}
}

static void
list_all(struct closing *closing)
{
	struct talk_item *items;
	int step;

	closing->count = 0;
	closing->talk = assessment_talk(closing->assessment, closing->rater, &items);
	free(items);
	find_first_note(closing);
	add_line(closing, NEXT_STEPS, -1);
	for (step = 0; step < STEP_COUNT; step++)
		add_line(closing, NEXT_STEPS, step);
	add_group(closing, BELOW);
	add_group(closing, DIFFERENTLY);
	add_group(closing, MEETS);
}

static enum wm_code
closing_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct closing *closing = view->data;
	const struct framework *framework = closing->asked.framework;
	struct assessment *assessment;
	const struct person *person;
	int level = 0;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, framework, NULL, &level,
					      error);
	if (code == WM_OK)
		code = workspace_assessment(ui->workspace, person, framework, level, INSTANT_LAST,
					    &assessment, error);
	if (code != WM_OK)
		return code;
	assessment_free(&closing->assessment);
	closing->assessment = assessment;
	closing->framework = framework;
	closing->level = level;
	closing->rater = common_capacity(ui);
	list_all(closing);
	return WM_OK;
}

static void
closing_done(struct view *view)
{
	struct closing *closing = view->data;

	assessment_free(&closing->assessment);
	free(closing->lines);
}

/* -- The list ----------------------------------------------------------------------------- */

static size_t
closing_row_count(const struct view *view)
{
	const struct closing *closing = view->data;

	return closing->count;
}

static bool
closing_row_stops(const struct view *view, size_t row)
{
	const struct closing *closing = view->data;

	return closing->lines[row].at >= 0;
}

static const char *
reference_of(const struct closing *closing, int row, char reference[REFERENCE_MAX])
{
	int indicator = closing->assessment->rows[row].indicator;

	return framework_reference(closing->framework,
				   closing->framework->indicators[indicator].code, reference);
}

static void
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

static void
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

static void
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

static void
closing_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "Enter", "open");
	hint_add(hints, "v", "gaps");
	hint_add(hints, "n", "note");
	hint_add(hints, "x", "CSV");
	hint_add(hints, "b", "copy");
	hint_add(hints, "u", "undo");
}

/* -- Keys --------------------------------------------------------------------------------- */

static struct place
row_place(const struct closing *closing, int row)
{
	struct place place = { .framework = closing->framework, .section = -1, .indicator = -1 };

	if (row >= 0)
		place.indicator = closing->assessment->rows[row].indicator;
	return place;
}

/* The row in view, else the first without a note; -1 for none. */
static int
row_for_note(const struct closing *closing, const struct view *view)
{
	const struct closing_line *line = &closing->lines[view->focus];

	return line->group == NEXT_STEPS ? closing->first_note : line->at;
}

static enum effect
undo(struct ui *ui, struct view *view, enum request request)
{
	const struct closing *closing = view->data;
	struct place place = row_place(closing, -1);
	struct step step;
	enum effect effect = common_step(ui, request, &step);

	if (!step.done || step.framework != closing->framework || step.indicator < 0)
		return effect;
	place.indicator = step.indicator;
	return common_open_saying(ui, VIEW_ASSESS, &place) | EFFECT_POP;
}

static enum effect closing_handle(struct ui *ui, struct view *view, enum request request);

static enum effect
open_line(struct ui *ui, struct view *view)
{
	static const enum request steps[STEP_COUNT] = { REQUEST_GAPS, REQUEST_NOTE,
							REQUEST_EXPORT };
	const struct closing *closing = view->data;
	const struct closing_line *line = &closing->lines[view->focus];
	struct place place;

	if (line->group == NEXT_STEPS)
		return closing_handle(ui, view, steps[line->at]);
	place = row_place(closing, line->at);
	return ui_open(ui, VIEW_ASSESS, &place);
}

static enum effect
closing_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct closing *closing = view->data;
	struct place place = row_place(closing, -1);

	switch (request) {
	case REQUEST_OPEN:
		return open_line(ui, view);
	case REQUEST_GAPS:
		return ui_open(ui, VIEW_GAPS, &place);
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return undo(ui, view, request);
	case REQUEST_NOTE:
		place = row_place(closing, row_for_note(closing, view));
		return note_ask(ui, place.indicator >= 0 ? &place : NULL);
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request closing_requests[] = {
	REQUEST_OPEN,
	REQUEST_GAPS,
	COMMON_REQUESTS,
	REQUEST_NONE,
};

const struct view_ops closing_view = {
	.name = "closing",
	.title = "What you have said",
	.size = sizeof(struct closing),
	.requests = closing_requests,
	.begin = closing_begin,
	.load = closing_load,
	.row_count = closing_row_count,
	.row_stops = closing_row_stops,
	.row_text = closing_row_text,
	.draw = closing_draw,
	.draw_row = closing_draw_row,
	.handle = closing_handle,
	.hints = closing_hints,
	.done = closing_done,
};
