/* grid.h - which kinds of evidence there are for each part of a framework, and which are missing.
 *
 * Layer: analysis.  Pure.  What is counted is notes: one that is linked to several indicators of a
 * part counts there once, and in each part that it is linked to. */
#ifndef WAYMARK_GRID_H
#define WAYMARK_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/assessment.h"

/* clang-format off */
/* What a part can lack: identifier, word in files, the words people see; the kind of which there is
 * no note (NULL: any) and the months within which there is none (0: ever).  The first is a rule of
 * its own: there are notes, and each is the person's own account (evidence_own_word). */
#define LACK_INFO(_) \
	_(OTHERS,	"own-account-only",	"own account only",			NULL, 0) \
	_(OBSERVATION,	"no-observation",	"no direct observation in six months", \
	  EVIDENCE_OBSERVED, 6) \
	_(FAMILY,	"no-child-family-voice", "no child or family voice",		EVIDENCE_FAMILY, 0) \
	_(NEWER,	"nothing-new",		"nothing newer than a year",		NULL, 12)

enum lack {
#define LACK_ENUM(id, word, shown, kind, months) LACK_##id,
	LACK_INFO(LACK_ENUM)
#undef LACK_ENUM
	LACK_COUNT
};
/* clang-format on */

extern const char *const lack_words[LACK_COUNT];
const char *lack_shown(enum lack lack);

struct grid_cell {
	size_t count;
	struct date newest; /* not set when count is 0 */
};

struct grid_row {
	int section;		 /* the part */
	struct grid_cell *cells; /* one for each kind */
	struct grid_cell all;	 /* whatever the kind */
	size_t own_word;	 /* how many are the person's own account alone */
	size_t put;		 /* the note that was counted last, by its number */
};

struct grid {
	const struct framework *framework; /* borrowed */
	int level;
	char **kinds; /* codes: those given first, then any other that a note has */
	size_t kind_count;
	struct grid_row *rows; /* the parts in which something is asked, in framework order */
	size_t row_count;
	int *row_of; /* section to the row of its part where something is asked in it, else -1 */
	const struct assessment *assessment; /* borrowed until the last grid_put */
	size_t put;
};

/* Of what is asked in the assessment; neither ratings nor evidence need be in it. */
struct grid *grid_new(const struct assessment *assessment, const char *const kinds[],
		      size_t kind_count);
/* own_voice tells the voice of its kind. */
void grid_put(struct grid *grid, const struct evidence *evidence, bool own_voice);
void grid_free(struct grid **grid); /* NULL is fine */

/* Whether the part lacks it as of `today`. */
bool grid_lacks(const struct grid *grid, const struct grid_row *row, enum lack lack,
		struct date today);

#endif
