#include "waymark/diff.h"

#include <stdlib.h>
#include <string.h>

/* The row of the same expectation in another assessment, NULL where it is not listed there. */
static const struct assessment_row *
same_expectation(const struct assessment *assessment, const struct assessment_row *row,
		 const struct assessment *other)
{
	const struct framework *framework = assessment->framework;
	const struct assessment_row *found;
	int indicator;

	if (!other || strcmp(framework->prefix, other->framework->prefix))
		return NULL;
	indicator =
		framework_indicator(other->framework, framework->indicators[row->indicator].code);
	if (indicator < 0 || other->row_of[indicator] < 0)
		return NULL;
	found = &other->rows[other->row_of[indicator]];
	return strcmp(framework->levels[row->level].code,
		      other->framework->levels[found->level].code)
		       ? NULL
		       : found;
}

static struct diff_stood
stood(const struct assessment_row *row, enum capacity series)
{
	if (!row)
		return (struct diff_stood) { .listed = false };
	return (struct diff_stood) {
		.listed = true,
		.state = row_state(row, series),
		.value = row->by[series].value,
	};
}

static bool
differs(const struct diff_stood *a, const struct diff_stood *b)
{
	return a->listed != b->listed || a->state != b->state || a->value != b->value;
}

/* `shown` is the one of the two rows that says where it stands. */
static void
add_row(struct diff *diff, const struct framework *framework, const struct assessment_row *shown,
	const struct assessment_row *from, const struct assessment_row *to)
{
	for (int side = 0; side < CAPACITY_COUNT; side++) {
		struct diff_row row = {
			.framework = framework,
			.row = shown,
			.series = (enum capacity) side,
			.from = stood(from, (enum capacity) side),
			.to = stood(to, (enum capacity) side),
		};

		if (!differs(&row.from, &row.to))
			continue;
		GROW(diff->rows, diff->count, diff->capacity);
		diff->rows[diff->count++] = row;
	}
}

void
diff_add(struct diff *diff, const struct assessment *from, const struct assessment *to)
{
	for (size_t i = 0; to && i < to->row_count; i++) {
		const struct assessment_row *row = &to->rows[i];

		add_row(diff, to->framework, row, same_expectation(to, row, from), row);
	}
	for (size_t i = 0; from && i < from->row_count; i++) {
		const struct assessment_row *row = &from->rows[i];

		if (!same_expectation(from, row, to))
			add_row(diff, from->framework, row, row, NULL);
	}
}

void
diff_done(struct diff *diff)
{
	free(diff->rows);
	*diff = (struct diff) { 0 };
}

bool
diff_only_listed(const struct diff_row *row)
{
	const struct diff_stood *there = row->to.listed ? &row->to : &row->from;

	return row->from.listed != row->to.listed && there->value == VALUE_UNRATED;
}
