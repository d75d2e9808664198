/* review.h - the quick review: of what one side has rated, only what changed since or is stale.
 *
 * Layer: analysis.  Pure. */
#ifndef WAYMARK_REVIEW_H
#define WAYMARK_REVIEW_H

#include "waymark/analysis.h"

/* clang-format off */
/* Why a side should look at a rating of its own again, the weightiest first.  A rating said since
 * ends each of them. */
#define REVIEW_INFO(_) \
	_(OTHERWISE,	"said otherwise since yours")	/* the other side has, later than this one */ \
	_(NOTED,	"a note since yours")		/* the newest note is of a later day */ \
	_(STALE,	"")				/* the flag of that name, in its words */

enum review {
#define REVIEW_ENUM(id, shown) REVIEW_##id,
	REVIEW_INFO(REVIEW_ENUM)
#undef REVIEW_ENUM
	REVIEW_COUNT /* nothing to review: never rated by that side, or as it was */
};
/* clang-format on */

/* Appends the words for people, as flag_add. */
void review_add(struct buffer *text, enum review review, int stale_months);

/* `today` and stale_months as for row_flags. */
enum review row_review(const struct assessment_row *row, enum capacity capacity, struct date today,
		       int stale_months);

/* The first row to review, -1 where there is none; *count gets how many there are. */
int assessment_review(const struct assessment *assessment, enum capacity capacity,
		      struct date today, int stale_months, size_t *count);

/* The rows of a subtree (section, or -1 for all) that are stale and that the side has rated, in
 * framework order, by their indicators.  The caller frees *indicators. */
size_t assessment_stale(const struct assessment *assessment, int section, enum capacity capacity,
			struct date today, int stale_months, int **indicators);

#endif
