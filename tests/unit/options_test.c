/* Options and arguments of a command line: read wholly, or refused with one line that says
 * why. */
#include <string.h>

#include "unit/suite.h"
#include "waymark/command.h"

static const char *reason;
static const char *at;
static const char *names[OPTION_LIST_MAX];
static size_t name_count;
static bool apply;

static const struct option_row rows[] = {
	{ .name = "--reason", .value = &reason },
	{ .name = "--at", .value = &at },
	{ .name = "--name", .list = names, .list_count = &name_count },
	{ .name = "--apply", .flag = &apply },
};

static struct wm_error error;
static char *words[2 * OPTION_LIST_MAX + 4];
static int positional;

/* Reads a NULL-terminated list of words; least..most positional ones. */
static enum wm_code
read_words(int least, int most, const char *const given[])
{
	int count = 0;

	while (given[count]) {
		words[count] = (char *) given[count];
		count++;
	}
	error = (struct wm_error) { 0 };
	return options_read("rate", rows, sizeof(rows) / sizeof(rows[0]), count, words, least, most,
			    &positional, &error);
}

#define READ(least, most, ...) read_words(least, most, (const char *const[]) { __VA_ARGS__, NULL })

static void
ck_refused(enum wm_code code, const char *message)
{
	ck_assert_int_eq(code, WM_USAGE);
	ck_assert_str_eq(error.message, message);
}

START_TEST(options_and_arguments_may_stand_in_any_order)
{
	ck_assert_int_eq(READ(2, 2, "--at", "senior", "1.1", "--apply", "3", "--reason=so"), WM_OK);
	ck_assert_int_eq(positional, 2);
	ck_assert_str_eq(words[0], "1.1");
	ck_assert_str_eq(words[1], "3");
	ck_assert_str_eq(at, "senior");
	ck_assert_str_eq(reason, "so");
	ck_assert(apply);
}
END_TEST

START_TEST(what_is_not_given_is_absent)
{
	ck_assert_int_eq(READ(0, 1, "--apply", "--name", "A", "--reason", "so"), WM_OK);
	ck_assert_int_eq(READ(0, 1, "x"), WM_OK);
	ck_assert_ptr_null(reason);
	ck_assert_ptr_null(at);
	ck_assert_uint_eq(name_count, 0);
	ck_assert(!apply);
}
END_TEST

START_TEST(empty_value_is_a_value)
{
	ck_assert_int_eq(READ(0, 0, "--reason", "", "--at="), WM_OK);
	ck_assert_str_eq(reason, "");
	ck_assert_str_eq(at, "");
}
END_TEST

START_TEST(two_dashes_end_the_options)
{
	ck_assert_int_eq(READ(2, 3, "--apply", "--", "--reason", "-h"), WM_OK);
	ck_assert_int_eq(positional, 2);
	ck_assert_str_eq(words[0], "--reason");
	ck_assert_str_eq(words[1], "-h");
	ck_assert_ptr_null(reason);
}
END_TEST

START_TEST(dash_before_anything_but_a_letter_is_an_argument)
{
	ck_assert_int_eq(READ(3, 3, "-", "-1", "- bought"), WM_OK);
	ck_assert_str_eq(words[1], "-1");
}
END_TEST

START_TEST(repeated_option_collects_its_values)
{
	ck_assert_int_eq(READ(0, 0, "--name", "A", "--name=B"), WM_OK);
	ck_assert_uint_eq(name_count, 2);
	ck_assert_str_eq(names[0], "A");
	ck_assert_str_eq(names[1], "B");
}
END_TEST

START_TEST(more_values_than_there_is_room_for_are_refused)
{
	const char *given[OPTION_LIST_MAX + 2] = { NULL };

	for (int i = 0; i < OPTION_LIST_MAX; i++)
		given[i] = "--name=A";
	ck_assert_int_eq(read_words(0, 0, given), WM_OK);
	ck_assert_uint_eq(name_count, OPTION_LIST_MAX);
	given[OPTION_LIST_MAX] = "--name=A";
	ck_refused(read_words(0, 0, given),
		   "rate: --name: given more than 64 times; see waymark help rate");
}
END_TEST

START_TEST(unknown_option_names_the_nearest)
{
	ck_refused(READ(0, 0, "--reson=so"), "rate: --reson: no such option: did you mean "
					     "--reason?");
	ck_refused(READ(0, 0, "-x"), "rate: -x: no such option; see waymark help rate");
	ck_refused(READ(0, 0, "--person", "x"), "rate: --person: stands before the command: "
						"waymark --person WHO rate; see waymark help rate");
}
END_TEST

START_TEST(option_is_not_taken_for_a_value)
{
	ck_refused(READ(0, 0, "--reason", "--apply"),
		   "rate: --reason: needs a value; see waymark help rate");
	ck_refused(READ(0, 0, "--reason"), "rate: --reason: needs a value; see waymark help rate");
	ck_assert_int_eq(READ(0, 0, "--reason=--apply"), WM_OK);
	ck_assert_str_eq(reason, "--apply");
}
END_TEST

START_TEST(option_given_twice_or_flag_with_a_value_is_refused)
{
	ck_refused(READ(0, 0, "--at", "", "--at", "b"),
		   "rate: --at: given twice; see waymark help rate");
	ck_refused(READ(0, 0, "--apply", "--apply"),
		   "rate: --apply: given twice; see waymark help rate");
	ck_refused(READ(0, 0, "--apply=yes"),
		   "rate: --apply: takes no value; see waymark help rate");
}
END_TEST

START_TEST(too_few_and_too_many_arguments_are_refused)
{
	ck_refused(READ(2, 2, "1.1"), "rate: an argument is missing; see waymark help rate");
	ck_refused(READ(1, 1, "1.1", "3"),
		   "rate: \"3\" is one argument too many; see waymark help rate");
}
END_TEST

START_TEST(word_of_a_list_gives_its_place)
{
	static const char *const formats[] = { "table", "csv", "json" };
	int index = -1;

	ck_assert_int_eq(option_word("--format", "csv", formats, 3, &index, &error), WM_OK);
	ck_assert_int_eq(index, 1);
	ck_refused(option_word("--format", "tabel", formats, 3, &index, &error),
		   "--format: \"tabel\" is not known: did you mean table?");
	ck_refused(option_word("--format", "spreadsheet", formats, 3, &index, &error),
		   "--format: \"spreadsheet\" is not known; known: table, csv, json");
	ck_assert_int_eq(index, 1);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("options");
	TCase *reading = tcase_create("reading");
	TCase *refusing = tcase_create("refusing");

	tcase_add_test(reading, options_and_arguments_may_stand_in_any_order);
	tcase_add_test(reading, what_is_not_given_is_absent);
	tcase_add_test(reading, empty_value_is_a_value);
	tcase_add_test(reading, two_dashes_end_the_options);
	tcase_add_test(reading, dash_before_anything_but_a_letter_is_an_argument);
	tcase_add_test(reading, repeated_option_collects_its_values);
	suite_add_tcase(suite, reading);
	tcase_add_test(refusing, more_values_than_there_is_room_for_are_refused);
	tcase_add_test(refusing, unknown_option_names_the_nearest);
	tcase_add_test(refusing, option_is_not_taken_for_a_value);
	tcase_add_test(refusing, option_given_twice_or_flag_with_a_value_is_refused);
	tcase_add_test(refusing, too_few_and_too_many_arguments_are_refused);
	tcase_add_test(refusing, word_of_a_list_gives_its_place);
	suite_add_tcase(suite, refusing);

	return suite_run(suite);
}
