/* The two lines above Assess: whose side is rated, how far it has come, and where one is. */
#include "assess.h"

#include "common.h"
#include "draw.h"
#include "filter.h"
#include "waymark/text.h"

/* "41 of 83 answered, about 14 min", the time only where it is known and wanted. */
static void
add_progress(const struct progress *progress, const char *answered, bool with_time,
	     struct buffer *text)
{
	const struct state_counts *counts = &progress->counts;

	buffer_format(text, "%zu of %zu%s", counts->answered, counts->asked, answered);
	if (with_time && progress->minutes >= 0 && counts->answered < counts->asked)
		buffer_format(text, ", about %d min", progress->minutes);
}

void
assess_progress(const struct assess *assess, int section, struct buffer *text)
{
	add_progress(&assess->sections[section], " answered", true, text);
}

void
assess_draw_top(const struct ui *ui, const struct assess *assess)
{
	struct buffer name = { 0 }, rating = { 0 }, progress = { 0 };
	const struct person *person = people_find(workspace_people(ui->workspace), assess->person);
	int right, column, wide;

	if (!assess->own && person)
		buffer_format(&name, "%s  ", person->name);
	framework_name(assess->framework, assess->level, &name);
	common_rating_as(ui, &rating);
	wide = text_width(rating.text);
	add_progress(&assess->progress, "", !assess_narrow(ui), &progress);
	right = draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TEXT,
			   progress.text);
	column = ui->columns - right - 2 - wide;
	if (column > ui->columns / 2)
		column = ui->columns / 2;
	if (column < 0)
		column = 0;
	draw_text(0, column, ui->columns - right - 2 - column, ROLE_TITLE, rating.text);
	draw_text(0, 0, column - 2, ROLE_TITLE, name.text);
	buffer_done(&name);
	buffer_done(&rating);
	buffer_done(&progress);
}

static void
draw_filter(const struct ui *ui, const struct assess *assess)
{
	struct buffer text = { 0 };
	int right;

	if (assess->filter.review) {
		buffer_format(&text, "Quick review: %zu to look at again", assess->shown_count);
	} else {
		buffer_text(&text, "Showing: ");
		filter_name(&assess->filter, assess->stale_months, &text);
		buffer_format(&text, " (%zu of %zu)", assess->shown_count,
			      assess->assessment->row_count);
	}
	right = draw_right(1, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_QUIET,
			   assess->reviewing && assess->filter.review ? "Esc ends it"
								      : "Esc shows everything") +
		2;
	draw_text(1, 0, ui->columns - right, ROLE_WARNING, text.text);
	buffer_done(&text);
}

/* The section that line 2 names: the unfolded part, of a long framework the area of it that the
 * focus is in; -1 where none is. */
static int
named_section(const struct assess *assess, const struct view *view)
{
	const struct framework *framework = assess->framework;
	int part = tree_part(&assess->tree, framework), section;

	if (part < 0 || !assess->by_part)
		return part;
	section = assess->tree.lines[view->focus].section;
	while (framework->sections[section].depth > 1)
		section = framework->sections[section].parent;
	return section;
}

/* "KR4 Manage risk to individuals", "Knowledge and skills / 5.5 Domestic abuse at level 1", and of a
 * long framework how far it has come: "3 of 20, about 9 min". */
static void
draw_part(const struct ui *ui, const struct assess *assess, const struct view *view)
{
	const struct framework *framework = assess->framework;
	int at = named_section(assess, view), row = assess_row(assess, view), right = 0;
	const struct section *named;
	struct buffer text = { 0 };

	if (at < 0)
		return;
	named = &framework->sections[at];
	if (assess->by_part) {
		add_progress(&assess->sections[at], "", !assess_narrow(ui), &text);
		right = draw_right(1, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TEXT,
				   text.text) +
			2;
		buffer_clear(&text);
	}
	if (named->depth > 0)
		buffer_format(&text, "%s / ", framework->sections[named->part].short_title);
	buffer_format(&text, "%s %s", named->code, named->title);
	if (row >= 0 && assess->assessment->rows[row].assessed != assess->level) {
		buffer_text(&text, " at ");
		assess_level_name(framework, assess->assessment->rows[row].assessed, &text);
	}
	draw_text(1, 0, ui->columns - right, ROLE_HEADING, text.text);
	buffer_done(&text);
}

void
assess_draw_second(const struct ui *ui, const struct assess *assess, const struct view *view)
{
	if (filter_is_set(&assess->filter))
		draw_filter(ui, assess);
	else if (assess->tree.count > 0)
		draw_part(ui, assess, view);
}
