/* What the page of a long framework shows, read from the workspace. */
#include "setup.h"

#include <stdlib.h>

#include "common.h"
#include "waymark/memory.h"
#include "waymark/scope.h"

bool
setup_is_for(const struct framework *framework)
{
	for (size_t at = 0; at < framework->section_count; at++)
		if (framework->sections[at].optional)
			return true;
	return false;
}

/* A row for each part, and for what is below one of which something may be left out. */
static bool
is_listed(const struct framework *framework, int section)
{
	int parent = framework->sections[section].parent;

	for (int at = parent + 1; parent >= 0 && at <= framework->sections[parent].last; at++)
		if (framework->sections[at].optional)
			return true;
	return parent < 0;
}

static void
free_rows(struct setup *setup)
{
	for (size_t at = 0; at < setup->count; at++)
		free(setup->rows[at].reason);
	free(setup->rows);
	setup->rows = NULL;
	setup->count = 0;
}

static void
add_row(struct setup *setup, const struct person *person, const struct scope *scope, int section)
{
	const struct framework *framework = setup->framework;
	const struct person_section *kept = person_section(
		person, framework->id, framework->version, framework->sections[section].code);
	struct setup_row *row = &setup->rows[setup->count++];

	*row = (struct setup_row) {
		.section = section,
		.level = scope_level(framework, scope, section),
		.to_rate = scope_to_rate(framework, scope, section),
		.kept = kept != NULL,
		.reason = xstrdup(kept ? kept->reason : ""),
	};
	if (kept)
		row->by = kept->decided_by;
}

enum wm_code
setup_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct setup *setup = view->data;
	const struct framework *framework = setup->framework;
	const struct person *person;
	struct scope scope;
	int level;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_rating_level(ui->workspace, person, framework, NULL, &level,
					      error);
	if (code != WM_OK)
		return code;
	free_rows(setup);
	setup->rows = xcalloc(framework->section_count + 1, sizeof(*setup->rows));
	setup->level = level;
	scope = scope_of(person, framework, level);
	setup->to_rate = scope_to_rate(framework, &scope, -1);
	for (int at = 0; at < (int) framework->section_count; at++)
		if (is_listed(framework, at))
			add_row(setup, person, &scope, at);
	scope_done(&scope);
	return WM_OK;
}

void
setup_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct setup *setup = view->data;

	(void) ui;
	setup->framework = place->framework;
}

void
setup_done(struct view *view)
{
	struct setup *setup = view->data;

	free_rows(setup);
	buffer_done(&setup->reason);
}

size_t
setup_row_count(const struct view *view)
{
	const struct setup *setup = view->data;

	return setup->count;
}

void
setup_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct setup *setup = view->data;
	const struct section *section = &setup->framework->sections[setup->rows[row].section];

	buffer_format(text, "%s %s", section->code, section->title);
}
