#include "icalendar.h"

#include "waymark/memory.h"
#include "waymark/text.h"

#define LINE_OCTETS 75 /* of a line, without its end */

/* How much of `left` bytes goes on a line that has room for `room`: whole characters only. */
static size_t
cut(const char *at, size_t left, size_t room)
{
	size_t length = left < room ? left : room;

	while (length < left && length > 1 && ((unsigned char) at[length] & 0xC0) == 0x80)
		length--;
	return length;
}

void
icalendar_line(const struct icalendar *calendar, const char *name, const char *value)
{
	struct buffer line = { 0 };
	size_t done;

	buffer_format(&line, "%s:%s", name, value);
	done = cut(line.text, line.length, LINE_OCTETS);
	fwrite(line.text, 1, done, calendar->stream);
	while (done < line.length) {
		size_t length = cut(line.text + done, line.length - done, LINE_OCTETS - 1);

		fputs("\r\n ", calendar->stream);
		fwrite(line.text + done, 1, length, calendar->stream);
		done += length;
	}
	fputs("\r\n", calendar->stream);
	buffer_done(&line);
}

static void
add_character(struct buffer *value, uint32_t character, const char *bytes, size_t length)
{
	switch (character) {
	case '\\':
	case ';':
	case ',':
		buffer_format(value, "\\%c", (int) character);
		break;
	case '\n':
		buffer_text(value, "\\n");
		break;
	case '\t':
		buffer_char(value, ' ');
		break;
	default:
		if (text_hidden(character))
			buffer_format(value, "<U+%04X>", (unsigned int) character);
		else
			buffer_add(value, bytes, length);
	}
}

void
icalendar_text(const struct icalendar *calendar, const char *name, const char *text)
{
	struct buffer value = { 0 }, safe = { 0 };
	const char *at = text, *before = text;
	uint32_t character;

	if (calendar->terminal) {
		text_safe(&safe, text, true);
		at = before = safe.text ? safe.text : "";
	}
	while ((character = text_next(&at)) != 0) {
		/* The end of a line may be written as CR and LF. */
		if (character != '\r' || *at != '\n')
			add_character(&value, character, before, (size_t) (at - before));
		before = at;
	}
	icalendar_line(calendar, name, value.text ? value.text : "");
	buffer_done(&value);
	buffer_done(&safe);
}
