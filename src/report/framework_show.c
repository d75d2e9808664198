#include "waymark/framework_report.h"

#include <stdlib.h>

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"

/* One row: an expectation, at the level that it is shown for. */
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
put_reference(struct export_writer *writer, const struct framework *framework, const char *code)
{
	char reference[REFERENCE_MAX];

	export_text(writer, framework_reference(framework, code, reference));
}

static void
write_shown(void *context, const struct shown *shown)
{
	struct export_writer *writer = context;
	const struct framework *framework = shown->framework;
	const struct expectation *expectation = shown->expectation;
	const struct indicator *indicator = &framework->indicators[expectation->indicator];
	const struct section *section = section_of(shown);

	put_reference(writer, framework, indicator->code);
	export_text(writer, framework->levels[shown->level].code);
	put_reference(writer, framework, framework->sections[section->part].code);
	put_reference(writer, framework, section->code);
	export_text(writer, section->title);
	export_text(writer, indicator->text);
	export_text(writer, standing_word(expectation->standing));
	export_text(writer, expectation->text);
	export_number(writer, is_asked(shown) ? expectation->point : -1);
	export_text(writer, included_from(shown));
	export_end_row(writer);
}

void
framework_show_csv(const struct framework *framework, int level, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_FRAMEWORK_SHOW, terminal, stream);
	each_shown(framework, level, write_shown, &writer);
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

	table_begin(&show.table, columns, sizeof(columns) / sizeof(columns[0]));
	each_shown(framework, level, add_shown, &show);
	table_line(&show.table, "");
	text_count(&total, show.indicators, "indicator");
	buffer_text(&total, ", ");
	if (level < 0)
		text_count(&total, show.rows, "expectation");
	else
		buffer_format(&total, "%zu to rate", show.asked);
	table_line(&show.table, total.text);
	table_print(&show.table, stream);
	table_done(&show.table);
	buffer_done(&total);
}
