#include "case_put.h"

#include <string.h>

#include "case.h"
#include "waymark/memory.h"

/* A code made of those of what it is part of; `code` is made anew. */
static const char *
joined(struct buffer *code, const char *first, const char *second)
{
	buffer_clear(code);
	buffer_format(code, "%s/%s", first, second);
	return code->text;
}

static void
put_points(struct case_putting *putting, const char *criterion, const struct expectation *asked)
{
	const struct framework *framework = putting->framework;
	struct buffer code = { 0 };

	json_document_array(&putting->document, "CFRubricCriterionLevels");
	for (size_t i = 0; i < framework->point_count; i++) {
		const struct scale_point *point = &framework->points[i];
		char digit[] = { (char) ('0' + point->point), '\0' };

		json_document_object(&putting->document, NULL);
		case_put_identity(putting, "point", joined(&code, criterion, digit));
		json_document_text(&putting->document, "quality", point->label);
		case_put_text(putting, "description", point->description);
		json_document_number(&putting->document, "score", point->point);
		json_document_number(&putting->document, "position", point->point);
		if (point->point == asked->point)
			json_document_text(&putting->document, "feedback", CASE_EXPECTED_POINT);
		json_document_close(&putting->document);
	}
	json_document_close(&putting->document);
	buffer_done(&code);
}

static void
put_criterion(struct case_putting *putting, const struct expectation *asked, long position)
{
	const struct framework *framework = putting->framework;
	const struct indicator *indicator = &framework->indicators[asked->indicator];
	char reference[REFERENCE_MAX];
	struct buffer code = { 0 };

	joined(&code, framework->levels[asked->level].code, indicator->code);
	json_document_object(&putting->document, NULL);
	case_put_identity(putting, "criterion", code.text);
	json_document_text(&putting->document, "category", standing_word(asked->standing));
	case_put_text(putting, "description", asked->text);
	json_document_number(&putting->document, "position", position);
	case_put_link(putting, "CFItemURI", "item", indicator->code,
		      framework_reference(framework, indicator->code, reference));
	put_points(putting, code.text, asked);
	json_document_close(&putting->document);
	buffer_done(&code);
}

static void
put_level_extensions(struct case_putting *putting, const struct level *level)
{
	json_document_object(&putting->document, "extensions");
	json_document_number(&putting->document, "order", level->order);
	if (strcmp(level->short_title, level->title) != 0)
		case_put_text(putting, "short", level->short_title);
	case_put_text(putting, "audience", level->audience);
	if (level->due_months > 0)
		json_document_number(&putting->document, "due_months", level->due_months);
	json_document_close(&putting->document);
}

static void
put_level(struct case_putting *putting, int index)
{
	const struct framework *framework = putting->framework;
	const struct level *level = &framework->levels[index];
	struct buffer title = { 0 };
	long position = 0;

	buffer_format(&title, "%s" CASE_TITLE_MARK "%s", level->code, level->title);
	json_document_object(&putting->document, NULL);
	case_put_identity(putting, "level", level->code);
	json_document_text(&putting->document, "title", title.text);
	case_put_text(putting, "description", level->summary);
	if (putting->version == CASE_1_1)
		put_level_extensions(putting, level);
	json_document_array(&putting->document, "CFRubricCriteria");
	for (int i = 0; i < (int) framework->indicator_count; i++) {
		const struct expectation *asked = framework_expectation(framework, i, index);

		if (asked)
			put_criterion(putting, asked, ++position);
	}
	json_document_close(&putting->document);
	json_document_close(&putting->document);
	buffer_done(&title);
}

void
case_put_rubrics(struct case_putting *putting)
{
	json_document_array(&putting->document, "CFRubrics");
	for (int i = 0; i < (int) putting->framework->level_count; i++)
		put_level(putting, i);
	json_document_close(&putting->document);
}
