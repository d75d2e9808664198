#include "store/sql.h"

/* Whether every event of the action is of a kind that is taken back. */
static enum wm_code
read_undoable(struct store *store, struct action_found *found, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_KINDS);

	found->undoable = true;
	query_bind_uuid(&query, &found->action);
	while (query_step(&query)) {
		enum event_kind kind;

		if (!event_kind_read(query_text(&query, 0), &kind) ||
		    !event_kind_info(kind)->undoable)
			found->undoable = false;
	}
	return query_end(&query, error);
}

enum wm_code
store_newest_action(struct store *store, const struct viewer *viewer, struct uuid person,
		    struct action_found *found, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_NEWEST);
	enum wm_code code;

	(void) viewer; /* a file shows all of itself to whoever may open it */
	*found = (struct action_found) { 0 };
	query_bind_uuid(&query, &store->origin);
	query_bind_uuid(&query, &person);
	if (query_step(&query)) {
		found->set = true;
		found->action = query_uuid(&query, 0);
	}
	code = query_end(&query, error);
	return code || !found->set ? code : read_undoable(store, found, error);
}

enum wm_code
store_newest_undo(struct store *store, const struct viewer *viewer, struct uuid person,
		  struct action_found *found, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_WALK);
	struct event_row row = { 0 };
	enum wm_code code = WM_OK, ended;
	bool walking = true;
	int answered = 0; /* redos met whose undo is still to come */

	(void) viewer; /* a file shows all of itself to whoever may open it */
	*found = (struct action_found) { 0 };
	query_bind_uuid(&query, &store->origin);
	query_bind_uuid(&query, &person);
	while (!code && walking && query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code && row.event.kind == EVENT_REDO) {
			answered++;
		} else if (!code && row.event.kind == EVENT_UNDO && answered > 0) {
			answered--;
		} else if (!code) {
			const char *action = event_fact(&row.event, "action");

			walking = false;
			found->set = row.event.kind == EVENT_UNDO && action &&
				     uuid_read(action, &found->action);
			found->undoable = found->set;
		}
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}

enum wm_code
store_each_event_of(struct store *store, const struct viewer *viewer, struct uuid action,
		    void (*fn)(void *context, const struct event *event), void *context,
		    struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_EVENT_OF_ACTION);
	struct event_row row;
	enum wm_code code = WM_OK, ended;

	(void) viewer; /* a file shows all of itself to whoever may open it */
	query_bind_uuid(&query, &action);
	while (!code && query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code)
			fn(context, &row.event);
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}
