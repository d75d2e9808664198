#include "waymark/text.h"

#include <string.h>

#include "unicode.h"
#include "waymark/locale.h"

enum {
	DELETE = 0x7F,
	ZERO_WIDTH_NON_JOINER = 0x200C,
	ZERO_WIDTH_JOINER = 0x200D,
	TEXT_STYLE = 0xFE0E,  /* variation selectors 15 and 16: terminals disagree about */
	EMOJI_STYLE = 0xFE0F, /* the width of what stands before them */
};

static void
add_visible(struct buffer *buffer, uint32_t character)
{
	buffer_format(buffer, "<U+%04X>", (unsigned int) character);
}

/* Everything but joiners and variation selectors. */
static void
add_safe(struct buffer *buffer, uint32_t character, bool keep_lines, bool utf8)
{
	if (character == '\n' || character == '\t') {
		buffer_char(buffer, keep_lines ? (char) character : ' ');
	} else if (character < ' ' || character == DELETE) {
		buffer_char(buffer, '^');
		buffer_char(buffer, (char) (character ^ 0x40));
	} else if (character < DELETE) {
		buffer_char(buffer, (char) character);
	} else if (unicode_is_hidden(character)) {
		add_visible(buffer, character);
	} else if (!utf8) {
		buffer_char(buffer, '?');
	} else if (wcwidth((wchar_t) character) < 0) {
		add_visible(buffer, character);
	} else {
		text_add_character(buffer, character);
	}
}

static bool
joins_pictures(uint32_t before, uint32_t after)
{
	return (wcwidth((wchar_t) before) == 2 || unicode_is_picture(before)) &&
	       (wcwidth((wchar_t) after) == 2 || unicode_is_picture(after));
}

/* Joiners shape some scripts, where they follow a letter or its mark and come before a letter; a
 * sequence of emoji is shown as its parts; anywhere else a joiner only hides. */
static void
add_joiner(struct buffer *buffer, uint32_t joiner, uint32_t before, uint32_t after, bool utf8)
{
	if (joiner == ZERO_WIDTH_JOINER && joins_pictures(before, after))
		return;
	if (utf8 && (unicode_is_letter(before) || unicode_is_mark(before)) &&
	    unicode_is_letter(after))
		text_add_character(buffer, joiner);
	else
		add_visible(buffer, joiner);
}

/* Most text is printable ASCII, which is taken as it stands. */
static size_t
plain_length(const char *text)
{
	const char *at = text;

	while (*at >= ' ' && *at < DELETE)
		at++;
	return (size_t) (at - text);
}

/* The character at `text`, its neighbours known; gives the bytes that it takes. */
static size_t
add_character(struct buffer *buffer, const char *text, const char *end, uint32_t before,
	      uint32_t *character, bool keep_lines, bool utf8)
{
	size_t size = unicode_decode(text, (size_t) (end - text), character);
	uint32_t after = 0;

	if (*character == TEXT_STYLE || *character == EMOJI_STYLE)
		return size;
	if (*character == ZERO_WIDTH_JOINER || *character == ZERO_WIDTH_NON_JOINER) {
		if (text + size < end)
			unicode_decode(text + size, (size_t) (end - text) - size, &after);
		add_joiner(buffer, *character, before, after, utf8);
	} else {
		add_safe(buffer, *character, keep_lines, utf8);
	}
	return size;
}

/* For `size` bytes of the text, where in the buffer what they became begins; a plain run became
 * itself. */
static void
mark(size_t *starts, size_t size, size_t begin, bool plain)
{
	for (size_t at = 0; starts && at < size; at++)
		starts[at] = plain ? begin + at : begin;
}

static void
add_all(struct buffer *buffer, const char *text, bool keep_lines, size_t *starts)
{
	const char *end = text + strlen(text);
	bool utf8 = locale_utf8();
	uint32_t character, before = 0;
	size_t size, begin;

	for (; text < end; text += size, starts = starts ? starts + size : NULL) {
		begin = buffer->length;
		size = plain_length(text);
		if (size > 0) {
			buffer_add(buffer, text, size);
			before = (unsigned char) text[size - 1];
			mark(starts, size, begin, true);
			continue;
		}
		size = add_character(buffer, text, end, before, &character, keep_lines, utf8);
		/* A variation selector stands between nothing. */
		if (character != TEXT_STYLE && character != EMOJI_STYLE)
			before = character;
		mark(starts, size, begin, false);
	}
	mark(starts, 1, buffer->length, false);
}

void
text_safe(struct buffer *buffer, const char *text, bool keep_lines)
{
	if (text)
		add_all(buffer, text, keep_lines, NULL);
}

void
text_safe_marked(struct buffer *buffer, const char *text, size_t *starts)
{
	add_all(buffer, text, true, starts);
}

char *
text_safe_copy(char *out, size_t size, const char *text)
{
	struct buffer buffer = { 0 };
	size_t length;

	text_safe(&buffer, text, false);
	length = buffer.length;
	if (length >= size) {
		length = size - 1;
		while (length > 0 && ((unsigned char) buffer.text[length] & 0xC0) == 0x80)
			length--;
	}
	if (length)
		memcpy(out, buffer.text, length);
	out[length] = '\0';
	buffer_done(&buffer);
	return out;
}
