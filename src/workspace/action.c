#include "private.h"

#include <stdarg.h>
#include <string.h>

#include "waymark/text.h"

#define FACTS_MOST 10

struct event_head
owner_says(const struct workspace *workspace, enum event_kind kind, struct uuid subject)
{
	struct uuid owner = workspace->viewer.person;

	return (struct event_head) {
		.kind = kind,
		.subject = subject,
		.author = owner,
		.capacity = uuid_equal(owner, subject) ? CAPACITY_SELF : CAPACITY_SUPERVISOR,
	};
}

struct event_head
rater_says(const struct rater *rater, enum event_kind kind, struct uuid person)
{
	return (struct event_head) {
		.kind = kind,
		.subject = person,
		.author = rater->author,
		.capacity = rater->capacity,
	};
}

const char *
entered_by(const struct workspace *workspace, const struct rater *rater, char id[UUID_TEXT_MAX])
{
	return uuid_equal(rater->author, workspace->viewer.person)
		       ? NULL
		       : uuid_text(workspace->viewer.person, id);
}

/* The guard over what people wrote in an event: its text, and the names of groups and teams. */
static enum wm_code
check_written(const struct workspace *workspace, const struct event *event, struct wm_error *error)
{
	static const char *const named[] = { "group", "team" };
	enum wm_code code = check_identifiers(workspace, event_kind_info(event->kind)->text,
					      event->text, error);

	for (size_t i = 0; code == WM_OK && i < sizeof(named) / sizeof(named[0]); i++)
		code = check_identifiers(workspace, named[i], event_fact(event, named[i]), error);
	return code;
}

/* Appends the event, and with the first of an action that holds identifiers the reason why. */
static enum wm_code
append_checked(struct workspace *workspace, struct event *event, struct wm_error *error)
{
	struct wm_error found = { .code = WM_OK };
	struct event reason = {
		.subject = event->subject,
		.author = event->author,
		.capacity = event->capacity,
		.kind = EVENT_IDENTIFIERS_KEPT,
		.at = event->at,
		.text = workspace->keep_reason,
	};
	enum wm_code code;

	if (check_written(workspace, event, &found) != WM_OK && !workspace->keep_reason) {
		if (error)
			*error = found;
		return found.code;
	}
	code = store_append(workspace->store, event, error);
	if (code != WM_OK || found.code == WM_OK || workspace->reason_kept)
		return code;
	workspace->reason_kept = true;
	return store_append(workspace->store, &reason, error);
}

enum wm_code
action_append(struct workspace *workspace, const struct event_head *head, const char *text,
	      struct uuid *id, struct wm_error *error, ...)
{
	struct json_pair facts[FACTS_MOST];
	struct event event = {
		.subject = head->subject,
		.author = head->author,
		.capacity = head->capacity,
		.kind = head->kind,
		.at = head->at ? head->at : clock_now(),
		.facts = facts,
		.text = text && *text ? text : NULL,
	};
	const char *name;
	enum wm_code code;
	va_list arguments;

	va_start(arguments, error);
	while ((name = va_arg(arguments, const char *)) && event.fact_count < FACTS_MOST) {
		const char *value = va_arg(arguments, const char *);

		if (value)
			facts[event.fact_count++] = (struct json_pair) { name, value };
	}
	va_end(arguments);
	code = append_checked(workspace, &event, error);
	if (code == WM_OK && id)
		*id = event.id;
	return code;
}

enum wm_code
check_text(const char *what, const char *text, size_t most, bool may_be_blank,
	   struct wm_error *error)
{
	size_t length = text ? strlen(text) : 0;

	if (!may_be_blank && text_blank(text))
		return wm_fail(error, WM_VALUE, "%s: may not be empty", what);
	if (length > most)
		return wm_fail(error, WM_VALUE, "%s: %zu bytes long; at most %zu fit", what, length,
			       most);
	if (length && !text_valid(text, length))
		return wm_fail(error, WM_VALUE, "%s: not valid UTF-8 text", what);
	return WM_OK;
}
