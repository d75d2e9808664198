/* What was said last, and the line that it stands on. */
#include "message.h"

#include <stdarg.h>

#include "draw.h"

#define MESSAGE_GAP 2 /* columns before what stands at its right end */

void
ui_quiet(struct ui *ui)
{
	buffer_clear(&ui->message);
	buffer_clear(&ui->message_right);
	ui->offered.set = false;
}

void
ui_say(struct ui *ui, const char *format, ...)
{
	va_list arguments;

	ui_quiet(ui);
	va_start(arguments, format);
	buffer_vformat(&ui->message, format, arguments);
	va_end(arguments);
}

void
ui_say_right(struct ui *ui, const char *text)
{
	buffer_clear(&ui->message_right);
	buffer_text(&ui->message_right, text);
}

void
ui_fail(struct ui *ui, const struct wm_error *error)
{
	ui_say(ui, "%s", error->message);
	ui->refused.asked = error->identifiers;
}

/* A long refusal takes lines of the view above.  What has something at its right end keeps to one
 * line, and that goes where the message has room without it only. */
static void
draw_message(const struct ui *ui, int row)
{
	int right = draw_width(ui->message_right.text), wide = draw_width(ui->message.text);

	if (right == 0) {
		draw_wrapped_up(row, ui->columns, MESSAGE_LINES, ROLE_STRONG, ui->message.text);
		return;
	}
	right += MESSAGE_GAP;
	if (wide + right > ui->columns && wide <= ui->columns)
		right = 0;
	else
		draw_right(row, 0, ui->columns, ROLE_TEXT, ui->message_right.text);
	draw_text(row, 0, ui->columns - right, ROLE_STRONG, ui->message.text);
}

void
message_draw(const struct ui *ui, const struct view *view)
{
	struct buffer text = { 0 };
	int row = ui->rows - 2;

	if (ui->message.length > 0) {
		draw_message(ui, row);
		return;
	}
	if (view->ops->status)
		view->ops->status(ui, view, &text);
	draw_text(row, 0, ui->columns, ROLE_TEXT, text.text);
	buffer_done(&text);
}
