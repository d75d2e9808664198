#include "commands.h"

#include <unistd.h>

#include "waymark/diff_report.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

/* Neither day may lie ahead, nor the second before the first. */
static enum wm_code
check_dates(struct date from, struct date to, struct date today, struct wm_error *error)
{
	struct date later = date_compare(from, to) > 0 ? from : to;
	char first[DATE_TEXT_MAX], second[DATE_TEXT_MAX];

	if (date_compare(later, today) > 0)
		return wm_fail(error, WM_VALUE, "%s: that day is still to come; today is %s",
			       date_iso(later, first), date_iso(today, second));
	if (date_compare(from, to) > 0)
		return wm_fail(error, WM_VALUE, "%s: later than %s; write the earlier day first",
			       date_iso(from, first), date_iso(to, second));
	return WM_OK;
}

static void
write_report(const struct invocation *invocation, const struct subject *subject,
	     const struct diff_report *report, enum format format)
{
	if (format == FORMAT_CSV)
		diff_report_csv(report, isatty(fileno(invocation->out)), invocation->out);
	else
		diff_report_table(report, subject_rater(subject), invocation->out);
}

static enum wm_code
diff(const struct invocation *invocation, const struct subject *subject, struct date first,
     struct date second, enum format format, struct wm_error *error)
{
	struct as_at from = { .count = 0 }, to = { .count = 0 };
	struct diff found = { 0 };
	const struct diff_report report = { .diff = &found, .from = first, .to = second };
	enum wm_code code = workspace_as_at(subject->workspace, subject->id, NULL, zone_end(first),
					    &from, error);

	if (code == WM_OK)
		code = workspace_as_at(subject->workspace, subject->id, NULL, zone_end(second), &to,
				       error);
	if (code == WM_OK) {
		as_at_diff(&from, &to, &found);
		write_report(invocation, subject, &report, format);
	}
	diff_done(&found);
	as_at_done(&from);
	as_at_done(&to);
	return code;
}

enum wm_code
diff_command(const struct invocation *invocation, int count, char **arguments,
	     struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct date first = { 0 }, second = { 0 };
	struct subject subject;
	int words, format = FORMAT_TABLE;
	enum wm_code code = options_read("diff", rows, 1, count, arguments, 1, 2, &words, error);

	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code == WM_OK)
		code = date_parse(arguments[0], &first, error);
	if (code == WM_OK && words > 1)
		code = date_parse(arguments[1], &second, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK && words < 2)
		second = workspace_today(subject.workspace);
	if (code == WM_OK)
		code = check_dates(first, second, workspace_today(subject.workspace), error);
	if (code == WM_OK)
		code = diff(invocation, &subject, first, second, (enum format) format, error);
	subject_close(&subject);
	return code;
}
