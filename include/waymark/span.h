/* span.h - lengths of time as a policy writes them: "6 weeks", "3 working days".
 *
 * Layer: model.  Pure: days in, days out. */
#ifndef WAYMARK_SPAN_H
#define WAYMARK_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/calendar.h"
#include "waymark/date.h"
#include "waymark/memory.h"

/* clang-format off */
/* Identifier, word in files, one and several of it in words.  Hours count as the days that they
 * begin: 24 hours after a session is the day after. */
#define UNIT_INFO(_) \
	_(HOUR,		"hour",		"hour",		"hours") \
	_(DAY,		"day",		"day",		"days") \
	_(WORKING_DAY,	"working-day",	"working day",	"working days") \
	_(WEEK,		"week",		"week",		"weeks") \
	_(MONTH,	"month",	"month",	"months") \
	_(YEAR,		"year",		"year",		"years")

enum unit {
#define UNIT_ENUM(id, word, one, several) UNIT_##id,
	UNIT_INFO(UNIT_ENUM)
#undef UNIT_ENUM
	UNIT_COUNT
};
/* clang-format on */

#define SPAN_COUNT_MAX 9999

extern const char *const unit_words[UNIT_COUNT + 1]; /* ends with NULL */

struct span {
	int count; /* below 0: back */
	enum unit unit;
};

/* The day that is a span after `date`: of months and years the same day of the month, or the last
 * of a shorter one.  Not set as in date_add_days. */
struct date span_add(struct span span, struct date date, const struct calendar *calendar);

/* Spans one after the other, as in "6 weeks + 6 months"; count 0 is no time at all. */
#define PERIOD_PARTS_MAX 3
struct period {
	struct span parts[PERIOD_PARTS_MAX];
	size_t count;
};

/* Of such a text, units in the singular or plural, "working-day" with a '-' too; "" is count 0.
 * False for anything else, for a count of 0 or above SPAN_COUNT_MAX. */
bool period_read(const char *text, struct period *period);
struct date period_add(const struct period *period, struct date date,
		       const struct calendar *calendar);

/* Appends "3 working days", "1 month"; a count below 0 as its opposite. */
void span_text(struct span span, struct buffer *buffer);
/* "every week", "every 2 weeks". */
void span_every_text(struct span span, struct buffer *buffer);
/* "6 weeks + 6 months"; nothing for no time. */
void period_text(const struct period *period, struct buffer *buffer);

#endif
