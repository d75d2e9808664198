#include "waymark/record_report.h"

#include "record_rows.h"
#include "waymark/export.h"
#include "waymark/paragraph.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define ID_DIGITS 8
#define INDENT	  4

enum wm_code
record_report_check(const struct record_report *report, const struct workspace *workspace,
		    struct wm_error *error)
{
	const struct record *record = report->record;
	struct record_rows rows;
	enum wm_code code = WM_OK;

	record_rows_read(report, &rows);
	for (size_t i = 0; code == WM_OK && i < rows.count; i++)
		code = workspace_check_text(workspace, record_row_label(&rows.items[i]),
					    rows.items[i].value, error);
	record_rows_done(&rows);
	for (size_t i = 0; code == WM_OK && i < record->addendum_count; i++)
		code = workspace_check_text(workspace, "addendum", record->addenda[i].text, error);
	for (size_t i = 0; code == WM_OK && i < record->reading_count; i++)
		code = workspace_check_text(workspace, "reason for reading",
					    record->readings[i].reason, error);
	return code;
}

/* -- Text --------------------------------------------------------------------------------- */

/* What fits on the line of its label. */
static bool
is_short(const struct record_row *row)
{
	if (!row->field)
		return record_is_tick(row->code);
	switch (row->field->type) {
	case FIELD_LINE:
	case FIELD_DATE:
	case FIELD_TIME:
	case FIELD_YES_NO:
	case FIELD_CHOICE:
	case FIELD_SIGNATURE:
		return true;
	default:
		return false;
	}
}

static void
print_line(FILE *stream, int indent, const char *first, const char *second)
{
	struct buffer line = { 0 };

	buffer_format(&line, "%s%s", first, second);
	paragraph_print(stream, indent, line.text);
	buffer_done(&line);
}

static void
print_filled(const struct record_report *report, const struct record_row *row, FILE *stream)
{
	struct buffer shown = { 0 };

	record_row_shown(report, row, &shown);
	if (is_short(row)) {
		struct buffer label = { 0 };

		buffer_format(&label, "%s: ", record_row_label(row));
		print_line(stream, 0, label.text, shown.length > 0 ? shown.text : "-");
		buffer_done(&label);
	} else {
		fputc('\n', stream);
		paragraph_print(stream, 0, record_row_label(row));
		paragraph_print(stream, INDENT, shown.length > 0 ? shown.text : "-");
	}
	buffer_done(&shown);
}

static void
print_row(const struct record_report *report, const struct record_row *row, FILE *stream)
{
	if (row->form && *row->form) {
		fputc('\n', stream);
		paragraph_print(stream, 0, row->form);
	}
	if (!row->field || field_is_filled(row->field)) {
		print_filled(report, row, stream);
	} else if (row->field->type == FIELD_PART) {
		fputc('\n', stream);
		paragraph_print(stream, 0, row->field->label);
	} else {
		print_line(stream, INDENT, row->field->type == FIELD_PROMPT ? "Prompt: " : "",
			   row->field->label);
	}
}

static void
print_head(const struct record_report *report, FILE *stream)
{
	const struct policy *policy = record_policy(report->supervision, report->record);
	char id[UUID_TEXT_MAX];
	struct buffer line = { 0 };

	paragraph_print(stream, 0, record_title(report));
	print_line(stream, 0, policy->title, "");
	record_about(report, &line);
	buffer_format(&line, "; record %.*s; ", ID_DIGITS, uuid_text(report->record->id, id));
	record_state(report, &line);
	paragraph_print(stream, 0, line.text);
	fputc('\n', stream);
	buffer_done(&line);
}

static void
print_after(const struct record_report *report, FILE *stream)
{
	const struct record *record = report->record;
	struct buffer head = { 0 };

	for (size_t i = 0; i < record->addendum_count; i++) {
		fputc('\n', stream);
		buffer_clear(&head);
		addendum_head(report, &record->addenda[i], &head);
		paragraph_print(stream, 0, head.text);
		paragraph_print(stream, INDENT, record->addenda[i].text);
	}
	fputs("\nWho may see this record\n", stream);
	print_line(stream, INDENT, record_access,
		   report->supervision->policy->readings[READING_ACCESS]);
	fputs("\nOpened\n", stream);
	if (record->reading_count == 0)
		paragraph_print(stream, INDENT, record_unread);
	for (size_t i = 0; i < record->reading_count; i++) {
		buffer_clear(&head);
		reading_head(report, &record->readings[i], &head);
		buffer_format(&head, ": %s", record->readings[i].reason);
		paragraph_print(stream, INDENT, head.text);
	}
	buffer_done(&head);
}

void
record_report_text(const struct record_report *report, FILE *stream)
{
	struct record_rows rows;

	record_rows_read(report, &rows);
	print_head(report, stream);
	for (size_t i = 0; i < rows.count; i++) {
		if (i > 0 && is_short(&rows.items[i]) && !is_short(&rows.items[i - 1]))
			fputc('\n', stream);
		print_row(report, &rows.items[i], stream);
	}
	print_after(report, stream);
	record_rows_done(&rows);
}

/* -- CSV ---------------------------------------------------------------------------------- */

static void
put_row(const struct record_report *report, struct export_writer *writer, const char *field,
	const char *label, const char *value, struct uuid author, instant at)
{
	const struct record *record = report->record;
	const struct session *session = record_session(report);
	struct buffer policy = { 0 };
	char id[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	buffer_format(&policy, "%s %s", record->policy, record->version);
	export_text(writer, uuid_text(record->id, id));
	export_text(writer, form_words[record->form]);
	export_text(writer, policy.text);
	export_text(writer, session ? date_iso(session->date, date) : NULL);
	export_text(writer, field);
	export_text(writer, label);
	export_text(writer, value);
	export_text(writer, people_name(report->people, author, id));
	export_text(writer, at == INSTANT_NONE ? NULL : date_iso(zone_date(at), date));
	export_end_row(writer);
	buffer_done(&policy);
}

void
record_report_csv(const struct record_report *report, bool terminal, FILE *stream)
{
	const struct record *record = report->record;
	struct export_writer writer;
	struct record_rows rows;

	record_rows_read(report, &rows);
	export_begin(&writer, EXPORT_RECORD, terminal, stream);
	for (size_t i = 0; i < rows.count; i++) {
		const struct record_row *row = &rows.items[i];

		if (!row->field || field_is_filled(row->field))
			put_row(report, &writer, row->code, record_row_label(row), row->value,
				row->author, row->at);
	}
	record_rows_done(&rows);
	for (size_t i = 0; i < record->addendum_count; i++)
		put_row(report, &writer, "addendum", "Addendum", record->addenda[i].text,
			record->addenda[i].author, record->addenda[i].at);
	for (size_t i = 0; i < record->reading_count; i++) {
		struct buffer said = { 0 };

		buffer_format(&said, "%s: %s", record->readings[i].role,
			      record->readings[i].reason);
		put_row(report, &writer, "reading", "Opened", said.text, record->readings[i].author,
			record->readings[i].at);
		buffer_done(&said);
	}
}
