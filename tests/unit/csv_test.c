/* CSV in, with every fault at its line, and out, safe for a spreadsheet. */
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/csv.h"

#define LENGTH(literal) (sizeof(literal) - 1)

static void
note_fault(void *context, int line, const char *problem)
{
	buffer_format(context, "%d: %s\n", line, problem);
}

/* Shows what was read: "LINE:field|field" for the header and each row. */
static void
show_record(struct buffer *shown, int line, const char *const *fields, size_t count)
{
	size_t i;

	buffer_format(shown, "%d:", line);
	for (i = 0; i < count; i++)
		buffer_format(shown, "%s%s", i > 0 ? "|" : "", fields[i]);
	buffer_char(shown, '\n');
}

/* Checks what is read from the bytes, and what is said about them, a fault a line. */
static void
check_read(const char *bytes, size_t length, const char *records, const char *faults)
{
	char *exact = xstrndup(bytes, length); /* so that reading beyond it shows */
	struct buffer said = { 0 }, shown = { 0 };
	struct csv_table table;
	size_t i;

	csv_read(exact, length, &table, note_fault, &said);
	free(exact);
	if (table.column_count)
		show_record(&shown, table.header_line, table.columns, table.column_count);
	for (i = 0; i < table.row_count; i++)
		show_record(&shown, table.rows[i].line, table.rows[i].fields, table.rows[i].count);
	ck_assert_str_eq(said.text ? said.text : "", faults);
	ck_assert_str_eq(shown.text ? shown.text : "", records);
	csv_table_done(&table);
	ck_assert_ptr_null(table.arena);
	buffer_done(&said);
	buffer_done(&shown);
}

static void
check_text(const char *text, const char *records, const char *faults)
{
	check_read(text, strlen(text), records, faults);
}

START_TEST(rows_are_read_with_their_lines)
{
	check_text("code,text\n1.1,Plans\n1.2,\"Works, with \"\"them\"\"\"\n",
		   "1:code|text\n2:1.1|Plans\n3:1.2|Works, with \"them\"\n", "");
}
END_TEST

START_TEST(every_line_end_counts_once)
{
	check_text("a,b\r\n1,2\r3,4\n\r\n5,6", "1:a|b\n2:1|2\n3:3|4\n5:5|6\n", "");
	check_text("a,b\r1,2\r\r3,4\r", "1:a|b\n2:1|2\n4:3|4\n", "");
}
END_TEST

START_TEST(blank_lines_are_passed_over)
{
	check_text("\n \t\na,b\n\n  \n1,2\n\n", "3:a|b\n6:1|2\n", "");
}
END_TEST

START_TEST(empty_fields_are_empty_texts)
{
	check_text("a,b,c\n,\"\", \n", "1:a|b|c\n2:||\n", "");
	check_text("a\n\"\"\n", "1:a\n2:\n", "");
}
END_TEST

START_TEST(quoted_field_may_span_lines)
{
	check_text("a,b\n\"one\ntwo\r\nthree\",\"x\n\ny\"\n1,2\n",
		   "1:a|b\n2:one\ntwo\r\nthree|x\n\ny\n7:1|2\n", "");
}
END_TEST

START_TEST(byte_order_mark_is_accepted)
{
	check_text("\uFEFFa,b\n1,2\n", "1:a|b\n2:1|2\n", "");
	check_text("\uFEFF\"a\",\"b\"\n1,2\n", "1:a|b\n2:1|2\n", "");
}
END_TEST

START_TEST(file_without_header_is_told)
{
	check_text("", "", "1: no header\n");
	check_text("\n  \n", "", "1: no header\n");
	check_text("\uFEFF", "", "1: no header\n");
}
END_TEST

START_TEST(header_alone_is_a_table)
{
	check_text("a,b", "1:a|b\n", "");
}
END_TEST

START_TEST(column_names_stand_once)
{
	check_text("a,,b,a\n1,2,3,4\n", "1:a||b|a\n2:1|2|3|4\n",
		   "1: column 2 has no name\n1: column 'a' stands twice\n");
	check_text("a;b\n1;2\n", "1:a;b\n2:1;2\n",
		   "1: the header has one column: commas separate fields\n");
}
END_TEST

START_TEST(columns_are_limited)
{
	struct buffer text = { 0 };
	int i;

	for (i = 0; i < 1001; i++)
		buffer_format(&text, "%sc%d", i > 0 ? "," : "", i);
	check_text(text.text, "", "1: the header has 1001 columns; the limit is 1000\n");
	buffer_done(&text);
}
END_TEST

START_TEST(ragged_rows_are_left_out)
{
	check_text("a,b\n1\n1,2\n1,2,3\n", "1:a|b\n3:1|2\n",
		   "2: the header has 2 fields, this row 1\n"
		   "4: the header has 2 fields, this row 3\n");
}
END_TEST

START_TEST(ragged_row_is_named_by_its_first_line)
{
	check_text("a,b\n\"1\n2\n3\"\n1,2\n", "1:a|b\n5:1|2\n",
		   "2: the header has 2 fields, this row 1\n");
}
END_TEST

START_TEST(other_encodings_are_told)
{
	static const char little[] = "\xFF\xFE"
				     "a\0,\0b\0\n\0",
			  big[] = "\xFE\xFF\0a\0,\0b\0\n";
	static const char told[] = "1: UTF-16 instead of UTF-8\n";

	check_read(little, LENGTH(little), "", told);
	check_read(big, LENGTH(big), "", told);
	check_read(little + 2, LENGTH(little) - 2, "", told);
	check_read(big + 2, LENGTH(big) - 2, "", told);
}
END_TEST

START_TEST(bad_bytes_are_told_line_by_line)
{
	static const char bytes[] = "a,b\n1,\xA3"
				    "5\n2,ok\n3,x\0y\n\"4\n\xC3\n\",z\n5,ok\n";

	check_read(bytes, LENGTH(bytes), "1:a|b\n3:2|ok\n8:5|ok\n",
		   "2: not UTF-8\n4: a NUL byte\n6: not UTF-8\n");
}
END_TEST

START_TEST(header_that_cannot_be_read_leaves_no_rows)
{
	check_text("a,\xA3\n1,2\n3\n\"x\n", "",
		   "1: not UTF-8\n4: the quote opened here is never closed\n");
	check_text("a\"b,c\n1,2\n", "", "1: a quote inside a field that does not begin with one\n");
}
END_TEST

START_TEST(stray_quotes_hide_no_other_row)
{
	check_text("a,b\n1\"2,3\n4,5\n\"6\"x,7\n8,9\n\"10\" ,11\n",
		   "1:a|b\n3:4|5\n5:8|9\n6:10|11\n",
		   "2: a quote inside a field that does not begin with one\n"
		   "4: text after the quote that ends a field (a quote inside is written twice)\n");
}
END_TEST

START_TEST(open_quote_is_told_where_it_opened)
{
	check_text("a,b\n1,2\n3,\"four\n5,6\n7,8", "1:a|b\n2:1|2\n4:5|6\n5:7|8\n",
		   "3: the quote opened here is never closed\n");
	check_text("a,b\n1,\"", "1:a|b\n", "2: the quote opened here is never closed\n");
}
END_TEST

START_TEST(open_quote_in_a_later_field_is_told_at_its_own_line)
{
	check_text("a,b,c\n\"x\ny\",2,\"z\n\n1,2,3\n", "1:a|b|c\n5:1|2|3\n",
		   "3: the quote opened here is never closed\n");
}
END_TEST

START_TEST(open_quote_before_a_quoted_row_hides_nothing)
{
	check_text("a,b\n\"1,2\n\"3\",4\n5\n6,7\n", "1:a|b\n3:3|4\n5:6|7\n",
		   "2: the quote opened here is closed on line 3, with text after it\n"
		   "4: the header has 2 fields, this row 1\n");
}
END_TEST

START_TEST(bad_bytes_after_an_open_quote_are_told_once)
{
	check_text("a,b\n\"1,2\n3,\xFF\n4,5\n", "1:a|b\n4:4|5\n",
		   "3: not UTF-8\n2: the quote opened here is never closed\n");
}
END_TEST

/* A table whose second row has a field of `size` bytes, made of lines where asked. */
static char *
long_table(size_t size, bool quoted, bool lines, const char *rest)
{
	struct buffer text = { 0 };
	size_t i;

	buffer_text(&text, quoted ? "a,b\n1,\"" : "a,b\n1,");
	for (i = 0; i < size; i++)
		buffer_char(&text, lines && i % 1024 == 1023 ? '\n' : 'x');
	buffer_text(&text, rest);
	return buffer_take(&text);
}

START_TEST(longest_field_is_read)
{
	char *text = long_table(CSV_FIELD_MAX, false, false, "\n2,y\n");
	struct buffer said = { 0 };
	struct csv_table table;

	csv_read(text, strlen(text), &table, note_fault, &said);
	ck_assert_ptr_null(said.text);
	ck_assert_uint_eq(table.row_count, 2);
	ck_assert_uint_eq(strlen(table.rows[0].fields[1]), CSV_FIELD_MAX);
	csv_table_done(&table);
	free(text);
}
END_TEST

START_TEST(longer_field_is_told_and_reading_goes_on)
{
	static const char told[] = "2: a field is longer than 1048576 bytes\n";
	char *bare = long_table(CSV_FIELD_MAX + 1, false, false, "\n2,y\n");
	char *quoted = long_table(CSV_FIELD_MAX + 1, true, false, "\"\n2,y\n");
	char *lines =
		long_table(CSV_FIELD_MAX + 1, true, true, "and \"\"more\"\"\nto come\"\n2,y\n");

	check_text(bare, "1:a|b\n3:2|y\n", told);
	check_text(quoted, "1:a|b\n3:2|y\n", told);
	check_text(lines, "1:a|b\n1028:2|y\n", told);
	free(bare);
	free(quoted);
	free(lines);
}
END_TEST

START_TEST(open_quote_before_a_long_rest_is_told)
{
	char *text = long_table(0, true, false, "open\n");
	struct buffer longer = { 0 }, said = { 0 };
	struct csv_table table;
	int i;

	buffer_text(&longer, text);
	for (i = 0; i < 300000; i++)
		buffer_text(&longer, "2,yy\n");
	csv_read(longer.text, longer.length, &table, note_fault, &said);
	ck_assert_str_eq(said.text, "2: the quote opened here is never closed\n");
	ck_assert_uint_eq(table.row_count, 300000);
	ck_assert_int_eq(table.rows[0].line, 3);
	csv_table_done(&table);
	buffer_done(&longer);
	buffer_done(&said);
	free(text);
}
END_TEST

START_TEST(fields_without_end_are_read_so_far)
{
	struct buffer text = { 0 }, said = { 0 };
	struct csv_table table;

	buffer_text(&text, "a,b\n");
	for (int i = 0; i < CSV_FIELDS_MAX; i++)
		buffer_text(&text, ",\n");
	csv_read(text.text, text.length, &table, note_fault, &said);
	ck_assert_str_eq(said.text, "1000001: more than 2000000 fields: not read from here on\n");
	ck_assert_uint_eq(table.row_count, CSV_FIELDS_MAX / 2 - 1);
	csv_table_done(&table);
	buffer_done(&text);
	buffer_done(&said);
}
END_TEST

START_TEST(column_is_found_by_name)
{
	static const char text[] = "code,text\n";
	struct csv_table table;

	csv_read(text, LENGTH(text), &table, note_fault, NULL);
	ck_assert_int_eq(csv_column(&table, "code"), 0);
	ck_assert_int_eq(csv_column(&table, "text"), 1);
	ck_assert_int_eq(csv_column(&table, "Text"), -1);
	csv_table_done(&table);
}
END_TEST

static const struct {
	const char *text;
	const char *guarded;
} guards[] = {
	{ "", "" },
	{ "plain", "plain" },
	{ "'quoted'", "'quoted'" },
	{ "a=1", "a=1" },
	{ " =1", " =1" },
	{ "=1+2", "'=1+2" },
	{ "-1", "'-1" },
	{ "+1", "'+1" },
	{ "@x", "'@x" },
	{ "\tx", "'\tx" },
	{ "\rx", "'\rx" },
	{ "\nx", "'\nx" },
	{ "\uFF1D1", "'\uFF1D1" },
	{ "\uFF0B1", "'\uFF0B1" },
	{ "\uFF0D1", "'\uFF0D1" },
	{ "\uFF20x", "'\uFF20x" },
	{ "'=1", "''=1" },
	{ "'''@", "''''@" },
	{ "''", "''" },
};

static void
check_row(bool guard, const char *const *texts, size_t count, const char *expected)
{
	struct csv_writer writer;
	char *written = NULL;
	size_t size, i;
	FILE *stream = open_memstream(&written, &size);

	csv_begin(&writer, stream, guard);
	for (i = 0; i < count; i++)
		csv_text(&writer, texts[i]);
	csv_end_row(&writer);
	fclose(stream);
	ck_assert_str_eq(written, expected);
	free(written);
}

START_TEST(each_formula_gets_a_guard)
{
	char expected[64];

	snprintf(expected, sizeof(expected), "\"%s\"\r\n", guards[_i].guarded);
	check_row(true, &guards[_i].text, 1, expected);
}
END_TEST

START_TEST(texts_are_quoted_and_guarded_where_asked)
{
	static const char *const texts[] = { "He said \"no\", twice", "", NULL, "=1\"", "a\nb" };

	check_row(true, texts, 5, "\"He said \"\"no\"\", twice\",\"\",,\"'=1\"\"\",\"a\nb\"\r\n");
	check_row(false, texts, 5, "\"He said \"\"no\"\", twice\",\"\",,\"=1\"\"\",\"a\nb\"\r\n");
}
END_TEST

START_TEST(numbers_are_bare_and_rows_end_with_crlf)
{
	struct csv_writer writer;
	char *written = NULL;
	size_t size;
	FILE *stream = open_memstream(&written, &size);

	csv_begin(&writer, stream, true);
	csv_number(&writer, 0);
	csv_number(&writer, 1234567);
	csv_text(&writer, NULL);
	csv_end_row(&writer);
	csv_text(&writer, NULL);
	csv_text(&writer, "x");
	csv_end_row(&writer);
	fclose(stream);
	ck_assert_str_eq(written, "0,1234567,\r\n,\"x\"\r\n");
	free(written);
}
END_TEST

START_TEST(what_is_written_is_read_back)
{
	static const char *const texts[] = { "a",	  "\"\"", "x,\r\ny\n",
					     "  blanks ", "'=1",  "na\u00EFve" };
	struct buffer said = { 0 };
	struct csv_writer writer;
	struct csv_table table;
	char *written = NULL;
	size_t size, i, row;
	FILE *stream = open_memstream(&written, &size);

	csv_begin(&writer, stream, false);
	for (row = 0; row < 2; row++) {
		for (i = 0; i < 6; i++)
			csv_text(&writer, texts[i]);
		csv_end_row(&writer);
	}
	fclose(stream);
	csv_read(written, size, &table, note_fault, &said);
	ck_assert_ptr_null(said.text);
	ck_assert_uint_eq(table.row_count, 1);
	ck_assert_uint_eq(table.column_count, 6);
	for (i = 0; i < 6; i++) {
		ck_assert_str_eq(table.columns[i], texts[i]);
		ck_assert_str_eq(table.rows[0].fields[i], texts[i]);
	}
	csv_table_done(&table);
	free(written);
}
END_TEST

static void
add_reading(Suite *suite)
{
	TCase *tcase = tcase_create("reading");

	tcase_add_test(tcase, rows_are_read_with_their_lines);
	tcase_add_test(tcase, every_line_end_counts_once);
	tcase_add_test(tcase, blank_lines_are_passed_over);
	tcase_add_test(tcase, empty_fields_are_empty_texts);
	tcase_add_test(tcase, quoted_field_may_span_lines);
	tcase_add_test(tcase, byte_order_mark_is_accepted);
	tcase_add_test(tcase, header_alone_is_a_table);
	tcase_add_test(tcase, longest_field_is_read);
	tcase_add_test(tcase, column_is_found_by_name);
	suite_add_tcase(suite, tcase);
}

static void
add_faults(Suite *suite)
{
	TCase *tcase = tcase_create("faults");

	tcase_add_test(tcase, file_without_header_is_told);
	tcase_add_test(tcase, column_names_stand_once);
	tcase_add_test(tcase, columns_are_limited);
	tcase_add_test(tcase, ragged_rows_are_left_out);
	tcase_add_test(tcase, ragged_row_is_named_by_its_first_line);
	tcase_add_test(tcase, other_encodings_are_told);
	tcase_add_test(tcase, bad_bytes_are_told_line_by_line);
	tcase_add_test(tcase, header_that_cannot_be_read_leaves_no_rows);
	tcase_add_test(tcase, fields_without_end_are_read_so_far);
	tcase_add_test(tcase, longer_field_is_told_and_reading_goes_on);
	suite_add_tcase(suite, tcase);
}

static void
add_quotes(Suite *suite)
{
	TCase *tcase = tcase_create("quotes");

	tcase_add_test(tcase, stray_quotes_hide_no_other_row);
	tcase_add_test(tcase, open_quote_is_told_where_it_opened);
	tcase_add_test(tcase, open_quote_in_a_later_field_is_told_at_its_own_line);
	tcase_add_test(tcase, open_quote_before_a_quoted_row_hides_nothing);
	tcase_add_test(tcase, bad_bytes_after_an_open_quote_are_told_once);
	tcase_add_test(tcase, open_quote_before_a_long_rest_is_told);
	suite_add_tcase(suite, tcase);
}

static void
add_writing(Suite *suite)
{
	TCase *tcase = tcase_create("writing");

	tcase_add_loop_test(tcase, each_formula_gets_a_guard, 0,
			    (int) (sizeof(guards) / sizeof(guards[0])));
	tcase_add_test(tcase, texts_are_quoted_and_guarded_where_asked);
	tcase_add_test(tcase, numbers_are_bare_and_rows_end_with_crlf);
	tcase_add_test(tcase, what_is_written_is_read_back);
	suite_add_tcase(suite, tcase);
}

int
main(void)
{
	Suite *suite = suite_create("csv");

	add_reading(suite);
	add_faults(suite);
	add_quotes(suite);
	add_writing(suite);

	return suite_run(suite);
}
