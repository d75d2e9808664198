#include "supervise.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

const struct record *
find_kept(const struct supervision *supervision, struct uuid id, struct wm_error *error)
{
	const struct record *record = record_find(&supervision->records, id);
	char text[UUID_TEXT_MAX];

	if (!record)
		wm_fail(error, WM_VALUE, "%.8s: no such record", uuid_text(id, text));
	return record;
}

/* The field of a record by its code: one of its form, or with a form's word and a dot before it one of
 * a form that goes with each session ("reflection.experience"). */
static const struct form_field *
find_field(const struct policy *policy, enum form_use use, const char *code)
{
	static const enum form_use beside[] = { FORM_REFLECTION, FORM_SIGNING };
	const struct form *form = policy_form(policy, use);
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

/* A new version of a contract begins with what was written in the one before (SR-18). */
static enum wm_code
append_before(struct workspace *workspace, const struct supervision *supervision,
	      enum form_use form, struct uuid id, struct wm_error *error)
{
	const struct record *before = record_newest(&supervision->records, form);
	enum wm_code code = WM_OK;

	if (form != FORM_CONTRACT || !before)
		return WM_OK;
	for (size_t i = 0; code == WM_OK && i < before->value_count; i++) {
		const struct record_value *value = &before->values[i];
		const struct form_field *field =
			find_field(supervision->policy, form, value->field);

		if (field && field->computed == COMPUTED_NOTHING && !text_blank(value->value))
			code = append_field(workspace, before->person, id, value->field,
					    value->value, error);
	}
	return code;
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
		if (code == WM_OK)
			code = append_before(workspace, &supervision, form, made, error);
		code = code == WM_OK ? action_end(workspace, false, error)
				     : action_fail(workspace, code);
	}
	supervision_done(&supervision);
	if (code == WM_OK && id)
		*id = made;
	return code;
}

/* -- Filling in ---------------------------------------------------------------------------- */

static enum wm_code
check_field(const struct policy *policy, enum form_use form, const char *code, const char *value,
	    struct wm_error *error)
{
	const struct form_field *field = find_field(policy, form, code);

	if (!field || !field_is_filled(field))
		return wm_fail(error, WM_VALUE, "%s: no field of this form", code);
	if (field_is_signature(field))
		return wm_fail(error, WM_VALUE, "%s: that is given by signing", code);
	return field_check(field, value ? value : "", error);
}

enum wm_code
workspace_form_check(struct workspace *workspace, enum form_use form, const char *field,
		     const char *value, struct wm_error *error)
{
	const struct policy *policy = workspace_policy(workspace, error);

	if (!policy)
		return error ? error->code : WM_VALUE;
	if (!policy_form(policy, form))
		return wm_fail(error, WM_VALUE, "%s: has no form \"%s\"", policy->short_title,
			       form_words[form]);
	return field ? check_field(policy, form, field, value, error) : WM_OK;
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

enum wm_code
append_field(struct workspace *workspace, struct uuid person, struct uuid record, const char *field,
	     const char *value, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_RECORD_FIELD, person);
	char id[UUID_TEXT_MAX];

	return action_append(workspace, &head, value, NULL, error, "record", uuid_text(record, id),
			     "field", field, NULL);
}

/* What is written in a field of a group's record stands in every copy. */
struct written {
	const char *field;
	const char *value;
};

static enum wm_code
fill_copy(struct workspace *workspace, const struct session *copy, void *context,
	  struct wm_error *error)
{
	const struct written *written = context;

	return append_field(workspace, copy->person, copy->record, written->field, written->value,
			    error);
}

enum wm_code
workspace_record_fill(struct workspace *workspace, struct uuid person, struct uuid id,
		      const char *field, const char *value, struct wm_error *error)
{
	struct written written = { field, value };
	struct supervision supervision;
	const struct record *record;
	const struct session *session;
	enum wm_code code = check_text(field, value, TEXT_MAX_BYTES, true, error);

	if (code == WM_OK)
		code = read_supervision(workspace, person, &supervision, error);
	if (code != WM_OK)
		return code;
	record = find_kept(&supervision, id, error);
	code = record ? check_writable(workspace, record, error) : WM_VALUE;
	session = record ? session_find(&supervision.sessions, record->session) : NULL;
	if (code == WM_OK)
		code = check_field(record_policy(&supervision, record), record->form, field, value,
				   error);
	if (code == WM_OK && strcmp(record_value(record, field), value ? value : "") != 0) {
		code = action_begin(workspace, error);
		if (code == WM_OK) {
			code = append_field(workspace, person, id, field, value, error);
			if (code == WM_OK && session)
				code = each_copy(workspace, session, fill_copy, &written, error);
			code = code == WM_OK ? action_end(workspace, false, error)
					     : action_fail(workspace, code);
		}
	}
	supervision_done(&supervision);
	return code;
}
