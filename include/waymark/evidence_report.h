/* evidence_report.h - notes as a table.
 *
 * Layer: report. */
#ifndef WAYMARK_EVIDENCE_REPORT_H
#define WAYMARK_EVIDENCE_REPORT_H

#include <stdio.h>

#include "waymark/evidence.h"
#include "waymark/framework.h"

/* Appends the references that a note is linked to, oldest first, joined by ", "; nothing where
 * there is no link.  A code of a framework that is not in the library stands as FRAMEWORK:CODE. */
void evidence_links(const struct evidence *evidence, const struct library *library,
		    struct buffer *links);

/* Its title, or "(redacted)". */
const char *evidence_title(const struct evidence *evidence);

/* Writes a row for each note: the first digits of its id, date, kind, title, links.  A redacted
 * one says so instead of its title. */
void evidence_report_table(const struct evidence_list *list, const struct library *library,
			   FILE *stream);

#endif
