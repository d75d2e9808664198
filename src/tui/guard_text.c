#include "guard_text.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/workspace.h"

#define MARK_BEGIN ">>"
#define MARK_END   "<<"

static void
add_part(struct guard_text *text, const char *bytes, size_t length)
{
	char *part = xstrndup(bytes, length);

	text_safe(&text->shown, part, true);
	free(part);
}

static void
add_mark(struct guard_text *text, const struct guard_finding *found, size_t field,
	 const char *bytes)
{
	struct guard_mark mark = { .kind = found->kind,
				   .field = field,
				   .offset = found->offset,
				   .length = found->length,
				   .begin = text->shown.length };

	buffer_text(&text->shown, MARK_BEGIN);
	add_part(text, bytes + found->offset, found->length);
	buffer_text(&text->shown, MARK_END);
	mark.end = text->shown.length;
	GROW(text->marks, text->mark_count, text->mark_capacity);
	text->marks[text->mark_count++] = mark;
}

static void
add_field(struct guard_text *text, size_t field, const char *what, const char *bytes,
	  const struct guard_findings *findings)
{
	size_t at = 0;

	if (findings->count == 0)
		return;
	if (text->shown.length > 0)
		buffer_text(&text->shown, "\n\n");
	text_safe(&text->shown, what, false);
	buffer_text(&text->shown, "\n");
	for (size_t i = 0; i < findings->count; i++) {
		add_part(text, bytes + at, findings->items[i].offset - at);
		add_mark(text, &findings->items[i], field, bytes);
		at = findings->items[i].offset + findings->items[i].length;
	}
	add_part(text, bytes + at, strlen(bytes + at));
}

void
guard_text_read(struct guard_text *text, const struct workspace *workspace, const struct view *view)
{
	const char *what;
	char *bytes;

	if (!view->ops->written)
		return;
	for (size_t field = 0; (bytes = view->ops->written(view, field, &what)); field++) {
		struct guard_findings findings = { 0 };

		workspace_find_identifiers(workspace, bytes, &findings);
		add_field(text, field, what, bytes, &findings);
		guard_findings_done(&findings);
		free(bytes);
	}
}

void
guard_text_fit(struct guard_text *text, int columns)
{
	if (text->columns == columns || text->mark_count == 0)
		return;
	free(text->lines);
	text->columns = columns;
	text->line_count = text_wrap(text->shown.text, columns, &text->lines);
}

size_t
guard_text_line(const struct guard_text *text, size_t mark)
{
	size_t line = 0;

	while (line + 1 < text->line_count &&
	       text->lines[line + 1].start <= text->marks[mark].begin)
		line++;
	return line;
}

/* The first mark that ends behind a place; their number where none does. */
static size_t
mark_behind(const struct guard_text *text, size_t at)
{
	size_t mark = 0;

	while (mark < text->mark_count && text->marks[mark].end <= at)
		mark++;
	return mark;
}

/* Piece by piece: what is marked stands out, beside the signs that mark it. */
void
guard_text_draw(const struct guard_text *text, size_t line, int row)
{
	size_t at = text->lines[line].start, end = at + text->lines[line].length, until;
	size_t mark = mark_behind(text, at);
	int column = 0;

	for (; at < end; at = until) {
		bool marked;
		char *piece;

		while (mark < text->mark_count && text->marks[mark].end <= at)
			mark++;
		marked = mark < text->mark_count && text->marks[mark].begin <= at;
		until = end;
		if (mark < text->mark_count)
			until = marked ? text->marks[mark].end : text->marks[mark].begin;
		if (until > end)
			until = end;
		piece = xstrndup(text->shown.text + at, until - at);
		column += draw_cut(row, column, text->columns - column,
				   marked ? ROLE_WARNING : ROLE_TEXT, piece);
		free(piece);
	}
}

void
guard_text_done(struct guard_text *text)
{
	buffer_done(&text->shown);
	free(text->marks);
	free(text->lines);
	*text = (struct guard_text) { .columns = 0 };
}
