#include "waymark/rating.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

#define POINT_DIGITS_MAX 4 /* of a point that is read; scales have far fewer */

static const struct value_name {
	int value;
	const char *word;
} names[] = {
	{ VALUE_UNRATED, "cleared" },
	{ VALUE_NO_OPPORTUNITY, "no-opportunity" },
	{ VALUE_NOT_APPLICABLE, "not-applicable" },
};

const char *
value_word(int value, char text[24])
{
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (names[i].value == value) {
			snprintf(text, 24, "%s", names[i].word);
			return text;
		}
	}
	snprintf(text, 24, "%d", value);
	return text;
}

bool
value_read(const char *word, int *value)
{
	size_t digits = strspn(word, "0123456789");

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i].word, word) == 0) {
			*value = names[i].value;
			return true;
		}
	}
	if (digits == 0 || digits > POINT_DIGITS_MAX || word[digits] != '\0' || word[0] == '0')
		return false;
	*value = (int) strtol(word, NULL, 10);
	return true;
}

/* Nothing is asked: says so, and from which level on something is (design 3.3). */
static enum wm_code
fail_not_asked(const struct framework *framework, int indicator, int level, bool listed,
	       struct wm_error *error)
{
	const char *at = framework->levels[level].code;
	int starts = framework_starts_at(framework, indicator, level);
	char reference[REFERENCE_MAX];

	framework_reference(framework, framework->indicators[indicator].code, reference);
	if (starts < 0)
		return wm_fail(error, WM_VALUE,
			       listed ? "%s: not asked at %s" : "%s: not listed at %s", reference,
			       at);
	return wm_fail(error, WM_VALUE,
		       listed ? "%s: not asked at %s (starts at %s)"
			      : "%s: not listed at %s (starts at %s)",
		       reference, at, framework->levels[starts].code);
}

enum wm_code
rating_check(const struct framework *framework, int indicator, int level, int value,
	     const char *reason, struct wm_error *error)
{
	const struct expectation *expectation = framework_expectation(framework, indicator, level);
	const struct scale_point *points = framework->points;
	char reference[REFERENCE_MAX];

	if (!expectation || expectation->standing == STANDING_NOT_APPLICABLE)
		return fail_not_asked(framework, indicator, level, expectation != NULL, error);
	if (value == VALUE_UNRATED || value == VALUE_NO_OPPORTUNITY)
		return WM_OK;
	framework_reference(framework, framework->indicators[indicator].code, reference);
	if (value == VALUE_NOT_APPLICABLE)
		return !text_blank(reason)
			       ? WM_OK
			       : wm_fail(error, WM_VALUE, "%s: \"not my role\" needs a reason",
					 reference);
	if (!framework_point(framework, value))
		return wm_fail(error, WM_VALUE, "%s: %d is not on the scale (%d to %d)", reference,
			       value, points[0].point, points[framework->point_count - 1].point);
	return WM_OK;
}
