/* The monthly return: what was due, held and kept to, by team and supervisor (SR-94). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "waymark/return_report.h"

#define MOST 6

static struct policy *policy;
static struct calendar calendar;
static struct person persons[4];
static const struct people people = { .items = persons, .count = 4 };
static struct session sessions[MOST];
static struct record records[MOST];
static struct record_value values[MOST];
static struct supervision supervision;
static struct monthly_return monthly;
static char *written;

static char none[] = "", north[] = "North", south[] = "South", asye[] = "asye";

static void
begin(void)
{
	static char names[4][20] = { "Practitioner 1", "Practitioner 2", "Supervisor 1",
				     "Supervisor 2" };

	policy = authority_load("policies/sandwell");
	for (unsigned char i = 0; i < 4; i++)
		persons[i] = (struct person) { .id = { { (unsigned char) (i + 1) } },
					       .name = names[i],
					       .group = none,
					       .team = north,
					       .role = none };
	persons[0].supervisor = persons[1].supervisor = persons[2].id;
	persons[0].start_in_post = authority_day("2025-01-06");
	supervision = (struct supervision) { .person = &persons[0],
					     .policy = policy,
					     .calendar = &calendar,
					     .sessions = { .items = sessions },
					     .records = { .items = records } };
}

static void
end(void)
{
	monthly_return_done(&monthly);
	policy_free(&policy);
	free(written);
	written = NULL;
}

/* Adds a session in that day's order. */
static struct session *
add(const char *day, enum session_status status)
{
	struct session *session = &sessions[supervision.sessions.count++];
	unsigned char id = (unsigned char) (10 + supervision.sessions.count);

	*session = (struct session) { .id = { { id } },
				      .form = FORM_INDIVIDUAL,
				      .date = authority_day(day),
				      .status = status };
	return session;
}

/* The same, held, with a record signed by both that was copied on a day ("": not). */
static void
add_held(const char *day, const char *copied)
{
	struct session *session = add(day, SESSION_HELD);
	size_t at = supervision.records.count++;
	static char field[] = "copied";

	session->record = (struct uuid) { { (unsigned char) (50 + at) } };
	/* What is counted only reads it. */
	values[at] = (struct record_value) { .field = field, .value = (char *) (uintptr_t) copied };
	records[at] =
		(struct record) { .id = session->record, .values = &values[at], .value_count = 1 };
	records[at].signatures[SIGNER_SUPERVISEE].set = true;
	records[at].signatures[SIGNER_SUPERVISOR].set = true;
}

/* due, held, postponed, cancelled, missed, in time, signed, copied of the row at an index. */
static void
ck_row(size_t at, const char *expected)
{
	const struct return_row *row = &monthly.rows[at];
	char text[128];

	ck_assert_uint_lt(at, monthly.count);
	snprintf(text, sizeof(text), "%zu %zu %zu %zu %zu %zu %zu %zu", row->due, row->held,
		 row->postponed, row->cancelled, row->missed, row->in_timescale,
		 row->signed_by_both, row->copied_in_time);
	ck_assert_str_eq(text, expected);
}

static void
count(const char *month)
{
	monthly_return_add(&monthly, &supervision, authority_day(month));
}

START_TEST(session_held_in_time_signed_and_copied_counts_everywhere)
{
	add_held("2026-02-10", "");
	add_held("2026-03-10", "2026-03-13");
	count("2026-03-01");
	ck_row(0, "1 1 0 0 0 1 1 1");
	ck_assert_uint_eq(monthly.rows[0].people, 1);
}
END_TEST

START_TEST(late_session_and_late_copy_are_not_in_time)
{
	add_held("2026-02-10", "");
	add_held("2026-03-11", "2026-03-17");
	records[1].signatures[SIGNER_SUPERVISEE].set = false;
	count("2026-03-31");
	ck_row(0, "1 1 0 0 0 0 0 0");
}
END_TEST

/* The worked date of the policy: a session on 17 April 2025 is copied by the 24th. */
START_TEST(copy_is_in_time_by_working_days)
{
	add_held("2025-04-17", "2025-04-24");
	count("2025-04-01");
	ck_assert_uint_eq(monthly.rows[0].copied_in_time, 1);
	monthly_return_done(&monthly);
	supervision.sessions.count = supervision.records.count = 0;
	add_held("2025-04-17", "2025-04-25");
	count("2025-04-01");
	ck_assert_uint_eq(monthly.rows[0].copied_in_time, 0);
}
END_TEST

START_TEST(what_was_not_held_is_counted_by_what_became_of_it)
{
	add_held("2026-02-10", "");
	add("2026-03-03", SESSION_POSTPONED);
	add("2026-03-05", SESSION_CANCELLED);
	add("2026-03-09", SESSION_MISSED);
	add("2026-03-30", SESSION_PLANNED);
	count("2026-03-01");
	ck_row(0, "1 0 1 1 1 0 0 0");
}
END_TEST

START_TEST(weekly_sessions_are_due_each_week)
{
	persons[0].group = asye;
	persons[0].start_in_post = authority_day("2026-01-05");
	add_held("2026-01-12", "");
	add_held("2026-01-19", "");
	count("2026-01-01");
	ck_row(0, "3 2 0 0 0 2 2 0");
}
END_TEST

START_TEST(what_is_long_overdue_counts_once)
{
	add_held("2025-06-10", "");
	count("2026-03-01");
	ck_row(0, "1 0 0 0 0 0 0 0");
}
END_TEST

START_TEST(group_and_informal_sessions_never_count)
{
	add_held("2026-02-10", "");
	add_held("2026-03-04", "2026-03-05");
	add_held("2026-03-05", "2026-03-05");
	sessions[1].form = FORM_GROUP;
	sessions[2].form = FORM_INFORMAL;
	count("2026-03-01");
	ck_row(0, "1 0 0 0 0 0 0 0");
}
END_TEST

START_TEST(rows_are_by_team_and_supervisor)
{
	supervision.person = &persons[0];
	persons[0].team = south;
	count("2026-03-01");
	supervision.person = &persons[1];
	count("2026-03-01");
	persons[1].supervisor = persons[3].id;
	count("2026-03-01");
	ck_assert_uint_eq(monthly.count, 3);
	ck_assert_str_eq(monthly.rows[0].team, "North");
	ck_assert(uuid_equal(monthly.rows[0].supervisor, persons[2].id));
	ck_assert(uuid_equal(monthly.rows[1].supervisor, persons[3].id));
	ck_assert_str_eq(monthly.rows[2].team, "South");
	supervision.person = &persons[3];
	count("2026-03-01");
	ck_assert_uint_eq(monthly.count, 3);
}
END_TEST

static void
write_report(bool csv)
{
	const struct return_report report = { &monthly, &people, { 2026, 3, 1 } };
	size_t bytes;
	FILE *stream;

	free(written);
	stream = open_memstream(&written, &bytes);
	if (csv)
		return_report_csv(&report, false, stream);
	else
		return_report_table(&report, stream);
	ck_assert_int_eq(fclose(stream), 0);
}

START_TEST(table_and_csv_hold_counts_alone)
{
	add_held("2026-02-10", "");
	add_held("2026-03-10", "2026-03-13");
	records[supervision.records.count++] =
		(struct record) { .form = FORM_AUDIT,
				  .at = zone_start(authority_day("2026-03-20")) };
	records[supervision.records.count++] =
		(struct record) { .form = FORM_AUDIT,
				  .at = zone_start(authority_day("2026-04-01")) };
	count("2026-03-01");
	write_report(false);
	ck_assert_str_eq(
		written,
		"supervisor    due  held  postponed  cancelled  missed  in time  signed  copied\n"
		"North\n"
		"Supervisor 1    1     1          0          0       0        1       1       1\n"
		"File audits begun: 1\n");
	write_report(true);
	ck_assert_ptr_nonnull(strstr(written, "\r\n\"waymark-return\",1,\"2026-03\",\"North\","
					      "\"Supervisor 1\",1,1,1,0,0,0,1,1,1,1\r\n"));
	ck_assert_ptr_null(strstr(written, "Practitioner"));
}
END_TEST

START_TEST(nobody_to_supervise_is_said)
{
	write_report(false);
	ck_assert_str_eq(written, "Nobody here is supervised.\n");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		session_held_in_time_signed_and_copied_counts_everywhere,
		late_session_and_late_copy_are_not_in_time,
		copy_is_in_time_by_working_days,
		what_was_not_held_is_counted_by_what_became_of_it,
		weekly_sessions_are_due_each_week,
		what_is_long_overdue_counts_once,
		group_and_informal_sessions_never_count,
		rows_are_by_team_and_supervisor,
		table_and_csv_hold_counts_alone,
		nobody_to_supervise_is_said,
	};

	return suite_run_cases("monthly return", begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
