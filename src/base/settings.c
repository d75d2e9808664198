#include "waymark/settings.h"

#include <stdlib.h>
#include <string.h>

#include "setting_values.h"
#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define FILE_MOST 65536 /* bytes */

static const char blanks[] = " \t\r";

char *
settings_file(void)
{
	char *folder = path_config(), *file;

	if (!folder)
		return NULL;
	file = path_join(folder, "settings");
	free(folder);
	return file;
}

/* One line of the file, cut apart. */
struct line {
	bool says; /* neither blank nor a remark */
	char *key; /* both owned */
	char *value;
};

static char *
trimmed(const char *text, size_t length)
{
	while (length > 0 && strchr(blanks, text[length - 1]))
		length--;
	while (length > 0 && strchr(blanks, *text)) {
		text++;
		length--;
	}
	return xstrndup(text, length);
}

static struct line
cut_line(const char *text, size_t length)
{
	const char *sign = memchr(text, '=', length);
	size_t key = sign ? (size_t) (sign - text) : length;
	struct line line = {
		.key = trimmed(text, key),
		.value = sign ? trimmed(sign + 1, length - key - 1) : xstrdup(""),
	};

	line.says = sign || (line.key[0] && line.key[0] != '#');
	if (line.key[0] == '#')
		line.says = false;
	return line;
}

static void
line_done(struct line *line)
{
	free(line->key);
	free(line->value);
}

/* The setting that a line sets; WM_VALUE where it sets none. */
static enum wm_code
read_line(const struct line *line, enum setting *setting, struct wm_error *error)
{
	enum wm_code code = setting_find(line->key, setting, error);

	if (code == WM_OK && !line->value[0])
		code = wm_fail(error, WM_VALUE, "%s: no value; write %s = VALUE", line->key,
			       line->key);
	return code == WM_OK ? setting_check(*setting, line->value, error) : code;
}

static void
take_line(struct settings *settings, const struct line *line, const char *file, size_t number,
	  void (*fault)(void *context, const char *why), void *context)
{
	enum setting setting = SETTING_COUNT;
	struct wm_error error;
	enum wm_code code = read_line(line, &setting, &error);

	if (code == WM_OK && settings->values[setting])
		code = wm_fail(&error, WM_VALUE, "%s: set before", line->key);
	if (code == WM_OK) {
		settings->values[setting] = xstrdup(line->value);
		return;
	}
	wm_fail(&error, code, "%s:%zu: %s", file, number, error.message);
	fault(context, error.message);
}

/* The file whole; empty where there is none.  The caller frees. */
static enum wm_code
read_file(const char *file, char **text, struct wm_error *error)
{
	size_t length;
	enum wm_code code;

	*text = NULL;
	if (!file || !file_exists(file)) {
		*text = xstrdup("");
		return WM_OK;
	}
	code = file_read(file, FILE_MOST, text, &length, error);
	if (code == WM_OK && !text_valid(*text, length)) {
		free(*text);
		*text = NULL;
		code = wm_fail(error, WM_FILE, "%s: not valid UTF-8 text", file);
	}
	return code;
}

void
settings_read(struct settings *settings, void (*fault)(void *context, const char *why),
	      void *context)
{
	char *file = settings_file(), *text;
	struct wm_error error;
	size_t number = 1;

	*settings = (struct settings) { .values = { NULL } };
	if (read_file(file, &text, &error) != WM_OK)
		fault(context, error.message);
	for (const char *at = text; at && *at; number++) {
		size_t length = strcspn(at, "\n");
		struct line line = cut_line(at, length);

		if (line.says)
			take_line(settings, &line, file, number, fault, context);
		line_done(&line);
		at += length + (at[length] == '\n');
	}
	for (int i = 0; i < SETTING_COUNT; i++) {
		if (!settings->values[i])
			settings->values[i] = xstrdup(setting_info((enum setting) i)->initial);
	}
	free(text);
	free(file);
}

void
settings_done(struct settings *settings)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		free(settings->values[i]);
		settings->values[i] = NULL;
	}
}

int
settings_number(const struct settings *settings, enum setting setting)
{
	return atoi(settings->values[setting]);
}

bool
settings_on(const struct settings *settings, enum setting setting)
{
	return strcmp(settings->values[setting], "on") == 0;
}

static void
add_line(struct buffer *changed, const char *key, const char *value)
{
	if (changed->length > 0 && changed->text[changed->length - 1] != '\n')
		buffer_char(changed, '\n');
	if (value[0])
		buffer_format(changed, "%s = %s\n", key, value);
}

/* The text of the file with the key set anew. */
static void
change(const char *text, const char *key, const char *value, struct buffer *changed)
{
	bool done = false;

	while (*text) {
		size_t length = strcspn(text, "\n"), size = length + (text[length] == '\n');
		struct line line = cut_line(text, length);

		if (!line.says || strcmp(line.key, key) != 0)
			buffer_add(changed, text, size);
		else if (!done)
			add_line(changed, key, value);
		done |= line.says && strcmp(line.key, key) == 0;
		line_done(&line);
		text += size;
	}
	if (!done)
		add_line(changed, key, value);
}

static enum wm_code
write_file(const char *file, const struct buffer *text, struct wm_error *error)
{
	struct file_writer *writer;
	char *folder = path_folder(file);
	enum wm_code code = folder_make(folder, error);

	free(folder);
	if (code == WM_OK)
		code = file_begin(&writer, file, true, error);
	if (code != WM_OK)
		return code;
	fwrite(text->text, 1, text->length, file_stream(writer));
	return file_finish(&writer, error);
}

enum wm_code
settings_write(enum setting setting, const char *value, struct wm_error *error)
{
	char *file = settings_file(), *text = NULL, *wanted = trimmed(value, strlen(value));
	struct buffer changed = { 0 };
	enum wm_code code = wanted[0] ? setting_check(setting, wanted, error) : WM_OK;

	if (code == WM_OK && !file)
		code = wm_fail(error, WM_FILE, "there is no home folder to keep settings in");
	if (code == WM_OK)
		code = read_file(file, &text, error);
	if (code == WM_OK) {
		change(text, setting_info(setting)->key, wanted, &changed);
		code = write_file(file, &changed, error);
	}
	buffer_done(&changed);
	free(wanted);
	free(text);
	free(file);
	return code;
}
