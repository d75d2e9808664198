/* trend.h - how the ratings of each part stood on several days.
 *
 * Layer: analysis.  Pure.  Counts of two states of each series, and nothing made of them (design
 * 3.2).  Two days make a slope of nothing: below TREND_LEAST nothing is to be shown. */
#ifndef WAYMARK_TREND_H
#define WAYMARK_TREND_H

#include "waymark/analysis.h"

#define TREND_LEAST 3

struct trend_count {
	size_t meets;
	size_t below;
};

struct trend_day {
	struct date date;
	struct trend_count *counts; /* owned; ask trend_count */
};

struct trend {
	const struct assessment *now; /* borrowed */
	enum capacity rater;
	int *parts; /* top sections with something to rate now, -1 before them for all of it */
	size_t part_count;
	size_t hidden; /* rows left out, since the other side's judgement is hidden now */
	struct trend_day *days;
	size_t day_count;
	size_t day_capacity;
};

/* `now` is how it stands; what of it is hidden from the rater (row_hidden) is counted on no day.
 * The caller calls trend_done. */
struct trend trend_begin(const struct assessment *now, enum capacity rater);

/* Adds how it stood at the end of a day, later than those before.  A day at another level or in
 * another version tells nothing of this one: it is left out. */
void trend_add(struct trend *trend, struct date date, const struct assessment *then);

/* `part` is an index of parts. */
struct trend_count trend_count(const struct trend *trend, size_t day, size_t part,
			       enum capacity side);
void trend_done(struct trend *trend);

/* Of `count` things at most `most` (2 or more), as evenly as can be, the first and the last among
 * them: fills kept[] with their indices in order and gives how many. */
size_t trend_thin(size_t count, size_t most, size_t kept[]);

#endif
