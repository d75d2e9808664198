#include "waymark/date.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MONTHS	  12
#define SHOWN_MAX 40	  /* bytes of a faulty text that a message repeats */
#define DAYS_MOST 4000000 /* more days than there are between any two dates */

#define SECOND INT64_C(1000) /* in milliseconds */
#define MINUTE (60 * SECOND)
#define HOUR   (60 * MINUTE)
#define DAY    (24 * HOUR)

static const struct date epoch = { 1970, 1, 1 };

static const char *const month_names[MONTHS] = {
	"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
};

static const char *const weekday_names[] = {
	"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
};

bool
date_is_set(struct date date)
{
	return date.year != 0;
}

static int
month_days(int year, int month)
{
	static const int days[MONTHS] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

static bool
day_exists(struct date date)
{
	return date.month >= 1 && date.month <= MONTHS && date.day >= 1 &&
	       date.day <= month_days(date.year, date.month);
}

/* Days since 1 March of the year 0: counting years from March puts the leap day last. */
static long
day_number(struct date date)
{
	long year = date.month > 2 ? date.year : date.year - 1;
	long month = (date.month + 9) % MONTHS;
	long day = (month * 153 + 2) / 5 + date.day - 1; /* of that year */

	return year * 365 + year / 4 - year / 100 + year / 400 + day;
}

static struct date
date_of_number(long number)
{
	struct date date;
	long era, day, year, month;

	if (number < day_number((struct date) { 1, 1, 1 }) ||
	    number > day_number((struct date) { DATE_YEAR_LAST, MONTHS, 31 }))
		return (struct date) { 0 };

	era = number / 146097; /* 400 years */
	day = number % 146097;
	year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	day -= year * 365 + year / 4 - year / 100;
	month = (day * 5 + 2) / 153;
	date.day = (int) (day - (month * 153 + 2) / 5 + 1);
	date.month = (int) (month < 10 ? month + 3 : month - 9);
	date.year = (int) (era * 400 + year + (date.month <= 2 ? 1 : 0));
	return date;
}

/* A message repeats the start of a faulty text: how many bytes of it, whole characters only. */
static int
shown_length(const char *text)
{
	size_t length = strnlen(text, SHOWN_MAX + 1);

	if (length <= SHOWN_MAX)
		return (int) length;
	length = SHOWN_MAX;
	while (length > 0 && ((unsigned char) text[length] & 0xc0) == 0x80)
		length--;
	return (int) length;
}

static enum wm_code
fault(struct wm_error *error, const char *text, const char *problem)
{
	int length = shown_length(text);

	return wm_fail(error, WM_VALUE, "\"%.*s%s\": %s", length, text,
		       text[length] == '\0' ? "" : "...", problem);
}

/* Whether `text` is as `form`, where 0 stands for any digit and all else for itself. */
static bool
has_form(const char *text, const char *form)
{
	size_t i;

	for (i = 0; form[i] != '\0'; i++) {
		bool fits = form[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == form[i];

		if (!fits)
			return false;
	}
	return text[i] == '\0';
}

static int
digits(const char *text, int count)
{
	int number = 0;

	while (count-- > 0)
		number = number * 10 + (*text++ - '0');
	return number;
}

/* The date at the start of a text of the right form. */
static enum wm_code
read_date(const char *text, struct date *date, struct wm_error *error)
{
	struct date read = { digits(text, 4), digits(text + 5, 2), digits(text + 8, 2) };

	if (read.year < DATE_YEAR_FIRST)
		return fault(error, text, "the year must be from 1900 to 9999");
	if (!day_exists(read))
		return fault(error, text, "there is no such day");
	*date = read;
	return WM_OK;
}

enum wm_code
date_parse(const char *text, struct date *date, struct wm_error *error)
{
	if (!has_form(text, "0000-00-00"))
		return fault(error, text, "not a date; write YYYY-MM-DD");
	return read_date(text, date, error);
}

const char *
date_iso(struct date date, char text[DATE_TEXT_MAX])
{
	text[0] = '\0';
	if (date_is_set(date))
		snprintf(text, DATE_TEXT_MAX, "%04d-%02d-%02d", date.year, date.month, date.day);
	return text;
}

const char *
date_short(struct date date, struct date today, char text[DATE_TEXT_MAX])
{
	text[0] = '\0';
	if (!date_is_set(date))
		return text;
	if (date.year == today.year)
		snprintf(text, DATE_TEXT_MAX, "%d %s", date.day, month_names[date.month - 1]);
	else
		snprintf(text, DATE_TEXT_MAX, "%d %s %d", date.day, month_names[date.month - 1],
			 date.year);
	return text;
}

const char *
date_long(struct date date, char text[DATE_TEXT_MAX])
{
	text[0] = '\0';
	if (date_is_set(date))
		snprintf(text, DATE_TEXT_MAX, "%s %d %s %d", weekday_names[date_weekday(date)],
			 date.day, month_names[date.month - 1], date.year);
	return text;
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	return (a.day > b.day) - (a.day < b.day);
}

long
date_days_between(struct date from, struct date to)
{
	return day_number(to) - day_number(from);
}

struct date
date_add_days(struct date date, long days)
{
	if (!date_is_set(date) || days < -DAYS_MOST || days > DAYS_MOST)
		return (struct date) { 0 };
	return date_of_number(day_number(date) + days);
}

struct date
date_add_months(struct date date, int months)
{
	long count = (long) date.year * MONTHS + date.month - 1 + months;
	int last;

	if (!date_is_set(date) || count < MONTHS || count >= (DATE_YEAR_LAST + 1L) * MONTHS)
		return (struct date) { 0 };
	date.year = (int) (count / MONTHS);
	date.month = (int) (count % MONTHS) + 1;
	last = month_days(date.year, date.month);
	if (date.day > last)
		date.day = last;
	return date;
}

int
date_weekday(struct date date)
{
	return (int) ((day_number(date) + 2) % 7); /* 1 March of the year 0 was a Wednesday */
}

const char *
instant_iso(instant at, char text[DATE_TEXT_MAX])
{
	int64_t days = at / DAY - (at % DAY < 0);
	int64_t rest = at % DAY + (at % DAY < 0 ? DAY : 0);
	struct date date;

	text[0] = '\0';
	if (days < -DAYS_MOST || days > DAYS_MOST)
		return text;
	date = date_add_days(epoch, (long) days);
	if (date_is_set(date))
		snprintf(text, DATE_TEXT_MAX, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year,
			 date.month, date.day, (int) (rest / HOUR), (int) (rest % HOUR / MINUTE),
			 (int) (rest % MINUTE / SECOND));
	return text;
}

enum wm_code
instant_parse(const char *text, instant *at, struct wm_error *error)
{
	struct date date;
	int hour, minute, second;
	enum wm_code code;

	if (!has_form(text, "0000-00-00T00:00:00Z"))
		return fault(error, text, "not a time; write YYYY-MM-DDTHH:MM:SSZ");
	code = read_date(text, &date, error);
	if (code != WM_OK)
		return code;
	hour = digits(text + 11, 2);
	minute = digits(text + 14, 2);
	second = digits(text + 17, 2);
	if (hour > 23 || minute > 59 || second > 59)
		return fault(error, text, "there is no such time of day");
	*at = date_days_between(epoch, date) * DAY + hour * HOUR + minute * MINUTE +
	      second * SECOND;
	return WM_OK;
}
