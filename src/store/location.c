#include "store/private.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/file.h"
#include "waymark/memory.h"

enum wm_code
location_missing(const struct store *store, struct wm_error *error)
{
	return wm_fail(error, WM_FILE,
		       "%s: no workspace here; make one with: waymark init --name NAME",
		       store->location);
}

enum wm_code
location_check(struct store *store, struct wm_error *error)
{
	struct stat found;

	if (stat(store->path, &found) < 0)
		return errno == ENOENT || errno == ENOTDIR
			       ? location_missing(store, error)
			       : wm_fail(error, WM_FILE, "%s: %s", store->location,
					 file_reason(errno));
	if (S_ISDIR(found.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is a folder, not a file", store->location);
	if (S_ISREG(found.st_mode) && found.st_size == 0)
		return location_missing(store, error);
	store->device = found.st_dev;
	store->inode = found.st_ino;
	return file_trusted(store->location, error);
}

enum wm_code
location_same(const struct store *store, struct wm_error *error)
{
	struct stat found;

	if (*store->location == '\0')
		return WM_OK;
	if (stat(store->path, &found) < 0 || found.st_dev != store->device ||
	    found.st_ino != store->inode)
		return wm_fail(error, WM_FILE, "%s: " STORE_MOVED, store->location);
	return WM_OK;
}

enum wm_code
location_sync_folder(const char *path, struct wm_error *error)
{
	char *folder = path_folder(path);
	enum wm_code code = folder_sync(folder, error);

	free(folder);
	return code;
}

char *
location_temporary(const char *path, struct wm_error *error)
{
	struct buffer name = { 0 };
	int descriptor;

	buffer_format(&name, "%s.new-XXXXXX", path);
	descriptor = mkstemp(name.text); /* O_EXCL, 0600 */
	if (descriptor < 0) {
		wm_fail(error, WM_FILE, "%s: cannot be written: %s", path, file_reason(errno));
		buffer_done(&name);
		return NULL;
	}
	close(descriptor);
	return buffer_take(&name);
}
