#include "csv_lines.h"

#include <csv.h>
#include <stdlib.h>

#include "waymark/csv.h"
#include "waymark/memory.h"

#define GROW_BY 4096 /* bytes, at a time for a long field */
#define SPARE	2    /* bytes that the parser keeps behind a field, one of them its NUL */

struct csv_lines {
	struct csv_lines_calls calls;
	struct csv_parser parser;
};

/* A field that grows beyond its limit ends the parse; without memory the program ends. */
static void *
grow_field(void *memory, size_t size)
{
	return size > CSV_FIELD_MAX + SPARE ? NULL : xreallocarray(memory, size, 1);
}

static void
start(struct csv_parser *parser)
{
	csv_init(parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL | CSV_EMPTY_IS_NULL);
	csv_set_realloc_func(parser, grow_field);
	csv_set_blk_size(parser, GROW_BY);
}

static void
start_anew(struct csv_parser *parser)
{
	csv_free(parser);
	start(parser);
}

struct csv_lines *
csv_lines_new(struct csv_lines_calls calls)
{
	struct csv_lines *lines = xcalloc(1, sizeof(*lines));

	lines->calls = calls;
	start(&lines->parser);
	return lines;
}

void
csv_lines_free(struct csv_lines **lines)
{
	if (*lines)
		csv_free(&(*lines)->parser);
	free(*lines);
	*lines = NULL;
}

enum csv_lines_end
csv_lines_feed(struct csv_lines *lines, const char *bytes, size_t length)
{
	struct csv_lines_calls *calls = &lines->calls;
	struct csv_parser *parser = &lines->parser;
	enum csv_lines_end end;

	if (csv_parse(parser, bytes, length, calls->on_field, calls->on_record, calls->context) ==
	    length)
		return CSV_LINES_FINE;

	if (csv_error(parser) != CSV_EPARSE)
		end = CSV_LINES_LONG_FIELD;
	else
		end = parser->quoted ? CSV_LINES_TEXT_AFTER_QUOTE : CSV_LINES_STRAY_QUOTE;
	start_anew(parser);
	return end;
}

enum csv_lines_end
csv_lines_finish(struct csv_lines *lines)
{
	struct csv_lines_calls *calls = &lines->calls;

	if (csv_fini(&lines->parser, calls->on_field, calls->on_record, calls->context) == 0)
		return CSV_LINES_FINE;
	start_anew(&lines->parser);
	return CSV_LINES_OPEN_QUOTE;
}

void
csv_lines_quote(FILE *stream, const char *bytes, size_t length)
{
	csv_fwrite(stream, bytes, length);
}
