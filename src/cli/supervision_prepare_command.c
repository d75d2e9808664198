#include "commands.h"

#include "waymark/prepare_report.h"
#include "waymark/supervise.h"

/* With what changed since the last session that was held, where one was. */
static enum wm_code
print_since(const struct invocation *invocation, const struct subject *subject,
	    struct prepare_report *report, const struct as_at *now, struct wm_error *error)
{
	const struct session *last =
		session_last_held(&report->supervision->sessions, report->today);
	struct as_at then = { .count = 0 };
	struct diff diff = { 0 };
	struct diff_report changes = { .diff = &diff, .to = report->today };
	enum wm_code code = WM_OK;

	if (last) {
		changes.from = last->date;
		code = workspace_as_at(subject->workspace, subject->id, NULL, zone_end(last->date),
				       &then, error);
	}
	if (code == WM_OK && last) {
		as_at_diff(&then, now, &diff);
		report->diff = &changes;
	}
	if (code == WM_OK)
		prepare_report_print(report, invocation->out);
	diff_done(&diff);
	as_at_done(&then);
	return code;
}

static enum wm_code
prepare(const struct invocation *invocation, const struct subject *subject,
	const struct supervision *supervision, struct wm_error *error)
{
	struct as_at now = { .count = 0 };
	struct prepare_report report = {
		.supervision = supervision,
		.people = workspace_people(subject->workspace),
		.library = workspace_library(subject->workspace),
		.rater = subject_rater(subject),
		.today = workspace_today(subject->workspace),
	};
	enum wm_code code =
		workspace_as_at(subject->workspace, subject->id, NULL, INSTANT_LAST, &now, error);

	report.assessments = now.assessments;
	report.assessment_count = now.count;
	if (code == WM_OK)
		code = print_since(invocation, subject, &report, &now, error);
	as_at_done(&now);
	return code;
}

enum wm_code
supervision_prepare_command(const struct invocation *invocation, int count, char **arguments,
			    struct wm_error *error)
{
	struct supervision supervision;
	struct subject subject;
	int words;
	enum wm_code code =
		options_read("supervision prepare", NULL, 0, count, arguments, 0, 0, &words, error);

	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = workspace_supervision(subject.workspace, subject_person(&subject),
					     INSTANT_LAST, &supervision, error);
	if (code == WM_OK) {
		code = prepare(invocation, &subject, &supervision, error);
		supervision_done(&supervision);
	}
	subject_close(&subject);
	return code;
}
