#include "filling.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

bool
record_computed(const struct supervision *supervision, const struct people *people,
		const struct record *record, const struct form_field *field, struct date today,
		struct buffer *value)
{
	struct filling filling = {
		.supervision = supervision,
		.people = people,
		.record = record,
		.session = session_find(&supervision->sessions, record->session),
		.field = field,
		.today = today,
		.value = value,
	};
	fill_field *fill = fill_of_session[field->computed];

	if (!fill)
		fill = fill_of_file[field->computed];
	if (!fill)
		return false;
	fill(&filling);
	return value->length > 0;
}

/* -- What is missing ----------------------------------------------------------------------- */

bool
field_is_signature(const struct form_field *field)
{
	switch (field->computed) {
	case COMPUTED_SIGNED_SUPERVISEE:
	case COMPUTED_SIGNED_SUPERVISOR:
	case COMPUTED_SIGNED_SUPERVISEE_ON:
	case COMPUTED_SIGNED_SUPERVISOR_ON:
		return true;
	default:
		return false;
	}
}

bool
form_is_signed(const struct form *form)
{
	for (size_t i = 0; form && i < form->field_count; i++)
		if (form->fields[i].type == FIELD_SIGNATURE)
			return true;
	return false;
}

struct missing {
	const struct supervision *supervision;
	const struct people *people;
	const struct record *record;
	struct date today;
	void (*fn)(void *context, const char *line);
	void *context;
	size_t count;
};

/* The fields of a form that have to be filled and are blank; `before` stands before their codes in the
 * record. */
static void
look_at_form(struct missing *missing, enum form_use use, const char *before)
{
	const struct form *form = record_form(missing->supervision, missing->record, use);
	bool in_asye = supervision_in_asye(missing->supervision, missing->today, NULL);

	for (size_t i = 0; form && i < form->field_count; i++) {
		const struct form_field *field = &form->fields[i];
		struct buffer code = { 0 }, value = { 0 };

		buffer_format(&code, "%s%s", before, field->code);
		if (field_is_filled(field) && !field_is_signature(field) &&
		    field_is_required(field, in_asye) &&
		    text_blank(record_value(missing->record, code.text)) &&
		    !record_computed(missing->supervision, missing->people, missing->record, field,
				     missing->today, &value)) {
			missing->count++;
			missing->fn(missing->context, field->label);
		}
		buffer_done(&code);
		buffer_done(&value);
	}
}

size_t
record_missing(const struct supervision *supervision, const struct people *people,
	       const struct record *record, struct date today,
	       void (*fn)(void *context, const char *line), void *context)
{
	struct missing missing = { supervision, people, record, today, fn, context, 0 };
	bool of_session = record->form == FORM_INDIVIDUAL || record->form == FORM_MANAGER;

	look_at_form(&missing, record->form, "");
	if (of_session)
		look_at_form(&missing, FORM_SIGNING, "signing.");
	return missing.count;
}
