/* What is due: a function for each thing that a policy keeps to; the table at the end says which. */
#include "waymark/supervision.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/schedule.h"
#include "waymark/text.h"

struct look {
	const struct supervision *supervision;
	struct date today;
	struct due_list *list;
};

/* "5 Mar 2026", the year too: what is due may be of another one. */
static const char *
day_text(struct date day, char text[DATE_TEXT_MAX])
{
	return date_short(day, (struct date) { 0 }, text);
}

/* Adds what the policy's deadline of that code asks, counted from a day; nothing where the policy has
 * none, or the day is not set.  `of_day` appends " of 5 Mar 2026". */
static void
add_deadline(const struct look *look, const char *what, struct uuid of, struct date base,
	     struct date of_day)
{
	const struct supervision *supervision = look->supervision;
	const struct deadline *deadline = policy_deadline(supervision->policy, what);
	struct buffer title = { 0 };
	char date[DATE_TEXT_MAX];

	if (!deadline || !date_is_set(base))
		return;
	buffer_text(&title, deadline->title);
	if (date_is_set(of_day))
		buffer_format(&title, ", session of %s", day_text(of_day, date));
	due_add(look->list, what, title.text, who_shown(deadline->who), of,
		deadline_due(deadline, base, supervision->calendar), look->today, deadline->source);
	buffer_done(&title);
}

static void
look_at_supervisor(const struct look *look)
{
	const struct person *person = look->supervision->person;

	if (!uuid_is_set(person->supervisor))
		due_add(look->list, "supervisor", "A named supervisor", who_shown(WHO_LINE_MANAGER),
			person->id, (struct date) { 0 }, look->today, "");
}

static void
look_at_next_session(const struct look *look)
{
	const struct supervision *supervision = look->supervision;
	const struct person *person = supervision->person;
	const struct frequency *frequency = frequency_at(supervision->policy, person->group,
							 person->start_in_post, look->today);
	struct date due = supervision_next_due(supervision, look->today);

	if (frequency && date_is_set(due))
		due_add(look->list, "session", frequency->title, who_shown(WHO_BOTH), person->id,
			due, look->today, frequency->source);
}

/* Decisions about children that are still to be entered on the case system: the second choice of
 * the form says so (SR-66). */
static bool
is_to_enter(const struct look *look, const struct record *record)
{
	const struct form *form = record_form(look->supervision, record, FORM_SIGNING);
	int at = form ? form_field(form, "case-decisions") : -1;
	const char *const *choices = at < 0 ? NULL : form->fields[at].choices;

	return choices && choices[0] && choices[1] &&
	       !strcmp(record_value(record, "signing.case-decisions"), choices[1]) &&
	       !*record_value(record, RECORD_ENTERED);
}

/* A session that was held: its record signed, copied, and decisions on the case system. */
static void
look_at_held(const struct look *look, const struct session *session)
{
	const struct supervision *supervision = look->supervision;
	const struct record *record = record_find(&supervision->records, session->record);
	char date[DATE_TEXT_MAX];
	struct buffer title = { 0 };

	if (!record)
		return;
	if (form_is_signed(record_form(supervision, record, record->form)) &&
	    !record_locked(record)) {
		buffer_format(&title, "Signing the record, session of %s",
			      day_text(session->date, date));
		due_add(look->list, "signing", title.text,
			who_shown(record->signatures[SIGNER_SUPERVISEE].set   ? WHO_SUPERVISOR
				  : record->signatures[SIGNER_SUPERVISOR].set ? WHO_SUPERVISEE
									      : WHO_BOTH),
			record->id, session->date, look->today, "SR-63");
		buffer_done(&title);
	}
	if (session->form != FORM_INFORMAL && !*record_value(record, RECORD_COPIED))
		add_deadline(look, session->form == FORM_GROUP ? "group-copy" : "copy", record->id,
			     session->date, session->date);
	if (is_to_enter(look, record))
		add_deadline(look, "case-record", record->id, session->date, session->date);
}

static void
look_at_sessions(const struct look *look)
{
	const struct session_list *sessions = &look->supervision->sessions;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];
		char date[DATE_TEXT_MAX];
		struct buffer title = { 0 };

		if (session->status == SESSION_HELD) {
			look_at_held(look, session);
		} else if (session->started != INSTANT_NONE && session->ended == INSTANT_NONE) {
			buffer_format(&title, "Session of %s: begun and not ended",
				      day_text(session->date, date));
			due_add(look->list, "open-session", title.text, who_shown(WHO_SUPERVISOR),
				session->id, session->date, look->today, "");
		} else if (session->status == SESSION_PLANNED) {
			buffer_format(&title, "Session planned%s%s", *session->time ? " at " : "",
				      session->time);
			due_add(look->list, "planned", title.text, who_shown(WHO_BOTH), session->id,
				session->date, look->today, "");
		}
		buffer_done(&title);
	}
}

static void
look_at_actions(const struct look *look)
{
	const struct action_list *actions = &look->supervision->actions;

	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];
		struct buffer title = { 0 };

		if (action->closed)
			continue;
		buffer_format(&title, "Action: %s", action->text);
		due_add(look->list, "action", title.text,
			uuid_equal(action->owner, look->supervision->person->id)
				? who_shown(WHO_SUPERVISEE)
			: uuid_equal(action->owner, look->supervision->person->supervisor)
				? who_shown(WHO_SUPERVISOR)
				: "other",
			action->id, action->due, look->today, "SR-65");
		buffer_done(&title);
	}
}

static void
look_at_contract(const struct look *look)
{
	const struct supervision *supervision = look->supervision;
	const struct person *person = supervision->person;
	const struct record *contract = supervision_contract(supervision);
	const struct form *form = policy_form(supervision->policy, FORM_CONTRACT);

	if (!form)
		return;
	if (!contract)
		due_add(look->list, "contract", form->title, who_shown(WHO_BOTH), person->id,
			(struct date) { 0 }, look->today, form->source);
	else if (!uuid_equal(contract->supervisor, person->supervisor))
		add_deadline(look, "contract-change", person->id, look->today, (struct date) { 0 });
	else
		add_deadline(look, "contract-review", contract->id, record_signed_on(contract),
			     (struct date) { 0 });
}

static void
look_at_missed(const struct look *look)
{
	const struct session_list *sessions = &look->supervision->sessions;
	struct session_entry *entries = xcalloc(sessions->count + 1, sizeof(*entries));
	size_t count = 0;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (session->form == FORM_GROUP || session->form == FORM_INFORMAL ||
		    session->status == SESSION_PLANNED)
			continue;
		entries[count] = (struct session_entry) {
			.date = session->date,
			.held = session->status == SESSION_HELD,
		};
		for (size_t j = 0; j < sessions->count; j++)
			if (uuid_is_set(session->moved_to) &&
			    uuid_equal(sessions->items[j].id, session->moved_to))
				entries[count].new_date = sessions->items[j].date;
		count++;
	}
	add_deadline(look, "escalation", look->supervision->person->id,
		     escalation_base(entries, count, look->today), (struct date) { 0 });
	free(entries);
}

static void
look_at_absences(const struct look *look)
{
	const struct supervision *supervision = look->supervision;
	const struct deadline *cover = policy_deadline(supervision->policy, "cover");

	for (size_t i = 0; cover && i < supervision->arrangements.absence_count; i++) {
		const struct absence *absence = &supervision->arrangements.absences[i];
		struct date due =
			cover_due(cover, absence->from, absence->until, supervision->calendar);

		if (!uuid_is_set(absence->cover) && date_is_set(due) &&
		    !due_is_over(absence->until, look->today))
			due_add(look->list, "cover", cover->title, who_shown(cover->who),
				supervision->person->id, due, look->today, cover->source);
	}
}

static void
look_at_asye(const struct look *look)
{
	static const struct {
		const char *what;
		const char *done; /* the field of the tracker that says it was held */
	} reviews[] = {
		{ "asye-review-3", "review-3" },
		{ "asye-review-6", "review-6" },
		{ "asye-review-9", "review-9" },
		{ "asye-end", "outcome" },
	};
	const struct supervision *supervision = look->supervision;
	const struct record *tracker = record_newest(&supervision->records, FORM_ASYE);
	struct date start;

	start = supervision_asye_start(supervision);
	for (size_t i = 0; i < sizeof(reviews) / sizeof(reviews[0]); i++) {
		const char *done = tracker ? record_value(tracker, reviews[i].done) : "";

		if (!*done || !strcmp(done, "no"))
			add_deadline(look, reviews[i].what, supervision->person->id, start,
				     (struct date) { 0 });
	}
}

/* A year after the last one; where there was none, a year after the start in post. */
static void
look_at_audit(const struct look *look)
{
	const struct supervision *supervision = look->supervision;
	const struct record *audit = record_newest(&supervision->records, FORM_AUDIT);
	struct date base = supervision->person->start_in_post;

	if (audit)
		base = zone_date(audit->at);
	add_deadline(look, "audit", supervision->person->id, base, (struct date) { 0 });
}

void
supervision_due(const struct supervision *supervision, struct date today, struct due_list *list)
{
	static void (*const looks[])(const struct look *look) = {
		look_at_supervisor, look_at_next_session, look_at_sessions,
		look_at_actions,    look_at_contract,	  look_at_missed,
		look_at_absences,   look_at_asye,	  look_at_audit,
	};
	struct look look = { supervision, today, list };

	for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); i++)
		looks[i](&look);
	quality_due(supervision, today, list);
	due_sort(list);
}
