#include "waymark/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/memory.h"

#define CHUNK 65536 /* bytes read at a time */

static const struct {
	int number;
	const char *words;
} reasons[] = {
	{ EACCES, "permission denied" },
	{ EBADF, "it is closed" },
	{ EBUSY, "it is in use" },
	{ EDQUOT, "there is no space left for you on the disk" },
	{ EEXIST, "it exists already" },
	{ EFBIG, "it would be larger than a file may be here" },
	{ EINTR, "it was interrupted" },
	{ EIO, "the disk cannot be read or written" },
	{ EISDIR, "it is a folder" },
	{ ELOOP, "its symbolic links lead in a circle" },
	{ EMFILE, "too many files are open" },
	{ ENAMETOOLONG, "its name is too long" },
	{ ENFILE, "too many files are open" },
	{ ENODEV, "there is no such device" },
	{ ENOENT, "no such file or folder" },
	{ ENOSPC, "the disk is full" },
	{ ENOTDIR, "a part of its path is not a folder" },
	{ ENOTEMPTY, "the folder is not empty" },
	{ EPERM, "the system does not allow it" },
	{ EPIPE, "nobody reads it any more" },
	{ EROFS, "the disk can only be read" },
	{ ESTALE, "the file server no longer has it" },
	{ ETXTBSY, "it is a program that is running" },
};

const char *
file_reason(int error_number)
{
	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++) {
		if (reasons[i].number == error_number)
			return reasons[i].words;
	}
	return strerror(error_number);
}

bool
folder_exists(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool
folder_private(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == geteuid() &&
	       (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool
file_exists(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0;
}

/* Opens without waiting for the other end of a named pipe and without taking a terminal. */
static enum wm_code
open_to_read(const char *path, int *file, struct wm_error *error)
{
	struct stat status;

	*file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (*file < 0 || fstat(*file, &status) < 0) {
		int reason = errno;

		if (*file >= 0)
			close(*file);
		return wm_fail(error, WM_FILE, "%s: cannot be read: %s", path, file_reason(reason));
	}
	if (S_ISREG(status.st_mode))
		return WM_OK;
	close(*file);
	return wm_fail(error, WM_FILE, "%s: it is %s", path,
		       S_ISDIR(status.st_mode) ? "a folder, not a file" : "not an ordinary file");
}

/* Reads to the end: a file may grow meanwhile, and some say that they are empty until they are
 * read. */
static enum wm_code
read_all(int file, const char *name, size_t most, struct buffer *content, struct wm_error *error)
{
	static const char too_large[] = "%s: it is larger than %zu bytes, the most that is read";
	char *chunk = xmalloc(CHUNK);
	enum wm_code code = WM_OK;

	for (;;) {
		ssize_t length = read(file, chunk, CHUNK);

		if (length == 0)
			break;
		if (length < 0 && errno == EINTR)
			continue;
		if (length < 0)
			code = wm_fail(error, WM_FILE, "%s: cannot be read: %s", name,
				       file_reason(errno));
		else if ((size_t) length > most - content->length)
			code = wm_fail(error, WM_VALUE, too_large, name, most);
		if (code != WM_OK)
			break;
		buffer_add(content, chunk, (size_t) length);
	}
	free(chunk);
	return code;
}

enum wm_code
file_read_open(int file, const char *name, size_t most, char **bytes, size_t *length,
	       struct wm_error *error)
{
	struct buffer content = { 0 };
	enum wm_code code = read_all(file, name, most, &content, error);

	if (code != WM_OK) {
		buffer_done(&content);
		return code;
	}
	*length = content.length;
	*bytes = buffer_take(&content);
	return WM_OK;
}

enum wm_code
file_read(const char *path, size_t most, char **bytes, size_t *length, struct wm_error *error)
{
	bool standard = strcmp(path, "-") == 0;
	int file = STDIN_FILENO;
	enum wm_code code;

	if (!standard) {
		code = open_to_read(path, &file, error);
		if (code != WM_OK)
			return code;
	}
	code = file_read_open(file, standard ? "standard input" : path, most, bytes, length, error);
	if (!standard)
		close(file);
	return code;
}
