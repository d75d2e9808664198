/* gaps.h - what Gaps shows: counts by part, and what there is to talk about.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_GAPS_H
#define WAYMARK_TUI_GAPS_H

#include "ui.h"
#include "waymark/workspace.h"

struct gaps_part {
	int section;
	struct state_counts by[CAPACITY_COUNT];
};

/* An indicator to talk about, or one that passes the filter. */
struct gaps_item {
	size_t row; /* of the assessment */
	char *why;  /* owned */
};

enum gaps_line_kind {
	GAPS_SIDES, /* "you", "Supervisor 1" above the counts */
	GAPS_HEADING,
	GAPS_PART, /* where the > may stand */
	GAPS_BLANK,
	GAPS_LIST, /* "To talk about: 9; 24 meet, no note" */
	GAPS_ITEM, /* where the > may stand */
	GAPS_NOTHING
};

struct gaps_line {
	enum gaps_line_kind kind;
	size_t index; /* among the parts or items */
};

struct gaps {
	struct place asked; /* what it was opened at; its framework NULL for none */
	const struct framework *framework;
	int level;
	enum capacity rater;
	struct date today;
	int stale_months;
	struct row_filter filter; /* nothing set: what there is to talk about */
	struct assessment *assessment;
	char *to_rate; /* "83 to rate; 2 start at maturing"; owned */
	char *person;  /* owned */
	char *self;    /* whose series comes first: "you", or a name; owned */
	int reference_width;
	struct gaps_part *parts;
	size_t part_count;
	struct gaps_item *items;
	size_t item_count;
	size_t talk_count; /* of the items, those before the ones that meet without a note */
	struct gaps_line *lines;
	size_t line_count;
	size_t line_capacity;
};

enum wm_code gaps_load(struct ui *ui, struct view *view, struct wm_error *error);
void gaps_done(struct view *view);

/* The row of the assessment under the >, NULL on a part or where nothing is. */
const struct assessment_row *gaps_row(const struct gaps *gaps, const struct view *view);
/* The same as a place; on a part its section, else the framework alone. */
struct place gaps_place(const struct gaps *gaps, const struct view *view);

void gaps_draw(struct ui *ui, struct view *view);
void gaps_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		   bool focused);
/* Whether the list has no room for the names of its indicators. */
bool gaps_narrow(const struct ui *ui);

/* Why a row is in the list: `known` is as the one who rates may know it, talk_class TALK_COUNT
 * where there is nothing to talk about.  Pure. */
void gaps_why(const struct framework *framework, const struct assessment_row *known,
	      enum talk_class talk_class, struct date today, struct buffer *text);
/* "83 to rate; 2 start at maturing".  Pure. */
void gaps_to_rate(const struct assessment *assessment, struct buffer *text);

#endif
