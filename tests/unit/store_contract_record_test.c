/* What every store must do, said through store.h alone: records, and that what was signed stays. */
#include <stdlib.h>

#include "unit/store_contract.h"
#include "unit/store_said.h"
#include "waymark/memory.h"

#define SIGNED_STAYS "this record is signed and stays as it is; what comes later is an addendum"
#define NOT_TAKEN \
	"it is of a record that is signed and stays as it is; what comes later is an addendum"

static struct wm_error error;
static const struct viewer viewer;

static struct said
begin_record(int day, const char *form, const char *session)
{
	return said_act(EVENT_RECORD, day, NULL,
			FACTS({ "form", form }, { "policy", "sandwell" }, { "version", "2019.1" },
			      { "supervisor", said_id(2) },
			      { session ? "session" : NULL, session }));
}

static struct said
fill(int day, struct said record, const char *field, const char *value)
{
	return said_act(EVENT_RECORD_FIELD, day, value,
			FACTS({ "record", record.text }, { "field", field }));
}

static struct said
sign(int day, struct said record, const char *signer, const char *name)
{
	return said_act(EVENT_RECORD_SIGNED, day, name,
			FACTS({ "record", record.text }, { "signer", signer },
			      { "entered-by", said_id(2) }));
}

static struct record_list
read_records(int before_day)
{
	struct record_list list = { 0 };

	OK(store_records(store, &viewer, sample_id(SAMPLE_OWNER), said_before(before_day), &list,
			 &error));
	return list;
}

/* "individual: date=2026-03-05 agenda-1=All well. / supervisee Practitioner 1 / addendum /
 * role, reason" */
static void
ck_records(int before_day, const char *expected)
{
	struct record_list list = read_records(before_day);
	struct buffer lines = { 0 };

	for (size_t i = 0; i < list.count; i++) {
		const struct record *record = &list.items[i];

		buffer_format(&lines, "%s:", form_words[record->form]);
		for (size_t j = 0; j < record->value_count; j++)
			buffer_format(&lines, " %s=%s", record->values[j].field,
				      record->values[j].value);
		for (int j = 0; j < SIGNER_COUNT; j++)
			if (record->signatures[j].set)
				buffer_format(&lines, " / %s %s", signer_words[j],
					      record->signatures[j].name);
		for (size_t j = 0; j < record->addendum_count; j++)
			buffer_format(&lines, " / %s", record->addenda[j].text);
		for (size_t j = 0; j < record->reading_count; j++)
			buffer_format(&lines, " / %s, %s", record->readings[j].role,
				      record->readings[j].reason);
		buffer_char(&lines, '\n');
	}
	ck_assert_str_eq(lines.text ? lines.text : "", expected);
	buffer_done(&lines);
	record_list_done(&list);
}

START_TEST(records_are_read_oldest_first_with_the_newest_of_each_field)
{
	struct said session = say_session(1, "2026-03-05");
	struct said contract = begin_record(1, "contract", NULL);
	struct said record = begin_record(2, "individual", session.text);
	struct record_list list;

	fill(3, record, "agenda-1", "All well.");
	fill(3, contract, "venue", "Room 2");
	fill(4, record, "agenda-2", "Leave.");
	fill(5, record, "agenda-1", "All quite well.");
	fill(6, record, "agenda-2", NULL);
	ck_records(-1, "contract: venue=Room 2\nindividual: agenda-1=All quite well. agenda-2=\n");
	ck_records(5, "contract: venue=Room 2\nindividual: agenda-1=All well. agenda-2=Leave.\n");
	ck_records(2, "contract:\n");
	list = read_records(-1);
	ck_assert_str_eq(list.items[0].policy, "sandwell");
	ck_assert_str_eq(list.items[0].version, "2019.1");
	ck_assert(!uuid_is_set(list.items[0].session));
	ck_assert(uuid_equal(list.items[1].session, session.id));
	ck_assert(uuid_equal(list.items[1].supervisor, sample_id(2)));
	ck_assert(uuid_equal(list.items[1].author, sample_id(SAMPLE_OWNER)));
	ck_assert_int_eq(list.items[1].at, 2 * SAMPLE_DAY);
	ck_assert_int_eq(list.items[1].values[0].at, 5 * SAMPLE_DAY);
	ck_assert(uuid_equal(list.items[1].values[0].author, sample_id(SAMPLE_OWNER)));
	record_list_done(&list);
}
END_TEST

START_TEST(session_has_one_record_and_knows_it)
{
	struct said session = say_session(1, "2026-03-05");
	struct said first = begin_record(2, "individual", session.text), second;
	struct session_list list = { 0 };

	ck_said_refused(EVENT_RECORD, NULL,
			FACTS({ "form", "individual" }, { "policy", "sandwell" },
			      { "version", "2019.1" }, { "supervisor", said_id(2) },
			      { "session", session.text }),
			"this session has a record already");
	sample_undo(store, 3, first.action);
	second = begin_record(4, "individual", session.text);
	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), INSTANT_LAST, &list, &error));
	ck_assert(uuid_equal(list.items[0].record, second.id));
	session_list_done(&list);
	OK(store_sessions(store, &viewer, sample_id(SAMPLE_OWNER), said_before(2), &list, &error));
	ck_assert(!uuid_is_set(list.items[0].record));
	session_list_done(&list);
}
END_TEST

START_TEST(field_that_was_taken_back_is_as_before)
{
	struct said record = begin_record(1, "individual", NULL), second;

	fill(2, record, "agenda-1", "All well.");
	second = fill(3, record, "agenda-1", "All quite well.");
	sample_undo(store, 4, second.action);
	ck_records(-1, "individual: agenda-1=All well.\n");
	ck_records(4, "individual: agenda-1=All quite well.\n");
	sample_redo(store, 5, second.action);
	ck_records(-1, "individual: agenda-1=All quite well.\n");
	sample_undo(store, 6, record.action);
	ck_records(-1, "");
}
END_TEST

START_TEST(record_that_is_not_here_is_refused)
{
	struct said others =
		said_act_of(3, EVENT_RECORD, 1, NULL,
			    FACTS({ "form", "individual" }, { "policy", "sandwell" },
				  { "version", "2019.1" }, { "supervisor", said_id(2) }));
	struct said gone = begin_record(1, "contract", NULL);
	char message[128];

	ck_said_refused(EVENT_RECORD_FIELD, "Text",
			FACTS({ "record", said_id(7) }, { "field", "agenda-1" }),
			said_words(message, said_id(7), "no such record"));
	ck_said_refused(EVENT_RECORD_SIGNED, "Practitioner 1",
			FACTS({ "record", others.text }, { "signer", "supervisee" }),
			said_words(message, others.text, "no such record"));
	ck_said_refused(EVENT_RECORD_ADDENDUM, "Text", FACTS({ "record", others.text }),
			said_words(message, others.text, "no such record"));
	ck_said_refused(EVENT_RECORD_READ, "Audit",
			FACTS({ "record", others.text }, { "role", "auditor" }),
			said_words(message, others.text, "no such record"));
	ck_said_refused(EVENT_RECORD, NULL,
			FACTS({ "form", "individual" }, { "policy", "sandwell" },
			      { "version", "2019.1" }, { "supervisor", said_id(2) },
			      { "session", said_id(7) }),
			said_words(message, said_id(7), "no such session"));
	sample_undo(store, 2, gone.action);
	ck_said_refused(EVENT_RECORD_FIELD, "Text",
			FACTS({ "record", gone.text }, { "field", "venue" }),
			said_words(message, gone.text, "no such record"));
}
END_TEST

START_TEST(what_was_signed_stays_and_is_added_to)
{
	struct said record = begin_record(1, "individual", NULL);
	struct record_list list;

	fill(2, record, "agenda-1", "All well.");
	sign(3, record, "supervisor", "Supervisor 1");
	ck_said_refused(EVENT_RECORD_FIELD, "Not so well.",
			FACTS({ "record", record.text }, { "field", "agenda-1" }), SIGNED_STAYS);
	ck_said_refused(EVENT_RECORD_SIGNED, "Supervisor 1",
			FACTS({ "record", record.text }, { "signer", "supervisor" }),
			"the supervisor has signed this record already");
	sign(4, record, "supervisee", "Practitioner 1");
	ck_said_refused(EVENT_RECORD_FIELD, NULL,
			FACTS({ "record", record.text }, { "field", "agenda-2" }), SIGNED_STAYS);
	ck_said_refused(EVENT_RECORD_SIGNED, "Practitioner 1",
			FACTS({ "record", record.text }, { "signer", "supervisee" }),
			"the supervisee has signed this record already");
	said_act(EVENT_RECORD_ADDENDUM, 5, "The date was the 12th.",
		 FACTS({ "record", record.text }));
	said_act(EVENT_RECORD_READ, 6, "Yearly audit",
		 FACTS({ "record", record.text }, { "role", "auditor" }));
	ck_records(-1, "individual: agenda-1=All well. / supervisee Practitioner 1"
		       " / supervisor Supervisor 1 / The date was the 12th."
		       " / auditor, Yearly audit\n");
	ck_records(4, "individual: agenda-1=All well. / supervisor Supervisor 1\n");
	list = read_records(-1);
	ck_assert(record_locked(&list.items[0]));
	ck_assert(uuid_equal(list.items[0].signatures[SIGNER_SUPERVISEE].entered_by, sample_id(2)));
	ck_assert_int_eq(list.items[0].signatures[SIGNER_SUPERVISEE].at, 4 * SAMPLE_DAY);
	ck_assert_int_eq(list.items[0].readings[0].at, 6 * SAMPLE_DAY);
	record_list_done(&list);
}
END_TEST

static void
ck_not_turned(enum event_kind kind, struct said said, const char *message)
{
	char action[UUID_TEXT_MAX];

	uuid_text(said.action, action);
	ck_said_refused(kind, NULL, FACTS({ "action", action }), message);
}

START_TEST(nothing_of_a_signed_record_is_taken_back)
{
	struct said session = say_session(1, "2026-03-05");
	struct said topic = say_topic(1, session, "1.1", "yes");
	struct said record = begin_record(2, "individual", session.text);
	struct said other = begin_record(2, "contract", NULL);
	struct said before = fill(3, record, "agenda-1", "All well.");
	struct said undone = fill(4, record, "agenda-1", "All quite well.");
	struct said free_still = fill(4, other, "venue", "Room 2"), signature;
	struct said item = said_act(EVENT_AGENDA, 4, "Leave", FACTS({ NULL, NULL }));

	sample_undo(store, 5, undone.action);
	signature = sign(6, record, "supervisee", "Practitioner 1");
	ck_not_turned(EVENT_UNDO, before, NOT_TAKEN);
	ck_not_turned(EVENT_REDO, undone, NOT_TAKEN);
	ck_not_turned(EVENT_UNDO, record, NOT_TAKEN);
	ck_not_turned(EVENT_UNDO, session, NOT_TAKEN);
	ck_not_turned(EVENT_UNDO, topic, NOT_TAKEN);
	ck_not_turned(EVENT_UNDO, signature, NOT_TAKEN);
	sample_undo(store, 7, free_still.action);
	sample_undo(store, 7, item.action);
	ck_records(-1, "individual: agenda-1=All well. / supervisee Practitioner 1\ncontract:\n");
}
END_TEST

START_TEST(newest_action_on_a_signed_record_is_not_offered_to_undo)
{
	struct said record = begin_record(1, "individual", NULL);
	struct said filled = fill(2, record, "agenda-1", "All well."), signature, added;
	struct action_found found;

	OK(store_newest_action(store, &viewer, sample_id(SAMPLE_OWNER), &found, &error));
	ck_assert(found.set && found.undoable && uuid_equal(found.action, filled.action));
	signature = sign(3, record, "supervisee", "Practitioner 1");
	OK(store_newest_action(store, &viewer, sample_id(SAMPLE_OWNER), &found, &error));
	ck_assert(found.set && !found.undoable && uuid_equal(found.action, signature.action));
	added = said_act(EVENT_RECORD_ADDENDUM, 4, "More.", FACTS({ "record", record.text }));
	OK(store_newest_action(store, &viewer, sample_id(SAMPLE_OWNER), &found, &error));
	ck_assert(found.set && !found.undoable && uuid_equal(found.action, added.action));
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		records_are_read_oldest_first_with_the_newest_of_each_field,
		session_has_one_record_and_knows_it,
		field_that_was_taken_back_is_as_before,
		record_that_is_not_here_is_refused,
		what_was_signed_stays_and_is_added_to,
		nothing_of_a_signed_record_is_taken_back,
		newest_action_on_a_signed_record_is_not_offered_to_undo,
	};

	return store_contract_run("store_contract_record", cases, sizeof(cases) / sizeof(*cases));
}
