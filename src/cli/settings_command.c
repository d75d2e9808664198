/* settings, names: what a person sets for this computer.  Neither needs a workspace. */
#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/names.h"
#include "waymark/settings.h"
#include "waymark/text.h"

#define NAMES_FILE_MOST (4 * 1024 * 1024) /* bytes of names on standard input */

static void
say_fault(void *context, const char *why)
{
	say(context, "%s", why);
}

/* The key and its value, what it means beneath. */
static void
say_setting(const struct invocation *invocation, const struct settings *settings,
	    enum setting setting)
{
	const struct setting_info *info = setting_info(setting);
	const char *value = settings->values[setting];

	say(invocation->out, "%-13s %s", info->key, value[0] ? value : "-");
	say_text(invocation->out, 4, info->meaning);
}

static void
say_settings(const struct invocation *invocation, const struct settings *settings)
{
	char *file = settings_file();

	for (int i = 0; i < SETTING_COUNT; i++)
		say_setting(invocation, settings, (enum setting) i);
	if (file)
		say(invocation->out, "kept in %s%s", file, file_exists(file) ? "" : " (not there)");
	free(file);
	say_text(invocation->out, 0, "");
	say_policy(invocation, settings->values[SETTING_POLICY]);
}

enum wm_code
settings_command(const struct invocation *invocation, int count, char **arguments,
		 struct wm_error *error)
{
	struct settings settings;
	enum setting setting = SETTING_COUNT;
	enum wm_code code;
	int words;

	code = options_read("settings", NULL, 0, count, arguments, 0, 2, &words, error);
	if (code == WM_OK && words > 0)
		code = setting_find(arguments[0], &setting, error);
	if (code == WM_OK && words == 2)
		code = settings_write(setting, arguments[1], error);
	if (code != WM_OK)
		return code;
	settings_read(&settings, say_fault, invocation->talk);
	if (words == 0)
		say_settings(invocation, &settings);
	else
		say(invocation->out, "%s", settings.values[setting]);
	settings_done(&settings);
	return WM_OK;
}

/* What to do with each name, and how many changed the list. */
struct naming {
	enum wm_code (*change)(struct name_list *list, const char *name, bool *changed,
			       struct wm_error *error);
	struct name_list list;
	size_t changed;
};

static enum wm_code
take_name(struct naming *naming, const char *name, struct wm_error *error)
{
	bool changed = false;
	enum wm_code code;

	if (!text_valid(name, strlen(name)))
		return wm_fail(error, WM_VALUE, "a name of the list is not valid UTF-8 text");
	code = naming->change(&naming->list, name, &changed, error);
	naming->changed += changed;
	return code;
}

/* One a line; blank lines say nothing. */
static enum wm_code
take_lines(struct naming *naming, struct wm_error *error)
{
	char *text, *line, *next;
	size_t length;
	enum wm_code code = file_read("-", NAMES_FILE_MOST, &text, &length, error);

	if (code != WM_OK)
		return code;
	for (line = text; code == WM_OK && line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		if (!text_blank(line))
			code = take_name(naming, line, error);
	}
	free(text);
	return code;
}

enum wm_code
names_command(const struct invocation *invocation, int count, char **arguments,
	      struct wm_error *error)
{
	static const char *const actions[] = { "add", "remove", "count" };
	struct naming naming = { .change = names_add };
	enum wm_code code;
	int words, action = 0;

	code = options_read("names", NULL, 0, count, arguments, 1, count, &words, error);
	if (code == WM_OK)
		code = option_word("names", arguments[0], actions, 3, &action, error);
	if (code == WM_OK && (action == 2 ? words > 1 : words < 2))
		code = usage_fail(error, "names",
				  action == 2 ? "count: takes no name" : "a name is missing");
	if (code == WM_OK)
		code = names_read(&naming.list, error);
	if (action == 1)
		naming.change = names_remove;
	for (int i = 1; code == WM_OK && i < words; i++)
		code = strcmp(arguments[i], "-") == 0 ? take_lines(&naming, error)
						      : take_name(&naming, arguments[i], error);
	if (code == WM_OK && naming.changed > 0)
		code = names_write(&naming.list, error);
	if (code == WM_OK && action == 2)
		say(invocation->out, "%zu", naming.list.count);
	else if (code == WM_OK)
		say(invocation->out, "%zu %s, %zu on the list", naming.changed,
		    action == 0 ? "added" : "removed", naming.list.count);
	names_done(&naming.list);
	return code;
}
