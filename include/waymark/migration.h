/* migration.h - moving a person from one version of a framework to another.
 *
 * Layer: workspace.  The step is explicit, shown first, and one action that undo takes back
 * (design 3.7).  What was said stays in the old version and is seen as at an earlier day; what
 * is carried says from which version. */
#ifndef WAYMARK_MIGRATION_H
#define WAYMARK_MIGRATION_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/version_map.h"
#include "waymark/workspace.h"

struct migration_request {
	struct uuid person;
	const char *framework; /* id, in any case */
	const char *before;    /* versions */
	const char *after;
	const char *map; /* file */
	bool apply;
};

/* What becomes of the ratings of one series. */
struct migration_ratings {
	size_t carried; /* kept in the new version with value, author and date */
	size_t offered; /* shown there as an earlier point that may be taken */
	size_t left;	/* neither: they stay with the old version */
};

struct migration {
	const struct framework *before; /* borrowed from the workspace */
	const struct framework *after;
	int level; /* the person's, in the new version: of the same code as before */
	struct version_map map;
	bool same_scale; /* else no point is carried or offered */
	struct migration_ratings ratings[CAPACITY_COUNT];
	size_t links_carried; /* of notes */
	size_t links_left;
	size_t sections_carried; /* levels of sections, and sections left out */
	size_t sections_left;
	bool applied;
};

/* Fills *migration, and with `apply` does it.  A rating is carried where its code is carried and
 * the new version asks something at that level; offered where its code is split, or merged with
 * others that all have the same point there: no figure is made of several that differ.  What the
 * person said in the new version already stands.
 * WM_FILE: the map cannot be read.  WM_VALUE: a version that is not here, one that is not the
 * person's, a level that the new one has not, or a faulty map, whose faults are in *problems.
 * Always call migration_done. */
enum wm_code workspace_migrate(struct workspace *workspace, const struct migration_request *request,
			       struct migration *migration, struct problem_list *problems,
			       struct wm_error *error);
void migration_done(struct migration *migration);

#endif
