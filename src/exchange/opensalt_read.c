#include "waymark/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "columns.h"

enum { IDENTIFIER, STATEMENT, CODE, SEQUENCE, SHORT, NOTES, PARENT, TYPE };

/* Both sample files of OpenSALT, and what it exports. */
static const struct column columns[] = {
	[IDENTIFIER] = { "Identifier", { "identifier" }, false, NULL },
	[STATEMENT] = { "fullStatement", { "fullstatement" }, true, NULL },
	[CODE] = { "Human Coding Scheme", { "humancodingscheme" }, true, NULL },
	[SEQUENCE] = { "sequenceNumber", { "sequencenumber" }, false, NULL },
	[SHORT] = { "Abbreviated Statement", { "abbreviatedstatement" }, false, NULL },
	[NOTES] = { "Notes", { "notes" }, false, NULL },
	[PARENT] = { "Is Child Of", { "ischildof" }, false, NULL },
	[TYPE] = { "CFItemType", { "cfitemtype" }, false, NULL },
	{ "ConceptKeywords", { "conceptkeywords" }, false, "the keywords" },
	{ "Language", { "language" }, false, "the language" },
	{ "Education Level", { "educationlevel" }, false, "the education level" },
	{ "License", { "license" }, false, "the licence" },
	{ "CFAssociationGroupIdentifier",
	  { "cfassociationgroupidentifier" },
	  false,
	  "the group of associations" },
	{ "IsPartOf", { "ispartof" }, false, "the relation isPartOf" },
	{ "replacedBy", { "replacedby" }, false, "the relation replacedBy" },
	{ "Exemplar", { "exemplar" }, false, "the relation exemplar" },
	{ "hasSkillLevel", { "hasskilllevel" }, false, "the relation hasSkillLevel" },
	{ "isExactMatchOf",
	  { "isexactmatchof", "exactmatchof" },
	  false,
	  "the relation exactMatchOf" },
	{ "Precedes", { "precedes" }, false, "the relation precedes" },
	{ "Is Peer Of", { "ispeerof" }, false, "the relation isPeerOf" },
	{ "Is Related To", { "isrelatedto" }, false, "the relation isRelatedTo" },
};

#define COLUMN_COUNT (sizeof(columns) / sizeof(columns[0]))

_Static_assert(COLUMN_COUNT <= COLUMNS_MAX, "struct cells has room for every column");

static void
take_row(struct cells *cells, const struct csv_row *row)
{
	struct draft *draft = cells->draft;
	struct draft_item *item = draft_item(draft);
	const char *sequence = cells_text(cells, row, SEQUENCE), *parents;

	item->line = row->line;
	item->identifier = cells_text(cells, row, IDENTIFIER);
	item->code = cells_text(cells, row, CODE);
	item->text = cells_text(cells, row, STATEMENT);
	item->short_title = cells_text(cells, row, SHORT);
	item->note = cells_text(cells, row, NOTES);
	item->kind = cells_text(cells, row, TYPE);
	parents = cells_text(cells, row, PARENT);
	item->parent =
		draft_text(draft, arena_strndup(draft->arena, parents, strcspn(parents, ",")));
	if (strchr(parents, ','))
		draft_remark(draft, item, REMARK_LEFT, "its parents but the first, \"%.*s\"",
			     CODE_MAX, item->parent);
	if (strlen(sequence) < 9 && strspn(sequence, "0123456789") == strlen(sequence))
		item->order = strtol(sequence, NULL, 10);
	if (!item->text[0] && item->code[0]) {
		draft_remark(draft, item, REMARK_LOST,
			     "\"%s\" has no full statement: skipped; kept here", item->code);
		item->text = item->short_title;
	}
	cells_count_left(cells, row);
}

/* The parent of a row that names none is the code cut at its last dot, where there is such a row. */
static void
guess_parents(struct draft *draft)
{
	struct code_map codes = { 0 };

	for (size_t i = 0; i < draft->item_count; i++)
		if (draft->items[i].code[0])
			code_map_add(&codes, draft->items[i].code, (int) i);
	for (size_t i = 0; i < draft->item_count; i++) {
		struct draft_item *item = &draft->items[i];
		const char *dot = strrchr(item->code, '.'), *kept = "";
		const char *guess;

		if (item->parent[0] || !dot)
			continue;
		guess = arena_strndup(draft->arena, item->code, (size_t) (dot - item->code));
		if (code_map_find(&codes, guess, &kept) >= 0 && strcmp(kept, guess) == 0)
			item->parent = guess;
	}
	code_map_done(&codes);
}

enum wm_code
opensalt_read(const char *bytes, size_t length, const struct import_wishes *wishes,
	      struct imported *imported, struct wm_error *error)
{
	struct draft draft;
	struct cells cells = { .draft = &draft, .columns = columns, .column_count = COLUMN_COUNT };
	enum wm_code code;

	draft_begin(&draft, wishes, &imported->remarks);
	if (cells_read(&cells, bytes, length, false)) {
		for (size_t i = 0; i < cells.table.row_count; i++)
			take_row(&cells, &cells.table.rows[i]);
		guess_parents(&draft);
	}
	cells_done(&cells);
	code = draft_finish(&draft, imported, error);
	draft_done(&draft);
	return code;
}
