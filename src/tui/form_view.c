/* The first-run form: three lines to type, and the file is made with what was picked. */
#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "edit.h"
#include "first_run.h"
#include "setup.h"
#include "waymark/memory.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define FIELDS_LINE  4
#define FIELD_LINES  2 /* the field, and what is said about it */
#define FIELD_COLUMN 19
#define FIELD_WIDTH  40 /* columns that show where to type; a longer name goes on */

struct first_form {
	struct first_run *first; /* owned */
	struct edit edits[FIELD_COUNT];
	size_t field;
	const char *wrong; /* about the field where the cursor is; constant; NULL: nothing */
	char *location;	   /* where the file is going to be; owned */
};

static const struct {
	const char *label;
	const char *about;
} fields[FIELD_COUNT] = {
	[FIELD_NAME] = { "Your name", "as your colleagues know you" },
	[FIELD_TEAM] = { "Your team", "may be left empty" },
	[FIELD_SUPERVISOR] = { "Your supervisor", "their name; may be left empty" },
};

void
first_run_free(struct first_run **first)
{
	if (!*first)
		return;
	free((*first)->assess);
	free((*first)->work);
	for (size_t at = 0; at < FIELD_COUNT; at++)
		free((*first)->typed[at]);
	free(*first);
	*first = NULL;
}

enum effect
form_open(struct ui *ui, struct first_run **first)
{
	enum effect effect = ui_open(ui, VIEW_FORM, NULL);
	struct first_form *form = ui->opened->data;

	form->first = *first;
	*first = NULL;
	for (size_t at = 0; at < FIELD_COUNT; at++)
		edit_begin(&form->edits[at], form->first->typed[at], NAME_MAX_BYTES);
	form->location = workspace_location(ui->options->workspace);
	return effect;
}

static void
form_done(struct view *view)
{
	struct first_form *form = view->data;

	first_run_free(&form->first);
	for (size_t at = 0; at < FIELD_COUNT; at++)
		edit_done(&form->edits[at]);
	free(form->location);
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
draw_field(struct ui *ui, struct view *view, size_t at)
{
	const struct first_form *form = view->data;
	bool focused = at == form->field;
	int line = FIELDS_LINE + (int) at * FIELD_LINES, column;
	const char *wrong = focused ? form->wrong : NULL;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, FIELD_COLUMN - 2, focused ? ROLE_STRONG : ROLE_TEXT, fields[at].label);
	if (focused)
		draw_padded(line, FIELD_COLUMN, FIELD_WIDTH, ROLE_FOCUS, "");
	column = edit_draw(&form->edits[at], line, FIELD_COLUMN, ui->columns - FIELD_COLUMN,
			   focused ? ROLE_FOCUS : ROLE_TEXT);
	draw_text(line + 1, FIELD_COLUMN, ui->columns - FIELD_COLUMN,
		  wrong ? ROLE_WARNING : ROLE_QUIET, wrong ? wrong : fields[at].about);
	if (!focused)
		return;
	view->cursor_row = line;
	view->cursor_column = column;
}

static void
form_draw(struct ui *ui, struct view *view)
{
	const struct first_form *form = view->data;
	int line = FIELDS_LINE + FIELD_COUNT * FIELD_LINES;
	struct buffer text = { 0 };

	draw_text(0, 0, ui->columns - 9, ROLE_TITLE, "Who are you?");
	draw_right(0, ui->columns - 7, 7, ROLE_TITLE, "Waymark");
	draw_text(2, 0, ui->columns, ROLE_TEXT, form->first->work);
	for (size_t at = 0; at < FIELD_COUNT; at++)
		draw_field(ui, view, at);
	if (ui->rows > SCREEN_ROWS_MIN)
		line++;
	buffer_format(&text,
		      "Your file is going to be %s. Nobody else on this computer can read it.",
		      form->location ? form->location : "named with --workspace FILE");
	draw_wrapped(line, 0, ui->columns, ui->rows - 2 - line, ROLE_TEXT, text.text);
	buffer_done(&text);
}

static void
form_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct first_form *form = view->data;

	(void) ui;
	hint_add(hints, "Enter", form->field + 1 < FIELD_COUNT ? "next" : "begins");
	hint_add(hints, "Tab", "next field");
	hint_add(hints, "Esc", "other work");
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum effect
go_to(struct first_form *form, size_t field, const char *wrong)
{
	form->field = field;
	form->wrong = wrong;
	return EFFECT_REDRAW;
}

/* What was typed without blanks around it; NULL where nothing was.  The caller frees. */
static char *
typed(const struct first_form *form, size_t field)
{
	const char *text = edit_text(&form->edits[field]);
	size_t length;

	text += strspn(text, " ");
	length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return length > 0 && !text_blank(text) ? xstrndup(text, length) : NULL;
}

static void
take_typed(struct first_form *form)
{
	for (size_t at = 0; at < FIELD_COUNT; at++) {
		free(form->first->typed[at]);
		form->first->typed[at] = typed(form, at);
	}
}

/* Home; of a long framework its parts first. */
static enum effect
open_first(struct ui *ui)
{
	const struct person *owner = workspace_owner(ui->workspace);
	struct place place = { .section = -1, .indicator = -1 };
	struct applied applied[1];
	enum effect effect;
	bool parts;

	if (workspace_applied(ui->workspace, owner, applied, 1) > 0)
		place.framework = applied[0].framework;
	parts = place.framework && setup_is_for(place.framework);
	effect = parts ? ui_open(ui, VIEW_SETUP, &place) : ui_open(ui, VIEW_HOME, NULL);
	ui_say(ui, "Your file is made. %s",
	       parts ? "Esc goes on when this is what applies to you; L comes back."
		     : "Enter begins with the first one to rate.");
	return effect | EFFECT_POP;
}

static enum effect
finish(struct ui *ui, struct first_form *form)
{
	const char *assess[1];
	struct beginning beginning = { .assess = assess, .assess_count = 1 };
	struct wm_error error;

	if (ui->workspace)
		return open_first(ui);
	take_typed(form);
	assess[0] = form->first->assess;
	beginning.name = form->first->typed[FIELD_NAME];
	beginning.team = form->first->typed[FIELD_TEAM];
	beginning.supervisor = form->first->typed[FIELD_SUPERVISOR];
	if (!beginning.name)
		return go_to(form, FIELD_NAME, "Your name: may not be empty");
	if (beginning.supervisor && text_same(beginning.supervisor, beginning.name))
		return go_to(form, FIELD_SUPERVISOR, "That is your own name.");
	if (workspace_init(&ui->workspace, ui->options->workspace, &beginning, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	return open_first(ui);
}

static enum effect
move(struct ui *ui, struct first_form *form, const char *key)
{
	size_t last = FIELD_COUNT - 1;

	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key, "Esc")) {
		take_typed(form);
		return picker_open_again(ui, &form->first) | EFFECT_POP;
	}
	if (!strcmp(key, "Enter"))
		return form->field == last ? finish(ui, form) : go_to(form, form->field + 1, NULL);
	if (!strcmp(key, "Tab"))
		return go_to(form, form->field == last ? 0 : form->field + 1, NULL);
	if (!strcmp(key, "Shift-Tab"))
		return go_to(form, form->field == 0 ? last : form->field - 1, NULL);
	if (!strcmp(key, "Down") && form->field < last)
		return go_to(form, form->field + 1, NULL);
	if (!strcmp(key, "Up") && form->field > 0)
		return go_to(form, form->field - 1, NULL);
	return EFFECT_NONE;
}

static enum effect
form_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct first_form *form = view->data;
	enum edit_result result = edit_key(&form->edits[form->field], key);

	ui_quiet(ui);
	if (result == EDIT_PASS)
		return move(ui, form, key->name);
	if (result == EDIT_DONE)
		form->wrong = NULL;
	else
		ui_say(ui, "%s", edit_refusal(result, key));
	return EFFECT_REDRAW;
}

const struct view_ops form_view = {
	.name = "form",
	.title = "Who are you?",
	.size = sizeof(struct first_form),
	.draw = form_draw,
	.key = form_key,
	.hints = form_hints,
	.done = form_done,
};
