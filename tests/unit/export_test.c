/* The table of exports: each one's columns, as the design and the manual have them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/export.h"

/* Adding a column at the end is the only change that keeps a version. */
#define GAP_COLUMNS \
	"schema schema_version as_at person_id person group team framework " \
	"framework_version level reference part part_title section section_title " \
	"indicator standing expectation included_from expected_point self_state " \
	"self_point self_label self_date self_reason self_gap supervisor_state " \
	"supervisor_point supervisor_label supervisor_date supervisor_reason " \
	"supervisor_gap supervisor_name difference difference_direction flags " \
	"evidence_count evidence_kinds newest_evidence last_session outcome learning_need " \
	"need_status action action_owner action_due"

#define FRAMEWORK_LIST_COLUMNS "framework version title levels indicators wording folder"

#define FRAMEWORK_SHOW_COLUMNS \
	"reference level part section section_title indicator standing expectation " \
	"expected_point included_from"

#define FRAMEWORK_CHECK_COLUMNS "file line severity problem"

static const char *const columns[EXPORT_COUNT] = {
	[EXPORT_GAP] = GAP_COLUMNS,
	[EXPORT_FRAMEWORK_LIST] = FRAMEWORK_LIST_COLUMNS,
	[EXPORT_FRAMEWORK_SHOW] = FRAMEWORK_SHOW_COLUMNS,
	[EXPORT_FRAMEWORK_CHECK] = FRAMEWORK_CHECK_COLUMNS,
};

static char *text;
static size_t length;
static FILE *stream;
static struct csv_writer writer;

static void
set_up(void)
{
	stream = open_memstream(&text, &length);
}

static void
tear_down(void)
{
	free(text);
}

static void
check_written(const char *expected)
{
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_str_eq(text, expected);
}

START_TEST(every_export_begins_with_its_columns)
{
	struct buffer expected = { 0 };

	buffer_char(&expected, '"');
	for (const char *at = columns[_i]; *at; at++) {
		if (*at == ' ')
			buffer_text(&expected, "\",\"");
		else
			buffer_char(&expected, *at);
	}
	buffer_text(&expected, "\"\r\n");
	export_begin(&writer, (enum export_id) _i, stream);
	check_written(expected.text);
	buffer_done(&expected);
}
END_TEST

START_TEST(an_export_names_itself_in_each_row_or_never)
{
	csv_begin(&writer, stream, true);
	export_begin_row(&writer, EXPORT_GAP);
	csv_end_row(&writer);
	export_begin_row(&writer, EXPORT_FRAMEWORK_LIST);
	csv_number(&writer, 7);
	csv_end_row(&writer);
	check_written("\"waymark-gap\",1\r\n7\r\n");
	for (int id = 0; id < EXPORT_COUNT; id++)
		ck_assert_int_eq(exports[id].version > 0,
				 strcmp(exports[id].columns[0], "schema") == 0);
}
END_TEST

START_TEST(columns_are_counted)
{
	ck_assert_uint_eq(export_column_count(EXPORT_FRAMEWORK_LIST), 7);
	ck_assert_uint_eq(export_column_count(EXPORT_FRAMEWORK_SHOW), 10);
	ck_assert_uint_eq(export_column_count(EXPORT_GAP), 46);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("export");
	TCase *cases = tcase_create("export");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_loop_test(cases, every_export_begins_with_its_columns, 0, EXPORT_COUNT);
	tcase_add_test(cases, an_export_names_itself_in_each_row_or_never);
	tcase_add_test(cases, columns_are_counted);
	suite_add_tcase(suite, cases);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
