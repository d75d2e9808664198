#include "waymark/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "html.h"
#include "moodle.h"
#include "waymark/json.h"
#include "waymark/text.h"

static const struct column columns[MOODLE_COUNT] = {
#define MOODLE_COLUMN(id, name, plain, other, vital, left) \
	[MOODLE_##id] = { name, { plain, other, NULL }, vital, left },
	MOODLE_COLUMNS(MOODLE_COLUMN)
#undef MOODLE_COLUMN
};

#define FORMAT_PLAIN	"2"
#define FORMAT_MARKDOWN "4"

static size_t
character_count(const char *text)
{
	size_t count = 0;

	while (text_next(&text))
		count++;
	return count;
}

/* The description as plain text: formats 0 and 1, or none, are HTML. */
static const char *
description_text(struct cells *cells, const struct csv_row *row)
{
	const char *description = cells_text(cells, row, MOODLE_DESCRIPTION);
	const char *format = cells_text(cells, row, MOODLE_FORMAT), *kept;
	struct buffer text = { 0 };

	if (strcmp(format, FORMAT_PLAIN) == 0 || strcmp(format, FORMAT_MARKDOWN) == 0)
		return description;
	html_read(&text, description);
	kept = draft_text(cells->draft, text.text);
	buffer_done(&text);
	return kept;
}

/* A short name that was cut is the start of what the description says whole. */
static void
take_wording(const char *name, const char *description, const char **text, const char **note)
{
	size_t length = strlen(name);

	*text = name;
	*note = description;
	if (strncmp(name, description, length) != 0)
		return;
	*note = "";
	if (description[0])
		*text = description;
}

/* --- The framework ---------------------------------------------------------------------------- */

/* The lowest point that the configuration calls proficient; 0 where it names none. */
static long
proficient_point(const char *configuration)
{
	struct json_tree *tree;
	struct wm_error ignored;
	long point, proficient, lowest = 0;

	if (json_tree_read(configuration, strlen(configuration), &tree, &ignored) != WM_OK)
		return 0;
	for (size_t i = 0; i < json_count(json_tree_root(tree)); i++) {
		const struct json_value *entry = json_item(json_tree_root(tree), i);

		if (json_number_of(json_member(entry, "id"), &point) &&
		    json_number_of(json_member(entry, "proficient"), &proficient) && proficient &&
		    (lowest == 0 || point < lowest))
			lowest = point;
	}
	json_tree_free(&tree);
	return lowest;
}

static void
take_scale(struct cells *cells, const struct csv_row *row)
{
	const char *values = cells_text(cells, row, MOODLE_SCALE);
	long expected = proficient_point(cells_text(cells, row, MOODLE_SCALE_CONFIGURATION));
	struct draft *draft = cells->draft;
	char digit[] = "0";

	while (*values && draft->point_count < DRAFT_POINTS_MAX) {
		size_t length = strcspn(values, ",");
		const char *label = draft_text(draft, arena_strndup(draft->arena, values, length));

		draft->points[draft->point_count++] =
			(struct draft_point) { label[0] ? label : "-", "" };
		values += length + (values[length] == ',');
	}
	if (*values) {
		draft->point_count = 0;
		remark_add(draft->remarks, REMARK_LEFT, row->line,
			   "the scale, which has more than %d values", DRAFT_POINTS_MAX);
	}
	if (expected < 1 || (size_t) expected > draft->point_count)
		return;
	digit[0] = (char) ('0' + expected);
	draft->about[ABOUT_EXPECTED_POINT] = draft_text(draft, digit);
}

static void
take_framework(struct cells *cells, const struct csv_row *row, int *before)
{
	struct draft *draft = cells->draft;

	if (*before > 0)
		remark_add(
			draft->remarks, REMARK_LOST, *before,
			"another framework stands on line %d, which is taken instead of this one",
			row->line);
	*before = row->line;
	draft->point_count = 0;
	draft->about[ABOUT_EXPECTED_POINT] = NULL;
	draft->about[ABOUT_ID] = cells_text(cells, row, MOODLE_ID);
	draft->about[ABOUT_TERMS] = cells_text(cells, row, MOODLE_TAXONOMY);
	take_wording(cells_text(cells, row, MOODLE_NAME), description_text(cells, row),
		     &draft->about[ABOUT_TITLE], &draft->note);
	take_scale(cells, row);
}

/* --- Competencies ----------------------------------------------------------------------------- */

static void
remark_long(struct draft *draft, const struct draft_item *item, const char *what, const char *text)
{
	size_t count = character_count(text);

	if (count > MOODLE_NAME_MAX)
		draft_remark(draft, item, REMARK_LOST,
			     "the %s has %zu characters: cut at %d; whole here", what, count,
			     MOODLE_NAME_MAX);
}

static void
take_competency(struct cells *cells, const struct csv_row *row)
{
	struct draft *draft = cells->draft;
	struct draft_item *item = draft_item(draft);
	const char *name = cells_text(cells, row, MOODLE_NAME);

	item->line = row->line;
	item->code = cells_text(cells, row, MOODLE_ID);
	item->parent = cells_text(cells, row, MOODLE_PARENT);
	take_wording(name, description_text(cells, row), &item->text, &item->note);
	if (item->code[0] && !name[0])
		draft_remark(draft, item, REMARK_LOST,
			     "\"%s\" has no short name: skipped with all below it; kept here",
			     item->code);
	remark_long(draft, item, "ID number", item->code);
	remark_long(draft, item, "short name", name);
	if (cells_text(cells, row, MOODLE_SCALE)[0])
		draft_remark(draft, item, REMARK_LEFT, "the scale of its own");
	cells_count_left(cells, row);
}

enum wm_code
moodle_read(const char *bytes, size_t length, const struct import_wishes *wishes,
	    struct imported *imported, struct wm_error *error)
{
	struct draft draft;
	struct cells cells = { .draft = &draft, .columns = columns, .column_count = MOODLE_COUNT };
	enum wm_code code;
	int framework = 0;

	draft_begin(&draft, wishes, &imported->remarks);
	draft.notes_are_wording = true;
	if (cells_read(&cells, bytes, length, true)) {
		for (size_t i = 0; i < cells.table.row_count; i++) {
			const struct csv_row *row = &cells.table.rows[i];

			if (strcmp(cells_text(&cells, row, MOODLE_IS_FRAMEWORK), "1") == 0)
				take_framework(&cells, row, &framework);
			else
				take_competency(&cells, row);
		}
		if (framework == 0)
			remark_add(draft.remarks, REMARK_FAULT, 0,
				   "no row has \"Is framework\" 1, and so no framework is named");
	}
	cells_done(&cells);
	code = draft_finish(&draft, imported, error);
	draft_done(&draft);
	return code;
}
