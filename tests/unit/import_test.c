/* What is read of other tools' files: wording, order, places of faults. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/exchange.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define MOODLE_HEADER \
	"Parent ID number,ID number,Short name,Description,Description format,Scale values," \
	"Scale configuration,Is framework\n"
#define MOODLE_FRAMEWORK ",fw,Title,,1,,,1\n"
#define OPENSALT_HEADER	 "Identifier,fullStatement,HumanCodingScheme,Is Child Of,sequenceNumber\n"

static struct imported made;

static enum wm_code
read_with(exchange_reader *reader, const char *text, const char *prefix)
{
	const struct import_wishes wishes = {
		.id = "wish",
		.prefix = prefix,
		.today = { 2026, 3, 5 },
	};
	struct wm_error error;

	made = (struct imported) { .id = NULL };
	return reader(text, strlen(text), &wishes, &made, &error);
}

static const char *
file_text(const char *name)
{
	for (size_t i = 0; i < made.file_count; i++)
		if (strcmp(made.files[i].name, name) == 0)
			return made.files[i].bytes;
	return "";
}

/* Whether a remark of that kind and line begins with a text. */
static bool
is_remarked(enum remark_kind kind, int line, const char *start)
{
	for (size_t i = 0; i < made.remarks.count; i++) {
		const struct remark *remark = &made.remarks.items[i];

		if (remark->kind == kind && remark->line == line &&
		    strncmp(remark->text, start, strlen(start)) == 0)
			return true;
	}
	return false;
}

/* A description as it stands in Moodle, and the indicator that it and the name "Dig" become. */
static const struct {
	const char *description, *format, *text;
} wordings[] = {
	{ "", "1", "Dig" },
	{ "<p>Dig</p>", "1", "Dig" },
	{ "<p>Dig deep &amp; wide</p>", "1", "Dig deep & wide" },
	{ "<ul><li>one</li><li>two</li></ul>", "1", "Dig: one\ntwo" },
	{ "a &lt; b &#65; &#x42; &bogus; &", "1", "Dig: a < b A B &bogus; &" },
	{ "  <div\nid=x>Where\n\n  it rains<br/>much</div> ", "1", "Dig: Where it rains\nmuch" },
	{ "a < b & c", "2", "Dig: a < b & c" },
	{ "*a* <b>", "4", "Dig: *a* <b>" },
	{ "3 < 4", "1", "Dig: 3 < 4" },
	{ "<!--[if mso]><xml>Normal 0</xml><![endif]--><P>Here<BR>There</P>", "1",
	  "Dig: Here\nThere" },
	{ "<style>p > b { color: red }</style>Deep<script>if (a<b) c();</SCRIPT >ly", "1",
	  "Dig: Deeply" },
	{ "<p>Deep</p><!-- never > closed", "1", "Dig: Deep" },
	{ "<p>Deep</p><style>p {", "1", "Dig: Deep" },
	{ "<styles>Deep</styles>", "1", "Dig: Deep" },
};

START_TEST(descriptions_become_plain_text)
{
	struct buffer file = { 0 }, expected = { 0 };

	buffer_format(&file,
		      MOODLE_HEADER MOODLE_FRAMEWORK ",A-S,Part,,1,,,\n"
						     "A-S,A-1,Dig,\"%s\",%s,,,\n",
		      wordings[_i].description, wordings[_i].format);
	ck_assert_int_eq(read_with(moodle_read, file.text, NULL), WM_OK);
	buffer_format(&expected, "\"code\",\"section\",\"text\"\r\n\"1\",\"S\",\"%s\"\r\n",
		      wordings[_i].text);
	ck_assert_str_eq(file_text("indicators.csv"), expected.text);
	imported_done(&made);
	buffer_done(&file);
	buffer_done(&expected);
}
END_TEST

START_TEST(moodle_columns_come_in_any_order)
{
	ck_assert_int_eq(read_with(moodle_read,
				   "Colour,Shortname,Is framework,Id number,Parent id number\n"
				   "red,Title,1,fw,\nred,Part,,A-S,\nred,Dig,,A-1,A-S\n",
				   NULL),
			 WM_OK);
	ck_assert_str_eq(file_text("indicators.csv"),
			 "\"code\",\"section\",\"text\"\r\n\"1\",\"S\",\"Dig\"\r\n");
	ck_assert(is_remarked(REMARK_LEFT, 1, "unknown column 'Colour'"));
	imported_done(&made);
}
END_TEST

START_TEST(moodle_columns_in_another_language_are_taken_by_place)
{
	ck_assert_int_eq(read_with(moodle_read,
				   "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n,fw,Title,,1,,,,,,,,1,\n"
				   ",A-S,Part,,1,,,,0,null,,1,,\nA-S,A-1,Dig,,1,,,,0,null,,2,,\n",
				   NULL),
			 WM_OK);
	ck_assert_str_eq(file_text("indicators.csv"),
			 "\"code\",\"section\",\"text\"\r\n\"1\",\"S\",\"Dig\"\r\n");
	imported_done(&made);
}
END_TEST

START_TEST(the_scale_of_moodle_is_kept)
{
	ck_assert_int_eq(read_with(moodle_read,
				   MOODLE_HEADER
				   ",fw,Title,,1,\"No,Nearly,Yes\",\"[{\"\"scaleid\"\":"
				   "\"\"1\"\"},{\"\"id\"\":3,\"\"proficient\"\":1}]\",1\n"
				   ",A-S,Part,,,,,\nA-S,A-1,Dig,,,,,\n",
				   NULL),
			 WM_OK);
	ck_assert_str_eq(file_text("scale.csv"), "\"point\",\"label\",\"description\"\r\n"
						 "\"1\",\"No\",\r\n\"2\",\"Nearly\",\r\n"
						 "\"3\",\"Yes\",\r\n");
	ck_assert_ptr_nonnull(strstr(file_text("framework.csv"), "\"expected_point\",\"3\""));
	ck_assert(!is_remarked(REMARK_GIVEN, 0, "scale"));
	imported_done(&made);
}
END_TEST

START_TEST(opensalt_guesses_parents_and_keeps_the_sequence)
{
	ck_assert_int_eq(read_with(opensalt_read,
				   OPENSALT_HEADER ",Two,A-1.2,,2\n,One,A-1.1,,1\n,All,A-1,,\n"
						   ",Three,A-1.3,\"A-1,A-2\",3\n",
				   NULL),
			 WM_OK);
	ck_assert_str_eq(file_text("indicators.csv"),
			 "\"code\",\"section\",\"text\"\r\n\"1.1\",\"1\",\"One\"\r\n"
			 "\"1.2\",\"1\",\"Two\"\r\n\"1.3\",\"1\",\"Three\"\r\n");
	ck_assert(is_remarked(REMARK_LEFT, 5, "its parents but the first"));
	imported_done(&made);
}
END_TEST

/* A file, who reads it, and the fault that is told with its line. */
static const struct {
	exchange_reader *reader;
	const char *text;
	int line;
	const char *fault;
} faults[] = {
	{ moodle_read, "", 1, "no header" },
	{ moodle_read, "a,b\n1,2\n", 1, "no column \"ID number\"" },
	{ moodle_read, MOODLE_HEADER ",A-1,Dig,,,,,\n", 0, "no row has \"Is framework\" 1" },
	{ moodle_read, MOODLE_HEADER MOODLE_FRAMEWORK, 0, "it has nothing to import" },
	{ moodle_read, MOODLE_HEADER MOODLE_FRAMEWORK ",A-1,Dig\n", 3,
	  "the header has 8 fields, this row 3" },
	{ moodle_read, MOODLE_HEADER MOODLE_FRAMEWORK ",A-1 2,Dig,,,,,\n", 3,
	  "the code \"1 2\" may hold only letters" },
	{ moodle_read, MOODLE_HEADER MOODLE_FRAMEWORK ",A-b,Dig,,,,,\n,A-B,Dig,,,,,\n", 4,
	  "\"A-B\" differs from \"A-b\" on line 3 in case alone" },
	{ moodle_read, "ID number,IdNumber,Parent ID number,Short name,Is framework\n", 1,
	  "column 'IdNumber' is 'ID number' again" },
	{ opensalt_read, "fullStatement\nx\n", 1, "no column \"Human Coding Scheme\"" },
	{ case_read, "[]", 0, "it has no CFDocument" },
	{ case_read, "{\"CFDocument\":{}}", 0, "it has nothing to import" },
	{ case_read, "{\"CFDocument\":[{}],\"CFItems\":[]}", 0, "CFDocument: it is no object" },
	{ case_read, "{\"CFDocument\":{},\"CFItems\":{}}", 0, "CFItems: it is no list" },
	{ case_read, "{\"CFDocument\":{},\"CFAssociations\":5}", 0,
	  "CFAssociations: it is no list" },
	{ case_read, "{\"CFDocument\":{},\"CFRubrics\":\"\"}", 0, "CFRubrics: it is no list" },
	{ case_read,
	  "{\"CFDocument\":{},\"CFItems\":[{\"identifier\":\"a\",\"fullStatement\":\"x\"},"
	  "{\"identifier\":\"a\",\"fullStatement\":\"y\"}]}",
	  0, "CFItems[1]: the identifier a is that of another" },
};

START_TEST(each_fault_has_its_place)
{
	ck_assert_int_eq(read_with(faults[_i].reader, faults[_i].text, "A"), WM_VALUE);
	ck_assert(is_remarked(REMARK_FAULT, faults[_i].line, faults[_i].fault));
	ck_assert_uint_eq(made.file_count, 0);
	imported_done(&made);
}
END_TEST

START_TEST(case_items_without_a_code_of_their_own_have_their_identifier)
{
	ck_assert_int_eq(
		read_with(
			case_read,
			"{\"CFDocument\":{\"title\":\"T\"},\"CFItems\":["
			"{\"identifier\":\"id1\",\"humanCodingScheme\":\"A-1\",\"fullStatement\":\"x\"},"
			"{\"identifier\":\"id2\",\"humanCodingScheme\":\"A-1\",\"fullStatement\":\"y\"},"
			"{\"identifier\":\"id3\",\"fullStatement\":\"z\"}],\"CFAssociations\":["
			"{\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"id3\"},"
			"\"destinationNodeURI\":{\"identifier\":\"id1\"}},"
			"{\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"id2\"},"
			"\"destinationNodeURI\":{\"identifier\":\"id1\"}}]}",
			NULL),
		WM_OK);
	ck_assert_str_eq(file_text("indicators.csv"),
			 "\"code\",\"section\",\"text\"\r\n\"id2\",\"1\",\"y\"\r\n"
			 "\"id3\",\"1\",\"z\"\r\n");
	ck_assert(is_remarked(REMARK_LOST, 0, "CFItems[1]: the code \"A-1\" is taken"));
	ck_assert(is_remarked(REMARK_GIVEN, 0, "codes: 1 item without a code has"));
	imported_done(&made);
}
END_TEST

/* Three items, the last two below the first in the order of their sequence, and more members. */
#define CASE_ITEM(id) \
	"{\"identifier\":\"" id "\",\"humanCodingScheme\":\"A-" id "\",\"fullStatement\":\"" id \
	"\"}"
#define CASE_CHILD(child, above, order) \
	"{\"associationType\":\"isChildOf\",\"originNodeURI\":{\"identifier\":\"" child \
	"\"},\"destinationNodeURI\":{\"identifier\":\"" above "\"},\"sequenceNumber\":" order "}"
#define CASE_PACKAGE(more) \
	"{\"CFDocument\":{\"identifier\":\"d\",\"title\":\"T\"},\"CFItems\":[" CASE_ITEM("s") "," CASE_ITEM( \
		"x") "," CASE_ITEM("y") "],\"CFAssociations\":[" CASE_CHILD("x", "s", \
									    "1") "," CASE_CHILD("y", \
												"s", \
												"2") \
		more "}"

START_TEST(a_second_parent_changes_no_order)
{
	ck_assert_int_eq(read_with(case_read,
				   CASE_PACKAGE("," CASE_CHILD("x", "y", "9") "," CASE_CHILD(
					   "x", "nobody", "8") "]"),
				   NULL),
			 WM_OK);
	ck_assert_str_eq(file_text("indicators.csv"), "\"code\",\"section\",\"text\"\r\n"
						      "\"x\",\"s\",\"x\"\r\n"
						      "\"y\",\"s\",\"y\"\r\n");
	ck_assert(is_remarked(REMARK_LEFT, 0, "CFAssociations[2]: a second parent of \"A-x\""));
	imported_done(&made);
}
END_TEST

/* A level whose scale has ten points, of which the second is expected. */
START_TEST(a_scale_that_is_too_long_is_left_out_with_its_points)
{
	struct buffer text = { 0 };

	buffer_text(&text, CASE_PACKAGE("],\"CFRubrics\":[{\"title\":\"L1: One\","
					"\"CFRubricCriteria\":[{\"category\":\"expected\","
					"\"CFItemURI\":{\"identifier\":\"x\"},"
					"\"CFRubricCriterionLevels\":["));
	text.text[--text.length] = '\0';
	for (int i = 1; i <= 10; i++)
		buffer_format(&text, "%s{\"quality\":\"P%d\"%s}", i > 1 ? "," : "", i,
			      i == 2 ? ",\"feedback\":\"Expected at this level\"" : "");
	buffer_text(&text, "]}]}]}");
	ck_assert_int_eq(read_with(case_read, text.text, NULL), WM_OK);
	ck_assert(is_remarked(REMARK_LEFT, 0, "the scale, which has more than 9 points"));
	ck_assert_str_eq(file_text("expectations.csv"),
			 "\"code\",\"level\",\"standing\",\"expectation\",\"expected_point\"\r\n"
			 "\"x\",\"L1\",\"expected\",,\r\n");
	imported_done(&made);
	buffer_done(&text);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("import");
	TCase *cases = tcase_create("reading");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_loop_test(cases, descriptions_become_plain_text, 0, COUNT(wordings));
	tcase_add_test(cases, moodle_columns_come_in_any_order);
	tcase_add_test(cases, moodle_columns_in_another_language_are_taken_by_place);
	tcase_add_test(cases, the_scale_of_moodle_is_kept);
	tcase_add_test(cases, opensalt_guesses_parents_and_keeps_the_sequence);
	tcase_add_loop_test(cases, each_fault_has_its_place, 0, COUNT(faults));
	tcase_add_test(cases, case_items_without_a_code_of_their_own_have_their_identifier);
	tcase_add_test(cases, a_second_parent_changes_no_order);
	tcase_add_test(cases, a_scale_that_is_too_long_is_left_out_with_its_points);
	suite_add_tcase(suite, cases);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
