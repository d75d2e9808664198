#include "waymark/process.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "waymark/environment.h"
#include "waymark/file.h"

#define NOT_FOUND 127 /* the status of a program that could not be started */
#define PATIENCE  1   /* seconds for the other program to end in, once it was told to */

size_t
process_words(char *command, const char *words[], size_t most)
{
	static const char blanks[] = " \t\n";
	size_t count = 0;

	command += strspn(command, blanks);
	while (*command && count < most) {
		words[count++] = command;
		command += strcspn(command, blanks);
		if (*command)
			*command++ = '\0';
		command += strspn(command, blanks);
	}
	return count;
}

/* -- Signals while it runs ---------------------------------------------------------------- */

struct signals {
	sigset_t mask;
	struct sigaction interrupt, quit, stop, child;
};

static void
note_child(int signal_number)
{
	(void) signal_number;
}

static void
fill(sigset_t *set, const int numbers[], size_t count)
{
	sigemptyset(set);
	while (count > 0)
		sigaddset(set, numbers[--count]);
}

/* Those that are waited for are blocked; those of the keyboard are the other program's, but one that
 * stops, which stops both. */
static void
signals_begin(struct signals *before, sigset_t *awaited)
{
	static const int numbers[] = { SIGCHLD, SIGHUP, SIGTERM };
	static const int keyboard[] = { SIGINT, SIGQUIT, SIGTSTP };
	struct sigaction action = { .sa_handler = note_child };
	sigset_t set;

	fill(awaited, numbers, sizeof(numbers) / sizeof(numbers[0]));
	sigprocmask(SIG_BLOCK, awaited, &before->mask);
	sigaction(SIGCHLD, &action, &before->child);
	action.sa_handler = SIG_IGN;
	sigaction(SIGINT, &action, &before->interrupt);
	sigaction(SIGQUIT, &action, &before->quit);
	action.sa_handler = SIG_DFL;
	sigaction(SIGTSTP, &action, &before->stop);
	fill(&set, keyboard, sizeof(keyboard) / sizeof(keyboard[0]));
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void
signals_end(const struct signals *before)
{
	sigprocmask(SIG_SETMASK, &before->mask, NULL);
	sigaction(SIGCHLD, &before->child, NULL);
	sigaction(SIGINT, &before->interrupt, NULL);
	sigaction(SIGQUIT, &before->quit, NULL);
	sigaction(SIGTSTP, &before->stop, NULL);
}

/* -- Running ------------------------------------------------------------------------------ */

/* With nothing blocked and nothing ignored, as a shell would start it. */
static int
start(const char *const words[], pid_t *child)
{
	static const int usual[] = { SIGHUP,  SIGINT,  SIGQUIT,	 SIGTERM, SIGTSTP,
				     SIGCHLD, SIGPIPE, SIGWINCH, SIGXFSZ };
	posix_spawnattr_t attributes;
	sigset_t set;
	int reason;

	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
	fill(&set, usual, sizeof(usual) / sizeof(usual[0]));
	posix_spawnattr_setsigdefault(&attributes, &set);
	sigemptyset(&set);
	posix_spawnattr_setsigmask(&attributes, &set);
	reason = posix_spawnp(child, words[0], NULL, &attributes, (char *const *) (uintptr_t) words,
			      environment_all());
	posix_spawnattr_destroy(&attributes);
	return reason;
}

static void
await(pid_t child, const sigset_t *awaited, struct process_end *end)
{
	const struct timespec patience = { .tv_sec = PATIENCE };
	int told = 0, number, status;
	pid_t ended;

	while ((ended = waitpid(child, &status, WNOHANG)) == 0) {
		number = sigtimedwait(awaited, NULL, told ? &patience : NULL);
		if (number < 0 && errno == EAGAIN)
			break;
		if (number != SIGHUP && number != SIGTERM)
			continue;
		told = number;
		kill(child, SIGHUP);
		kill(child, SIGCONT);
	}
	end->running = ended == 0;
	if (ended == child && WIFEXITED(status))
		end->status = WEXITSTATUS(status);
	else if (ended == child)
		end->signal = WTERMSIG(status);
	if (told)
		raise(told);
}

enum wm_code
process_run(const char *const words[], struct process_end *end, struct wm_error *error)
{
	struct signals before;
	sigset_t awaited;
	pid_t child;
	int reason;

	*end = (struct process_end) { .status = 0 };
	signals_begin(&before, &awaited);
	reason = start(words, &child);
	if (reason == 0)
		await(child, &awaited, end);
	signals_end(&before);
	/* A system may say only so that a program was not found, and a shell does. */
	if (reason == 0 && end->status == NOT_FOUND)
		reason = ENOENT;
	if (reason != 0)
		return wm_fail(error, WM_FILE, "%s: cannot be started: %s", words[0],
			       file_reason(reason));
	return WM_OK;
}
