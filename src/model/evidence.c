#include "waymark/evidence.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

void
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

bool
evidence_own_word(const struct evidence *evidence, bool own_voice)
{
	return own_voice && uuid_equal(evidence->author, evidence->person) &&
	       !evidence->witness[0] && evidence->confirmation_count == 0;
}

static struct evidence
evidence_copy(const struct evidence *evidence)
{
	size_t bytes = evidence->confirmation_count * sizeof(*evidence->confirmations);
	struct evidence copy = *evidence;

	copy.kind = xstrdup(evidence->kind);
	copy.title = xstrdup(evidence->title);
	copy.body = xstrdup(evidence->body);
	copy.witness = xstrdup(evidence->witness);
	copy.witness_role = xstrdup(evidence->witness_role);
	copy.organisation = xstrdup(evidence->organisation);
	copy.document = xstrdup(evidence->document);
	copy.links = (struct link_list) { 0 };
	for (size_t i = 0; i < evidence->links.count; i++)
		link_list_add(&copy.links, evidence->links.items[i].framework,
			      evidence->links.items[i].version, evidence->links.items[i].code);
	copy.confirmations = bytes ? xmalloc(bytes) : NULL;
	copy.confirmation_capacity = evidence->confirmation_count;
	if (bytes)
		memcpy(copy.confirmations, evidence->confirmations, bytes);
	return copy;
}

void
evidence_list_copy(struct evidence_list *to, const struct evidence_list *from)
{
	for (size_t i = 0; i < from->count; i++) {
		GROW(to->items, to->count, to->capacity);
		to->items[to->count++] = evidence_copy(&from->items[i]);
	}
}

void
evidence_list_done(struct evidence_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		evidence_done(&list->items[i]);
	free(list->items);
	*list = (struct evidence_list) { 0 };
}
