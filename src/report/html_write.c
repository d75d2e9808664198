#include "html_write.h"

#include <stdint.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

enum { DELETE = 0x7F };

/* Characters that are not seen but that writing needs: they join letters, or set the direction of
 * a neighbour, and reach no further than the <bdi>. */
static bool
is_needed(uint32_t character)
{
	static const uint32_t needed[] = { 0x061C, 0x200C, 0x200D, 0x200E, 0x200F };

	for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++) {
		if (needed[i] == character)
			return true;
	}
	return false;
}

/* "^[" for escape, as on the terminal, "U+202E" and the like for others. */
static void
put_hidden(FILE *stream, uint32_t character, bool elements)
{
	fputs(elements ? "<span class=\"hid\">" : "&lt;", stream);
	if (character < ' ' || character == DELETE)
		fprintf(stream, "^%c", (int) (character ^ 0x40));
	else
		fprintf(stream, "U+%04X", (unsigned int) character);
	fputs(elements ? "</span>" : "&gt;", stream);
}

static void
put_character(FILE *stream, uint32_t character, const char *bytes, size_t length, bool elements)
{
	switch (character) {
	case '&':
		fputs("&amp;", stream);
		break;
	case '<':
		fputs("&lt;", stream);
		break;
	case '>':
		fputs("&gt;", stream);
		break;
	case '"':
		fputs("&quot;", stream);
		break;
	case '\n':
		fputs(elements ? "<br />" : " ", stream);
		break;
	case '\t':
		fputc(' ', stream);
		break;
	default:
		if (text_hidden(character) && !is_needed(character))
			put_hidden(stream, character, elements);
		else
			fwrite(bytes, 1, length, stream);
	}
}

static void
put_escaped(const struct html *html, const char *text, bool elements)
{
	struct buffer safe = { 0 };
	const char *at = text, *before = text;
	uint32_t character;

	if (html->terminal) {
		text_safe(&safe, text, true);
		at = before = safe.text;
	}
	while ((character = text_next(&at)) != 0) {
		/* The end of a line may be written as CR and LF. */
		if (character != '\r' || *at != '\n')
			put_character(html->stream, character, before, (size_t) (at - before),
				      elements);
		before = at;
	}
	buffer_done(&safe);
}

void
html_text(const struct html *html, const char *text)
{
	if (!text || !text[0])
		return;
	fputs("<bdi>", html->stream);
	put_escaped(html, text, true);
	fputs("</bdi>", html->stream);
}

void
html_plain(const struct html *html, const char *text)
{
	if (text && text[0])
		put_escaped(html, text, false);
}
