/* supervision plan, agenda, postpone, cancel, miss, often, absent: what is arranged. */
#include "supervision.h"

#include <stdlib.h>
#include <string.h>

/* -- plan ---------------------------------------------------------------------------------- */

struct plan_options {
	const char *year, *time, *minutes, *place, *with, *form;
};

static enum wm_code
read_plan(const struct plan_options *options, const char *date, struct session_request *request,
	  struct wm_error *error)
{
	enum wm_code code = date_parse(date, &request->date, error);

	request->time = options->time;
	request->venue = options->place;
	request->supervisor = options->with;
	if (code == WM_OK)
		code = session_form_word(options->form, &request->form, error);
	if (code == WM_OK && options->minutes) {
		size_t digits = strspn(options->minutes, "0123456789");

		request->minutes = (int) strtol(options->minutes, NULL, 10);
		if (digits == 0 || digits > 4 || options->minutes[digits] || !request->minutes)
			code = wm_fail(error, WM_VALUE,
				       "%s: a session lasts from 1 to 1440 minutes",
				       options->minutes);
	}
	return code;
}

static enum wm_code
plan_year(const struct invocation *invocation, struct supervised *supervised,
	  const struct session_request *request, struct wm_error *error)
{
	struct minted minted = { 0 };
	size_t count;
	char date[DATE_TEXT_MAX];
	enum wm_code code = workspace_session_plan_year(supervised->subject.workspace, request,
							&count, &minted, error);

	if (code != WM_OK)
		return code;
	if (minted.count > 0)
		say_minted(invocation, supervised->subject.workspace, minted.people[0]);
	say(invocation->out, "%zu sessions planned in the year from %s", count,
	    date_iso(request->date, date));
	return WM_OK;
}

static enum wm_code
plan(const struct invocation *invocation, struct supervised *supervised,
     const struct session_request *request, struct wm_error *error)
{
	struct minted minted = { 0 };
	struct uuid id;
	enum wm_code code =
		workspace_session_plan(supervised->subject.workspace, request, &id, &minted, error);

	if (code == WM_OK && minted.count > 0)
		say_minted(invocation, supervised->subject.workspace, minted.people[0]);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	if (code == WM_OK)
		say_session(invocation, supervised, id);
	return code;
}

enum wm_code
supervision_plan_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	struct plan_options options;
	const struct option_row rows[] = {
		{ .name = "--year", .value = &options.year },
		{ .name = "--time", .value = &options.time },
		{ .name = "--minutes", .value = &options.minutes },
		{ .name = "--place", .value = &options.place },
		{ .name = "--with", .value = &options.with },
		{ .name = "--form", .value = &options.form },
	};
	struct session_request request = { .form = FORM_COUNT };
	struct supervised supervised;
	enum wm_code code;
	int words;

	code = options_read("supervision plan", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 0, 1, &words, error);
	if (code == WM_OK && (words == 1) == (options.year != NULL))
		code = usage_fail(error, "supervision plan", "needs a DATE, or --year DATE");
	if (code == WM_OK)
		code = read_plan(&options, options.year ? options.year : arguments[0], &request,
				 error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	request.person = supervised.subject.id;
	if (code == WM_OK)
		code = options.year ? plan_year(invocation, &supervised, &request, error)
				    : plan(invocation, &supervised, &request, error);
	supervised_close(&supervised);
	return code;
}

/* -- postpone, cancel, miss ---------------------------------------------------------------- */

static enum wm_code
not_held(const char *command, enum session_status status, const struct invocation *invocation,
	 int count, char **arguments, struct wm_error *error)
{
	const char *reason, *new_date, *time;
	const struct option_row rows[] = {
		{ .name = "--reason", .value = &reason },
		{ .name = "--new-date", .value = &new_date },
		{ .name = "--time", .value = &time },
	};
	size_t row_count = status == SESSION_POSTPONED ? 3 : 1;
	struct supervised supervised;
	const struct session *session;
	struct date moved = { 0 };
	struct uuid id = { 0 };
	enum wm_code code;
	int words;

	new_date = time = NULL;
	code = options_read(command, rows, row_count, count, arguments, 1, 1, &words, error);
	if (code == WM_OK && !reason)
		code = usage_fail(error, command, "needs --reason: why it was not held");
	if (code == WM_OK && time && !new_date)
		code = usage_fail(error, command, "--time: goes with --new-date");
	if (code == WM_OK && new_date)
		code = date_parse(new_date, &moved, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_planned_find(&supervised.supervision, arguments[0], &session,
					      error);
	if (code == WM_OK) {
		id = session->id;
		code = workspace_session_status(supervised.subject.workspace, supervised.subject.id,
						id, status, reason, moved, time, error);
	}
	if (code == WM_OK)
		code = supervised_again(&supervised, error);
	if (code == WM_OK) {
		say_session(invocation, &supervised, id);
		session = session_find(&supervised.supervision.sessions, id);
		if (uuid_is_set(session->moved_to))
			say_session(invocation, &supervised, session->moved_to);
	}
	supervised_close(&supervised);
	return code;
}

#define NOT_HELD_COMMAND(function, command, status) \
	enum wm_code function(const struct invocation *invocation, int count, char **arguments, \
			      struct wm_error *error) \
	{ \
		return not_held(command, status, invocation, count, arguments, error); \
	}
NOT_HELD_COMMAND(supervision_postpone_command, "supervision postpone", SESSION_POSTPONED)
NOT_HELD_COMMAND(supervision_cancel_command, "supervision cancel", SESSION_CANCELLED)
NOT_HELD_COMMAND(supervision_miss_command, "supervision miss", SESSION_MISSED)

/* -- agenda, often, absent ----------------------------------------------------------------- */

enum wm_code
supervision_agenda_command(const struct invocation *invocation, int count, char **arguments,
			   struct wm_error *error)
{
	const char *by;
	const struct option_row rows[] = { { .name = "--by", .value = &by } };
	struct subject subject;
	struct rater rater;
	enum wm_code code;
	int words;

	code = options_read("supervision agenda", rows, 1, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_rater(subject.workspace, subject_person(&subject), by != NULL, by,
				       &rater, error);
	if (code == WM_OK)
		code = workspace_agenda_add(subject.workspace, subject.id, &rater, arguments[0],
					    error);
	if (code == WM_OK && rater.minted)
		say_minted(invocation, subject.workspace, rater.author);
	if (code == WM_OK)
		say(invocation->out, "for the next session: %s", arguments[0]);
	subject_close(&subject);
	return code;
}

enum wm_code
supervision_often_command(const struct invocation *invocation, int count, char **arguments,
			  struct wm_error *error)
{
	const char *until, *reason;
	const struct option_row rows[] = {
		{ .name = "--until", .value = &until },
		{ .name = "--reason", .value = &reason },
	};
	struct subject subject;
	struct buffer every = { 0 };
	struct period period;
	struct date end;
	char date[DATE_TEXT_MAX];
	enum wm_code code;
	int words;

	code = options_read("supervision often", rows, 2, count, arguments, 2, 2, &words, error);
	if (code == WM_OK && (!until || !reason))
		code = usage_fail(error, "supervision often", "needs --until and --reason");
	if (code == WM_OK)
		code = date_parse(until, &end, error);
	if (code != WM_OK)
		return code;
	buffer_format(&every, "%s %s", arguments[0], arguments[1]);
	if (!period_read(every.text, &period) || period.count != 1)
		code = wm_fail(error, WM_VALUE, "%s: say how often, as 2 weeks", every.text);
	buffer_clear(&every);
	if (code == WM_OK) {
		code = subject_open(&subject, invocation, STORE_WRITE, error);
		if (code == WM_OK)
			code = workspace_interval(subject.workspace, subject.id, period.parts[0],
						  end, reason, error);
		subject_close(&subject);
	}
	if (code == WM_OK) {
		span_every_text(period.parts[0], &every);
		say(invocation->out, "supervision %s until %s: %s", every.text, date_iso(end, date),
		    reason);
	}
	buffer_done(&every);
	return code;
}

static enum wm_code
say_absent(const struct invocation *invocation, struct supervised *supervised,
	   struct wm_error *error)
{
	const struct arrangements *arrangements = &supervised->supervision.arrangements;
	const struct people *people = workspace_people(supervised->subject.workspace);
	char name[UUID_TEXT_MAX], cover[UUID_TEXT_MAX], from[DATE_TEXT_MAX], until[DATE_TEXT_MAX];
	enum wm_code code = supervised_again(supervised, error);
	const struct absence *absence;

	if (code != WM_OK || arrangements->absence_count == 0)
		return code;
	absence = &arrangements->absences[arrangements->absence_count - 1];
	say(invocation->out, "%s is absent from %s%s%s; %s%s",
	    people_name(people, absence->supervisor, name), date_iso(absence->from, from),
	    date_is_set(absence->until) ? " to " : "", date_iso(absence->until, until),
	    uuid_is_set(absence->cover) ? "covered by " : "nobody covers yet",
	    uuid_is_set(absence->cover) ? people_name(people, absence->cover, cover) : "");
	return WM_OK;
}

enum wm_code
supervision_absent_command(const struct invocation *invocation, int count, char **arguments,
			   struct wm_error *error)
{
	const char *until, *cover, *reason;
	const struct option_row rows[] = {
		{ .name = "--until", .value = &until },
		{ .name = "--cover", .value = &cover },
		{ .name = "--reason", .value = &reason },
	};
	struct supervised supervised;
	struct minted minted = { 0 };
	struct date from, end = { 0 };
	enum wm_code code;
	int words;

	code = options_read("supervision absent", rows, 3, count, arguments, 1, 1, &words, error);
	if (code == WM_OK)
		code = date_parse(arguments[0], &from, error);
	if (code == WM_OK && until)
		code = date_parse(until, &end, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_absence(supervised.subject.workspace, supervised.subject.id, from,
					 end, cover, reason, &minted, error);
	if (code == WM_OK && minted.count > 0)
		say_minted(invocation, supervised.subject.workspace, minted.people[0]);
	if (code == WM_OK)
		code = say_absent(invocation, &supervised, error);
	supervised_close(&supervised);
	return code;
}
