#include "columns.h"

#include <string.h>

#include "waymark/text.h"

#define NAME_MAX_LENGTH 64 /* of a name of a column, without what is not a letter or digit */

static void
on_fault(void *context, int line, const char *problem)
{
	struct draft *draft = context;

	remark_add(draft->remarks, REMARK_FAULT, line, "%s", problem);
}

/* "Human Coding Scheme" is "humancodingscheme". */
static const char *
plain_name(char plain[NAME_MAX_LENGTH], const char *name)
{
	size_t length = 0;

	for (; *name && length + 1 < NAME_MAX_LENGTH; name++) {
		if (*name >= 'A' && *name <= 'Z')
			plain[length++] = (char) (*name - 'A' + 'a');
		else if ((*name >= 'a' && *name <= 'z') || (*name >= '0' && *name <= '9'))
			plain[length++] = *name;
	}
	plain[length] = '\0';
	return plain;
}

static int
column_named(const struct cells *cells, const char *name)
{
	char plain[NAME_MAX_LENGTH];

	plain_name(plain, name);
	for (size_t i = 0; i < cells->column_count; i++)
		for (size_t j = 0; j < 3 && cells->columns[i].names[j]; j++)
			if (strcmp(cells->columns[i].names[j], plain) == 0)
				return (int) i;
	return -1;
}

static void
find_columns(struct cells *cells)
{
	const struct csv_table *table = &cells->table;

	for (size_t i = 0; i < table->column_count; i++) {
		int column = column_named(cells, table->columns[i]);

		if (column < 0)
			continue;
		if (cells->places[column] < 0)
			cells->places[column] = (int) i;
		else if (strcmp(table->columns[cells->places[column]], table->columns[i]) != 0)
			remark_add(cells->draft->remarks, REMARK_FAULT, table->header_line,
				   "column '%.60s' is '%.60s' again", table->columns[i],
				   table->columns[cells->places[column]]);
	}
}

static bool
is_placed(const struct cells *cells, size_t at)
{
	for (size_t i = 0; i < cells->column_count; i++)
		if (cells->places[i] == (int) at)
			return true;
	return false;
}

static void
remark_unknown(struct cells *cells)
{
	const struct csv_table *table = &cells->table;

	for (size_t i = 0; i < table->column_count; i++)
		if (!is_placed(cells, i) && table->columns[i][0] &&
		    column_named(cells, table->columns[i]) < 0)
			remark_add(cells->draft->remarks, REMARK_LEFT, table->header_line,
				   "unknown column '%.60s'", table->columns[i]);
}

/* Takes the columns in the order of the table where no vital one is known by its name: the header
 * is in another language. */
static void
take_by_place(struct cells *cells)
{
	for (size_t i = 0; i < cells->column_count; i++)
		if (cells->columns[i].vital && cells->places[i] >= 0)
			return;
	if (cells->table.column_count != cells->column_count)
		return;
	for (size_t i = 0; i < cells->column_count; i++)
		cells->places[i] = (int) i;
	draft_given(cells->draft, "columns: no name is known; taken in the order of the format");
}

bool
cells_read(struct cells *cells, const char *bytes, size_t length, bool by_place)
{
	struct remark_list *remarks = cells->draft->remarks;
	size_t faults = remarks->faults;

	csv_read(bytes, length, &cells->table, on_fault, cells->draft);
	for (size_t i = 0; i < COLUMNS_MAX; i++)
		cells->places[i] = -1;
	if (cells->table.column_count == 0)
		return false;
	find_columns(cells);
	if (by_place)
		take_by_place(cells);
	for (size_t i = 0; i < cells->column_count; i++)
		if (cells->columns[i].vital && cells->places[i] < 0)
			remark_add(remarks, REMARK_FAULT, cells->table.header_line,
				   "no column \"%s\"", cells->columns[i].title);
	remark_unknown(cells);
	if (cells->table.row_count > DRAFT_ITEMS_MAX) {
		remark_add(remarks, REMARK_FAULT, cells->table.rows[DRAFT_ITEMS_MAX].line,
			   "more than %d rows", DRAFT_ITEMS_MAX);
		cells->table.row_count = DRAFT_ITEMS_MAX;
	}
	return remarks->faults == faults;
}

const char *
cells_text(struct cells *cells, const struct csv_row *row, size_t column)
{
	int place = cells->places[column];

	return place < 0 ? "" : draft_text(cells->draft, row->fields[place]);
}

void
cells_count_left(struct cells *cells, const struct csv_row *row)
{
	for (size_t i = 0; i < cells->column_count; i++) {
		const char *cell = cells->columns[i].left ? cells_text(cells, row, i) : "";

		cells->left[i] += cell[0] && strcmp(cell, "null") != 0 && strcmp(cell, "0") != 0;
	}
}

void
cells_done(struct cells *cells)
{
	for (size_t i = 0; i < cells->column_count; i++)
		if (cells->left[i] > 0)
			remark_add(cells->draft->remarks, REMARK_LEFT, 0, "%s of %zu row%s",
				   cells->columns[i].left, cells->left[i],
				   cells->left[i] == 1 ? "" : "s");
	csv_table_done(&cells->table);
}
