/* Finds a standard by its reference or a few words, in all frameworks of a person; Enter opens
 * Assess there.  Opened from a place, it begins with what was looked for there in vain. */
#include <string.h>

#include "draw.h"
#include "edit.h"
#include "hits.h"
#include "list.h"
#include "waymark/workspace.h"

#define BOX_LINE  2
#define LIST_LINE 4
#define BOX_LABEL "Find: "

struct finding {
	struct edit query;
	struct place places[MATCH_MAX];
	size_t count;
};

static void
find_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct finding *finding = view->data;

	edit_begin(&finding->query, place ? ui->found.text : NULL, 0);
}

static enum wm_code
find_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct finding *finding = view->data;

	(void) error;
	finding->count = hits_search(ui, edit_text(&finding->query), finding->places);
	return WM_OK;
}

static void
find_done(struct view *view)
{
	struct finding *finding = view->data;

	edit_done(&finding->query);
}

static size_t
find_row_count(const struct view *view)
{
	const struct finding *finding = view->data;

	return finding->count;
}

static void
find_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct finding *finding = view->data;

	hits_draw(ui, &finding->places[row], line, focused);
}

static void
find_draw(struct ui *ui, struct view *view)
{
	const struct finding *finding = view->data;
	int label;

	draw_text(0, 0, ui->columns, ROLE_TITLE, "Find in all your standards");
	ui_draw_rows(ui, view, LIST_LINE, ui->rows - 2 - LIST_LINE);
	label = draw_text(BOX_LINE, 0, ui->columns, ROLE_STRONG, BOX_LABEL);
	view->cursor_row = BOX_LINE;
	view->cursor_column =
		edit_draw(&finding->query, BOX_LINE, label, ui->columns - label, ROLE_TEXT);
}

static void
find_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct finding *finding = view->data;

	(void) ui;
	if (finding->query.text.length == 0)
		buffer_text(text, "Type a reference or a few words.");
	else if (finding->count == 0)
		buffer_text(text, "No standard of yours has all of these words.");
	else
		buffer_format(text, "%zu of %zu%s", view->focus + 1, finding->count,
			      finding->count == MATCH_MAX ? ", and there are more" : "");
}

static void
find_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct finding *finding = view->data;

	(void) ui;
	(void) view;
	if (finding->count > 0) {
		hint_add(hints, "Enter", "opens it");
		hint_add(hints, "Up Down", "another");
	}
	hint_add(hints, "Esc", "back");
}

static enum effect
move(struct ui *ui, struct view *view, const char *key)
{
	static const struct {
		const char *key;
		int steps, pages;
	} moves[] = { { "Up", -1, 0 }, { "Down", 1, 0 }, { "PgUp", 0, -1 }, { "PgDn", 0, 1 } };
	const struct finding *finding = view->data;

	if (!strcmp(key, "Esc"))
		return EFFECT_POP;
	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key, "Enter"))
		return finding->count == 0
			       ? EFFECT_NONE
			       : ui_open(ui, VIEW_ASSESS, &finding->places[view->focus]) |
					 EFFECT_POP;
	for (size_t at = 0; at < sizeof(moves) / sizeof(moves[0]); at++)
		if (!strcmp(key, moves[at].key))
			view->focus = list_step(view->focus,
						moves[at].steps + moves[at].pages * view->page,
						finding->count);
	return EFFECT_REDRAW;
}

static enum effect
find_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct finding *finding = view->data;
	enum edit_result result = edit_key(&finding->query, key);

	if (result == EDIT_PASS)
		return move(ui, view, key->name);
	if (result != EDIT_DONE) {
		ui_say(ui, "%s", edit_refusal(result, key));
		return EFFECT_REDRAW;
	}
	ui_quiet(ui);
	view->focus = 0;
	return EFFECT_RELOAD;
}

const struct view_ops find_view = {
	.name = "find",
	.title = "Find",
	.size = sizeof(struct finding),
	.begin = find_begin,
	.load = find_load,
	.row_count = find_row_count,
	.draw = find_draw,
	.draw_row = find_draw_row,
	.key = find_key,
	.status = find_status,
	.hints = find_hints,
	.done = find_done,
};
