#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/file.h"
#include "waymark/memory.h"

#include "load.h"

void
framework_source_done(struct framework_source *source)
{
	for (size_t i = 0; i < source->count; i++) {
		free(source->files[i].name);
		free(source->files[i].bytes);
	}
	free(source->files);
	free(source->folder);
	*source = (struct framework_source) { .folder = NULL };
}

/* What keeps an open file of a framework from being read, NULL when nothing is seen that does. */
static const char *
refusal(int file)
{
	struct stat status;

	if (fstat(file, &status) < 0)
		return file_reason(errno);
	if (!S_ISREG(status.st_mode))
		return "is not a regular file";
	if (status.st_size > (off_t) FRAMEWORK_FILE_MOST)
		return FRAMEWORK_FILE_LARGE;
	return NULL;
}

/* Opens what is there itself, not what a link leads to, and waits for no one.  -1 where it cannot,
 * with the reason, which is NULL where there is nothing of that name. */
static int
open_here(const char *path, const char **refused)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);

	if (file >= 0)
		*refused = NULL;
	else if (errno == ELOOP)
		*refused = "is a symbolic link; the file itself must be in the folder";
	else if (errno == ENXIO) /* a socket */
		*refused = "is not a regular file";
	else
		*refused = errno == ENOENT ? NULL : file_reason(errno);
	return file;
}

/* The reason in a message that begins with the path, as problems name the file themselves. */
static const char *
without_path(const char *message, const char *path)
{
	size_t length = strlen(path);

	if (strncmp(message, path, length) == 0 && strncmp(message + length, ": ", 2) == 0)
		return message + length + 2;
	return message;
}

void
source_read_file(struct framework_source *source, const char *name, struct problem_list *problems)
{
	char *path = path_join(source->folder, name);
	struct framework_file file = { .name = NULL };
	struct wm_error error;
	const char *refused;
	int open_file = open_here(path, &refused);

	if (open_file < 0 && !refused)
		goto done;
	if (open_file >= 0)
		refused = refusal(open_file);
	if (refused)
		problem_add(problems, path, 0, SEVERITY_FAULT, "%s", refused);
	else if (file_read_open(open_file, path, FRAMEWORK_FILE_MOST, &file.bytes, &file.length,
				&error) != WM_OK)
		problem_add(problems, path, 0, SEVERITY_FAULT, "%s",
			    without_path(error.message, path));
	if (open_file >= 0)
		close(open_file);
	file.name = xstrdup(name);
	GROW(source->files, source->count, source->capacity);
	source->files[source->count++] = file;
done:
	free(path);
}

void
source_begin(struct framework_source *source, const char *folder)
{
	size_t length = strlen(folder);

	while (length > 1 && folder[length - 1] == '/')
		length--;
	*source = (struct framework_source) { .folder = xstrndup(folder, length) };
}

char *
source_path(const struct framework_source *source, const char *name)
{
	return source->folder[0] ? path_join(source->folder, name) : xstrdup(name);
}

const struct framework_file *
source_file(const struct framework_source *source, const char *name)
{
	for (size_t i = 0; i < source->count; i++)
		if (strcmp(source->files[i].name, name) == 0)
			return &source->files[i];
	return NULL;
}

void
framework_source_read(const char *folder, struct framework_source *source,
		      struct problem_list *problems)
{
	source_begin(source, folder);
	for (size_t i = 0; i < load_step_count; i++)
		source_read_file(source, load_steps[i]->sheet.name, problems);
}

bool
framework_file_known(const char *name)
{
	for (size_t i = 0; i < load_step_count; i++)
		if (strcmp(load_steps[i]->sheet.name, name) == 0)
			return true;
	return false;
}
