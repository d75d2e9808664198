#define _GNU_SOURCE 1 /* secure_getenv */

#include "waymark/environment.h"

#include <limits.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/file.h"
#include "waymark/memory.h"

const char *
environment(const char *name)
{
	const char *value = secure_getenv(name);

	return value && value[0] != '\0' ? value : NULL;
}

char *const *
environment_all(void)
{
	return environ;
}

/* A folder must be named from the root: a relative one would follow the current folder about. */
static const char *
absolute(const char *path)
{
	return path && path[0] == '/' ? path : NULL;
}

static const char *
home(void)
{
	const char *folder = absolute(environment("HOME"));
	const struct passwd *user;

	if (folder)
		return folder;
	user = getpwuid(getuid());
	return user ? absolute(user->pw_dir) : NULL;
}

/* The folder that the variable names, or that the XDG rules name below home, with ours at its
 * end. */
static char *
xdg_path(const char *variable, const char *below_home)
{
	const char *folder = absolute(environment(variable));
	char *base, *path;

	if (folder)
		return path_join(folder, "waymark");
	folder = home();
	if (!folder)
		return NULL;
	base = path_join(folder, below_home);
	path = path_join(base, "waymark");
	free(base);
	return path;
}

char *
path_data(void)
{
	return xdg_path("XDG_DATA_HOME", ".local/share");
}

char *
path_config(void)
{
	return xdg_path("XDG_CONFIG_HOME", ".config");
}

char *
path_state(void)
{
	return xdg_path("XDG_STATE_HOME", ".local/state");
}

const char *
path_installed(void)
{
	return WAYMARK_DATADIR;
}

/* The absolute path of the running program, links resolved; the caller frees.  NULL when the
 * system cannot tell. */
static char *
program_path(const char *program)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path));

	if (length > 0 && (size_t) length < sizeof(path))
		return xstrndup(path, (size_t) length);
	return program && strchr(program, '/') ? realpath(program, NULL) : NULL;
}

/* "/checkout" for "/checkout/build/waymark" and the build folders beside it ("build-clang"); NULL
 * for a program elsewhere.  The caller frees. */
static char *
above_build(const char *program)
{
	char *folder = path_folder(program);
	const char *name = strrchr(folder, '/');
	char *above = NULL;

	if (name && (strcmp(name, "/build") == 0 || strncmp(name, "/build-", 7) == 0))
		above = path_folder(folder);
	free(folder);
	return above;
}

char *
path_beside_build(const char *program, const char *name)
{
	char *path = program_path(program);
	char *above = path ? above_build(path) : NULL;
	char *beside = above ? path_join(above, name) : NULL;

	free(path);
	free(above);
	if (beside && !folder_exists(beside)) {
		free(beside);
		beside = NULL;
	}
	return beside;
}
