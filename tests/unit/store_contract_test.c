/* What every store must do, said through store.h alone. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;
static struct store *store;

#define OK(call) ck_assert_msg((call) == WM_OK, "%s", error.message)
#define REFUSED(call, words) do { \
	ck_assert_int_eq((call), WM_VALUE); \
	ck_assert_str_eq(error.message, words); \
} while (0)

static void
begin(void)
{
	scratch_enter();
	store = sample_store(SAMPLE_STORE);
}

/* Whatever a case did, the store is whole after it. */
static void
end(void)
{
	ck_whole(store);
	store_close(&store);
}

static void
reopen(enum store_mode mode)
{
	store_close(&store);
	store = sample_open(SAMPLE_STORE, mode);
}

/* --- Making and opening --- */

START_TEST(new_store_is_there_with_its_first_action)
{
	reopen(STORE_READ);
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

	reopen(STORE_READ);
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

	ck_assert_int_eq(first.seq, 3);		/* after those that began the store */
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

static void
ck_refused(struct event *event, const char *message)
{
	OK(store_begin(store, &error));
	REFUSED(store_append(store, event, &error), message);
	store_rollback(store);
}

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
	ck_refused(&level, "sample 2: this version is not kept here");
	sample_add_facts(&rating, &facts, "framework", "sample", "version", "1", "wording", "00",
			 "code", "1.1", "level", "first", "value", "3", NULL);
	ck_refused(&rating, "sample 1: this wording is not kept here");
	uuid_text(sample_id(9), id);
	sample_add_facts(&body, &facts, "evidence", id, NULL);
	ck_refused(&body, "90000000-0000-4000-8000-000000000009: no such evidence");
	sample_add_facts(&undo, &facts, "action", id, NULL);
	ck_refused(&undo, "90000000-0000-4000-8000-000000000009: no such action");
}
END_TEST

START_TEST(event_that_is_not_well_formed_is_refused)
{
	struct event event = sample_event(EVENT_STARTED, 1, "text");

	ck_refused(&event, "started: takes no text");
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

	OK(store_people(store, &viewer, &people, &error));
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
set_level(const char *framework, const char *level, const char *from)
{
	struct event event = sample_event(EVENT_LEVEL, 1, NULL);
	struct sample_facts facts;

	sample_add_facts(&event, &facts, "framework", framework, "version", "1", "level", level,
			 "from", from, NULL);
	return sample_act(store, &event);
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

	OK(store_people(store, &viewer, &people, &error));
	person = people_find(&people, sample_id(SAMPLE_OWNER));
	ck_assert_uint_eq(person->level_count, 2);
	ck_assert_str_eq(person->levels[0].framework, "sample");
	ck_assert_str_eq(person->levels[0].level, "second");
	ck_assert_int_eq(person->levels[0].from.month, 2);
	ck_assert_str_eq(person->levels[1].framework, "another");
	ck_assert_str_eq(person->levels[1].version, "1");
	ck_assert_str_eq(person->levels[1].level, "L1");
	people_done(&people);
}
END_TEST

/* --- Ratings --- */

START_TEST(two_series_are_kept_apart)
{
	sample_rate(store, 1, "1.1", "3");
	sample_supervise(store, 1, "1.1", "2");
	sample_rate(store, 1, "2.1", "no-opportunity");
	ck_ratings(store, -1, "1.1 first self 3\n1.1 first supervisor 2\n"
		   "2.1 first self no-opportunity\n");
	sample_rate(store, 2, "1.1", "4");
	ck_ratings(store, -1, "1.1 first self 4\n1.1 first supervisor 2\n"
		   "2.1 first self no-opportunity\n");
}
END_TEST

START_TEST(newest_written_decides_not_the_time_of_day)
{
	sample_rate(store, 9, "1.1", "3");
	sample_rate(store, 2, "1.1", "1");	/* by a clock that is a week late */
	ck_ratings(store, -1, "1.1 first self 1\n");
}
END_TEST

START_TEST(cleared_rating_is_left_out)
{
	sample_rate(store, 1, "1.1", "3");
	sample_rate(store, 2, "1.1", "cleared");
	sample_rate(store, 2, "1.2", "cleared");
	ck_ratings(store, -1, "");
	ck_ratings(store, 2, "1.1 first self 3\n");
	sample_rate(store, 3, "1.1", "2");
	ck_ratings(store, -1, "1.1 first self 2\n");
}
END_TEST

START_TEST(ratings_as_they_stood_before_a_day)
{
	struct uuid action;

	sample_rate(store, 1, "1.1", "1");
	action = sample_rate(store, 3, "1.1", "2");
	sample_undo(store, 5, action);
	sample_redo(store, 7, action);
	ck_ratings(store, 1, "");
	ck_ratings(store, 2, "1.1 first self 1\n");
	ck_ratings(store, 4, "1.1 first self 2\n");
	ck_ratings(store, 6, "1.1 first self 1\n");
	ck_ratings(store, 8, "1.1 first self 2\n");
	ck_ratings(store, -1, "1.1 first self 2\n");
}
END_TEST

static void
copy_rating(void *context, const struct rating *rating)
{
	struct rating *copy = context;

	ck_assert_str_eq(rating->framework, "sample");
	ck_assert_str_eq(rating->version, "1");
	ck_assert_str_eq(rating->reason, "not yet every time");
	*copy = *rating;
}

START_TEST(rating_says_who_made_it_and_who_typed_it)
{
	struct event event = sample_event(EVENT_RATING, 4, "not yet every time");
	struct rating_filter filter = { .person = event.subject, .before = INSTANT_LAST };
	struct kept_framework kept = sample_kept(0);
	struct rating rating = { 0 };
	struct sample_facts facts;
	char wording[DIGEST_SIZE * 2 + 1], id[UUID_TEXT_MAX];

	event.author = sample_id(2);
	event.capacity = CAPACITY_SUPERVISOR;
	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "wording",
			 digest_text(kept.wording, wording), "code", "1.1", "level", "first",
			 "value", "2", "entered-by", uuid_text(sample_id(1), id), NULL);
	sample_act(store, &event);
	for (int i = 0; i < 2; i++) {
		filter.before = i ? INSTANT_LAST : 5 * SAMPLE_DAY;
		OK(store_each_rating(store, &viewer, &filter, copy_rating, &rating, &error));
		ck_assert(uuid_equal(rating.event, event.id));
		ck_assert(uuid_equal(rating.author, sample_id(2)));
		ck_assert(uuid_equal(rating.entered_by, sample_id(1)));
		ck_assert_int_eq(rating.at, 4 * SAMPLE_DAY);
		ck_assert_int_eq(rating.value, 2);
		rating = (struct rating) { 0 };
	}
}
END_TEST

static void
count_rating(void *context, const struct rating *rating)
{
	(void) rating;
	(*(int *) context)++;
}

static int
count_ratings(struct rating_filter filter)
{
	int now = 0, then = 0;

	filter.person = sample_id(SAMPLE_OWNER);
	filter.before = INSTANT_LAST;
	OK(store_each_rating(store, &viewer, &filter, count_rating, &now, &error));
	filter.before = 100 * SAMPLE_DAY;
	OK(store_each_rating(store, &viewer, &filter, count_rating, &then, &error));
	ck_assert_int_eq(now, then);
	return now;
}

START_TEST(filter_narrows_what_is_read)
{
	sample_rate(store, 1, "1.1", "3");
	sample_rate(store, 1, "1.2", "3");
	sample_supervise(store, 1, "1.1", "3");
	ck_assert_int_eq(count_ratings((struct rating_filter) { 0 }), 3);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .code = "1.1" }), 2);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .code = "9" }), 0);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .framework = "sample" }), 3);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .framework = "other" }), 0);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .version = "2" }), 0);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .level = "first" }), 3);
	ck_assert_int_eq(count_ratings((struct rating_filter) { .level = "second" }), 0);
}
END_TEST

/* --- Undo and redo --- */

START_TEST(undo_brings_back_what_was_and_redo_what_came)
{
	struct uuid rated, named;

	sample_rate(store, 1, "1.1", "2");
	rated = sample_rate(store, 2, "1.1", "3");
	named = sample_name(store, 3, "Practitioner 9");
	sample_undo(store, 4, named);
	ck_owner_name(store, "Practitioner 1");
	sample_undo(store, 4, rated);
	ck_ratings(store, -1, "1.1 first self 2\n");
	sample_redo(store, 5, rated);
	sample_redo(store, 5, named);
	ck_ratings(store, -1, "1.1 first self 3\n");
	ck_owner_name(store, "Practitioner 9");
	sample_undo(store, 6, rated);
	ck_ratings(store, -1, "1.1 first self 2\n");
}
END_TEST

START_TEST(undo_takes_back_every_event_of_an_action)
{
	struct uuid evidence = sample_evidence(store, 1, "Observed", "Seen.");
	struct action_found found;

	(void) evidence;
	ck_evidences(store, -1, "Observed / Seen. / 1.1\n");
	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	sample_undo(store, 2, found.action);
	ck_evidences(store, -1, "");
	ck_evidences(store, 2, "Observed / Seen. / 1.1\n");
	sample_redo(store, 3, found.action);
	ck_evidences(store, -1, "Observed / Seen. / 1.1\n");
}
END_TEST

static void
ck_found(enum wm_code (*find)(struct store *, const struct viewer *, struct uuid,
			      struct action_found *, struct wm_error *),
	 const struct uuid *expected)
{
	struct action_found found;

	OK(find(store, &viewer, sample_id(SAMPLE_OWNER), &found, &error));
	ck_assert_int_eq(found.set, expected != NULL);
	ck_assert(!expected || (uuid_equal(found.action, *expected) && found.undoable));
}

START_TEST(undo_and_redo_walk_back_and_forth)
{
	struct uuid a = sample_rate(store, 1, "1.1", "1");
	struct uuid b = sample_rate(store, 1, "1.1", "2");
	struct uuid c;

	ck_found(store_newest_action, &b);
	ck_found(store_newest_undo, NULL);
	sample_undo(store, 2, b);
	ck_found(store_newest_action, &a);
	ck_found(store_newest_undo, &b);
	sample_undo(store, 2, a);
	ck_found(store_newest_undo, &a);
	sample_redo(store, 3, a);
	ck_found(store_newest_action, &a);
	ck_found(store_newest_undo, &b);
	sample_redo(store, 3, b);
	ck_found(store_newest_action, &b);
	ck_found(store_newest_undo, NULL);
	sample_undo(store, 4, b);
	c = sample_rate(store, 5, "1.2", "2");
	ck_found(store_newest_action, &c);
	ck_found(store_newest_undo, NULL);	/* a newer action came */
	sample_undo(store, 6, c);
	ck_found(store_newest_action, &a);
	ck_found(store_newest_undo, &c);
}
END_TEST

START_TEST(beginning_of_a_store_cannot_be_undone)
{
	struct event undo = sample_event(EVENT_UNDO, 1, NULL);
	struct action_found found;
	struct sample_facts facts;
	char id[UUID_TEXT_MAX], message[128];

	OK(store_newest_action(store, &viewer, sample_id(SAMPLE_OWNER), &found, &error));
	ck_assert(found.set);
	ck_assert(!found.undoable);
	sample_add_facts(&undo, &facts, "action", uuid_text(found.action, id), NULL);
	snprintf(message, sizeof(message), "%s: this action cannot be taken back", id);
	ck_refused(&undo, message);
	OK(store_newest_action(store, &viewer, sample_id(5), &found, &error));
	ck_assert(!found.set);
}
END_TEST

static void
add_event(void *context, const struct event *event)
{
	const char *code = event_fact(event, "code");

	buffer_format(context, "%s %s %s\n", event_kind_info(event->kind)->word,
		      code ? code : "-", event->text ? event->text : "-");
}

START_TEST(events_of_an_action_are_read_in_order)
{
	struct buffer lines = { 0 };
	struct action_found found;

	sample_evidence(store, 1, "Observed", "Seen.");
	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	OK(store_each_event_of(store, &viewer, found.action, add_event, &lines, &error));
	ck_assert_str_eq(lines.text, "evidence - Observed\nbody - Seen.\nlink 1.1 -\n");
	buffer_done(&lines);
}
END_TEST

/* --- Evidence --- */

START_TEST(evidence_is_read_with_its_newest_body_and_links)
{
	struct uuid id = sample_evidence(store, 1, "First", NULL);
	struct event body = sample_event(EVENT_BODY, 2, "Better words.");
	struct event link = sample_event(EVENT_LINK, 3, NULL);
	struct evidence_list list = { 0 };
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&body, &facts, "evidence", uuid_text(id, text), NULL);
	sample_act(store, &body);
	sample_add_facts(&link, &facts, "evidence", text, "framework", "sample", "version", "1",
			 "code", "2.1", NULL);
	sample_act(store, &link);
	link.id = (struct uuid) { 0 };
	sample_act(store, &link);		/* twice the same is one link */
	sample_evidence(store, 4, "Second", "Other.");
	ck_evidences(store, -1, "Second / Other. / 1.1\nFirst / Better words. / 1.1 2.1\n");
	ck_evidences(store, 3, "First / Better words. / 1.1\n");
	ck_evidences(store, 2, "First /  / 1.1\n");

	OK(store_evidence(store, &viewer, sample_id(1), INSTANT_LAST, &list, &error));
	ck_assert(uuid_equal(list.items[1].id, id));
	ck_assert(uuid_equal(list.items[1].person, sample_id(1)));
	ck_assert(uuid_equal(list.items[1].author, sample_id(1)));
	ck_assert_str_eq(list.items[1].kind, "reflection");
	ck_assert_int_eq(list.items[1].date.day, 2);
	ck_assert_str_eq(list.items[1].links[0].framework, "sample");
	ck_assert_str_eq(list.items[1].links[0].version, "1");
	evidence_list_done(&list);
}
END_TEST

static struct event
redaction_of(struct uuid evidence, struct sample_facts *facts, char text[UUID_TEXT_MAX])
{
	struct event redaction = sample_event(EVENT_REDACTION, 9, NULL);

	sample_add_facts(&redaction, facts, "evidence", uuid_text(evidence, text), NULL);
	return redaction;
}

START_TEST(redaction_leaves_a_tombstone)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct verify_counts counts;
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_redact(store, &redaction, &error));
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
	OK(store_verify(store, &counts, NULL, NULL, &error));
	ck_assert_int_eq(counts.redacted, 2);
}
END_TEST

START_TEST(redacted_text_stays_empty)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct event body = sample_event(EVENT_BODY, 10, "Again.");
	struct sample_facts facts;
	char text[UUID_TEXT_MAX], message[128];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_redact(store, &redaction, &error));
	snprintf(message, sizeof(message), "%s: its text was redacted for good", text);
	sample_add_facts(&body, &facts, "evidence", text, NULL);
	ck_refused(&body, message);
	redaction = redaction_of(id, &facts, text);
	REFUSED(store_redact(store, &redaction, &error), message);
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
}
END_TEST

START_TEST(evidence_that_was_undone_can_still_be_redacted)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct action_found found;
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	sample_undo(store, 2, found.action);
	OK(store_redact(store, &redaction, &error));
	sample_redo(store, 10, found.action);
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
}
END_TEST

START_TEST(redaction_of_nothing_is_refused)
{
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(sample_id(7), &facts, text);
	struct event other = sample_event(EVENT_STARTED, 1, NULL);

	REFUSED(store_redact(store, &redaction, &error),
		"70000000-0000-4000-8000-000000000007: no such evidence");
	REFUSED(store_redact(store, &other, &error), "started: is not a redaction");
}
END_TEST

/* --- Frameworks that are kept --- */

static void
add_kept(void *context, const struct kept_framework *kept)
{
	buffer_format(context, "%s %s %d %d:", kept->framework, kept->version,
		      kept->structure.bytes[0], kept->wording.bytes[1]);
	for (size_t i = 0; i < kept->file_count; i++)
		buffer_format(context, " %s %zu %s", kept->files[i].name, kept->files[i].length,
			      kept->files[i].bytes);
	for (size_t i = 0; i < kept->indicator_count; i++)
		buffer_format(context, " %s/%s", kept->indicators[i].section,
			      kept->indicators[i].code);
}

static void
ck_kept(bool with_files, const char *expected)
{
	struct buffer text = { 0 };

	OK(store_each_kept(store, &viewer, with_files, add_kept, &text, &error));
	ck_assert_str_eq(text.text, expected);
	buffer_done(&text);
}

static void
keep(int wording)
{
	struct kept_framework kept = sample_kept(wording);

	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_commit(store, &error));
}

START_TEST(framework_is_kept_whole)
{
	ck_kept(true, "sample 1 7 0: framework.csv 8 with indicators.csv 11 first words"
		" 1/1.1 1/1.2 2/2.1");
	ck_kept(false, "sample 1 7 0: 1/1.1 1/1.2 2/2.1");
}
END_TEST

START_TEST(wording_kept_last_is_the_one_that_is_read)
{
	keep(1);
	ck_kept(true, "sample 1 7 1: framework.csv 8 with indicators.csv 12 second words"
		" 1/1.1 1/1.2 2/2.1");
	keep(0);
	ck_kept(false, "sample 1 7 1: 1/1.1 1/1.2 2/2.1");
}
END_TEST

START_TEST(changed_structure_of_a_version_is_refused)
{
	struct kept_framework kept = sample_kept(1);

	kept.structure.bytes[0] = 8;
	OK(store_begin(store, &error));
	REFUSED(store_keep_framework(store, &kept, &error),
		"sample 1: its structure differs from the one that is in use here");
	store_rollback(store);
	kept.version = "2";
	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_commit(store, &error));
}
END_TEST

/* --- What is local, and changes --- */

static void
ck_local(const char *name, const char *expected)
{
	char *value;

	OK(store_local(store, name, &value, &error));
	if (expected)
		ck_assert_str_eq(value, expected);
	else
		ck_assert_ptr_null(value);
	free(value);
}

START_TEST(local_values_are_kept_and_forgotten)
{
	ck_local("place", NULL);
	OK(store_local_set(store, "place", "1.1", &error));
	OK(store_local_set(store, "place", "1.2", &error));
	OK(store_local_set(store, "other", "", &error));
	reopen(STORE_WRITE);
	ck_local("place", "1.2");
	ck_local("other", "");
	OK(store_local_set(store, "place", NULL, &error));
	ck_local("place", NULL);
	OK(store_begin(store, &error));
	OK(store_local_set(store, "place", "9", &error));
	store_rollback(store);
	ck_local("place", NULL);
}
END_TEST

START_TEST(change_number_tells_of_every_commit)
{
	struct store *other = sample_open(SAMPLE_STORE, STORE_WRITE);
	uint64_t first = store_change_number(store), second;

	ck_assert_uint_eq(store_change_number(store), first);
	sample_rate(store, 1, "1.1", "3");
	second = store_change_number(store);
	ck_assert_uint_ne(second, first);
	sample_rate(other, 1, "1.2", "3");
	ck_assert_uint_ne(store_change_number(store), second);
	second = store_change_number(store);
	ck_assert_uint_eq(store_change_number(store), second);
	store_close(&other);
}
END_TEST

/* --- Backup and restore --- */

START_TEST(backup_holds_everything)
{
	struct store *copy;

	sample_rate(store, 1, "1.1", "3");
	sample_evidence(store, 1, "Title", "Body.");
	OK(store_backup(store, "copy.db", false, &error));
	ck_mode("copy.db", 0600);
	copy = sample_open("copy.db", STORE_READ);
	ck_ratings(copy, -1, "1.1 first self 3\n");
	ck_evidences(copy, -1, "Title / Body. / 1.1\n");
	ck_whole(copy);
	store_close(&copy);
	ck_names(".", "copy.db workspace.db ");
}
END_TEST

START_TEST(backup_replaces_a_file_only_when_told_to)
{
	struct store *copy;

	scratch_write("there", "mine");
	ck_assert_int_eq(store_backup(store, "there", false, &error), WM_FILE);
	ck_assert_str_eq(error.message, "there: exists already");
	ck_content("there", "mine");
	ck_assert_int_eq(store_backup(store, SAMPLE_STORE, true, &error), WM_FILE);
	ck_assert_str_eq(error.message, SAMPLE_STORE ": is the workspace itself");
	ck_assert_int_eq(store_backup(store, "no/folder/copy", false, &error), WM_FILE);
	OK(store_backup(store, "there", true, &error));
	copy = sample_open("there", STORE_READ);
	ck_owner_name(copy, "Practitioner 1");
	store_close(&copy);
	ck_names(".", "there workspace.db ");
}
END_TEST

START_TEST(restore_keeps_the_replaced_file_beside)
{
	char *replaced, *second;
	struct store *old;

	sample_rate(store, 1, "1.1", "3");
	OK(store_backup(store, "copy.db", false, &error));
	sample_rate(store, 2, "1.1", "1");
	store_close(&store);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	OK(store_restore(SAMPLE_STORE, "copy.db", &second, &error));
	ck_assert_str_ne(replaced, second);
	ck_assert_int_eq(strncmp(replaced, SAMPLE_STORE ".replaced-", 22), 0);
	old = sample_open(replaced, STORE_READ);
	ck_ratings(old, -1, "1.1 first self 1\n");
	ck_whole(old);
	store_close(&old);
	free(replaced);
	free(second);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_mode(SAMPLE_STORE, 0600);
	ck_ratings(store, -1, "1.1 first self 3\n");
}
END_TEST

START_TEST(restore_begins_a_new_origin)
{
	struct event event = sample_event(EVENT_NAME, 1, "A");
	struct action_found found;
	struct uuid origin;
	char *replaced;

	sample_act(store, &event);
	origin = event.origin;
	OK(store_backup(store, "copy.db", false, &error));
	store_close(&store);
	OK(store_restore("new/place.db", "copy.db", &replaced, &error));
	ck_assert_ptr_null(replaced);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	free(replaced);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	ck_assert(!found.set);		/* another wrote those */
	event.id = (struct uuid) { 0 };
	sample_act(store, &event);
	ck_assert(!uuid_equal(event.origin, origin));
	ck_assert_int_eq(event.seq, 1);
	ck_assert_int_gt(event.clock, 3);
}
END_TEST

START_TEST(restore_refuses_what_is_not_whole_and_changes_nothing)
{
	char *replaced;

	scratch_write("text", "not a store at all, but long enough to look like one");
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "text", &replaced, &error), WM_FILE);
	ck_assert_str_eq(error.message, "text: not a Waymark file");
	ck_assert_ptr_null(replaced);
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "nothing", &replaced, &error), WM_FILE);
	ck_names(".", "text workspace.db ");
	ck_owner_name(store, "Practitioner 1");
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

#define CASES(_) \
	_(new_store_is_there_with_its_first_action) \
	_(new_store_is_gone_without_its_first_commit) \
	_(nothing_is_made_where_something_is) \
	_(store_to_throw_away_does_all_a_store_does) \
	_(reader_creates_and_changes_nothing) \
	_(event_is_given_its_place_in_its_chain) \
	_(what_was_rolled_back_never_was) \
	_(event_must_refer_to_what_is_here) \
	_(event_that_is_not_well_formed_is_refused) \
	_(person_is_as_the_newest_events_say) \
	_(levels_stand_in_the_order_they_were_first_set) \
	_(two_series_are_kept_apart) \
	_(newest_written_decides_not_the_time_of_day) \
	_(cleared_rating_is_left_out) \
	_(ratings_as_they_stood_before_a_day) \
	_(rating_says_who_made_it_and_who_typed_it) \
	_(filter_narrows_what_is_read) \
	_(undo_brings_back_what_was_and_redo_what_came) \
	_(undo_takes_back_every_event_of_an_action) \
	_(undo_and_redo_walk_back_and_forth) \
	_(beginning_of_a_store_cannot_be_undone) \
	_(events_of_an_action_are_read_in_order) \
	_(evidence_is_read_with_its_newest_body_and_links) \
	_(redaction_leaves_a_tombstone) \
	_(redacted_text_stays_empty) \
	_(evidence_that_was_undone_can_still_be_redacted) \
	_(redaction_of_nothing_is_refused) \
	_(framework_is_kept_whole) \
	_(wording_kept_last_is_the_one_that_is_read) \
	_(changed_structure_of_a_version_is_refused) \
	_(local_values_are_kept_and_forgotten) \
	_(change_number_tells_of_every_commit) \
	_(backup_holds_everything) \
	_(backup_replaces_a_file_only_when_told_to) \
	_(restore_keeps_the_replaced_file_beside) \
	_(restore_begins_a_new_origin) \
	_(restore_refuses_what_is_not_whole_and_changes_nothing) \
	_(verify_counts_what_it_looked_at)

int
main(void)
{
	Suite *suite = suite_create("store_contract");
	TCase *tcase = tcase_create("contract");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(tcase, begin, end);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
