#include "waymark/framework.h"

#include <string.h>

bool
expectation_same(const struct expectation *a, const struct expectation *b)
{
	return a && b && a->standing == b->standing && a->indicator == b->indicator &&
	       !strcmp(a->text, b->text);
}
