#include "store/sql.h"

enum wm_code
derive_evidence(struct store *store, const struct event_row *row, int64_t person,
		struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_EVIDENCE_ADD);

	query_bind_number(&query, row->number);
	query_bind_uuid(&query, &row->event.id);
	query_bind_number(&query, person);
	query_bind_text(&query, event_fact(&row->event, "evidence-kind"));
	query_bind_text(&query, event_fact(&row->event, "date"));
	return query_run(&query, error);
}

/* Begins a row of a detail or a link with what both have: whose, of what, in which place. */
static struct query
begin_row(struct store *store, enum statement statement, const struct event_row *row,
	  int64_t person, struct uuid *evidence)
{
	const struct event *event = &row->event;
	const char *text = event_fact(event, "evidence");
	struct query query = query_begin(store, statement);

	*evidence = (struct uuid) { 0 };
	if (text)
		uuid_read(text, evidence);
	query_bind_number(&query, person);
	query_bind_bytes(&query, evidence->bytes, sizeof(evidence->bytes));
	query_bind_number(&query, event->clock);
	query_bind_uuid(&query, &event->origin);
	query_bind_number(&query, event->seq);
	query_bind_number(&query, row->number);
	return query;
}

enum wm_code
derive_detail(struct store *store, const struct event_row *row, int64_t person,
	      struct wm_error *error)
{
	static const char *const facts[] = { "evidence-kind", "date", "private", "entered-by" };
	const char *value = NULL;
	struct uuid evidence;
	struct query query = begin_row(store, STATEMENT_DETAIL_ADD, row, person, &evidence);

	for (size_t i = 0; i < sizeof(facts) / sizeof(facts[0]) && !value; i++)
		value = event_fact(&row->event, facts[i]);
	query_bind_text(&query, value ? value : "");
	return query_run(&query, error);
}

enum wm_code
derive_link(struct store *store, const struct event_row *row, int64_t person,
	    struct wm_error *error)
{
	const struct event *event = &row->event;
	struct uuid evidence;
	struct query query;
	int64_t framework;
	enum wm_code code;

	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	query = begin_row(store, STATEMENT_LINK_ADD, row, person, &evidence);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "code"));
	query_bind_number(&query, event->kind == EVENT_LINK);
	return query_run(&query, error);
}
