/* The one loop: measure the window, hand on the keys, draw, wait. */
#include <curses.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/environment.h"

/* Looked at before signals and the window are looked at again, typed and in a paste. */
#define KEYS_AT_ONCE   256
#define PASTED_AT_ONCE 16384

#define EMPTY_READS 100 /* in a row: the terminal is gone without saying so */

static void
show(struct ui *ui)
{
	if (ui->repaint)
		clearok(curscr, TRUE);
	ui->repaint = false;
	erase();
	ui_draw(ui);
	refresh();
}

/* Fits the drawing to the window.  A new size is drawn at once: curses draws before it reads a key,
 * and would draw what stood there before. */
static void
fit_window(struct ui *ui)
{
	struct winsize size;
	bool resized;

	resized = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
		  size.ws_col > 0 && is_term_resized(size.ws_row, size.ws_col);
	if (resized)
		resizeterm(size.ws_row, size.ws_col);
	ui->rows = LINES;
	ui->columns = COLS;
	if (resized)
		show(ui);
}

/* For the tests: says, behind all drawing in the same stream, that every key was looked at and
 * nothing more will be drawn until something happens.  Terminals pass it over. */
static void
tell_idle(unsigned long keys)
{
#ifdef WAYMARK_TEST
	char marker[64];

	if (!environment("WAYMARK_TEST_SYNC"))
		return;
	snprintf(marker, sizeof(marker), "\033]7777;idle;%lu\033\\", keys);
	terminal_send(marker);
#else
	(void) keys;
#endif
}

/* Hands on the keys that are waiting; false when there may be more. */
static bool
take_keys(struct ui *ui, struct key_reader *reader)
{
	struct key key;
	int count;

	for (count = 0; count < (reader->pasting ? PASTED_AT_ONCE : KEYS_AT_ONCE) && !ui->ended;
	     count++) {
		if (!key_read(reader, &key))
			return true;
		ui_key(ui, &key);
	}
	return false;
}

/* As take_keys; a terminal that has something to read and gives nothing, again and again, is gone.
 */
static bool
take_ready_keys(struct ui *ui, struct key_reader *reader, int *empty)
{
	unsigned long before = reader->read;
	bool drained = take_keys(ui, reader);

	*empty = reader->read == before && reader->bytes == 0 ? *empty + 1 : 0;
	if (*empty == EMPTY_READS)
		terminal_hung_up();
	return drained;
}

/* The window is measured before keys are looked at, so that a key meets the screen that it was
 * pressed for; the file is looked at after the drawing, so that no key waits for it. */
void
loop_run(struct ui *ui)
{
	struct key_reader reader = { .read = 0 };
	bool drained = true, ready = false;
	int empty = 0;

	for (;;) {
		terminal_take_signals();
		if (terminal_ended()) {
			ui_interrupt(ui);
			return;
		}
		fit_window(ui);
		if (ready || !drained)
			drained = take_ready_keys(ui, &reader, &empty);
		if (ui->ended)
			return;
		show(ui);
		if (ui_refresh(ui))
			show(ui);
		if (drained)
			tell_idle(reader.read);
		ready = terminal_wait(!drained);
	}
}
