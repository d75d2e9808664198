#include "waymark/loader.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#include "sheet.h"

#define FAULTS_MOST 1000 /* of one file */

static void
append(struct problem_list *list, struct problem problem)
{
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = problem;
}

/* Whether a fault of this file is still to be kept. */
static bool
counts(struct problem_list *list, const char *file)
{
	if (!list->file || strcmp(list->file, file) != 0)
		list->file_faults = 0;
	if (list->file_faults > FAULTS_MOST)
		return false;
	list->file_faults++;
	list->faults++;
	return true;
}

void
problem_add(struct problem_list *list, const char *file, int line, enum severity severity,
	    const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;

	if (severity == SEVERITY_FAULT && !counts(list, file))
		return;
	va_start(arguments, format);
	if (severity == SEVERITY_FAULT && list->file_faults > FAULTS_MOST)
		buffer_format(&text, "more than %d faults; the others are not listed", FAULTS_MOST);
	else
		buffer_vformat(&text, format, arguments);
	va_end(arguments);
	append(list, (struct problem) {
			     .file = xstrdup(file),
			     .line = line,
			     .severity = severity,
			     .text = buffer_take(&text),
		     });
	if (severity == SEVERITY_FAULT)
		list->file = list->items[list->count - 1].file;
}

void
problem_text(const struct problem *problem, struct buffer *buffer)
{
	buffer_text(buffer, problem->file);
	if (problem->line > 0)
		buffer_format(buffer, ":%d", problem->line);
	buffer_format(buffer, ": %s", problem->text);
}

void
problem_list_done(struct problem_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].file);
		free(list->items[i].text);
	}
	free(list->items);
	*list = (struct problem_list) { .items = NULL };
}

/* A problem with its place in the list, which keeps those of one line in the order they were
 * found. */
struct placed {
	struct problem problem;
	size_t place;
};

static int
placed_compare(const void *a, const void *b)
{
	const struct placed *left = a, *right = b;
	int order = strcmp(left->problem.file, right->problem.file);

	if (order == 0)
		order = (left->problem.line > right->problem.line) -
			(left->problem.line < right->problem.line);
	if (order == 0)
		order = (left->place > right->place) - (left->place < right->place);
	return order;
}

void
problem_list_sort(struct problem_list *list, size_t from)
{
	size_t count = list->count - from;
	struct placed *placed = xcalloc(count, sizeof(*placed));

	for (size_t i = 0; i < count; i++)
		placed[i] = (struct placed) { list->items[from + i], i };
	qsort(placed, count, sizeof(*placed), placed_compare);
	for (size_t i = 0; i < count; i++)
		list->items[from + i] = placed[i].problem;
	free(placed);
}
