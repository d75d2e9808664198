#include "waymark/analysis.h"

#include <stdlib.h>

static bool
in_subtree(const struct assessment *assessment, const struct assessment_row *row, int section)
{
	const struct framework *framework = assessment->framework;
	int own = framework->indicators[row->indicator].section;

	return section < 0 || section_within(framework, own, section);
}

static void
count_row(struct state_counts *counts, const struct assessment_row *row, enum capacity side,
	  enum capacity rater)
{
	enum state state = row_state(row, side);
	bool hidden = row_hidden(row, side, rater);

	counts->listed++;
	if (state == STATE_NOT_ASKED) {
		counts->by_state[state]++;
		return;
	}
	counts->asked++;
	if (state != STATE_UNRATED)
		counts->answered++;
	if (hidden) {
		counts->hidden++;
		return;
	}
	counts->by_state[state]++;
	if (row_difference(row) > 0)
		counts->differs++;
}

struct state_counts
assessment_counts(const struct assessment *assessment, int section, enum capacity side,
		  enum capacity rater)
{
	struct state_counts counts = { 0 };

	for (size_t i = 0; i < assessment->row_count; i++)
		if (in_subtree(assessment, &assessment->rows[i], section))
			count_row(&counts, &assessment->rows[i], side, rater);
	return counts;
}

/* After a move what is asked anew comes first, then what may be answered as before. */
enum { TURN_ANEW, TURN_OFFERED, TURN_AS_BEFORE, TURN_COUNT };

static int
turn_of(const struct assessment *assessment, const struct assessment_row *row,
	enum capacity capacity)
{
	if (row->change != CHANGE_SAME)
		return TURN_ANEW;
	return assessment_offer(assessment, row, capacity).value != VALUE_UNRATED ? TURN_OFFERED
										  : TURN_AS_BEFORE;
}

int
assessment_next(const struct assessment *assessment, enum capacity capacity, int after)
{
	int count = (int) assessment->row_count;
	int best = -1, best_turn = TURN_COUNT;

	if (after < -1 || after >= count)
		after = -1;
	for (int step = 1; step <= count && best_turn != TURN_ANEW; step++) {
		int at = (after + step) % count;
		const struct assessment_row *row = &assessment->rows[at];
		int turn;

		if (row_state(row, capacity) != STATE_UNRATED)
			continue;
		turn = turn_of(assessment, row, capacity);
		if (turn < best_turn) {
			best = at;
			best_turn = turn;
		}
	}
	return best;
}

#define PAUSE_LONGEST (10 * 60 * 1000) /* ms: a longer one was spent elsewhere */
#define PAUSES_LEAST  5

static int
compare_instants(const void *a, const void *b)
{
	instant x = *(const instant *) a;
	instant y = *(const instant *) b;

	return x < y ? -1 : x > y;
}

/* Turns times of rating into the pauses between them that count, in order of length. */
static size_t
pauses(instant times[], size_t count)
{
	size_t kept = 0;

	qsort(times, count, sizeof(*times), compare_instants);
	for (size_t i = 1; i < count; i++) {
		instant pause = times[i] - times[i - 1];

		if (pause > 0 && pause < PAUSE_LONGEST)
			times[kept++] = pause;
	}
	qsort(times, kept, sizeof(*times), compare_instants);
	return kept;
}

int
assessment_minutes_left(const struct assessment *assessment, enum capacity capacity, size_t to_go)
{
	instant *times = xcalloc(assessment->row_count + 1, sizeof(*times));
	size_t count = 0;
	int minutes = -1;

	for (size_t i = 0; i < assessment->row_count; i++)
		if (assessment->rows[i].by[capacity].value != VALUE_UNRATED)
			times[count++] = assessment->rows[i].by[capacity].at;
	count = pauses(times, count);
	if (count >= PAUSES_LEAST)
		minutes = (int) ((times[count / 2] * (instant) to_go + 59999) / 60000);
	free(times);
	return minutes;
}
