/* reading.h - one note in full: its lines, its history, and what a line stands for.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_READING_H
#define WAYMARK_TUI_READING_H

#include "also.h"
#include "pane.h"
#include "ui.h"
#include "waymark/workspace.h"

/* What the > can stand on: a line of text, a link, or something it counts towards too. */
enum reading_kind { READING_TEXT, READING_LINK, READING_ALSO };

struct reading_line {
	enum reading_kind kind;
	size_t index; /* among the links or suggestions */
};

struct reading {
	struct uuid id;
	struct evidence_list list;   /* of the one */
	const struct evidence *note; /* NULL where it was undone */
	struct also also[ALSO_MAX];
	size_t also_count;
	struct date today;
	struct pane lines;
	struct reading_line *means; /* of each line */
	int columns;		    /* of the window that the lines were made for */
};

/* Makes the lines for the width of the window; those of the text stand first. */
enum wm_code reading_lines(struct ui *ui, struct reading *reading, struct wm_error *error);
/* The same for a note that is not here any more. */
enum wm_code reading_gone(struct ui *ui, struct reading *reading);
void reading_lines_done(struct reading *reading);

/* Adds the text of a note as lines: each line of the writer's begins one. */
void reading_body(struct pane *pane, const char *body);
/* Adds what was done with the note, oldest first: when, by whom, and what was there before. */
enum wm_code reading_history(struct ui *ui, const struct evidence *note, struct pane *pane,
			     struct wm_error *error);

/* What its keys do: opens or takes what the > stands on, unlinks that, takes what is suggested,
 * makes it private or not, says who was there, takes its text out. */
enum effect reading_open(struct ui *ui, const struct view *view);
enum effect reading_unlink(struct ui *ui, const struct view *view);
enum effect reading_take(struct ui *ui, const struct view *view);
enum effect reading_privacy(struct ui *ui, const struct reading *reading);
enum effect reading_confirm(struct ui *ui, const struct reading *reading);
enum effect reading_redact(struct ui *ui, const struct reading *reading);

#endif
