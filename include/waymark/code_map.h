/* code_map.h - codes to positions, found at once however many there are.
 *
 * Layer: model.  Codes that differ in the case of a letter (A to Z) alone are one code here, as
 * they are on the command line. */
#ifndef WAYMARK_CODE_MAP_H
#define WAYMARK_CODE_MAP_H

#include <stddef.h>

struct code_map_entry {
	const char *code; /* borrowed; NULL where the place is free */
	int position;
};

/* All zero is a valid empty map. */
struct code_map {
	struct code_map_entry *entries;
	size_t size; /* a power of two */
	size_t count;
};

/* Keeps `position` (0 or more) for a code, which must live as long as the map.  Gives -1, or,
 * when the code is there already, the position that it has and keeps. */
int code_map_add(struct code_map *map, const char *code, int position);

/* The position of a code, -1 when it is not there; *as_kept (when not NULL) gets the code in the
 * case it was added in. */
int code_map_find(const struct code_map *map, const char *code, const char **as_kept);

void code_map_done(struct code_map *map);

/* What keeps a text from being a code, as the end of a sentence; NULL where nothing does.  Codes
 * are 1 to CODE_MAX letters, digits, '.', '-' and '_', a letter or digit first. */
const char *code_fault(const char *code);

/* Below, at or above 0, as strcmp, without regard to the case of A to Z. */
int code_compare(const char *a, const char *b);

#endif
