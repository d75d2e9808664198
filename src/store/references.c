#include "store/sql.h"

/* What an event refers to must be here: versions of frameworks and policies are kept before they
 * are used (design 3.7), and only what is here can be linked, redacted or taken back. */

static enum wm_code
check_version(struct store *store, const struct event *event, struct wm_error *error)
{
	const char *framework = event_fact(event, "framework");
	const char *version = event_fact(event, "version");
	const char *wording = event_fact(event, "wording");
	bool worded = true;
	int64_t key;
	enum wm_code code;

	if (!framework)
		return WM_OK;
	code = kept_version_key(store, framework, version, &key, error);
	if (!code && key == 0)
		return wm_fail(error, WM_VALUE, "%s %s: this version is not kept here", framework,
			       version);
	if (!code && wording) {
		struct query query = query_begin(store, STATEMENT_WORDING_HERE);

		query_bind_number(&query, key);
		query_bind_text(&query, wording);
		worded = query_step(&query);
		code = query_end(&query, error);
	}
	if (!code && !worded)
		return wm_fail(error, WM_VALUE, "%s %s: this wording is not kept here", framework,
			       version);
	return code;
}

static enum wm_code
check_policy(struct store *store, const struct event *event, struct wm_error *error)
{
	const char *policy = event_fact(event, "policy");
	const char *version = event_fact(event, "version");
	int64_t key;
	enum wm_code code;

	if (!policy)
		return WM_OK;
	code = kept_policy_key(store, policy, version, &key, error);
	if (!code && key == 0)
		return wm_fail(error, WM_VALUE, "%s %s: this version is not kept here", policy,
			       version);
	return code;
}

static enum wm_code
check_evidence(struct store *store, const struct event *event, struct wm_error *error)
{
	const char *text = event_fact(event, "evidence");
	struct query query;
	struct uuid id, subject;
	bool found, redacted;
	enum wm_code code;

	if (!text || !uuid_read(text, &id))
		return WM_OK;
	query = query_begin(store, STATEMENT_EVIDENCE_FIND);
	query_bind_uuid(&query, &id);
	found = query_step(&query);
	subject = found ? query_uuid(&query, 0) : (struct uuid) { 0 };
	redacted = found && query_number(&query, 1) == 3;
	code = query_end(&query, error);
	if (!code && (!found || !uuid_equal(subject, event->subject)))
		code = wm_fail(error, WM_VALUE, "%s: no such evidence", text);
	if (!code && redacted && event->kind != EVENT_LINK && event->kind != EVENT_UNLINK)
		code = wm_fail(error, WM_VALUE, "%s: its text was redacted for good", text);
	return code;
}

static enum wm_code
check_action(struct store *store, const struct event *event, struct wm_error *error)
{
	const char *text = event_fact(event, "action");
	struct action_content content;
	struct uuid action;
	enum wm_code code;

	if (!text || !uuid_read(text, &action))
		return WM_OK;
	code = action_look(store, &action, &content, error);
	if (!code && content.events == 0)
		code = wm_fail(error, WM_VALUE, "%s: no such action", text);
	if (!code && content.of_a_signed)
		code = wm_fail(error, WM_VALUE,
			       "it is of a record that is signed and stays as it is; what comes "
			       "later is an addendum");
	if (!code && content.for_good)
		code = wm_fail(error, WM_VALUE, "%s: this action cannot be taken back", text);
	return code;
}

/* Facts that name something of this person, and how it is found. */
static const struct {
	const char *fact;
	enum statement find;
	const char *what;
} named[] = {
	{ "need", STATEMENT_NEED_FIND, "learning need" },
	{ "of", STATEMENT_ACTION_FIND, "action" },
	{ "session", STATEMENT_SESSION_FIND, "session" },
	{ "moved-to", STATEMENT_SESSION_FIND, "session" },
	{ "instead-of", STATEMENT_SESSION_FIND, "session" },
	{ "record", STATEMENT_RECORD_FIND, "record" },
};

static enum wm_code
check_named(struct store *store, const struct event *event, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]) && !code; i++) {
		const char *text = event_fact(event, named[i].fact);
		struct query query;
		struct uuid id;
		bool found;

		if (!text || !uuid_read(text, &id))
			continue;
		query = query_begin(store, named[i].find);
		query_bind_uuid(&query, &id);
		found = query_step(&query) && uuid_equal(query_uuid(&query, 0), event->subject);
		code = query_end(&query, error);
		if (!code && !found)
			code = wm_fail(error, WM_VALUE, "%s: no such %s", text, named[i].what);
	}
	return code;
}

enum wm_code
append_check_references(struct store *store, const struct event *event, struct wm_error *error)
{
	enum wm_code code = check_version(store, event, error);

	if (!code)
		code = check_policy(store, event, error);
	if (!code)
		code = check_evidence(store, event, error);
	if (!code)
		code = check_named(store, event, error);
	if (!code)
		code = check_signed(store, event, error);
	return code ? code : check_action(store, event, error);
}
