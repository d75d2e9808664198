/* said.h - what was said of a session, of a record, or of a person: rows of it, and events.
 *
 * Layer: store, private. */
#ifndef WAYMARK_STORE_SAID_H
#define WAYMARK_STORE_SAID_H

#include "store/sql.h"

/* Begins a statement that adds a row and binds its first six columns: whose, of what, in which place; *of, the id that `fact`
 * names, lasts until query_end. */
struct query said_begin(struct store *store, enum statement statement, const struct event_row *row,
			int64_t person, const char *fact, struct uuid *of);

/* Begins a statement that reads what stood of a person before an instant. */
struct query said_read(struct store *store, enum statement statement, const struct uuid *person,
		       instant before);

/* The events of a kind (not ratings) about a person that stood before an instant, oldest first, each
 * borrowed for the call. */
enum wm_code said_each(struct store *store, const struct uuid *person, enum event_kind kind,
		       instant before, void (*fn)(void *context, const struct event *event),
		       void *context, struct wm_error *error);

#endif
