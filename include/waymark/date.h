/* date.h - days of the calendar, and the zone that tells which day an instant belongs to.
 *
 * Layer: base.  Zones are the system's (tzdata), by name. */
#ifndef WAYMARK_DATE_H
#define WAYMARK_DATE_H

#include <stdbool.h>

#include "waymark/clock.h"
#include "waymark/error.h"

#define ZONE_DEFAULT	"Europe/London"
#define DATE_TEXT_MAX	32	/* bytes of any text made here, the final NUL included */

struct date {
	int year;		/* 1 to 9999; 0 in a date that is none */
	int month;		/* 1 to 12 */
	int day;		/* 1 to 31 */
};

bool date_is_set(struct date date);

/* YYYY-MM-DD of a day that exists (years 1900 to 9999), nothing before or after it.  WM_VALUE otherwise: `"31 June": not
 * a date; write YYYY-MM-DD`, or that the day does not exist. */
enum wm_code date_parse(const char *text, struct date *date, struct wm_error *error);

/* "2026-03-05"; a date that is not set is "". */
const char *date_iso(struct date date, char text[DATE_TEXT_MAX]);
/* "5 Mar" when its year is that of today, else "5 Mar 2025". */
const char *date_short(struct date date, struct date today, char text[DATE_TEXT_MAX]);
/* "Thu 5 Mar 2026". */
const char *date_long(struct date date, char text[DATE_TEXT_MAX]);

int date_compare(struct date a, struct date b);		/* below, at or above 0 */
long date_days_between(struct date from, struct date to);	/* below 0 when to is earlier */
struct date date_add_days(struct date date, long days);
/* The same day n months on, or the last day of that month. */
struct date date_add_months(struct date date, int months);
int date_weekday(struct date date);			/* 0 is Monday */

/* Chooses the zone for all functions below, by its tzdata name.  WM_VALUE when the system does not have it.
 * ZONE_DEFAULT holds until then. */
enum wm_code zone_use(const char *name, struct wm_error *error);

struct date zone_date(instant at);			/* the day there */
const char *zone_time(instant at, char text[DATE_TEXT_MAX]);	/* "14:02" there */
instant zone_start(struct date date);			/* the first instant of the day there */
instant zone_end(struct date date);			/* the first instant of the next day */

/* "2026-03-05T14:02:00Z", and back; WM_VALUE for another form. */
const char *instant_iso(instant at, char text[DATE_TEXT_MAX]);
enum wm_code instant_parse(const char *text, instant *at, struct wm_error *error);

#endif
