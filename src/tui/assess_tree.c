#include "assess_tree.h"

#include <stdio.h>
#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/review.h"

#define TALL	 30 /* lines of a tree that has room for what is folded, too */
#define PART_FEW 30 /* rows of a part that is unfolded whole */

struct assessment_row
row_known(const struct assessment_row *row, enum capacity rater)
{
	struct assessment_row known = *row;
	int side;

	for (side = 0; side < CAPACITY_COUNT; side++)
		if (row_hidden(row, (enum capacity) side, rater))
			known.by[side] =
				(struct judgement) { .value = VALUE_UNRATED, .reason = "" };
	return known;
}

const char *
row_mark(const struct assessment_row *row, enum capacity side, enum capacity rater,
	 char text[ROW_MARK_MAX])
{
	int value = row->by[side].value;

	if (row_hidden(row, side, rater))
		return "#";
	if (row->expectation->standing == STANDING_NOT_APPLICABLE)
		return "-";
	if (value == VALUE_NO_OPPORTUNITY)
		return "o";
	if (value == VALUE_NOT_APPLICABLE)
		return "x";
	if (value == VALUE_UNRATED)
		return ".";
	snprintf(text, ROW_MARK_MAX, "%d", value);
	return text;
}

bool
row_shown(const struct assessment_row *row, const struct row_filter *filter, enum capacity rater,
	  struct date today, int stale_months)
{
	struct assessment_row known = row_known(row, rater);

	if (filter->review && row_review(row, rater, today, stale_months) == REVIEW_COUNT)
		return false;
	if (filter->states == 1u << STATE_UNRATED && row_state(row, rater) != STATE_UNRATED)
		return false;
	return row_passes(&known, filter, today, stale_months);
}

/* -- Building ----------------------------------------------------------------------------- */

static void
add_line(struct tree *tree, int section, int row)
{
	GROW(tree->lines, tree->count, tree->capacity);
	tree->lines[tree->count++] = (struct tree_line) { .section = section, .row = row };
}

static bool
is_within(const struct framework *framework, int section, int above)
{
	return above >= 0 && section >= above && section <= framework->sections[above].last;
}

/* Adds the sections that enclose `section` and do not enclose `before`, from the top down. */
static void
add_sections(struct tree *tree, const struct framework *framework, int section, int before)
{
	if (section < 0 || (before >= 0 && is_within(framework, before, section)))
		return;
	add_sections(tree, framework, framework->sections[section].parent, before);
	add_line(tree, section, -1);
}

static int
row_section(const struct assessment *assessment, size_t row)
{
	return assessment->framework->indicators[assessment->rows[row].indicator].section;
}

static int
row_part(const struct assessment *assessment, size_t row)
{
	return assessment->framework->sections[row_section(assessment, row)].part;
}

/* Adds the sections above a row that are seen and do not enclose `before`; false where one of them
 * is folded. */
static bool
add_unfolded(struct tree *tree, const struct framework *framework, int section, int before)
{
	int parent = framework->sections[section].parent;

	if (parent >= 0 && !add_unfolded(tree, framework, parent, before))
		return false;
	if (!is_within(framework, before, section))
		add_line(tree, section, -1);
	return tree->unfolded[section];
}

void
tree_list(struct tree *tree, const struct assessment *assessment)
{
	const struct framework *framework = assessment->framework;
	int section, before = -1;
	size_t row;

	if (!tree->unfolded)
		tree->unfolded = xcalloc(framework->section_count + 1, sizeof(*tree->unfolded));
	tree->count = 0;
	tree->filtered = false;
	for (row = 0; row < assessment->row_count; row++) {
		section = row_section(assessment, row);
		if (add_unfolded(tree, framework, section, before))
			add_line(tree, section, (int) row);
		before = section;
	}
}

static bool
is_unfolded(const struct tree *tree, const struct framework *framework, int section)
{
	for (; section >= 0; section = framework->sections[section].parent)
		if (!tree->unfolded[section])
			return false;
	return true;
}

static bool
has_few_rows(const struct assessment *assessment, int part)
{
	size_t row, count = 0;

	for (row = 0; row < assessment->row_count; row++)
		count += row_part(assessment, row) == part;
	return count <= PART_FEW;
}

void
tree_unfold(struct tree *tree, const struct assessment *assessment, int row)
{
	const struct framework *framework = assessment->framework;
	int section = row_section(assessment, (size_t) row),
	    part = row_part(assessment, (size_t) row);
	bool few = has_few_rows(assessment, part), keep, inside;
	int at;

	tree_list(tree, assessment);
	if (is_unfolded(tree, framework, section))
		return;
	keep = few && tree->unfolded[part];
	for (at = 0; at < (int) framework->section_count; at++) {
		inside = is_within(framework, at, part);
		if (!inside || !keep)
			tree->unfolded[at] = inside && few;
	}
	for (; section >= 0; section = framework->sections[section].parent)
		tree->unfolded[section] = true;
	tree_list(tree, assessment);
}

void
tree_fold(struct tree *tree, const struct assessment *assessment, int section, bool fold)
{
	const struct framework *framework = assessment->framework;
	int at;

	if (!fold && framework->sections[section].parent < 0)
		for (at = 0; at < (int) framework->section_count; at++)
			tree->unfolded[at] = is_within(framework, at, section) &&
					     has_few_rows(assessment, section);
	tree->unfolded[section] = !fold;
	tree_list(tree, assessment);
}

void
tree_filter(struct tree *tree, const struct assessment *assessment, const bool shown[])
{
	int section, before = -1;
	size_t row;

	tree->count = 0;
	tree->filtered = true;
	for (row = 0; row < assessment->row_count; row++) {
		if (!shown[row])
			continue;
		section = row_section(assessment, row);
		add_sections(tree, assessment->framework, section, before);
		add_line(tree, section, (int) row);
		before = section;
	}
}

void
tree_done(struct tree *tree)
{
	free(tree->lines);
	free(tree->unfolded);
	*tree = (struct tree) { .lines = NULL };
}

/* -- Asking ------------------------------------------------------------------------------- */

bool
tree_stops(const struct tree *tree, size_t at)
{
	const struct tree_line *line = &tree->lines[at];

	return line->row >= 0 || (!tree->filtered && !tree->unfolded[line->section]);
}

int
tree_part(const struct tree *tree, const struct framework *framework)
{
	int at;

	for (at = 0; tree->unfolded && at < (int) framework->section_count; at++)
		if (framework->sections[at].parent < 0 && tree->unfolded[at])
			return at;
	return -1;
}

size_t
tree_find(const struct tree *tree, const struct assessment *assessment, int row)
{
	int section = row_section(assessment, (size_t) row);
	size_t at;

	for (at = 0; at < tree->count; at++)
		if (tree->lines[at].row >= row ||
		    (tree->lines[at].row < 0 && tree_stops(tree, at) &&
		     is_within(assessment->framework, section, tree->lines[at].section)))
			return at;
	return tree->count > 0 ? tree->count - 1 : 0;
}

int
tree_first(const struct tree *tree, const struct assessment *assessment, size_t at)
{
	const struct tree_line *line = &tree->lines[at];
	size_t row;

	if (line->row >= 0)
		return line->row;
	for (row = 0; row < assessment->row_count; row++)
		if (is_within(assessment->framework, row_section(assessment, row), line->section))
			return (int) row;
	return -1;
}

/* The line below that of the unfolded part; 0 where none is. */
static size_t
unfolded_start(const struct tree *tree, const struct framework *framework)
{
	int part = tree->filtered ? -1 : tree_part(tree, framework);
	size_t at;

	for (at = 0; part >= 0 && at < tree->count; at++)
		if (tree->lines[at].row < 0 && tree->lines[at].section == part)
			return at + 1;
	return 0;
}

size_t
tree_top(const struct tree *tree, const struct framework *framework, size_t focus, int height)
{
	size_t page = height > 0 ? (size_t) height : 1;
	size_t start = page < TALL ? unfolded_start(tree, framework) : 0;
	size_t half = page / 2 > 0 ? page / 2 : 1;

	if (focus < start)
		start = 0;
	if (focus - start < page)
		return start;
	return start + ((focus - start - page) / half + 1) * half;
}

/* -- Units and parts ---------------------------------------------------------------------- */

static int
group_of(const struct assessment *assessment, int row, bool parts)
{
	return parts ? row_part(assessment, (size_t) row) : row_section(assessment, (size_t) row);
}

static bool
is_listed(const bool shown[], int row)
{
	return !shown || shown[row];
}

/* The first listed row of the group that `row` is in. */
static int
group_start(const struct assessment *assessment, int row, bool parts, const bool shown[])
{
	int group = group_of(assessment, row, parts), at, first = row;

	for (at = row; at >= 0 && group_of(assessment, at, parts) == group; at--)
		if (is_listed(shown, at))
			first = at;
	return first;
}

int
tree_neighbour(const struct assessment *assessment, int row, bool parts, bool back,
	       const bool shown[])
{
	int group = group_of(assessment, row, parts), count = (int) assessment->row_count, at;
	int step = back ? -1 : 1;

	if (back && group_start(assessment, row, parts, shown) < row)
		return group_start(assessment, row, parts, shown);
	for (at = row + step; at >= 0 && at < count; at += step)
		if (is_listed(shown, at) && group_of(assessment, at, parts) != group)
			return group_start(assessment, at, parts, shown);
	return -1;
}
