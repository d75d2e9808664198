#include "private.h"

#include <string.h>
#include <strings.h>

#include "waymark/text.h"

#define DIGITS_LEAST 4

bool
place_repeated(const struct place *places, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (places[i].framework == places[at].framework &&
		    !strcmp(place_code(&places[i]), place_code(&places[at])))
			return true;
	return false;
}

enum wm_code
append_about(struct workspace *workspace, const struct event_head *head, const char *fact,
	     struct uuid id, const struct place *places, size_t count, struct wm_error *error)
{
	char text[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < count; i++) {
		const struct framework *framework = places[i].framework;

		if (place_repeated(places, i))
			continue;
		code = action_keep(workspace, framework, error);
		if (code == WM_OK)
			code = action_append(workspace, head, NULL, NULL, error, fact,
					     uuid_text(id, text), "framework", framework->id,
					     "version", framework->version, "code",
					     place_code(&places[i]), NULL);
	}
	return code;
}

enum wm_code
find_by_digits(const char *digits, const char *what, size_t count,
	       struct uuid (*id_of)(const void *list, size_t at), const void *list, size_t *found,
	       struct wm_error *error)
{
	size_t length = strlen(digits), hits = 0;

	if (length < DIGITS_LEAST)
		return wm_fail(error, WM_VALUE, "%s: give at least %d digits of the id of the %s",
			       digits, DIGITS_LEAST, what);
	for (size_t i = 0; i < count; i++) {
		char id[UUID_TEXT_MAX];

		uuid_text(id_of(list, i), id);
		if (length >= sizeof(id) || strncasecmp(id, digits, length))
			continue;
		*found = i;
		hits++;
	}
	if (hits == 1)
		return WM_OK;
	return hits ? wm_fail(error, WM_VALUE, "%s: the ids of %zu begin so; give more digits",
			      digits, hits)
		    : wm_fail(error, WM_VALUE, "%s: no such %s", digits, what);
}
