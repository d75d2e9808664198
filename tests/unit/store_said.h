/* store_said.h - events of supervision for tests of the store (store_contract.h), in short. */
#ifndef WAYMARK_STORE_SAID_TEST_H
#define WAYMARK_STORE_SAID_TEST_H

#include "unit/store_sample.h"

/* Facts as { name, value }, ...; up to 8. */
#define FACTS(...) (&(struct sample_facts) { { __VA_ARGS__ } })
#define SAID_CODE(code) \
	{ "framework", "sample" }, { "version", "1" }, \
	{ \
		"code", code \
	}

/* What was said: the event's id, also as text, and its action. */
struct said {
	struct uuid id;
	struct uuid action;
	char text[UUID_TEXT_MAX];
};

/* One action of one event at a day about the owner, or about somebody by number (sample_id), by the
 * owner. */
struct said said_act(enum event_kind kind, int day, const char *text,
		     const struct sample_facts *facts);
struct said said_act_of(int person, enum event_kind kind, int day, const char *text,
			const struct sample_facts *facts);

/* The text of sample_id; of the last four numbers asked for. */
const char *said_id(int number);
/* "ID: words" into `message`. */
const char *said_words(char message[128], const char *id, const char *words);
instant said_before(int day); /* -1: now */

/* Fails the case where it is appended, or refused in other words. */
void ck_said_refused(enum event_kind kind, const char *text, const struct sample_facts *facts,
		     const char *message);

struct said say_session(int day, const char *date); /* an individual one, with supervisor 2 */
struct said say_clock(int day, struct said session, const char *clock);
struct said say_topic(int day, struct said session, const char *code, const char *topic);
struct said say_outcome(int day, struct said session, const char *code, const char *outcome);

#endif
