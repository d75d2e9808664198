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
#include "waymark/link.h"

/* What another person says of an evidence: "I was there". */
struct confirmation {
	struct uuid author;
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
};

struct evidence {
	struct uuid id; /* that of the event that added it */
	struct uuid person;
	struct uuid author;
	instant at; /* when it was written */
	char *kind;
	struct date date;
	/* Texts are never NULL; "" when there is none, or once redacted. */
	char *title;
	char *body; /* NULL where bodies were not asked for */
	char *witness;
	char *witness_role;
	char *organisation; /* that it comes from */
	char *document;	    /* a path, URL or number */
	bool private;	    /* counts for its owner, is in nothing that is shared */
	bool redacted;
	struct confirmation *confirmations; /* oldest first; one an author */
	size_t confirmation_count;
	size_t confirmation_capacity;
	struct link_list links;
};

struct evidence_list {
	struct evidence *items; /* newest date first, then the newest written */
	size_t count;
	size_t capacity;
};

/* Whether it is the person's own account alone (design 3.5): own_voice tells that its kind is one
 * of them, they wrote it themself, and neither a witness nor a confirmation makes it somebody
 * else's word too. */
bool evidence_own_word(const struct evidence *evidence, bool own_voice);

/* Copies each evidence of one list behind those of another. */
void evidence_list_copy(struct evidence_list *to, const struct evidence_list *from);
void evidence_done(struct evidence *evidence);
void evidence_list_done(struct evidence_list *list);

#endif
