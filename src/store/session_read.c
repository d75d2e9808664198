#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/said.h"
#include "waymark/memory.h"
#include "waymark/text.h"

/* What is read of the sessions comes session by session: the one met last is the likeliest. */
static struct session *
find(const struct session_list *list, size_t *last, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++) {
		size_t at = (*last + i) % list->count;

		if (uuid_equal(list->items[at].id, id)) {
			*last = at;
			return &list->items[at];
		}
	}
	return NULL;
}

static enum wm_code
read_sessions(struct store *store, const struct uuid *person, instant before,
	      struct session_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_SESSION_ALL, person, before);

	while (query_step(&query)) {
		int form = text_index(form_words, query_text(&query, 1));
		struct session *session;

		if (form < 0)
			continue;
		GROW(list->items, list->count, list->capacity);
		session = &list->items[list->count++];
		*session = (struct session) {
			.id = query_uuid(&query, 0),
			.person = *person,
			.form = (enum form_use) form,
			.minutes = (int) query_number(&query, 4),
			.supervisor = query_uuid(&query, 5),
			.instead_of = query_uuid(&query, 6),
			.venue = xstrdup(query_text(&query, 7)),
			.reason = xstrdup(""),
			.started = INSTANT_NONE,
			.ended = INSTANT_NONE,
			.running_since = INSTANT_NONE,
		};
		date_parse(query_text(&query, 2), &session->date, NULL);
		snprintf(session->time, sizeof(session->time), "%s", query_text(&query, 3));
	}
	return query_end(&query, error);
}

/* What became of it last holds.  The words of the clock and of where it is are no two alike. */
static void
take_detail(struct session *session, const struct query *query)
{
	int clock = text_index(session_clock_words, query_text(query, 1));
	int status = text_index(session_status_words, query_text(query, 1));

	if (clock >= 0)
		session_clock_said(session, (enum session_clock) clock, query_number(query, 4));
	if (status < 0)
		return;
	session->status = (enum session_status) status;
	session->moved_to = query_uuid(query, 2);
	free(session->reason);
	session->reason = xstrdup(query_text(query, 3));
}

static enum wm_code
read_details(struct store *store, const struct uuid *person, instant before,
	     struct session_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_SESSION_DETAILS, person, before);
	size_t last = 0;

	while (query_step(&query)) {
		struct session *session = find(list, &last, query_uuid(&query, 0));

		if (session)
			take_detail(session, &query);
	}
	return query_end(&query, error);
}

/* The place of the indicator that the query stands on; topic_count where it is not chosen. */
static size_t
find_topic(const struct session *session, const struct query *query)
{
	size_t at = 0;

	for (; at < session->topic_count; at++) {
		const struct link *about = &session->topics[at].about;

		if (strcmp(about->code, query_text(query, 3)) == 0 &&
		    strcmp(about->framework, query_text(query, 1)) == 0 &&
		    strcmp(about->version, query_text(query, 2)) == 0)
			break;
	}
	return at;
}

static void
add_topic(struct session *session, const struct query *query)
{
	GROW(session->topics, session->topic_count, session->topic_capacity);
	session->topics[session->topic_count++] = (struct session_topic) {
		.about = {
			.framework = xstrdup(query_text(query, 1)),
			.version = xstrdup(query_text(query, 2)),
			.code = xstrdup(query_text(query, 3)),
		},
		.words = xstrdup(""),
		.author = query_uuid(query, 7),
		.at = query_number(query, 9),
	};
}

static void
remove_topic(struct session *session, size_t at)
{
	session_topic_done(&session->topics[at]);
	session->topic_count--;
	memmove(&session->topics[at], &session->topics[at + 1],
		(session->topic_count - at) * sizeof(*session->topics));
}

/* What was settled last holds; to settle what was not chosen chooses it. */
static void
take_topic(struct session *session, const struct query *query)
{
	const char *value = query_text(query, 4);
	int outcome = text_index(outcome_words, value);
	size_t at = find_topic(session, query);
	bool here = at < session->topic_count;
	struct session_topic *topic;

	if (strcmp(value, "no") == 0) {
		if (here)
			remove_topic(session, at);
		return;
	}
	if (!here)
		add_topic(session, query);
	if (outcome < 0)
		return;
	topic = &session->topics[at];
	topic->settled = true;
	topic->outcome = (enum outcome) outcome;
	topic->until = (struct date) { 0 };
	date_parse(query_text(query, 5), &topic->until, NULL);
	free(topic->words);
	topic->words = xstrdup(query_text(query, 6));
	topic->author = query_uuid(query, 7);
	topic->entered_by = query_uuid(query, 8);
	topic->at = query_number(query, 9);
}

static enum wm_code
read_topics(struct store *store, const struct uuid *person, instant before,
	    struct session_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_SESSION_TOPICS, person, before);
	size_t last = 0;

	while (query_step(&query)) {
		struct session *session = find(list, &last, query_uuid(&query, 0));

		if (session)
			take_topic(session, &query);
	}
	return query_end(&query, error);
}

static enum wm_code
read_records(struct store *store, const struct uuid *person, instant before,
	     struct session_list *list, struct wm_error *error)
{
	struct query query = said_read(store, STATEMENT_SESSION_RECORDS, person, before);
	size_t last = 0;

	while (query_step(&query)) {
		struct session *session = find(list, &last, query_uuid(&query, 0));

		if (session)
			session->record = query_uuid(&query, 1);
	}
	return query_end(&query, error);
}

enum wm_code
store_sessions(struct store *store, const struct viewer *viewer, struct uuid person, instant before,
	       struct session_list *list, struct wm_error *error)
{
	enum wm_code code = read_sessions(store, &person, before, list, error);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	if (!code)
		code = read_details(store, &person, before, list, error);
	if (!code)
		code = read_topics(store, &person, before, list, error);
	if (!code)
		code = read_records(store, &person, before, list, error);
	if (code)
		session_list_done(list);
	return code;
}
