/* names.h - the local list of names that texts are searched for (design 3.9).
 *
 * Layer: workspace.  One file beside the settings, path_config()/names, mode 0600: a salt, and a
 * salted digest of each name.  Names are added, taken out and counted, never shown; one who has the
 * file can still find out whether a name that they guess is on it. */
#ifndef WAYMARK_NAMES_H
#define WAYMARK_NAMES_H

#include "waymark/guard.h"

#define NAMES_MOST 10000

/* All zero is a valid empty one. */
struct name_list {
	struct salt salt;
	struct guard_name *names; /* sorted for the guard */
	size_t count;
	size_t capacity;
};

/* Where the list is, or would be; the caller frees.  NULL where there is no home to put it in. */
char *names_file(void);

/* Reads the list; without a file it is empty with a new salt.  WM_FILE where the file cannot be
 * read or is not as names_write leaves it; the list is then empty. */
enum wm_code names_read(struct name_list *list, struct wm_error *error);
enum wm_code names_write(const struct name_list *list, struct wm_error *error);
void names_done(struct name_list *list);

/* Adds or takes out one name (UTF-8); *changed tells whether it was not there, or was.  WM_VALUE as
 * guard_name_make, or where the list is full. */
enum wm_code names_add(struct name_list *list, const char *name, bool *changed,
		       struct wm_error *error);
enum wm_code names_remove(struct name_list *list, const char *name, bool *changed,
			  struct wm_error *error);

#endif
