#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/file.h"

static enum wm_code
fail_taken(const struct store *store, struct wm_error *error)
{
	return wm_fail(error, WM_VALUE, "%s: there is a file here already", store->location);
}

/* Makes the file before SQLite does, so that it is private from its first moment.  An empty one
 * that a crash left behind is taken. */
static enum wm_code
make_file(struct store *store, struct wm_error *error)
{
	char *folder = path_folder(store->path);
	enum wm_code code = folder_make(folder, error);
	struct stat found;
	int descriptor;

	free(folder);
	if (code)
		return code;
	descriptor = open(store->path, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0600);
	if (descriptor >= 0)
		close(descriptor);
	else if (errno != EEXIST)
		return wm_fail(error, WM_FILE, "%s: %s", store->location, file_reason(errno));
	if (stat(store->path, &found) < 0)
		return wm_fail(error, WM_FILE, "%s: %s", store->location,
			       errno == ENOENT ? "it is a symbolic link that leads nowhere"
					       : file_reason(errno));
	if (S_ISDIR(found.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is a folder, not a file", store->location);
	if (!S_ISREG(found.st_mode) || found.st_size > 0)
		return fail_taken(store, error);
	store->device = found.st_dev;
	store->inode = found.st_ino;
	code = file_trusted(store->location, error);
	if (code && descriptor >= 0)
		unlink(store->path);
	return code;
}

static enum wm_code
write_workspace(struct store *store, struct wm_error *error)
{
	char text[96];
	enum wm_code code;

	store->origin = uuid_mint();
	snprintf(text, sizeof(text), "PRAGMA application_id = %d", STORE_APPLICATION_ID);
	code = sql_run(store, text, error);
	if (!code) {
		struct query query = query_begin(store, STATEMENT_WORKSPACE_ADD);

		query_bind_uuid(&query, &store->owner);
		query_bind_uuid(&query, &store->origin);
		query_bind_number(&query, (int64_t) store->inode);
		code = query_run(&query, error);
	}
	return code;
}

static enum wm_code
create_at(struct store *store, struct wm_error *error)
{
	int version = 0;
	int64_t now = 0;
	enum wm_code code = WM_OK;

	if (*store->location)
		code = make_file(store, error);
	if (!code)
		code = connection_open(store, STORE_WRITE, &version, error);
	if (!code)
		code = sql_run(store, "BEGIN IMMEDIATE", error);
	if (!code)
		code = location_same(store, error);
	/* Another program may have made a workspace of the empty file while we waited. */
	if (!code)
		code = sql_number(store, "PRAGMA user_version", &now, error);
	if (!code && (version || now))
		code = fail_taken(store, error);
	store->fresh = !code;
	if (!code)
		code = migrate_steps(store, 0, error);
	if (!code)
		code = write_workspace(store, error);
	store->action = uuid_mint();
	return code;
}

enum wm_code
store_create(struct store **store, const char *location, struct uuid owner, struct wm_error *error)
{
	struct store *made = store_new(location ? location : "", STORE_WRITE, STORE_TIMEOUT);
	enum wm_code code;

	*store = NULL;
	made->owner = owner;
	code = location && *location == '\0' ? wm_fail(error, WM_FILE, "no workspace is named")
					     : create_at(made, error);
	if (code)
		store_close(&made);
	else
		*store = made;
	return code;
}
