#include "supervise.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

enum wm_code
append_record(struct workspace *workspace, const struct supervision *supervision,
	      enum form_use form, struct uuid supervisor, struct uuid session, struct uuid *id,
	      struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_RECORD, supervision->person->id);
	char who[UUID_TEXT_MAX], of[UUID_TEXT_MAX];
	enum wm_code code = action_keep_policy(workspace, supervision->policy, error);

	if (code != WM_OK)
		return code;
	return action_append(workspace, &head, NULL, id, error, "form", form_words[form], "policy",
			     supervision->policy->id, "version", supervision->policy->version,
			     "supervisor", uuid_text(supervisor, who), "session",
			     uuid_is_set(session) ? uuid_text(session, of) : NULL, NULL);
}

static enum wm_code
append_clock(struct workspace *workspace, struct uuid person, struct uuid session,
	     enum session_clock clock, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_SESSION_CLOCK, person);
	char id[UUID_TEXT_MAX];

	return action_append(workspace, &head, NULL, NULL, error, "session", uuid_text(session, id),
			     "clock", session_clock_words[clock], NULL);
}

/* The session planned for a day in the form asked for (FORM_COUNT: any that counts). */
static const struct session *
planned_on(const struct supervision *supervision, struct date day, enum form_use asked)
{
	for (size_t i = 0; i < supervision->sessions.count; i++) {
		const struct session *session = &supervision->sessions.items[i];

		if (session->status == SESSION_PLANNED && session->started == INSTANT_NONE &&
		    date_compare(session->date, day) == 0 &&
		    (asked == FORM_COUNT ? session_counts(session) : session->form == asked))
			return session;
	}
	return NULL;
}

/* What is begun: the session that was planned, or one of today made now. */
struct beginning_session {
	const struct session *planned; /* NULL: none */
	enum form_use form;
	struct uuid supervisor;
	const char *minted_name;
	struct buffer allocations; /* what its agenda begins with */
	struct group group;
	struct uuid id;
};

/* What was found for the allocation of work stands in the form's field for it. */
static enum wm_code
append_allocations(struct workspace *workspace, const struct supervision *supervision,
		   const struct beginning_session *beginning, struct uuid record,
		   struct wm_error *error)
{
	const struct form *form = policy_form(supervision->policy, beginning->form);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && form && i < form->field_count; i++)
		if (form->fields[i].computed == COMPUTED_ALLOCATIONS &&
		    beginning->allocations.length > 0)
			code = append_field(workspace, supervision->person->id, record,
					    form->fields[i].code, beginning->allocations.text,
					    error);
	return code;
}

/* The names of all in the form's field for them. */
static enum wm_code
append_names(struct workspace *workspace, const struct supervision *supervision, struct uuid person,
	     struct uuid record, const struct group *group, struct wm_error *error)
{
	const struct form *form = policy_form(supervision->policy, FORM_GROUP);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && form && i < form->field_count; i++)
		if (form->fields[i].computed == COMPUTED_ATTENDEES && group->names.length > 0)
			code = append_field(workspace, person, record, form->fields[i].code,
					    group->names.text, error);
	return code;
}

/* The same session and record for each of the others. */
static enum wm_code
append_copies(struct workspace *workspace, const struct supervision *supervision,
	      const struct session_request *request, const struct beginning_session *beginning,
	      struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < beginning->group.count; i++) {
		struct person person = { .id = beginning->group.people[i] };
		struct supervision theirs = { .person = &person, .policy = supervision->policy };
		struct session_request copy = *request;
		struct uuid session, record;

		copy.person = person.id;
		code = append_session(workspace, &copy, beginning->form, beginning->supervisor,
				      NULL, (struct uuid) { 0 }, &session, error);
		if (code == WM_OK)
			code = append_record(workspace, &theirs, beginning->form,
					     beginning->supervisor, session, &record, error);
		if (code == WM_OK)
			code = append_names(workspace, supervision, person.id, record,
					    &beginning->group, error);
		if (code == WM_OK)
			code = append_clock(workspace, person.id, session, SESSION_CLOCK_RUNS,
					    error);
	}
	return code;
}

static enum wm_code
append_start(struct workspace *workspace, const struct supervision *supervision,
	     const struct session_request *request, struct beginning_session *beginning,
	     struct wm_error *error)
{
	struct uuid person = supervision->person->id, record;
	enum wm_code code = WM_OK;

	if (beginning->planned)
		beginning->id = beginning->planned->id;
	else
		code = append_session(workspace, request, beginning->form, beginning->supervisor,
				      beginning->minted_name, (struct uuid) { 0 }, &beginning->id,
				      error);
	if (code == WM_OK)
		code = append_record(workspace, supervision, beginning->form, beginning->supervisor,
				     beginning->id, &record, error);
	if (code == WM_OK)
		code = append_allocations(workspace, supervision, beginning, record, error);
	if (code == WM_OK)
		code = append_names(workspace, supervision, person, record, &beginning->group,
				    error);
	if (code == WM_OK)
		code = append_clock(workspace, person, beginning->id, SESSION_CLOCK_RUNS, error);
	if (code == WM_OK)
		code = append_copies(workspace, supervision, request, beginning, error);
	return code;
}

/* Whether its clock may be told that here. */
static enum wm_code
check_clock(const struct workspace *workspace, const struct supervision *supervision,
	    const struct session *session, enum session_clock clock, struct wm_error *error)
{
	const struct record *record = record_find(&supervision->records, session->record);
	char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	date_iso(session->date, date);
	if (session->started == INSTANT_NONE)
		return wm_fail(error, WM_VALUE, "the session of %s was not begun", date);
	if (record && !uuid_equal(record->author, workspace->viewer.person))
		return wm_fail(error, WM_VALUE,
			       "the session of %s was begun by %s, in whose file it goes on", date,
			       people_name(&workspace->people, record->author, name));
	if (record && record_signed(record))
		return wm_fail(error, WM_VALUE, "the record of the session of %s is signed", date);
	if (clock != SESSION_CLOCK_RUNS && session->status == SESSION_HELD)
		return wm_fail(error, WM_VALUE, "the session of %s is ended already", date);
	return WM_OK;
}

/* A session that was left open goes on where it was; there is one at a time. */
static enum wm_code
go_on(struct workspace *workspace, const struct supervision *supervision,
      const struct session *session, const struct session_request *asked, struct wm_error *error)
{
	char date[DATE_TEXT_MAX];
	enum wm_code code = check_clock(workspace, supervision, session, SESSION_CLOCK_RUNS, error);

	if (code == WM_OK && date_is_set(asked->date) &&
	    date_compare(asked->date, session->date) != 0)
		code = wm_fail(error, WM_VALUE,
			       "the session of %s is still open; waymark supervision record --end "
			       "ends it",
			       date_iso(session->date, date));
	if (code != WM_OK)
		return code;
	return session->running_since != INSTANT_NONE
		       ? WM_OK
		       : workspace_session_clock(workspace, supervision->person->id, session->id,
						 SESSION_CLOCK_RUNS, error);
}

static enum wm_code
start(struct workspace *workspace, const struct supervision *supervision,
      const struct session_request *asked, struct beginning_session *beginning,
      struct wm_error *error)
{
	struct session_request request = *asked;
	char date[DATE_TEXT_MAX];
	enum wm_code code;

	if (!date_is_set(request.date))
		request.date = workspace_today(workspace);
	if (request.minutes == 0)
		request.minutes = supervision->policy->numbers[READING_SESSION_MINUTES];
	beginning->planned = planned_on(supervision, request.date, request.form);
	beginning->form = beginning->planned ? beginning->planned->form
					     : session_form(supervision, request.form);
	code = find_supervisor(workspace, supervision->person, request.supervisor,
			       &beginning->supervisor, &beginning->minted_name, error);
	if (code == WM_OK && beginning->planned && !request.supervisor)
		beginning->supervisor = beginning->planned->supervisor;
	if (code == WM_OK && !policy_form(supervision->policy, beginning->form))
		code = wm_fail(error, WM_VALUE, "%s: has no form for a session of this kind",
			       supervision->policy->short_title);
	if (code == WM_OK && date_compare(request.date, workspace_today(workspace)) > 0)
		code = wm_fail(error, WM_VALUE,
			       "%s: that day is still to come; waymark "
			       "supervision plan keeps it",
			       date_iso(request.date, date));
	if (code == WM_OK && beginning->planned) {
		request.time = beginning->planned->time;
		request.venue = beginning->planned->venue;
		request.minutes = beginning->planned->minutes;
	}
	if (code == WM_OK)
		code = check_time(request.time, error);
	if (code == WM_OK)
		code = group_read(workspace, supervision, &request, beginning->form,
				  &beginning->group, error);
	if (code == WM_OK)
		code = allocations_text(workspace, supervision, &beginning->allocations, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_start(workspace, supervision, &request, beginning, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, beginning->minted_name != NULL, error);
}

enum wm_code
workspace_session_start(struct workspace *workspace, const struct session_request *request,
			struct uuid *id, struct minted *minted, struct wm_error *error)
{
	struct beginning_session beginning = { .planned = NULL };
	struct supervision supervision;
	const struct session *open;
	enum wm_code code = read_supervision(workspace, request->person, &supervision, error);

	if (code != WM_OK)
		return code;
	open = session_open(&supervision.sessions);
	if (open) {
		beginning.id = open->id;
		code = go_on(workspace, &supervision, open, request, error);
	} else {
		code = start(workspace, &supervision, request, &beginning, error);
	}
	supervision_done(&supervision);
	buffer_done(&beginning.allocations);
	group_done(&beginning.group);
	if (code == WM_OK && id)
		*id = beginning.id;
	if (code == WM_OK && minted)
		*minted = (struct minted) { .people = { beginning.supervisor },
					    .count = beginning.minted_name != NULL };
	return code;
}

/* The clock of a copy is told the same; one that is ended already stays. */
static enum wm_code
tell_copy(struct workspace *workspace, const struct session *copy, void *context,
	  struct wm_error *error)
{
	const enum session_clock *clock = context;

	if (copy->status != SESSION_PLANNED)
		return WM_OK;
	return append_clock(workspace, copy->person, copy->id, *clock, error);
}

enum wm_code
workspace_session_clock(struct workspace *workspace, struct uuid person, struct uuid session,
			enum session_clock clock, struct wm_error *error)
{
	struct supervision supervision;
	const struct session *found;
	enum wm_code code = read_supervision(workspace, person, &supervision, error);

	if (code != WM_OK)
		return code;
	found = find_session(&supervision, session, error);
	code = found ? check_clock(workspace, &supervision, found, clock, error) : WM_VALUE;
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_clock(workspace, person, session, clock, error);
		if (code == WM_OK)
			code = each_copy(workspace, found, tell_copy, &clock, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	supervision_done(&supervision);
	return code;
}
