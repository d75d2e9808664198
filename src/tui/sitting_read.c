/* What the view of a session shows, read from the workspace. */
#include "sitting.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "waymark/text.h"

/* -- The session --------------------------------------------------------------------------- */

/* One of today that was ended and still lacks a signature is gone on with. */
static bool
find_unsigned(struct sitting *sitting)
{
	const struct supervision *supervision = &sitting->supervision;

	for (size_t i = supervision->sessions.count; i-- > 0;) {
		const struct session *session = &supervision->sessions.items[i];
		const struct record *record = record_find(&supervision->records, session->record);

		if (!session_counts(session) || session->ended == INSTANT_NONE || !record ||
		    date_compare(session->date, sitting->today) != 0)
			continue;
		sitting->id = session->id;
		return !record_locked(record);
	}
	return false;
}

/* One of another day that was begun in this file and never ended: it is gone on with, but its clock
 * does not run again. */
static bool
left_open(const struct ui *ui, const struct sitting *sitting, const struct session *open)
{
	const struct record *record = record_find(&sitting->supervision.records, open->record);

	return date_compare(open->date, sitting->today) != 0 && record &&
	       uuid_equal(record->author, workspace_owner(ui->workspace)->id);
}

/* What is said when it opens, once. */
static void
say_begun(struct ui *ui, const struct session *open, struct date today)
{
	char date[DATE_TEXT_MAX], long_date[DATE_TEXT_MAX];
	instant since = open ? open->running_since : INSTANT_NONE;

	if (open && date_compare(open->date, today) != 0)
		ui_say(ui,
		       "The session of %s is still open: go on with it, or e ends it; it can be "
		       "signed today.",
		       date_long(open->date, long_date));
	else if (since != INSTANT_NONE)
		ui_say(ui, "The session began at %s and goes on; it may be open in another window.",
		       zone_time(since, date));
	else if (open)
		ui_say(ui, "The session goes on where it was; the clock runs again.");
}

static enum wm_code
begin(struct ui *ui, const struct person *person, struct sitting *sitting, struct wm_error *error)
{
	struct session_request request = {
		.person = person->id,
		.form = FORM_COUNT,
		.supervisor = ui->options->supervisor,
	};
	const struct session *open;
	enum wm_code code = workspace_supervision(ui->workspace, person, INSTANT_LAST,
						  &sitting->supervision, error);

	if (code != WM_OK)
		return code;
	open = session_open(&sitting->supervision.sessions);
	if (open && left_open(ui, sitting, open))
		sitting->id = open->id;
	else if (open || !find_unsigned(sitting))
		code = workspace_session_start(ui->workspace, &request, &sitting->id, NULL, error);
	if (code == WM_OK)
		say_begun(ui, open, sitting->today);
	supervision_done(&sitting->supervision);
	sitting->supervision = (struct supervision) { .person = NULL };
	if (code != WM_OK)
		return code;
	sitting->begun = true;
	sitting->as_before = ui->as_supervisor;
	workspace_share_view(ui->workspace, true);
	return WM_OK;
}

static enum wm_code
find_session(struct sitting *sitting, struct wm_error *error)
{
	const struct session_list *list = &sitting->supervision.sessions;

	sitting->session = NULL;
	sitting->number = 0;
	for (size_t i = 0; i < list->count && !sitting->session; i++) {
		const struct session *session = &list->items[i];

		if (session_counts(session) && session->started != INSTANT_NONE)
			sitting->number++;
		if (uuid_equal(session->id, sitting->id))
			sitting->session = session;
	}
	if (sitting->session)
		sitting->record =
			record_find(&sitting->supervision.records, sitting->session->record);
	if (!sitting->session || !sitting->record)
		return wm_fail(error, WM_VALUE,
			       "The session is not here any more: it was taken back.");
	return WM_OK;
}

/* -- The agenda ---------------------------------------------------------------------------- */

/* Topics that were chosen and not settled. */
static bool
topics_left(const struct sitting *sitting)
{
	for (size_t i = 0; i < sitting->session->topic_count; i++)
		if (!sitting->session->topics[i].settled)
			return true;
	return false;
}

static bool
item_done(struct ui *ui, const struct sitting *sitting, const struct form_field *field)
{
	struct buffer value = { 0 };
	bool done = !text_blank(record_value(sitting->record, field->code)) ||
		    record_computed(&sitting->supervision, workspace_people(ui->workspace),
				    sitting->record, field, sitting->today, &value);

	buffer_done(&value);
	return done && !(field->computed == COMPUTED_DEVELOPMENT && topics_left(sitting));
}

static bool
is_item(const struct form_field *field)
{
	return field->type == FIELD_AGENDA || field->type == FIELD_TEXT;
}

static void
read_items(struct ui *ui, struct sitting *sitting)
{
	const struct form *form =
		record_form(&sitting->supervision, sitting->record, sitting->record->form);

	for (size_t i = 0; form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];

		if (sitting->item_count == SITTING_ITEMS_MAX - 1)
			break;
		if (is_item(field))
			sitting->items[sitting->item_count++] =
				(struct sitting_item) { field, item_done(ui, sitting, field) };
	}
	sitting->items[sitting->item_count++] =
		(struct sitting_item) { NULL, *sitting->missing == '\0' };
	if (sitting->item >= sitting->item_count)
		sitting->item = sitting->item_count - 1;
}

struct missing {
	const struct form *form;
	size_t items; /* of the agenda, which tells itself what is to do */
	struct buffer text;
};

static void
add_missing(void *context, const char *line)
{
	struct missing *missing = context;

	for (size_t i = 0; missing->form && i < missing->form->field_count; i++) {
		const struct form_field *field = &missing->form->fields[i];

		if (is_item(field) && !strcmp(field->label, line)) {
			missing->items++;
			return;
		}
	}
	buffer_format(&missing->text, "%s%s", missing->text.length > 0 ? "; " : "", line);
}

/* "2 items of the agenda; Next session: date" */
static char *
read_missing(struct ui *ui, const struct sitting *sitting)
{
	struct missing missing = { .form = record_form(&sitting->supervision, sitting->record,
						       sitting->record->form) };
	struct buffer text = { 0 };

	record_missing(&sitting->supervision, workspace_people(ui->workspace), sitting->record,
		       sitting->today, add_missing, &missing);
	if (missing.items > 0) {
		text_count(&text, missing.items, "item");
		buffer_format(&text, " of the agenda%s", missing.text.length > 0 ? "; " : "");
	}
	buffer_text(&text, missing.text.text);
	buffer_done(&missing.text);
	return buffer_take(&text);
}

/* -- Loading ------------------------------------------------------------------------------- */

static enum wm_code
read_assessments(struct ui *ui, const struct person *person, struct sitting *sitting,
		 struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < count; i++) {
		code = workspace_assessment(ui->workspace, person, applied[i].framework,
					    applied[i].level, INSTANT_LAST,
					    &sitting->assessments[i], error);
		sitting->assessment_count += code == WM_OK;
	}
	return code;
}

/* Tab swaps at once: the supervisor is known. */
static void
read_names(struct ui *ui, const struct person *person, struct sitting *sitting)
{
	const struct person *owner = workspace_owner(ui->workspace);
	char id[UUID_TEXT_MAX];

	sitting->person = person->id;
	sitting->self = xstrdup(person->name);
	sitting->own = owner && uuid_equal(owner->id, person->id);
	sitting->supervisor = xstrdup(
		people_name(workspace_people(ui->workspace), sitting->session->supervisor, id));
	if (sitting->own && ui->supervisor.length == 0)
		buffer_text(&ui->supervisor, sitting->supervisor);
}

static enum wm_code
read_sitting(struct ui *ui, struct sitting *sitting, struct wm_error *error)
{
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	sitting->today = workspace_today(ui->workspace);
	if (code == WM_OK && !sitting->begun) {
		code = begin(ui, person, sitting, error);
		if (code == WM_OK)
			code = common_person(ui, &person, error);
	}
	if (code == WM_OK)
		code = workspace_supervision(ui->workspace, person, INSTANT_LAST,
					     &sitting->supervision, error);
	if (code == WM_OK)
		code = find_session(sitting, error);
	if (code != WM_OK)
		return code;
	read_names(ui, person, sitting);
	sitting->rater = common_capacity(ui);
	sitting->missing = read_missing(ui, sitting);
	read_items(ui, sitting);
	return read_assessments(ui, person, sitting, error);
}

void
sitting_unload(struct sitting *sitting)
{
	for (size_t i = 0; i < sitting->row_count; i++) {
		free(sitting->rows[i].label);
		free(sitting->rows[i].text);
	}
	free(sitting->rows);
	for (size_t i = 0; i < sitting->assessment_count; i++)
		assessment_free(&sitting->assessments[i]);
	free(sitting->self);
	free(sitting->supervisor);
	free(sitting->missing);
	supervision_done(&sitting->supervision);
}

/* Left with nothing shown, it is as if it had never been opened. */
enum wm_code
sitting_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct sitting *sitting = view->data;
	struct sitting read = { .begun = sitting->begun,
				.as_before = sitting->as_before,
				.item = sitting->item,
				.id = sitting->id,
				.shown = sitting->shown };
	enum wm_code code = read_sitting(ui, &read, error);

	if (code != WM_OK) {
		if (!sitting->begun)
			workspace_share_view(ui->workspace, false);
		sitting_unload(&read);
		return code;
	}
	read.asking = sitting->asking;
	sitting_unload(sitting);
	*sitting = read;
	sitting_list(ui, sitting);
	if (sitting->shown != sitting->item)
		view->focus = view->top = 0;
	sitting->shown = sitting->item;
	return WM_OK;
}
