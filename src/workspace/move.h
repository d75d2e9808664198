/* move.h - what of one version of a framework goes to another, for one person.
 *
 * Layer: workspace, private. */
#ifndef WAYMARK_WORKSPACE_MOVE_H
#define WAYMARK_WORKSPACE_MOVE_H

#include "waymark/migration.h"

/* One rating and where it goes. */
struct move {
	const struct rating *rating;
	const char *code; /* in the new version */
	bool offer;	  /* offered, else carried */
};

struct moves {
	struct arena *arena;
	struct rating *ratings; /* those that stand in either version; texts in the arena */
	size_t rating_count;
	size_t rating_capacity;
	struct move *items;
	size_t count;
	size_t capacity;
};

/* Fills *moves, and the counts of ratings in *migration.  Always call moves_done. */
enum wm_code moves_plan(struct workspace *workspace, struct uuid person,
			struct migration *migration, struct moves *moves, struct wm_error *error);
void moves_done(struct moves *moves);

/* The code in the new version that a code of the old one is carried to; NULL when it is not. */
const char *carried_to(const struct version_map *map, const char *code);

#endif
