#include "sheet.h"

#include <string.h>

#include "waymark/csv.h"
#include "waymark/text.h"

/* One reading of a sheet. */
struct reading {
	const struct sheet *sheet;
	const char *path;
	struct problem_list *problems;
	struct csv_table table;
	int places[SHEET_COLUMNS_MAX]; /* of each column in the file, -1 where it is left out */
	struct code_map keys;	       /* to the line that had them */
};

static void
on_csv_fault(void *context, int line, const char *problem)
{
	struct reading *reading = context;

	problem_add(reading->problems, reading->path, line, SEVERITY_FAULT, "%s", problem);
}

static size_t
column_count(const struct sheet *sheet)
{
	size_t count = 0;

	while (count < SHEET_COLUMNS_MAX && sheet->columns[count].name)
		count++;
	return count;
}

/* Finds the columns by name; false when one is not there that no row can do without. */
static bool
place_columns(struct reading *reading)
{
	const struct sheet *sheet = reading->sheet;
	bool usable = true;

	for (size_t i = 0; i < column_count(sheet); i++) {
		const struct sheet_column *column = &sheet->columns[i];

		reading->places[i] = csv_column(&reading->table, column->name);
		if (reading->places[i] >= 0 || column->flags & COLUMN_OPTIONAL)
			continue;
		problem_add(reading->problems, reading->path, reading->table.header_line,
			    SEVERITY_FAULT, "no column \"%s\"", column->name);
		if (column->flags & (CELL_KEY | COLUMN_VITAL))
			usable = false;
	}
	return usable;
}

static void
warn_unknown_columns(struct reading *reading)
{
	const struct csv_table *table = &reading->table;
	char quote[SHEET_QUOTE_MAX];

	for (size_t i = 0; i < table->column_count; i++) {
		size_t known = 0;

		while (known < column_count(reading->sheet) &&
		       strcmp(reading->sheet->columns[known].name, table->columns[i]) != 0)
			known++;
		if (known == column_count(reading->sheet) && table->columns[i][0])
			problem_add(reading->problems, reading->path, table->header_line,
				    SEVERITY_WARNING, "unknown column \"%s\" is left alone",
				    sheet_quote(quote, table->columns[i]));
	}
}

/* The key cells of a row as one text, in the table's arena; NULL when one is empty that must not
 * be.  Codes hold no comma, so no two keys of good codes are the same text. */
static const char *
row_key(struct reading *reading, const struct sheet_row *row)
{
	struct buffer key = { 0 };
	const char *separator = "";
	const char *kept = NULL;
	bool whole = true;

	for (size_t i = 0; i < column_count(reading->sheet); i++) {
		int flags = reading->sheet->columns[i].flags;

		if (!(flags & CELL_KEY))
			continue;
		if (flags & CELL_REQUIRED && text_blank(row->cells[i]))
			whole = false;
		buffer_text(&key, separator);
		buffer_text(&key, row->cells[i]);
		separator = ", ";
	}
	if (whole)
		kept = arena_strdup(reading->table.arena, key.text);
	buffer_done(&key);
	return kept;
}

static void
read_row(struct reading *reading, const struct csv_row *from, void *context)
{
	const struct sheet *sheet = reading->sheet;
	struct sheet_row row = { .line = from->line };
	char quote[SHEET_QUOTE_MAX];
	const char *key;
	int before;

	for (size_t i = 0; i < column_count(sheet); i++) {
		int place = reading->places[i];

		row.cells[i] = place < 0 ? "" : from->fields[place];
		row.numbers[i] = place < 0
					 ? -1
					 : sheet_check(&sheet->columns[i], row.cells[i],
						       reading->path, row.line, reading->problems);
	}
	key = row_key(reading, &row);
	if (!key)
		return;
	before = code_map_add(&reading->keys, key, row.line);
	if (before >= 0)
		problem_add(reading->problems, reading->path, row.line, SEVERITY_FAULT,
			    "\"%s\" stands on line %d already", sheet_quote(quote, key), before);
	sheet->take(context, &row);
}

bool
sheet_read(const struct sheet *sheet, const char *path, const char *bytes, size_t length,
	   struct problem_list *problems, void *context)
{
	struct reading reading = { .sheet = sheet, .path = path, .problems = problems };
	size_t rows, faults = problems->faults;
	bool taken = false;

	csv_read(bytes, length, &reading.table, on_csv_fault, &reading);
	rows = reading.table.row_count;
	if (reading.table.header_line > 0) {
		if (rows == 0 && !sheet->optional && problems->faults == faults)
			problem_add(problems, path, reading.table.header_line, SEVERITY_FAULT,
				    "no row follows the header");
		taken = place_columns(&reading) && (rows > 0 || sheet->optional);
		warn_unknown_columns(&reading);
	}
	if (rows > sheet->most) {
		problem_add(problems, path, reading.table.rows[sheet->most].line, SEVERITY_FAULT,
			    "more than %zu rows", sheet->most);
		rows = sheet->most;
	}
	for (size_t i = 0; taken && i < rows; i++)
		read_row(&reading, &reading.table.rows[i], context);
	code_map_done(&reading.keys);
	csv_table_done(&reading.table);
	return taken;
}
