/* catalogue.h - the learning catalogue: what a framework's needs.csv has for an indicator.
 *
 * Layer: model. */
#ifndef WAYMARK_CATALOGUE_H
#define WAYMARK_CATALOGUE_H

#include <stddef.h>

#include "waymark/framework.h"

/* The needs whose references name the place or a section that it stands in, in the order of the file;
 * gives how many, at most `most`. */
size_t catalogue_for(const struct place *place, const struct catalogue_need *found[], size_t most);

/* The need of a code in any framework of the library, in any case; NULL: none. */
const struct catalogue_need *catalogue_find(const struct library *library, const char *code);

#endif
