#include "waymark/date.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "waymark/environment.h"
#include "waymark/file.h"

#define SECOND	    INT64_C(1000)	 /* in milliseconds */
#define DAY	    INT64_C(86400)	 /* in seconds */
#define OFFSET_MOST (27 * INT64_C(3600)) /* no zone was ever further from UTC, in seconds */

/* Whether TZ is what zone_use made it, not what the user's shell had.  Like TZ, it is the
 * process's. */
static bool zone_chosen;

/* A name may only lead down from the folder of the zones. */
static bool
name_is_sound(const char *name)
{
	static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				      "0123456789+-_/";

	return name[0] != '\0' && name[0] != '/' && name[strspn(name, allowed)] == '\0';
}

/* Folders and lists lie among the zones: a zone is a regular file with the mark of tzfile(5). */
static bool
is_zone_file(const char *path)
{
	char mark[4];
	struct stat status;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	bool found;

	if (file < 0)
		return false;
	found = fstat(file, &status) == 0 && S_ISREG(status.st_mode) &&
		read(file, mark, sizeof(mark)) == (ssize_t) sizeof(mark) &&
		memcmp(mark, "TZif", sizeof(mark)) == 0;
	close(file);
	return found;
}

enum wm_code
zone_check(const char *name, struct wm_error *error)
{
	const char *folder = environment("TZDIR");
	char *path;
	bool known;

	if (!folder)
		folder = "/usr/share/zoneinfo";
	if (!name_is_sound(name))
		return wm_fail(error, WM_VALUE,
			       "\"%s\": not the name of a time zone; write one such as %s", name,
			       ZONE_DEFAULT);
	path = path_join(folder, name);
	known = is_zone_file(path);
	free(path);
	if (!known)
		return wm_fail(error, WM_VALUE, "\"%s\": no such time zone in %s", name, folder);
	return WM_OK;
}

enum wm_code
zone_use(const char *name, struct wm_error *error)
{
	enum wm_code code = zone_check(name, error);

	if (code != WM_OK)
		return code;
	if (setenv("TZ", name, 1) < 0)
		die("not enough memory");
	tzset();
	zone_chosen = true;
	return WM_OK;
}

/* The wall clock there; false for an instant too far away for the system's calendar. */
static bool
wall_clock(int64_t seconds, struct tm *wall)
{
	time_t at = (time_t) seconds;
	struct wm_error error;

	if (!zone_chosen && zone_use(ZONE_DEFAULT, &error) != WM_OK)
		die(error.message);
	return localtime_r(&at, wall) != NULL;
}

static struct date
wall_date(const struct tm *wall)
{
	return (struct date) { wall->tm_year + 1900, wall->tm_mon + 1, wall->tm_mday };
}

/* The wall clock at an instant of the years that a date can have. */
static bool
dated_wall_clock(instant at, struct tm *wall)
{
	int64_t seconds = at / SECOND - (at % SECOND < 0);

	return wall_clock(seconds, wall) && wall_date(wall).year >= 1 &&
	       wall_date(wall).year <= DATE_YEAR_LAST;
}

struct date
zone_date(instant at)
{
	struct tm wall;

	return dated_wall_clock(at, &wall) ? wall_date(&wall) : (struct date) { 0 };
}

const char *
zone_time(instant at, char text[DATE_TEXT_MAX])
{
	struct tm wall;

	text[0] = '\0';
	if (dated_wall_clock(at, &wall))
		snprintf(text, DATE_TEXT_MAX, "%02d:%02d", wall.tm_hour, wall.tm_min);
	return text;
}

/* The first instant whose day there is `date` or later, or with `after` is later.  Sought, not
 * computed: so a day that begins at one o'clock, twice or never (zones have had each) needs no
 * rule of its own. */
static instant
first_instant(struct date date, bool after)
{
	int64_t midnight = date_days_between((struct date) { 1970, 1, 1 }, date) * DAY; /* UTC */
	int64_t low = midnight - OFFSET_MOST;
	int64_t high = midnight + DAY + OFFSET_MOST;

	while (low < high) {
		int64_t middle = low + (high - low) / 2;
		struct tm wall = { 0 };
		int order;

		wall_clock(middle, &wall);
		order = date_compare(wall_date(&wall), date);
		if (order < 0 || (after && order == 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low * SECOND;
}

instant
zone_start(struct date date)
{
	return date_is_set(date) ? first_instant(date, false) : INSTANT_NONE;
}

instant
zone_end(struct date date)
{
	return date_is_set(date) ? first_instant(date, true) : INSTANT_LAST;
}
