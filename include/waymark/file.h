/* file.h - files and folders: private by birth, whole or not at all.
 *
 * Layer: base. */
#ifndef WAYMARK_FILE_H
#define WAYMARK_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/error.h"

/* Reads a regular file whole into *bytes (the caller frees; a NUL follows the last byte) when it
 * has at most `most` bytes.  WM_FILE when it cannot be opened or is no regular file (named pipes
 * and devices are not waited for); WM_VALUE when it is larger, of which no more is read.  `path`
 * "-" is standard input. */
enum wm_code file_read(const char *path, size_t most, char **bytes, size_t *length,
		       struct wm_error *error);

/* The same of a file that the caller has opened and closes; `name` is what messages call it. */
enum wm_code file_read_open(int file, const char *name, size_t most, char **bytes, size_t *length,
			    struct wm_error *error);

/* Makes `path` and what is missing above it, mode 0700 for what it makes; fine where it is a
 * folder already. */
enum wm_code folder_make(const char *path, struct wm_error *error);

/* Makes lasting what was made, renamed or removed in a folder, where its file system can. */
enum wm_code folder_sync(const char *path, struct wm_error *error);

/* Whether there is a folder (links followed), or anything at all: a symbolic link that leads
 * nowhere is there too. */
bool folder_exists(const char *path);
bool file_exists(const char *path);

/* Calls fn for each entry of a folder but . and .., in order of strcmp, until fn returns false.
 * WM_FILE when it cannot be read. */
enum wm_code folder_each(const char *path, bool (*fn)(const char *name, void *context),
			 void *context, struct wm_error *error);

/* Writing a file whole: it appears under its name only when file_finish succeeds (a temporary
 * file in the same folder, mode 0600, then fsync and rename).  A symbolic link is followed to the
 * regular file that it names.  WM_FILE, and *writer NULL, where anything but a regular file has the
 * name (folders, devices, named pipes, a link that leads nowhere), and without `force` where a file
 * has it.  With `force` the new file has the mode of the one it replaces, else 0600. */
struct file_writer;
enum wm_code file_begin(struct file_writer **writer, const char *path, bool force,
			struct wm_error *error);
FILE *file_stream(struct file_writer *writer); /* where to write; do not close it */
/* Both end the writer and make *writer NULL.  Finish reports any write that failed (WM_FILE; the
 * program must ignore SIGXFSZ to hear of a file grown too large) and a file of that name that
 * appeared meanwhile; then nothing is left behind.  Only where the name could not be made lasting
 * (folder_sync) the file is there all the same.  Abandoning NULL is fine. */
enum wm_code file_finish(struct file_writer **writer, struct wm_error *error);
void file_abandon(struct file_writer **writer);

/* Writing a folder of files whole: they are made under a temporary name beside `path`, which then
 * takes that name, so that it is there whole or not at all.  WM_FILE where something has the name;
 * with `force` a folder is replaced, but only one that holds nothing but regular files of which
 * ours(name) says that they may go. */
struct folder_file {
	const char *name;
	const char *bytes;
	size_t length;
};
enum wm_code folder_write(const char *path, const struct folder_file files[], size_t count,
			  bool force, bool (*ours)(const char *name), struct wm_error *error);

/* Whether there is a folder that is ours and that nobody else may look into. */
bool folder_private(const char *path);

/* Removes a folder and the files in it; what cannot go (a folder in it) stays. */
void folder_remove(const char *path);

/* Before a file is trusted as a workspace: it is a regular file, ours, not writable by group or
 * others, with one link, in folders up to the root that only we or root can write (a sticky
 * folder excepted, and one of ours that a group of our own number can write).  A symbolic link
 * at the end of the path is followed when it is ours.  WM_FILE otherwise, with the chmod line to
 * run where that mends it.  Look again (stat) after opening it. */
enum wm_code file_trusted(const char *path, struct wm_error *error);

/* Whether nobody but its owner can read it (links followed); else WM_FILE with the chmod line to
 * run, which for a workspace is worth a warning. */
enum wm_code file_private(const char *path, struct wm_error *error);

/* "FOLDER/NAME"; the caller frees. */
char *path_join(const char *folder, const char *name);
/* The folder part of a path ("." when it has none, "/" of the root); a "/" at the end does not
 * count.  The caller frees. */
char *path_folder(const char *path);

/* An errno in the words of a person: "no such file or folder", "permission denied", "the disk is
 * full", ...  Borrowed until the next call. */
const char *file_reason(int error_number);

#endif
