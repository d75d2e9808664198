#include "waymark/link_report.h"

#include <string.h>

/* What was carried to another version names one thing there and here once. */
static bool
named_before(const struct link_list *links, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (!strcmp(links->items[i].framework, links->items[at].framework) &&
		    !strcmp(links->items[i].code, links->items[at].code))
			return true;
	return false;
}

void
link_references(const struct link_list *links, const struct library *library, const char *between,
		struct buffer *text)
{
	for (size_t i = 0; i < links->count; i++) {
		const struct link *link = &links->items[i];
		const struct framework *framework = library_framework(library, link->framework);
		char reference[REFERENCE_MAX];

		if (named_before(links, i))
			continue;
		buffer_text(text, i > 0 ? between : "");
		if (framework)
			buffer_text(text, framework_reference(framework, link->code, reference));
		else
			buffer_format(text, "%s:%s", link->framework, link->code);
	}
}
