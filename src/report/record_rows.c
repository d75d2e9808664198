#include "record_rows.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

const char record_access[] = "The supervisee and the supervisor; with a role and a reason, which "
			     "are kept below for the supervisee to see: ";
const char record_unread[] = "By nobody else, as far as this file knows.";

/* Of the forms of a session these stand beside its record where they were written in. */
static const enum form_use beside[] = { FORM_REFLECTION, FORM_SIGNING };

static const struct record_value *
find_value(const struct record *record, const char *code)
{
	for (size_t i = 0; i < record->value_count; i++)
		if (strcmp(record->values[i].field, code) == 0)
			return &record->values[i];
	return NULL;
}

static const struct signature *
signature_of(const struct record *record, const struct form_field *field, enum signer *signer)
{
	if (field->type != FIELD_SIGNATURE || (field->computed != COMPUTED_SIGNED_SUPERVISEE &&
					       field->computed != COMPUTED_SIGNED_SUPERVISOR))
		return NULL;
	*signer = field->computed == COMPUTED_SIGNED_SUPERVISEE ? SIGNER_SUPERVISEE
								: SIGNER_SUPERVISOR;
	return &record->signatures[*signer];
}

/* What stands in a field: the words that were kept, else what the program fills in. */
static void
read_value(const struct record_report *report, struct record_row *row)
{
	const struct record_value *kept = find_value(report->record, row->code);
	struct buffer computed = { 0 };

	row->at = INSTANT_NONE;
	if (row->field)
		row->signature = signature_of(report->record, row->field, &row->signer);
	if (row->signature && row->signature->set) {
		row->author = row->signature->author;
		row->at = row->signature->at;
		buffer_text(&computed, row->signature->name);
	} else if (kept && *kept->value) {
		row->author = kept->author;
		row->at = kept->at;
		buffer_text(&computed, kept->value);
	} else if (row->field && field_is_filled(row->field)) {
		record_computed(report->supervision, report->people, report->record, row->field,
				report->today, &computed);
	}
	row->value = buffer_take(&computed);
}

static struct record_row *
add_row(const struct record_report *report, struct record_rows *rows,
	const struct form_field *field, const char *before, const char *code)
{
	struct record_row *row;
	struct buffer whole = { 0 };

	GROW(rows->items, rows->count, rows->capacity);
	row = &rows->items[rows->count++];
	buffer_format(&whole, "%s%s", before, code);
	*row = (struct record_row) { .field = field, .code = buffer_take(&whole) };
	read_value(report, row);
	return row;
}

static void
add_form(const struct record_report *report, struct record_rows *rows, enum form_use use,
	 const char *before, const char *title)
{
	const struct form *form = record_form(report->supervision, report->record, use);

	for (size_t i = 0; form && i < form->field_count; i++) {
		struct record_row *row =
			add_row(report, rows, &form->fields[i], before, form->fields[i].code);

		if (i == 0)
			row->form = title;
	}
}

static bool
any_value(const struct record *record, const char *before)
{
	for (size_t i = 0; i < record->value_count; i++)
		if (*record->values[i].value &&
		    strncmp(record->values[i].field, before, strlen(before)) == 0)
			return true;
	return false;
}

static void
add_beside(const struct record_report *report, struct record_rows *rows)
{
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++) {
		const struct form *form =
			record_form(report->supervision, report->record, beside[i]);
		struct buffer before = { 0 };

		buffer_format(&before, "%s.", form_words[beside[i]]);
		if (form && any_value(report->record, before.text))
			add_form(report, rows, beside[i], before.text, form->title);
		buffer_done(&before);
	}
}

static bool
is_listed(const struct record_rows *rows, const char *code)
{
	for (size_t i = 0; i < rows->count; i++)
		if (strcmp(rows->items[i].code, code) == 0)
			return true;
	return false;
}

void
record_rows_read(const struct record_report *report, struct record_rows *rows)
{
	const struct record *record = report->record;

	*rows = (struct record_rows) { 0 };
	add_form(report, rows, record->form, "", "");
	add_beside(report, rows);
	/* Of a form that has changed since nothing is left out. */
	for (size_t i = 0; i < record->value_count; i++)
		if (*record->values[i].value && !is_listed(rows, record->values[i].field))
			add_row(report, rows, NULL, "", record->values[i].field);
}

void
record_rows_done(struct record_rows *rows)
{
	for (size_t i = 0; i < rows->count; i++) {
		free(rows->items[i].code);
		free(rows->items[i].value);
	}
	free(rows->items);
	*rows = (struct record_rows) { 0 };
}

/* -- Words -------------------------------------------------------------------------------- */

const char *
record_row_label(const struct record_row *row)
{
	if (row->field)
		return row->field->label;
	if (strcmp(row->code, RECORD_COPIED) == 0)
		return "Copy given to the supervisee";
	if (strcmp(row->code, RECORD_ENTERED) == 0)
		return "Decisions about children entered on the case system";
	return row->code;
}

/* Whether a day stands in it. */
static bool
is_day(const struct record_row *row)
{
	return row->field ? row->field->type == FIELD_DATE : record_is_tick(row->code);
}

void
record_when(instant at, struct buffer *text)
{
	char date[DATE_TEXT_MAX], hour[DATE_TEXT_MAX];

	buffer_format(text, "%s %s", date_short(zone_date(at), (struct date) { 0 }, date),
		      zone_time(at, hour));
}

/* "typed by Supervisor 1 at this file on 12 Mar 2026 11:31" */
static void
signature_shown(const struct record_report *report, const struct signature *signature,
		struct buffer *text)
{
	bool entered = uuid_is_set(signature->entered_by);
	struct uuid keeper = entered ? signature->entered_by : signature->author;
	char name[UUID_TEXT_MAX];

	buffer_format(text, "typed by %s at ", signature->name);
	if (!uuid_equal(keeper, report->owner))
		buffer_format(text, "the file of %s", people_name(report->people, keeper, name));
	else if (entered)
		buffer_format(text, "this file, which is that of %s,",
			      people_name(report->people, keeper, name));
	else
		buffer_text(text, "this file");
	buffer_text(text, " on ");
	record_when(signature->at, text);
}

static struct uuid
signer_of(const struct record *record, enum signer signer)
{
	return signer == SIGNER_SUPERVISEE ? record->person : record->supervisor;
}

void
record_row_shown(const struct record_report *report, const struct record_row *row,
		 struct buffer *text)
{
	struct date date;
	char shown[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

	if (row->signature && row->signature->set)
		signature_shown(report, row->signature, text);
	else if (row->signature)
		buffer_format(
			text, "waiting for %s",
			people_name(report->people, signer_of(report->record, row->signer), name));
	else if (is_day(row) && date_parse(row->value, &date, NULL) == WM_OK)
		buffer_text(text, date_long(date, shown));
	else
		buffer_text(text, row->value);
}

const struct session *
record_session(const struct record_report *report)
{
	return session_find(&report->supervision->sessions, report->record->session);
}

const char *
record_title(const struct record_report *report)
{
	const struct form *form =
		record_form(report->supervision, report->record, report->record->form);

	return form ? form->title : form_words[report->record->form];
}

void
record_about(const struct record_report *report, struct buffer *text)
{
	const struct session *session = record_session(report);
	char date[DATE_TEXT_MAX];

	if (session)
		buffer_format(text, "Session %zu, %s",
			      session_number(&report->supervision->sessions, session),
			      date_long(session->date, date));
	else
		buffer_format(text, "Begun on %s", date_long(zone_date(report->record->at), date));
}

void
record_state(const struct record_report *report, struct buffer *text)
{
	const struct record *record = report->record;
	char date[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

	if (record_locked(record))
		buffer_format(text, "signed by both, locked since %s",
			      date_short(record_signed_on(record), (struct date) { 0 }, date));
	else if (!record_signed(record))
		buffer_text(text, "not signed yet");
	else
		buffer_format(
			text, "waiting for %s",
			people_name(report->people,
				    signer_of(record, record->signatures[SIGNER_SUPERVISEE].set
							      ? SIGNER_SUPERVISOR
							      : SIGNER_SUPERVISEE),
				    name));
}

void
addendum_head(const struct record_report *report, const struct addendum *addendum,
	      struct buffer *text)
{
	char name[UUID_TEXT_MAX];

	buffer_format(text, "Added by %s", people_name(report->people, addendum->author, name));
	if (uuid_is_set(addendum->entered_by))
		buffer_format(text, ", entered by %s,",
			      people_name(report->people, addendum->entered_by, name));
	buffer_text(text, " on ");
	record_when(addendum->at, text);
}

void
reading_head(const struct record_report *report, const struct record_reading *reading,
	     struct buffer *text)
{
	char name[UUID_TEXT_MAX];

	buffer_format(text, "%s, as %s, on ", people_name(report->people, reading->author, name),
		      reading->role);
	record_when(reading->at, text);
}
