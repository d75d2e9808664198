/* How Home looks. */
#include "home.h"

#include <string.h>

#include "common.h"
#include "draw.h"
#include "list.h"
#include "waymark/text.h"

#define WIDE	  80 /* columns from which the table stands where it is drawn for */
#define TALL	  20 /* lines from which there are blank ones */
#define DATE_FROM 68 /* columns from which there is room for the date beside who is rating */

/* The columns of the table, from its first on. */
static const struct {
	const char *heading;
	int width;
} columns[] = {
	{ "answered", 8 },
	{ "meets", 5 },
	{ "below", 5 },
	{ "no chance yet", 13 },
};

#define COLUMN_COUNT (int) (sizeof(columns) / sizeof(columns[0]))

static int
table_column(const struct ui *ui, int index)
{
	int gap = ui->columns < WIDE ? 2 : 3;
	int column = ui->columns < WIDE ? 22 + (ui->columns - SCREEN_COLUMNS_MIN) * 5 / 10 : 39;

	for (int at = 0; at < index; at++)
		column += columns[at].width + gap;
	return column;
}

/* -- The table ---------------------------------------------------------------------------- */

/* "next: NOS-12.1 Identify and assess the nature of risk"; of a long statement its section
 * instead. */
static void
next_words(const struct home_entry *entry, int width, struct buffer *text)
{
	const struct framework *framework = entry->framework;
	const struct indicator *indicator;
	const struct section *section;
	char reference[REFERENCE_MAX];

	if (entry->next < 0) {
		buffer_text(text, "all answered; v shows what there is to talk about");
		return;
	}
	indicator = &framework->indicators[entry->next];
	section = &framework->sections[indicator->section];
	buffer_format(text, "next: %s ",
		      framework_reference(framework, indicator->code, reference));
	if ((int) text->length + text_width(indicator->text) <= width)
		buffer_text(text, indicator->text);
	else if ((int) text->length + 3 + text_width(section->title) <= width)
		buffer_format(text, "in %s", section->title);
	else
		buffer_format(text, "in %s", section->short_title);
}

static void
draw_counts(const struct ui *ui, const struct state_counts *counts, int line)
{
	struct buffer text = { 0 };

	buffer_format(&text, "%zu / %zu", counts->answered, counts->asked);
	draw_right(line, table_column(ui, 0), columns[0].width, ROLE_TEXT, text.text);
	draw_number(line, table_column(ui, 1), columns[1].width, ROLE_TEXT,
		    (long) counts->by_state[STATE_MEETS]);
	draw_number(line, table_column(ui, 2), columns[2].width, ROLE_TEXT,
		    (long) counts->by_state[STATE_BELOW]);
	buffer_clear(&text);
	if (counts->by_state[STATE_NO_OPPORTUNITY] > 0 || counts->hidden == 0)
		buffer_format(&text, "%zu", counts->by_state[STATE_NO_OPPORTUNITY]);
	if (counts->hidden > 0)
		buffer_format(&text, "%s%zu hidden", text.length > 0 ? ", " : "", counts->hidden);
	draw_right(line, table_column(ui, 3), columns[3].width,
		   counts->hidden > 0 ? ROLE_WARNING : ROLE_TEXT, text.text);
	buffer_done(&text);
}

void
home_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct home *home = view->data;
	const struct home_line *drawn = &home->lines[row];
	const struct home_entry *entry = &home->entries[drawn->entry];
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];
	int room = table_column(ui, 0) - 5;

	switch (drawn->kind) {
	case HOME_NAME:
		draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
		framework_name(entry->framework, entry->level, &text);
		draw_text(line, 2, ui->columns - 2, focused ? ROLE_FOCUS : ROLE_TEXT, text.text);
		break;
	case HOME_YOU:
		draw_text(line, 4, room, ROLE_TEXT, home->self);
		draw_counts(ui, &entry->counts[CAPACITY_SELF], line);
		break;
	case HOME_SUPERVISOR:
		common_supervisor(ui, &text);
		draw_text(line, 4, room, ROLE_TEXT, text.text);
		draw_counts(ui, &entry->counts[CAPACITY_SUPERVISOR], line);
		break;
	case HOME_NEXT:
		next_words(entry, ui->columns - 4, &text);
		draw_text(line, 4, ui->columns - 4, ROLE_TEXT, text.text);
		break;
	case HOME_DUE:
		draw_format(line, 4, ui->columns - 4, ROLE_TEXT, "%s due %s",
			    entry->framework->levels[entry->due_level].short_title,
			    date_long(entry->due, date));
		break;
	case HOME_FOLDER:
		draw_format(line, 4, ui->columns - 4, ROLE_TEXT, "read from %s",
			    entry->framework->folder);
		break;
	}
	buffer_done(&text);
}

/* -- Around it ---------------------------------------------------------------------------- */

/* Whose file, who is rating, and the day, which goes first where there is little room. */
static void
draw_top(const struct ui *ui, const struct home *home)
{
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];
	int right, left = 0;

	common_rating_as(ui, &text);
	if (ui->columns >= DATE_FROM)
		buffer_format(&text, "   %s", date_long(workspace_today(ui->workspace), date));
	right = text_width(text.text);
	if (right > ui->columns / 2 + 6)
		right = ui->columns / 2 + 6;
	draw_right(0, ui->columns - right, right, ROLE_TITLE, text.text);
	buffer_done(&text);
	if (ui->columns >= WIDE)
		left = draw_text(0, 0, 9, ROLE_TITLE, "Waymark  ");
	draw_text(0, left, ui->columns - right - left - 2, ROLE_TITLE, home->person);
}

/* Draws what stands above the table; gives the line of its first row. */
static int
draw_above(const struct ui *ui, const struct home *home)
{
	bool tall = ui->rows >= TALL;
	int column = ui->columns < WIDE ? 10 : 19;
	int line = tall ? 2 : 1;

	if (workspace_is_practice(ui->workspace))
		draw_text(line++, 0, ui->columns, ROLE_STRONG, "Practice: nothing here is kept.");
	if (*home->supervision) {
		draw_text(line, 0, column - 1, ROLE_TEXT,
			  ui->columns < WIDE ? "Next" : "Next supervision");
		draw_text(line++, column, ui->columns - column, ROLE_TEXT, home->supervision);
	}
	if (*home->to_bring) {
		draw_text(line, 0, column - 1, ROLE_TEXT, "To bring");
		draw_text(line++, column, ui->columns - column, ROLE_TEXT, home->to_bring);
	}
	if (tall && line > 2)
		line++;
	for (int at = 0; home->count > 0 && at < COLUMN_COUNT; at++)
		draw_right(line, table_column(ui, at), columns[at].width, ROLE_HEADING,
			   columns[at].heading);
	return line + 1;
}

/* Each in full where there is room; the last line says how many more there are. */
static int
draw_warnings(const struct ui *ui, int line, int end)
{
	size_t count = workspace_warning_count(ui->workspace);

	for (size_t at = 0; at < count && line < end; at++) {
		if (line == end - 1 && at + 1 < count) {
			draw_format(line++, 0, ui->columns, ROLE_WARNING,
				    "%zu more warnings: waymark framework check FOLDER lists all "
				    "problems of one.",
				    count - at);
			break;
		}
		line += draw_wrapped(line, 0, ui->columns, end - line, ROLE_WARNING,
				     workspace_warning(ui->workspace, at));
	}
	return line;
}

/* The lines that what is due takes, the blank one behind it too; none where there is little room. */
static int
due_height(const struct ui *ui, const struct home *home)
{
	return ui->rows < TALL || home->due_count == 0
		       ? 0
		       : (int) home->due_count + (home->due_more > 0) + 2;
}

/* "    Action: Bring two assessments                 supervisee   Fri 20 Mar" */
static void
draw_due(const struct ui *ui, const struct home *home, int line)
{
	struct date today = workspace_today(ui->workspace);
	int date_column = ui->columns - 16, who = date_column - 13;

	draw_text(line++, 0, ui->columns, ROLE_HEADING, "Due");
	for (size_t at = 0; at < home->due_count; at++, line++) {
		const struct home_due *due = &home->due[at];
		char date[DATE_TEXT_MAX];

		draw_text(line, 4, who - 5, ROLE_TEXT, due->title);
		draw_text(line, who, 12, ROLE_TEXT, due->who);
		draw_format(line, date_column, 16, due->overdue ? ROLE_WARNING : ROLE_TEXT, "%s%s",
			    date_short(due->date, today, date), due->overdue ? ", overdue" : "");
	}
	if (home->due_more > 0)
		draw_format(line, 4, ui->columns - 4, ROLE_QUIET,
			    "and %zu more: waymark due lists them", home->due_more);
}

/* Notes and the copy: on one line where both fit. */
static int
draw_keeping(const struct ui *ui, const struct home *home, int line)
{
	struct buffer notes = { 0 }, copy = { 0 };

	home_unlinked(home->unlinked, &notes);
	if (!workspace_is_practice(ui->workspace))
		home_copy_age(home->copied, workspace_today(ui->workspace), &copy);
	draw_text(line, 0, ui->columns, ROLE_TEXT, notes.text);
	if (notes.length > 0 && copy.length > 0 &&
	    notes.length + copy.length + 4 > (size_t) ui->columns)
		draw_text(++line, 0, ui->columns, ROLE_TEXT, copy.text);
	else if (copy.length > 0)
		draw_text(line, notes.length > 0 ? (int) notes.length + 4 : 0, ui->columns,
			  ROLE_TEXT, copy.text);
	line += notes.length + copy.length > 0;
	buffer_done(&notes);
	buffer_done(&copy);
	return line;
}

/* The last line of the framework under the >, which is to be seen as well. */
static size_t
last_line(const struct home *home, size_t line)
{
	while (line + 1 < home->line_count && home->lines[line + 1].kind != HOME_NAME)
		line++;
	return line;
}

void
home_draw(struct ui *ui, struct view *view)
{
	const struct home *home = view->data;
	bool tall = ui->rows >= TALL;
	int below = (tall ? 5 : 2) + (workspace_warning_count(ui->workspace) > 0),
	    end = ui->rows - 2;
	int line = draw_above(ui, home), due = due_height(ui, home);
	int height = end - below - due - line;

	draw_top(ui, home);
	if (height > (int) home->line_count)
		height = (int) home->line_count;
	view->top = list_top(view->top, last_line(home, view->focus), home->line_count, height);
	ui_draw_rows(ui, view, line, height);
	if (home->count == 0)
		height = draw_wrapped(line, 0, ui->columns, 3, ROLE_TEXT,
				      "No framework to rate against here yet: L chooses one.");
	line += height + tall;
	if (due > 0)
		draw_due(ui, home, line);
	line += due;
	line = draw_keeping(ui, home, line) + tall;
	draw_warnings(ui, line, end);
}
