#include "waymark/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/memory.h"

enum wm_code
folder_sync(const char *path, struct wm_error *error)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	enum wm_code code = WM_OK;

	/* Some file systems have no sync of folders, and some folders can be written but not
	 * read. */
	if (folder < 0 && errno == EACCES)
		return WM_OK;
	if (folder < 0 || (fsync(folder) < 0 && errno != EINVAL))
		code = wm_fail(error, WM_FILE, "%s: cannot be kept on the disk: %s", path,
			       file_reason(errno));
	if (folder >= 0)
		close(folder);
	return code;
}

static enum wm_code
make_one(const char *path, struct wm_error *error)
{
	char *above;
	enum wm_code code;

	if (folder_exists(path))
		return WM_OK;
	if (mkdir(path, 0700) < 0) {
		int reason = errno;

		if (reason == EEXIST && folder_exists(path))
			return WM_OK;
		return wm_fail(error, WM_FILE, "%s: cannot be made: %s", path,
			       reason == EEXIST ? "it is there and is not a folder"
						: file_reason(reason));
	}
	above = path_folder(path);
	code = folder_sync(above, error);
	free(above);
	return code;
}

enum wm_code
folder_make(const char *path, struct wm_error *error)
{
	char *part = xstrdup(path);
	char *slash = strchr(part + (part[0] == '/'), '/');
	enum wm_code code = WM_OK;

	while (slash && code == WM_OK) {
		*slash = '\0';
		code = make_one(part, error);
		*slash = '/';
		slash = strchr(slash + 1, '/');
	}
	if (code == WM_OK)
		code = make_one(part, error);
	free(part);
	return code;
}

static int
all_but_dots(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
}

static int
by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

enum wm_code
folder_each(const char *path, bool (*fn)(const char *name, void *context), void *context,
	    struct wm_error *error)
{
	struct dirent **entries;
	int count = scandir(path, &entries, all_but_dots, by_bytes);
	bool more = true;

	if (count < 0)
		return wm_fail(error, WM_FILE, "%s: cannot be read: %s", path, file_reason(errno));
	for (int i = 0; i < count; i++) {
		more = more && fn(entries[i]->d_name, context);
		free(entries[i]);
	}
	free(entries);
	return WM_OK;
}
