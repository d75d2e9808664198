/* home.h - what Home knows, and how it is drawn.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_HOME_H
#define WAYMARK_TUI_HOME_H

#include "ui.h"
#include "waymark/analysis.h"
#include "waymark/workspace.h"

/* One framework of the person. */
struct home_entry {
	const struct framework *framework;
	int level;
	struct state_counts counts[CAPACITY_COUNT];
	size_t review;	 /* how many to look at again, by the quick review */
	int next;	 /* the indicator that comes next, -1 when all are answered */
	struct date due; /* of what is due first of all that is asked; not set: nothing */
	int due_level;	 /* the level that it is of */
};

enum home_line_kind {
	HOME_NAME, /* where the > may stand */
	HOME_YOU,
	HOME_SUPERVISOR,
	HOME_NEXT,
	HOME_DUE,
	HOME_FOLDER
};

struct home_line {
	enum home_line_kind kind;
	size_t entry;
};

#define HOME_DUE_MOST 3

/* What is due soon, or overdue. */
struct home_due {
	char *title; /* owned */
	char *who;   /* owned */
	struct date date;
	bool overdue;
};

struct home {
	struct home_entry entries[APPLIED_MAX];
	size_t count;
	struct home_line lines[APPLIED_MAX * 6];
	size_t line_count;
	char *self;	   /* whose series comes first: "you", or a name; owned */
	char *person;	   /* "Practitioner 1, North team"; owned */
	char *to_bring;	   /* "2 you see differently, 3 no chance yet", or ""; owned */
	char *supervision; /* "Thu 12 Mar 2026 10:00 with Supervisor 1, in 7 days", or ""; owned */
	struct home_due due[HOME_DUE_MOST];
	size_t due_count;
	size_t due_more; /* that are not listed */
	size_t unlinked;
	struct date copied; /* not set: never */
};

enum wm_code home_load(struct ui *ui, struct view *view, struct wm_error *error);
void home_done(struct view *view);

void home_draw(struct ui *ui, struct view *view);
void home_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		   bool focused);

/* Appends "No copy of your file yet: b makes one.", "Last copy of your file: 26 days ago." */
void home_copy_age(struct date copied, struct date today, struct buffer *text);
/* Appends "3 notes not yet linked to a standard.", nothing for none. */
void home_unlinked(size_t count, struct buffer *text);

#endif
