#include "commands.h"

#include <unistd.h>

#include "waymark/code_map.h"
#include "waymark/grid_report.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

/* Of those that apply leaves the one of an id, where one is named. */
static enum wm_code
choose(const struct subject *subject, const char *id, struct applied applied[], size_t *count,
       struct wm_error *error)
{
	const struct framework *framework;
	size_t kept = 0;
	enum wm_code code;

	for (size_t i = 0; i < *count; i++)
		if (!id || code_compare(applied[i].framework->id, id) == 0)
			applied[kept++] = applied[i];
	*count = kept;
	if (!id || kept)
		return WM_OK;
	code = library_find(workspace_library(subject->workspace), id, &framework, error);
	return code != WM_OK ? code
			     : wm_fail(error, WM_VALUE, "%s: not a framework of %s", framework->id,
				       subject_person(subject)->name);
}

static enum wm_code
grid(const struct invocation *invocation, const struct subject *subject, const char *id, bool csv,
     struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	struct grid *grids[APPLIED_MAX];
	size_t count = workspace_applied(subject->workspace, subject_person(subject), applied,
					 APPLIED_MAX);
	struct grid_report report = {
		.grids = grids,
		.today = workspace_today(subject->workspace),
	};
	enum wm_code code = choose(subject, id, applied, &count, error);

	if (code == WM_OK && count == 0)
		say_no_framework(invocation->talk, subject);
	while (code == WM_OK && report.grid_count < count) {
		const struct applied *next = &applied[report.grid_count];

		code = workspace_grid(subject->workspace, subject_person(subject), next->framework,
				      next->level, &grids[report.grid_count], error);
		report.grid_count += code == WM_OK;
	}
	if (code == WM_OK && csv)
		grid_report_csv(&report, isatty(fileno(invocation->out)), invocation->out);
	else if (code == WM_OK)
		grid_report_table(&report, invocation->out);
	while (report.grid_count > 0)
		grid_free(&grids[--report.grid_count]);
	return code;
}

enum wm_code
evidence_grid_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	const char *id, *word;
	bool shared;
	const struct option_row rows[] = {
		{ .name = "--framework", .value = &id },
		{ .name = "--shared", .flag = &shared },
		{ .name = "--format", .value = &word },
	};
	struct subject subject;
	enum wm_code code;
	int words, format = FORMAT_TABLE;

	code = options_read("evidence grid", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    0, 0, &words, error);
	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK) {
		workspace_share_view(subject.workspace, shared);
		code = grid(invocation, &subject, id, format == FORMAT_CSV, error);
	}
	subject_close(&subject);
	return code;
}
