/* terminal.h - the terminal as curses has it: its keys, its colours, and how it is taken and given
 * back.
 *
 * Layer: tui, private.  The state is in screen.c. */
#ifndef WAYMARK_TUI_TERMINAL_H
#define WAYMARK_TUI_TERMINAL_H

#include <stdbool.h>
#include <wchar.h>

#include "draw.h"
#include "waymark/error.h"

struct key;
struct process_end;
struct ui;

/* The curses attribute of a role in the scheme in use. */
int terminal_attribute(enum role role);

enum scheme { SCHEME_MONOCHROME, SCHEME_COLOUR, SCHEME_COUNT };

/* Starts the colours of a scheme; to be called once after newterm. */
void palette_begin(enum scheme scheme);
int palette_attribute(enum scheme scheme, enum role role);

/* Whether the description of a terminal has what the screen needs: placing the cursor and clearing.
 */
bool terminfo_usable(const char *term, int output);
/* Whether the terminal that curses has now has a capability, by its terminfo name. */
bool terminfo_has(const char *capability);

/* Reads keys from curses, which must be in nodelay mode.  All zero is a valid beginning. */
struct key_reader {
	mbstate_t state;
	int bytes;	      /* of a character that has only begun */
	int held;	      /* a byte read but not yet looked at, plus 1; 0 for none */
	bool pasting, begins; /* within a paste; and nothing of it was read yet */
	char ahead[8];	      /* of a paste, read but not yet looked at */
	size_t ahead_count;
	unsigned long read; /* keys read so far */
};

/* Teaches curses the usual sequences that terminfo leaves out, and those around a paste. */
void key_begin(void);
/* Gives the next key; false when none is waiting. */
bool key_read(struct key_reader *reader, struct key *key);

/* Signals are blocked but for here and inside terminal_wait, which does not deliver them when a key
 * is waiting too. */
void terminal_take_signals(void);
/* Whether a signal, or the end of the terminal, asks the program to end. */
bool terminal_ended(void);
/* Waits for a key or a signal; with `now` it only looks.  True when a key may be there. */
bool terminal_wait(bool now);
/* To be told when the terminal is gone without saying so. */
void terminal_hung_up(void);
/* Writes bytes past curses, which must have nothing left to write. */
void terminal_send(const char *bytes);

/* Gives the terminal to another program until it ends (process_run), and takes it again; everything
 * must be drawn anew then. */
enum wm_code terminal_lend(const char *const words[], struct process_end *end,
			   struct wm_error *error);

/* Draws, waits and hands on keys until the user leaves or the terminal or a signal ends it. */
void loop_run(struct ui *ui);

#endif
