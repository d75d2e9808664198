#include "waymark/due.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

void
due_add(struct due_list *list, const char *what, const char *title, const char *who, struct uuid of,
	struct date due, struct date today, const char *source)
{
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = (struct due) {
		.what = xstrdup(what),
		.title = xstrdup(title),
		.who = xstrdup(who),
		.of = of,
		.due = due,
		.overdue = !date_is_set(due) || date_compare(due, today) < 0,
		.source = source,
	};
}

/* What has no day is missing now. */
static int
compare(const void *left, const void *right)
{
	const struct due *a = left, *b = right;
	int order = (int) b->overdue - (int) a->overdue;

	if (order == 0)
		order = date_compare(a->due, b->due);
	if (order == 0)
		order = strcmp(a->what, b->what);
	return order ? order : strcmp(a->title, b->title);
}

void
due_sort(struct due_list *list)
{
	if (list->count > 0)
		qsort(list->items, list->count, sizeof(*list->items), compare);
}

bool
due_any_overdue(const struct due_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].overdue)
			return true;
	return false;
}

void
due_list_done(struct due_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].what);
		free(list->items[i].title);
		free(list->items[i].who);
	}
	free(list->items);
	*list = (struct due_list) { 0 };
}
