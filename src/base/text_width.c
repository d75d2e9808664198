#include "waymark/text.h"

#include <stdlib.h>
#include <string.h>

#include "unicode.h"

#define CUT_MARK    "..."
#define CUT_COLUMNS 3

/* What wcwidth does not know is drawn as one '?' or one blank. */
static int
character_width(uint32_t character)
{
	int width;

	/* wcwidth is not quick, and most text is ASCII. */
	if (character >= ' ' && character <= '~')
		return 1;
	width = wcwidth((wchar_t) character);
	return width < 0 ? 1 : width;
}

int
text_width_part(const char *text, size_t length)
{
	const char *end = text + length;
	int width = 0;

	while (text < end)
		width += character_width(text_next(&text));
	return width;
}

int
text_width(const char *text)
{
	return text_width_part(text, strlen(text));
}

size_t
text_grapheme(const char *text)
{
	const char *at = text, *next;
	uint32_t character = text_next(&at);

	if (character == '\n')
		return 1;
	/* ASCII before ASCII stands alone. */
	if (character < 0x80 && character && (unsigned char) *at < 0x80)
		return 1;
	for (next = at; character && (character = text_next(&next)); at = next)
		if (character_width(character) > 0)
			break;
	return (size_t) (at - text);
}

size_t
text_grapheme_before(const char *text, size_t offset)
{
	size_t at = offset, start;
	const char *decoded;
	uint32_t character;

	while (at > 0) {
		start = at - 1;
		while (start > 0 && ((unsigned char) text[start] & 0xC0) == 0x80)
			start--;
		decoded = text + start;
		character = text_next(&decoded);
		/* A mark at the start of a line stands alone. */
		if (character == '\n' && at < offset)
			break;
		at = start;
		if (character_width(character) > 0)
			break;
	}
	return offset - at;
}

size_t
text_fit(const char *text, int columns, int *width)
{
	size_t length = 0, size;
	int used = 0, more;

	while ((size = text_grapheme(text + length)) > 0) {
		more = text_width_part(text + length, size);
		if (used + more > columns)
			break;
		used += more;
		length += size;
	}
	if (width)
		*width = used;
	return length;
}

void
text_clip(struct buffer *buffer, const char *text, int columns, bool pad)
{
	int width = 0;
	size_t length = text_fit(text, columns, &width);

	if (text[length] && columns > CUT_COLUMNS) {
		length = text_fit(text, columns - CUT_COLUMNS, &width);
		buffer_add(buffer, text, length);
		buffer_text(buffer, CUT_MARK);
		width += CUT_COLUMNS;
	} else {
		buffer_add(buffer, text, length);
	}
	for (; pad && width < columns; width++)
		buffer_char(buffer, ' ');
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Where the line that starts at `start` ends: at a newline, at the end, before the word that does
 * not fit or inside one that fits no line.  Blanks may stand beyond the edge. */
static size_t
line_end(const char *text, const bool *breaks, size_t start, int columns)
{
	size_t at = start, last = start, size;
	int width = 0;

	for (; text[at] && text[at] != '\n'; at += size) {
		size = text_grapheme(text + at);
		if (breaks[at])
			last = at;
		width += text_width_part(text + at, size);
		if (width > columns && at > start && !(size == 1 && is_blank(text[at])))
			return last > start ? last : at;
	}
	return at;
}

size_t
text_wrap(const char *text, int columns, struct text_line **lines)
{
	bool *breaks = unicode_line_breaks(text, strlen(text));
	size_t start = 0, end, length, count = 0, capacity = 0;

	*lines = NULL;
	for (;;) {
		end = line_end(text, breaks, start, columns);
		length = end - start;
		while (length > 0 && is_blank(text[start + length - 1]))
			length--;
		GROW(*lines, count, capacity);
		(*lines)[count++] = (struct text_line) { .start = start, .length = length };
		if (!text[end])
			break;
		start = text[end] == '\n' ? end + 1 : end;
	}
	free(breaks);
	return count;
}
