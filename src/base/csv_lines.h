/* csv_lines.h - a parser of CSV that is fed one physical line at a time; private to src/base.
 *
 * csv_lines.c is the only file that knows libcsv. */
#ifndef WAYMARK_CSV_LINES_H
#define WAYMARK_CSV_LINES_H

#include <stddef.h>
#include <stdio.h>

enum csv_lines_end {
	CSV_LINES_FINE,
	CSV_LINES_STRAY_QUOTE,	    /* a quote in a field that does not begin with one */
	CSV_LINES_TEXT_AFTER_QUOTE, /* text after the quote that ends a field */
	CSV_LINES_OPEN_QUOTE,	    /* the input ended within a quoted field */
	CSV_LINES_LONG_FIELD,	    /* a field is longer than CSV_FIELD_MAX */
};

/* Called for each field, whose bytes last until the call returns (NULL for an empty unquoted one),
 * and at the end of each record. */
struct csv_lines_calls {
	void (*on_field)(void *bytes, size_t length, void *context);
	void (*on_record)(int end, void *context);
	void *context;
};

struct csv_lines;
struct csv_lines *csv_lines_new(struct csv_lines_calls calls);
void csv_lines_free(struct csv_lines **lines);

/* Takes one line with its end.  On all but CSV_LINES_FINE the record is given up and the next
 * line begins a new one. */
enum csv_lines_end csv_lines_feed(struct csv_lines *lines, const char *bytes, size_t length);

/* After the last line, which may have no end. */
enum csv_lines_end csv_lines_finish(struct csv_lines *lines);

/* Writes the bytes as one quoted field. */
void csv_lines_quote(FILE *stream, const char *bytes, size_t length);

#endif
