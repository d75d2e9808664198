#include "waymark/session.h"

#include <stdlib.h>

#define SECOND 1000 /* milliseconds */

const char *const session_status_words[SESSION_STATUS_COUNT + 1] = {
#define SESSION_STATUS_WORD(id, word, shown) word,
	SESSION_STATUS_INFO(SESSION_STATUS_WORD)
#undef SESSION_STATUS_WORD
};

const char *const session_clock_words[SESSION_CLOCK_COUNT + 1] = {
#define SESSION_CLOCK_WORD(id, word) word,
	SESSION_CLOCK_INFO(SESSION_CLOCK_WORD)
#undef SESSION_CLOCK_WORD
};

const char *const outcome_words[OUTCOME_COUNT + 1] = {
#define OUTCOME_WORD(id, word, shown) word,
	OUTCOME_INFO(OUTCOME_WORD)
#undef OUTCOME_WORD
};

static const char *const statuses_shown[SESSION_STATUS_COUNT] = {
#define SESSION_STATUS_SHOWN(id, word, shown) shown,
	SESSION_STATUS_INFO(SESSION_STATUS_SHOWN)
#undef SESSION_STATUS_SHOWN
};

static const char *const outcomes_shown[OUTCOME_COUNT] = {
#define OUTCOME_SHOWN(id, word, shown) shown,
	OUTCOME_INFO(OUTCOME_SHOWN)
#undef OUTCOME_SHOWN
};

const char *
session_status_shown(enum session_status status)
{
	return statuses_shown[status];
}

const char *
outcome_shown(enum outcome outcome)
{
	return outcomes_shown[outcome];
}

bool
session_counts(const struct session *session)
{
	return session->form == FORM_INDIVIDUAL || session->form == FORM_MANAGER;
}

/* A run that nobody stopped for so long says nothing of how long the session was. */
#define RUN_MOST ((instant) 24 * 60 * 60 * SECOND)

/* Seconds of the run that the clock is in; a time of day that was put back makes them none. */
static long
seconds_running(const struct session *session, instant now)
{
	if (session->running_since == INSTANT_NONE || now <= session->running_since ||
	    now - session->running_since > RUN_MOST)
		return 0;
	return (long) ((now - session->running_since) / SECOND);
}

void
session_clock_said(struct session *session, enum session_clock clock, instant at)
{
	if (clock == SESSION_CLOCK_RUNS) {
		if (session->started == INSTANT_NONE)
			session->started = at;
		if (session->running_since == INSTANT_NONE)
			session->running_since = at;
		session->ended = INSTANT_NONE;
		session->status = SESSION_PLANNED;
		return;
	}
	session->seconds += seconds_running(session, at);
	session->running_since = INSTANT_NONE;
	if (clock == SESSION_CLOCK_ENDED) {
		session->ended = at;
		session->status = SESSION_HELD;
	}
}

long
session_seconds(const struct session *session, instant now)
{
	return session->seconds + seconds_running(session, now);
}

const struct session *
session_last_held(const struct session_list *list, struct date day)
{
	const struct session *last = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct session *session = &list->items[i];

		if (session->status == SESSION_HELD && session_counts(session) &&
		    date_compare(session->date, day) <= 0)
			last = session;
	}
	return last;
}

const struct session *
session_next(const struct session_list *list, struct date day)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct session *session = &list->items[i];

		if (session->status == SESSION_PLANNED && session->started == INSTANT_NONE &&
		    session_counts(session) && date_compare(session->date, day) >= 0)
			return session;
	}
	return NULL;
}

const struct session *
session_open(const struct session_list *list)
{
	const struct session *open = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct session *session = &list->items[i];

		if (session->status == SESSION_PLANNED && session->started != INSTANT_NONE &&
		    (!open || session->started >= open->started))
			open = session;
	}
	return open;
}

const struct session *
session_find(const struct session_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++)
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	return NULL;
}

size_t
session_number(const struct session_list *list, const struct session *session)
{
	size_t number = 0;

	for (size_t i = 0; i < list->count; i++) {
		number += list->items[i].started != INSTANT_NONE;
		if (uuid_equal(list->items[i].id, session->id))
			return session->started != INSTANT_NONE ? number : 0;
	}
	return 0;
}

void
session_topic_done(struct session_topic *topic)
{
	free(topic->about.framework);
	free(topic->about.version);
	free(topic->about.code);
	free(topic->words);
}

static void
session_done(struct session *session)
{
	for (size_t i = 0; i < session->topic_count; i++)
		session_topic_done(&session->topics[i]);
	free(session->topics);
	free(session->venue);
	free(session->reason);
}

void
session_list_done(struct session_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		session_done(&list->items[i]);
	free(list->items);
	*list = (struct session_list) { 0 };
}

void
agenda_done(struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->count; i++)
		free(agenda->items[i].text);
	free(agenda->items);
	*agenda = (struct agenda) { 0 };
}

void
arrangements_done(struct arrangements *arrangements)
{
	for (size_t i = 0; i < arrangements->interval_count; i++)
		free(arrangements->intervals[i].reason);
	for (size_t i = 0; i < arrangements->absence_count; i++)
		free(arrangements->absences[i].reason);
	free(arrangements->intervals);
	free(arrangements->absences);
	*arrangements = (struct arrangements) { 0 };
}
