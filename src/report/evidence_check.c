#include "waymark/evidence_report.h"

#include "waymark/event.h"
#include "waymark/memory.h"
#include "waymark/workspace.h"

/* The texts of one note, named by the first digits of its id. */
static enum wm_code
check_note(const struct workspace *workspace, const struct evidence *evidence,
	   struct wm_error *error)
{
	const struct {
		enum event_kind kind;
		const char *text;
	} texts[] = {
		{ EVENT_TITLE, evidence->title },
		{ EVENT_BODY, evidence->body },
		{ EVENT_WITNESS, evidence->witness },
		{ EVENT_WITNESS_ROLE, evidence->witness_role },
		{ EVENT_ORGANISATION, evidence->organisation },
		{ EVENT_DOCUMENT, evidence->document },
	};
	char id[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct buffer what = { 0 };

		buffer_format(&what, "%.8s: %s", uuid_text(evidence->id, id),
			      event_kind_info(texts[i].kind)->text);
		code = workspace_check_text(workspace, what.text, texts[i].text, error);
		buffer_done(&what);
	}
	return code;
}

enum wm_code
evidence_report_check(const struct evidence_list *list, const struct workspace *workspace,
		      struct wm_error *error)
{
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < list->count; i++)
		code = check_note(workspace, &list->items[i], error);
	return code;
}
