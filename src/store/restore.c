#include "store/sql.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/migrations.h"
#include "waymark/file.h"
#include "waymark/memory.h"

static void
keep_first_fault(void *context, const char *fault)
{
	struct buffer *first = context;

	if (!first->text)
		buffer_text(first, fault);
}

/* The copy as a store that messages call by the backup's name; an older one is migrated, for which
 * the backup itself is the copy that is kept. */
static enum wm_code
open_copy(const char *copy, const char *backup, struct store **store, struct wm_error *error)
{
	struct store *opened = store_new(copy, STORE_WRITE, STORE_TIMEOUT);
	int version = 0;
	enum wm_code code;

	free(opened->location);
	opened->location = xstrdup(backup);
	*store = opened;
	code = location_check(opened, error);
	if (!code)
		code = connection_open(opened, STORE_WRITE, &version, error);
	if (!code && version < store_migration_count)
		code = migrate(opened, version, error);
	return code ? code : store_read_workspace(opened, error);
}

/* Wholly checked, and with an origin of its own: its first write sees that it is a copy. */
static enum wm_code
check_copy(const char *copy, const char *backup, struct wm_error *error)
{
	struct verify_counts counts;
	struct buffer fault = { 0 };
	struct store *store;
	enum wm_code code = open_copy(copy, backup, &store, error);

	if (!code)
		code = store_verify(store, &counts, keep_first_fault, &fault, error);
	if (code == WM_NOT_SO)
		code = wm_fail(error, WM_VALUE, "%s: damaged (%s)", backup, fault.text);
	if (!code)
		code = store_begin(store, error);
	if (!code)
		code = store_commit(store, error);
	store_close(&store);
	buffer_done(&fault);
	return code;
}

/* A backup that can be read and holds something else is a wrong value; one that cannot be read is
 * a file that cannot be used. */
static enum wm_code
judge_backup(const struct store *store, enum wm_code code, struct wm_error *error)
{
	switch (sqlite3_errcode(store->db) & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
	case SQLITE_FULL:
		return code;
	default:
		return wm_fail(error, WM_VALUE, "%s", error->message);
	}
}

static enum wm_code
check_backup(struct store *store, struct wm_error *error)
{
	struct stat found;

	if (stat(store->path, &found) < 0)
		return wm_fail(error, WM_FILE, "%s: cannot be read: %s", store->location,
			       file_reason(errno));
	if (S_ISREG(found.st_mode) && found.st_size == 0)
		return wm_fail(error, WM_VALUE, "%s: not a Waymark file", store->location);
	return location_check(store, error);
}

/* Copies the backup as it is, old or new: it is never written itself. */
static enum wm_code
copy_backup(const char *backup, const char *copy, struct wm_error *error)
{
	struct store *store = store_new(backup, STORE_READ, STORE_TIMEOUT);
	int version = 0;
	enum wm_code code = check_backup(store, error);

	if (!code) {
		code = connection_open(store, STORE_READ, &version, error);
		if (code)
			code = judge_backup(store, code, error);
	}
	if (!code)
		code = backup_into(store, copy, error);
	store_close(&store);
	return code;
}

/* Keeps other programs from the file that is replaced while it is, and rolls a crash's journal
 * back, where it is a store at all: a damaged one is what a restore is for.  *old is NULL then. */
static enum wm_code
lock_old(const char *location, struct store **old, struct wm_error *error)
{
	struct store *store = store_new(location, STORE_WRITE, STORE_TIMEOUT);
	int result = sqlite3_open_v2(store->path, &store->db,
				     SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, NULL);

	*old = NULL;
	sqlite3_busy_timeout(store->db, store->timeout);
	if (!result)
		result = sqlite3_exec(store->db, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
	if (!result) {
		*old = store;
		return WM_OK;
	}
	if ((result & 0xff) == SQLITE_BUSY)
		sql_fail(store, result, error);
	store_close(&store);
	return (result & 0xff) == SQLITE_BUSY ? WM_FILE : WM_OK;
}

/* LOCATION.replaced-YYYYMMDDTHHMMSSZ, or with a number behind it where that is taken. */
static char *
name_replaced(const char *location)
{
	struct buffer name = { 0 };
	struct buffer stamp = { 0 };
	char text[DATE_TEXT_MAX];

	for (const char *at = instant_iso(clock_now(), text); *at; at++) {
		if (*at != '-' && *at != ':')
			buffer_char(&stamp, *at);
	}
	buffer_format(&name, "%s.replaced-%s", location, stamp.text);
	for (int i = 2; file_exists(name.text); i++) {
		buffer_clear(&name);
		buffer_format(&name, "%s.replaced-%s.%d", location, stamp.text, i);
	}
	buffer_done(&stamp);
	return buffer_take(&name);
}

/* The old file goes beside under its new name, with the journal that a crash may have left it, and
 * the copy into its place. */
static enum wm_code
exchange(const char *location, const char *copy, const char *replaced, struct wm_error *error)
{
	struct buffer journal = { 0 };
	struct buffer journal_kept = { 0 };
	enum wm_code code = WM_OK;

	buffer_format(&journal, "%s-journal", location);
	buffer_format(&journal_kept, "%s-journal", replaced);
	if (file_exists(location)) {
		if (link(location, replaced) < 0 &&
		    (errno == EEXIST || rename(location, replaced) < 0))
			code = wm_fail(error, WM_FILE, "%s: %s", replaced, file_reason(errno));
		if (!code && rename(journal.text, journal_kept.text) < 0 && errno != ENOENT)
			code = wm_fail(error, WM_FILE, "%s: %s", journal_kept.text,
				       file_reason(errno));
	}
	if (!code && rename(copy, location) < 0)
		code = wm_fail(error, WM_FILE, "%s: %s", location, file_reason(errno));
	buffer_done(&journal);
	buffer_done(&journal_kept);
	return code ? code : location_sync_folder(location, error);
}

/* Puts the checked copy in the place of what is at the location. */
static enum wm_code
replace(const char *location, const char *copy, char **replaced, struct wm_error *error)
{
	struct store *old = NULL;
	char *name = NULL;
	enum wm_code code = WM_OK;

	if (file_exists(location)) {
		name = name_replaced(location);
		code = lock_old(location, &old, error);
	}
	if (!code)
		code = exchange(location, copy, name ? name : location, error);
	store_close(&old);
	if (code) {
		free(name);
		name = NULL;
	}
	*replaced = name;
	return code;
}

/* What a symbolic link names is replaced, not the link; NULL when it is none. */
static char *
resolve_link(const char *location)
{
	struct stat found;

	return lstat(location, &found) == 0 && S_ISLNK(found.st_mode) ? realpath(location, NULL)
								      : NULL;
}

enum wm_code
store_restore(const char *location, const char *backup, char **replaced, struct wm_error *error)
{
	char *real = resolve_link(location);
	const char *place = real ? real : location;
	char *folder = path_folder(place);
	char *copy = NULL;
	enum wm_code code = WM_OK;

	*replaced = NULL;
	if (folder_exists(place))
		code = wm_fail(error, WM_FILE, "%s: it is a folder, not a file", location);
	if (!code)
		code = folder_make(folder, error);
	free(folder);
	if (!code) {
		copy = location_temporary(place, error);
		code = copy ? copy_backup(backup, copy, error) : WM_FILE;
	}
	if (!code)
		code = check_copy(copy, backup, error);
	if (!code)
		code = replace(place, copy, replaced, error);
	if (code && copy)
		unlink(copy);
	free(copy);
	free(real);
	return code;
}
