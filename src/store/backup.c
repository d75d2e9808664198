#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/file.h"

/* An inode of 0 is no file's: the first write into the copy begins a new origin, whatever inode it
 * gets. */
static enum wm_code
disown_origin(const char *path, struct wm_error *error)
{
	struct store *copy = store_new(path, STORE_WRITE, STORE_TIMEOUT);
	int version = 0;
	enum wm_code code = connection_open(copy, STORE_WRITE, &version, error);

	if (!code)
		code = sql_run(copy, "UPDATE workspace SET inode = 0", error);
	store_close(&copy);
	return code;
}

enum wm_code
backup_into(struct store *store, const char *path, struct wm_error *error)
{
	struct query query;
	enum wm_code code;

	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 1); /* VACUUM attaches inside */
	query = query_begin(store, STATEMENT_VACUUM_INTO);
	query_bind_text(&query, path);
	code = query_run(&query, error);
	sqlite3_limit(store->db, SQLITE_LIMIT_ATTACHED, 0);
	if (code)
		return code;
	code = disown_origin(path, error);
	if (!code) {
		int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

		if (descriptor < 0 || fsync(descriptor) < 0)
			code = wm_fail(error, WM_FILE, "%s: %s", path, file_reason(errno));
		if (descriptor >= 0)
			close(descriptor);
	}
	return code;
}

static enum wm_code
check_target(const struct store *store, const char *file, bool force, struct wm_error *error)
{
	struct stat found;

	if (lstat(file, &found) < 0)
		return WM_OK;
	if (S_ISDIR(found.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is a folder, not a file", file);
	if (!force)
		return wm_fail(error, WM_FILE, "%s: it exists already (--force replaces it)", file);
	if (stat(file, &found) == 0 && *store->location && found.st_dev == store->device &&
	    found.st_ino == store->inode)
		return wm_fail(error, WM_FILE, "%s: it is the workspace itself", file);
	return WM_OK;
}

/* Puts the finished copy under its name: with link, which never replaces, unless it may. */
static enum wm_code
place(const char *temporary, const char *file, bool force, struct wm_error *error)
{
	int result = force ? rename(temporary, file) : link(temporary, file);

	/* A file system without links. */
	if (result < 0 && !force && errno != EEXIST && !file_exists(file))
		result = rename(temporary, file);
	if (result < 0)
		return errno == EEXIST
			       ? wm_fail(error, WM_FILE,
					 "%s: it exists already (--force replaces it)", file)
			       : wm_fail(error, WM_FILE, "%s: %s", file, file_reason(errno));
	unlink(temporary);
	return location_sync_folder(file, error);
}

/* What kept the copy from being written is a matter of the copy, not of the workspace. */
static enum wm_code
blame_copy(const struct store *store, const char *file, enum wm_code code, struct wm_error *error)
{
	int reason = sqlite3_system_errno(store->db);

	switch (sqlite3_extended_errcode(store->db)) {
	case SQLITE_FULL:
		reason = ENOSPC;
		break;
	case SQLITE_IOERR_WRITE:
	case SQLITE_IOERR_FSYNC:
	case SQLITE_IOERR_TRUNCATE:
	case SQLITE_IOERR_CLOSE:
		break;
	default:
		return code;
	}
	return wm_fail(error, WM_FILE, "%s: cannot be written: %s", file, file_reason(reason));
}

enum wm_code
store_backup(struct store *store, const char *file, bool force, struct wm_error *error)
{
	char *temporary;
	enum wm_code code = check_target(store, file, force, error);

	if (code)
		return code;
	temporary = location_temporary(file, error);
	if (!temporary)
		return WM_FILE;
	code = backup_into(store, temporary, error);
	if (code)
		code = blame_copy(store, file, code, error);
	if (!code)
		code = place(temporary, file, force, error);
	if (code)
		unlink(temporary);
	free(temporary);
	return code;
}
