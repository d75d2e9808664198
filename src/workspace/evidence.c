#include "private.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

/* A text of an evidence: the event that says it, how long it may be, and where it stands. */
struct text_field {
	enum event_kind kind;
	size_t most; /* bytes */
	size_t in_request;
	size_t in_change;
	size_t in_evidence;
};

/* clang-format off */
#define TEXT_FIELD(id, most, member) \
	{ EVENT_##id, most, offsetof(struct evidence_request, member), \
	  offsetof(struct evidence_change, member), offsetof(struct evidence, member) }

static const struct text_field text_fields[] = {
	TEXT_FIELD(TITLE,		LINE_MAX_BYTES,	title),
	TEXT_FIELD(BODY,		TEXT_MAX_BYTES,	body),
	TEXT_FIELD(WITNESS,		LINE_MAX_BYTES,	witness),
	TEXT_FIELD(WITNESS_ROLE,	LINE_MAX_BYTES,	witness_role),
	TEXT_FIELD(ORGANISATION,	LINE_MAX_BYTES,	organisation),
	TEXT_FIELD(DOCUMENT,		LINE_MAX_BYTES,	document),
};
/* clang-format on */

#define TEXT_FIELD_COUNT (sizeof(text_fields) / sizeof(text_fields[0]))

static const char *
text_at(const void *holder, size_t offset)
{
	const char *text;

	memcpy(&text, (const char *) holder + offset, sizeof(text));
	return text;
}

static enum wm_code
check_field(const struct text_field *field, const char *text, struct wm_error *error)
{
	return check_text(event_kind_info(field->kind)->text, text, field->most,
			  field->kind != EVENT_TITLE, error);
}

enum wm_code
workspace_evidence_kind(struct workspace *workspace, const char *kind, struct wm_error *error)
{
	const struct evidence_kinds *kinds = workspace_evidence_kinds(workspace, error);
	struct buffer message = { 0 };
	const char **codes;
	enum wm_code code;

	if (!kinds)
		return WM_VALUE;
	if (evidence_kind_find(kinds, kind))
		return WM_OK;
	codes = xcalloc(kinds->count, sizeof(*codes));
	for (size_t i = 0; i < kinds->count; i++)
		codes[i] = kinds->items[i].code;
	buffer_format(&message, "%s: no such kind of evidence", kind);
	text_offer(&message, kind, codes, kinds->count);
	code = wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(codes);
	return code;
}

/* The kind (NULL for none) and the date (not set for none) that are asked for. */
static enum wm_code
check_kind_and_date(struct workspace *workspace, const char *kind, struct date date,
		    struct wm_error *error)
{
	char text[DATE_TEXT_MAX];

	if (date_compare(date, workspace_today(workspace)) > 0)
		return wm_fail(error, WM_VALUE, "%s: this day is still to come",
			       date_iso(date, text));
	return kind ? workspace_evidence_kind(workspace, kind, error) : WM_OK;
}

static enum wm_code
fail_private(struct workspace *workspace, struct uuid person, struct wm_error *error)
{
	char name[UUID_TEXT_MAX];

	return wm_fail(error, WM_VALUE, "private: only %s may say so of a note about them",
		       people_name(&workspace->people, person, name));
}

/* --- Adding --- */

static enum wm_code
check_request(struct workspace *workspace, const struct evidence_request *request,
	      struct wm_error *error)
{
	struct uuid author =
		uuid_is_set(request->author) ? request->author : workspace->viewer.person;
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < TEXT_FIELD_COUNT; i++)
		code = check_field(&text_fields[i], text_at(request, text_fields[i].in_request),
				   error);
	if (code == WM_OK)
		code = check_kind_and_date(workspace, request->kind, request->date, error);
	if (code == WM_OK && request->private && !uuid_equal(author, request->person))
		code = fail_private(workspace, request->person, error);
	return code;
}

/* What is said of the new evidence by events of its own. */
static enum wm_code
append_details(struct workspace *workspace, const struct evidence_request *request,
	       const struct event_head *like, struct uuid id, struct wm_error *error)
{
	struct event_head head = *like;
	char text[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	uuid_text(id, text);
	for (size_t i = 0; code == WM_OK && i < TEXT_FIELD_COUNT; i++) {
		const char *words = text_at(request, text_fields[i].in_request);

		head.kind = text_fields[i].kind;
		if (head.kind != EVENT_TITLE && words && *words)
			code = action_append(workspace, &head, words, NULL, error, "evidence", text,
					     NULL);
	}
	head.kind = EVENT_PRIVATE;
	if (code == WM_OK && request->private)
		code = action_append(workspace, &head, NULL, NULL, error, "evidence", text,
				     "private", "yes", NULL);
	head.kind = EVENT_LINK;
	if (code == WM_OK)
		code = append_about(workspace, &head, "evidence", id, request->places,
				    request->place_count, error);
	return code;
}

static enum wm_code
append_evidence(struct workspace *workspace, const struct evidence_request *request,
		struct uuid *id, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_EVIDENCE, request->person);
	struct event_head named = owner_says(workspace, EVENT_NAME, request->author);
	struct date date = date_is_set(request->date) ? request->date : workspace_today(workspace);
	char day[DATE_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (uuid_is_set(request->author)) {
		head.author = request->author;
		head.capacity = uuid_equal(request->author, request->person) ? CAPACITY_SELF
									     : CAPACITY_SUPERVISOR;
	}
	if (request->minted)
		code = action_append(workspace, &named, request->minted, NULL, error, NULL);
	if (code == WM_OK)
		code = action_append(workspace, &head, request->title, id, error, "evidence-kind",
				     request->kind ? request->kind : EVIDENCE_NOT_SORTED, "date",
				     date_iso(date, day), NULL);
	return code == WM_OK ? append_details(workspace, request, &head, *id, error) : code;
}

enum wm_code
workspace_evidence_add(struct workspace *workspace, const struct evidence_request *request,
		       struct uuid *id, struct wm_error *error)
{
	struct uuid made;
	enum wm_code code = check_request(workspace, request, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_evidence(workspace, request, &made, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (id)
		*id = made;
	return action_end(workspace, request->minted != NULL, error);
}

/* --- Editing --- */

static enum wm_code
check_change_of(struct workspace *workspace, const struct evidence *evidence,
		const struct evidence_change *change, struct wm_error *error)
{
	struct uuid editor = workspace->viewer.person;
	char text[UUID_TEXT_MAX], name[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (evidence->redacted)
		return wm_fail(error, WM_VALUE, "%.8s: its text was redacted for good",
			       uuid_text(evidence->id, text));
	if (!uuid_equal(editor, evidence->person) && !uuid_equal(editor, evidence->author))
		return wm_fail(error, WM_VALUE, "%.8s: only %s, or who wrote it, may change it",
			       uuid_text(evidence->id, text),
			       people_name(&workspace->people, evidence->person, name));
	for (size_t i = 0; code == WM_OK && i < TEXT_FIELD_COUNT; i++) {
		const char *words = text_at(change, text_fields[i].in_change);

		if (words)
			code = check_field(&text_fields[i], words, error);
	}
	if (code == WM_OK)
		code = check_kind_and_date(workspace, change->kind, change->date, error);
	if (code == WM_OK && change->privacy != PRIVACY_AS_IT_IS &&
	    !uuid_equal(editor, evidence->person))
		code = fail_private(workspace, evidence->person, error);
	return code;
}

/* Counts in *changed what is not so already. */
static enum wm_code
append_texts(struct workspace *workspace, const struct evidence *evidence,
	     const struct evidence_change *change, size_t *changed, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_TITLE, evidence->person);
	char id[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < TEXT_FIELD_COUNT; i++) {
		const char *words = text_at(change, text_fields[i].in_change);

		if (!words || strcmp(words, text_at(evidence, text_fields[i].in_evidence)) == 0)
			continue;
		head.kind = text_fields[i].kind;
		code = action_append(workspace, &head, words, NULL, error, "evidence",
				     uuid_text(evidence->id, id), NULL);
		*changed += 1;
	}
	return code;
}

static enum wm_code
append_facts(struct workspace *workspace, const struct evidence *evidence,
	     const struct evidence_change *change, size_t *changed, struct wm_error *error)
{
	bool private = change->privacy == PRIVACY_PRIVATE;
	char day[DATE_TEXT_MAX], id[UUID_TEXT_MAX];
	const struct {
		bool wanted;
		enum event_kind kind;
		const char *name;
		const char *value;
	} facts[] = {
		{ change->kind && strcmp(change->kind, evidence->kind), EVENT_SORTED,
		  "evidence-kind", change->kind },
		{ date_is_set(change->date) && date_compare(change->date, evidence->date),
		  EVENT_DATED, "date", date_iso(change->date, day) },
		{ change->privacy != PRIVACY_AS_IT_IS && private != evidence->private,
		  EVENT_PRIVATE, "private", private ? "yes" : "no" },
	};
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < sizeof(facts) / sizeof(facts[0]); i++) {
		struct event_head head = owner_says(workspace, facts[i].kind, evidence->person);

		if (!facts[i].wanted)
			continue;
		code = action_append(workspace, &head, NULL, NULL, error, "evidence",
				     uuid_text(evidence->id, id), facts[i].name, facts[i].value,
				     NULL);
		*changed += 1;
	}
	return code;
}

static enum wm_code
edit(struct workspace *workspace, const struct evidence *evidence,
     const struct evidence_change *change, struct wm_error *error)
{
	char id[UUID_TEXT_MAX];
	size_t changed = 0;
	enum wm_code code = check_change_of(workspace, evidence, change, error);

	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_texts(workspace, evidence, change, &changed, error);
	if (code == WM_OK)
		code = append_facts(workspace, evidence, change, &changed, error);
	if (code == WM_OK && changed == 0)
		code = wm_fail(error, WM_NOT_SO, "%.8s: it is so already; nothing was changed",
			       uuid_text(evidence->id, id));
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}

enum wm_code
workspace_evidence_edit(struct workspace *workspace, struct uuid person, struct uuid id,
			const struct evidence_change *change, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	enum wm_code code = evidence_one(workspace, person, id, &list, &evidence, error);

	if (code == WM_OK)
		code = edit(workspace, evidence, change, error);
	evidence_list_done(&list);
	return code;
}
