#include "waymark/calendar.h"

#include <stdlib.h>

#include "waymark/memory.h"

enum weekday { MONDAY, SATURDAY = 5, SUNDAY = 6 };

bool
calendar_add(struct calendar *calendar, struct date date, const char *title)
{
	for (size_t i = 0; i < calendar->count; i++)
		if (date_compare(calendar->days[i].date, date) == 0)
			return false;
	GROW(calendar->days, calendar->count, calendar->capacity);
	calendar->days[calendar->count++] = (struct odd_day) {
		.date = date,
		.title = xstrdup(title),
	};
	return true;
}

void
calendar_done(struct calendar *calendar)
{
	for (size_t i = 0; i < calendar->count; i++)
		free(calendar->days[i].title);
	free(calendar->days);
	*calendar = (struct calendar) { .days = NULL };
}

/* The computus of Oudin: the full moon of the church, then the Sunday after it. */
struct date
calendar_easter(int year)
{
	int golden = year % 19, century = year / 100;
	int moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
	int sunday, day;

	moon -= (moon / 28) * (1 - (moon / 28) * (29 / (moon + 1)) * ((21 - golden) / 11));
	sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
	day = moon - sunday;
	return date_add_days((struct date) { year, 3, 28 }, day);
}

/* Holidays of fixed date: on which day they are taken where it is a Saturday or a Sunday. */
static const struct {
	int month, day;
	int after_saturday, after_sunday; /* days later */
	const char *title, *substitute;
} fixed_holidays[] = {
	{ 1, 1, 2, 1, "New Year's Day", "New Year's Day (substitute day)" },
	{ 12, 25, 2, 2, "Christmas Day", "Christmas Day (substitute day)" },
	{ 12, 26, 2, 2, "Boxing Day", "Boxing Day (substitute day)" },
};

#define FIXED_COUNT (sizeof(fixed_holidays) / sizeof(fixed_holidays[0]))

static const char *
fixed_holiday(struct date date)
{
	for (size_t i = 0; i < FIXED_COUNT; i++) {
		struct date taken = { date.year, fixed_holidays[i].month, fixed_holidays[i].day };
		int weekday = date_weekday(taken);
		int later = weekday == SATURDAY ? fixed_holidays[i].after_saturday
			    : weekday == SUNDAY ? fixed_holidays[i].after_sunday
						: 0;

		if (date_compare(date_add_days(taken, later), date) == 0)
			return later > 0 ? fixed_holidays[i].substitute : fixed_holidays[i].title;
	}
	return NULL;
}

static const char *
easter_holiday(struct date date)
{
	long after = date_days_between(calendar_easter(date.year), date);

	return after == -2 ? "Good Friday" : after == 1 ? "Easter Monday" : NULL;
}

/* Those on the first or last Monday of a month. */
static const char *
monday_holiday(struct date date)
{
	bool last = date_add_days(date, 7).month != date.month;

	if (date_weekday(date) != MONDAY)
		return NULL;
	if (date.month == 5 && date.day <= 7)
		return "Early May bank holiday";
	if (date.month == 5 && last)
		return "Spring bank holiday";
	if (date.month == 8 && last)
		return "Summer bank holiday";
	return NULL;
}

const char *
calendar_holiday(const struct calendar *calendar, struct date date)
{
	const char *title;

	if (!date_is_set(date))
		return NULL;
	for (size_t i = 0; calendar && i < calendar->count; i++)
		if (date_compare(calendar->days[i].date, date) == 0)
			return calendar->days[i].title[0] ? calendar->days[i].title : NULL;
	title = fixed_holiday(date);
	if (!title)
		title = easter_holiday(date);
	return title ? title : monday_holiday(date);
}

bool
calendar_is_working_day(const struct calendar *calendar, struct date date)
{
	return date_is_set(date) && date_weekday(date) < SATURDAY &&
	       !calendar_holiday(calendar, date);
}

struct date
calendar_add_working_days(const struct calendar *calendar, struct date date, int count)
{
	int step = count < 0 ? -1 : 1;

	if (count == 0 && calendar_is_working_day(calendar, date))
		return date;
	if (count == 0)
		count = 1;
	while (count != 0 && date_is_set(date)) {
		date = date_add_days(date, step);
		if (calendar_is_working_day(calendar, date))
			count -= step;
	}
	return date;
}
