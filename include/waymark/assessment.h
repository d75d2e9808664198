/* assessment.h - one person against one framework at one level: what is asked, what was rated.
 *
 * Layer: model.  An assessment is made from a framework (design 3.6), then the ratings and
 * evidence that the store kept are put into it.  It judges nothing: states, flags and gaps are
 * analysis.h. */
#ifndef WAYMARK_ASSESSMENT_H
#define WAYMARK_ASSESSMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/identity.h"
#include "waymark/memory.h"
#include "waymark/rating.h"

/* One side's standing judgement of a row; value VALUE_UNRATED where there is none. */
struct judgement {
	int value;
	instant at;
	struct uuid event;
	struct uuid author;
	struct uuid entered_by; /* set where it is unconfirmed */
	const char *reason;	/* "" when none; in the assessment's arena */
};

#define EVIDENCE_OBSERVED   "direct-observation"
#define EVIDENCE_NOT_SORTED "not-sorted"

/* A point given earlier at another level where the expectation is the same in words and standing
 * (design 3.4). */
struct offer {
	int value; /* VALUE_UNRATED: nothing is offered */
	int level; /* of the framework, where it was given */
};

struct row_evidence {
	size_t count;
	struct date newest; /* not set when count is 0 */
	size_t own_word;    /* how many are of kinds whose voice is own, by the subject */
	size_t observed;    /* how many are of the kind direct-observation */
	const char **kinds; /* distinct codes, in order of their first; in the arena */
	size_t kind_count;
};

struct assessment_row {
	int indicator;
	int level; /* whose expectation is judged: the row's own (design 3.4) */
	const struct expectation *expectation;
	int included_from; /* the own level of an included indicator, else -1 */
	struct judgement by[CAPACITY_COUNT];
	struct offer offer[CAPACITY_COUNT];
	struct row_evidence evidence;
};

struct assessment {
	struct arena *arena;
	const struct framework *framework; /* borrowed */
	int level;
	struct uuid person;
	struct assessment_row *rows; /* in framework order */
	size_t row_count;
	int *row_of; /* indicator to row, -1 where not listed */
};

struct assessment *assessment_new(const struct framework *framework, int level, struct uuid person);
void assessment_free(struct assessment **assessment); /* NULL is fine */

/* Puts a rating of this framework in its row when it was given at the row's own level, else
 * remembers it as an offer where the two expectations are the same in words and standing.
 * Ratings of other indicators or unknown levels are left out. */
void assessment_put_rating(struct assessment *assessment, const struct rating *rating);

/* Counts an evidence for each row that it is linked to, by the indicator or by a section above
 * it.  own_voice tells the voice of its kind. */
void assessment_put_evidence(struct assessment *assessment, const struct evidence *evidence,
			     bool own_voice);

#endif
