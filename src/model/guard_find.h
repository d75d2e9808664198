/* guard_find.h - what the files of the guard share: a text as it is read, and what was found.
 *
 * Layer: model, private. */
#ifndef WAYMARK_MODEL_GUARD_FIND_H
#define WAYMARK_MODEL_GUARD_FIND_H

#include <stdint.h>

#include "waymark/guard.h"

/* A text as plain characters (text_plain), those that take no place left out. */
struct plain {
	const char *text; /* borrowed */
	unsigned char *as;
	uint32_t *at; /* the byte offset of each in `text` */
	size_t count;
};

struct plain plain_make(const char *text);
void plain_done(struct plain *plain);

/* The character at an index; 0 beyond either end, where `index` has wrapped round too. */
static inline unsigned char
plain_at(const struct plain *plain, size_t index)
{
	return index < plain->count ? plain->as[index] : 0;
}

bool plain_is_digit(unsigned char as);
bool plain_is_letter(unsigned char as); /* of any alphabet */
bool plain_is_word(unsigned char as);	/* either */

/* Whether a word of `as` begins at the index: a letter or digit after none. */
bool plain_begins(const struct plain *plain, size_t index);

/* The end of the run of digits, or of letters and digits, at an index. */
size_t plain_digits_end(const struct plain *plain, size_t index);
size_t plain_word_end(const struct plain *plain, size_t index);

/* The index behind what may stand between two parts of one number: up to three blanks and one
 * dash, of them at most one line end.  The same index where there is none. */
size_t plain_gap_end(const struct plain *plain, size_t index);

/* Whether the digits at start to end stand by themselves: no digit is joined to them by a dash or
 * a point, no letter follows, and letters before them are not part of a mix of both. */
bool plain_stands_alone(const struct plain *plain, size_t start, size_t end);

/* Adds a finding of the plain characters start to end (exclusive). */
void found_add(struct guard_findings *findings, const struct plain *plain, enum guard_kind kind,
	       size_t start, size_t end);

/* Each adds all of its kind, in any order. */
typedef void guard_finder(const struct guard *guard, const struct plain *plain,
			  struct guard_findings *findings);
guard_finder find_nhs_numbers;
guard_finder find_postcodes;
guard_finder find_births;
guard_finder find_telephones;
guard_finder find_case_numbers;
guard_finder find_names;

/* The end of a date written at the index in any common way, 0 where there is none. */
size_t plain_date_end(const struct plain *plain, size_t index);

#endif
