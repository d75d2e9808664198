#include "supervise.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

static const struct record *
find_record(const struct supervision *supervision, struct uuid id, struct wm_error *error)
{
	const struct record *record = record_find(&supervision->records, id);
	char text[UUID_TEXT_MAX];

	if (!record)
		wm_fail(error, WM_VALUE, "%.8s: no such record", uuid_text(id, text));
	return record;
}

enum wm_code
workspace_record_begin(struct workspace *workspace, struct uuid person, enum form_use form,
		       struct uuid *id, struct wm_error *error)
{
	struct supervision supervision;
	struct uuid supervisor = { 0 }, made;
	const char *none;
	enum wm_code code = read_supervision(workspace, person, &supervision, error);

	if (code != WM_OK)
		return code;
	if (!policy_form(supervision.policy, form))
		code = wm_fail(error, WM_VALUE, "%s: has no form \"%s\"",
			       supervision.policy->short_title, form_words[form]);
	if (code == WM_OK)
		code = find_supervisor(workspace, supervision.person, NULL, &supervisor, &none,
				       error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code == WM_OK) {
		code = append_record(workspace, &supervision, form, supervisor, (struct uuid) { 0 },
				     &made, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	supervision_done(&supervision);
	if (code == WM_OK && id)
		*id = made;
	return code;
}

/* -- Filling in ---------------------------------------------------------------------------- */

/* The field of a record by its code: one of its form, or with a form's word and a dot before it one of
 * a form that goes with each session ("reflection.experience"). */
static const struct form_field *
find_field(const struct policy *policy, const struct record *record, const char *code)
{
	static const enum form_use beside[] = { FORM_REFLECTION, FORM_SIGNING };
	const struct form *form = policy_form(policy, record->form);
	int at = form ? form_field(form, code) : -1;

	for (size_t i = 0; at < 0 && i < sizeof(beside) / sizeof(beside[0]); i++) {
		const char *word = form_words[beside[i]];
		size_t length = strlen(word);

		if (strncmp(code, word, length) != 0 || code[length] != '.')
			continue;
		form = policy_form(policy, beside[i]);
		at = form ? form_field(form, code + length + 1) : -1;
	}
	return at < 0 ? NULL : &form->fields[at];
}

/* Whether the owner may still write in it. */
static enum wm_code
check_writable(const struct workspace *workspace, const struct record *record,
	       struct wm_error *error)
{
	char name[UUID_TEXT_MAX];

	for (int signer = 0; signer < SIGNER_COUNT; signer++)
		if (record->signatures[signer].set)
			return wm_fail(error, WM_VALUE,
				       "it is signed by %s: what comes later is an addendum",
				       record->signatures[signer].name);
	if (!uuid_equal(record->author, workspace->viewer.person))
		return wm_fail(error, WM_VALUE, "%s began it, in whose file it is filled in",
			       people_name(&workspace->people, record->author, name));
	return WM_OK;
}

static enum wm_code
append_field(struct workspace *workspace, const struct record *record, const char *field,
	     const char *value, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_RECORD_FIELD, record->person);
	char id[UUID_TEXT_MAX];

	return action_append(workspace, &head, value, NULL, error, "record",
			     uuid_text(record->id, id), "field", field, NULL);
}

enum wm_code
workspace_record_fill(struct workspace *workspace, struct uuid person, struct uuid id,
		      const char *field, const char *value, struct wm_error *error)
{
	struct supervision supervision;
	const struct record *record;
	const struct form_field *found;
	enum wm_code code = check_text(field, value, TEXT_MAX_BYTES, true, error);

	if (code == WM_OK)
		code = read_supervision(workspace, person, &supervision, error);
	if (code != WM_OK)
		return code;
	record = find_record(&supervision, id, error);
	code = record ? check_writable(workspace, record, error) : WM_VALUE;
	found = code == WM_OK ? find_field(supervision.policy, record, field) : NULL;
	if (code == WM_OK && (!found || !field_is_filled(found)))
		code = wm_fail(error, WM_VALUE, "%s: no field of this form", field);
	if (code == WM_OK)
		code = field_check(found, value ? value : "", error);
	if (code == WM_OK && strcmp(record_value(record, field), value ? value : "") != 0) {
		code = action_begin(workspace, error);
		if (code == WM_OK) {
			code = append_field(workspace, record, field, value, error);
			code = code == WM_OK ? action_end(workspace, false, error)
					     : action_fail(workspace, code);
		}
	}
	supervision_done(&supervision);
	return code;
}

/* -- Signing ------------------------------------------------------------------------------- */

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

/* Whose name is typed, and whether it is theirs. */
static enum wm_code
check_signer(const struct workspace *workspace, const struct record *record, enum signer signer,
	     const char *name, struct uuid *author, struct wm_error *error)
{
	const struct person *person;
	enum wm_code code = check_text("name", name, NAME_MAX_BYTES, false, error);

	if (code != WM_OK)
		return code;
	*author = signer == SIGNER_SUPERVISEE ? record->person : record->supervisor;
	person = people_find(&workspace->people, *author);
	if (!person || !text_same(person->name, name))
		return wm_fail(error, WM_VALUE, "%s: the %s is %s", name, signer_words[signer],
			       person ? person->name : "not known here");
	if (record->signatures[signer].set)
		return wm_fail(error, WM_VALUE, "%s has signed it already", person->name);
	return WM_OK;
}

/* What the program fills in stands as it was at the first signature. */
static enum wm_code
append_computed(struct workspace *workspace, const struct supervision *supervision,
		const struct record *record, struct date today, struct wm_error *error)
{
	const struct form *form = policy_form(supervision->policy, record->form);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];
		struct buffer value = { 0 };

		if (!*record_value(record, field->code) &&
		    record_computed(supervision, &workspace->people, record, field, today, &value))
			code = append_field(workspace, record, field->code, value.text, error);
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
	record = find_record(&supervision, id, error);
	code = record ? check_signer(workspace, record, signer, name, &author, error) : WM_VALUE;
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
