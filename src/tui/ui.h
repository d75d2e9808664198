/* ui.h - the stack of views, what a view is, and the one loop that runs them.
 *
 * Layer: tui, private; no curses.
 *
 * How to write a view
 *
 * One file, src/tui/NAME_view.c, that ends with one table, and one line in VIEWS below:
 *
 *	const struct view_ops gaps_view = {
 *		.name = "gaps", .title = "Gaps",
 *		.size = sizeof(struct gaps),		// view->data, zeroed, freed by the loop
 *		.requests = gaps_requests,		// what it answers beyond the common ones
 *		.begin = gaps_begin, .load = gaps_load, .row_count = gaps_row_count,
 *		.row_text = gaps_row_text, .draw = gaps_draw, .draw_row = gaps_draw_row,
 *		.handle = gaps_handle, .status = gaps_status, .hints = gaps_hints,
 *		.done = gaps_done,
 *	};
 *
 * - load reads from ui->workspace into view->data.  It is called when the view is opened, after
 *   EFFECT_RELOAD, and when the view comes to the top and the workspace has changed since.  It may
 *   fail: a new view is then not shown, an old one keeps what it had; the message goes to the
 *   status line.
 * - draw puts lines 0 to ui->rows - 3 on the screen with draw.h and nothing else; the loop has
 *   erased it, and draws the status line (rows - 2) and the keys (rows - 1).  Line 0 says whose
 *   file it is and who is rating.  For its list it calls ui_draw_rows, which scrolls, calls
 *   draw_row for each visible row, and puts the hardware cursor on the focus; a view with no list
 *   sets view->cursor_row and cursor_column.  Sizes are taken from ui->rows and ui->columns at
 *   each draw (never less than SCREEN_ROWS_MIN and SCREEN_COLUMNS_MIN) and not kept.  It does no
 *   work that grows with the store.
 * - handle gets a request and returns effects; what it does not answer itself it hands on:
 *   `default: return ui_handle(ui, view, request);`.  It never draws and never waits.
 * - A question is a view too: `return prompt_ask(ui, &(struct prompt) { ... });` (prompt.h).
 *   A form with fields takes raw keys with .key and edits with edit.h.
 * - Another view is opened by name, never called: `return ui_open(ui, VIEW_GAPS, &place);`.
 * - What happened is said with ui_say; an error with ui_fail. */
#ifndef WAYMARK_TUI_UI_H
#define WAYMARK_TUI_UI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "request.h"
#include "waymark/error.h"
#include "waymark/framework.h"
#include "waymark/identity.h"
#include "waymark/memory.h"
#include "waymark/screen.h"

struct workspace;
struct ui;
struct view;

/* Every view that can be opened by name: add a line, nothing else. */
#define VIEWS(_) \
	_(HELP, help_view) \
	_(NOTE, note_view) \
	_(ASSESS, assess_view) \
	_(REVIEW, review_view) \
	_(AGAIN, again_view) \
	_(CLOSING, closing_view) \
	_(HOME, home_view) \
	_(TREND, trend_view) \
	_(FIND, find_view) \
	_(GAPS, gaps_view) \
	_(GRID, grid_view) \
	_(LEARNING, learning_view) \
	_(LEVEL, level_view) \
	_(NOTES, notes_view) \
	_(PICKER, picker_view) \
	_(TRAY, tray_view) \
	_(SESSION, session_view) \
	_(SETUP, setup_view) \
	_(FORM, form_view)

enum view_name {
#define VIEW_ENUM(id, ops) VIEW_##id,
	VIEWS(VIEW_ENUM) VIEW_COUNT
#undef VIEW_ENUM
};

/* What must happen next; handlers return them joined by |, and the loop acts. */
enum effect {
	EFFECT_NONE = 0,
	EFFECT_REDRAW = 1 << 0,
	EFFECT_RELOAD = 1 << 1,	 /* load again, then redraw */
	EFFECT_REPAINT = 1 << 2, /* redraw every cell (Ctrl-L) */
	EFFECT_PUSH = 1 << 3,	 /* show ui->opened (ui_open, prompt_ask) */
	EFFECT_POP = 1 << 4,	 /* this view is finished; with PUSH the new one takes its place */
	EFFECT_QUIT = 1 << 5,
	EFFECT_KEEP = 1 << 6, /* from a prompt's answer only: the prompt stays open */
};

#define KEY_NAME_MAX 16

/* One key as it was pressed.  `name` is "Up" "Down" "Left" "Right" "PgUp" "PgDn" "Home" "End"
 * "Enter" "Esc" "Tab" "Shift-Tab" "Backspace" "Delete" "Insert" "F1" "Ctrl-A" and so on, "Space",
 * "Unknown" for another special key, "Invalid" for a byte that is no text, or the character itself
 * in UTF-8. */
struct key {
	char name[KEY_NAME_MAX];
	uint32_t character; /* what it types; 0 for a key that types nothing */
	bool pasted;	    /* part of a paste: text, never a request */
	bool begins;	    /* the first of a paste */
};

#define HINT_MAX     16
#define HINT_KEY_MAX 12

/* The main keys of a view for the last line, most important first. */
struct hints {
	size_t count;
	struct {
		char key[HINT_KEY_MAX];
		const char *what; /* one or two words; constant */
	} hint[HINT_MAX];
};

void hint_add(struct hints *hints, const char *key, const char *what);

/* What a view is; one constant table a view.  NULL where it says "may be NULL". */
struct view_ops {
	const char *name;	      /* in settings: "assess" */
	const char *title;	      /* on the screen: "Assess" */
	size_t size;		      /* bytes of view->data */
	const enum request *requests; /* its own, ended by REQUEST_NONE; may be NULL */
	bool over;		      /* drawn over the view below, on the last lines (prompts) */

	/* Takes what it needs from *place: the framework, section or indicator (framework.h) to
	 * open at; may be NULL.  May be NULL. */
	void (*begin)(struct ui *ui, struct view *view, const struct place *place);
	/* Reads from the workspace; on failure view->data is as before.  May be NULL. */
	enum wm_code (*load)(struct ui *ui, struct view *view, struct wm_error *error);
	/* Rows that the focus can be in; NULL for a view without a list. */
	size_t (*row_count)(const struct view *view);
	/* Whether the focus may stop at a row; NULL where it may at every one. */
	bool (*row_stops)(const struct view *view, size_t row);
	/* Appends what `/` searches in a row; NULL where nothing can be searched. */
	void (*row_text)(const struct view *view, size_t row, struct buffer *text);
	void (*draw)(struct ui *ui, struct view *view);
	/* Draws list row `row` on screen line `line`; NULL where draw does not call ui_draw_rows.
	 */
	void (*draw_row)(const struct ui *ui, const struct view *view, size_t row, int line,
			 bool focused);
	/* Answers a request; NULL where the default is enough. */
	enum effect (*handle)(struct ui *ui, struct view *view, enum request request);
	/* Takes every key before it is looked up, for views that take text; NULL for others. */
	enum effect (*key)(struct ui *ui, struct view *view, const struct key *key);
	/* Appends what the status line says while there is no message.  May be NULL. */
	void (*status)(const struct ui *ui, const struct view *view, struct buffer *text);
	/* The keys for the last line, without ? and q, which the loop adds.  May be NULL. */
	void (*hints)(const struct ui *ui, const struct view *view, struct hints *hints);
	/* The program has to end by a signal or because its terminal is gone: keeps as a draft what
	 * was typed and not kept.  It draws and says nothing.  May be NULL. */
	void (*interrupted)(struct ui *ui, struct view *view);
	/* The text of the field `field` that is being written, for the question about what would
	 * identify a child; the caller frees.  *what gets what it is called, constant or the
	 * view's.  NULL behind the last field.  NULL where the view takes no text that is kept. */
	char *(*written)(const struct view *view, size_t field, const char **what);
	/* Puts `with` in the place of a part of that text (bytes), the cursor behind it and the
	 * focus on the field; for NULL nothing but the cursor moves, to the part.  With .written. */
	void (*rewrite)(struct view *view, size_t field, size_t offset, size_t length,
			const char *with);
	/* Frees what view->data points to, not view->data itself.  May be NULL. */
	void (*done)(struct view *view);
};

/* One view on the stack. */
struct view {
	const struct view_ops *ops;
	void *data;		       /* private to the view, owned by the loop */
	struct view *below;	       /* the view under it; a prompt's owner */
	size_t focus;		       /* the row the > stands on */
	size_t top;		       /* the first visible row; set by ui_draw_rows */
	int page;		       /* rows visible at the last draw */
	int cursor_row, cursor_column; /* of the hardware cursor, set by each draw */
	uint64_t generation;	       /* of the workspace when it was last loaded */
};

/* What a verb refused because it would identify a child (guard_view.h). */
struct refused {
	bool asked;	/* by the key that is being answered: the question about it opens */
	struct key key; /* that key */
	bool again;	/* it may be kept: the key is pressed again */
};

/* What a note that was just written counts towards too (also.h), while the status line says so. */
struct offered {
	bool set;
	struct uuid note;
	struct place place;
};

/* The state of the screen, passed to everything. */
struct ui {
	struct workspace *workspace; /* NULL until the first-run form has made it */
	const struct screen_options *options;
	bool as_supervisor;	     /* who is rating, for all views; Tab swaps it */
	struct buffer supervisor;    /* the supervisor's name, asked once a session; empty before */
	int rows, columns;	     /* of the window */
	struct view *top;	     /* the stack */
	struct view *opened;	     /* made by ui_open, pushed by EFFECT_PUSH */
	struct buffer message;	     /* for the status line; empty for none */
	struct buffer message_right; /* at its right end */
	struct buffer found;	     /* what was searched for last */
	struct buffer copy_folder;   /* where the last copy went this session; empty before */
	struct buffer export_folder; /* the same of the last export */
	struct refused refused;
	struct offered offered;
	bool repaint; /* draw every cell at the next draw */
	bool ended;
};

/* Makes a view ready and empties the status line; the handler returns the effect, with others
 * joined if it likes. */
enum effect ui_open(struct ui *ui, enum view_name name, const struct place *place);
/* The same for a view that has no name (prompts); the caller fills the new ui->opened->data. */
enum effect ui_open_ops(struct ui *ui, const struct view_ops *ops);

/* Sets the status line, one plain line of UTF-8.  It stays until the next one, ui_quiet, or
 * ui_open; moving about does not change it. */
void ui_say(struct ui *ui, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Adds a short text at the right end of what was just said: "u takes it back". */
void ui_say_right(struct ui *ui, const char *text);
/* An error; where it is about what would identify a child, the question about that opens. */
void ui_fail(struct ui *ui, const struct wm_error *error);
/* Empties it, so that the view's own status shows. */
void ui_quiet(struct ui *ui);

/* The default for a request: moving, paging, search, help, back. */
enum effect ui_handle(struct ui *ui, struct view *view, enum request request);

/* Moves the focus to `row`, or the nearest after (then before) it where it may stop. */
void ui_focus(struct view *view, size_t row);

/* Draws the list on `height` screen lines from `line` on, the focus among them, and puts the
 * hardware cursor at the start of the focused row.  view->page becomes `height`. */
void ui_draw_rows(struct ui *ui, struct view *view, int line, int height);

/* For screen.c: starts with one view on the stack, takes a key, draws, ends.  A ui that failed to
 * begin is ended too. */
enum wm_code ui_begin(struct ui *ui, struct workspace *workspace,
		      const struct screen_options *options, struct wm_error *error);
void ui_key(struct ui *ui, const struct key *key);
void ui_draw(struct ui *ui);
/* Looks for what another process changed; true when it must be drawn. */
bool ui_refresh(struct ui *ui);
/* Tells every view on the stack that a signal or a hang-up ends the program. */
void ui_interrupt(struct ui *ui);
void ui_done(struct ui *ui);

#endif
