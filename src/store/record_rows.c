#include <stdlib.h>
#include <string.h>

#include "store/about.h"
#include "store/said.h"
#include "waymark/memory.h"
#include "waymark/text.h"

enum wm_code
derive_record(struct store *store, const struct event_row *row, int64_t person,
	      struct wm_error *error)
{
	const struct event *event = &row->event;
	struct uuid supervisor = about_id(event, "supervisor");
	struct uuid session = about_id(event, "session");
	struct query query = query_begin(store, STATEMENT_RECORD_ADD);

	query_bind_number(&query, row->number);
	query_bind_uuid(&query, &event->id);
	query_bind_number(&query, person);
	query_bind_text(&query, event_fact(event, "form"));
	query_bind_text(&query, event_fact(event, "policy"));
	query_bind_text(&query, event_fact(event, "version"));
	query_bind_uuid(&query, &supervisor);
	query_bind_uuid(&query, &session);
	return query_run(&query, error);
}

enum wm_code
derive_record_detail(struct store *store, const struct event_row *row, int64_t person,
		     struct wm_error *error)
{
	static const char *const facts[] = { "field", "signer", "role" };
	const char *value = NULL;
	struct uuid record, entered_by = about_id(&row->event, "entered-by");
	struct query query =
		said_begin(store, STATEMENT_RECORD_DETAIL_ADD, row, person, "record", &record);

	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]) && !value; i++)
		value = event_fact(&row->event, facts[i]);
	query_bind_text(&query, value ? value : "");
	query_bind_uuid(&query, &entered_by);
	return query_run(&query, error);
}

static enum wm_code
read_records(struct store *store, const struct uuid *person, instant before,
	     struct record_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_RECORD_ALL, person, before);

	while (query_step(&query)) {
		int form = text_index(form_words, query_text(&query, 1));

		if (form < 0)
			continue;
		GROW(list->items, list->count, list->capacity);
		list->items[list->count++] = (struct record) {
			.id = query_uuid(&query, 0),
			.person = *person,
			.form = (enum form_use) form,
			.policy = xstrdup(query_text(&query, 2)),
			.version = xstrdup(query_text(&query, 3)),
			.supervisor = query_uuid(&query, 4),
			.session = query_uuid(&query, 5),
			.author = query_uuid(&query, 6),
			.at = query_number(&query, 7),
		};
	}
	return query_end(&query, error);
}

/* What was written last in a field holds. */
static void
take_value(struct record *record, const struct query *query)
{
	const char *field = query_text(query, 2);
	size_t at = 0;

	while (at < record->value_count && strcmp(record->values[at].field, field) != 0)
		at++;
	if (at == record->value_count) {
		GROW(record->values, record->value_count, record->value_capacity);
		record->values[record->value_count++] =
			(struct record_value) { .field = xstrdup(field) };
	}
	free(record->values[at].value);
	record->values[at].value = xstrdup(query_text(query, 3));
	record->values[at].author = query_uuid(query, 4);
	record->values[at].entered_by = query_uuid(query, 5);
	record->values[at].at = query_number(query, 6);
}

/* Who signed first in a part holds. */
static void
take_signature(struct record *record, const struct query *query)
{
	int signer = text_index(signer_words, query_text(query, 2));

	if (signer < 0 || record->signatures[signer].set)
		return;
	record->signatures[signer] = (struct signature) {
		.set = true,
		.name = xstrdup(query_text(query, 3)),
		.author = query_uuid(query, 4),
		.entered_by = query_uuid(query, 5),
		.at = query_number(query, 6),
	};
}

static void
take_addendum(struct record *record, const struct query *query)
{
	GROW(record->addenda, record->addendum_count, record->addendum_capacity);
	record->addenda[record->addendum_count++] = (struct addendum) {
		.text = xstrdup(query_text(query, 3)),
		.author = query_uuid(query, 4),
		.entered_by = query_uuid(query, 5),
		.at = query_number(query, 6),
	};
}

static void
take_reading(struct record *record, const struct query *query)
{
	GROW(record->readings, record->reading_count, record->reading_capacity);
	record->readings[record->reading_count++] = (struct record_reading) {
		.role = xstrdup(query_text(query, 2)),
		.reason = xstrdup(query_text(query, 3)),
		.author = query_uuid(query, 4),
		.at = query_number(query, 6),
	};
}

static void
take_detail(struct record *record, const struct query *query)
{
	enum event_kind kind;

	if (!event_kind_read(query_text(query, 1), &kind))
		return;
	if (kind == EVENT_RECORD_FIELD)
		take_value(record, query);
	else if (kind == EVENT_RECORD_SIGNED)
		take_signature(record, query);
	else if (kind == EVENT_RECORD_ADDENDUM)
		take_addendum(record, query);
	else
		take_reading(record, query);
}

/* They come record by record: the one met last is the likeliest. */
static enum wm_code
read_details(struct store *store, const struct uuid *person, instant before,
	     struct record_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_RECORD_DETAILS, person, before);
	size_t at = 0;

	while (query_step(&query)) {
		struct uuid id = query_uuid(&query, 0);
		size_t tried = 0;

		for (; tried < list->count && !uuid_equal(list->items[at].id, id); tried++)
			at = (at + 1) % list->count;
		if (tried < list->count)
			take_detail(&list->items[at], &query);
	}
	return query_end(&query, error);
}

enum wm_code
store_records(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	      struct record_list *list, struct wm_error *error)
{
	enum wm_code code = read_records(store, &person, before, list, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (!code)
		code = read_details(store, &person, before, list, error);
	if (code)
		record_list_done(list);
	return code;
}
