/* draft.h - a framework as another tool's file has it, until it is one of ours.
 *
 * Layer: exchange, private.  Texts are UTF-8 and live in the draft's arena, "" where there are
 * none. */
#ifndef WAYMARK_EXCHANGE_DRAFT_H
#define WAYMARK_EXCHANGE_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/exchange.h"
#include "waymark/memory.h"

#define DRAFT_ITEMS_MAX	 30000
#define DRAFT_LEVELS_MAX 64
#define DRAFT_POINTS_MAX 9

/* clang-format off */
/* The keys of framework.csv, and what each gets where neither file nor wishes say it: "" stays
 * empty, NULL is worked out. */
#define ABOUT_INFO(_) \
	_(ID,			"id",			NULL) \
	_(VERSION,		"version",		"1") \
	_(TITLE,		"title",		NULL) \
	_(SHORT_TITLE,		"short_title",		NULL) \
	_(PREFIX,		"prefix",		NULL) \
	_(PUBLISHER,		"publisher",		"not stated") \
	_(PUBLISHED,		"published",		NULL) \
	_(SOURCE,		"source",		"") \
	_(LICENCE,		"licence",		"") \
	_(AUDIENCE,		"audience",		"") \
	_(TERMS,		"terms",		"") \
	_(PROGRESSION,		"progression",		"no") \
	_(EXPECTED_POINT,	"expected_point",	NULL) \
	_(WORDING,		"wording",		"published")

enum about {
#define ABOUT_ENUM(id, key, given) ABOUT_##id,
	ABOUT_INFO(ABOUT_ENUM)
#undef ABOUT_ENUM
	ABOUT_COUNT
};
/* clang-format on */

extern const char *const about_keys[ABOUT_COUNT];

#define DRAFT_UNRESOLVED (-2)

struct draft_item {
	const char *code;	/* as the file has it; at the end the code without the prefix */
	const char *identifier; /* takes the place of a code that is missing or taken */
	const char *parent;	/* the code of the one above, where `above` is DRAFT_UNRESOLVED */
	const char *text;	/* the title of a section, the text of an indicator */
	const char *kind;	/* of a section */
	const char *short_title;
	const char *note; /* beside the text */
	bool optional;
	bool out;	/* left out, and remarked so */
	bool unshared;	/* its code is an identifier, which has no prefix */
	bool is_parent; /* so a section; else an indicator */
	int line;	/* in the file, from 1; 0 where `place` says it */
	const char *place;
	int above;  /* the item above it, -1 at the top */
	long order; /* among its siblings; equals stand as the file has them */
};

struct draft_level {
	const char *code, *title, *summary, *short_title, *audience;
	long order;
	long due_months; /* 0: not by any */
};

struct draft_expectation {
	size_t item;
	size_t level;
	const char *standing;
	const char *text;
	long point; /* 0 is the framework's */
};

struct draft_point {
	const char *label, *description;
};

/* Codes of a section and two levels. */
struct draft_include {
	const char *section, *level, *includes;
};

struct draft {
	struct arena *arena;
	const struct import_wishes *wishes;
	struct remark_list *remarks;
	const char *about[ABOUT_COUNT]; /* NULL where the file does not say */
	const char *note;		/* on the whole */
	bool notes_are_wording;		/* the note of an indicator is part of what it says */
	struct draft_point points[DRAFT_POINTS_MAX];
	size_t point_count;
	struct draft_item *items;
	size_t item_count, item_capacity;
	struct draft_level levels[DRAFT_LEVELS_MAX];
	size_t level_count;
	struct draft_expectation *expectations;
	size_t expectation_count, expectation_capacity;
	struct draft_include *includes;
	size_t include_count, include_capacity;
};

void draft_begin(struct draft *draft, const struct import_wishes *wishes,
		 struct remark_list *remarks);
void draft_done(struct draft *draft);

/* A text kept in the draft without blanks around it, "" for NULL. */
const char *draft_text(struct draft *draft, const char *text);

/* One more item, empty but for its texts being "". */
struct draft_item *draft_item(struct draft *draft);

/* A remark on an item, at its line or place. */
void draft_remark(struct draft *draft, const struct draft_item *item, enum remark_kind kind,
		  const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Settles the codes, the tree, and what the file does not say; then makes the files.  Codes as
 * exchange_reader. */
enum wm_code draft_finish(struct draft *draft, struct imported *imported, struct wm_error *error);

/* The parts of draft_finish, in their order.  Each item gets one code and one place in the tree; the
 * prefix is found and taken off; then values, scale and levels are filled in. */
void draft_settle_tree(struct draft *draft);
void draft_settle_prefix(struct draft *draft);
void draft_settle_about(struct draft *draft);
void draft_settle_levels(struct draft *draft);
void draft_files(struct draft *draft, struct imported *imported);

/* The remark that something was given. */
void draft_given(struct draft *draft, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

#endif
