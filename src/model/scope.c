#include "waymark/scope.h"

#include <stdlib.h>
#include <string.h>

void
scope_done(struct scope *scope)
{
	free(scope->sections);
	*scope = (struct scope) { .sections = NULL };
}

struct scope
scope_of(const struct person *person, const struct framework *framework, int level)
{
	struct scope scope = { .level = level };

	for (size_t i = 0; i < person->section_count; i++) {
		const struct person_section *kept = &person->sections[i];
		int section, at;

		if (strcmp(kept->framework, framework->id) != 0 ||
		    strcmp(kept->version, framework->version) != 0)
			continue;
		section = framework_section(framework, kept->section);
		at = kept->left_out ? SCOPE_LEFT_OUT : framework_level(framework, kept->level);
		if (section < 0 || (at < 0 && !kept->left_out))
			continue;
		GROW(scope.sections, scope.section_count, scope.section_capacity);
		scope.sections[scope.section_count++] = (struct scope_section) { section, at };
	}
	return scope;
}

static const struct scope_section *
set_for(const struct scope *scope, int section)
{
	for (size_t i = 0; i < scope->section_count; i++)
		if (scope->sections[i].section == section)
			return &scope->sections[i];
	return NULL;
}

int
scope_decider(const struct framework *framework, const struct scope *scope, int section)
{
	int decider = -1;

	for (; section >= 0; section = framework->sections[section].parent) {
		const struct scope_section *set = set_for(scope, section);

		if (set && (decider < 0 || set->level == SCOPE_LEFT_OUT))
			decider = section;
	}
	return decider;
}

int
scope_level(const struct framework *framework, const struct scope *scope, int section)
{
	int decider = scope_decider(framework, scope, section);

	return decider < 0 ? scope->level : set_for(scope, decider)->level;
}

/* The level of every section at once: parents stand before their children. */
static int *
section_levels(const struct framework *framework, const struct scope *scope)
{
	int *levels = xcalloc(framework->section_count + 1, sizeof(*levels));

	for (int i = 0; i < (int) framework->section_count; i++) {
		int parent = framework->sections[i].parent;
		const struct scope_section *set = set_for(scope, i);

		levels[i] = parent < 0 ? scope->level : levels[parent];
		if (set && levels[i] != SCOPE_LEFT_OUT)
			levels[i] = set->level;
	}
	return levels;
}

/* Lists what an include adds where its section is assessed at its level: of several the highest,
 * and nothing where the indicator has an expectation at that level itself. */
static void
list_included(const struct framework *framework, const struct include *include, const int levels[],
	      int own[])
{
	for (size_t i = 0; i < framework->indicator_count; i++) {
		int section = framework->indicators[i].section;

		if (!section_within(framework, section, include->section) ||
		    levels[section] != include->level || own[i] >= include->includes ||
		    own[i] == include->level)
			continue;
		if (framework_expectation(framework, (int) i, include->includes))
			own[i] = include->includes;
	}
}

size_t
scope_listed(const struct framework *framework, const struct scope *scope, int own[],
	     int assessed[])
{
	int *levels = section_levels(framework, scope);
	size_t count = 0;

	for (size_t i = 0; i < framework->indicator_count; i++) {
		int level = levels[framework->indicators[i].section];

		own[i] = level != SCOPE_LEFT_OUT && framework_expectation(framework, (int) i, level)
				 ? level
				 : -1;
		if (assessed)
			assessed[i] = level;
	}
	for (size_t i = 0; i < framework->include_count; i++)
		list_included(framework, &framework->includes[i], levels, own);
	for (size_t i = 0; i < framework->indicator_count; i++)
		count += own[i] >= 0;
	free(levels);
	return count;
}

size_t
framework_listed(const struct framework *framework, int level, int own[])
{
	const struct scope anybody = { .level = level };

	return scope_listed(framework, &anybody, own, NULL);
}

size_t
scope_to_rate(const struct framework *framework, const struct scope *scope, int section)
{
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));
	size_t count = 0;

	scope_listed(framework, scope, own, NULL);
	for (size_t i = 0; i < framework->indicator_count; i++) {
		int within = framework->indicators[i].section;

		if (own[i] < 0 || (section >= 0 && !section_within(framework, within, section)))
			continue;
		count += framework_expectation(framework, (int) i, own[i])->standing !=
			 STANDING_NOT_APPLICABLE;
	}
	free(own);
	return count;
}

static const struct expectation *
expected(const struct framework *framework, int indicator, int own)
{
	return own < 0 ? NULL : framework_expectation(framework, indicator, own);
}

void
scope_changes(const struct framework *framework, const struct scope *before,
	      const struct scope *after, size_t counts[CHANGE_COUNT])
{
	int *old = xcalloc(framework->indicator_count + 1, sizeof(*old));
	int *new = xcalloc(framework->indicator_count + 1, sizeof(*new));

	scope_listed(framework, before, old, NULL);
	scope_listed(framework, after, new, NULL);
	memset(counts, 0, CHANGE_COUNT * sizeof(*counts));
	for (int i = 0; i < (int) framework->indicator_count; i++)
		counts[expectation_change(expected(framework, i, old[i]),
					  expected(framework, i, new[i]))]++;
	free(old);
	free(new);
}
