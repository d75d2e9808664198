#include "waymark/action.h"

#include <stdlib.h>

bool
action_overdue(const struct action *action, struct date today)
{
	return !action->closed && date_compare(action->due, today) < 0;
}

void
action_list_done(struct action_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct action *action = &list->items[i];

		free(action->text);
		free(action->result);
		link_list_done(&action->links);
	}
	free(list->items);
	*list = (struct action_list) { 0 };
}
