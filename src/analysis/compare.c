#include "waymark/compare.h"

#include <stdlib.h>

static const char *const compared_words[COMPARED_COUNT] = {
#define COMPARED_SHOWN(id, shown) [COMPARED_##id] = shown,
	COMPARED_INFO(COMPARED_SHOWN)
#undef COMPARED_SHOWN
};

const char *
compared_shown(enum compared compared)
{
	return compared_words[compared];
}

/* COMPARED_COUNT for what neither asks. */
static enum compared
compared_of(enum change change)
{
	switch (change) {
	case CHANGE_STARTS:
	case CHANGE_NEW:
		return COMPARED_STARTS;
	case CHANGE_REWORDED:
		return COMPARED_REWORDED;
	case CHANGE_SAME:
		return COMPARED_SAME;
	case CHANGE_ENDS:
	case CHANGE_GONE:
		return COMPARED_ENDS;
	default:
		return COMPARED_COUNT;
	}
}

static const struct assessment_row *
row_at(const struct assessment *assessment, size_t indicator)
{
	int row = assessment->row_of[indicator];

	return row < 0 ? NULL : &assessment->rows[row];
}

static void
add_row(struct comparison *comparison, const struct comparison_row *row)
{
	comparison->rows[comparison->count++] = *row;
	comparison->of[row->compared]++;
	if (row->compared == COMPARED_ENDS)
		return;
	for (int side = 0; side < CAPACITY_COUNT; side++)
		comparison->answered[side] += row->there->by[side].value != VALUE_UNRATED;
	comparison->no_note += row->there->evidence.count == 0;
	comparison->own_word +=
		row->there->evidence.count > 0 && *evidence_missing(row->there) != '\0';
}

struct comparison
level_comparison(const struct assessment *here, const struct assessment *there)
{
	size_t count = here->framework->indicator_count;
	struct comparison comparison = { .rows = xcalloc(count + 1, sizeof(*comparison.rows)) };

	for (int group = 0; group < COMPARED_COUNT; group++) {
		for (size_t i = 0; i < count; i++) {
			struct comparison_row row = {
				.here = row_at(here, i),
				.there = row_at(there, i),
			};

			row.compared = compared_of(
				expectation_change(row.here ? row.here->expectation : NULL,
						   row.there ? row.there->expectation : NULL));
			if ((int) row.compared == group)
				add_row(&comparison, &row);
		}
	}
	return comparison;
}

void
comparison_done(struct comparison *comparison)
{
	free(comparison->rows);
	*comparison = (struct comparison) { 0 };
}

const char *
evidence_missing(const struct assessment_row *row)
{
	if (row->evidence.count == 0)
		return "no note";
	return row->evidence.own_word == row->evidence.count ? "own account only" : "";
}
