#include "waymark/policy.h"

#include <string.h>

/* What is told of one fact: either may be NULL, not both. */
static void
describe(const struct policy_fact *old, const struct policy_fact *new, struct buffer *change)
{
	if (!new)
		buffer_format(change, "%s is gone", old->name);
	else if (!old)
		buffer_format(change, "%s is new", new->name);
	else
		buffer_format(change, "%s was %s, is %s", old->name,
			      old->value[0] ? old->value : "nothing",
			      new->value[0] ? new->value : "nothing");
}

/* Both are in the order of names, and no name stands twice. */
size_t
policy_compare(const struct policy *before, const struct policy *after,
	       void (*fn)(void *context, const char *change), void *context)
{
	size_t i = 0, j = 0, count = 0;

	while (i < before->fact_count || j < after->fact_count) {
		const struct policy_fact *old = i < before->fact_count ? &before->facts[i] : NULL;
		const struct policy_fact *new = j < after->fact_count ? &after->facts[j] : NULL;
		int order = !old ? 1 : !new ? -1 : strcmp(old->name, new->name);
		struct buffer change = { 0 };

		i += order <= 0;
		j += order >= 0;
		if (order == 0 && strcmp(old->value, new->value) == 0)
			continue;
		describe(order <= 0 ? old : NULL, order >= 0 ? new : NULL, &change);
		fn(context, change.text);
		buffer_done(&change);
		count++;
	}
	return count;
}
