#include "draft.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* --- Remarks -------------------------------------------------------------------------------- */

static void add_remark(struct remark_list *list, enum remark_kind kind, int line, const char *place,
		       const char *format, va_list arguments) __attribute__((format(printf, 5, 0)));

static void
add_remark(struct remark_list *list, enum remark_kind kind, int line, const char *place,
	   const char *format, va_list arguments)
{
	struct buffer text = { 0 };

	if (place && place[0])
		buffer_format(&text, "%s: ", place);
	buffer_vformat(&text, format, arguments);
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = (struct remark) {
		.kind = kind,
		.line = line,
		.text = buffer_take(&text),
	};
	list->faults += kind == REMARK_FAULT;
}

void
remark_add(struct remark_list *list, enum remark_kind kind, int line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add_remark(list, kind, line, NULL, format, arguments);
	va_end(arguments);
}

void
draft_remark(struct draft *draft, const struct draft_item *item, enum remark_kind kind,
	     const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add_remark(draft->remarks, kind, item->line, item->place, format, arguments);
	va_end(arguments);
}

void
draft_given(struct draft *draft, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add_remark(draft->remarks, REMARK_GIVEN, 0, NULL, format, arguments);
	va_end(arguments);
}

/* A remark with its place in the list, which keeps those of one line in their order. */
struct placed {
	struct remark remark;
	size_t place;
};

static int
placed_compare(const void *a, const void *b)
{
	const struct placed *left = a, *right = b;

	if (left->remark.line != right->remark.line)
		return left->remark.line < right->remark.line ? -1 : 1;
	return (left->place > right->place) - (left->place < right->place);
}

static void
sort_remarks(struct remark_list *list)
{
	struct placed *placed = xcalloc(list->count + 1, sizeof(*placed));

	for (size_t i = 0; i < list->count; i++)
		placed[i] = (struct placed) { list->items[i], i };
	qsort(placed, list->count, sizeof(*placed), placed_compare);
	for (size_t i = 0; i < list->count; i++)
		list->items[i] = placed[i].remark;
	free(placed);
}

void
remark_list_done(struct remark_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].text);
	free(list->items);
	*list = (struct remark_list) { .items = NULL };
}

/* --- A draft --------------------------------------------------------------------------------- */

void
draft_begin(struct draft *draft, const struct import_wishes *wishes, struct remark_list *remarks)
{
	*draft = (struct draft) {
		.arena = arena_new(),
		.wishes = wishes,
		.remarks = remarks,
		.note = "",
	};
}

void
draft_done(struct draft *draft)
{
	arena_free(&draft->arena);
	free(draft->items);
	free(draft->expectations);
	free(draft->includes);
	*draft = (struct draft) { .arena = NULL };
}

const char *
draft_text(struct draft *draft, const char *text)
{
	static const char blanks[] = " \t\r\n";
	size_t length;

	if (!text)
		return "";
	text += strspn(text, blanks);
	length = strlen(text);
	while (length > 0 && strchr(blanks, text[length - 1]))
		length--;
	return arena_strndup(draft->arena, text, length);
}

struct draft_item *
draft_item(struct draft *draft)
{
	GROW(draft->items, draft->item_count, draft->item_capacity);
	draft->items[draft->item_count] = (struct draft_item) {
		.code = "",
		.identifier = "",
		.parent = "",
		.text = "",
		.kind = "",
		.short_title = "",
		.note = "",
		.place = "",
		.above = DRAFT_UNRESOLVED,
	};
	return &draft->items[draft->item_count++];
}

/* What sections have and indicators do not. */
static void
remark_left(struct draft *draft)
{
	size_t notes = 0, shorts = 0, asked = 0;

	for (size_t i = 0; i < draft->expectation_count; i++)
		asked += draft->items[draft->expectations[i].item].is_parent;

	for (size_t i = 0; i < draft->item_count; i++) {
		const struct draft_item *item = &draft->items[i];

		if (item->out || item->is_parent)
			continue;
		notes += item->note[0] && !draft->notes_are_wording;
		shorts += item->short_title[0] != '\0';
	}
	if (notes > 0)
		remark_add(draft->remarks, REMARK_LEFT, 0, "the notes of %zu indicator%s", notes,
			   notes == 1 ? "" : "s");
	if (asked > 0)
		remark_add(draft->remarks, REMARK_LEFT, 0, "the expectation%s of %zu section%s",
			   asked == 1 ? "" : "s", asked, asked == 1 ? "" : "s");
	if (shorts > 0)
		remark_add(draft->remarks, REMARK_LEFT, 0,
			   "the abbreviated statements of %zu indicator%s", shorts,
			   shorts == 1 ? "" : "s");
}

enum wm_code
draft_finish(struct draft *draft, struct imported *imported, struct wm_error *error)
{
	draft_settle_tree(draft);
	draft_settle_prefix(draft);
	draft_settle_about(draft);
	draft_settle_levels(draft);
	remark_left(draft);
	sort_remarks(draft->remarks);
	if (draft->remarks->faults > 0)
		return wm_fail(error, WM_VALUE, "not imported, for the faults above");
	if (!draft->about[ABOUT_ID])
		return wm_fail(error, WM_USAGE, "it does not say an id; give one with --id");
	if (!draft->about[ABOUT_PREFIX])
		return wm_fail(error, WM_USAGE,
			       "its identifiers share no prefix; give one with --prefix");
	draft_files(draft, imported);
	return WM_OK;
}

void
imported_done(struct imported *imported)
{
	for (size_t i = 0; i < imported->file_count; i++) {
		free(imported->files[i].name);
		free(imported->files[i].bytes);
	}
	free(imported->id);
	remark_list_done(&imported->remarks);
	*imported = (struct imported) { .id = NULL };
}
