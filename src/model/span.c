#include "waymark/span.h"

#include <stdlib.h>
#include <string.h>

#define MONTHS 12 /* of a year */

const char *const unit_words[UNIT_COUNT + 1] = {
#define UNIT_WORD(id, word, one, several) word,
	UNIT_INFO(UNIT_WORD)
#undef UNIT_WORD
};

static const char *const ones[UNIT_COUNT] = {
#define UNIT_ONE(id, word, one, several) one,
	UNIT_INFO(UNIT_ONE)
#undef UNIT_ONE
};

static const char *const severals[UNIT_COUNT] = {
#define UNIT_SEVERAL(id, word, one, several) several,
	UNIT_INFO(UNIT_SEVERAL)
#undef UNIT_SEVERAL
};

/* Days that hours begin. */
static int
days_of_hours(int hours)
{
	return (abs(hours) + 23) / 24 * (hours < 0 ? -1 : 1);
}

struct date
span_add(struct span span, struct date date, const struct calendar *calendar)
{
	switch (span.unit) {
	case UNIT_HOUR:
		return date_add_days(date, days_of_hours(span.count));
	case UNIT_DAY:
		return date_add_days(date, span.count);
	case UNIT_WORKING_DAY:
		return calendar_add_working_days(calendar, date, span.count);
	case UNIT_WEEK:
		return date_add_days(date, span.count * 7L);
	case UNIT_MONTH:
		return date_add_months(date, span.count);
	case UNIT_YEAR:
		return date_add_months(date, span.count * MONTHS);
	case UNIT_COUNT:
		break;
	}
	return (struct date) { 0 };
}

static bool
is_unit(const char *text, size_t length, enum unit unit)
{
	const char *const words[] = { unit_words[unit], ones[unit], severals[unit] };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == length && memcmp(words[i], text, length) == 0)
			return true;
	return false;
}

/* One "6 weeks" of that length, blanks around it left out. */
static bool
read_part(const char *text, size_t length, struct span *span)
{
	size_t digits, unit = 0;

	while (length > 0 && *text == ' ')
		text++, length--;
	while (length > 0 && text[length - 1] == ' ')
		length--;
	digits = strspn(text, "0123456789");
	if (digits == 0 || digits > 4 || digits >= length || text[digits] != ' ')
		return false;
	span->count = (int) strtol(text, NULL, 10);
	for (text += digits, length -= digits; length > 0 && *text == ' '; length--)
		text++;
	while (unit < UNIT_COUNT && !is_unit(text, length, (enum unit) unit))
		unit++;
	span->unit = (enum unit) unit;
	return span->count > 0 && unit < UNIT_COUNT;
}

bool
period_read(const char *text, struct period *period)
{
	*period = (struct period) { .count = 0 };
	if (text[strspn(text, " ")] == '\0')
		return true;
	for (;;) {
		size_t length = strcspn(text, "+");

		if (period->count == PERIOD_PARTS_MAX ||
		    !read_part(text, length, &period->parts[period->count]))
			return false;
		period->count++;
		if (text[length] == '\0')
			return true;
		text += length + 1;
	}
}

struct date
period_add(const struct period *period, struct date date, const struct calendar *calendar)
{
	for (size_t i = 0; i < period->count; i++)
		date = span_add(period->parts[i], date, calendar);
	return date;
}

void
span_text(struct span span, struct buffer *buffer)
{
	int count = abs(span.count);

	buffer_format(buffer, "%d %s", count, count == 1 ? ones[span.unit] : severals[span.unit]);
}

void
span_every_text(struct span span, struct buffer *buffer)
{
	buffer_text(buffer, "every ");
	if (span.count == 1)
		buffer_text(buffer, ones[span.unit]);
	else
		span_text(span, buffer);
}

void
period_text(const struct period *period, struct buffer *buffer)
{
	for (size_t i = 0; i < period->count; i++) {
		buffer_text(buffer, i > 0 ? " + " : "");
		span_text(period->parts[i], buffer);
	}
}
