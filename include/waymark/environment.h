/* environment.h - the environment and the places that follow from it.
 *
 * Layer: base.  The only file that reads environment variables. */
#ifndef WAYMARK_ENVIRONMENT_H
#define WAYMARK_ENVIRONMENT_H

#include <stdbool.h>

/* The value, or NULL where the variable is unset, empty, or the program has more rights than its
 * user. Borrowed from the environment. */
const char *environment(const char *name);

/* All of it, for a program that is started: "NAME=VALUE", ended by NULL.  Borrowed. */
char *const *environment_all(void);

/* The folder of a kind by the XDG rules, with "/waymark" at its end: XDG_DATA_HOME or
 * HOME/.local/share, and so on; a relative value counts as unset; without HOME the home of the
 * password database.  The caller frees; NULL when there is no home at all. */
char *path_data(void);
char *path_config(void);
char *path_state(void);

/* The installed data folder (compiled in), e.g. /usr/local/share/waymark.  Borrowed. */
const char *path_installed(void);

/* The folder above `build/` when the running program lies in a build folder beside `name`
 * (frameworks, policies): its path with `/name`, which the caller frees, else NULL.  `program` is
 * argv[0]; /proc/self/exe is used where there is one. */
char *path_beside_build(const char *program, const char *name);

#endif
