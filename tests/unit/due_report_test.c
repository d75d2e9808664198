/* What is due, as a table, as CSV and as a calendar, which is read back with libical. */
#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/due_report.h"

static struct person persons[2];
static struct person_due items[2];
static struct due_report report;
static const struct date today = { 2026, 3, 5 };
static char *written;

static void
add(size_t person, const char *what, const char *title, unsigned char id, struct date due)
{
	due_add(&items[person].list, what, title, "supervisor", (struct uuid) { { id } }, due,
		today, "SR-64");
}

static void
begin(void)
{
	static char first[] = "Practitioner 1", second[] = "Practitioner 2";

	persons[0] = (struct person) { .id = { { 1 } }, .name = first };
	persons[1] = (struct person) { .id = { { 2 } }, .name = second };
	for (int i = 0; i < 2; i++)
		items[i] = (struct person_due) { .person = &persons[i] };
	report = (struct due_report) { .items = items, .count = 1, .today = today };
	add(0, "contract", "Supervision contract", 1, (struct date) { 0 });
	add(0, "copy", "Copy of the record, session of 2026-02-26", 7,
	    (struct date) { 2026, 3, 3 });
	add(0, "session", "Supervision", 1, (struct date) { 2026, 3, 26 });
}

static void
end(void)
{
	for (int i = 0; i < 2; i++)
		due_list_done(&items[i].list);
	free(written);
	written = NULL;
}

/* What a writer wrote. */
#define WRITE(call) \
	do { \
		size_t bytes; \
		FILE *stream; \
		free(written); \
		stream = open_memstream(&written, &bytes); \
		call; \
		ck_assert_int_eq(fclose(stream), 0); \
	} while (0)

START_TEST(table_has_what_is_overdue_first)
{
	WRITE(due_report_table(&report, stream));
	ck_assert_str_eq(written,
			 "by          who acts    what\n"
			 "Overdue\n"
			 "missing     supervisor  Supervision contract\n"
			 "2026-03-03  supervisor  Copy of the record, session of 2026-02-26\n"
			 "Due\n"
			 "2026-03-26  supervisor  Supervision\n");
	ck_assert(due_report_any_overdue(&report));
}
END_TEST

START_TEST(several_people_are_named_in_one_order_of_days)
{
	report.count = 2;
	add(1, "session", "Supervision", 2, (struct date) { 2026, 3, 1 });
	WRITE(due_report_table(&report, stream));
	ck_assert_str_eq(written,
			 "by          who acts    whose           what\n"
			 "Overdue\n"
			 "missing     supervisor  Practitioner 1  Supervision contract\n"
			 "2026-03-01  supervisor  Practitioner 2  Supervision\n"
			 "2026-03-03  supervisor  Practitioner 1  Copy of the record, session of\n"
			 "                                        2026-02-26\n"
			 "Due\n"
			 "2026-03-26  supervisor  Practitioner 1  Supervision\n");
}
END_TEST

START_TEST(nothing_due_is_said)
{
	due_list_done(&items[0].list);
	WRITE(due_report_table(&report, stream));
	ck_assert_str_eq(written, "Nothing is due.\n");
	ck_assert(!due_report_any_overdue(&report));
}
END_TEST

START_TEST(csv_names_each_thing_by_word_and_id)
{
	WRITE(due_report_csv(&report, false, stream));
	ck_assert_ptr_nonnull(strstr(written,
				     "\r\n\"waymark-due\",1,\"2026-03-05\","
				     "\"01000000-0000-0000-0000-000000000000\",\"Practitioner 1\","
				     "\"copy\",\"Copy of the record, session of 2026-02-26\","
				     "\"supervisor\",\"2026-03-03\",\"yes\","
				     "\"07000000-0000-0000-0000-000000000000\"\r\n"));
	ck_assert_ptr_nonnull(strstr(written, "\"Supervision contract\",\"supervisor\",,\"yes\","));
}
END_TEST

/* -- The calendar --------------------------------------------------------------------------- */

/* The component that the UID names; the case fails where there is not one alone. */
static icalcomponent *
entry(icalcomponent *calendar, const char *uid)
{
	icalcomponent *found = NULL;

	for (icalcomponent *at = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT);
	     at; at = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
		if (strcmp(icalcomponent_get_uid(at), uid) != 0)
			continue;
		ck_assert_ptr_null(found);
		found = at;
	}
	ck_assert_msg(found != NULL, "no %s", uid);
	return found;
}

static icalcomponent *
read_calendar(void)
{
	icalcomponent *calendar;

	WRITE(due_report_calendar(&report, false, stream));
	calendar = icalparser_parse_string(written);
	ck_assert_ptr_nonnull(calendar);
	ck_assert_int_eq(icalcomponent_isa(calendar), ICAL_VCALENDAR_COMPONENT);
	ck_assert_int_eq(icalcomponent_count_errors(calendar), 0);
	ck_assert(icalrestriction_check(calendar));
	return calendar;
}

#define COPY	 "copy-07000000-0000-0000-0000-000000000000@waymark"
#define CONTRACT "contract-01000000-0000-0000-0000-000000000000@waymark"

START_TEST(calendar_has_a_day_for_each_and_a_task_for_what_has_none)
{
	icalcomponent *calendar = read_calendar(), *copy = entry(calendar, COPY),
		      *contract = entry(calendar, CONTRACT);
	icaltimetype start = icalcomponent_get_dtstart(copy), stop = icalcomponent_get_dtend(copy);

	ck_assert_int_eq(icalcomponent_isa(copy), ICAL_VEVENT_COMPONENT);
	ck_assert(start.is_date);
	ck_assert_str_eq(icaltime_as_ical_string(start), "20260303");
	ck_assert_str_eq(icaltime_as_ical_string(stop), "20260304");
	ck_assert_str_eq(icalcomponent_get_summary(copy),
			 "Copy of the record, session of 2026-02-26");
	ck_assert_str_eq(icalcomponent_get_description(copy), "To act: supervisor.");
	ck_assert_int_eq(icalcomponent_isa(contract), ICAL_VTODO_COMPONENT);
	ck_assert(icaltime_is_null_time(icalcomponent_get_due(contract)));
	ck_assert_int_eq(icalcomponent_count_components(calendar, ICAL_ANY_COMPONENT), 3);
	icalcomponent_free(calendar);
}
END_TEST

START_TEST(same_day_gives_the_same_bytes_and_the_next_the_same_ids)
{
	icalcomponent *calendar = read_calendar();
	char *before = written;

	written = NULL;
	icalcomponent_free(calendar);
	WRITE(due_report_calendar(&report, false, stream));
	ck_assert_str_eq(written, before);
	free(before);
	report.today = date_add_days(today, 1);
	calendar = read_calendar();
	entry(calendar, COPY);
	entry(calendar, CONTRACT);
	icalcomponent_free(calendar);
}
END_TEST

START_TEST(any_text_comes_back_as_it_was)
{
	/* Long, with what is escaped, and with letters of several bytes where it is folded. */
	static const char text[] =
		"Action: read; write, \\n and\nsay\xe2\x80\x94"
		"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
		"\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9"
		"\xe6\x97\xa5\xe6\x9c\xac\xe6\x97\xa5\xe6\x9c\xac\xe6\x97\xa5\xe6\x9c\xac\xe6\x97"
		"\xa5\xe6\x9c\xac\xe6\x97\xa5\xe6\x9c\xac END:VEVENT";
	icalcomponent *calendar;

	add(0, "action", text, 9, (struct date) { 2026, 3, 31 });
	calendar = read_calendar();
	ck_assert_str_eq(icalcomponent_get_summary(entry(
				 calendar, "action-09000000-0000-0000-0000-000000000000@waymark")),
			 text);
	icalcomponent_free(calendar);
}
END_TEST

START_TEST(lines_are_75_octets_at_most_and_end_with_cr_and_lf)
{
	size_t length = 0;

	add(0, "action",
	    "\xc3\xa9 a long line that is folded more than once, and then again, "
	    "for it says the same thing over and over, over and over and over again",
	    9, (struct date) { 2026, 3, 31 });
	WRITE(due_report_calendar(&report, false, stream));
	for (const char *at = written; *at; at++) {
		if (*at == '\n') {
			ck_assert_int_eq(at[-1], '\r');
			ck_assert_uint_le(length - 1, 75);
			length = 0;
		} else {
			length++;
		}
	}
	ck_assert_uint_eq(length, 0);
}
END_TEST

START_TEST(nothing_hidden_goes_into_a_calendar)
{
	icalcomponent *calendar;

	add(0, "action",
	    "a\x1b[2J\xe2\x80\xae"
	    "b\r\nc\rEND:VCALENDAR",
	    9, (struct date) { 2026, 3, 31 });
	calendar = read_calendar();
	ck_assert_str_eq(icalcomponent_get_summary(entry(
				 calendar, "action-09000000-0000-0000-0000-000000000000@waymark")),
			 "a<U+001B>[2J<U+202E>b\nc<U+000D>END:VCALENDAR");
	icalcomponent_free(calendar);
}
END_TEST

START_TEST(several_people_are_named_in_the_calendar)
{
	icalcomponent *calendar;

	report.count = 2;
	calendar = read_calendar();
	ck_assert_str_eq(icalcomponent_get_summary(entry(calendar, CONTRACT)),
			 "Practitioner 1: Supervision contract");
	icalcomponent_free(calendar);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		table_has_what_is_overdue_first,
		several_people_are_named_in_one_order_of_days,
		nothing_due_is_said,
		csv_names_each_thing_by_word_and_id,
		calendar_has_a_day_for_each_and_a_task_for_what_has_none,
		same_day_gives_the_same_bytes_and_the_next_the_same_ids,
		any_text_comes_back_as_it_was,
		lines_are_75_octets_at_most_and_end_with_cr_and_lf,
		nothing_hidden_goes_into_a_calendar,
		several_people_are_named_in_the_calendar,
	};

	return suite_run_cases("due report", begin, end, cases, sizeof(cases) / sizeof(cases[0]));
}
