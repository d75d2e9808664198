#include "waymark/framework.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

const char *
standing_word(enum standing standing)
{
	static const char *const words[STANDING_COUNT] = {
#define STANDING_WORD(id, word) [STANDING_##id] = word,
		STANDING_INFO(STANDING_WORD)
#undef STANDING_WORD
	};

	return words[standing];
}

struct framework *
framework_new(void)
{
	struct arena *arena = arena_new();
	struct framework *framework = arena_alloc(arena, sizeof(*framework));

	framework->arena = arena;
	return framework;
}

void
framework_free(struct framework **framework)
{
	struct arena *arena;

	if (!*framework)
		return;
	arena = (*framework)->arena;
	code_map_done(&(*framework)->codes);
	arena_free(&arena);
	*framework = NULL;
}

int
framework_level(const struct framework *framework, const char *code)
{
	for (size_t i = 0; i < framework->level_count; i++)
		if (strcmp(framework->levels[i].code, code) == 0)
			return (int) i;
	return -1;
}

enum wm_code
framework_find_level(const struct framework *framework, const char *code, int *level,
		     struct wm_error *error)
{
	const char **codes;
	struct buffer message = { 0 };

	for (size_t i = 0; i < framework->level_count; i++) {
		if (code_compare(framework->levels[i].code, code) == 0) {
			*level = (int) i;
			return WM_OK;
		}
	}
	codes = xcalloc(framework->level_count, sizeof(*codes));
	for (size_t i = 0; i < framework->level_count; i++)
		codes[i] = framework->levels[i].code;
	buffer_format(&message, "%s: %s has no such level", code, framework->id);
	text_offer(&message, code, codes, framework->level_count);
	wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(codes);
	return WM_VALUE;
}

bool
framework_find_code(const struct framework *framework, const char *code, int *section,
		    int *indicator)
{
	int position = code_map_find(&framework->codes, code, NULL);
	int sections = (int) framework->section_count;

	*section = position < sections ? position : -1;
	*indicator = position < sections ? -1 : position - sections;
	return position >= 0;
}

int
framework_section(const struct framework *framework, const char *code)
{
	int section, indicator;

	framework_find_code(framework, code, &section, &indicator);
	if (section >= 0 && strcmp(framework->sections[section].code, code) != 0)
		return -1;
	return section;
}

int
framework_indicator(const struct framework *framework, const char *code)
{
	int section, indicator;

	framework_find_code(framework, code, &section, &indicator);
	if (indicator >= 0 && strcmp(framework->indicators[indicator].code, code) != 0)
		return -1;
	return indicator;
}

bool
section_within(const struct framework *framework, int section, int top)
{
	return section >= top && section <= framework->sections[top].last;
}

const struct expectation *
framework_expectation(const struct framework *framework, int indicator, int level)
{
	return framework
		->expectations[(size_t) indicator * framework->level_count + (size_t) level];
}

const struct scale_point *
framework_point(const struct framework *framework, int point)
{
	for (size_t i = 0; i < framework->point_count; i++)
		if (framework->points[i].point == point)
			return &framework->points[i];
	return NULL;
}

const char *
framework_point_label(const struct framework *framework, int point)
{
	const struct scale_point *found = framework_point(framework, point);

	return found ? found->label : "";
}

const char *
framework_reference(const struct framework *framework, const char *code,
		    char reference[REFERENCE_MAX])
{
	snprintf(reference, REFERENCE_MAX, "%s-%s", framework->prefix, code);
	return reference;
}

const char *
framework_about(const struct framework *framework)
{
	for (size_t i = 0; i < framework->note_count; i++)
		if (framework->notes[i].section < 0 && framework->notes[i].level < 0)
			return framework->notes[i].text;
	return "";
}

/* Whether only the first letter is a capital: "Newly qualified social worker", not "NQSW" or
 * "Social Worker". */
static bool
is_sentence(const char *title)
{
	if (!(title[0] >= 'A' && title[0] <= 'Z'))
		return false;
	while (*++title)
		if (*title >= 'A' && *title <= 'Z')
			return false;
	return true;
}

void
framework_name(const struct framework *framework, int level, struct buffer *buffer)
{
	const char *title;

	buffer_text(buffer, framework->short_title);
	if (level < 0 || framework->level_count == 1)
		return;
	title = framework->progression ? framework->levels[level].title
				       : framework->levels[level].short_title;
	buffer_text(buffer, ": ");
	if (is_sentence(title))
		buffer_char(buffer, (char) (*title++ - 'A' + 'a'));
	buffer_text(buffer, title);
}

int
framework_next_level(const struct framework *framework, int level)
{
	if (!framework->progression || level + 1 >= (int) framework->level_count)
		return -1;
	return level + 1;
}

int
framework_starts_at(const struct framework *framework, int indicator, int level)
{
	for (int i = level + 1; i < (int) framework->level_count; i++) {
		const struct expectation *asked = framework_expectation(framework, indicator, i);

		if (asked && asked->standing != STANDING_NOT_APPLICABLE)
			return i;
	}
	return -1;
}
