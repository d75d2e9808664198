#include "supervision.h"

#include <stdlib.h>
#include <string.h>

#include "found_note.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define VALUE_INDENT 6
#define REFLECTION   "reflection." /* its four steps may stand in the agenda instead */

enum wm_code
supervised_open(struct supervised *supervised, const struct invocation *invocation,
		enum store_mode mode, struct wm_error *error)
{
	enum wm_code code;
	size_t warned;

	supervised->supervision = (struct supervision) { .person = NULL };
	code = subject_open(&supervised->subject, invocation, mode, error);
	if (code != WM_OK)
		return code;
	warned = workspace_warning_count(supervised->subject.workspace);
	code = workspace_supervision(supervised->subject.workspace,
				     subject_person(&supervised->subject), INSTANT_LAST,
				     &supervised->supervision, error);
	/* What the policy was read for now. */
	for (; warned < workspace_warning_count(supervised->subject.workspace); warned++)
		say(invocation->talk, "waymark: %s",
		    workspace_warning(supervised->subject.workspace, warned));
	return code;
}

void
supervised_close(struct supervised *supervised)
{
	supervision_done(&supervised->supervision);
	subject_close(&supervised->subject);
}

enum wm_code
supervised_again(struct supervised *supervised, struct wm_error *error)
{
	supervision_done(&supervised->supervision);
	return workspace_supervision(supervised->subject.workspace,
				     subject_person(&supervised->subject), INSTANT_LAST,
				     &supervised->supervision, error);
}

enum wm_code
reader_usage(const struct reader *reader, const char *command, bool reads, struct wm_error *error)
{
	if (!reader->role != !reader->reason)
		return usage_fail(error, command, "--role and --reason go together");
	if (reader->role && !reads)
		return usage_fail(error, command, "--role and --reason are for reading");
	return WM_OK;
}

enum wm_code
reader_check(struct workspace *workspace, const struct record *record, const struct reader *reader,
	     struct wm_error *error)
{
	const struct people *people = workspace_people(workspace);
	const struct policy *policy = workspace_policy(workspace, error);
	char person[UUID_TEXT_MAX], supervisor[UUID_TEXT_MAX];
	const char *supervisee = people_name(people, record->person, person);
	bool own = record_is_own(workspace, record);

	if (own && reader->role)
		return wm_fail(error, WM_VALUE,
			       "the record is your own: --role and --reason are for others");
	if (own || reader->role)
		return WM_OK;
	return wm_fail(
		error, WM_VALUE,
		"the record is between %s and %s: say --role and --reason, which %s can see; "
		"roles: %s",
		supervisee, people_name(people, record->supervisor, supervisor), supervisee,
		policy ? policy->readings[READING_ACCESS] : "");
}

enum wm_code
reader_read(struct supervised *supervised, const struct record **record,
	    const struct reader *reader, struct wm_error *error)
{
	struct workspace *workspace = supervised->subject.workspace;
	struct uuid id = (*record)->id;
	enum wm_code code = reader_check(workspace, *record, reader, error);

	if (code != WM_OK || !reader->role)
		return code;
	code = workspace_record_read(workspace, supervised->subject.id, id, reader->role,
				     reader->reason, error);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	if (code == WM_OK)
		*record = record_find(&supervised->supervision.records, id);
	return code;
}

enum wm_code
session_form_word(const char *word, enum form_use *form, struct wm_error *error)
{
	static const enum form_use forms[] = { FORM_INDIVIDUAL, FORM_MANAGER, FORM_GROUP,
					       FORM_INFORMAL };
	const char *words[sizeof(forms) / sizeof(forms[0])];
	enum wm_code code;
	int at;

	*form = FORM_COUNT;
	if (!word)
		return WM_OK;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		words[i] = form_words[forms[i]];
	code = option_word("--form", word, words, sizeof(forms) / sizeof(forms[0]), &at, error);
	if (code == WM_OK)
		*form = forms[at];
	return code;
}

void
say_session(const struct invocation *invocation, const struct supervised *supervised,
	    struct uuid id)
{
	const struct session *session = session_find(&supervised->supervision.sessions, id);
	const struct people *people = workspace_people(supervised->subject.workspace);
	char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

	if (!session)
		return;
	say(invocation->out, "%s  %s%s%s with %s: %s%s%s", id_shown(id, text),
	    date_long(session->date, date), *session->time ? " " : "", session->time,
	    people_name(people, session->supervisor, name),
	    session_number(&supervised->supervision.sessions, session) > 0 &&
			    session->status == SESSION_PLANNED
		    ? "begun"
		    : session_status_shown(session->status),
	    *session->reason ? ", " : "", session->reason);
}

enum wm_code
option_text(const char *command, const char *value, const char *file, const char **text,
	    char **owned, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	*owned = NULL;
	*text = value;
	if (value && file)
		return usage_fail(error, command, "--value and --value-file: only one of them");
	if (file)
		code = found_note_body(file, owned, error);
	if (*owned)
		*text = *owned;
	return code;
}

/* What stands in a field: written, filled in by the program, or nothing. */
static void
say_field_of(const struct invocation *invocation, const struct supervised *supervised,
	     const struct record *record, const char *before, const struct form_field *field)
{
	const struct supervision *supervision = &supervised->supervision;
	struct workspace *workspace = supervised->subject.workspace;
	struct date today = workspace_today(workspace);
	struct buffer code = { 0 }, value = { 0 };
	bool required = strcmp(before, REFLECTION) != 0 && !field_is_signature(field) &&
			field_is_required(field, supervision_in_asye(supervision, today, NULL));
	const char *state = "";

	buffer_format(&code, "%s%s", before, field->code);
	buffer_text(&value, record_value(record, code.text));
	if (value.length == 0) {
		bool computed = record_computed(supervision, workspace_people(workspace), record,
						field, today, &value);

		state = computed ? " (filled in)" : required ? " (missing)" : "";
	}
	say(invocation->out, "%-20s %s%s", code.text, field->label, state);
	if (value.length > 0)
		say_text(invocation->out, VALUE_INDENT, value.text);
	buffer_done(&code);
	buffer_done(&value);
}

static void
say_form(const struct invocation *invocation, const struct supervised *supervised,
	 const struct record *record, enum form_use use, const char *before)
{
	const struct form *form = record_form(&supervised->supervision, record, use);

	for (size_t i = 0; form && i < form->field_count; i++)
		if (field_is_filled(&form->fields[i]))
			say_field_of(invocation, supervised, record, before, &form->fields[i]);
}

static void
no_line(void *context, const char *line)
{
	(void) context;
	(void) line;
}

void
say_filled(const struct invocation *invocation, const struct supervised *supervised,
	   const struct record *record, const char *field)
{
	struct workspace *workspace = supervised->subject.workspace;
	size_t missing = record_missing(&supervised->supervision, workspace_people(workspace),
					record, workspace_today(workspace), no_line, NULL);

	if (missing > 0)
		say(invocation->out, "%s is kept; %zu still missing", field, missing);
	else
		say(invocation->out, "%s is kept; nothing is missing", field);
}

static void
say_signatures(const struct invocation *invocation, const struct record *record)
{
	for (int i = 0; i < SIGNER_COUNT; i++) {
		const struct signature *signature = &record->signatures[i];
		char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX];

		if (signature->set)
			say(invocation->out, "signed as %s by %s, %s %s", signer_words[i],
			    signature->name, date_iso(zone_date(signature->at), date),
			    zone_time(signature->at, time));
	}
}

void
say_record(const struct invocation *invocation, const struct supervised *supervised,
	   const struct record *record)
{
	const struct form *form = record_form(&supervised->supervision, record, record->form);
	char text[UUID_TEXT_MAX];

	say(invocation->out, "%s  %s", id_shown(record->id, text),
	    form ? form->title : form_words[record->form]);
	say_form(invocation, supervised, record, record->form, "");
	if (record->form == FORM_INDIVIDUAL || record->form == FORM_MANAGER) {
		say_form(invocation, supervised, record, FORM_REFLECTION, REFLECTION);
		say_form(invocation, supervised, record, FORM_SIGNING, "signing.");
	}
	say_signatures(invocation, record);
}
