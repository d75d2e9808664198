/* The gap report: the columns of the contract, what a cell holds, and what a reader of the
 * table may see. */
#include <stdlib.h>
#include <string.h>

#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/csv.h"
#include "waymark/export.h"
#include "waymark/gap_report.h"

/* The contract, word for word. */
static const char contract[] =
	"schema,schema_version,as_at,person_id,person,group,team,framework,framework_version,level,"
	"reference,part,part_title,section,section_title,indicator,standing,expectation,"
	"included_from,expected_point,self_state,self_point,self_label,self_date,self_reason,"
	"self_gap,supervisor_state,supervisor_point,supervisor_label,supervisor_date,"
	"supervisor_reason,supervisor_gap,supervisor_name,difference,difference_direction,flags,"
	"evidence_count,evidence_kinds,newest_evidence,last_session,outcome,learning_need,"
	"need_status,action,action_owner,action_due";

static struct framework *framework;
static struct assessment *assessment;
static struct person persons[2];
static struct people people = { .items = persons, .count = 2 };
static struct gap_report report;
static const struct assessment *assessments[1];
static char *written;
static size_t length;
static struct csv_table table;

static void
begin_at(const char *level)
{
	static char name[] = "Practitioner 1", supervisor[] = "Supervisor 1", team[] = "=North",
		    none[] = "";

	framework = sample_framework();
	persons[0] = (struct person) {
		.id = { { 1 } },
		.name = name,
		.group = none,
		.team = team,
		.role = none,
	};
	persons[1] = (struct person) {
		.id = { { 2 } },
		.name = supervisor,
		.group = none,
		.team = none,
		.role = none,
	};
	assessment = assessment_new(framework, framework_level(framework, level), persons[0].id);
	assessments[0] = assessment;
	report = (struct gap_report) {
		.people = &people,
		.person = &persons[0],
		.assessments = assessments,
		.assessment_count = 1,
		.as_at = { 2026, 3, 5 },
		.stale_months = 12,
	};
}

static void
begin(void)
{
	begin_at("first");
}

static void
end(void)
{
	csv_table_done(&table);
	table = (struct csv_table) { 0 };
	free(written);
	written = NULL;
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
put(const char *code, enum capacity capacity, int value, const char *reason)
{
	struct rating rating = sample_rating(code, "first", capacity, value, 30);

	rating.reason = reason;
	rating.author = persons[capacity].id;
	assessment_put_rating(assessment, &rating);
}

static void
no_fault(void *context, int line, const char *problem)
{
	(void) context;
	ck_abort_msg("line %d: %s", line, problem);
}

static void
write_csv(bool terminal)
{
	FILE *stream = open_memstream(&written, &length);

	ck_assert_ptr_nonnull(stream);
	gap_report_csv(&report, terminal, stream);
	ck_assert_int_eq(fclose(stream), 0);
	csv_read(written, length, &table, no_fault, NULL);
}

static void
write_table(enum capacity rater)
{
	FILE *stream = open_memstream(&written, &length);

	ck_assert_ptr_nonnull(stream);
	gap_report_table(&report, rater, stream);
	ck_assert_int_eq(fclose(stream), 0);
}

static const char *
cell(const char *reference, const char *column)
{
	int key = csv_column(&table, "reference");
	int at = csv_column(&table, column);

	ck_assert_int_ge(at, 0);
	for (size_t i = 0; i < table.row_count; i++) {
		if (strcmp(table.rows[i].fields[key], reference) == 0)
			return table.rows[i].fields[at];
	}
	ck_abort_msg("no row %s", reference);
}

START_TEST(columns_are_those_of_the_contract_in_order)
{
	write_csv(false);
	ck_assert_uint_eq(table.column_count, export_column_count(EXPORT_GAP));
	for (size_t i = 0, from = 0; i < table.column_count; i++) {
		size_t name = strcspn(contract + from, ",");

		ck_assert_uint_eq(strlen(table.columns[i]), name);
		ck_assert_int_eq(strncmp(table.columns[i], contract + from, name), 0);
		from += name + 1;
	}
	ck_assert_uint_eq(table.row_count, assessment->row_count);
}
END_TEST

START_TEST(row_says_who_what_and_where)
{
	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.2", "schema"), "waymark-gap");
	ck_assert_str_eq(cell("SMP-1.2", "schema_version"), "1");
	ck_assert_str_eq(cell("SMP-1.2", "as_at"), "2026-03-05");
	ck_assert_str_eq(cell("SMP-1.2", "person_id"), "01000000-0000-0000-0000-000000000000");
	ck_assert_str_eq(cell("SMP-1.2", "person"), "Practitioner 1");
	ck_assert_str_eq(cell("SMP-1.2", "framework"), "sample");
	ck_assert_str_eq(cell("SMP-1.2", "framework_version"), "1");
	ck_assert_str_eq(cell("SMP-1.2", "level"), "first");
	ck_assert_str_eq(cell("SMP-1.2", "part"), "SMP-A");
	ck_assert_str_eq(cell("SMP-1.2", "part_title"), "Part A");
	ck_assert_str_eq(cell("SMP-1.2", "section"), "SMP-1");
	ck_assert_str_eq(cell("SMP-1.2", "section_title"), "Unit one");
	ck_assert_str_eq(cell("SMP-1.2", "indicator"), "Write it down");
	ck_assert_str_eq(cell("SMP-1.2", "standing"), "qualified");
	ck_assert_str_eq(cell("SMP-1.2", "expectation"), "I do this with support.");
	ck_assert_str_eq(cell("SMP-1.2", "expected_point"), "3");
	ck_assert_str_eq(cell("SMP-1.1", "expectation"), "");
	ck_assert_str_eq(cell("SMP-B1", "expected_point"), "2");
}
END_TEST

START_TEST(two_series_stand_side_by_side_with_gap_and_difference)
{
	put("1.1", CAPACITY_SELF, 2, "not yet every time");
	put("1.1", CAPACITY_SUPERVISOR, 3, "");
	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.1", "self_state"), "below");
	ck_assert_str_eq(cell("SMP-1.1", "self_point"), "2");
	ck_assert_str_eq(cell("SMP-1.1", "self_label"), "Partly");
	ck_assert_str_eq(cell("SMP-1.1", "self_date"), "2026-01-31");
	ck_assert_str_eq(cell("SMP-1.1", "self_reason"), "not yet every time");
	ck_assert_str_eq(cell("SMP-1.1", "self_gap"), "1");
	ck_assert_str_eq(cell("SMP-1.1", "supervisor_state"), "meets");
	ck_assert_str_eq(cell("SMP-1.1", "supervisor_point"), "3");
	ck_assert_str_eq(cell("SMP-1.1", "supervisor_gap"), "0");
	ck_assert_str_eq(cell("SMP-1.1", "supervisor_name"), "Supervisor 1");
	ck_assert_str_eq(cell("SMP-1.1", "difference"), "1");
	ck_assert_str_eq(cell("SMP-1.1", "difference_direction"), "supervisor-higher");
	ck_assert_str_eq(cell("SMP-1.1", "flags"), "differs; crosses; unevidenced");
}
END_TEST

START_TEST(what_is_not_rated_is_empty_and_never_0)
{
	static const char *const empty[] = {
		"self_point",	    "self_label",      "self_date",
		"self_reason",	    "self_gap",	       "supervisor_point",
		"supervisor_label", "supervisor_date", "supervisor_gap",
		"supervisor_name",  "difference",      "difference_direction",
		"newest_evidence",  "included_from",   "flags",
		"last_session",	    "outcome",	       "learning_need",
		"need_status",	    "action",	       "action_owner",
		"action_due",
	};

	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.1", "self_state"), "unrated");
	ck_assert_str_eq(cell("SMP-1.1", "evidence_count"), "0");
	for (size_t i = 0; i < sizeof(empty) / sizeof(empty[0]); i++)
		ck_assert_str_eq(cell("SMP-1.1", empty[i]), "");
}
END_TEST

START_TEST(non_ratings_have_a_label_and_no_point)
{
	put("1.1", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, "");
	put("1.2", CAPACITY_SELF, VALUE_NOT_APPLICABLE, "not in this team");
	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.1", "self_state"), "no-opportunity");
	ck_assert_str_eq(cell("SMP-1.1", "self_label"), "no chance yet");
	ck_assert_str_eq(cell("SMP-1.1", "self_point"), "");
	ck_assert_str_eq(cell("SMP-1.1", "self_gap"), "");
	ck_assert_str_eq(cell("SMP-1.2", "self_label"), "not my role");
	ck_assert_str_eq(cell("SMP-1.2", "self_reason"), "not in this team");
}
END_TEST

START_TEST(not_asked_is_listed_without_an_expected_point)
{
	write_csv(false);
	ck_assert_str_eq(cell("SMP-2.1", "standing"), "not-applicable");
	ck_assert_str_eq(cell("SMP-2.1", "self_state"), "not-asked");
	ck_assert_str_eq(cell("SMP-2.1", "expected_point"), "");
	ck_assert_str_eq(cell("SMP-2.1", "flags"), "");
}
END_TEST

START_TEST(included_indicator_names_its_own_level)
{
	end();
	begin_at("second");
	write_csv(false);
	ck_assert_str_eq(cell("SMP-B1", "level"), "second");
	ck_assert_str_eq(cell("SMP-B1", "included_from"), "first");
	ck_assert_str_eq(cell("SMP-B2", "included_from"), "");
}
END_TEST

START_TEST(evidence_is_counted_by_kind_and_dated)
{
	static char direct[] = "direct-observation", written_work[] = "written-work",
		    sample[] = "sample", version[] = "1", one[] = "1.1";
	struct link link = { .framework = sample, .version = version, .code = one };
	struct evidence evidence = {
		.witness = "",
		.person = { { 1 } },
		.author = { { 1 } },
		.kind = direct,
		.date = { 2026, 2, 3 },
		.links = { .items = &link, .count = 1 },
	};

	assessment_put_evidence(assessment, &evidence, false);
	evidence.kind = written_work;
	evidence.date = (struct date) { 2026, 2, 1 };
	assessment_put_evidence(assessment, &evidence, true);
	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.1", "evidence_count"), "2");
	ck_assert_str_eq(cell("SMP-1.1", "evidence_kinds"), "direct-observation; written-work");
	ck_assert_str_eq(cell("SMP-1.1", "newest_evidence"), "2026-02-03");
}
END_TEST

START_TEST(text_is_exact_and_guarded_in_a_file)
{
	put("1.1", CAPACITY_SELF, 2, "a\033[31m\n\"b\"");
	write_csv(false);
	ck_assert_str_eq(cell("SMP-1.1", "self_reason"), "a\033[31m\n\"b\"");
	ck_assert_str_eq(cell("SMP-1.1", "team"), "'=North");
	ck_assert_ptr_nonnull(strstr(written, "\r\n\"waymark-gap\",1,\"2026-03-05\","));
}
END_TEST

START_TEST(text_is_safe_on_a_terminal)
{
	put("1.1", CAPACITY_SELF, 2, "a\033[31m\nb");
	write_csv(true);
	ck_assert_str_eq(cell("SMP-1.1", "self_reason"), "a^[[31m b");
	ck_assert_ptr_null(strchr(written, '\033'));
}
END_TEST

START_TEST(filter_lets_through_either_series)
{
	put("1.1", CAPACITY_SELF, 2, "");
	put("1.2", CAPACITY_SUPERVISOR, 1, "");
	report.filter.states = 1u << STATE_BELOW;
	write_csv(false);
	ck_assert_uint_eq(table.row_count, 2);
	ck_assert_str_eq(cell("SMP-1.1", "self_state"), "below");
	ck_assert_str_eq(cell("SMP-1.2", "supervisor_state"), "below");
}
END_TEST

START_TEST(json_has_the_names_numbers_and_nulls)
{
	FILE *stream = open_memstream(&written, &length);

	put("1.1", CAPACITY_SELF, 2, "so \"it\" is");
	report.filter.states = 1u << STATE_BELOW;
	gap_report_json(&report, false, stream);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_int_eq(written[0], '[');
	ck_assert_ptr_nonnull(strstr(written, "\"schema_version\""));
	for (size_t i = 0, from = 0; i < export_column_count(EXPORT_GAP); i++) {
		size_t name = strcspn(contract + from, ",");
		char member[64];

		snprintf(member, sizeof(member), "\"%.*s\"", (int) name, contract + from);
		ck_assert_msg(strstr(written, member) != NULL, "no member %s", member);
		from += name + 1;
	}
	ck_assert_ptr_nonnull(strstr(written, "\"so \\\"it\\\" is\""));
	ck_assert_ptr_null(strstr(written, "\"\""));
}
END_TEST

START_TEST(table_groups_by_part_and_counts_each_series)
{
	put("1.1", CAPACITY_SELF, 2, "");
	put("1.2", CAPACITY_SELF, 3, "");
	put("1.1", CAPACITY_SUPERVISOR, 3, "");
	write_table(CAPACITY_SELF);
	ck_assert_ptr_nonnull(strstr(written, "SMP-A  Part A\n"
					      "    you         2 of 3 answered: 1 below, 1 meets\n"
					      "    supervisor  1 of 3 answered: 1 meets\n"));
	ck_assert_ptr_nonnull(strstr(written, "SMP-1.1      2    3  below / meets   "));
	ck_assert_ptr_nonnull(strstr(written, "\n    you see it differently; over "
					      "\"as expected\"; no note\n"));
	ck_assert_ptr_nonnull(strstr(written, "SMP-2.1      -    -  not asked here  Lead"));
	ck_assert_ptr_nonnull(strstr(written, "\n    starts at second\n"));
}
END_TEST

START_TEST(table_hides_the_other_side_until_one_has_rated)
{
	put("1.1", CAPACITY_SUPERVISOR, 1, "");
	write_table(CAPACITY_SELF);
	ck_assert_ptr_nonnull(strstr(written, "SMP-1.1      .    #  to go "));
	ck_assert_ptr_nonnull(strstr(written, "supervisor  1 of 3 answered: 1 hidden\n"));
	ck_assert_ptr_null(strstr(written, "below"));
}
END_TEST

START_TEST(what_is_hidden_does_not_pass_a_filter)
{
	put("1.1", CAPACITY_SUPERVISOR, 1, "");
	report.filter.states = 1u << STATE_BELOW;
	write_table(CAPACITY_SELF);
	ck_assert_ptr_null(strstr(written, "SMP-1.1"));
	ck_assert_ptr_nonnull(strstr(written, "nothing here is so"));
}
END_TEST

static TCase *
with_report(Suite *suite, const char *name)
{
	TCase *test = tcase_create(name);

	tcase_add_checked_fixture(test, begin, end);
	suite_add_tcase(suite, test);
	return test;
}

int
main(void)
{
	Suite *suite = suite_create("gap_report");
	TCase *csv = with_report(suite, "csv");
	TCase *json = with_report(suite, "json");
	TCase *text = with_report(suite, "table");

	tcase_add_test(csv, columns_are_those_of_the_contract_in_order);
	tcase_add_test(csv, row_says_who_what_and_where);
	tcase_add_test(csv, two_series_stand_side_by_side_with_gap_and_difference);
	tcase_add_test(csv, what_is_not_rated_is_empty_and_never_0);
	tcase_add_test(csv, non_ratings_have_a_label_and_no_point);
	tcase_add_test(csv, not_asked_is_listed_without_an_expected_point);
	tcase_add_test(csv, included_indicator_names_its_own_level);
	tcase_add_test(csv, evidence_is_counted_by_kind_and_dated);
	tcase_add_test(csv, text_is_exact_and_guarded_in_a_file);
	tcase_add_test(csv, text_is_safe_on_a_terminal);
	tcase_add_test(csv, filter_lets_through_either_series);
	tcase_add_test(json, json_has_the_names_numbers_and_nulls);
	tcase_add_test(text, table_groups_by_part_and_counts_each_series);
	tcase_add_test(text, table_hides_the_other_side_until_one_has_rated);
	tcase_add_test(text, what_is_hidden_does_not_pass_a_filter);

	return suite_run(suite);
}
