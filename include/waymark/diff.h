/* diff.h - what changed between two days: how one assessment differs from an earlier one.
 *
 * Layer: analysis.  Pure.  What is compared is an expectation, that is an indicator at the level
 * that is judged (design 3.4), as one side rated it: its state and its point.  A rating said again,
 * another reason and a note change neither. */
#ifndef WAYMARK_DIFF_H
#define WAYMARK_DIFF_H

#include "waymark/analysis.h"

/* How an expectation stood on one of the two days. */
struct diff_stood {
	bool listed;	  /* false: it was not among those of the person then */
	enum state state; /* where it was listed */
	int value;	  /* the same; a point, or one of the non-ratings */
};

struct diff_row {
	/* As on the later day where it is listed then, else as on the earlier one; borrowed from
	 * the assessment. */
	const struct framework *framework;
	const struct assessment_row *row;
	enum capacity series;
	struct diff_stood from;
	struct diff_stood to;
};

/* All zero is a valid empty one. */
struct diff {
	struct diff_row *rows;
	size_t count;
	size_t capacity;
};

/* Adds what differs between two assessments of one person in one framework, of which either may be
 * NULL (the framework was not theirs then) and which may be of two versions; codes that are the same
 * are then the same indicator.  First what is listed on the later day, in framework order and the
 * own series first, then what is listed on the earlier day only. */
void diff_add(struct diff *diff, const struct assessment *from, const struct assessment *to);
void diff_done(struct diff *diff);

/* Whether a row only says that something is listed, or no longer is, that nobody rated. */
bool diff_only_listed(const struct diff_row *row);

#endif
