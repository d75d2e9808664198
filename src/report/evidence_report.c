#include "waymark/evidence_report.h"

#include "waymark/export.h"
#include "waymark/memory.h"
#include "waymark/table.h"

#define ID_DIGITS     8
#define TITLE_COLUMNS 36

const char *
evidence_title(const struct evidence *evidence)
{
	return evidence->redacted ? "(redacted)" : evidence->title;
}

void
evidence_report_table(const struct evidence_list *list, const struct library *library, FILE *stream)
{
	/* clang-format off */
	static const struct table_column columns[] = {
		{ "id", TABLE_LEFT, 0 },
		{ "date", TABLE_LEFT, 0 },
		{ "kind", TABLE_LEFT, 0 },
		{ "title", TABLE_LEFT, TITLE_COLUMNS },
		{ "linked to", TABLE_LEFT, 0 },
	};
	/* clang-format on */
	struct table table;

	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < list->count; i++) {
		const struct evidence *evidence = &list->items[i];
		struct buffer kind = { 0 }, links = { 0 };
		char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		uuid_text(evidence->id, id);
		id[ID_DIGITS] = '\0';
		table_text(&table, id);
		table_text(&table, date_iso(evidence->date, date));
		buffer_format(&kind, "%s%s", evidence->kind, evidence->private ? ", private" : "");
		table_text(&table, kind.text);
		table_text(&table, evidence_title(evidence));
		link_references(&evidence->links, library, ", ", &links);
		table_text(&table, links.text);
		buffer_done(&kind);
		buffer_done(&links);
	}
	table_print(&table, stream);
	table_done(&table);
}

void
evidence_confirmed_by(const struct evidence *evidence, const struct people *people,
		      struct buffer *names)
{
	char name[UUID_TEXT_MAX];

	for (size_t i = 0; i < evidence->confirmation_count; i++)
		buffer_format(names, "%s%s", i ? "; " : "",
			      people_name(people, evidence->confirmations[i].author, name));
}

void
evidence_report_csv(const struct evidence_list *list, const struct report_names *names,
		    bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_EVIDENCE, terminal, stream);
	for (size_t i = 0; i < list->count; i++) {
		const struct evidence *evidence = &list->items[i];
		struct buffer links = { 0 }, confirmed = { 0 };
		char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

		link_references(&evidence->links, names->library, "; ", &links);
		evidence_confirmed_by(evidence, names->people, &confirmed);
		export_text(&writer, uuid_text(evidence->id, id));
		export_text(&writer, date_iso(evidence->date, date));
		export_text(&writer, evidence->kind);
		export_text(&writer, evidence->title);
		export_text(&writer, links.text);
		export_text(&writer, evidence->body);
		export_text(&writer, evidence->witness);
		export_text(&writer, evidence->witness_role);
		export_text(&writer, evidence->organisation);
		export_text(&writer, evidence->document);
		export_text(&writer, evidence->private ? "yes" : "no");
		export_text(&writer, people_name(names->people, evidence->author, name));
		export_text(&writer, confirmed.text);
		export_text(&writer, evidence->redacted ? "yes" : "no");
		export_end_row(&writer);
		buffer_done(&links);
		buffer_done(&confirmed);
	}
}
