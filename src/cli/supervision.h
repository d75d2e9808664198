/* supervision.h - what the commands of supervision share.
 *
 * Layer: cli, private. */
#ifndef WAYMARK_CLI_SUPERVISION_H
#define WAYMARK_CLI_SUPERVISION_H

#include "commands.h"
#include "waymark/supervise.h"

/* The subject and everything kept of their supervision; ended by supervised_close in any case. */
struct supervised {
	struct subject subject;
	struct supervision supervision;
};

enum wm_code supervised_open(struct supervised *supervised, const struct invocation *invocation,
			     enum store_mode mode, struct wm_error *error);
void supervised_close(struct supervised *supervised);
/* Reads again after a verb. */
enum wm_code supervised_again(struct supervised *supervised, struct wm_error *error);

/* The form of a session by its word: individual, manager, group or informal; NULL is FORM_COUNT. */
enum wm_code session_form_word(const char *word, enum form_use *form, struct wm_error *error);

/* "1a2b3c4d  Thu 5 Mar 2026 10:00 with Supervisor 1: planned". */
void say_session(const struct invocation *invocation, const struct supervised *supervised,
		 struct uuid id);

/* A text given as one option or, by the other, in a file; *text is then owned by *owned, which the
 * caller frees.  WM_USAGE for both. */
enum wm_code option_text(const char *command, const char *value, const char *file,
			 const char **text, char **owned, struct wm_error *error);

/* Each field of a record, what stands in it, and what is missing before it can be signed. */
void say_record(const struct invocation *invocation, const struct supervised *supervised,
		const struct record *record);

/* "agenda-1 is kept; 3 still missing". */
void say_filled(const struct invocation *invocation, const struct supervised *supervised,
		const struct record *record, const char *field);

#endif
