/* What there was no chance to do for long: it is raised with the allocation of work. */
#include "supervise.h"

/* Since when a side says so, and that is long ago; INSTANT_NONE otherwise. */
static instant
long_since(const struct assessment_row *row, int months, struct date today)
{
	instant since = INSTANT_NONE;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		const struct judgement *judgement = &row->by[side];
		struct date due;

		if (judgement->value != VALUE_NO_OPPORTUNITY)
			continue;
		due = date_add_months(zone_date(judgement->since), months);
		if (date_compare(due, today) <= 0 &&
		    (since == INSTANT_NONE || judgement->since < since))
			since = judgement->since;
	}
	return since;
}

static void
put_rows(const struct assessment *assessment, int months, struct date today, struct buffer *text)
{
	const struct framework *framework = assessment->framework;

	for (size_t i = 0; i < assessment->row_count; i++) {
		const struct assessment_row *row = &assessment->rows[i];
		instant since = long_since(row, months, today);
		char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

		if (since == INSTANT_NONE)
			continue;
		buffer_format(text, "%s%s: no chance yet since %s", text->length > 0 ? "\n" : "",
			      framework_reference(framework,
						  framework->indicators[row->indicator].code,
						  reference),
			      date_iso(zone_date(since), date));
	}
}

enum wm_code
allocations_text(struct workspace *workspace, const struct supervision *supervision,
		 struct buffer *text, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(workspace, supervision->person, applied, APPLIED_MAX);
	int months = supervision->policy->numbers[READING_NO_CHANCE_MONTHS];
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < count; i++) {
		struct assessment *assessment = NULL;

		code = workspace_assessment(workspace, supervision->person, applied[i].framework,
					    applied[i].level, INSTANT_LAST, &assessment, error);
		if (code == WM_OK)
			put_rows(assessment, months, workspace_today(workspace), text);
		assessment_free(&assessment);
	}
	return code;
}
