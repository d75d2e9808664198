#include "notes_only_rows.h"

#include <stdlib.h>
#include <string.h>

#include "notes.h"

size_t
only_count(const struct only *only, const struct notes_filter *filter)
{
	size_t count = 0;

	for (size_t at = 0; at < only->list.count; at++)
		count += notes_filter_passes(filter, &only->list.items[at], only->today);
	return count;
}

/* A heading below which nothing came is written over. */
static void
add_row(struct only *only, struct only_row row)
{
	if (row.kind == ONLY_HEADING && only->rows[only->count - 1].kind == ONLY_HEADING)
		only->count--;
	GROW(only->rows, only->count, only->capacity);
	only->rows[only->count++] = row;
}

static void
add_heading(struct only *only, const char *words)
{
	add_row(only, (struct only_row) { .kind = ONLY_HEADING, .heading = words });
}

struct notes_filter
only_alone(const struct only_row *row)
{
	struct notes_filter filter = { 0 };

	filter.kind = row->evidence;
	filter.section = row->section;
	if (row->kind == ONLY_AGE)
		filter.age = (enum note_age) row->value;
	if (row->kind == ONLY_PRIVACY)
		filter.privacy = (enum note_privacy) row->value;
	filter.waiting = row->kind == ONLY_WAIT;
	return filter;
}

bool
only_chosen(const struct only *only, const struct only_row *row)
{
	const struct notes_filter *filter = &only->filter;

	switch (row->kind) {
	case ONLY_ALL:
		return !notes_filter_is_set(filter);
	case ONLY_KIND:
		return filter->kind == row->evidence;
	case ONLY_SECTION:
		return filter->section.framework == row->section.framework &&
		       filter->section.section == row->section.section;
	case ONLY_AGE:
		return (int) filter->age == row->value;
	case ONLY_PRIVACY:
		return (int) filter->privacy == row->value;
	case ONLY_WAIT:
		return filter->waiting;
	case ONLY_HEADING:
		break;
	}
	return false;
}

/* A row that no note has is left out, unless it is chosen. */
static void
add_counted(struct only *only, struct only_row row)
{
	struct notes_filter filter = only_alone(&row);

	row.count = only_count(only, &filter);
	if (row.count > 0 || only_chosen(only, &row))
		add_row(only, row);
}

/* Counts the note in a section, once. */
static void
count_in(size_t counts[], size_t seen[], int section, size_t note)
{
	counts[section] += seen[section] != note + 1;
	seen[section] = note + 1;
}

/* As link_concerns: a link counts for the sections above, one to a section for all within too. */
static void
count_link(const struct framework *framework, const struct link *link, size_t counts[],
	   size_t seen[], size_t note)
{
	int section, indicator;

	if (strcmp(link->framework, framework->id) ||
	    !framework_find_code(framework, link->code, &section, &indicator))
		return;
	for (int within = section; within >= 0 && within <= framework->sections[section].last;
	     within++)
		count_in(counts, seen, within, note);
	if (indicator >= 0)
		section = framework->indicators[indicator].section;
	for (; section >= 0; section = framework->sections[section].parent)
		count_in(counts, seen, section, note);
}

/* How many notes count for each section. */
static void
count_sections(const struct only *only, const struct framework *framework, size_t counts[])
{
	size_t *seen = xcalloc(framework->section_count + 1, sizeof(*seen));

	for (size_t at = 0; at < only->list.count; at++) {
		const struct link_list *links = &only->list.items[at].links;

		for (size_t link = 0; link < links->count; link++)
			count_link(framework, &links->items[link], counts, seen, at);
	}
	free(seen);
}

static void
add_sections(struct only *only, const struct framework *framework)
{
	size_t *counts = xcalloc(framework->section_count + 1, sizeof(*counts));
	size_t before = only->count;

	count_sections(only, framework, counts);
	for (int at = 0; at < (int) framework->section_count; at++) {
		struct only_row row = { .kind = ONLY_SECTION,
					.section = { framework, at, -1 },
					.count = counts[at] };

		if (row.count == 0 && !only_chosen(only, &row))
			continue;
		if (only->count == before)
			add_heading(only, framework->short_title);
		add_row(only, row);
	}
	free(counts);
}

void
only_rows(struct ui *ui, struct only *only, const struct person *person,
	  const struct evidence_kinds *kinds)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);

	add_row(only, (struct only_row) { .kind = ONLY_ALL, .count = only->list.count });
	add_heading(only, "Kind");
	for (size_t at = 0; at < kinds->count; at++)
		add_counted(only,
			    (struct only_row) { .kind = ONLY_KIND, .evidence = &kinds->items[at] });
	add_heading(only, "Age");
	for (int age = NOTE_AGE_ANY + 1; age < NOTE_AGE_COUNT; age++)
		add_counted(only, (struct only_row) { .kind = ONLY_AGE, .value = age });
	add_heading(only, "Other");
	for (int privacy = NOTE_PRIVATE; privacy < NOTE_PRIVACY_COUNT; privacy++)
		add_counted(only, (struct only_row) { .kind = ONLY_PRIVACY, .value = privacy });
	add_counted(only, (struct only_row) { .kind = ONLY_WAIT });
	for (size_t at = 0; at < count; at++)
		add_sections(only, applied[at].framework);
	if (only->rows[only->count - 1].kind == ONLY_HEADING)
		only->count--;
}

void
only_words(const struct only_row *row, struct buffer *text)
{
	const struct section *section;
	char reference[REFERENCE_MAX];

	switch (row->kind) {
	case ONLY_HEADING:
		buffer_text(text, row->heading);
		break;
	case ONLY_ALL:
		buffer_text(text, "every note");
		break;
	case ONLY_KIND:
		buffer_text(text, row->evidence->title);
		break;
	case ONLY_SECTION:
		section = &row->section.framework->sections[row->section.section];
		buffer_format(text, "%*s%s %s", section->depth * 2, "",
			      framework_reference(row->section.framework, section->code, reference),
			      section->title);
		break;
	case ONLY_AGE:
		buffer_text(text, note_age_words((enum note_age) row->value));
		break;
	case ONLY_PRIVACY:
		buffer_text(text, note_privacy_words((enum note_privacy) row->value));
		break;
	case ONLY_WAIT:
		buffer_text(text, "not yet linked");
		break;
	}
}
