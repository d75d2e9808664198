#include "store/sql.h"

#include <assert.h>
#include <stdlib.h>

/* The newest of the chain of this origin and subject: the sequence number and hash that the next
 * event follows. */
static enum wm_code
read_head(struct store *store, struct event *event, struct digest *previous, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_CHAIN_HEAD);
	enum wm_code code;

	event->seq = 1;
	*previous = (struct digest) { 0 };
	query_bind_uuid(&query, &event->origin);
	query_bind_uuid(&query, &event->subject);
	if (query_step(&query)) {
		event->seq = query_number(&query, 0) + 1;
		*previous = query_digest(&query, 1);
	}
	code = query_end(&query, error);
	if (!code) {
		query = query_begin(store, STATEMENT_CLOCK);
		event->clock = (query_step(&query) ? query_number(&query, 0) : 0) + 1;
		code = query_end(&query, error);
	}
	return code;
}

static enum wm_code
insert(struct store *store, struct event_row *row, struct wm_error *error)
{
	const struct event *event = &row->event;
	struct query query = query_begin(store, STATEMENT_EVENT_ADD);
	enum wm_code code;

	query_bind_uuid(&query, &event->id);
	query_bind_uuid(&query, &event->action);
	query_bind_uuid(&query, &event->origin);
	query_bind_uuid(&query, &event->subject);
	query_bind_number(&query, event->seq);
	query_bind_number(&query, event->clock);
	query_bind_number(&query, event->at);
	query_bind_uuid(&query, &event->author);
	query_bind_text(&query, capacity_word(event->capacity));
	query_bind_text(&query, event_kind_info(event->kind)->word);
	query_bind_text(&query, row->facts);
	query_bind_bytes(&query, row->facts_salt.bytes, sizeof(row->facts_salt.bytes));
	query_bind_bytes(&query, row->facts_hash.bytes, sizeof(row->facts_hash.bytes));
	query_bind_text(&query, event->text);
	query_bind_bytes(&query, row->text_salt.bytes, sizeof(row->text_salt.bytes));
	query_bind_bytes(&query, row->text_hash.bytes, sizeof(row->text_hash.bytes));
	query_bind_bytes(&query, row->hash.bytes, sizeof(row->hash.bytes));
	code = query_run(&query, error);
	row->number = sqlite3_last_insert_rowid(store->db);
	return code;
}

/* An undo or redo may be of evidence. */
static bool
touches_evidence(const struct event *event)
{
	return event->kind == EVENT_EVIDENCE || event->kind == EVENT_UNDO ||
	       event->kind == EVENT_REDO || event_fact(event, "evidence");
}

enum wm_code
store_append(struct store *store, struct event *event, struct wm_error *error)
{
	struct event_row row = { .content = 2, .has_facts_salt = true, .has_text_salt = true };
	struct digest previous;
	char *facts;
	enum wm_code code;

	assert(!sqlite3_get_autocommit(store->db));
	if (!uuid_is_set(event->id))
		event->id = uuid_mint();
	event->action = store->action;
	event->origin = store->origin;
	code = event_check(event, error);
	if (!code)
		code = append_check_references(store, event, error);
	if (!code)
		code = read_head(store, event, &previous, error);
	if (code)
		return code;
	facts = json_pairs_write(event->facts, event->fact_count);
	row.event = *event;
	row.facts = facts;
	row.facts_salt = salt_make();
	row.text_salt = salt_make();
	row.facts_hash = chain_facts_hash(&row.facts_salt, facts);
	row.text_hash = chain_text_hash(&row.text_salt, event->text);
	row.hash = chain_hash(&previous, event, &row.facts_hash, &row.text_hash);
	code = insert(store, &row, error);
	store->evidence_changes += touches_evidence(event);
	if (!code)
		code = derive_event(store, &row, error);
	free(facts);
	return code;
}
