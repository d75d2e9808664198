#include "waymark/gap_report.h"

#include "waymark/memory.h"
#include "waymark/workspace.h"

/* The reasons of one row, named by its reference. */
static enum wm_code
check_row(const struct workspace *workspace, const struct framework *framework,
	  const struct assessment_row *row, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (int side = 0; code == WM_OK && side < CAPACITY_COUNT; side++) {
		char reference[REFERENCE_MAX];
		struct buffer what = { 0 };

		framework_reference(framework, framework->indicators[row->indicator].code,
				    reference);
		buffer_format(&what, "%s: reason of %s", reference,
			      capacity_word((enum capacity) side));
		code = workspace_check_text(workspace, what.text, row->by[side].reason, error);
		buffer_done(&what);
	}
	return code;
}

enum wm_code
gap_report_check(const struct gap_report *report, const struct workspace *workspace,
		 struct wm_error *error)
{
	const struct person *person = report->person;
	enum wm_code code = workspace_check_text(workspace, "person", person->name, error);

	if (code == WM_OK)
		code = workspace_check_text(workspace, "group", person->group, error);
	if (code == WM_OK)
		code = workspace_check_text(workspace, "team", person->team, error);
	for (size_t i = 0; i < report->assessment_count; i++) {
		const struct assessment *assessment = report->assessments[i];

		for (size_t j = 0; code == WM_OK && j < assessment->row_count; j++) {
			const struct assessment_row *row = &assessment->rows[j];

			if (row_passes(row, &report->filter, report->as_at, report->stale_months))
				code = check_row(workspace, assessment->framework, row, error);
		}
	}
	return code;
}
