/* The table of kinds of event, and what an event must hold. */
#include <stdio.h>
#include <string.h>

#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/event.h"

static struct wm_error error;
static struct sample_facts facts;

START_TEST(each_kind_is_read_back_by_its_word)
{
	enum event_kind kind;

	for (int i = 0; i < EVENT_KIND_COUNT; i++) {
		ck_assert(event_kind_read(event_kind_info((enum event_kind) i)->word, &kind));
		ck_assert_int_eq(kind, i);
	}
	ck_assert(!event_kind_read("ratings", &kind));
	ck_assert(!event_kind_read("", &kind));
}
END_TEST

START_TEST(what_cannot_be_taken_back_is_known)
{
	ck_assert(event_kind_info(EVENT_RATING)->undoable);
	ck_assert(event_kind_info(EVENT_EVIDENCE)->undoable);
	ck_assert(!event_kind_info(EVENT_STARTED)->undoable);
	ck_assert(!event_kind_info(EVENT_UNDO)->undoable);
	ck_assert(!event_kind_info(EVENT_REDO)->undoable);
	ck_assert(!event_kind_info(EVENT_REDACTION)->undoable);
	ck_assert(event_kind_info(EVENT_RECORD_FIELD)->undoable);
	ck_assert(!event_kind_info(EVENT_RECORD_SIGNED)->undoable);
	ck_assert(!event_kind_info(EVENT_RECORD_ADDENDUM)->undoable);
	ck_assert(!event_kind_info(EVENT_RECORD_READ)->undoable);
}
END_TEST

START_TEST(each_capacity_is_read_back_by_its_word)
{
	enum capacity capacity = CAPACITY_COUNT;

	ck_assert(capacity_read("self", &capacity));
	ck_assert_int_eq(capacity, CAPACITY_SELF);
	ck_assert(capacity_read("supervisor", &capacity));
	ck_assert_int_eq(capacity, CAPACITY_SUPERVISOR);
	ck_assert_str_eq(capacity_word(CAPACITY_SUPERVISOR), "supervisor");
	ck_assert(!capacity_read("peer", &capacity));
}
END_TEST

/* A rating that is as it should be, to be spoilt. */
static struct event
rating(void)
{
	struct event event = sample_event(EVENT_RATING, 1, NULL);

	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "wording", "ab",
			 "code", "1.1", "level", "first", "value", "3", NULL);
	return event;
}

static void
ck_good(const struct event *event)
{
	ck_assert_msg(event_check(event, &error) == WM_OK, "%s", error.message);
}

static void
ck_bad(const struct event *event, const char *message)
{
	ck_assert_int_eq(event_check(event, &error), WM_VALUE);
	ck_assert_str_eq(error.message, message);
}

START_TEST(event_with_the_facts_of_its_kind_is_good)
{
	struct event event = rating();

	ck_good(&event);
	ck_assert_str_eq(event_fact(&event, "code"), "1.1");
	ck_assert_ptr_null(event_fact(&event, "entered-by"));
	event.text = "";
	ck_good(&event);
	event.text = "Caf\xc3\xa9\n\x1b[1m"; /* kept as written, whatever it is */
	ck_good(&event);
}
END_TEST

START_TEST(fact_that_may_be_absent_may_be_given)
{
	struct event event = rating();
	char id[UUID_TEXT_MAX];

	facts.pairs[event.fact_count++] = (struct json_pair) {
		"entered-by",
		uuid_text(sample_id(1), id),
	};
	ck_good(&event);
}
END_TEST

START_TEST(missing_and_surplus_facts_are_named)
{
	struct event event = rating();

	event.fact_count--;
	ck_bad(&event, "rating: the fact \"value\" is missing");
	facts.pairs[event.fact_count++] = (struct json_pair) { "colour", "red" };
	ck_bad(&event, "rating: has no fact \"colour\"");
	event = rating();
	facts.pairs[event.fact_count++] = (struct json_pair) { "code", "1.2" };
	ck_bad(&event, "rating: the fact \"code\" stands twice");
}
END_TEST

static const struct spoilt {
	int fact;
	const char *value;
	const char *message;
} spoilt[] = {
	{ 5, "0", "rating: value cannot be \"0\"" },
	{ 5, "yes", "rating: value cannot be \"yes\"" },
	{ 5, "", "rating: value cannot be \"\"" },
	{ 0, "", "rating: framework cannot be \"\"" },
	{ 3, "", "rating: code cannot be \"\"" },
	{ 4, "a\xff", "rating: level is not valid UTF-8" },
};

START_TEST(value_that_a_fact_cannot_have_is_named)
{
	struct event event = rating();

	facts.pairs[spoilt[_i].fact].value = spoilt[_i].value;
	ck_bad(&event, spoilt[_i].message);
}
END_TEST

START_TEST(ids_and_dates_are_checked)
{
	struct event event = sample_event(EVENT_UNDO, 1, NULL);

	sample_add_facts(&event, &facts, "action", "1234", NULL);
	ck_bad(&event, "undo: action cannot be \"1234\"");
	sample_add_facts(&event, &facts, "action", "00000000-0000-0000-0000-000000000000", NULL);
	ck_assert_int_eq(event_check(&event, &error), WM_VALUE);
	event.kind = EVENT_START_IN_POST;
	sample_add_facts(&event, &facts, "date", "2026-02-30", NULL);
	ck_bad(&event, "start-in-post: date cannot be \"2026-02-30\"");
	sample_add_facts(&event, &facts, "date", "2026-02-28", NULL);
	ck_good(&event);
	sample_add_facts(&event, &facts, "date", "", NULL); /* takes an earlier one away */
	ck_good(&event);
	event.kind = EVENT_SUPERVISOR;
	sample_add_facts(&event, &facts, "supervisor", "", NULL);
	ck_good(&event);
	sample_add_facts(&event, &facts, "supervisor", "Supervisor 1", NULL);
	ck_bad(&event, "supervisor: supervisor cannot be \"Supervisor 1\"");
}
END_TEST

#define ID "11111111-1111-4111-8111-111111111111"

/* An event of each kind of supervision, one of its facts with what it may hold and what it may not. */
static const struct held {
	enum event_kind kind;
	const char *facts[10]; /* the others, name and value */
	const char *fact, *good, *bad;
} held[] = {
	{ EVENT_SESSION, { "date", "2026-03-05", "supervisor", ID }, "form", "group", "team" },
	{ EVENT_SESSION, { "form", "group", "supervisor", ID }, "date", "2028-02-29", "" },
	{ EVENT_SESSION,
	  { "form", "group", "supervisor", ID },
	  "date",
	  "2026-03-01",
	  "2026-02-29" },
	{ EVENT_SESSION, { "form", "group", "date", "2026-03-05" }, "supervisor", ID, "" },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "time",
	  "09:05",
	  "9:05" },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "time",
	  "23:59",
	  "24:00" },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "time",
	  "00:00",
	  " " },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "minutes",
	  "1440",
	  "1441" },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "minutes",
	  "1",
	  "0" },
	{ EVENT_SESSION,
	  { "form", "group", "date", "2026-03-05", "supervisor", ID },
	  "instead-of",
	  ID,
	  "" },
	{ EVENT_SESSION_STATUS, { "session", ID }, "session-status", "missed", "held" },
	{ EVENT_SESSION_STATUS, { "session-status", "missed" }, "session", ID, "5" },
	{ EVENT_SESSION_STATUS,
	  { "session", ID, "session-status", "postponed" },
	  "moved-to",
	  ID,
	  "" },
	{ EVENT_SESSION_CLOCK, { "session", ID }, "clock", "stands", "paused" },
	{ EVENT_SESSION_TOPIC,
	  { "session", ID, "framework", "sample", "version", "1", "code", "1" },
	  "topic",
	  "no",
	  "maybe" },
	{ EVENT_SESSION_OUTCOME,
	  { "session", ID, "framework", "sample", "version", "1", "code", "1" },
	  "outcome",
	  "read-together",
	  "" },
	{ EVENT_SESSION_OUTCOME,
	  { "session", ID, "framework", "sample", "version", "1", "code", "1", "outcome", "wait" },
	  "until",
	  "2026-03-29",
	  "" },
	{ EVENT_INTERVAL, { "unit", "week", "until", "2026-03-05" }, "every", "9999", "02" },
	{ EVENT_INTERVAL, { "unit", "week", "until", "2026-03-05" }, "every", "2", "10000" },
	{ EVENT_INTERVAL, { "every", "2", "until", "2026-03-05" }, "unit", "working-day", "weeks" },
	{ EVENT_INTERVAL, { "every", "2", "unit", "week" }, "until", "2026-03-05", "" },
	{ EVENT_ABSENCE, { "supervisor", ID }, "date", "2026-03-05", "" },
	{ EVENT_ABSENCE, { "date", "2026-03-05" }, "supervisor", ID, "" },
	{ EVENT_ABSENCE, { "date", "2026-03-05", "supervisor", ID }, "cover", ID, "" },
	{ EVENT_RECORD,
	  { "form", "audit", "version", "1", "supervisor", "" },
	  "policy",
	  "sandwell",
	  "" },
	{ EVENT_RECORD_FIELD, { "record", ID }, "field", "agenda-1", "" },
	{ EVENT_RECORD_FIELD, { "field", "agenda-1" }, "record", ID, "1" },
	{ EVENT_RECORD_SIGNED, { "record", ID }, "signer", "supervisee", "witness" },
	{ EVENT_RECORD_READ, { "record", ID }, "role", "auditor", "" },
};

START_TEST(facts_of_supervision_are_checked)
{
	const struct held *row = &held[_i];
	const char *word = event_kind_info(row->kind)->word;
	struct event event = sample_event(row->kind, 1, NULL);
	char message[128];

	event.facts = facts.pairs;
	facts.pairs[event.fact_count++] = (struct json_pair) { row->fact, row->good };
	for (size_t i = 0; i < 10 && row->facts[i]; i += 2)
		facts.pairs[event.fact_count++] =
			(struct json_pair) { row->facts[i], row->facts[i + 1] };
	ck_good(&event);
	facts.pairs[0].value = row->bad;
	snprintf(message, sizeof(message), "%s: %s cannot be \"%s\"", word, row->fact, row->bad);
	ck_bad(&event, message);
}
END_TEST

START_TEST(text_is_only_where_the_kind_has_one)
{
	struct event event = sample_event(EVENT_STARTED, 1, "text");

	ck_bad(&event, "started: takes no text");
	event.text = NULL;
	ck_good(&event);
	event = sample_event(EVENT_NAME, 1, "\xc3");
	ck_bad(&event, "name: the name is not valid UTF-8");
}
END_TEST

START_TEST(capacity_of_a_rating_is_its_authors)
{
	struct event event = rating();

	event.capacity = CAPACITY_SUPERVISOR;
	ck_bad(&event, "rating: the capacity \"supervisor\" is not its author's");
	event.author = sample_id(2);
	ck_good(&event);
	event.capacity = CAPACITY_SELF;
	ck_bad(&event, "rating: the capacity \"self\" is not its author's");
}
END_TEST

START_TEST(event_has_people_and_a_time)
{
	struct event event = rating();

	event.author = (struct uuid) { 0 };
	ck_bad(&event, "rating: nobody is named as its author");
	event.subject = (struct uuid) { 0 };
	ck_bad(&event, "rating: nobody is named as its subject");
	event = rating();
	event.at = INSTANT_NONE;
	ck_bad(&event, "rating: has no time");
	event = rating();
	event.kind = EVENT_KIND_COUNT;
	ck_bad(&event, "an event of an unknown kind or capacity");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("event");
	TCase *tcase = tcase_create("event");

	tcase_add_test(tcase, each_kind_is_read_back_by_its_word);
	tcase_add_test(tcase, what_cannot_be_taken_back_is_known);
	tcase_add_test(tcase, each_capacity_is_read_back_by_its_word);
	tcase_add_test(tcase, event_with_the_facts_of_its_kind_is_good);
	tcase_add_test(tcase, fact_that_may_be_absent_may_be_given);
	tcase_add_test(tcase, missing_and_surplus_facts_are_named);
	tcase_add_loop_test(tcase, value_that_a_fact_cannot_have_is_named, 0,
			    (int) (sizeof(spoilt) / sizeof(spoilt[0])));
	tcase_add_test(tcase, ids_and_dates_are_checked);
	tcase_add_loop_test(tcase, facts_of_supervision_are_checked, 0,
			    (int) (sizeof(held) / sizeof(held[0])));
	tcase_add_test(tcase, text_is_only_where_the_kind_has_one);
	tcase_add_test(tcase, capacity_of_a_rating_is_its_authors);
	tcase_add_test(tcase, event_has_people_and_a_time);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
