/* What every store must do, said through store.h alone: sessions, agenda, arrangements. */
#include <stdlib.h>

#include "unit/store_contract.h"
#include "unit/store_said.h"
#include "waymark/memory.h"

static struct wm_error error;
static const struct viewer viewer;

/* "2026-03-05 10:00 90 individual completed, reason / venue / 240 s / 1.1 observe 2026-04-01, words" */
static void
ck_sessions(int before_day, const char *expected)
{
	struct session_list list = { 0 };
	struct buffer lines = { 0 };
	char text[DATE_TEXT_MAX];

	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), said_before(before_day), &list,
			  &error));
	for (size_t i = 0; i < list.count; i++) {
		const struct session *session = &list.items[i];

		buffer_format(&lines, "%s %s %d %s %s, %s / %s / %ld s /",
			      date_iso(session->date, text), session->time, session->minutes,
			      form_words[session->form], session_status_words[session->status],
			      session->reason, session->venue,
			      session_seconds(session, SAMPLE_DAY * 50));
		for (size_t j = 0; j < session->topic_count; j++) {
			const struct session_topic *topic = &session->topics[j];

			buffer_format(&lines, " %s", topic->about.code);
			if (topic->settled)
				buffer_format(&lines, " %s %s, %s;", outcome_words[topic->outcome],
					      date_iso(topic->until, text), topic->words);
		}
		buffer_char(&lines, '\n');
	}
	ck_assert_str_eq(lines.text ? lines.text : "", expected);
	buffer_done(&lines);
	session_list_done(&list);
}

static struct session_list
read_sessions(void)
{
	struct session_list list = { 0 };

	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &list, &error));
	return list;
}

START_TEST(sessions_are_read_by_date_and_time)
{
	say_session(1, "2026-04-02");
	said_act(EVENT_SESSION, 2, "Room 2",
		 FACTS({ "form", "informal" }, { "date", "2026-03-05" }, { "time", "14:00" },
		       { "minutes", "90" }, { "supervisor", said_id(2) }));
	said_act(EVENT_SESSION, 3, NULL,
		 FACTS({ "form", "manager" }, { "date", "2026-03-05" }, { "time", "09:30" },
		       { "supervisor", said_id(2) }));
	ck_sessions(-1, "2026-03-05 09:30 0 manager planned,  /  / 0 s /\n"
			"2026-03-05 14:00 90 informal planned,  / Room 2 / 0 s /\n"
			"2026-04-02  0 individual planned,  /  / 0 s /\n");
	ck_sessions(2, "2026-04-02  0 individual planned,  /  / 0 s /\n");
	ck_sessions(1, "");
}
END_TEST

START_TEST(session_that_was_postponed_names_the_one_in_its_place)
{
	struct said first = say_session(1, "2026-03-05");
	struct said second =
		said_act(EVENT_SESSION, 2, NULL,
			 FACTS({ "form", "individual" }, { "date", "2026-03-12" },
			       { "supervisor", said_id(2) }, { "instead-of", first.text }));
	struct session_list list;

	said_act(EVENT_SESSION_STATUS, 2, "In court.",
		 FACTS({ "session", first.text }, { "session-status", "postponed" },
		       { "moved-to", second.text }));
	ck_sessions(-1, "2026-03-05  0 individual postponed, In court. /  / 0 s /\n"
			"2026-03-12  0 individual planned,  /  / 0 s /\n");
	list = read_sessions();
	ck_assert(uuid_equal(list.items[0].moved_to, second.id));
	ck_assert(uuid_equal(list.items[1].instead_of, first.id));
	ck_assert(uuid_equal(list.items[0].supervisor, sample_id(2)));
	session_list_done(&list);
	/* What became of it last holds. */
	said_act(EVENT_SESSION_STATUS, 3, NULL,
		 FACTS({ "session", first.text }, { "session-status", "missed" }));
	list = read_sessions();
	ck_assert_int_eq(list.items[0].status, SESSION_MISSED);
	ck_assert_str_eq(list.items[0].reason, "");
	ck_assert(!uuid_is_set(list.items[0].moved_to));
	session_list_done(&list);
}
END_TEST

START_TEST(clock_makes_a_session_held)
{
	struct said session = say_session(1, "2026-03-05");
	struct session_list list;

	say_clock(2, session, "runs");
	ck_sessions(4, "2026-03-05  0 individual planned,  /  / 0 s /\n"); /* left running */
	say_clock(4, session, "stands");
	say_clock(6, session, "runs");
	say_clock(7, session, "ended");
	ck_sessions(-1, "2026-03-05  0 individual completed,  /  / 86400 s /\n");
	list = read_sessions();
	ck_assert_int_eq(list.items[0].started, 2 * SAMPLE_DAY);
	ck_assert_int_eq(list.items[0].ended, 7 * SAMPLE_DAY);
	session_list_done(&list);
}
END_TEST

START_TEST(topics_are_read_in_the_order_chosen_with_what_was_settled)
{
	struct said session = say_session(1, "2026-03-05");
	struct session_list list;

	say_topic(2, session, "2.1", "yes");
	say_topic(2, session, "1.1", "yes");
	say_topic(2, session, "1.2", "yes");
	said_act(EVENT_SESSION_OUTCOME, 3, "When there is a hearing.",
		 FACTS({ "session", session.text }, { "outcome", "wait" },
		       { "until", "2026-06-01" }, SAID_CODE("1.1"), { "entered-by", said_id(1) }));
	say_outcome(3, session, "2.1", "observe");
	say_topic(4, session, "1.2", "no");
	ck_sessions(-1, "2026-03-05  0 individual planned,  /  / 0 s / 2.1 observe , By May.;"
			" 1.1 wait 2026-06-01, When there is a hearing.;\n");
	ck_sessions(3, "2026-03-05  0 individual planned,  /  / 0 s / 2.1 1.1 1.2\n");
	list = read_sessions();
	ck_assert(uuid_equal(list.items[0].topics[1].entered_by, sample_id(1)));
	ck_assert_int_eq(list.items[0].topics[1].at, 3 * SAMPLE_DAY);
	ck_assert_str_eq(list.items[0].topics[0].about.framework, "sample");
	ck_assert_str_eq(list.items[0].topics[0].about.version, "1");
	session_list_done(&list);
	/* Settled anew, and what was not chosen before. */
	say_outcome(5, session, "1.1", "agreed");
	say_outcome(5, session, "1.2", "both-views-kept");
	ck_sessions(-1, "2026-03-05  0 individual planned,  /  / 0 s / 2.1 observe , By May.;"
			" 1.1 agreed , By May.; 1.2 both-views-kept , By May.;\n");
}
END_TEST

START_TEST(what_was_taken_back_is_gone_and_redo_brings_it)
{
	struct said session = say_session(1, "2026-03-05");
	struct said topic = say_topic(2, session, "1.1", "yes");
	struct said ended = say_clock(3, session, "ended");

	sample_undo(store, 4, ended.action);
	sample_undo(store, 5, topic.action);
	ck_sessions(-1, "2026-03-05  0 individual planned,  /  / 0 s /\n");
	ck_sessions(5, "2026-03-05  0 individual planned,  /  / 0 s / 1.1\n");
	ck_sessions(4, "2026-03-05  0 individual completed,  /  / 0 s / 1.1\n");
	sample_redo(store, 6, ended.action);
	ck_sessions(-1, "2026-03-05  0 individual completed,  /  / 0 s /\n");
	sample_undo(store, 7, session.action);
	ck_sessions(-1, "");
	sample_redo(store, 8, session.action);
	ck_sessions(-1, "2026-03-05  0 individual completed,  /  / 0 s /\n");
}
END_TEST

START_TEST(session_that_is_not_here_is_refused)
{
	struct said session = say_session(1, "2026-03-05");
	struct said others = said_act_of(3, EVENT_SESSION, 1, NULL,
					 FACTS({ "form", "individual" }, { "date", "2026-03-05" },
					       { "supervisor", said_id(2) }));
	struct said gone = say_session(2, "2026-03-06");
	char message[128];

	ck_said_refused(EVENT_SESSION_CLOCK, NULL,
			FACTS({ "session", said_id(7) }, { "clock", "runs" }),
			said_words(message, said_id(7), "no such session"));
	ck_said_refused(EVENT_SESSION_TOPIC, NULL,
			FACTS({ "session", others.text }, { "topic", "yes" }, SAID_CODE("1.1")),
			said_words(message, others.text, "no such session"));
	ck_said_refused(EVENT_SESSION_STATUS, NULL,
			FACTS({ "session", session.text }, { "session-status", "postponed" },
			      { "moved-to", others.text }),
			said_words(message, others.text, "no such session"));
	sample_undo(store, 3, gone.action);
	ck_said_refused(EVENT_SESSION_CLOCK, NULL,
			FACTS({ "session", gone.text }, { "clock", "runs" }),
			said_words(message, gone.text, "no such session"));
	ck_said_refused(EVENT_SESSION_OUTCOME, NULL,
			FACTS({ "session", session.text }, { "outcome", "agreed" },
			      { "framework", "other" }, { "version", "1" }, { "code", "1.1" }),
			"other 1: this version is not kept here");
}
END_TEST

START_TEST(agenda_is_read_oldest_first)
{
	struct agenda agenda = { 0 };
	struct said second;

	said_act(EVENT_AGENDA, 1, "The rota", FACTS({ NULL, NULL }));
	second = said_act(EVENT_AGENDA, 2, "Leave", FACTS({ "entered-by", said_id(2) }));
	said_act_of(3, EVENT_AGENDA, 2, "Of somebody else", FACTS({ NULL, NULL }));
	OK(store_agenda(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &agenda, &error));
	ck_assert_uint_eq(agenda.count, 2);
	ck_assert_str_eq(agenda.items[0].text, "The rota");
	ck_assert_str_eq(agenda.items[1].text, "Leave");
	ck_assert(uuid_equal(agenda.items[1].id, second.id));
	ck_assert(uuid_equal(agenda.items[1].entered_by, sample_id(2)));
	ck_assert_int_eq(agenda.items[1].at, 2 * SAMPLE_DAY);
	agenda_done(&agenda);
	OK(store_agenda(store, &viewer, sample_id(SAMPLE_OWNER), said_before(2), &agenda, &error));
	ck_assert_uint_eq(agenda.count, 1);
	agenda_done(&agenda);
	sample_undo(store, 3, second.action);
	OK(store_agenda(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &agenda, &error));
	ck_assert_uint_eq(agenda.count, 1);
	agenda_done(&agenda);
}
END_TEST

START_TEST(intervals_and_absences_are_read_oldest_first)
{
	struct arrangements read = { 0 };
	struct said weekly;
	char text[DATE_TEXT_MAX];

	said_act(EVENT_INTERVAL, 3, "New to the post.",
		 FACTS({ "every", "2" }, { "unit", "week" }, { "until", "1970-06-01" }));
	weekly = said_act(EVENT_INTERVAL, 5, "A hard month.",
			  FACTS({ "every", "1" }, { "unit", "week" }, { "until", "1970-03-01" }));
	said_act(EVENT_ABSENCE, 6, "Away.",
		 FACTS({ "supervisor", said_id(2) }, { "date", "1970-01-07" }));
	said_act(EVENT_ABSENCE, 7, NULL,
		 FACTS({ "supervisor", said_id(2) }, { "date", "1970-01-07" },
		       { "until", "1970-04-01" }, { "cover", said_id(3) }));
	OK(store_arrangements(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &read,
			      &error));
	ck_assert_uint_eq(read.interval_count, 2);
	ck_assert_int_eq(read.intervals[0].every.count, 2);
	ck_assert_int_eq(read.intervals[0].every.unit, UNIT_WEEK);
	ck_assert_str_eq(date_iso(read.intervals[0].from, text), "1970-01-04");
	ck_assert_str_eq(date_iso(read.intervals[0].until, text), "1970-06-01");
	ck_assert_str_eq(read.intervals[1].reason, "A hard month.");
	ck_assert_uint_eq(read.absence_count, 2);
	ck_assert(!date_is_set(read.absences[0].until));
	ck_assert(!uuid_is_set(read.absences[0].cover));
	ck_assert_str_eq(read.absences[0].reason, "Away.");
	ck_assert_str_eq(date_iso(read.absences[1].from, text), "1970-01-07");
	ck_assert_str_eq(date_iso(read.absences[1].until, text), "1970-04-01");
	ck_assert(uuid_equal(read.absences[1].cover, sample_id(3)));
	arrangements_done(&read);
	sample_undo(store, 8, weekly.action);
	OK(store_arrangements(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &read,
			      &error));
	ck_assert_uint_eq(read.interval_count, 1);
	arrangements_done(&read);
	OK(store_arrangements(store, &viewer, sample_id(SAMPLE_OWNER), said_before(6), &read,
			      &error));
	ck_assert_uint_eq(read.interval_count, 2);
	ck_assert_uint_eq(read.absence_count, 0);
	arrangements_done(&read);
}
END_TEST

START_TEST(session_is_there_when_the_store_is_opened_again)
{
	struct said session = say_session(1, "2026-03-05");

	say_topic(2, session, "1.1", "yes");
	store_reopen(STORE_READ);
	ck_sessions(-1, "2026-03-05  0 individual planned,  /  / 0 s / 1.1\n");
	store_reopen(STORE_WRITE);
	say_clock(3, session, "ended");
	ck_sessions(-1, "2026-03-05  0 individual completed,  /  / 0 s / 1.1\n");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		sessions_are_read_by_date_and_time,
		session_that_was_postponed_names_the_one_in_its_place,
		clock_makes_a_session_held,
		topics_are_read_in_the_order_chosen_with_what_was_settled,
		what_was_taken_back_is_gone_and_redo_brings_it,
		session_that_is_not_here_is_refused,
		agenda_is_read_oldest_first,
		intervals_and_absences_are_read_oldest_first,
		session_is_there_when_the_store_is_opened_again,
	};

	return store_contract_run("store_contract_supervision", cases,
				  sizeof(cases) / sizeof(*cases));
}
