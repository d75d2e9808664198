#include "waymark/framework_report.h"

#include "waymark/export.h"
#include "waymark/table.h"
#include "waymark/text.h"

static const char *
severity_word(enum severity severity)
{
	return severity == SEVERITY_FAULT ? "fault" : "warning";
}

void
framework_check_csv(const struct problem_list *problems, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_FRAMEWORK_CHECK, terminal, stream);
	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];

		export_text(&writer, problem->file);
		export_number(&writer, problem->line > 0 ? problem->line : -1);
		export_text(&writer, severity_word(problem->severity));
		export_text(&writer, problem->text);
		export_end_row(&writer);
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

	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
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
	text_count(&total, problems->faults, "fault");
	buffer_text(&total, ", ");
	text_count(&total, problems->count - problems->faults, "warning");
	table_line(&table, total.text);
	table_print(&table, stream);
	table_done(&table);
	buffer_done(&total);
}
