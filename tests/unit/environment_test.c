/* The environment and the places that follow from it. */
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/suite.h"
#include "waymark/environment.h"
#include "waymark/file.h"

/* Takes the path that the function under test gave. */
static void
ck_path(char *path, const char *expected)
{
	ck_assert_pstr_eq(path, expected);
	free(path);
}

static void
set(const char *name, const char *value)
{
	ck_assert_int_eq(setenv(name, value, 1), 0);
}

static void
clear_places(void)
{
	set("HOME", "/home/practitioner1");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
}

START_TEST(empty_variable_counts_as_unset)
{
	set("WAYMARK_WORKSPACE", "a file");
	ck_assert_str_eq(environment("WAYMARK_WORKSPACE"), "a file");
	set("WAYMARK_WORKSPACE", "");
	ck_assert_ptr_null(environment("WAYMARK_WORKSPACE"));
	unsetenv("WAYMARK_WORKSPACE");
	ck_assert_ptr_null(environment("WAYMARK_WORKSPACE"));
}
END_TEST

START_TEST(places_are_below_home)
{
	ck_path(path_data(), "/home/practitioner1/.local/share/waymark");
	ck_path(path_config(), "/home/practitioner1/.config/waymark");
	ck_path(path_state(), "/home/practitioner1/.local/state/waymark");
}
END_TEST

START_TEST(each_place_has_its_variable)
{
	set("XDG_DATA_HOME", "/srv/data");
	set("XDG_CONFIG_HOME", "/srv/config/");
	set("XDG_STATE_HOME", "/srv/state");
	ck_path(path_data(), "/srv/data/waymark");
	ck_path(path_config(), "/srv/config/waymark");
	ck_path(path_state(), "/srv/state/waymark");
}
END_TEST

START_TEST(relative_or_empty_place_counts_as_unset)
{
	set("XDG_DATA_HOME", "data");
	set("XDG_CONFIG_HOME", "./config");
	set("XDG_STATE_HOME", "");
	ck_path(path_data(), "/home/practitioner1/.local/share/waymark");
	ck_path(path_config(), "/home/practitioner1/.config/waymark");
	ck_path(path_state(), "/home/practitioner1/.local/state/waymark");
}
END_TEST

static const char *const no_homes[] = { "", "home", "./home" };

START_TEST(home_is_else_that_of_the_password_database)
{
	const struct passwd *user = getpwuid(getuid());
	char *expected = NULL;

	if (user && user->pw_dir[0] == '/')
		expected = path_join(user->pw_dir, ".config/waymark");
	set("HOME", no_homes[_i]);
	ck_path(path_config(), expected);
	unsetenv("HOME");
	ck_path(path_config(), expected);
	free(expected);
}
END_TEST

START_TEST(installed_place_is_absolute)
{
	ck_assert_str_eq(path_installed(), WAYMARK_DATADIR);
	ck_assert_int_eq(path_installed()[0], '/');
}
END_TEST

static void
copy_program(const char *to)
{
	char buffer[65536];
	int from = open("/proc/self/exe", O_RDONLY);
	int file = open(to, O_WRONLY | O_CREAT | O_EXCL, 0700);
	ssize_t length;

	ck_assert_int_ge(from, 0);
	ck_assert_int_ge(file, 0);
	while ((length = read(from, buffer, sizeof(buffer))) > 0)
		ck_assert_int_eq(write(file, buffer, (size_t) length), length);
	ck_assert_int_eq(length, 0);
	close(from);
	close(file);
}

/* What a copy of this program says that runs as FOLDER/waymark: see main. */
static void
ck_beside(const char *folder, const char *program, const char *expected)
{
	char *copy = path_join(folder, "waymark");
	char said[4096] = "";
	struct wm_error error;
	size_t length;
	int ends[2], status;
	pid_t child;
	FILE *reader;

	ck_assert_int_eq(folder_make(folder, &error), WM_OK);
	copy_program(copy);
	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		execl(copy, program, "beside", "frameworks", (char *) NULL);
		_exit(127);
	}
	close(ends[1]);
	reader = fdopen(ends[0], "r");
	ck_assert_ptr_nonnull(reader);
	length = fread(said, 1, sizeof(said) - 1, reader);
	fclose(reader);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	ck_assert_uint_gt(length, 0);
	ck_assert_str_eq(said, expected);
	free(copy);
}

/* A checkout of its own in the folder of the tests, links resolved; the caller frees. */
static char *
checkout(const char *name, bool frameworks)
{
	char *tmp = realpath(getenv("WAYMARK_TEST_TMP"), NULL);
	char *top = path_join(tmp, name);
	char *beside = path_join(top, "frameworks");
	struct wm_error error;

	ck_assert_int_eq(folder_make(frameworks ? beside : top, &error), WM_OK);
	free(tmp);
	free(beside);
	return top;
}

static const struct {
	const char *top, *folder;
	bool frameworks, found;
} programs[] = {
	{ "built", "build", true, true },
	{ "built-otherwise", "build-clang", true, true },
	{ "built-alone", "build", false, false },
	{ "built-elsewhere", "bin", true, false },
	{ "built-deeper", "build/bin", true, false },
	{ "built-like", "builder", true, false },
};

START_TEST(frameworks_are_found_beside_the_build_folder_only)
{
	char *top = checkout(programs[_i].top, programs[_i].frameworks);
	char *folder = path_join(top, programs[_i].folder);
	char *frameworks = path_join(top, "frameworks");

	ck_beside(folder, "waymark", programs[_i].found ? frameworks : "none");
	free(top);
	free(folder);
	free(frameworks);
}
END_TEST

START_TEST(name_that_the_program_was_called_by_does_not_count)
{
	char *lure = checkout("lure", true);
	char *top = checkout("called", true);
	char *folder = path_join(top, "bin");
	char *program = path_join(lure, "build/waymark");

	ck_beside(folder, program, "none");
	free(lure);
	free(top);
	free(folder);
	free(program);
}
END_TEST

START_TEST(file_of_that_name_is_no_folder)
{
	char *top = checkout("file", false);
	char *folder = path_join(top, "build");
	char *frameworks = path_join(top, "frameworks");
	FILE *file = fopen(frameworks, "w");

	ck_assert_ptr_nonnull(file);
	fclose(file);
	ck_beside(folder, "waymark", "none");
	free(top);
	free(folder);
	free(frameworks);
}
END_TEST

static int
say_what_is_beside(const char *program, const char *name)
{
	char *path = path_beside_build(program, name);

	fputs(path ? path : "none", stdout);
	free(path);
	return EXIT_SUCCESS;
}

static int
run_suite(void)
{
	Suite *suite = suite_create("environment");
	TCase *places = tcase_create("places");
	TCase *beside = tcase_create("beside");

	tcase_add_checked_fixture(places, clear_places, NULL);
	tcase_add_test(places, empty_variable_counts_as_unset);
	tcase_add_test(places, places_are_below_home);
	tcase_add_test(places, each_place_has_its_variable);
	tcase_add_test(places, relative_or_empty_place_counts_as_unset);
	tcase_add_loop_test(places, home_is_else_that_of_the_password_database, 0, 3);
	tcase_add_test(places, installed_place_is_absolute);
	suite_add_tcase(suite, places);
	tcase_add_loop_test(beside, frameworks_are_found_beside_the_build_folder_only, 0,
			    (int) (sizeof(programs) / sizeof(programs[0])));
	tcase_add_test(beside, name_that_the_program_was_called_by_does_not_count);
	tcase_add_test(beside, file_of_that_name_is_no_folder);
	suite_add_tcase(suite, beside);

	return suite_run(suite);
}

int
main(int argc, char *argv[])
{
	if (argc == 3 && strcmp(argv[1], "beside") == 0)
		return say_what_is_beside(argv[0], argv[2]);
	return run_suite();
}
