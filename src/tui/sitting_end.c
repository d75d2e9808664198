/* How a session ends: when and where the next one is, the clock, and the signatures. */
#include <string.h>

#include "common.h"
#include "prompt.h"
#include "sitting.h"
#include "waymark/calendar.h"
#include "waymark/text.h"

/* -- The next session ------------------------------------------------------------------------ */

static const struct session *
next_session(const struct sitting *sitting)
{
	return session_next(&sitting->supervision.sessions,
			    date_add_days(sitting->session->date, 1));
}

/* One that is planned already keeps its day; its time and place are then the record's. */
static enum effect
venue_told(struct ui *ui, struct view *owner, const char *text)
{
	const struct sitting *sitting = owner->data;
	const struct sitting_asking *asking = &sitting->asking;
	struct session_request request = {
		.person = sitting->person,
		.form = sitting->session->form,
		.supervisor = sitting->supervisor,
		.time = asking->owner.text,
		.minutes = sitting->session->minutes,
		.venue = text,
	};
	struct wm_error error;
	enum wm_code code;

	if (text_blank(text)) {
		ui_say(ui, "Say where, or leave with Esc.");
		return EFFECT_KEEP;
	}
	if (!next_session(sitting)) {
		code = date_parse(asking->text.text, &request.date, &error);
		if (code == WM_OK)
			code = workspace_session_plan(ui->workspace, &request, NULL, NULL, &error);
		return sitting_kept(ui, code, &error, "Next session planned");
	}
	code = workspace_record_fill(ui->workspace, sitting->person, sitting->record->id,
				     "next-time", request.time, &error);
	if (code == WM_OK)
		code = workspace_record_fill(ui->workspace, sitting->person, sitting->record->id,
					     "next-venue", text, &error);
	return sitting_kept(ui, code, &error, "Next session");
}

static enum effect
time_told(struct ui *ui, struct view *owner, const char *text)
{
	struct sitting *sitting = owner->data;
	const struct session *next = next_session(sitting);

	if (strlen(text) != 5 || text[2] != ':') {
		ui_say(ui, "A time is HH:MM, as 10:00.");
		return EFFECT_KEEP;
	}
	sitting_remember(&sitting->asking.owner, text);
	return sitting_ask(ui, "Next session, where? ",
			   next && *next->venue ? next->venue : sitting->session->venue,
			   venue_told);
}

static enum effect
date_told(struct ui *ui, struct view *owner, const char *text)
{
	struct sitting *sitting = owner->data;
	struct date date;
	struct wm_error error;

	if (date_parse(text, &date, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	if (date_compare(date, sitting->session->date) <= 0) {
		ui_say(ui, "The next session is after this one.");
		return EFFECT_KEEP;
	}
	sitting_remember(&sitting->asking.text, text);
	return sitting_ask(ui, "Next session, at what time (HH:MM)? ", sitting->session->time,
			   time_told);
}

enum effect
sitting_plan_next(struct ui *ui, struct view *view)
{
	struct sitting *sitting = view->data;
	const struct session *next = next_session(sitting);
	struct date by = supervision_next_due(&sitting->supervision, sitting->session->date);
	char due[DATE_TEXT_MAX];

	if (next)
		return sitting_ask(ui, "Next session, at what time (HH:MM)? ", next->time,
				   time_told);
	/* A day that was missed is no day to meet on. */
	if (date_compare(by, sitting->session->date) <= 0)
		by = (struct date) { 0 };
	date_iso(by, due);
	return sitting_ask(ui, "Next session, which day (YYYY-MM-DD)? ", due, date_told);
}

/* -- Signing --------------------------------------------------------------------------------- */

/* "..., waiting for Practitioner 1", or that the record is locked and when its copy is due. */
static void
say_signed(struct ui *ui, const struct sitting *sitting, enum signer signer)
{
	enum signer other = signer == SIGNER_SUPERVISEE ? SIGNER_SUPERVISOR : SIGNER_SUPERVISEE;
	const struct deadline *copy = policy_deadline(sitting->supervision.policy, "copy");
	const char *name = other == SIGNER_SUPERVISEE ? sitting->self : sitting->supervisor;
	char date[DATE_TEXT_MAX];

	if (!sitting->record->signatures[other].set)
		ui_say(ui, "Signed; waiting for %s: S now, or later", name);
	else if (!copy)
		ui_say(ui, "Signed by both: the record is locked.");
	else
		ui_say(ui, "Signed by both: the record is locked. Its copy is due %s.",
		       date_long(deadline_due(copy, sitting->session->date,
					      workspace_calendar(ui->workspace)),
				 date));
}

/* Whether the name is that of who signs; of a supervisor also the one whom the person has now. */
static bool
is_signer(struct ui *ui, const struct sitting *sitting, enum signer signer, const char *name)
{
	const struct people *people = workspace_people(ui->workspace);
	const struct person *person = people_find(people, sitting->person);
	char id[UUID_TEXT_MAX];

	if (signer == SIGNER_SUPERVISEE)
		return text_same(name, sitting->self);
	return text_same(name, sitting->supervisor) ||
	       (person && uuid_is_set(person->supervisor) &&
		text_same(name, people_name(people, person->supervisor, id)));
}

static enum effect
name_told(struct ui *ui, struct view *owner, const char *text)
{
	const struct sitting *sitting = owner->data;
	enum signer signer = sitting->asking.signer;
	struct wm_error error;
	enum wm_code code = WM_OK;

	if (!is_signer(ui, sitting, signer, text)) {
		ui_say(ui, "%s: the %s is %s", text, signer_words[signer],
		       signer == SIGNER_SUPERVISEE ? sitting->self : sitting->supervisor);
		return EFFECT_KEEP;
	}
	if (sitting->session->ended == INSTANT_NONE)
		code = workspace_session_clock(ui->workspace, sitting->person, sitting->id,
					       SESSION_CLOCK_ENDED, &error);
	if (code == WM_OK)
		code = workspace_record_sign(ui->workspace, sitting->person, sitting->record->id,
					     signer, text, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	say_signed(ui, sitting, signer);
	return EFFECT_RELOAD;
}

static enum effect
ask_name(struct ui *ui, struct sitting *sitting, enum signer signer)
{
	struct buffer label = { 0 };
	enum effect effect;

	sitting->asking.signer = signer;
	buffer_format(&label, "%s signs by typing the name: ",
		      signer == SIGNER_SUPERVISEE ? sitting->self : sitting->supervisor);
	effect = prompt_ask(ui, &(struct prompt) { .label = label.text,
						   .accepts = "signs",
						   .limit = NAME_MAX_BYTES,
						   .answer = name_told });
	buffer_done(&label);
	return effect;
}

static enum effect
signer_chosen(struct ui *ui, struct view *owner, size_t chosen)
{
	return ask_name(ui, owner->data, (enum signer) chosen);
}

/* Whoever signs is asked for by name; what is missing comes first, and the first signature ends the
 * session. */
enum effect
sitting_sign(struct ui *ui, struct view *view)
{
	struct sitting *sitting = view->data;
	const struct signature *signatures = sitting->record->signatures;

	if (record_locked(sitting->record)) {
		ui_say(ui, "Both have signed: what comes later is an addendum "
			   "(waymark supervision addendum).");
		return EFFECT_REDRAW;
	}
	if (signatures[SIGNER_SUPERVISEE].set || signatures[SIGNER_SUPERVISOR].set)
		return ask_name(ui, sitting,
				signatures[SIGNER_SUPERVISEE].set ? SIGNER_SUPERVISOR
								  : SIGNER_SUPERVISEE);
	if (*sitting->missing) {
		sitting->item = sitting->item_count - 1;
		ui_say(ui, "Before signing: %s", sitting->missing);
		return EFFECT_RELOAD;
	}
	return choice_ask(ui, &(struct choice) { .label = "Who signs first?",
						 .rows = { { 'p', sitting->self },
							   { 's', sitting->supervisor } },
						 .count = SIGNER_COUNT,
						 .answer = signer_chosen });
}

/* -- The clock ------------------------------------------------------------------------------- */

enum effect
sitting_clock(struct ui *ui, struct view *view, enum session_clock clock)
{
	const struct sitting *sitting = view->data;
	struct wm_error error;

	if (sitting->session->ended != INSTANT_NONE) {
		ui_say(ui, "The session is ended; its record waits to be signed.");
		return EFFECT_REDRAW;
	}
	if (workspace_session_clock(ui->workspace, sitting->person, sitting->id, clock, &error) !=
	    WM_OK)
		ui_fail(ui, &error);
	else
		ui_say(ui, "The session is ended. S signs its record.");
	return EFFECT_RELOAD;
}
