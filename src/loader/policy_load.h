/* policy_load.h - one policy being loaded: what its sheets share.
 *
 * Layer: loader, private. */
#ifndef WAYMARK_LOADER_POLICY_LOAD_H
#define WAYMARK_LOADER_POLICY_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/policy.h"
#include "waymark/policy_loader.h"

#include "sheet.h"

/* A field with its form, as its row has it. */
struct field_row {
	enum form_use use;
	struct form_field field;
};

struct policy_load {
	const struct framework_source *source;
	struct problem_list *problems;
	struct policy *policy;
	char *path;  /* of the sheet being read, as problems name it */
	bool unread; /* a file of the folder could not be read at all */
	bool knows_transitions;
	int id_line;
	bool given[32]; /* keys of policy.csv that were there */

	struct frequency *frequencies;
	int *frequency_lines; /* 0 where its times could not be read */
	size_t frequency_capacity;
	size_t line_capacity;
	struct deadline *deadlines;
	size_t deadline_capacity;
	struct field_row *fields;
	size_t field_count;
	size_t field_capacity;
	struct policy_kind *kinds;
	size_t kind_capacity;
	struct transition *transitions;
	size_t transition_capacity;
	struct policy_item *items;
	size_t item_capacity;
	struct seat *seats;
	size_t seat_capacity;
};

/* policy_load that tells on which line of policy.csv the id stands. */
struct policy *load_policy(const struct framework_source *source, struct problem_list *problems,
			   int *id_line);

struct policy_step {
	struct sheet sheet;
	/* Called after the rows, also when there were none; `taken` is what sheet_read gave. */
	void (*end)(struct policy_load *load, bool taken);
};

extern const struct policy_step policy_about, policy_frequencies, policy_deadlines, policy_forms,
	policy_kinds, policy_transitions, policy_items, policy_seats;

/* A fault in the sheet being read. */
void policy_fault(struct policy_load *load, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* A text kept in the policy's arena; and `count` items of `size` bytes. */
const char *policy_keep(struct policy_load *load, const char *text);
void *policy_array(struct policy_load *load, const void *items, size_t count, size_t size);

/* The span of a count cell ("3", "-14") and a unit cell checked already; false after a fault that
 * says what is wrong.  Without `zero` it is 1 or more. */
bool policy_span(struct policy_load *load, const struct sheet_row *row, const char *name,
		 const char *count, int unit, bool zero, struct span *span);

#endif
