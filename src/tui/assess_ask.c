/* What is asked with a rating: why it is not one's role, and why it is what it is. */
#include "assess.h"

#include <string.h>

#include "prompt.h"
#include "waymark/memory.h"

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

	return row < 0 ? EFFECT_REDRAW : assess_rate_row(ui, view, row, &request);
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
	buffer_format(&label, "Why %s is not your role: ",
		      assess_reference(assess, assess->asking, reference));
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
		return assess_say_choose(ui, assess);
	assess->asking = assess->assessment->rows[row].indicator;
	if (!assess_is_asked(ui, assess, row))
		return EFFECT_REDRAW;
	buffer_format(&label,
		      "%s is not my role:", assess_reference(assess, assess->asking, reference));
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
	return assess_save(ui, assess, row, &request) == WM_OK ? EFFECT_RELOAD : EFFECT_KEEP;
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
	buffer_format(&label, "Why %s is ", assess_reference(assess, assess->asking, reference));
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
