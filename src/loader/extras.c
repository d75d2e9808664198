/* notes.csv, crosswalk.csv and needs.csv: what stands beside the framework and may be worded
 * anew. */
#include "load.h"

#include "waymark/memory.h"
#include "waymark/text.h"

static const char *const relations[] = { "same", "broader", "narrower", "related", NULL };

enum { NOTE_SECTION, NOTE_LEVEL, NOTE_TEXT };

static void
take_note(void *context, const struct sheet_row *row)
{
	struct load *load = context;

	GROW(load->notes, load->framework->note_count, load->note_capacity);
	load->notes[load->framework->note_count++] = (struct note) {
		.section = load_find_section(load, row, NOTE_SECTION),
		.level = load_find_level(load, row, NOTE_LEVEL),
		.text = load_text(load, row->cells[NOTE_TEXT]),
	};
}

static void
end_notes(struct load *load, bool taken)
{
	(void) taken;
	load->framework->notes =
		load_array(load, load->notes, load->framework->note_count, sizeof(*load->notes));
}

const struct load_step load_notes = {
	.sheet = {
		.name = "notes.csv",
		.optional = true,
		.most = 20000,
		.columns = {
			{ "section", CELL_CODE, CELL_KEY, NULL },
			{ "level", CELL_CODE, CELL_KEY, NULL },
			{ "text", CELL_TEXT, CELL_REQUIRED | CELL_KEY, NULL },
		},
		.take = take_note,
	},
	.end = end_notes,
};

enum { LINK_CODE, LINK_FRAMEWORK, LINK_OTHER_CODE, LINK_RELATION, LINK_NOTE };

static void
take_link(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	const char *code = row->cells[LINK_CODE];
	char quote[SHEET_QUOTE_MAX];

	if (framework_section(load->framework, code) < 0 &&
	    framework_indicator(load->framework, code) < 0 && load->knows_sections &&
	    load->knows_indicators)
		load_fault(load, row->line, "no section or indicator \"%s\" in this framework",
			   sheet_quote(quote, code));
	GROW(load->crosswalk, load->framework->crosswalk_count, load->crosswalk_capacity);
	load->crosswalk[load->framework->crosswalk_count++] = (struct crosswalk_link) {
		.code = load_text(load, code),
		.framework = load_text(load, row->cells[LINK_FRAMEWORK]),
		.other_code = load_text(load, row->cells[LINK_OTHER_CODE]),
		.relation = load_text(load, row->cells[LINK_RELATION]),
		.note = load_text(load, row->cells[LINK_NOTE]),
	};
}

static void
end_crosswalk(struct load *load, bool taken)
{
	(void) taken;
	load->framework->crosswalk = load_array(
		load, load->crosswalk, load->framework->crosswalk_count, sizeof(*load->crosswalk));
}

const struct load_step load_crosswalk = {
	.sheet = {
		.name = "crosswalk.csv",
		.optional = true,
		.most = 100000,
		.columns = {
			{ "code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "framework", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "other_code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "relation", CELL_WORD, CELL_REQUIRED, relations },
			{ "note", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_link,
	},
	.end = end_crosswalk,
};

enum { NEED_CODE, NEED_TITLE, NEED_KIND, NEED_REFERENCES };

static void
take_need(void *context, const struct sheet_row *row)
{
	struct load *load = context;

	GROW(load->needs, load->framework->need_count, load->need_capacity);
	load->needs[load->framework->need_count++] = (struct catalogue_need) {
		.code = load_text(load, row->cells[NEED_CODE]),
		.title = load_text(load, row->cells[NEED_TITLE]),
		.kind = load_text(load, row->cells[NEED_KIND]),
		.references = load_text(load, row->cells[NEED_REFERENCES]),
	};
}

static void
end_needs(struct load *load, bool taken)
{
	(void) taken;
	load->framework->needs =
		load_array(load, load->needs, load->framework->need_count, sizeof(*load->needs));
}

const struct load_step load_needs = {
	.sheet = {
		.name = "needs.csv",
		.optional = true,
		.most = 20000,
		.columns = {
			{ "need_code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "kind", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "references", CELL_TEXT, 0, NULL },
		},
		.take = take_need,
	},
	.end = end_needs,
};
