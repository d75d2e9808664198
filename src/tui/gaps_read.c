/* What Gaps shows, read from the workspace. */
#include "gaps.h"

#include <stdlib.h>
#include <string.h>

#include "assess_tree.h"
#include "common.h"
#include "filter.h"
#include "waymark/text.h"

#define REFERENCE_WIDEST 14 /* columns for references; a longer one is cut */

/* -- What is listed ----------------------------------------------------------------------- */

static void
add_part(struct gaps *gaps, int section)
{
	struct gaps_part *part = &gaps->parts[gaps->part_count++];

	part->section = section;
	for (int side = 0; side < CAPACITY_COUNT; side++)
		part->by[side] = assessment_counts(gaps->assessment, section, (enum capacity) side,
						   gaps->rater);
}

static void
read_parts(struct gaps *gaps)
{
	const struct framework *framework = gaps->framework;

	gaps->parts = xcalloc(framework->section_count + 1, sizeof(*gaps->parts));
	for (size_t at = 0; at < framework->section_count; at++) {
		if (framework->sections[at].parent >= 0)
			continue;
		add_part(gaps, (int) at);
		if (gaps->parts[gaps->part_count - 1].by[CAPACITY_SELF].listed == 0)
			gaps->part_count--;
	}
}

static void
add_item(struct gaps *gaps, size_t row, enum talk_class talk_class)
{
	struct assessment_row known = row_known(&gaps->assessment->rows[row], gaps->rater);
	const char *code = gaps->framework->indicators[known.indicator].code;
	struct buffer why = { 0 };
	char reference[REFERENCE_MAX];
	int width = text_width(framework_reference(gaps->framework, code, reference));

	gaps_why(gaps->framework, &known, talk_class, gaps->today, &why);
	gaps->items[gaps->item_count++] = (struct gaps_item) { row, buffer_take(&why) };
	if (width > gaps->reference_width)
		gaps->reference_width = width < REFERENCE_WIDEST ? width : REFERENCE_WIDEST;
}

/* With a filter every row that passes, in framework order; else what there is to talk about, in
 * its own. */
static void
read_items(struct gaps *gaps)
{
	const struct assessment *assessment = gaps->assessment;
	enum talk_class *classes = xcalloc(assessment->row_count + 1, sizeof(*classes));
	struct talk_item *talk;
	size_t count = assessment_talk(assessment, gaps->rater, gaps->today, &talk);

	gaps->items = xcalloc(assessment->row_count + 1, sizeof(*gaps->items));
	gaps->talk_count = talk_count(talk, count);
	gaps->reference_width = 9;
	for (size_t row = 0; row < assessment->row_count; row++)
		classes[row] = TALK_COUNT;
	for (size_t at = 0; at < count; at++) {
		classes[talk[at].row] = talk[at].talk_class;
		if (!filter_is_set(&gaps->filter))
			add_item(gaps, talk[at].row, talk[at].talk_class);
	}
	for (size_t row = 0; filter_is_set(&gaps->filter) && row < assessment->row_count; row++)
		if (row_shown(&assessment->rows[row], &gaps->filter, gaps->rater, gaps->today,
			      gaps->stale_months))
			add_item(gaps, row, classes[row]);
	free(classes);
	free(talk);
}

static void
add_line(struct gaps *gaps, enum gaps_line_kind kind, size_t index)
{
	GROW(gaps->lines, gaps->line_count, gaps->line_capacity);
	gaps->lines[gaps->line_count++] = (struct gaps_line) { kind, index };
}

static void
list_lines(struct gaps *gaps)
{
	add_line(gaps, GAPS_SIDES, 0);
	add_line(gaps, GAPS_HEADING, 0);
	for (size_t at = 0; at < gaps->part_count; at++)
		add_line(gaps, GAPS_PART, at);
	add_line(gaps, GAPS_BLANK, 0);
	add_line(gaps, GAPS_LIST, 0);
	for (size_t at = 0; at < gaps->item_count; at++)
		add_line(gaps, GAPS_ITEM, at);
	if (gaps->item_count == 0)
		add_line(gaps, GAPS_NOTHING, 0);
}

/* -- Loading ------------------------------------------------------------------------------ */

/* The framework asked for, else the first of the person's. */
static enum wm_code
find_applied(struct ui *ui, const struct person *person, struct gaps *gaps, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);

	for (size_t at = 0; at < count; at++) {
		if (gaps->asked.framework && applied[at].framework != gaps->asked.framework)
			continue;
		gaps->framework = applied[at].framework;
		gaps->level = applied[at].level;
		return WM_OK;
	}
	return wm_fail(error, WM_VALUE, "There is no framework to show the gaps of.");
}

static enum wm_code
gaps_read(struct ui *ui, struct gaps *gaps, struct wm_error *error)
{
	const struct person *person;
	struct buffer to_rate = { 0 };
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = find_applied(ui, person, gaps, error);
	if (code == WM_OK)
		code = workspace_assessment(ui->workspace, person, gaps->framework, gaps->level,
					    INSTANT_LAST, &gaps->assessment, error);
	if (code != WM_OK)
		return code;
	gaps->rater = common_capacity(ui);
	gaps->today = workspace_today(ui->workspace);
	gaps->stale_months = workspace_stale_months(ui->workspace);
	gaps->person = xstrdup(person->name);
	gaps->self = xstrdup(common_self(ui, person));
	gaps_to_rate(gaps->assessment, &to_rate);
	gaps->to_rate = buffer_take(&to_rate);
	read_parts(gaps);
	read_items(gaps);
	list_lines(gaps);
	return WM_OK;
}

void
gaps_done(struct view *view)
{
	struct gaps *gaps = view->data;

	for (size_t at = 0; at < gaps->item_count; at++)
		free(gaps->items[at].why);
	free(gaps->items);
	free(gaps->parts);
	free(gaps->lines);
	free(gaps->to_rate);
	free(gaps->person);
	free(gaps->self);
	assessment_free(&gaps->assessment);
}

/* The line of an indicator, else of the first item, else of the first part. */
static size_t
find_line(const struct gaps *gaps, int indicator)
{
	size_t first = 0;

	for (size_t at = gaps->line_count; at-- > 0;) {
		if (gaps->lines[at].kind != GAPS_ITEM)
			continue;
		first = at;
		if (gaps->assessment->rows[gaps->items[gaps->lines[at].index].row].indicator ==
		    indicator)
			return at;
	}
	return first;
}

/* Opened, the > stands on the first thing to talk about, and as much of the list is seen as there
 * is room for. */
static void
focus_first(struct view *view, const struct gaps *gaps)
{
	view->focus = find_line(gaps, -1);
	view->top = 0;
}

enum wm_code
gaps_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct gaps *gaps = view->data;
	struct gaps read = { .asked = gaps->asked, .filter = gaps->filter };
	const struct assessment_row *row = gaps->assessment ? gaps_row(gaps, view) : NULL;
	int indicator = row ? row->indicator : -1;
	bool begins = !gaps->assessment;
	enum wm_code code = gaps_read(ui, &read, error);

	if (code != WM_OK)
		return code;
	gaps_done(view);
	*gaps = read;
	if (begins)
		focus_first(view, gaps);
	else if (indicator >= 0 && gaps->lines[find_line(gaps, indicator)].kind == GAPS_ITEM)
		view->focus = find_line(gaps, indicator);
	return WM_OK;
}

/* -- Where the > stands ------------------------------------------------------------------- */

const struct assessment_row *
gaps_row(const struct gaps *gaps, const struct view *view)
{
	const struct gaps_line *line = &gaps->lines[view->focus];

	return line->kind == GAPS_ITEM ? &gaps->assessment->rows[gaps->items[line->index].row]
				       : NULL;
}

struct place
gaps_place(const struct gaps *gaps, const struct view *view)
{
	const struct assessment_row *row = gaps_row(gaps, view);
	const struct gaps_line *line = &gaps->lines[view->focus];
	struct place place = { .framework = gaps->framework, .section = -1, .indicator = -1 };

	if (row)
		place.indicator = row->indicator;
	else if (line->kind == GAPS_PART)
		place.section = gaps->parts[line->index].section;
	return place;
}
