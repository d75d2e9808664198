/* about.h - what needs and actions share: the id they are about, and their links.
 *
 * Layer: store, private. */
#ifndef WAYMARK_STORE_ABOUT_H
#define WAYMARK_STORE_ABOUT_H

#include "store/sql.h"

/* The id in a fact, not set where there is none. */
struct uuid about_id(const struct event *event, const char *fact);

/* Reads the links of the person's needs (STATEMENT_NEED_LINKS) or actions (STATEMENT_ACTION_LINKS)
 * as they stood before an instant; links_of gives the list of an id, NULL where it is not read. */
enum wm_code about_read(struct store *store, enum statement statement, const struct uuid *person,
			instant before,
			struct link_list *(*links_of)(void *context, struct uuid id), void *context,
			struct wm_error *error);

#endif
