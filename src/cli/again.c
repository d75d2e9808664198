#include "commands.h"

#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/review.h"

/* "NOS-1.3  3 As expected, 2026-03-05" */
static void
say_judgement(const struct invocation *invocation, const struct assessment *assessment,
	      int indicator, enum capacity capacity)
{
	const struct framework *framework = assessment->framework;
	const struct assessment_row *row = &assessment->rows[assessment->row_of[indicator]];
	const struct judgement *judgement = &row->by[capacity];
	struct buffer line = { 0 };
	char reference[REFERENCE_MAX], date[DATE_TEXT_MAX];

	framework_reference(framework, framework->indicators[indicator].code, reference);
	buffer_format(&line, "%s  ", reference);
	if (judgement->value > 0)
		buffer_format(&line, "%d %s", judgement->value,
			      framework_point_label(framework, judgement->value));
	else
		buffer_text(&line, state_shown(row_state(row, capacity)));
	say(invocation->out, "%s, %s", line.text, date_iso(zone_date(judgement->at), date));
	buffer_done(&line);
}

static enum wm_code
again(const struct invocation *invocation, const struct subject *subject,
      const struct assessment *assessment, int section, const struct rater *rater, bool apply,
      struct wm_error *error)
{
	const struct rate_request request = {
		.person = subject->id,
		.framework = assessment->framework,
		.level = assessment->level,
		.rater = *rater,
	};
	int months = workspace_stale_months(subject->workspace), *indicators;
	struct buffer stale = { 0 };
	size_t count = assessment_stale(assessment, section, rater->capacity,
					workspace_today(subject->workspace), months, &indicators);
	enum wm_code code = WM_OK;

	if (apply && count > 0)
		code = workspace_rate_again(subject->workspace, &request, indicators, count, error);
	for (size_t i = 0; code == WM_OK && i < count; i++)
		say_judgement(invocation, assessment, indicators[i], rater->capacity);
	flag_add(&stale, FLAG_STALE, months);
	if (code == WM_OK && count == 0)
		say(invocation->out, "nothing rated here is %s", stale.text);
	else if (code == WM_OK && apply)
		say(invocation->out, "%zu still as before", count);
	else if (code == WM_OK)
		say(invocation->out, "Nothing is said again yet: --apply does it.");
	buffer_done(&stale);
	free(indicators);
	return code;
}

enum wm_code
rate_section_again(const struct invocation *invocation, const struct subject *subject,
		   const struct place *place, const struct rater *rater, bool apply,
		   struct wm_error *error)
{
	struct assessment *assessment;
	int level;
	enum wm_code code = workspace_rating_level(subject->workspace, subject_person(subject),
						   place->framework, NULL, &level, error);

	if (code == WM_OK)
		code = workspace_assessment(subject->workspace, subject_person(subject),
					    place->framework, level, INSTANT_LAST, &assessment,
					    error);
	if (code != WM_OK)
		return code;
	code = again(invocation, subject, assessment, place->section, rater, apply, error);
	assessment_free(&assessment);
	return code;
}
