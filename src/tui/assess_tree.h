/* assess_tree.h - the lines of the tree that Assess shows: parts, units and indicators.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_ASSESS_TREE_H
#define WAYMARK_TUI_ASSESS_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/analysis.h"
#include "waymark/assessment.h"

struct tree_line {
	int section; /* of a part or unit; of an indicator its own */
	int row;     /* of the assessment; -1 for a part or unit */
};

/* All zero is a valid empty one. */
struct tree {
	struct tree_line *lines;
	size_t count;
	size_t capacity;
	bool *unfolded; /* for each section of the framework; made by the first listing */
	bool filtered;	/* only rows that pass are here, of all parts */
};

/* A row as the one who rates in `rater` capacity may know it: the other's judgement is left out while it is hidden. */
struct assessment_row row_known(const struct assessment_row *row, enum capacity rater);

/* What stands for a side's judgement in a column: a digit, `.` to go, `o` no chance yet, `x` not my role, `-` not asked, `#` hidden from
 * the one who rates.  `text` is for the digits. */
#define ROW_MARK_MAX 12
const char *row_mark(const struct assessment_row *row, enum capacity side, enum capacity rater,
		     char text[ROW_MARK_MAX]);

/* Whether a row passes a filter for that rater: `to go` is of the rater's own side, any other state of either. */
bool row_shown(const struct assessment_row *row, const struct row_filter *filter,
	       enum capacity rater, struct date today, int stale_months);

/* Lists every part, and what is below the sections that are unfolded. */
void tree_list(struct tree *tree, const struct assessment *assessment);
/* Unfolds down to a row, and lists.  Where it was folded away, whatever is not above the row is
 * folded; of a part with few rows all is unfolded. */
void tree_unfold(struct tree *tree, const struct assessment *assessment, int row);
/* Folds or unfolds one section, and lists. */
void tree_fold(struct tree *tree, const struct assessment *assessment, int section, bool fold);
/* Lists the rows of all parts whose `shown` is true, below their parts and units. */
void tree_filter(struct tree *tree, const struct assessment *assessment, const bool shown[]);
void tree_done(struct tree *tree);

/* Whether the focus may stop at a line: an indicator, or a section that is folded. */
bool tree_stops(const struct tree *tree, size_t line);
/* The unfolded part, -1 where none is. */
int tree_part(const struct tree *tree, const struct framework *framework);

/* The line of a row, or of the folded section that it is in; else the nearest behind it. */
size_t tree_find(const struct tree *tree, const struct assessment *assessment, int row);

/* The row of a line; of a section its first.  -1 where there is none. */
int tree_first(const struct tree *tree, const struct assessment *assessment, size_t line);

/* The first line to show on `height` lines.  It depends on nothing that was shown before: the unfolded part begins at the top, a long
 * list goes on by half pages, and a screen with room to spare begins with the first part. */
size_t tree_top(const struct tree *tree, const struct framework *framework, size_t focus,
		int height);

/* The first row of the unit (part, with `parts`) after, or before with `back`, that of `row`, among the rows whose shown[] is
 * true (NULL: all); -1 when there is none.  Back first goes to the first row of its own. */
int tree_neighbour(const struct assessment *assessment, int row, bool parts, bool back,
		   const bool shown[]);

#endif
