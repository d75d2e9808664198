/* The words of Gaps. */
#include "assess.h"
#include "gaps.h"
#include "waymark/memory.h"

static void
add_notes(const struct assessment_row *row, struct buffer *text)
{
	if (row->evidence.count == 0)
		buffer_text(text, "; no note");
	else
		buffer_format(text, "; %zu note%s", row->evidence.count,
			      row->evidence.count == 1 ? "" : "s");
}

/* " since 20 Jan": the day on which it was first said by one who still says so. */
static void
add_since(const struct assessment_row *known, struct date today, struct buffer *text)
{
	instant since = INSTANT_LAST;
	char date[DATE_TEXT_MAX];

	for (int side = 0; side < CAPACITY_COUNT; side++)
		if (known->by[side].value == VALUE_NO_OPPORTUNITY && known->by[side].since < since)
			since = known->by[side].since;
	if (since < INSTANT_LAST)
		buffer_format(text, " since %s", date_short(zone_date(since), today, date));
}

/* A row that there is nothing to talk about: what was said of it. */
static void
add_state(const struct framework *framework, const struct assessment_row *known,
	  struct buffer *text)
{
	enum state self = row_state(known, CAPACITY_SELF);
	enum state supervisor = row_state(known, CAPACITY_SUPERVISOR);
	int starts;

	if (self == STATE_NOT_ASKED) {
		starts = framework_starts_at(framework, known->indicator, known->level);
		buffer_text(text, starts < 0 ? state_shown(self) : "starts at ");
		if (starts >= 0)
			assess_level_name(framework, starts, text);
		return;
	}
	if (self == STATE_UNRATED && supervisor != STATE_UNRATED)
		buffer_text(text, "supervisor: ");
	buffer_text(text, state_shown(self == STATE_UNRATED ? supervisor : self));
	if (self == STATE_MEETS || supervisor == STATE_MEETS)
		add_notes(known, text);
}

static void
add_why(const struct framework *framework, const struct assessment_row *known,
	enum talk_class talk_class, struct date today, struct buffer *text)
{
	switch (talk_class) {
	case TALK_BELOW:
		buffer_text(text, talk_shown(talk_class));
		add_notes(known, text);
		break;
	case TALK_NO_CHANCE:
		buffer_text(text, talk_shown(talk_class));
		add_since(known, today, text);
		break;
	case TALK_MEETS_NO_NOTE:
		buffer_text(text, known->by[CAPACITY_SUPERVISOR].value == VALUE_UNRATED
					  ? "meets (yours); no note"
					  : talk_shown(talk_class));
		break;
	case TALK_COUNT:
		add_state(framework, known, text);
		break;
	default:
		buffer_text(text, talk_shown(talk_class));
	}
}

/* An action that is overdue is why the row stands first in its class, and is said first. */
void
gaps_why(const struct framework *framework, const struct assessment_row *known,
	 enum talk_class talk_class, struct date today, struct buffer *text)
{
	bool overdue = row_overdue(known, today);
	char date[DATE_TEXT_MAX];

	if (overdue)
		buffer_text(text, "action overdue; ");
	add_why(framework, known, talk_class, today, text);
	if (!overdue && date_is_set(known->action_due))
		buffer_format(text, "; action due %s", date_short(known->action_due, today, date));
}

/* How many rows are not asked here and start at level `at` (-1: at none). */
static size_t
starting_at(const struct assessment *assessment, int at)
{
	size_t count = 0;

	for (size_t row = 0; row < assessment->row_count; row++)
		if (row_state(&assessment->rows[row], CAPACITY_SELF) == STATE_NOT_ASKED &&
		    framework_starts_at(assessment->framework, assessment->rows[row].indicator,
					assessment->level) == at)
			count++;
	return count;
}

void
gaps_to_rate(const struct assessment *assessment, struct buffer *text)
{
	const struct framework *framework = assessment->framework;
	struct state_counts counts =
		assessment_counts(assessment, -1, CAPACITY_SELF, CAPACITY_COUNT);
	size_t count;

	buffer_format(text, "%zu to rate", counts.asked);
	for (int level = 0; level < (int) framework->level_count; level++) {
		count = starting_at(assessment, level);
		if (count == 0)
			continue;
		buffer_format(text, "; %zu start%s at ", count, count == 1 ? "s" : "");
		assess_level_name(framework, level, text);
	}
	count = starting_at(assessment, -1);
	if (count > 0)
		buffer_format(text, "; %zu not asked here", count);
}
