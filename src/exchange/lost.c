#include "lost.h"

#include <string.h>

#define MOODLE	     LOSER_MOODLE
#define OLD	     LOSER_CASE_1_0
#define ANY	     (LOSER_MOODLE | LOSER_CASE_1_0 | LOSER_CASE_1_1)
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* --- Values of framework.csv ------------------------------------------------------------------ */

#define VALUE(member) offsetof(struct framework, member)

static const struct {
	int losers;
	const char *name;
	size_t offset;
} values[] = {
	{ OLD, "id", VALUE(id) },
	{ OLD, "prefix", VALUE(prefix) },
	{ MOODLE, "version", VALUE(version) },
	{ MOODLE | OLD, "short_title", VALUE(short_title) },
	{ MOODLE, "publisher", VALUE(publisher) },
	{ MOODLE, "source", VALUE(source) },
	{ MOODLE | OLD, "licence", VALUE(licence) },
	{ MOODLE | OLD, "audience", VALUE(audience) },
	{ MOODLE | OLD, "terms", VALUE(terms) },
	{ MOODLE | OLD, "wording", VALUE(wording) },
};

static void
add_values(struct remark_list *lost, enum loser loser, const struct framework *framework)
{
	char text[DATE_TEXT_MAX];

	for (size_t i = 0; i < COUNT(values); i++) {
		const char *value =
			*(const char *const *) (const void *) ((const char *) framework +
							       values[i].offset);

		if (values[i].losers & (int) loser && value[0])
			remark_add(lost, REMARK_LEFT, 0, "%s: %s", values[i].name, value);
	}
	if (loser == LOSER_MOODLE)
		remark_add(lost, REMARK_LEFT, 0, "published: %s",
			   date_iso(framework->published, text));
	if (loser & (MOODLE | OLD))
		remark_add(lost, REMARK_LEFT, 0, "progression: %s",
			   framework->progression ? "yes" : "no");
	if (loser == LOSER_CASE_1_0)
		remark_add(lost, REMARK_LEFT, 0, "expected_point: %d", framework->expected_point);
}

/* --- What is counted -------------------------------------------------------------------------- */

static size_t
optional_sections(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->section_count; i++)
		count += framework->sections[i].optional;
	return count;
}

static size_t
short_section_titles(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->section_count; i++)
		count += strcmp(framework->sections[i].short_title, framework->sections[i].title) !=
			 0;
	return count;
}

static size_t
point_descriptions(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->point_count; i++)
		count += framework->points[i].description[0] != '\0';
	return count;
}

static size_t
expectations(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->indicator_count * framework->level_count; i++)
		count += framework->expectations[i] != NULL;
	return count;
}

static size_t
level_details(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->level_count; i++)
		count +=
			strcmp(framework->levels[i].short_title, framework->levels[i].title) != 0 ||
			framework->levels[i].audience[0];
	return count;
}

static size_t
due_levels(const struct framework *framework)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->level_count; i++)
		count += framework->levels[i].due_months > 0;
	return count;
}

static size_t
sections(const struct framework *framework)
{
	return framework->section_count;
}

static size_t
levels(const struct framework *framework)
{
	return framework->level_count;
}

static size_t
includes(const struct framework *framework)
{
	return framework->include_count;
}

static size_t
notes(const struct framework *framework)
{
	return framework->note_count;
}

static size_t
crosswalk(const struct framework *framework)
{
	return framework->crosswalk_count;
}

static size_t
needs(const struct framework *framework)
{
	return framework->need_count;
}

static const struct {
	int losers;
	size_t (*count)(const struct framework *framework);
	const char *what; /* that many, one or more */
} counted[] = {
	{ MOODLE, levels, "levels" },
	{ MOODLE, expectations, "expectations" },
	{ MOODLE, point_descriptions, "descriptions of points of the scale" },
	{ MOODLE, sections, "kinds of sections" },
	{ MOODLE, short_section_titles, "short titles of sections" },
	{ MOODLE | OLD, optional_sections, "marks of optional sections" },
	{ OLD, levels, "orders of levels" },
	{ OLD, level_details, "short titles and audiences of levels" },
	{ OLD, due_levels, "months by which levels are due" },
	{ MOODLE | OLD, includes, "includes" },
	{ ANY, notes, "notes" },
	{ ANY, crosswalk, "links of the crosswalk" },
	{ ANY, needs, "learning needs" },
};

void
lost_add(struct remark_list *lost, enum loser loser, const struct framework *framework)
{
	add_values(lost, loser, framework);
	for (size_t i = 0; i < COUNT(counted); i++) {
		size_t count = counted[i].losers & (int) loser ? counted[i].count(framework) : 0;

		if (count > 0)
			remark_add(lost, REMARK_LEFT, 0, "%s: %zu", counted[i].what, count);
	}
}
