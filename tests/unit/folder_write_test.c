/* Folders of files written whole or not at all. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "unit/scratch.h"
#include "waymark/file.h"

static const struct folder_file files[] = {
	{ "a.csv", "one\n", 4 },
	{ "b.csv", "two\n", 4 },
};

static bool
is_csv(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot && strcmp(dot, ".csv") == 0;
}

static void
write_folder(const char *path, bool force)
{
	struct wm_error error;

	ck_assert_msg(folder_write(path, files, 2, force, is_csv, &error) == WM_OK, "%s",
		      error.message);
}

static void
expect_refused(const char *path, bool force, const char *message)
{
	struct wm_error error;

	ck_assert_int_eq(folder_write(path, files, 2, force, is_csv, &error), WM_FILE);
	ck_assert_str_eq(error.message, message);
}

START_TEST(files_are_written_and_private)
{
	write_folder("new", false);
	ck_names("new", "a.csv b.csv ");
	ck_names(".", "new ");
	ck_content("new/a.csv", "one\n");
	ck_content("new/b.csv", "two\n");
	ck_mode("new", 0700);
	ck_mode("new/a.csv", 0600);
}
END_TEST

START_TEST(one_that_is_there_is_replaced_only_by_force)
{
	ck_assert_int_eq(mkdir("old", 0700), 0);
	scratch_write("old/c.csv", "three\n");
	expect_refused("old", false, "old: it exists already (--force replaces it)");
	ck_names("old", "c.csv ");
	write_folder("old", true);
	ck_names("old", "a.csv b.csv ");
	ck_names(".", "old ");
}
END_TEST

START_TEST(what_is_not_ours_is_never_replaced)
{
	ck_assert_int_eq(mkdir("mixed", 0700), 0);
	scratch_write("mixed/c.csv", "three\n");
	scratch_write("mixed/diary.txt", "dear\n");
	expect_refused("mixed", true,
		       "mixed: it holds something else (diary.txt), so it is not replaced");
	ck_names("mixed", "c.csv diary.txt ");
	ck_assert_int_eq(unlink("mixed/diary.txt"), 0);
	ck_assert_int_eq(mkdir("mixed/d.csv", 0700), 0);
	expect_refused("mixed", true,
		       "mixed: it holds something else (d.csv), so it is not replaced");
	scratch_write("file", "x");
	expect_refused("file", true, "file: it is there and is not a folder");
	ck_assert_int_eq(symlink("mixed", "link"), 0);
	expect_refused("link", true, "link: it is there and is not a folder");
	ck_names(".", "file link mixed ");
}
END_TEST

START_TEST(nothing_stays_behind_where_it_cannot_be_written)
{
	const struct folder_file bad[] = { { "a.csv", "one\n", 4 }, { "no/b.csv", "two\n", 4 } };
	struct wm_error error;

	expect_refused("nowhere/new", false,
		       "nowhere/new: cannot be written: there is no folder nowhere");
	ck_assert_int_eq(folder_write("new", bad, 2, false, is_csv, &error), WM_FILE);
	ck_names(".", "");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("folder_write");
	TCase *cases = tcase_create("writing");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_checked_fixture(cases, scratch_enter, NULL);
	tcase_add_test(cases, files_are_written_and_private);
	tcase_add_test(cases, one_that_is_there_is_replaced_only_by_force);
	tcase_add_test(cases, what_is_not_ours_is_never_replaced);
	tcase_add_test(cases, nothing_stays_behind_where_it_cannot_be_written);
	suite_add_tcase(suite, cases);

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
