#include "waymark/analysis.h"

const char *const flag_words[FLAG_COUNT] = {
#define FLAG_WORD(id, word, shown) [FLAG_##id] = word,
	FLAG_INFO(FLAG_WORD)
#undef FLAG_WORD
};

static const char *const flags_shown[FLAG_COUNT] = {
#define FLAG_SHOWN(id, word, shown) [FLAG_##id] = shown,
	FLAG_INFO(FLAG_SHOWN)
#undef FLAG_SHOWN
};

void
flag_add(struct buffer *text, enum flag flag, int stale_months)
{
	buffer_text(text, flags_shown[flag]);
	if (flag == FLAG_STALE)
		buffer_format(text, " %d month%s", stale_months, stale_months == 1 ? "" : "s");
}

static bool
has_point(const struct assessment_row *row)
{
	return row->by[CAPACITY_SELF].value >= 1 || row->by[CAPACITY_SUPERVISOR].value >= 1;
}

static bool
crosses(const struct assessment_row *row)
{
	enum state self = row_state(row, CAPACITY_SELF);
	enum state supervisor = row_state(row, CAPACITY_SUPERVISOR);

	return row_difference(row) > 0 && self != supervisor;
}

/* Of the two newest judgements the later decides: one fresh look keeps the row from being stale. */
static bool
is_stale(const struct assessment_row *row, struct date today, int stale_months)
{
	struct date newest = { 0 };

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		struct date date;

		if (row->by[side].value == VALUE_UNRATED)
			continue;
		date = zone_date(row->by[side].at);
		if (date_compare(date, newest) > 0)
			newest = date;
	}
	return date_is_set(newest) &&
	       date_compare(date_add_months(newest, stale_months), today) < 0;
}

static bool
is_unconfirmed(const struct assessment_row *row)
{
	for (int side = 0; side < CAPACITY_COUNT; side++)
		if (row->by[side].value != VALUE_UNRATED && uuid_is_set(row->by[side].entered_by))
			return true;
	return false;
}

unsigned
row_flags(const struct assessment_row *row, struct date today, int stale_months)
{
	unsigned flags = 0;

	if (row->expectation->standing == STANDING_NOT_APPLICABLE)
		return 0;
	if (row_difference(row) > 0)
		flags |= FLAG_BIT(FLAG_DIFFERS);
	if (crosses(row))
		flags |= FLAG_BIT(FLAG_CROSSES);
	if (row->by[CAPACITY_SELF].value >= 1 && row->by[CAPACITY_SUPERVISOR].value < 1)
		flags |= FLAG_BIT(FLAG_SELF_ONLY);
	if (has_point(row) && !row->evidence.count)
		flags |= FLAG_BIT(FLAG_UNEVIDENCED);
	if (row->evidence.count && row->evidence.own_word == row->evidence.count)
		flags |= FLAG_BIT(FLAG_OWN_WORD);
	if (is_stale(row, today, stale_months))
		flags |= FLAG_BIT(FLAG_STALE);
	if (row->by[CAPACITY_SELF].changed || row->by[CAPACITY_SUPERVISOR].changed)
		flags |= FLAG_BIT(FLAG_CHANGED);
	if (is_unconfirmed(row))
		flags |= FLAG_BIT(FLAG_UNCONFIRMED);
	return flags;
}

bool
row_passes(const struct assessment_row *row, const struct row_filter *filter, struct date today,
	   int stale_months)
{
	unsigned states =
		1u << row_state(row, CAPACITY_SELF) | 1u << row_state(row, CAPACITY_SUPERVISOR);

	if (filter->states && !(filter->states & states))
		return false;
	return !filter->flags || (filter->flags & row_flags(row, today, stale_months));
}
