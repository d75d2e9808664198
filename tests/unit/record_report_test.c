/* A record as text, CSV and page: the fields of the policy's form and no others, who signed where, and
 * who has opened it. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/markup.h"
#include "unit/suite.h"
#include "waymark/record_report.h"

static struct policy *policy;
static struct calendar calendar;
static const struct library library;
static const struct evidence_list evidence;
static struct person persons[3];
static const struct people people = { .items = persons, .count = 3 };
static struct session session;
static struct record record;
static struct record_value values[32];
static struct supervision supervision;
static struct record_report report;
static char *written;

#define SUPERVISEE persons[0].id
#define SUPERVISOR persons[1].id

static instant
moment(const char *iso)
{
	struct wm_error error;
	instant at = INSTANT_NONE;

	OK(instant_parse(iso, &at, &error));
	return at;
}

static void
begin(void)
{
	static char names[3][20] = { "Practitioner 1", "Supervisor 1", "Senior manager 1" };
	static char none[] = "", team[] = "North", id[] = "sandwell", version[] = "2019.1";

	policy = authority_load("policies/sandwell");
	for (unsigned char i = 0; i < 3; i++)
		persons[i] = (struct person) { .id = { { (unsigned char) (i + 1) } },
					       .name = names[i],
					       .group = none,
					       .team = team,
					       .role = none };
	persons[0].supervisor = SUPERVISOR;
	session = (struct session) { .id = { { 7 } },
				     .person = SUPERVISEE,
				     .supervisor = SUPERVISOR,
				     .form = FORM_INDIVIDUAL,
				     .date = { 2026, 3, 12 },
				     .venue = none,
				     .reason = none,
				     .status = SESSION_HELD,
				     .started = moment("2026-03-12T10:00:00Z"),
				     .ended = moment("2026-03-12T11:30:00Z"),
				     .record = { { 8 } } };
	record = (struct record) { .id = { { 8 } },
				   .person = SUPERVISEE,
				   .supervisor = SUPERVISOR,
				   .author = SUPERVISOR,
				   .session = { { 7 } },
				   .form = FORM_INDIVIDUAL,
				   .policy = id,
				   .version = version,
				   .at = moment("2026-03-12T10:00:00Z"),
				   .values = values };
	supervision = (struct supervision) { .person = &persons[0],
					     .policy = policy,
					     .calendar = &calendar,
					     .library = &library,
					     .evidence = &evidence,
					     .sessions = { .items = &session, .count = 1 },
					     .records = { .items = &record, .count = 1 } };
	report = (struct record_report) { .supervision = &supervision,
					  .people = &people,
					  .record = &record,
					  .owner = SUPERVISOR,
					  .today = { 2026, 3, 13 } };
}

static void
end(void)
{
	policy_free(&policy);
	free(written);
	written = NULL;
}

static void
put(const char *field, const char *value)
{
	/* The report only reads them. */
	values[record.value_count++] =
		(struct record_value) { .field = (char *) (uintptr_t) field,
					.value = (char *) (uintptr_t) value,
					.author = SUPERVISOR,
					.at = moment("2026-03-12T10:30:00Z") };
}

static void
sign(enum signer signer, struct uuid author, struct uuid entered_by)
{
	record.signatures[signer] = (struct signature) {
		.set = true,
		.name = signer == SIGNER_SUPERVISEE ? persons[0].name : persons[1].name,
		.author = author,
		.entered_by = entered_by,
		.at = moment("2026-03-12T11:31:00Z"),
	};
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

static void
write_text(void)
{
	WRITE(record_report_text(&report, stream));
}

static void
ck_has(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) != NULL, "\"%s\" lacks \"%s\"", text, part);
}

static void
ck_lacks(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) == NULL, "\"%s\" holds \"%s\"", text, part);
}

/* SR-61, SR-71, SR-72, SR-75, SR-16: the fields of the CSV are those of the form, in its order. */
static void
ck_fields(enum form_use use)
{
	const struct form *form = policy_form(policy, use);
	const char *at;

	record.form = use;
	record.session = session.record = (struct uuid) { 0 };
	WRITE(record_report_csv(&report, false, stream));
	at = strstr(written, "\r\n") + 2;
	for (size_t i = 0; i < form->field_count; i++) {
		struct buffer cells = { 0 };

		if (!field_is_filled(&form->fields[i]))
			continue;
		buffer_format(&cells, ",\"%s\",\"%s\",", form->fields[i].code,
			      form->fields[i].label);
		at = strstr(at, cells.text);
		ck_assert_msg(at != NULL, "%s lacks %s in its place", form_words[use], cells.text);
		at = strstr(at, "\r\n") + 2;
		buffer_done(&cells);
	}
	ck_assert_str_eq(at, "");
}

START_TEST(each_form_has_its_fields_in_its_order_and_no_others)
{
	ck_fields(FORM_INDIVIDUAL);
	ck_fields(FORM_MANAGER);
	ck_fields(FORM_GROUP);
	ck_fields(FORM_CONTRACT);
	ck_fields(FORM_ASYE);
	ck_fields(FORM_AUDIT);
	ck_fields(FORM_CHECKLIST);
}
END_TEST

START_TEST(another_policy_has_its_own_forms)
{
	policy_free(&policy);
	policy = authority_load("tests/data/policies/riverside");
	supervision.policy = policy;
	for (int use = 0; use < FORM_COUNT; use++)
		if (policy_form(policy, (enum form_use) use))
			ck_fields((enum form_use) use);
}
END_TEST

START_TEST(head_says_what_it_is_and_where_it_stands)
{
	write_text();
	ck_has(written, "Individual supervision record\n"
			"Supervision policy of Sandwell Children's Trust\n"
			"Session 1, Thu 12 Mar 2026; record 08000000; not signed yet\n\n"
			"Supervisee: Practitioner 1\nSupervisor: Supervisor 1\n"
			"Date: Thu 12 Mar 2026\n");
	sign(SIGNER_SUPERVISOR, SUPERVISOR, (struct uuid) { 0 });
	write_text();
	ck_has(written, "; waiting for Practitioner 1\n");
	sign(SIGNER_SUPERVISEE, SUPERVISEE, SUPERVISOR);
	write_text();
	ck_has(written, "; record 08000000; signed by both, locked since 12 Mar\n2026\n");
}
END_TEST

START_TEST(written_words_stand_before_computed_ones)
{
	put("supervisor", "Supervisor 1, for Supervisor 2");
	put("agenda-1", "Well.\nNothing new.");
	write_text();
	ck_has(written, "Supervisor: Supervisor 1, for Supervisor 2\n");
	ck_has(written, "\nWelcome, wellbeing and the agenda\n    Well.\n    Nothing new.\n");
	ck_has(written, "\nWelfare\n    -\n    Prompt: Balance of work and life:");
	WRITE(record_report_csv(&report, false, stream));
	ck_has(written, "\"waymark-record\",1,\"08000000-0000-0000-0000-000000000000\","
			"\"individual\",\"sandwell 2019.1\",\"2026-03-12\",\"agenda-1\","
			"\"Welcome, wellbeing and the agenda\",\"Well.\nNothing new.\","
			"\"Supervisor 1\",\"2026-03-12\"\r\n");
	ck_has(written, "\"supervisee\",\"Supervisee\",\"Practitioner 1\",,\r\n");
}
END_TEST

START_TEST(signature_says_who_typed_it_where_and_when)
{
	sign(SIGNER_SUPERVISOR, SUPERVISOR, (struct uuid) { 0 });
	write_text();
	ck_has(written,
	       "Signed by the manager or supervisor: typed by Supervisor 1 at this file on 12\n"
	       "Mar 2026 11:31\n");
	ck_has(written, "Signed by the manager or supervisor on: Thu 12 Mar 2026\n");
	ck_has(written, "Signed by the supervisee: waiting for Practitioner 1\n");
	sign(SIGNER_SUPERVISEE, SUPERVISEE, SUPERVISOR);
	write_text();
	ck_has(written, "typed by Practitioner 1 at this file, which is that of\n"
			"Supervisor 1, on 12 Mar 2026 11:31\n");
	report.owner = SUPERVISEE;
	write_text();
	ck_has(written, "typed by Practitioner 1 at the file of Supervisor 1 on");
}
END_TEST

/* SR-5: the four stages in their order; SR-57, SR-45: what is ticked before signing. */
START_TEST(forms_beside_it_stand_after_it_where_they_were_written_in)
{
	const char *at;

	write_text();
	ck_lacks(written, "Reflective discussion\n");
	ck_lacks(written, "Before signing");
	put("reflection.experience", "A visit.");
	put("reflection.plans", "Ask earlier.");
	put("signing.kss", "KSSP-P6");
	write_text();
	at = strstr(written, "Signed by the supervisee on:");
	ck_assert_ptr_nonnull(at);
	ck_has(at, "\nReflective discussion\n\nExperience: the story\n    A visit.\n");
	ck_has(strstr(at, "Analysis:"), "Plans and action: what comes next\n    Ask earlier.\n");
	ck_has(at, "\nBefore signing\n");
	ck_has(at, "Knowledge and skills statements discussed\n    KSSP-P6\n");
}
END_TEST

START_TEST(what_no_field_of_the_form_has_any_more_is_still_there)
{
	put("agenda-99", "Of an earlier form.");
	write_text();
	ck_has(written, "\nagenda-99\n    Of an earlier form.\n");
	put(RECORD_COPIED, "2026-03-17");
	write_text();
	ck_has(written, "\nCopy given to the supervisee: Tue 17 Mar 2026\n");
}
END_TEST

/* SR-63: locked, then addenda; SR-86, SR-88: who may see it, and who has. */
START_TEST(addenda_and_readings_stand_at_the_end)
{
	static char text[] = "The figure was 12.", role[] = "senior manager",
		    why[] = "Yearly audit";
	struct addendum addendum = { .text = text,
				     .author = SUPERVISEE,
				     .at = moment("2026-03-13T09:00:00Z") };
	struct record_reading reading = { .role = role,
					  .reason = why,
					  .author = persons[2].id,
					  .at = moment("2026-03-20T10:00:00Z") };

	write_text();
	ck_has(written,
	       "see: supervisor's line manager; senior manager;\n    auditing senior manager;");
	ck_has(written, "\nOpened\n    By nobody else, as far as this file knows.\n");
	record.addenda = &addendum;
	record.addendum_count = 1;
	record.readings = &reading;
	record.reading_count = 1;
	write_text();
	ck_has(written, "\nAdded by Practitioner 1 on 13 Mar 2026 09:00\n    The figure was 12.\n");
	ck_has(written, "\nOpened\n    Senior manager 1, as senior manager, on 20 Mar 2026 10:00: "
			"Yearly audit\n");
	WRITE(record_report_csv(&report, false, stream));
	ck_has(written, "\"addendum\",\"Addendum\",\"The figure was 12.\",\"Practitioner 1\"");
	ck_has(written,
	       "\"reading\",\"Opened\",\"senior manager: Yearly audit\",\"Senior manager 1\"");
}
END_TEST

START_TEST(contract_has_its_clauses)
{
	record.form = FORM_CONTRACT;
	record.session = (struct uuid) { 0 };
	write_text();
	ck_has(written, "Supervision contract\n");
	ck_has(written, "Begun on Thu 12 Mar 2026; record 08000000;");
	ck_has(written, "    Cancelling: rare, and made up for soon;");
}
END_TEST

/* -- The page ------------------------------------------------------------------------------- */

START_TEST(page_is_the_form_and_asks_for_nothing_outside)
{
	static const char *const none[] = { "script", "link", "img", "iframe", "object", "form" };
	struct markup page = { 0 };
	size_t filled = 0, at = 0;
	const struct form *form = policy_form(policy, FORM_INDIVIDUAL);

	put("agenda-1", "Well.");
	WRITE(record_report_html(&report, false, stream));
	markup_read(&page, written);
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_uint_eq(markup_count(&page, none[i]), 0);
	ck_lacks(written, "://");
	ck_has(written, "default-src 'none'; style-src 'sha256-");
	for (size_t i = 0; i < form->field_count; i++)
		filled += field_is_filled(&form->fields[i]);
	ck_assert_str_eq(page.items[markup_find(&page, 0, "h1", NULL, NULL)].text,
			 "Individual supervision record");
	for (; (at = markup_find(&page, at, "th", "scope", "row")) < page.count; at++)
		filled--;
	ck_assert_uint_eq(filled, 0);
	ck_has(written, "<ul class=\"read\"><li><bdi>What has gone well");
	markup_done(&page);
}
END_TEST

START_TEST(no_text_acts_on_the_page)
{
	struct markup page = { 0 };

	put("agenda-1", "</td><script>alert(1)</script>\x1b[2J\xe2\x80\xae");
	WRITE(record_report_html(&report, false, stream));
	markup_read(&page, written);
	ck_assert_uint_eq(markup_count(&page, "script"), 0);
	ck_lacks(written, "\x1b");
	ck_lacks(written, "\xe2\x80\xae");
	markup_done(&page);
	write_text();
	ck_has(written, "^[[2J");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		each_form_has_its_fields_in_its_order_and_no_others,
		another_policy_has_its_own_forms,
		head_says_what_it_is_and_where_it_stands,
		written_words_stand_before_computed_ones,
		signature_says_who_typed_it_where_and_when,
		forms_beside_it_stand_after_it_where_they_were_written_in,
		what_no_field_of_the_form_has_any_more_is_still_there,
		addenda_and_readings_stand_at_the_end,
		contract_has_its_clauses,
		page_is_the_form_and_asks_for_nothing_outside,
		no_text_acts_on_the_page,
	};

	return suite_run_cases("record report", begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
