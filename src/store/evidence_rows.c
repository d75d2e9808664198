#include "store/sql.h"

#include <string.h>

#include "waymark/memory.h"

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

/* The id of the evidence that a body or link belongs to. */
static struct uuid
evidence_of(const struct event *event)
{
	const char *text = event_fact(event, "evidence");
	struct uuid id = { 0 };

	if (text)
		uuid_read(text, &id);
	return id;
}

enum wm_code
derive_body(struct store *store, const struct event_row *row, int64_t person,
	    struct wm_error *error)
{
	struct uuid evidence = evidence_of(&row->event);
	struct query query = query_begin(store, STATEMENT_BODY_ADD);

	(void) person;
	query_bind_uuid(&query, &evidence);
	query_bind_number(&query, row->number);
	return query_run(&query, error);
}

enum wm_code
derive_link(struct store *store, const struct event_row *row, int64_t person,
	    struct wm_error *error)
{
	const struct event *event = &row->event;
	struct uuid evidence = evidence_of(event);
	struct query query;
	int64_t framework;
	enum wm_code code;

	(void) person;
	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_LINK_ADD);
	query_bind_uuid(&query, &evidence);
	query_bind_number(&query, row->number);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "code"));
	return query_run(&query, error);
}

static void
read_evidence(const struct query *query, struct uuid person, struct evidence *evidence)
{
	*evidence = (struct evidence) {
		.id = query_uuid(query, 0),
		.person = person,
		.author = query_uuid(query, 1),
		.kind = xstrdup(query_text(query, 2)),
		.at = query_number(query, 4),
		.title = xstrdup(query_text(query, 5)),
		.redacted = query_number(query, 6) == 3,
	};
	date_parse(query_text(query, 3), &evidence->date, NULL);
}

/* The body and the links of one evidence. */
static enum wm_code
complete(struct store *store, instant before, struct evidence *evidence, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_BODY_NEWEST);
	enum wm_code code;

	query_bind_uuid(&query, &evidence->id);
	query_bind_number(&query, before);
	evidence->body = xstrdup(query_step(&query) ? query_text(&query, 0) : "");
	code = query_end(&query, error);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_LINK_ALL);
	query_bind_uuid(&query, &evidence->id);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		if (evidence_is_linked(evidence, query_text(&query, 0), query_text(&query, 1),
				       query_text(&query, 2)))
			continue;
		GROW(evidence->links, evidence->link_count, evidence->link_capacity);
		evidence->links[evidence->link_count++] = (struct evidence_link) {
			.framework = xstrdup(query_text(&query, 0)),
			.version = xstrdup(query_text(&query, 1)),
			.code = xstrdup(query_text(&query, 2)),
		};
	}
	return query_end(&query, error);
}

enum wm_code
store_evidence(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	       struct evidence_list *list, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_EVIDENCE_ALL);
	enum wm_code code;

	(void) viewer; /* a file shows all of itself to whoever may open it */
	query_bind_uuid(&query, &person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		GROW(list->items, list->count, list->capacity);
		read_evidence(&query, person, &list->items[list->count++]);
	}
	code = query_end(&query, error);
	for (size_t i = 0; i < list->count && !code; i++)
		code = complete(store, before, &list->items[i], error);
	if (code)
		evidence_list_done(list);
	return code;
}
