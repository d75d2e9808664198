/* Rating in Assess, and what goes with a rating. */
#include "assess.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "filter.h"
#include "prompt.h"
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

static const char *
reference_of(const struct assess *assess, int indicator, char reference[REFERENCE_MAX])
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
				 indicator, &error) != WM_OK)
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

	buffer_format(&words, "%s  ", reference_of(assess, row->indicator, reference));
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

/* What the framework does not ask of a level is not rated there: says so, and where it starts. */
static bool
is_asked(struct ui *ui, const struct assess *assess, int at)
{
	const struct assessment_row *row = &assess->assessment->rows[at];
	struct buffer words = { 0 };
	char reference[REFERENCE_MAX];
	int starts;

	if (row->expectation->standing != STANDING_NOT_APPLICABLE)
		return true;
	starts = framework_starts_at(assess->framework, row->indicator, row->level);
	buffer_format(&words, "%s is not asked at this level",
		      reference_of(assess, row->indicator, reference));
	if (starts >= 0) {
		buffer_text(&words, "; it starts at ");
		assess_level_name(assess->framework, starts, &words);
	}
	ui_say(ui, "%s.", words.text);
	buffer_done(&words);
	return false;
}

/* Puts one rating in the store; says what it was, or why not. */
static enum wm_code
save(struct ui *ui, struct assess *assess, int row, struct rate_request *request)
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

static enum effect
say_choose(struct ui *ui, const struct assess *assess)
{
	ui_say(ui, "%s",
	       assess->tree.count > 0 ? "Open a part with Enter first; a part itself is not rated."
				      : "Nothing is in view to be rated.");
	return EFFECT_REDRAW;
}

static enum effect
rate_row(struct ui *ui, struct view *view, int row, struct rate_request *request)
{
	struct assess *assess = view->data;
	int next = next_row(assess, view, row);
	const struct place place = { .framework = assess->framework,
				     .section = -1,
				     .indicator = -1 };

	if (!is_asked(ui, assess, row) || save(ui, assess, row, request) != WM_OK)
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
		return say_choose(ui, assess);
	if (how == RATE_SAME && is_asked(ui, assess, row) &&
	    assess->assessment->rows[row].by[assess->rater].value == VALUE_UNRATED) {
		ui_say(ui, "%s is to go: nothing was said before.",
		       reference_of(assess, assess->assessment->rows[row].indicator, reference));
		return EFFECT_REDRAW;
	}
	return rate_row(ui, view, row, &request);
}

enum effect
assess_take(struct ui *ui, struct view *view)
{
	const struct assess *assess = view->data;
	int row = assess_row(assess, view);
	const struct assessment_row *shown;

	if (row < 0)
		return say_choose(ui, assess);
	shown = &assess->assessment->rows[row];
	if (shown->offer[assess->rater].value == VALUE_UNRATED ||
	    shown->by[assess->rater].value != VALUE_UNRATED) {
		ui_say(ui, "Nothing is offered here.");
		return EFFECT_REDRAW;
	}
	return assess_rate(ui, view, RATE_VALUE, shown->offer[assess->rater].value);
}

/* The row that an open prompt is about; -1 where a new reading no longer has it. */
static int
asked_row(const struct assess *assess)
{
	return assess->asking < 0 ? -1 : assess->assessment->row_of[assess->asking];
}

/* -- Not my role -------------------------------------------------------------------------- */

static const char *const role_reasons[] = { "not in my post", "not in this team", "other" };

#define ROLE_REASON_COUNT (sizeof(role_reasons) / sizeof(role_reasons[0]))
#define ROLE_OTHER	  (ROLE_REASON_COUNT - 1)

static enum effect
rate_not_my_role(struct ui *ui, struct view *view, const char *reason)
{
	const struct assess *assess = view->data;
	struct rate_request request = {
		.how = RATE_VALUE,
		.value = VALUE_NOT_APPLICABLE,
		.reason = reason,
	};
	int row = asked_row(assess);

	return row < 0 ? EFFECT_REDRAW : rate_row(ui, view, row, &request);
}

static enum effect
role_told(struct ui *ui, struct view *owner, const char *text)
{
	struct assess *assess = owner->data;

	if (!*text) {
		ui_say(ui, "Say why in a few words, or leave with Esc.");
		return EFFECT_KEEP;
	}
	assess->role_reason = ROLE_OTHER;
	buffer_clear(&assess->role_other);
	buffer_text(&assess->role_other, text);
	return rate_not_my_role(ui, owner, text);
}

static enum effect
role_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	struct assess *assess = owner->data;
	struct buffer label = { 0 };
	char reference[REFERENCE_MAX];
	enum effect effect;

	if (chosen != ROLE_OTHER) {
		assess->role_reason = chosen;
		return rate_not_my_role(ui, owner, role_reasons[chosen]);
	}
	if (asked_row(assess) < 0)
		return EFFECT_REDRAW;
	buffer_format(&label,
		      "Why %s is not your role: ", reference_of(assess, assess->asking, reference));
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.initial = assess->role_other.text,
					.answer = role_told,
				});
	buffer_done(&label);
	return effect;
}

enum effect
assess_ask_role(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int row = assess_row(assess, view);
	struct choice choice = {
		.rows = { { 'p', role_reasons[0] },
			  { 't', role_reasons[1] },
			  { 'o', role_reasons[2] } },
		.count = ROLE_REASON_COUNT,
		.initial = assess->role_reason,
		.answer = role_chosen,
	};
	struct buffer label = { 0 };
	char reference[REFERENCE_MAX];
	enum effect effect;

	if (row < 0)
		return say_choose(ui, assess);
	assess->asking = assess->assessment->rows[row].indicator;
	if (!is_asked(ui, assess, row))
		return EFFECT_REDRAW;
	buffer_format(&label,
		      "%s is not my role:", reference_of(assess, assess->asking, reference));
	choice.label = label.text;
	effect = choice_ask(ui, &choice);
	buffer_done(&label);
	return effect;
}

/* -- Why ---------------------------------------------------------------------------------- */

/* The same value again, with its reason; the focus stays. */
static enum effect
reason_told(struct ui *ui, struct view *owner, const char *text)
{
	struct assess *assess = owner->data;
	int row = asked_row(assess);
	struct rate_request request = { .how = RATE_VALUE, .reason = text };
	const struct judgement *judgement;

	if (row < 0)
		return EFFECT_REDRAW;
	judgement = &assess->assessment->rows[row].by[assess->rater];
	if (!strcmp(text, judgement->reason ? judgement->reason : "")) {
		ui_say(ui, "Left as it was.");
		return EFFECT_REDRAW;
	}
	request.value = judgement->value;
	return save(ui, assess, row, &request) == WM_OK ? EFFECT_RELOAD : EFFECT_KEEP;
}

/* The indicator in view, or, when that is to go, the one that was rated just before: the walk has gone on from it. */
static int
reason_row(const struct assess *assess, int row)
{
	if (row >= 0 && assess->assessment->rows[row].by[assess->rater].value != VALUE_UNRATED)
		return row;
	if (assess->last_rated < 0)
		return -1;
	row = assess->assessment->row_of[assess->last_rated];
	return row >= 0 && assess->assessment->rows[row].by[assess->rater].value != VALUE_UNRATED
		       ? row
		       : -1;
}

enum effect
assess_ask_reason(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int row = reason_row(assess, assess_row(assess, view));
	const struct judgement *judgement;
	struct buffer label = { 0 };
	char reference[REFERENCE_MAX];
	enum effect effect;

	if (row < 0) {
		ui_say(ui, "Rate it first; then w says why.");
		return EFFECT_REDRAW;
	}
	judgement = &assess->assessment->rows[row].by[assess->rater];
	assess->asking = assess->assessment->rows[row].indicator;
	buffer_format(&label, "Why %s is ", reference_of(assess, assess->asking, reference));
	if (judgement->value >= 1)
		buffer_format(&label, "%d: ", judgement->value);
	else {
		assess_value(assess->framework, judgement->value, &label);
		buffer_text(&label, ": ");
	}
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.initial = judgement->reason,
					.answer = reason_told,
				});
	buffer_done(&label);
	return effect;
}
