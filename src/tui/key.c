/* From what curses reads to keys with names.  Characters are put together here and not by get_wch:
 * after a byte that is no text that swallows the keys behind it. */
#include <curses.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/memory.h"
#include "waymark/text.h"

/* Codes of ours, behind those that curses gives to what terminfo names beyond the usual. */
enum {
	PASTE_BEGIN = KEY_MAX + 1000,
	PASTE_END,
	WORD_LEFT,
	WORD_RIGHT,
	TEXT_BEGIN,
	TEXT_END,
};

#define PASTE_END_BYTES "\033[201~"

/* clang-format off */
static const struct {
	const char *bytes;
	int code;
} sequences[] = {
	{ "\033[200~", PASTE_BEGIN }, { PASTE_END_BYTES, PASTE_END },
	{ "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT }, { "\033[D", KEY_LEFT },
	{ "\033OA", KEY_UP }, { "\033OB", KEY_DOWN }, { "\033OC", KEY_RIGHT }, { "\033OD", KEY_LEFT },
	{ "\033[H", KEY_HOME }, { "\033[F", KEY_END }, { "\033OH", KEY_HOME }, { "\033OF", KEY_END },
	{ "\033[1~", KEY_HOME }, { "\033[4~", KEY_END }, { "\033[7~", KEY_HOME }, { "\033[8~", KEY_END },
	{ "\033[3~", KEY_DC }, { "\033[5~", KEY_PPAGE }, { "\033[6~", KEY_NPAGE }, { "\033[Z", KEY_BTAB },
	{ "\033[1;5D", WORD_LEFT }, { "\033[1;5C", WORD_RIGHT }, { "\033[5D", WORD_LEFT },
	{ "\033[5C", WORD_RIGHT }, { "\033Od", WORD_LEFT }, { "\033Oc", WORD_RIGHT },
	{ "\033[1;5H", TEXT_BEGIN }, { "\033[1;5F", TEXT_END },
};

static const struct {
	int code;
	const char *name;
} names[] = {
	{ KEY_UP, "Up" }, { KEY_DOWN, "Down" }, { KEY_LEFT, "Left" }, { KEY_RIGHT, "Right" },
	{ KEY_PPAGE, "PgUp" }, { KEY_NPAGE, "PgDn" }, { KEY_HOME, "Home" }, { KEY_END, "End" },
	{ KEY_A1, "Home" }, { KEY_A3, "PgUp" }, { KEY_C1, "End" }, { KEY_C3, "PgDn" },
	{ KEY_ENTER, "Enter" }, { KEY_BACKSPACE, "Backspace" }, { KEY_DC, "Delete" },
	{ KEY_IC, "Insert" }, { KEY_BTAB, "Shift-Tab" },
	{ WORD_LEFT, "Ctrl-Left" }, { WORD_RIGHT, "Ctrl-Right" },
	{ TEXT_BEGIN, "Ctrl-Home" }, { TEXT_END, "Ctrl-End" },
};

/* Characters that have a name of their own. */
static const struct {
	wchar_t character;
	const char *name;
} controls[] = {
	{ L'\r', "Enter" }, { L'\n', "Enter" }, { L'\t', "Tab" }, { L'\033', "Esc" },
	{ L'\b', "Backspace" }, { 127, "Backspace" }, { L' ', "Space" },
};
/* clang-format on */

void
key_begin(void)
{
	size_t row;

	for (row = 0; row < sizeof(sequences) / sizeof(sequences[0]); row++)
		if (sequences[row].code >= PASTE_BEGIN || key_defined(sequences[row].bytes) == 0)
			define_key(sequences[row].bytes, sequences[row].code);
}

static void
set_name(struct key *key, const char *name)
{
	snprintf(key->name, sizeof(key->name), "%s", name);
}

static void
name_code(struct key *key, int code)
{
	size_t row;

	for (row = 0; row < sizeof(names) / sizeof(names[0]); row++)
		if (names[row].code == code) {
			set_name(key, names[row].name);
			return;
		}
	if (code > KEY_F0 && code <= KEY_F(12))
		snprintf(key->name, sizeof(key->name), "F%d", code - KEY_F0);
	else
		set_name(key, "Unknown");
}

static void
name_character(struct key *key, wchar_t character)
{
	struct buffer text = { 0 };
	size_t row;

	/* A control character is a key when pressed and text when pasted. */
	key->character =
		key->pasted || (character >= L' ' && character != 127) ? (uint32_t) character : 0;
	for (row = 0; row < sizeof(controls) / sizeof(controls[0]); row++)
		if (controls[row].character == character) {
			set_name(key, controls[row].name);
			return;
		}
	if (character < L' ') {
		snprintf(key->name, sizeof(key->name), "Ctrl-%c", (char) (character + '@'));
		return;
	}
	text_add_character(&text, (uint32_t) character);
	set_name(key, text.text);
	buffer_done(&text);
}

/* Takes one byte; false when the character is not complete yet. */
static bool
take_byte(struct key_reader *reader, struct key *key, int byte)
{
	char bytes[1] = { (char) byte };
	wchar_t character = 0;
	size_t result = mbrtowc(&character, bytes, 1, &reader->state);

	if (result == (size_t) -2) {
		reader->bytes++;
		return false;
	}
	if (result == (size_t) -1) {
		/* A character broken off: the byte that broke it may begin the next. */
		if (reader->bytes > 0)
			reader->held = byte + 1;
		memset(&reader->state, 0, sizeof(reader->state));
		set_name(key, "Invalid");
	} else {
		name_character(key, character);
	}
	reader->bytes = 0;
	return true;
}

/* -- Pastes ------------------------------------------------------------------------------- */

/* Reads what is waiting, but at most as far as the end of the paste can be away, so that no key
 * behind it is taken from curses. */
static bool
read_ahead(struct key_reader *reader)
{
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	ssize_t length = 0;

	if (poll(&input, 1, 0) > 0)
		length = read(STDIN_FILENO, reader->ahead + reader->ahead_count,
			      strlen(PASTE_END_BYTES) - reader->ahead_count);
	if (length > 0)
		reader->ahead_count += (size_t) length;
	return length > 0;
}

/* The next byte of a paste, past curses, which would take keys for what is text; ERR when none is
 * waiting. */
static int
paste_byte(struct key_reader *reader)
{
	int byte;

	while (!memcmp(reader->ahead, PASTE_END_BYTES, reader->ahead_count)) {
		if (reader->ahead_count == strlen(PASTE_END_BYTES)) {
			reader->ahead_count = 0;
			return PASTE_END;
		}
		if (!read_ahead(reader))
			return ERR;
	}
	byte = (unsigned char) reader->ahead[0];
	reader->ahead_count--;
	memmove(reader->ahead, reader->ahead + 1, reader->ahead_count);
	return byte;
}

static int
next_code(struct key_reader *reader)
{
	int code = reader->held - 1;

	if (reader->held == 0)
		return reader->pasting ? paste_byte(reader) : getch();
	reader->held = 0;
	return code;
}

bool
key_read(struct key_reader *reader, struct key *key)
{
	int code;

	for (;;) {
		code = next_code(reader);
		if (code == ERR)
			return false;
		if (code == KEY_RESIZE)
			continue;
		*key = (struct key) { .pasted = reader->pasting, .begins = reader->begins };
		if (code == PASTE_BEGIN || code == PASTE_END) {
			reader->pasting = reader->begins = code == PASTE_BEGIN;
			reader->read++;
			continue;
		}
		if (code > 0xFF) {
			name_code(key, code);
		} else if (!take_byte(reader, key, code)) {
			continue;
		}
		reader->begins = false;
		reader->read++;
		return true;
	}
}
