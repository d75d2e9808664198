/* What the keys do in a text being typed. */
#include "editor.h"

#include <string.h>

#include "editor_change.h"
#include "spot.h"
#include "ui.h"
#include "waymark/text.h"

#define WORD_MAX SPAN /* bytes that one key looks through for the end of a word */

/* -- Where the cursor can go -------------------------------------------------------------- */

static size_t
before(struct editor *editor, size_t at)
{
	struct rows rows;
	size_t found;

	if (at == 0 || written_byte(&editor->text, at - 1) == '\n')
		return at > 0 ? at - 1 : 0;
	rows_read(&rows, &editor->text, at - 1, editor->columns);
	found = rows_offset(&rows, rows_cell(&rows, at - 1));
	rows_done(&rows);
	return found;
}

static size_t
after(struct editor *editor, size_t at)
{
	struct rows rows;
	size_t found;

	if (at == editor->text.length || written_byte(&editor->text, at) == '\n')
		return at < editor->text.length ? at + 1 : at;
	rows_read(&rows, &editor->text, at, editor->columns);
	found = rows_offset(&rows, rows_cell(&rows, at) + 1);
	rows_done(&rows);
	return found;
}

static bool
blank_at(const struct editor *editor, size_t at)
{
	return strchr(" \t\n", written_byte(&editor->text, at));
}

/* Where the word before begins, blanks behind it included. */
static size_t
word_before(struct editor *editor)
{
	size_t at = editor->cursor, least = at > WORD_MAX ? at - WORD_MAX : 0;

	while (at > least && blank_at(editor, at - 1))
		at--;
	while (at > least && !blank_at(editor, at - 1))
		at--;
	return at > 0 && at == least ? before(editor, at + 1) : at;
}

/* Where the next word begins. */
static size_t
word_after(struct editor *editor)
{
	size_t at = editor->cursor, most = editor->text.length;

	if (most > at + WORD_MAX)
		most = at + WORD_MAX;
	while (at < most && !blank_at(editor, at))
		at++;
	while (at < most && blank_at(editor, at))
		at++;
	return at == most && at < editor->text.length ? before(editor, at + 1) : at;
}

static size_t
row_begin(struct editor *editor)
{
	struct spot spot;
	size_t found;

	spot_begin(&spot, &editor->text, editor->cursor, editor->columns);
	found = spot_offset(&spot);
	spot_done(&spot);
	return found;
}

/* The last place in the row, which may have blanks beyond the edge. */
static size_t
row_end(struct editor *editor)
{
	struct spot spot;
	const struct rows *rows = &spot.rows;
	size_t found;

	spot_begin(&spot, &editor->text, editor->cursor, editor->columns);
	if (spot.row + 1 == rows->count)
		found = rows->begin + rows->length;
	else
		found = rows_offset(rows, rows_at(rows, spot.row, editor->columns));
	spot_done(&spot);
	return found < editor->cursor ? editor->cursor : found;
}

/* -- Keys --------------------------------------------------------------------------------- */

static enum edit_result
move_to(struct editor *editor, size_t at)
{
	revisions_close(&editor->revisions);
	editor->cursor = at;
	editor->wanted = -1;
	return EDIT_DONE;
}

static enum edit_result
move_left(struct editor *editor)
{
	return move_to(editor, before(editor, editor->cursor));
}

static enum edit_result
move_right(struct editor *editor)
{
	return move_to(editor, after(editor, editor->cursor));
}

static enum edit_result
move_word_left(struct editor *editor)
{
	return move_to(editor, word_before(editor));
}

static enum edit_result
move_word_right(struct editor *editor)
{
	return move_to(editor, word_after(editor));
}

static enum edit_result
move_to_row_begin(struct editor *editor)
{
	return move_to(editor, row_begin(editor));
}

static enum edit_result
move_to_row_end(struct editor *editor)
{
	return move_to(editor, row_end(editor));
}

static enum edit_result
move_to_begin(struct editor *editor)
{
	return move_to(editor, 0);
}

static enum edit_result
move_to_end(struct editor *editor)
{
	return move_to(editor, editor->text.length);
}

/* By rows, to the column wanted or the last before it; EDIT_PASS where there is no row at all. */
static enum edit_result
move_rows(struct editor *editor, int count, bool forwards)
{
	struct spot spot;
	size_t at;
	int column, moved = 0;

	spot_begin(&spot, &editor->text, editor->cursor, editor->columns);
	column = editor->wanted;
	if (column < 0)
		column = rows_column(&spot.rows, rows_cell(&spot.rows, editor->cursor));
	while (moved < count && spot_step(&spot, forwards))
		moved++;
	at = rows_offset(&spot.rows, rows_at(&spot.rows, spot.row, column));
	spot_done(&spot);
	if (moved == 0)
		return EDIT_PASS;
	move_to(editor, at);
	editor->wanted = column;
	return EDIT_DONE;
}

static enum edit_result
move_up(struct editor *editor)
{
	return move_rows(editor, 1, false);
}

static enum edit_result
move_down(struct editor *editor)
{
	return move_rows(editor, 1, true);
}

static enum edit_result
page_up(struct editor *editor)
{
	return move_rows(editor, editor->height, false) == EDIT_PASS ? move_to_begin(editor)
								     : EDIT_DONE;
}

static enum edit_result
page_down(struct editor *editor)
{
	return move_rows(editor, editor->height, true) == EDIT_PASS ? move_to_end(editor)
								    : EDIT_DONE;
}

static enum edit_result
erase_back(struct editor *editor)
{
	size_t at = before(editor, editor->cursor);

	return editor_change(editor, REVISION_ERASED, at, editor->cursor - at, NULL, 0);
}

static enum edit_result
erase_on(struct editor *editor)
{
	size_t end = after(editor, editor->cursor);

	return editor_change(editor, REVISION_WHOLE, editor->cursor, end - editor->cursor, NULL, 0);
}

static enum edit_result
erase_to_begin(struct editor *editor)
{
	size_t at = row_begin(editor);

	return editor_change(editor, REVISION_WHOLE, at, editor->cursor - at, NULL, 0);
}

/* At the end of a row what parts it from the next. */
static enum edit_result
erase_to_end(struct editor *editor)
{
	size_t end = row_end(editor);

	if (end == editor->cursor)
		return erase_on(editor);
	return editor_change(editor, REVISION_WHOLE, editor->cursor, end - editor->cursor, NULL, 0);
}

static enum edit_result
erase_word(struct editor *editor)
{
	size_t at = word_before(editor);

	return editor_change(editor, REVISION_WHOLE, at, editor->cursor - at, NULL, 0);
}

static const struct {
	const char *key;
	enum edit_result (*act)(struct editor *editor);
} actions[] = {
	/* clang-format off */
	{ "Left",	move_left },
	{ "Right",	move_right },
	{ "Up",		move_up },
	{ "Down",	move_down },
	{ "Home",	move_to_row_begin },
	{ "End",	move_to_row_end },
	{ "Ctrl-A",	move_to_row_begin },
	{ "Ctrl-E",	move_to_row_end },
	{ "PgUp",	page_up },
	{ "PgDn",	page_down },
	{ "Ctrl-Left",	move_word_left },
	{ "Ctrl-Right",	move_word_right },
	{ "Ctrl-Home",	move_to_begin },
	{ "Ctrl-End",	move_to_end },
	{ "Backspace",	erase_back },
	{ "Delete",	erase_on },
	{ "Ctrl-U",	erase_to_begin },
	{ "Ctrl-K",	erase_to_end },
	{ "Ctrl-W",	erase_word },
	/* clang-format on */
};

static enum edit_result
type(struct editor *editor, uint32_t character, bool pasted)
{
	struct buffer typed = { 0 };
	enum edit_result result;

	text_add_character(&typed, character);
	result = editor_change(editor, pasted ? REVISION_PASTED : REVISION_TYPED, editor->cursor, 0,
			       typed.text, typed.length);
	buffer_done(&typed);
	return result;
}

/* Terminals paste a newline as a carriage return, and some as both. */
static enum edit_result
paste(struct editor *editor, uint32_t character, bool behind_return)
{
	editor->carriage_return = character == '\r';
	if (character == '\n' && behind_return)
		return EDIT_DONE;
	return type(editor, character == '\r' ? '\n' : character, true);
}

enum edit_result
editor_key(struct editor *editor, const struct key *key)
{
	bool behind_return = editor->carriage_return;
	size_t row;

	editor->carriage_return = false;
	if (!strcmp(key->name, "Invalid") || !strcmp(key->name, "Ctrl-@"))
		return EDIT_REFUSED;
	if (key->begins)
		revisions_close(&editor->revisions);
	if (key->pasted)
		return key->character ? paste(editor, key->character, behind_return) : EDIT_DONE;
	if (key->character)
		return type(editor, key->character, false);
	if (!strcmp(key->name, "Enter"))
		return type(editor, '\n', false);
	for (row = 0; row < sizeof(actions) / sizeof(actions[0]); row++)
		if (!strcmp(actions[row].key, key->name))
			return actions[row].act(editor);
	return EDIT_PASS;
}
