/* guard.h - finds in a text what would identify a child (design 3.9).
 *
 * Layer: model.  Pure.  It errs on the side of asking: what has the form of an identifier is
 * found, whoever's it is, save what stands in `office`.  What it cannot know (a name that is on no
 * list, a number of another form, a date of birth that nothing introduces) it does not find. */
#ifndef WAYMARK_GUARD_H
#define WAYMARK_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/error.h"
#include "waymark/identity.h"
#include "waymark/memory.h"

#define GUARD_NAME_WORDS 4 /* the most that a name of the list has */

/* clang-format off */
/* Identifier, what people read. */
#define GUARD_KIND_INFO(_) \
	_(NHS_NUMBER,	"an NHS number") \
	_(POSTCODE,	"a UK postcode") \
	_(BIRTH,	"a date of birth") \
	_(TELEPHONE,	"a telephone number") \
	_(CASE_NUMBER,	"a case number") \
	_(NAME,		"a name of your list")

enum guard_kind {
#define GUARD_KIND_ENUM(id, words) GUARD_##id,
	GUARD_KIND_INFO(GUARD_KIND_ENUM)
#undef GUARD_KIND_ENUM
	GUARD_KIND_COUNT
};
/* clang-format on */

const char *guard_kind_words(enum guard_kind kind);

/* A name of the list: how many words it has, and the salted digest of them without regard to case
 * and accents. */
struct guard_name {
	size_t words; /* 1 to GUARD_NAME_WORDS */
	struct digest digest;
};

/* What to look for beyond the forms that are the same everywhere; all zero is fine. */
struct guard {
	/* Forms of case numbers, parted by commas: `9` a digit, `A` a letter, anything else itself
	 * in either case.  NULL or "" for none. */
	const char *case_number;
	/* The office's own address and numbers: an identifier that stands here is not found, however
	 * it is written.  Names of the list are found all the same.  NULL or "" for none. */
	const char *office;
	struct salt salt;		/* of the names */
	const struct guard_name *names; /* as guard_names_sort leaves them */
	size_t name_count;
};

/* The digest of a name (UTF-8): WM_VALUE, not repeating it, where it has no word or more than
 * GUARD_NAME_WORDS. */
enum wm_code guard_name_make(struct salt salt, const char *name, struct guard_name *made,
			     struct wm_error *error);

/* Puts them in the order that looking for them needs. */
void guard_names_sort(struct guard_name names[], size_t count);
/* The one with the digest of `name`, among sorted ones; NULL for none. */
const struct guard_name *guard_names_find(const struct guard_name names[], size_t count,
					  const struct guard_name *name);

struct guard_finding {
	enum guard_kind kind;
	size_t offset; /* bytes from the start of the text, at a character */
	size_t length; /* bytes, whole characters, 1 or more */
};

/* All zero is a valid empty one. */
struct guard_findings {
	struct guard_finding *items; /* by offset; none overlaps another */
	size_t count;
	size_t capacity;
};

/* Finds all in `text` (UTF-8; other bytes do no harm), adding to *findings, which was empty; the
 * caller calls guard_findings_done.  Digits of any script, dashes and blanks of any kind, and
 * characters that take no place between them are read as a person reads them.  Takes time and
 * memory in proportion to the text. */
void guard_find(const struct guard *guard, const char *text, struct guard_findings *findings);
void guard_findings_done(struct guard_findings *findings);

/* Appends "body: line 3 holds what looks like an NHS number, line 5 a UK postcode and 2 more";
 * without the line where the text has one only.  Repeats nothing of the text.  `findings` has one
 * or more. */
void guard_say(struct buffer *buffer, const char *what, const char *text,
	       const struct guard_findings *findings);

#endif
