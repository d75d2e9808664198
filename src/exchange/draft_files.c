/* A draft as the files of a framework folder. */
#include "draft.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/csv.h"

/* The files being made. */
struct making {
	struct draft *draft;
	struct imported *imported;
	const struct draft_item **sorted; /* those that are in, siblings in their order */
	size_t count;
	struct csv_writer writer;
};

static int
by_order(const void *a, const void *b)
{
	const struct draft_item *left = *(const struct draft_item *const *) a;
	const struct draft_item *right = *(const struct draft_item *const *) b;

	if (left->order != right->order)
		return left->order < right->order ? -1 : 1;
	return (left > right) - (left < right);
}

static void
put_row(struct making *making, const char *const cells[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		csv_text(&making->writer, cells[i][0] ? cells[i] : NULL);
	csv_end_row(&making->writer);
}

#define ROW(making, ...) \
	put_row(making, (const char *const[]) { __VA_ARGS__ }, \
		sizeof((const char *const[]) { __VA_ARGS__ }) / sizeof(const char *))

/* A number as a cell. */
struct digits {
	char text[24];
};

static struct digits
digits(long number)
{
	struct digits digits;

	snprintf(digits.text, sizeof(digits.text), "%ld", number);
	return digits;
}

/* --- Each file -------------------------------------------------------------------------------- */

static size_t
put_about(struct making *making)
{
	ROW(making, "key", "value");
	for (enum about about = 0; about < ABOUT_COUNT; about++)
		if (making->draft->about[about] && making->draft->about[about][0])
			ROW(making, about_keys[about], making->draft->about[about]);
	return ABOUT_COUNT;
}

static size_t
put_scale(struct making *making)
{
	const struct draft *draft = making->draft;

	ROW(making, "point", "label", "description");
	for (size_t i = 0; i < draft->point_count; i++)
		ROW(making, digits((long) i + 1).text, draft->points[i].label,
		    draft->points[i].description);
	return draft->point_count;
}

static size_t
put_levels(struct making *making)
{
	const struct draft *draft = making->draft;

	ROW(making, "level", "order", "title", "summary", "short", "audience", "due_months");
	for (size_t i = 0; i < draft->level_count; i++) {
		const struct draft_level *level = &draft->levels[i];

		ROW(making, level->code, digits(level->order).text, level->title, level->summary,
		    level->short_title, level->audience,
		    level->due_months ? digits(level->due_months).text : "");
	}
	return making->imported->levels = draft->level_count;
}

static size_t
put_sections(struct making *making)
{
	const struct draft_item *items = making->draft->items;

	ROW(making, "code", "parent", "kind", "title", "short", "optional");
	for (size_t i = 0; i < making->count; i++) {
		const struct draft_item *item = making->sorted[i];

		if (!item->is_parent)
			continue;
		ROW(making, item->code, item->above >= 0 ? items[item->above].code : "",
		    item->kind[0] ? item->kind : "section", item->text[0] ? item->text : item->code,
		    item->short_title, item->optional ? "yes" : "");
		making->imported->sections++;
	}
	return making->imported->sections;
}

/* What an indicator says: its text, and its note where that is part of it. */
static void
indicator_text(const struct draft *draft, const struct draft_item *item, struct buffer *text)
{
	buffer_text(text, item->text[0] ? item->text : item->code);
	if (draft->notes_are_wording && item->note[0])
		buffer_format(text, "%s%s",
			      strchr(".:;!?", text->text[text->length - 1]) ? " " : ": ",
			      item->note);
}

static size_t
put_indicators(struct making *making)
{
	const struct draft *draft = making->draft;
	struct buffer text = { 0 };

	ROW(making, "code", "section", "text");
	for (size_t i = 0; i < making->count; i++) {
		const struct draft_item *item = making->sorted[i];

		if (item->is_parent)
			continue;
		buffer_clear(&text);
		indicator_text(draft, item, &text);
		ROW(making, item->code, draft->items[item->above].code, text.text);
		making->imported->indicators++;
	}
	buffer_done(&text);
	return making->imported->indicators;
}

static size_t
put_expectations(struct making *making)
{
	const struct draft *draft = making->draft;

	ROW(making, "code", "level", "standing", "expectation", "expected_point");
	for (size_t i = 0; i < draft->expectation_count; i++) {
		const struct draft_expectation *asked = &draft->expectations[i];

		if (draft->items[asked->item].out || draft->items[asked->item].is_parent)
			continue;
		ROW(making, draft->items[asked->item].code, draft->levels[asked->level].code,
		    asked->standing, asked->text, asked->point ? digits(asked->point).text : "");
		making->imported->expectations++;
	}
	return making->imported->expectations;
}

static size_t
put_includes(struct making *making)
{
	const struct draft *draft = making->draft;

	ROW(making, "section", "level", "includes");
	for (size_t i = 0; i < draft->include_count; i++)
		ROW(making, draft->includes[i].section, draft->includes[i].level,
		    draft->includes[i].includes);
	return draft->include_count;
}

static size_t
put_notes(struct making *making)
{
	const struct draft *draft = making->draft;
	size_t count = 0;

	ROW(making, "section", "level", "text");
	if (draft->note[0]) {
		ROW(making, "", "", draft->note);
		count++;
	}
	for (size_t i = 0; i < making->count; i++) {
		if (!making->sorted[i]->is_parent || !making->sorted[i]->note[0])
			continue;
		ROW(making, making->sorted[i]->code, "", making->sorted[i]->note);
		count++;
	}
	return count;
}

/* The files, each with what writes it and gives how many rows it has; one that may be left out is
 * where it has none. */
static const struct {
	const char *name;
	size_t (*put)(struct making *making);
	bool optional;
} files[] = {
	{ "framework.csv", put_about, false },
	{ "scale.csv", put_scale, false },
	{ "levels.csv", put_levels, false },
	{ "sections.csv", put_sections, false },
	{ "indicators.csv", put_indicators, false },
	{ "expectations.csv", put_expectations, false },
	{ "includes.csv", put_includes, true },
	{ "notes.csv", put_notes, true },
};

static void
sort_items(struct making *making)
{
	struct draft *draft = making->draft;

	making->sorted = xcalloc(draft->item_count + 1, sizeof(struct draft_item *));
	for (size_t i = 0; i < draft->item_count; i++)
		if (!draft->items[i].out)
			making->sorted[making->count++] = &draft->items[i];
	qsort(making->sorted, making->count, sizeof(struct draft_item *), by_order);
}

void
draft_files(struct draft *draft, struct imported *imported)
{
	struct making making = { .draft = draft, .imported = imported };

	sort_items(&making);
	imported->id = xstrdup(draft->about[ABOUT_ID]);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		struct imported_file *file = &imported->files[imported->file_count];
		FILE *stream = open_memstream(&file->bytes, &file->length);
		size_t rows;

		if (!stream)
			die("out of memory");
		csv_begin(&making.writer, stream, false);
		rows = files[i].put(&making);
		if (fclose(stream) != 0)
			die("out of memory");
		if (rows == 0 && files[i].optional) {
			free(file->bytes);
			continue;
		}
		file->name = xstrdup(files[i].name);
		imported->file_count++;
	}
	free(making.sorted);
}
