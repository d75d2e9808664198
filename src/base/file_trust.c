#include "waymark/file.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/memory.h"

#define LINKS_MOST 40 /* symbolic links followed, one leading to the next */

static bool
ours(const struct stat *status)
{
	return status->st_uid == geteuid();
}

/* Whether anyone but the owner (and root) can write it. */
static bool
written_by_others(const struct stat *status)
{
	return (status->st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

/* Many systems give every user a group of their own, with the user's own number, and folders that it can write: nobody
 * else is in it. */
static bool
group_of_ones_own(const struct stat *status)
{
	return ours(status) && status->st_gid == getegid() && getegid() == geteuid();
}

static bool
folder_written_by_others(const struct stat *status)
{
	if (status->st_mode & S_ISVTX)
		return false;
	return (status->st_mode & S_IWOTH) ||
	       ((status->st_mode & S_IWGRP) && !group_of_ones_own(status));
}

/* Appends a path as one word of a shell. */
static void
add_quoted(struct buffer *line, const char *path)
{
	buffer_char(line, '\'');
	for (; *path != '\0'; path++) {
		if (*path == '\'')
			buffer_text(line, "'\\''");
		else
			buffer_char(line, *path);
	}
	buffer_char(line, '\'');
}

/* What others can do with it, and the line that mends it. */
static enum wm_code
others_can(const char *what, const char *mode, const char *path, struct wm_error *error)
{
	struct buffer line = { 0 };
	enum wm_code code;

	add_quoted(&line, path);
	code = wm_fail(error, WM_FILE, "%s: others can %s it; run: chmod %s %s", path, what, mode,
		       line.text);
	buffer_done(&line);
	return code;
}

/* One step along a symbolic link: *path, which the caller owns, becomes what it names. */
static bool
follow(char **path)
{
	char target[PATH_MAX];
	ssize_t length = readlink(*path, target, sizeof(target));
	char *folder, *next;

	if (length <= 0 || (size_t) length == sizeof(target))
		return false;
	target[length] = '\0';
	folder = target[0] == '/' ? xstrdup("") : path_folder(*path);
	next = path_join(folder, target);
	free(folder);
	free(*path);
	*path = next;
	return true;
}

/* The file itself: *path, which the caller owns, becomes its path where our links lead to it. */
static enum wm_code
trust_file(char **path, struct wm_error *error)
{
	struct stat status;

	for (int links = 0;; links++) {
		if (links > LINKS_MOST)
			return wm_fail(error, WM_FILE, "%s: %s", *path, file_reason(ELOOP));
		if (lstat(*path, &status) < 0)
			return wm_fail(error, WM_FILE, "%s: cannot be opened: %s", *path,
				       file_reason(errno));
		if (!S_ISLNK(status.st_mode))
			break;
		if (!ours(&status))
			return wm_fail(error, WM_FILE,
				       "%s: it is a symbolic link that belongs to someone else",
				       *path);
		if (!follow(path))
			return wm_fail(error, WM_FILE,
				       "%s: it is a symbolic link that leads nowhere", *path);
	}
	if (!S_ISREG(status.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is %s", *path,
			       S_ISDIR(status.st_mode) ? "a folder, not a file"
						       : "not an ordinary file");
	if (!ours(&status))
		return wm_fail(error, WM_FILE, "%s: it belongs to someone else", *path);
	if (written_by_others(&status))
		return others_can("write to", "go-w", *path, error);
	if (status.st_nlink != 1)
		return wm_fail(error, WM_FILE,
			       "%s: it has other names too (hard links); copy it and use the copy",
			       *path);
	return WM_OK;
}

static enum wm_code
trust_folder(const char *folder, struct wm_error *error)
{
	struct stat status;

	if (lstat(folder, &status) < 0)
		return wm_fail(error, WM_FILE, "%s: cannot be opened: %s", folder,
			       file_reason(errno));
	if (!ours(&status) && status.st_uid != 0)
		return wm_fail(error, WM_FILE, "%s: this folder belongs to someone else", folder);
	if (folder_written_by_others(&status))
		return others_can("write to", "go-w", folder, error);
	return WM_OK;
}

/* The folder of the file and all above it, up to the root. */
static enum wm_code
trust_folders(const char *path, struct wm_error *error)
{
	char *named = path_folder(path);
	char *folder = realpath(named, NULL);
	enum wm_code code = WM_OK;
	bool root = false;

	if (!folder)
		code = wm_fail(error, WM_FILE, "%s: cannot be opened: %s", named,
			       file_reason(errno));
	free(named);
	while (code == WM_OK && !root) {
		char *above = path_folder(folder);

		code = trust_folder(folder, error);
		root = strcmp(folder, "/") == 0;
		free(folder);
		folder = above;
	}
	free(folder);
	return code;
}

enum wm_code
file_trusted(const char *path, struct wm_error *error)
{
	char *file = xstrdup(path);
	enum wm_code code = trust_file(&file, error);

	if (code == WM_OK)
		code = trust_folders(file, error);
	free(file);
	return code;
}

enum wm_code
file_private(const char *path, struct wm_error *error)
{
	struct stat status;

	if (stat(path, &status) < 0)
		return wm_fail(error, WM_FILE, "%s: cannot be opened: %s", path,
			       file_reason(errno));
	if (status.st_mode & (S_IRGRP | S_IROTH))
		return others_can("read", "go-r", path, error);
	return WM_OK;
}
