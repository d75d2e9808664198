#include "waymark/gap_report.h"

#include "waymark/memory.h"
#include "waymark/need_report.h"
#include "waymark/text.h"
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

#define SHOWN_BYTES 64

/* A text of a need or an action, with the beginning of what was asked to find it by. */
static enum wm_code
check_named(const struct workspace *workspace, const char *what, const char *name, const char *text,
	    struct wm_error *error)
{
	struct buffer said = { 0 };
	char shown[SHOWN_BYTES];
	enum wm_code code;

	buffer_format(&said, "%s \"%s\"", what,
		      text_safe_copy(shown, sizeof(shown), name ? name : ""));
	code = workspace_check_text(workspace, said.text, text, error);
	buffer_done(&said);
	return code;
}

/* The texts of needs that are exported: what is open for CSV and JSON, all on a page, where the
 * notes of their steps stand too. */
static enum wm_code
check_needs(const struct workspace *workspace, const struct need_list *needs, bool page,
	    struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; needs && code == WM_OK && i < needs->count; i++) {
		const struct need *need = &needs->items[i];

		if (!page && !need_open(need))
			continue;
		code = check_named(workspace, "learning need", need->text, need->text, error);
		for (size_t j = 0; page && code == WM_OK && j < need->step_count; j++)
			code = check_named(workspace, "note of the learning need", need->text,
					   need->steps[j].note, error);
	}
	return code;
}

/* The same of actions, and what came of them. */
static enum wm_code
check_actions(const struct workspace *workspace, const struct action_list *actions, bool page,
	      struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; actions && code == WM_OK && i < actions->count; i++) {
		const struct action *action = &actions->items[i];

		if (!page && action->closed)
			continue;
		code = check_named(workspace, "action", action->text, action->text, error);
		if (code == WM_OK && page && action->closed)
			code = check_named(workspace, "result of the action", action->text,
					   action->result, error);
	}
	return code;
}

enum wm_code
need_report_check(const struct need_list *needs, const struct workspace *workspace,
		  struct wm_error *error)
{
	return check_needs(workspace, needs, true, error);
}

enum wm_code
action_report_check(const struct action_list *actions, const struct workspace *workspace,
		    struct wm_error *error)
{
	return check_actions(workspace, actions, true, error);
}

/* What the page says of the person beyond the columns of CSV. */
static enum wm_code
check_page(const struct workspace *workspace, const struct person *person, struct wm_error *error)
{
	enum wm_code code = workspace_check_text(workspace, "role", person->role, error);

	for (size_t i = 0; code == WM_OK && i < person->section_count; i++)
		code = workspace_check_text(workspace, "reason of a section",
					    person->sections[i].reason, error);
	return code;
}

enum wm_code
gap_report_check(const struct gap_report *report, const struct workspace *workspace, bool page,
		 struct wm_error *error)
{
	const struct person *person = report->person;
	enum wm_code code = workspace_check_text(workspace, "person", person->name, error);

	if (code == WM_OK)
		code = workspace_check_text(workspace, "group", person->group, error);
	if (code == WM_OK)
		code = workspace_check_text(workspace, "team", person->team, error);
	if (code == WM_OK && page)
		code = check_page(workspace, person, error);
	if (code == WM_OK)
		code = check_needs(workspace, report->needs, page, error);
	if (code == WM_OK)
		code = check_actions(workspace, report->actions, page, error);
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
