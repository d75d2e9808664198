#include "edit.h"

#include <stdlib.h>
#include <string.h>

#include "ui.h"
#include "waymark/text.h"

void
edit_begin(struct edit *edit, const char *text, size_t limit)
{
	*edit = (struct edit) { .limit = limit ? limit : EDIT_LIMIT };
	buffer_text(&edit->text, text);
	edit->cursor = edit->text.length;
}

void
edit_done(struct edit *edit)
{
	buffer_done(&edit->text);
	edit->cursor = 0;
}

const char *
edit_text(const struct edit *edit)
{
	return edit->text.text ? edit->text.text : "";
}

/* -- Moving and deleting ------------------------------------------------------------------ */

static size_t
before(const struct edit *edit)
{
	return edit->cursor - text_grapheme_before(edit_text(edit), edit->cursor);
}

static size_t
after(const struct edit *edit)
{
	return edit->cursor + text_grapheme(edit_text(edit) + edit->cursor);
}

/* Where the word before the cursor begins, blanks behind it included. */
static size_t
word_before(const struct edit *edit)
{
	const char *text = edit_text(edit);
	size_t at = edit->cursor;

	while (at > 0 && text[at - 1] == ' ')
		at--;
	while (at > 0 && text[at - 1] != ' ')
		at--;
	return at;
}

static void
delete_to(struct edit *edit, size_t start, size_t end)
{
	if (start == end)
		return;
	memmove(edit->text.text + start, edit->text.text + end, edit->text.length - end + 1);
	edit->text.length -= end - start;
	edit->cursor = start;
}

static void
move_left(struct edit *edit)
{
	edit->cursor = before(edit);
}

static void
move_right(struct edit *edit)
{
	edit->cursor = after(edit);
}

static void
move_to_start(struct edit *edit)
{
	edit->cursor = 0;
}

static void
move_to_end(struct edit *edit)
{
	edit->cursor = edit->text.length;
}

static void
delete_back(struct edit *edit)
{
	delete_to(edit, before(edit), edit->cursor);
}

static void
delete_on(struct edit *edit)
{
	delete_to(edit, edit->cursor, after(edit));
}

static void
delete_to_start(struct edit *edit)
{
	delete_to(edit, 0, edit->cursor);
}

static void
delete_word(struct edit *edit)
{
	delete_to(edit, word_before(edit), edit->cursor);
}

static const struct {
	const char *key;
	void (*act)(struct edit *edit);
} actions[] = {
	/* clang-format off */
	{ "Left",	move_left },
	{ "Right",	move_right },
	{ "Home",	move_to_start },
	{ "End",	move_to_end },
	{ "Ctrl-A",	move_to_start },
	{ "Ctrl-E",	move_to_end },
	{ "Backspace",	delete_back },
	{ "Delete",	delete_on },
	{ "Ctrl-U",	delete_to_start },
	{ "Ctrl-W",	delete_word },
	/* clang-format on */
};

/* -- Typing ------------------------------------------------------------------------------- */

static enum edit_result
insert(struct edit *edit, uint32_t character)
{
	struct buffer typed = { 0 }, text = { 0 };
	const char *old = edit_text(edit);

	text_add_character(&typed, character);
	if (edit->text.length + typed.length > edit->limit) {
		buffer_done(&typed);
		return EDIT_FULL;
	}
	buffer_add(&text, old, edit->cursor);
	buffer_add(&text, typed.text, typed.length);
	buffer_text(&text, old + edit->cursor);
	edit->cursor += typed.length;
	buffer_done(&typed);
	buffer_done(&edit->text);
	edit->text = text;
	return EDIT_DONE;
}

enum edit_result
edit_key(struct edit *edit, const struct key *key)
{
	size_t row;

	if (!strcmp(key->name, "Invalid") || !strcmp(key->name, "Ctrl-@"))
		return EDIT_REFUSED;
	if (key->pasted &&
	    (key->character == '\n' || key->character == '\r' || key->character == '\t'))
		return insert(edit, ' ');
	if (key->character)
		return insert(edit, key->character);
	for (row = 0; row < sizeof(actions) / sizeof(actions[0]); row++)
		if (!strcmp(actions[row].key, key->name)) {
			actions[row].act(edit);
			return EDIT_DONE;
		}
	return key->pasted ? EDIT_DONE : EDIT_PASS;
}

const char *
edit_refusal(enum edit_result result, const struct key *key)
{
	if (result == EDIT_FULL)
		return "There is room for no more here; the rest was left out.";
	return strcmp(key->name, "Invalid")
		       ? "A NUL byte cannot be kept in a text; it was left out."
		       : "Bytes that are no valid text were left out.";
}

/* -- Drawing ------------------------------------------------------------------------------ */

/* Columns that part of the text takes as it is drawn. */
static int
columns_of(const char *text, size_t length)
{
	struct buffer safe = { 0 };
	char *part = xstrndup(text, length);
	int width;

	text_safe(&safe, part, false);
	width = safe.length > 0 ? text_width(safe.text) : 0;
	buffer_done(&safe);
	free(part);
	return width;
}

int
edit_draw(const struct edit *edit, int row, int column, int width, enum role role)
{
	const char *text = edit_text(edit);
	size_t start = 0;
	int reach, used = 0, next;

	/* One column stays free for the insertion point behind the last character. */
	reach = width - 1;
	for (size_t at = edit->cursor, size; at > 0; at -= size) {
		size = text_grapheme_before(text, at);
		next = columns_of(text + at - size, size);
		if (used + next > reach) {
			start = at;
			break;
		}
		used += next;
	}
	draw_cut(row, column, width, role, text + start);
	return column + used;
}
