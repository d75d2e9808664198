/* fact.h - what a fact of each name may hold.
 *
 * Layer: model, private. */
#ifndef WAYMARK_MODEL_FACT_H
#define WAYMARK_MODEL_FACT_H

#include "waymark/event.h"

/* Whether the fact, in an event of that kind, has a value that it may have; false for a name that is
 * none. */
bool fact_fits(enum event_kind kind, const struct json_pair *fact);

#endif
