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
	code = store_append(workspace->store, &event, error);
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
