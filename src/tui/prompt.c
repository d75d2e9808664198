#include "prompt.h"

#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "edit.h"
#include "guard_view.h"
#include "message.h"
#include "waymark/memory.h"
#include "waymark/text.h"

struct prompt_data {
	char *label;
	const char *accepts;
	prompt_answer answer;
	void *context; /* owned */
	struct edit edit;
};

static void
prompt_draw(struct ui *ui, struct view *view)
{
	struct prompt_data *data = view->data;
	struct hints hints = { .count = 0 };
	int row = ui->rows - 2, most = ui->columns * 2 / 3, used;

	if (ui->message.length > 0)
		draw_wrapped_up(row - 1, ui->columns, MESSAGE_LINES, ROLE_WARNING,
				ui->message.text);
	draw_padded(row, 0, ui->columns, ROLE_TEXT, "");
	used = draw_text(row, 0, most, ROLE_STRONG, data->label);
	if (draw_width(data->label) > most)
		used++;
	view->cursor_row = row;
	view->cursor_column = edit_draw(&data->edit, row, used, ui->columns - used, ROLE_TEXT);
	hint_add(&hints, "Enter", data->accepts);
	hint_add(&hints, "Esc", "leaves everything as it was");
	hint_add(&hints, "Ctrl-U", "empties it");
	draw_keys(ui->rows - 1, ui->columns, &hints, NULL);
}

/* Refused, the answer leaves the prompt as it is, so nothing typed is lost. */
static enum effect
finish(struct ui *ui, struct view *view)
{
	struct prompt_data *data = view->data;
	enum effect effect;

	ui_quiet(ui);
	effect = data->answer(ui, view->below, edit_text(&data->edit));
	return effect & EFFECT_KEEP || ui->refused.asked ? EFFECT_REDRAW : effect | EFFECT_POP;
}

static enum effect
prompt_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct prompt_data *data = view->data;
	enum edit_result result = edit_key(&data->edit, key);

	if (result == EDIT_REFUSED || result == EDIT_FULL)
		ui_say(ui, "%s", edit_refusal(result, key));
	if (result != EDIT_PASS)
		return EFFECT_REDRAW;
	if (!strcmp(key->name, "Enter"))
		return finish(ui, view);
	if (!strcmp(key->name, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (strcmp(key->name, "Esc"))
		return EFFECT_NONE;
	ui_quiet(ui);
	return EFFECT_POP;
}

static char *
prompt_written(const struct view *view, size_t field, const char **what)
{
	const struct prompt_data *data = view->data;

	*what = data->label;
	return field == 0 ? xstrdup(edit_text(&data->edit)) : NULL;
}

static void
prompt_rewrite(struct view *view, size_t field, size_t offset, size_t length, const char *with)
{
	struct prompt_data *data = view->data;

	(void) field;
	guard_rewrite_line(&data->edit, offset, length, with);
}

static void
prompt_done(struct view *view)
{
	struct prompt_data *data = view->data;

	free(data->label);
	free(data->context);
	edit_done(&data->edit);
}

static const struct view_ops prompt_view = {
	.name = "prompt",
	.title = "A line of text",
	.size = sizeof(struct prompt_data),
	.over = true,
	.draw = prompt_draw,
	.key = prompt_key,
	.written = prompt_written,
	.rewrite = prompt_rewrite,
	.done = prompt_done,
};

const void *
prompt_context(const struct ui *ui)
{
	return ((const struct prompt_data *) ui->top->data)->context;
}

enum effect
prompt_ask(struct ui *ui, const struct prompt *prompt)
{
	enum effect effect = ui_open_ops(ui, &prompt_view);
	struct prompt_data *data = ui->opened->data;

	data->label = xstrdup(prompt->label);
	data->accepts = prompt->accepts ? prompt->accepts : "keeps it";
	data->answer = prompt->answer;
	data->context = xmemdup(prompt->context, prompt->context_size);
	edit_begin(&data->edit, prompt->initial, prompt->limit);
	return effect;
}
