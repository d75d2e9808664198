/* The levels of one framework, with what changing to each would mean; the last row is for another
 * framework. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "compare.h"
#include "draw.h"
#include "picker.h"
#include "setup.h"
#include "waymark/workspace.h"

#define LIST_LINE    2
#define RIGHT_COLUMN 54

struct levels {
	const struct framework *framework;
	int level; /* the person's now */
	struct pick_list picks;
	struct level_preview *previews; /* one for each of the picks; owned */
};

/* The preview of every level, so that moving about reads nothing. */
static enum wm_code
preview_all(struct ui *ui, const struct person *person, const struct levels *levels,
	    struct level_preview previews[], struct wm_error *error)
{
	const struct framework *framework = levels->framework;
	enum wm_code code = WM_OK;

	for (size_t at = 0; code == WM_OK && at < framework->level_count; at++)
		if ((int) at != levels->level)
			code = workspace_person_level(ui->workspace, person->id, framework->id,
						      framework->levels[at].code, NULL, NULL, false,
						      &previews[at], error);
	return code;
}

static enum wm_code
levels_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct levels *levels = view->data;
	struct level_preview *previews;
	const struct person *person;
	bool begins = !levels->previews;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, levels->framework, NULL,
					      &levels->level, error);
	if (code != WM_OK)
		return code;
	previews = xcalloc(levels->framework->level_count + 1, sizeof(*previews));
	code = preview_all(ui, person, levels, previews, error);
	if (code != WM_OK) {
		free(previews);
		return code;
	}
	free(levels->previews);
	levels->previews = previews;
	pick_list_done(&levels->picks);
	pick_levels(levels->framework, &levels->picks);
	if (begins)
		view->focus = (size_t) levels->level;
	return WM_OK;
}

static void
levels_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct levels *levels = view->data;

	(void) ui;
	levels->framework = place->framework;
}

static void
levels_done(struct view *view)
{
	struct levels *levels = view->data;

	pick_list_done(&levels->picks);
	free(levels->previews);
}

/* Behind the levels: the parts of a long framework, then another framework. */
static size_t
parts_row(const struct levels *levels)
{
	return setup_is_for(levels->framework) ? levels->picks.count : SIZE_MAX;
}

static size_t
other_row(const struct levels *levels)
{
	return levels->picks.count + setup_is_for(levels->framework);
}

static size_t
levels_row_count(const struct view *view)
{
	return other_row(view->data) + 1;
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
levels_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct levels *levels = view->data;
	bool level = row < levels->picks.count;
	int column = ui->columns < RIGHT_COLUMN + 26 ? ui->columns - 20 : RIGHT_COLUMN;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, (level ? column - 1 : ui->columns) - 2, focused ? ROLE_FOCUS : ROLE_TEXT,
		  level			     ? levels->picks.items[row].title
		  : row == parts_row(levels) ? "Its parts and areas: which are yours"
					     : "Another framework as well");
	if (!level)
		return;
	draw_format(line, column, ui->columns - column, ROLE_TEXT, "%s%s",
		    levels->picks.items[row].right, (int) row == levels->level ? ", yours" : "");
}

/* What changing to a level would mean, as workspace_person_level tells. */
static void
preview_words(const struct levels *levels, size_t row, struct buffer *text)
{
	const struct framework *framework = levels->framework;
	const struct level_preview *preview;

	if (row == parts_row(levels)) {
		buffer_text(text, "Enter shows them on one page: in, at another level, or left "
				  "out.");
		return;
	}
	if (row == other_row(levels)) {
		buffer_text(text, "Enter shows what else there is. Nothing of this one changes.");
		return;
	}
	if ((int) row == levels->level) {
		buffer_text(text, "This is your level now.");
		return;
	}
	preview = &levels->previews[row];
	buffer_format(text, "%zu to rate. Beside %s: ", preview->asked,
		      framework->levels[levels->level].short_title);
	buffer_format(text, "%zu the same, %zu worded anew, %zu new to you, %zu no longer asked. ",
		      preview->changes[CHANGE_SAME], preview->changes[CHANGE_REWORDED],
		      preview->changes[CHANGE_STARTS] + preview->changes[CHANGE_NEW],
		      preview->changes[CHANGE_ENDS] + preview->changes[CHANGE_GONE]);
	buffer_text(text, "You walk what changed first. ");
	if (preview->offered > 0)
		buffer_format(text, "For %zu your earlier point is offered, never copied. ",
			      preview->offered);
	buffer_text(text, "What you rated stays as it is, at the level where you rated it.");
}

static void
levels_draw(struct ui *ui, struct view *view)
{
	const struct levels *levels = view->data;
	int count = (int) levels_row_count(view), height = ui->rows - 2 - LIST_LINE - 6, line;
	struct buffer text = { 0 };

	draw_format(0, 0, ui->columns, ROLE_TITLE, "%s: which level is yours?",
		    levels->framework->short_title);
	if (height > count)
		height = count;
	ui_draw_rows(ui, view, LIST_LINE, height);
	if (height < count)
		draw_format(LIST_LINE + height, 2, ui->columns - 2, ROLE_QUIET,
			    "%d in all: Down shows the rest.", count);
	line = LIST_LINE + height + 1;
	preview_words(levels, view->focus, &text);
	line += draw_wrapped(line, 0, ui->columns, ui->rows - 2 - line, ROLE_TEXT, text.text) + 1;
	buffer_done(&text);
	if (view->focus < levels->picks.count && line < ui->rows - 3)
		picker_draw_level(ui, &levels->framework->levels[view->focus], line,
				  ui->rows - 2 - line);
}

static void
levels_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct levels *levels = view->data;

	(void) ui;
	if (view->focus >= levels->picks.count)
		hint_add(hints, "Enter", "show them");
	else if ((int) view->focus != levels->level)
		hint_add(hints, "Enter", "make it yours");
	if (view->focus < levels->picks.count && levels->framework->progression)
		hint_add(hints, "L", "compare with yours");
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum effect
apply(struct ui *ui, const struct levels *levels, size_t row)
{
	const struct framework *framework = levels->framework;
	const struct person *person;
	struct level_preview preview;
	struct buffer name = { 0 };
	struct wm_error error;
	enum wm_code code = common_person(ui, &person, &error);

	if (code == WM_OK)
		code = workspace_person_level(ui->workspace, person->id, framework->id,
					      framework->levels[row].code, NULL, NULL, true,
					      &preview, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	framework_name(framework, (int) row, &name);
	common_saved(ui, name.text);
	buffer_done(&name);
	return EFFECT_POP;
}

/* The level under the > beside one's own; on one's own the one that comes next. */
static enum effect
compare(struct ui *ui, const struct levels *levels, size_t row)
{
	const struct framework *framework = levels->framework;
	int level = (int) row == levels->level ? framework_next_level(framework, levels->level)
					       : (int) row;

	if (row >= levels->picks.count) {
		ui_say(ui, "Put the > on a level first; L compares it with yours.");
		return EFFECT_REDRAW;
	}
	if (level < 0 && framework->progression) {
		ui_say(ui, "Yours is the last of them: put the > on another, then L compares it.");
		return EFFECT_REDRAW;
	}
	if (level < 0)
		level = (int) row;
	return compare_open(ui, framework, level);
}

static enum effect
levels_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct levels *levels = view->data;
	const struct place place = { .framework = levels->framework,
				     .section = -1,
				     .indicator = -1 };

	if (request == REQUEST_LEVEL)
		return compare(ui, levels, view->focus);
	if (request != REQUEST_OPEN)
		return ui_handle(ui, view, request);
	if (view->focus == parts_row(levels))
		return ui_open(ui, VIEW_SETUP, &place) | EFFECT_POP;
	if (view->focus == other_row(levels))
		return ui_open(ui, VIEW_PICKER, NULL) | EFFECT_POP;
	if ((int) view->focus == levels->level)
		return EFFECT_POP;
	return apply(ui, levels, view->focus);
}

static const enum request levels_requests[] = { REQUEST_OPEN, REQUEST_LEVEL, REQUEST_NONE };

const struct view_ops level_view = {
	.name = "level",
	.title = "Your level",
	.size = sizeof(struct levels),
	.requests = levels_requests,
	.begin = levels_begin,
	.load = levels_load,
	.row_count = levels_row_count,
	.draw = levels_draw,
	.draw_row = levels_draw_row,
	.handle = levels_handle,
	.hints = levels_hints,
	.done = levels_done,
};
