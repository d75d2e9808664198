/* How the evidence grid looks. */
#include "grid_page.h"

#include <string.h>

#include "common.h"
#include "draw.h"
#include "list.h"
#include "notes.h"
#include "waymark/text.h"

#define HEAD_LINE   2
#define NARROW	    72 /* columns below which what a part lacks takes a line more */
#define LABEL_MOST  37 /* columns of the longest row's name */
#define LABEL_SHARE 2  /* of the window, at most one in so many */
#define CELL_LEAST  5  /* columns of one part */
#define CELL_MOST   9

enum grid_line
grid_line(const struct grid_page *page, size_t row)
{
	size_t kinds = page->grid->kind_count;

	if (row < kinds)
		return LINE_KIND;
	return row == kinds ? LINE_BLANK : row == kinds + 1 ? LINE_HEADING : LINE_LACK;
}

static enum lack
lack_of(const struct grid_page *page, size_t row)
{
	return (enum lack)(row - page->grid->kind_count - 2);
}

const struct grid_row *
grid_part(const struct grid_page *page)
{
	return page->grid->row_count > 0 ? &page->grid->rows[page->part] : NULL;
}

static int
label_width(const struct ui *ui)
{
	int width = ui->columns / LABEL_SHARE;

	return width < LABEL_MOST ? width : LABEL_MOST;
}

/* Wide enough for the longest code, and as wide as all have room. */
static int
cell_width(const struct ui *ui, const struct grid_page *page)
{
	int count = (int) page->grid->row_count, width = CELL_LEAST;

	for (int part = 0; part < count; part++) {
		int code = text_width(
			page->place.framework->sections[page->grid->rows[part].section].code);

		if (code + 2 > width)
			width = code + 2;
	}
	if (count > 0 && (ui->columns - label_width(ui)) / count > width)
		width = (ui->columns - label_width(ui)) / count;
	return width < CELL_MOST ? width : CELL_MOST;
}

/* How many parts have room. */
static int
parts_shown(const struct ui *ui, const struct grid_page *page)
{
	return (ui->columns - label_width(ui)) / cell_width(ui, page);
}

/* Where a part's column begins, -1 for one out of sight. */
static int
column_of(const struct ui *ui, const struct grid_page *page, size_t part)
{
	if (part < page->left || part >= page->left + (size_t) parts_shown(ui, page))
		return -1;
	return label_width(ui) + (int) (part - page->left) * cell_width(ui, page);
}

static void
cell_words(const struct grid_page *page, size_t row, size_t part, struct buffer *text)
{
	const struct grid_row *counts = &page->grid->rows[part];

	if (grid_line(page, row) == LINE_LACK)
		buffer_text(text, grid_lacks(page->grid, counts, lack_of(page, row), page->today)
					  ? "!"
					  : ".");
	else if (counts->cells[row].count > 0)
		buffer_format(text, "%zu", counts->cells[row].count);
	else
		buffer_text(text, ".");
}

static void
draw_cells(const struct ui *ui, const struct grid_page *page, size_t row, int line, bool focused)
{
	struct buffer text = { 0 };

	for (size_t part = 0; part < page->grid->row_count; part++) {
		int column = column_of(ui, page, part), width = cell_width(ui, page);

		if (column < 0)
			continue;
		cell_words(page, row, part, &text);
		draw_right(line, column, width - 1,
			   focused && part == page->part ? ROLE_FOCUS
			   : !strcmp(text.text, "!")	 ? ROLE_WARNING
							 : ROLE_TEXT,
			   text.text);
		buffer_clear(&text);
	}
	buffer_done(&text);
}

static void
row_words(const struct ui *ui, const struct grid_page *page, size_t row, struct buffer *text)
{
	switch (grid_line(page, row)) {
	case LINE_KIND:
		note_kind((struct ui *) ui, page->grid->kinds[row], text);
		break;
	case LINE_LACK:
		buffer_text(text, lack_shown(lack_of(page, row)));
		break;
	case LINE_HEADING:
		buffer_text(text, "Missing (!)");
		break;
	case LINE_BLANK:
		break;
	}
}

void
grid_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct grid_page *page = view->data;
	bool stops = (grid_line(page, row) == LINE_KIND || grid_line(page, row) == LINE_LACK);
	struct buffer text = { 0 };

	row_words(ui, page, row, &text);
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, stops ? 2 : 0, label_width(ui) - 2, stops ? ROLE_TEXT : ROLE_HEADING,
		  text.text);
	if (stops)
		draw_cells(ui, page, row, line, focused);
	buffer_done(&text);
}

/* The codes of the parts; what is out of sight is said. */
static void
draw_heads(const struct ui *ui, const struct grid_page *page)
{
	const struct framework *framework = page->place.framework;
	size_t end = page->left + (size_t) parts_shown(ui, page);

	for (size_t part = page->left; part < page->grid->row_count && part < end; part++)
		draw_right(HEAD_LINE, column_of(ui, page, part), cell_width(ui, page) - 1,
			   ROLE_HEADING, framework->sections[page->grid->rows[part].section].code);
	if (page->left > 0 || end < page->grid->row_count)
		draw_format(HEAD_LINE, 0, label_width(ui) - 1, ROLE_HEADING,
			    "parts %zu to %zu of %zu", page->left + 1,
			    end < page->grid->row_count ? end : page->grid->row_count,
			    page->grid->row_count);
}

/* "KR4 Manage risk: 3 notes, newest 2 Mar; own account only, no child or family voice" */
static void
detail_words(const struct grid_page *page, struct buffer *text)
{
	const struct grid_row *row = grid_part(page);
	const struct section *section;
	const char *between = "; missing: ";
	char date[DATE_TEXT_MAX];

	if (!row) {
		buffer_text(text, "Nothing is asked here.");
		return;
	}
	section = &page->place.framework->sections[row->section];
	buffer_format(text, "%s %s: ", section->code, section->short_title);
	if (row->all.count == 0)
		buffer_text(text, "no note");
	else
		buffer_format(text, "%zu note%s, newest %s", row->all.count,
			      row->all.count == 1 ? "" : "s",
			      date_short(row->all.newest, page->today, date));
	for (int lack = 0; lack < LACK_COUNT; lack++) {
		if (!grid_lacks(page->grid, row, (enum lack) lack, page->today))
			continue;
		buffer_format(text, "%s%s", between, lack_shown((enum lack) lack));
		between = ", ";
	}
}

void
grid_draw(struct ui *ui, struct view *view)
{
	struct grid_page *page = view->data;
	int lines = ui->columns < NARROW ? 3 : 2, detail = ui->rows - 2 - lines, right, column;
	struct buffer text = { 0 };

	page->left = list_top(page->left, page->part, page->grid->row_count, parts_shown(ui, page));
	common_rating_as(ui, &text);
	right = text_width(text.text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	draw_format(0, 0, ui->columns - right - 2, ROLE_TITLE, "What the notes of %s show",
		    page->person);
	buffer_clear(&text);
	framework_name(page->place.framework, page->grid->level, &text);
	draw_text(1, 0, ui->columns, ROLE_HEADING, text.text);
	buffer_clear(&text);
	draw_heads(ui, page);
	ui_draw_rows(ui, view, HEAD_LINE + 1, detail - HEAD_LINE - 1);
	detail_words(page, &text);
	draw_wrapped(detail, 0, ui->columns, lines, ROLE_STRONG, text.text);
	buffer_done(&text);
	column = column_of(ui, page, page->part);
	if (column >= 0)
		view->cursor_column = column + cell_width(ui, page) - 2;
}
