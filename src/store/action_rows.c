#include "store/about.h"

#include <stdlib.h>

#include "waymark/memory.h"

enum wm_code
derive_action(struct store *store, const struct event_row *row, int64_t person,
	      struct wm_error *error)
{
	struct uuid owner = about_id(&row->event, "owner");
	struct query query = query_begin(store, STATEMENT_ACTION_ADD);

	query_bind_number(&query, row->number);
	query_bind_uuid(&query, &row->event.id);
	query_bind_number(&query, person);
	query_bind_uuid(&query, &owner);
	query_bind_text(&query, event_fact(&row->event, "due"));
	return query_run(&query, error);
}

enum wm_code
derive_action_closed(struct store *store, const struct event_row *row, int64_t person,
		     struct wm_error *error)
{
	struct uuid action = about_id(&row->event, "of");
	struct query query = query_begin(store, STATEMENT_ACTION_CLOSED_ADD);

	(void) person;
	query_bind_uuid(&query, &action);
	query_bind_number(&query, row->number);
	return query_run(&query, error);
}

static struct action *
find(struct action_list *list, struct uuid id)
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
	struct action *action = find(context, id);

	return action ? &action->links : NULL;
}

static enum wm_code
read_actions(struct store *store, const struct uuid *person, instant before,
	     struct action_list *list, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_ALL);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		struct action *action;

		GROW(list->items, list->count, list->capacity);
		action = &list->items[list->count++];
		*action = (struct action) {
			.id = query_uuid(&query, 0),
			.person = *person,
			.author = query_uuid(&query, 1),
			.at = query_number(&query, 2),
			.owner = query_uuid(&query, 3),
			.text = xstrdup(query_text(&query, 5)),
			.result = xstrdup(""),
		};
		date_parse(query_text(&query, 4), &action->due, NULL);
	}
	return query_end(&query, error);
}

/* What was closed last holds. */
static enum wm_code
read_closed(struct store *store, const struct uuid *person, instant before,
	    struct action_list *list, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_CLOSINGS);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		struct action *action = find(list, query_uuid(&query, 0));

		if (!action)
			continue;
		free(action->result);
		action->closed = true;
		action->closed_by = query_uuid(&query, 1);
		action->closed_at = query_number(&query, 2);
		action->result = xstrdup(query_text(&query, 3));
	}
	return query_end(&query, error);
}

static int
compare_instants(instant a, instant b)
{
	return (a > b) - (a < b);
}

/* Open ones first, by due date; then closed ones, newest first. */
static int
compare(const void *left, const void *right)
{
	const struct action *a = left, *b = right;
	int order = (int) a->closed - (int) b->closed;

	if (order == 0)
		order = a->closed ? compare_instants(b->closed_at, a->closed_at)
				  : date_compare(a->due, b->due);
	return order ? order : compare_instants(a->at, b->at);
}

enum wm_code
store_actions(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	      struct action_list *list, struct wm_error *error)
{
	enum wm_code code = read_actions(store, &person, before, list, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (!code)
		code = read_closed(store, &person, before, list, error);
	if (!code)
		code = about_read(store, STATEMENT_ACTION_LINKS, &person, before, links_of, list,
				  error);
	if (code)
		action_list_done(list);
	else if (list->count > 0)
		qsort(list->items, list->count, sizeof(*list->items), compare);
	return code;
}
