/* The rows of an item of a session's agenda. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "sitting.h"
#include "waymark/text.h"

struct sitting_row *
sitting_add(struct sitting *sitting, enum sitting_row_kind kind, const char *label,
	    const char *text)
{
	struct sitting_row *row;

	GROW(sitting->rows, sitting->row_count, sitting->row_capacity);
	row = &sitting->rows[sitting->row_count++];
	*row = (struct sitting_row) { .kind = kind,
				      .assessment = -1,
				      .row = -1,
				      .label = xstrdup(label),
				      .text = xstrdup(text) };
	return row;
}

/* A field of the record; `before` stands before its code. */
static struct sitting_row *
add_field(struct sitting *sitting, enum sitting_row_kind kind, const struct form_field *field,
	  const char *before, const char *label)
{
	char code[FIELD_CODE_MAX];
	struct sitting_row *row;

	snprintf(code, sizeof(code), "%s%s", before, field->code);
	row = sitting_add(sitting, kind, label, record_value(sitting->record, code));
	row->field = field;
	memcpy(row->code, code, sizeof(code));
	return row;
}

/* -- Items that show more than their text --------------------------------------------------- */

/* Those written since the session before this one began (SR-38). */
static void
add_brought(const struct ui *ui, struct sitting *sitting)
{
	const struct session_list *list = &sitting->supervision.sessions;
	instant after = INSTANT_NONE;

	for (size_t i = 0; i < list->count; i++) {
		instant started = list->items[i].started;

		if (session_counts(&list->items[i]) && started != INSTANT_NONE &&
		    started < sitting->session->started && started > after)
			after = started;
	}
	for (size_t i = 0; i < sitting->supervision.agenda.count; i++) {
		const struct agenda_item *item = &sitting->supervision.agenda.items[i];
		char name[UUID_TEXT_MAX];

		if (after != INSTANT_NONE && item->at <= after)
			continue;
		sitting_add(sitting, SITTING_BROUGHT,
			    people_name(workspace_people(ui->workspace), item->author, name),
			    item->text);
	}
}

/* Those that were open when it began, with what came of them since (SR-42). */
static void
add_actions(const struct ui *ui, struct sitting *sitting)
{
	const struct action_list *actions = &sitting->supervision.actions;
	char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];
		struct buffer text = { 0 };

		if (action->at >= sitting->session->started ||
		    (action->closed && action->closed_at < sitting->session->started))
			continue;
		buffer_format(&text, "%s, %s %s",
			      people_name(workspace_people(ui->workspace), action->owner, name),
			      action->closed			       ? "closed; was due"
			      : action_overdue(action, sitting->today) ? "overdue since"
								       : "due",
			      date_short(action->due, sitting->today, date));
		sitting_add(sitting, SITTING_ACTION, action->text, text.text)->index = i;
		buffer_done(&text);
	}
}

static void
add_reflection(struct sitting *sitting)
{
	const struct form *form =
		record_form(&sitting->supervision, sitting->record, FORM_REFLECTION);

	for (size_t i = 0; form && i < form->field_count; i++)
		if (field_is_filled(&form->fields[i]))
			add_field(sitting, SITTING_FIELD, &form->fields[i], "reflection.",
				  form->fields[i].label);
}

/* -- Before signing ------------------------------------------------------------------------- */

/* "Thu 9 Apr 2026, 10:00, Meeting room" as far as it is known. */
static void
next_text(const struct sitting *sitting, struct buffer *text)
{
	const struct session *next = session_next(&sitting->supervision.sessions,
						  date_add_days(sitting->session->date, 1));
	const char *time = record_value(sitting->record, "next-time");
	const char *venue = record_value(sitting->record, "next-venue");
	char date[DATE_TEXT_MAX];

	if (!next)
		return;
	time = *time ? time : next->time;
	venue = *venue ? venue : next->venue;
	buffer_format(text, "%s%s%s%s%s", date_long(next->date, date), *time ? ", " : "", time,
		      *venue ? ", " : "", venue);
}

/* A field that shows what the program knows while nobody has written in it. */
static void
add_known(const struct ui *ui, struct sitting *sitting, const struct form_field *field,
	  const char *before)
{
	struct sitting_row *row = add_field(sitting, SITTING_FIELD, field, before, field->label);
	struct buffer text = { 0 };

	if (!*row->text && record_computed(&sitting->supervision, workspace_people(ui->workspace),
					   sitting->record, field, sitting->today, &text)) {
		free(row->text);
		row->text = buffer_take(&text);
	}
	buffer_done(&text);
}

/* Whether a field of the session's own form is asked for before signing: it is neither of the agenda
 * nor of the next session or a signature, and the program does not know it by itself. */
static bool
is_asked(const struct ui *ui, const struct sitting *sitting, const struct form_field *field)
{
	struct buffer known = { 0 };
	bool asked;

	if (!field_is_filled(field) || field_is_signature(field) || field->type == FIELD_AGENDA ||
	    field->type == FIELD_TEXT || field->computed == COMPUTED_NEXT_TIME ||
	    field->computed == COMPUTED_NEXT_VENUE)
		return false;
	asked = field->type == FIELD_ACTIONS || field->computed == COMPUTED_NOTHING ||
		!record_computed(&sitting->supervision, workspace_people(ui->workspace),
				 sitting->record, field, sitting->today, &known);
	buffer_done(&known);
	return asked;
}

static void
add_record_fields(const struct ui *ui, struct sitting *sitting)
{
	const struct form *form =
		record_form(&sitting->supervision, sitting->record, sitting->record->form);
	struct buffer text = { 0 };

	for (size_t i = 0; form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];

		if (field->computed == COMPUTED_NEXT_DATE) {
			next_text(sitting, &text);
			sitting_add(sitting, SITTING_NEXT, "Next session: date, time and place",
				    text.length > 0 ? text.text : "");
		} else if (is_asked(ui, sitting, field)) {
			add_known(ui, sitting, field, "");
		}
	}
	buffer_done(&text);
}

static void
add_signers(struct sitting *sitting)
{
	for (int signer = 0; signer < SIGNER_COUNT; signer++) {
		const struct signature *signature = &sitting->record->signatures[signer];
		const char *name =
			signer == SIGNER_SUPERVISEE ? sitting->self : sitting->supervisor;
		struct buffer label = { 0 }, text = { 0 };
		char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX];

		buffer_format(&label, "Signature of %s", name);
		if (signature->set)
			buffer_format(&text, "typed by %s at this file on %s %s", signature->name,
				      date_short(zone_date(signature->at), sitting->today, date),
				      zone_time(signature->at, time));
		sitting_add(sitting, SITTING_SIGNER, label.text, text.length > 0 ? text.text : "")
			->index = (size_t) signer;
		buffer_done(&label);
		buffer_done(&text);
	}
}

static void
add_signing(const struct ui *ui, struct sitting *sitting)
{
	const struct form *form = record_form(&sitting->supervision, sitting->record, FORM_SIGNING);

	for (size_t i = 0; form && i < form->field_count; i++)
		if (field_is_filled(&form->fields[i]))
			add_known(ui, sitting, &form->fields[i], "signing.");
	add_record_fields(ui, sitting);
	add_signers(sitting);
}

/* -- All of them ---------------------------------------------------------------------------- */

void
sitting_list(struct ui *ui, struct sitting *sitting)
{
	const struct form_field *field = sitting->items[sitting->item].field;

	if (!field) {
		add_signing(ui, sitting);
		return;
	}
	if (field->computed == COMPUTED_DEVELOPMENT)
		sitting_add_development(sitting);
	add_field(sitting, SITTING_TEXT, field, "", "What was said");
	if (sitting->item == 0)
		add_brought(ui, sitting);
	if (field->computed == COMPUTED_LAST_ACTIONS)
		add_actions(ui, sitting);
	if (field->computed == COMPUTED_ALLOCATIONS)
		sitting_add_chances(sitting);
	if (field->computed == COMPUTED_REFLECTION)
		add_reflection(sitting);
}

const struct sitting_row *
sitting_row(const struct sitting *sitting, const struct view *view)
{
	return view->focus < sitting->row_count ? &sitting->rows[view->focus] : NULL;
}

const struct assessment_row *
sitting_rated(const struct sitting *sitting, const struct sitting_row *row)
{
	return row && row->assessment >= 0 ? &sitting->assessments[row->assessment]->rows[row->row]
					   : NULL;
}

struct place
sitting_place(const struct sitting *sitting, const struct sitting_row *row)
{
	const struct assessment_row *rated = sitting_rated(sitting, row);
	struct place place = { .section = -1, .indicator = -1 };

	if (rated) {
		place.framework = sitting->assessments[row->assessment]->framework;
		place.indicator = rated->indicator;
	}
	return place;
}
