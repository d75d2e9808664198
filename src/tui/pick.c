#include "pick.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

void
pick_list_done(struct pick_list *list)
{
	for (size_t at = 0; at < list->count; at++) {
		free(list->items[at].title);
		free(list->items[at].right);
	}
	free(list->items);
	*list = (struct pick_list) { .items = NULL };
}

size_t
pick_to_rate(const struct framework *framework, int level)
{
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));
	size_t count = 0;

	framework_listed(framework, level, own);
	for (size_t at = 0; at < framework->indicator_count; at++) {
		const struct expectation *expectation;

		if (own[at] < 0)
			continue;
		expectation = framework_expectation(framework, (int) at, own[at]);
		if (expectation && expectation->standing != STANDING_NOT_APPLICABLE)
			count++;
	}
	free(own);
	return count;
}

/* Takes `title` and `right`. */
static void
add(struct pick_list *list, const struct framework *framework, int level, char *title, char *right)
{
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = (struct pick) {
		.framework = framework,
		.level = level,
		.title = title,
		.right = right,
	};
}

/* "Kent: NQSW, 83", "Supervisor KSS, 71", and "Wider workforce PCF" where the level is to be
 * asked. */
static char *
right_of_work(const struct framework *framework, int level)
{
	struct buffer text = { 0 };

	buffer_text(&text, framework->short_title);
	if (framework->level_count > 1 && level >= 0)
		buffer_format(&text, ": %s", framework->levels[level].short_title);
	if (level >= 0)
		buffer_format(&text, ", %zu", pick_to_rate(framework, level));
	return buffer_take(&text);
}

static void
add_work(struct pick_list *list, const struct framework *framework, int level, const char *work)
{
	add(list, framework, level, xstrdup(work), right_of_work(framework, level));
}

static bool
has_level_audience(const struct framework *framework)
{
	for (size_t at = 0; at < framework->level_count; at++)
		if (*framework->levels[at].audience)
			return true;
	return false;
}

static bool
is_had(const struct person *has, const struct framework *framework)
{
	for (size_t at = 0; has && at < has->level_count; at++)
		if (strcmp(has->levels[at].framework, framework->id) == 0)
			return true;
	return false;
}

static void
add_works(struct pick_list *list, const struct framework *framework, bool by_level)
{
	if (has_level_audience(framework) != by_level)
		return;
	if (!by_level && *framework->audience)
		add_work(list, framework, framework->level_count == 1 ? 0 : -1,
			 framework->audience);
	for (size_t at = 0; by_level && at < framework->level_count; at++)
		if (*framework->levels[at].audience)
			add_work(list, framework, (int) at, framework->levels[at].audience);
}

void
pick_by_work(const struct library *library, const struct person *has, struct pick_list *list)
{
	bool any = false;

	for (int by_level = 1; by_level >= 0; by_level--)
		for (size_t at = 0; at < library->count; at++) {
			if (is_had(has, library->frameworks[at]))
				continue;
			any = true;
			add_works(list, library->frameworks[at], by_level);
		}
	if (any)
		add(list, NULL, -1, xstrdup("Something else: show every framework"), xstrdup(""));
}

void
pick_levels(const struct framework *framework, struct pick_list *list)
{
	for (size_t at = 0; at < framework->level_count; at++) {
		struct buffer title = { 0 }, right = { 0 };

		framework_name(framework, (int) at, &title);
		if (!framework->progression && framework->level_count > 1 &&
		    !text_same(framework->levels[at].title, framework->levels[at].short_title))
			buffer_format(&title, ", %s", framework->levels[at].title);
		buffer_format(&right, "%zu to rate", pick_to_rate(framework, (int) at));
		add(list, framework, (int) at, buffer_take(&title), buffer_take(&right));
	}
}

void
pick_every(const struct library *library, const struct person *has, struct pick_list *list)
{
	for (size_t at = 0; at < library->count; at++)
		if (!is_had(has, library->frameworks[at]))
			pick_levels(library->frameworks[at], list);
}
