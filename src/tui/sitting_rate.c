/* Rating in a session, and what is settled for an indicator. */
#include <string.h>

#include "assess.h"
#include "common.h"
#include "prompt.h"
#include "sitting.h"
#include "waymark/text.h"

/* -- Rating --------------------------------------------------------------------------------- */

/* By the one whose turn it is; the status line says what was kept. */
static enum effect
rate(struct ui *ui, struct view *view, int value, const char *reason)
{
	const struct sitting *sitting = view->data;
	const struct sitting_asking *asking = &sitting->asking;
	struct rate_request request = {
		.person = sitting->person,
		.framework = asking->place.framework,
		.indicator = asking->place.indicator,
		.level = asking->level,
		.how = RATE_VALUE,
		.value = value,
		.reason = reason,
	};
	const char *code = request.framework->indicators[request.indicator].code;
	struct buffer said = { 0 };
	struct wm_error error;
	char reference[REFERENCE_MAX];

	if (common_rater(ui, &request.rater, &error) != WM_OK ||
	    workspace_rate(ui->workspace, &request, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	buffer_format(&said, "%s  %s: ", framework_reference(request.framework, code, reference),
		      request.rater.capacity == CAPACITY_SELF ? sitting->self
							      : sitting->supervisor);
	assess_value(request.framework, value, &said);
	if (reason && *reason)
		buffer_format(&said, " (%s)", reason);
	common_saved(ui, said.text);
	buffer_done(&said);
	return EFFECT_RELOAD;
}

static enum effect
reason_told(struct ui *ui, struct view *owner, const char *text)
{
	const struct sitting *sitting = owner->data;

	if (sitting->asking.value == VALUE_NOT_APPLICABLE && text_blank(text)) {
		ui_say(ui, "Say why in a few words, or leave with Esc.");
		return EFFECT_KEEP;
	}
	return rate(ui, owner, sitting->asking.value, text);
}

static enum effect
ask_reason(struct ui *ui, const char *what, const struct sitting_row *row, const char *initial)
{
	struct buffer label = { 0 };
	enum effect effect;

	buffer_format(&label, "Why %s is %s: ", row->label, what);
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.initial = initial,
					.answer = reason_told,
				});
	buffer_done(&label);
	return effect;
}

/* Remembers which indicator the prompts are about; false, after saying so, where none is in view. */
static bool
about_row(struct ui *ui, struct view *view, const struct sitting_row **row)
{
	struct sitting *sitting = view->data;

	*row = sitting_row(sitting, view);
	if (!sitting_rated(sitting, *row)) {
		ui_say(ui, "That is for a standard: ] goes to Development, where they are.");
		return false;
	}
	sitting->asking.place = sitting_place(sitting, *row);
	sitting->asking.level = sitting->assessments[(*row)->assessment]->level;
	return true;
}

enum effect
sitting_rate(struct ui *ui, struct view *view, enum request request)
{
	struct sitting *sitting = view->data;
	const struct sitting_row *row;
	const struct judgement *judgement;
	enum effect effect;

	if (!about_row(ui, view, &row))
		return EFFECT_REDRAW;
	judgement = &sitting_rated(sitting, row)->by[sitting->rater];
	if (request == REQUEST_NOT_MY_ROLE) {
		sitting->asking.value = VALUE_NOT_APPLICABLE;
		return ask_reason(ui, "not in this role", row, NULL);
	}
	if (request == REQUEST_REASON && judgement->value == VALUE_UNRATED) {
		ui_say(ui, "Rate it first; then w says why.");
		return EFFECT_REDRAW;
	}
	if (request == REQUEST_REASON) {
		sitting->asking.value = judgement->value;
		return ask_reason(ui, "seen so", row, judgement->reason);
	}
	effect = rate(ui, view,
		      request == REQUEST_NO_CHANCE ? VALUE_NO_OPPORTUNITY : request_point(request),
		      NULL);
	return effect == EFFECT_KEEP ? EFFECT_REDRAW : effect;
}

/* -- Choosing what is talked of -------------------------------------------------------------- */

enum effect
sitting_choose(struct ui *ui, struct view *view)
{
	struct sitting *sitting = view->data;
	const struct sitting_row *row;
	struct buffer said = { 0 };
	struct wm_error error;
	bool chosen;

	if (!about_row(ui, view, &row))
		return EFFECT_REDRAW;
	chosen = !row->topic;
	buffer_format(&said, "%s  %s", row->label,
		      chosen ? "chosen for this session" : "taken out of this session");
	if (workspace_session_topic(ui->workspace, sitting->person, sitting->id,
				    &sitting->asking.place, chosen, &error) == WM_OK)
		common_saved(ui, said.text);
	else
		ui_fail(ui, &error);
	buffer_done(&said);
	return EFFECT_RELOAD;
}

/* -- What is settled ------------------------------------------------------------------------ */

static enum effect
settle(struct ui *ui, struct view *view, struct date until, const char *words)
{
	const struct sitting *sitting = view->data;
	const struct sitting_asking *asking = &sitting->asking;
	const char *code = asking->place.framework->indicators[asking->place.indicator].code;
	struct rater rater;
	struct wm_error error;
	struct buffer said = { 0 };
	char reference[REFERENCE_MAX];
	enum wm_code kept = common_rater(ui, &rater, &error);

	if (kept == WM_OK)
		kept = workspace_session_outcome(ui->workspace, sitting->person, sitting->id,
						 &asking->place, asking->outcome, until, words,
						 &rater, &error);
	if (kept != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	buffer_format(&said, "%s  %s",
		      framework_reference(asking->place.framework, code, reference),
		      outcome_shown(asking->outcome));
	common_saved(ui, said.text);
	buffer_done(&said);
	return EFFECT_RELOAD;
}

static enum effect
until_told(struct ui *ui, struct view *owner, const char *text)
{
	struct date until;
	struct wm_error error;

	if (date_parse(text, &until, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	return settle(ui, owner, until, NULL);
}

static enum effect
words_told(struct ui *ui, struct view *owner, const char *text)
{
	return settle(ui, owner, (struct date) { 0 }, text);
}

static enum effect
outcome_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	struct sitting *sitting = owner->data;

	sitting->asking.outcome = (enum outcome) chosen;
	if (chosen == OUTCOME_WAIT)
		return prompt_ask(ui, &(struct prompt) {
					      .label = "Wait until (YYYY-MM-DD): ",
					      .answer = until_told,
				      });
	return prompt_ask(ui, &(struct prompt) {
				      .label = chosen == OUTCOME_BOTH_VIEWS_KEPT
						       ? "Both views, in a few words: "
						       : "Anything to add? ",
				      .accepts = "keeps it, empty or not",
				      .answer = words_told,
			      });
}

enum effect
sitting_decide(struct ui *ui, struct view *view)
{
	static const char letters[OUTCOME_COUNT + 1] = "aoswrk";
	struct choice choice = { .count = OUTCOME_COUNT, .answer = outcome_chosen };
	struct buffer label = { 0 };
	const struct sitting_row *row;
	enum effect effect;

	if (!about_row(ui, view, &row))
		return EFFECT_REDRAW;
	for (int outcome = 0; outcome < OUTCOME_COUNT; outcome++)
		choice.rows[outcome] =
			(struct choice_row) { letters[outcome], sitting_outcomes[outcome] };
	buffer_format(&label, "What is settled for %s?", row->label);
	choice.label = label.text;
	effect = choice_ask(ui, &choice);
	buffer_done(&label);
	return effect;
}
