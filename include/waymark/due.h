/* due.h - what is due and overdue: one list in the policy's words.
 *
 * Layer: analysis. */
#ifndef WAYMARK_DUE_H
#define WAYMARK_DUE_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/date.h"
#include "waymark/identity.h"

struct due {
	char *what;	 /* a stable word: "session", "copy", "action", "asye-review-1" */
	char *title;	 /* in the policy's words: "Copy of the record of 5 March" */
	char *who;	 /* who is to act, in words */
	struct uuid of;	 /* the session, record, action or person that it is about: with `what` it
			  * names the thing for good */
	struct date due; /* not set: no day, but missing (a contract, a supervisor) */
	bool overdue;	 /* the day is past, or what has no day is missing */
	const char *source; /* the requirement, borrowed from the policy; "" for none */
};

struct due_list {
	struct due *items; /* overdue ones first, then by date */
	size_t count;
	size_t capacity;
};

/* The texts are copied. */
void due_add(struct due_list *list, const char *what, const char *title, const char *who,
	     struct uuid of, struct date due, struct date today, const char *source);
void due_sort(struct due_list *list);
bool due_any_overdue(const struct due_list *list);
void due_list_done(struct due_list *list);

#endif
