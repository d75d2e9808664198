#include "store/sql.h"

#include <stdlib.h>

enum wm_code
event_row_parse(const struct query *query, struct event_row *row, struct wm_error *error)
{
	struct event *event = &row->event;
	const char *location = query->store->location;

	*row = (struct event_row) {
		.number = query_number(query, 0),
		.content = (int) query_number(query, 11),
		.facts = query_has(query, 12) ? query_text(query, 12) : NULL,
		.facts_hash = query_digest(query, 14),
		.text_hash = query_digest(query, 17),
		.hash = query_digest(query, 18),
	};
	row->has_facts_salt = query_salt(query, 13, &row->facts_salt);
	row->has_text_salt = query_salt(query, 16, &row->text_salt);
	*event = (struct event) {
		.id = query_uuid(query, 1),
		.action = query_uuid(query, 2),
		.origin = query_uuid(query, 3),
		.subject = query_uuid(query, 4),
		.seq = query_number(query, 5),
		.clock = query_number(query, 6),
		.at = query_number(query, 7),
		.author = query_uuid(query, 8),
		.text = query_has(query, 15) ? query_text(query, 15) : NULL,
	};
	if (!capacity_read(query_text(query, 9), &event->capacity) ||
	    !event_kind_read(query_text(query, 10), &event->kind))
		return wm_fail(error, WM_FILE, "%s: damaged (event %lld is of no known kind)",
			       location, (long long) row->number);
	if (row->facts && json_pairs_read(row->facts, &row->pairs, &event->fact_count, NULL))
		return wm_fail(error, WM_FILE,
			       "%s: damaged (the facts of event %lld cannot be read)", location,
			       (long long) row->number);
	event->facts = row->pairs;
	return WM_OK;
}

enum wm_code
event_row_read(const struct query *query, struct event_row *row, struct wm_error *error)
{
	enum wm_code code = event_row_parse(query, row, error);
	struct wm_error why;

	/* Nobody above has to reckon with a rating without a value. */
	if (!code && row->facts && event_check(&row->event, &why))
		code = wm_fail(error, WM_FILE, "%s: damaged (event %lld: %s)",
			       query->store->location, (long long) row->number, why.message);
	return code;
}

void
event_row_done(struct event_row *row)
{
	free(row->pairs);
	row->pairs = NULL;
}
