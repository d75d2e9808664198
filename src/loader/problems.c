#include "waymark/loader.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#include "sheet.h"

void
problem_add(struct problem_list *list, const char *file, int line, enum severity severity,
	    const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = (struct problem) {
		.file = xstrdup(file),
		.line = line,
		.severity = severity,
		.text = buffer_take(&text),
	};
	list->faults += severity == SEVERITY_FAULT;
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
