/* Rating in Assess, and what goes with a rating. */
#include "assess.h"

#include "common.h"
#include "filter.h"
#include "waymark/memory.h"

void
assess_value(const struct framework *framework, int value, struct buffer *text)
{
	if (value >= 1)
		buffer_format(text, "%d %s", value, framework_point_label(framework, value));
	else
		buffer_text(text, value == VALUE_NO_OPPORTUNITY ? state_shown(STATE_NO_OPPORTUNITY)
				  : value == VALUE_NOT_APPLICABLE
					  ? state_shown(STATE_NOT_APPLICABLE)
					  : "not rated");
}

const char *
assess_reference(const struct assess *assess, int indicator, char reference[REFERENCE_MAX])
{
	return framework_reference(assess->framework, assess->framework->indicators[indicator].code,
				   reference);
}

/* -- Where the walk goes ------------------------------------------------------------------ */

/* While walking to the next one to go, else to the next row of the list; -1 when, walking, none is left. */
static int
next_row(const struct assess *assess, const struct view *view, int row)
{
	bool walking = !filter_is_set(&assess->filter) &&
		       row_state(&assess->assessment->rows[row], assess->rater) == STATE_UNRATED;
	size_t at;
	int next;

	if (walking) {
		next = assessment_next(assess->assessment, assess->rater, row);
		return next == row ? -1 : next;
	}
	for (at = view->focus + 1; at < assess->tree.count; at++)
		if (assess->tree.lines[at].row >= 0)
			return assess->tree.lines[at].row;
	return row;
}

static void
keep_place(struct ui *ui, const struct assess *assess, int indicator)
{
	struct wm_error error;

	if (workspace_place_keep(ui->workspace, assess->person, assess->framework, assess->level,
				 assess->rater, indicator, &error) != WM_OK)
		ui_fail(ui, &error);
}

void
assess_keep_place(struct ui *ui, struct view *view)
{
	const struct assess *assess = view->data;
	int row = assess_row(assess, view);

	if (row >= 0)
		keep_place(ui, assess, assess->assessment->rows[row].indicator);
}

/* -- Rating ------------------------------------------------------------------------------- */

/* "NOS-11.4  you: 3 As expected" */
static void
say_rated(struct ui *ui, const struct assess *assess, const struct assessment_row *row, int value,
	  const char *reason)
{
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];

	buffer_format(&words, "%s  ", assess_reference(assess, row->indicator, reference));
	if (ui->as_supervisor)
		buffer_text(&words, ui->supervisor.text);
	else
		buffer_text(&words, "you");
	buffer_text(&words, ": ");
	assess_value(assess->framework, value, &words);
	if (reason && *reason)
		buffer_format(&words, " (%s)", reason);
	common_saved(ui, words.text);
	buffer_done(&words);
}

bool
assess_is_asked(struct ui *ui, const struct assess *assess, int at)
{
	const struct assessment_row *row = &assess->assessment->rows[at];
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];
	int starts;

	if (row->expectation->standing != STANDING_NOT_APPLICABLE)
		return true;
	starts = framework_starts_at(assess->framework, row->indicator, row->level);
	buffer_format(&words, "%s is not asked at this level",
		      assess_reference(assess, row->indicator, reference));
	if (starts >= 0) {
		buffer_text(&words, "; it starts at ");
		assess_level_name(assess->framework, starts, &words);
	}
	ui_say(ui, "%s.", words.text);
	buffer_done(&words);
	return false;
}

enum wm_code
assess_save(struct ui *ui, struct assess *assess, int row, struct rate_request *request)
{
	const struct assessment_row *rated = &assess->assessment->rows[row];
	struct wm_error error;
	enum wm_code code = common_rater(ui, &request->rater, &error);
	int value = request->how == RATE_SAME ? rated->by[assess->rater].value : request->value;

	request->person = assess->person;
	request->framework = assess->framework;
	request->level = assess->level;
	request->indicator = rated->indicator;
	if (code == WM_OK)
		code = workspace_rate(ui->workspace, request, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return code;
	}
	say_rated(ui, assess, rated, value, request->reason);
	assess->last_rated = rated->indicator;
	return WM_OK;
}

enum effect
assess_say_choose(struct ui *ui, const struct assess *assess)
{
	ui_say(ui, "%s",
	       assess->tree.count > 0 ? "Open a part with Enter first; a part itself is not rated."
				      : "Nothing is in view to be rated.");
	return EFFECT_REDRAW;
}

enum effect
assess_rate_row(struct ui *ui, struct view *view, int row, struct rate_request *request)
{
	struct assess *assess = view->data;
	int next = next_row(assess, view, row);
	const struct place place = { .framework = assess->framework,
				     .section = -1,
				     .indicator = -1 };

	if (!assess_is_asked(ui, assess, row) || assess_save(ui, assess, row, request) != WM_OK)
		return EFFECT_REDRAW;
	assess->go_to = assess->assessment->rows[next >= 0 ? next : row].indicator;
	keep_place(ui, assess, assess->go_to);
	if (next >= 0)
		return EFFECT_RELOAD;
	/* The page that closes the walk takes the place of this one. */
	return common_open_saying(ui, VIEW_CLOSING, &place) | EFFECT_POP;
}

enum effect
assess_rate(struct ui *ui, struct view *view, enum rate_how how, int value)
{
	struct rate_request request = { .how = how, .value = value };
	const struct assess *assess = view->data;
	int row = assess_row(assess, view);
	char reference[REFERENCE_MAX];

	if (row < 0)
		return assess_say_choose(ui, assess);
	if (how == RATE_SAME && assess_is_asked(ui, assess, row) &&
	    assess->assessment->rows[row].by[assess->rater].value == VALUE_UNRATED) {
		ui_say(ui, "%s is to go: nothing was said before.",
		       assess_reference(assess, assess->assessment->rows[row].indicator,
					reference));
		return EFFECT_REDRAW;
	}
	return assess_rate_row(ui, view, row, &request);
}

enum effect
assess_take(struct ui *ui, struct view *view)
{
	const struct assess *assess = view->data;
	int row = assess_row(assess, view);
	const struct assessment_row *shown;
	struct offer offer;

	if (row < 0)
		return assess_say_choose(ui, assess);
	shown = &assess->assessment->rows[row];
	offer = assessment_offer(assess->assessment, shown, assess->rater);
	if (offer.value == VALUE_UNRATED || shown->by[assess->rater].value != VALUE_UNRATED) {
		ui_say(ui, "Nothing is offered here.");
		return EFFECT_REDRAW;
	}
	return assess_rate(ui, view, RATE_VALUE, offer.value);
}

enum effect
assess_again(struct ui *ui, const struct view *view)
{
	struct place place = assess_place(view->data, view);

	if (place.indicator >= 0)
		place.section = place.framework->indicators[place.indicator].section;
	place.indicator = -1;
	return ui_open(ui, VIEW_AGAIN, &place);
}
