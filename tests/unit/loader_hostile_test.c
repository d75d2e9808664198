/* Framework files that no editor means: each is answered in bounded time and memory, with every
 * problem at its place. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "waymark/csv.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Puts bytes in place of a whole file. */
static void
put_file(struct framework_source *source, const char *name, const char *bytes, size_t length)
{
	for (size_t i = 0; i < source->count; i++) {
		if (strcmp(source->files[i].name, name) != 0)
			continue;
		free(source->files[i].bytes);
		source->files[i].bytes = xstrndup(bytes, length);
		source->files[i].length = length;
	}
}

/* What is said of the garden with those bytes for its indicators.csv; the caller frees. */
static char *
problems_with(const char *bytes, size_t length)
{
	struct framework_source source = garden_source();
	struct problem_list problems = { 0 };
	struct framework *framework;
	char *text;

	put_file(&source, "indicators.csv", bytes, length);
	framework = framework_load(&source, &problems);
	ck_assert(!framework == (problems.faults > 0));
	text = garden_problems(&problems);
	framework_free(&framework);
	problem_list_done(&problems);
	framework_source_done(&source);
	return text;
}

static const struct {
	const char *bytes;
	size_t length;
	const char *line; /* among the problems */
} faulty[] = {
#define BYTES(text) text, sizeof(text) - 1
	{ BYTES("code,section,text\nW1,B1,Wa\0ter\n"), "indicators.csv:2: fault: a NUL byte\n" },
	{ BYTES("\xff\xfe"
		"c\0o\0d\0e\0"),
	  "indicators.csv:1: fault: UTF-16 instead of UTF-8\n" },
	{ BYTES("code;section;text\nW1;B1;Water\n"),
	  "indicators.csv:1: fault: the header has one column: commas separate fields\n" },
	{ BYTES("code\tsection\ttext\nW1\tB1\tWater\n"),
	  "indicators.csv:1: fault: the header has one column: commas separate fields\n" },
	{ BYTES("code,section,text,code\nW1,B1,Water,W1\n"),
	  "indicators.csv:1: fault: column 'code' stands twice\n" },
	{ BYTES("code,section,text\nW1,B1,\"Water\nD1,A1,Dig\n"),
	  "indicators.csv:2: fault: the quote opened here is never closed\n" },
	{ BYTES("code,section,text\nW1,B1\n"),
	  "indicators.csv:2: fault: the header has 3 fields, this row 2\n" },
	{ BYTES(""), "indicators.csv:1: fault: no header\n" },
#undef BYTES
};

START_TEST(each_fault_has_its_place)
{
	char *text = problems_with(faulty[_i].bytes, faulty[_i].length);

	ck_assert_msg(strstr(text, faulty[_i].line) != NULL, "%s", text);
	free(text);
}
END_TEST

static const char mixed[] = "extra,code,section,text\r\n1,W1,B1,Water in the evening\n"
			    "2,D1,A1,Choose a spade\r3,D2,A1.1,Dig two spades deep\r\n"
			    "\n4,C1,A2,Turn the heap\n5,D3,A1,Clean the spade";

START_TEST(mixed_line_ends_and_no_last_one_are_read_and_an_unknown_column_named_once)
{
	char *text = problems_with(mixed, sizeof(mixed) - 1);

	ck_assert_str_eq(text,
			 "indicators.csv:1: warning: unknown column \"extra\" is left alone\n");
	free(text);
}
END_TEST

START_TEST(a_field_of_a_million_bytes_is_read_and_no_longer_one)
{
	static const char head[] = "code,section,text\nW1,B1,Water\nD1,A1,Choose\nD2,A1.1,Dig\n"
				   "C1,A2,Turn\nD3,A1,\"";
	struct buffer bytes = { 0 };
	char *text, *filler = xmalloc(CSV_FIELD_MAX + 1);

	memset(filler, 'x', CSV_FIELD_MAX + 1);
	buffer_text(&bytes, head);
	buffer_add(&bytes, filler, 1000000);
	buffer_text(&bytes, "\"\n");
	text = problems_with(bytes.text, bytes.length);
	ck_assert_str_eq(text, "");
	free(text);
	buffer_clear(&bytes);
	buffer_text(&bytes, head);
	buffer_add(&bytes, filler, CSV_FIELD_MAX + 1);
	buffer_text(&bytes, "\"\n");
	text = problems_with(bytes.text, bytes.length);
	ck_assert_ptr_nonnull(
		strstr(text, "indicators.csv:6: fault: a field is longer than 1048576 bytes\n"));
	free(text);
	free(filler);
	buffer_done(&bytes);
}
END_TEST

START_TEST(a_hundred_thousand_rows_are_refused_at_the_first_too_many)
{
	struct buffer bytes = { 0 };
	char *text;

	buffer_text(&bytes, "code,section,text\n");
	for (int i = 0; i < 100000; i++)
		buffer_format(&bytes, "R%d,A1,Row %d\n", i, i);
	text = problems_with(bytes.text, bytes.length);
	ck_assert_ptr_nonnull(strstr(text, "indicators.csv:20002: fault: more than 20000 rows\n"));
	free(text);
	buffer_done(&bytes);
}
END_TEST

START_TEST(faults_without_end_are_told_so_far)
{
	struct buffer bytes = { 0 };
	char *text;

	buffer_text(&bytes, "code,section,text\n");
	for (int i = 0; i < 100000; i++)
		buffer_text(&bytes, "\xff\n");
	text = problems_with(bytes.text, bytes.length);
	ck_assert_ptr_nonnull(strstr(text, "indicators.csv:1001: fault: not UTF-8\n"));
	ck_assert_ptr_nonnull(strstr(text, "more than 1000 faults; the others are not listed\n"));
	ck_assert_ptr_null(strstr(text, "indicators.csv:1003:"));
	free(text);
	buffer_done(&bytes);
}
END_TEST

START_TEST(a_file_that_no_folder_may_hold_is_refused_wherever_it_comes_from)
{
	const size_t size = 4 * 1024 * 1024 + 1;
	char *bytes = xmalloc(size), *text;

	memset(bytes, '\n', size);
	memcpy(bytes, "code,section,text\nW1,B1,Water", strlen("code,section,text\nW1,B1,Water"));
	text = problems_with(bytes, size);
	ck_assert_ptr_nonnull(strstr(text, "indicators.csv:0: fault: is larger than 4 MiB\n"));
	free(text);
	text = problems_with(bytes, size - 1);
	ck_assert_ptr_null(strstr(text, "larger"));
	free(text);
	free(bytes);
}
END_TEST

START_TEST(a_row_of_a_million_fields_is_one_fault)
{
	struct buffer bytes = { 0 };
	char *text, *commas = xmalloc(1000000);

	memset(commas, ',', 1000000);
	buffer_text(&bytes, "code,section,text\n");
	buffer_add(&bytes, commas, 1000000);
	text = problems_with(bytes.text, bytes.length);
	ck_assert_ptr_nonnull(strstr(
		text, "indicators.csv:2: fault: the header has 3 fields, this row 1000001\n"));
	free(text);
	free(commas);
	buffer_done(&bytes);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("loader_hostile");
	TCase *cases = tcase_create("bytes");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(cases, each_fault_has_its_place, 0, COUNT(faulty));
	tcase_add_test(cases,
		       mixed_line_ends_and_no_last_one_are_read_and_an_unknown_column_named_once);
	tcase_add_test(cases, a_field_of_a_million_bytes_is_read_and_no_longer_one);
	tcase_add_test(cases, a_hundred_thousand_rows_are_refused_at_the_first_too_many);
	tcase_add_test(cases, faults_without_end_are_told_so_far);
	tcase_add_test(cases, a_file_that_no_folder_may_hold_is_refused_wherever_it_comes_from);
	tcase_add_test(cases, a_row_of_a_million_fields_is_one_fault);
	suite_add_tcase(suite, cases);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
