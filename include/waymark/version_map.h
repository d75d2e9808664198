/* version_map.h - what became of each code of a framework from one version to another.
 *
 * Layer: loader.  The map is a file of CSV, `old,new,relation,reason`, written by whoever made the
 * new version.  A code of an indicator or section that is in both versions and asks the same
 * (text, and at each level of both standing, expectation and expected point) is carried without a
 * row; every other code of either version needs one. */
#ifndef WAYMARK_VERSION_MAP_H
#define WAYMARK_VERSION_MAP_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/framework.h"
#include "waymark/loader.h"

#define VERSION_MAP_BYTES (16 * 1024 * 1024) /* the largest file that is read */

/* clang-format off */
/* Relation, its word, whether it has a code of the old and one of the new version, whether it needs
 * a reason. */
#define MAP_RELATION_INFO(_) \
	_(CARRIED,	"carried",	true,	true,	false)	/* one to one: the same judgement */ \
	_(SPLIT,	"split",	true,	true,	true)	/* one to several, a row for each */ \
	_(MERGED,	"merged",	true,	true,	true)	/* several to one, a row for each */ \
	_(DROPPED,	"dropped",	true,	false,	true)	/* nothing came of it */ \
	_(NEW,		"new",		false,	true,	false)	/* it came of nothing */

enum map_relation {
#define MAP_RELATION_ENUM(id, word, has_old, has_new, reason) MAP_##id,
	MAP_RELATION_INFO(MAP_RELATION_ENUM)
#undef MAP_RELATION_ENUM
	MAP_RELATION_COUNT
};
/* clang-format on */

const char *map_relation_word(enum map_relation relation);

struct map_row {
	const char *before; /* code in the old version, "" for none */
	const char *after;  /* code in the new version, "" for none */
	enum map_relation relation;
	const char *reason; /* "" when none was given */
	bool section;	    /* a section, not an indicator */
	int line;	    /* 0 for a code that is carried without a row */
};

/* All zero is a valid empty one. */
struct version_map {
	struct arena *arena;
	struct map_row *rows; /* those of the file in its order, then those without a row */
	size_t count;
	size_t capacity;
};

/* Reads the bytes of a map; `path` names it in problems.  Every fault is added to *problems in one
 * pass, and with any the result is false: codes that are not in their version, that stand in more
 * rows than their relation allows or in none, a missing column, an unknown relation, a missing
 * reason.  Always call version_map_done. */
bool version_map_read(const char *path, const char *bytes, size_t length,
		      const struct framework *before, const struct framework *after,
		      struct version_map *map, struct problem_list *problems);
void version_map_done(struct version_map *map);

#endif
