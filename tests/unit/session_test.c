/* Sessions: which count, what the clock shows, the last, the next and the open one. */
#include <string.h>

#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/session.h"

#define MINUTE ((instant) 60 * 1000)

static struct session
session(enum form_use form, const char *date, enum session_status status)
{
	struct session made = {
		.form = form,
		.status = status,
		.started = INSTANT_NONE,
		.ended = INSTANT_NONE,
		.running_since = INSTANT_NONE,
	};

	date_parse(date, &made.date, NULL);
	return made;
}

static struct date
day(const char *text)
{
	struct date date;

	date_parse(text, &date, NULL);
	return date;
}

START_TEST(only_formal_sessions_of_ones_own_count)
{
	for (int form = 0; form < FORM_COUNT; form++) {
		struct session made = session((enum form_use) form, "2026-03-05", SESSION_HELD);

		ck_assert_int_eq(session_counts(&made),
				 form == FORM_INDIVIDUAL || form == FORM_MANAGER);
	}
}
END_TEST

START_TEST(words_are_those_of_files_and_of_people)
{
	ck_assert_str_eq(session_status_words[SESSION_HELD], "completed");
	ck_assert_str_eq(session_status_shown(SESSION_POSTPONED), "postponed");
	ck_assert_ptr_null(session_status_words[SESSION_STATUS_COUNT]);
	ck_assert_str_eq(session_clock_words[SESSION_CLOCK_STANDS], "stands");
	ck_assert_ptr_null(session_clock_words[SESSION_CLOCK_COUNT]);
	ck_assert_str_eq(outcome_words[OUTCOME_BOTH_VIEWS_KEPT], "both-views-kept");
	ck_assert_str_eq(outcome_shown(OUTCOME_SAMPLE_WORK), "a piece of work to be sampled");
	ck_assert_ptr_null(outcome_words[OUTCOME_COUNT]);
}
END_TEST

START_TEST(clock_counts_while_it_runs)
{
	struct session made = session(FORM_INDIVIDUAL, "2026-03-05", SESSION_PLANNED);

	ck_assert_int_eq(session_seconds(&made, 10 * MINUTE), 0);
	session_clock_said(&made, SESSION_CLOCK_RUNS, 10 * MINUTE);
	ck_assert_int_eq(session_seconds(&made, 12 * MINUTE), 120);
	session_clock_said(&made, SESSION_CLOCK_STANDS, 13 * MINUTE);
	ck_assert_int_eq(session_seconds(&made, 50 * MINUTE), 180);
	session_clock_said(&made, SESSION_CLOCK_STANDS, 60 * MINUTE); /* stands already */
	session_clock_said(&made, SESSION_CLOCK_RUNS, 90 * MINUTE);
	session_clock_said(&made, SESSION_CLOCK_RUNS, 91 * MINUTE); /* runs already */
	ck_assert_int_eq(session_seconds(&made, 92 * MINUTE), 300);
	ck_assert_int_eq(made.status, SESSION_PLANNED);
	session_clock_said(&made, SESSION_CLOCK_ENDED, 92 * MINUTE);
	ck_assert_int_eq(session_seconds(&made, 500 * MINUTE), 300);
	ck_assert_int_eq(made.status, SESSION_HELD);
	ck_assert_int_eq(made.started, 10 * MINUTE);
	ck_assert_int_eq(made.ended, 92 * MINUTE);
}
END_TEST

START_TEST(session_that_was_ended_may_go_on)
{
	struct session made = session(FORM_INDIVIDUAL, "2026-03-05", SESSION_PLANNED);

	session_clock_said(&made, SESSION_CLOCK_RUNS, 0);
	session_clock_said(&made, SESSION_CLOCK_ENDED, 5 * MINUTE);
	session_clock_said(&made, SESSION_CLOCK_RUNS, 8 * MINUTE);
	ck_assert_int_eq(made.status, SESSION_PLANNED);
	ck_assert(made.ended == INSTANT_NONE);
	ck_assert_int_eq(made.started, 0);
	ck_assert_int_eq(session_seconds(&made, 9 * MINUTE), 360);
}
END_TEST

START_TEST(time_of_day_put_back_takes_nothing_off_the_clock)
{
	struct session made = session(FORM_INDIVIDUAL, "2026-03-05", SESSION_PLANNED);

	session_clock_said(&made, SESSION_CLOCK_RUNS, 60 * MINUTE);
	ck_assert_int_eq(session_seconds(&made, 30 * MINUTE), 0);
	session_clock_said(&made, SESSION_CLOCK_STANDS, 30 * MINUTE);
	ck_assert_int_eq(session_seconds(&made, 90 * MINUTE), 0);
}
END_TEST

/* Of a year: held, missed, a group and an informal one, and what is planned. */
static struct session_list
year(struct session items[8])
{
	items[0] = session(FORM_INDIVIDUAL, "2026-01-08", SESSION_HELD);
	items[1] = session(FORM_MANAGER, "2026-02-05", SESSION_HELD);
	items[2] = session(FORM_GROUP, "2026-02-19", SESSION_HELD);
	items[3] = session(FORM_INFORMAL, "2026-02-20", SESSION_HELD);
	items[4] = session(FORM_INDIVIDUAL, "2026-03-05", SESSION_MISSED);
	items[5] = session(FORM_GROUP, "2026-03-06", SESSION_PLANNED);
	items[6] = session(FORM_INDIVIDUAL, "2026-03-12", SESSION_PLANNED);
	items[7] = session(FORM_INDIVIDUAL, "2026-04-02", SESSION_PLANNED);
	for (int i = 0; i < 8; i++)
		items[i].id = sample_id(i + 1);
	return (struct session_list) { .items = items, .count = 8 };
}

START_TEST(last_held_is_the_newest_that_counts)
{
	struct session items[8];
	struct session_list list = year(items);

	ck_assert_ptr_eq(session_last_held(&list, day("2026-12-31")), &items[1]);
	ck_assert_ptr_eq(session_last_held(&list, day("2026-02-05")), &items[1]);
	ck_assert_ptr_eq(session_last_held(&list, day("2026-02-04")), &items[0]);
	ck_assert_ptr_null(session_last_held(&list, day("2026-01-07")));
}
END_TEST

START_TEST(next_is_the_first_that_is_planned_and_counts)
{
	struct session items[8];
	struct session_list list = year(items);

	ck_assert_ptr_eq(session_next(&list, day("2026-03-01")), &items[6]);
	ck_assert_ptr_eq(session_next(&list, day("2026-03-12")), &items[6]);
	ck_assert_ptr_eq(session_next(&list, day("2026-03-13")), &items[7]);
	ck_assert_ptr_null(session_next(&list, day("2026-04-03")));
	session_clock_said(&items[6], SESSION_CLOCK_RUNS, 0);
	ck_assert_ptr_eq(session_next(&list, day("2026-03-12")), &items[7]);
}
END_TEST

START_TEST(open_is_what_is_started_and_not_ended)
{
	struct session items[8];
	struct session_list list = year(items);

	ck_assert_ptr_null(session_open(&list));
	session_clock_said(&items[6], SESSION_CLOCK_RUNS, 0);
	ck_assert_ptr_eq(session_open(&list), &items[6]);
	session_clock_said(&items[6], SESSION_CLOCK_STANDS, MINUTE);
	ck_assert_ptr_eq(session_open(&list), &items[6]);
	session_clock_said(&items[5], SESSION_CLOCK_RUNS, 2 * MINUTE);
	ck_assert_ptr_eq(session_open(&list), &items[5]); /* begun later */
	session_clock_said(&items[5], SESSION_CLOCK_ENDED, 3 * MINUTE);
	items[6].status = SESSION_CANCELLED;
	ck_assert_ptr_null(session_open(&list));
}
END_TEST

START_TEST(session_is_found_by_its_id)
{
	struct session items[8];
	struct session_list list = year(items);

	ck_assert_ptr_eq(session_find(&list, sample_id(4)), &items[3]);
	ck_assert_ptr_null(session_find(&list, sample_id(9)));
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		only_formal_sessions_of_ones_own_count,
		words_are_those_of_files_and_of_people,
		clock_counts_while_it_runs,
		session_that_was_ended_may_go_on,
		time_of_day_put_back_takes_nothing_off_the_clock,
		last_held_is_the_newest_that_counts,
		next_is_the_first_that_is_planned_and_counts,
		open_is_what_is_started_and_not_ended,
		session_is_found_by_its_id,
	};

	return suite_run_cases("session", NULL, NULL, cases, sizeof(cases) / sizeof(cases[0]));
}
