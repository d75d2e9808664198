#include "waymark/supervision.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

/* What a field is filled in from. */
struct filling {
	const struct supervision *supervision;
	const struct people *people;
	const struct record *record;
	const struct session *session; /* NULL where the record is of none */
	struct date today;
	struct buffer *value;
};

static const struct session *
session_of(const struct supervision *supervision, const struct record *record)
{
	for (size_t i = 0; i < supervision->sessions.count; i++)
		if (uuid_equal(supervision->sessions.items[i].id, record->session))
			return &supervision->sessions.items[i];
	return NULL;
}

static void
put_name(const struct filling *filling, struct uuid id)
{
	char text[UUID_TEXT_MAX];

	if (uuid_is_set(id))
		buffer_text(filling->value, people_name(filling->people, id, text));
}

static void
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

/* Those set since the session began. */
static void
fill_actions(const struct filling *filling)
{
	const struct action_list *actions = &filling->supervision->actions;

	for (size_t i = 0; filling->session && i < actions->count; i++)
		if (actions->items[i].at >= filling->session->started)
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

/* What was chosen and settled. */
static void
fill_development(const struct filling *filling)
{
	for (size_t i = 0; filling->session && i < filling->session->topic_count; i++) {
		const struct session_topic *topic = &filling->session->topics[i];
		char date[DATE_TEXT_MAX];

		buffer_format(filling->value, "%s%s: %s", filling->value->length > 0 ? "\n" : "",
			      topic->about.code,
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

/* Who fills in what; nothing for what somebody writes. */
static void (*const fillings[COMPUTED_COUNT])(const struct filling *filling) = {
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
};

bool
record_computed(const struct supervision *supervision, const struct people *people,
		const struct record *record, const struct form_field *field, struct date today,
		struct buffer *value)
{
	struct filling filling = { supervision, people, record, session_of(supervision, record),
				   today,	value };

	if (!fillings[field->computed])
		return false;
	fillings[field->computed](&filling);
	return value->length > 0;
}

/* -- What is missing ----------------------------------------------------------------------- */

/* Signatures and their dates are what is about to be given. */
static bool
is_signature(const struct form_field *field)
{
	switch (field->computed) {
	case COMPUTED_SIGNED_SUPERVISEE:
	case COMPUTED_SIGNED_SUPERVISOR:
	case COMPUTED_SIGNED_SUPERVISEE_ON:
	case COMPUTED_SIGNED_SUPERVISOR_ON:
		return true;
	default:
		return false;
	}
}

struct missing {
	const struct supervision *supervision;
	const struct people *people;
	const struct record *record;
	struct date today;
	void (*fn)(void *context, const char *line);
	void *context;
	size_t count;
};

/* The fields of a form that have to be filled and are blank; `before` stands before their codes in the
 * record. */
static void
look_at_form(struct missing *missing, enum form_use use, const char *before)
{
	const struct form *form = policy_form(missing->supervision->policy, use);
	bool in_asye = supervision_in_asye(missing->supervision, missing->today, NULL);

	for (size_t i = 0; form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];
		struct buffer code = { 0 }, value = { 0 };

		buffer_format(&code, "%s%s", before, field->code);
		if (field_is_filled(field) && !is_signature(field) &&
		    field_is_required(field, in_asye) &&
		    text_blank(record_value(missing->record, code.text)) &&
		    !record_computed(missing->supervision, missing->people, missing->record, field,
				     missing->today, &value)) {
			missing->count++;
			missing->fn(missing->context, field->label);
		}
		buffer_done(&code);
		buffer_done(&value);
	}
}

size_t
record_missing(const struct supervision *supervision, const struct people *people,
	       const struct record *record, struct date today,
	       void (*fn)(void *context, const char *line), void *context)
{
	struct missing missing = { supervision, people, record, today, fn, context, 0 };
	bool of_session = record->form == FORM_INDIVIDUAL || record->form == FORM_MANAGER;

	look_at_form(&missing, record->form, "");
	if (of_session)
		look_at_form(&missing, FORM_SIGNING, "signing.");
	return missing.count;
}
