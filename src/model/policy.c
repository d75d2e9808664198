#include "waymark/policy.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"
#include "waymark/text.h"

static const char *const month_words[] = { "since-last", "calendar", NULL };
static const char *const asye_start_words[] = { "start-in-post", "initial-meeting", NULL };
static const char *const audit_per_words[] = { "worker", "supervisor", "senior-manager", NULL };

static const char *const *const reading_words[READING_COUNT] = {
	[READING_MONTH] = month_words,
	[READING_ASYE_START] = asye_start_words,
	[READING_AUDIT_PER] = audit_per_words,
};

struct reading_info
reading_info(enum reading reading)
{
	static const struct reading_info infos[READING_COUNT] = {
#define READING_ROW(id, key, kind, value, about) { key, READING_KIND_##kind, NULL, value, about },
		READING_INFO(READING_ROW)
#undef READING_ROW
	};
	struct reading_info info = infos[reading];

	info.words = reading_words[reading];
	return info;
}

int
reading_number(enum reading reading, const char *value)
{
	const char *const *words = reading_words[reading];
	int word = 0;

	if (!words)
		return (int) strtol(value, NULL, 10);
	while (words[word] && strcmp(words[word], value) != 0)
		word++;
	return words[word] ? word : 0;
}

struct policy *
policy_new(void)
{
	struct arena *arena = arena_new();
	struct policy *policy = arena_alloc(arena, sizeof(*policy));

	policy->arena = arena;
	policy->id = policy->version = policy->title = policy->short_title = "";
	policy->publisher = policy->source = policy->licence = policy->folder = "";
	for (int i = 0; i < READING_COUNT; i++) {
		policy->readings[i] = reading_info((enum reading) i).value;
		policy->numbers[i] = reading_number((enum reading) i, policy->readings[i]);
	}
	return policy;
}

void
policy_free(struct policy **policy)
{
	struct arena *arena = *policy ? (*policy)->arena : NULL;

	arena_free(&arena);
	*policy = NULL;
}

bool
policy_lists(const struct policy *policy, enum reading list, const char *member)
{
	for (const char *rest = policy->readings[list]; *rest;) {
		size_t length = strcspn(rest, ";"), shown = length;
		char *one;
		bool same;

		while (shown > 0 && rest[shown - 1] == ' ')
			shown--;
		one = xstrndup(rest, shown);
		same = shown > 0 && text_same(one, member);
		free(one);
		if (same)
			return true;
		rest += length + (rest[length] == ';');
		rest += strspn(rest, " ");
	}
	return false;
}

const struct deadline *
policy_deadline(const struct policy *policy, const char *what)
{
	for (size_t i = 0; i < policy->deadline_count; i++)
		if (code_compare(policy->deadlines[i].what, what) == 0)
			return &policy->deadlines[i];
	return NULL;
}

int
policy_transition(const struct policy *policy, const char *code)
{
	for (size_t i = 0; i < policy->transition_count; i++)
		if (code_compare(policy->transitions[i].code, code) == 0)
			return (int) i;
	return -1;
}

const struct form *
policy_form(const struct policy *policy, enum form_use use)
{
	return policy->forms[use].title ? &policy->forms[use] : NULL;
}

void
frequency_text(const struct frequency *frequency, struct buffer *buffer)
{
	buffer_format(buffer, "%s: ", frequency->title);
	span_every_text(frequency->every, buffer);
	if (frequency->from.count > 0) {
		buffer_text(buffer, ", from ");
		period_text(&frequency->from, buffer);
	}
	if (frequency->until.count > 0) {
		buffer_text(buffer, frequency->from.count > 0 ? " to " : ", for the first ");
		period_text(&frequency->until, buffer);
	}
	if (frequency->from.count > 0)
		buffer_text(buffer,
			    frequency->of_cases ? " after its start" : " after the start in post");
}

void
policy_library_add(struct policy_library *library, struct policy *policy)
{
	size_t place = library->count;

	GROW(library->policies, library->count, library->capacity);
	while (place > 0 && strcmp(library->policies[place - 1]->id, policy->id) > 0) {
		library->policies[place] = library->policies[place - 1];
		place--;
	}
	library->policies[place] = policy;
	library->count++;
}

void
policy_library_done(struct policy_library *library)
{
	for (size_t i = 0; i < library->count; i++)
		policy_free(&library->policies[i]);
	free(library->policies);
	*library = (struct policy_library) { .policies = NULL };
}

struct policy **
policy_library_version(const struct policy_library *library, const char *id, const char *version)
{
	for (size_t i = 0; i < library->count; i++)
		if (!strcmp(library->policies[i]->id, id) &&
		    !strcmp(library->policies[i]->version, version))
			return &library->policies[i];
	return NULL;
}

enum wm_code
policy_library_only(const struct policy_library *library, const struct policy **only,
		    struct wm_error *error)
{
	*only = NULL;
	for (size_t i = 0; i < library->count; i++) {
		const struct policy *policy = library->policies[i];

		if (!policy_form(policy, FORM_INDIVIDUAL))
			continue;
		if (*only && code_compare((*only)->id, policy->id) != 0)
			return wm_fail(error, WM_VALUE,
				       "%s, %s: several policies for supervision; choose with "
				       "waymark settings policy ID",
				       (*only)->id, policy->id);
		*only = policy;
	}
	return WM_OK;
}

enum wm_code
policy_library_find(const struct policy_library *library, const char *id,
		    const struct policy **policy, struct wm_error *error)
{
	struct buffer message = { 0 };
	const char **ids;

	for (size_t i = 0; i < library->count; i++) {
		if (code_compare(library->policies[i]->id, id) == 0) {
			*policy = library->policies[i];
			return WM_OK;
		}
	}
	if (library->count == 0)
		return wm_fail(error, WM_FILE,
			       "%s: no policy was found; waymark paths shows where they are "
			       "looked for",
			       id);
	ids = xcalloc(library->count, sizeof(*ids));
	for (size_t i = 0; i < library->count; i++)
		ids[i] = library->policies[i]->id;
	buffer_format(&message, "%s: no such policy", id);
	text_offer(&message, id, ids, library->count);
	wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(ids);
	return WM_VALUE;
}
