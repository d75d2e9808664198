#include "waymark/assessment.h"

#include <stdlib.h>
#include <string.h>

/* Rows with one sentence at one level side by side: the words are those of the indicator and of
 * what is expected. */
static int
compare_sentences(const struct assessment *assessment, const struct assessment_row *a,
		  const struct assessment_row *b)
{
	const struct indicator *indicators = assessment->framework->indicators;
	int order = a->level - b->level;

	if (order == 0)
		order = (int) a->expectation->standing - (int) b->expectation->standing;
	if (order == 0)
		order = strcmp(indicators[a->indicator].text, indicators[b->indicator].text);
	return order ? order : strcmp(a->expectation->text, b->expectation->text);
}

struct sentence {
	const struct assessment *assessment;
	struct assessment_row *row;
};

static int
sentence_compare(const void *a, const void *b)
{
	const struct sentence *left = a, *right = b;

	return compare_sentences(left->assessment, left->row, right->row);
}

/* Numbers the sentences that stand more than once; sorted once, so that no rating has to look
 * for them. */
static void
find_repeats(struct assessment *assessment)
{
	size_t count = assessment->row_count;
	struct sentence *sentences = xcalloc(count + 1, sizeof(*sentences));

	for (size_t i = 0; i < count; i++)
		sentences[i] = (struct sentence) { assessment, &assessment->rows[i] };
	qsort(sentences, count, sizeof(*sentences), sentence_compare);
	for (size_t i = 1; i < count; i++) {
		struct assessment_row *before = sentences[i - 1].row, *row = sentences[i].row;

		if (compare_sentences(assessment, before, row) != 0)
			continue;
		if (before->repeat < 0)
			before->repeat = (int) assessment->repeat_count++;
		row->repeat = before->repeat;
	}
	free(sentences);
	assessment->repeats = xcalloc(assessment->repeat_count + 1, sizeof(struct offer));
}

static void
fill_rows(struct assessment *assessment, const int own[], const int assessed[])
{
	const struct framework *framework = assessment->framework;
	size_t row = 0;

	for (size_t i = 0; i < framework->indicator_count; i++) {
		assessment->row_of[i] = -1;
		if (own[i] < 0)
			continue;
		assessment->row_of[i] = (int) row;
		assessment->rows[row++] = (struct assessment_row) {
			.indicator = (int) i,
			.level = own[i],
			.expectation = framework_expectation(framework, (int) i, own[i]),
			.assessed = assessed[i],
			.included_from = own[i] == assessed[i] ? -1 : own[i],
			.repeat = -1,
			.by = { { .reason = "" }, { .reason = "" } },
		};
	}
}

struct assessment *
assessment_new_in(const struct framework *framework, const struct scope *scope, struct uuid person)
{
	struct assessment *assessment = xcalloc(1, sizeof(*assessment));
	size_t count = framework->indicator_count;
	int *own = xcalloc(count + 1, sizeof(*own));
	int *assessed = xcalloc(count + 1, sizeof(*assessed));

	assessment->arena = arena_new();
	assessment->framework = framework;
	assessment->level = scope->level;
	assessment->person = person;
	assessment->row_count = scope_listed(framework, scope, own, assessed);
	assessment->rows = xcalloc(assessment->row_count + 1, sizeof(*assessment->rows));
	assessment->row_of = xcalloc(count + 1, sizeof(*assessment->row_of));
	fill_rows(assessment, own, assessed);
	find_repeats(assessment);
	free(own);
	free(assessed);
	return assessment;
}

struct assessment *
assessment_new(const struct framework *framework, int level, struct uuid person)
{
	const struct scope anybody = { .level = level };

	return assessment_new_in(framework, &anybody, person);
}

void
assessment_free(struct assessment **assessment)
{
	if (!*assessment)
		return;
	arena_free(&(*assessment)->arena);
	free((*assessment)->rows);
	free((*assessment)->row_of);
	free((*assessment)->repeats);
	free(*assessment);
	*assessment = NULL;
}

/* Of several levels the nearest below the row's own is the one to offer, else the lowest above. */
static bool
offers_better(const struct assessment_row *row, int level, int than)
{
	bool below = level < row->level;

	if (below != (than < row->level))
		return below;
	return below ? level > than : level < than;
}

static void
remember_offer(struct assessment_row *row, const struct framework *framework,
	       const struct rating *rating, int level)
{
	const struct expectation *there = framework_expectation(framework, row->indicator, level);
	struct offer *offer = &row->offer[rating->capacity];

	if (rating->value < 1 || !expectation_same(there, row->expectation))
		return;
	if (offer->value != VALUE_UNRATED && !offers_better(row, level, offer->level))
		return;
	*offer = (struct offer) { rating->value, level, row->indicator, rating->at, NULL };
}

/* Of the points given to one sentence the newest is the one to offer. */
static void
remember_repeat(struct assessment *assessment, const struct assessment_row *row,
		const struct rating *rating)
{
	struct offer *newest = &assessment->repeats[row->repeat];

	if (rating->value < 1 || (newest->value != VALUE_UNRATED && rating->at <= newest->at))
		return;
	*newest = (struct offer) { rating->value, row->level, row->indicator, rating->at, NULL };
}

void
assessment_put_rating(struct assessment *assessment, const struct rating *rating)
{
	const struct framework *framework = assessment->framework;
	int indicator = framework_indicator(framework, rating->code);
	int level = framework_level(framework, rating->level);
	struct assessment_row *row;

	if (indicator < 0 || level < 0 || assessment->row_of[indicator] < 0)
		return;
	row = &assessment->rows[assessment->row_of[indicator]];
	if (level != row->level) {
		remember_offer(row, framework, rating, level);
		return;
	}
	row->by[rating->capacity] = (struct judgement) {
		.value = rating->value,
		.at = rating->at,
		.since = rating->since,
		.event = rating->event,
		.author = rating->author,
		.entered_by = rating->entered_by,
		.reason = *rating->reason ? arena_strdup(assessment->arena, rating->reason) : "",
		.carried_from = arena_strdup(assessment->arena, rating->carried_from),
	};
	if (row->repeat >= 0 && rating->capacity == CAPACITY_SELF)
		remember_repeat(assessment, row, rating);
}

void
assessment_put_offer(struct assessment *assessment, const struct rating *offer)
{
	const struct framework *framework = assessment->framework;
	int indicator = framework_indicator(framework, offer->code);
	struct assessment_row *row;

	if (indicator < 0 || assessment->row_of[indicator] < 0)
		return;
	row = &assessment->rows[assessment->row_of[indicator]];
	if (framework_level(framework, offer->level) != row->level)
		return;
	row->offer[offer->capacity] = (struct offer) {
		.value = offer->value,
		.level = row->level,
		.indicator = indicator,
		.at = offer->at,
		.version = arena_strdup(assessment->arena, offer->carried_from),
	};
}

void
assessment_moved(struct assessment *assessment, const struct scope *before)
{
	const struct framework *framework = assessment->framework;
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));

	scope_listed(framework, before, own, NULL);
	for (size_t i = 0; i < assessment->row_count; i++) {
		struct assessment_row *row = &assessment->rows[i];
		int level = own[row->indicator];

		row->change = expectation_change(
			level < 0 ? NULL : framework_expectation(framework, row->indicator, level),
			row->expectation);
	}
	free(own);
}

struct offer
assessment_offer(const struct assessment *assessment, const struct assessment_row *row,
		 enum capacity capacity)
{
	struct offer none = { .value = VALUE_UNRATED };

	if (row->by[capacity].value != VALUE_UNRATED ||
	    row->expectation->standing == STANDING_NOT_APPLICABLE)
		return none;
	if (capacity == CAPACITY_SELF && row->repeat >= 0 &&
	    assessment->repeats[row->repeat].value != VALUE_UNRATED)
		return assessment->repeats[row->repeat];
	return row->offer[capacity];
}

static void
count_kind(struct assessment *assessment, struct row_evidence *evidence, const char *kind)
{
	const char **kinds;

	for (size_t i = 0; i < evidence->kind_count; i++)
		if (!strcmp(evidence->kinds[i], kind))
			return;
	kinds = arena_alloc(assessment->arena, (evidence->kind_count + 1) * sizeof(*kinds));
	if (evidence->kind_count)
		memcpy(kinds, evidence->kinds, evidence->kind_count * sizeof(*kinds));
	kinds[evidence->kind_count++] = arena_strdup(assessment->arena, kind);
	evidence->kinds = kinds;
}

/* Once for each row, however many of its links concern the row. */
static void
count_evidence(struct assessment *assessment, struct assessment_row *row,
	       const struct evidence *evidence, bool own_voice)
{
	struct row_evidence *counted = &row->evidence;

	if (counted->put == assessment->evidence_put)
		return;
	counted->put = assessment->evidence_put;
	counted->count++;
	if (date_compare(evidence->date, counted->newest) > 0)
		counted->newest = evidence->date;
	if (evidence_own_word(evidence, own_voice))
		counted->own_word++;
	if (!strcmp(evidence->kind, EVIDENCE_OBSERVED))
		counted->observed++;
	count_kind(assessment, counted, evidence->kind);
}

bool
assessment_concerns(const struct assessment *assessment, const struct link_list *links,
		    const struct assessment_row *row)
{
	const struct framework *framework = assessment->framework;
	int within = framework->indicators[row->indicator].section, section, indicator;

	for (size_t i = 0; i < links->count; i++) {
		const struct link *link = &links->items[i];

		if (!strcmp(link->framework, framework->id) &&
		    !strcmp(link->version, framework->version) &&
		    framework_find_code(framework, link->code, &section, &indicator) &&
		    (indicator == row->indicator || (indicator < 0 && within >= section &&
						     within <= framework->sections[section].last)))
			return true;
	}
	return false;
}

void
assessment_put_evidence(struct assessment *assessment, const struct evidence *evidence,
			bool own_voice)
{
	const struct framework *framework = assessment->framework;

	assessment->evidence_put++;
	for (size_t i = 0; i < evidence->links.count; i++) {
		const struct link *link = &evidence->links.items[i];
		int section, indicator;

		if (strcmp(link->framework, framework->id) ||
		    strcmp(link->version, framework->version) ||
		    !framework_find_code(framework, link->code, &section, &indicator))
			continue;
		if (indicator >= 0 && assessment->row_of[indicator] >= 0)
			count_evidence(assessment, &assessment->rows[assessment->row_of[indicator]],
				       evidence, own_voice);
		for (size_t j = 0; indicator < 0 && j < assessment->row_count; j++) {
			int within = framework->indicators[assessment->rows[j].indicator].section;

			if (section_within(framework, within, section))
				count_evidence(assessment, &assessment->rows[j], evidence,
					       own_voice);
		}
	}
}

void
assessment_put_action(struct assessment *assessment, const struct action *action)
{
	for (size_t i = 0; !action->closed && i < assessment->row_count; i++) {
		struct assessment_row *row = &assessment->rows[i];

		if (assessment_concerns(assessment, &action->links, row) &&
		    (!date_is_set(row->action_due) ||
		     date_compare(action->due, row->action_due) < 0))
			row->action_due = action->due;
	}
}
