/* What a failure says, how it is cut, and how the program dies. */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/suite.h"
#include "waymark/error.h"

START_TEST(failure_keeps_code_and_message)
{
	struct wm_error error;

	ck_assert_int_eq(wm_fail(&error, WM_VALUE, "%s: point %d", "NOS-1.1", 7), WM_VALUE);
	ck_assert_int_eq(error.code, WM_VALUE);
	ck_assert_str_eq(error.message, "NOS-1.1: point 7");
}
END_TEST

START_TEST(failure_without_a_place_for_it_gives_the_code)
{
	ck_assert_int_eq(wm_fail(NULL, WM_FILE, "nothing to fill"), WM_FILE);
}
END_TEST

START_TEST(message_may_be_built_from_itself)
{
	struct wm_error error;

	wm_fail(&error, WM_VALUE, "no such level");
	wm_fail(&error, WM_USAGE, "%s: %s", "levels.csv", error.message);
	ck_assert_str_eq(error.message, "levels.csv: no such level");
	ck_assert_int_eq(error.code, WM_USAGE);
}
END_TEST

START_TEST(longest_message_stays_whole)
{
	char text[WM_MESSAGE_MAX];
	struct wm_error error;

	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	wm_fail(&error, WM_VALUE, "%s", text);
	ck_assert_str_eq(error.message, text);
}
END_TEST

START_TEST(long_message_is_cut_with_dots)
{
	char text[WM_MESSAGE_MAX + 1];
	struct wm_error error;

	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	wm_fail(&error, WM_VALUE, "%s", text);
	ck_assert_uint_eq(strlen(error.message), WM_MESSAGE_MAX - 1);
	ck_assert_str_eq(error.message + WM_MESSAGE_MAX - 6, "aa...");
}
END_TEST

START_TEST(cut_falls_between_characters)
{
	char text[3 * WM_MESSAGE_MAX + 1] = "";
	struct wm_error error;
	size_t i, length;

	/* Three bytes a character, with each of the three possible offsets before them. */
	strcpy(text, _i == 0 ? "" : _i == 1 ? "a" : "aa");
	for (i = 0; i < WM_MESSAGE_MAX / 2; i++)
		strcat(text, "\u20AC");
	wm_fail(&error, WM_VALUE, "%s", text);

	length = strlen(error.message);
	ck_assert_str_eq(error.message + length - 3, "...");
	ck_assert_uint_eq((length - 3 - (size_t) _i) % 3, 0);
	ck_assert_uint_ge(length, WM_MESSAGE_MAX - 3);
	ck_assert_mem_eq(error.message, text, length - 3);
}
END_TEST

static void
leave_screen(void)
{
	static const char left[] = "screen left; ";

	if (write(STDERR_FILENO, left, sizeof(left) - 1) < 0)
		_exit(99);
}

START_TEST(death_calls_the_hook_then_speaks_then_exits_with_4)
{
	char said[128] = "";
	int ends[2], status;
	ssize_t length;
	pid_t child;

	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		die_hook(leave_screen);
		die("out of memory");
	}
	close(ends[1]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	length = read(ends[0], said, 13);
	ck_assert_int_eq(length, 13);
	length = read(ends[0], said + 13, sizeof(said) - 14);
	ck_assert_int_gt(length, 0);
	close(ends[0]);

	ck_assert_str_eq(said, "screen left; waymark: out of memory\n");
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), WM_FILE);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("error");
	TCase *message = tcase_create("message");
	TCase *death = tcase_create("death");

	tcase_add_test(message, failure_keeps_code_and_message);
	tcase_add_test(message, failure_without_a_place_for_it_gives_the_code);
	tcase_add_test(message, message_may_be_built_from_itself);
	tcase_add_test(message, longest_message_stays_whole);
	tcase_add_test(message, long_message_is_cut_with_dots);
	tcase_add_loop_test(message, cut_falls_between_characters, 0, 3);
	suite_add_tcase(suite, message);
	tcase_add_test(death, death_calls_the_hook_then_speaks_then_exits_with_4);
	suite_add_tcase(suite, death);

	return suite_run(suite);
}
