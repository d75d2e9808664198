#include "waymark/grid.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

const char *const lack_words[LACK_COUNT] = {
#define LACK_WORD(id, word, shown, kind, months) [LACK_##id] = word,
	LACK_INFO(LACK_WORD)
#undef LACK_WORD
};

static const struct {
	const char *shown;
	const char *kind;
	int months;
} rules[LACK_COUNT] = {
#define LACK_RULE(id, word, shown, kind, months) [LACK_##id] = { shown, kind, months },
	LACK_INFO(LACK_RULE)
#undef LACK_RULE
};

const char *
lack_shown(enum lack lack)
{
	return rules[lack].shown;
}

/* A kind that was not given (its policy is gone) gets a column of its own. */
static size_t
kind_index(struct grid *grid, const char *kind)
{
	size_t at = 0;

	while (at < grid->kind_count && strcmp(grid->kinds[at], kind) != 0)
		at++;
	if (at < grid->kind_count)
		return at;
	grid->kinds = xreallocarray(grid->kinds, at + 1, sizeof(*grid->kinds));
	grid->kinds[at] = xstrdup(kind);
	grid->kind_count = at + 1;
	for (size_t i = 0; i < grid->row_count; i++) {
		grid->rows[i].cells =
			xreallocarray(grid->rows[i].cells, at + 1, sizeof(*grid->rows[i].cells));
		grid->rows[i].cells[at] = (struct grid_cell) { 0 };
	}
	return at;
}

static bool
is_asked(const struct assessment_row *row)
{
	return row->expectation->standing != STANDING_NOT_APPLICABLE;
}

/* A row for each part in which something is asked; its sections know it, as far as they lead to
 * what is asked. */
static void
find_parts(struct grid *grid)
{
	const struct assessment *assessment = grid->assessment;
	const struct framework *framework = grid->framework;

	for (size_t i = 0; i < framework->section_count; i++)
		grid->row_of[i] = -1;
	for (size_t i = 0; i < assessment->row_count; i++) {
		const struct assessment_row *row = &assessment->rows[i];
		int section = framework->indicators[row->indicator].section;
		int part = framework->sections[section].part;

		if (!is_asked(row))
			continue;
		if (grid->row_of[part] < 0) {
			grid->row_of[part] = (int) grid->row_count;
			grid->rows[grid->row_count++] = (struct grid_row) {
				.section = part,
				.cells = xcalloc(grid->kind_count + 1, sizeof(struct grid_cell)),
			};
		}
		for (; section >= 0; section = framework->sections[section].parent)
			grid->row_of[section] = grid->row_of[part];
	}
}

struct grid *
grid_new(const struct assessment *assessment, const char *const kinds[], size_t kind_count)
{
	const struct framework *framework = assessment->framework;
	struct grid *grid = xcalloc(1, sizeof(*grid));

	grid->framework = framework;
	grid->level = assessment->level;
	grid->assessment = assessment;
	grid->kinds = xcalloc(kind_count + 1, sizeof(*grid->kinds));
	for (size_t i = 0; i < kind_count; i++)
		grid->kinds[grid->kind_count++] = xstrdup(kinds[i]);
	grid->rows = xcalloc(framework->section_count + 1, sizeof(*grid->rows));
	grid->row_of = xcalloc(framework->section_count + 1, sizeof(*grid->row_of));
	find_parts(grid);
	return grid;
}

/* The row that a link counts in, -1 for none. */
static int
row_of_link(const struct grid *grid, const struct link *link)
{
	const struct framework *framework = grid->framework;
	int section, indicator, row;

	if (strcmp(link->framework, framework->id) != 0 ||
	    strcmp(link->version, framework->version) != 0 ||
	    !framework_find_code(framework, link->code, &section, &indicator))
		return -1;
	if (indicator < 0)
		return grid->row_of[section];
	row = grid->assessment->row_of[indicator];
	return row >= 0 && is_asked(&grid->assessment->rows[row])
		       ? grid->row_of[framework->indicators[indicator].section]
		       : -1;
}

static void
count(struct grid_cell *cell, struct date date)
{
	cell->count++;
	if (date_compare(date, cell->newest) > 0)
		cell->newest = date;
}

void
grid_put(struct grid *grid, const struct evidence *evidence, bool own_voice)
{
	size_t kind = kind_index(grid, evidence->kind);

	grid->put++;
	for (size_t i = 0; i < evidence->links.count; i++) {
		int at = row_of_link(grid, &evidence->links.items[i]);
		struct grid_row *row = &grid->rows[at < 0 ? 0 : at];

		if (at < 0 || row->put == grid->put)
			continue;
		row->put = grid->put;
		count(&row->cells[kind], evidence->date);
		count(&row->all, evidence->date);
		row->own_word += evidence_own_word(evidence, own_voice);
	}
}

void
grid_free(struct grid **grid)
{
	if (!*grid)
		return;
	for (size_t i = 0; i < (*grid)->row_count; i++)
		free((*grid)->rows[i].cells);
	for (size_t i = 0; i < (*grid)->kind_count; i++)
		free((*grid)->kinds[i]);
	free((*grid)->kinds);
	free((*grid)->rows);
	free((*grid)->row_of);
	free(*grid);
	*grid = NULL;
}

bool
grid_lacks(const struct grid *grid, const struct grid_row *row, enum lack lack, struct date today)
{
	struct date newest = { 0 };

	if (lack == LACK_OTHERS)
		return row->all.count && row->own_word == row->all.count;
	if (!rules[lack].kind)
		newest = row->all.newest;
	for (size_t i = 0; rules[lack].kind && i < grid->kind_count; i++)
		if (strcmp(grid->kinds[i], rules[lack].kind) == 0)
			newest = row->cells[i].newest;
	if (!date_is_set(newest))
		return true;
	return rules[lack].months &&
	       date_compare(date_add_months(newest, rules[lack].months), today) < 0;
}
