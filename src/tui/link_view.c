/* One note, and under it the box in which the standard is found that it is about: for one note, or
 * as the tray, for all that wait, one after another. */
#include "link_choice.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "hits.h"
#include "list.h"
#include "notes.h"
#include "waymark/text.h"

/* -- Reading ------------------------------------------------------------------------------ */

bool
link_suggests(const struct link_choice *link)
{
	return text_blank(edit_text(&link->query));
}

static void
search(struct ui *ui, struct link_choice *link, struct view *view)
{
	link->found_count = 0;
	if (!link_suggests(link))
		link->found_count = hits_search(ui, edit_text(&link->query), link->found);
	else
		for (; link->found_count < link->also_count; link->found_count++)
			link->found[link->found_count] = link->also[link->found_count].place;
	view->focus = 0;
	view->top = 0;
}

static enum wm_code
read_waiting(struct ui *ui, const struct person *person, struct link_choice *read,
	     struct wm_error *error)
{
	struct evidence_list list = { 0 };
	enum wm_code code =
		workspace_evidence(ui->workspace, person, INSTANT_LAST, false, &list, error);

	read->waiting = xcalloc(list.count + 1, sizeof(*read->waiting));
	for (size_t at = 0; code == WM_OK && at < list.count; at++)
		if (note_waits(&list.items[at]))
			read->waiting[read->waiting_count++] = list.items[at].id;
	for (size_t at = 0; at < read->waiting_count; at++)
		if (uuid_equal(read->waiting[at], read->id))
			read->turn = at;
	evidence_list_done(&list);
	if (code == WM_OK && !uuid_is_set(read->id) && read->waiting_count == 0)
		code = wm_fail(error, WM_VALUE, "Every note is linked to a standard.");
	if (code == WM_OK && !uuid_is_set(read->id))
		read->id = read->waiting[0];
	return code;
}

static void
forget_read(struct link_choice *link)
{
	evidence_list_done(&link->list);
	pane_done(&link->lines);
	free(link->waiting);
}

static enum wm_code
link_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct link_choice *link = view->data;
	struct link_choice read = {
		.id = link->id, .tray = link->tray, .turn = link->turn, .query = link->query
	};
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = read_waiting(ui, person, &read, error);
	if (code == WM_OK)
		code = workspace_evidence_one(ui->workspace, person, read.id, &read.list, error);
	if (code != WM_OK) {
		forget_read(&read);
		return code;
	}
	read.note = read.list.items;
	read.today = workspace_today(ui->workspace);
	read.also_count = also_towards(ui, person, read.note, read.also);
	read.text_top = uuid_equal(read.id, link->id) ? link->text_top : 0;
	forget_read(link);
	*link = read;
	search(ui, link, view);
	return WM_OK;
}

static void
link_done(struct view *view)
{
	struct link_choice *link = view->data;

	forget_read(link);
	edit_done(&link->query);
}

static size_t
link_row_count(const struct view *view)
{
	const struct link_choice *link = view->data;

	return link->found_count;
}

/* -- Keys --------------------------------------------------------------------------------- */

static void
say_linked(struct ui *ui, const struct link_choice *link, const struct place *place)
{
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];
	const char *code;

	place_words(place, &code);
	framework_reference(place->framework, code, reference);
	buffer_format(&words, "Linked to %s: %s", reference, link->note->title);
	common_saved(ui, words.text);
	buffer_done(&words);
}

/* What was typed was for the note before. */
static void
empty_box(struct link_choice *link)
{
	edit_done(&link->query);
	edit_begin(&link->query, NULL, 0);
}

/* Goes to the note that waits next, or the one before; once this one is linked, the next stands where
 * it stood. */
static enum effect
go(struct link_choice *link, bool back)
{
	size_t count = link->waiting_count, at = link->turn;

	if (count == 0)
		return EFFECT_POP;
	if (back)
		at += count - 1;
	else if (note_waits(link->note))
		at++;
	link->id = link->waiting[at % count];
	empty_box(link);
	return EFFECT_RELOAD;
}

/* In the tray the next one comes as soon as nothing is suggested for this one. */
static enum effect
link_it(struct ui *ui, struct view *view)
{
	struct link_choice *link = view->data;
	struct place place = link->found[view->focus];
	struct wm_error error;

	if (workspace_evidence_link(ui->workspace, link->note->person, link->id, &place, 1,
				    &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	say_linked(ui, link, &place);
	empty_box(link);
	if (link_load(ui, view, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_POP;
	}
	if (link->also_count > 0)
		return EFFECT_REDRAW;
	return link->tray ? go(link, false) : EFFECT_POP;
}

static enum effect
move(struct ui *ui, struct view *view, const char *key)
{
	struct link_choice *link = view->data;
	int page = (ui->rows - 4) / 2;

	if (!strcmp(key, "Enter") && link->found_count > 0)
		return link_it(ui, view);
	if (!strcmp(key, "Esc")) {
		ui_quiet(ui);
		return EFFECT_POP;
	}
	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (link->tray && (!strcmp(key, "Tab") || !strcmp(key, "Shift-Tab"))) {
		ui_quiet(ui);
		return go(link, *key == 'S');
	}
	if (!strcmp(key, "Up"))
		view->focus = list_step(view->focus, -1, link->found_count);
	else if (!strcmp(key, "Down"))
		view->focus = list_step(view->focus, 1, link->found_count);
	else if (!strcmp(key, "PgDn"))
		link->text_top += page;
	else if (!strcmp(key, "PgUp"))
		link->text_top = link->text_top < page ? 0 : link->text_top - page;
	return EFFECT_REDRAW;
}

static enum effect
link_key(struct ui *ui, struct view *view, const struct key *key)
{
	struct link_choice *link = view->data;
	enum edit_result result = edit_key(&link->query, key);

	if (result == EDIT_PASS)
		return move(ui, view, key->name);
	ui_quiet(ui);
	if (result == EDIT_DONE)
		search(ui, link, view);
	else
		ui_say(ui, "%s", edit_refusal(result, key));
	return EFFECT_REDRAW;
}

static void
tray_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct link_choice *link = view->data;

	(void) ui;
	(void) place;
	link->tray = true;
	edit_begin(&link->query, NULL, 0);
}

/* Linking one note is the same view without the next one. */
#define LINK_OPS \
	.size = sizeof(struct link_choice), .load = link_load, .row_count = link_row_count, \
	.draw = link_draw, .draw_row = link_draw_row, .key = link_key, .status = link_status, \
	.hints = link_hints, .done = link_done

const struct view_ops tray_view = {
	.name = "tray",
	.title = "The tray",
	.begin = tray_begin,
	LINK_OPS,
};

static const struct view_ops link_view = {
	.name = "link",
	.title = "Linking a note",
	LINK_OPS,
};

enum effect
note_link(struct ui *ui, struct uuid id)
{
	enum effect effect = ui_open_ops(ui, &link_view);
	struct link_choice *link = ui->opened->data;

	link->id = id;
	edit_begin(&link->query, NULL, 0);
	return effect;
}
