/* calendar.h - the bank holidays of England, and working days.
 *
 * Layer: base.  The holidays follow by rule from the year; days that were moved, added or taken
 * away by proclamation are kept beside (odd days).  Where a calendar is taken, NULL is one without
 * odd days. */
#ifndef WAYMARK_CALENDAR_H
#define WAYMARK_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/date.h"

struct odd_day {
	struct date date;
	char *title; /* of the holiday; "" for a day that is worked though the rule has it free */
};

/* All zero is a valid one. */
struct calendar {
	struct odd_day *days; /* owned, in no order */
	size_t count;
	size_t capacity;
};

/* Keeps an odd day; false where that day is kept already, which then stays. */
bool calendar_add(struct calendar *calendar, struct date date, const char *title);
void calendar_done(struct calendar *calendar);

/* Easter Sunday of the Gregorian calendar, years 1583 to DATE_YEAR_LAST. */
struct date calendar_easter(int year);

/* The name of the bank holiday that a day is in England, NULL where it is none.  The rule is that
 * of 1978 and later: 1 January, Good Friday, Easter Monday, the first and the last Monday in May,
 * the last in August, 25 and 26 December; for one of fixed date on a weekend the next free weekday
 * instead.  Borrowed from the calendar, or for ever. */
const char *calendar_holiday(const struct calendar *calendar, struct date date);

/* Monday to Friday and no bank holiday; false for a date that is not set. */
bool calendar_is_working_day(const struct calendar *calendar, struct date date);

/* The count-th working day after a date (below 0: before it); for 0 the date itself, or the next
 * working day where it is none.  Not set as in date_add_days. */
struct date calendar_add_working_days(const struct calendar *calendar, struct date date, int count);

#endif
