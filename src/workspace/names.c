#include "waymark/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#define FIRST_LINE "waymark names 1 "
#define LINE_SIZE  (2 + DIGEST_SIZE * 2 + 1) /* "2 ", a digest, a line end */
#define FILE_MOST  (sizeof(FIRST_LINE) + SALT_SIZE * 2 + (size_t) NAMES_MOST * LINE_SIZE)

char *
names_file(void)
{
	char *folder = path_config(), *file;

	if (!folder)
		return NULL;
	file = path_join(folder, "names");
	free(folder);
	return file;
}

/* Reads 2 * size hexadecimal digits, and moves *at behind them. */
static bool
read_hex(const char **at, unsigned char *bytes, size_t size)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < 2 * size; i++, ++*at) {
		const char *digit = **at ? strchr(digits, **at) : NULL;

		if (!digit)
			return false;
		bytes[i / 2] = (unsigned char) (bytes[i / 2] << 4 | (digit - digits));
	}
	return true;
}

static void
add_hex(struct buffer *text, const unsigned char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		buffer_format(text, "%02x", bytes[i]);
	buffer_char(text, '\n');
}

static bool
take(const char **at, char byte)
{
	if (**at != byte)
		return false;
	++*at;
	return true;
}

static bool
read_text(struct name_list *list, const char *at)
{
	if (strncmp(at, FIRST_LINE, strlen(FIRST_LINE)) != 0)
		return false;
	at += strlen(FIRST_LINE);
	if (!read_hex(&at, list->salt.bytes, SALT_SIZE) || !take(&at, '\n'))
		return false;
	while (*at) {
		struct guard_name name = { .words = (size_t) (*at - '0') };

		at++;
		if (name.words < 1 || name.words > GUARD_NAME_WORDS || !take(&at, ' ') ||
		    !read_hex(&at, name.digest.bytes, DIGEST_SIZE) || !take(&at, '\n') ||
		    list->count == NAMES_MOST)
			return false;
		GROW(list->names, list->count, list->capacity);
		list->names[list->count++] = name;
	}
	guard_names_sort(list->names, list->count);
	return true;
}

enum wm_code
names_read(struct name_list *list, struct wm_error *error)
{
	char *file = names_file(), *text = NULL;
	size_t length;
	enum wm_code code = WM_OK;

	*list = (struct name_list) { .count = 0 };
	if (!file || !file_exists(file)) {
		list->salt = salt_make();
	} else {
		code = file_read(file, FILE_MOST, &text, &length, error);
		if (code == WM_OK && !read_text(list, text))
			code = wm_fail(error, WM_FILE, "%s: damaged, or no list of names", file);
	}
	if (code != WM_OK)
		names_done(list);
	free(text);
	free(file);
	return code;
}

enum wm_code
names_write(const struct name_list *list, struct wm_error *error)
{
	struct file_writer *writer;
	struct buffer text = { 0 };
	char *file = names_file(), *folder;
	enum wm_code code;

	if (!file)
		return wm_fail(error, WM_FILE, "there is no home folder to keep names in");
	folder = path_folder(file);
	code = folder_make(folder, error);
	if (code == WM_OK)
		code = file_begin(&writer, file, true, error);
	if (code == WM_OK) {
		buffer_text(&text, FIRST_LINE);
		add_hex(&text, list->salt.bytes, SALT_SIZE);
		for (size_t i = 0; i < list->count; i++) {
			buffer_format(&text, "%zu ", list->names[i].words);
			add_hex(&text, list->names[i].digest.bytes, DIGEST_SIZE);
		}
		fwrite(text.text, 1, text.length, file_stream(writer));
		code = file_finish(&writer, error);
	}
	buffer_done(&text);
	free(folder);
	free(file);
	return code;
}

void
names_done(struct name_list *list)
{
	free(list->names);
	*list = (struct name_list) { .count = 0 };
}

enum wm_code
names_add(struct name_list *list, const char *name, bool *changed, struct wm_error *error)
{
	struct guard_name made;
	enum wm_code code = guard_name_make(list->salt, name, &made, error);

	if (code != WM_OK)
		return code;
	*changed = !guard_names_find(list->names, list->count, &made);
	if (!*changed)
		return WM_OK;
	if (list->count == NAMES_MOST)
		return wm_fail(error, WM_VALUE, "the list has %d names, which is all that fit",
			       NAMES_MOST);
	GROW(list->names, list->count, list->capacity);
	list->names[list->count++] = made;
	guard_names_sort(list->names, list->count);
	return WM_OK;
}

enum wm_code
names_remove(struct name_list *list, const char *name, bool *changed, struct wm_error *error)
{
	const struct guard_name *found;
	struct guard_name made;
	size_t index;
	enum wm_code code = guard_name_make(list->salt, name, &made, error);

	if (code != WM_OK)
		return code;
	found = guard_names_find(list->names, list->count, &made);
	*changed = found != NULL;
	if (!found)
		return WM_OK;
	index = (size_t) (found - list->names);
	list->count--;
	memmove(list->names + index, list->names + index + 1,
		(list->count - index) * sizeof(*list->names));
	return WM_OK;
}
