/* person.h - a person here, as the newest standing events describe them.
 *
 * Layer: model. */
#ifndef WAYMARK_PERSON_H
#define WAYMARK_PERSON_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/error.h"
#include "waymark/identity.h"

struct person_level {
	char *framework;
	char *version;
	char *level;
	char *before; /* the level that it took the place of in this version, "" for none */
	struct date from;
};

/* What is set for one section of a framework, where it is not as the framework's level has it. */
struct person_section {
	char *framework;
	char *version;
	char *section; /* its code */
	char *level;   /* another level for it; "" where it is left out */
	bool left_out;
	struct uuid decided_by; /* not set while nobody is named */
	char *reason;		/* "" when none was given */
	instant at;
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
	struct person_section *sections; /* in the order they were set */
	size_t section_count;
	size_t section_capacity;
};

/* What is set for a section of that framework and version; NULL when nothing is. */
const struct person_section *person_section(const struct person *person, const char *framework,
					    const char *version, const char *section);

/* For whoever reads a person: takes what was set for a section out of the list (it is as the
 * framework's level has it again). */
void person_section_remove(struct person *person, const char *framework, const char *version,
			   const char *section);

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
