#include "waymark/crosswalk.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	const char *word;
	const char *shown;
} relations[RELATION_COUNT] = {
#define RELATION_ROW(id, file_word, screen_words) \
	[RELATION_##id] = { .word = file_word, .shown = screen_words },
	RELATION_INFO(RELATION_ROW)
#undef RELATION_ROW
};

const char *
relation_word(enum relation relation)
{
	return relations[relation].word;
}

const char *
relation_shown(enum relation relation)
{
	return relations[relation].shown;
}

static enum relation
read_relation(const char *word)
{
	for (int i = 0; i < RELATION_COUNT; i++)
		if (strcmp(relations[i].word, word) == 0)
			return (enum relation) i;
	return RELATION_RELATED;
}

static enum relation
read_back(enum relation relation)
{
	if (relation == RELATION_BROADER)
		return RELATION_NARROWER;
	if (relation == RELATION_NARROWER)
		return RELATION_BROADER;
	return relation;
}

struct end {
	struct place from;
	size_t order; /* as stated, so that sorting keeps it */
	struct crosswalk_target target;
};

struct crosswalk {
	struct end *ends; /* by from, then order */
	size_t count;
	size_t capacity;
	struct crosswalk_target *targets; /* parallel to ends */
};

static bool
find_place(const struct framework *framework, const char *code, struct place *place)
{
	*place = (struct place) {
		.framework = framework,
		.section = framework_section(framework, code),
		.indicator = framework_indicator(framework, code),
	};
	return place->section >= 0 || place->indicator >= 0;
}

static void
add_end(struct crosswalk *crosswalk, const struct place *from, const struct place *to,
	enum relation relation, const char *note)
{
	GROW(crosswalk->ends, crosswalk->count, crosswalk->capacity);
	crosswalk->ends[crosswalk->count] = (struct end) {
		.from = *from,
		.order = crosswalk->count,
		.target = { .place = *to, .relation = relation, .note = note },
	};
	crosswalk->count++;
}

/* A link may lead to several versions of a framework that are here. */
static void
add_link(struct crosswalk *crosswalk, const struct library *library,
	 const struct framework *framework, const struct crosswalk_link *link)
{
	enum relation relation = read_relation(link->relation);
	struct place here, there;

	if (!find_place(framework, link->code, &here))
		return;
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *other = library->frameworks[i];

		if (strcmp(other->id, link->framework) != 0 ||
		    !find_place(other, link->other_code, &there))
			continue;
		add_end(crosswalk, &here, &there, relation, link->note);
		add_end(crosswalk, &there, &here, read_back(relation), link->note);
	}
}

static int
compare_places(const struct place *a, const struct place *b)
{
	if (a->framework != b->framework)
		return (uintptr_t) a->framework < (uintptr_t) b->framework ? -1 : 1;
	if (a->section != b->section)
		return a->section < b->section ? -1 : 1;
	return (a->indicator > b->indicator) - (a->indicator < b->indicator);
}

static int
compare_ends(const void *a, const void *b)
{
	const struct end *x = a;
	const struct end *y = b;
	int places = compare_places(&x->from, &y->from);

	return places ? places : (x->order > y->order) - (x->order < y->order);
}

struct crosswalk *
crosswalk_new(const struct library *library)
{
	struct crosswalk *crosswalk = xcalloc(1, sizeof(*crosswalk));

	for (size_t i = 0; i < library->count; i++) {
		const struct framework *framework = library->frameworks[i];

		for (size_t j = 0; j < framework->crosswalk_count; j++)
			add_link(crosswalk, library, framework, &framework->crosswalk[j]);
	}
	if (crosswalk->count)
		qsort(crosswalk->ends, crosswalk->count, sizeof(*crosswalk->ends), compare_ends);
	crosswalk->targets = xcalloc(crosswalk->count + 1, sizeof(*crosswalk->targets));
	for (size_t i = 0; i < crosswalk->count; i++)
		crosswalk->targets[i] = crosswalk->ends[i].target;
	return crosswalk;
}

void
crosswalk_free(struct crosswalk **crosswalk)
{
	if (!*crosswalk)
		return;
	free((*crosswalk)->ends);
	free((*crosswalk)->targets);
	free(*crosswalk);
	*crosswalk = NULL;
}

size_t
crosswalk_of(const struct crosswalk *crosswalk, const struct place *place,
	     const struct crosswalk_target **targets)
{
	size_t low = 0, high = crosswalk->count, end;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_places(&crosswalk->ends[middle].from, place) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < crosswalk->count; end++)
		if (compare_places(&crosswalk->ends[end].from, place) != 0)
			break;
	*targets = crosswalk->targets + low;
	return end - low;
}

static size_t
add_targets(const struct crosswalk *crosswalk, const struct place *place,
	    struct crosswalk_target targets[], size_t count, size_t most)
{
	const struct crosswalk_target *found;
	size_t here = crosswalk_of(crosswalk, place, &found);

	for (size_t i = 0; i < here && count + i < most; i++)
		targets[count + i] = found[i];
	return count + here;
}

size_t
crosswalk_for(const struct crosswalk *crosswalk, const struct framework *framework, int indicator,
	      struct crosswalk_target targets[], size_t most)
{
	struct place place = { .framework = framework, .section = -1, .indicator = indicator };
	size_t count = add_targets(crosswalk, &place, targets, 0, most);
	int section = framework->indicators[indicator].section;

	for (; section >= 0; section = framework->sections[section].parent) {
		place = (struct place) { .framework = framework,
					 .section = section,
					 .indicator = -1 };
		count = add_targets(crosswalk, &place, targets, count, most);
	}
	return count;
}
