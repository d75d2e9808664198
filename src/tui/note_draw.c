/* How the whole form of a note looks. */
#include "note_form.h"

#include "common.h"
#include "draw.h"

#define LABEL_COLUMN 2
#define FIELD_COLUMN 9

void
note_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	static const char *const labels[] = { "Title", "Kind", "Date", "Text" };
	struct note_form *note = view->data;
	struct edit *edit = note_form_row_edit(note, row);
	int width = ui->columns - FIELD_COLUMN;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	if (row <= ROW_TEXT)
		draw_text(line, LABEL_COLUMN, FIELD_COLUMN, ROLE_QUIET, labels[row]);
	if (edit)
		edit_draw(edit, line, FIELD_COLUMN, width, ROLE_TEXT);
	else if (row == ROW_KIND)
		draw_format(line, FIELD_COLUMN, width, focused ? ROLE_FOCUS : ROLE_TEXT, "< %s >",
			    note->kinds->items[note->kind].title);
	else
		draw_text(line, LABEL_COLUMN, width, focused ? ROLE_FOCUS : ROLE_STRONG,
			  "Keep this note");
}

void
note_draw(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	const struct framework *framework = note->about.framework;
	struct buffer text = { 0 };
	struct edit *edit;

	common_rating_as(ui, &text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	buffer_clear(&text);
	buffer_text(&text, framework ? "A note on " : "A note");
	note_reference(&note->about, &text);
	draw_text(0, 0, ui->columns / 2 - 1, ROLE_TITLE, text.text);
	buffer_done(&text);
	if (framework && note->about.indicator >= 0)
		draw_wrapped(1, 0, ui->columns, 2, ROLE_TEXT,
			     framework->indicators[note->about.indicator].text);
	ui_draw_rows(ui, view, 4, ui->rows - 7);
	edit = note_form_row_edit(note, view->focus);
	if (edit)
		view->cursor_column = edit_draw(edit, view->cursor_row, FIELD_COLUMN,
						ui->columns - FIELD_COLUMN, ROLE_TEXT);
}
