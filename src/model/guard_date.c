/* Dates as people write them, for telling that one stands somewhere; which day it is does not
 * matter here. */
#include <string.h>

#include "guard_find.h"

#define YEAR_FIRST 1900
#define YEAR_LAST  2099

static const char months[] = " jan january feb february mar march apr april may jun june jul july"
			     " aug august sep sept september oct october nov november dec"
			     " december ";

/* A run of digits at an index. */
struct run {
	size_t end;
	size_t size;
	unsigned value; /* of the first eight digits */
};

static struct run
read_run(const struct plain *plain, size_t index)
{
	struct run run = { .end = plain_digits_end(plain, index) };

	run.size = run.end - index;
	for (size_t i = index; i < run.end && i < index + 8; i++)
		run.value = run.value * 10 + (unsigned) (plain->as[i] - '0');
	return run;
}

static bool
is_day(struct run run)
{
	return run.size >= 1 && run.size <= 2 && run.value >= 1 && run.value <= 31;
}

static bool
is_month(struct run run)
{
	return is_day(run) && run.value <= 12;
}

static bool
is_year(struct run run)
{
	return run.size == 2 ||
	       (run.size == 4 && run.value >= YEAR_FIRST && run.value <= YEAR_LAST);
}

static bool
is_day_and_month(unsigned day, unsigned month)
{
	return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* 03032014, 20140303, 030314. */
static bool
is_compact(struct run run)
{
	unsigned value = run.value;

	if (run.size == 6)
		return is_day_and_month(value / 10000, value / 100 % 100);
	if (run.size != 8)
		return false;
	if (value % 10000 >= YEAR_FIRST && value % 10000 <= YEAR_LAST)
		return is_day_and_month(value / 1000000, value / 10000 % 100);
	return value / 10000 >= YEAR_FIRST && value / 10000 <= YEAR_LAST &&
	       is_day_and_month(value % 100, value / 100 % 100);
}

/* The index behind one of / . - or blanks between the parts of a date. */
static size_t
part_gap_end(const struct plain *plain, size_t index)
{
	size_t end = plain_gap_end(plain, index);

	if (plain_at(plain, end) == '/' || plain_at(plain, end) == '.')
		return plain_gap_end(plain, end + 1);
	return end;
}

/* 3/3/2014, 03.03.14, 3-3-14, 03 03 2014, 2014-03-03; day and month in either order. */
static size_t
numeric_end(const struct plain *plain, struct run first)
{
	struct run second = read_run(plain, part_gap_end(plain, first.end));
	struct run third;

	if (second.size == 0)
		return 0;
	third = read_run(plain, part_gap_end(plain, second.end));
	if (first.size == 4 && is_year(first) && is_month(second) && is_day(third))
		return third.end;
	if (is_day(first) && is_day(second) && (is_month(first) || is_month(second)) &&
	    is_year(third))
		return third.end;
	return 0;
}

/* The index behind the name of a month at an index; 0 for none. */
static size_t
month_end(const struct plain *plain, size_t index)
{
	char word[12] = " ";
	size_t end = index, size;

	while (plain_is_letter(plain_at(plain, end)) && end - index < sizeof(word))
		end++;
	size = end - index;
	if (size < 3 || size + 3 > sizeof(word) || plain_is_letter(plain_at(plain, end)))
		return 0;
	memcpy(word + 1, plain->as + index, size);
	memcpy(word + 1 + size, " ", 2);
	return strstr(months, word) ? end : 0;
}

/* The index behind an ordinal's letters, "3rd" or "3 rd", where they stand. */
static size_t
ordinal_end(const struct plain *plain, size_t index)
{
	static const char *const letters[] = { "st", "nd", "rd", "th" };
	size_t at = plain_gap_end(plain, index);

	for (size_t i = 0; i < sizeof(letters) / sizeof(letters[0]); i++) {
		if (plain_at(plain, at) == (unsigned char) letters[i][0] &&
		    plain_at(plain, at + 1) == (unsigned char) letters[i][1] &&
		    !plain_is_word(plain_at(plain, at + 2)))
			return at + 2;
	}
	return index;
}

/* The index behind a year that may follow, else the index given. */
static size_t
year_end(const struct plain *plain, size_t index)
{
	size_t at = index;
	struct run run;

	if (plain_at(plain, at) == ',')
		at++;
	at = part_gap_end(plain, at);
	if (plain_at(plain, at) == '\'')
		at++;
	run = read_run(plain, at);
	return is_year(run) && !plain_is_word(plain_at(plain, run.end)) ? run.end : index;
}

/* 3 March 2014, 3rd of March '14, 3-Mar, 3Mar2014. */
static size_t
day_first_end(const struct plain *plain, struct run day)
{
	size_t at = ordinal_end(plain, day.end), month;

	at = part_gap_end(plain, at);
	if (plain_at(plain, at) == 'o' && plain_at(plain, at + 1) == 'f')
		at = plain_gap_end(plain, at + 2);
	month = month_end(plain, at);
	return month ? year_end(plain, month) : 0;
}

/* March 3, 2014; Mar 3rd. */
static size_t
month_first_end(const struct plain *plain, size_t index)
{
	size_t month = month_end(plain, index), end;
	struct run day;

	if (!month)
		return 0;
	day = read_run(plain, part_gap_end(plain, month));
	if (!is_day(day))
		return 0;
	end = ordinal_end(plain, day.end);
	return plain_is_word(plain_at(plain, end)) ? 0 : year_end(plain, end);
}

size_t
plain_date_end(const struct plain *plain, size_t index)
{
	struct run first = read_run(plain, index);
	size_t end;

	if (first.size == 0)
		return month_first_end(plain, index);
	if (is_compact(first))
		return plain_is_word(plain_at(plain, first.end)) ? 0 : first.end;
	end = numeric_end(plain, first);
	if (!end && is_day(first))
		end = day_first_end(plain, first);
	return end && !plain_is_word(plain_at(plain, end)) ? end : 0;
}
