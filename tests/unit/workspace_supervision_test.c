/* The verbs of supervision: planned, held, recorded and signed in a workspace. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/garden.h"
#include "unit/workspace_sample.h"
#include "waymark/memory.h"
#include "waymark/supervise.h"

static struct wm_error error;
static struct supervision supervision;

static void
now(const char *time)
{
	setenv("WAYMARK_TEST_NOW", time, 1);
}

static void
begin(void)
{
	char *policies = checkout_path("policies");
	char path[4096];

	workspace_sample_write();
	snprintf(path, sizeof(path), "policies:%s", policies);
	setenv("WAYMARK_POLICIES", path, 1);
	free(policies);
	now("2026-03-05T10:00:00Z");
	workspace_sample_make();
}

static void
end(void)
{
	supervision_done(&supervision);
	workspace_sample_end();
}

static void
look(void)
{
	supervision_done(&supervision);
	OK(workspace_supervision(workspace, workspace_owner(workspace), INSTANT_LAST, &supervision,
				 &error));
}

static struct session_request
on(const char *date)
{
	return (struct session_request) {
		.person = owner(),
		.form = FORM_COUNT,
		.date = authority_day(date),
		.time = "10:00",
		.venue = "Room 2",
	};
}

static struct uuid
start(enum form_use form)
{
	struct session_request request = { .person = owner(), .form = form };
	struct uuid id;

	OK(workspace_session_start(workspace, &request, &id, NULL, &error));
	return id;
}

static enum wm_code
tell(struct uuid session, enum session_clock clock)
{
	return workspace_session_clock(workspace, owner(), session, clock, &error);
}

static struct uuid
record_of(struct uuid session)
{
	look();
	return session_find(&supervision.sessions, session)->record;
}

static enum wm_code
fill(struct uuid record, const char *field, const char *value)
{
	return workspace_record_fill(workspace, owner(), record, field, value, &error);
}

/* All that a worker's record asks for. */
static void
complete(struct uuid record)
{
	static const char *const texts[] = {
		"agenda-1", "agenda-2", "agenda-3", "agenda-4",	 "agenda-5",   "agenda-6",
		"agenda-7", "agenda-8", "actions",  "next-time", "next-venue",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		OK(fill(record, texts[i], strcmp(texts[i], "next-time") ? "Said." : "10:00"));
	OK(fill(record, "next-date", "2026-04-02"));
	OK(fill(record, "signing.file-seen-supervisee", "yes"));
	OK(fill(record, "signing.file-seen-supervisor", "yes"));
	OK(fill(record, "signing.case-decisions", "none made"));
}

static enum wm_code
sign(struct uuid record, enum signer signer)
{
	return workspace_record_sign(
		workspace, owner(), record, signer,
		signer == SIGNER_SUPERVISEE ? "Practitioner 1" : "supervisor 1", &error);
}

static void
ck_refused(enum wm_code code, const char *words)
{
	ck_assert_int_eq(code, WM_VALUE);
	ck_assert_msg(strstr(error.message, words) != NULL, "%s", error.message);
}

START_TEST(the_policy_is_the_only_one_for_supervision)
{
	const struct policy *policy = workspace_policy(workspace, &error);

	ck_assert_msg(policy != NULL, "%s", error.message);
	ck_assert_str_eq(policy->id, "sandwell");
	ck_assert_str_eq(
		calendar_holiday(workspace_calendar(workspace), authority_day("2026-04-03")),
		"Good Friday");
}
END_TEST

START_TEST(a_planned_session_is_the_one_that_is_begun)
{
	struct session_request request = on("2026-03-05");
	struct uuid planned;

	OK(workspace_session_plan(workspace, &request, &planned, NULL, &error));
	ck_refused(workspace_session_plan(workspace, &request, NULL, NULL, &error),
		   "planned then already");
	ck_assert(uuid_equal(start(FORM_COUNT), planned));
	look();
	ck_assert_uint_eq(supervision.sessions.count, 1);
	ck_assert_str_eq(supervision.sessions.items[0].venue, "Room 2");
	ck_assert_int_eq(supervision.records.items[0].form, FORM_INDIVIDUAL);
	ck_assert_str_eq(supervision.records.items[0].policy, "sandwell");
	ck_assert_uint_eq(session_number(&supervision.sessions, &supervision.sessions.items[0]), 1);
}
END_TEST

/* SR-40, SR-72: whose group the policy names is seen with the manager's form. */
START_TEST(a_managers_session_has_the_managers_form)
{
	struct person_change change = { .group = "manager" };

	OK(workspace_person_set(workspace, owner(), &change, NULL, &error));
	start(FORM_COUNT);
	look();
	ck_assert_int_eq(supervision.records.items[0].form, FORM_MANAGER);
	ck_assert(session_counts(&supervision.sessions.items[0]));
}
END_TEST

START_TEST(starting_again_goes_on_with_the_open_one)
{
	struct uuid first = start(FORM_COUNT);

	now("2026-03-05T10:30:00Z");
	OK(tell(first, SESSION_CLOCK_STANDS));
	now("2026-03-05T10:40:00Z");
	ck_assert(uuid_equal(start(FORM_COUNT), first));
	now("2026-03-05T11:40:00Z");
	OK(tell(first, SESSION_CLOCK_ENDED));
	look();
	ck_assert_int_eq(supervision.sessions.items[0].seconds, 90 * 60);
	ck_refused(tell(first, SESSION_CLOCK_STANDS), "ended already");
}
END_TEST

/* Left open for a week: it is ended, and its clock says nothing. */
START_TEST(a_session_left_open_for_a_week_has_no_length)
{
	struct uuid id = start(FORM_COUNT);

	now("2026-03-12T10:00:00Z");
	OK(tell(id, SESSION_CLOCK_ENDED));
	look();
	ck_assert_int_eq(supervision.sessions.items[0].status, SESSION_HELD);
	ck_assert_int_eq(supervision.sessions.items[0].seconds, 0);
	ck_day(supervision.sessions.items[0].date, "2026-03-05");
}
END_TEST

/* Over the change of the clock: the hour that is left out is not counted. */
START_TEST(the_clock_is_right_where_the_time_changes)
{
	struct uuid id;

	now("2026-03-29T00:30:00Z");
	id = start(FORM_COUNT);
	now("2026-03-29T02:00:00Z");
	OK(tell(id, SESSION_CLOCK_ENDED));
	look();
	ck_assert_int_eq(supervision.sessions.items[0].seconds, 90 * 60);
	ck_day(supervision.sessions.items[0].date, "2026-03-29");
	OK(fill(record_of(id), "date", "2026-03-29"));
	ck_refused(fill(record_of(id), "next-time", "24:00"), "no time of day");
	ck_refused(fill(record_of(id), "next-date", "2027-02-29"), "2027-02-29");
}
END_TEST

/* SR-61, SR-63, SR-71 */
START_TEST(a_record_is_signed_when_complete_and_then_stays)
{
	struct uuid session = start(FORM_COUNT), record = record_of(session);
	struct rater rater;
	int64_t before;

	ck_refused(sign(record, SIGNER_SUPERVISEE), "still open");
	OK(tell(session, SESSION_CLOCK_ENDED));
	before = events();
	ck_refused(sign(record, SIGNER_SUPERVISEE), "not yet complete: Welcome");
	ck_assert_int_eq(events(), before);
	complete(record);
	OK(sign(record, SIGNER_SUPERVISEE));
	look();
	ck_assert(!record_locked(&supervision.records.items[0]));
	ck_assert_str_eq(record_value(&supervision.records.items[0], "supervisor"), "Supervisor 1");
	ck_refused(fill(record, "agenda-1", "Other."), "addendum");
	ck_refused(sign(record, SIGNER_SUPERVISEE), "signed it already");
	ck_refused(tell(session, SESSION_CLOCK_RUNS), "signed");
	OK(sign(record, SIGNER_SUPERVISOR));
	OK(workspace_rater(workspace, workspace_owner(workspace), true, "Supervisor 1", &rater,
			   &error));
	OK(workspace_record_addendum(workspace, owner(), record, &rater, "Later.", &error));
	look();
	ck_assert(record_locked(&supervision.records.items[0]));
	ck_day(record_signed_on(&supervision.records.items[0]), "2026-03-05");
	ck_assert_str_eq(supervision.records.items[0].addenda[0].text, "Later.");
	ck_assert_str_eq(record_value(&supervision.records.items[0], "agenda-1"), "Said.");
}
END_TEST

START_TEST(what_was_signed_is_not_taken_back)
{
	struct uuid session = start(FORM_COUNT), record = record_of(session);
	struct step step;

	OK(tell(session, SESSION_CLOCK_ENDED));
	complete(record);
	OK(sign(record, SIGNER_SUPERVISEE));
	OK(workspace_undo(workspace, owner(), &step, &error));
	ck_assert(!step.done);
	look();
	ck_assert(record_signed(&supervision.records.items[0]));
}
END_TEST

START_TEST(only_fields_of_the_form_take_what_fits_them)
{
	struct uuid record = record_of(start(FORM_COUNT));

	ck_refused(fill(record, "agenda-9", "x"), "no field");
	ck_refused(fill(record, "prompt-6.1", "x"), "no field");
	ck_refused(fill(record, "signed-supervisee", "Practitioner 1"), "by signing");
	ck_refused(fill(record, "next-date", "soon"), "soon");
	ck_refused(fill(record, "signing.case-decisions", "maybe"), "within 24 hours");
	ck_refused(fill(record, "copied", "2026-03-05"), "no field");
	OK(fill(record, "agenda-1", "Said."));
	OK(fill(record, "agenda-1", ""));
	look();
	ck_assert_str_eq(record_value(&supervision.records.items[0], "agenda-1"), "");
}
END_TEST

/* SR-64: the copy is ticked after the signing too. */
START_TEST(a_signed_record_is_still_copied)
{
	struct uuid session = start(FORM_COUNT), record = record_of(session);

	OK(tell(session, SESSION_CLOCK_ENDED));
	complete(record);
	OK(sign(record, SIGNER_SUPERVISEE));
	OK(sign(record, SIGNER_SUPERVISOR));
	ck_refused(workspace_record_tick(workspace, owner(), record, RECORD_COPIED,
					 authority_day("2026-03-04"), &error),
		   "before the session");
	OK(workspace_record_tick(workspace, owner(), record, RECORD_COPIED,
				 authority_day("2026-03-05"), &error));
	look();
	ck_assert_str_eq(record_value(&supervision.records.items[0], RECORD_COPIED), "2026-03-05");
}
END_TEST

/* A second window on the same file cannot sign, hold or plan the same twice. */
START_TEST(two_windows_do_not_do_the_same_twice)
{
	struct uuid session = start(FORM_COUNT), record = record_of(session);
	struct workspace *here = workspace, *there;
	uint64_t before;

	OK(tell(session, SESSION_CLOCK_ENDED));
	complete(record);
	OK(workspace_open(&there, &options, STORE_WRITE, &error));
	before = workspace_generation(there);
	OK(sign(record, SIGNER_SUPERVISEE));
	ck_assert(workspace_refresh(there));
	ck_assert_uint_gt(workspace_generation(there), before);
	workspace = there;
	ck_refused(sign(record, SIGNER_SUPERVISEE), "signed it already");
	ck_refused(fill(record, "agenda-1", "Other."), "addendum");
	OK(sign(record, SIGNER_SUPERVISOR));
	workspace = here;
	ck_refused(sign(record, SIGNER_SUPERVISOR), "signed it already");
	workspace_close(&there);
}
END_TEST

/* SR-24 */
START_TEST(a_year_is_planned_as_one_step)
{
	struct session_request request = on("2028-02-29");
	struct step step;
	size_t count;

	OK(workspace_session_plan_year(workspace, &request, &count, NULL, &error));
	ck_assert_uint_eq(count, 12);
	look();
	ck_assert_uint_eq(supervision.sessions.count, 12);
	ck_day(supervision.sessions.items[0].date, "2028-02-29");
	ck_day(supervision.sessions.items[1].date, "2028-03-29");
	ck_assert_int_eq(supervision.sessions.items[0].minutes, 90);
	OK(workspace_undo(workspace, owner(), &step, &error));
	look();
	ck_assert_uint_eq(supervision.sessions.count, 0);
}
END_TEST

/* SR-77, SR-78: the report of a missed session, by the rule of the policy. */
START_TEST(a_missed_session_is_due_to_be_reported)
{
	struct session_request request = on("2026-03-02");
	struct due_list due = { 0 };
	struct uuid id;
	bool found = false;

	OK(workspace_session_plan(workspace, &request, &id, NULL, &error));
	ck_refused(workspace_session_status(workspace, owner(), id, SESSION_MISSED, " ",
					    (struct date) { 0 }, NULL, &error),
		   "may not be empty");
	ck_refused(workspace_session_status(workspace, owner(), id, SESSION_MISSED, "Ill.",
					    authority_day("2026-03-09"), NULL, &error),
		   "only a postponed");
	OK(workspace_session_status(workspace, owner(), id, SESSION_MISSED, "Ill.",
				    (struct date) { 0 }, NULL, &error));
	look();
	supervision_due(&supervision, workspace_today(workspace), &due);
	for (size_t i = 0; i < due.count; i++)
		if (strcmp(due.items[i].what, "escalation") == 0) {
			ck_day(due.items[i].due, "2026-03-16");
			found = true;
		}
	ck_assert(found);
	due_list_done(&due);
}
END_TEST

/* SR-86, SR-88: only those of the policy's list, and with a reason. */
START_TEST(a_reading_by_somebody_else_is_kept)
{
	struct uuid record = record_of(start(FORM_COUNT));

	ck_assert(record_is_own(workspace, &supervision.records.items[0]));
	ck_refused(
		workspace_record_read(workspace, owner(), record, "a colleague", "Asked.", &error),
		"senior manager");
	ck_refused(workspace_record_read(workspace, owner(), record, "senior manager", "", &error),
		   "may not be empty");
	OK(workspace_record_read(workspace, owner(), record, "senior manager", "Audit.", &error));
	look();
	ck_assert_uint_eq(supervision.records.items[0].reading_count, 1);
	ck_assert_str_eq(supervision.records.items[0].readings[0].reason, "Audit.");
}
END_TEST

/* What was settled for an indicator; waiting has a day. */
START_TEST(an_outcome_settles_a_topic)
{
	struct uuid session = start(FORM_COUNT);
	struct rater rater;
	struct place place;

	OK(workspace_resolve(workspace, workspace_owner(workspace), "smp-1.1", &place, &error));
	OK(workspace_rater(workspace, workspace_owner(workspace), true, "Supervisor 1", &rater,
			   &error));
	OK(workspace_session_topic(workspace, owner(), session, &place, true, &error));
	ck_refused(workspace_session_outcome(workspace, owner(), session, &place, OUTCOME_WAIT,
					     (struct date) { 0 }, NULL, &rater, &error),
		   "until which day");
	ck_refused(workspace_session_outcome(workspace, owner(), session, &place, OUTCOME_AGREED,
					     authority_day("2026-04-01"), NULL, &rater, &error),
		   "only waiting");
	OK(workspace_session_outcome(workspace, owner(), session, &place, OUTCOME_WAIT,
				     authority_day("2026-04-01"), "After court.", &rater, &error));
	look();
	ck_assert_uint_eq(supervision.sessions.items[0].topic_count, 1);
	ck_assert(supervision.sessions.items[0].topics[0].settled);
	ck_assert_str_eq(supervision.sessions.items[0].topics[0].words, "After court.");
	ck_assert_ptr_null(row("1.1").outcome);
	OK(tell(session, SESSION_CLOCK_ENDED));
	ck_assert_str_eq(row("1.1").outcome, "wait");
	ck_day(row("1.1").session, "2026-03-05");
	ck_assert(!date_is_set(row("1.2").session));
}
END_TEST

/* SR-18: another version of the contract begins with what stood in the one before. */
START_TEST(a_new_contract_begins_with_the_old)
{
	struct uuid first, second;

	OK(workspace_record_begin(workspace, owner(), FORM_CONTRACT, &first, &error));
	OK(fill(first, "intermediary", "Manager 1"));
	OK(fill(first, "supervisor-team", "North"));
	OK(workspace_record_begin(workspace, owner(), FORM_CONTRACT, &second, &error));
	look();
	ck_assert_str_eq(record_value(record_find(&supervision.records, second), "intermediary"),
			 "Manager 1");
	ck_assert_str_eq(record_value(record_find(&supervision.records, second), "supervisor-team"),
			 "");
	ck_refused(workspace_form_check(workspace, FORM_CONTRACT, "none", "", &error), "no field");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		the_policy_is_the_only_one_for_supervision,
		a_planned_session_is_the_one_that_is_begun,
		a_managers_session_has_the_managers_form,
		starting_again_goes_on_with_the_open_one,
		a_session_left_open_for_a_week_has_no_length,
		the_clock_is_right_where_the_time_changes,
		a_record_is_signed_when_complete_and_then_stays,
		what_was_signed_is_not_taken_back,
		only_fields_of_the_form_take_what_fits_them,
		a_signed_record_is_still_copied,
		two_windows_do_not_do_the_same_twice,
		a_year_is_planned_as_one_step,
		a_missed_session_is_due_to_be_reported,
		a_reading_by_somebody_else_is_kept,
		an_outcome_settles_a_topic,
		a_new_contract_begins_with_the_old,
	};

	return suite_run_cases("workspace supervision", begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
