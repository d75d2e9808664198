/* mark.h - what stands for a judgement in a table's narrow column.
 *
 * Layer: report, private. */
#ifndef WAYMARK_REPORT_MARK_H
#define WAYMARK_REPORT_MARK_H

#include "waymark/analysis.h"
#include "waymark/table.h"

/* The next cell: a digit, `.` to go, `o` no chance yet, `x` not my role, `-` not asked, `#` hidden. */
void table_mark(struct table *table, const struct assessment_row *row, enum capacity side,
		bool hidden);

#endif
