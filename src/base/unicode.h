/* unicode.h - what the text functions ask of Unicode; private to src/base.
 *
 * unicode.c is the only file that knows libunistring. */
#ifndef WAYMARK_UNICODE_H
#define WAYMARK_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Decodes the character at `bytes` (length 1 or more) and gives the bytes it takes; what is not
 * UTF-8 is U+FFFD and takes at least one byte. */
size_t unicode_decode(const char *bytes, size_t length, uint32_t *character);

/* Control, format, line and paragraph separators, surrogates, private and unassigned characters. */
bool unicode_is_hidden(uint32_t character);
bool unicode_is_letter(uint32_t character);
bool unicode_is_mark(uint32_t character);    /* combining */
bool unicode_is_picture(uint32_t character); /* that emoji are made of */
bool unicode_is_blank(uint32_t character);

/* `text` without its differences of case and of composition, for comparing only.  The caller
 * frees. */
char *unicode_fold(const char *text);

/* For each byte of `text` whether a line may be broken before it; the caller frees. */
bool *unicode_line_breaks(const char *text, size_t length);

#endif
