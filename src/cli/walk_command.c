#include "commands.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/review.h"

/* "NOS-1.3  Evaluate all information ..." and what is expected. */
static void
say_indicator(const struct invocation *invocation, const struct assessment *assessment, int at)
{
	const struct framework *framework = assessment->framework;
	const struct assessment_row *row = &assessment->rows[at];
	const struct indicator *indicator = &framework->indicators[row->indicator];
	char reference[REFERENCE_MAX];

	say(invocation->out, "%s  %s", framework_reference(framework, indicator->code, reference),
	    indicator->text);
	if (row->expectation->text[0])
		say_text(invocation->out, 4, row->expectation->text);
	else
		say_text(invocation->out, 4, "As it stands, with nothing added");
}

/* What comes next in an assessment; false when nothing is left, which is then in *line. */
static bool
say_next(const struct invocation *invocation, const struct subject *subject,
	 const struct assessment *assessment, struct buffer *line)
{
	const struct framework *framework = assessment->framework;
	enum capacity rater = subject_rater(subject);
	int kept = workspace_place(subject->workspace, subject->id, framework, assessment->level,
				   rater);
	int before = kept >= 0 ? assessment->row_of[kept] - 1 : -1;
	int next = assessment_next(assessment, rater, before);

	if (next < 0) {
		struct state_counts counts =
			assessment_counts(assessment, -1, rater, CAPACITY_COUNT);

		buffer_text(line, "nothing left to rate in ");
		framework_name(framework, assessment->level, line);
		buffer_format(line, " (%zu of %zu answered)", counts.answered, counts.asked);
		return false;
	}

	say_indicator(invocation, assessment, next);
	return true;
}

/* The same for the quick review: the first to look at again, why, and what was said. */
static bool
say_review(const struct invocation *invocation, const struct subject *subject,
	   const struct assessment *assessment, struct buffer *line)
{
	struct date today = workspace_today(subject->workspace);
	int months = workspace_stale_months(subject->workspace);
	enum capacity rater = subject_rater(subject);
	size_t count;
	int at = assessment_review(assessment, rater, today, months, &count);
	const struct assessment_row *row;
	struct buffer said = { 0 };
	char date[DATE_TEXT_MAX];

	if (at < 0) {
		buffer_text(line, "nothing to review in ");
		framework_name(assessment->framework, assessment->level, line);
		return false;
	}
	row = &assessment->rows[at];
	say_indicator(invocation, assessment, at);
	if (row->by[rater].value > 0)
		buffer_format(&said, "%d %s", row->by[rater].value,
			      framework_point_label(assessment->framework, row->by[rater].value));
	else
		buffer_text(&said, state_shown(row_state(row, rater)));
	buffer_format(&said, " on %s: ", date_iso(zone_date(row->by[rater].at), date));
	review_add(&said, row_review(row, rater, today, months), months);
	say(invocation->out, "    You said %s; %zu to review here", said.text, count);
	buffer_done(&said);
	return true;
}

static enum wm_code
next(const struct invocation *invocation, const struct subject *subject,
     const struct framework *only, bool review, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(subject->workspace, subject_person(subject), applied,
					 APPLIED_MAX);
	struct buffer lines = { 0 };
	enum wm_code code = WM_OK;
	bool found = false;

	for (size_t i = 0; i < count && code == WM_OK && !found; i++) {
		struct assessment *assessment;

		if (only && strcmp(applied[i].framework->id, only->id) != 0)
			continue;
		code = workspace_assessment(subject->workspace, subject_person(subject),
					    applied[i].framework, applied[i].level, INSTANT_LAST,
					    &assessment, error);
		if (code != WM_OK)
			break;
		if (lines.length > 0)
			buffer_char(&lines, '\n');
		found = (review ? say_review : say_next)(invocation, subject, assessment, &lines);
		assessment_free(&assessment);
	}
	if (code == WM_OK && !found && lines.length > 0)
		say_text(invocation->out, 0, lines.text);
	else if (code == WM_OK && !found && only)
		code = wm_fail(error, WM_VALUE, "%s: not among the frameworks of %s", only->id,
			       subject_person(subject)->name);
	else if (code == WM_OK && !found)
		say_no_framework(invocation->out, subject);
	buffer_done(&lines);
	return code;
}

enum wm_code
next_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	const char *id;
	bool review;
	const struct option_row rows[] = {
		{ .name = "--framework", .value = &id },
		{ .name = "--review", .flag = &review },
	};
	const struct framework *only = NULL;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("next", rows, 2, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK && id)
		code = library_find(workspace_library(subject.workspace), id, &only, error);
	if (code == WM_OK)
		code = next(invocation, &subject, only, review, error);
	subject_close(&subject);
	return code;
}

typedef enum wm_code step_verb(struct workspace *workspace, struct uuid person, struct step *step,
			       struct wm_error *error);

static enum wm_code
take_step(const char *command, step_verb *verb, const struct invocation *invocation, int count,
	  char **arguments, struct wm_error *error)
{
	struct subject subject;
	struct step step;
	enum wm_code code;
	int words;

	code = options_read(command, NULL, 0, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = verb(subject.workspace, subject.id, &step, error);
	if (code == WM_OK && step.done)
		say(invocation->out, "%s", step.said);
	else if (code == WM_OK)
		code = wm_fail(error, WM_NOT_SO, "%s", step.said);
	subject_close(&subject);
	return code;
}

enum wm_code
undo_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	return take_step("undo", workspace_undo, invocation, count, arguments, error);
}

enum wm_code
redo_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	return take_step("redo", workspace_redo, invocation, count, arguments, error);
}
