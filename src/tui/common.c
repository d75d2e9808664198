#include "common.h"

#include <stdlib.h>
#include <string.h>
#include <wctype.h>

#include "also.h"
#include "prompt.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

/* -- Who ---------------------------------------------------------------------------------- */

enum wm_code
common_person(struct ui *ui, const struct person **person, struct wm_error *error)
{
	return workspace_person(ui->workspace, ui->options->person, person, error);
}

/* NULL where the options name nobody who is here. */
static const struct person *
person_shown(const struct ui *ui)
{
	const struct person *person;

	if (workspace_person(ui->workspace, ui->options->person, &person, NULL) != WM_OK)
		return NULL;
	return person;
}

static bool
is_owner(const struct ui *ui, const struct person *person)
{
	const struct person *owner = workspace_owner(ui->workspace);

	return person && owner && uuid_equal(person->id, owner->id);
}

enum wm_code
common_rater(struct ui *ui, struct rater *rater, struct wm_error *error)
{
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code != WM_OK)
		return code;
	return workspace_rater(ui->workspace, person, ui->as_supervisor,
			       ui->as_supervisor ? ui->supervisor.text : NULL, rater, error);
}

enum capacity
common_capacity(const struct ui *ui)
{
	if (ui->as_supervisor || !is_owner(ui, person_shown(ui)))
		return CAPACITY_SUPERVISOR;
	return CAPACITY_SELF;
}

/* Appends in capitals. */
static void
add_capitals(struct buffer *text, const char *name)
{
	uint32_t character;

	while ((character = text_next(&name)))
		text_add_character(text, (uint32_t) towupper((wint_t) character));
}

void
common_rating_as(const struct ui *ui, struct buffer *text)
{
	const struct person *owner = workspace_owner(ui->workspace);

	buffer_text(text, "RATING AS: ");
	if (ui->as_supervisor)
		add_capitals(text, ui->supervisor.text);
	else if (common_capacity(ui) == CAPACITY_SELF || !owner)
		buffer_text(text, "YOU");
	else
		add_capitals(text, owner->name);
}

const char *
common_self(const struct ui *ui, const struct person *person)
{
	return is_owner(ui, person) ? "you" : person->name;
}

void
common_supervisor(const struct ui *ui, struct buffer *text)
{
	const struct person *person = person_shown(ui);
	const struct person *owner = workspace_owner(ui->workspace);
	char id[UUID_TEXT_MAX];

	if (ui->as_supervisor)
		buffer_text(text, ui->supervisor.text);
	else if (owner && common_capacity(ui) == CAPACITY_SUPERVISOR)
		buffer_text(text, owner->name);
	else if (person && uuid_is_set(person->supervisor))
		buffer_text(text,
			    people_name(workspace_people(ui->workspace), person->supervisor, id));
	else
		buffer_text(text, "Supervisor");
}

/* -- Swapping who is rating --------------------------------------------------------------- */

/* With the supervisor at the screen too, private notes are not there. */
static void
set_rater(struct ui *ui, bool as_supervisor)
{
	struct buffer text = { 0 };

	ui->as_supervisor = as_supervisor;
	workspace_share_view(ui->workspace, as_supervisor);
	common_rating_as(ui, &text);
	ui_say(ui, "%s%s", text.text, as_supervisor ? "; private notes are hidden" : "");
	ui_say_right(ui, "Tab swaps");
	buffer_done(&text);
}

static enum effect
supervisor_named(struct ui *ui, struct view *owner, const char *text)
{
	const struct person *person;
	struct wm_error error;
	struct rater rater;
	enum wm_code code = common_person(ui, &person, &error);

	(void) owner;
	if (code == WM_OK)
		code = workspace_rater(ui->workspace, person, true, text, &rater, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	buffer_clear(&ui->supervisor);
	buffer_text(&ui->supervisor, text);
	set_rater(ui, true);
	return EFFECT_RELOAD;
}

static enum effect
swap(struct ui *ui)
{
	const struct person *person = person_shown(ui);
	const struct person *supervisor;
	struct buffer label = { 0 };
	enum effect effect;

	if (!is_owner(ui, person)) {
		ui_say(ui, "This is another person's file here: you rate as their supervisor.");
		return EFFECT_REDRAW;
	}
	if (ui->supervisor.length > 0) {
		set_rater(ui, !ui->as_supervisor);
		return EFFECT_RELOAD;
	}
	supervisor = people_find(workspace_people(ui->workspace), person->supervisor);
	buffer_format(&label, "Who is rating with %s? ", person->name);
	effect = prompt_ask(ui, &(struct prompt) {
					.label = label.text,
					.initial = supervisor ? supervisor->name : "",
					.accepts = "rates as this person",
					.limit = NAME_MAX_BYTES,
					.answer = supervisor_named,
				});
	buffer_done(&label);
	return effect;
}

/* -- Undo and redo ------------------------------------------------------------------------ */

/* What was done, as a sentence of the status line: with a capital. */
static void
say_step(struct ui *ui, const struct step *step, const char *right)
{
	struct buffer text = { 0 };

	buffer_text(&text, step->said);
	if (text.length > 0)
		text.text[0] = (char) towupper((wint_t) (unsigned char) text.text[0]);
	ui_say(ui, "%s", text.text);
	if (step->done)
		ui_say_right(ui, right);
	buffer_done(&text);
}

enum effect
common_step(struct ui *ui, enum request request, struct step *step)
{
	bool undo = request == REQUEST_UNDO;
	const struct person *person;
	struct wm_error error;
	enum wm_code code = common_person(ui, &person, &error);

	*step = (struct step) { .indicator = -1, .level = -1 };
	if (code == WM_OK && undo)
		code = workspace_undo(ui->workspace, person->id, step, &error);
	else if (code == WM_OK)
		code = workspace_redo(ui->workspace, person->id, step, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	say_step(ui, step, undo ? "U puts it back" : "u takes it back");
	return EFFECT_RELOAD;
}

void
common_saved(struct ui *ui, const char *words)
{
	char time[DATE_TEXT_MAX];

	ui_say(ui, "Saved %s  %s", zone_time(clock_now(), time), words);
	ui_say_right(ui, "u takes it back");
}

enum effect
common_open_saying(struct ui *ui, enum view_name name, const struct place *place)
{
	struct buffer said = ui->message, right = ui->message_right;
	enum effect effect;

	ui->message = ui->message_right = (struct buffer) { 0 };
	effect = ui_open(ui, name, place);
	buffer_done(&ui->message);
	buffer_done(&ui->message_right);
	ui->message = said;
	ui->message_right = right;
	return effect;
}

/* -- All of them -------------------------------------------------------------------------- */

enum effect
common_handle(struct ui *ui, struct view *view, enum request request, const struct place *about)
{
	struct step step;

	switch (request) {
	case REQUEST_NOTE:
		return note_ask(ui, about);
	case REQUEST_TAKE:
		if (ui->offered.set)
			return also_accept(ui);
		ui_say(ui, "Nothing is offered here.");
		return EFFECT_REDRAW;
	case REQUEST_UNDO:
	case REQUEST_REDO:
		return common_step(ui, request, &step);
	case REQUEST_SWAP:
		return swap(ui);
	case REQUEST_COPY:
		return keep_copy(ui);
	case REQUEST_EXPORT:
		return keep_export(ui);
	default:
		return ui_handle(ui, view, request);
	}
}
