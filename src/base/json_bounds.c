#include "json_bounds.h"

#include <stdbool.h>
#include <string.h>

#include "waymark/json.h"

/* How far a look over the bytes has come. */
struct look {
	const char *bytes;
	size_t length;
	size_t at;
	int line;
	int depth;
	long values; /* separators and brackets: no document has more values */
};

/* Moves behind the string that begins at look->at and gives the bytes between its quotes. */
static size_t
pass_string(struct look *look)
{
	size_t from = ++look->at;

	while (look->at < look->length && look->bytes[look->at] != '"') {
		if (look->bytes[look->at] == '\\' && look->at + 1 < look->length)
			look->at++;
		if (look->bytes[look->at] == '\n')
			look->line++;
		look->at++;
	}
	return look->at++ - from;
}

enum wm_code
json_bounds_check(const char *bytes, size_t length, struct wm_error *error)
{
	struct look look = { .bytes = bytes, .length = length, .line = 1 };

	if (length > JSON_SIZE_MAX)
		return wm_fail(error, WM_VALUE, "larger than %zu bytes, the most that is read",
			       JSON_SIZE_MAX);
	while (look.at < length) {
		char byte = bytes[look.at];
		int line = look.line;

		if (byte == '"') {
			if (pass_string(&look) > JSON_STRING_MAX)
				return wm_fail(error, WM_VALUE,
					       "line %d: a string is longer than %zu bytes", line,
					       JSON_STRING_MAX);
			continue;
		}
		look.line += byte == '\n';
		look.values += byte == ',' || byte == '[' || byte == '{';
		look.depth += byte == '[' || byte == '{';
		look.depth -= byte == ']' || byte == '}';
		if (look.depth > JSON_DEPTH_MAX)
			return wm_fail(error, WM_VALUE,
				       "line %d: more than %d lists and objects in each other",
				       line, JSON_DEPTH_MAX);
		if (look.values > JSON_VALUES_MAX)
			return wm_fail(error, WM_VALUE, "line %d: more than %d values", line,
				       JSON_VALUES_MAX);
		look.at++;
	}
	return WM_OK;
}
