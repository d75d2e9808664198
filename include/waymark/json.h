/* json.h - JSON in and out, in one place.
 *
 * Layer: base.  The only file that knows jansson. */
#ifndef WAYMARK_JSON_H
#define WAYMARK_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "waymark/error.h"

/* An object of named texts, as an event keeps its facts: canonical, so that equal facts are equal
 * bytes. */
struct json_pair {
	const char *name;
	const char *value;
};

/* `{"a":"x","b":"y"}`: names (each once) in byte order, no blanks, UTF-8 unescaped; a pair without
 * value (NULL) is left out.  The caller frees. */
char *json_pairs_write(const struct json_pair *pairs, size_t count);

/* The other way; every value must be a text.  *pairs is an array of `*count` in byte order of the
 * names, owned with its texts by one block that the caller frees with one free(*pairs).  WM_VALUE
 * when it is not such an object, a name stands twice or a text holds a NUL. */
enum wm_code json_pairs_read(const char *text, struct json_pair **pairs, size_t *count,
			     struct wm_error *error);

/* An array of objects, one a line, written one object at a time, members in the order they were
 * set.  Texts are UTF-8.  Errors are those of the stream: whoever owns it checks them when it is
 * closed. */
struct json_writer;
struct json_writer *json_begin(FILE *stream);
void json_text(struct json_writer *writer, const char *name, const char *text); /* NULL is null */
void json_number(struct json_writer *writer, const char *name, long number);
void json_end_object(struct json_writer *writer);
void json_end(struct json_writer **writer); /* writes the closing bracket and frees */

#endif
