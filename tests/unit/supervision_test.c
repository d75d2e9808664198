/* How often somebody is seen by the policy, and what is due and overdue. */
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "unit/supervised.h"

static struct due_list due;

/* What is due of that word on a day; fails the case where there is none. */
static const struct due *
due_on(const char *today, const char *what)
{
	due_list_done(&due);
	supervision_due(&supervision, authority_day(today), &due);
	for (size_t i = 0; i < due.count; i++)
		if (strcmp(due.items[i].what, what) == 0)
			return &due.items[i];
	return NULL;
}

static void
ck_due(const char *today, const char *what, const char *expected, bool overdue)
{
	const struct due *found = due_on(today, what);

	ck_assert_msg(found != NULL, "%s is not due", what);
	ck_day(found->due, expected);
	ck_assert_int_eq(found->overdue, overdue);
}

static void
end(void)
{
	due_list_done(&due);
	supervised_end();
}

/* SR-22 */
START_TEST(everyone_is_seen_once_a_month)
{
	supervisee.start_in_post = authority_day("2026-01-12");
	ck_day(supervision_next_due(&supervision, authority_day("2026-01-20")), "2026-02-12");
	supervised_session("2026-02-10", FORM_INDIVIDUAL, SESSION_HELD);
	ck_due("2026-03-10", "session", "2026-03-10", false);
	ck_due("2026-03-11", "session", "2026-03-10", true);
}
END_TEST

/* SR-23: weekly for six weeks, fortnightly to six months, then monthly. */
START_TEST(the_asye_begins_weekly_then_fortnightly)
{
	supervisee.group = "asye";
	supervisee.start_in_post = authority_day("2026-01-05");
	ck_day(supervision_next_due(&supervision, authority_day("2026-01-06")), "2026-01-12");
	supervised_session("2026-02-09", FORM_INDIVIDUAL, SESSION_HELD);
	ck_day(supervision_next_due(&supervision, authority_day("2026-02-10")), "2026-02-16");
	sessions[0].date = authority_day("2026-02-16");
	ck_day(supervision_next_due(&supervision, authority_day("2026-02-17")), "2026-03-02");
	sessions[0].date = authority_day("2026-07-06");
	ck_day(supervision_next_due(&supervision, authority_day("2026-07-07")), "2026-08-06");
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-02-15")).count, 1);
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-02-16")).count, 2);
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-07-04")).count, 2);
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-07-05")).unit,
			 UNIT_MONTH);
}
END_TEST

/* SR-50, SR-44: reviews at three, six and nine months, until each was held; then the end. */
START_TEST(reviews_of_the_asye_are_due_until_they_were_held)
{
	struct record *tracker;

	supervisee.group = "asye";
	supervisee.start_in_post = authority_day("2026-01-05");
	ck_due("2026-03-01", "asye-review-3", "2026-04-05", false);
	ck_due("2026-03-01", "asye-review-6", "2026-07-05", false);
	ck_due("2026-03-01", "asye-review-9", "2026-10-05", false);
	ck_due("2026-04-06", "asye-review-3", "2026-04-05", true);
	tracker = supervised_record("2026-01-05", FORM_ASYE);
	supervised_write(tracker, "review-3", "yes");
	ck_assert_ptr_null(due_on("2026-04-06", "asye-review-3"));
	ck_due("2027-02-01", "asye-end", "2027-01-05", true);
	supervised_write(tracker, "outcome", "PASS");
	ck_assert_ptr_null(due_on("2027-02-01", "asye-end"));
	supervisee.group = "";
	ck_assert_ptr_null(due_on("2026-04-06", "asye-review-6"));
}
END_TEST

/* SR-27 */
START_TEST(foster_carers_are_seen_six_weekly)
{
	supervisee.group = "foster-carer";
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	ck_due("2026-03-05", "session", "2026-04-13", false);
}
END_TEST

/* SR-26: more often, until its end. */
START_TEST(an_interval_of_ones_own_holds_until_its_end)
{
	intervals[0] = (struct interval) {
		.every = { 2, UNIT_WEEK },
		.from = authority_day("2026-03-01"),
		.until = authority_day("2026-04-30"),
		.reason = "",
	};
	supervision.arrangements.interval_count = 1;
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	ck_due("2026-03-05", "session", "2026-03-16", false);
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-04-30")).count, 2);
	ck_assert_int_eq(supervision_every(&supervision, authority_day("2026-05-01")).unit,
			 UNIT_MONTH);
	sessions[0].date = authority_day("2026-04-27");
	ck_due("2026-04-28", "session", "2026-05-27", false);
}
END_TEST

/* SR-29, SR-73 */
START_TEST(group_and_informal_sessions_never_count)
{
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_session("2026-03-16", FORM_GROUP, SESSION_HELD);
	supervised_session("2026-03-23", FORM_INFORMAL, SESSION_HELD);
	ck_due("2026-03-30", "session", "2026-04-02", false);
}
END_TEST

/* SR-64: past Good Friday and Easter Monday; SR-76 for a group. */
START_TEST(the_copy_is_due_on_the_third_working_day)
{
	supervised_session("2025-04-17", FORM_INDIVIDUAL, SESSION_HELD);
	ck_due("2025-04-24", "copy", "2025-04-24", false);
	ck_due("2025-04-25", "copy", "2025-04-24", true);
	supervised_write(&records[0], RECORD_COPIED, "2025-04-23");
	ck_assert_ptr_null(due_on("2025-04-25", "copy"));
	supervised_session("2025-04-17", FORM_GROUP, SESSION_HELD);
	ck_due("2025-04-22", "group-copy", "2025-04-24", false);
}
END_TEST

/* SR-63: a form without signatures waits for none. */
START_TEST(a_record_waits_for_who_has_not_signed)
{
	supervised_session("2026-03-02", FORM_GROUP, SESSION_HELD);
	ck_assert_ptr_null(due_on("2026-03-05", "signing"));
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	ck_assert_str_eq(due_on("2026-03-02", "signing")->who, "both");
	supervised_sign(&records[1], SIGNER_SUPERVISEE, "2026-03-02");
	ck_assert_str_eq(due_on("2026-03-05", "signing")->who, "supervisor");
	ck_due("2026-03-05", "signing", "2026-03-02", true);
	supervised_sign(&records[1], SIGNER_SUPERVISOR, "2026-03-03");
	ck_assert_ptr_null(due_on("2026-03-05", "signing"));
}
END_TEST

/* SR-66: 24 hours, also where the clock changes in the night. */
START_TEST(decisions_are_on_the_case_system_the_day_after)
{
	supervised_session("2026-03-28", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_write(&records[0], "signing.case-decisions", "on the system");
	ck_assert_ptr_null(due_on("2026-03-30", "case-record"));
	supervised_values[0][0].value = "within 24 hours";
	ck_due("2026-03-29", "case-record", "2026-03-29", false);
	ck_due("2026-03-30", "case-record", "2026-03-29", true);
	supervised_write(&records[0], RECORD_ENTERED, "2026-03-29");
	ck_assert_ptr_null(due_on("2026-03-30", "case-record"));
}
END_TEST

/* SR-78: two weeks after the first that was missed; not once one was held. */
START_TEST(a_missed_session_is_reported_within_two_weeks)
{
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_MISSED);
	ck_due("2026-03-05", "escalation", "2026-03-16", false);
	ck_due("2026-03-17", "escalation", "2026-03-16", true);
	supervised_session("2026-03-09", FORM_INDIVIDUAL, SESSION_MISSED);
	ck_due("2026-03-10", "escalation", "2026-03-16", false);
	supervised_session("2026-03-12", FORM_INDIVIDUAL, SESSION_HELD);
	ck_assert_ptr_null(due_on("2026-03-13", "escalation"));
}
END_TEST

/* SR-77: one put off to a day that is still to come asks for no report. */
START_TEST(a_postponed_session_waits_for_its_new_day)
{
	struct session *moved;

	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_POSTPONED);
	moved = supervised_session("2026-03-12", FORM_INDIVIDUAL, SESSION_PLANNED);
	sessions[0].moved_to = moved->id;
	ck_assert_ptr_null(due_on("2026-03-05", "escalation"));
	ck_due("2026-03-05", "planned", "2026-03-12", false);
	ck_due("2026-03-13", "escalation", "2026-03-16", false);
}
END_TEST

/* SR-80: cover after a month; not once somebody covers or the supervisor is back. */
START_TEST(cover_is_due_after_a_month_of_absence)
{
	absences[0] = (struct absence) { .supervisor = supervised_id(2),
					 .from = authority_day("2026-03-02"),
					 .reason = "" };
	supervision.arrangements.absence_count = 1;
	ck_due("2026-03-05", "cover", "2026-04-02", false);
	ck_due("2026-04-03", "cover", "2026-04-02", true);
	absences[0].until = authority_day("2026-03-20");
	ck_assert_ptr_null(due_on("2026-03-05", "cover"));
	absences[0].until = authority_day("2026-05-20");
	ck_due("2026-04-03", "cover", "2026-04-02", true);
	ck_assert_ptr_null(due_on("2026-05-21", "cover"));
	absences[0].cover = supervised_id(3);
	ck_assert_ptr_null(due_on("2026-04-03", "cover"));
}
END_TEST

/* SR-15, SR-20: no contract; a year after its signing, also on 29 February; a new supervisor. */
START_TEST(a_contract_is_reviewed_in_a_year_or_with_a_new_supervisor)
{
	struct record *contract;

	ck_assert(due_on("2028-03-05", "contract")->overdue);
	contract = supervised_record("2028-02-28", FORM_CONTRACT);
	supervised_sign(contract, SIGNER_SUPERVISEE, "2028-02-28");
	ck_assert(due_on("2028-03-05", "contract")->overdue);
	supervised_sign(contract, SIGNER_SUPERVISOR, "2028-02-29");
	ck_assert_ptr_null(due_on("2028-03-05", "contract"));
	ck_due("2028-03-05", "contract-review", "2029-02-28", false);
	supervisee.supervisor = supervised_id(3);
	ck_assert_ptr_null(due_on("2028-03-05", "contract-review"));
	ck_due("2028-03-05", "contract-change", "2028-03-05", false);
}
END_TEST

/* SR-79, SR-1 */
START_TEST(somebody_without_a_supervisor_is_listed)
{
	ck_assert_ptr_null(due_on("2026-03-05", "supervisor"));
	supervisee.supervisor = (struct uuid) { { 0 } };
	ck_assert(due_on("2026-03-05", "supervisor")->overdue);
}
END_TEST

/* SR-65, SR-70: an action stays until it is closed with a result. */
START_TEST(an_action_is_due_until_it_is_closed)
{
	actions[0] = (struct action) { .id = supervised_id(50),
				       .owner = supervised_id(2),
				       .due = authority_day("2026-03-12"),
				       .text = "Book a room",
				       .result = "" };
	supervision.actions.count = 1;
	ck_due("2026-03-13", "action", "2026-03-12", true);
	ck_assert_str_eq(due_on("2026-03-13", "action")->who, "supervisor");
	ck_assert(due_any_overdue(&due));
	actions[0].closed = true;
	ck_assert_ptr_null(due_on("2026-03-13", "action"));
}
END_TEST

START_TEST(a_session_left_open_is_overdue_the_day_after)
{
	struct session *session =
		supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_PLANNED);

	session->started = zone_start(session->date);
	ck_due("2026-03-02", "open-session", "2026-03-02", false);
	ck_due("2026-03-09", "open-session", "2026-03-02", true);
	ck_assert_ptr_null(due_on("2026-03-09", "planned"));
}
END_TEST

/* SR-38: what was put down since the last session began waits; a group session takes nothing in. */
START_TEST(agenda_waits_for_the_next_session)
{
	const struct agenda_item *open[SUPERVISED_MOST];

	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_session("2026-03-20", FORM_GROUP, SESSION_HELD);
	agenda[0] = (struct agenda_item) { .at = zone_start(authority_day("2026-03-01")),
					   .text = "Before" };
	agenda[1] = (struct agenda_item) { .at = zone_start(authority_day("2026-03-10")),
					   .text = "After" };
	supervision.agenda.count = 2;
	ck_assert_uint_eq(agenda_open(&supervision, open, SUPERVISED_MOST), 1);
	ck_assert_str_eq(open[0]->text, "After");
}
END_TEST

/* SR-98 */
START_TEST(an_audit_is_due_a_year_after_the_last)
{
	supervisee.start_in_post = authority_day("2025-03-05");
	ck_due("2026-03-05", "audit", "2026-03-05", false);
	supervised_record("2026-03-02", FORM_AUDIT);
	ck_due("2026-03-05", "audit", "2027-03-02", false);
}
END_TEST

/* SR-74: each month, for a team that holds one. */
START_TEST(a_group_session_is_due_a_month_after_the_last)
{
	ck_assert_ptr_null(due_on("2026-03-05", "group-session"));
	supervised_session("2026-01-20", FORM_GROUP, SESSION_HELD);
	supervised_session("2026-02-10", FORM_GROUP, SESSION_HELD);
	supervised_session("2026-02-28", FORM_GROUP, SESSION_CANCELLED);
	ck_due("2026-03-05", "group-session", "2026-03-10", false);
	ck_due("2026-03-11", "group-session", "2026-03-10", true);
}
END_TEST

/* SR-104, SR-106: a year after the last, else after the start in post, of those who supervise. */
START_TEST(observation_and_survey_of_a_supervisor_are_due_each_year)
{
	struct evidence notes[] = {
		{ .kind = "supervision-observed", .date = authority_day("2025-06-10") },
		{ .kind = "supervision-observed", .date = authority_day("2024-06-10") },
		{ .kind = "supervision-survey", .date = authority_day("2025-02-01") },
	};
	struct evidence_list evidence = { .items = notes, .count = 3 };

	supervisee.start_in_post = authority_day("2025-01-06");
	ck_assert_ptr_null(due_on("2026-03-05", "observation"));
	supervisee.group = "supervisor";
	ck_due("2026-03-05", "observation", "2026-01-06", true);
	ck_due("2026-03-05", "survey", "2026-01-06", true);
	supervision.evidence = &evidence;
	ck_due("2026-03-05", "observation", "2026-06-10", false);
	ck_due("2026-03-05", "survey", "2026-02-01", true);
}
END_TEST

/* SR-14: known where the policy says when it was reviewed. */
START_TEST(the_policy_is_reviewed_each_year)
{
	supervisee.group = "senior-manager";
	ck_assert_ptr_null(due_on("2026-03-05", "policy-review"));
	policy->published = authority_day("2024-06-01");
	ck_due("2026-03-05", "policy-review", "2025-06-01", true);
	policy->reviewed = authority_day("2025-05-20");
	ck_due("2026-03-05", "policy-review", "2026-05-20", false);
}
END_TEST

/* SR-99 */
START_TEST(audits_are_counted_by_the_month)
{
	supervised_record("2026-02-28", FORM_AUDIT);
	supervised_record("2026-03-01", FORM_AUDIT);
	supervised_record("2026-03-31", FORM_AUDIT);
	supervised_record("2026-03-15", FORM_CONTRACT);
	supervised_record("2025-03-15", FORM_AUDIT);
	ck_assert_uint_eq(
		records_in_month(&supervision.records, FORM_AUDIT, authority_day("2026-03-05")), 2);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		everyone_is_seen_once_a_month,
		the_asye_begins_weekly_then_fortnightly,
		reviews_of_the_asye_are_due_until_they_were_held,
		foster_carers_are_seen_six_weekly,
		an_interval_of_ones_own_holds_until_its_end,
		group_and_informal_sessions_never_count,
		the_copy_is_due_on_the_third_working_day,
		a_record_waits_for_who_has_not_signed,
		decisions_are_on_the_case_system_the_day_after,
		a_missed_session_is_reported_within_two_weeks,
		a_postponed_session_waits_for_its_new_day,
		cover_is_due_after_a_month_of_absence,
		a_contract_is_reviewed_in_a_year_or_with_a_new_supervisor,
		somebody_without_a_supervisor_is_listed,
		an_action_is_due_until_it_is_closed,
		a_session_left_open_is_overdue_the_day_after,
		agenda_waits_for_the_next_session,
		an_audit_is_due_a_year_after_the_last,
		a_group_session_is_due_a_month_after_the_last,
		observation_and_survey_of_a_supervisor_are_due_each_year,
		the_policy_is_reviewed_each_year,
		audits_are_counted_by_the_month,
	};

	return suite_run_cases("supervision", supervised_begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
