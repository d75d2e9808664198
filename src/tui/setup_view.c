/* The parts and areas of a long framework on one page: which are in, which at another level, and
 * which are left out. */
#include "setup.h"

#include "common.h"
#include "prompt.h"
#include "waymark/scope.h"
#include "waymark/text.h"

static void
setup_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "Enter", "change it");
	hint_add(hints, "u", "undo");
	hint_add(hints, "Esc", "go on");
}

/* -- Changing ----------------------------------------------------------------------------- */

static enum effect
keep_change(struct ui *ui, struct setup *setup)
{
	const struct section *section = &setup->framework->sections[setup->change.place.section];
	const struct person_change change = { .section = &setup->change };
	const struct person *person;
	struct minted minted = { .count = 0 };
	struct buffer words = { 0 };
	struct wm_error error;
	enum wm_code code = common_person(ui, &person, &error);

	setup->change.reason = setup->reason.length > 0 ? setup->reason.text : NULL;
	if (code == WM_OK)
		code = workspace_person_set(ui->workspace, person->id, &change, &minted, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	buffer_format(&words, "%s %s: ", section->code, section->short_title);
	if (setup->change.how == SECTION_LEAVE_OUT)
		buffer_text(&words, "left out");
	else
		buffer_format(&words, "in at %s",
			      setup->framework->levels[setup->change.level].short_title);
	common_saved(ui, words.text);
	buffer_done(&words);
	return EFFECT_RELOAD;
}

static enum effect
name_told(struct ui *ui, struct view *owner, const char *text)
{
	struct setup *setup = owner->data;
	enum effect effect;

	setup->change.by = text_blank(text) ? NULL : text;
	effect = keep_change(ui, setup);
	setup->change.by = NULL;
	return effect;
}

static enum effect
ask_name(struct ui *ui)
{
	return prompt_ask(ui, &(struct prompt) {
				      .label = "Decided by (may come later): ",
				      .limit = NAME_MAX_BYTES,
				      .answer = name_told,
			      });
}

static enum effect
reason_told(struct ui *ui, struct view *owner, const char *text)
{
	struct setup *setup = owner->data;

	if (text_blank(text)) {
		ui_say(ui, "Say why in a few words, or leave with Esc.");
		return EFFECT_KEEP;
	}
	buffer_clear(&setup->reason);
	buffer_text(&setup->reason, text);
	return ask_name(ui);
}

static enum effect
ask_reason(struct ui *ui, const struct setup *setup, const struct setup_row *row)
{
	struct buffer label = { 0 };
	enum effect effect;

	buffer_format(&label,
		      "Why %s is left out: ", setup->framework->sections[row->section].code);
	effect =
		prompt_ask(ui, &(struct prompt) {
				       .label = label.text,
				       .initial = row->level == SCOPE_LEFT_OUT ? row->reason : NULL,
				       .answer = reason_told,
			       });
	buffer_done(&label);
	return effect;
}

/* What is in without a difference is so for everybody: nobody needs to have decided it. */
static enum effect
state_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	struct setup *setup = owner->data;
	const struct setup_row *row = &setup->rows[owner->focus];
	int level = chosen < setup->framework->level_count ? (int) chosen : SCOPE_LEFT_OUT;
	bool named = !row->kept || uuid_is_set(row->by);

	if (level == row->level && named)
		return EFFECT_REDRAW;
	setup->change = (struct section_change) {
		.how = SECTION_AT_LEVEL,
		.place = { setup->framework, row->section, -1 },
		.level = level,
	};
	buffer_clear(&setup->reason);
	if (level == SCOPE_LEFT_OUT) {
		setup->change.how = SECTION_LEAVE_OUT;
		return ask_reason(ui, setup, row);
	}
	if (level != setup->level)
		return ask_name(ui);
	if (row->level == SCOPE_LEFT_OUT)
		setup->change.how = SECTION_TAKE_IN;
	return keep_change(ui, setup);
}

static enum effect
ask_state(struct ui *ui, struct view *view)
{
	const struct setup *setup = view->data;
	const struct setup_row *row = &setup->rows[view->focus];
	const struct section *section = &setup->framework->sections[row->section];
	struct choice choice = { .answer = state_chosen };
	struct buffer label = { 0 }, texts[CHOICE_MAX] = { 0 };
	enum effect effect;

	for (size_t at = 0; at < setup->framework->level_count && at + 1 < CHOICE_MAX; at++) {
		buffer_format(&texts[at], "in at %s", setup->framework->levels[at].short_title);
		choice.rows[choice.count++].text = texts[at].text;
	}
	if (section->optional)
		choice.rows[choice.count++] = (struct choice_row) { 'x', "left out" };
	choice.initial = row->level == SCOPE_LEFT_OUT ? choice.count - 1 : (size_t) row->level;
	buffer_format(&label, "%s %s is:", section->code, section->short_title);
	choice.label = label.text;
	effect = choice_ask(ui, &choice);
	buffer_done(&label);
	for (size_t at = 0; at < CHOICE_MAX; at++)
		buffer_done(&texts[at]);
	return effect;
}

static enum effect
setup_handle(struct ui *ui, struct view *view, enum request request)
{
	switch (request) {
	case REQUEST_OPEN:
		return ask_state(ui, view);
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return common_handle(ui, view, request, NULL);
	case REQUEST_BACK:
	case REQUEST_CANCEL:
		ui_quiet(ui);
		return EFFECT_POP | (view->below ? EFFECT_NONE : ui_open(ui, VIEW_HOME, NULL));
	default:
		return ui_handle(ui, view, request);
	}
}

static const enum request setup_requests[] = { REQUEST_OPEN, REQUEST_UNDO, REQUEST_REDO,
					       REQUEST_NONE };

const struct view_ops setup_view = {
	.name = "setup",
	.title = "What of it is yours",
	.size = sizeof(struct setup),
	.requests = setup_requests,
	.begin = setup_begin,
	.load = setup_load,
	.row_count = setup_row_count,
	.row_text = setup_row_text,
	.draw = setup_draw,
	.draw_row = setup_draw_row,
	.handle = setup_handle,
	.hints = setup_hints,
	.done = setup_done,
};
