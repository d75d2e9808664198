/* notes_only_rows.h - the rows of the page on which the notes to be shown are chosen.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_NOTES_ONLY_ROWS_H
#define WAYMARK_TUI_NOTES_ONLY_ROWS_H

#include "notes_only.h"
#include "waymark/workspace.h"

enum only_kind {
	ONLY_HEADING,
	ONLY_ALL,
	ONLY_KIND,
	ONLY_SECTION,
	ONLY_AGE,
	ONLY_PRIVACY,
	ONLY_WAIT
};

/* A row: a heading, or something that may be asked of a note. */
struct only_row {
	enum only_kind kind;
	const char *heading;		      /* constant; of ONLY_HEADING */
	const struct evidence_kind *evidence; /* borrowed */
	struct place section;
	int value; /* enum note_age, enum note_privacy */
	size_t count;
};

struct only {
	notes_only_answer answer;
	struct notes_filter filter;
	struct evidence_list list;
	struct date today;
	size_t passing;
	struct only_row *rows;
	size_t count;
	size_t capacity;
};

/* Lists what may be asked, each with how many notes are so; *only holds the notes. */
void only_rows(struct ui *ui, struct only *only, const struct person *person,
	       const struct evidence_kinds *kinds);

bool only_chosen(const struct only *only, const struct only_row *row);
/* What the filter is with that row alone. */
struct notes_filter only_alone(const struct only_row *row);
/* How many notes pass. */
size_t only_count(const struct only *only, const struct notes_filter *filter);
/* Appends what a row says. */
void only_words(const struct only_row *row, struct buffer *text);

#endif
