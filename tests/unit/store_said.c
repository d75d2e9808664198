#include "unit/store_said.h"

#include <stdio.h>

#include "unit/store_contract.h"

static struct event
make(int person, enum event_kind kind, int day, const char *text, const struct sample_facts *facts)
{
	struct event event = sample_event(kind, day, text);

	event.subject = sample_id(person);
	event.facts = facts->pairs;
	while (event.fact_count < 8 && facts->pairs[event.fact_count].name)
		event.fact_count++;
	return event;
}

struct said
said_act_of(int person, enum event_kind kind, int day, const char *text,
	    const struct sample_facts *facts)
{
	struct event event = make(person, kind, day, text, facts);
	struct said said;

	sample_act(store, &event);
	said.id = event.id;
	said.action = event.action;
	uuid_text(said.id, said.text);
	return said;
}

struct said
said_act(enum event_kind kind, int day, const char *text, const struct sample_facts *facts)
{
	return said_act_of(SAMPLE_OWNER, kind, day, text, facts);
}

const char *
said_id(int number)
{
	static char texts[4][UUID_TEXT_MAX];
	static unsigned next;

	return uuid_text(sample_id(number), texts[next++ % 4]);
}

const char *
said_words(char message[128], const char *id, const char *words)
{
	snprintf(message, 128, "%s: %s", id, words);
	return message;
}

instant
said_before(int day)
{
	return day < 0 ? INSTANT_LAST : day * SAMPLE_DAY;
}

void
ck_said_refused(enum event_kind kind, const char *text, const struct sample_facts *facts,
		const char *message)
{
	struct event event = make(SAMPLE_OWNER, kind, 40, text, facts);

	ck_append_refused(store, &event, message);
}

struct said
say_session(int day, const char *date)
{
	return said_act(
		EVENT_SESSION, day, NULL,
		FACTS({ "form", "individual" }, { "date", date }, { "supervisor", said_id(2) }));
}

struct said
say_clock(int day, struct said session, const char *clock)
{
	return said_act(EVENT_SESSION_CLOCK, day, NULL,
			FACTS({ "session", session.text }, { "clock", clock }));
}

struct said
say_topic(int day, struct said session, const char *code, const char *topic)
{
	return said_act(EVENT_SESSION_TOPIC, day, NULL,
			FACTS({ "session", session.text }, { "topic", topic }, SAID_CODE(code)));
}

struct said
say_outcome(int day, struct said session, const char *code, const char *outcome)
{
	return said_act(
		EVENT_SESSION_OUTCOME, day, "By May.",
		FACTS({ "session", session.text }, { "outcome", outcome }, SAID_CODE(code)));
}
