#include "waymark/link.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

static void
link_done(struct link *link)
{
	free(link->framework);
	free(link->version);
	free(link->code);
}

/* Where it stands; list->count where it does not. */
static size_t
find(const struct link_list *list, const char *framework, const char *version, const char *code)
{
	size_t at = 0;

	while (at < list->count && (strcmp(list->items[at].framework, framework) != 0 ||
				    strcmp(list->items[at].version, version) != 0 ||
				    strcmp(list->items[at].code, code) != 0))
		at++;
	return at;
}

bool
link_list_has(const struct link_list *list, const char *framework, const char *version,
	      const char *code)
{
	return find(list, framework, version, code) < list->count;
}

void
link_list_add(struct link_list *list, const char *framework, const char *version, const char *code)
{
	if (link_list_has(list, framework, version, code))
		return;
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = (struct link) {
		.framework = xstrdup(framework),
		.version = xstrdup(version),
		.code = xstrdup(code),
	};
}

void
link_list_remove(struct link_list *list, const char *framework, const char *version,
		 const char *code)
{
	size_t at = find(list, framework, version, code);

	if (at == list->count)
		return;
	link_done(&list->items[at]);
	list->count--;
	memmove(&list->items[at], &list->items[at + 1], (list->count - at) * sizeof(*list->items));
}

void
link_list_done(struct link_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		link_done(&list->items[i]);
	free(list->items);
	*list = (struct link_list) { 0 };
}
