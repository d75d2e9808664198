#include "waymark/framework.h"

#include <string.h>

bool
expectation_same(const struct expectation *a, const struct expectation *b)
{
	return a && b && a->standing == b->standing && a->indicator == b->indicator &&
	       !strcmp(a->text, b->text);
}

static bool
asks(const struct expectation *expectation)
{
	return expectation && expectation->standing != STANDING_NOT_APPLICABLE;
}

enum change
expectation_change(const struct expectation *before, const struct expectation *after)
{
	if (asks(before) && asks(after))
		return expectation_same(before, after) ? CHANGE_SAME : CHANGE_REWORDED;
	if (asks(after))
		return before ? CHANGE_STARTS : CHANGE_NEW;
	if (asks(before))
		return after ? CHANGE_ENDS : CHANGE_GONE;
	return before || after ? CHANGE_NEITHER : CHANGE_NONE;
}
