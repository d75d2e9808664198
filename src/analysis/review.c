#include "waymark/review.h"

#include <stdlib.h>

#include "waymark/memory.h"

static const char *const reviews_shown[REVIEW_COUNT] = {
#define REVIEW_SHOWN(id, shown) [REVIEW_##id] = shown,
	REVIEW_INFO(REVIEW_SHOWN)
#undef REVIEW_SHOWN
};

void
review_add(struct buffer *text, enum review review, int stale_months)
{
	if (review == REVIEW_STALE)
		flag_add(text, FLAG_STALE, stale_months);
	else
		buffer_text(text, reviews_shown[review]);
}

enum review
row_review(const struct assessment_row *row, enum capacity capacity, struct date today,
	   int stale_months)
{
	const struct judgement *own = &row->by[capacity];
	const struct judgement *other = &row->by[CAPACITY_COUNT - 1 - capacity];

	if (row_state(row, capacity) == STATE_NOT_ASKED || own->value == VALUE_UNRATED)
		return REVIEW_COUNT;
	if (other->value != VALUE_UNRATED && other->value != own->value && other->at > own->at)
		return REVIEW_OTHERWISE;
	if (row->evidence.count > 0 && date_compare(row->evidence.newest, zone_date(own->at)) > 0)
		return REVIEW_NOTED;
	if (row_flags(row, today, stale_months) & FLAG_BIT(FLAG_STALE))
		return REVIEW_STALE;
	return REVIEW_COUNT;
}

int
assessment_review(const struct assessment *assessment, enum capacity capacity, struct date today,
		  int stale_months, size_t *count)
{
	int first = -1;

	*count = 0;
	for (size_t i = 0; i < assessment->row_count; i++) {
		if (row_review(&assessment->rows[i], capacity, today, stale_months) == REVIEW_COUNT)
			continue;
		if ((*count)++ == 0)
			first = (int) i;
	}
	return first;
}

size_t
assessment_stale(const struct assessment *assessment, int section, enum capacity capacity,
		 struct date today, int stale_months, int **indicators)
{
	const struct framework *framework = assessment->framework;
	size_t count = 0;

	*indicators = xcalloc(assessment->row_count + 1, sizeof(**indicators));
	for (size_t i = 0; i < assessment->row_count; i++) {
		const struct assessment_row *row = &assessment->rows[i];
		int own = framework->indicators[row->indicator].section;

		if (section >= 0 && (own < section || own > framework->sections[section].last))
			continue;
		if (row->by[capacity].value != VALUE_UNRATED &&
		    row_flags(row, today, stale_months) & FLAG_BIT(FLAG_STALE))
			(*indicators)[count++] = row->indicator;
	}
	return count;
}
