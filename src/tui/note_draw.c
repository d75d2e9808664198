/* How the whole form of a note looks. */
#include "note_form.h"

#include "common.h"
#include "draw.h"

#define LABEL_COLUMN 2
#define FIELD_COLUMN 13
#define TEXT_LINES   4	/* of the text, at least */
#define TALL	     20 /* lines of the window from which there is room for more than the fields */

/* Where the fields stand: from line `first` on, `height` lines; the text takes what others leave. */
struct layout {
	int first, height, text_lines;
};

static struct layout
layout_of(const struct ui *ui, const struct note_form *note)
{
	bool tall = ui->rows >= TALL;
	struct layout layout = { .first = !tall && !note->about.framework ? 2 : tall ? 4 : 3 };

	layout.height = ui->rows - 2 - layout.first - (tall ? 1 : 0);
	layout.text_lines = layout.height - (NOTE_FIELD_COUNT - 1);
	if (layout.text_lines < TEXT_LINES)
		layout.text_lines = TEXT_LINES;
	return layout;
}

/* The first line of a field, counted from the first field. */
static int
line_of(const struct layout *layout, size_t field)
{
	return (int) field + (field > NOTE_TEXT ? layout->text_lines - 1 : 0);
}

/* Lines that are out of sight above, so that the focused field is in sight whole. */
static int
hidden_lines(const struct layout *layout, const struct view *view)
{
	int end =
		line_of(layout, view->focus) + (view->focus == NOTE_TEXT ? layout->text_lines : 1);

	return end > layout->height ? end - layout->height : 0;
}

static void
draw_field(struct ui *ui, struct view *view, const struct layout *layout, size_t field, int line)
{
	static const char *const labels[NOTE_FIELD_COUNT] = {
		[NOTE_TITLE] = "Title",	      [NOTE_KIND] = "Kind",
		[NOTE_DATE] = "Date",	      [NOTE_TEXT] = "Text",
		[NOTE_WITNESS] = "Witness",   [NOTE_WITNESS_ROLE] = "Their role",
		[NOTE_ORGANISATION] = "From", [NOTE_DOCUMENT] = "Document",
		[NOTE_PRIVATE] = "Private",
	};
	struct note_form *note = view->data;
	struct edit *edit = note_form_line(note, field);
	int width = ui->columns - FIELD_COLUMN, row = line, column = 0;
	bool focused = view->focus == field;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, LABEL_COLUMN, FIELD_COLUMN, ROLE_QUIET, labels[field]);
	if (edit) {
		column = edit_draw(edit, line, FIELD_COLUMN, width, ROLE_TEXT);
	} else if (field == NOTE_TEXT) {
		editor_size(&note->text, width, layout->text_lines);
		editor_draw(&note->text, line, FIELD_COLUMN, &row, &column);
	} else if (field == NOTE_KIND) {
		draw_format(line, FIELD_COLUMN, width, focused ? ROLE_FOCUS : ROLE_TEXT, "< %s >",
			    note->kinds->items[note->kind].title);
	} else if (field == NOTE_PRIVATE) {
		draw_text(line, FIELD_COLUMN, width, focused ? ROLE_FOCUS : ROLE_TEXT,
			  note->private ? "< yes >  counts for you, is never shared" : "< no >");
	} else {
		draw_text(line, LABEL_COLUMN, width, focused ? ROLE_FOCUS : ROLE_STRONG,
			  note->before ? "Keep these changes" : "Keep this note");
	}
	if (focused) {
		view->cursor_row = row;
		view->cursor_column = column;
	}
}

static void
draw_head(struct ui *ui, const struct note_form *note)
{
	const struct framework *framework = note->about.framework;
	struct buffer text = { 0 };

	common_rating_as(ui, &text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	buffer_clear(&text);
	buffer_text(&text, note->before ? "Changing a note" : framework ? "A note on " : "A note");
	note_reference(&note->about, &text);
	draw_text(0, 0, ui->columns / 2 - 1, ROLE_TITLE, text.text);
	buffer_done(&text);
	if (framework && note->about.indicator >= 0)
		draw_wrapped(1, 0, ui->columns, ui->rows >= TALL ? 2 : 1, ROLE_TEXT,
			     framework->indicators[note->about.indicator].text);
}

void
note_draw(struct ui *ui, struct view *view)
{
	struct note_form *note = view->data;
	struct layout layout = layout_of(ui, note);
	int hidden = hidden_lines(&layout, view), line;
	size_t field;

	draw_head(ui, note);
	for (field = 0; field < NOTE_FIELD_COUNT; field++) {
		line = line_of(&layout, field) - hidden;
		if (line >= 0 && line < layout.height)
			draw_field(ui, view, &layout, field, layout.first + line);
	}
}
