#include "ui.h"

#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "guard_view.h"
#include "message.h"
#include "waymark/locale.h"
#include "waymark/workspace.h"

#define VIEW_DECLARE(id, view) extern const struct view_ops view;
VIEWS(VIEW_DECLARE)
#undef VIEW_DECLARE

static const struct view_ops *const views[VIEW_COUNT] = {
#define VIEW_ROW(id, view) &view,
	VIEWS(VIEW_ROW)
#undef VIEW_ROW
};

/* -- Views on the stack ------------------------------------------------------------------- */

static void
view_free(struct view **view)
{
	if (!*view)
		return;
	if ((*view)->ops->done)
		(*view)->ops->done(*view);
	free((*view)->data);
	free(*view);
	*view = NULL;
}

static enum effect
open_at(struct ui *ui, const struct view_ops *ops, const struct place *place)
{
	view_free(&ui->opened);
	ui_quiet(ui);
	ui->opened = xcalloc(1, sizeof(*ui->opened));
	ui->opened->ops = ops;
	ui->opened->data = ops->size ? xcalloc(1, ops->size) : NULL;
	ui->opened->page = 1;
	ui->opened->below = ui->top;
	if (ops->begin)
		ops->begin(ui, ui->opened, place);
	return EFFECT_PUSH;
}

enum effect
ui_open(struct ui *ui, enum view_name name, const struct place *place)
{
	return open_at(ui, views[name], place);
}

enum effect
ui_open_ops(struct ui *ui, const struct view_ops *ops)
{
	return open_at(ui, ops, NULL);
}

static enum wm_code
view_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	if (ui->workspace)
		view->generation = workspace_generation(ui->workspace);
	if (view->ops->load)
		code = view->ops->load(ui, view, error);
	if (code == WM_OK && view->ops->row_count)
		ui_focus(view, view->focus);
	return code;
}

/* A view that cannot be loaded is not shown; what was there stays. */
static enum wm_code
push(struct ui *ui, struct wm_error *error)
{
	struct view *view = ui->opened;
	enum wm_code code;

	ui->opened = NULL;
	code = view_load(ui, view, error);
	if (code != WM_OK) {
		view_free(&view);
		return code;
	}
	view->below = ui->top;
	ui->top = view;
	return WM_OK;
}

static void
pop(struct ui *ui)
{
	struct view *view = ui->top;

	ui->top = view->below;
	view_free(&view);
}

static void
reload(struct ui *ui, struct view *view)
{
	struct wm_error error;

	if (view_load(ui, view, &error) != WM_OK)
		ui_fail(ui, &error);
}

/* A view that is looked at shows what the workspace holds now.  Under a prompt, its owner does. */
static void
reload_old(struct ui *ui)
{
	struct view *view;

	for (view = ui->top; view && ui->workspace; view = view->ops->over ? view->below : NULL)
		if (view->generation != workspace_generation(ui->workspace))
			reload(ui, view);
}

static void
act(struct ui *ui, enum effect effect)
{
	struct view *finished = NULL;
	struct wm_error error;

	if (effect & EFFECT_QUIT)
		ui->ended = true;
	if (effect & EFFECT_REPAINT)
		ui->repaint = true;
	if (effect & EFFECT_POP) {
		finished = ui->top;
		ui->top = finished->below;
	}
	if (effect & EFFECT_PUSH && push(ui, &error) != WM_OK) {
		ui_fail(ui, &error);
		if (finished)
			ui->top = finished;
		finished = NULL;
	}
	view_free(&finished);
	if (!ui->top)
		ui->ended = true;
	else if (effect & EFFECT_RELOAD)
		reload(ui, ui->top);
	reload_old(ui);
}

/* -- Keys --------------------------------------------------------------------------------- */

static void
say_unknown(struct ui *ui, const struct key *key)
{
	if (!strcmp(key->name, "Unknown"))
		ui_say(ui, "That key does nothing here; ? shows the keys.");
	else if (!strcmp(key->name, "Invalid"))
		ui_say(ui, "That was no valid text; ? shows the keys.");
	else
		ui_say(ui, "%s does nothing here; ? shows the keys.", key->name);
}

/* Below the smallest size nothing can be read, so nothing is done but leaving; what is typed into a
 * line still gets there. */
static bool
too_small(const struct ui *ui)
{
	return ui->rows < SCREEN_ROWS_MIN || ui->columns < SCREEN_COLUMNS_MIN;
}

static enum effect
answer(struct ui *ui, struct view *view, enum request request, const struct key *key)
{
	if (too_small(ui) && request == REQUEST_BACK) {
		ui_interrupt(ui);
		return EFFECT_QUIT;
	}
	if (too_small(ui))
		return EFFECT_NONE;
	if (request == REQUEST_NONE) {
		say_unknown(ui, key);
		return EFFECT_NONE;
	}
	return view->ops->handle ? view->ops->handle(ui, view, request)
				 : ui_handle(ui, view, request);
}

static void
press(struct ui *ui, const struct key *key)
{
	struct view *view = ui->top;
	enum request request;
	enum effect effect;

	if (view->ops->key) {
		effect = view->ops->key(ui, view, key);
	} else if (key->pasted) {
		ui_say(ui, "Pasted text was left out: nothing here takes text.");
		return;
	} else {
		request = request_for_key(view->ops, key->name);
		effect = answer(ui, view, request, key);
	}
	act(ui, effect);
}

/* The question is over, and what was refused is done again, this once with its reason. */
static void
press_again(struct ui *ui)
{
	struct key key = ui->refused.key;

	ui->refused.again = false;
	act(ui, EFFECT_POP);
	press(ui, &key);
	workspace_keep_identifiers(ui->workspace, NULL, NULL);
}

void
ui_key(struct ui *ui, const struct key *key)
{
	ui->refused.asked = false;
	press(ui, key);
	if (ui->refused.again)
		press_again(ui);
	if (!ui->refused.asked || !ui->workspace || ui->ended)
		return;
	ui->refused.key = *key;
	act(ui, guard_ask(ui, ui->message.text));
}

bool
ui_refresh(struct ui *ui)
{
	if (!ui->workspace || !workspace_refresh(ui->workspace))
		return false;
	reload_old(ui);
	return true;
}

/* -- Drawing ------------------------------------------------------------------------------ */

void
hint_add(struct hints *hints, const char *key, const char *what)
{
	size_t length = strlen(key);

	if (hints->count == HINT_MAX)
		return;
	if (length >= HINT_KEY_MAX)
		length = HINT_KEY_MAX - 1;
	memcpy(hints->hint[hints->count].key, key, length);
	hints->hint[hints->count].key[length] = '\0';
	hints->hint[hints->count++].what = what;
}

static void
draw_view(struct ui *ui, struct view *view)
{
	struct hints hints = { .count = 0 };
	const char *quit = view->below ? "back" : "quit";

	if (view->ops->over)
		draw_view(ui, view->below);
	view->ops->draw(ui, view);
	if (view->ops->over)
		return;
	message_draw(ui, view);
	if (ui->top != view)
		return;
	if (view->ops->hints)
		view->ops->hints(ui, view, &hints);
	/* Where every key types, ? and q do too; Help lists all keys as it is. */
	if (view->ops == &help_view)
		hint_add(&hints, "q", "back");
	if (view->ops == &help_view || view->ops->key)
		quit = NULL;
	draw_keys(ui->rows - 1, ui->columns, &hints, quit);
}

void
ui_draw(struct ui *ui)
{
	struct buffer text = { 0 };

	if (too_small(ui)) {
		buffer_format(&text,
			      "Waymark needs %d columns and %d lines; this window has %dx%d. %s",
			      SCREEN_COLUMNS_MIN, SCREEN_ROWS_MIN, ui->columns, ui->rows,
			      ui->top->ops->key ? "What you type is kept." : "q quits");
		draw_wrapped(0, 0, ui->columns, ui->rows, ROLE_TEXT, text.text);
		buffer_done(&text);
		draw_cursor(0, 0);
		return;
	}
	draw_view(ui, ui->top);
	draw_cursor(ui->top->cursor_row, ui->top->cursor_column);
}

/* -- Beginning and end -------------------------------------------------------------------- */

/* Without a file, or without a framework in it, the picker comes first. */
static enum view_name
first_view(const struct ui *ui)
{
	const struct person *person;

	if (!ui->workspace)
		return VIEW_PICKER;
	if (!ui->options->session &&
	    workspace_person(ui->workspace, ui->options->person, &person, NULL) == WM_OK &&
	    person->level_count == 0)
		return VIEW_PICKER;
	if (ui->options->session)
		return VIEW_SESSION;
	return VIEW_HOME;
}

enum wm_code
ui_begin(struct ui *ui, struct workspace *workspace, const struct screen_options *options,
	 struct wm_error *error)
{
	*ui = (struct ui) { .workspace = workspace, .options = options };
	ui_open(ui, first_view(ui), NULL);
	if (!locale_utf8())
		ui_say(ui, "This terminal is not set to UTF-8: ? stands for what it cannot show.");
	return push(ui, error);
}

void
ui_interrupt(struct ui *ui)
{
	struct view *view;

	for (view = ui->top; view; view = view->below)
		if (view->ops->interrupted)
			view->ops->interrupted(ui, view);
}

void
ui_done(struct ui *ui)
{
	while (ui->top)
		pop(ui);
	view_free(&ui->opened);
	buffer_done(&ui->message);
	buffer_done(&ui->message_right);
	buffer_done(&ui->found);
	buffer_done(&ui->supervisor);
	buffer_done(&ui->copy_folder);
	buffer_done(&ui->export_folder);
}
