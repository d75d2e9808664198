/* scope.h - what of a framework is asked of one person: a level, another one for a section,
 * optional sections left out.
 *
 * Layer: model.  The rules are those of design 3.6: a section is assessed at its own level where
 * it has one, else at that of the nearest section above that has one, else at the framework's; what
 * stands below a section that is left out is left out with it. */
#ifndef WAYMARK_SCOPE_H
#define WAYMARK_SCOPE_H

#include <stddef.h>

#include "waymark/framework.h"
#include "waymark/person.h"

#define SCOPE_LEFT_OUT (-1)

struct scope_section {
	int section;
	int level; /* another level, or SCOPE_LEFT_OUT */
};

/* With no sections: what the level asks of anybody. */
struct scope {
	int level;
	struct scope_section *sections;
	size_t section_count;
	size_t section_capacity;
};

/* The scope of a person in a framework assessed at `level` (not always the person's own: what
 * is set for sections holds at any).  The caller calls scope_done. */
struct scope scope_of(const struct person *person, const struct framework *framework, int level);
void scope_done(struct scope *scope);

/* The section that decides about `section`: itself or one above it; the one left out, where there
 * is one.  -1: none, so the framework's level holds. */
int scope_decider(const struct framework *framework, const struct scope *scope, int section);

/* The level at which a section is assessed, or SCOPE_LEFT_OUT. */
int scope_level(const struct framework *framework, const struct scope *scope, int section);

/* The listing: as framework_listed fills own[], and assessed[indicator] (unless NULL) gets the
 * level at which its section is assessed; where that is not the own one, it is included from
 * there.  Gives how many are listed. */
size_t scope_listed(const struct framework *framework, const struct scope *scope, int own[],
		    int assessed[]);

/* How many indicators there are to rate in a subtree (section, or -1 for all): listed, and not
 * of standing not-applicable. */
size_t scope_to_rate(const struct framework *framework, const struct scope *scope, int section);

/* How many indicators of each change there are between two scopes of one framework. */
void scope_changes(const struct framework *framework, const struct scope *before,
		   const struct scope *after, size_t counts[CHANGE_COUNT]);

#endif
