/* A shell with one job, enough for Ctrl-Z and back: a program whose parent is not in its session
 * cannot be stopped at all. */
#define _GNU_SOURCE 1

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "internal.h"

static void
say(const char *text)
{
	if (write(STDOUT_FILENO, text, strlen(text)) < 0)
		_exit(126);
}

static pid_t
start_job(char *const arguments[])
{
	pid_t job = fork();

	if (job == 0) {
		setpgid(0, 0);
		tcsetpgrp(STDIN_FILENO, getpid());
		signal(SIGTTOU, SIG_DFL);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		execv(arguments[0], arguments);
		_exit(127);
	}
	setpgid(job, job);
	tcsetpgrp(STDIN_FILENO, job);
	return job;
}

void
shell(char *const arguments[])
{
	char line[256];
	int status;
	pid_t job;

	signal(SIGTTOU, SIG_IGN);
	job = start_job(arguments);
	for (;;) {
		if (waitpid(job, &status, WUNTRACED) < 0)
			_exit(126);
		tcsetpgrp(STDIN_FILENO, getpid());
		if (!WIFSTOPPED(status))
			break;
		say("[stopped]\r\n");
		if (read(STDIN_FILENO, line, sizeof(line)) <= 0)
			_exit(126);
		tcsetpgrp(STDIN_FILENO, job);
		kill(-job, SIGCONT);
	}
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}
