/* framework.h - a published set of standards: its levels, tree, indicators and what it expects.
 *
 * Layer: model.  A framework is read only once it is loaded; everything it points to lives in
 * its arena and ends with framework_free.  Indices (of levels, sections, indicators) are
 * positions in its arrays; -1 is none. Sections and indicators stand in framework order: the
 * tree walked from the top, siblings as the files list them. */
#ifndef WAYMARK_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/code_map.h"
#include "waymark/date.h"
#include "waymark/error.h"
#include "waymark/identity.h"
#include "waymark/memory.h"

#define REFERENCE_MAX 160 /* bytes of "PREFIX-CODE", the final NUL included */
#define CODE_MAX      64  /* bytes of a code, level or prefix, without a NUL */

/* clang-format off */
/* What a framework asks of an indicator at a level (design 4): kind, its word in files. */
#define STANDING_INFO(_) \
	_(EXPECTED,		"expected") \
	_(QUALIFIED,		"qualified") \
	_(NOT_APPLICABLE,	"not-applicable")

enum standing {
#define STANDING_ENUM(id, word) STANDING_##id,
	STANDING_INFO(STANDING_ENUM)
#undef STANDING_ENUM
	STANDING_COUNT
};
/* clang-format on */

const char *standing_word(enum standing standing);

struct scale_point {
	int point; /* 1 and up */
	const char *label;
	const char *description;
};

struct level {
	const char *code;
	int order;
	const char *title;
	const char *summary;
	const char *short_title; /* the title where the file gives none */
	const char *audience;	 /* "" where the picker has no row for it */
	/* Months after the start in post by which its capabilities are to be met; 0: no such rule.
	 * Not structure. */
	int due_months;
};

struct section {
	const char *code;
	const char *kind; /* the file's own word: key-role, unit, domain, ... */
	const char *title;
	const char *short_title; /* up to 20 characters; the title where the file gives none */
	bool optional;
	int parent; /* section, or -1 for a part */
	int part;   /* its top section; itself for a part */
	int depth;  /* 0 for a part */
	int last;   /* the last section of its subtree (itself when it has no children) */
};

struct indicator {
	const char *code;
	const char *text;
	int section;
};

struct expectation {
	int indicator;
	int level;
	enum standing standing;
	const char *text; /* "" where an expected standing adds nothing to the indicator */
	int point;	  /* the expected point, the framework's where the file has none */
};

/* At `level` the subtree of `section` also holds what is expected there at level `includes`. */
struct include {
	int section;
	int level;
	int includes;
};

struct note {
	int section; /* -1: the whole framework */
	int level;   /* -1: every level */
	const char *text;
};

/* One row of crosswalk.csv, as written. */
struct crosswalk_link {
	const char *code;
	const char *framework;
	const char *other_code;
	const char *relation; /* same, broader, narrower, related */
	const char *note;
};

/* One row of needs.csv, as written. */
struct catalogue_need {
	const char *code;
	const char *title;
	const char *kind;
	const char *references;
};

struct framework {
	struct arena *arena;
	const char *id;
	const char *version;
	const char *title;
	const char *short_title;
	const char *prefix; /* upper case as written, without the '-' */
	const char *publisher;
	struct date published;
	const char *source;
	const char *licence;
	const char *audience;
	const char *terms;
	bool progression; /* whether its levels are steps that one person takes */
	int expected_point;
	const char *wording;	/* "restated" or "published" */
	const char *folder;	/* where it was read; "" for one that the store kept */
	const char *instead_of; /* a folder further on in the path with its id; NULL: none */

	struct scale_point *points;
	size_t point_count;
	struct level *levels; /* by order */
	size_t level_count;
	struct section *sections;
	size_t section_count;
	struct indicator *indicators;
	size_t indicator_count;
	/* indicator_count x level_count: what is expected, NULL where nothing is. */
	const struct expectation **expectations;
	struct include *includes;
	size_t include_count;
	struct note *notes;
	size_t note_count;
	struct crosswalk_link *crosswalk;
	size_t crosswalk_count;
	struct catalogue_need *needs;
	size_t need_count;

	/* What is frozen once used (design 3.7): codes, parents, levels, standings, expected
	 * points, scale, includes. */
	struct digest structure;
	/* Every byte of every file: tells one wording of a version from another. */
	struct digest wording_digest;

	/* Codes to positions: a section's own, an indicator's with section_count added.  See
	 * framework_finish. */
	struct code_map codes;
};

/* An empty one, itself in its arena. */
struct framework *framework_new(void);

/* For whoever builds a framework (its arrays filled, parents before their children): works out
 * each section's part, depth and last, the look-up of codes, and the digest of the structure. */
void framework_finish(struct framework *framework);

void framework_free(struct framework **framework); /* NULL is fine */

/* Look-ups by code: exact, -1 when there is none. */
int framework_level(const struct framework *framework, const char *code);
int framework_section(const struct framework *framework, const char *code);
int framework_indicator(const struct framework *framework, const char *code);

/* Whether a section is `top` or stands anywhere below it. */
bool section_within(const struct framework *framework, int section, int top);

/* The level that a person typed, in any case; WM_VALUE naming the nearest otherwise. */
enum wm_code framework_find_level(const struct framework *framework, const char *code, int *level,
				  struct wm_error *error);

/* The section or indicator of a code in any case (no two codes differ in case alone); false,
 * with both -1, when there is none. */
bool framework_find_code(const struct framework *framework, const char *code, int *section,
			 int *indicator);

/* What is expected of an indicator at a level, NULL when nothing is. */
const struct expectation *framework_expectation(const struct framework *framework, int indicator,
						int level);

/* Whether two expectations of one indicator ask the same, in words and standing (design 3.4); of
 * NULL nothing is the same. */
bool expectation_same(const struct expectation *a, const struct expectation *b);

/* What becomes of an indicator when a person moves from one level to another. */
enum change {
	CHANGE_NONE,	 /* listed at neither, or nobody moved */
	CHANGE_SAME,	 /* asked at both in the same words and standing */
	CHANGE_REWORDED, /* asked at both, worded anew */
	CHANGE_STARTS,	 /* listed at both, asked from now on */
	CHANGE_NEW,	 /* listed and asked from now on */
	CHANGE_ENDS,	 /* listed at both, no longer asked */
	CHANGE_GONE,	 /* was asked, no longer listed */
	CHANGE_NEITHER,	 /* listed, asked at neither */
	CHANGE_COUNT
};

/* From what was expected and what is: NULL where the indicator is not listed. */
enum change expectation_change(const struct expectation *before, const struct expectation *after);

/* The scale point, NULL when the scale has none of that number; and its label, "" then. */
const struct scale_point *framework_point(const struct framework *framework, int point);
const char *framework_point_label(const struct framework *framework, int point);

/* Writes "PREFIX-CODE" and returns it. */
const char *framework_reference(const struct framework *framework, const char *code,
				char reference[REFERENCE_MAX]);

/* The note on the whole framework (said once, when it is chosen), "" where there is none. */
const char *framework_about(const struct framework *framework);

/* "Kent: newly qualified social worker": the short title and the level's, its first letter lower
 * where it is the only capital; of levels that are not steps of one career the short one ("Wider
 * workforce PCF: level 2"); with one level just the short title.  Appends. */
void framework_name(const struct framework *framework, int level, struct buffer *buffer);

/* What a level asks of anybody (design 3.6; scope.h for one person): each indicator with an expectation at that level, and for
 * the subtrees that includes.csv adds, those of the included levels: its own where it has both,
 * else the highest included.  For every indicator fills own[indicator] with the level whose
 * expectation is judged, or -1 where it is not listed. `own` has indicator_count places.  Rows
 * of standing not-applicable are listed too.  Gives how many are listed. */
size_t framework_listed(const struct framework *framework, int level, int own[]);

/* The level that comes next for one person (design 4, `progression`): -1 at the highest, and where
 * the levels are not steps that one person takes. */
int framework_next_level(const struct framework *framework, int level);

/* The lowest level at or above which (in order) the indicator has a standing other than
 * not-applicable, after `level`; -1 if none: the level that the words "starts at maturing" name. */
int framework_starts_at(const struct framework *framework, int indicator, int level);

/* Names each difference in structure between two loaded forms of one version, through fn, one
 * line each ("indicator 1.3 is gone", "12.1 at nqsw: standing was expected, is qualified").
 * Gives how many. */
size_t framework_compare(const struct framework *before, const struct framework *after,
			 void (*fn)(void *context, const char *change), void *context);

/* All loaded frameworks, owned, in order of their ids. */
struct library {
	struct framework **frameworks;
	size_t count;
	size_t capacity;
};

void library_add(struct library *library, struct framework *framework); /* takes it */
void library_done(struct library *library);
const struct framework *library_framework(const struct library *library, const char *id);
/* The framework by an id in any case; WM_VALUE naming the nearest ids otherwise, WM_FILE where the
 * library is empty. */
enum wm_code library_find(const struct library *library, const char *id,
			  const struct framework **framework, struct wm_error *error);

/* What a reference names. */
struct place {
	const struct framework *framework;
	int section;   /* -1 when it is an indicator */
	int indicator; /* -1 when it is a section */
};
/* Its code, borrowed from the framework. */
const char *place_code(const struct place *place);

/* Resolves what a person typed: "NOS-1.1", "nos-1.1", and without the prefix where only one of
 * `preferred` (the person's frameworks, first), else only one of the library, has that code.
 * WM_VALUE: unknown (with the nearest references) or meaning several (naming them). */
enum wm_code library_resolve(const struct library *library,
			     const struct framework *const preferred[], size_t preferred_count,
			     const char *text, struct place *place, struct wm_error *error);

#endif
