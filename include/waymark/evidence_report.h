/* evidence_report.h - notes as a table and as CSV.
 *
 * Layer: report. */
#ifndef WAYMARK_EVIDENCE_REPORT_H
#define WAYMARK_EVIDENCE_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/link_report.h"
#include "waymark/person.h"

/* Its title, or "(redacted)". */
const char *evidence_title(const struct evidence *evidence);

/* Appends the names of those who confirmed it, oldest first, joined by "; ". */
void evidence_confirmed_by(const struct evidence *evidence, const struct people *people,
			   struct buffer *names);

/* Writes a row for each note: the first digits of its id, date, kind, title, links.  A redacted
 * one says so instead of its title. */
void evidence_report_table(const struct evidence_list *list, const struct library *library,
			   FILE *stream);

/* exports[EXPORT_EVIDENCE]; the list has bodies.  For a `terminal` texts are made safe, else they
 * are exact.  Errors are those of the stream. */
void evidence_report_csv(const struct evidence_list *list, const struct report_names *names,
			 bool terminal, FILE *stream);

/* The guard over the texts that CSV would hold (workspace_check_text); ask it before. */
struct workspace;
enum wm_code evidence_report_check(const struct evidence_list *list,
				   const struct workspace *workspace, struct wm_error *error);

#endif
