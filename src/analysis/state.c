#include "waymark/analysis.h"

const char *const state_words[STATE_COUNT] = {
#define STATE_WORD(id, word, shown) [STATE_##id] = word,
	STATE_INFO(STATE_WORD)
#undef STATE_WORD
};

static const char *const states_shown[STATE_COUNT] = {
#define STATE_SHOWN(id, word, shown) [STATE_##id] = shown,
	STATE_INFO(STATE_SHOWN)
#undef STATE_SHOWN
};

const char *
state_shown(enum state state)
{
	return states_shown[state];
}

enum state
row_state(const struct assessment_row *row, enum capacity capacity)
{
	int value = row->by[capacity].value;

	if (row->expectation->standing == STANDING_NOT_APPLICABLE)
		return STATE_NOT_ASKED;
	if (value >= 1)
		return value < row->expectation->point ? STATE_BELOW : STATE_MEETS;
	if (value == VALUE_NO_OPPORTUNITY)
		return STATE_NO_OPPORTUNITY;
	if (value == VALUE_NOT_APPLICABLE)
		return STATE_NOT_APPLICABLE;
	return STATE_UNRATED;
}

int
row_gap(const struct assessment_row *row, enum capacity capacity)
{
	int value = row->by[capacity].value;

	if (value < 1)
		return -1;
	return value < row->expectation->point ? row->expectation->point - value : 0;
}

/* Whether both series have a point; a point beside a non-rating is no difference (design 3.5). */
static bool
both_have_points(const struct assessment_row *row)
{
	return row->by[CAPACITY_SELF].value >= 1 && row->by[CAPACITY_SUPERVISOR].value >= 1;
}

int
row_difference(const struct assessment_row *row)
{
	int difference = row->by[CAPACITY_SELF].value - row->by[CAPACITY_SUPERVISOR].value;

	if (!both_have_points(row))
		return -1;
	return difference < 0 ? -difference : difference;
}

const char *
row_direction(const struct assessment_row *row)
{
	if (row_difference(row) < 1)
		return "";
	return row->by[CAPACITY_SELF].value > row->by[CAPACITY_SUPERVISOR].value
		       ? "self-higher"
		       : "supervisor-higher";
}

bool
row_hidden(const struct assessment_row *row, enum capacity side, enum capacity rater)
{
	return !row->open && rater != CAPACITY_COUNT && side != rater &&
	       row->by[rater].value == VALUE_UNRATED && row->by[side].value != VALUE_UNRATED;
}
