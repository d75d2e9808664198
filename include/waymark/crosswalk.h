/* crosswalk.h - what else an indicator or section counts towards, in the other frameworks here.
 *
 * Layer: model.  A link is stated once, in either framework, and read both ways (design 4).  It
 * suggests and never counts.  A link to a framework or code that is not here is left out. */
#ifndef WAYMARK_CROSSWALK_H
#define WAYMARK_CROSSWALK_H

#include <stddef.h>

#include "waymark/framework.h"

/* What the other is, seen from here; its word in files and the words people see. */
/* clang-format off */
#define RELATION_INFO(_) \
	_(SAME,		"same",		"asks the same") \
	_(BROADER,	"broader",	"is broader") \
	_(NARROWER,	"narrower",	"is narrower") \
	_(RELATED,	"related",	"is related")

enum relation {
#define RELATION_ENUM(id, word, shown) RELATION_##id,
	RELATION_INFO(RELATION_ENUM)
#undef RELATION_ENUM
	RELATION_COUNT
};
/* clang-format on */

const char *relation_word(enum relation relation);
const char *relation_shown(enum relation relation);

struct crosswalk_target {
	struct place place; /* where it leads */
	enum relation relation;
	const char *note; /* the reason; borrowed from the framework that states it */
};

/* The links of all frameworks of a library, which must outlive it. */
struct crosswalk;
struct crosswalk *crosswalk_new(const struct library *library);
void crosswalk_free(struct crosswalk **crosswalk); /* NULL is fine */

/* The links of exactly that indicator or section, those stated there first; *targets is
 * borrowed. */
size_t crosswalk_of(const struct crosswalk *crosswalk, const struct place *place,
		    const struct crosswalk_target **targets);

/* What an indicator counts towards: its own links, then those of the sections above it, nearest
 * first. Fills at most `most` and gives how many there are in all. */
size_t crosswalk_for(const struct crosswalk *crosswalk, const struct framework *framework,
		     int indicator, struct crosswalk_target targets[], size_t most);

#endif
