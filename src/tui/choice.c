#include <stdlib.h>
#include <string.h>

#include "draw.h"
#include "prompt.h"
#include "waymark/memory.h"

struct choice_data {
	char *label;
	char letters[CHOICE_MAX];
	char *texts[CHOICE_MAX];
	size_t count;
	choice_answer answer;
	void *context; /* owned */
};

static size_t
choice_row_count(const struct view *view)
{
	const struct choice_data *data = view->data;

	return data->count;
}

static void
choice_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct choice_data *data = view->data;
	const char letter[2] = { data->letters[row], '\0' };

	draw_padded(line, 0, ui->columns, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, 2, ROLE_KEY, letter);
	draw_text(line, 4, ui->columns - 4, focused ? ROLE_FOCUS : ROLE_TEXT, data->texts[row]);
}

static void
choice_draw(struct ui *ui, struct view *view)
{
	struct choice_data *data = view->data;
	struct hints hints = { .count = 0 };
	int height = (int) data->count, first;

	if (height > ui->rows - 3)
		height = ui->rows - 3;
	first = ui->rows - 1 - height;
	if (ui->message.length > 0)
		draw_padded(first - 2, 0, ui->columns, ROLE_WARNING, ui->message.text);
	draw_padded(first - 1, 0, ui->columns, ROLE_STRONG, data->label);
	ui_draw_rows(ui, view, first, height);
	hint_add(&hints, "Enter", "takes it");
	hint_add(&hints, "Esc", "leaves everything as it was");
	draw_keys(ui->rows - 1, ui->columns, &hints, NULL);
}

static enum effect
take(struct ui *ui, struct view *view)
{
	struct choice_data *data = view->data;
	enum effect effect;

	ui_quiet(ui);
	effect = data->answer(ui, view->below, view->focus);
	return effect & EFFECT_KEEP ? EFFECT_REDRAW : effect | EFFECT_POP;
}

static enum effect
choice_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct choice_data *data = view->data;
	enum request request;
	size_t row;

	if (key->pasted)
		return EFFECT_NONE;
	for (row = 0; row < data->count; row++)
		if (data->letters[row] && key->character == (unsigned char) data->letters[row]) {
			view->focus = row;
			return take(ui, view);
		}
	if (!strcmp(key->name, "Enter"))
		return take(ui, view);
	request = request_for_key(view->ops, key->name);
	return request == REQUEST_HELP ? EFFECT_NONE : ui_handle(ui, view, request);
}

static void
choice_done(struct view *view)
{
	struct choice_data *data = view->data;
	size_t row;

	free(data->label);
	free(data->context);
	for (row = 0; row < data->count; row++)
		free(data->texts[row]);
}

static const struct view_ops choice_view = {
	.name = "choice",
	.title = "A choice",
	.size = sizeof(struct choice_data),
	.over = true,
	.row_count = choice_row_count,
	.draw = choice_draw,
	.draw_row = choice_draw_row,
	.key = choice_key,
	.done = choice_done,
};

const void *
choice_context(const struct ui *ui)
{
	return ((const struct choice_data *) ui->top->data)->context;
}

enum effect
choice_ask(struct ui *ui, const struct choice *choice)
{
	enum effect effect = ui_open_ops(ui, &choice_view);
	struct choice_data *data = ui->opened->data;

	data->label = xstrdup(choice->label);
	data->answer = choice->answer;
	data->context = xmemdup(choice->context, choice->context_size);
	for (; data->count < choice->count && data->count < CHOICE_MAX; data->count++) {
		data->letters[data->count] = choice->rows[data->count].letter;
		data->texts[data->count] = xstrdup(choice->rows[data->count].text);
	}
	ui->opened->focus = choice->initial;
	return effect;
}
