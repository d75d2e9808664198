/* framework_report.h - frameworks, what one expects, and what is wrong with a folder of one: as
 * tables and CSV (design 6).
 *
 * Layer: report.  Columns and names of each CSV as exports[]; for a `terminal` its texts are
 * made safe, else they are exact.  Errors are those of the stream. */
#ifndef WAYMARK_FRAMEWORK_REPORT_H
#define WAYMARK_FRAMEWORK_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/framework.h"
#include "waymark/loader.h"

/* A row for each framework of the library. */
void framework_list_table(const struct library *library, FILE *stream);
void framework_list_csv(const struct library *library, bool terminal, FILE *stream);

/* A row for each indicator that is listed at the level, or, with level -1, for each expectation
 * as written, nothing included: in framework order, then by level.  The table has a line above
 * the rows of each section. */
void framework_show_table(const struct framework *framework, int level, FILE *stream);
void framework_show_csv(const struct framework *framework, int level, bool terminal, FILE *stream);

/* A row for each problem, in the order of the list; the table says how many there are. */
void framework_check_table(const struct problem_list *problems, FILE *stream);
void framework_check_csv(const struct problem_list *problems, bool terminal, FILE *stream);

#endif
