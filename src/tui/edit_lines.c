#include "edit_lines.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

static void
insert(struct edit_lines *text, size_t at, const char *line)
{
	GROW(text->lines, text->count, text->capacity);
	memmove(&text->lines[at + 1], &text->lines[at], (text->count - at) * sizeof(*text->lines));
	edit_begin(&text->lines[at], line, 0);
	text->count++;
}

void
edit_lines_begin(struct edit_lines *text, const char *initial)
{
	const char *rest = initial ? initial : "", *end;
	char *line;

	*text = (struct edit_lines) { .count = 0 };
	for (;;) {
		end = rest + strcspn(rest, "\n");
		line = xstrndup(rest, (size_t) (end - rest));
		insert(text, text->count, line);
		free(line);
		if (!*end)
			return;
		rest = end + 1;
	}
}

void
edit_lines_split(struct edit_lines *text, size_t at)
{
	struct edit *line = &text->lines[at];
	char *rest = xstrdup(edit_text(line) + line->cursor);

	if (line->cursor < line->text.length) {
		line->text.length = line->cursor;
		line->text.text[line->cursor] = '\0';
	}
	insert(text, at + 1, rest);
	text->lines[at + 1].cursor = 0;
	free(rest);
}

void
edit_lines_join(struct edit_lines *text, size_t at)
{
	struct edit *above = &text->lines[at - 1];

	above->cursor = above->text.length;
	buffer_text(&above->text, edit_text(&text->lines[at]));
	edit_done(&text->lines[at]);
	text->count--;
	memmove(&text->lines[at], &text->lines[at + 1], (text->count - at) * sizeof(*text->lines));
}

char *
edit_lines_text(const struct edit_lines *text)
{
	struct buffer whole = { 0 };
	size_t at, count = text->count;

	while (count > 0 && !*edit_text(&text->lines[count - 1]))
		count--;
	for (at = 0; at < count; at++)
		buffer_format(&whole, "%s%s", at > 0 ? "\n" : "", edit_text(&text->lines[at]));
	return buffer_take(&whole);
}

void
edit_lines_done(struct edit_lines *text)
{
	size_t at;

	for (at = 0; at < text->count; at++)
		edit_done(&text->lines[at]);
	free(text->lines);
	*text = (struct edit_lines) { .count = 0 };
}
