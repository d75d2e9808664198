/* What every view does with a request that it does not answer itself. */
#include "ui.h"

#include "draw.h"
#include "list.h"
#include "prompt.h"
#include "waymark/text.h"

static bool
stops(const struct view *view, size_t row)
{
	return !view->ops->row_stops || view->ops->row_stops(view, row);
}

void
ui_focus(struct view *view, size_t row)
{
	size_t count = view->ops->row_count(view), at;

	row = list_step(row, 0, count);
	for (at = row; at < count && !stops(view, at); at++)
		;
	if (at == count)
		for (at = row; at > 0 && !stops(view, at); at--)
			;
	view->focus = at;
}

/* A step back looks backwards for a row to stop at, and stays where it was when there is none. */
static enum effect
move(struct view *view, long steps)
{
	size_t count = view->ops->row_count(view), at = list_step(view->focus, steps, count),
	       before;

	if (steps >= 0) {
		before = view->focus;
		ui_focus(view, at);
		if (view->focus < before)
			view->focus = before;
		return EFFECT_REDRAW;
	}
	while (at > 0 && !stops(view, at))
		at--;
	if (stops(view, at))
		view->focus = at;
	else /* only headings above: let them be seen */
		view->top = 0;
	return EFFECT_REDRAW;
}

static bool
row_has(const struct view *view, size_t row, const char *part, struct buffer *text)
{
	buffer_clear(text);
	view->ops->row_text(view, row, text);
	return text->length > 0 && text_contains(text->text, part);
}

/* Looks from the row after the focus on, round to the focus itself. */
static enum effect
find(struct ui *ui, struct view *view, const char *text)
{
	size_t count = view->ops->row_count(view), step, row;
	struct buffer found = { 0 };
	bool hit = false;

	if (*text) {
		buffer_clear(&ui->found);
		buffer_text(&ui->found, text);
	}
	if (ui->found.length == 0)
		return EFFECT_REDRAW;
	for (step = 1; step <= count && !hit; step++) {
		row = (view->focus + step) % count;
		hit = stops(view, row) && row_has(view, row, ui->found.text, &found);
	}
	buffer_done(&found);
	if (hit)
		view->focus = row;
	else
		ui_say(ui, "Not found: %s", ui->found.text);
	return EFFECT_REDRAW;
}

static enum effect
search(struct ui *ui)
{
	struct buffer label = { 0 };
	enum effect effect;

	if (ui->found.length > 0)
		buffer_format(&label, "Find (Enter alone: %s): ", ui->found.text);
	else
		buffer_text(&label, "Find: ");
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.accepts = "finds it",
					.answer = find,
				});
	buffer_done(&label);
	return effect;
}

enum effect
ui_handle(struct ui *ui, struct view *view, enum request request)
{
	switch (request) {
	case REQUEST_UP:
		return move(view, -1);
	case REQUEST_DOWN:
		return move(view, 1);
	case REQUEST_PAGE_UP:
		return move(view, -(long) view->page);
	case REQUEST_PAGE_DOWN:
		return move(view, view->page);
	case REQUEST_FIRST:
		view->top = 0;
		ui_focus(view, 0);
		return EFFECT_REDRAW;
	case REQUEST_LAST:
		ui_focus(view, view->ops->row_count(view));
		return EFFECT_REDRAW;
	case REQUEST_SEARCH:
		return search(ui);
	case REQUEST_HELP:
		return ui_open(ui, VIEW_HELP, NULL);
	case REQUEST_BACK:
		return EFFECT_POP;
	case REQUEST_CANCEL:
		return view->below ? EFFECT_POP : EFFECT_NONE;
	case REQUEST_REPAINT:
		return EFFECT_REPAINT;
	default:
		return EFFECT_NONE;
	}
}

void
ui_draw_rows(struct ui *ui, struct view *view, int line, int height)
{
	size_t count = view->ops->row_count(view), row;
	int at;

	view->page = height > 0 ? height : 1;
	view->focus = list_step(view->focus, 0, count);
	view->top = list_top(view->top, view->focus, count, height);
	view->cursor_row = line;
	view->cursor_column = 0;
	for (at = 0, row = view->top; at < height && row < count; at++, row++) {
		if (row == view->focus)
			view->cursor_row = line + at;
		view->ops->draw_row(ui, view, row, line + at, row == view->focus);
	}
}
