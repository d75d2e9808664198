/* assess.h - what the files of the view Assess share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_ASSESS_H
#define WAYMARK_TUI_ASSESS_H

#include "assess_pane.h"
#include "assess_tree.h"
#include "ui.h"
#include "waymark/workspace.h"

/* How far one has come with the whole or a section. */
struct progress {
	struct state_counts counts;
	int minutes; /* left at one's own pace, -1 where that is not known */
};

struct assess {
	struct place asked; /* what it was opened at; its framework NULL for none */
	bool loaded;
	bool reviewing; /* opened as the quick review: Esc ends it */
	struct uuid person;
	bool own;			     /* the person is the owner */
	struct applied applied[APPLIED_MAX]; /* the frameworks of the person */
	size_t applied_count;
	const struct framework *framework;
	int level;
	bool by_part;		       /* it is long: the walk tells how far each part has come */
	struct assessment *assessment; /* owned */
	/* Counted at each reading, of the side that is rated: in all and of each section. */
	struct progress progress;
	struct progress *sections; /* owned */
	enum capacity rater;	   /* whose side is rated */
	struct date today;
	int stale_months;
	bool worded; /* its expectations have words of their own */
	struct tree tree;
	struct row_filter filter;
	size_t shown_count; /* rows that pass the filter */
	int beside;	    /* the level shown beside this one, -1 for none */
	bool tree_shown;    /* in a narrow window: the tree instead of the indicator */
	struct pane_reading reading;
	int go_to;	/* the indicator that load puts the focus on, -1: where it was */
	int last_rated; /* the indicator rated last, while the focus has not moved since; else -1 */
	int held;	/* the indicator last in view, for when a filter leaves none; else -1 */
	int asking;	/* the indicator that an open prompt is about */
	size_t role_reason;	  /* of the reasons for "not my role", the one given last */
	struct buffer role_other; /* and its words, where they were the writer's own */
};

#define ASSESS_NARROW	  80 /* columns below which there is no tree beside */
#define ASSESS_TREE_WIDTH 35 /* at ASSESS_NARROW columns */

/* The assessment row in view, -1 when the focus is on a section or nothing is listed. */
int assess_row(const struct assess *assess, const struct view *view);
/* The same as a place; its indicator -1 on a section. */
struct place assess_place(const struct assess *assess, const struct view *view);

/* Puts the focus on a row and unfolds what it is in. */
void assess_focus(struct assess *assess, struct view *view, int row);
/* Lists again after the filter or the ratings have changed. */
void assess_list(struct assess *assess);
/* Which rows pass the filter; the caller frees.  NULL when none is set. */
bool *assess_shown(const struct assess *assess);

/* The first row to go of a section; its first, where none is to go; -1 where none is listed. */
int assess_section_row(const struct assess *assess, int section);

/* For the table of the view. */
void assess_begin(struct ui *ui, struct view *view, const struct place *place);
/* The same for the quick review. */
void review_begin(struct ui *ui, struct view *view, const struct place *place);
enum wm_code assess_load(struct ui *ui, struct view *view, struct wm_error *error);
void assess_done(struct view *view);

/* Whether a window has no room for tree and indicator side by side. */
bool assess_narrow(const struct ui *ui);

/* "developing", "NQSW": a level's short title as it stands within a line. */
void assess_level_name(const struct framework *framework, int level, struct buffer *text);

/* Appends "3 As expected", "no chance yet", "not my role". */
void assess_value(const struct framework *framework, int value, struct buffer *text);

/* Appends "41 of 83 answered, about 14 min" of a section. */
void assess_progress(const struct assess *assess, int section, struct buffer *text);

void assess_draw(struct ui *ui, struct view *view);
/* Its first two lines. */
void assess_draw_top(const struct ui *ui, const struct assess *assess);
void assess_draw_second(const struct ui *ui, const struct assess *assess, const struct view *view);

/* Rating and what goes with it. */
enum effect assess_rate(struct ui *ui, struct view *view, enum rate_how how, int value);
enum effect assess_take(struct ui *ui, struct view *view);
enum effect assess_ask_role(struct ui *ui, struct view *view);
enum effect assess_ask_reason(struct ui *ui, struct view *view);
/* Puts one rating in the store, says what it was or why not, and leaves the focus. */
enum wm_code assess_save(struct ui *ui, struct assess *assess, int row,
			 struct rate_request *request);
/* The same, and goes on with the walk. */
enum effect assess_rate_row(struct ui *ui, struct view *view, int row,
			    struct rate_request *request);
/* What the framework does not ask of a level is not rated there: says so, and where it starts. */
bool assess_is_asked(struct ui *ui, const struct assess *assess, int row);
/* Says that nothing that can be rated is in view. */
enum effect assess_say_choose(struct ui *ui, const struct assess *assess);
/* The reference of an indicator, in `reference`. */
const char *assess_reference(const struct assess *assess, int indicator,
			     char reference[REFERENCE_MAX]);
/* Keeps the place: where the walk goes on next time. */
void assess_keep_place(struct ui *ui, struct view *view);

/* Opens the list of what is old in the section in view, to be said again. */
enum effect assess_again(struct ui *ui, const struct view *view);

/* What is shown. */
enum effect assess_find(struct ui *ui);
enum effect assess_ask_filter(struct ui *ui, struct view *view);
enum effect assess_clear_filter(struct ui *ui, struct view *view);
enum effect assess_ask_level(struct ui *ui, struct view *view);
enum effect assess_jump(struct view *view, bool parts, bool back);
/* A page of the text on or back; false where there is no more of it. */
bool assess_read(struct assess *assess, bool back);
/* Folds what the focus is in, or what is around it where that is folded; unfolds what it is on. */
enum effect assess_fold(const struct ui *ui, struct view *view, bool fold);

#endif
