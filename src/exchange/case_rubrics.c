/* The rubrics of a CASE package that are the levels of a framework of ours. */
#include "case.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"

static const char *
standing_of(const struct json_value *criterion)
{
	const char *category = json_text_of(json_member(criterion, "category"));

	for (int i = 0; category && i < STANDING_COUNT; i++)
		if (strcmp(category, standing_word((enum standing) i)) == 0)
			return standing_word((enum standing) i);
	return NULL;
}

/* The code before the mark of a title, NULL where there is none. */
static const char *
level_code(struct case_reading *reading, const char *title)
{
	const char *mark = strstr(title, CASE_TITLE_MARK), *code;

	if (!mark || !mark[strlen(CASE_TITLE_MARK)])
		return NULL;
	code = arena_strndup(reading->draft->arena, title, (size_t) (mark - title));
	return code_fault(code) ? NULL : code;
}

/* Whether every criterion is an expectation of an item. */
static bool
is_level(struct case_reading *reading, const struct json_value *rubric)
{
	const struct json_value *criteria = json_member(rubric, "CFRubricCriteria");

	for (size_t i = 0; i < json_count(criteria); i++) {
		const struct json_value *criterion = json_item(criteria, i);

		if (!standing_of(criterion) ||
		    case_linked_item(reading, json_member(criterion, "CFItemURI")) < 0)
			return false;
	}
	return level_code(reading, case_text(reading, rubric, "title")) != NULL;
}

/* The scale is that of the first criterion; one that is too long goes with its points. */
static void
read_scale(struct case_reading *reading, const struct json_value *points)
{
	struct draft *draft = reading->draft;

	if (draft->point_count > 0)
		return;
	if (json_count(points) > DRAFT_POINTS_MAX) {
		if (!reading->scale_left)
			remark_add(draft->remarks, REMARK_LEFT, 0,
				   "the scale, which has more than %d points", DRAFT_POINTS_MAX);
		reading->scale_left = true;
		return;
	}
	for (size_t i = 0; i < json_count(points); i++) {
		const struct json_value *point = json_item(points, i);

		draft->points[draft->point_count++] = (struct draft_point) {
			.label = case_text(reading, point, "quality"),
			.description = case_text(reading, point, "description"),
		};
	}
}

/* The point that a criterion expects, 0 where it names none of the scale. */
static long
expected_point(struct case_reading *reading, const struct json_value *points)
{
	if (reading->scale_left)
		return 0;
	for (size_t i = 0; i < json_count(points); i++)
		if (strcmp(case_text(reading, json_item(points, i), "feedback"),
			   CASE_EXPECTED_POINT) == 0)
			return (long) i + 1;
	return 0;
}

static void
read_criterion(struct case_reading *reading, const struct json_value *criterion)
{
	const struct json_value *points = json_member(criterion, "CFRubricCriterionLevels");
	struct draft *draft = reading->draft;

	read_scale(reading, points);
	GROW(draft->expectations, draft->expectation_count, draft->expectation_capacity);
	draft->expectations[draft->expectation_count++] = (struct draft_expectation) {
		.item = (size_t) case_linked_item(reading, json_member(criterion, "CFItemURI")),
		.level = draft->level_count - 1,
		.standing = standing_of(criterion),
		.text = case_text(reading, criterion, "description"),
		.point = expected_point(reading, points),
	};
}

static void
read_level(struct case_reading *reading, const struct json_value *rubric)
{
	const struct json_value *extensions = json_member(rubric, "extensions");
	const struct json_value *criteria = json_member(rubric, "CFRubricCriteria");
	const char *title = case_text(reading, rubric, "title");
	struct draft *draft = reading->draft;
	struct draft_level *level = &draft->levels[draft->level_count++];

	*level = (struct draft_level) {
		.code = level_code(reading, title),
		.title = strstr(title, CASE_TITLE_MARK) + strlen(CASE_TITLE_MARK),
		.summary = case_text(reading, rubric, "description"),
		.short_title = case_text(reading, extensions, "short"),
		.audience = case_text(reading, extensions, "audience"),
		.order = (long) draft->level_count,
	};
	json_number_of(json_member(extensions, "order"), &level->order);
	json_number_of(json_member(extensions, "due_months"), &level->due_months);
	for (size_t i = 0; i < json_count(criteria); i++)
		read_criterion(reading, json_item(criteria, i));
}

static void
read_includes(struct case_reading *reading)
{
	const struct json_value *document = json_member(reading->package, "CFDocument");
	const struct json_value *includes =
		json_member(json_member(document, "extensions"), "includes");
	struct draft *draft = reading->draft;

	for (size_t i = 0; draft->level_count > 0 && i < json_count(includes); i++) {
		const struct json_value *include = json_item(includes, i);

		GROW(draft->includes, draft->include_count, draft->include_capacity);
		draft->includes[draft->include_count++] = (struct draft_include) {
			.section = case_text(reading, include, "section"),
			.level = case_text(reading, include, "level"),
			.includes = case_text(reading, include, "includes"),
		};
	}
}

void
case_read_rubrics(struct case_reading *reading)
{
	const struct json_value *rubrics = json_member(reading->package, "CFRubrics");
	struct draft *draft = reading->draft;

	for (size_t i = 0; i < json_count(rubrics); i++) {
		const struct json_value *rubric = json_item(rubrics, i);

		if (draft->level_count < DRAFT_LEVELS_MAX && is_level(reading, rubric))
			read_level(reading, rubric);
		else
			remark_add(draft->remarks, REMARK_LEFT, 0,
				   "CFRubrics[%zu]: a rubric that is no level", i);
	}
	read_includes(reading);
}
