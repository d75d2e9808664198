/* What the program fills into the fields of a session's record. */
#include "filling.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

void
put_name(const struct filling *filling, struct uuid id)
{
	char text[UUID_TEXT_MAX];

	if (uuid_is_set(id))
		buffer_text(filling->value, people_name(filling->people, id, text));
}

void
put_date(const struct filling *filling, struct date date)
{
	char text[DATE_TEXT_MAX];

	if (date_is_set(date))
		buffer_text(filling->value, date_iso(date, text));
}

static const struct person *
supervisor_of(const struct filling *filling)
{
	return people_find(filling->people, filling->record->supervisor);
}

static void
fill_supervisee(const struct filling *filling)
{
	put_name(filling, filling->record->person);
}

static void
fill_supervisor(const struct filling *filling)
{
	put_name(filling, filling->record->supervisor);
}

static void
fill_line_manager(const struct filling *filling)
{
	const struct person *supervisor = supervisor_of(filling);

	if (supervisor)
		put_name(filling, supervisor->supervisor);
}

static void
fill_team(const struct filling *filling)
{
	buffer_text(filling->value, filling->supervision->person->team);
}

static void
fill_role(const struct filling *filling)
{
	buffer_text(filling->value, filling->supervision->person->role);
}

static void
fill_supervisor_team(const struct filling *filling)
{
	const struct person *supervisor = supervisor_of(filling);

	buffer_text(filling->value, supervisor ? supervisor->team : "");
}

static void
fill_supervisor_role(const struct filling *filling)
{
	const struct person *supervisor = supervisor_of(filling);

	buffer_text(filling->value, supervisor ? supervisor->role : "");
}

static void
fill_date(const struct filling *filling)
{
	put_date(filling,
		 filling->session ? filling->session->date : zone_date(filling->record->at));
}

static void
fill_time(const struct filling *filling)
{
	buffer_text(filling->value, filling->session ? filling->session->time : "");
}

static void
fill_venue(const struct filling *filling)
{
	buffer_text(filling->value, filling->session ? filling->session->venue : "");
}

/* The next one planned after this one. */
static const struct session *
next_of(const struct filling *filling)
{
	struct date after = filling->session ? filling->session->date : filling->today;

	return session_next(&filling->supervision->sessions, date_add_days(after, 1));
}

static void
fill_next_date(const struct filling *filling)
{
	const struct session *next = next_of(filling);

	if (next)
		put_date(filling, next->date);
}

static void
fill_next_time(const struct filling *filling)
{
	const struct session *next = next_of(filling);

	buffer_text(filling->value, next ? next->time : "");
}

static void
fill_next_venue(const struct filling *filling)
{
	const struct session *next = next_of(filling);

	buffer_text(filling->value, next ? next->venue : "");
}

/* "What, who, by 2 Apr 2026", a line each. */
static void
put_action(const struct filling *filling, const struct action *action)
{
	char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	buffer_format(filling->value, "%s%s; %s; by %s", filling->value->length > 0 ? "\n" : "",
		      action->text, people_name(filling->people, action->owner, name),
		      date_iso(action->due, date));
	if (action->closed)
		buffer_format(filling->value, "; closed: %s", action->result);
}

/* When the next session after this one began; INSTANT_LAST while none has. */
static instant
next_began(const struct filling *filling)
{
	const struct session_list *sessions = &filling->supervision->sessions;
	instant next = INSTANT_LAST;

	for (size_t i = 0; i < sessions->count; i++) {
		const struct session *session = &sessions->items[i];

		if (session_counts(session) && session->started > filling->session->started &&
		    session->started < next)
			next = session->started;
	}
	return next;
}

/* Those set from the session on until the next. */
static void
fill_actions(const struct filling *filling)
{
	const struct action_list *actions = &filling->supervision->actions;
	instant until = filling->session ? next_began(filling) : INSTANT_NONE;

	for (size_t i = 0; filling->session && i < actions->count; i++)
		if (actions->items[i].at >= filling->session->started &&
		    actions->items[i].at < until)
			put_action(filling, &actions->items[i]);
}

/* Those that were open when it began, and what came of them since (SR-42). */
static void
fill_last_actions(const struct filling *filling)
{
	const struct action_list *actions = &filling->supervision->actions;

	for (size_t i = 0; filling->session && i < actions->count; i++) {
		const struct action *action = &actions->items[i];

		if (action->at < filling->session->started &&
		    (!action->closed || action->closed_at >= filling->session->started))
			put_action(filling, action);
	}
}

/* "KSSP-1.2": an indicator as people know it. */
static void
put_reference(const struct filling *filling, const struct link *about)
{
	const struct framework *framework =
		library_framework(filling->supervision->library, about->framework);
	char reference[REFERENCE_MAX];

	if (framework)
		buffer_text(filling->value, framework_reference(framework, about->code, reference));
	else
		buffer_format(filling->value, "%s:%s", about->framework, about->code);
}

/* Of those that each session in the ASYE has to speak of (SR-45). */
static void
fill_kss(const struct filling *filling)
{
	for (size_t i = 0; filling->session && i < filling->session->topic_count; i++) {
		const struct link *about = &filling->session->topics[i].about;

		if (!policy_lists(filling->supervision->policy, READING_ASYE_FRAMEWORKS,
				  about->framework))
			continue;
		buffer_text(filling->value, filling->value->length > 0 ? "; " : "");
		put_reference(filling, about);
	}
}

/* The reflective discussion, its four steps in their order (SR-5). */
static void
fill_reflection(const struct filling *filling)
{
	const struct form *form =
		record_form(filling->supervision, filling->record, FORM_REFLECTION);

	for (size_t i = 0; form && i < form->field_count; i++) {
		struct buffer code = { 0 };
		const char *text;

		buffer_format(&code, "%s.%s", form_words[FORM_REFLECTION], form->fields[i].code);
		text = record_value(filling->record, code.text);
		if (!text_blank(text))
			buffer_format(filling->value, "%s%s\n%s",
				      filling->value->length > 0 ? "\n" : "", form->fields[i].label,
				      text);
		buffer_done(&code);
	}
}

/* Where the session is, on the monitoring sheet, and why it was not held. */
static void
fill_status(const struct filling *filling)
{
	if (filling->session && filling->session->status != SESSION_PLANNED)
		buffer_text(filling->value, session_status_words[filling->session->status]);
}

static void
fill_reason(const struct filling *filling)
{
	buffer_text(filling->value, filling->session ? filling->session->reason : "");
}

/* What was chosen and settled. */
static void
fill_development(const struct filling *filling)
{
	for (size_t i = 0; filling->session && i < filling->session->topic_count; i++) {
		const struct session_topic *topic = &filling->session->topics[i];
		char date[DATE_TEXT_MAX];

		buffer_text(filling->value, filling->value->length > 0 ? "\n" : "");
		put_reference(filling, &topic->about);
		buffer_format(filling->value, ": %s",
			      topic->settled ? outcome_shown(topic->outcome) : "talked of");
		if (topic->settled && date_is_set(topic->until))
			buffer_format(filling->value, " %s", date_iso(topic->until, date));
		if (topic->settled && *topic->words)
			buffer_format(filling->value, ". %s", topic->words);
	}
}

static void
fill_signed(const struct filling *filling, enum signer signer)
{
	const struct signature *signature = &filling->record->signatures[signer];

	if (signature->set)
		buffer_text(filling->value, signature->name);
}

static void
fill_signed_supervisee(const struct filling *filling)
{
	fill_signed(filling, SIGNER_SUPERVISEE);
}

static void
fill_signed_supervisor(const struct filling *filling)
{
	fill_signed(filling, SIGNER_SUPERVISOR);
}

static void
fill_signed_on(const struct filling *filling, enum signer signer)
{
	const struct signature *signature = &filling->record->signatures[signer];

	if (signature->set)
		put_date(filling, zone_date(signature->at));
}

static void
fill_signed_supervisee_on(const struct filling *filling)
{
	fill_signed_on(filling, SIGNER_SUPERVISEE);
}

static void
fill_signed_supervisor_on(const struct filling *filling)
{
	fill_signed_on(filling, SIGNER_SUPERVISOR);
}

/* Who fills in what of a session; nothing for what somebody writes. */
fill_field *const fill_of_session[COMPUTED_COUNT] = {
	[COMPUTED_SUPERVISEE] = fill_supervisee,
	[COMPUTED_SUPERVISOR] = fill_supervisor,
	[COMPUTED_LINE_MANAGER] = fill_line_manager,
	[COMPUTED_TEAM] = fill_team,
	[COMPUTED_ROLE] = fill_role,
	[COMPUTED_SUPERVISOR_TEAM] = fill_supervisor_team,
	[COMPUTED_SUPERVISOR_ROLE] = fill_supervisor_role,
	[COMPUTED_DATE] = fill_date,
	[COMPUTED_TIME] = fill_time,
	[COMPUTED_VENUE] = fill_venue,
	[COMPUTED_NEXT_DATE] = fill_next_date,
	[COMPUTED_NEXT_TIME] = fill_next_time,
	[COMPUTED_NEXT_VENUE] = fill_next_venue,
	[COMPUTED_ACTIONS] = fill_actions,
	[COMPUTED_LAST_ACTIONS] = fill_last_actions,
	[COMPUTED_DEVELOPMENT] = fill_development,
	[COMPUTED_SIGNED_SUPERVISEE] = fill_signed_supervisee,
	[COMPUTED_SIGNED_SUPERVISOR] = fill_signed_supervisor,
	[COMPUTED_SIGNED_SUPERVISEE_ON] = fill_signed_supervisee_on,
	[COMPUTED_SIGNED_SUPERVISOR_ON] = fill_signed_supervisor_on,
	[COMPUTED_STATUS] = fill_status,
	[COMPUTED_REASON] = fill_reason,
	[COMPUTED_REFLECTION] = fill_reflection,
	[COMPUTED_KSS] = fill_kss,
};
