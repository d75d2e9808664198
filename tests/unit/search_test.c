/* Folders of frameworks found along a path, checked one by one; kinds of evidence; the bundled
 * framework. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit/garden.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct library library;
static struct loaded_sources sources;
static struct problem_list problems;

static void
tear_down(void)
{
	library_done(&library);
	loaded_sources_done(&sources);
	problem_list_done(&problems);
}

/* A framework folder of the garden, with one file changed. */
static void
sow(const char *folder, const char *file, const char *from, const char *to)
{
	struct framework_source source = garden_source();

	garden_change(&source, file, from, to);
	ck_assert_int_eq(folder_make(folder, NULL), WM_OK);
	for (size_t i = 0; i < source.count; i++) {
		char *path = path_join(folder, source.files[i].name);

		scratch_write(path, source.files[i].bytes);
		free(path);
	}
	framework_source_done(&source);
}

static void
check_said(const char *expected)
{
	char *said = garden_problems(&problems);

	ck_assert_str_eq(said, expected);
	free(said);
}

START_TEST(frameworks_are_found_with_their_sources)
{
	char *path = checkout_path("tests/data/frameworks");

	loader_search(path, &library, &sources, &problems);
	check_said("");
	ck_assert_uint_eq(library.count, 2);
	ck_assert_uint_eq(sources.count, 2);
	for (size_t i = 0; i < 2; i++)
		ck_assert_str_eq(sources.items[i].folder, library.frameworks[i]->folder);
	ck_assert_uint_eq(sources.items[0].count, 10);
	ck_assert_uint_eq(sources.items[1].count, 6);
	free(path);
}
END_TEST

START_TEST(sources_stand_beside_their_frameworks)
{
	static const char *const ids[] = { "ash", "beech", "cedar" };
	const char *head = "id,garden\nversion,1.0\ntitle,Keeping a garden\nshort_title,Garden\n"
			   "prefix,GRD\n";

	sow("path/1", "framework.csv", head,
	    "id,cedar\nversion,1\ntitle,C\nshort_title,C\nprefix,C\n");
	sow("path/2", "framework.csv", head,
	    "id,ash\nversion,1\ntitle,A\nshort_title,A\nprefix,A\n");
	sow("path/3", "framework.csv", head,
	    "id,beech\nversion,1\ntitle,B\nshort_title,B\nprefix,B\n");
	loader_search("path", &library, &sources, &problems);
	ck_assert_uint_eq(library.count, COUNT(ids));
	ck_assert_uint_eq(sources.count, COUNT(ids));
	for (size_t i = 0; i < COUNT(ids); i++) {
		ck_assert_str_eq(library.frameworks[i]->id, ids[i]);
		ck_assert_str_eq(sources.items[i].folder, library.frameworks[i]->folder);
	}
}
END_TEST

START_TEST(the_first_folder_with_an_id_wins)
{
	sow("own/garden", "indicators.csv", "Choose a spade", "Pick a spade");
	sow("all/garden", "framework.csv", NULL, "");
	loader_search("nowhere:own//::all:own", &library, NULL, &problems);
	check_said("");
	ck_assert_uint_eq(library.count, 1);
	ck_assert_str_eq(library.frameworks[0]->folder, "own/garden");
	ck_assert_str_eq(library.frameworks[0]->indicators[0].text, "Pick a spade");
}
END_TEST

START_TEST(a_faulty_framework_leaves_the_others)
{
	sow("path/garden", "framework.csv", NULL, "");
	sow("path/broken", "indicators.csv", "W1,B1", "W1,B2");
	scratch_write("path/README", "not a framework");
	ck_assert_int_eq(folder_make("path/empty", NULL), WM_OK);
	ck_assert_int_eq(folder_make("path/.hidden", NULL), WM_OK);
	loader_search("path", &library, &sources, &problems);
	ck_assert_uint_eq(library.count, 1);
	ck_assert_str_eq(library.frameworks[0]->folder, "path/garden");
	check_said("framework.csv:2: warning: id \"garden\" is not the name of its folder\n"
		   "indicators.csv:2: fault: no section \"B2\" in sections.csv\n");
	ck_assert_str_eq(problems.items[1].file, "path/broken/indicators.csv");
}
END_TEST

START_TEST(a_prefix_is_of_one_framework)
{
	sow("one/garden", "framework.csv", NULL, "");
	sow("two/meadow", "framework.csv", "id,garden", "id,meadow");
	loader_search("one:two", &library, NULL, &problems);
	ck_assert_uint_eq(library.count, 1);
	check_said("framework.csv:6: fault: prefix \"GRD\" is that of garden (one/garden)\n");
}
END_TEST

START_TEST(an_id_stands_once_in_a_folder)
{
	sow("path/garden", "framework.csv", NULL, "");
	sow("path/meadow", "framework.csv", "id,garden", "id,Garden");
	loader_search("path", &library, NULL, &problems);
	ck_assert_uint_eq(library.count, 1);
	check_said("framework.csv:2: warning: id \"Garden\" is not the name of its folder\n"
		   "framework.csv:2: fault: id \"Garden\" is that of path/garden\n");
}
END_TEST

START_TEST(links_and_what_is_no_file_are_refused)
{
	sow("garden", "framework.csv", NULL, "");
	ck_assert_int_eq(rename("garden/notes.csv", "elsewhere"), 0);
	ck_assert_int_eq(symlink("../elsewhere", "garden/notes.csv"), 0);
	ck_assert_int_eq(unlink("garden/needs.csv"), 0);
	ck_assert_int_eq(mkdir("garden/needs.csv", 0700), 0);
	ck_assert_int_eq(truncate("garden/includes.csv", 4 * 1024 * 1024 + 1), 0);
	ck_assert_int_eq(unlink("garden/crosswalk.csv"), 0);
	ck_assert_int_eq(mkfifo("garden/crosswalk.csv", 0600), 0);
	loader_check("garden", &library, &problems);
	check_said("includes.csv:0: fault: is larger than 4 MiB\n"
		   "notes.csv:0: fault: is a symbolic link; the file itself must be in the folder\n"
		   "crosswalk.csv:0: fault: is not a regular file\n"
		   "needs.csv:0: fault: is not a regular file\n");
}
END_TEST

START_TEST(a_check_finds_a_clash_with_another_framework)
{
	sow("path/garden", "framework.csv", NULL, "");
	sow("meadow", "framework.csv", "id,garden", "id,meadow");
	loader_search("path", &library, NULL, &problems);
	loader_check("meadow", &library, &problems);
	check_said("framework.csv:6: fault: prefix \"GRD\" is that of garden (path/garden)\n");
}
END_TEST

START_TEST(a_check_names_what_differs_from_the_same_version)
{
	sow("path/garden", "framework.csv", NULL, "");
	sow("own/garden", "expectations.csv", "D3,seed,expected,,2", "D3,seed,expected,,");
	loader_search("path", &library, NULL, &problems);
	loader_check("own/garden", &library, &problems);
	check_said(
		"garden:0: warning: not the structure of version 1.0 in path/garden: D3 at seed: "
		"expected point was 2, is 3\n");
	ck_assert_uint_eq(problems.faults, 0);
}
END_TEST

START_TEST(the_path_has_its_order)
{
	char *path;

	setenv("HOME", "/home/p", 1);
	unsetenv("XDG_DATA_HOME");
	setenv("WAYMARK_FRAMEWORKS", "/srv/frameworks", 1);
	setenv("WAYMARK_POLICIES", "", 1);
	path = loader_path("frameworks", "/first", "waymark");
	ck_assert_msg(
		strncmp(path,
			"/first:/srv/frameworks:/home/p/.local/share/waymark/frameworks:", 63) == 0,
		"%s", path);
	free(path);
	path = loader_path("policies", NULL, "waymark");
	ck_assert_msg(strncmp(path, "/home/p/.local/share/waymark/policies:", 38) == 0, "%s", path);
	free(path);
}
END_TEST

START_TEST(kinds_of_evidence_have_a_voice)
{
	char *path = checkout_path("policies");
	struct evidence_kinds kinds;
	struct wm_error error;

	ck_assert_int_eq(evidence_kinds_load(path, &kinds, &error), WM_OK);
	ck_assert_uint_eq(kinds.count, 10);
	ck_assert(!evidence_kind_find(&kinds, "direct-observation")->own);
	ck_assert(evidence_kind_find(&kinds, "not-sorted")->own);
	ck_assert_str_eq(evidence_kind_find(&kinds, "written-work")->title, "Written work");
	ck_assert_ptr_null(evidence_kind_find(&kinds, "Audit"));
	evidence_kinds_done(&kinds);
	free(path);
}
END_TEST

START_TEST(faulty_kinds_of_evidence_are_refused)
{
	struct evidence_kinds kinds;
	struct wm_error error;

	ck_assert_int_eq(evidence_kinds_load(".", &kinds, &error), WM_FILE);
	ck_assert_str_eq(error.message, "evidence_kinds.csv: not found in .");
	ck_assert_int_eq(folder_make("a", NULL), WM_OK);
	scratch_write("a/evidence_kinds.csv",
		      "kind,title,voice\naudit,Audit,mine\naudit,Audit,own\n");
	ck_assert_int_eq(evidence_kinds_load("none:a", &kinds, &error), WM_VALUE);
	ck_assert_str_eq(error.message,
			 "a/evidence_kinds.csv:2: voice \"mine\" must be other or own");
	ck_assert_uint_eq(kinds.count, 0);
}
END_TEST

START_TEST(the_kent_framework_is_whole)
{
	static const size_t listed[] = { 85, 83, 84, 85 }, asked[] = { 83, 81, 84, 85 };
	char *path = checkout_path("frameworks");
	const struct framework *kent;
	int *own;

	loader_search(path, &library, NULL, &problems);
	check_said("");
	kent = library_framework(&library, "nos-kent");
	ck_assert_ptr_nonnull(kent);
	ck_assert_str_eq(kent->prefix, "NOS");
	ck_assert_uint_eq(kent->indicator_count, 77 + 29);
	ck_assert_uint_eq(kent->level_count, COUNT(listed));
	own = xcalloc(kent->indicator_count, sizeof(*own));
	for (int level = 0; level < (int) COUNT(listed); level++) {
		size_t count = 0;

		ck_assert_uint_eq(framework_listed(kent, level, own), listed[level]);
		for (int i = 0; i < (int) kent->indicator_count; i++)
			count += own[i] >= 0 && framework_expectation(kent, i, own[i])->standing !=
							STANDING_NOT_APPLICABLE;
		ck_assert_uint_eq(count, asked[level]);
	}
	free(own);
	free(path);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("search");
	TCase *cases = tcase_create("search");

	tcase_add_checked_fixture(cases, scratch_enter, tear_down);
	tcase_add_test(cases, frameworks_are_found_with_their_sources);
	tcase_add_test(cases, sources_stand_beside_their_frameworks);
	tcase_add_test(cases, the_first_folder_with_an_id_wins);
	tcase_add_test(cases, a_faulty_framework_leaves_the_others);
	tcase_add_test(cases, a_prefix_is_of_one_framework);
	tcase_add_test(cases, an_id_stands_once_in_a_folder);
	tcase_add_test(cases, links_and_what_is_no_file_are_refused);
	tcase_add_test(cases, a_check_finds_a_clash_with_another_framework);
	tcase_add_test(cases, a_check_names_what_differs_from_the_same_version);
	tcase_add_test(cases, the_path_has_its_order);
	tcase_add_test(cases, kinds_of_evidence_have_a_voice);
	tcase_add_test(cases, faulty_kinds_of_evidence_are_refused);
	tcase_add_test(cases, the_kent_framework_is_whole);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
