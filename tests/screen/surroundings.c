/* Where a case works: its home, its environment, and the command line in it. */
#define _GNU_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"

#define NOW	  "2026-03-05T14:02:00Z"
#define PATH_ROOM 4096

static char home[PATH_ROOM];
static char *out, *error_out;

int64_t
span(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static const char *
needed(const char *name)
{
	const char *value = getenv(name);

	if (!value || !*value)
		ck_abort_msg("%s is set by make check-screen", name);
	return value;
}

const char *
program(void)
{
	return needed("WAYMARK_TEST_PROGRAM");
}

void
home_begin(void)
{
	snprintf(home, sizeof(home), "%s/screen-XXXXXX", needed("WAYMARK_TEST_TMP"));
	ck_assert_ptr_nonnull(mkdtemp(home));
}

const char *
test_home(void)
{
	return home;
}

/* Sanitisers and coverage are told by the environment what to do. */
static const char *const passed_on[] = {
	"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "GCOV_PREFIX", "GCOV_PREFIX_STRIP",
};

#define PASSED_ON (sizeof(passed_on) / sizeof(passed_on[0]))

void
fix_environment(const char *term, const char *locale, const char *const *more)
{
	char frameworks[PATH_ROOM], policies[PATH_ROOM];
	char *values[PASSED_ON];
	size_t at;

	for (at = 0; at < PASSED_ON; at++)
		values[at] = getenv(passed_on[at]) ? strdup(getenv(passed_on[at])) : NULL;
	snprintf(frameworks, sizeof(frameworks), "%s/frameworks", needed("WAYMARK_TEST_SOURCE"));
	snprintf(policies, sizeof(policies), "%s/policies", needed("WAYMARK_TEST_SOURCE"));
	clearenv();
	for (at = 0; at < PASSED_ON; at++)
		if (values[at])
			setenv(passed_on[at], values[at], 1);
	setenv("PATH", "/usr/local/bin:/usr/bin:/bin", 1);
	setenv("HOME", home, 1);
	setenv("TMPDIR", home, 1);
	setenv("LC_ALL", locale, 1);
	if (*term)
		setenv("TERM", term, 1);
	setenv("TZ", "UTC", 1);
	setenv("WAYMARK_FRAMEWORKS", frameworks, 1);
	setenv("WAYMARK_POLICIES", policies, 1);
	setenv("WAYMARK_TEST_NOW", NOW, 1);
	setenv("WAYMARK_TEST_SYNC", "1", 1);
	for (; more && *more; more++)
		putenv((char *) (uintptr_t) *more);
}

/* -- The command line --------------------------------------------------------------------- */

static char *
take_file(int file)
{
	struct stat about;
	char *text;
	ssize_t length;

	ck_assert_int_eq(fstat(file, &about), 0);
	text = calloc(1, (size_t) about.st_size + 1);
	length = pread(file, text, (size_t) about.st_size, 0);
	ck_assert_int_eq(length, about.st_size);
	close(file);
	return text;
}

static int
scratch(void)
{
	char name[PATH_ROOM + 16];
	int file;

	snprintf(name, sizeof(name), "%s/.run-XXXXXX", home);
	file = mkstemp(name);
	ck_assert_int_ge(file, 0);
	unlink(name);
	return file;
}

_Noreturn static void
run_child(const char *const *arguments, int output, int errors)
{
	const char *argument[64] = { program() };
	int count;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	for (count = 0; arguments[count] && count < 62; count++)
		argument[count + 1] = arguments[count];
	fix_environment("xterm-256color", "C.UTF-8", NULL);
	if (chdir(home) != 0 || dup2(open("/dev/null", O_RDONLY), STDIN_FILENO) < 0 ||
	    dup2(output, STDOUT_FILENO) < 0 || dup2(errors, STDERR_FILENO) < 0)
		_exit(127);
	execv(argument[0], (char *const *) (uintptr_t) argument);
	_exit(127);
}

int
run_arguments(const char *const *arguments)
{
	int output = scratch(), errors = scratch(), status;
	pid_t pid = fork();

	ck_assert_int_ge(pid, 0);
	if (pid == 0)
		run_child(arguments, output, errors);
	while (waitpid(pid, &status, 0) < 0)
		ck_assert_int_eq(errno, EINTR);
	free(out);
	free(error_out);
	out = take_file(output);
	error_out = take_file(errors);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

const char *
run_out(void)
{
	return out ? out : "";
}

const char *
run_error(void)
{
	return error_out ? error_out : "";
}
