#include "fact.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/date.h"
#include "waymark/form.h"
#include "waymark/need.h"
#include "waymark/rating.h"
#include "waymark/record.h"
#include "waymark/session.h"
#include "waymark/span.h"
#include "waymark/text.h"

#define DAY_MINUTES (24 * 60)

static bool
is_any(const char *value)
{
	(void) value;
	return true;
}

static bool
is_code(const char *value)
{
	return *value != '\0';
}

static bool
is_id(const char *value)
{
	struct uuid id;

	return uuid_read(value, &id) && uuid_is_set(id);
}

static bool
is_id_or_none(const char *value)
{
	return *value == '\0' || is_id(value);
}

static bool
is_date_or_none(const char *value)
{
	struct date date;

	return *value == '\0' || date_parse(value, &date, NULL) == WM_OK;
}

static bool
is_date(const char *value)
{
	return *value != '\0' && is_date_or_none(value);
}

static bool
is_yes_or_no(const char *value)
{
	return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
}

static bool
is_need_kind(const char *value)
{
	enum need_kind kind;

	return need_kind_read(value, &kind);
}

static bool
is_need_status(const char *value)
{
	enum need_status status;

	return need_status_read(value, &status);
}

static bool
is_value(const char *value)
{
	int read;

	return value_read(value, &read);
}

static bool
is_time(const char *value)
{
	static const struct form_field field = { .label = "", .type = FIELD_TIME };

	return !text_blank(value) && field_check(&field, value, NULL) == WM_OK;
}

/* A number from 1 to `most`, written in the one way that it can be. */
static bool
is_number(const char *value, long most)
{
	size_t digits = strspn(value, "0123456789");

	return digits > 0 && digits <= 4 && value[digits] == '\0' && *value != '0' &&
	       strtol(value, NULL, 10) <= most;
}

static bool
is_minutes(const char *value)
{
	return is_number(value, DAY_MINUTES);
}

static bool
is_count(const char *value)
{
	return is_number(value, SPAN_COUNT_MAX);
}

static bool
is_form(const char *value)
{
	return text_index(form_words, value) >= 0;
}

static bool
is_session_status(const char *value)
{
	return text_index(session_status_words, value) >= 0;
}

static bool
is_session_clock(const char *value)
{
	return text_index(session_clock_words, value) >= 0;
}

static bool
is_outcome(const char *value)
{
	return text_index(outcome_words, value) >= 0;
}

static bool
is_unit(const char *value)
{
	return text_index(unit_words, value) >= 0;
}

static bool
is_signer(const char *value)
{
	return text_index(signer_words, value) >= 0;
}

/* clang-format off */
/* What a fact of each name may hold, whatever the kind of event. */
static const struct fact_form {
	const char *name;
	bool (*fits)(const char *value);
} fact_forms[] = {
	{ "action", is_id },
	{ "carried-code", is_code },
	{ "carried-from", is_code },
	{ "clock", is_session_clock },
	{ "code", is_code },
	{ "cover", is_id },
	{ "date", is_date_or_none },
	{ "decided-by", is_id },
	{ "due", is_date },
	{ "entered-by", is_id },
	{ "every", is_count },
	{ "evidence", is_id },
	{ "evidence-kind", is_code },
	{ "field", is_code },
	{ "form", is_form },
	{ "framework", is_code },
	{ "from", is_date_or_none },
	{ "group", is_any },
	{ "instead-of", is_id },
	{ "level", is_code },
	{ "minutes", is_minutes },
	{ "moved-to", is_id },
	{ "need", is_id },
	{ "need-code", is_code },
	{ "need-kind", is_need_kind },
	{ "need-status", is_need_status },
	{ "of", is_id },
	{ "outcome", is_outcome },
	{ "owner", is_id },
	{ "policy", is_code },
	{ "private", is_yes_or_no },
	{ "record", is_id },
	{ "role", is_code },
	{ "section", is_code },
	{ "session", is_id },
	{ "session-status", is_session_status },
	{ "signer", is_signer },
	{ "supervisor", is_id_or_none },
	{ "team", is_any },
	{ "time", is_time },
	{ "topic", is_yes_or_no },
	{ "unit", is_unit },
	{ "until", is_date },
	{ "value", is_value },
	{ "version", is_code },
	{ "wording", is_code },
};

/* Facts that may be empty in other kinds, where that takes an earlier one away, but not in these. */
static const struct {
	enum event_kind kind;
	const char *name;
} never_empty[] = {
	{ EVENT_SESSION, "date" },
	{ EVENT_SESSION, "supervisor" },
	{ EVENT_ABSENCE, "date" },
	{ EVENT_ABSENCE, "supervisor" },
};
/* clang-format on */

static bool
may_be_empty(enum event_kind kind, const char *name)
{
	for (size_t i = 0; i < sizeof(never_empty) / sizeof(never_empty[0]); i++)
		if (never_empty[i].kind == kind && strcmp(never_empty[i].name, name) == 0)
			return false;
	return true;
}

bool
fact_fits(enum event_kind kind, const struct json_pair *fact)
{
	if (*fact->value == '\0' && !may_be_empty(kind, fact->name))
		return false;
	for (size_t i = 0; i < sizeof(fact_forms) / sizeof(fact_forms[0]); i++) {
		if (strcmp(fact_forms[i].name, fact->name) == 0)
			return fact_forms[i].fits(fact->value);
	}
	return false;
}
