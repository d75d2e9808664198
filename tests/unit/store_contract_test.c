/* What every store must do, said through store.h alone: making, events, people. */
#include "unit/store_contract.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;

/* --- Making and opening --- */

START_TEST(new_store_is_there_with_its_first_action)
{
	store_reopen(STORE_READ);
	ck_owner_name(store, "Practitioner 1");
	ck_assert(uuid_equal(store_owner(store), sample_id(SAMPLE_OWNER)));
	ck_assert_str_eq(store_location(store), SAMPLE_STORE);
}
END_TEST

START_TEST(new_store_is_gone_without_its_first_commit)
{
	struct store *other;

	OK(store_create(&other, "folder/other.db", sample_id(1), &error));
	store_close(&other);
	ck_assert_ptr_null(other);
	ck_assert(!file_exists("folder/other.db"));
	OK(store_create(&other, "folder/other.db", sample_id(1), &error));
	store_rollback(other);
	ck_assert(!file_exists("folder/other.db"));
	ck_assert_int_eq(store_begin(other, &error), WM_FILE);
	store_close(&other);
}
END_TEST

START_TEST(nothing_is_made_where_something_is)
{
	struct store *other;

	REFUSED(store_create(&other, SAMPLE_STORE, sample_id(2), &error),
		SAMPLE_STORE ": there is a file here already");
	ck_assert_ptr_null(other);
	ck_owner_name(store, "Practitioner 1");
}
END_TEST

START_TEST(store_to_throw_away_does_all_a_store_does)
{
	struct store *other = sample_store(NULL);

	ck_assert_str_eq(store_location(other), "");
	sample_undo(other, 2, sample_rate(other, 1, "1.1", "3"));
	sample_rate(other, 3, "1.1", "2");
	ck_ratings(other, -1, "1.1 first self 2\n");
	ck_whole(other);
	OK(store_backup(other, "kept.db", false, &error));
	store_close(&other);
	other = sample_open("kept.db", STORE_READ);
	ck_ratings(other, -1, "1.1 first self 2\n");
	store_close(&other);
	ck_names(".", "kept.db workspace.db ");
}
END_TEST

START_TEST(reader_creates_and_changes_nothing)
{
	struct stat before = scratch_status(SAMPLE_STORE);

	store_reopen(STORE_READ);
	ck_ratings(store, -1, "");
	ck_whole(store);
	ck_assert_int_eq(store_begin(store, &error), WM_FILE);
	ck_assert_int_eq(scratch_status(SAMPLE_STORE).st_mtim.tv_nsec, before.st_mtim.tv_nsec);
	ck_names(".", "workspace.db ");
}
END_TEST

/* --- Events --- */

START_TEST(event_is_given_its_place_in_its_chain)
{
	struct event first = sample_event(EVENT_NAME, 1, "A");
	struct event second = sample_event(EVENT_NAME, 1, "B");
	struct event other = sample_event(EVENT_NAME, 1, "C");
	struct event later = sample_event(EVENT_NAME, 1, "D");

	other.subject = sample_id(2);
	OK(store_begin(store, &error));
	sample_append(store, &first);
	sample_append(store, &second);
	sample_append(store, &other);
	OK(store_commit(store, &error));
	sample_act(store, &later);

	ck_assert_int_eq(first.seq, 3); /* after those that began the store */
	ck_assert_int_eq(second.seq, 4);
	ck_assert_int_eq(other.seq, 1);
	ck_assert_int_eq(later.seq, 5);
	ck_assert_int_eq(second.clock, first.clock + 1);
	ck_assert_int_eq(other.clock, second.clock + 1);
	ck_assert_int_eq(later.clock, other.clock + 1);
	ck_assert(uuid_equal(first.action, other.action));
	ck_assert(!uuid_equal(first.action, later.action));
	ck_assert(uuid_equal(first.origin, later.origin));
	ck_assert(!uuid_equal(first.id, second.id));
}
END_TEST

START_TEST(what_was_rolled_back_never_was)
{
	struct event event = sample_event(EVENT_NAME, 1, "Nobody");

	OK(store_begin(store, &error));
	sample_append(store, &event);
	store_rollback(store);
	ck_owner_name(store, "Practitioner 1");
	sample_name(store, 1, "Practitioner 2");
	ck_owner_name(store, "Practitioner 2");
}
END_TEST

START_TEST(event_must_refer_to_what_is_here)
{
	struct event level = sample_event(EVENT_LEVEL, 1, NULL);
	struct event rating = sample_event(EVENT_RATING, 1, NULL);
	struct event body = sample_event(EVENT_BODY, 1, "text");
	struct event undo = sample_event(EVENT_UNDO, 1, NULL);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&level, &facts, "framework", "sample", "version", "2", "level", "first",
			 "from", "", NULL);
	ck_append_refused(store, &level, "sample 2: this version is not kept here");
	sample_add_facts(&rating, &facts, "framework", "sample", "version", "1", "wording", "00",
			 "code", "1.1", "level", "first", "value", "3", NULL);
	ck_append_refused(store, &rating, "sample 1: this wording is not kept here");
	uuid_text(sample_id(9), id);
	sample_add_facts(&body, &facts, "evidence", id, NULL);
	ck_append_refused(store, &body, "90000000-0000-4000-8000-000000000009: no such evidence");
	sample_add_facts(&undo, &facts, "action", id, NULL);
	ck_append_refused(store, &undo, "90000000-0000-4000-8000-000000000009: no such action");
}
END_TEST

START_TEST(event_that_is_not_well_formed_is_refused)
{
	struct event event = sample_event(EVENT_STARTED, 1, "text");

	ck_append_refused(store, &event, "started: takes no text");
	ck_owner_name(store, "Practitioner 1");
}
END_TEST

/* --- People --- */

START_TEST(person_is_as_the_newest_events_say)
{
	struct event event = sample_event(EVENT_GROUP, 1, NULL);
	struct people people = { 0 };
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];
	const struct person *person;

	sample_add_facts(&event, &facts, "group", "Children", NULL);
	sample_act(store, &event);
	event = sample_event(EVENT_TEAM, 1, NULL);
	sample_add_facts(&event, &facts, "team", "North", NULL);
	sample_act(store, &event);
	event = sample_event(EVENT_TEAM, 2, NULL);
	sample_add_facts(&event, &facts, "team", "South", NULL);
	sample_act(store, &event);
	event = sample_event(EVENT_ROLE, 1, "Social worker");
	sample_act(store, &event);
	event = sample_event(EVENT_SUPERVISOR, 1, NULL);
	sample_add_facts(&event, &facts, "supervisor", uuid_text(sample_id(2), id), NULL);
	sample_act(store, &event);
	event = sample_event(EVENT_START_IN_POST, 1, NULL);
	sample_add_facts(&event, &facts, "date", "2025-09-01", NULL);
	sample_act(store, &event);

	OK(store_people(store, &viewer, INSTANT_LAST, &people, &error));
	ck_assert_uint_eq(people.count, 1);
	person = people_find(&people, sample_id(SAMPLE_OWNER));
	ck_assert_str_eq(person->name, "Practitioner 1");
	ck_assert_str_eq(person->group, "Children");
	ck_assert_str_eq(person->team, "South");
	ck_assert_str_eq(person->role, "Social worker");
	ck_assert(uuid_equal(person->supervisor, sample_id(2)));
	ck_assert_int_eq(person->start_in_post.year, 2025);
	people_done(&people);
}
END_TEST

static struct uuid
set_level_on(int day, const char *framework, const char *level, const char *from)
{
	struct event event = sample_event(EVENT_LEVEL, day, NULL);
	struct sample_facts facts;

	sample_add_facts(&event, &facts, "framework", framework, "version", "1", "level", level,
			 "from", from, NULL);
	return sample_act(store, &event);
}

static struct uuid
set_level(const char *framework, const char *level, const char *from)
{
	return set_level_on(1, framework, level, from);
}

START_TEST(levels_stand_in_the_order_they_were_first_set)
{
	struct kept_framework other = sample_kept(0);
	struct people people = { 0 };
	const struct person *person;

	other.framework = "another";
	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &other, &error));
	OK(store_commit(store, &error));
	set_level("sample", "first", "");
	set_level("another", "L1", "2026-01-01");
	set_level("sample", "second", "2026-02-01");
	sample_undo(store, 2, set_level("another", "L2", ""));

	OK(store_people(store, &viewer, INSTANT_LAST, &people, &error));
	person = people_find(&people, sample_id(SAMPLE_OWNER));
	ck_assert_uint_eq(person->level_count, 2);
	ck_assert_str_eq(person->levels[0].framework, "sample");
	ck_assert_str_eq(person->levels[0].level, "second");
	ck_assert_str_eq(person->levels[0].before, "first");
	ck_assert_int_eq(person->levels[0].from.month, 2);
	ck_assert_str_eq(person->levels[1].framework, "another");
	ck_assert_str_eq(person->levels[1].version, "1");
	ck_assert_str_eq(person->levels[1].level, "L1");
	ck_assert_str_eq(person->levels[1].before, "");
	people_done(&people);
}
END_TEST

static void
ck_level_before(int day, const char *level)
{
	struct people people = { 0 };
	const struct person *person;

	OK(store_people(store, &viewer, day * SAMPLE_DAY, &people, &error));
	person = people_find(&people, sample_id(SAMPLE_OWNER));
	ck_assert_uint_eq(person->level_count, level != NULL);
	if (level)
		ck_assert_str_eq(person->levels[0].level, level);
	people_done(&people);
}

START_TEST(levels_are_those_of_an_earlier_day)
{
	struct uuid second;

	set_level("sample", "first", "");
	second = set_level_on(3, "sample", "second", "");
	sample_undo(store, 5, second);
	ck_level_before(1, NULL);
	ck_level_before(2, "first");
	ck_level_before(4, "second");
	ck_level_before(6, "first");
}
END_TEST

/* What is set for sections of `sample`, by the day; `level` NULL for none, `by` 0 for nobody. */
static struct uuid
set_section(enum event_kind kind, int day, const char *section, const char *level, int by)
{
	bool left_out = kind == EVENT_SECTION_LEFT_OUT;
	struct event event = sample_event(kind, day, left_out ? "not our work" : NULL);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "section", section,
			 by	 ? "decided-by"
			 : level ? "level"
				 : NULL,
			 by ? uuid_text(sample_id(by), id) : level, by && level ? "level" : NULL,
			 level, NULL);
	return sample_act(store, &event);
}

static void
ck_sections_before(instant before, const char *expected)
{
	struct people people = { 0 };
	struct buffer lines = { 0 };
	const struct person *person;

	OK(store_people(store, &viewer, before, &people, &error));
	person = people_find(&people, sample_id(SAMPLE_OWNER));
	for (size_t i = 0; i < person->section_count; i++) {
		const struct person_section *set = &person->sections[i];

		ck_assert_str_eq(set->framework, "sample");
		ck_assert_str_eq(set->version, "1");
		ck_assert(set->left_out == !*set->level);
		buffer_format(&lines, "%s %s by %d on %d%s%s\n", set->section,
			      set->left_out ? "left out" : set->level, set->decided_by.bytes[15],
			      (int) (set->at / SAMPLE_DAY), *set->reason ? ": " : "", set->reason);
	}
	ck_assert_str_eq(lines.text ? lines.text : "", expected);
	buffer_done(&lines);
	people_done(&people);
}

static void
ck_sections(const char *expected)
{
	ck_sections_before(INSTANT_LAST, expected);
}

START_TEST(sections_are_as_was_set_last_for_each)
{
	struct uuid out;

	set_section(EVENT_SECTION_LEVEL, 1, "1", "second", 2);
	out = set_section(EVENT_SECTION_LEFT_OUT, 2, "2", NULL, 0);
	ck_sections("1 second by 2 on 1\n2 left out by 0 on 2: not our work\n");
	set_section(EVENT_SECTION_LEFT_OUT, 3, "1", NULL, 3);
	ck_sections("2 left out by 0 on 2: not our work\n1 left out by 3 on 3: not our work\n");
	set_section(EVENT_SECTION_TAKEN_IN, 4, "1", NULL, 0);
	ck_sections("2 left out by 0 on 2: not our work\n");
	sample_undo(store, 5, out);
	ck_sections("");
	ck_sections_before(2 * SAMPLE_DAY, "1 second by 2 on 1\n");
	sample_redo(store, 6, out);
	store_reopen(STORE_READ);
	ck_sections("2 left out by 0 on 2: not our work\n");
}
END_TEST

START_TEST(section_without_a_level_is_as_the_rest_again)
{
	struct uuid back;

	set_section(EVENT_SECTION_LEVEL, 1, "1", "second", 0);
	back = set_section(EVENT_SECTION_LEVEL, 2, "1", NULL, 2);
	ck_sections("");
	sample_undo(store, 3, back);
	ck_sections("1 second by 0 on 1\n");
}
END_TEST

START_TEST(section_that_is_not_well_formed_is_refused)
{
	struct event event = sample_event(EVENT_SECTION_LEFT_OUT, 1, NULL);
	struct sample_facts facts;

	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", NULL);
	ck_append_refused(store, &event, "section-left-out: the fact \"section\" is missing");
	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "section", "1",
			 "decided-by", "Supervisor 1", NULL);
	ck_append_refused(store, &event, "section-left-out: decided-by cannot be \"Supervisor 1\"");
	sample_add_facts(&event, &facts, "framework", "sample", "version", "2", "section", "1",
			 NULL);
	ck_append_refused(store, &event, "sample 2: this version is not kept here");
	ck_sections("");
}
END_TEST

/* --- Verify --- */

START_TEST(verify_counts_what_it_looked_at)
{
	struct event other = sample_event(EVENT_NAME, 1, "Supervisor 1");
	struct verify_counts counts;

	other.subject = sample_id(2);
	sample_act(store, &other);
	OK(store_verify(store, &counts, NULL, NULL, &error));
	ck_assert_int_eq(counts.events, 3);
	ck_assert_int_eq(counts.chains, 2);
	ck_assert_int_eq(counts.redacted, 0);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		new_store_is_there_with_its_first_action,
		new_store_is_gone_without_its_first_commit,
		nothing_is_made_where_something_is,
		store_to_throw_away_does_all_a_store_does,
		reader_creates_and_changes_nothing,
		event_is_given_its_place_in_its_chain,
		what_was_rolled_back_never_was,
		event_must_refer_to_what_is_here,
		event_that_is_not_well_formed_is_refused,
		person_is_as_the_newest_events_say,
		levels_stand_in_the_order_they_were_first_set,
		levels_are_those_of_an_earlier_day,
		sections_are_as_was_set_last_for_each,
		section_without_a_level_is_as_the_rest_again,
		section_that_is_not_well_formed_is_refused,
		verify_counts_what_it_looked_at,
	};

	return store_contract_run("store_contract", cases, sizeof(cases) / sizeof(*cases));
}
