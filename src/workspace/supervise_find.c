/* What somebody means by a number, a day or the digits of an id. */
#include "supervise.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_DIGITS 3 /* of a number at most; what is longer is of an id */

static struct uuid
session_id(const void *list, size_t at)
{
	return ((const struct session_list *) list)->items[at].id;
}

static struct uuid
record_id(const void *list, size_t at)
{
	return ((const struct record_list *) list)->items[at].id;
}

static bool
is_number(const char *word)
{
	size_t digits = strspn(word, "0123456789");

	return digits > 0 && digits <= NUMBER_DIGITS && word[digits] == '\0';
}

static enum wm_code
find_number(const struct supervision *supervision, const char *word, const struct session **session,
	    struct wm_error *error)
{
	const struct session_list *list = &supervision->sessions;
	size_t number = (size_t) strtol(word, NULL, 10), most = 0;

	for (size_t i = 0; i < list->count; i++) {
		size_t here = session_number(list, &list->items[i]);

		if (here > 0 && here == number) {
			*session = &list->items[i];
			return WM_OK;
		}
		most = here > most ? here : most;
	}
	if (most == 0)
		return wm_fail(error, WM_VALUE, "%s: no session was begun yet", word);
	return wm_fail(error, WM_VALUE, "%s: no such session; they are 1 to %zu", word, most);
}

enum wm_code
workspace_session_find(const struct supervision *supervision, const char *word,
		       const struct session **session, struct wm_error *error)
{
	const struct record *record;
	size_t at;
	enum wm_code code;

	if (is_number(word))
		return find_number(supervision, word, session, error);
	if (find_by_digits(word, "session", supervision->sessions.count, session_id,
			   &supervision->sessions, &at, NULL) == WM_OK) {
		*session = &supervision->sessions.items[at];
		return WM_OK;
	}
	code = workspace_record_find(supervision, word, &record, error);
	if (code != WM_OK)
		return code;
	*session = session_find(&supervision->sessions, record->session);
	return *session ? WM_OK : wm_fail(error, WM_VALUE, "%s: a record of no session", word);
}

enum wm_code
workspace_record_find(const struct supervision *supervision, const char *word,
		      const struct record **record, struct wm_error *error)
{
	const struct session *session = NULL;
	size_t at;
	enum wm_code code = WM_OK;

	if (is_number(word))
		code = find_number(supervision, word, &session, error);
	else if (find_by_digits(word, "session", supervision->sessions.count, session_id,
				&supervision->sessions, &at, NULL) == WM_OK)
		session = &supervision->sessions.items[at];
	else
		code = find_by_digits(word, "record", supervision->records.count, record_id,
				      &supervision->records, &at, error);
	if (code != WM_OK)
		return code;
	*record = session ? record_find(&supervision->records, session->record)
			  : &supervision->records.items[at];
	return *record ? WM_OK : wm_fail(error, WM_VALUE, "%s: it has no record yet", word);
}

/* Those planned on a day: one is meant, of several the digits of the ids are offered. */
static enum wm_code
find_planned_day(const struct supervision *supervision, struct date day,
		 const struct session **session, struct wm_error *error)
{
	const struct session_list *list = &supervision->sessions;
	const struct session *other = NULL;
	char date[DATE_TEXT_MAX], first[UUID_TEXT_MAX], second[UUID_TEXT_MAX];

	*session = NULL;
	for (size_t i = 0; i < list->count; i++) {
		if (date_compare(list->items[i].date, day) != 0)
			continue;
		if (*session && (*session)->status == SESSION_PLANNED &&
		    list->items[i].status == SESSION_PLANNED)
			other = &list->items[i];
		else if (!*session || list->items[i].status == SESSION_PLANNED)
			*session = &list->items[i];
	}
	if (!*session)
		return wm_fail(error, WM_VALUE, "%s: no session is planned for that day",
			       date_iso(day, date));
	if (other)
		return wm_fail(error, WM_VALUE,
			       "%s: several are planned for that day; name one by its id: %.8s at "
			       "%s, %.8s at %s",
			       date_iso(day, date), uuid_text((*session)->id, first),
			       (*session)->time, uuid_text(other->id, second), other->time);
	return WM_OK;
}

enum wm_code
workspace_planned_find(const struct supervision *supervision, const char *word,
		       const struct session **session, struct wm_error *error)
{
	struct date day;
	size_t at;
	enum wm_code code;

	if (date_parse(word, &day, NULL) == WM_OK)
		return find_planned_day(supervision, day, session, error);
	if (strchr(word, '-') && strlen(word) == sizeof("YYYY-MM-DD") - 1)
		return date_parse(word, &day, error);
	code = find_by_digits(word, "session", supervision->sessions.count, session_id,
			      &supervision->sessions, &at, error);
	if (code == WM_OK)
		*session = &supervision->sessions.items[at];
	return code;
}
