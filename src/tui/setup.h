/* setup.h - which parts and areas of a long framework are one's own, on one page.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_SETUP_H
#define WAYMARK_TUI_SETUP_H

#include "ui.h"
#include "waymark/workspace.h"

struct setup_row {
	int section;
	int level; /* SCOPE_LEFT_OUT (scope.h): it is left out */
	size_t to_rate;
	bool kept; /* something is set for it */
	struct uuid by;
	char *reason; /* owned; "" for none */
};

struct setup {
	const struct framework *framework;
	int level;
	struct setup_row *rows; /* owned, and so are their reasons */
	size_t count;
	size_t to_rate;
	struct section_change change; /* what is being asked about */
	struct buffer reason;	      /* of it */
};

/* Whether a framework is set up before it is walked: some of its sections may be left out. */
bool setup_is_for(const struct framework *framework);

/* For the table of the view. */
void setup_begin(struct ui *ui, struct view *view, const struct place *place);
enum wm_code setup_load(struct ui *ui, struct view *view, struct wm_error *error);
void setup_done(struct view *view);
size_t setup_row_count(const struct view *view);
void setup_row_text(const struct view *view, size_t row, struct buffer *text);
void setup_draw(struct ui *ui, struct view *view);
void setup_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		    bool focused);

#endif
