/* evidence_choice.h - which notes are meant: by kind, by what they are linked to, by age.
 *
 * Layer: analysis.  Pure. */
#ifndef WAYMARK_EVIDENCE_CHOICE_H
#define WAYMARK_EVIDENCE_CHOICE_H

#include <stdbool.h>

#include "waymark/date.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"

/* All that is set must hold; all zero is every note. */
struct evidence_choice {
	const char *kind;   /* NULL: any */
	struct place place; /* what it counts for; its framework NULL: anything, or nothing */
	struct date since;  /* dated that day or later; not set: any */
	struct date before; /* dated earlier than that day; not set: any */
	bool unlinked;	    /* linked to nothing */
};

/* Whether a link is to the place, to something within it, or to a section that it lies within: what
 * is linked to a section counts for all of it.  Codes are compared, whatever the version. */
bool link_concerns(const struct link *link, const struct place *place);

bool evidence_chosen(const struct evidence *evidence, const struct evidence_choice *choice);

#endif
