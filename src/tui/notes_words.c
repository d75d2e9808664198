/* What is said of a note on every screen that shows one. */
#include "notes.h"

#include "waymark/link_report.h"

void
note_kind(struct ui *ui, const char *code, struct buffer *text)
{
	struct wm_error error;
	const struct evidence_kinds *kinds = workspace_evidence_kinds(ui->workspace, &error);
	const struct evidence_kind *kind = kinds ? evidence_kind_find(kinds, code) : NULL;

	buffer_text(text, kind ? kind->title : code);
}

bool
note_waits(const struct evidence *note)
{
	return note->links.count == 0 && !note->redacted;
}

const char *
note_title(const struct evidence *note)
{
	return note->redacted ? "(taken out for good)" : note->title;
}

void
note_link_reference(const struct library *library, const struct link *link, struct buffer *text)
{
	struct link one = *link;
	const struct link_list list = { .items = &one, .count = 1 };

	link_references(&list, library, "", text);
}

void
note_links(const struct library *library, const struct evidence *note, struct buffer *text)
{
	if (note_waits(note))
		buffer_text(text, "not yet linked");
	link_references(&note->links, library, ", ", text);
}
