/* What every store must do, said through store.h alone: ratings, undo and redo. */
#include <stdio.h>

#include "unit/store_contract.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;

/* --- Ratings --- */

START_TEST(two_series_are_kept_apart)
{
	sample_rate(store, 1, "1.1", "3");
	sample_supervise(store, 1, "1.1", "2");
	sample_rate(store, 1, "2.1", "no-opportunity");
	ck_ratings(store, -1,
		   "1.1 first self 3\n1.1 first supervisor 2\n2.1 first self no-opportunity\n");
	sample_rate(store, 2, "1.1", "4");
	ck_ratings(store, -1,
		   "1.1 first self 4\n1.1 first supervisor 2\n2.1 first self no-opportunity\n");
}
END_TEST

START_TEST(newest_written_decides_not_the_time_of_day)
{
	sample_rate(store, 9, "1.1", "3");
	sample_rate(store, 2, "1.1", "1"); /* by a clock that is a week late */
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
	ck_found(store_newest_undo, NULL); /* a newer action came */
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
	ck_append_refused(store, &undo, message);
	OK(store_newest_action(store, &viewer, sample_id(5), &found, &error));
	ck_assert(!found.set);
}
END_TEST

static void
add_event(void *context, const struct event *event)
{
	const char *code = event_fact(event, "code");

	buffer_format(context, "%s %s %s\n", event_kind_info(event->kind)->word, code ? code : "-",
		      event->text ? event->text : "-");
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

static void
add_carried(void *context, const struct rating *rating)
{
	char word[24];

	buffer_format(context, "%s %s from %s\n", rating->code, value_word(rating->value, word),
		      rating->carried_from ? rating->carried_from : "-");
}

START_TEST(rating_says_what_version_it_was_carried_from)
{
	struct rating_filter filter = { .person = sample_id(SAMPLE_OWNER), .before = INSTANT_LAST };
	struct event event = sample_event(EVENT_RATING, 2, NULL);
	struct kept_framework kept = sample_kept(0);
	char wording[DIGEST_SIZE * 2 + 1];
	struct buffer lines = { 0 };
	struct sample_facts facts;

	sample_rate(store, 1, "1.1", "2");
	digest_text(kept.wording, wording);
	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "wording", wording,
			 "code", "1.2", "level", "first", "value", "3", "carried-from", "0.9",
			 "carried-code", "1.5", NULL);
	sample_act(store, &event);
	OK(store_each_rating(store, &viewer, &filter, add_carried, &lines, &error));
	filter.before = 3 * SAMPLE_DAY;
	OK(store_each_rating(store, &viewer, &filter, add_carried, &lines, &error));
	ck_assert_str_eq(lines.text,
			 "1.1 2 from -\n1.2 3 from 0.9\n1.1 2 from -\n1.2 3 from 0.9\n");
	buffer_done(&lines);
}
END_TEST

START_TEST(offers_stand_until_they_are_taken_back)
{
	struct rating_filter filter = { .person = sample_id(SAMPLE_OWNER), .before = INSTANT_LAST };
	struct event event = sample_event(EVENT_OFFER, 2, NULL);
	struct buffer lines = { 0 };
	struct sample_facts facts;
	struct uuid action;

	sample_add_facts(&event, &facts, "framework", "sample", "version", "1", "code", "1.2",
			 "level", "first", "value", "3", "carried-from", "0.9", NULL);
	action = sample_act(store, &event);
	ck_ratings(store, -1, "");
	OK(store_each_offer(store, &viewer, &filter, add_carried, &lines, &error));
	ck_assert_str_eq(lines.text, "1.2 3 from 0.9\n");
	filter.version = "2";
	OK(store_each_offer(store, &viewer, &filter, add_carried, &lines, &error));
	filter.version = "1";
	sample_undo(store, 4, action);
	OK(store_each_offer(store, &viewer, &filter, add_carried, &lines, &error));
	ck_assert_str_eq(lines.text, "1.2 3 from 0.9\n");
	filter.before = 3 * SAMPLE_DAY;
	OK(store_each_offer(store, &viewer, &filter, add_carried, &lines, &error));
	ck_assert_str_eq(lines.text, "1.2 3 from 0.9\n1.2 3 from 0.9\n");
	buffer_done(&lines);
}
END_TEST

static void
add_since(void *context, const struct rating *rating)
{
	buffer_format(context, "%s %d ", rating->code, (int) (rating->since / SAMPLE_DAY));
}

static void
ck_since(instant before, const char *expected)
{
	const struct rating_filter filter = { .person = sample_id(SAMPLE_OWNER), .before = before };
	struct buffer lines = { 0 };

	OK(store_each_rating(store, &viewer, &filter, add_since, &lines, &error));
	ck_assert_str_eq(lines.text, expected);
	buffer_done(&lines);
}

START_TEST(no_chance_is_since_it_was_first_said_without_a_break)
{
	struct uuid action;

	sample_rate(store, 1, "1.1", "no-opportunity");
	sample_rate(store, 3, "1.1", "no-opportunity");
	sample_rate(store, 1, "1.2", "no-opportunity");
	action = sample_rate(store, 2, "1.2", "3");
	sample_rate(store, 4, "1.2", "no-opportunity");
	sample_rate(store, 1, "2.1", "2");
	sample_rate(store, 5, "2.1", "2");
	ck_since(INSTANT_LAST, "1.1 1 1.2 4 2.1 5 ");
	ck_since(4 * SAMPLE_DAY, "1.1 1 1.2 2 2.1 1 ");
	sample_undo(store, 6, action);
	ck_since(INSTANT_LAST, "1.1 1 1.2 1 2.1 5 ");
}
END_TEST

static void
add_day(void *context, instant at)
{
	buffer_format(context, "%d ", (int) (at / SAMPLE_DAY));
}

static void
ck_days(const char *expected)
{
	struct buffer days = { 0 };

	buffer_text(&days, "");
	OK(store_each_rating_time(store, &viewer, sample_id(SAMPLE_OWNER), "sample", add_day, &days,
				  &error));
	ck_assert_str_eq(days.text, expected);
	buffer_done(&days);
}

START_TEST(times_of_ratings_that_stand_since_the_level_was_set)
{
	struct event level = sample_event(EVENT_LEVEL, 5, NULL);
	struct sample_facts facts;
	struct uuid action;

	ck_days("");
	sample_rate(store, 3, "1.1", "1");
	sample_supervise(store, 2, "1.1", "1");
	action = sample_rate(store, 4, "1.1", "2");
	ck_days("2 3 4 ");
	sample_undo(store, 5, action);
	ck_days("2 3 ");
	sample_redo(store, 5, action);
	ck_days("2 3 4 ");
	sample_add_facts(&level, &facts, "framework", "sample", "version", "1", "level", "second",
			 "from", "2026-01-06", NULL);
	action = sample_act(store, &level);
	ck_days("");
	sample_rate(store, 6, "1.2", "1");
	ck_days("6 ");
	sample_undo(store, 7, action);
	ck_days("2 3 4 6 ");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		two_series_are_kept_apart,
		newest_written_decides_not_the_time_of_day,
		cleared_rating_is_left_out,
		ratings_as_they_stood_before_a_day,
		rating_says_who_made_it_and_who_typed_it,
		rating_says_what_version_it_was_carried_from,
		offers_stand_until_they_are_taken_back,
		no_chance_is_since_it_was_first_said_without_a_break,
		times_of_ratings_that_stand_since_the_level_was_set,
		filter_narrows_what_is_read,
		undo_brings_back_what_was_and_redo_what_came,
		undo_takes_back_every_event_of_an_action,
		undo_and_redo_walk_back_and_forth,
		beginning_of_a_store_cannot_be_undone,
		events_of_an_action_are_read_in_order,
	};

	return store_contract_run("store_contract_rating", cases, sizeof(cases) / sizeof(*cases));
}
