#include "commands.h"

#include <unistd.h>

#include "waymark/session_report.h"
#include "waymark/supervise.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

static enum wm_code
list(const struct invocation *invocation, const struct subject *subject, enum format format,
     struct wm_error *error)
{
	struct supervision supervision;
	struct session_report report = {
		.supervision = &supervision,
		.people = workspace_people(subject->workspace),
		.now = clock_now(),
	};
	enum wm_code code = workspace_supervision(subject->workspace, subject_person(subject),
						  INSTANT_LAST, &supervision, error);

	if (code != WM_OK)
		return code;
	if (format == FORMAT_CSV)
		code = session_report_check(&report, subject->workspace, error);
	if (code == WM_OK && format == FORMAT_CSV)
		session_report_csv(&report, isatty(fileno(invocation->out)), invocation->out);
	else if (code == WM_OK)
		session_report_table(&report, invocation->out);
	supervision_done(&supervision);
	return code;
}

enum wm_code
supervision_list_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct subject subject;
	int words, format = FORMAT_TABLE;
	enum wm_code code =
		options_read("supervision list", rows, 1, count, arguments, 0, 0, &words, error);

	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = list(invocation, &subject, (enum format) format, error);
	subject_close(&subject);
	return code;
}
