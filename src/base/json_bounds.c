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
	bool nul;    /* a string had one, escaped */
	long values; /* separators and brackets: no document has more values */
};

static bool
is_nul_escape(const struct look *look)
{
	static const char escape[] = "\\u0000";
	size_t length = strlen(escape);

	return look->length - look->at >= length &&
	       memcmp(look->bytes + look->at, escape, length) == 0;
}

/* Moves behind the string that begins at look->at and gives the bytes between its quotes. */
static size_t
pass_string(struct look *look)
{
	size_t from = ++look->at;

	while (look->at < look->length && look->bytes[look->at] != '"') {
		look->nul |= is_nul_escape(look);
		if (look->bytes[look->at] == '\\' && look->at + 1 < look->length)
			look->at++;
		if (look->bytes[look->at] == '\n')
			look->line++;
		look->at++;
	}
	return look->at++ - from;
}

/* The bytes that no JSON has, in the words of files that are no JSON either. */
static enum wm_code
check_bytes(const char *bytes, size_t length, struct wm_error *error)
{
	const char *nul = length > 0 ? memchr(bytes, '\0', length) : NULL;
	int line = 1;

	if (length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0))
		return wm_fail(error, WM_VALUE, "line 1: UTF-16 instead of UTF-8");
	if (!nul)
		return WM_OK;
	for (const char *at = bytes; at < nul; at++)
		line += *at == '\n';
	return wm_fail(error, WM_VALUE, "line %d: a NUL byte", line);
}

enum wm_code
json_bounds_check(const char *bytes, size_t length, struct wm_error *error)
{
	struct look look = { .bytes = bytes, .length = length, .line = 1 };
	enum wm_code code;

	if (length > JSON_SIZE_MAX)
		return wm_fail(error, WM_VALUE, "larger than %zu bytes, the most that is read",
			       JSON_SIZE_MAX);
	code = check_bytes(bytes, length, error);
	if (code != WM_OK)
		return code;
	while (look.at < length) {
		char byte = bytes[look.at];
		int line = look.line;

		if (byte == '"') {
			if (pass_string(&look) > JSON_STRING_MAX)
				return wm_fail(error, WM_VALUE,
					       "line %d: a string is longer than %zu bytes", line,
					       JSON_STRING_MAX);
			if (look.nul)
				return wm_fail(error, WM_VALUE, "line %d: a NUL in a string", line);
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
