/* text.h - UTF-8 text: validity, width on a terminal, line breaks, safe display, comparison.
 *
 * Layer: base.  Texts are UTF-8.  Widths are those of wcwidth(3), which ncurses uses too, so
 * locale_begin must have been called; what wcwidth does not know counts as one column. */
#ifndef WAYMARK_TEXT_H
#define WAYMARK_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include "waymark/memory.h"

/* Whether the bytes are valid UTF-8 without a NUL byte. */
bool text_valid(const char *bytes, size_t length);

/* Decodes the character at *at (valid UTF-8) and moves *at behind it; 0 at the end. */
uint32_t text_next(const char **at);

/* What a character is to somebody who looks for numbers and words, in ASCII: a decimal digit of any
 * script is '0' to '9', a Latin letter (accented, full width, of either case) 'a' to 'z', a dash or
 * minus '-', a single quotation mark '\'', a line end '\n', another blank ' ', other ASCII itself; PLAIN_NOTHING for what takes no
 * place (control, format and combining characters), PLAIN_LETTER for another letter, PLAIN_OTHER for
 * anything else. */
#define PLAIN_NOTHING 0
#define PLAIN_LETTER  0x80
#define PLAIN_OTHER   0x81
unsigned char text_plain(uint32_t character);

/* The lower case of one character. */
uint32_t text_lower(uint32_t character);

/* Whether a character draws nothing or turns or joins others: control, format, line and paragraph
 * separators, private and unassigned ones. */
bool text_hidden(uint32_t character);

/* Appends one character as UTF-8. */
void text_add_character(struct buffer *buffer, uint32_t character);

/* Appends `text` as a terminal may see it: control, format, bidirectional, private and unassigned
 * characters become visible (`^X` for C0 and DEL, `<U+202E>` and the like for others), ZWJ and
 * ZWNJ stay between letters only, variation selectors 15 and 16 and a ZWJ between two emoji are
 * left out, bytes that are not UTF-8 become U+FFFD.  Where the locale is not UTF-8 what is not
 * ASCII becomes '?'.  With keep_lines newline and tab stay, for a caller that lays out lines
 * itself; without it they become a blank each.  `text` NULL adds nothing. */
void text_safe(struct buffer *buffer, const char *text, bool keep_lines);

/* The same with keep_lines into an empty buffer; for each byte of `text`, and for its end,
 * starts[] gets where in the buffer that begins which the character of the byte became (nothing,
 * where that is where the next begins). */
void text_safe_marked(struct buffer *buffer, const char *text, size_t *starts);

/* The same, without lines, into `size` bytes (1 or more, the final NUL included), cut between
 * characters; returns `out`. */
char *text_safe_copy(char *out, size_t size, const char *text);

/* Appends "3 faults" or "1 fault". */
void text_count(struct buffer *buffer, size_t count, const char *one);

/* Columns that a safe text takes on a terminal. */
int text_width(const char *text);
/* Columns of its first `length` bytes, which end between characters. */
int text_width_part(const char *text, size_t length);

/* Bytes of the longest start of `text` (safe) that fits in `columns`, whole characters only (a
 * base with its combining marks); *width gets the columns it takes.  width may be NULL. */
size_t text_fit(const char *text, int columns, int *width);

/* Appends `text` (safe) cut to `columns`: whole when it fits, else its start and "..." (the last
 * columns; with fewer than 4 columns only the start).  With pad it is filled with blanks to
 * exactly `columns`. */
void text_clip(struct buffer *buffer, const char *text, int columns, bool pad);

/* One line of a wrapped text: a slice of it, trailing blanks left out. */
struct text_line {
	size_t start;  /* byte offset in the text */
	size_t length; /* bytes */
};

/* Breaks `text` (safe, newlines kept) into lines of at most `columns` (1 or more) by the Unicode
 * line breaking rules; a word longer than a line is broken between characters, and each newline
 * begins a line.  A tab counts as one column.  Gives the number of lines (an empty text has one)
 * and in *lines an array that the caller frees. */
size_t text_wrap(const char *text, int columns, struct text_line **lines);

/* The bytes of the grapheme (a base character and what follows it on the same cell) that starts
 * at `text`, 0 at the end; and of the one that ends at text + offset, 0 at the start.  For moving
 * and deleting in a line being edited. */
size_t text_grapheme(const char *text);
size_t text_grapheme_before(const char *text, size_t offset);

/* Comparison without regard to case (Unicode case folding) or to how an accented letter is
 * composed. */
bool text_same(const char *a, const char *b);
/* Whether `part`, ignoring case, stands in `text`; an empty part does. */
bool text_contains(const char *text, const char *part);

/* True for a text of blanks only, empty or NULL. */
bool text_blank(const char *text);

/* The place of a word in a list that ends with NULL; -1 where it is not there. */
int text_index(const char *const words[], const char *word);

/* The candidates nearest to `word`, best first and equals in their own order, at most `most` (up
 * to 3 make sense).  Near enough to be meant is one letter in three changed (at least one, never
 * all), case apart; a word without '-' is compared with what follows a candidate's first '-' too.
 * Writes the indices into found[] and returns how many. */
size_t text_nearest(const char *word, const char *const candidates[], size_t count, size_t found[],
		    size_t most);

/* Appends ": did you mean A, B or C?" when some candidate is near `word`, else nothing. */
void text_suggest(struct buffer *buffer, const char *word, const char *const candidates[],
		  size_t count);

/* The same for a few candidates: where none is near, "; known: A, B, C". */
void text_offer(struct buffer *buffer, const char *word, const char *const candidates[],
		size_t count);

#endif
