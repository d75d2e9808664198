#include "commands.h"

#include <stdlib.h>
#include <unistd.h>

#include "waymark/due_report.h"
#include "waymark/memory.h"
#include "waymark/supervise.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_CALENDAR, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv", "ics" };

static enum wm_code
add_person(const struct subject *subject, const struct person *person, struct person_due *made,
	   struct wm_error *error)
{
	struct supervision supervision;
	enum wm_code code = workspace_supervision(subject->workspace, person, INSTANT_LAST,
						  &supervision, error);

	if (code != WM_OK)
		return code;
	*made = (struct person_due) { .person = person };
	supervision_due(&supervision, workspace_today(subject->workspace), &made->list);
	supervision_done(&supervision);
	return WM_OK;
}

/* The person it is about, and with them, where that is the owner, all whom the owner supervises. */
static enum wm_code
read_people(const struct subject *subject, struct person_due *items, size_t *count,
	    struct wm_error *error)
{
	const struct people *people = workspace_people(subject->workspace);
	const struct person *owner = workspace_owner(subject->workspace);
	bool own = owner && uuid_equal(owner->id, subject->id);
	enum wm_code code = add_person(subject, subject_person(subject), &items[0], error);

	*count = code == WM_OK;
	for (size_t i = 0; code == WM_OK && own && i < people->count; i++) {
		if (!uuid_equal(people->items[i].supervisor, owner->id))
			continue;
		code = add_person(subject, &people->items[i], &items[*count], error);
		*count += code == WM_OK;
	}
	return code;
}

static void
write_report(const struct invocation *invocation, const struct due_report *report,
	     enum format format)
{
	bool terminal = isatty(fileno(invocation->out));

	switch (format) {
	case FORMAT_CSV:
		due_report_csv(report, terminal, invocation->out);
		break;
	case FORMAT_CALENDAR:
		due_report_calendar(report, terminal, invocation->out);
		break;
	default:
		due_report_table(report, invocation->out);
	}
}

static enum wm_code
due(const struct invocation *invocation, const struct subject *subject, enum format format,
    struct wm_error *error)
{
	size_t most = workspace_people(subject->workspace)->count + 1;
	struct person_due *items = xcalloc(most, sizeof(*items));
	struct due_report report = { .items = items, .today = workspace_today(subject->workspace) };
	enum wm_code code = read_people(subject, items, &report.count, error);

	if (code == WM_OK && format != FORMAT_TABLE)
		code = due_report_check(&report, subject->workspace, error);
	if (code == WM_OK) {
		write_report(invocation, &report, format);
		if (due_report_any_overdue(&report))
			code = WM_NOT_SO;
	}
	for (size_t i = 0; i < report.count; i++)
		due_list_done(&items[i].list);
	free(items);
	return code;
}

enum wm_code
due_command(const struct invocation *invocation, int count, char **arguments,
	    struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct subject subject;
	int words, format = FORMAT_TABLE;
	enum wm_code code = options_read("due", rows, 1, count, arguments, 0, 0, &words, error);

	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = due(invocation, &subject, (enum format) format, error);
	subject_close(&subject);
	return code;
}
