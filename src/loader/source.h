/* source.h - the files of one folder, read into memory.
 *
 * Layer: loader, private. */
#ifndef WAYMARK_LOADER_SOURCE_H
#define WAYMARK_LOADER_SOURCE_H

#include "waymark/loader.h"

#define FRAMEWORK_FILE_MOST  ((size_t) 4 * 1024 * 1024) /* bytes of one file */
#define FRAMEWORK_FILE_LARGE "is larger than 4 MiB"

/* An empty source of that folder, its path without the slashes at its end. */
void source_begin(struct framework_source *source, const char *folder);

/* Adds the file when it is there; one that cannot be read is a fault and added without bytes,
 * which keeps the whole from loading. */
void source_read_file(struct framework_source *source, const char *name,
		      struct problem_list *problems);

/* "FOLDER/NAME" (or just NAME without a folder); the caller frees. */
char *source_path(const struct framework_source *source, const char *name);

/* NULL when it is not there. */
const struct framework_file *source_file(const struct framework_source *source, const char *name);

#endif
