/* date.h - days of the calendar, and the zone that tells which day an instant belongs to.
 *
 * Layer: base.  Zones are the system's (tzdata), by name. */
#ifndef WAYMARK_DATE_H
#define WAYMARK_DATE_H

#include <stdbool.h>

#include "waymark/clock.h"
#include "waymark/error.h"

#define ZONE_DEFAULT	"Europe/London"
#define DATE_YEAR_FIRST 1900 /* of a date that somebody writes */
#define DATE_YEAR_LAST	9999
#define DATE_TEXT_MAX	32 /* bytes of any text made here, the final NUL included */

/* A day that exists, of the Gregorian calendar; all zero is a date that is not set. */
struct date {
	int year;  /* 1 to DATE_YEAR_LAST; 0 in a date that is not set */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

bool date_is_set(struct date date);

/* YYYY-MM-DD of a day that exists, DATE_YEAR_FIRST to DATE_YEAR_LAST, nothing before or after it.
 * WM_VALUE otherwise, with the text (its start, where it is long) and what is wrong: `"31 June":
 * not a date; write YYYY-MM-DD`, `"2026-06-31": there is no such day`. */
enum wm_code date_parse(const char *text, struct date *date, struct wm_error *error);

/* Each of these three writes into `text` and returns it; a date that is not set gives "".
 * "2026-03-05". */
const char *date_iso(struct date date, char text[DATE_TEXT_MAX]);
/* "5 Mar" when its year is that of today, else "5 Mar 2025". */
const char *date_short(struct date date, struct date today, char text[DATE_TEXT_MAX]);
/* "Thu 5 Mar 2026". */
const char *date_long(struct date date, char text[DATE_TEXT_MAX]);

/* -1, 0 or 1: a is earlier, the same day, later.  A date that is not set is earlier than any that
 * is. */
int date_compare(struct date a, struct date b);
/* Both set; below 0 when `to` is earlier. */
long date_days_between(struct date from, struct date to);
/* Not set when `date` is not, or when the result lies outside the years 1 to DATE_YEAR_LAST. */
struct date date_add_days(struct date date, long days);
/* The same day of the month, or the last of a shorter one; not set as in date_add_days. */
struct date date_add_months(struct date date, int months);
int date_weekday(struct date date); /* set; 0 is Monday */

/* WM_VALUE when the system (TZDIR, else /usr/share/zoneinfo) does not have the zone of a tzdata name,
 * or when it is no name (a leading "/", ".."). */
enum wm_code zone_check(const char *name, struct wm_error *error);

/* Chooses the zone for all functions below, by its tzdata name: it becomes the TZ of this process
 * and of those that it starts.  Errors as zone_check; then the zone stays as it was.
 * ZONE_DEFAULT holds until the first call; where the system lacks even that, the first function
 * below that needs it dies, so call this at the start. */
enum wm_code zone_use(const char *name, struct wm_error *error);

/* The day there, and the time ("14:02"); outside the years 1 to DATE_YEAR_LAST not set and "". */
struct date zone_date(instant at);
const char *zone_time(instant at, char text[DATE_TEXT_MAX]);
/* The first instant of the day there, and the first that is of a later day, which is the end of
 * this one.  They enclose a day of 23 or 25 hours as it was.  For a date that is not set
 * INSTANT_NONE and INSTANT_LAST: no bound. */
instant zone_start(struct date date);
instant zone_end(struct date date);

/* "2026-03-05T14:02:00Z", without the milliseconds; "" outside the years 1 to DATE_YEAR_LAST. */
const char *instant_iso(instant at, char text[DATE_TEXT_MAX]);
/* That form only, the years as date_parse; WM_VALUE for any other, or for a time that does not
 * exist. */
enum wm_code instant_parse(const char *text, instant *at, struct wm_error *error);

#endif
