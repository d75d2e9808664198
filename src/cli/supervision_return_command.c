#include "commands.h"

#include <string.h>
#include <unistd.h>

#include "waymark/memory.h"
#include "waymark/return_report.h"
#include "waymark/supervise.h"

#define MONTH_TEXT 7 /* bytes of "2026-03" */

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

enum wm_code
month_read(const char *text, struct date *month, struct wm_error *error)
{
	struct buffer day = { 0 };
	enum wm_code code;

	buffer_format(&day, "%s-01", text);
	code = strlen(text) == MONTH_TEXT ? date_parse(day.text, month, NULL) : WM_VALUE;
	buffer_done(&day);
	if (code != WM_OK)
		return wm_fail(error, WM_VALUE, "%s: not a month; write it as 2026-03", text);
	return WM_OK;
}

static enum wm_code
count_people(const struct subject *subject, struct date month, struct monthly_return *monthly,
	     struct wm_error *error)
{
	const struct people *people = workspace_people(subject->workspace);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < people->count; i++) {
		struct supervision supervision;

		code = workspace_supervision(subject->workspace, &people->items[i], INSTANT_LAST,
					     &supervision, error);
		if (code != WM_OK)
			continue;
		monthly_return_add(monthly, &supervision, month);
		supervision_done(&supervision);
	}
	return code;
}

static enum wm_code
write_return(const struct invocation *invocation, const struct subject *subject, struct date month,
	     enum format format, struct wm_error *error)
{
	struct monthly_return monthly = { 0 };
	const struct return_report report = { &monthly, workspace_people(subject->workspace),
					      month };
	enum wm_code code = count_people(subject, month, &monthly, error);

	if (code == WM_OK && format == FORMAT_CSV)
		return_report_csv(&report, isatty(fileno(invocation->out)), invocation->out);
	else if (code == WM_OK)
		return_report_table(&report, invocation->out);
	monthly_return_done(&monthly);
	return code;
}

enum wm_code
supervision_return_command(const struct invocation *invocation, int count, char **arguments,
			   struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct subject subject;
	struct date month;
	int words, format = FORMAT_TABLE;
	enum wm_code code =
		options_read("supervision return", rows, 1, count, arguments, 1, 1, &words, error);

	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code == WM_OK)
		code = month_read(arguments[0], &month, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = write_return(invocation, &subject, month, (enum format) format, error);
	subject_close(&subject);
	return code;
}
