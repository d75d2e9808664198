/* notes_filter.h - which notes of the list are shown.
 *
 * Layer: tui, private; no curses, pure. */
#ifndef WAYMARK_TUI_NOTES_FILTER_H
#define WAYMARK_TUI_NOTES_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/date.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/loader.h"

/* clang-format off */
/* Identifier, what is said of it, months (0: none), whether the notes are older than that. */
#define NOTE_AGES(_) \
	_(ANY,		"",			0,	false) \
	_(NEWEST,	"of the last 6 months",	6,	false) \
	_(OLD,		"older than 6 months",	6,	true) \
	_(OLDEST,	"older than 12 months",	12,	true)

enum note_age {
#define NOTE_AGE_ENUM(id, words, months, older) NOTE_AGE_##id,
	NOTE_AGES(NOTE_AGE_ENUM)
#undef NOTE_AGE_ENUM
	NOTE_AGE_COUNT
};
/* clang-format on */

enum note_privacy { NOTE_PRIVACY_ANY, NOTE_PRIVATE, NOTE_NOT_PRIVATE, NOTE_PRIVACY_COUNT };

/* All zero shows everything; what is set has to hold at once. */
struct notes_filter {
	const struct evidence_kind *kind; /* borrowed */
	/* What it counts for; its framework NULL: anything, or nothing. */
	struct place section;
	enum note_age age; /* by the day of the note */
	enum note_privacy privacy;
	bool waiting; /* not yet linked */
};

bool notes_filter_is_set(const struct notes_filter *filter);
bool notes_filter_passes(const struct notes_filter *filter, const struct evidence *note,
			 struct date today);
/* Appends "Direct observation, in NOS-KR4 Manage risk, older than 6 months"; nothing where nothing
 * is set. */
void notes_filter_words(const struct notes_filter *filter, struct buffer *text);
const char *note_age_words(enum note_age age);
const char *note_privacy_words(enum note_privacy privacy);

#endif
