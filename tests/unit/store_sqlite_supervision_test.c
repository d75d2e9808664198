/* What the store on SQLite derives of supervision: rebuilt from an older file, compared, and read
 * without harm where somebody altered it. */
#include <stdio.h>

#include "store/private.h"
#include "unit/raw.h"
#include "unit/store_contract.h"
#include "unit/store_said.h"

static struct wm_error error;
static const struct viewer viewer;

/* A session with its clock, a topic that was settled and a record that one has signed. */
static void
begin(void)
{
	struct said session, record;

	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	session = say_session(1, "2026-03-05");
	say_clock(2, session, "runs");
	say_topic(3, session, "1.1", "yes");
	say_outcome(4, session, "1.1", "observe");
	record = said_act(EVENT_RECORD, 5, NULL,
			  FACTS({ "form", "individual" }, { "policy", "sandwell" },
				{ "version", "2019.1" }, { "supervisor", said_id(2) },
				{ "session", session.text }));
	said_act(EVENT_RECORD_FIELD, 6, "All well.",
		 FACTS({ "record", record.text }, { "field", "agenda-1" }));
	say_clock(7, session, "ended");
	said_act(EVENT_RECORD_SIGNED, 8, "Practitioner 1",
		 FACTS({ "record", record.text }, { "signer", "supervisee" }));
	store_close(&store);
}

static void
end(void)
{
	store_close(&store);
}

static void
ck_read(void)
{
	struct session_list sessions = { 0 };
	struct record_list records = { 0 };

	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &sessions,
			  &error));
	OK(store_records(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &records, &error));
	ck_assert_uint_eq(sessions.count, 1);
	ck_assert_int_eq(sessions.items[0].status, SESSION_HELD);
	ck_assert_int_eq(sessions.items[0].topics[0].outcome, OUTCOME_OBSERVE);
	ck_assert_uint_eq(records.count, 1);
	ck_assert_str_eq(record_value(&records.items[0], "agenda-1"), "All well.");
	ck_assert(record_signed(&records.items[0]));
	ck_assert(uuid_equal(sessions.items[0].record, records.items[0].id));
	session_list_done(&sessions);
	record_list_done(&records);
}

START_TEST(older_file_gets_its_sessions_and_records)
{
	raw_make_older(SAMPLE_STORE, 5);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_read();
	ck_whole(store);
}
END_TEST

static const struct alteration {
	const char *sql;
	const char *words;
} alterations[] = {
	{ "UPDATE session SET date = '2026-03-06'", "session: 2 rows are" },
	{ "UPDATE session SET form = 'x'", "session: 2 rows are" },
	{ "UPDATE session_detail SET value = 'x'", "session_detail: 4 rows are" },
	{ "DELETE FROM session_detail WHERE value = 'ended'", "session_detail: 1 row is" },
	{ "UPDATE session_topic SET value = 'x'", "session_topic: 4 rows are" },
	{ "UPDATE session_topic SET session = x'00'", "session_topic: 4 rows are" },
	{ "UPDATE record SET form = 'x'", "record: 2 rows are" },
	{ "UPDATE record SET session = NULL", "record: 2 rows are" },
	{ "DELETE FROM record", "record: 1 row is" },
	{ "UPDATE record_detail SET value = 'x'", "record_detail: 4 rows are" },
	{ "DELETE FROM record_detail WHERE value = 'supervisee'", "record_detail: 1 row is" },
};

/* Whatever was altered, reading is safe, and verify finds it. */
START_TEST(alteration_is_found)
{
	struct session_list sessions = { 0 };
	struct record_list records = { 0 };

	raw_do(SAMPLE_STORE, alterations[_i].sql);
	store = sample_open(SAMPLE_STORE, STORE_READ);
	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &sessions,
			  &error));
	OK(store_records(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &records, &error));
	session_list_done(&sessions);
	record_list_done(&records);
	ck_not_whole(store, alterations[_i].words);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_sqlite_supervision");
	TCase *tcase = tcase_create("supervision");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, older_file_gets_its_sessions_and_records);
	tcase_add_loop_test(tcase, alteration_is_found, 0,
			    (int) (sizeof(alterations) / sizeof(alterations[0])));
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
