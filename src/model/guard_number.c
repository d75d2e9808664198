/* NHS numbers and telephone numbers: digits in groups. */
#include <string.h>

#include "guard_find.h"

#define GROUPS_MOST	4
#define NHS_DIGITS	10
#define NATIONAL_DIGITS 10 /* of a telephone number without its zero; a few have one less */

/* The groups of digits from an index on, with what may stand between parts of a number. */
struct groups {
	size_t end[GROUPS_MOST]; /* the index behind each */
	size_t size[GROUPS_MOST];
	size_t count;
};

/* Between the groups of a number: a point may part them, and brackets stand around the first. */
static size_t
group_gap_end(const struct plain *plain, size_t index)
{
	if (plain_at(plain, index) == '.')
		return index + 1;
	if (plain_at(plain, index) == ')')
		index++;
	return plain_gap_end(plain, index);
}

static struct groups
read_groups(const struct plain *plain, size_t index)
{
	struct groups groups = { .count = 0 };

	while (groups.count < GROUPS_MOST) {
		size_t end = plain_digits_end(plain, index);

		if (end == index)
			break;
		groups.size[groups.count] = end - index;
		groups.end[groups.count++] = end;
		index = group_gap_end(plain, end);
	}
	return groups;
}

/* How many groups make up a pattern such as "334"; a size is a letter from `a` = 10 on. */
static size_t
pattern_groups(const struct groups *groups, const char *pattern)
{
	size_t count = strlen(pattern);

	if (count > groups->count)
		return 0;
	for (size_t i = 0; i < count; i++) {
		size_t size = pattern[i] >= 'a' ? (size_t) (pattern[i] - 'a') + 10
						: (size_t) (pattern[i] - '0');

		if (groups->size[i] != size)
			return 0;
	}
	return count;
}

/* The last digit is what the NHS Data Dictionary's modulus 11 asks for. */
static bool
nhs_digit_is_right(const struct plain *plain, size_t start, size_t end)
{
	unsigned sum = 0, weight = NHS_DIGITS, check = 0;

	for (size_t i = start; i < end; i++) {
		if (!plain_is_digit(plain->as[i]))
			continue;
		check = (unsigned) (plain->as[i] - '0');
		if (weight > 1)
			sum += check * weight--;
	}
	return (11 - sum % 11) % 11 == check;
}

void
find_nhs_numbers(const struct guard *guard, const struct plain *plain,
		 struct guard_findings *findings)
{
	static const char *const patterns[] = { "a", "334" };

	(void) guard;
	for (size_t i = 0; i < plain->count; i++) {
		struct groups groups;

		if (!plain_is_digit(plain->as[i]) || plain_is_digit(plain_at(plain, i - 1)))
			continue;
		groups = read_groups(plain, i);
		for (size_t j = 0; j < sizeof(patterns) / sizeof(patterns[0]); j++) {
			size_t count = pattern_groups(&groups, patterns[j]);
			size_t end = count ? groups.end[count - 1] : i;

			if (count && nhs_digit_is_right(plain, i, end) &&
			    plain_stands_alone(plain, i, end))
				found_add(findings, plain, GUARD_NHS_NUMBER, i, end);
		}
	}
}

/* What may follow the zero: geographic, corporate, mobile, freephone, premium. */
static bool
is_area_digit(unsigned char as)
{
	return plain_is_digit(as) && as != '0' && as != '4' && as != '6';
}

/* The end of a number as it is dialled in the country, 0 where there is none. */
static size_t
national_end(const struct plain *plain, size_t start)
{
	static const char *const patterns[] = {
		"b",   "38", "344", "47", "434", "56", "533", "5222", "524",
		"542", "65", "a",   "55", "64",	 "46", "433", "4322",
	};
	struct groups groups;

	if (plain_at(plain, start) != '0' || !is_area_digit(plain_at(plain, start + 1)))
		return 0;
	groups = read_groups(plain, start);
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
		size_t count = pattern_groups(&groups, patterns[i]);

		if (count && plain_stands_alone(plain, start, groups.end[count - 1]))
			return groups.end[count - 1];
	}
	return 0;
}

/* Behind "+44" or "0044", and a zero in brackets; 0 where neither stands here. */
static size_t
country_end(const struct plain *plain, size_t start)
{
	size_t at = start;

	if (plain_at(plain, at) == '+')
		at = plain_gap_end(plain, at + 1);
	else if (plain_at(plain, at) == '0' && plain_at(plain, at + 1) == '0')
		at = plain_gap_end(plain, at + 2);
	else
		return 0;
	if (plain_at(plain, at) != '4' || plain_at(plain, at + 1) != '4')
		return 0;
	at = plain_gap_end(plain, at + 2);
	if (plain_at(plain, at) == '(' && plain_at(plain, at + 1) == '0' &&
	    plain_at(plain, at + 2) == ')')
		return plain_gap_end(plain, at + 3);
	if (plain_at(plain, at) == '(')
		at++;
	return plain_at(plain, at) == '0' ? at + 1 : at;
}

/* The end of a number with the country's code, however it is grouped. */
static size_t
international_end(const struct plain *plain, size_t start)
{
	size_t at = country_end(plain, start), digits = 0, end = 0;

	if (!at || !is_area_digit(plain_at(plain, at)))
		return 0;
	while (digits < NATIONAL_DIGITS) {
		size_t next = plain_digits_end(plain, at);

		if (next == at || digits + (next - at) > NATIONAL_DIGITS)
			break;
		digits += next - at;
		end = next;
		at = group_gap_end(plain, next);
	}
	return digits >= NATIONAL_DIGITS - 1 && plain_stands_alone(plain, start, end) ? end : 0;
}

void
find_telephones(const struct guard *guard, const struct plain *plain,
		struct guard_findings *findings)
{
	(void) guard;
	for (size_t i = 0; i < plain->count; i++) {
		size_t end;

		if ((plain->as[i] != '0' && plain->as[i] != '+') ||
		    plain_is_digit(plain_at(plain, i - 1)))
			continue;
		end = international_end(plain, i);
		if (!end)
			end = national_end(plain, i);
		if (end) {
			found_add(findings, plain, GUARD_TELEPHONE, i, end);
			i = end - 1;
		}
	}
}
