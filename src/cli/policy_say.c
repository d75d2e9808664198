/* The policy that holds, in plain words: how it is read, how often, by when. */
#include "commands.h"

#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/policy_loader.h"

static void
say_faults(const struct invocation *invocation, const struct problem_list *problems)
{
	for (size_t i = 0; i < problems->count; i++) {
		struct buffer text = { 0 };

		if (problems->items[i].severity == SEVERITY_FAULT) {
			problem_text(&problems->items[i], &text);
			say(invocation->talk, "waymark: %s", text.text);
		}
		buffer_done(&text);
	}
}

static void
say_reading(FILE *stream, const struct policy *policy, enum reading reading)
{
	struct reading_info info = reading_info(reading);
	const char *value = policy->readings[reading];
	struct buffer line = { 0 };

	buffer_format(&line, "%-17s %s", info.key, value[0] ? value : "-");
	say_text(stream, 0, line.text);
	say_text(stream, 4, info.about);
	buffer_done(&line);
}

static void
say_rules(FILE *stream, const struct policy *policy)
{
	say_text(stream, 0, "");
	say(stream, "How often");
	for (size_t i = 0; i < policy->frequency_count; i++) {
		struct buffer text = { 0 };

		frequency_text(&policy->frequencies[i], &text);
		say_text(stream, 4, text.text);
		buffer_done(&text);
	}
	say_text(stream, 0, "");
	say(stream, "By when");
	for (size_t i = 0; i < policy->deadline_count; i++) {
		struct buffer text = { 0 };

		deadline_text(&policy->deadlines[i], &text);
		say_text(stream, 4, text.text);
		buffer_done(&text);
	}
}

static void
say_whole(FILE *stream, const struct policy *policy)
{
	say(stream, "%s (%s %s)", policy->title, policy->id, policy->version);
	say_text(stream, 4, "How it is read where it can be read in more than one way:");
	for (int i = 0; i < READING_COUNT; i++)
		say_reading(stream, policy, (enum reading) i);
	say_rules(stream, policy);
	say(stream, "read from %s", policy->folder);
}

void
say_policy(const struct invocation *invocation, const char *chosen)
{
	char *path = loader_path("policies", NULL, invocation->program);
	struct policy_library library = { 0 };
	struct problem_list problems = { 0 };
	const struct policy *policy = NULL;
	struct wm_error error;
	enum wm_code code;

	policy_search(path, &library, NULL, &problems);
	say_faults(invocation, &problems);
	code = chosen[0] ? policy_library_find(&library, chosen, &policy, &error)
			 : policy_library_only(&library, &policy, &error);
	if (code != WM_OK)
		say_text(invocation->out, 0, error.message);
	else if (policy)
		say_whole(invocation->out, policy);
	else
		say(invocation->out, "no policy for supervision was found");
	policy_library_done(&library);
	problem_list_done(&problems);
	free(path);
}
