/* How the page of a long framework looks. */
#include "setup.h"

#include "assess.h"
#include "draw.h"
#include "waymark/scope.h"
#include "waymark/text.h"

#define LIST_LINE   3
#define BELOW_LINES 3 /* of what is said below the list, with a blank one before */
#define STATE_WIDE  34

/* "in, 41 to rate", "in at Level 1, 12 to rate", "left out". */
static void
row_words(const struct setup *setup, const struct setup_row *row, struct buffer *text)
{
	if (row->level == SCOPE_LEFT_OUT) {
		buffer_text(text, "left out");
		return;
	}
	buffer_text(text, "in");
	if (row->level != setup->level) {
		buffer_text(text, " at ");
		buffer_text(text, setup->framework->levels[row->level].short_title);
	}
	buffer_format(text, ", %zu to rate", row->to_rate);
}

void
setup_draw_row(const struct ui *ui, const struct view *view, size_t at, int line, bool focused)
{
	const struct setup *setup = view->data;
	const struct setup_row *row = &setup->rows[at];
	const struct section *section = &setup->framework->sections[row->section];
	int wide = ui->columns < ASSESS_NARROW ? STATE_WIDE - 6 : STATE_WIDE;
	int title = 2 + section->depth * 2, column = ui->columns - wide;
	struct buffer text = { 0 };

	buffer_format(&text, "%s ", section->code);
	buffer_text(&text, (int) text.length + text_width(section->title) < column - title
				   ? section->title
				   : section->short_title);
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, title, column - 1 - title, focused ? ROLE_FOCUS : ROLE_TEXT, text.text);
	buffer_clear(&text);
	row_words(setup, row, &text);
	draw_text(line, column, wide, ROLE_TEXT, text.text);
	buffer_done(&text);
}

/* Who decided about the one under the >, and why. */
static void
decided_words(const struct ui *ui, const struct setup *setup, const struct setup_row *row,
	      struct buffer *text)
{
	const struct section *section = &setup->framework->sections[row->section];
	char id[UUID_TEXT_MAX];

	if (!row->kept) {
		buffer_text(text,
			    section->optional ? "It may be left out." : "It is for everyone.");
		return;
	}
	if (uuid_is_set(row->by))
		buffer_format(text, "Decided by %s.",
			      people_name(workspace_people(ui->workspace), row->by, id));
	else
		buffer_text(text, "Nobody is named yet who decided it: Enter again, then a name.");
	if (*row->reason)
		buffer_format(text, " \"%s\"", row->reason);
}

void
setup_draw(struct ui *ui, struct view *view)
{
	const struct setup *setup = view->data;
	int height = ui->rows - 2 - BELOW_LINES - LIST_LINE, count = (int) setup->count;
	const struct setup_row *row = &setup->rows[view->focus];
	struct buffer text = { 0 };

	framework_name(setup->framework, setup->level, &text);
	draw_format(0, 0, ui->columns, ROLE_TITLE, "%s, %zu to rate", text.text, setup->to_rate);
	draw_text(1, 0, ui->columns, ROLE_TEXT,
		  "All of it is yours unless a manager decides otherwise.");
	if (height > count)
		height = count;
	ui_draw_rows(ui, view, LIST_LINE, height);
	buffer_clear(&text);
	buffer_format(&text, "%s. ", setup->framework->sections[row->section].title);
	decided_words(ui, setup, row, &text);
	draw_wrapped(LIST_LINE + height + 1, 0, ui->columns, BELOW_LINES - 1, ROLE_QUIET,
		     text.text);
	buffer_done(&text);
}
