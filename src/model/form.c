#include "waymark/form.h"

#include <string.h>

#include "waymark/code_map.h"
#include "waymark/date.h"
#include "waymark/memory.h"
#include "waymark/text.h"

const char *const form_words[FORM_COUNT + 1] = {
#define FORM_WORD(id, word) word,
	FORM_INFO(FORM_WORD)
#undef FORM_WORD
};

const char *const field_words[FIELD_TYPE_COUNT + 1] = {
#define FIELD_WORD(id, word) word,
	FIELD_INFO(FIELD_WORD)
#undef FIELD_WORD
};

const char *const required_words[REQUIRED_COUNT + 1] = {
#define REQUIRED_WORD(id, word) word,
	REQUIRED_INFO(REQUIRED_WORD)
#undef REQUIRED_WORD
};

const char *const computed_words[COMPUTED_COUNT + 1] = {
#define COMPUTED_WORD(id, word) word,
	COMPUTED_INFO(COMPUTED_WORD)
#undef COMPUTED_WORD
};

int
form_field(const struct form *form, const char *code)
{
	for (size_t i = 0; i < form->field_count; i++)
		if (code_compare(form->fields[i].code, code) == 0)
			return (int) i;
	return -1;
}

bool
field_is_filled(const struct form_field *field)
{
	switch (field->type) {
	case FIELD_FORM:
	case FIELD_PART:
	case FIELD_PROMPT:
	case FIELD_CLAUSE:
	case FIELD_POINTER:
	case FIELD_TYPE_COUNT:
		return false;
	case FIELD_AGENDA:
	case FIELD_LINE:
	case FIELD_TEXT:
	case FIELD_DATE:
	case FIELD_TIME:
	case FIELD_YES_NO:
	case FIELD_CHOICE:
	case FIELD_PEOPLE:
	case FIELD_ACTIONS:
	case FIELD_REFERENCES:
	case FIELD_SIGNATURE:
		break;
	}
	return true;
}

bool
field_is_required(const struct form_field *field, bool in_asye)
{
	return field_is_filled(field) &&
	       (field->required == REQUIRED_YES || (field->required == REQUIRED_ASYE && in_asye));
}

/* HH:MM of a day. */
static bool
is_time(const char *value)
{
	if (strlen(value) != 5 || value[2] != ':' || strspn(value, "0123456789") != 2 ||
	    strspn(value + 3, "0123456789") != 2)
		return false;
	return strncmp(value, "24", 2) < 0 && value[3] < '6';
}

static bool
is_choice(const struct form_field *field, const char *value)
{
	for (size_t i = 0; field->choices[i]; i++)
		if (strcmp(field->choices[i], value) == 0)
			return true;
	return false;
}

static enum wm_code
fail_choice(const struct form_field *field, const char *value, struct wm_error *error)
{
	struct buffer known = { 0 };

	for (size_t i = 0; field->choices[i]; i++)
		buffer_format(&known, "%s%s", i > 0 ? ", " : "", field->choices[i]);
	wm_fail(error, WM_VALUE, "%s: \"%s\" is not one of %s", field->label, value, known.text);
	buffer_done(&known);
	return WM_VALUE;
}

enum wm_code
field_check(const struct form_field *field, const char *value, struct wm_error *error)
{
	struct wm_error why;
	struct date date;

	if (text_blank(value))
		return WM_OK;
	if (!field_is_filled(field))
		return wm_fail(error, WM_VALUE, "%s: nothing is written there", field->label);
	if (field->type == FIELD_DATE && date_parse(value, &date, &why) != WM_OK)
		return wm_fail(error, WM_VALUE, "%s: %s", field->label, why.message);
	if (field->type == FIELD_TIME && !is_time(value))
		return wm_fail(error, WM_VALUE, "%s: \"%s\" is no time of day; write HH:MM",
			       field->label, value);
	if (field->choices && !is_choice(field, value))
		return fail_choice(field, value, error);
	return WM_OK;
}

size_t
form_missing(const struct form *form, const char *const values[], bool in_asye, size_t missing[])
{
	size_t count = 0;

	for (size_t i = 0; i < form->field_count; i++)
		if (field_is_required(&form->fields[i], in_asye) && text_blank(values[i]))
			missing[count++] = i;
	return count;
}
