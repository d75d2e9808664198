#include <string.h>

#include "store/about.h"
#include "waymark/record.h"

enum wm_code
record_signatures(struct store *store, const struct uuid *id, const char *signer, bool *any,
		  bool *same, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_RECORD_SIGNATURES);

	*any = *same = false;
	query_bind_uuid(&query, id);
	while (query_step(&query)) {
		*any = true;
		*same = *same || (signer && strcmp(query_text(&query, 0), signer) == 0);
	}
	return query_end(&query, error);
}

/* A session has one record, whoever begins it and in however many windows. */
static enum wm_code
check_one_record(struct store *store, const struct event *event, struct wm_error *error)
{
	struct uuid session = about_id(event, "session");
	struct query query = query_begin(store, STATEMENT_RECORD_OF);
	bool found;
	enum wm_code code;

	query_bind_uuid(&query, &session);
	found = query_step(&query);
	code = query_end(&query, error);
	if (!code && found)
		code = wm_fail(error, WM_VALUE, "this session has a record already");
	return code;
}

enum wm_code
check_signed(struct store *store, const struct event *event, struct wm_error *error)
{
	struct uuid record = about_id(event, "record");
	const char *signer = event_fact(event, "signer");
	bool any, same;
	enum wm_code code;

	if (event->kind == EVENT_RECORD)
		return check_one_record(store, event, error);
	if (event->kind != EVENT_RECORD_FIELD && event->kind != EVENT_RECORD_SIGNED)
		return WM_OK;
	code = record_signatures(store, &record, signer, &any, &same, error);
	if (!code && same)
		code = wm_fail(error, WM_VALUE, "the %s has signed this record already", signer);
	if (!code && any && event->kind == EVENT_RECORD_FIELD &&
	    !record_is_tick(event_fact(event, "field")))
		code = wm_fail(error, WM_VALUE,
			       "this record is signed and stays as it is; what comes later is an "
			       "addendum");
	return code;
}
