/* main.c - what every run begins with: streams, signals, a private umask and the locale; and the
 * screen for a bare `waymark`. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "waymark/command.h"
#include "waymark/locale.h"
#include "waymark/screen.h"
#include "waymark/workspace.h"

/* A file opened later must not take the number of a stream that the caller closed: what is
 * said would be written into it.  What takes it here can only be used the wrong way round, so
 * that reading or writing the stream fails, as it should. */
static void
fill_standard_streams(void)
{
	int descriptor;

	do
		descriptor =
			open("/dev/null", fcntl(STDIN_FILENO, F_GETFD) < 0 ? O_WRONLY : O_RDONLY);
	while (descriptor >= 0 && descriptor <= STDERR_FILENO);
	if (descriptor > STDERR_FILENO)
		close(descriptor);
}

static enum wm_code
open_screen(const struct invocation *invocation, struct wm_error *error)
{
	struct workspace_options options = {
		.program = invocation->program,
		.location = invocation->workspace,
		.frameworks = invocation->frameworks,
		.practice = invocation->practice,
	};
	struct screen_options screen = {
		.workspace = &options,
		.person = invocation->person,
		.no_color = invocation->no_color,
		.session = invocation->session,
		.supervisor = invocation->supervisor,
	};
	struct workspace *workspace = NULL;
	int end_signal = 0;
	enum wm_code code = screen_possible(error);

	if (code == WM_OK && (options.practice || screen.session || workspace_exists(&options)))
		code = workspace_open(&workspace, &options, STORE_WRITE, error);
	if (code == WM_OK)
		code = screen_run(&workspace, &screen, &end_signal, error);
	workspace_close(&workspace);
	screen_end_by(end_signal);
	return code;
}

int
main(int argc, char **argv)
{
	fill_standard_streams();
	if (getuid() != geteuid() || getgid() != getegid()) {
		fputs("waymark: does not run with the rights of another (set-uid or set-gid)\n",
		      stderr);
		return WM_FILE;
	}
	umask(077);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a message, not the end */
	locale_begin();
	return command_main(argc, argv, stdout, stderr, open_screen);
}
