/* discussed.h - what of a framework was spoken of in supervision, and what not yet (SR-45).
 *
 * Layer: analysis.  Pure. */
#ifndef WAYMARK_DISCUSSED_H
#define WAYMARK_DISCUSSED_H

#include "waymark/framework.h"
#include "waymark/supervision.h"

/* The parts of a framework that no record of the person refers to and of which nothing was chosen for
 * a session, in framework order into parts[] (room for section_count); gives how many. */
size_t parts_not_discussed(const struct supervision *supervision, const struct framework *framework,
			   int parts[]);

#endif
