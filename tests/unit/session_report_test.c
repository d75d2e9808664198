/* The monitoring sheet. */
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/session_report.h"

static struct person persons[3];
static const struct people people = { .items = persons, .count = 3 };
static struct session sessions[4];
static struct record record;
static struct supervision supervision;
static struct session_report report;
static char *written;

static instant
moment(const char *iso)
{
	struct wm_error error;
	instant at = INSTANT_NONE;

	OK(instant_parse(iso, &at, &error));
	return at;
}

/* The first was held, the second moved to the third; the fourth was missed, in somebody else's care. */
static void
begin(void)
{
	static char names[3][16] = { "Practitioner 1", "Supervisor 1", "Supervisor 2" };
	static char none[] = "", away[] = "Supervisor 1 was away", forgot[] = "Both forgot";

	for (unsigned char i = 0; i < 3; i++)
		persons[i] =
			(struct person) { .id = { { (unsigned char) (i + 1) } }, .name = names[i] };
	persons[0].supervisor = persons[1].id;
	for (unsigned char i = 0; i < 4; i++)
		sessions[i] = (struct session) { .id = { { (unsigned char) (10 + i) } },
						 .supervisor = persons[1].id,
						 .form = FORM_INDIVIDUAL,
						 .date = { 2026, 1, 15 },
						 .time = "10:00",
						 .minutes = 90,
						 .venue = none,
						 .reason = none,
						 .started = INSTANT_NONE,
						 .ended = INSTANT_NONE,
						 .running_since = INSTANT_NONE };
	sessions[0].status = SESSION_HELD;
	sessions[0].started = moment("2026-01-15T10:00:00Z");
	sessions[0].ended = moment("2026-01-15T11:25:00Z");
	sessions[0].seconds = 85 * 60;
	sessions[0].record = (struct uuid) { { 20 } };
	sessions[1].date.month = 2;
	sessions[1].status = SESSION_POSTPONED;
	sessions[1].reason = away;
	sessions[1].moved_to = sessions[2].id;
	sessions[2].date = (struct date) { 2026, 2, 20 };
	sessions[3].date.month = 3;
	sessions[3].time[0] = '\0';
	sessions[3].status = SESSION_MISSED;
	sessions[3].reason = forgot;
	sessions[3].supervisor = persons[2].id;
	record = (struct record) { .id = { { 20 } }, .session = sessions[0].id };
	supervision = (struct supervision) { .person = &persons[0],
					     .sessions = { .items = sessions, .count = 4 },
					     .records = { .items = &record, .count = 1 } };
	report = (struct session_report) { .supervision = &supervision,
					   .people = &people,
					   .now = moment("2026-02-20T10:30:00Z") };
}

static void
end(void)
{
	free(written);
	written = NULL;
}

static void
write_report(bool csv)
{
	size_t bytes;
	FILE *stream;

	free(written);
	stream = open_memstream(&written, &bytes);
	if (csv)
		session_report_csv(&report, false, stream);
	else
		session_report_table(&report, stream);
	ck_assert_int_eq(fclose(stream), 0);
}

static void
ck_has(const char *part)
{
	ck_assert_msg(strstr(written, part) != NULL, "\"%s\" lacks \"%s\"", written, part);
}

static void
sign(enum signer signer)
{
	record.signatures[signer] =
		(struct signature) { .set = true, .at = moment("2026-01-16T09:00:00Z") };
}

START_TEST(sheet_has_each_session_held_or_not)
{
	write_report(false);
	ck_assert_str_eq(written,
			 "no  when              form        status      minutes  signed  copied\n"
			 " 1  2026-01-15 10:00  individual  completed  85 of 90  no\n"
			 "    2026-02-15 10:00  individual  postponed        90\n"
			 "    moved to 2026-02-20: Supervisor 1 was away\n"
			 "    2026-02-20 10:00  individual  planned          90\n"
			 "    2026-03-15        individual  missed           90\n"
			 "    Both forgot; with Supervisor 2\n");
}
END_TEST

START_TEST(signatures_and_copy_are_dated)
{
	static char field[] = "copied", day[] = "2026-01-20";
	struct record_value value = { .field = field, .value = day };

	record.values = &value;
	record.value_count = 1;
	sign(SIGNER_SUPERVISOR);
	write_report(false);
	ck_has("85 of 90  by one  2026-01-20\n");
	sign(SIGNER_SUPERVISEE);
	write_report(false);
	ck_has("85 of 90  2026-01-16  2026-01-20\n");
	write_report(true);
	ck_has("85,\"2026-01-16\",\"2026-01-20\",\"Supervisor 1\",");
}
END_TEST

/* SR-77: date, time, what became of it, the date it was moved to, the reason. */
START_TEST(csv_has_what_the_form_has)
{
	write_report(true);
	ck_has("\r\n\"waymark-sessions\",1,\"0a000000-0000-0000-0000-000000000000\",1,"
	       "\"2026-01-15\",\"10:00\",\"individual\",\"completed\",,,90,85,,,\"Supervisor 1\","
	       "\"14000000-0000-0000-0000-000000000000\"\r\n");
	ck_has(",,\"2026-02-15\",\"10:00\",\"individual\",\"postponed\",\"2026-02-20\","
	       "\"Supervisor 1 was away\",90,,,,\"Supervisor 1\",\r\n");
	ck_has(",,\"2026-03-15\",,\"individual\",\"missed\",,\"Both forgot\",90,,,,"
	       "\"Supervisor 2\",\r\n");
}
END_TEST

START_TEST(open_session_shows_its_clock)
{
	sessions[2].started = sessions[2].running_since = moment("2026-02-20T10:00:00Z");
	write_report(false);
	ck_has(" 2  2026-02-20 10:00  individual  begun      30 of 90\n");
}
END_TEST

START_TEST(no_session_is_said)
{
	supervision.sessions.count = 0;
	write_report(false);
	ck_assert_str_eq(written, "No session is planned or was held.\n");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		sheet_has_each_session_held_or_not,
		signatures_and_copy_are_dated,
		csv_has_what_the_form_has,
		open_session_shows_its_clock,
		no_session_is_said,
	};

	return suite_run_cases("session report", begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
