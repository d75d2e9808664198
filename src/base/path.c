#include "waymark/file.h"

#include <string.h>

#include "waymark/memory.h"

char *
path_join(const char *folder, const char *name)
{
	size_t length = strlen(folder);
	struct buffer path = { 0 };

	buffer_text(&path, folder);
	if (length > 0 && folder[length - 1] != '/')
		buffer_char(&path, '/');
	buffer_text(&path, name);
	return buffer_take(&path);
}

/* The length without the slashes at its end; the root keeps its own. */
static size_t
without_slashes(const char *path, size_t length)
{
	while (length > 1 && path[length - 1] == '/')
		length--;
	return length;
}

char *
path_folder(const char *path)
{
	size_t length = without_slashes(path, strlen(path));

	while (length > 0 && path[length - 1] != '/')
		length--;
	if (length == 0)
		return xstrdup(".");
	return xstrndup(path, without_slashes(path, length));
}
