#include "waymark/framework.h"

#include <stdlib.h>
#include <string.h>

/* Two forms of one version, and whom to tell what differs. */
struct comparison {
	const struct framework *before;
	const struct framework *after;
	void (*fn)(void *context, const char *change);
	void *context;
	size_t count;
};

static void __attribute__((format(printf, 2, 3)))
tell(struct comparison *comparison, const char *format, ...)
{
	struct buffer change = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&change, format, arguments);
	va_end(arguments);
	comparison->fn(comparison->context, change.text);
	comparison->count++;
	buffer_done(&change);
}

static void
compare_levels(struct comparison *comparison)
{
	const struct framework *before = comparison->before, *after = comparison->after;

	for (size_t i = 0; i < before->level_count; i++) {
		const struct level *old = &before->levels[i];
		int level = framework_level(after, old->code);

		if (level < 0)
			tell(comparison, "level %s is gone", old->code);
		else if (after->levels[level].order != old->order)
			tell(comparison, "level %s: order was %d, is %d", old->code, old->order,
			     after->levels[level].order);
	}
	for (size_t i = 0; i < after->level_count; i++)
		if (framework_level(before, after->levels[i].code) < 0)
			tell(comparison, "level %s is new", after->levels[i].code);
}

static void
compare_scales(struct comparison *comparison)
{
	const struct framework *before = comparison->before, *after = comparison->after;

	for (size_t i = 0; i < before->point_count; i++)
		if (!framework_point(after, before->points[i].point))
			tell(comparison, "scale point %d is gone", before->points[i].point);
	for (size_t i = 0; i < after->point_count; i++)
		if (!framework_point(before, after->points[i].point))
			tell(comparison, "scale point %d is new", after->points[i].point);
}

static const char *
section_code(const struct framework *framework, int section)
{
	return section < 0 ? "none" : framework->sections[section].code;
}

static void
compare_parents(struct comparison *comparison, const char *what, const char *code, int before,
		int after)
{
	const char *old = section_code(comparison->before, before);
	const char *new = section_code(comparison->after, after);

	if (strcmp(old, new) != 0)
		tell(comparison, "%s: %s was %s, is %s", code, what, old, new);
}

static void
compare_sections(struct comparison *comparison)
{
	const struct framework *before = comparison->before, *after = comparison->after;

	for (size_t i = 0; i < before->section_count; i++) {
		const char *code = before->sections[i].code;
		int section = framework_section(after, code);

		if (section >= 0)
			compare_parents(comparison, "parent", code, before->sections[i].parent,
					after->sections[section].parent);
		else if (framework_indicator(after, code) >= 0)
			tell(comparison, "%s was a section, is an indicator", code);
		else
			tell(comparison, "section %s is gone", code);
	}
	for (size_t i = 0; i < after->section_count; i++) {
		const char *code = after->sections[i].code;

		if (framework_section(before, code) < 0 && framework_indicator(before, code) < 0)
			tell(comparison, "section %s is new", code);
	}
}

static const char *
standing_text(const struct expectation *expectation)
{
	return expectation ? standing_word(expectation->standing) : "none";
}

static void
compare_expectations(struct comparison *comparison, int indicator, int other)
{
	const struct framework *before = comparison->before, *after = comparison->after;

	for (size_t i = 0; i < before->level_count; i++) {
		const char *code = before->indicators[indicator].code;
		const char *level = before->levels[i].code;
		int same = framework_level(after, level);
		const struct expectation *old = framework_expectation(before, indicator, (int) i);
		const struct expectation *new =
			same < 0 ? NULL : framework_expectation(after, other, same);

		if (same < 0)
			continue;
		if (strcmp(standing_text(old), standing_text(new)) != 0)
			tell(comparison, "%s at %s: standing was %s, is %s", code, level,
			     standing_text(old), standing_text(new));
		else if (old && old->standing != STANDING_NOT_APPLICABLE &&
			 old->point != new->point)
			tell(comparison, "%s at %s: expected point was %d, is %d", code, level,
			     old->point, new->point);
	}
}

static void
compare_indicators(struct comparison *comparison)
{
	const struct framework *before = comparison->before, *after = comparison->after;

	for (size_t i = 0; i < before->indicator_count; i++) {
		const char *code = before->indicators[i].code;
		int other = framework_indicator(after, code);

		if (other >= 0) {
			compare_parents(comparison, "section", code, before->indicators[i].section,
					after->indicators[other].section);
			compare_expectations(comparison, (int) i, other);
		} else if (framework_section(after, code) >= 0) {
			tell(comparison, "%s was an indicator, is a section", code);
		} else {
			tell(comparison, "indicator %s is gone", code);
		}
	}
	for (size_t i = 0; i < after->indicator_count; i++) {
		const char *code = after->indicators[i].code;

		if (framework_indicator(before, code) < 0 && framework_section(before, code) < 0)
			tell(comparison, "indicator %s is new", code);
	}
}

/* Whether `framework` has the include of another one, by its codes. */
static bool
has_include(const struct framework *framework, const struct framework *of,
	    const struct include *include)
{
	int section = framework_section(framework, of->sections[include->section].code);
	int level = framework_level(framework, of->levels[include->level].code);
	int includes = framework_level(framework, of->levels[include->includes].code);

	for (size_t i = 0; i < framework->include_count; i++)
		if (framework->includes[i].section == section &&
		    framework->includes[i].level == level &&
		    framework->includes[i].includes == includes)
			return true;
	return false;
}

static void
compare_includes(struct comparison *comparison, const struct framework *of,
		 const struct framework *other, const char *how)
{
	for (size_t i = 0; i < of->include_count; i++) {
		const struct include *include = &of->includes[i];

		if (!has_include(other, of, include))
			tell(comparison, "%s at %s: including %s is %s",
			     of->sections[include->section].code, of->levels[include->level].code,
			     of->levels[include->includes].code, how);
	}
}

size_t
framework_compare(const struct framework *before, const struct framework *after,
		  void (*fn)(void *context, const char *change), void *context)
{
	struct comparison comparison = {
		.before = before,
		.after = after,
		.fn = fn,
		.context = context,
	};

	if (digest_equal(before->structure, after->structure))
		return 0;
	compare_levels(&comparison);
	compare_scales(&comparison);
	compare_sections(&comparison);
	compare_indicators(&comparison);
	compare_includes(&comparison, before, after, "gone");
	compare_includes(&comparison, after, before, "new");
	return comparison.count;
}
