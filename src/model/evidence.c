#include "waymark/evidence.h"

#include <stdlib.h>

static void
evidence_done(struct evidence *evidence)
{
	link_list_done(&evidence->links);
	free(evidence->kind);
	free(evidence->title);
	free(evidence->body);
	free(evidence->witness);
	free(evidence->witness_role);
	free(evidence->organisation);
	free(evidence->document);
	free(evidence->confirmations);
	*evidence = (struct evidence) { 0 };
}

void
evidence_list_done(struct evidence_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		evidence_done(&list->items[i]);
	free(list->items);
	*list = (struct evidence_list) { 0 };
}
