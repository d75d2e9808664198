#include "waymark/assessment.h"

#include <stdlib.h>
#include <string.h>

struct assessment *
assessment_new(const struct framework *framework, int level, struct uuid person)
{
	struct assessment *assessment = xcalloc(1, sizeof(*assessment));
	size_t count = framework->indicator_count;
	int *own = xcalloc(count + 1, sizeof(*own));
	size_t row = 0;

	assessment->arena = arena_new();
	assessment->framework = framework;
	assessment->level = level;
	assessment->person = person;
	assessment->row_count = framework_listed(framework, level, own);
	assessment->rows = xcalloc(assessment->row_count + 1, sizeof(*assessment->rows));
	assessment->row_of = xcalloc(count + 1, sizeof(*assessment->row_of));

	for (size_t i = 0; i < count; i++) {
		assessment->row_of[i] = -1;
		if (own[i] < 0)
			continue;
		assessment->row_of[i] = (int) row;
		assessment->rows[row++] = (struct assessment_row) {
			.indicator = (int) i,
			.level = own[i],
			.expectation = framework_expectation(framework, (int) i, own[i]),
			.included_from = own[i] == level ? -1 : own[i],
			.by = { { .reason = "" }, { .reason = "" } },
		};
	}
	free(own);
	return assessment;
}

void
assessment_free(struct assessment **assessment)
{
	if (!*assessment)
		return;
	arena_free(&(*assessment)->arena);
	free((*assessment)->rows);
	free((*assessment)->row_of);
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
	*offer = (struct offer) { .value = rating->value, .level = level };
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
		.event = rating->event,
		.author = rating->author,
		.entered_by = rating->entered_by,
		.reason = *rating->reason ? arena_strdup(assessment->arena, rating->reason) : "",
	};
}

/* Whether an evidence of one link, to an indicator or a section, concerns the indicator. */
static bool
link_concerns(const struct framework *framework, const char *code, int indicator)
{
	int section;

	if (!strcmp(framework->indicators[indicator].code, code))
		return true;
	section = framework_section(framework, code);
	return section >= 0 && framework->indicators[indicator].section >= section &&
	       framework->indicators[indicator].section <= framework->sections[section].last;
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

static void
count_evidence(struct assessment *assessment, struct assessment_row *row,
	       const struct evidence *evidence, bool own_voice)
{
	struct row_evidence *counted = &row->evidence;

	counted->count++;
	if (date_compare(evidence->date, counted->newest) > 0)
		counted->newest = evidence->date;
	if (own_voice && uuid_equal(evidence->author, assessment->person))
		counted->own_word++;
	if (!strcmp(evidence->kind, EVIDENCE_OBSERVED))
		counted->observed++;
	count_kind(assessment, counted, evidence->kind);
}

void
assessment_put_evidence(struct assessment *assessment, const struct evidence *evidence,
			bool own_voice)
{
	const struct framework *framework = assessment->framework;

	for (size_t i = 0; i < assessment->row_count; i++) {
		struct assessment_row *row = &assessment->rows[i];

		for (size_t j = 0; j < evidence->link_count; j++) {
			const struct evidence_link *link = &evidence->links[j];

			if (strcmp(link->framework, framework->id) ||
			    strcmp(link->version, framework->version) ||
			    !link_concerns(framework, link->code, row->indicator))
				continue;
			count_evidence(assessment, row, evidence, own_voice);
			break;
		}
	}
}
