/* By when things are due, and what follows when something was not held. */
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "waymark/schedule.h"

static struct policy *sandwell, *riverside;

static void
set_up(void)
{
	sandwell = authority_load("policies/sandwell");
	riverside = authority_load("tests/data/policies/riverside");
}

static void
tear_down(void)
{
	policy_free(&sandwell);
	policy_free(&riverside);
}

static void
ck_deadline(const struct policy *policy, const char *what, const char *base, const char *due)
{
	const struct deadline *deadline = policy_deadline(policy, what);

	ck_assert_msg(deadline != NULL, "%s", what);
	ck_day(deadline_due(deadline, authority_day(base), NULL), due);
}

START_TEST(deadlines_are_the_worked_dates)
{
	ck_deadline(sandwell, "copy", "2025-04-17", "2025-04-24");
	ck_deadline(sandwell, "copy", "2026-03-12", "2026-03-17");
	ck_deadline(sandwell, "case-record", "2026-02-28", "2026-03-01");
	ck_deadline(sandwell, "escalation", "2026-03-02", "2026-03-16");
	ck_deadline(sandwell, "asye-review-3", "2026-01-05", "2026-04-05");
	ck_deadline(sandwell, "asye-review-6", "2026-01-05", "2026-07-05");
	ck_deadline(sandwell, "asye-review-9", "2026-01-05", "2026-10-05");
	ck_deadline(sandwell, "asye-end", "2024-02-29", "2025-02-28");
	ck_deadline(sandwell, "asye-review-3", "2025-11-30", "2026-02-28");
	ck_deadline(sandwell, "group-session", "2026-01-31", "2026-02-28");
	ck_deadline(sandwell, "observation", "2025-06-30", "2026-06-30");
	ck_deadline(sandwell, "policy-review", "2019-06-01", "2020-06-01");
	ck_deadline(sandwell, "survey", "", "");
	ck_deadline(riverside, "copy", "2025-04-17", "2025-04-28");
	ck_deadline(riverside, "papers", "2026-04-16", "2026-03-31");
	ck_assert_ptr_null(policy_deadline(riverside, "survey"));
}
END_TEST

START_TEST(what_is_due_today_is_not_over)
{
	ck_assert(!due_is_over(authority_day("2026-03-16"), authority_day("2026-03-16")));
	ck_assert(due_is_over(authority_day("2026-03-16"), authority_day("2026-03-17")));
	ck_assert(!due_is_over(authority_day(""), authority_day("2026-03-17")));
}
END_TEST

START_TEST(the_asye_counts_from_the_day_that_the_policy_says)
{
	struct date post = authority_day("2026-01-05"), meeting = authority_day("2026-02-02");

	ck_day(asye_start(sandwell, post, meeting), "2026-01-05");
	ck_day(asye_start(riverside, post, meeting), "2026-02-02");
	ck_day(asye_start(riverside, post, authority_day("")), "");
	ck_assert(policy_lists(sandwell, READING_ASYE_GROUPS, "ASYE"));
	ck_assert(policy_lists(riverside, READING_ASYE_GROUPS, "returner"));
	ck_assert(!policy_lists(riverside, READING_ASYE_GROUPS, "asye"));
	ck_assert(!policy_lists(riverside, READING_ASYE_GROUPS, ""));
}
END_TEST

/* "2026-03-02-" is one not held, "+" one held, "2026-03-02>2026-03-09" one moved. */
static void
ck_escalation(const char *log, const char *today, const char *base)
{
	struct session_entry entries[8];
	size_t count = 0;

	for (const char *at = log; *at; at += strcspn(at, " "), at += *at == ' ') {
		char day[11] = "";

		memcpy(day, at, 10);
		entries[count] = (struct session_entry) { .date = authority_day(day),
							  .held = at[10] == '+' };
		if (at[10] == '>') {
			memcpy(day, at + 11, 10);
			entries[count].new_date = authority_day(day);
		}
		count++;
	}
	ck_day(escalation_base(entries, count, authority_day(today)), base);
}

START_TEST(a_missed_session_is_reported_until_one_is_held)
{
	ck_escalation("2026-03-02-", "2026-03-02", "2026-03-02");
	ck_escalation("2026-02-02+ 2026-03-02-", "2026-03-20", "2026-03-02");
	/* A new day is found: nothing to report until it goes by. */
	ck_escalation("2026-03-02>2026-03-09", "2026-03-09", "");
	ck_escalation("2026-03-02>2026-03-09", "2026-03-10", "2026-03-02");
	/* It was moved twice: the first missed session counts. */
	ck_escalation("2026-03-02>2026-03-09 2026-03-09-", "2026-03-09", "2026-03-02");
	ck_escalation("2026-03-02>2026-03-09 2026-03-09>2026-03-13", "2026-03-09", "");
	ck_escalation("2026-03-02- 2026-03-09+", "2026-03-20", "");
	ck_escalation("2026-03-02- 2026-03-09+ 2026-04-13-", "2026-04-20", "2026-04-13");
	/* One that is still to come is not missed. */
	ck_escalation("2026-03-02+ 2026-04-02-", "2026-03-20", "");
	ck_escalation("", "2026-03-20", "");
}
END_TEST

START_TEST(cover_is_for_an_absence_over_a_month)
{
	const struct deadline *cover = policy_deadline(sandwell, "cover");

	ck_day(cover_due(cover, authority_day("2026-01-31"), authority_day(""), NULL),
	       "2026-02-28");
	ck_day(cover_due(cover, authority_day("2026-03-02"), authority_day("2026-04-02"), NULL),
	       "");
	ck_day(cover_due(cover, authority_day("2026-03-02"), authority_day("2026-04-03"), NULL),
	       "2026-04-02");
	ck_day(cover_due(policy_deadline(riverside, "cover"), authority_day("2025-04-14"),
			 authority_day(""), NULL),
	       "2025-04-30");
}
END_TEST

START_TEST(a_contract_is_reviewed_each_year_and_with_a_new_supervisor)
{
	struct date signed_on = authority_day("2024-02-29");

	ck_day(contract_due(sandwell, signed_on, authority_day(""), NULL), "2025-02-28");
	ck_day(contract_due(sandwell, signed_on, authority_day("2024-09-02"), NULL), "2024-09-02");
	ck_day(contract_due(sandwell, signed_on, authority_day("2023-09-02"), NULL), "2025-02-28");
	ck_day(contract_due(sandwell, authority_day(""), authority_day("2024-09-02"), NULL), "");
	ck_day(contract_due(riverside, signed_on, authority_day(""), NULL), "");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("deadline");
	TCase *cases = tcase_create("deadline");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, deadlines_are_the_worked_dates);
	tcase_add_test(cases, what_is_due_today_is_not_over);
	tcase_add_test(cases, the_asye_counts_from_the_day_that_the_policy_says);
	tcase_add_test(cases, a_missed_session_is_reported_until_one_is_held);
	tcase_add_test(cases, cover_is_for_an_absence_over_a_month);
	tcase_add_test(cases, a_contract_is_reviewed_each_year_and_with_a_new_supervisor);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
