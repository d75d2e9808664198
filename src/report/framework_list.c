#include "waymark/framework_report.h"

#include "waymark/export.h"
#include "waymark/table.h"

#define TITLE_COLUMNS 40 /* a title is as long as its publisher made it */

void
framework_list_csv(const struct library *library, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_FRAMEWORK_LIST, terminal, stream);
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *framework = library->frameworks[i];

		export_text(&writer, framework->id);
		export_text(&writer, framework->version);
		export_text(&writer, framework->title);
		export_number(&writer, (long) framework->level_count);
		export_number(&writer, (long) framework->indicator_count);
		export_text(&writer, framework->wording);
		export_text(&writer, framework->folder);
		export_end_row(&writer);
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

	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
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
