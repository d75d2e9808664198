#include "store/about.h"

#include "waymark/memory.h"

enum wm_code
derive_need(struct store *store, const struct event_row *row, int64_t person,
	    struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *code = event_fact(event, "need-code");
	struct uuid entered_by = about_id(event, "entered-by");
	struct query query = query_begin(store, STATEMENT_NEED_ADD);

	query_bind_number(&query, row->number);
	query_bind_uuid(&query, &event->id);
	query_bind_number(&query, person);
	query_bind_text(&query, event_fact(event, "need-kind"));
	query_bind_text(&query, code ? code : "");
	query_bind_uuid(&query, &entered_by);
	return query_run(&query, error);
}

enum wm_code
derive_need_step(struct store *store, const struct event_row *row, int64_t person,
		 struct wm_error *error)
{
	const struct event *event = &row->event;
	struct uuid need = about_id(event, "need");
	struct uuid entered_by = about_id(event, "entered-by");
	struct query query = query_begin(store, STATEMENT_NEED_STEP_ADD);

	(void) person;
	query_bind_uuid(&query, &need);
	query_bind_number(&query, row->number);
	query_bind_text(&query, event_fact(event, "need-status"));
	query_bind_uuid(&query, &entered_by);
	return query_run(&query, error);
}

static struct need *
find(struct need_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++) {
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

static struct link_list *
links_of(void *context, struct uuid id)
{
	struct need *need = find(context, id);

	return need ? &need->links : NULL;
}

static void
add_step(struct need *need, enum need_status status, struct uuid author, struct uuid entered_by,
	 instant at, const char *note)
{
	GROW(need->steps, need->step_count, need->step_capacity);
	need->steps[need->step_count++] = (struct need_step) {
		.status = status,
		.author = author,
		.entered_by = entered_by,
		.at = at,
		.note = xstrdup(note),
	};
}

static enum wm_code
read_needs(struct store *store, const struct uuid *person, instant before, struct need_list *list,
	   struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_NEED_ALL);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		struct need *need;

		GROW(list->items, list->count, list->capacity);
		need = &list->items[list->count++];
		*need = (struct need) {
			.id = query_uuid(&query, 0),
			.person = *person,
			.code = xstrdup(query_text(&query, 4)),
			.text = xstrdup(query_text(&query, 5)),
		};
		need_kind_read(query_text(&query, 3), &need->kind);
		add_step(need, NEED_ASKED, query_uuid(&query, 1), query_uuid(&query, 6),
			 query_number(&query, 2), "");
	}
	return query_end(&query, error);
}

static enum wm_code
read_steps(struct store *store, const struct uuid *person, instant before, struct need_list *list,
	   struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_NEED_STEPS);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		struct need *need = find(list, query_uuid(&query, 0));
		enum need_status status;

		if (need && need_status_read(query_text(&query, 1), &status))
			add_step(need, status, query_uuid(&query, 2), query_uuid(&query, 3),
				 query_number(&query, 4), query_text(&query, 5));
	}
	return query_end(&query, error);
}

enum wm_code
store_needs(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	    struct need_list *list, struct wm_error *error)
{
	enum wm_code code = read_needs(store, &person, before, list, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (!code)
		code = read_steps(store, &person, before, list, error);
	if (!code)
		code = about_read(store, STATEMENT_NEED_LINKS, &person, before, links_of, list,
				  error);
	if (code)
		need_list_done(list);
	return code;
}
