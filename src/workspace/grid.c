#include "private.h"

#include <stdlib.h>

#include "waymark/memory.h"

/* The kinds that always are; one that a policy added has a place once there is a note of it. */
static struct grid *
new_grid(const struct workspace *workspace, const struct assessment *assessment)
{
	const struct evidence_kinds *kinds = &workspace->kinds;
	const char **codes = xcalloc(kinds->count + 1, sizeof(*codes));
	struct grid *grid;
	size_t count = 0;

	for (size_t i = 0; i < kinds->count; i++)
		if (!kinds->items[i].added)
			codes[count++] = kinds->items[i].code;
	grid = grid_new(assessment, codes, count);
	free(codes);
	return grid;
}

enum wm_code
workspace_grid(struct workspace *workspace, const struct person *person,
	       const struct framework *framework, int level, struct grid **grid,
	       struct wm_error *error)
{
	struct scope scope = scope_of(person, framework, level);
	struct assessment *assessment = assessment_new_in(framework, &scope, person->id);
	const struct evidence_list *list;
	enum wm_code code = evidence_standing(workspace, person->id, INSTANT_LAST, &list, error);

	*grid = code == WM_OK ? new_grid(workspace, assessment) : NULL;
	for (size_t i = 0; code == WM_OK && i < list->count; i++) {
		const struct evidence_kind *kind =
			evidence_kind_find(&workspace->kinds, list->items[i].kind);

		grid_put(*grid, &list->items[i], kind && kind->own);
	}
	if (*grid)
		(*grid)->assessment = NULL;
	assessment_free(&assessment);
	scope_done(&scope);
	return code;
}
