/* action.h - what was agreed to be done: what, who, by when (design 2, SR-65).
 *
 * Layer: model. */
#ifndef WAYMARK_ACTION_H
#define WAYMARK_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/identity.h"
#include "waymark/link.h"

struct action {
	struct uuid id; /* that of the event that set it */
	struct uuid person;
	struct uuid author;
	struct uuid owner; /* who does it */
	struct date due;
	instant at;
	char *text;
	bool closed;
	struct uuid closed_by;
	instant closed_at;
	char *result; /* "" while it is open */
	struct link_list links;
};

struct action_list {
	struct action *items; /* open ones first, by due date; then closed ones, newest first */
	size_t count;
	size_t capacity;
};

bool action_overdue(const struct action *action, struct date today);
void action_list_done(struct action_list *list);

#endif
