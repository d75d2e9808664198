#include "waymark/trend.h"

#include <stdlib.h>

#include "waymark/memory.h"

struct trend
trend_begin(const struct assessment *now, enum capacity rater)
{
	const struct framework *framework = now->framework;
	struct trend trend = {
		.now = now,
		.rater = rater,
		.parts = xcalloc(framework->section_count + 1, sizeof(*trend.parts)),
	};

	trend.parts[trend.part_count++] = -1;
	for (int at = 0; at < (int) framework->section_count; at++)
		if (framework->sections[at].parent < 0 &&
		    assessment_counts(now, at, CAPACITY_SELF, CAPACITY_COUNT).asked > 0)
			trend.parts[trend.part_count++] = at;
	for (size_t i = 0; i < now->row_count; i++)
		trend.hidden += row_hidden(&now->rows[i], CAPACITY_SELF, rater) ||
				row_hidden(&now->rows[i], CAPACITY_SUPERVISOR, rater);
	return trend;
}

/* The count of a part is at 2 * its index, and the supervisor's behind it. */
static void
add_row(const struct trend *trend, struct trend_count counts[], const struct assessment_row *row,
	enum capacity side)
{
	const struct framework *framework = trend->now->framework;
	int now = trend->now->row_of[row->indicator];
	int part = framework->sections[framework->indicators[row->indicator].section].part;
	enum state state = row_state(row, side);

	if (now >= 0 && row_hidden(&trend->now->rows[now], side, trend->rater))
		return;
	for (size_t at = 0; at < trend->part_count; at++) {
		struct trend_count *count = &counts[2 * at + side];

		if (trend->parts[at] >= 0 && trend->parts[at] != part)
			continue;
		count->meets += state == STATE_MEETS;
		count->below += state == STATE_BELOW;
	}
}

void
trend_add(struct trend *trend, struct date date, const struct assessment *then)
{
	struct trend_count *counts;

	if (then->framework != trend->now->framework || then->level != trend->now->level)
		return;
	counts = xcalloc(2 * trend->part_count, sizeof(*counts));
	for (size_t i = 0; i < then->row_count; i++)
		for (int side = 0; side < CAPACITY_COUNT; side++)
			add_row(trend, counts, &then->rows[i], (enum capacity) side);
	GROW(trend->days, trend->day_count, trend->day_capacity);
	trend->days[trend->day_count++] = (struct trend_day) { date, counts };
}

struct trend_count
trend_count(const struct trend *trend, size_t day, size_t part, enum capacity side)
{
	return trend->days[day].counts[2 * part + side];
}

void
trend_done(struct trend *trend)
{
	for (size_t i = 0; i < trend->day_count; i++)
		free(trend->days[i].counts);
	free(trend->days);
	free(trend->parts);
	*trend = (struct trend) { 0 };
}

size_t
trend_thin(size_t count, size_t most, size_t kept[])
{
	size_t keep = count < most ? count : most;

	for (size_t i = 0; i < keep; i++)
		kept[i] = keep == count ? i : i * (count - 1) / (keep - 1);
	return keep;
}
