#define _GNU_SOURCE 1 /* renameat2 */

#include "waymark/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/identity.h"
#include "waymark/memory.h"

static enum wm_code
cannot_write(const char *path, int reason, struct wm_error *error)
{
	return wm_fail(error, WM_FILE, "%s: cannot be written: %s", path, file_reason(reason));
}

/* --- What is there already ------------------------------------------------------------------- */

/* A folder that may be replaced, looked through for what must not go. */
struct old_folder {
	const char *path;
	bool (*ours)(const char *name);
	char *other; /* the first name that is not ours; owned */
};

static bool
look_for_other(const char *name, void *context)
{
	struct old_folder *old = context;
	char *path = path_join(old->path, name);
	struct stat status;

	if (lstat(path, &status) < 0 || !S_ISREG(status.st_mode) || !old->ours(name))
		old->other = xstrdup(name);
	free(path);
	return !old->other;
}

static enum wm_code
check_old(const char *path, bool force, bool (*ours)(const char *name), struct wm_error *error)
{
	struct old_folder old = { .path = path, .ours = ours };
	struct stat status;
	enum wm_code code;

	if (lstat(path, &status) < 0)
		return errno == ENOENT ? WM_OK : cannot_write(path, errno, error);
	if (!S_ISDIR(status.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is there and is not a folder", path);
	if (!force)
		return wm_fail(error, WM_FILE, "%s: it exists already (--force replaces it)", path);
	code = folder_each(path, look_for_other, &old, error);
	if (code == WM_OK && old.other)
		code = wm_fail(error, WM_FILE,
			       "%s: it holds something else (%s), so it is not replaced", path,
			       old.other);
	free(old.other);
	return code;
}

static bool
remove_entry(const char *name, void *context)
{
	char *path = path_join(*(const char **) context, name);

	unlink(path);
	free(path);
	return true;
}

void
folder_remove(const char *path)
{
	folder_each(path, remove_entry, &path, NULL);
	rmdir(path);
}

/* --- The new one ------------------------------------------------------------------------------ */

static enum wm_code
write_files(const char *folder, const struct folder_file files[], size_t count,
	    struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; i < count && code == WM_OK; i++) {
		char *path = path_join(folder, files[i].name);
		struct file_writer *writer;

		code = file_begin(&writer, path, false, error);
		if (code == WM_OK) {
			fwrite(files[i].bytes, 1, files[i].length, file_stream(writer));
			code = file_finish(&writer, error);
		}
		free(path);
	}
	return code;
}

/* Gives the new folder its name; where an old one had it, that has the temporary name after. */
static int
take_name(const char *temporary, const char *path, bool force, bool *replaced)
{
	*replaced = false;
#ifdef RENAME_NOREPLACE
	if (renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return 0;
	*replaced = force && errno == EEXIST;
	if (*replaced && renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_EXCHANGE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
#endif
	/* Systems and file systems that know no such rename replace an empty folder only. */
	*replaced = false;
	if (force && folder_exists(path))
		folder_remove(path);
	return rename(temporary, path);
}

static enum wm_code
place_folder(const char *temporary, const char *path, bool force, struct wm_error *error)
{
	char *above = path_folder(path);
	enum wm_code code = WM_OK;
	bool replaced;

	if (take_name(temporary, path, force, &replaced) < 0)
		code = cannot_write(path, errno, error);
	if (code != WM_OK || replaced)
		folder_remove(temporary);
	if (code == WM_OK)
		code = folder_sync(above, error);
	free(above);
	return code;
}

enum wm_code
folder_write(const char *path, const struct folder_file files[], size_t count, bool force,
	     bool (*ours)(const char *name), struct wm_error *error)
{
	char *above = path_folder(path), *temporary, name[64], text[UUID_TEXT_MAX];
	enum wm_code code = check_old(path, force, ours, error);

	snprintf(name, sizeof(name), ".waymark-%s", uuid_text(uuid_mint(), text));
	temporary = path_join(above, name);
	if (code == WM_OK && !folder_exists(above))
		code = wm_fail(error, WM_FILE, "%s: cannot be written: there is no folder %s", path,
			       above);
	if (code == WM_OK && mkdir(temporary, 0700) < 0)
		code = cannot_write(path, errno, error);
	else if (code == WM_OK) {
		code = write_files(temporary, files, count, error);
		if (code == WM_OK)
			code = place_folder(temporary, path, force, error);
		else
			folder_remove(temporary);
	}
	free(temporary);
	free(above);
	return code;
}
