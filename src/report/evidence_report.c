#include "waymark/evidence_report.h"

#include <string.h>

#include "waymark/table.h"

#define ID_DIGITS     8
#define TITLE_COLUMNS 36

/* A note that was carried to another version names one thing there and here once. */
static bool
named_before(const struct evidence *evidence, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (!strcmp(evidence->links.items[i].framework,
			    evidence->links.items[at].framework) &&
		    !strcmp(evidence->links.items[i].code, evidence->links.items[at].code))
			return true;
	return false;
}

void
evidence_links(const struct evidence *evidence, const struct library *library, struct buffer *links)
{
	for (size_t i = 0; i < evidence->links.count; i++) {
		const struct link *link = &evidence->links.items[i];
		const struct framework *framework = library_framework(library, link->framework);
		char reference[REFERENCE_MAX];

		if (named_before(evidence, i))
			continue;
		buffer_text(links, i > 0 ? ", " : NULL);
		if (framework)
			buffer_text(links, framework_reference(framework, link->code, reference));
		else
			buffer_format(links, "%s:%s", link->framework, link->code);
	}
}

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
		struct buffer links = { 0 };
		char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		uuid_text(evidence->id, id);
		id[ID_DIGITS] = '\0';
		table_text(&table, id);
		table_text(&table, date_iso(evidence->date, date));
		table_text(&table, evidence->kind);
		table_text(&table, evidence_title(evidence));
		evidence_links(evidence, library, &links);
		table_text(&table, links.text);
		buffer_done(&links);
	}
	table_print(&table, stream);
	table_done(&table);
}
