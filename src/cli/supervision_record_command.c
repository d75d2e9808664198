/* supervision record, sign, addendum, copied, entered: a session's record without the screen. */
#include "supervision.h"

#include <stdlib.h>
#include <string.h>

/* -- record -------------------------------------------------------------------------------- */

struct record_options {
	const char *field, *value, *value_file, *form, *time, *place, *with;
	const char *attendees[OPTION_LIST_MAX];
	size_t attendee_count;
	bool begin, end;
	struct reader reader;
};

/* The one of that number or id; without a word the session that is open, else the newest that is
 * not signed by anybody. */
static enum wm_code
choose(const struct supervision *supervision, const char *word, const struct record **record,
       struct wm_error *error)
{
	const struct session *open = session_open(&supervision->sessions);

	if (word)
		return workspace_record_find(supervision, word, record, error);
	*record = open ? record_find(&supervision->records, open->record) : NULL;
	for (size_t i = supervision->records.count; !*record && i-- > 0;) {
		const struct record *other = &supervision->records.items[i];

		if (uuid_is_set(other->session) && !record_signed(other))
			*record = other;
	}
	return *record ? WM_OK
		       : wm_fail(error, WM_VALUE,
				 "no session is open and no record waits to be filled in; waymark "
				 "supervision record --begin begins one");
}

static enum wm_code
begin(const struct invocation *invocation, struct supervised *supervised,
      const struct record_options *options, const char *date, struct wm_error *error)
{
	struct session_request request = {
		.person = supervised->subject.id,
		.supervisor = options->with,
		.time = options->time,
		.venue = options->place,
		.attendees = options->attendees,
		.attendee_count = options->attendee_count,
	};
	struct minted minted = { 0 };
	struct uuid id;
	enum wm_code code = session_form_word(options->form, &request.form, error);

	if (code == WM_OK && date)
		code = date_parse(date, &request.date, error);
	if (code == WM_OK)
		code = workspace_session_start(supervised->subject.workspace, &request, &id,
					       &minted, error);
	if (code == WM_OK && minted.count > 0)
		say_minted(invocation, supervised->subject.workspace, minted.people[0]);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	if (code == WM_OK)
		say_session(invocation, supervised, id);
	return code;
}

static enum wm_code
end(const struct invocation *invocation, struct supervised *supervised, const char *word,
    struct wm_error *error)
{
	const struct session *session = session_open(&supervised->supervision.sessions);
	struct uuid id;
	enum wm_code code = WM_OK;

	if (word)
		code = workspace_session_find(&supervised->supervision, word, &session, error);
	else if (!session)
		code = wm_fail(error, WM_VALUE, "no session is open");
	if (code != WM_OK)
		return code;
	id = session->id;
	code = workspace_session_clock(supervised->subject.workspace, supervised->subject.id, id,
				       SESSION_CLOCK_ENDED, error);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	if (code == WM_OK)
		say_session(invocation, supervised, id);
	return code;
}

static enum wm_code
fill(const struct invocation *invocation, struct supervised *supervised,
     const struct record_options *options, const char *word, struct wm_error *error)
{
	const struct record *record;
	const char *text;
	char *owned;
	struct uuid id = { 0 };
	enum wm_code code = option_text("supervision record", options->value, options->value_file,
					&text, &owned, error);

	if (code == WM_OK)
		code = choose(&supervised->supervision, word, &record, error);
	if (code == WM_OK && !options->field)
		code = reader_read(supervised, &record, &options->reader, error);
	if (code == WM_OK && !options->field)
		say_record(invocation, supervised, record);
	if (code != WM_OK || !options->field) {
		free(owned);
		return code;
	}
	id = record->id;
	code = workspace_record_fill(supervised->subject.workspace, supervised->subject.id, id,
				     options->field, text, error);
	free(owned);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	if (code == WM_OK)
		say_filled(invocation, supervised,
			   record_find(&supervised->supervision.records, id), options->field);
	return code;
}

static enum wm_code
check_record_options(const struct record_options *options, struct wm_error *error)
{
	bool value = options->value || options->value_file;

	if (value != (options->field != NULL))
		return usage_fail(error, "supervision record",
				  "--field goes with --value or --value-file");
	if (options->begin + options->end + (options->field != NULL) > 1)
		return usage_fail(error, "supervision record",
				  "--begin, --end, --field: one at a time");
	if (!options->begin && (options->form || options->time || options->place || options->with ||
				options->attendee_count > 0))
		return usage_fail(error, "supervision record",
				  "--form, --time, --place, --with and --attendee go with --begin");
	return reader_usage(&options->reader, "supervision record",
			    !options->begin && !options->end && !options->field, error);
}

enum wm_code
supervision_record_command(const struct invocation *invocation, int count, char **arguments,
			   struct wm_error *error)
{
	struct record_options options;
	const struct option_row rows[] = {
		{ .name = "--field", .value = &options.field },
		{ .name = "--value", .value = &options.value },
		{ .name = "--value-file", .value = &options.value_file },
		{ .name = "--begin", .flag = &options.begin },
		{ .name = "--end", .flag = &options.end },
		{ .name = "--form", .value = &options.form },
		{ .name = "--time", .value = &options.time },
		{ .name = "--place", .value = &options.place },
		{ .name = "--with", .value = &options.with },
		{ .name = "--attendee",
		  .list = options.attendees,
		  .list_count = &options.attendee_count },
		{ .name = "--role", .value = &options.reader.role },
		{ .name = "--reason", .value = &options.reader.reason },
	};
	struct supervised supervised;
	const char *word;
	enum wm_code code;
	int words;

	code = options_read("supervision record", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 0, 1, &words, error);
	if (code == WM_OK)
		code = check_record_options(&options, error);
	if (code != WM_OK)
		return code;
	word = words > 0 ? arguments[0] : NULL;
	code = supervised_open(&supervised, invocation,
			       options.begin || options.end || options.field || options.reader.role
				       ? STORE_WRITE
				       : STORE_READ,
			       error);
	if (code == WM_OK && options.begin)
		code = begin(invocation, &supervised, &options, word, error);
	else if (code == WM_OK && options.end)
		code = end(invocation, &supervised, word, error);
	else if (code == WM_OK)
		code = fill(invocation, &supervised, &options, word, error);
	supervised_close(&supervised);
	return code;
}

/* -- sign, addendum, copied, entered --------------------------------------------------------- */

/* "signed by Practitioner 1, waiting for the supervisor", or by when the copy is due. */
static void
say_signed(const struct invocation *invocation, const struct supervised *supervised, struct uuid id,
	   enum signer signer)
{
	const struct supervision *supervision = &supervised->supervision;
	const struct record *record = record_find(&supervision->records, id);
	const struct people *people = workspace_people(supervised->subject.workspace);
	enum signer other = signer == SIGNER_SUPERVISEE ? SIGNER_SUPERVISOR : SIGNER_SUPERVISEE;
	char name[UUID_TEXT_MAX];

	if (record_locked(record))
		say(invocation->out, "signed by both; what comes later is an addendum");
	else
		say(invocation->out, "signed as %s; waiting for %s", signer_words[signer],
		    people_name(people,
				other == SIGNER_SUPERVISEE ? record->person : record->supervisor,
				name));
}

enum wm_code
supervision_sign_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	const char *as, *name;
	const struct option_row rows[] = {
		{ .name = "--as", .value = &as },
		{ .name = "--name", .value = &name },
	};
	struct supervised supervised;
	const struct record *record;
	struct uuid id = { 0 };
	enum wm_code code;
	int words, signer;

	code = options_read("supervision sign", rows, 2, count, arguments, 1, 1, &words, error);
	if (code == WM_OK && (!as || !name))
		code = usage_fail(error, "supervision sign", "needs --as and --name");
	if (code == WM_OK)
		code = option_word("--as", as, signer_words, SIGNER_COUNT, &signer, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_record_find(&supervised.supervision, arguments[0], &record, error);
	if (code == WM_OK) {
		id = record->id;
		code = workspace_record_sign(supervised.subject.workspace, supervised.subject.id,
					     id, (enum signer) signer, name, error);
	}
	if (code == WM_OK)
		code = supervised_again(&supervised, error);
	if (code == WM_OK)
		say_signed(invocation, &supervised, id, (enum signer) signer);
	supervised_close(&supervised);
	return code;
}

enum wm_code
supervision_addendum_command(const struct invocation *invocation, int count, char **arguments,
			     struct wm_error *error)
{
	const char *by;
	const struct option_row rows[] = { { .name = "--by", .value = &by } };
	struct supervised supervised;
	const struct record *record;
	struct rater rater;
	enum wm_code code;
	int words;

	code = options_read("supervision addendum", rows, 1, count, arguments, 2, 2, &words, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = workspace_record_find(&supervised.supervision, arguments[0], &record, error);
	if (code == WM_OK)
		code = workspace_rater(supervised.subject.workspace,
				       subject_person(&supervised.subject), by != NULL, by, &rater,
				       error);
	if (code == WM_OK)
		code = workspace_record_addendum(supervised.subject.workspace,
						 supervised.subject.id, record->id, &rater,
						 arguments[1], error);
	if (code == WM_OK)
		say(invocation->out, "added to the record: %s", arguments[1]);
	supervised_close(&supervised);
	return code;
}

static enum wm_code
tick(const char *command, const char *what, const char *words, const struct invocation *invocation,
     int count, char **arguments, struct wm_error *error)
{
	const char *on;
	const struct option_row rows[] = { { .name = "--on", .value = &on } };
	struct supervised supervised;
	const struct record *record;
	struct date day = { 0 };
	char date[DATE_TEXT_MAX];
	enum wm_code code;
	int given;

	code = options_read(command, rows, 1, count, arguments, 1, 1, &given, error);
	if (code == WM_OK && on)
		code = date_parse(on, &day, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation, STORE_WRITE, error);
	if (code == WM_OK && !on)
		day = workspace_today(supervised.subject.workspace);
	if (code == WM_OK)
		code = workspace_record_find(&supervised.supervision, arguments[0], &record, error);
	if (code == WM_OK)
		code = workspace_record_tick(supervised.subject.workspace, supervised.subject.id,
					     record->id, what, day, error);
	if (code == WM_OK)
		say(invocation->out, "%s on %s", words, date_iso(day, date));
	supervised_close(&supervised);
	return code;
}

enum wm_code
supervision_copied_command(const struct invocation *invocation, int count, char **arguments,
			   struct wm_error *error)
{
	return tick("supervision copied", RECORD_COPIED, "copy given to the supervisee", invocation,
		    count, arguments, error);
}

enum wm_code
supervision_entered_command(const struct invocation *invocation, int count, char **arguments,
			    struct wm_error *error)
{
	return tick("supervision entered", RECORD_ENTERED, "entered on the case system", invocation,
		    count, arguments, error);
}
