/* The table of exports: each one's columns, as the design and the manual have them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
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

#define DIFF_COLUMNS \
	"schema schema_version from to framework level reference series from_state from_point " \
	"to_state to_point"

#define EVIDENCE_COLUMNS \
	"schema schema_version evidence date kind title references body witness witness_role " \
	"organisation document private author confirmed_by redacted"

#define GRID_COLUMNS \
	"schema schema_version framework level part part_title kind count newest missing"

#define NEEDS_COLUMNS \
	"schema schema_version need kind need_code text references status status_by status_date " \
	"note flags asked_by asked_date agreed_by agreed_date"

#define ACTIONS_COLUMNS \
	"schema schema_version action text owner due references status set_by set_date " \
	"closed_by closed_date result"

#define DUE_COLUMNS "schema schema_version as_at person_id person what title who due overdue about"

#define RECORD_COLUMNS \
	"schema schema_version record form policy session_date field label value written_by " \
	"written_on"

#define SESSIONS_COLUMNS \
	"schema schema_version session number date time form status new_date reason " \
	"minutes_planned minutes signed copied supervisor record"

#define RETURN_COLUMNS \
	"schema schema_version month team supervisor people due held postponed cancelled missed " \
	"in_timescale signed copied_in_time audits"

#define FRAMEWORK_LIST_COLUMNS "framework version title levels indicators wording folder"

#define FRAMEWORK_SHOW_COLUMNS \
	"reference level part section section_title indicator standing expectation " \
	"expected_point included_from"

#define FRAMEWORK_CHECK_COLUMNS "file line severity problem"

static const char *const columns[EXPORT_COUNT] = {
	[EXPORT_GAP] = GAP_COLUMNS,
	[EXPORT_DIFF] = DIFF_COLUMNS,
	[EXPORT_EVIDENCE] = EVIDENCE_COLUMNS,
	[EXPORT_GRID] = GRID_COLUMNS,
	[EXPORT_NEEDS] = NEEDS_COLUMNS,
	[EXPORT_ACTIONS] = ACTIONS_COLUMNS,
	[EXPORT_DUE] = DUE_COLUMNS,
	[EXPORT_RECORD] = RECORD_COLUMNS,
	[EXPORT_SESSIONS] = SESSIONS_COLUMNS,
	[EXPORT_RETURN] = RETURN_COLUMNS,
	[EXPORT_FRAMEWORK_LIST] = FRAMEWORK_LIST_COLUMNS,
	[EXPORT_FRAMEWORK_SHOW] = FRAMEWORK_SHOW_COLUMNS,
	[EXPORT_FRAMEWORK_CHECK] = FRAMEWORK_CHECK_COLUMNS,
};

/* What an export writes: its header, and with `row` a row of a number and a text. */
static char *
written(enum export_id id, bool row, long number, const char *cell)
{
	struct export_writer writer;
	char *text = NULL;
	size_t length;
	FILE *stream = open_memstream(&text, &length);

	export_begin(&writer, id, false, stream);
	if (row) {
		export_number(&writer, number);
		export_text(&writer, cell);
		export_end_row(&writer);
	}
	ck_assert_int_eq(fclose(stream), 0);
	return text;
}

static void
check_row(enum export_id id, long number, const char *cell, const char *expected)
{
	char *text = written(id, true, number, cell);

	ck_assert_str_eq(strchr(text, '\n') + 1, expected);
	free(text);
}

START_TEST(every_export_begins_with_its_columns)
{
	char *text = written((enum export_id) _i, false, 0, NULL);
	struct buffer expected = { 0 };

	buffer_char(&expected, '"');
	for (const char *at = columns[_i]; *at; at++) {
		if (*at == ' ')
			buffer_text(&expected, "\",\"");
		else
			buffer_char(&expected, *at);
	}
	buffer_text(&expected, "\"\r\n");
	ck_assert_str_eq(text, expected.text);
	buffer_done(&expected);
	free(text);
}
END_TEST

START_TEST(an_export_names_itself_in_each_row_or_never)
{
	check_row(EXPORT_GAP, 7, "x", "\"waymark-gap\",1,7,\"x\"\r\n");
	check_row(EXPORT_FRAMEWORK_LIST, 7, "x", "7,\"x\"\r\n");
	for (int id = 0; id < EXPORT_COUNT; id++)
		ck_assert_int_eq(exports[id].version > 0,
				 strcmp(exports[id].columns[0], "schema") == 0);
}
END_TEST

START_TEST(an_empty_cell_is_neither_a_number_nor_a_text)
{
	check_row(EXPORT_FRAMEWORK_LIST, 0, "", "0,\r\n");
	check_row(EXPORT_FRAMEWORK_LIST, -1, NULL, ",\r\n");
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

	tcase_add_loop_test(cases, every_export_begins_with_its_columns, 0, EXPORT_COUNT);
	tcase_add_test(cases, an_export_names_itself_in_each_row_or_never);
	tcase_add_test(cases, an_empty_cell_is_neither_a_number_nor_a_text);
	tcase_add_test(cases, columns_are_counted);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
