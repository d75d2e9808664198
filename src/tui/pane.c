#include "pane.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

static struct pane_line *
add_line(struct pane *pane, enum role role, int column, const char *text, size_t length)
{
	struct pane_line *line;

	GROW(pane->lines, pane->count, pane->capacity);
	line = &pane->lines[pane->count++];
	*line = (struct pane_line) { .role = role,
				     .column = column,
				     .text = xstrndup(text, length) };
	return line;
}

void
pane_blank(struct pane *pane)
{
	add_line(pane, ROLE_TEXT, 0, "", 0);
}

/* Most texts are short and plain: they need no look at widths and breaks. */
static bool
fits_as_it_is(const char *text, int width)
{
	int length = 0;

	for (; text[length]; length++)
		if (text[length] < ' ' || text[length] > '~' || length == width)
			return false;
	return true;
}

static void
add_label(struct pane_line *line, const char *label)
{
	line->label = xstrdup(label);
	line->label_role = ROLE_QUIET;
}

void
pane_text(struct pane *pane, enum role role, int column, const char *label, const char *text,
	  size_t most)
{
	int width = pane->width > column ? pane->width - column : 1;
	struct buffer safe = { 0 }, cut = { 0 };
	struct text_line *lines;
	struct pane_line *line;
	size_t count, at;

	if (fits_as_it_is(text, width)) {
		add_label(add_line(pane, role, column, text, strlen(text)), label);
		return;
	}
	text_safe(&safe, text, false);
	buffer_text(&safe, "");
	count = text_wrap(safe.text, width, &lines);
	for (at = 0; at < count && (most == 0 || at < most); at++) {
		line = add_line(pane, role, column, safe.text + lines[at].start, lines[at].length);
		if (at == 0)
			add_label(line, label);
	}
	if (at < count) {
		line = &pane->lines[pane->count - 1];
		text_clip(&cut, safe.text + lines[at - 1].start, width, false);
		free(line->text);
		line->text = buffer_take(&cut);
	}
	free(lines);
	buffer_done(&safe);
}

void
pane_empty(struct pane *pane)
{
	size_t at;

	for (at = 0; at < pane->count; at++) {
		free(pane->lines[at].label);
		free(pane->lines[at].text);
	}
	pane->count = 0;
}

void
pane_done(struct pane *pane)
{
	pane_empty(pane);
	free(pane->lines);
	*pane = (struct pane) { .width = pane->width };
}

static void
remove_lines(struct pane *pane, size_t from, size_t count)
{
	size_t at;

	for (at = from; at < from + count; at++) {
		free(pane->lines[at].label);
		free(pane->lines[at].text);
	}
	for (; at < pane->count; at++)
		pane->lines[at - count] = pane->lines[at];
	pane->count -= count;
}

size_t
pane_window(struct pane *pane, size_t *top, size_t count)
{
	size_t last = pane->count > count ? pane->count - count : 0, behind;
	struct buffer text = { 0 };

	if (*top > last)
		*top = last;
	behind = last - *top;
	remove_lines(pane, 0, *top);
	if (behind > 0) {
		remove_lines(pane, count, behind);
		buffer_format(&text, "%s ...", pane->lines[count - 1].text);
		free(pane->lines[count - 1].text);
		pane->lines[count - 1].text = buffer_take(&text);
	}
	return behind;
}

void
pane_append(struct pane *pane, struct pane *more)
{
	size_t at;

	for (at = 0; at < more->count; at++) {
		GROW(pane->lines, pane->count, pane->capacity);
		pane->lines[pane->count++] = more->lines[at];
	}
	more->count = 0;
	pane_done(more);
}

void
pane_draw(const struct pane *pane, int row, int column)
{
	const struct pane_line *line;
	size_t at;

	for (at = 0; at < pane->count; at++) {
		line = &pane->lines[at];
		if (line->label)
			draw_text(row + (int) at, column, line->column - 1, line->label_role,
				  line->label);
		draw_text(row + (int) at, column + line->column, pane->width - line->column,
			  line->role, line->text);
	}
}
