/* The draft of a note that was half written when the program had to end. */
#include "common.h"
#include "note.h"
#include "waymark/text.h"

/* Whose draft it is beside the file's: that of the supervisor who writes, or "". */
static const char *
writer(const struct ui *ui)
{
	return ui->as_supervisor ? ui->supervisor.text : "";
}

bool
draft_keep(struct ui *ui, const struct note_draft *draft)
{
	const struct person *person;

	if (text_blank(draft->title) && text_blank(draft->body)) {
		draft_forget(ui);
		return true;
	}
	return common_person(ui, &person, NULL) == WM_OK &&
	       workspace_draft_keep(ui->workspace, person->id, writer(ui), draft, NULL) == WM_OK;
}

bool
draft_find(struct ui *ui, struct note_draft *draft)
{
	const struct person *person;

	return common_person(ui, &person, NULL) == WM_OK &&
	       workspace_draft(ui->workspace, person->id, writer(ui), draft);
}

void
draft_forget(struct ui *ui)
{
	const struct person *person;

	if (common_person(ui, &person, NULL) == WM_OK)
		workspace_draft_forget(ui->workspace, person->id, writer(ui), NULL);
}
