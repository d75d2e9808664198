/* Signing a record, and what comes after. */
#include "supervise.h"

#include <string.h>

#include "waymark/text.h"

static void
add_line(void *context, const char *line)
{
	struct buffer *lines = context;

	buffer_format(lines, "%s%s", lines->length > 0 ? "; " : "", line);
}

static enum wm_code
check_complete(const struct supervision *supervision, const struct people *people,
	       const struct record *record, struct date today, struct wm_error *error)
{
	struct buffer lines = { 0 };
	enum wm_code code = WM_OK;

	if (record_missing(supervision, people, record, today, add_line, &lines) > 0)
		code = wm_fail(error, WM_VALUE, "not yet complete: %s", lines.text);
	buffer_done(&lines);
	return code;
}

static enum wm_code
fail_signer(const struct people *people, struct uuid asked, struct uuid also, enum signer signer,
	    const char *name, struct wm_error *error)
{
	char first[UUID_TEXT_MAX], second[UUID_TEXT_MAX];

	if (!uuid_is_set(also) || uuid_equal(also, asked))
		return wm_fail(error, WM_VALUE, "%s: the %s is %s", name, signer_words[signer],
			       people_name(people, asked, first));
	return wm_fail(error, WM_VALUE, "%s: the %s is %s, and since then %s", name,
		       signer_words[signer], people_name(people, asked, first),
		       people_name(people, also, second));
}

/* Whose name is typed, and whether it is theirs: of the supervisor also that of the present one,
 * where the one who held the session is gone. */
static enum wm_code
check_signer(const struct workspace *workspace, const struct supervision *supervision,
	     const struct record *record, enum signer signer, const char *name, struct uuid *author,
	     struct wm_error *error)
{
	const struct people *people = &workspace->people;
	struct uuid may[2] = { record->person };
	enum wm_code code = check_text("name", name, NAME_MAX_BYTES, false, error);

	if (code != WM_OK)
		return code;
	if (signer == SIGNER_SUPERVISOR) {
		may[0] = record->supervisor;
		may[1] = supervision->person->supervisor;
	}
	for (size_t i = 0; i < sizeof(may) / sizeof(may[0]); i++) {
		const struct person *person = people_find(people, may[i]);

		if (!person || !text_same(person->name, name))
			continue;
		*author = may[i];
		return record->signatures[signer].set
			       ? wm_fail(error, WM_VALUE, "the %s, %s, has signed it already",
					 signer_words[signer], record->signatures[signer].name)
			       : WM_OK;
	}
	return fail_signer(people, may[0], may[1], signer, name, error);
}

/* A form that is signed, and a session that is over. */
static enum wm_code
check_signable(const struct supervision *supervision, const struct record *record,
	       struct wm_error *error)
{
	const struct form *form = record_form(supervision, record, record->form);
	const struct session *session = session_find(&supervision->sessions, record->session);
	char date[DATE_TEXT_MAX];

	if (!form_is_signed(form))
		return wm_fail(error, WM_VALUE, "%s: nobody signs this form",
			       form ? form->title : form_words[record->form]);
	if (session && session->status != SESSION_HELD)
		return wm_fail(error, WM_VALUE,
			       "the session of %s is still open; waymark supervision record --end "
			       "ends it",
			       date_iso(session->date, date));
	return WM_OK;
}

/* What the program fills in stands as it was at the first signature. */
static enum wm_code
append_computed(struct workspace *workspace, const struct supervision *supervision,
		const struct record *record, struct date today, struct wm_error *error)
{
	const struct form *form = record_form(supervision, record, record->form);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];
		struct buffer value = { 0 };

		if (!*record_value(record, field->code) &&
		    record_computed(supervision, &workspace->people, record, field, today, &value))
			code = append_field(workspace, record->person, record->id, field->code,
					    value.text, error);
		buffer_done(&value);
	}
	return code;
}

static enum wm_code
append_signature(struct workspace *workspace, const struct supervision *supervision,
		 const struct record *record, enum signer signer, const char *name,
		 struct uuid author, struct wm_error *error)
{
	struct rater rater = { .author = author,
			       .capacity = signer == SIGNER_SUPERVISEE ? CAPACITY_SELF
								       : CAPACITY_SUPERVISOR };
	struct event_head head = rater_says(&rater, EVENT_RECORD_SIGNED, record->person);
	bool first = !record->signatures[SIGNER_SUPERVISEE].set &&
		     !record->signatures[SIGNER_SUPERVISOR].set;
	char id[UUID_TEXT_MAX], owner[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (first)
		code = append_computed(workspace, supervision, record, workspace_today(workspace),
				       error);
	if (code == WM_OK)
		code = action_append(workspace, &head, name, NULL, error, "record",
				     uuid_text(record->id, id), "signer", signer_words[signer],
				     "entered-by", entered_by(workspace, &rater, owner), NULL);
	return code;
}

enum wm_code
workspace_record_sign(struct workspace *workspace, struct uuid person, struct uuid id,
		      enum signer signer, const char *name, struct wm_error *error)
{
	struct supervision supervision;
	const struct record *record;
	struct uuid author = { 0 };
	enum wm_code code = read_supervision(workspace, person, &supervision, error);

	if (code != WM_OK)
		return code;
	record = find_kept(&supervision, id, error);
	code = record ? check_signable(&supervision, record, error) : WM_VALUE;
	if (code == WM_OK)
		code = check_signer(workspace, &supervision, record, signer, name, &author, error);
	if (code == WM_OK)
		code = check_complete(&supervision, &workspace->people, record,
				      workspace_today(workspace), error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_signature(workspace, &supervision, record, signer, name, author,
					error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	supervision_done(&supervision);
	return code;
}

/* -- Afterwards ---------------------------------------------------------------------------- */

enum wm_code
workspace_record_addendum(struct workspace *workspace, struct uuid person, struct uuid id,
			  const struct rater *rater, const char *text, struct wm_error *error)
{
	struct event_head head = rater_says(rater, EVENT_RECORD_ADDENDUM, person);
	char record[UUID_TEXT_MAX], owner[UUID_TEXT_MAX];
	enum wm_code code = check_text("addendum", text, TEXT_MAX_BYTES, false, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_name(workspace, rater->author, rater->minted, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, text, NULL, error, "record",
				     uuid_text(id, record), "entered-by",
				     entered_by(workspace, rater, owner), NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, rater->minted != NULL, error);
}

/* A day from the session on, and only once. */
static enum wm_code
check_tick(const struct supervision *supervision, const struct record *record, const char *tick,
	   struct date day, struct date today, struct wm_error *error)
{
	const struct session *session = session_find(&supervision->sessions, record->session);
	char date[DATE_TEXT_MAX];

	if (!session)
		return wm_fail(error, WM_VALUE, "it is the record of no session");
	if (*record_value(record, tick))
		return wm_fail(error, WM_VALUE, "that was done on %s already",
			       record_value(record, tick));
	if (date_compare(day, session->date) < 0)
		return wm_fail(error, WM_VALUE, "%s: that is before the session",
			       date_iso(day, date));
	if (date_compare(today, day) < 0)
		return wm_fail(error, WM_VALUE, "%s: that day is still to come",
			       date_iso(day, date));
	return WM_OK;
}

enum wm_code
workspace_record_tick(struct workspace *workspace, struct uuid person, struct uuid id,
		      const char *tick, struct date day, struct wm_error *error)
{
	struct supervision supervision;
	const struct record *record;
	char date[DATE_TEXT_MAX];
	enum wm_code code = read_supervision(workspace, person, &supervision, error);

	if (code != WM_OK)
		return code;
	record = find_kept(&supervision, id, error);
	code = record ? check_tick(&supervision, record, tick, day, workspace_today(workspace),
				   error)
		      : WM_VALUE;
	supervision_done(&supervision);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_field(workspace, person, id, tick, date_iso(day, date), error);
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}

bool
record_is_own(const struct workspace *workspace, const struct record *record)
{
	struct uuid owner = workspace->viewer.person;

	return uuid_equal(owner, record->person) || uuid_equal(owner, record->supervisor);
}

enum wm_code
workspace_record_read(struct workspace *workspace, struct uuid person, struct uuid id,
		      const char *role, const char *reason, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_RECORD_READ, person);
	const struct policy *policy = workspace_policy(workspace, error);
	char record[UUID_TEXT_MAX];
	enum wm_code code =
		policy ? check_text("reason", reason, LINE_MAX_BYTES, false, error) : WM_VALUE;

	if (code == WM_OK && (text_blank(role) || !policy_lists(policy, READING_ACCESS, role)))
		code = wm_fail(error, WM_VALUE, "%s: not one of those who may read a record: %s",
			       role ? role : "", policy->readings[READING_ACCESS]);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = action_append(workspace, &head, reason, NULL, error, "record", uuid_text(id, record),
			     "role", role, NULL);
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}
