#include "waymark/csv.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "csv_lines.h"
#include "waymark/text.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define COLUMNS_MAX	1000

struct place {
	size_t offset; /* bytes from the start */
	int line;      /* from 1 */
};

/* The parser gets one physical line at a time, so that what it calls back belongs to `at`. */
struct reader {
	struct csv_table *table;
	csv_fault fault;
	void *context;
	const char *bytes;
	size_t length;
	struct csv_lines *parser;
	struct place at;     /* the line being read */
	struct place record; /* the line where the record began */
	struct place field;  /* the line where its last field began */
	bool within;	     /* a record began and has not ended */
	bool sound;	     /* every line of the record is UTF-8 */
	int checked;	     /* the last line whose bytes were looked at */
	size_t faults;	     /* how many were reported */
	size_t kept;	     /* fields that take room, those of faulty rows too */
	const char **fields; /* of the record; the texts are in the table's arena */
	size_t count, capacity;
	size_t row_capacity;
};

static void report(struct reader *reader, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static void
report(struct reader *reader, int line, const char *format, ...)
{
	struct buffer problem = { 0 };
	va_list arguments;

	reader->faults++;
	va_start(arguments, format);
	buffer_vformat(&problem, format, arguments);
	va_end(arguments);
	reader->fault(reader->context, line, problem.text);
	buffer_done(&problem);
}

/* --- Records ------------------------------------------------------------------------------- */

static void
take_header(struct reader *reader, const char **fields)
{
	struct csv_table *table = reader->table;
	int line = reader->record.line;
	size_t i;

	table->header_line = line;
	if (reader->count > COLUMNS_MAX) {
		report(reader, line, "the header has %zu columns; the limit is %d", reader->count,
		       COLUMNS_MAX);
		return;
	}
	table->columns = fields;
	table->column_count = reader->count;

	if (table->column_count == 1 && strpbrk(fields[0], ";\t"))
		report(reader, line, "the header has one column: commas separate fields");
	for (i = 0; i < table->column_count; i++) {
		if (!fields[i][0])
			report(reader, line, "column %zu has no name", i + 1);
		else if (csv_column(table, fields[i]) != (int) i)
			report(reader, line, "column '%s' stands twice", fields[i]);
	}
}

static void
take_record(struct reader *reader)
{
	struct csv_table *table = reader->table;
	size_t kept = reader->count < COLUMNS_MAX ? reader->count : COLUMNS_MAX;
	const char **fields = arena_alloc(table->arena, kept * sizeof(*reader->fields));

	memcpy(fields, reader->fields, kept * sizeof(*reader->fields));
	reader->kept += kept;
	if (!table->header_line) {
		take_header(reader, fields);
	} else if (reader->count == table->column_count) {
		GROW(table->rows, table->row_count, reader->row_capacity);
		table->rows[table->row_count++] = (struct csv_row) {
			.line = reader->record.line,
			.count = reader->count,
			.fields = fields,
		};
	} else if (table->column_count) {
		report(reader, reader->record.line, "the header has %zu field%s, this row %zu",
		       table->column_count, table->column_count == 1 ? "" : "s", reader->count);
	}
}

/* A record that cannot be read; as the header it leaves the table without columns. */
static void
lose_record(struct reader *reader)
{
	if (!reader->table->header_line)
		reader->table->header_line = reader->record.line;
}

/* --- What the parser calls ----------------------------------------------------------------- */

static void
on_field(void *bytes, size_t length, void *data)
{
	struct reader *reader = data;

	reader->field = reader->at;
	if (reader->count++ >= COLUMNS_MAX) /* a fault of the row, so nobody needs it */
		return;
	GROW(reader->fields, reader->count - 1, reader->capacity);
	reader->fields[reader->count - 1] = arena_strndup(reader->table->arena, bytes, length);
}

static void
on_record(int end, void *data)
{
	struct reader *reader = data;

	(void) end;
	if (reader->sound)
		take_record(reader);
	else
		lose_record(reader);
	reader->within = false;
}

/* --- Lines --------------------------------------------------------------------------------- */

/* The bytes of the line at `offset` with its end, which is LF, CR LF or CR. */
static size_t
line_length(const struct reader *reader, size_t offset)
{
	const char *start = reader->bytes + offset;
	size_t left = reader->length - offset, length = 0;

	while (length < left && start[length] != '\n' && start[length] != '\r')
		length++;
	if (length + 1 < left && start[length] == '\r' && start[length + 1] == '\n')
		return length + 2;
	return length < left ? length + 1 : length;
}

/* Whether the line is UTF-8; what it is instead is reported once. */
static bool
check_line(struct reader *reader, struct place at, size_t length)
{
	const char *start = reader->bytes + at.offset;
	bool valid = text_valid(start, length);

	if (!valid && at.line > reader->checked)
		report(reader, at.line, memchr(start, '\0', length) ? "a NUL byte" : "not UTF-8");
	if (at.line > reader->checked)
		reader->checked = at.line;
	return valid;
}

static struct place
line_after(const struct reader *reader, struct place at)
{
	return (struct place) {
		.offset = at.offset + line_length(reader, at.offset),
		.line = at.line + 1,
	};
}

/* Moves behind the record being read, by counting quotes; false where one stays open to the end. */
static bool
skip_record(struct reader *reader)
{
	struct place at = reader->record, next;
	bool quoted = false;
	size_t i;

	do {
		next = line_after(reader, at);
		for (i = at.offset; i < next.offset; i++)
			quoted ^= reader->bytes[i] == '"';
		check_line(reader, at, next.offset - at.offset);
		at = next;
	} while (quoted && at.offset < reader->length);

	if (!quoted)
		reader->at = at;
	return !quoted;
}

/* Reports what ended the parse and moves to where reading goes on.  After a quote that was opened
 * and not closed as it should be, what follows its line is read as if the quote were not there,
 * so that it hides no other fault. */
static void
recover(struct reader *reader, enum csv_lines_end end)
{
	int line = reader->field.line;

	if (end == CSV_LINES_LONG_FIELD && skip_record(reader)) {
		report(reader, reader->record.line, "a field is longer than %d bytes",
		       CSV_FIELD_MAX);
	} else {
		if (end == CSV_LINES_LONG_FIELD || end == CSV_LINES_OPEN_QUOTE)
			report(reader, line, "the quote opened here is never closed");
		else if (line < reader->at.line)
			report(reader, line,
			       "the quote opened here is closed on line %d, with text after it",
			       reader->at.line);
		else if (end == CSV_LINES_TEXT_AFTER_QUOTE)
			report(reader, line,
			       "text after the quote that ends a field "
			       "(a quote inside is written twice)");
		else
			report(reader, line, "a quote inside a field that does not begin with one");
		reader->at = line_after(reader, reader->field);
	}
	lose_record(reader);
	reader->within = false;
}

static bool
is_blank(const char *bytes, size_t length)
{
	size_t i;

	for (i = 0; i < length; i++)
		if (!strchr(" \t\r\n", bytes[i]) || !bytes[i])
			return false;
	return true;
}

static void
read_line(struct reader *reader)
{
	const char *start = reader->bytes + reader->at.offset;
	struct place next = line_after(reader, reader->at);
	size_t length = next.offset - reader->at.offset;
	enum csv_lines_end end;

	if (!reader->within) {
		if (is_blank(start, length)) {
			reader->at = next;
			return;
		}
		reader->record = reader->field = reader->at;
		reader->within = reader->sound = true;
		reader->count = 0;
	}
	reader->sound &= check_line(reader, reader->at, length);

	end = csv_lines_feed(reader->parser, start, length);
	if (end == CSV_LINES_FINE)
		reader->at = next;
	else
		recover(reader, end);
}

/* Whether so much was read that the rest is left, which is reported. */
static bool
leave_rest(struct reader *reader)
{
	if (reader->faults >= CSV_FAULTS_MAX)
		report(reader, reader->at.line, "too many faults: not read from here on");
	else if (reader->kept >= CSV_FIELDS_MAX)
		report(reader, reader->at.line, "more than %d fields: not read from here on",
		       CSV_FIELDS_MAX);
	else
		return false;
	return true;
}

static void
read_lines(struct reader *reader)
{
	enum csv_lines_end end;

	do {
		while (reader->at.offset < reader->length) {
			if (leave_rest(reader))
				return;
			read_line(reader);
		}
		/* Still within a record: the last line has no end, or a quote is open. */
		end = reader->within ? csv_lines_finish(reader->parser) : CSV_LINES_FINE;
		if (end != CSV_LINES_FINE)
			recover(reader, end);
	} while (reader->at.offset < reader->length);
}

static bool
is_utf16(const char *bytes, size_t length)
{
	if (length < 2)
		return false;
	if (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)
		return true;
	/* Without a mark: every other byte of ASCII names is NUL. */
	return length >= 4 && !bytes[0] == !bytes[2] && !bytes[1] == !bytes[3] &&
	       !bytes[0] != !bytes[1];
}

void
csv_read(const char *bytes, size_t length, struct csv_table *table, csv_fault fault, void *context)
{
	struct reader reader = {
		.table = table,
		.fault = fault,
		.context = context,
		.bytes = bytes,
		.length = length,
		.at = { .line = 1 },
	};

	*table = (struct csv_table) { .arena = arena_new() };
	if (is_utf16(bytes, length)) {
		fault(context, 1, "UTF-16 instead of UTF-8");
		return;
	}
	if (length >= strlen(BYTE_ORDER_MARK) &&
	    memcmp(bytes, BYTE_ORDER_MARK, strlen(BYTE_ORDER_MARK)) == 0)
		reader.at.offset = strlen(BYTE_ORDER_MARK);

	reader.parser = csv_lines_new((struct csv_lines_calls) { on_field, on_record, &reader });
	read_lines(&reader);
	csv_lines_free(&reader.parser);
	free(reader.fields);
	if (!table->header_line)
		fault(context, 1, "no header");
}

void
csv_table_done(struct csv_table *table)
{
	arena_free(&table->arena);
	free(table->rows);
	*table = (struct csv_table) { 0 };
}

int
csv_column(const struct csv_table *table, const char *name)
{
	size_t i;

	for (i = 0; i < table->column_count; i++)
		if (strcmp(table->columns[i], name) == 0)
			return (int) i;
	return -1;
}
