/* What Assess shows: searching, filtering, another level, going by units and parts. */
#include "assess.h"

#include <stdlib.h>
#include <string.h>

#include "filter.h"
#include "hits.h"
#include "prompt.h"
#include "waymark/memory.h"
#include "waymark/text.h"

/* -- Searching ---------------------------------------------------------------------------- */

static bool
is_named(const struct assess *assess, int row, const char *text)
{
	const struct framework *framework = assess->framework;
	const char *code = framework->indicators[assess->assessment->rows[row].indicator].code;
	char reference[REFERENCE_MAX];

	return text_same(code, text) ||
	       text_same(framework_reference(framework, code, reference), text);
}

static bool
has_words(const struct assess *assess, int row, const char *text)
{
	const struct assessment_row *shown = &assess->assessment->rows[row];
	const struct indicator *indicator = &assess->framework->indicators[shown->indicator];

	return text_contains(indicator->text, text) ||
	       text_contains(shown->expectation->text, text) ||
	       text_contains(indicator->code, text);
}

/* The next row after `from`, going round, for which `is` holds; -1 when there is none. */
static int
next_match(const struct assess *assess, int from, const char *text,
	   bool (*is)(const struct assess *assess, int row, const char *text))
{
	int count = (int) assess->assessment->row_count, step, row;

	for (step = 1; step <= count; step++) {
		row = (from + step) % count;
		if (is(assess, row, text))
			return row;
	}
	return -1;
}

static enum effect
find(struct ui *ui, struct view *owner, const char *text)
{
	struct assess *assess = owner->data;
	const struct place here = { assess->framework, -1, -1 };
	int from = assess_row(assess, owner), row;
	struct place elsewhere[MATCH_MAX];

	if (*text) {
		buffer_clear(&ui->found);
		buffer_text(&ui->found, text);
	}
	if (ui->found.length == 0)
		return EFFECT_REDRAW;
	row = next_match(assess, from, ui->found.text, is_named);
	if (row < 0)
		row = next_match(assess, from, ui->found.text, has_words);
	if (row < 0 && hits_search(ui, ui->found.text, elsewhere) > 0)
		return ui_open(ui, VIEW_FIND, &here);
	if (row < 0)
		ui_say(ui, "Not found: %s", ui->found.text);
	else
		assess_focus(assess, owner, row);
	return EFFECT_REDRAW;
}

enum effect
assess_find(struct ui *ui)
{
	struct buffer label = { 0 };
	enum effect effect;

	if (ui->found.length > 0)
		buffer_format(&label, "Find (Enter alone: %s): ", ui->found.text);
	else
		buffer_text(&label, "Find a reference or words: ");
	effect = prompt_ask(
		ui,
		&(struct prompt) { .label = label.text, .accepts = "finds it", .answer = find });
	buffer_done(&label);
	return effect;
}

/* -- Filtering ---------------------------------------------------------------------------- */

bool *
assess_shown(const struct assess *assess)
{
	size_t row, count = assess->assessment->row_count;
	bool *shown;

	if (!filter_is_set(&assess->filter))
		return NULL;
	shown = xcalloc(count + 1, sizeof(*shown));
	for (row = 0; row < count; row++)
		shown[row] = row_shown(&assess->assessment->rows[row], &assess->filter,
				       assess->rater, assess->today, assess->stale_months);
	return shown;
}

enum effect
assess_clear_filter(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int row = assess->held >= 0 ? assess->assessment->row_of[assess->held] : -1;

	(void) ui;
	assess->filter = (struct row_filter) { 0 };
	assess_list(assess);
	if (row >= 0)
		assess_focus(assess, view, row);
	else
		ui_focus(view, 0);
	return EFFECT_REDRAW;
}

static enum effect
filter_set(struct ui *ui, struct view *owner, size_t chosen)
{
	struct assess *assess = owner->data;
	struct row_filter filter = filter_chosen(chosen);
	int row = assess_row(assess, owner);

	if (!filter_is_set(&filter))
		return filter_is_set(&assess->filter) ? assess_clear_filter(ui, owner)
						      : EFFECT_REDRAW;
	assess->filter = filter;
	assess_list(assess);
	if (assess->tree.count == 0)
		return EFFECT_REDRAW;
	ui_focus(owner, row >= 0 ? tree_find(&assess->tree, assess->assessment, row) : 0);
	return EFFECT_REDRAW;
}

enum effect
assess_ask_filter(struct ui *ui, struct view *view)
{
	const struct assess *assess = view->data;

	return filter_ask(ui, &assess->filter, filter_set);
}

/* -- Another level ------------------------------------------------------------------------ */

/* The rows of the choice are the levels without the one that is rated. */
static enum effect
level_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	struct assess *assess = owner->data;

	(void) ui;
	assess->beside = (int) chosen + ((int) chosen >= assess->level);
	return EFFECT_REDRAW;
}

enum effect
assess_ask_level(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	const struct framework *framework = assess->framework;
	struct choice choice = { .label = "Which level beside this one?", .answer = level_chosen };
	size_t at;

	if (assess->beside >= 0) {
		assess->beside = -1;
		ui_say(ui, "The other level is put away.");
		return EFFECT_REDRAW;
	}
	for (at = 0; at < framework->level_count && choice.count < CHOICE_MAX; at++)
		if ((int) at != assess->level)
			choice.rows[choice.count++] =
				(struct choice_row) { .text = framework->levels[at].title };
	if (choice.count == 0) {
		ui_say(ui, "This framework has one level only.");
		return EFFECT_REDRAW;
	}
	choice.initial =
		(size_t) assess->level < choice.count ? (size_t) assess->level : choice.count - 1;
	return choice_ask(ui, &choice);
}

/* -- Units and parts ---------------------------------------------------------------------- */

enum effect
assess_jump(struct view *view, bool parts, bool back)
{
	struct assess *assess = view->data;
	int row = assess_row(assess, view), next;
	bool *shown = assess_shown(assess);
	bool on_part = row < 0 && assess->tree.count > 0;

	if (on_part)
		row = tree_first(&assess->tree, assess->assessment, view->focus);
	if (row < 0 || (on_part && !back))
		next = row;
	else
		next = tree_neighbour(assess->assessment, row, parts, back, shown);
	free(shown);
	if (next >= 0)
		assess_focus(assess, view, next);
	return EFFECT_REDRAW;
}

enum effect
assess_fold(const struct ui *ui, struct view *view, bool fold)
{
	struct assess *assess = view->data;
	const struct tree_line *line;
	int section, row;

	if (filter_is_set(&assess->filter) || assess->tree.count == 0 ||
	    (assess_narrow(ui) && !assess->tree_shown))
		return EFFECT_NONE;
	line = &assess->tree.lines[view->focus];
	section = line->section;
	row = tree_first(&assess->tree, assess->assessment, view->focus);
	if (fold && line->row < 0)
		section = assess->framework->sections[section].parent;
	if (section < 0 || (!fold && line->row >= 0))
		return EFFECT_NONE;
	tree_fold(&assess->tree, assess->assessment, section, fold);
	view->focus = tree_find(&assess->tree, assess->assessment, row);
	return EFFECT_REDRAW;
}

bool
assess_read(struct assess *assess, bool back)
{
	struct pane_reading *reading = &assess->reading;
	size_t left = back ? reading->top : reading->behind;
	size_t step = reading->page > 1 ? reading->page - 1 : 1;

	if (left == 0)
		return false;
	if (step > left)
		step = left;
	reading->top = back ? reading->top - step : reading->top + step;
	reading->behind = back ? reading->behind + step : reading->behind - step;
	return true;
}
