/* supervision contract, audit, asye, checklist, log: forms that are of no session. */
#include "supervision.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/diff_report.h"

struct form_options {
	const char *field, *value, *value_file;
	bool new;
	struct reader reader;
};

/* The newest of the form, if something may still be written in it; else a new one. */
static enum wm_code
choose(struct supervised *supervised, enum form_use form, bool new, struct uuid *id,
       struct wm_error *error)
{
	const struct record *record = record_newest(&supervised->supervision.records, form);
	enum wm_code code;

	if (record && !record_signed(record) && !new) {
		*id = record->id;
		return WM_OK;
	}
	code = workspace_record_begin(supervised->subject.workspace, supervised->subject.id, form,
				      id, error);
	return code == WM_OK ? supervised_again(supervised, error) : code;
}

static enum wm_code
write_in(struct supervised *supervised, const char *command, enum form_use form,
	 const struct form_options *options, struct wm_error *error)
{
	struct uuid id;
	const char *text;
	char *owned;
	enum wm_code code =
		option_text(command, options->value, options->value_file, &text, &owned, error);

	if (code == WM_OK)
		code = workspace_form_check(supervised->subject.workspace, form, options->field,
					    text, error);
	if (code == WM_OK)
		code = choose(supervised, form, options->new, &id, error);
	if (code == WM_OK && options->field)
		code = workspace_record_fill(supervised->subject.workspace, supervised->subject.id,
					     id, options->field, text, error);
	if (code == WM_OK)
		code = supervised_again(supervised, error);
	free(owned);
	return code;
}

/* What changed in the ratings from one day to another. */
static enum wm_code
say_changed(const struct invocation *invocation, const struct supervised *supervised,
	    struct date first, struct date second, struct wm_error *error)
{
	const struct subject *subject = &supervised->subject;
	struct as_at from = { .count = 0 }, to = { .count = 0 };
	struct diff found = { 0 };
	const struct diff_report report = { .diff = &found, .from = first, .to = second };
	enum wm_code code = workspace_as_at(subject->workspace, subject->id, NULL, zone_end(first),
					    &from, error);

	if (code == WM_OK)
		code = workspace_as_at(subject->workspace, subject->id, NULL, zone_end(second), &to,
				       error);
	if (code == WM_OK) {
		as_at_diff(&from, &to, &found);
		say(invocation->out, "%s", "");
		diff_report_table(&report, subject_rater(subject), invocation->out);
	}
	diff_done(&found);
	as_at_done(&from);
	as_at_done(&to);
	return code;
}

/* Each review that has a day, with the changes since the one before it, or since the ASYE began
 * (SR-50). */
static enum wm_code
say_reviews(const struct invocation *invocation, const struct supervised *supervised,
	    const struct record *tracker, struct wm_error *error)
{
	const struct supervision *supervision = &supervised->supervision;
	const struct form *form = record_form(supervision, tracker, FORM_ASYE);
	struct date today = workspace_today(supervised->subject.workspace), before;
	enum wm_code code = WM_OK;

	supervision_in_asye(supervision, today, &before);
	for (size_t i = 0; code == WM_OK && form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];
		struct date day = { 0 };

		if (field->computed != COMPUTED_REVIEW_DATE ||
		    date_parse(record_value(tracker, field->code), &day, NULL) != WM_OK ||
		    date_compare(day, today) > 0)
			continue;
		if (date_is_set(before) && date_compare(before, day) < 0)
			code = say_changed(invocation, supervised, before, day, error);
		before = day;
	}
	return code;
}

/* What was written, or what stands in the newest, which others than the two ask to read. */
static enum wm_code
say_form_record(const struct invocation *invocation, struct supervised *supervised,
		const char *command, enum form_use form, const struct form_options *options,
		struct wm_error *error)
{
	const struct record *record = record_newest(&supervised->supervision.records, form);
	char id[UUID_TEXT_MAX];
	enum wm_code code = WM_OK;

	if (!record) {
		say(invocation->out, "there is none yet; waymark %s --new begins one", command);
	} else if (options->field) {
		say_filled(invocation, supervised, record, options->field);
	} else if (options->new && !record_is_own(supervised->subject.workspace, record)) {
		say(invocation->out, "%s  begun", id_shown(record->id, id));
	} else {
		code = reader_read(supervised, &record, &options->reader, error);
		if (code == WM_OK)
			say_record(invocation, supervised, record);
		if (code == WM_OK && form == FORM_ASYE)
			code = say_reviews(invocation, supervised, record, error);
	}
	return code;
}

static enum wm_code
form_command(const char *command, enum form_use form, const struct invocation *invocation,
	     int count, char **arguments, struct wm_error *error)
{
	struct form_options options;
	const struct option_row rows[] = {
		{ .name = "--field", .value = &options.field },
		{ .name = "--value", .value = &options.value },
		{ .name = "--value-file", .value = &options.value_file },
		{ .name = "--new", .flag = &options.new },
		{ .name = "--role", .value = &options.reader.role },
		{ .name = "--reason", .value = &options.reader.reason },
	};
	struct supervised supervised;
	enum wm_code code;
	bool writes;
	int words;

	code = options_read(command, rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 0, 0,
			    &words, error);
	if (code == WM_OK && (options.value || options.value_file) != (options.field != NULL))
		code = usage_fail(error, command, "--field goes with --value or --value-file");
	writes = code == WM_OK && (options.field || options.new);
	if (code == WM_OK)
		code = reader_usage(&options.reader, command, !writes, error);
	if (code != WM_OK)
		return code;
	code = supervised_open(&supervised, invocation,
			       writes || options.reader.role ? STORE_WRITE : STORE_READ, error);
	if (code == WM_OK && writes)
		code = write_in(&supervised, command, form, &options, error);
	if (code == WM_OK)
		code = say_form_record(invocation, &supervised, command, form, &options, error);
	supervised_close(&supervised);
	return code;
}

#define FORM_COMMAND(function, command, form) \
	enum wm_code function(const struct invocation *invocation, int count, char **arguments, \
			      struct wm_error *error) \
	{ \
		return form_command(command, form, invocation, count, arguments, error); \
	}
FORM_COMMAND(supervision_contract_command, "supervision contract", FORM_CONTRACT)
FORM_COMMAND(supervision_audit_command, "supervision audit", FORM_AUDIT)
FORM_COMMAND(supervision_asye_command, "supervision asye", FORM_ASYE)
FORM_COMMAND(supervision_checklist_command, "supervision checklist", FORM_CHECKLIST)
FORM_COMMAND(supervision_log_command, "supervision log", FORM_LOG)
