/* revisions.h - what was changed in a text, for taking it back and putting it back.
 *
 * Layer: tui, private; no curses, pure.  What is typed is one revision a word, a paste is one. */
#ifndef WAYMARK_TUI_REVISIONS_H
#define WAYMARK_TUI_REVISIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/memory.h"

enum revision_kind {
	REVISION_TYPED,
	REVISION_ERASED, /* backwards, one after the other */
	REVISION_PASTED,
	REVISION_WHOLE, /* is joined to no other */
};

/* At `at` stood `removed`, and `inserted` took its place. */
struct revision {
	enum revision_kind kind;
	size_t at;
	struct buffer removed, inserted;
};

/* All zero is a valid empty one. */
struct revisions {
	struct revision *items; /* oldest first */
	size_t count;
	size_t capacity;
	size_t done; /* of these; the rest was taken back */
	bool closed; /* the next is not joined to the last */
};

/* Adds one, or joins it to the last where it goes on with that; what was taken back is forgotten. */
void revisions_add(struct revisions *revisions, enum revision_kind kind, size_t at,
		   const struct buffer *removed, const char *inserted, size_t length);
/* The next one is not joined to the last: the cursor was moved. */
void revisions_close(struct revisions *revisions);
/* The one to take back, or to put back; NULL when there is none.  Borrowed until the next call. */
const struct revision *revisions_back(struct revisions *revisions);
const struct revision *revisions_on(struct revisions *revisions);
void revisions_done(struct revisions *revisions);

#endif
