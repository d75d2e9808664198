#include "supervision.h"

#include <unistd.h>

#include "waymark/record_report.h"

enum format { FORMAT_TEXT, FORMAT_HTML, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "text", "html", "csv" };

/* What is asked for. */
struct show_options {
	const char *record;
	enum format format;
	struct reader reader;
};

static void
write_report(const struct invocation *invocation, const struct record_report *report,
	     enum format format)
{
	bool terminal = isatty(fileno(invocation->out));

	switch (format) {
	case FORMAT_HTML:
		record_report_html(report, terminal, invocation->out);
		break;
	case FORMAT_CSV:
		record_report_csv(report, terminal, invocation->out);
		break;
	default:
		record_report_text(report, invocation->out);
	}
}

/* The record asked for, out of what was read; the texts that go out are searched. */
static enum wm_code
find(const struct subject *subject, const struct supervision *supervision,
     const struct show_options *options, struct record_report *report, struct wm_error *error)
{
	const struct person *owner = workspace_owner(subject->workspace);
	enum wm_code code;

	*report = (struct record_report) {
		.supervision = supervision,
		.people = workspace_people(subject->workspace),
		.today = workspace_today(subject->workspace),
	};
	if (owner)
		report->owner = owner->id;
	code = workspace_record_find(supervision, options->record, &report->record, error);
	if (code == WM_OK)
		code = reader_check(subject->workspace, report->record, &options->reader, error);
	if (code == WM_OK && options->format != FORMAT_TEXT)
		code = record_report_check(report, subject->workspace, error);
	return code;
}

static enum wm_code
read_all(const struct subject *subject, struct supervision *supervision, struct wm_error *error)
{
	return workspace_supervision(subject->workspace, subject_person(subject), INSTANT_LAST,
				     supervision, error);
}

/* Keeps that it is read, and reads it again as it then stands. */
static enum wm_code
keep_reading(const struct subject *subject, struct supervision *supervision,
	     const struct show_options *options, struct record_report *report,
	     struct wm_error *error)
{
	struct uuid id = report->record->id;
	enum wm_code code =
		workspace_record_read(subject->workspace, subject->id, id, options->reader.role,
				      options->reader.reason, error);

	supervision_done(supervision);
	if (code == WM_OK)
		code = read_all(subject, supervision, error);
	report->record = code == WM_OK ? record_find(&supervision->records, id) : NULL;
	return code;
}

static enum wm_code
show(const struct invocation *invocation, const struct subject *subject,
     const struct show_options *options, struct wm_error *error)
{
	struct supervision supervision;
	struct record_report report;
	enum wm_code code = read_all(subject, &supervision, error);

	if (code != WM_OK)
		return code;
	code = find(subject, &supervision, options, &report, error);
	if (code == WM_OK && options->reader.role)
		code = keep_reading(subject, &supervision, options, &report, error);
	if (code == WM_OK)
		write_report(invocation, &report, options->format);
	supervision_done(&supervision);
	return code;
}

enum wm_code
supervision_show_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	struct show_options options = { 0 };
	const char *word;
	const struct option_row rows[] = {
		{ .name = "--format", .value = &word },
		{ .name = "--role", .value = &options.reader.role },
		{ .name = "--reason", .value = &options.reader.reason },
	};
	struct subject subject;
	int words, format = FORMAT_TEXT;
	enum wm_code code =
		options_read("supervision show", rows, 3, count, arguments, 1, 1, &words, error);

	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code == WM_OK)
		code = reader_usage(&options.reader, "supervision show", true, error);
	if (code != WM_OK)
		return code;
	options.record = arguments[0];
	options.format = (enum format) format;
	code = subject_open(&subject, invocation, options.reader.role ? STORE_WRITE : STORE_READ,
			    error);
	if (code == WM_OK)
		code = show(invocation, &subject, &options, error);
	subject_close(&subject);
	return code;
}
