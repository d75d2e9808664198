/* person.h - a person here, as the newest standing events describe them.
 *
 * Layer: model. */
#ifndef WAYMARK_PERSON_H
#define WAYMARK_PERSON_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/date.h"
#include "waymark/error.h"
#include "waymark/identity.h"

struct person_level {
	char *framework;
	char *version;
	char *level;
	struct date from;
};

struct person {
	struct uuid id;
	char *name;  /* "" for one who is known by id only */
	char *group; /* "" where not set, and so on */
	char *team;
	char *role;
	struct uuid supervisor;
	struct date start_in_post;
	struct person_level *levels; /* in the order they were first set */
	size_t level_count;
	size_t level_capacity;
};

struct people {
	struct person *items;
	size_t count;
	size_t capacity;
};

void people_done(struct people *people);
const struct person *people_find(const struct people *people, struct uuid id); /* NULL: none */
/* The name, or the first eight digits of the id where there is none; "" for an id not set.
 * `text` as uuid_text. */
const char *people_name(const struct people *people, struct uuid id, char text[UUID_TEXT_MAX]);

/* Who is meant (design 2): a name that only one person here has, in any case, or 4 or more
 * digits of the id.  WM_VALUE otherwise: nobody (with the nearest names), or several, listing
 * each with the digits that tell them apart. */
enum wm_code people_resolve(const struct people *people, const char *who,
			    const struct person **person, struct wm_error *error);

#endif
