#include "commands.h"

#include <string.h>

#include "waymark/memory.h"

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
	char reference[REFERENCE_MAX];

	if (next < 0) {
		struct state_counts counts =
			assessment_counts(assessment, -1, rater, CAPACITY_COUNT);

		buffer_text(line, "nothing left to rate in ");
		framework_name(framework, assessment->level, line);
		buffer_format(line, " (%zu of %zu answered)", counts.answered, counts.asked);
		return false;
	}

	const struct assessment_row *row = &assessment->rows[next];
	const struct indicator *indicator = &framework->indicators[row->indicator];

	say(invocation->out, "%s  %s", framework_reference(framework, indicator->code, reference),
	    indicator->text);
	if (row->expectation->text[0])
		say_text(invocation->out, 4, row->expectation->text);
	else
		say_text(invocation->out, 4, "As it stands, with nothing added");
	return true;
}

static enum wm_code
next(const struct invocation *invocation, const struct subject *subject,
     const struct framework *only, struct wm_error *error)
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
		found = say_next(invocation, subject, assessment, &lines);
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
	const struct option_row rows[] = { { .name = "--framework", .value = &id } };
	const struct framework *only = NULL;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("next", rows, 1, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK && id)
		code = library_find(workspace_library(subject.workspace), id, &only, error);
	if (code == WM_OK)
		code = next(invocation, &subject, only, error);
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
