/* What is done with a note that is read. */
#include "reading.h"

#include "common.h"
#include "notes.h"
#include "prompt.h"
#include "waymark/text.h"

/* -- Links -------------------------------------------------------------------------------- */

/* The link under the >, or the only one. */
static const struct link *
link_meant(const struct reading *reading, const struct view *view)
{
	struct reading_line on = reading->means[view->focus];

	if (on.kind == READING_LINK)
		return &reading->note->links.items[on.index];
	return reading->note->links.count == 1 ? reading->note->links.items : NULL;
}

static bool
link_place(const struct ui *ui, const struct link *link, struct place *place)
{
	place->framework = library_framework(workspace_library(ui->workspace), link->framework);
	return place->framework && framework_find_code(place->framework, link->code,
						       &place->section, &place->indicator);
}

enum effect
reading_unlink(struct ui *ui, const struct view *view)
{
	const struct reading *reading = view->data;
	const struct link *link = link_meant(reading, view);
	struct buffer words = { 0 };
	struct wm_error error;
	struct place place;

	if (!link) {
		ui_say(ui, "Go to the standard that it is not about; - unlinks that.");
		return EFFECT_REDRAW;
	}
	if (!link_place(ui, link, &place)) {
		ui_say(ui, "The framework of this link is not here.");
		return EFFECT_REDRAW;
	}
	if (workspace_evidence_unlink(ui->workspace, reading->note->person, reading->id, &place, 1,
				      &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	buffer_text(&words, "Unlinked from ");
	note_link_reference(workspace_library(ui->workspace), link, &words);
	buffer_format(&words, ": %s", reading->note->title);
	common_saved(ui, words.text);
	buffer_done(&words);
	return EFFECT_RELOAD;
}

/* The suggestion under the >, else the first. */
enum effect
reading_take(struct ui *ui, const struct view *view)
{
	const struct reading *reading = view->data;
	struct reading_line on = reading->means[view->focus];
	struct wm_error error;

	if (reading->also_count == 0) {
		ui_say(ui, "Nothing is suggested for what it is linked to.");
		return EFFECT_REDRAW;
	}
	if (also_take(ui, reading->note,
		      &reading->also[on.kind == READING_ALSO ? on.index : 0].place,
		      &error) != WM_OK)
		ui_fail(ui, &error);
	return EFFECT_RELOAD;
}

enum effect
reading_open(struct ui *ui, const struct view *view)
{
	const struct reading *reading = view->data;
	struct reading_line on = reading->means[view->focus];
	struct place place;

	if (on.kind == READING_ALSO)
		return reading_take(ui, view);
	if (on.kind == READING_LINK &&
	    link_place(ui, &reading->note->links.items[on.index], &place))
		return ui_open(ui, VIEW_ASSESS, &place);
	return EFFECT_NONE;
}

/* -- Private, confirmed, taken out -------------------------------------------------------- */

enum effect
reading_privacy(struct ui *ui, const struct reading *reading)
{
	bool private = !reading->note->private;
	struct evidence_change change = { .privacy = private ? PRIVACY_PRIVATE : PRIVACY_SHARED };
	struct wm_error error;

	if (workspace_evidence_edit(ui->workspace, reading->note->person, reading->id, &change,
				    &error) != WM_OK)
		ui_fail(ui, &error);
	else
		common_saved(ui, private ? "Private: in nothing that is shared"
					 : "Not private: in what is shared");
	return EFFECT_RELOAD;
}

enum effect
reading_confirm(struct ui *ui, const struct reading *reading)
{
	struct buffer words = { 0 };
	struct wm_error error;
	struct rater rater;

	if (common_capacity(ui) == CAPACITY_SELF) {
		ui_say(ui, "Tab first, to the supervisor who was there; then i says so.");
		return EFFECT_REDRAW;
	}
	if (common_rater(ui, &rater, &error) != WM_OK ||
	    workspace_evidence_confirm(ui->workspace, reading->note->person, reading->id, &rater,
				       &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	common_supervisor(ui, &words);
	buffer_text(&words, ": I was there");
	common_saved(ui, words.text);
	buffer_done(&words);
	return EFFECT_RELOAD;
}

static enum effect
redact(struct ui *ui, struct view *owner, const char *reason)
{
	const struct reading *reading = owner->data;
	struct wm_error error;

	if (workspace_evidence_redact(ui->workspace, reading->note->person, reading->id, reason,
				      &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	ui_say(ui, "Taken out for good, with all its history.");
	return EFFECT_RELOAD;
}

static enum effect
redact_why(struct ui *ui, struct view *owner, const char *answer)
{
	(void) owner;
	if (!text_same(answer, "yes")) {
		ui_say(ui, "Only yes takes it out; nothing was changed.");
		return EFFECT_REDRAW;
	}
	return prompt_ask(ui, &(struct prompt) {
				      .label = "Why it is taken out (kept): ",
				      .accepts = "takes the text out for good",
				      .answer = redact,
			      });
}

enum effect
reading_redact(struct ui *ui, const struct reading *reading)
{
	if (reading->note->redacted) {
		ui_say(ui, "It is taken out already.");
		return EFFECT_REDRAW;
	}
	return prompt_ask(ui, &(struct prompt) {
				      .label = "Take its text out for good? Type yes: ",
				      .accepts = "goes on",
				      .answer = redact_why,
			      });
}
