/* json_bounds.h - what of JSON is looked at before it is parsed, and how a string is written.
 *
 * Layer: base, private. */
#ifndef WAYMARK_JSON_BOUNDS_H
#define WAYMARK_JSON_BOUNDS_H

#include <stdio.h>

#include "waymark/error.h"

/* Whether a document is within the limits of json.h, has no NUL and is not UTF-16; WM_VALUE with the
 * line where it is not so.  What is no JSON may pass: the parser says so. */
enum wm_code json_bounds_check(const char *bytes, size_t length, struct wm_error *error);

/* A text as JSON has it, in quotes. */
void json_string_write(FILE *stream, const char *text);

#endif
