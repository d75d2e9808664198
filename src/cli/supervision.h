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

/* In what role somebody who is neither of the two reads a record, and why; NULL for not said. */
struct reader {
	const char *role, *reason;
};

/* WM_USAGE where one stands without the other, or with a command that does not read (`reads`). */
enum wm_code reader_usage(const struct reader *reader, const char *command, bool reads,
			  struct wm_error *error);

/* Whether the workspace's owner may read it so: one of the two without a role, anybody else with
 * one (SR-86).  WM_VALUE says what is wanted. */
enum wm_code reader_check(struct workspace *workspace, const struct record *record,
			  const struct reader *reader, struct wm_error *error);

/* The same, and where a role is said keeps that it is read, for the supervisee to see (SR-88); *record
 * is then the record as it stands after that. */
enum wm_code reader_read(struct supervised *supervised, const struct record **record,
			 const struct reader *reader, struct wm_error *error);

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
