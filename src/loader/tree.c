/* sections.csv and indicators.csv: the tree. */
#include "load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

static const char *const yes_no[] = { "no", "yes", NULL };

enum { SECTION_CODE, SECTION_PARENT, SECTION_KIND, SECTION_TITLE, SECTION_SHORT, SECTION_OPTIONAL };

static void
take_section(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	const char *title = row->cells[SECTION_TITLE], *shorter = row->cells[SECTION_SHORT];
	struct section_row *section;

	GROW(load->sections, load->section_count, load->section_capacity);
	section = &load->sections[load->section_count];
	*section = (struct section_row) {
		.section = {
			.code = load_text(load, row->cells[SECTION_CODE]),
			.kind = load_text(load, row->cells[SECTION_KIND]),
			.title = load_text(load, title),
			.short_title = load_text(load, text_blank(shorter) ? title : shorter),
			.optional = row->numbers[SECTION_OPTIONAL] == 1,
			.parent = -1,
		},
		.parent = load_text(load, row->cells[SECTION_PARENT]),
		.line = row->line,
	};
	code_map_add(&load->framework->codes, section->section.code, (int) load->section_count++);
}

/* Finds each parent, as a position among the rows; an orphan is treated as a part. */
static void
find_parents(struct load *load)
{
	char quote[SHEET_QUOTE_MAX];

	for (size_t i = 0; i < load->section_count; i++) {
		struct section_row *row = &load->sections[i];
		const char *as_kept = "";
		int parent = -1;

		if (text_blank(row->parent))
			continue;
		parent = code_map_find(&load->framework->codes, row->parent, &as_kept);
		if (parent >= 0 && strcmp(as_kept, row->parent) == 0)
			row->section.parent = parent;
		else
			load_fault(load, row->line, "parent \"%s\" is not a section of this file",
				   sheet_quote(quote, row->parent));
	}
}

/* Tells the loop that the section at `start` is part of, and cuts it there. */
static void
tell_loop(struct load *load, int start)
{
	struct buffer chain = { 0 };
	int at = start, first = start;

	do {
		if (load->sections[at].line < load->sections[first].line)
			first = at;
		at = load->sections[at].section.parent;
	} while (at != start);
	at = first;
	for (int named = 0; named < 5; named++) {
		buffer_text(&chain, load->sections[at].section.code);
		at = load->sections[at].section.parent;
		if (at == first)
			break;
		buffer_text(&chain, ", in ");
	}
	load_fault(load, load->sections[first].line, "parents run in a circle: %s, in %s",
		   chain.text, at == first ? load->sections[first].section.code : "...");
	load->sections[start].section.parent = -1;
	buffer_done(&chain);
}

/* Follows the parents of each section upwards, once over every row: 0 not seen, 1 on this way
 * up, 2 known to lead to a part. */
static void
find_loops(struct load *load)
{
	char *seen = xcalloc(load->section_count, 1);

	for (int i = 0; i < (int) load->section_count; i++) {
		int at = i, loop;

		while (at >= 0 && seen[at] == 0) {
			seen[at] = 1;
			at = load->sections[at].section.parent;
		}
		loop = at >= 0 && seen[at] == 1 ? at : -1;
		for (at = i; at >= 0 && seen[at] == 1; at = load->sections[at].section.parent)
			seen[at] = 2;
		if (loop >= 0)
			tell_loop(load, loop);
	}
	free(seen);
}

/* Walks the tree from the top, siblings as the file lists them, and gives each row its place. */
static void
place_sections(struct load *load, int places[])
{
	size_t count = load->section_count;
	int *first = xcalloc(count + 1, sizeof(*first)); /* child, by row + 1; the parts at 0 */
	int *next = xcalloc(count + 1, sizeof(*next));	 /* sibling; rows count from 1 here */
	int place = 0, at;

	for (int i = (int) count; i > 0; i--) {
		int parent = load->sections[i - 1].section.parent + 1;

		next[i] = first[parent];
		first[parent] = i;
	}
	at = first[0];
	while (at > 0) {
		places[at - 1] = place++;
		if (first[at] > 0) {
			at = first[at];
			continue;
		}
		while (at > 0 && next[at] == 0)
			at = load->sections[at - 1].section.parent + 1;
		at = at > 0 ? next[at] : 0;
	}
	free(first);
	free(next);
}

static void
end_sections(struct load *load, bool taken)
{
	struct framework *framework = load->framework;
	int *places = xcalloc(load->section_count, sizeof(*places));

	find_parents(load);
	find_loops(load);
	place_sections(load, places);
	framework->section_count = load->section_count;
	framework->sections =
		arena_alloc(framework->arena, load->section_count * sizeof(*framework->sections));
	load->section_lines = xcalloc(load->section_count, sizeof(*load->section_lines));
	code_map_done(&framework->codes);
	for (size_t i = 0; i < load->section_count; i++) {
		struct section *section = &framework->sections[places[i]];

		*section = load->sections[i].section;
		if (section->parent >= 0)
			section->parent = places[section->parent];
		code_map_add(&framework->codes, section->code, places[i]);
		load->section_lines[places[i]] = load->sections[i].line;
	}
	load->knows_sections = taken;
	free(places);
}

const struct load_step load_sections = {
	.sheet = {
		.name = "sections.csv",
		.most = 10000,
		.columns = {
			{ "code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "parent", CELL_CODE, 0, NULL },
			{ "kind", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "short", CELL_SHORT, COLUMN_OPTIONAL, NULL },
			{ "optional", CELL_WORD, COLUMN_OPTIONAL, yes_no },
		},
		.take = take_section,
	},
	.end = end_sections,
};
