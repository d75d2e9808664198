/* The standards of a session: chosen, offered, and those there was no chance for. */
#include <stdlib.h>
#include <string.h>

#include "assess_tree.h"
#include "gaps.h"
#include "sitting.h"

/* Since when there was no chance yet, where that is longer than the policy's months. */
static instant
no_chance_since(const struct sitting *sitting, const struct assessment_row *row)
{
	int months = sitting->supervision.policy->numbers[READING_NO_CHANCE_MONTHS];
	instant before = zone_start(date_add_months(sitting->today, -months));

	for (int side = 0; side < CAPACITY_COUNT; side++)
		if (row->by[side].value == VALUE_NO_OPPORTUNITY && row->by[side].since < before)
			return row->by[side].since;
	return INSTANT_NONE;
}

void
sitting_add_chances(struct sitting *sitting)
{
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

	for (size_t at = 0; at < sitting->assessment_count; at++) {
		const struct assessment *assessment = sitting->assessments[at];
		const struct framework *framework = assessment->framework;

		for (size_t row = 0; row < assessment->row_count; row++) {
			instant since = no_chance_since(sitting, &assessment->rows[row]);
			const struct indicator *indicator =
				&framework->indicators[assessment->rows[row].indicator];
			struct buffer why = { 0 };
			struct sitting_row *added;

			if (since == INSTANT_NONE)
				continue;
			buffer_format(&why, "no chance since %s",
				      date_short(zone_date(since), sitting->today, date));
			added = sitting_add(
				sitting, SITTING_CHANCE,
				framework_reference(framework, indicator->code, reference),
				why.text);
			added->assessment = (int) at;
			added->row = (int) row;
			buffer_done(&why);
		}
	}
}

/* Where a topic stands among what was read; false where it does not. */
static bool
find_topic(const struct sitting *sitting, const struct session_topic *topic, int *assessment,
	   int *row)
{
	for (size_t at = 0; at < sitting->assessment_count; at++) {
		const struct framework *framework = sitting->assessments[at]->framework;
		int indicator;

		if (strcmp(framework->id, topic->about.framework) != 0 ||
		    strcmp(framework->version, topic->about.version) != 0)
			continue;
		indicator = framework_indicator(framework, topic->about.code);
		*assessment = (int) at;
		*row = indicator < 0 ? -1 : sitting->assessments[at]->row_of[indicator];
		return *row >= 0;
	}
	return false;
}

const char *const sitting_outcomes[OUTCOME_COUNT] = {
	[OUTCOME_AGREED] = "agreed",
	[OUTCOME_OBSERVE] = "observe",
	[OUTCOME_SAMPLE_WORK] = "sample work",
	[OUTCOME_WAIT] = "wait until",
	[OUTCOME_READ_TOGETHER] = "read together",
	[OUTCOME_BOTH_VIEWS_KEPT] = "both views kept",
};

/* What has become of it: settled how, an action for it, or what there is to say. */
static void
topic_state(const struct sitting *sitting, const struct session_topic *topic,
	    const struct assessment_row *row, struct buffer *text)
{
	char date[DATE_TEXT_MAX];

	if (topic->settled) {
		buffer_text(text, sitting_outcomes[topic->outcome]);
		if (date_is_set(topic->until))
			buffer_format(text, " %s", date_short(topic->until, sitting->today, date));
	} else if (row && date_is_set(row->action_due)) {
		buffer_text(text, "action set");
	} else if (row && no_chance_since(sitting, row) != INSTANT_NONE) {
		buffer_text(text, "to allocations");
	} else {
		buffer_text(text, "to talk of");
	}
}

static void
add_topics(struct sitting *sitting)
{
	for (size_t i = 0; i < sitting->session->topic_count; i++) {
		const struct session_topic *topic = &sitting->session->topics[i];
		const struct assessment_row *rated = NULL;
		struct buffer text = { 0 };
		char reference[REFERENCE_MAX];
		struct sitting_row *added;
		int at = -1, row = -1;

		if (find_topic(sitting, topic, &at, &row))
			rated = &sitting->assessments[at]->rows[row];
		topic_state(sitting, topic, rated, &text);
		added = sitting_add(sitting, SITTING_TOPIC,
				    rated ? framework_reference(sitting->assessments[at]->framework,
								topic->about.code, reference)
					  : topic->about.code,
				    text.text);
		added->topic = topic;
		added->assessment = rated ? at : -1;
		added->row = rated ? row : -1;
		sitting->chosen++;
		sitting->settled += topic->settled;
		buffer_done(&text);
	}
}

static bool
is_listed(const struct sitting *sitting, int assessment, int row)
{
	for (size_t i = 0; i < sitting->row_count; i++)
		if (sitting->rows[i].assessment == assessment && sitting->rows[i].row == row)
			return true;
	return false;
}

/* What was settled for an indicator in an earlier session, of what both still say; NULL: nothing. */
static const struct session_topic *
settled_before(const struct sitting *sitting, const struct framework *framework,
	       const struct assessment_row *row)
{
	const struct session_list *list = &sitting->supervision.sessions;
	const char *code = framework->indicators[row->indicator].code;

	for (size_t i = list->count; i-- > 0;)
		for (size_t at = 0; at < list->items[i].topic_count; at++) {
			const struct session_topic *topic = &list->items[i].topics[at];

			if (topic->settled && !strcmp(topic->about.code, code) &&
			    !strcmp(topic->about.framework, framework->id) &&
			    topic->at >= row->by[CAPACITY_SELF].at &&
			    topic->at >= row->by[CAPACITY_SUPERVISOR].at)
				return topic;
		}
	return NULL;
}

/* One that is not chosen yet; TALK_COUNT: there is a difference that nothing else speaks of. */
static void
offer(struct sitting *sitting, int at, size_t row, enum talk_class talk_class)
{
	const struct assessment *assessment = sitting->assessments[at];
	const struct framework *framework = assessment->framework;
	struct assessment_row known = row_known(&assessment->rows[row], sitting->rater);
	const char *code = framework->indicators[known.indicator].code;
	const struct session_topic *before = settled_before(sitting, framework, &known);
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];
	struct buffer why = { 0 };
	struct sitting_row *added;

	if (talk_class == TALK_COUNT)
		flag_add(&why, FLAG_DIFFERS, 0);
	else
		gaps_why(framework, &known, talk_class, sitting->today, &why);
	if (before)
		buffer_format(&why, "; %s, %s", sitting_outcomes[before->outcome],
			      date_short(zone_date(before->at), sitting->today, date));
	added = sitting_add(sitting, SITTING_TOPIC, framework_reference(framework, code, reference),
			    why.text);
	added->assessment = at;
	added->row = (int) row;
	buffer_done(&why);
}

/* What there is to talk about, then what is seen differently and was not settled since (SR-83). */
static void
add_offered(struct sitting *sitting, int at)
{
	const struct assessment *assessment = sitting->assessments[at];
	struct talk_item *talk;
	size_t count = assessment_talk(assessment, sitting->rater, sitting->today, &talk);

	count = talk_count(talk, count);
	for (size_t i = 0; i < count; i++)
		if (!is_listed(sitting, at, (int) talk[i].row))
			offer(sitting, at, talk[i].row, talk[i].talk_class);
	for (size_t row = 0; row < assessment->row_count; row++) {
		struct assessment_row known = row_known(&assessment->rows[row], sitting->rater);

		if (row_difference(&known) > 0 && !is_listed(sitting, at, (int) row) &&
		    !settled_before(sitting, assessment->framework, &known))
			offer(sitting, at, row, TALK_COUNT);
	}
	free(talk);
}

void
sitting_add_development(struct sitting *sitting)
{
	add_topics(sitting);
	for (size_t at = 0; at < sitting->assessment_count; at++)
		add_offered(sitting, (int) at);
	sitting->offered = sitting->row_count;
}
