/* The picker: "Which of these is your work?", at the first run and later to add a framework. */
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "first_run.h"
#include "picker.h"
#include "setup.h"
#include "waymark/memory.h"
#include "waymark/workspace.h"

/* -- Rows --------------------------------------------------------------------------------- */

const struct library *
picker_library(const struct ui *ui, const struct picker *picker)
{
	return ui->workspace ? workspace_library(ui->workspace) : &picker->own;
}

static void
fill(const struct ui *ui, struct picker *picker, const struct person *has)
{
	const struct library *library = picker_library(ui, picker);

	pick_list_done(&picker->picks);
	if (picker->page == PAGE_WORK)
		pick_by_work(library, has, &picker->picks);
	else if (picker->page == PAGE_EVERY)
		pick_every(library, has, &picker->picks);
	else
		pick_levels(picker->of, &picker->picks);
}

static bool
is_pick(const struct pick *pick, const char *assess)
{
	const struct framework *framework = pick->framework;
	size_t length = framework ? strlen(framework->id) : 0;

	return framework && pick->level >= 0 && !strncmp(assess, framework->id, length) &&
	       assess[length] == ':' &&
	       !strcmp(assess + length + 1, framework->levels[pick->level].code);
}

/* Back from the form the > stands on what was picked. */
static void
focus_picked(struct view *view)
{
	struct picker *picker = view->data;

	if (!picker->first || !picker->first->assess)
		return;
	for (size_t at = 0; at < picker->picks.count; at++)
		if (is_pick(&picker->picks.items[at], picker->first->assess))
			view->focus = at;
}

static enum wm_code
picker_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	const struct workspace_options *options = ui->options->workspace;
	struct picker *picker = view->data;
	const struct person *person = NULL;
	bool begins = !picker->path;

	if (ui->workspace && common_person(ui, &person, error) != WM_OK)
		return error->code;
	if (begins) {
		picker->path = loader_path("frameworks", options->frameworks, options->program);
		workspace_load_library(options, &picker->own, &picker->problems);
	}
	fill(ui, picker, person);
	if (begins)
		focus_picked(view);
	return WM_OK;
}

static void
picker_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct picker *picker = view->data;

	(void) place;
	if (!ui->workspace)
		picker->first = xcalloc(1, sizeof(*picker->first));
}

enum effect
picker_open_again(struct ui *ui, struct first_run **first)
{
	enum effect effect = ui_open(ui, VIEW_PICKER, NULL);
	struct picker *picker = ui->opened->data;

	first_run_free(&picker->first);
	picker->first = *first;
	*first = NULL;
	return effect;
}

static void
picker_done(struct view *view)
{
	struct picker *picker = view->data;

	first_run_free(&picker->first);
	pick_list_done(&picker->picks);
	library_done(&picker->own);
	problem_list_done(&picker->problems);
	free(picker->path);
}

static size_t
picker_row_count(const struct view *view)
{
	const struct picker *picker = view->data;

	return picker->picks.count;
}

static void
picker_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct picker *picker = view->data;

	buffer_format(text, "%s %s", picker->picks.items[row].title,
		      picker->picks.items[row].right);
}

static void
picker_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct picker *picker = view->data;

	(void) view;
	if (!ui->workspace && picker->picks.count > 0)
		buffer_text(text, "Nothing is kept until you have given your name.");
}

static void
picker_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct picker *picker = view->data;

	(void) ui;
	if (picker->picks.count == 0)
		return;
	hint_add(hints, "Enter", picker->chosen ? "go on" : "choose");
	if (picker->chosen || picker->page != PAGE_WORK)
		hint_add(hints, "Esc", "other work");
}

/* -- Choosing ----------------------------------------------------------------------------- */

static enum effect
show_page(struct ui *ui, struct view *view, enum page page, size_t focus)
{
	struct picker *picker = view->data;

	if (picker->page == PAGE_WORK)
		picker->work_focus = view->focus;
	picker->page = page;
	picker->chosen = false;
	ui_quiet(ui);
	view->focus = focus;
	view->top = 0;
	return EFFECT_RELOAD;
}

/* What was chosen goes into the form of somebody without a file. */
static enum effect
go_to_form(struct ui *ui, struct picker *picker, const struct pick *pick)
{
	struct buffer assess = { 0 }, work = { 0 };

	buffer_format(&assess, "%s:%s", pick->framework->id,
		      pick->framework->levels[pick->level].code);
	framework_name(pick->framework, pick->level, &work);
	buffer_format(&work, ", %zu to rate", pick_to_rate(pick->framework, pick->level));
	free(picker->first->assess);
	free(picker->first->work);
	picker->first->assess = buffer_take(&assess);
	picker->first->work = buffer_take(&work);
	return form_open(ui, &picker->first) | EFFECT_POP;
}

static enum effect
add_framework(struct ui *ui, struct view *view, const struct pick *pick)
{
	const struct framework *framework = pick->framework;
	const struct place place = { .framework = framework, .section = -1, .indicator = -1 };
	const struct person *person;
	struct level_preview preview;
	struct buffer name = { 0 };
	struct wm_error error;
	enum effect effect = EFFECT_POP;
	enum wm_code code = common_person(ui, &person, &error);

	if (code == WM_OK)
		code = workspace_person_level(ui->workspace, person->id, framework->id,
					      framework->levels[pick->level].code, NULL, NULL, true,
					      &preview, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	if (setup_is_for(framework))
		effect |= ui_open(ui, VIEW_SETUP, &place);
	else if (!view->below)
		effect |= ui_open(ui, VIEW_HOME, NULL);
	framework_name(framework, pick->level, &name);
	ui_say(ui, "%s is added, %zu to rate.", name.text, preview.asked);
	ui_say_right(ui, "u takes it back");
	buffer_done(&name);
	return effect;
}

static enum effect
choose(struct ui *ui, struct view *view)
{
	struct picker *picker = view->data;
	const struct pick *pick;

	if (picker->picks.count == 0)
		return EFFECT_NONE;
	pick = &picker->picks.items[view->focus];
	if (!pick->framework)
		return show_page(ui, view, PAGE_EVERY, 0);
	if (pick->level < 0) {
		picker->of = pick->framework;
		return show_page(ui, view, PAGE_LEVELS, 0);
	}
	if (!picker->chosen) {
		picker->chosen = true;
		return EFFECT_REDRAW;
	}
	return picker->first ? go_to_form(ui, picker, pick) : add_framework(ui, view, pick);
}

static enum effect
picker_handle(struct ui *ui, struct view *view, enum request request)
{
	struct picker *picker = view->data;

	if (request == REQUEST_OPEN)
		return choose(ui, view);
	if (request == REQUEST_BACK || request == REQUEST_CANCEL) {
		if (picker->chosen) {
			picker->chosen = false;
			return EFFECT_REDRAW;
		}
		if (picker->page != PAGE_WORK)
			return show_page(ui, view, PAGE_WORK, picker->work_focus);
	}
	/* On the page of the chosen one there is nothing to move about in. */
	if (picker->chosen && request != REQUEST_HELP && request != REQUEST_REPAINT)
		return EFFECT_NONE;
	return ui_handle(ui, view, request);
}

static const enum request picker_requests[] = { REQUEST_OPEN, REQUEST_NONE };

const struct view_ops picker_view = {
	.name = "picker",
	.title = "Which of these is your work?",
	.size = sizeof(struct picker),
	.requests = picker_requests,
	.begin = picker_begin,
	.load = picker_load,
	.row_count = picker_row_count,
	.row_text = picker_row_text,
	.draw = picker_draw,
	.draw_row = picker_draw_row,
	.handle = picker_handle,
	.status = picker_status,
	.hints = picker_hints,
	.done = picker_done,
};
