/* common.h - keys that several views answer alike: notes, undo, who is rating, copies and exports.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_COMMON_H
#define WAYMARK_TUI_COMMON_H

#include "ui.h"
#include "waymark/event.h"
#include "waymark/framework.h"
#include "waymark/memory.h"

struct person;
struct rater;
struct step;

/* What common_handle answers: for the list of requests of a view that hands these on to it. */
#define COMMON_REQUESTS \
	REQUEST_NOTE, REQUEST_TAKE, REQUEST_UNDO, REQUEST_REDO, REQUEST_SWAP, REQUEST_COPY, \
		REQUEST_EXPORT

/* Answers one of COMMON_REQUESTS, any other as ui_handle does.  `about` is the indicator or section in view, which a note is linked
 * to; NULL where there is none. */
enum effect common_handle(struct ui *ui, struct view *view, enum request request,
			  const struct place *about);

/* Undo or redo (REQUEST_UNDO, REQUEST_REDO) and says what it did; *step tells where that was. */
enum effect common_step(struct ui *ui, enum request request, struct step *step);

/* Opens a view as ui_open does, but what was said last stays in the status line. */
enum effect common_open_saying(struct ui *ui, enum view_name name, const struct place *place);

/* Whose file is on the screen: the person of the options, else the owner.  Borrowed until the next verb. */
enum wm_code common_person(struct ui *ui, const struct person **person, struct wm_error *error);

/* Who is rating, for workspace_rate; errors as workspace_rater.  A minted name is borrowed from the ui. */
enum wm_code common_rater(struct ui *ui, struct rater *rater, struct wm_error *error);
/* The side that is being rated. */
enum capacity common_capacity(const struct ui *ui);

/* Appends "RATING AS: YOU" or "RATING AS: SUPERVISOR 1". */
void common_rating_as(const struct ui *ui, struct buffer *text);

/* Whose series the first is, for a label: "you", or the name of a person who is not the owner.
 * Borrowed from the person. */
const char *common_self(const struct ui *ui, const struct person *person);

/* Appends the name of the supervisor who is rating, else of the one on file of the person on the screen, "Supervisor" where there is none. */
void common_supervisor(const struct ui *ui, struct buffer *text);

/* "Saved 14:02  " and the words, with "u takes it back" at the right. */
void common_saved(struct ui *ui, const char *words);

/* Opens the quick note: one line, Tab in it for the whole form (note_view.c).  `about` may be NULL. */
enum effect note_ask(struct ui *ui, const struct place *about);

/* Ask where a copy of the file (the gaps as CSV) goes the first time, later write beside it (keep.c). */
enum effect keep_copy(struct ui *ui);
enum effect keep_export(struct ui *ui);

#endif
