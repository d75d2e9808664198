/* Other programs: run, waited for, and started as a shell would start them. */
#include <signal.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/process.h"

static struct process_end
run(const char *script)
{
	const char *const words[] = { "sh", "-c", script, NULL };
	struct process_end end;
	struct wm_error error;

	ck_assert_int_eq(process_run(words, &end, &error), WM_OK);
	ck_assert(!end.running);
	return end;
}

START_TEST(a_command_falls_into_words_at_blanks)
{
	char command[] = " nano  -w\t'a b' ", empty[] = "  ";
	const char *words[4];

	ck_assert_uint_eq(process_words(command, words, 4), 4);
	ck_assert_str_eq(words[0], "nano");
	ck_assert_str_eq(words[1], "-w");
	ck_assert_str_eq(words[2], "'a");
	ck_assert_str_eq(words[3], "b'");
	ck_assert_uint_eq(process_words(empty, words, 4), 0);
}
END_TEST

START_TEST(how_it_ended_is_told)
{
	ck_assert_int_eq(run("exit 0").status, 0);
	ck_assert_int_eq(run("exit 7").status, 7);
	ck_assert_int_eq(run("kill -TERM $$").signal, SIGTERM);
	ck_assert_int_eq(run("kill -TERM $$").status, 0);
}
END_TEST

START_TEST(what_cannot_be_started_is_named)
{
	const char *const words[] = { "no-such-program", NULL };
	struct process_end end;
	struct wm_error error;

	ck_assert_int_eq(process_run(words, &end, &error), WM_FILE);
	ck_assert_ptr_nonnull(strstr(error.message, "no-such-program: cannot be started: "));
}
END_TEST

START_TEST(nothing_is_blocked_or_ignored_in_it)
{
	static const int numbers[] = {
		SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP, SIGXFSZ, SIGPIPE
	};
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	for (size_t at = 0; at < sizeof(numbers) / sizeof(numbers[0]); at++)
		signal(numbers[at], SIG_IGN);
	ck_assert_int_eq(run("grep -q '^SigBlk:[[:space:]]*0*$' /proc/self/status").status, 0);
	ck_assert_int_eq(run("kill -XFSZ $$").signal, SIGXFSZ);
	ck_assert_int_eq(run("kill -QUIT $$").signal, SIGQUIT);
}
END_TEST

START_TEST(signals_are_as_before_behind_it)
{
	struct sigaction before[3], after[3];
	static const int numbers[] = { SIGINT, SIGTSTP, SIGCHLD };
	sigset_t mask_before, mask_after;

	sigemptyset(&mask_before);
	sigaddset(&mask_before, SIGINT);
	sigprocmask(SIG_SETMASK, &mask_before, NULL);
	for (int at = 0; at < 3; at++)
		sigaction(numbers[at], NULL, &before[at]);
	run("exit 0");
	for (int at = 0; at < 3; at++) {
		sigaction(numbers[at], NULL, &after[at]);
		ck_assert(before[at].sa_handler == after[at].sa_handler);
	}
	sigprocmask(SIG_SETMASK, NULL, &mask_after);
	for (int at = 1; at < 32; at++)
		ck_assert_int_eq(sigismember(&mask_before, at), sigismember(&mask_after, at));
}
END_TEST

static volatile sig_atomic_t told;

static void
note(int number)
{
	told = number;
}

START_TEST(one_that_is_told_to_end_tells_the_other)
{
	struct process_end end;

	signal(SIGTERM, note);
	end = run("kill -TERM $PPID; kill -STOP $$");
	ck_assert_int_eq(end.signal, SIGHUP);
	ck_assert_int_eq(told, SIGTERM);
}
END_TEST

START_TEST(one_that_will_not_end_is_left)
{
	const char *const words[] = {
		"sh", "-c",
		"trap '' HUP; kill -TERM $PPID; while kill -0 $PPID; do :; done 2>/dev/null", NULL
	};
	struct process_end end;
	struct wm_error error;

	signal(SIGTERM, note);
	ck_assert_int_eq(process_run(words, &end, &error), WM_OK);
	ck_assert(end.running);
	ck_assert_int_eq(told, SIGTERM);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("process");
	TCase *cases = tcase_create("process");

	tcase_add_test(cases, a_command_falls_into_words_at_blanks);
	tcase_add_test(cases, how_it_ended_is_told);
	tcase_add_test(cases, what_cannot_be_started_is_named);
	tcase_add_test(cases, nothing_is_blocked_or_ignored_in_it);
	tcase_add_test(cases, signals_are_as_before_behind_it);
	tcase_add_test(cases, one_that_is_told_to_end_tells_the_other);
	tcase_add_test(cases, one_that_will_not_end_is_left);
	suite_add_tcase(suite, cases);
	return suite_run(suite);
}
