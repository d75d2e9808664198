#include "store/about.h"

/* Whether the event is of a record that anybody has signed, or of its session. */
static enum wm_code
is_of_signed(struct store *store, const struct event *event, bool *is_signed,
	     struct wm_error *error)
{
	bool begins = event->kind == EVENT_RECORD || event->kind == EVENT_SESSION;
	struct uuid id = begins ? event->id : about_id(event, "record");
	bool same;

	*is_signed = false;
	if (!uuid_is_set(id))
		id = about_id(event, "session");
	return uuid_is_set(id) ? record_signatures(store, &id, NULL, is_signed, &same, error)
			       : WM_OK;
}

enum wm_code
action_look(struct store *store, const struct uuid *action, struct action_content *content,
	    struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_EVENT_OF_ACTION);
	struct event_row row;
	enum wm_code code = WM_OK, ended;

	*content = (struct action_content) { 0 };
	query_bind_uuid(&query, action);
	while (!code && query_step(&query)) {
		bool is_signed = false;

		code = event_row_read(&query, &row, error);
		if (!code)
			code = is_of_signed(store, &row.event, &is_signed, error);
		if (!code) {
			content->events++;
			content->for_good |= !event_kind_info(row.event.kind)->undoable;
			content->of_a_signed |= is_signed;
		}
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}

enum wm_code
store_newest_action(struct store *store, const struct viewer *viewer, struct uuid person,
		    struct action_found *found, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_ACTION_NEWEST);
	struct action_content content;
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
	if (code || !found->set)
		return code;
	code = action_look(store, &found->action, &content, error);
	found->undoable = !content.for_good && !content.of_a_signed;
	return code;
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
