/* rating.h - one judgement of one indicator at one level, and its values.
 *
 * Layer: model. */
#ifndef WAYMARK_RATING_H
#define WAYMARK_RATING_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/event.h"
#include "waymark/framework.h"
#include "waymark/identity.h"

/* A value is a scale point (1 and up) or one of the three non-ratings, which are never counted
 * as zero (design 3.3). */
#define VALUE_UNRATED	     0
#define VALUE_NO_OPPORTUNITY (-1)
#define VALUE_NOT_APPLICABLE (-2)

/* "3", "no-opportunity", "not-applicable", "cleared" (unrated): how the store and files write a
 * value.  `text` needs 24 bytes. */
const char *value_word(int value, char text[24]);
bool value_read(const char *word, int *value);

/* One rating as it is read back.  Texts are borrowed from the reader for the time of the call. */
struct rating {
	struct uuid event;
	const char *framework;
	const char *version;
	const char *code;
	const char *level; /* of the expectation that was judged (design 3.4) */
	enum capacity capacity;
	int value; /* VALUE_UNRATED where it was cleared */
	instant at;
	instant since; /* of no chance yet the first of an unbroken run; of all others `at` */
	struct uuid author;
	struct uuid
		entered_by; /* set where another than the author typed it: unconfirmed (design 2) */
	const char *reason; /* "" when none was given */
	const char *carried_from; /* the version that it was moved from; NULL when it was not */
};

/* Whether `value` may be given to the indicator of that expectation (design 3.3): WM_VALUE for a
 * point outside the scale, naming its ends; for an expectation that is NULL or not-applicable,
 * naming the level where it starts. */
enum wm_code rating_check(const struct framework *framework, int indicator, int level, int value,
			  const char *reason, struct wm_error *error);

#endif
