/* Still as before: what is old in one section, shown first, then said again by one key. */
#include <stdlib.h>

#include "assess.h"
#include "common.h"
#include "draw.h"
#include "waymark/review.h"
#include "waymark/text.h"

#define LIST_LINE 2
#define WHAT_WIDE 28 /* columns for what was said, and when */

struct again {
	struct place place; /* its section: -1 for the whole framework */
	int level;
	enum capacity rater;
	struct uuid person;
	struct date today;
	int stale_months;
	struct assessment *assessment; /* owned */
	int *indicators;	       /* owned: what is old, in framework order */
	size_t count;
};

static void
again_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct again *again = view->data;

	(void) ui;
	again->place = *place;
}

static void
again_done(struct view *view)
{
	struct again *again = view->data;

	assessment_free(&again->assessment);
	free(again->indicators);
}

static enum wm_code
again_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct again *again = view->data;
	struct again read = { .place = again->place, .rater = common_capacity(ui) };
	const struct framework *framework = again->place.framework;
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, framework, NULL, &read.level,
					      error);
	if (code == WM_OK)
		code = workspace_assessment(ui->workspace, person, framework, read.level,
					    INSTANT_LAST, &read.assessment, error);
	if (code != WM_OK)
		return code;
	read.person = person->id;
	read.today = workspace_today(ui->workspace);
	read.stale_months = workspace_stale_months(ui->workspace);
	read.count = assessment_stale(read.assessment, read.place.section, read.rater, read.today,
				      read.stale_months, &read.indicators);
	again_done(view);
	*again = read;
	return WM_OK;
}

static size_t
again_row_count(const struct view *view)
{
	const struct again *again = view->data;

	return again->count;
}

static const struct judgement *
said(const struct again *again, size_t row)
{
	const struct assessment *assessment = again->assessment;

	return &assessment->rows[assessment->row_of[again->indicators[row]]].by[again->rater];
}

static void
again_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct again *again = view->data;
	const struct framework *framework = again->place.framework;
	const struct indicator *indicator = &framework->indicators[again->indicators[row]];
	int column = ui->columns - WHAT_WIDE, left;
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	left = 2 + draw_text(line, 2, column - 3, focused ? ROLE_FOCUS : ROLE_TEXT,
			     framework_reference(framework, indicator->code, reference));
	draw_text(line, left + 2, column - 1 - left - 2, focused ? ROLE_FOCUS : ROLE_TEXT,
		  indicator->text);
	assess_value(framework, said(again, row)->value, &text);
	buffer_format(&text, ", %s",
		      date_short(zone_date(said(again, row)->at), again->today, date));
	draw_text(line, column, WHAT_WIDE, ROLE_TEXT, text.text);
	buffer_done(&text);
}

static void
again_draw(struct ui *ui, struct view *view)
{
	const struct again *again = view->data;
	const struct framework *framework = again->place.framework;
	const struct section *section =
		again->place.section < 0 ? NULL : &framework->sections[again->place.section];
	struct buffer text = { 0 };

	buffer_text(&text, "Still as before? ");
	if (section)
		buffer_format(&text, "%s %s", section->code, section->title);
	else
		buffer_text(&text, framework->short_title);
	draw_text(0, 0, ui->columns, ROLE_TITLE, text.text);
	buffer_clear(&text);
	if (again->count == 0) {
		buffer_text(&text, "Nothing that you rated here is ");
		flag_add(&text, FLAG_STALE, again->stale_months);
		buffer_char(&text, '.');
	} else {
		buffer_format(&text, "%zu ", again->count);
		flag_add(&text, FLAG_STALE, again->stale_months);
		buffer_format(&text, ". Enter says %s again, as of today.",
			      again->count == 1 ? "it" : "them");
	}
	draw_text(1, 0, ui->columns, ROLE_HEADING, text.text);
	buffer_done(&text);
	ui_draw_rows(ui, view, LIST_LINE + 1, ui->rows - LIST_LINE - 4);
}

static void
again_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct again *again = view->data;

	(void) ui;
	if (again->count > 0)
		hint_add(hints, "Enter", "still as before, all listed here");
	hint_add(hints, "Esc", "leaves them");
}

/* One key, one action. */
static enum effect
say_again(struct ui *ui, const struct again *again)
{
	struct rate_request request = { .person = again->person,
					.framework = again->place.framework,
					.level = again->level };
	struct wm_error error;
	enum wm_code code = common_rater(ui, &request.rater, &error);
	struct buffer words = { 0 };

	if (code == WM_OK)
		code = workspace_rate_again(ui->workspace, &request, again->indicators,
					    again->count, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	buffer_format(&words, "%zu still as before", again->count);
	common_saved(ui, words.text);
	buffer_done(&words);
	return EFFECT_POP;
}

static enum effect
again_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct again *again = view->data;

	if (request == REQUEST_OPEN && again->count > 0)
		return say_again(ui, again);
	return ui_handle(ui, view, request);
}

static const enum request again_requests[] = { REQUEST_OPEN, REQUEST_NONE };

const struct view_ops again_view = {
	.name = "again",
	.title = "Still as before",
	.size = sizeof(struct again),
	.requests = again_requests,
	.begin = again_begin,
	.load = again_load,
	.row_count = again_row_count,
	.draw = again_draw,
	.draw_row = again_draw_row,
	.handle = again_handle,
	.hints = again_hints,
	.done = again_done,
};
