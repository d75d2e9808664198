#include <stdlib.h>

#include "store/about.h"
#include "store/said.h"
#include "waymark/memory.h"

enum wm_code
derive_session(struct store *store, const struct event_row *row, int64_t person,
	       struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *time = event_fact(event, "time"), *minutes = event_fact(event, "minutes");
	struct uuid supervisor = about_id(event, "supervisor");
	struct uuid instead_of = about_id(event, "instead-of");
	struct query query = query_begin(store, STATEMENT_SESSION_ADD);

	query_bind_number(&query, row->number);
	query_bind_uuid(&query, &event->id);
	query_bind_number(&query, person);
	query_bind_text(&query, event_fact(event, "form"));
	query_bind_text(&query, event_fact(event, "date"));
	query_bind_text(&query, time ? time : "");
	query_bind_number(&query, minutes ? strtol(minutes, NULL, 10) : 0);
	query_bind_uuid(&query, &supervisor);
	query_bind_uuid(&query, &instead_of);
	return query_run(&query, error);
}

enum wm_code
derive_session_detail(struct store *store, const struct event_row *row, int64_t person,
		      struct wm_error *error)
{
	bool is_clock = row->event.kind == EVENT_SESSION_CLOCK;
	struct uuid session, moved_to = about_id(&row->event, "moved-to");
	struct query query =
		said_begin(store, STATEMENT_SESSION_DETAIL_ADD, row, person, "session", &session);

	query_bind_text(&query, event_fact(&row->event, is_clock ? "clock" : "session-status"));
	query_bind_uuid(&query, &moved_to);
	return query_run(&query, error);
}

enum wm_code
derive_session_topic(struct store *store, const struct event_row *row, int64_t person,
		     struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *until = event_fact(event, "until");
	bool is_topic = event->kind == EVENT_SESSION_TOPIC;
	struct uuid session, entered_by = about_id(event, "entered-by");
	struct query query;
	int64_t framework;
	enum wm_code code;

	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	query = said_begin(store, STATEMENT_SESSION_TOPIC_ADD, row, person, "session", &session);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "code"));
	query_bind_text(&query, event_fact(event, is_topic ? "topic" : "outcome"));
	query_bind_text(&query, until ? until : "");
	query_bind_uuid(&query, &entered_by);
	return query_run(&query, error);
}
