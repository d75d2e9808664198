#include "path.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/loader.h"
#include "waymark/memory.h"

static bool
holds(const struct folder_list *folders, const char *folder)
{
	for (size_t i = 0; i < folders->count; i++)
		if (strcmp(folders->items[i], folder) == 0)
			return true;
	return false;
}

void
path_split(const char *path, struct folder_list *folders)
{
	*folders = (struct folder_list) { .items = NULL };
	while (*path) {
		size_t part = strcspn(path, ":"), length = part;
		char *folder;

		while (length > 1 && path[length - 1] == '/')
			length--;
		folder = xstrndup(path, length);
		if (length > 0 && folder_exists(folder) && !holds(folders, folder)) {
			GROW(folders->items, folders->count, folders->capacity);
			folders->items[folders->count++] = folder;
		} else {
			free(folder);
		}
		path += part + (path[part] == ':');
	}
}

void
folder_list_done(struct folder_list *folders)
{
	for (size_t i = 0; i < folders->count; i++)
		free(folders->items[i]);
	free(folders->items);
	*folders = (struct folder_list) { .items = NULL };
}

static void
add_part(struct buffer *path, const char *part)
{
	if (!part || !part[0])
		return;
	if (path->length > 0)
		buffer_char(path, ':');
	buffer_text(path, part);
}

static void
add_below(struct buffer *path, const char *folder, const char *kind)
{
	char *part = folder ? path_join(folder, kind) : NULL;

	add_part(path, part);
	free(part);
}

char *
loader_path(const char *kind, const char *first, const char *program)
{
	bool policies = strcmp(kind, "policies") == 0;
	char *beside = path_beside_build(program, kind);
	char *data = path_data();
	struct buffer path = { 0 };

	add_part(&path, first);
	add_part(&path, environment(policies ? "WAYMARK_POLICIES" : "WAYMARK_FRAMEWORKS"));
	add_below(&path, data, kind);
	if (beside)
		add_part(&path, beside);
	else
		add_below(&path, path_installed(), kind);
	free(beside);
	free(data);
	return buffer_take(&path);
}
