#include "waymark/framework_report.h"

#include <stdlib.h>

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define TITLE_COLUMNS 40 /* a title is as long as its publisher made it */

/* A CSV on its way out. */
struct sheet_out {
	struct csv_writer writer;
	bool terminal;
};

static void
begin(struct sheet_out *out, enum export_id id, bool terminal, FILE *stream)
{
	out->terminal = terminal;
	export_begin(&out->writer, id, stream);
}

static void
put_text(struct sheet_out *out, const char *text)
{
	struct buffer safe = { 0 };

	if (!text || !text[0]) {
		csv_empty(&out->writer);
	} else if (!out->terminal) {
		csv_text(&out->writer, text);
	} else {
		text_safe(&safe, text, false);
		csv_text(&out->writer, safe.text);
		buffer_done(&safe);
	}
}

/* "3 faults", "1 fault". */
static void
add_count(struct buffer *buffer, size_t count, const char *one)
{
	buffer_format(buffer, "%zu %s%s", count, one, count == 1 ? "" : "s");
}

/* -- The list --------------------------------------------------------------------------------- */

void
framework_list_csv(const struct library *library, bool terminal, FILE *stream)
{
	struct sheet_out out;

	begin(&out, EXPORT_FRAMEWORK_LIST, terminal, stream);
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *framework = library->frameworks[i];

		put_text(&out, framework->id);
		put_text(&out, framework->version);
		put_text(&out, framework->title);
		csv_number(&out.writer, (long) framework->level_count);
		csv_number(&out.writer, (long) framework->indicator_count);
		put_text(&out, framework->wording);
		put_text(&out, framework->folder);
		csv_end_row(&out.writer);
	}
}

void
framework_list_table(const struct library *library, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "framework", TABLE_LEFT, 0 },
		{ "version", TABLE_LEFT, 0 },
		{ "title", TABLE_LEFT, TITLE_COLUMNS },
		{ "levels", TABLE_RIGHT, 0 },
		{ "indicators", TABLE_RIGHT, 0 },
		{ "wording", TABLE_LEFT, 0 },
		{ "folder", TABLE_LEFT, 0 },
	};
	struct table table;

	table_begin(&table, columns, COUNT(columns));
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *framework = library->frameworks[i];

		table_text(&table, framework->id);
		table_text(&table, framework->version);
		table_text(&table, framework->title);
		table_number(&table, (long) framework->level_count);
		table_number(&table, (long) framework->indicator_count);
		table_text(&table, framework->wording);
		table_text(&table, framework->folder);
	}
	table_print(&table, stream);
	table_done(&table);
}

/* -- What one expects ------------------------------------------------------------------------- */

/* One row of it: an expectation, at the level that it is shown for. */
struct shown {
	const struct framework *framework;
	const struct expectation *expectation;
	int level;
};

typedef void shown_row(void *context, const struct shown *shown);

static void
each_written(const struct framework *framework, shown_row *fn, void *context)
{
	for (int i = 0; i < (int) framework->indicator_count; i++) {
		for (int level = 0; level < (int) framework->level_count; level++) {
			struct shown shown = { framework,
					       framework_expectation(framework, i, level), level };

			if (shown.expectation)
				fn(context, &shown);
		}
	}
}

static void
each_listed(const struct framework *framework, int level, shown_row *fn, void *context)
{
	int *own = xcalloc(framework->indicator_count, sizeof(*own));

	framework_listed(framework, level, own);
	for (int i = 0; i < (int) framework->indicator_count; i++) {
		if (own[i] >= 0) {
			struct shown shown = { framework,
					       framework_expectation(framework, i, own[i]), level };

			fn(context, &shown);
		}
	}
	free(own);
}

static void
each_shown(const struct framework *framework, int level, shown_row *fn, void *context)
{
	if (level < 0)
		each_written(framework, fn, context);
	else
		each_listed(framework, level, fn, context);
}

static const struct section *
section_of(const struct shown *shown)
{
	const struct indicator *indicator =
		&shown->framework->indicators[shown->expectation->indicator];

	return &shown->framework->sections[indicator->section];
}

static bool
is_asked(const struct shown *shown)
{
	return shown->expectation->standing != STANDING_NOT_APPLICABLE;
}

/* The own level of what another level includes; NULL for all others. */
static const char *
included_from(const struct shown *shown)
{
	int own = shown->expectation->level;

	return own == shown->level ? NULL : shown->framework->levels[own].code;
}

static void
put_reference(struct sheet_out *out, const struct framework *framework, const char *code)
{
	char reference[REFERENCE_MAX];

	put_text(out, framework_reference(framework, code, reference));
}

static void
write_shown(void *context, const struct shown *shown)
{
	struct sheet_out *out = context;
	const struct framework *framework = shown->framework;
	const struct expectation *expectation = shown->expectation;
	const struct indicator *indicator = &framework->indicators[expectation->indicator];
	const struct section *section = section_of(shown);

	put_reference(out, framework, indicator->code);
	put_text(out, framework->levels[shown->level].code);
	put_reference(out, framework, framework->sections[section->part].code);
	put_reference(out, framework, section->code);
	put_text(out, section->title);
	put_text(out, indicator->text);
	put_text(out, standing_word(expectation->standing));
	put_text(out, expectation->text);
	if (is_asked(shown))
		csv_number(&out->writer, expectation->point);
	else
		csv_empty(&out->writer);
	put_text(out, included_from(shown));
	csv_end_row(&out->writer);
}

void
framework_show_csv(const struct framework *framework, int level, bool terminal, FILE *stream)
{
	struct sheet_out out;

	begin(&out, EXPORT_FRAMEWORK_SHOW, terminal, stream);
	each_shown(framework, level, write_shown, &out);
}

/* The table being filled: the section above the last row, and what was counted. */
struct show {
	struct table table;
	const struct section *section;
	int indicator;
	size_t rows;
	size_t asked;
	size_t indicators;
};

/* "NOS-KR1, NOS-1  Prepare for social work contact and involvement" */
static void
add_heading(struct show *show, const struct shown *shown)
{
	const struct section *section = section_of(shown);
	const struct section *part = &shown->framework->sections[section->part];
	char reference[REFERENCE_MAX];
	struct buffer line = { 0 };

	if (section == show->section)
		return;
	if (part != section)
		buffer_format(&line, "%s, ",
			      framework_reference(shown->framework, part->code, reference));
	buffer_format(&line, "%s  %s",
		      framework_reference(shown->framework, section->code, reference),
		      section->title);
	table_line(&show->table, "");
	table_line(&show->table, line.text);
	buffer_done(&line);
	show->section = section;
}

static void
add_shown(void *context, const struct shown *shown)
{
	struct show *show = context;
	const struct expectation *expectation = shown->expectation;
	const struct indicator *indicator = &shown->framework->indicators[expectation->indicator];
	bool another = show->rows == 0 || show->indicator != expectation->indicator;
	char reference[REFERENCE_MAX];
	struct buffer text = { 0 };

	add_heading(show, shown);
	table_text(&show->table, framework_reference(shown->framework, indicator->code, reference));
	table_text(&show->table, shown->framework->levels[shown->level].code);
	table_text(&show->table, standing_word(expectation->standing));
	if (is_asked(shown))
		table_number(&show->table, expectation->point);
	else
		table_text(&show->table, NULL);
	table_text(&show->table, included_from(shown));
	if (another)
		buffer_text(&text, indicator->text);
	if (another && expectation->text[0])
		buffer_text(&text, ": ");
	buffer_text(&text, expectation->text);
	table_text(&show->table, text.text);
	buffer_done(&text);
	show->indicator = expectation->indicator;
	show->indicators += another;
	show->asked += is_asked(shown);
	show->rows++;
}

void
framework_show_table(const struct framework *framework, int level, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "reference", TABLE_LEFT, 0 }, { "level", TABLE_LEFT, 0 },
		{ "standing", TABLE_LEFT, 0 },	{ "point", TABLE_RIGHT, 0 },
		{ "from", TABLE_LEFT, 0 },	{ "indicator: expectation", TABLE_LEFT, 0 },
	};
	struct show show = { .section = NULL };
	struct buffer total = { 0 };

	table_begin(&show.table, columns, COUNT(columns));
	each_shown(framework, level, add_shown, &show);
	table_line(&show.table, "");
	add_count(&total, show.indicators, "indicator");
	buffer_text(&total, ", ");
	if (level < 0)
		add_count(&total, show.rows, "expectation");
	else
		buffer_format(&total, "%zu to rate", show.asked);
	table_line(&show.table, total.text);
	table_print(&show.table, stream);
	table_done(&show.table);
	buffer_done(&total);
}

/* -- What is wrong with a folder -------------------------------------------------------------- */

static const char *
severity_word(enum severity severity)
{
	return severity == SEVERITY_FAULT ? "fault" : "warning";
}

void
framework_check_csv(const struct problem_list *problems, bool terminal, FILE *stream)
{
	struct sheet_out out;

	begin(&out, EXPORT_FRAMEWORK_CHECK, terminal, stream);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		put_text(&out, problem->file);
		if (problem->line > 0)
			csv_number(&out.writer, problem->line);
		else
			csv_empty(&out.writer);
		put_text(&out, severity_word(problem->severity));
		put_text(&out, problem->text);
		csv_end_row(&out.writer);
	}
}

void
framework_check_table(const struct problem_list *problems, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "file", TABLE_LEFT, 0 },
		{ "line", TABLE_RIGHT, 0 },
		{ "severity", TABLE_LEFT, 0 },
		{ "problem", TABLE_LEFT, 0 },
	};
	struct buffer total = { 0 };
	struct table table;

	table_begin(&table, columns, COUNT(columns));
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		table_text(&table, problem->file);
		if (problem->line > 0)
			table_number(&table, problem->line);
		else
			table_text(&table, NULL);
		table_text(&table, severity_word(problem->severity));
		table_text(&table, problem->text);
	}
	table_line(&table, "");
	add_count(&total, problems->faults, "fault");
	buffer_text(&total, ", ");
	add_count(&total, problems->count - problems->faults, "warning");
	table_line(&table, total.text);
	table_print(&table, stream);
	table_done(&table);
	buffer_done(&total);
}
