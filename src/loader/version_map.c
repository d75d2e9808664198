#include "waymark/version_map.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#include "sheet.h"

#define ROWS_MOST 100000

/* The codes of one version by their place: its sections, then its indicators. */
struct side {
	const struct framework *framework;
	const char *column;
	int *first; /* the first row of each code, -1 for none */
	int *rows;  /* how many rows each has */
};

struct reading {
	const char *path;
	struct side before;
	struct side after;
	struct version_map *map;
	struct problem_list *problems;
};

static const struct relation_info {
	const char *word;
	bool has_old;
	bool has_new;
	bool reason;
} relations[MAP_RELATION_COUNT] = {
#define MAP_RELATION_ROW(id, word, has_old, has_new, reason) { word, has_old, has_new, reason },
	MAP_RELATION_INFO(MAP_RELATION_ROW)
#undef MAP_RELATION_ROW
};

static const char *const relation_words[] = {
#define MAP_RELATION_WORD(id, word, has_old, has_new, reason) word,
	MAP_RELATION_INFO(MAP_RELATION_WORD)
#undef MAP_RELATION_WORD
		NULL,
};

const char *
map_relation_word(enum map_relation relation)
{
	return relations[relation].word;
}

static void __attribute__((format(printf, 3, 4)))
fault(struct reading *reading, int line, const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	problem_add(reading->problems, reading->path, line, SEVERITY_FAULT, "%s", text.text);
	buffer_done(&text);
}

static size_t
place_count(const struct framework *framework)
{
	return framework->section_count + framework->indicator_count;
}

static const char *
code_at(const struct framework *framework, int place)
{
	int sections = (int) framework->section_count;

	return place < sections ? framework->sections[place].code
				: framework->indicators[place - sections].code;
}

static int
place_of(const struct framework *framework, const char *code)
{
	int section = framework_section(framework, code);
	int indicator = section < 0 ? framework_indicator(framework, code) : -1;

	if (section >= 0)
		return section;
	return indicator < 0 ? -1 : (int) framework->section_count + indicator;
}

static bool
is_section(const struct framework *framework, int place)
{
	return place < (int) framework->section_count;
}

static struct side
side_of(const struct framework *framework, const char *column)
{
	size_t count = place_count(framework);
	struct side side = {
		.framework = framework,
		.column = column,
		.first = xcalloc(count + 1, sizeof(int)),
		.rows = xcalloc(count + 1, sizeof(int)),
	};

	for (size_t i = 0; i < count; i++)
		side.first[i] = -1;
	return side;
}

enum { COLUMN_OLD, COLUMN_NEW, COLUMN_RELATION, COLUMN_REASON };

/* Whether the row is the very same pair as an earlier one, which is named as doubled already. */
static bool
is_double(const struct reading *reading, const struct map_row *row, int earlier)
{
	const struct map_row *first = &reading->map->rows[earlier];

	return code_compare(first->before, row->before) == 0 &&
	       code_compare(first->after, row->after) == 0;
}

/* Notes the code of one side of a row; `several` is the relation that may have it in several
 * rows.  Gives its place, -1 where there is none. */
static int
note_code(struct reading *reading, struct side *side, const struct map_row *row, const char *code,
	  enum map_relation several)
{
	const struct map_row *rows = reading->map->rows;
	int at = (int) reading->map->count;
	char quote[SHEET_QUOTE_MAX];
	int place;

	if (!*code)
		return -1;
	place = place_of(side->framework, code);
	if (place < 0) {
		fault(reading, row->line, "%s \"%s\" is not in %s %s", side->column,
		      sheet_quote(quote, code), side->framework->id, side->framework->version);
		return -1;
	}
	if (side->first[place] < 0)
		side->first[place] = at;
	else if ((row->relation != several || rows[side->first[place]].relation != several) &&
		 !is_double(reading, row, side->first[place]))
		fault(reading, row->line, "%s \"%s\" stands on line %d already", side->column, code,
		      rows[side->first[place]].line);
	side->rows[place]++;
	return place;
}

/* A code that the relation has none of, or lacks. */
static void
check_cell(struct reading *reading, const struct side *side, const struct map_row *row,
	   const char *code, bool has)
{
	const char *word = relations[row->relation].word;

	if (has && !*code)
		fault(reading, row->line, "%s is empty: \"%s\" needs a code of %s", side->column,
		      word, side->framework->version);
	else if (!has && *code)
		fault(reading, row->line, "%s must be empty: \"%s\" has no code of %s",
		      side->column, word, side->framework->version);
}

static void
take_row(void *context, const struct sheet_row *from)
{
	struct reading *reading = context;
	struct version_map *map = reading->map;
	struct map_row row = {
		.before = arena_strdup(map->arena, from->cells[COLUMN_OLD]),
		.after = arena_strdup(map->arena, from->cells[COLUMN_NEW]),
		.relation = MAP_RELATION_COUNT,
		.reason = arena_strdup(map->arena, from->cells[COLUMN_REASON]),
		.line = from->line,
	};
	int old, new;

	if (from->numbers[COLUMN_RELATION] >= 0)
		row.relation = (enum map_relation) from->numbers[COLUMN_RELATION];
	old = note_code(reading, &reading->before, &row, row.before, MAP_SPLIT);
	new = note_code(reading, &reading->after, &row, row.after, MAP_MERGED);
	row.section = (old >= 0 && is_section(reading->before.framework, old)) ||
		      (new >= 0 && is_section(reading->after.framework, new));
	if (row.relation < MAP_RELATION_COUNT) {
		const struct relation_info *info = &relations[row.relation];

		check_cell(reading, &reading->before, &row, row.before, info->has_old);
		check_cell(reading, &reading->after, &row, row.after, info->has_new);
		if (info->reason && text_blank(row.reason))
			fault(reading, row.line, "reason is empty: \"%s\" needs one", info->word);
	}
	if (old >= 0 && new >= 0 &&
	    is_section(reading->before.framework, old) != is_section(reading->after.framework, new))
		fault(reading, row.line, "one of \"%s\" and \"%s\" is a section", row.before,
		      row.after);
	GROW(map->rows, map->count, map->capacity);
	map->rows[map->count++] = row;
}

static const struct sheet sheet = {
	.name = "map",
	.optional = true,
	.most = ROWS_MOST,
	.columns = {
		{ "old", CELL_CODE, CELL_KEY, NULL },
		{ "new", CELL_CODE, CELL_KEY, NULL },
		{ "relation", CELL_WORD, CELL_REQUIRED | COLUMN_VITAL, relation_words },
		{ "reason", CELL_TEXT, COLUMN_VITAL, NULL },
	},
	.take = take_row,
};

/* A code split into one, or one merged of one. */
static void
check_several(struct reading *reading, const struct side *side, enum map_relation relation)
{
	for (size_t i = 0; i < place_count(side->framework); i++) {
		const struct map_row *row =
			side->rows[i] == 1 ? &reading->map->rows[side->first[i]] : NULL;

		if (row && row->relation == relation)
			fault(reading, row->line,
			      "%s \"%s\" is %s in this row only; write carried where one code "
			      "became one",
			      side->column, code_at(side->framework, (int) i),
			      relations[relation].word);
	}
}

/* The level at which an indicator of both versions asks something else, "" where its own text
 * differs, NULL where it asks the same. */
static const char *
asks_otherwise(const struct framework *before, int old, const struct framework *after, int new)
{
	if (strcmp(before->indicators[old].text, after->indicators[new].text) != 0)
		return "";
	for (int i = 0; i < (int) before->level_count; i++) {
		int level = framework_level(after, before->levels[i].code);
		const struct expectation *was = framework_expectation(before, old, i);
		const struct expectation *is =
			level < 0 ? NULL : framework_expectation(after, new, level);

		if (level < 0 || (!was && !is))
			continue;
		if (!was || !is || was->standing != is->standing || was->point != is->point ||
		    strcmp(was->text, is->text) != 0)
			return before->levels[i].code;
	}
	return NULL;
}

/* A code of the old version that no row names: carried where the new one asks the same. */
static void
account_old(struct reading *reading, int old, int line)
{
	const struct framework *before = reading->before.framework;
	const struct framework *after = reading->after.framework;
	const char *code = code_at(before, old);
	int new = place_of(after, code);
	bool section = is_section(before, old);
	const char *level = NULL;

	if (new < 0 || is_section(after, new) != section) {
		fault(reading, line, "\"%s\" is gone in %s, and no row says what became of it",
		      code, after->version);
		return;
	}
	if (reading->after.first[new] >= 0) {
		fault(reading, line, "no row says what became of \"%s\" of %s", code,
		      before->version);
		return;
	}
	if (!section)
		level = asks_otherwise(before, old - (int) before->section_count, after,
				       new - (int) after->section_count);
	if (level)
		fault(reading, line,
		      "\"%s\" is worded or asked otherwise in %s%s%s, and no row "
		      "says what became of it",
		      code, after->version, *level ? " at " : "", level);
	reading->after.first[new] = (int) reading->map->count;
	GROW(reading->map->rows, reading->map->count, reading->map->capacity);
	reading->map->rows[reading->map->count++] = (struct map_row) {
		.before = arena_strdup(reading->map->arena, code),
		.after = arena_strdup(reading->map->arena, code),
		.relation = MAP_CARRIED,
		.reason = "",
		.section = section,
	};
}

static void
account_all(struct reading *reading)
{
	const struct framework *after = reading->after.framework;
	int line = 1; /* the header stands for the whole file */

	for (int i = 0; i < (int) place_count(reading->before.framework); i++)
		if (reading->before.first[i] < 0)
			account_old(reading, i, line);
	for (int i = 0; i < (int) place_count(after); i++)
		if (reading->after.first[i] < 0)
			fault(reading, line,
			      "\"%s\" is new in %s, and no row says where it comes from",
			      code_at(after, i), after->version);
}

bool
version_map_read(const char *path, const char *bytes, size_t length, const struct framework *before,
		 const struct framework *after, struct version_map *map,
		 struct problem_list *problems)
{
	struct reading reading = {
		.path = path,
		.before = side_of(before, "old"),
		.after = side_of(after, "new"),
		.map = map,
		.problems = problems,
	};
	size_t from = problems->count, faults = problems->faults;

	*map = (struct version_map) { .arena = arena_new() };
	if (sheet_read(&sheet, path, bytes, length, problems, &reading)) {
		check_several(&reading, &reading.before, MAP_SPLIT);
		check_several(&reading, &reading.after, MAP_MERGED);
		account_all(&reading);
	}
	problem_list_sort(problems, from);
	free(reading.before.first);
	free(reading.before.rows);
	free(reading.after.first);
	free(reading.after.rows);
	return problems->faults == faults;
}

void
version_map_done(struct version_map *map)
{
	arena_free(&map->arena);
	free(map->rows);
	*map = (struct version_map) { .arena = NULL };
}
