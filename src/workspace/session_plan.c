#include "supervise.h"

#include <stdio.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

enum wm_code
read_supervision(struct workspace *workspace, struct uuid person, struct supervision *supervision,
		 struct wm_error *error)
{
	const struct person *who = people_find(&workspace->people, person);
	char id[UUID_TEXT_MAX];

	*supervision = (struct supervision) { .person = NULL };
	if (!who)
		return wm_fail(error, WM_VALUE, "%.8s: nobody here", uuid_text(person, id));
	return workspace_supervision(workspace, who, INSTANT_LAST, supervision, error);
}

enum wm_code
find_supervisor(struct workspace *workspace, const struct person *person, const char *named,
		struct uuid *supervisor, const char **minted_name, struct wm_error *error)
{
	bool minted = false;
	enum wm_code code = WM_OK;

	*minted_name = NULL;
	*supervisor = person->supervisor;
	if (named && *named)
		code = find_or_mint(workspace, named, supervisor, &minted, error);
	else if (!uuid_is_set(*supervisor) && !uuid_equal(person->id, workspace->viewer.person))
		*supervisor = workspace->viewer.person;
	if (code == WM_OK && !uuid_is_set(*supervisor))
		code = wm_fail(error, WM_VALUE,
			       "%s has no supervisor yet; waymark person set --supervisor NAME",
			       person->name);
	if (code == WM_OK && uuid_equal(*supervisor, person->id))
		code = wm_fail(error, WM_VALUE, "%s: nobody is their own supervisor", person->name);
	if (minted)
		*minted_name = named;
	return code;
}

enum wm_code
check_time(const char *time, struct wm_error *error)
{
	int hour, minute, length = 0;

	if (!time || !*time)
		return WM_OK;
	if (sscanf(time, "%2d:%2d%n", &hour, &minute, &length) != 2 || time[length] ||
	    length != 5 || time[0] < '0' || time[3] < '0' || hour > 23 || minute > 59)
		return wm_fail(error, WM_VALUE, "%s: not a time; write it as 09:30", time);
	return WM_OK;
}

enum form_use
session_form(const struct supervision *supervision, enum form_use asked)
{
	if (asked != FORM_COUNT)
		return asked;
	return policy_lists(supervision->policy, READING_MANAGER_GROUPS, supervision->person->group)
		       ? FORM_MANAGER
		       : FORM_INDIVIDUAL;
}

const struct session *
find_session(const struct supervision *supervision, struct uuid id, struct wm_error *error)
{
	const struct session *session = session_find(&supervision->sessions, id);
	char text[UUID_TEXT_MAX];

	if (!session)
		wm_fail(error, WM_VALUE, "%.8s: no such session", uuid_text(id, text));
	return session;
}

enum wm_code
append_session(struct workspace *workspace, const struct session_request *request,
	       enum form_use form, struct uuid supervisor, const char *minted_name,
	       struct uuid instead_of, struct uuid *id, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_SESSION, request->person);
	char date[DATE_TEXT_MAX], who[UUID_TEXT_MAX], before[UUID_TEXT_MAX], minutes[24];
	bool timed = request->time && *request->time;
	enum wm_code code = append_name(workspace, supervisor, minted_name, error);

	snprintf(minutes, sizeof(minutes), "%d", request->minutes);
	if (code == WM_OK)
		code = action_append(
			workspace, &head, request->venue, id, error, "form", form_words[form],
			"date", date_iso(request->date, date), "supervisor",
			uuid_text(supervisor, who), "time", timed ? request->time : NULL, "minutes",
			request->minutes > 0 ? minutes : NULL, "instead-of",
			uuid_is_set(instead_of) ? uuid_text(instead_of, before) : NULL, NULL);
	return code;
}

enum wm_code
check_session(const struct supervision *supervision, const struct session_request *request,
	      struct wm_error *error)
{
	char date[DATE_TEXT_MAX];
	enum wm_code code = check_time(request->time, error);

	if (code == WM_OK && !date_is_set(request->date))
		code = wm_fail(error, WM_VALUE, "a session needs a date");
	if (code == WM_OK && (request->minutes < 0 || request->minutes > 24 * 60))
		code = wm_fail(error, WM_VALUE, "%d: a session lasts from 1 to 1440 minutes",
			       request->minutes);
	if (code == WM_OK && request->venue)
		code = check_text("place", request->venue, LINE_MAX_BYTES, true, error);
	for (size_t i = 0; code == WM_OK && i < supervision->sessions.count; i++) {
		const struct session *other = &supervision->sessions.items[i];

		if (other->status == SESSION_PLANNED &&
		    date_compare(other->date, request->date) == 0 &&
		    strcmp(other->time, request->time ? request->time : "") == 0)
			code = wm_fail(error, WM_VALUE, "%s: a session is planned then already",
				       date_iso(request->date, date));
	}
	return code;
}

enum wm_code
workspace_session_plan(struct workspace *workspace, const struct session_request *asked,
		       struct uuid *id, struct minted *minted, struct wm_error *error)
{
	struct session_request request = *asked;
	struct supervision supervision;
	struct uuid supervisor, made;
	const char *minted_name = NULL;
	enum form_use form = FORM_COUNT;
	enum wm_code code = read_supervision(workspace, request.person, &supervision, error);

	if (code != WM_OK)
		return code;
	if (request.minutes == 0)
		request.minutes = supervision.policy->numbers[READING_SESSION_MINUTES];
	code = check_session(&supervision, &request, error);
	if (code == WM_OK)
		code = find_supervisor(workspace, supervision.person, request.supervisor,
				       &supervisor, &minted_name, error);
	form = session_form(&supervision, request.form);
	supervision_done(&supervision);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_session(workspace, &request, form, supervisor, minted_name,
			      (struct uuid) { 0 }, &made, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (id)
		*id = made;
	if (minted)
		*minted =
			(struct minted) { .people = { supervisor }, .count = minted_name != NULL };
	return action_end(workspace, minted_name != NULL, error);
}

/* -- Not held ------------------------------------------------------------------------------ */

static enum wm_code
append_status(struct workspace *workspace, const struct session *session,
	      enum session_status status, const char *reason, const struct session_request *moved,
	      struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_SESSION_STATUS, session->person);
	char id[UUID_TEXT_MAX], to[UUID_TEXT_MAX];
	struct uuid made = { 0 };
	enum wm_code code = WM_OK;

	if (date_is_set(moved->date))
		code = append_session(workspace, moved, session->form, session->supervisor, NULL,
				      session->id, &made, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, reason, NULL, error, "session",
				     uuid_text(session->id, id), "session-status",
				     session_status_words[status], "moved-to",
				     uuid_is_set(made) ? uuid_text(made, to) : NULL, NULL);
	return code;
}

static enum wm_code
check_status(const struct session *session, enum session_status status, struct date new_date,
	     struct date today, struct wm_error *error)
{
	char date[DATE_TEXT_MAX];

	if (session->status != SESSION_PLANNED || session->started != INSTANT_NONE)
		return wm_fail(error, WM_VALUE, "the session of %s is %s already",
			       date_iso(session->date, date),
			       session->status == SESSION_PLANNED
				       ? "begun"
				       : session_status_shown(session->status));
	if (status == SESSION_MISSED && date_compare(session->date, today) > 0)
		return wm_fail(error, WM_VALUE,
			       "%s: that day is still to come; waymark supervision cancel or "
			       "postpone is for it",
			       date_iso(session->date, date));
	if (date_is_set(new_date) && status != SESSION_POSTPONED)
		return wm_fail(error, WM_VALUE, "only a postponed session has a new date");
	if (date_is_set(new_date) && date_compare(new_date, session->date) <= 0)
		return wm_fail(error, WM_VALUE,
			       "%s: a postponed session is held later than it was planned for",
			       date_iso(new_date, date));
	return WM_OK;
}

enum wm_code
workspace_session_status(struct workspace *workspace, struct uuid person, struct uuid id,
			 enum session_status status, const char *reason, struct date new_date,
			 const char *new_time, struct wm_error *error)
{
	struct session_request moved = { .person = person, .date = new_date };
	struct supervision supervision;
	const struct session *session;
	enum wm_code code = check_text("reason", reason, LINE_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = read_supervision(workspace, person, &supervision, error);
	if (code != WM_OK)
		return code;
	session = find_session(&supervision, id, error);
	code = session ? check_status(session, status, new_date, workspace_today(workspace), error)
		       : WM_VALUE;
	if (session) {
		moved.time = new_time && *new_time ? new_time : session->time;
		moved.minutes = session->minutes;
		moved.venue = session->venue;
	}
	if (code == WM_OK && date_is_set(new_date))
		code = check_session(&supervision, &moved, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_status(workspace, session, status, reason, &moved, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	supervision_done(&supervision);
	return code;
}

/* -- What is arranged ---------------------------------------------------------------------- */

enum wm_code
workspace_interval(struct workspace *workspace, struct uuid person, struct span every,
		   struct date until, const char *reason, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_INTERVAL, person);
	char count[24], date[DATE_TEXT_MAX];
	enum wm_code code = check_text("reason", reason, LINE_MAX_BYTES, false, error);

	if (code == WM_OK && (every.count < 1 || every.count > SPAN_COUNT_MAX))
		code = wm_fail(error, WM_VALUE, "%d: say how often, as 2 weeks", every.count);
	if (code == WM_OK &&
	    (!date_is_set(until) || date_compare(until, workspace_today(workspace)) < 0))
		code = wm_fail(error, WM_VALUE, "say until which day it holds, today or later");
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	snprintf(count, sizeof(count), "%d", every.count);
	code = action_append(workspace, &head, reason, NULL, error, "every", count, "unit",
			     unit_words[every.unit], "until", date_iso(until, date), NULL);
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}

enum wm_code
workspace_absence(struct workspace *workspace, struct uuid person, struct date from,
		  struct date until, const char *cover, const char *reason, struct minted *minted,
		  struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_ABSENCE, person);
	const struct person *who = people_find(&workspace->people, person);
	char day[DATE_TEXT_MAX], end[DATE_TEXT_MAX], id[UUID_TEXT_MAX], by[UUID_TEXT_MAX];
	struct uuid supervisor = { 0 }, covering = { 0 };
	const char *minted_name = NULL, *none;
	enum wm_code code = check_text("reason", reason, LINE_MAX_BYTES, true, error);

	if (code == WM_OK && !date_is_set(from))
		code = wm_fail(error, WM_VALUE, "say from which day the supervisor is absent");
	if (code == WM_OK && date_is_set(until) && date_compare(until, from) < 0)
		code = wm_fail(error, WM_VALUE, "%s: before it began", date_iso(until, day));
	if (code == WM_OK)
		code = find_supervisor(workspace, who, NULL, &supervisor, &none, error);
	if (code == WM_OK && cover && *cover)
		code = find_supervisor(workspace, who, cover, &covering, &minted_name, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_name(workspace, covering, minted_name, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, reason, NULL, error, "supervisor",
				     uuid_text(supervisor, id), "date", date_iso(from, day),
				     "until", date_is_set(until) ? date_iso(until, end) : NULL,
				     "cover",
				     uuid_is_set(covering) ? uuid_text(covering, by) : NULL, NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (minted)
		*minted = (struct minted) { .people = { covering }, .count = minted_name != NULL };
	return action_end(workspace, minted_name != NULL, error);
}

enum wm_code
workspace_agenda_add(struct workspace *workspace, struct uuid person, const struct rater *rater,
		     const char *text, struct wm_error *error)
{
	struct event_head head = rater_says(rater, EVENT_AGENDA, person);
	char owner[UUID_TEXT_MAX];
	enum wm_code code = check_text("agenda item", text, LINE_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_name(workspace, rater->author, rater->minted, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, text, NULL, error, "entered-by",
				     entered_by(workspace, rater, owner), NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, rater->minted != NULL, error);
}
