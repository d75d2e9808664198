/* forms.csv: which fields each form has. */
#include "policy_load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#define CHOICES_MAX 20

enum {
	FIELD_FORM_CELL,
	FIELD_CODE,
	FIELD_LABEL,
	FIELD_TYPE,
	FIELD_CHOICES,
	FIELD_REQUIRED,
	FIELD_COMPUTED,
	FIELD_SOURCE
};

/* The parts of "Yes|No|Not applicable", each once and none blank; NULL after a fault. */
static const char **
read_choices(struct policy_load *load, const struct sheet_row *row)
{
	struct arena *arena = load->policy->arena;
	const char **choices = arena_alloc(arena, (CHOICES_MAX + 1) * sizeof(*choices));
	const char *rest = row->cells[FIELD_CHOICES];
	size_t count = 0;

	for (;;) {
		size_t length = strcspn(rest, "|");

		if (count == CHOICES_MAX) {
			policy_fault(load, row->line, "more than %d choices", CHOICES_MAX);
			return NULL;
		}
		choices[count] = arena_strndup(arena, rest, length);
		for (size_t i = 0; i < count; i++)
			if (strcmp(choices[i], choices[count]) == 0)
				policy_fault(load, row->line, "choice \"%s\" stands twice",
					     choices[count]);
		if (text_blank(choices[count++]))
			policy_fault(load, row->line, "a choice is empty");
		if (rest[length] == '\0')
			return choices;
		rest += length + 1;
	}
}

static void
check_choices(struct policy_load *load, const struct sheet_row *row, struct form_field *field)
{
	static const char *yes_no[] = { "yes", "no", NULL };
	bool given = !text_blank(row->cells[FIELD_CHOICES]);

	if (field->type == FIELD_CHOICE && !given)
		policy_fault(load, row->line, "choices is empty; a choice needs some");
	else if (field->type == FIELD_CHOICE)
		field->choices = read_choices(load, row);
	else if (given)
		policy_fault(load, row->line, "choices are of a field of type choice");
	if (field->type == FIELD_YES_NO)
		field->choices = yes_no;
}

static enum computed
computed_of(struct policy_load *load, const struct sheet_row *row)
{
	const char *word = row->cells[FIELD_COMPUTED];
	char quote[SHEET_QUOTE_MAX];
	struct buffer near = { 0 };

	for (int i = 0; i < COMPUTED_COUNT; i++)
		if (strcmp(computed_words[i], word) == 0)
			return (enum computed) i;
	text_suggest(&near, word, computed_words, COMPUTED_COUNT);
	policy_fault(load, row->line, "computed \"%s\" is nothing that is worked out%s",
		     sheet_quote(quote, word), near.text ? near.text : "");
	buffer_done(&near);
	return COMPUTED_NOTHING;
}

/* The row that gives a form its title. */
static void
take_title(struct policy_load *load, const struct sheet_row *row, enum form_use use)
{
	struct form *form = &load->policy->forms[use];

	if (form->title)
		policy_fault(load, row->line, "form \"%s\" has its title already", form_words[use]);
	if (!text_blank(row->cells[FIELD_CODE]))
		policy_fault(load, row->line, "field must be empty in the row of a form's title");
	form->title = policy_keep(load, row->cells[FIELD_LABEL]);
	form->source = policy_keep(load, row->cells[FIELD_SOURCE]);
}

static void
take_field(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;
	int use = row->numbers[FIELD_FORM_CELL], type = row->numbers[FIELD_TYPE];
	int required = row->numbers[FIELD_REQUIRED];
	struct form_field field = {
		.code = policy_keep(load, row->cells[FIELD_CODE]),
		.label = policy_keep(load, row->cells[FIELD_LABEL]),
		.type = type < 0 ? FIELD_TEXT : (enum field_type) type,
		.required = required < 0 ? REQUIRED_NO : (enum required) required,
		.computed = computed_of(load, row),
		.source = policy_keep(load, row->cells[FIELD_SOURCE]),
	};

	if (use < 0 || type < 0)
		return;
	check_choices(load, row, &field);
	if (required > 0 && !field_is_filled(&field))
		policy_fault(load, row->line, "a %s cannot be required", field_words[type]);
	if (type == FIELD_FORM) {
		take_title(load, row, (enum form_use) use);
		return;
	}
	if (text_blank(field.code))
		policy_fault(load, row->line, "field is empty");
	if (!load->policy->forms[use].title)
		policy_fault(load, row->line,
			     "form \"%s\" has no title yet: a row of type form "
			     "goes before its fields",
			     form_words[use]);
	GROW(load->fields, load->field_count, load->field_capacity);
	load->fields[load->field_count++] = (struct field_row) { (enum form_use) use, field };
}

/* The fields of each form, in the order of their rows. */
static void
end_forms(struct policy_load *load, bool taken)
{
	(void) taken;
	for (int use = 0; use < FORM_COUNT; use++) {
		struct form *form = &load->policy->forms[use];
		size_t count = 0;

		for (size_t i = 0; i < load->field_count; i++)
			count += load->fields[i].use == (enum form_use) use;
		form->fields = arena_alloc(load->policy->arena, count * sizeof(*form->fields));
		for (size_t i = 0; i < load->field_count; i++)
			if (load->fields[i].use == (enum form_use) use)
				form->fields[form->field_count++] = load->fields[i].field;
		if (form->title && form->field_count == 0)
			policy_fault(load, 0, "form \"%s\" has no field", form_words[use]);
	}
}

const struct policy_step policy_forms = {
	.sheet = {
		.name = "forms.csv",
		.optional = true,
		.most = 5000,
		.columns = {
			{ "form", CELL_WORD, CELL_REQUIRED | CELL_KEY, form_words },
			{ "field", CELL_CODE, CELL_KEY, NULL },
			{ "label", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "type", CELL_WORD, CELL_REQUIRED, field_words },
			{ "choices", CELL_TEXT, COLUMN_OPTIONAL, NULL },
			{ "required", CELL_WORD, COLUMN_OPTIONAL, required_words },
			{ "computed", CELL_TEXT, COLUMN_OPTIONAL, NULL },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_field,
	},
	.end = end_forms,
};
