/* Frameworks out to other tools' files and in again. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "unit/garden.h"
#include "waymark/exchange.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const char *const folders[] = {
	"frameworks/nos-kent",		"frameworks/pcf-wider",	 "frameworks/kss-supervisor",
	"frameworks/kss-practitioner",	"frameworks/kss-leader", "frameworks/leicestershire",
	"tests/data/frameworks/garden",
};

static struct framework *
load(const char *folder)
{
	char *path = checkout_path(folder);
	struct framework_source source;
	struct problem_list problems = { 0 };
	struct framework *framework;

	framework_source_read(path, &source, &problems);
	framework = framework_load(&source, &problems);
	ck_assert_ptr_nonnull(framework);
	problem_list_done(&problems);
	framework_source_done(&source);
	free(path);
	return framework;
}

enum format { MOODLE, OLD_CASE, NEW_CASE };

/* A framework as the text of a file; the caller frees. */
static char *
exported(const struct framework *framework, enum format format, struct remark_list *lost)
{
	char *text = NULL;
	size_t length;
	FILE *stream = open_memstream(&text, &length);

	if (format == MOODLE)
		moodle_write(framework, stream, lost);
	else
		case_write(framework, format == OLD_CASE ? CASE_1_0 : CASE_1_1, stream, lost);
	ck_assert_int_eq(fclose(stream), 0);
	return text;
}

/* The framework that a text makes; the caller frees. */
static struct framework *
imported(const char *text, exchange_reader *reader, const char *id)
{
	struct import_wishes wishes = { .id = id, .today = { 2026, 3, 5 } };
	struct imported made = { .id = NULL };
	struct framework_source source = { .folder = xstrdup("") };
	struct wm_error error = { .message = "" };
	struct framework *framework;

	ck_assert_msg(reader(text, strlen(text), &wishes, &made, &error) == WM_OK, "%s",
		      error.message);
	for (size_t i = 0; i < made.file_count; i++) {
		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(made.files[i].name),
			.bytes = xstrndup(made.files[i].bytes, made.files[i].length),
			.length = made.files[i].length,
		};
	}
	framework = garden_of(&source);
	framework_source_done(&source);
	imported_done(&made);
	return framework;
}

/* The same codes, tree, titles and texts. */
static void
expect_same_tree(const struct framework *before, const struct framework *after)
{
	ck_assert_uint_eq(before->section_count, after->section_count);
	ck_assert_uint_eq(before->indicator_count, after->indicator_count);
	for (size_t i = 0; i < before->section_count; i++) {
		ck_assert_str_eq(before->sections[i].code, after->sections[i].code);
		ck_assert_int_eq(before->sections[i].parent, after->sections[i].parent);
		ck_assert_str_eq(before->sections[i].title, after->sections[i].title);
	}
	for (size_t i = 0; i < before->indicator_count; i++) {
		ck_assert_str_eq(before->indicators[i].code, after->indicators[i].code);
		ck_assert_int_eq(before->indicators[i].section, after->indicators[i].section);
		ck_assert_str_eq(before->indicators[i].text, after->indicators[i].text);
	}
	ck_assert_str_eq(before->prefix, after->prefix);
	ck_assert_str_eq(before->title, after->title);
}

static void
expect_same_words(const struct framework *before, const struct framework *after)
{
	ck_assert_str_eq(before->id, after->id);
	ck_assert_str_eq(before->version, after->version);
	ck_assert_str_eq(before->short_title, after->short_title);
	ck_assert_str_eq(before->publisher, after->publisher);
	ck_assert_int_eq(date_compare(before->published, after->published), 0);
	ck_assert_str_eq(before->source, after->source);
	ck_assert_str_eq(before->licence, after->licence);
	ck_assert_str_eq(before->audience, after->audience);
	ck_assert_str_eq(before->terms, after->terms);
	ck_assert_str_eq(before->wording, after->wording);
	ck_assert_int_eq(before->progression, after->progression);
	ck_assert_int_eq(before->expected_point, after->expected_point);
	for (size_t i = 0; i < before->section_count; i++) {
		ck_assert_str_eq(before->sections[i].kind, after->sections[i].kind);
		ck_assert_str_eq(before->sections[i].short_title, after->sections[i].short_title);
		ck_assert_int_eq(before->sections[i].optional, after->sections[i].optional);
	}
	for (size_t i = 0; i < before->level_count; i++) {
		ck_assert_str_eq(before->levels[i].title, after->levels[i].title);
		ck_assert_str_eq(before->levels[i].summary, after->levels[i].summary);
		ck_assert_str_eq(before->levels[i].short_title, after->levels[i].short_title);
		ck_assert_str_eq(before->levels[i].audience, after->levels[i].audience);
		ck_assert_int_eq(before->levels[i].due_months, after->levels[i].due_months);
	}
	for (size_t i = 0; i < before->point_count; i++) {
		ck_assert_str_eq(before->points[i].label, after->points[i].label);
		ck_assert_str_eq(before->points[i].description, after->points[i].description);
	}
	for (size_t i = 0; i < before->indicator_count * before->level_count; i++)
		if (before->expectations[i])
			ck_assert_str_eq(before->expectations[i]->text,
					 after->expectations[i]->text);
}

/* Structure holds what a rating rests on: codes, parents, levels, standings, expected points,
 * scale and includes (design 3.7). */
START_TEST(case_1_1_comes_back_whole)
{
	struct framework *before = load(folders[_i]), *after;
	struct remark_list lost = { 0 };
	char *text = exported(before, NEW_CASE, &lost);

	after = imported(text, case_read, NULL);
	expect_same_tree(before, after);
	expect_same_words(before, after);
	ck_assert(digest_equal(before->structure, after->structure));
	framework_free(&before);
	framework_free(&after);
	remark_list_done(&lost);
	free(text);
}
END_TEST

START_TEST(case_1_0_comes_back_but_for_what_it_cannot_hold)
{
	struct framework *before = load(folders[_i]), *after;
	struct remark_list lost = { 0 };
	char *text = exported(before, OLD_CASE, &lost);

	ck_assert_ptr_null(strstr(text, "\"extensions\""));
	ck_assert_ptr_null(strstr(text, "\"caseVersion\""));
	after = imported(text, case_read, "given");
	expect_same_tree(before, after);
	ck_assert_uint_eq(before->level_count, after->level_count);
	for (size_t i = 0; i < before->indicator_count * before->level_count; i++) {
		ck_assert(!before->expectations[i] == !after->expectations[i]);
		if (!before->expectations[i])
			continue;
		ck_assert_int_eq(before->expectations[i]->standing,
				 after->expectations[i]->standing);
		ck_assert_int_eq(before->expectations[i]->point, after->expectations[i]->point);
	}
	framework_free(&before);
	framework_free(&after);
	remark_list_done(&lost);
	free(text);
}
END_TEST

START_TEST(moodle_gives_back_the_codes_the_tree_and_the_wording)
{
	struct framework *before = load(folders[_i]), *after;
	struct remark_list lost = { 0 };
	char *text = exported(before, MOODLE, &lost);

	after = imported(text, moodle_read, NULL);
	expect_same_tree(before, after);
	ck_assert_str_eq(before->id, after->id);
	ck_assert_uint_eq(before->point_count, after->point_count);
	ck_assert_int_eq(before->expected_point, after->expected_point);
	framework_free(&before);
	framework_free(&after);
	remark_list_done(&lost);
	free(text);
}
END_TEST

START_TEST(two_exports_are_the_same_to_the_byte)
{
	for (enum format format = MOODLE; format <= NEW_CASE; format++) {
		struct framework *framework = load(folders[_i]), *again = load(folders[_i]);
		struct remark_list lost = { 0 };
		char *first = exported(framework, format, &lost);
		char *second = exported(again, format, &lost);

		ck_assert_str_eq(first, second);
		free(first);
		free(second);
		remark_list_done(&lost);
		framework_free(&framework);
		framework_free(&again);
	}
}
END_TEST

/* Whether something lost begins with that. */
static bool
is_lost(const struct remark_list *lost, const char *start)
{
	for (size_t i = 0; i < lost->count; i++)
		if (strncmp(lost->items[i].text, start, strlen(start)) == 0)
			return true;
	return false;
}

START_TEST(what_is_lost_is_told)
{
	static const struct {
		const char *what;
		bool moodle, old, new;
	} parts[] = {
		{ "id: ", false, true, false },
		{ "prefix: ", false, true, false },
		{ "version: ", true, false, false },
		{ "includes: 3", true, true, false },
		{ "notes: ", true, true, true },
		{ "links of the crosswalk: 1", true, true, true },
		{ "learning needs: 1", true, true, true },
		{ "levels: 3", true, false, false },
		{ "marks of optional sections: ", true, true, false },
	};
	struct framework *garden = garden_load("garden");
	struct remark_list lost[3] = { { 0 } };

	for (enum format format = MOODLE; format <= NEW_CASE; format++)
		free(exported(garden, format, &lost[format]));
	for (size_t i = 0; i < COUNT(parts); i++) {
		ck_assert_msg(is_lost(&lost[MOODLE], parts[i].what) == parts[i].moodle, "%s",
			      parts[i].what);
		ck_assert_msg(is_lost(&lost[OLD_CASE], parts[i].what) == parts[i].old, "%s",
			      parts[i].what);
		ck_assert_msg(is_lost(&lost[NEW_CASE], parts[i].what) == parts[i].new, "%s",
			      parts[i].what);
	}
	for (enum format format = MOODLE; format <= NEW_CASE; format++)
		remark_list_done(&lost[format]);
	framework_free(&garden);
}
END_TEST

/* The Entry level of the wider workforce is due six months after the start in post. */
START_TEST(when_a_level_is_due_is_kept_by_the_new_case_and_lost_by_the_old)
{
	struct framework *framework = load("frameworks/pcf-wider");
	struct remark_list kept = { 0 }, lost = { 0 };
	char *text = exported(framework, NEW_CASE, &kept);
	char *without = exported(framework, OLD_CASE, &lost);

	ck_assert_ptr_nonnull(strstr(text, "\"due_months\": 6"));
	ck_assert(!is_lost(&kept, "months by which levels are due"));
	ck_assert_ptr_null(strstr(without, "due_months"));
	ck_assert(is_lost(&lost, "months by which levels are due: 1"));
	free(text);
	free(without);
	remark_list_done(&kept);
	remark_list_done(&lost);
	framework_free(&framework);
}
END_TEST

START_TEST(everything_changed_when_it_was_published)
{
	struct framework *garden = garden_load("garden");
	struct remark_list lost = { 0 };
	char *text = exported(garden, NEW_CASE, &lost);
	size_t stamps = 0;

	for (const char *at = text; (at = strstr(at, "lastChangeDateTime")); at++) {
		ck_assert_int_eq(
			strncmp(at, "lastChangeDateTime\": \"2020-01-01T00:00:00+00:00\"", 48), 0);
		stamps++;
	}
	ck_assert_uint_gt(stamps, 20);
	free(text);
	remark_list_done(&lost);
	framework_free(&garden);
}
END_TEST

START_TEST(short_names_are_cut_at_a_word)
{
	struct framework_source source = garden_source();
	struct remark_list lost = { 0 };
	struct framework *garden;
	char *text;

	garden_change(&source, "indicators.csv", "Choose a spade",
		      "Choose a spade that is as long as the arm that will dig with it & test its "
		      "edge upon a stone or two before");
	garden = garden_of(&source);
	text = exported(garden, MOODLE, &lost);
	ck_assert_ptr_nonnull(strstr(text, "\"Choose a spade that is as long as the arm that will "
					   "dig with it & test its edge upon a stone or two\","));
	ck_assert_ptr_nonnull(strstr(text, "dig with it &amp; test its edge upon a stone or two "
					   "before</p>\""));
	ck_assert(is_lost(&lost, "the ends of 1 short names"));
	free(text);
	remark_list_done(&lost);
	framework_free(&garden);
	framework_source_done(&source);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("exchange");
	TCase *round = tcase_create("round");
	TCase *out = tcase_create("out");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_set_timeout(round, 20);
	tcase_add_loop_test(round, case_1_1_comes_back_whole, 0, COUNT(folders));
	tcase_add_loop_test(round, case_1_0_comes_back_but_for_what_it_cannot_hold, 0,
			    COUNT(folders));
	tcase_add_loop_test(round, moodle_gives_back_the_codes_the_tree_and_the_wording, 0,
			    COUNT(folders));
	tcase_add_loop_test(round, two_exports_are_the_same_to_the_byte, 0, COUNT(folders));
	suite_add_tcase(suite, round);
	tcase_add_test(out, what_is_lost_is_told);
	tcase_add_test(out, when_a_level_is_due_is_kept_by_the_new_case_and_lost_by_the_old);
	tcase_add_test(out, everything_changed_when_it_was_published);
	tcase_add_test(out, short_names_are_cut_at_a_word);
	suite_add_tcase(suite, out);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
