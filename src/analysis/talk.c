#include "waymark/analysis.h"

#include <stdlib.h>

static const char *const talk_words[TALK_COUNT] = {
#define TALK_WORD(id, shown) [TALK_##id] = shown,
	TALK_INFO(TALK_WORD)
#undef TALK_WORD
};

const char *
talk_shown(enum talk_class talk_class)
{
	return talk_words[talk_class];
}

/* The state of a side as far as the rater may know it. */
static enum state
known_state(const struct assessment_row *row, enum capacity side, enum capacity rater)
{
	return row_hidden(row, side, rater) ? STATE_UNRATED : row_state(row, side);
}

static bool
classify(const struct assessment_row *row, enum capacity rater, enum talk_class *talk_class)
{
	enum state self = known_state(row, CAPACITY_SELF, rater);
	enum state supervisor = known_state(row, CAPACITY_SUPERVISOR, rater);
	bool noted = row->evidence.count > 0;

	if (self == STATE_BELOW && supervisor == STATE_BELOW)
		*talk_class = TALK_BOTH_BELOW;
	else if ((self == STATE_BELOW && supervisor == STATE_MEETS) ||
		 (self == STATE_MEETS && supervisor == STATE_BELOW))
		*talk_class = TALK_CROSSES;
	else if (supervisor == STATE_BELOW)
		*talk_class = TALK_SUPERVISOR_BELOW;
	else if (self == STATE_BELOW)
		*talk_class = noted ? TALK_BELOW : TALK_BELOW_NO_NOTE;
	else if (self == STATE_NO_OPPORTUNITY || supervisor == STATE_NO_OPPORTUNITY)
		*talk_class = TALK_NO_CHANCE;
	else if ((self == STATE_MEETS || supervisor == STATE_MEETS) && !noted)
		*talk_class = TALK_MEETS_NO_NOTE;
	else
		return false;
	return true;
}

static instant
no_chance_since(const struct assessment_row *row)
{
	instant since = INSTANT_LAST;

	for (int side = 0; side < CAPACITY_COUNT; side++)
		if (row->by[side].value == VALUE_NO_OPPORTUNITY && row->by[side].since < since)
			since = row->by[side].since;
	return since;
}

bool
row_overdue(const struct assessment_row *row, struct date today)
{
	return date_is_set(row->action_due) && date_compare(row->action_due, today) < 0;
}

struct sort_key {
	struct talk_item item;
	bool overdue;
	instant since; /* orders the items without a chance; the same for all others */
};

static int
compare_keys(const void *a, const void *b)
{
	const struct sort_key *x = a;
	const struct sort_key *y = b;

	if (x->item.talk_class != y->item.talk_class)
		return x->item.talk_class < y->item.talk_class ? -1 : 1;
	if (x->overdue != y->overdue)
		return x->overdue ? -1 : 1;
	if (x->since != y->since)
		return x->since < y->since ? -1 : 1;
	return x->item.row < y->item.row ? -1 : x->item.row > y->item.row;
}

size_t
assessment_talk(const struct assessment *assessment, enum capacity rater, struct date today,
		struct talk_item **items)
{
	struct sort_key *keys = xcalloc(assessment->row_count + 1, sizeof(*keys));
	size_t count = 0;

	for (size_t i = 0; i < assessment->row_count; i++) {
		const struct assessment_row *row = &assessment->rows[i];
		enum talk_class talk_class;

		if (!classify(row, rater, &talk_class))
			continue;
		keys[count++] = (struct sort_key) {
			.item = { .row = i, .talk_class = talk_class },
			.overdue = row_overdue(row, today),
			.since = talk_class == TALK_NO_CHANCE ? no_chance_since(row) : 0,
		};
	}
	qsort(keys, count, sizeof(*keys), compare_keys);
	*items = xcalloc(count + 1, sizeof(**items));
	for (size_t i = 0; i < count; i++)
		(*items)[i] = keys[i].item;
	free(keys);
	return count;
}

size_t
talk_count(const struct talk_item *items, size_t count)
{
	while (count > 0 && items[count - 1].talk_class == TALK_MEETS_NO_NOTE)
		count--;
	return count;
}
