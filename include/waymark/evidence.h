/* evidence.h - a dated note of one kind, linked to any number of indicators.
 *
 * Layer: model. */
#ifndef WAYMARK_EVIDENCE_H
#define WAYMARK_EVIDENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/identity.h"

struct evidence_link {
	char *framework;
	char *version;
	char *code; /* of an indicator or of a section */
};

struct evidence {
	struct uuid id; /* that of the event that added it */
	struct uuid person;
	struct uuid author;
	char *kind;
	struct date date;
	instant at;
	char *title; /* "" once redacted */
	char *body;  /* "" when there is none, or once redacted */
	bool redacted;
	struct evidence_link *links; /* oldest first */
	size_t link_count;
	size_t link_capacity;
};

struct evidence_list {
	struct evidence *items; /* newest date first, then the newest written */
	size_t count;
	size_t capacity;
};

/* Whether it is linked to just that indicator or section of a version of a framework. */
bool evidence_is_linked(const struct evidence *evidence, const char *framework, const char *version,
			const char *code);

void evidence_list_done(struct evidence_list *list);

#endif
