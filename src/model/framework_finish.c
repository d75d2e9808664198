#include "waymark/framework.h"

#include <stdlib.h>
#include <string.h>

static void
finish_sections(struct framework *framework)
{
	struct section *sections = framework->sections;

	for (int i = 0; i < (int) framework->section_count; i++) {
		int parent = sections[i].parent;

		sections[i].part = parent < 0 ? i : sections[parent].part;
		sections[i].depth = parent < 0 ? 0 : sections[parent].depth + 1;
		sections[i].last = i;
	}
	for (size_t i = framework->section_count; i-- > 0;) {
		int parent = sections[i].parent;

		if (parent >= 0 && sections[parent].last < sections[i].last)
			sections[parent].last = sections[i].last;
	}
}

static void
finish_codes(struct framework *framework)
{
	code_map_done(&framework->codes);
	for (size_t i = 0; i < framework->section_count; i++)
		code_map_add(&framework->codes, framework->sections[i].code, (int) i);
	for (size_t i = 0; i < framework->indicator_count; i++)
		code_map_add(&framework->codes, framework->indicators[i].code,
			     (int) (framework->section_count + i));
}

/* The structure is digested in the order of codes, so that rows may change places in their
 * files. */
struct coded {
	const char *code;
	size_t index;
};

static int
coded_compare(const void *a, const void *b)
{
	return strcmp(((const struct coded *) a)->code, ((const struct coded *) b)->code);
}

static void
add_code(struct digest_state *state, const char *code)
{
	digest_add(state, code, strlen(code));
}

static void
digest_sections(const struct framework *framework, struct digest_state *state)
{
	struct coded *order = xcalloc(framework->section_count, sizeof(*order));

	for (size_t i = 0; i < framework->section_count; i++)
		order[i] = (struct coded) { framework->sections[i].code, i };
	qsort(order, framework->section_count, sizeof(*order), coded_compare);
	digest_add_number(state, (int64_t) framework->section_count);
	for (size_t i = 0; i < framework->section_count; i++) {
		int parent = framework->sections[order[i].index].parent;

		add_code(state, order[i].code);
		add_code(state, parent < 0 ? "" : framework->sections[parent].code);
	}
	free(order);
}

static void
digest_expectations(const struct framework *framework, int indicator, struct digest_state *state)
{
	for (int i = 0; i < (int) framework->level_count; i++) {
		const struct expectation *asked = framework_expectation(framework, indicator, i);

		digest_add_number(state, asked ? (int64_t) asked->standing : -1);
		if (asked && asked->standing != STANDING_NOT_APPLICABLE)
			digest_add_number(state, asked->point);
	}
}

static void
digest_indicators(const struct framework *framework, struct digest_state *state)
{
	struct coded *order = xcalloc(framework->indicator_count, sizeof(*order));

	for (size_t i = 0; i < framework->indicator_count; i++)
		order[i] = (struct coded) { framework->indicators[i].code, i };
	qsort(order, framework->indicator_count, sizeof(*order), coded_compare);
	digest_add_number(state, (int64_t) framework->indicator_count);
	for (size_t i = 0; i < framework->indicator_count; i++) {
		const struct indicator *indicator = &framework->indicators[order[i].index];

		add_code(state, order[i].code);
		add_code(state, framework->sections[indicator->section].code);
		digest_expectations(framework, (int) order[i].index, state);
	}
	free(order);
}

/* Includes by the code of their section, then by level and included level. */
struct coded_include {
	const char *code;
	int level;
	int includes;
};

static int
include_compare(const void *a, const void *b)
{
	const struct coded_include *left = a, *right = b;
	int order = strcmp(left->code, right->code);

	if (order == 0)
		order = left->level - right->level;
	return order ? order : left->includes - right->includes;
}

static void
digest_includes(const struct framework *framework, struct digest_state *state)
{
	struct coded_include *order = xcalloc(framework->include_count, sizeof(*order));

	for (size_t i = 0; i < framework->include_count; i++) {
		const struct include *include = &framework->includes[i];

		order[i] = (struct coded_include) { framework->sections[include->section].code,
						    include->level, include->includes };
	}
	qsort(order, framework->include_count, sizeof(*order), include_compare);
	digest_add_number(state, (int64_t) framework->include_count);
	for (size_t i = 0; i < framework->include_count; i++) {
		add_code(state, order[i].code);
		digest_add_number(state, order[i].level);
		digest_add_number(state, order[i].includes);
	}
	free(order);
}

void
framework_finish(struct framework *framework)
{
	struct digest_state state;

	finish_sections(framework);
	finish_codes(framework);
	digest_begin(&state);
	digest_add_number(&state, (int64_t) framework->level_count);
	for (size_t i = 0; i < framework->level_count; i++) {
		add_code(&state, framework->levels[i].code);
		digest_add_number(&state, framework->levels[i].order);
	}
	digest_add_number(&state, (int64_t) framework->point_count);
	for (size_t i = 0; i < framework->point_count; i++)
		digest_add_number(&state, framework->points[i].point);
	digest_sections(framework, &state);
	digest_indicators(framework, &state);
	digest_includes(framework, &state);
	framework->structure = digest_end(&state);
}
