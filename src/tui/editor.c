#include "editor.h"

#include <string.h>

#include "editor_change.h"
#include "waymark/memory.h"

void
editor_begin(struct editor *editor, const char *text, size_t limit)
{
	size_t length = text ? strlen(text) : 0;

	*editor = (struct editor) { .limit = limit, .columns = 1, .height = 1, .wanted = -1 };
	written_begin(&editor->text, text, length);
	editor->cursor = length;
}

void
editor_size(struct editor *editor, int columns, int height)
{
	/* One column stays free for the cursor behind the last character. */
	editor->columns = columns > 1 ? columns - 1 : 1;
	editor->height = height > 0 ? height : 1;
}

void
editor_done(struct editor *editor)
{
	written_done(&editor->text);
	revisions_done(&editor->revisions);
}

char *
editor_text(const struct editor *editor)
{
	struct buffer text = { 0 };
	size_t length = editor->text.length;
	struct written written = editor->text;

	while (length > 0 && written_byte(&written, length - 1) == '\n')
		length--;
	written_copy(&written, 0, length, &text);
	return buffer_take(&text);
}

bool
editor_blank(const struct editor *editor)
{
	size_t at;

	for (at = 0; at < editor->text.length; at++)
		if (!strchr(" \t\n", written_byte(&editor->text, at)))
			return false;
	return true;
}

/* -- Changing ----------------------------------------------------------------------------- */

/* Puts `bytes` in the place of what stands there, without a word to the revisions. */
static void
put(struct editor *editor, size_t at, size_t removed, const char *bytes, size_t length)
{
	written_remove(&editor->text, at, removed);
	written_insert(&editor->text, at, bytes, length);
	if (editor->top > at)
		editor->top = at;
	editor->cursor = at + length;
	editor->wanted = -1;
}

enum edit_result
editor_change(struct editor *editor, enum revision_kind kind, size_t at, size_t length,
	      const char *bytes, size_t added)
{
	struct buffer removed = { 0 };

	if (length == 0 && added == 0)
		return EDIT_DONE;
	if (added > length && editor->text.length - length + added > editor->limit)
		return EDIT_FULL;
	written_copy(&editor->text, at, length, &removed);
	revisions_add(&editor->revisions, kind, at, &removed, bytes, added);
	buffer_done(&removed);
	put(editor, at, length, bytes, added);
	return EDIT_DONE;
}

void
editor_replace(struct editor *editor, const char *text, size_t length)
{
	editor_change(editor, REVISION_WHOLE, 0, editor->text.length, text, length);
	editor->top = 0;
}

bool
editor_back(struct editor *editor)
{
	const struct revision *last = revisions_back(&editor->revisions);

	if (last)
		put(editor, last->at, last->inserted.length, last->removed.text,
		    last->removed.length);
	return last;
}

bool
editor_on(struct editor *editor)
{
	const struct revision *next = revisions_on(&editor->revisions);

	if (next)
		put(editor, next->at, next->removed.length, next->inserted.text,
		    next->inserted.length);
	return next;
}
