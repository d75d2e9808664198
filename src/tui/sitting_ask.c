/* What a session asks for on the last lines: actions, what is ticked, what Enter opens. */
#include <string.h>

#include "common.h"
#include "prompt.h"
#include "sitting.h"
#include "waymark/text.h"

enum effect
sitting_kept(struct ui *ui, enum wm_code code, const struct wm_error *error, const char *said)
{
	if (code != WM_OK) {
		ui_fail(ui, error);
		return EFFECT_KEEP;
	}
	common_saved(ui, said);
	return EFFECT_RELOAD;
}

enum effect
sitting_ask(struct ui *ui, const char *label, const char *initial, prompt_answer answer)
{
	return prompt_ask(
		ui, &(struct prompt) { .label = label, .initial = initial, .answer = answer });
}

void
sitting_remember(struct buffer *buffer, const char *text)
{
	buffer_clear(buffer);
	buffer_text(buffer, text);
}

/* -- Actions: what, who, by when (SR-65) ----------------------------------------------------- */

static enum effect
due_told(struct ui *ui, struct view *owner, const char *text)
{
	struct sitting *sitting = owner->data;
	struct sitting_asking *asking = &sitting->asking;
	struct action_request request = {
		.person = sitting->person,
		.text = asking->text.text,
		.owner = asking->owner.text,
		.places = &asking->place,
		.place_count = asking->place.framework != NULL,
	};
	struct wm_error error;
	enum wm_code code;

	if (text_blank(text)) {
		ui_say(ui, "An action needs a day by which it is done: YYYY-MM-DD.");
		return EFFECT_KEEP;
	}
	code = date_parse(text, &request.due, &error);
	if (code == WM_OK)
		code = workspace_action_add(ui->workspace, &request, NULL, NULL, &error);
	return sitting_kept(ui, code, &error, "Action set");
}

static enum effect
owner_told(struct ui *ui, struct view *owner, const char *text)
{
	struct sitting *sitting = owner->data;

	if (text_blank(text)) {
		ui_say(ui, "An action needs somebody who does it.");
		return EFFECT_KEEP;
	}
	sitting_remember(&sitting->asking.owner, text);
	return sitting_ask(ui, "By when (YYYY-MM-DD)? ", NULL, due_told);
}

static enum effect
action_told(struct ui *ui, struct view *owner, const char *text)
{
	struct sitting *sitting = owner->data;

	if (text_blank(text)) {
		ui_say(ui, "Say what is to be done, or leave with Esc.");
		return EFFECT_KEEP;
	}
	sitting_remember(&sitting->asking.text, text);
	return sitting_ask(ui, "Who does it? ", sitting->self, owner_told);
}

enum effect
sitting_action(struct ui *ui, struct view *view)
{
	struct sitting *sitting = view->data;
	const struct sitting_row *row = sitting_row(sitting, view);
	struct buffer label = { 0 };
	enum effect effect;

	sitting->asking.place = sitting_place(sitting, row);
	buffer_text(&label, "Action");
	if (sitting->asking.place.framework)
		buffer_format(&label, " for %s", row->label);
	buffer_text(&label, ": ");
	effect = sitting_ask(ui, label.text, NULL, action_told);
	buffer_done(&label);
	return effect;
}

static enum effect
result_told(struct ui *ui, struct view *owner, const char *text)
{
	const struct sitting *sitting = owner->data;
	struct wm_error error;
	enum wm_code code = workspace_action_close(ui->workspace, sitting->person,
						   sitting->asking.action, text, &error);

	return sitting_kept(ui, code, &error, "Action closed");
}

static enum effect
close_action(struct ui *ui, struct sitting *sitting, const struct sitting_row *row)
{
	const struct action *action = &sitting->supervision.actions.items[row->index];

	if (action->closed) {
		ui_say(ui, "It is closed: %s", action->result);
		return EFFECT_REDRAW;
	}
	sitting->asking.action = action->id;
	return sitting_ask(ui, "It is closed. What came of it? ", NULL, result_told);
}

/* -- Ticks and other fields ------------------------------------------------------------------ */

static enum effect
fill(struct ui *ui, const struct sitting *sitting, const char *value)
{
	struct wm_error error;
	enum wm_code code =
		workspace_record_fill(ui->workspace, sitting->person, sitting->record->id,
				      sitting->asking.code, value, &error);

	return sitting_kept(ui, code, &error, *value ? value : "emptied");
}

static enum effect
value_told(struct ui *ui, struct view *owner, const char *text)
{
	return fill(ui, owner->data, text);
}

/* The field that is asked about, found again by its code. */
static const struct sitting_row *
asked_row(const struct sitting *sitting)
{
	for (size_t i = 0; i < sitting->row_count; i++)
		if (!strcmp(sitting->rows[i].code, sitting->asking.code))
			return &sitting->rows[i];
	return NULL;
}

static enum effect
value_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	const struct sitting *sitting = owner->data;
	const struct sitting_row *row = asked_row(sitting);
	enum effect effect;

	if (!row)
		return EFFECT_REDRAW;
	effect = fill(ui, sitting, row->field->choices[chosen]);
	return effect == EFFECT_KEEP ? EFFECT_REDRAW : effect;
}

static enum effect
ask_choice(struct ui *ui, const struct sitting_row *row)
{
	struct choice choice = { .label = row->label, .answer = value_chosen };

	for (; row->field->choices[choice.count] && choice.count < CHOICE_MAX; choice.count++) {
		const char *text = row->field->choices[choice.count];

		choice.rows[choice.count].text = text;
		choice.rows[choice.count].letter = text[0];
		for (size_t i = 0; i < choice.count; i++)
			if (choice.rows[i].letter == text[0])
				choice.rows[choice.count].letter = '\0';
		if (!strcmp(row->text, text))
			choice.initial = choice.count;
	}
	return choice_ask(ui, &choice);
}

static enum effect
actions_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	enum effect effect;

	if (chosen == 0)
		return sitting_action(ui, owner);
	effect = fill(ui, owner->data, "No action was agreed.");
	return effect == EFFECT_KEEP ? EFFECT_REDRAW : effect;
}

static enum effect
ask_field(struct ui *ui, struct sitting *sitting, const struct sitting_row *row)
{
	struct buffer label = { 0 };
	enum effect effect;

	memcpy(sitting->asking.code, row->code, sizeof(row->code));
	if (row->field->type == FIELD_ACTIONS)
		return choice_ask(ui, &(struct choice) { .label = row->label,
							 .rows = { { 's', "set an action" },
								   { 'n', "none was agreed" } },
							 .count = 2,
							 .answer = actions_chosen });
	if (row->field->choices)
		return ask_choice(ui, row);
	if (row->field->type == FIELD_TEXT || row->field->type == FIELD_AGENDA)
		return sitting_write(ui, sitting, row);
	buffer_format(&label, "%s: ", row->label);
	effect = sitting_ask(ui, label.text, row->text, value_told);
	buffer_done(&label);
	return effect;
}

/* -- Enter ----------------------------------------------------------------------------------- */

enum effect
sitting_open_row(struct ui *ui, struct view *view)
{
	struct sitting *sitting = view->data;
	const struct sitting_row *row = sitting_row(sitting, view);

	if (!row)
		return EFFECT_NONE;
	switch (row->kind) {
	case SITTING_TEXT:
	case SITTING_FIELD:
		return ask_field(ui, sitting, row);
	case SITTING_ACTION:
		return close_action(ui, sitting, row);
	case SITTING_TOPIC:
		return row->topic ? sitting_decide(ui, view) : sitting_choose(ui, view);
	case SITTING_NEXT:
		return sitting_plan_next(ui, view);
	case SITTING_SIGNER:
		return sitting_sign(ui, view);
	default:
		return EFFECT_NONE;
	}
}
