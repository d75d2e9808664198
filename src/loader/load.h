/* load.h - one framework being loaded: what its sheets share.
 *
 * Layer: loader, private. */
#ifndef WAYMARK_LOADER_LOAD_H
#define WAYMARK_LOADER_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/framework.h"
#include "waymark/loader.h"

#include "sheet.h"

#define LEVELS_MAX 64 /* so that levels times indicators stays small */

#define ABOUT_MAX 16

/* A value of framework.csv. */
struct about_value {
	const char *text; /* NULL where the key is not there */
	int line;
	int number;
};

/* A section or indicator as its row has it; the sheet after it gives it its place. */
struct section_row {
	struct section section;
	const char *parent;
	int line;
};

struct indicator_row {
	struct indicator indicator;
	int line;
};

/* Where framework.csv has what must differ between frameworks. */
struct identity_lines {
	int id;
	int prefix;
};

struct load {
	const struct framework_source *source;
	struct problem_list *problems;
	struct framework *framework;
	char *path;  /* of the sheet being read, as problems name it */
	bool unread; /* a file of the folder could not be read at all */

	/* Whether the rows that others refer to could be read: no second fault for each
	 * reference otherwise. */
	bool knows_points;
	bool knows_levels;
	bool knows_sections;
	bool knows_indicators;

	struct about_value about[ABOUT_MAX]; /* by key */
	struct identity_lines identity_lines;
	int expected_point_line; /* 0 where framework.csv leaves it to the default */
	struct scale_point *points;
	size_t point_capacity;
	struct level *levels;
	size_t level_capacity;
	struct section_row *sections; /* as the file lists them */
	size_t section_count;
	size_t section_capacity;
	int *section_lines; /* by their place in the framework */
	struct indicator_row *indicators;
	size_t indicator_count;
	size_t indicator_capacity;
	struct include *includes;
	size_t include_capacity;
	struct note *notes;
	size_t note_capacity;
	struct crosswalk_link *crosswalk;
	size_t crosswalk_capacity;
	struct catalogue_need *needs;
	size_t need_capacity;
};

/* framework_load that tells those lines too. */
struct framework *load_framework(const struct framework_source *source,
				 struct problem_list *problems, struct identity_lines *lines);

/* A file of a framework, in the order of reading: each may refer to those before it. */
struct load_step {
	struct sheet sheet;
	/* Called after the rows, also when there were none; `taken` is what sheet_read gave. */
	void (*end)(struct load *load, bool taken);
};

extern const struct load_step load_about, load_scale, load_levels, load_sections, load_indicators,
	load_expectations, load_includes, load_notes, load_crosswalk, load_needs;

extern const struct load_step *const load_steps[];
extern const size_t load_step_count;

/* A fault in the sheet being read. */
void load_fault(struct load *load, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* A fault or warning in another sheet than the one being read. */
void load_problem(struct load *load, const char *name, int line, enum severity severity,
		  const char *format, ...) __attribute__((format(printf, 5, 6)));

/* A text kept in the framework's arena; and `count` items of `size` bytes (NULL when there are
 * none). */
const char *load_text(struct load *load, const char *text);
void *load_array(struct load *load, const void *items, size_t count, size_t size);

/* The section or level that a cell names; -1 after a fault that says so, and for an empty cell. */
int load_find_section(struct load *load, const struct sheet_row *row, size_t cell);
int load_find_level(struct load *load, const struct sheet_row *row, size_t cell);

/* Whether another framework of `library` has the prefix of this one: then a fault at that line
 * of its framework.csv says so. */
bool load_prefix_clashes(const struct framework *framework, int line, const struct library *library,
			 struct problem_list *problems);

#endif
