/* How the box that links a note looks, and the note above it. */
#include "link_choice.h"

#include "draw.h"
#include "hits.h"
#include "notes.h"
#include "waymark/text.h"

#define BOX_LABEL "Link to: "

void
link_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct link_choice *link = view->data;

	hits_draw(ui, &link->found[row], line, focused);
}

/* The text and what the note is linked to, as lines. */
static void
note_lines(const struct ui *ui, struct link_choice *link)
{
	struct pane *pane = &link->lines;
	struct buffer links = { 0 };

	if (link->columns == ui->columns)
		return;
	pane_empty(pane);
	link->columns = pane->width = ui->columns;
	pane_text(pane, ROLE_STRONG, 0, NULL, note_title(link->note), 0);
	reading_body(pane, link->note->body);
	note_links(workspace_library(ui->workspace), link->note, &links);
	pane_text(pane, note_waits(link->note) ? ROLE_WARNING : ROLE_TEXT, 11, "Linked to",
		  links.text, 0);
	buffer_done(&links);
}

/* Draws as many lines of the note as there is room for, from text_top on; gives how many. */
static int
draw_note(const struct ui *ui, struct link_choice *link, int line, int height)
{
	struct pane shown;
	int count, last;

	note_lines(ui, link);
	count = (int) link->lines.count;
	last = count > height ? count - height : 0;
	if (link->text_top > last)
		link->text_top = last;
	shown = link->lines;
	shown.lines += link->text_top;
	shown.count = (size_t) (count < height ? count : height);
	pane_draw(&shown, line, 0);
	return (int) shown.count;
}

static void
draw_head(struct ui *ui, const struct link_choice *link)
{
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];
	int right;

	if (note_waits(link->note))
		buffer_format(&text, "%zu of %zu not yet linked", link->turn + 1,
			      link->waiting_count);
	else if (link->waiting_count > 0)
		buffer_format(&text, "%zu not yet linked", link->waiting_count);
	buffer_text(&text, "");
	right = text_width(text.text);
	draw_right(0, ui->columns - right, right, ROLE_TITLE, text.text);
	buffer_clear(&text);
	buffer_format(&text, "Note of %s: ", date_short(link->note->date, link->today, date));
	note_kind(ui, link->note->kind, &text);
	draw_text(0, 0, ui->columns - right - 2, ROLE_TITLE, text.text);
	buffer_done(&text);
}

void
link_draw(struct ui *ui, struct view *view)
{
	struct link_choice *link = view->data;
	int line = 2, label;

	draw_head(ui, link);
	line += draw_note(ui, link, line, (ui->rows - 4) / 2) + 1;
	label = draw_text(line, 0, ui->columns, ROLE_STRONG, BOX_LABEL);
	if (link_suggests(link) && link->found_count > 0)
		draw_text(++line, 0, ui->columns, ROLE_HEADING, "Also counts towards:");
	ui_draw_rows(ui, view, line + 1, ui->rows - 3 - line);
	line -= link_suggests(link) && link->found_count > 0;
	view->cursor_row = line;
	view->cursor_column = edit_draw(&link->query, line, label, ui->columns - label, ROLE_TEXT);
}

void
link_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct link_choice *link = view->data;

	(void) ui;
	(void) view;
	if (link_suggests(link) && link->found_count > 0)
		buffer_text(text, "Enter lets it count there too; or type what else it is about.");
	else if (link_suggests(link))
		buffer_text(text, "Type a reference or a few words of the standard it is about.");
	else if (link->found_count == 0)
		buffer_text(text, "No standard of yours has all of these words.");
}

void
link_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct link_choice *link = view->data;

	(void) ui;
	(void) view;
	if (link->found_count > 0) {
		hint_add(hints, "Enter", "links it");
		hint_add(hints, "Up Down", "another");
	}
	if (link->tray)
		hint_add(hints, "Tab", "next note");
	hint_add(hints, "Esc", "back");
	hint_add(hints, "PgUp PgDn", "the note");
}
