/* compare.h - two levels of one framework side by side: what is asked the same, what is more.
 *
 * Layer: analysis.  Pure. */
#ifndef WAYMARK_COMPARE_H
#define WAYMARK_COMPARE_H

#include "waymark/analysis.h"

/* clang-format off */
/* What becomes of an indicator at the other level, in the order and words in which it is shown. */
#define COMPARED_INFO(_) \
	_(STARTS,	"Starts there")		/* asked there only */ \
	_(REWORDED,	"Worded anew there")	\
	_(SAME,		"Asked the same")	\
	_(ENDS,		"Not asked there")

enum compared {
#define COMPARED_ENUM(id, shown) COMPARED_##id,
	COMPARED_INFO(COMPARED_ENUM)
#undef COMPARED_ENUM
	COMPARED_COUNT
};
/* clang-format on */

const char *compared_shown(enum compared compared);

struct comparison_row {
	enum compared compared;
	/* Borrowed; NULL where it is not listed at that level. */
	const struct assessment_row *here;
	const struct assessment_row *there;
};

struct comparison {
	struct comparison_row *rows; /* by what becomes of them, then in framework order */
	size_t count;
	size_t of[COMPARED_COUNT];
	/* Of what is asked there: what each side has answered, and what has no evidence, or only
	 * one's own account. */
	size_t answered[CAPACITY_COUNT];
	size_t no_note;
	size_t own_word;
};

/* Both assessments are of one person and one version.  What neither level asks is left out.  The
 * caller calls comparison_done. */
struct comparison level_comparison(const struct assessment *here, const struct assessment *there);
void comparison_done(struct comparison *comparison);

/* What of the evidence is missing for a row, as people see it: "no note", "own account only"; ""
 * for nothing. */
const char *evidence_missing(const struct assessment_row *row);

#endif
