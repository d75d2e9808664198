/* JSON read as a tree, and documents written. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/json.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct json_tree *
read_tree(const char *text)
{
	struct json_tree *tree = NULL;
	struct wm_error error = { .message = "" };

	ck_assert_msg(json_tree_read(text, strlen(text), &tree, &error) == WM_OK, "%s",
		      error.message);
	return tree;
}

/* `text` is refused with a message that begins with `message`. */
static void
expect_refused(const char *text, size_t length, const char *message)
{
	struct json_tree *tree = NULL;
	struct wm_error error = { .message = "" };

	ck_assert_int_eq(json_tree_read(text, length, &tree, &error), WM_VALUE);
	ck_assert_ptr_null(tree);
	ck_assert_msg(strncmp(error.message, message, strlen(message)) == 0, "%s", error.message);
}

START_TEST(members_and_items_are_found)
{
	struct json_tree *tree =
		read_tree("\ufeff{\"a\": [1, \"two\", 3.0], \"b\": {\"c\": \"\"}}");
	const struct json_value *root = json_tree_root(tree);
	const struct json_value *list = json_member(root, "a");
	long number = 7;

	ck_assert_uint_eq(json_count(list), 3);
	ck_assert(json_number_of(json_item(list, 0), &number));
	ck_assert_int_eq(number, 1);
	ck_assert(json_number_of(json_item(list, 2), &number));
	ck_assert_int_eq(number, 3);
	ck_assert_str_eq(json_text_of(json_item(list, 1)), "two");
	ck_assert_str_eq(json_text_of(json_member(json_member(root, "b"), "c")), "");
	json_tree_free(&tree);
	ck_assert_ptr_null(tree);
}
END_TEST

START_TEST(what_is_not_there_has_nothing_in_it)
{
	struct json_tree *tree = read_tree("{\"a\": {\"b\": 1.5}}");
	const struct json_value *root = json_tree_root(tree);
	const struct json_value *none = json_member(json_member(root, "z"), "y");
	long number = 7;

	ck_assert_ptr_null(none);
	ck_assert_uint_eq(json_count(none), 0);
	ck_assert_uint_eq(json_count(root), 0);
	ck_assert_ptr_null(json_item(root, 0));
	ck_assert_ptr_null(json_text_of(none));
	ck_assert_ptr_null(json_text_of(root));
	ck_assert(!json_number_of(none, &number));
	ck_assert(!json_number_of(json_member(json_member(root, "a"), "b"), &number));
	ck_assert_int_eq(number, 7);
	json_tree_free(&tree);
}
END_TEST

static const struct {
	const char *text;
	size_t length;
	const char *message;
} refused[] = {
#define TEXT(text) text, sizeof(text) - 1
	{ TEXT(""), "line 1: not JSON: " },
	{ TEXT("{\"a\": 1,\n\n\"a\": 2}"), "line 3: not JSON: duplicate" },
	{ TEXT("{\"a\":\n 1"), "line 2: not JSON: " },
	{ TEXT("{\"a\": \"\\u0000\"}"), "line 1: a NUL in a string" },
	{ TEXT("{\"a\":\n \"\\\\\\u0000\"}"), "line 2: a NUL in a string" },
	{ TEXT("{\"a\":\n\"b\0c\"}"), "line 2: a NUL byte" },
	{ TEXT("{\n\0}"), "line 2: a NUL byte" },
	{ TEXT("{\"a\": \"\xff\"}"), "line 1: not JSON: " },
	{ TEXT("\xff\xfe{\0}\0"), "line 1: UTF-16 instead of UTF-8" },
	{ TEXT("\xfe\xff\0{\0}"), "line 1: UTF-16 instead of UTF-8" },
	{ TEXT("{} {}"), "line 1: not JSON: " },
	{ TEXT("\"text\""), "line 1: not JSON: " },
#undef TEXT
};

START_TEST(what_is_no_json_is_refused_at_its_line)
{
	expect_refused(refused[_i].text, refused[_i].length, refused[_i].message);
}
END_TEST

START_TEST(an_escaped_backslash_before_u0000_is_text)
{
	struct json_tree *tree = read_tree("[\"\\\\u0000\"]");

	ck_assert_str_eq(json_text_of(json_item(json_tree_root(tree), 0)), "\\u0000");
	json_tree_free(&tree);
}
END_TEST

START_TEST(deep_nesting_is_refused)
{
	struct buffer text = { 0 };
	struct json_tree *tree;

	buffer_text(&text, "[\n");
	for (int i = 1; i < 10000; i++)
		buffer_char(&text, '[');
	expect_refused(text.text, text.length, "line 2: more than 1000 lists and objects");
	buffer_clear(&text);
	for (int i = 0; i < JSON_DEPTH_MAX; i++)
		buffer_char(&text, '[');
	for (int i = 0; i < JSON_DEPTH_MAX; i++)
		buffer_char(&text, ']');
	tree = read_tree(text.text);
	json_tree_free(&tree);
	/* Brackets inside a string nest nothing. */
	buffer_clear(&text);
	buffer_text(&text, "[\"\\\"");
	for (int i = 0; i < 2 * JSON_DEPTH_MAX; i++)
		buffer_char(&text, '[');
	buffer_text(&text, "\"]");
	tree = read_tree(text.text);
	json_tree_free(&tree);
	buffer_done(&text);
}
END_TEST

START_TEST(what_is_too_large_is_refused)
{
	char *bytes = xmalloc(JSON_SIZE_MAX + 1);

	memset(bytes, 'a', JSON_SIZE_MAX + 1);
	expect_refused(bytes, JSON_SIZE_MAX + 1, "larger than 67108864 bytes");
	memcpy(bytes, "[\n\"", 3);
	bytes[JSON_STRING_MAX + 4] = '"';
	expect_refused(bytes, JSON_STRING_MAX + 6, "line 2: a string is longer than 1048576 bytes");
	memset(bytes, ',', JSON_SIZE_MAX);
	expect_refused(bytes, JSON_SIZE_MAX, "line 1: more than 2000000 values");
	free(bytes);
}
END_TEST

START_TEST(a_document_is_written_as_it_is_told)
{
	struct json_document document;
	char *text = NULL;
	size_t length;
	FILE *stream = open_memstream(&text, &length);

	json_document_begin(&document, stream);
	json_document_object(&document, NULL);
	json_document_text(&document, "a", "\"\n\x01 caf\u00e9");
	json_document_array(&document, "b");
	json_document_number(&document, NULL, -3);
	json_document_text(&document, NULL, "x");
	json_document_close(&document);
	json_document_array(&document, "c");
	json_document_close(&document);
	json_document_close(&document);
	ck_assert_int_eq(fclose(stream), 0);
	ck_assert_str_eq(
		text, "{\n \"a\": \"\\\"\\n\\u0001 caf\u00e9\",\n \"b\": [\n  -3,\n  \"x\"\n ],\n"
		      " \"c\": []\n}\n");
	free(text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("json_tree");
	TCase *reading = tcase_create("reading");
	TCase *writing = tcase_create("writing");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(reading, members_and_items_are_found);
	tcase_add_test(reading, what_is_not_there_has_nothing_in_it);
	tcase_add_loop_test(reading, what_is_no_json_is_refused_at_its_line, 0, COUNT(refused));
	tcase_add_test(reading, an_escaped_backslash_before_u0000_is_text);
	tcase_add_test(reading, deep_nesting_is_refused);
	tcase_add_test(reading, what_is_too_large_is_refused);
	suite_add_tcase(suite, reading);
	tcase_add_test(writing, a_document_is_written_as_it_is_told);
	suite_add_tcase(suite, writing);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
