#include "waymark/grid_report.h"

#include <stdio.h>
#include <stdlib.h>

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"

#define TITLE_COLUMNS 34
#define NUMBER_BYTES  24

/* Appends what the part lacks, joined, in the words of files or of people. */
static void
add_lacks(const struct grid *grid, const struct grid_row *row, struct date today, bool shown,
	  struct buffer *text)
{
	for (int lack = 0; lack < LACK_COUNT; lack++)
		if (grid_lacks(grid, row, (enum lack) lack, today))
			buffer_format(text, "%s%s", text->length ? "; " : "",
				      shown ? lack_shown((enum lack) lack) : lack_words[lack]);
}

static void
put_row(struct table *table, const struct grid *grid, const struct grid_row *row, struct date today)
{
	const struct section *section = &grid->framework->sections[row->section];
	struct buffer lacks = { 0 };
	char reference[REFERENCE_MAX];

	table_text(table, framework_reference(grid->framework, section->code, reference));
	table_text(table, section->title);
	for (size_t i = 0; i < grid->kind_count; i++) {
		if (row->cells[i].count)
			table_number(table, (long) row->cells[i].count);
		else
			table_text(table, ".");
	}
	add_lacks(grid, row, today, true, &lacks);
	if (lacks.length)
		table_lines(table, "  missing: ", lacks.text);
	buffer_done(&lacks);
}

/* The kinds stand as numbers over their columns. */
static struct table_column *
make_columns(const struct grid *grid, char (*numbers)[NUMBER_BYTES])
{
	struct table_column *columns = xcalloc(grid->kind_count + 2, sizeof(*columns));

	columns[0] = (struct table_column) { "part", TABLE_LEFT, 0 };
	columns[1] = (struct table_column) { "", TABLE_LEFT, TITLE_COLUMNS };
	for (size_t i = 0; i < grid->kind_count; i++) {
		snprintf(numbers[i], NUMBER_BYTES, "%zu", i + 1);
		columns[i + 2] = (struct table_column) { numbers[i], TABLE_RIGHT, 0 };
	}
	return columns;
}

static void
put_heading(struct table *table, const struct grid *grid)
{
	struct buffer heading = { 0 }, kinds = { 0 };

	framework_name(grid->framework, grid->level, &heading);
	table_line(table, heading.text);
	for (size_t i = 0; i < grid->kind_count; i++)
		buffer_format(&kinds, "%s%zu %s", i ? ", " : "", i + 1, grid->kinds[i]);
	if (kinds.length)
		table_lines(table, "  kinds: ", kinds.text);
	buffer_done(&heading);
	buffer_done(&kinds);
}

static void
print_grid(const struct grid *grid, struct date today, FILE *stream)
{
	char(*numbers)[NUMBER_BYTES] = xcalloc(grid->kind_count + 1, sizeof(*numbers));
	struct table_column *columns = make_columns(grid, numbers);
	struct table table;

	table_begin(&table, columns, grid->kind_count + 2);
	put_heading(&table, grid);
	for (size_t i = 0; i < grid->row_count; i++)
		put_row(&table, grid, &grid->rows[i], today);
	table_print(&table, stream);
	table_done(&table);
	free(columns);
	free(numbers);
}

void
grid_report_table(const struct grid_report *report, FILE *stream)
{
	for (size_t i = 0; i < report->grid_count; i++) {
		if (i > 0)
			fputc('\n', stream);
		print_grid(report->grids[i], report->today, stream);
	}
}

static void
export_part(struct export_writer *writer, const struct grid *grid, const struct grid_row *row,
	    struct date today)
{
	const struct framework *framework = grid->framework;
	const struct section *section = &framework->sections[row->section];
	struct buffer lacks = { 0 };
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

	framework_reference(framework, section->code, reference);
	add_lacks(grid, row, today, false, &lacks);
	for (size_t i = 0; i < grid->kind_count; i++) {
		export_text(writer, framework->id);
		export_text(writer, framework->levels[grid->level].code);
		export_text(writer, reference);
		export_text(writer, section->title);
		export_text(writer, grid->kinds[i]);
		export_number(writer, (long) row->cells[i].count);
		export_text(writer, date_iso(row->cells[i].newest, date));
		export_text(writer, lacks.text);
		export_end_row(writer);
	}
	buffer_done(&lacks);
}

void
grid_report_csv(const struct grid_report *report, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_GRID, terminal, stream);
	for (size_t i = 0; i < report->grid_count; i++)
		for (size_t j = 0; j < report->grids[i]->row_count; j++)
			export_part(&writer, report->grids[i], &report->grids[i]->rows[j],
				    report->today);
}
