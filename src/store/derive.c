#include "store/sql.h"

#include <stdio.h>

const char *const derived_tables[] = {
	"person",	  "taken_back",	    "person_level",
	"person_section", "rating",	    "current_rating",
	"section_count",  "evidence",	    "evidence_detail",
	"evidence_link",  "need",	    "need_step",
	"action",	  "action_closed",  "about",
	"session",	  "session_detail", "session_topic",
	"record",	  "record_detail",  NULL,
};

/* What follows from an event of each kind; NULL: only that its subject is somebody. */
static enum wm_code (*const derivations[EVENT_KIND_COUNT])(struct store *store,
							   const struct event_row *row,
							   int64_t person,
							   struct wm_error *error) = {
	[EVENT_NAME] = derive_attribute,
	[EVENT_GROUP] = derive_attribute,
	[EVENT_TEAM] = derive_attribute,
	[EVENT_ROLE] = derive_attribute,
	[EVENT_SUPERVISOR] = derive_attribute,
	[EVENT_START_IN_POST] = derive_attribute,
	[EVENT_LEVEL] = derive_level,
	[EVENT_SECTION_LEVEL] = derive_section,
	[EVENT_SECTION_LEFT_OUT] = derive_section,
	[EVENT_SECTION_TAKEN_IN] = derive_section,
	[EVENT_RATING] = derive_rating,
	[EVENT_EVIDENCE] = derive_evidence,
	[EVENT_TITLE] = derive_detail,
	[EVENT_BODY] = derive_detail,
	[EVENT_WITNESS] = derive_detail,
	[EVENT_WITNESS_ROLE] = derive_detail,
	[EVENT_ORGANISATION] = derive_detail,
	[EVENT_DOCUMENT] = derive_detail,
	[EVENT_SORTED] = derive_detail,
	[EVENT_DATED] = derive_detail,
	[EVENT_PRIVATE] = derive_detail,
	[EVENT_CONFIRMED] = derive_detail,
	[EVENT_REDACTION] = derive_detail,
	[EVENT_LINK] = derive_link,
	[EVENT_NEED] = derive_need,
	[EVENT_NEED_ABOUT] = derive_about,
	[EVENT_NEED_STEP] = derive_need_step,
	[EVENT_ACTION] = derive_action,
	[EVENT_ACTION_ABOUT] = derive_about,
	[EVENT_ACTION_CLOSED] = derive_action_closed,
	[EVENT_SESSION] = derive_session,
	[EVENT_SESSION_STATUS] = derive_session_detail,
	[EVENT_SESSION_CLOCK] = derive_session_detail,
	[EVENT_SESSION_TOPIC] = derive_session_topic,
	[EVENT_SESSION_OUTCOME] = derive_session_topic,
	[EVENT_RECORD] = derive_record,
	[EVENT_RECORD_FIELD] = derive_record_detail,
	[EVENT_RECORD_SIGNED] = derive_record_detail,
	[EVENT_RECORD_ADDENDUM] = derive_record_detail,
	[EVENT_RECORD_READ] = derive_record_detail,
	[EVENT_UNLINK] = derive_link,
	[EVENT_UNDO] = derive_taken_back,
	[EVENT_REDO] = derive_taken_back,
};

static enum wm_code
person_key(struct store *store, const struct uuid *id, int64_t *key, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_PERSON_KEY);
	enum wm_code code;

	query_bind_uuid(&query, id);
	*key = query_step(&query) ? query_number(&query, 0) : 0;
	code = query_end(&query, error);
	if (code || *key)
		return code;
	query = query_begin(store, STATEMENT_PERSON_ADD);
	query_bind_uuid(&query, id);
	code = query_run(&query, error);
	*key = sqlite3_last_insert_rowid(store->db);
	return code;
}

enum wm_code
derive_event(struct store *store, const struct event_row *row, struct wm_error *error)
{
	int64_t person;
	enum wm_code code;

	if (row->content == 0)
		return WM_OK;
	code = person_key(store, &row->event.subject, &person, error);
	if (code || !derivations[row->event.kind])
		return code;
	return derivations[row->event.kind](store, row, person, error);
}

/* An undo or redo: notes it, then derives the events of the action anew.  They are never undos
 * themselves: those are of no kind that can be taken back, and are passed over should a file say
 * otherwise. */
enum wm_code
derive_taken_back(struct store *store, const struct event_row *row, int64_t person,
		  struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *text = event_fact(event, "action");
	struct query query = query_begin(store, STATEMENT_TAKEN_BACK_ADD);
	struct event_row touched;
	struct uuid action = { 0 };
	enum wm_code code, ended;

	(void) person;
	if (text)
		uuid_read(text, &action);
	query_bind_bytes(&query, action.bytes, sizeof(action.bytes));
	query_bind_number(&query, event->clock);
	query_bind_uuid(&query, &event->origin);
	query_bind_number(&query, event->seq);
	query_bind_number(&query, event->at);
	query_bind_number(&query, event->kind == EVENT_UNDO);
	code = query_run(&query, error);
	query = query_begin(store, STATEMENT_EVENT_OF_ACTION);
	query_bind_uuid(&query, &action);
	while (!code && query_step(&query)) {
		code = event_row_read(&query, &touched, error);
		if (!code && derivations[touched.event.kind] != derive_taken_back)
			code = derive_event(store, &touched, error);
		event_row_done(&touched);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}

enum wm_code
derive_rebuild(struct store *store, struct wm_error *error)
{
	struct query query;
	struct event_row row;
	char text[64];
	enum wm_code code = WM_OK, ended;

	for (size_t i = 0; derived_tables[i] && !code; i++) {
		snprintf(text, sizeof(text), "DELETE FROM %s", derived_tables[i]);
		code = sql_run(store, text, error);
	}
	query = query_begin(store, STATEMENT_EVENT_ALL);
	while (!code && query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code)
			code = derive_event(store, &row, error);
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}
