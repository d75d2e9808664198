#include "waymark/event.h"

#include <string.h>

#include "fact.h"
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
		if (!fact_fits(event->kind, fact))
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
