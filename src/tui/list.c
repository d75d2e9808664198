#include "list.h"

size_t
list_top(size_t top, size_t focus, size_t count, int page)
{
	size_t visible = page > 0 ? (size_t) page : 1;

	if (focus < top)
		top = focus;
	if (focus - top >= visible)
		top = focus - visible + 1;
	/* After a resize or a shorter list: no empty lines while rows stand above. */
	if (count < visible)
		return 0;
	return top > count - visible ? count - visible : top;
}

size_t
list_step(size_t focus, long steps, size_t count)
{
	size_t distance;

	if (count == 0)
		return 0;
	if (focus >= count)
		focus = count - 1;
	if (steps < 0) {
		distance = (size_t) -steps;
		return distance > focus ? 0 : focus - distance;
	}
	distance = (size_t) steps;
	return distance > count - 1 - focus ? count - 1 : focus + distance;
}
