/* need_report.h - learning needs and actions as tables and CSV.
 *
 * Layer: report. */
#ifndef WAYMARK_NEED_REPORT_H
#define WAYMARK_NEED_REPORT_H

#include <stdbool.h>
#include <stdio.h>

#include "waymark/action.h"
#include "waymark/date.h"
#include "waymark/link_report.h"
#include "waymark/need.h"

/* The guard over the texts that CSV would hold (workspace_check_text); ask it before. */
struct workspace;
enum wm_code need_report_check(const struct need_list *needs, const struct workspace *workspace,
			       struct wm_error *error);
enum wm_code action_report_check(const struct action_list *actions,
				 const struct workspace *workspace, struct wm_error *error);

/* For a `terminal` texts are made safe, else they are exact.  Errors are those of the stream. */
void need_report_table(const struct need_list *needs, const struct report_names *names,
		       FILE *stream);
/* exports[EXPORT_NEEDS] */
void need_report_csv(const struct need_list *needs, const struct report_names *names, bool terminal,
		     FILE *stream);

/* `today` tells what is overdue. */
void action_report_table(const struct action_list *actions, const struct report_names *names,
			 struct date today, FILE *stream);
/* exports[EXPORT_ACTIONS] */
void action_report_csv(const struct action_list *actions, const struct report_names *names,
		       struct date today, bool terminal, FILE *stream);

#endif
