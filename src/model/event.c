#include "waymark/event.h"

#include <string.h>

#include "waymark/date.h"
#include "waymark/need.h"
#include "waymark/rating.h"
#include "waymark/text.h"

static const struct event_kind_info kinds[EVENT_KIND_COUNT] = {
#define EVENT_KIND_ROW(id, word, undoable, facts, text) { word, undoable, facts, text },
	EVENT_KIND_INFO(EVENT_KIND_ROW)
#undef EVENT_KIND_ROW
};

static const char *const capacity_words[CAPACITY_COUNT] = {
	[CAPACITY_SELF] = "self",
	[CAPACITY_SUPERVISOR] = "supervisor",
};

const struct event_kind_info *
event_kind_info(enum event_kind kind)
{
	return &kinds[kind];
}

bool
event_kind_read(const char *word, enum event_kind *kind)
{
	for (int i = 0; i < EVENT_KIND_COUNT; i++) {
		if (strcmp(kinds[i].word, word) == 0) {
			*kind = (enum event_kind) i;
			return true;
		}
	}
	return false;
}

const char *
capacity_word(enum capacity capacity)
{
	return capacity_words[capacity];
}

bool
capacity_read(const char *word, enum capacity *capacity)
{
	for (int i = 0; i < CAPACITY_COUNT; i++) {
		if (strcmp(capacity_words[i], word) == 0) {
			*capacity = (enum capacity) i;
			return true;
		}
	}
	return false;
}

const char *
event_fact(const struct event *event, const char *name)
{
	for (size_t i = 0; i < event->fact_count; i++) {
		if (strcmp(event->facts[i].name, name) == 0)
			return event->facts[i].value;
	}
	return NULL;
}

static bool
is_any(const char *value)
{
	(void) value;
	return true;
}

static bool
is_code(const char *value)
{
	return *value != '\0';
}

static bool
is_id(const char *value)
{
	struct uuid id;

	return uuid_read(value, &id) && uuid_is_set(id);
}

static bool
is_id_or_none(const char *value)
{
	return *value == '\0' || is_id(value);
}

static bool
is_date_or_none(const char *value)
{
	struct date date;

	return *value == '\0' || date_parse(value, &date, NULL) == WM_OK;
}

static bool
is_date(const char *value)
{
	return *value != '\0' && is_date_or_none(value);
}

static bool
is_yes_or_no(const char *value)
{
	return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
}

static bool
is_need_kind(const char *value)
{
	enum need_kind kind;

	return need_kind_read(value, &kind);
}

static bool
is_need_status(const char *value)
{
	enum need_status status;

	return need_status_read(value, &status);
}

static bool
is_value(const char *value)
{
	int read;

	return value_read(value, &read);
}

/* clang-format off */
/* What a fact of each name may hold, whatever the kind of event. */
static const struct fact_form {
	const char *name;
	bool (*fits)(const char *value);
} fact_forms[] = {
	{ "action", is_id },
	{ "carried-code", is_code },
	{ "carried-from", is_code },
	{ "code", is_code },
	{ "date", is_date_or_none },
	{ "decided-by", is_id },
	{ "due", is_date },
	{ "entered-by", is_id },
	{ "evidence", is_id },
	{ "evidence-kind", is_code },
	{ "framework", is_code },
	{ "from", is_date_or_none },
	{ "group", is_any },
	{ "level", is_code },
	{ "need", is_id },
	{ "need-code", is_code },
	{ "need-kind", is_need_kind },
	{ "need-status", is_need_status },
	{ "of", is_id },
	{ "owner", is_id },
	{ "private", is_yes_or_no },
	{ "section", is_code },
	{ "supervisor", is_id_or_none },
	{ "team", is_any },
	{ "value", is_value },
	{ "version", is_code },
	{ "wording", is_code },
};
/* clang-format on */

static bool
fact_fits(const struct json_pair *fact)
{
	for (size_t i = 0; i < sizeof(fact_forms) / sizeof(fact_forms[0]); i++) {
		if (strcmp(fact_forms[i].name, fact->name) == 0)
			return fact_forms[i].fits(fact->value);
	}
	return false;
}

/* Whether the list of names, parted by blanks, has this one; *optional tells of a `?` behind it. */
static bool
list_has(const char *list, const char *name, size_t length, bool *optional)
{
	while (*list) {
		size_t word = strcspn(list, " ");
		size_t bare = list[word - 1] == '?' ? word - 1 : word;

		if (bare == length && memcmp(list, name, length) == 0) {
			*optional = bare < word;
			return true;
		}
		list += word;
		list += strspn(list, " ");
	}
	return false;
}

static enum wm_code
check_given_facts(const struct event *event, const struct event_kind_info *info,
		  struct wm_error *error)
{
	bool optional;

	for (size_t i = 0; i < event->fact_count; i++) {
		const struct json_pair *fact = &event->facts[i];

		if (!list_has(info->facts, fact->name, strlen(fact->name), &optional))
			return wm_fail(error, WM_VALUE, "%s: has no fact \"%s\"", info->word,
				       fact->name);
		if (event_fact(event, fact->name) != fact->value)
			return wm_fail(error, WM_VALUE, "%s: the fact \"%s\" stands twice",
				       info->word, fact->name);
		if (!text_valid(fact->value, strlen(fact->value)))
			return wm_fail(error, WM_VALUE, "%s: %s is not valid UTF-8", info->word,
				       fact->name);
		if (!fact_fits(fact))
			return wm_fail(error, WM_VALUE, "%s: %s cannot be \"%s\"", info->word,
				       fact->name, fact->value);
	}
	return WM_OK;
}

static enum wm_code
check_needed_facts(const struct event *event, const struct event_kind_info *info,
		   struct wm_error *error)
{
	const char *list = info->facts;

	while (*list) {
		size_t length = strcspn(list, " ");
		bool given = list[length - 1] == '?';

		for (size_t i = 0; i < event->fact_count && !given; i++)
			given = strlen(event->facts[i].name) == length &&
				memcmp(event->facts[i].name, list, length) == 0;
		if (!given)
			return wm_fail(error, WM_VALUE, "%s: the fact \"%.*s\" is missing",
				       info->word, (int) length, list);
		list += length;
		list += strspn(list, " ");
	}
	return WM_OK;
}

static enum wm_code
check_text(const struct event *event, const struct event_kind_info *info, struct wm_error *error)
{
	if (!event->text)
		return WM_OK;
	if (*info->text == '\0')
		return wm_fail(error, WM_VALUE, "%s: takes no text", info->word);
	if (!text_valid(event->text, strlen(event->text)))
		return wm_fail(error, WM_VALUE, "%s: the %s is not valid UTF-8", info->word,
			       info->text);
	return WM_OK;
}

enum wm_code
event_check(const struct event *event, struct wm_error *error)
{
	const struct event_kind_info *info;
	enum wm_code code;

	if ((unsigned int) event->kind >= EVENT_KIND_COUNT ||
	    (unsigned int) event->capacity >= CAPACITY_COUNT)
		return wm_fail(error, WM_VALUE, "an event of an unknown kind or capacity");
	info = event_kind_info(event->kind);
	if (!uuid_is_set(event->subject) || !uuid_is_set(event->author))
		return wm_fail(error, WM_VALUE, "%s: nobody is named as its %s", info->word,
			       uuid_is_set(event->subject) ? "author" : "subject");
	if (event->at == INSTANT_NONE || event->at == INSTANT_LAST)
		return wm_fail(error, WM_VALUE, "%s: has no time", info->word);
	if (event->kind == EVENT_RATING &&
	    uuid_equal(event->author, event->subject) != (event->capacity == CAPACITY_SELF))
		return wm_fail(error, WM_VALUE, "%s: the capacity \"%s\" is not its author's",
			       info->word, capacity_word(event->capacity));
	code = check_given_facts(event, info, error);
	if (!code)
		code = check_needed_facts(event, info, error);
	return code ? code : check_text(event, info, error);
}
