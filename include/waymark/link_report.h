/* link_report.h - how what a note, a learning need or an action is about is written out.
 *
 * Layer: report. */
#ifndef WAYMARK_LINK_REPORT_H
#define WAYMARK_LINK_REPORT_H

#include "waymark/framework.h"
#include "waymark/link.h"
#include "waymark/memory.h"
#include "waymark/person.h"

/* Whose names and references stand in a report; borrowed. */
struct report_names {
	const struct people *people;
	const struct library *library;
};

/* Appends the references with `between` between them ("; " in a cell of an export), each once though
 * it may be named in two versions; "FRAMEWORK:CODE" where the framework is not here. */
void link_references(const struct link_list *links, const struct library *library,
		     const char *between, struct buffer *text);

#endif
