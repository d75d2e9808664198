#include "found_note.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/evidence_report.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/text.h"

static enum wm_code
open_note(struct found_note *note, const struct invocation *invocation, enum store_mode mode,
	  const char *digits, bool ever, struct wm_error *error)
{
	struct subject *subject = &note->subject;
	enum wm_code code;

	*note = (struct found_note) { .evidence = NULL };
	code = subject_open(subject, invocation, mode, error);
	if (code == WM_OK && ever)
		code = workspace_evidence_ever(subject->workspace, subject_person(subject),
					       &note->list, error);
	else if (code == WM_OK)
		code = workspace_evidence(subject->workspace, subject_person(subject), INSTANT_LAST,
					  true, &note->list, error);
	if (code == WM_OK)
		code = workspace_evidence_find(&note->list, digits, &note->evidence, error);
	return code;
}

enum wm_code
found_note_open(struct found_note *note, const struct invocation *invocation, enum store_mode mode,
		const char *digits, struct wm_error *error)
{
	return open_note(note, invocation, mode, digits, false, error);
}

enum wm_code
found_note_open_ever(struct found_note *note, const struct invocation *invocation,
		     enum store_mode mode, const char *digits, struct wm_error *error)
{
	return open_note(note, invocation, mode, digits, true, error);
}

void
found_note_close(struct found_note *note)
{
	evidence_list_done(&note->list);
	subject_close(&note->subject);
}

static const struct evidence *
find_by_id(const struct evidence_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++) {
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

enum wm_code
found_note_say(const struct invocation *invocation, const struct subject *subject, struct uuid id,
	       struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	struct buffer links = { 0 };
	char digits[UUID_TEXT_MAX];
	enum wm_code code = workspace_evidence(subject->workspace, subject_person(subject),
					       INSTANT_LAST, false, &list, error);

	if (code == WM_OK && (evidence = find_by_id(&list, id)) != NULL) {
		link_references(&evidence->links, workspace_library(subject->workspace), ", ",
				&links);
		say(invocation->out, "%s  %s%s%s", id_shown(id, digits), evidence_title(evidence),
		    links.length > 0 ? ", linked to " : ", not yet linked",
		    links.length > 0 ? links.text : "");
	}
	buffer_done(&links);
	evidence_list_done(&list);
	return code;
}

enum wm_code
found_note_body(const char *file, char **body, struct wm_error *error)
{
	size_t length;
	enum wm_code code = file_read(file, TEXT_MAX_BYTES, body, &length, error);

	if (code == WM_OK && !text_valid(*body, length)) {
		free(*body);
		*body = NULL;
		code = wm_fail(error, WM_VALUE, "%s: not valid UTF-8 text, or it holds a NUL byte",
			       strcmp(file, "-") == 0 ? "standard input" : file);
	}
	return code;
}
