/* The forms that come with the program, and what may stand in their fields. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define FIELDS_MOST  128

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

static size_t
count_of(const struct form *form, enum field_type type)
{
	size_t count = 0;

	for (size_t i = 0; i < form->field_count; i++)
		count += form->fields[i].type == type;
	return count;
}

static size_t
filled_count(const struct form *form)
{
	size_t count = 0;

	for (size_t i = 0; i < form->field_count; i++)
		count += field_is_filled(&form->fields[i]);
	return count;
}

static const struct form_field *
field(enum form_use use, const char *code)
{
	const struct form *form = policy_form(sandwell, use);
	int place = form_field(form, code);

	ck_assert_msg(place >= 0, "%s", code);
	return &form->fields[place];
}

START_TEST(the_records_have_the_fields_of_their_forms)
{
	static const struct {
		enum form_use use;
		size_t fields, agenda, signatures;
		const char *source;
	} forms[] = {
		/* The printed contract has 13, and four that its text asks for beside. */
		{ FORM_CONTRACT, 17, 0, 2, "SR-15" },	{ FORM_INDIVIDUAL, 19, 8, 2, "SR-71" },
		{ FORM_MANAGER, 21, 10, 2, "SR-72" },	{ FORM_GROUP, 10, 0, 0, "SR-75" },
		{ FORM_MONITORING, 7, 0, 0, "SR-28" },	{ FORM_ASYE, 34, 0, 2, "SR-48" },
		{ FORM_REFLECTION, 4, 0, 0, "SR-5" },	{ FORM_SIGNING, 4, 0, 0, "SR-57" },
		{ FORM_PREPARATION, 0, 0, 0, "SR-37" }, { FORM_LOG, 7, 0, 0, "SR-53" },
	};

	for (size_t i = 0; i < COUNT(forms); i++) {
		const struct form *form = policy_form(sandwell, forms[i].use);
		const char *word = form_words[forms[i].use];

		ck_assert_ptr_nonnull(form);
		ck_assert_msg(filled_count(form) == forms[i].fields, "%s: %zu", word,
			      filled_count(form));
		ck_assert_msg(count_of(form, FIELD_AGENDA) == forms[i].agenda, "%s", word);
		ck_assert_msg(count_of(form, FIELD_SIGNATURE) == forms[i].signatures, "%s", word);
		ck_assert_str_eq(form->source, forms[i].source);
	}
	ck_assert_uint_eq(count_of(policy_form(sandwell, FORM_CONTRACT), FIELD_CLAUSE), 13);
	ck_assert_uint_eq(count_of(policy_form(sandwell, FORM_INDIVIDUAL), FIELD_PROMPT), 7 + 4);
	ck_assert_uint_eq(count_of(policy_form(sandwell, FORM_MANAGER), FIELD_PROMPT), 6 + 4);
}
END_TEST

START_TEST(the_file_audit_asks_its_21_questions)
{
	const struct form *audit = policy_form(sandwell, FORM_AUDIT);
	const struct form_field *judgement = field(FORM_AUDIT, "judgement");
	size_t computed = 0, questions = 0;

	ck_assert_uint_eq(count_of(audit, FIELD_YES_NO), 21);
	ck_assert_uint_eq(count_of(audit, FIELD_PART), 13);
	for (size_t i = 0; i < audit->field_count; i++) {
		bool question = audit->fields[i].type == FIELD_YES_NO;

		questions += question && strcmp(audit->fields[i].source, "SR-102") == 0;
		computed += question && audit->fields[i].computed != COMPUTED_NOTHING;
	}
	ck_assert_uint_eq(questions, 21);
	ck_assert_uint_eq(computed, 7);
	ck_assert_str_eq(judgement->choices[0], "Outstanding");
	ck_assert_str_eq(judgement->choices[3], "Inadequate");
	ck_assert_ptr_null(judgement->choices[4]);
	ck_assert_int_ge(form_field(audit, "action-6"), 0);
	ck_assert_int_lt(form_field(audit, "action-7"), 0);
}
END_TEST

START_TEST(the_file_has_eleven_sections_three_of_them_kept_elsewhere)
{
	const struct form *file = policy_form(sandwell, FORM_CHECKLIST);

	ck_assert_uint_eq(count_of(file, FIELD_PART), 11);
	ck_assert_uint_eq(count_of(file, FIELD_POINTER), 5 + 4 + 1);
	ck_assert_uint_eq(count_of(file, FIELD_YES_NO), 11);
}
END_TEST

START_TEST(a_reflection_has_four_fields_in_their_order)
{
	static const char *const codes[] = { "experience", "feelings", "analysis", "plans" };
	const struct form *form = policy_form(sandwell, FORM_REFLECTION);

	ck_assert_uint_eq(form->field_count, COUNT(codes));
	for (size_t i = 0; i < COUNT(codes); i++)
		ck_assert_str_eq(form->fields[i].code, codes[i]);
}
END_TEST

START_TEST(an_incomplete_record_names_what_is_missing)
{
	const struct form *group = policy_form(sandwell, FORM_GROUP);
	const char *values[FIELDS_MOST] = { NULL };
	size_t missing[FIELDS_MOST];

	ck_assert_uint_eq(form_missing(group, values, false, missing), 10);
	for (size_t i = 0; i < group->field_count; i++)
		values[i] = "x";
	ck_assert_uint_eq(form_missing(group, values, false, missing), 0);
	values[form_field(group, "learning-3")] = " \n";
	ck_assert_uint_eq(form_missing(group, values, false, missing), 1);
	ck_assert_str_eq(group->fields[missing[0]].code, "learning-3");
}
END_TEST

START_TEST(what_only_the_asye_needs_is_not_asked_of_others)
{
	const struct form *signing = policy_form(sandwell, FORM_SIGNING);
	const char *values[FIELDS_MOST] = { NULL };
	size_t missing[FIELDS_MOST];

	ck_assert_uint_eq(form_missing(signing, values, false, missing), 3);
	ck_assert_uint_eq(form_missing(signing, values, true, missing), 4);
	ck_assert_str_eq(signing->fields[missing[3]].code, "kss");
	ck_assert(!field_is_required(field(FORM_AUDIT, "asye-1"), false));
	ck_assert(field_is_required(field(FORM_AUDIT, "asye-1"), true));
	ck_assert(!field_is_required(field(FORM_INDIVIDUAL, "prompt-6.1"), true));
}
END_TEST

START_TEST(a_second_policy_has_another_form)
{
	const struct form *form = policy_form(riverside, FORM_INDIVIDUAL);

	ck_assert_str_eq(form->title, "Notes of a session");
	ck_assert_uint_eq(filled_count(form), 6);
	ck_assert_int_eq(form->fields[form_field(form, "who")].type, FIELD_PEOPLE);
	ck_assert_str_eq(form->fields[form_field(form, "MOOD")].choices[1], "so so");
	ck_assert_ptr_null(policy_form(riverside, FORM_MANAGER));
}
END_TEST

static void
ck_value(const struct form_field *of, const char *value, const char *message)
{
	struct wm_error error = { .message = "" };
	enum wm_code code = field_check(of, value, &error);

	ck_assert_int_eq(code, message[0] ? WM_VALUE : WM_OK);
	ck_assert_str_eq(error.message, message);
}

START_TEST(values_are_checked_by_their_field)
{
	const struct form_field *date = field(FORM_INDIVIDUAL, "next-date");
	const struct form_field *time = field(FORM_INDIVIDUAL, "next-time");
	const struct form_field *status = field(FORM_MONITORING, "status");

	ck_value(date, "2028-02-29", "");
	ck_value(date, "", "");
	ck_value(date, "2026-02-29", "Next session: date: \"2026-02-29\": there is no such day");
	ck_value(date, "soon", "Next session: date: \"soon\": not a date; write YYYY-MM-DD");
	ck_value(time, "09:30", "");
	ck_value(time, "23:59", "");
	ck_value(time, "24:00", "Next session: time: \"24:00\" is no time of day; write HH:MM");
	ck_value(time, "09:60", "Next session: time: \"09:60\" is no time of day; write HH:MM");
	ck_value(time, "9.30", "Next session: time: \"9.30\" is no time of day; write HH:MM");
	ck_value(status, "postponed", "");
	ck_value(status, "put off",
		 "Completed, postponed, cancelled or missed: \"put off\" is not one of completed, "
		 "postponed, cancelled, missed");
	ck_value(field(FORM_SIGNING, "file-seen-supervisee"), "maybe",
		 "The supervisee has looked at the files on the case system: \"maybe\" is not one "
		 "of yes, no");
	ck_value(field(FORM_INDIVIDUAL, "agenda-1"), "Anything at all\nover lines", "");
	ck_value(field(FORM_CONTRACT, "clause-personal"), "x",
		 "Personal issues: the supervisor points to where support is to be had.: nothing "
		 "is written there");
}
END_TEST

static struct policy_item
item(const char *code)
{
	for (size_t i = 0; i < riverside->item_count; i++)
		if (strcmp(riverside->items[i].code, code) == 0)
			return riverside->items[i];
	ck_abort_msg("no item %s", code);
	return (struct policy_item) { .code = NULL };
}

static bool
met(const char *code, struct item_held held, const char *on)
{
	struct policy_item asked = item(code);

	return item_is_met(&asked, &held, authority_day(on));
}

START_TEST(items_are_met_by_their_rule)
{
	struct item_held held = { .base = authority_day("2024-02-29") };

	ck_assert(!met("visits", (struct item_held) { .count = 2 }, "2026-01-01"));
	ck_assert(met("visits", (struct item_held) { .count = 3 }, "2026-01-01"));
	ck_assert(met("visits", (struct item_held) { .count = 30 }, "2026-01-01"));
	ck_assert(!met("statement", (struct item_held) { .words = 199 }, "2026-01-01"));
	ck_assert(met("statement", (struct item_held) { .words = 200 }, "2026-01-01"));
	ck_assert(met("statement", (struct item_held) { .words = 300 }, "2026-01-01"));
	ck_assert(!met("statement", (struct item_held) { .words = 301 }, "2026-01-01"));
	ck_assert(!met("student", (struct item_held) { .count = 0 }, "2026-01-01"));
	ck_assert(met("student", (struct item_held) { .count = 1 }, "2026-01-01"));
	ck_assert(!met("time", held, "2026-02-27"));
	ck_assert(met("time", held, "2026-02-28"));
	ck_assert(!met("time", (struct item_held) { .count = 1 }, "2026-02-28"));
}
END_TEST

START_TEST(words_are_counted_between_blanks)
{
	static const struct {
		const char *text;
		int words;
	} texts[] = {
		{ "", 0 },
		{ " \n\t", 0 },
		{ "one", 1 },
		{ "Twice\u00a0over", 2 },
		{ "a self-assessment - at 1.10, isn't it?", 6 },
		{ "na\u00efve \u4e2d\u6587\nline", 3 },
		{ "... -- \u2014 ***", 0 },
	};

	for (size_t i = 0; i < COUNT(texts); i++)
		ck_assert_msg(statement_words(texts[i].text) == texts[i].words, "%s: %d",
			      texts[i].text, statement_words(texts[i].text));
}
END_TEST

START_TEST(times_are_read_as_they_are_written)
{
	static const struct {
		const char *text, *shown;
	} good[] = {
		{ "", "" },
		{ "6 weeks", "6 weeks" },
		{ "1 month", "1 month" },
		{ " 6 weeks+ 6 month ", "6 weeks + 6 months" },
		{ "3 working-day", "3 working days" },
		{ "1 year + 2 days + 3 working days", "1 year + 2 days + 3 working days" },
	};
	static const char *const bad[] = {
		"six weeks",
		"6",
		"weeks",
		"0 weeks",
		"6 fortnights",
		"6weeks",
		"6 weeks +",
		"-1 day",
		"1 day 2 days",
		"12345 days",
		"1 day+1 day+1 day+1 day",
	};
	struct period period;

	for (size_t i = 0; i < COUNT(good); i++) {
		struct buffer shown = { 0 };

		ck_assert_msg(period_read(good[i].text, &period), "%s", good[i].text);
		period_text(&period, &shown);
		ck_assert_str_eq(shown.text ? shown.text : "", good[i].shown);
		buffer_done(&shown);
	}
	for (size_t i = 0; i < COUNT(bad); i++)
		ck_assert_msg(!period_read(bad[i], &period), "%s", bad[i]);
	ck_assert(period_read("6 weeks + 6 months", &period));
	ck_day(period_add(&period, authority_day("2026-01-05"), NULL), "2026-08-16");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("form");
	TCase *cases = tcase_create("form");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, the_records_have_the_fields_of_their_forms);
	tcase_add_test(cases, the_file_audit_asks_its_21_questions);
	tcase_add_test(cases, the_file_has_eleven_sections_three_of_them_kept_elsewhere);
	tcase_add_test(cases, a_reflection_has_four_fields_in_their_order);
	tcase_add_test(cases, an_incomplete_record_names_what_is_missing);
	tcase_add_test(cases, what_only_the_asye_needs_is_not_asked_of_others);
	tcase_add_test(cases, a_second_policy_has_another_form);
	tcase_add_test(cases, values_are_checked_by_their_field);
	tcase_add_test(cases, items_are_met_by_their_rule);
	tcase_add_test(cases, words_are_counted_between_blanks);
	tcase_add_test(cases, times_are_read_as_they_are_written);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
