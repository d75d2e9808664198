#include "load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

enum { INDICATOR_CODE, INDICATOR_SECTION, INDICATOR_TEXT };

static void
take_indicator(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	const char *code = row->cells[INDICATOR_CODE];
	int section = code_map_find(&load->framework->codes, code, NULL);
	char quote[SHEET_QUOTE_MAX];

	if (section >= 0)
		load_fault(load, row->line, "\"%s\" is a section already (sections.csv:%d)",
			   sheet_quote(quote, code), load->section_lines[section]);
	GROW(load->indicators, load->indicator_count, load->indicator_capacity);
	load->indicators[load->indicator_count++] = (struct indicator_row) {
		.indicator = {
			.code = load_text(load, code),
			.text = load_text(load, row->cells[INDICATOR_TEXT]),
			.section = load_find_section(load, row, INDICATOR_SECTION),
		},
		.line = row->line,
	};
}

/* By section, rows of one section as the file lists them. */
static int
indicator_compare(const void *a, const void *b)
{
	const struct indicator_row *left = a, *right = b;

	if (left->indicator.section != right->indicator.section)
		return left->indicator.section - right->indicator.section;
	return left->line - right->line;
}

static void
end_indicators(struct load *load, bool taken)
{
	struct framework *framework = load->framework;
	size_t count = load->indicator_count;

	if (count > 0)
		qsort(load->indicators, count, sizeof(*load->indicators), indicator_compare);
	framework->indicator_count = count;
	framework->indicators =
		arena_alloc(framework->arena, count * sizeof(*framework->indicators));
	for (size_t i = 0; i < count; i++) {
		framework->indicators[i] = load->indicators[i].indicator;
		code_map_add(&framework->codes, framework->indicators[i].code,
			     (int) (framework->section_count + i));
	}
	framework->expectations =
		arena_alloc(framework->arena,
			    count * framework->level_count * sizeof(*framework->expectations));
	load->knows_indicators = taken;
}

const struct load_step load_indicators = {
	.sheet = {
		.name = "indicators.csv",
		.most = 20000,
		.columns = {
			{ "code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "section", CELL_CODE, CELL_REQUIRED, NULL },
			{ "text", CELL_TEXT, CELL_REQUIRED, NULL },
		},
		.take = take_indicator,
	},
	.end = end_indicators,
};
