#include "case.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"

const struct case_place case_places[CASE_PLACE_COUNT] = {
#define CASE_PLACE(about, member) { about, member },
	CASE_ABOUT(CASE_PLACE)
#undef CASE_PLACE
};

const char *
case_member(enum about about)
{
	for (size_t i = 0; i < CASE_PLACE_COUNT; i++)
		if (case_places[i].about == about)
			return case_places[i].member;
	return NULL;
}

const char *
case_text(struct case_reading *reading, const struct json_value *object, const char *name)
{
	return draft_text(reading->draft, json_text_of(json_member(object, name)));
}

int
case_linked_item(struct case_reading *reading, const struct json_value *link)
{
	return code_map_find(&reading->identifiers, case_text(reading, link, "identifier"), NULL);
}

const char *
case_place_text(struct case_reading *reading, const char *array, size_t index)
{
	struct buffer text = { 0 };
	const char *kept;

	buffer_format(&text, "%s[%zu]", array, index);
	kept = arena_strdup(reading->draft->arena, text.text);
	buffer_done(&text);
	return kept;
}

/* --- The document ----------------------------------------------------------------------------- */

static const char *
said(const char *text)
{
	return text[0] ? text : NULL;
}

static void
read_document(struct case_reading *reading)
{
	const struct json_value *document = json_member(reading->package, "CFDocument");
	const struct json_value *extensions = json_member(document, "extensions");
	struct draft *draft = reading->draft;

	if (!document)
		remark_add(draft->remarks, REMARK_FAULT, 0,
			   "it has no CFDocument: no CASE package");
	else if (!json_value_is_object(document))
		remark_add(draft->remarks, REMARK_FAULT, 0, "CFDocument: it is no object");
	if (!json_member(extensions, about_keys[ABOUT_ID]))
		extensions = json_member(reading->package, "extensions");
	for (enum about about = 0; about < ABOUT_COUNT; about++) {
		const char *member = case_member(about);

		draft->about[about] =
			said(member ? case_text(reading, document, member)
				    : case_text(reading, extensions, about_keys[about]));
	}
	if (!draft->about[ABOUT_PUBLISHER])
		draft->about[ABOUT_PUBLISHER] = said(case_text(reading, document, "creator"));
	if (!draft->about[ABOUT_SOURCE])
		draft->about[ABOUT_SOURCE] =
			said(case_text(reading, document, "officialSourceURL"));
	draft->note = case_text(reading, document, "description");
}

/* A list that is something else would else read as one with nothing in it. */
static void
check_lists(struct case_reading *reading)
{
	static const char *const lists[] = { "CFItems", "CFAssociations", "CFRubrics" };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		const struct json_value *list = json_member(reading->package, lists[i]);

		if (list && !json_value_is_list(list))
			remark_add(reading->draft->remarks, REMARK_FAULT, 0, "%s: it is no list",
				   lists[i]);
	}
}

/* --- Items ------------------------------------------------------------------------------------ */

static void
read_item(struct case_reading *reading, const struct json_value *from, size_t index)
{
	struct draft *draft = reading->draft;
	struct draft_item *item = draft_item(draft);
	const char *optional = case_text(reading, json_member(from, "extensions"), "optional");

	item->place = case_place_text(reading, "CFItems", index);
	item->identifier = case_text(reading, from, "identifier");
	item->code = case_text(reading, from, "humanCodingScheme");
	item->text = case_text(reading, from, "fullStatement");
	item->kind = case_text(reading, from, "CFItemType");
	item->short_title = case_text(reading, from, "abbreviatedStatement");
	item->note = case_text(reading, from, "notes");
	item->optional = strcmp(optional, "yes") == 0;
	item->above = -1;
	if (!item->text[0])
		draft_remark(draft, item, REMARK_LOST,
			     "it has no fullStatement: refused with the whole package; kept here");
	if (!item->identifier[0])
		draft_remark(draft, item, REMARK_LOST,
			     "it has no identifier: refused with the whole package; kept here");
	else if (code_map_add(&reading->identifiers, item->identifier,
			      (int) draft->item_count - 1) >= 0)
		draft_remark(draft, item, REMARK_FAULT, "the identifier %.*s is that of another",
			     CODE_MAX, item->identifier);
}

static void
read_items(struct case_reading *reading)
{
	const struct json_value *items = json_member(reading->package, "CFItems");
	size_t count = json_count(items);

	if (count > DRAFT_ITEMS_MAX) {
		remark_add(reading->draft->remarks, REMARK_FAULT, 0,
			   "CFItems[%d]: more than %d items", DRAFT_ITEMS_MAX, DRAFT_ITEMS_MAX);
		count = DRAFT_ITEMS_MAX;
	}
	for (size_t i = 0; i < count; i++)
		read_item(reading, json_item(items, i), i);
}

/* --- Associations ------------------------------------------------------------------------------ */

static void
read_child(struct case_reading *reading, const struct json_value *from, const char *place)
{
	const struct json_value *above = json_member(from, "destinationNodeURI");
	const struct json_value *document = json_member(reading->package, "CFDocument");
	struct draft *draft = reading->draft;
	int child = case_linked_item(reading, json_member(from, "originNodeURI"));
	int parent = case_linked_item(reading, above);
	struct draft_item *item;

	if (child < 0) {
		remark_add(draft->remarks, REMARK_LOST, 0,
			   "%s: its origin is no item of the package: left out", place);
		return;
	}
	item = &draft->items[child];
	if (item->above >= 0) {
		remark_add(draft->remarks, REMARK_LEFT, 0,
			   "%s: a second parent of \"%.*s\"; here it has the first", place,
			   CODE_MAX, item->code);
		return;
	}
	json_number_of(json_member(from, "sequenceNumber"), &item->order);
	if (parent >= 0)
		item->above = parent;
	else if (strcmp(case_text(reading, above, "identifier"),
			case_text(reading, document, "identifier")) != 0)
		draft_remark(draft, item, REMARK_LOST,
			     "its parent is no item of the package: at the top here");
}

static void
read_associations(struct case_reading *reading)
{
	const struct json_value *associations = json_member(reading->package, "CFAssociations");
	size_t others = 0;

	for (size_t i = 0; i < json_count(associations); i++) {
		const struct json_value *association = json_item(associations, i);
		const char *type = json_text_of(json_member(association, "associationType"));

		if (type && strcmp(type, "isChildOf") == 0)
			read_child(reading, association,
				   case_place_text(reading, "CFAssociations", i));
		else
			others++;
	}
	if (others > 0)
		remark_add(reading->draft->remarks, REMARK_LEFT, 0,
			   "%zu association%s other than isChildOf", others,
			   others == 1 ? "" : "s");
}

enum wm_code
case_read(const char *bytes, size_t length, const struct import_wishes *wishes,
	  struct imported *imported, struct wm_error *error)
{
	struct case_reading reading = { .package = NULL };
	struct json_tree *tree;
	struct draft draft;
	enum wm_code code = json_tree_read(bytes, length, &tree, error);

	if (code != WM_OK)
		return code;
	draft_begin(&draft, wishes, &imported->remarks);
	reading.draft = &draft;
	reading.package = json_tree_root(tree);
	read_document(&reading);
	check_lists(&reading);
	read_items(&reading);
	read_associations(&reading);
	case_read_rubrics(&reading);
	code = draft_finish(&draft, imported, error);
	code_map_done(&reading.identifiers);
	draft_done(&draft);
	json_tree_free(&tree);
	return code;
}
