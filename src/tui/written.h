/* written.h - a long text in memory with a gap where it is being changed.
 *
 * Layer: tui, private; no curses, pure.  What a change costs grows with its own size and with the
 * way from the change before, not with the text.  Offsets are in bytes. */
#ifndef WAYMARK_TUI_WRITTEN_H
#define WAYMARK_TUI_WRITTEN_H

#include <stddef.h>

struct buffer;

/* All zero is a valid empty one. */
struct written {
	char *bytes;
	size_t capacity;
	size_t length; /* of the text */
	size_t gap;    /* where the gap stands; it is capacity - length wide */
	size_t work;   /* bytes moved, copied or looked through so far, for the tests to bound */
};

void written_begin(struct written *written, const char *text, size_t length);
void written_insert(struct written *written, size_t at, const char *bytes, size_t length);
void written_remove(struct written *written, size_t at, size_t length);
/* The byte at an offset within the text. */
char written_byte(const struct written *written, size_t at);
/* Appends a part of the text. */
void written_copy(struct written *written, size_t at, size_t length, struct buffer *part);

/* Where the line that `at` is in begins, and where it ends (at its newline or the end of the text);
 * they look at no more than `most` bytes, and give how far they came. */
size_t written_line_begin(struct written *written, size_t at, size_t most);
size_t written_line_end(struct written *written, size_t at, size_t most);

void written_done(struct written *written);

#endif
