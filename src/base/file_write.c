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

struct file_writer {
	FILE *stream;
	char *path;	 /* as the caller named it, for messages */
	char *target;	 /* what the path leads to */
	char *temporary; /* beside the target, until it takes its name */
	mode_t mode;	 /* of the finished file */
	bool force;
};

static const char exists_already[] = "%s: it exists already (--force replaces it)";

static void
writer_free(struct file_writer **writer)
{
	if ((*writer)->stream)
		fclose((*writer)->stream);
	free((*writer)->path);
	free((*writer)->target);
	free((*writer)->temporary);
	free(*writer);
	*writer = NULL;
}

static enum wm_code
cannot_write(const char *path, int reason, struct wm_error *error)
{
	return wm_fail(error, WM_FILE, "%s: cannot be written: %s", path, file_reason(reason));
}

/* Nothing has the name yet; `reason` is how lstat said so. */
static enum wm_code
aim_at_new(struct file_writer *writer, int reason, struct wm_error *error)
{
	const char *path = writer->path;
	size_t length = strlen(path);

	if (length == 0)
		return wm_fail(error, WM_FILE, "\"\": an empty name is the name of no file");
	if (reason != ENOENT)
		return cannot_write(path, reason, error);
	if (path[length - 1] == '/')
		return wm_fail(error, WM_FILE, "%s: it names a folder, not a file", path);
	writer->target = xstrdup(path);
	writer->mode = S_IRUSR | S_IWUSR;
	return WM_OK;
}

/* Something has the name.  Links are followed here, so that the file that they name is replaced and
 * not they. */
static enum wm_code
aim_at_old(struct file_writer *writer, struct wm_error *error)
{
	const char *path = writer->path;
	struct stat status;

	if (stat(path, &status) < 0)
		return wm_fail(error, WM_FILE, "%s: it is a symbolic link that leads nowhere",
			       path);
	if (S_ISDIR(status.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is a folder, not a file", path);
	if (!S_ISREG(status.st_mode))
		return wm_fail(error, WM_FILE, "%s: it is not an ordinary file", path);
	if (!writer->force)
		return wm_fail(error, WM_FILE, exists_already, path);
	writer->target = realpath(path, NULL);
	if (!writer->target)
		return cannot_write(path, errno, error);
	writer->mode = status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
	return WM_OK;
}

/* Under a name that nobody can guess and so nobody can have laid in wait. */
static enum wm_code
open_temporary(struct file_writer *writer, struct wm_error *error)
{
	char *folder = path_folder(writer->target);
	char name[sizeof(".waymark-") + UUID_TEXT_MAX];
	char text[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;
	int file;

	snprintf(name, sizeof(name), ".waymark-%s", uuid_text(uuid_mint(), text));
	writer->temporary = path_join(folder, name);
	file = open(writer->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		    S_IRUSR | S_IWUSR);
	if (file >= 0)
		writer->stream = fdopen(file, "w");
	else if (folder_exists(folder))
		code = cannot_write(writer->path, errno, error);
	else
		code = wm_fail(error, WM_FILE, "%s: cannot be written: there is no folder %s",
			       writer->path, folder);
	free(folder);
	if (code == WM_OK && !writer->stream)
		die("no memory for a file");
	return code;
}

enum wm_code
file_begin(struct file_writer **writer, const char *path, bool force, struct wm_error *error)
{
	struct file_writer *new = xcalloc(1, sizeof(*new));
	struct stat status;
	enum wm_code code;

	new->path = xstrdup(path);
	new->force = force;
	if (lstat(path, &status) == 0)
		code = aim_at_old(new, error);
	else
		code = aim_at_new(new, errno, error);
	if (code == WM_OK)
		code = open_temporary(new, error);
	if (code != WM_OK)
		writer_free(&new);
	*writer = new;
	return code;
}

FILE *
file_stream(struct file_writer *writer)
{
	return writer->stream;
}

/* Everything written and on the disk; else false, with the reason in errno. */
static bool
settle(struct file_writer *writer)
{
	FILE *stream = writer->stream;

	errno = 0;
	if (fflush(stream) != 0)
		return false;
	if (ferror(stream)) {
		/* An earlier write failed; one more tells why: what was full mostly still is. */
		if (write(fileno(stream), "", 1) == 1)
			errno = EIO;
		return false;
	}
	if (fchmod(fileno(stream), writer->mode) < 0 || fsync(fileno(stream)) < 0)
		return false;
	writer->stream = NULL;
	return fclose(stream) == 0;
}

/* Takes the name only where nobody has it. */
static int
rename_new(const char *temporary, const char *target)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(AT_FDCWD, temporary, AT_FDCWD, target, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
#endif
	/* For systems and file systems (NFS) that know no such rename. */
	if (link(temporary, target) < 0)
		return -1;
	return unlink(temporary);
}

enum wm_code
file_finish(struct file_writer **writer, struct wm_error *error)
{
	struct file_writer *done = *writer;
	enum wm_code code = WM_OK;
	char *folder;
	int placed = -1;

	if (settle(done))
		placed = done->force ? rename(done->temporary, done->target)
				     : rename_new(done->temporary, done->target);
	if (placed < 0) {
		if (errno == EEXIST)
			code = wm_fail(error, WM_FILE, exists_already, done->path);
		else
			code = cannot_write(done->path, errno, error);
		file_abandon(writer);
		return code;
	}
	folder = path_folder(done->target);
	code = folder_sync(folder, error);
	free(folder);
	writer_free(writer);
	return code;
}

void
file_abandon(struct file_writer **writer)
{
	if (!*writer)
		return;
	unlink((*writer)->temporary);
	writer_free(writer);
}
