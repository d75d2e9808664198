/* progression.h - what a policy asks of a step from one level to the next.
 *
 * Layer: model. */
#ifndef WAYMARK_PROGRESSION_H
#define WAYMARK_PROGRESSION_H

#include <stdbool.h>

#include "waymark/date.h"
#include "waymark/deadline.h"
#include "waymark/span.h"

/* A step from one level of a framework to another. */
struct transition {
	const char *code;
	const char *title;
	const char *framework;
	const char *from; /* "" from any */
	const char *to;
	bool panel; /* a panel decides it */
	const char *source;
};

/* clang-format off */
/* What a transition asks for: something that is there, so many, so many words, so long since. */
#define RULE_INFO(_) \
	_(PRESENT,	"present") \
	_(COUNT,	"count") \
	_(WORDS,	"words") \
	_(DATED,	"dated")

enum rule {
#define RULE_ENUM(id, word) RULE_##id,
	RULE_INFO(RULE_ENUM)
#undef RULE_ENUM
	RULE_KIND_COUNT
};

/* How it is meant: needed, likely to be looked for, needed where a condition holds, welcome. */
#define STRENGTH_INFO(_) \
	_(REQUIRED,	"required") \
	_(CONDITIONAL,	"conditional") \
	_(LIKELY,	"likely") \
	_(OPTIONAL,	"optional")

enum strength {
#define STRENGTH_ENUM(id, word) STRENGTH_##id,
	STRENGTH_INFO(STRENGTH_ENUM)
#undef STRENGTH_ENUM
	STRENGTH_COUNT
};
/* clang-format on */

extern const char *const rule_words[RULE_KIND_COUNT + 1];
extern const char *const strength_words[STRENGTH_COUNT + 1];

struct policy_item {
	int transition;
	const char *code;
	const char *title;
	enum rule rule;
	int least;	/* of COUNT and WORDS; 0 where none is set */
	int most;	/* 0: no end */
	enum unit unit; /* of DATED: `least` of it since `base` */
	enum base base;
	enum strength strength;
	const char *condition; /* of CONDITIONAL: its code */
	const char *source;
};

struct seat {
	const char *code;
	const char *title;
	bool chair;
	const char *source;
};

/* What a portfolio holds for an item. */
struct item_held {
	int count;	  /* of what is there */
	int words;	  /* of its text */
	struct date base; /* of DATED: the day it counts from; not set: not known */
};

/* Whether that is what the item asks for on a day: both bounds belong to it. */
bool item_is_met(const struct policy_item *item, const struct item_held *held, struct date on);

/* Words of a text: what stands between blanks and holds a letter or a digit. */
int statement_words(const char *text);

#endif
