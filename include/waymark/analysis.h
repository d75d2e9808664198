/* analysis.h - what an assessment shows: states, flags, gaps, counts, what to talk about.
 *
 * Layer: analysis.  Pure: nothing is read, written or asked; time is passed in.  The two series
 * are never joined in one figure (design 3.2), and nothing here says that somebody is or is not
 * capable (design 3.12). */
#ifndef WAYMARK_ANALYSIS_H
#define WAYMARK_ANALYSIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "waymark/assessment.h"
#include "waymark/memory.h"

/* clang-format off */
/* States of one series (design 3.5), their words in files and the words people see where these
 * differ. */
#define STATE_INFO(_) \
	_(NOT_ASKED,		"not-asked",		"not asked here") \
	_(BELOW,		"below",		"below") \
	_(MEETS,		"meets",		"meets") \
	_(NO_OPPORTUNITY,	"no-opportunity",	"no chance yet") \
	_(NOT_APPLICABLE,	"not-applicable",	"not my role") \
	_(UNRATED,		"unrated",		"to go")

enum state {
#define STATE_ENUM(id, word, shown) STATE_##id,
	STATE_INFO(STATE_ENUM)
#undef STATE_ENUM
	STATE_COUNT
};
/* clang-format on */

/* clang-format off */
/* Flags of an indicator (design 3.5), in the order in which they stand in a cell. */
#define FLAG_INFO(_) \
	_(DIFFERS,	"differs",	"you see it differently") \
	_(CROSSES,	"crosses",	"over \"as expected\"") \
	_(SELF_ONLY,	"self-only",	"yours only") \
	_(UNEVIDENCED,	"unevidenced",	"no note") \
	_(OWN_WORD,	"own-word",	"own account only") \
	_(STALE,	"stale",	"older than") \
	_(CHANGED,	"changed",	"changed since the last session") \
	_(UNCONFIRMED,	"unconfirmed",	"not yet confirmed")

enum flag {
#define FLAG_ENUM(id, word, shown) FLAG_##id,
	FLAG_INFO(FLAG_ENUM)
#undef FLAG_ENUM
	FLAG_COUNT
};
/* clang-format on */

#define FLAG_BIT(flag) (1u << (flag))

/* The words in files, and those that people see. */
extern const char *const state_words[STATE_COUNT];
extern const char *const flag_words[FLAG_COUNT];
const char *state_shown(enum state state);
/* Appends those of a flag; `stale` says after how many months. */
void flag_add(struct buffer *text, enum flag flag, int stale_months);

enum state row_state(const struct assessment_row *row, enum capacity capacity);

/* The flags that hold, as FLAG_BITs.  `today` and stale_months (12 unless set otherwise) decide
 * `stale`. */
unsigned row_flags(const struct assessment_row *row, struct date today, int stale_months);

/* How many points the rating is below the expected point; -1 where the series has no point. */
int row_gap(const struct assessment_row *row, enum capacity capacity);

/* Points between the two, 0 or more; -1 where not both have one. */
int row_difference(const struct assessment_row *row);
/* "self-higher", "supervisor-higher", or "" when equal or not both. */
const char *row_direction(const struct assessment_row *row);

/* Whether the screen hides this side's judgement from the one who rates in `rater` capacity: it
 * is the other's and the rater has not rated the row (design 3.2), unless the row is open. */
bool row_hidden(const struct assessment_row *row, enum capacity side, enum capacity rater);

/* Counts by state of one series.  answered = points and both non-ratings given; asked = all rows
 * but not-asked. */
struct state_counts {
	size_t listed;
	size_t asked;
	size_t answered;
	size_t by_state[STATE_COUNT];
	size_t hidden;	/* hidden from the rater: counted as answered, not in by_state */
	size_t differs; /* rows whose points differ, counted only where nothing is hidden */
};

/* Counts the rows of a subtree (section, or -1 for all).  With rater other than CAPACITY_COUNT
 * what is hidden from that rater is counted as hidden. */
struct state_counts assessment_counts(const struct assessment *assessment, int section,
				      enum capacity side, enum capacity rater);

/* clang-format off */
/* The classes of what to talk about, in their order (screens 3). */
#define TALK_INFO(_) \
	_(BOTH_BELOW,		"both below") \
	_(CROSSES,		"you differ over \"as expected\"") \
	_(SUPERVISOR_BELOW,	"supervisor's is below") \
	_(BELOW_NO_NOTE,	"yours is below; no note") \
	_(BELOW,		"yours is below") \
	_(NO_CHANCE,		"no chance yet") \
	_(MEETS_NO_NOTE,	"meets; no note")

enum talk_class {
#define TALK_ENUM(id, shown) TALK_##id,
	TALK_INFO(TALK_ENUM)
#undef TALK_ENUM
	TALK_COUNT
};
/* clang-format on */

struct talk_item {
	size_t row;
	enum talk_class talk_class;
};

const char *talk_shown(enum talk_class talk_class);

/* Whether an open action that concerns the row should have been done before today. */
bool row_overdue(const struct assessment_row *row, struct date today);

/* What there is to talk about, by class; in it what has an overdue action first, then framework
 * order, no chance yet oldest first.  What is hidden from the rater does not count.  The caller
 * frees *items. */
size_t assessment_talk(const struct assessment *assessment, enum capacity rater, struct date today,
		       struct talk_item **items);

/* How many of these items there is something to say about: all before those that only meet without
 * a note, which come last. */
size_t talk_count(const struct talk_item *items, size_t count);

/* The next row to rate for a series: the first unrated and asked one after row `after` (-1: from
 * the start), going round once; -1 when none is left.  For one who moved here (assessment_moved)
 * what is worded anew, starts or is new comes before the rest, and of the rest what has an offer
 * comes first. */
int assessment_next(const struct assessment *assessment, enum capacity capacity, int after);

/* The day by which a level's capabilities are to be met (levels.csv, due_months): that many months
 * after the start in post.  Not set where the level has no such rule or the start is not set. */
struct date level_due(const struct framework *framework, int level, struct date start_in_post);

/* Whether a level has such a rule and rows of it are asked in the assessment, included ones too. */
bool assessment_has_due(const struct assessment *assessment, int level);

/* Minutes left at one's own pace for `to_go` ratings: the median of the pauses under ten minutes
 * between the ratings of that side, times to_go, rounded up; -1 with fewer than five such
 * pauses. */
int assessment_minutes_left(const struct assessment *assessment, enum capacity capacity,
			    size_t to_go);

/* What a filter lets through: with states or flags set, rows where either series has one of the
 * states (and) that carry one of the flags.  0 is no condition. */
struct row_filter {
	unsigned states; /* bits 1u << enum state */
	unsigned flags;	 /* FLAG_BITs */
	bool review;	 /* for the screen (row_shown): what the one who rates should review */
};
bool row_passes(const struct assessment_row *row, const struct row_filter *filter,
		struct date today, int stale_months);

#endif
