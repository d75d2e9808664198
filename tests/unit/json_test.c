/* Named texts as canonical JSON, and arrays of objects. */
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/json.h"

static void
check_written(const struct json_pair *pairs, size_t count, const char *expected)
{
	char *text = json_pairs_write(pairs, count);

	ck_assert_str_eq(text, expected);
	free(text);
}

START_TEST(pairs_are_written_in_order_of_their_names)
{
	const struct json_pair pairs[] = { { "point", "3" }, { "Basis", "" }, { "at", "x y" } };

	check_written(pairs, 3, "{\"Basis\":\"\",\"at\":\"x y\",\"point\":\"3\"}");
	check_written(NULL, 0, "{}");
}
END_TEST

START_TEST(only_what_must_be_is_escaped)
{
	const struct json_pair pair = { "note", "\"a/b\\\n\t\x01\x7F na\u00EFve \U0001F600\u2028" };

	check_written(&pair, 1,
		      "{\"note\":\"\\\"a/b\\\\\\n\\t\\u0001\x7F na\u00EFve \U0001F600\u2028\"}");
}
END_TEST

START_TEST(pair_without_value_is_left_out)
{
	const struct json_pair pairs[] = { { "a", NULL }, { "b", "1" } };

	check_written(pairs, 2, "{\"b\":\"1\"}");
}
END_TEST

START_TEST(pairs_come_back_as_they_were)
{
	static const struct json_pair pairs[] = {
		{ "at", "" },
		{ "note", "line\nna\u00EFve \"q\" \x1B" },
		{ "point", "3" },
	};
	char *text = json_pairs_write(pairs, 3);
	struct json_pair *read = NULL;
	struct wm_error error;
	size_t count = 0, i;

	ck_assert_int_eq(json_pairs_read(text, &read, &count, &error), WM_OK);
	free(text);
	ck_assert_uint_eq(count, 3);
	for (i = 0; i < count; i++) {
		ck_assert_str_eq(read[i].name, pairs[i].name);
		ck_assert_str_eq(read[i].value, pairs[i].value);
	}
	free(read);
}
END_TEST

START_TEST(pairs_read_are_in_order_of_their_names)
{
	struct json_pair *pairs;
	struct wm_error error;
	size_t count;

	ck_assert_int_eq(json_pairs_read(" { \"b\" : \"2\", \"B\":\"\\u00e9\", \"a\":\"1\" } ",
					 &pairs, &count, &error),
			 WM_OK);
	ck_assert_uint_eq(count, 3);
	ck_assert_str_eq(pairs[0].name, "B");
	ck_assert_str_eq(pairs[0].value, "\u00E9");
	ck_assert_str_eq(pairs[1].name, "a");
	ck_assert_str_eq(pairs[2].name, "b");
	free(pairs);
}
END_TEST

START_TEST(no_pairs_can_be_read_and_freed)
{
	struct json_pair *pairs;
	struct wm_error error;
	size_t count = 9;

	ck_assert_int_eq(json_pairs_read("{}", &pairs, &count, &error), WM_OK);
	ck_assert_uint_eq(count, 0);
	free(pairs);
}
END_TEST

static const struct {
	const char *text;
	const char *problem; /* a part of the message */
} refused[] = {
	{ "", "not JSON" },
	{ "{\"a\":\"1\"", "not JSON" },
	{ "{\"a\":\"1\"} x", "not JSON" },
	{ "{\"a\":\"1\",\"a\":\"2\"}", "not JSON: duplicate object key" },
	{ "{\"a\":\"\\u0000\"}", "not JSON" },
	{ "{\"a\":\"\xFF\"}", "not JSON" },
	{ "[\"a\"]", "not a JSON object" },
	{ "{\"a\":\"1\",\"b\":2}", "the value of 'b' is not a text" },
	{ "{\"a\":null}", "the value of 'a' is not a text" },
	{ "{\"a\":{\"b\":\"c\"}}", "the value of 'a' is not a text" },
};

START_TEST(anything_else_is_refused)
{
	struct json_pair mark, *pairs = &mark;
	struct wm_error error;
	size_t count = 9;

	ck_assert_int_eq(json_pairs_read(refused[_i].text, &pairs, &count, &error), WM_VALUE);
	ck_assert_int_eq(error.code, WM_VALUE);
	ck_assert_msg(strstr(error.message, refused[_i].problem) != NULL, "said: %s",
		      error.message);
	ck_assert_ptr_eq(pairs, &mark);
	ck_assert_uint_eq(count, 9);
}
END_TEST

START_TEST(objects_are_written_one_a_line_in_the_order_set)
{
	char *text = NULL;
	size_t size;
	FILE *stream = open_memstream(&text, &size);
	struct json_writer *writer = json_begin(stream);

	json_text(writer, "reference", "NOS-1.1");
	json_number(writer, "below", 1);
	json_text(writer, "supervisor", NULL);
	json_end_object(writer);
	json_text(writer, "reference", "caf\u00E9 \"2\"");
	json_end_object(writer);
	json_end(&writer);
	ck_assert_ptr_null(writer);
	fclose(stream);

	ck_assert_str_eq(text, "[\n{\"reference\":\"NOS-1.1\",\"below\":1,\"supervisor\":null},\n"
			       "{\"reference\":\"caf\u00E9 \\\"2\\\"\"}\n]\n");
	free(text);
}
END_TEST

START_TEST(no_objects_are_an_empty_array)
{
	char *text = NULL;
	size_t size;
	FILE *stream = open_memstream(&text, &size);
	struct json_writer *writer = json_begin(stream);

	json_end(&writer);
	fclose(stream);
	ck_assert_str_eq(text, "[]\n");
	free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("json");
	TCase *pairs = tcase_create("pairs");
	TCase *objects = tcase_create("objects");

	tcase_add_test(pairs, pairs_are_written_in_order_of_their_names);
	tcase_add_test(pairs, only_what_must_be_is_escaped);
	tcase_add_test(pairs, pair_without_value_is_left_out);
	tcase_add_test(pairs, pairs_come_back_as_they_were);
	tcase_add_test(pairs, pairs_read_are_in_order_of_their_names);
	tcase_add_test(pairs, no_pairs_can_be_read_and_freed);
	tcase_add_loop_test(pairs, anything_else_is_refused, 0,
			    (int) (sizeof(refused) / sizeof(refused[0])));
	suite_add_tcase(suite, pairs);
	tcase_add_test(objects, objects_are_written_one_a_line_in_the_order_set);
	tcase_add_test(objects, no_objects_are_an_empty_array);
	suite_add_tcase(suite, objects);

	return suite_run(suite);
}
