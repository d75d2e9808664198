#include "assess.h"

#include <stdio.h>
#include <string.h>

#include "assess_pane.h"
#include "common.h"
#include "draw.h"
#include "filter.h"
#include "waymark/text.h"

#define TREE_LINE   3  /* screen line where the tree and what is beside it begin */
#define NARROW_LINE 2  /* the same without a tree */
#define LOW	    20 /* lines below which the tree goes as well */
#define PANE_WIDTH  90 /* most columns of text that read well */
#define CODE_COLUMN 3
#define PART_COLUMN 1
#define MARK_WIDTH  4  /* columns from one mark to the next */
#define MARKS_WIDTH 10 /* from the header "you" to the end of the tree */
#define LEGEND_ROOM 7 /* lines below the tree when it has a legend: blank, 2, blank, status, keys */

bool
assess_narrow(const struct ui *ui)
{
	return ui->columns < ASSESS_NARROW || ui->rows < LOW;
}

/* -- The tree ----------------------------------------------------------------------------- */

struct columns {
	int width; /* of the tree */
	int code;  /* of the widest code of an indicator, and of a part */
	int part;
	bool hidden; /* something listed is marked # */
};

static int
wider(int width, const char *text)
{
	int other = text_width(text);

	return other > width ? other : width;
}

static bool
is_hidden(const struct assess *assess, int row)
{
	enum capacity other = assess->rater == CAPACITY_SELF ? CAPACITY_SUPERVISOR : CAPACITY_SELF;

	return row_hidden(&assess->assessment->rows[row], other, assess->rater);
}

static struct columns
measure(const struct assess *assess, int width)
{
	const struct framework *framework = assess->framework;
	struct columns columns = { .width = width };
	const struct tree_line *line;
	size_t at;

	for (at = 0; at < assess->tree.count; at++) {
		line = &assess->tree.lines[at];
		if (line->row < 0) {
			if (framework->sections[line->section].parent < 0)
				columns.part = wider(columns.part,
						     framework->sections[line->section].code);
			continue;
		}
		columns.hidden = columns.hidden || is_hidden(assess, line->row);
		columns.code = wider(
			columns.code,
			framework->indicators[assess->assessment->rows[line->row].indicator].code);
	}
	return columns;
}

static void
draw_indicator_line(const struct assess *assess, const struct columns *columns, int line, int at,
		    bool focused)
{
	const struct assessment_row *row = &assess->assessment->rows[at];
	const struct indicator *indicator = &assess->framework->indicators[row->indicator];
	int title = CODE_COLUMN + columns->code + 1, marks = columns->width - MARKS_WIDTH + 1;
	char text[ROW_MARK_MAX];
	int side;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, CODE_COLUMN, columns->code, focused ? ROLE_FOCUS : ROLE_TEXT,
		  indicator->code);
	draw_cut(line, title, marks - 3 - title, ROLE_TEXT, indicator->text);
	for (side = 0; side < CAPACITY_COUNT; side++)
		draw_text(line, marks + side * MARK_WIDTH, MARK_WIDTH - 1, ROLE_TEXT,
			  row_mark(row, (enum capacity) side, assess->rater, text));
}

/* "0/15" at the right end of a section; gives its column. */
static int
draw_count(const struct assess *assess, const struct columns *columns, int line, int section)
{
	const struct state_counts *counts = &assess->sections[section].counts;
	int at = columns->width - MARKS_WIDTH + 3;
	char count[48];

	snprintf(count, sizeof(count), "%zu/%zu", counts->answered, counts->asked);
	if (at + text_width(count) > columns->width - 1)
		at = columns->width - 1 - text_width(count);
	draw_text(line, at, columns->width - at, ROLE_TEXT, count);
	return at;
}

static void
draw_part_line(const struct assess *assess, const struct columns *columns, int line, int section,
	       bool focused)
{
	const struct section *part = &assess->framework->sections[section];
	int title = PART_COLUMN + columns->part + 1, at;

	at = draw_count(assess, columns, line, section);
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, PART_COLUMN, columns->part, focused ? ROLE_FOCUS : ROLE_HEADING,
		  part->code);
	draw_text(line, title, at - 1 - title, ROLE_HEADING, part->short_title);
}

/* "Unit 12 Assess and manage risks": a code that begins with a digit is named by its kind, and no
 * code of the deeper ones, which would take the room of the title.  A folded one has its count. */
static void
draw_unit_line(const struct assess *assess, const struct columns *columns, int line, size_t at,
	       bool focused)
{
	const struct section *unit = &assess->framework->sections[assess->tree.lines[at].section];
	int column = unit->depth > 1 ? CODE_COLUMN : PART_COLUMN, end = columns->width - 2;
	struct buffer text = { 0 };

	if (unit->depth == 1 && unit->code[0] >= '0' && unit->code[0] <= '9') {
		buffer_format(&text, "%s ", unit->kind);
		if (text.text[0] >= 'a' && text.text[0] <= 'z')
			text.text[0] = (char) (text.text[0] - 'a' + 'A');
	}
	if (unit->depth == 1)
		buffer_format(&text, "%s ", unit->code);
	buffer_text(&text, unit->short_title);
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	if (tree_stops(&assess->tree, at))
		end = draw_count(assess, columns, line, assess->tree.lines[at].section) - 1;
	draw_text(line, column, end - column, focused ? ROLE_FOCUS : ROLE_HEADING, text.text);
	buffer_done(&text);
}

static void
draw_line(const struct assess *assess, const struct columns *columns, int line, size_t at,
	  bool focused)
{
	const struct tree_line *entry = &assess->tree.lines[at];

	if (entry->row >= 0)
		draw_indicator_line(assess, columns, line, entry->row, focused);
	else if (assess->framework->sections[entry->section].parent < 0)
		draw_part_line(assess, columns, line, entry->section, focused);
	else
		draw_unit_line(assess, columns, line, at, focused);
}

static void
draw_legend(const struct ui *ui, const struct assess *assess, int line, int width)
{
	const struct people *people = workspace_people(ui->workspace);
	struct buffer text = { 0 };
	char id[UUID_TEXT_MAX];

	buffer_text(&text, "# rated by ");
	if (assess->rater == CAPACITY_SELF)
		common_supervisor(ui, &text);
	else
		buffer_text(&text, people_name(people, assess->person, id));
	buffer_char(&text, ',');
	draw_text(line, 1, width - 1, ROLE_QUIET, text.text);
	draw_text(line + 1, 3, width - 3, ROLE_QUIET, "shown once you have rated");
	buffer_done(&text);
}

static void
draw_tree(const struct ui *ui, const struct assess *assess, struct view *view, int width)
{
	const struct columns columns = measure(assess, width);
	bool legend = columns.hidden && ui->rows >= LOW;
	int height = ui->rows - TREE_LINE - (legend ? LEGEND_ROOM : 2), line;
	size_t at;

	draw_text(2, width - MARKS_WIDTH, MARK_WIDTH, ROLE_HEADING, "you");
	draw_text(2, width - MARKS_WIDTH + MARK_WIDTH, MARK_WIDTH, ROLE_HEADING, "sup");
	view->page = height;
	view->top = tree_top(&assess->tree, assess->framework, view->focus, height);
	view->cursor_row = TREE_LINE;
	view->cursor_column = 0;
	for (line = 0, at = view->top; line < height && at < assess->tree.count; line++, at++) {
		if (at == view->focus)
			view->cursor_row = TREE_LINE + line;
		draw_line(assess, &columns, TREE_LINE + line, at, at == view->focus);
	}
	if (legend)
		draw_legend(ui, assess, ui->rows - 6, width);
}

/* -- What is beside it -------------------------------------------------------------------- */

static bool
is_place(const struct place *a, const struct place *b)
{
	return a->framework == b->framework && a->section == b->section &&
	       a->indicator == b->indicator;
}

static void
draw_pane(const struct ui *ui, struct assess *assess, const struct view *view, int line, int column,
	  int height)
{
	struct pane pane = { .width = ui->columns - column };
	struct place place = assess_place(assess, view);
	int row = assess_row(assess, view);

	if (!is_place(&place, &assess->reading.place))
		assess->reading.top = 0;
	assess->reading = (struct pane_reading) { .place = place, .top = assess->reading.top };
	if (pane.width > PANE_WIDTH)
		pane.width = PANE_WIDTH;
	if (row >= 0)
		pane_indicator(&pane, ui, assess, row, height, &assess->reading);
	else if (assess->tree.count > 0)
		pane_section(&pane, assess, place.section, height, &assess->reading);
	else
		pane_text(&pane, ROLE_TEXT, 0, NULL,
			  assess->filter.review
				  ? "Nothing to look at again: nothing that you rated has "
				    "changed since, and none of it is old."
				  : "Nothing here is so. Esc shows everything.",
			  0);
	pane_draw(&pane, line, column);
	pane_done(&pane);
}

void
assess_draw(struct ui *ui, struct view *view)
{
	struct assess *assess = view->data;
	int width = ASSESS_TREE_WIDTH + (ui->columns - ASSESS_NARROW) * 2 / 5;

	assess_draw_top(ui, assess);
	assess_draw_second(ui, assess, view);
	if (!assess_narrow(ui)) {
		draw_tree(ui, assess, view, width);
		draw_pane(ui, assess, view, TREE_LINE, width, ui->rows - TREE_LINE - 2);
	} else if (assess->tree_shown) {
		draw_tree(ui, assess, view, ui->columns);
	} else {
		draw_text(NARROW_LINE, 0, 1, ROLE_TEXT, ">");
		draw_pane(ui, assess, view, NARROW_LINE, 2, ui->rows - NARROW_LINE - 2);
		view->page = 1;
		view->cursor_row = NARROW_LINE;
		view->cursor_column = 0;
	}
}
