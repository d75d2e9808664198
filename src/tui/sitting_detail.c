/* What is told of the row of a session under the >. */
#include <string.h>

#include "assess.h"
#include "common.h"
#include "sitting.h"
#include "waymark/text.h"

#define LABEL_COLUMN 16

/* "3 As expected, 3 Mar   "Brought both assessments."" */
static void
add_judgement(struct pane *pane, const struct sitting *sitting, const struct sitting_row *row,
	      enum capacity side)
{
	const struct assessment_row *rated = sitting_rated(sitting, row);
	const struct judgement *judgement = &rated->by[side];
	const char *name = side == CAPACITY_SELF ? sitting->self : sitting->supervisor;
	char date[DATE_TEXT_MAX];
	struct buffer text = { 0 };

	date_short(zone_date(judgement->at), sitting->today, date);
	if (judgement->value == VALUE_UNRATED) {
		buffer_text(&text, "not rated");
	} else if (row_hidden(rated, side, sitting->rater)) {
		buffer_format(&text, "rated %s, shown once you have rated", date);
	} else {
		assess_value(sitting->assessments[row->assessment]->framework, judgement->value,
			     &text);
		buffer_format(&text, ", %s", date);
		if (uuid_is_set(judgement->entered_by))
			buffer_text(&text, ", not yet confirmed");
		if (*judgement->reason)
			buffer_format(&text, "  \"%s\"", judgement->reason);
	}
	pane_text(pane, ROLE_TEXT, LABEL_COLUMN, name, text.text, 2);
	buffer_done(&text);
}

static void
add_indicator(struct pane *pane, const struct sitting *sitting, const struct sitting_row *row)
{
	const struct assessment_row *rated = sitting_rated(sitting, row);
	const struct framework *framework;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];

	if (!rated) {
		pane_text(pane, ROLE_TEXT, 0, NULL,
			  "This standard is of a framework that is not here any more.", 0);
		return;
	}
	framework = sitting->assessments[row->assessment]->framework;
	if (row->topic && *row->topic->words)
		pane_text(pane, ROLE_TEXT, LABEL_COLUMN, "Settled", row->topic->words, 2);
	if (*rated->expectation->text)
		pane_text(pane, ROLE_TEXT, LABEL_COLUMN, "At this level", rated->expectation->text,
			  2);
	else
		pane_text(pane, ROLE_TEXT, LABEL_COLUMN, "In full",
			  framework->indicators[rated->indicator].text, 2);
	add_judgement(pane, sitting, row, CAPACITY_SELF);
	add_judgement(pane, sitting, row, CAPACITY_SUPERVISOR);
	if (rated->evidence.count == 0)
		buffer_text(&text, "none");
	else
		buffer_format(&text, "%zu, newest %s", rated->evidence.count,
			      date_short(rated->evidence.newest, sitting->today, date));
	if (rated->evidence.observed > 0)
		buffer_format(&text, ", %zu observed", rated->evidence.observed);
	if (!row->topic && row->kind == SITTING_TOPIC)
		buffer_format(&text, ". Offered: %s", row->text);
	pane_text(pane, ROLE_TEXT, LABEL_COLUMN, "Notes", text.text, 1);
	buffer_done(&text);
}

/* The prompts that follow an item in the form. */
static void
add_prompts(struct pane *pane, const struct sitting *sitting, const struct form_field *field)
{
	const struct form *form =
		record_form(&sitting->supervision, sitting->record, sitting->record->form);
	int at = form_field(form, field->code);

	for (size_t i = (size_t) at + 1;
	     i < form->field_count && form->fields[i].type == FIELD_PROMPT; i++)
		pane_text(pane, ROLE_QUIET, 2, "-", form->fields[i].label, 0);
}

static void
add_text(struct pane *pane, const struct ui *ui, const struct sitting *sitting,
	 const struct sitting_row *row)
{
	struct buffer begins = { 0 };

	if (*row->text) {
		pane_text(pane, ROLE_TEXT, 0, NULL, row->text, 0);
	} else {
		record_computed(&sitting->supervision, workspace_people(ui->workspace),
				sitting->record, row->field, sitting->today, &begins);
		if (begins.length > 0) {
			pane_text(pane, ROLE_QUIET, 0, NULL, "It begins with:", 0);
			pane_text(pane, ROLE_TEXT, 0, NULL, begins.text, 0);
		}
	}
	add_prompts(pane, sitting, row->field);
	buffer_done(&begins);
}

void
sitting_detail(struct pane *pane, const struct ui *ui, const struct sitting *sitting,
	       const struct sitting_row *row)
{
	switch (row->kind) {
	case SITTING_TOPIC:
	case SITTING_CHANCE:
		add_indicator(pane, sitting, row);
		break;
	case SITTING_TEXT:
		add_text(pane, ui, sitting, row);
		break;
	case SITTING_ACTION:
		pane_text(pane, ROLE_TEXT, 0, NULL, row->label, 0);
		pane_text(pane, ROLE_QUIET, 0, NULL,
			  sitting->supervision.actions.items[row->index].result, 0);
		break;
	default:
		pane_text(pane, ROLE_STRONG, 0, NULL, row->label, 0);
		pane_text(pane, ROLE_TEXT, 0, NULL, row->text, 0);
	}
}

/* "Signed: typed by Supervisor 1 at this file on 12 Mar 11:31; waiting for Practitioner 1" */
void
sitting_signed(const struct sitting *sitting, struct buffer *text)
{
	const char *waiting = NULL;
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX];

	buffer_text(text, "Signed");
	for (int signer = 0; signer < SIGNER_COUNT; signer++) {
		const struct signature *signature = &sitting->record->signatures[signer];

		if (signature->set)
			buffer_format(text, "%s typed by %s at this file on %s %s",
				      strchr(text->text, ' ') ? ";" : ":", signature->name,
				      date_short(zone_date(signature->at), sitting->today, date),
				      zone_time(signature->at, time));
		else
			waiting = signer == SIGNER_SUPERVISEE ? sitting->self : sitting->supervisor;
	}
	if (waiting)
		buffer_format(text, "; waiting for %s", waiting);
}
