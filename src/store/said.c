#include "store/said.h"

#include "store/about.h"

struct query
said_begin(struct store *store, enum statement statement, const struct event_row *row,
	   int64_t person, const char *fact, struct uuid *of)
{
	const struct event *event = &row->event;
	struct query query = query_begin(store, statement);

	*of = about_id(event, fact);
	query_bind_number(&query, person);
	query_bind_bytes(&query, of->bytes, sizeof(of->bytes));
	query_bind_number(&query, event->clock);
	query_bind_uuid(&query, &event->origin);
	query_bind_number(&query, event->seq);
	query_bind_number(&query, row->number);
	return query;
}

struct query
said_read(struct store *store, enum statement statement, const struct uuid *person, instant before)
{
	struct query query = query_begin(store, statement);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	return query;
}

enum wm_code
said_each(struct store *store, const struct uuid *person, enum event_kind kind, instant before,
	  void (*fn)(void *context, const struct event *event), void *context,
	  struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_KIND_ALL, person, before);
	struct event_row row;
	enum wm_code code = WM_OK, ended;

	query_bind_text(&query, event_kind_info(kind)->word);
	while (!code && query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code)
			fn(context, &row.event);
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}
