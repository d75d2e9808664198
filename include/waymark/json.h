/* json.h - JSON in and out, in one place.
 *
 * Layer: base.  src/base/json.c is the only file that knows jansson. */
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

/* A document of objects and arrays in each other, written as it is told, a blank of indent for each
 * of them.  Names are those of members, NULL in an array.  Errors are those of the stream. */
struct json_document {
	FILE *stream;
	char closing[16]; /* the bracket that ends each one that is open */
	int depth;
	bool empty; /* nothing is in the innermost yet */
};

void json_document_begin(struct json_document *document, FILE *stream);
void json_document_object(struct json_document *document, const char *name);
void json_document_array(struct json_document *document, const char *name);
void json_document_text(struct json_document *document, const char *name, const char *text);
void json_document_number(struct json_document *document, const char *name, long number);
/* Ends the innermost; after the outermost comes a newline. */
void json_document_close(struct json_document *document);

#define JSON_SIZE_MAX	((size_t) 64 * 1024 * 1024) /* bytes of a document that is read */
#define JSON_DEPTH_MAX	1000			    /* objects and arrays in each other */
#define JSON_STRING_MAX ((size_t) 1024 * 1024)	    /* bytes of one string, as written */
#define JSON_VALUES_MAX 2000000

/* A document read whole.  A value is borrowed from its tree; NULL is a value that is not there, and
 * what is asked of it is not there either. */
struct json_tree;
struct json_value;

/* WM_VALUE with the line: no JSON, UTF-16, not UTF-8, a name twice in one object, a NUL in a text,
 * or beyond the limits above, which are looked at before anything is kept.  A BOM is accepted. */
enum wm_code json_tree_read(const char *bytes, size_t length, struct json_tree **tree,
			    struct wm_error *error);
void json_tree_free(struct json_tree **tree); /* NULL is fine */
const struct json_value *json_tree_root(const struct json_tree *tree);

const struct json_value *json_member(const struct json_value *object, const char *name);
bool json_value_is_object(const struct json_value *value); /* false for NULL, both */
bool json_value_is_list(const struct json_value *value);
size_t json_count(const struct json_value *array); /* 0 for anything else */
const struct json_value *json_item(const struct json_value *array, size_t index);
const char *json_text_of(const struct json_value *value); /* NULL when it is no text */
/* False, with *number as it was, when it is no whole number that fits. */
bool json_number_of(const struct json_value *value, long *number);

#endif
