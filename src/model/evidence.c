#include "waymark/evidence.h"

#include <stdlib.h>
#include <string.h>

static void
evidence_done(struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->link_count; i++) {
		free(evidence->links[i].framework);
		free(evidence->links[i].version);
		free(evidence->links[i].code);
	}
	free(evidence->links);
	free(evidence->kind);
	free(evidence->title);
	free(evidence->body);
	*evidence = (struct evidence) { 0 };
}

bool
evidence_is_linked(const struct evidence *evidence, const char *framework, const char *version,
		   const char *code)
{
	for (size_t i = 0; i < evidence->link_count; i++) {
		const struct evidence_link *link = &evidence->links[i];

		if (strcmp(link->framework, framework) == 0 &&
		    strcmp(link->version, version) == 0 && strcmp(link->code, code) == 0)
			return true;
	}
	return false;
}

void
evidence_list_done(struct evidence_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		evidence_done(&list->items[i]);
	free(list->items);
	*list = (struct evidence_list) { 0 };
}
