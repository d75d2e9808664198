#include "waymark/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "json_bounds.h"
#include "waymark/memory.h"

/* Texts are checked where they come in; one that is not UTF-8 must not go out as something else. */
static void
set_member(json_t *object, const char *name, json_t *value)
{
	if (json_object_set_new(object, name, value) < 0)
		die("a text that is not UTF-8 cannot be written as JSON");
}

static json_t *
new_object(void)
{
	json_t *object = json_object();

	if (!object)
		die("out of memory");
	return object;
}

/* --- Named texts --------------------------------------------------------------------------- */

static int
add_to_buffer(const char *bytes, size_t length, void *buffer)
{
	buffer_add(buffer, bytes, length);
	return 0;
}

char *
json_pairs_write(const struct json_pair *pairs, size_t count)
{
	struct buffer text = { 0 };
	json_t *object = new_object();
	size_t i;

	for (i = 0; i < count; i++)
		if (pairs[i].value)
			set_member(object, pairs[i].name, json_string(pairs[i].value));
	if (json_dump_callback(object, add_to_buffer, &text, JSON_COMPACT | JSON_SORT_KEYS) < 0)
		die("out of memory");
	json_decref(object);
	return buffer_take(&text);
}

static int
by_name(const void *a, const void *b)
{
	const struct json_pair *first = a, *second = b;

	return strcmp(first->name, second->name);
}

static const char *
copy_text(char **room, const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = memcpy(*room, text, size);

	*room += size;
	return copy;
}

/* One block: the array first, then its texts. */
static struct json_pair *
pairs_of(json_t *object)
{
	size_t count = json_object_size(object), size = count * sizeof(struct json_pair), i = 0;
	struct json_pair *pairs;
	const char *name;
	json_t *value;
	char *room;

	json_object_foreach(object, name, value) size +=
		strlen(name) + 1 + json_string_length(value) + 1;
	pairs = xmalloc(size);
	room = (char *) (pairs + count);
	json_object_foreach(object, name, value)
	{
		pairs[i].name = copy_text(&room, name);
		pairs[i].value = copy_text(&room, json_string_value(value));
		i++;
	}
	qsort(pairs, count, sizeof(*pairs), by_name);
	return pairs;
}

enum wm_code
json_pairs_read(const char *text, struct json_pair **pairs, size_t *count, struct wm_error *error)
{
	json_error_t fault;
	json_t *object = json_loads(text, JSON_REJECT_DUPLICATES, &fault), *value;
	enum wm_code code = WM_OK;
	const char *name;

	if (!object)
		return wm_fail(error, WM_VALUE, "not JSON: %s at byte %d", fault.text,
			       fault.position);
	if (!json_is_object(object))
		code = wm_fail(error, WM_VALUE, "not a JSON object");
	json_object_foreach(object, name, value) if (code == WM_OK && !json_is_string(value)) code =
		wm_fail(error, WM_VALUE, "the value of '%s' is not a text", name);

	if (code == WM_OK) {
		*count = json_object_size(object);
		*pairs = pairs_of(object);
	}
	json_decref(object);
	return code;
}

/* --- An array of objects ------------------------------------------------------------------- */

struct json_writer {
	FILE *stream;
	json_t *object; /* the one being set */
	bool began;	/* an object was written */
};

struct json_writer *
json_begin(FILE *stream)
{
	struct json_writer *writer = xcalloc(1, sizeof(*writer));

	writer->stream = stream;
	writer->object = new_object();
	fputc('[', stream);
	return writer;
}

void
json_text(struct json_writer *writer, const char *name, const char *text)
{
	set_member(writer->object, name, text ? json_string(text) : json_null());
}

void
json_number(struct json_writer *writer, const char *name, long number)
{
	set_member(writer->object, name, json_integer(number));
}

void
json_end_object(struct json_writer *writer)
{
	fputs(writer->began ? ",\n" : "\n", writer->stream);
	/* Whoever owns the stream sees its errors. */
	json_dumpf(writer->object, writer->stream, JSON_COMPACT);
	json_object_clear(writer->object);
	writer->began = true;
}

void
json_end(struct json_writer **writer)
{
	fputs((*writer)->began ? "\n]\n" : "]\n", (*writer)->stream);
	json_decref((*writer)->object);
	free(*writer);
	*writer = NULL;
}

void
json_string_write(FILE *stream, const char *text)
{
	json_t *string = json_string(text);

	if (!string)
		die("a text that is not UTF-8 cannot be written as JSON");
	/* Whoever owns the stream sees its errors. */
	json_dumpf(string, stream, JSON_ENCODE_ANY);
	json_decref(string);
}

/* --- A tree -------------------------------------------------------------------------------- */

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

struct json_tree {
	json_t *root;
};

/* A value is jansson's own under our name: what is borrowed needs no room. */
static const json_t *
as_json(const struct json_value *value)
{
	return (const json_t *) (const void *) value;
}

static const struct json_value *
as_value(const json_t *json)
{
	return (const struct json_value *) (const void *) json;
}

enum wm_code
json_tree_read(const char *bytes, size_t length, struct json_tree **tree, struct wm_error *error)
{
	size_t mark = strlen(BYTE_ORDER_MARK);
	enum wm_code code;
	json_error_t fault;
	json_t *root;

	*tree = NULL;
	if (length >= mark && memcmp(bytes, BYTE_ORDER_MARK, mark) == 0) {
		bytes += mark;
		length -= mark;
	}
	code = json_bounds_check(bytes, length, error);
	if (code != WM_OK)
		return code;
	root = json_loadb(bytes, length, JSON_REJECT_DUPLICATES, &fault);
	if (!root)
		return wm_fail(error, WM_VALUE, "line %d: not JSON: %s",
			       fault.line > 0 ? fault.line : 1, fault.text);
	*tree = xcalloc(1, sizeof(**tree));
	(*tree)->root = root;
	return WM_OK;
}

void
json_tree_free(struct json_tree **tree)
{
	if (*tree)
		json_decref((*tree)->root);
	free(*tree);
	*tree = NULL;
}

const struct json_value *
json_tree_root(const struct json_tree *tree)
{
	return as_value(tree->root);
}

const struct json_value *
json_member(const struct json_value *object, const char *name)
{
	return as_value(json_object_get(as_json(object), name));
}

bool
json_value_is_object(const struct json_value *value)
{
	return json_is_object(as_json(value));
}

bool
json_value_is_list(const struct json_value *value)
{
	return json_is_array(as_json(value));
}

size_t
json_count(const struct json_value *array)
{
	return json_array_size(as_json(array));
}

const struct json_value *
json_item(const struct json_value *array, size_t index)
{
	return as_value(json_array_get(as_json(array), index));
}

const char *
json_text_of(const struct json_value *value)
{
	return json_string_value(as_json(value));
}

bool
json_number_of(const struct json_value *value, long *number)
{
	const json_t *json = as_json(value);
	double real = json_number_value(json);

	if (!json_is_number(json) || real < -1e9 || real > 1e9 || real != (double) (long) real)
		return false;
	*number = (long) real;
	return true;
}
