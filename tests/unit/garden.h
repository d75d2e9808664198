/* garden.h - the two made-up frameworks of tests/data/frameworks, whole or with one thing
 * changed.  garden: levels seed, sprout, tree; A (A1 with D1, D3 and A1.1 with D2; A2 with
 * C1), B (B1 with W1). window: level all; S with D1, D9. */
#ifndef WAYMARK_GARDEN_H
#define WAYMARK_GARDEN_H

#include "waymark/loader.h"

/* The path of a file or folder of the checkout; the caller frees. */
char *checkout_path(const char *path);

/* Loads one of them as it is; the caller frees. */
struct framework *garden_load(const char *id);

/* The garden's files without a folder, as the store keeps them; the caller ends it. */
struct framework_source garden_source(void);

/* Puts `to` in place of the first `from` in a file; `from` NULL: at its end; `to` NULL: takes
 * the file away. */
void garden_change(struct framework_source *source, const char *name, const char *from,
		   const char *to);

/* Loads a source that must have no fault; the caller frees. */
struct framework *garden_of(const struct framework_source *source);

/* Every problem as "FILE:LINE: fault: TEXT" on a line of its own, with the names of files
 * only; the caller frees. */
char *garden_problems(const struct problem_list *problems);

#endif
