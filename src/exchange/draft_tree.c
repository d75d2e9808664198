/* One code and one place in the tree for each item. */
#include "draft.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"

/* The items by their codes.  A map keeps the first of a code; the one that stands for it may be a
 * later row. */
struct by_code {
	struct code_map map;
	int *stands; /* by the position that the map has */
};

/* Gives an item without code, or with one that is taken, its identifier; else it is left out. */
static void
use_identifier(struct draft *draft, struct draft_item *item, struct by_code *codes, int position)
{
	if (item->identifier[0] && code_map_add(&codes->map, item->identifier, position) < 0) {
		item->code = item->identifier;
		item->unshared = true;
	} else {
		item->out = true;
		draft_remark(draft, item, REMARK_LOST,
			     "it has no code: skipped, and left out here");
	}
}

static void
settle_taken(struct draft *draft, struct by_code *codes, int first, int position)
{
	struct draft_item *item = &draft->items[position];
	struct draft_item *before = &draft->items[codes->stands[first]];

	if (item->identifier[0]) {
		draft_remark(draft, item, REMARK_LOST,
			     "the code \"%s\" is taken; its identifier is its code here",
			     item->code);
		use_identifier(draft, item, codes, position);
	} else if (strcmp(item->code, before->code) != 0) {
		draft_remark(draft, item, REMARK_FAULT,
			     "\"%s\" differs from \"%s\" on line %d in case alone", item->code,
			     before->code, before->line);
	} else {
		draft_remark(draft, before, REMARK_LOST,
			     "\"%s\" stands again on line %d, which is taken instead of this one",
			     item->code, item->line);
		before->out = true;
		codes->stands[first] = position;
	}
}

static void
settle_codes(struct draft *draft, struct by_code *codes)
{
	size_t without = 0;

	for (int i = 0; i < (int) draft->item_count; i++) {
		struct draft_item *item = &draft->items[i];
		int first;

		codes->stands[i] = i;
		if (!item->code[0]) {
			use_identifier(draft, item, codes, i);
			without += !item->out;
			continue;
		}
		first = code_map_add(&codes->map, item->code, i);
		if (first >= 0)
			settle_taken(draft, codes, first, i);
	}
	if (without > 0)
		draft_given(draft, "codes: %zu item%s without a code ha%s the identifier for it",
			    without, without == 1 ? "" : "s", without == 1 ? "s" : "ve");
}

static void
settle_parents(struct draft *draft, struct by_code *codes)
{
	for (size_t i = 0; i < draft->item_count; i++) {
		struct draft_item *item = &draft->items[i];
		int first;

		if (item->out)
			continue;
		if (item->above >= 0 && draft->items[item->above].out)
			item->above = -1;
		if (item->above != DRAFT_UNRESOLVED)
			continue;
		item->above = -1;
		if (!item->parent[0])
			continue;
		first = code_map_find(&codes->map, item->parent, NULL);
		if (first >= 0)
			item->above = codes->stands[first];
		if (first < 0 || strcmp(draft->items[item->above].code, item->parent) != 0) {
			draft_remark(draft, item, REMARK_LOST,
				     "its parent \"%s\" is no row: never reached; at the top here",
				     item->parent);
			item->above = -1;
		}
	}
}

/* Cuts each circle of parents where it was come upon: 0 not seen, 1 on this way up, 2 known to
 * lead to the top. */
static void
cut_circles(struct draft *draft)
{
	struct draft_item *items = draft->items;
	char *seen = xcalloc(draft->item_count + 1, 1);

	for (int i = 0; i < (int) draft->item_count; i++) {
		int at = i, loop;

		while (at >= 0 && seen[at] == 0) {
			seen[at] = 1;
			at = items[at].above;
		}
		loop = at >= 0 && seen[at] == 1 ? at : -1;
		for (at = i; at >= 0 && seen[at] == 1; at = items[at].above)
			seen[at] = 2;
		if (loop < 0)
			continue;
		draft_remark(draft, &items[loop], REMARK_LOST,
			     "its parents run in a circle: never reached; at the top here");
		items[loop].above = -1;
	}
	free(seen);
}

/* A code for the section of what stands alone at the top. */
static const char *
free_code(struct draft *draft, const struct by_code *codes)
{
	struct buffer code = { 0 };
	const char *kept;
	int number = 1;

	buffer_text(&code, "top");
	while (code_map_find(&codes->map, code.text, NULL) >= 0) {
		buffer_clear(&code);
		buffer_format(&code, "top%d", ++number);
	}
	kept = arena_strdup(draft->arena, code.text);
	buffer_done(&code);
	return kept;
}

/* An indicator is in a section: those at the top get one. */
static void
settle_top(struct draft *draft, const struct by_code *codes)
{
	size_t count = draft->item_count, alone = 0;
	struct draft_item *top;

	for (size_t i = 0; i < count; i++)
		if (!draft->items[i].out && draft->items[i].above >= 0)
			draft->items[draft->items[i].above].is_parent = true;
	for (size_t i = 0; i < count; i++) {
		struct draft_item *item = &draft->items[i];

		if (item->out || item->above >= 0 || item->is_parent)
			continue;
		item->above = (int) count;
		alone++;
	}
	if (alone == 0)
		return;
	top = draft_item(draft);
	top->code = free_code(draft, codes);
	top->text = "More";
	top->above = -1;
	top->is_parent = top->unshared = true;
	top->order = 1000000000;
	draft_given(draft, "section: %s, for the %zu item%s at the top with nothing below",
		    top->code, alone, alone == 1 ? "" : "s");
}

void
draft_settle_tree(struct draft *draft)
{
	struct by_code codes = { .stands = xcalloc(draft->item_count + 1, sizeof(int)) };
	size_t in = 0;

	settle_codes(draft, &codes);
	settle_parents(draft, &codes);
	cut_circles(draft);
	settle_top(draft, &codes);
	for (size_t i = 0; i < draft->item_count; i++)
		in += !draft->items[i].out;
	if (in == 0 && draft->remarks->faults == 0)
		remark_add(draft->remarks, REMARK_FAULT, 0, "it has nothing to import");
	code_map_done(&codes.map);
	free(codes.stands);
}
