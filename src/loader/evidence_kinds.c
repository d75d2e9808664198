#include "waymark/loader.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"

#include "path.h"
#include "sheet.h"

#define FILE_NAME "evidence_kinds.csv"
#define FILE_MOST ((size_t) 1024 * 1024) /* bytes */

static const char *const voices[] = { "other", "own", NULL };

enum { KIND_CODE, KIND_TITLE, KIND_VOICE };

static void
take_kind(void *context, const struct sheet_row *row)
{
	struct evidence_kinds *kinds = context;

	GROW(kinds->items, kinds->count, kinds->capacity);
	kinds->items[kinds->count++] = (struct evidence_kind) {
		.code = xstrdup(row->cells[KIND_CODE]),
		.title = xstrdup(row->cells[KIND_TITLE]),
		.own = row->numbers[KIND_VOICE] == 1,
	};
}

static const struct sheet sheet = {
	.name = FILE_NAME,
	.most = 1000,
	.columns = {
		{ "kind", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
		{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
		{ "voice", CELL_WORD, CELL_REQUIRED, voices },
	},
	.take = take_kind,
};

/* The file in the first folder of the path that has one, which the caller frees; NULL when none
 * has. */
static char *
find_file(const char *path)
{
	struct folder_list folders;
	char *found = NULL;

	path_split(path, &folders);
	for (size_t i = 0; i < folders.count && !found; i++) {
		char *file = path_join(folders.items[i], FILE_NAME);

		if (file_exists(file))
			found = file;
		else
			free(file);
	}
	folder_list_done(&folders);
	return found;
}

static enum wm_code
fail_first(const struct problem_list *problems, struct wm_error *error)
{
	struct buffer text = { 0 };
	size_t first = 0;

	if (problems->faults == 0)
		return WM_OK;
	while (problems->items[first].severity != SEVERITY_FAULT)
		first++;
	problem_text(&problems->items[first], &text);
	wm_fail(error, WM_VALUE, "%s", text.text);
	buffer_done(&text);
	return WM_VALUE;
}

enum wm_code
evidence_kinds_load(const char *path, struct evidence_kinds *kinds, struct wm_error *error)
{
	struct problem_list problems = { 0 };
	char *file = find_file(path), *bytes;
	size_t length;
	enum wm_code code;

	*kinds = (struct evidence_kinds) { .items = NULL };
	if (!file)
		return wm_fail(error, WM_FILE, FILE_NAME ": not found in %s",
			       path[0] ? path : "any folder");
	code = file_read(file, FILE_MOST, &bytes, &length, error);
	if (code == WM_OK) {
		sheet_read(&sheet, file, bytes, length, &problems, kinds);
		free(bytes);
		problem_list_sort(&problems, 0);
		code = fail_first(&problems, error);
	}
	if (code != WM_OK)
		evidence_kinds_done(kinds);
	problem_list_done(&problems);
	free(file);
	return code;
}

void
evidence_kinds_done(struct evidence_kinds *kinds)
{
	for (size_t i = 0; i < kinds->count; i++) {
		free(kinds->items[i].code);
		free(kinds->items[i].title);
	}
	free(kinds->items);
	*kinds = (struct evidence_kinds) { .items = NULL };
}

const struct evidence_kind *
evidence_kind_find(const struct evidence_kinds *kinds, const char *code)
{
	for (size_t i = 0; i < kinds->count; i++)
		if (strcmp(kinds->items[i].code, code) == 0)
			return &kinds->items[i];
	return NULL;
}
