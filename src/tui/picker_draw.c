/* How the picker looks. */
#include "picker.h"

#include <string.h>

#include "draw.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define LIST_LINE    2
#define BELOW_LINES  5 /* for what is said of the highlighted one, with a blank line before */
#define RIGHT_COLUMN 54

static int
right_column(const struct ui *ui, const struct picker *picker)
{
	int widest = 0, column;

	for (size_t at = 0; at < picker->picks.count; at++) {
		int width = text_width(picker->picks.items[at].right);

		if (width > widest)
			widest = width;
	}
	column = ui->columns - widest - 1;
	if (column < ui->columns / 2)
		return ui->columns / 2;
	return column < RIGHT_COLUMN ? column : RIGHT_COLUMN;
}

void
picker_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct picker *picker = view->data;
	const struct pick *pick = &picker->picks.items[row];
	int column = right_column(ui, picker);
	bool alone = !*pick->right;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, (alone ? ui->columns : column - 1) - 2, focused ? ROLE_FOCUS : ROLE_TEXT,
		  pick->title);
	draw_text(line, column, ui->columns - column, ROLE_TEXT, pick->right);
}

static int
draw_published(const struct ui *ui, const struct framework *framework, int line, int height)
{
	struct buffer text = { 0 };
	int used;

	buffer_format(&text, "Published %d by %s.", framework->published.year,
		      framework->publisher);
	used = draw_wrapped(line, 0, ui->columns, height, ROLE_TEXT, text.text);
	buffer_done(&text);
	return used;
}

/* Which of two folders with one id is used; nothing where there is one. */
static int
draw_folder(const struct ui *ui, const struct framework *framework, int line, int height)
{
	struct buffer text = { 0 };
	int used;

	if (!framework->instead_of)
		return 0;
	buffer_format(&text, "Read from %s, in place of %s.", framework->folder,
		      framework->instead_of);
	used = draw_wrapped(line, 0, ui->columns, height, ROLE_TEXT, text.text);
	buffer_done(&text);
	return used;
}

int
picker_draw_level(const struct ui *ui, const struct level *level, int line, int height)
{
	int used = draw_wrapped(line, 0, ui->columns, height, ROLE_STRONG, level->title);

	return used +
	       draw_wrapped(line + used, 0, ui->columns, height - used, ROLE_TEXT, level->summary);
}

/* "nos-kent/levels.csv:3: ...": the folder above stands where it is said what was looked in. */
static void
add_problem(const struct problem *problem, struct buffer *text)
{
	const char *name = problem->file + strlen(problem->file);

	for (int parts = 0; name > problem->file; name--) {
		parts += name[-1] == '/';
		if (parts == 2)
			break;
	}
	buffer_text(text, name);
	if (problem->line > 0)
		buffer_format(text, ":%d", problem->line);
	buffer_format(text, ": %s", problem->text);
}

/* What is said of the one under the >, and of those that could not be read. */
static void
draw_below(const struct ui *ui, const struct picker *picker, size_t focus, int line)
{
	const struct pick *pick = &picker->picks.items[focus];
	const struct framework *framework = pick->framework;
	size_t faults = picker->problems.faults, at = 0;
	struct buffer text = { 0 };

	if (picker->page == PAGE_LEVELS && *framework->levels[pick->level].summary) {
		line += picker_draw_level(ui, &framework->levels[pick->level], line,
					  ui->rows - 2 - (faults > 0) - line);
	} else if (framework) {
		line += draw_wrapped(line, 0, ui->columns, 2, ROLE_TEXT, framework->title);
		line += draw_published(ui, framework, line, 1);
		line += draw_folder(ui, framework, line, ui->rows - 2 - (faults > 0) - line);
	}
	if (faults == 0)
		return;
	while (picker->problems.items[at].severity != SEVERITY_FAULT)
		at++;
	buffer_format(&text, "Left out, %zu fault%s: ", faults, faults == 1 ? "" : "s");
	add_problem(&picker->problems.items[at], &text);
	draw_text(line, 0, ui->columns, ROLE_WARNING, text.text);
	buffer_done(&text);
}

/* The framework's own note, once, when it is chosen. */
static void
draw_chosen(struct ui *ui, struct view *view)
{
	const struct picker *picker = view->data;
	const struct pick *pick = &picker->picks.items[view->focus];
	struct buffer name = { 0 };
	int line, last = ui->rows - 3;

	framework_name(pick->framework, pick->level, &name);
	draw_text(0, 0, ui->columns, ROLE_TITLE, name.text);
	buffer_done(&name);
	line = 1 + (ui->rows > SCREEN_ROWS_MIN);
	line += draw_published(ui, pick->framework, line, 2);
	line += draw_folder(ui, pick->framework, line, 3);
	line += ui->rows > SCREEN_ROWS_MIN;
	line += draw_wrapped(line, 0, ui->columns, last - line, ROLE_TEXT,
			     framework_about(pick->framework));
	if (line < last && ui->rows > SCREEN_ROWS_MIN)
		line++;
	draw_text(line, 0, ui->columns, ROLE_STRONG, "Check with your employer that it is in use.");
	view->cursor_row = line;
	view->cursor_column = 0;
}

static void
draw_none(struct ui *ui, struct view *view)
{
	const struct picker *picker = view->data;
	struct buffer text = { 0 };
	const char *folder = picker->path;

	buffer_text(&text, "No framework is here to choose from. Looked in:\n");
	while (*folder) {
		size_t length = strcspn(folder, ":");

		buffer_format(&text, "  %.*s\n", (int) length, folder);
		folder += length + (folder[length] == ':');
	}
	buffer_text(&text, "\nPut a framework's folder into one of these, or name the folder that "
			   "holds them: waymark --frameworks FOLDER\n");
	if (picker->problems.count > 0)
		buffer_text(&text, "\nWhat is wrong with those that are there:\n");
	for (size_t at = 0; at < picker->problems.count; at++) {
		buffer_text(&text, "  ");
		add_problem(&picker->problems.items[at], &text);
		buffer_char(&text, '\n');
	}
	draw_wrapped(LIST_LINE, 0, ui->columns, ui->rows - 2 - LIST_LINE, ROLE_TEXT, text.text);
	buffer_done(&text);
	view->cursor_row = LIST_LINE;
	view->cursor_column = 0;
}

void
picker_draw(struct ui *ui, struct view *view)
{
	const struct picker *picker = view->data;
	int height = ui->rows - 2 - LIST_LINE - BELOW_LINES, count = (int) picker->picks.count;

	if (picker->chosen) {
		draw_chosen(ui, view);
		return;
	}
	draw_text(0, 0, ui->columns - 9, ROLE_TITLE,
		  picker->page == PAGE_LEVELS ? "Which level is yours?"
					      : "Which of these is your work?");
	draw_right(0, ui->columns - 7, 7, ROLE_TITLE, "Waymark");
	if (count == 0 && picker_library(ui, picker)->count == 0) {
		draw_none(ui, view);
		return;
	}
	if (count < height)
		height = count;
	ui_draw_rows(ui, view, LIST_LINE, height);
	if (height < count)
		draw_format(LIST_LINE + height, 2, ui->columns - 2, ROLE_QUIET,
			    "%d in all: Down shows the rest.", count);
	if (count == 0)
		draw_text(LIST_LINE, 0, ui->columns, ROLE_TEXT,
			  "Every framework that is here is yours already.");
	else
		draw_below(ui, picker, view->focus, LIST_LINE + height + 1);
}
