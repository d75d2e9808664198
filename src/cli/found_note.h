/* found_note.h - what the commands about notes share: finding one, and saying what became of it.
 *
 * Layer: cli, private. */
#ifndef WAYMARK_FOUND_NOTE_H
#define WAYMARK_FOUND_NOTE_H

#include "commands.h"

/* One note of the subject, found by the digits of its id; ended by found_note_close in any case. */
struct found_note {
	struct subject subject;
	struct evidence_list list; /* all of the person's */
	const struct evidence *evidence;
};

enum wm_code found_note_open(struct found_note *note, const struct invocation *invocation,
			     enum store_mode mode, const char *digits, struct wm_error *error);
/* Among all that were ever written, those that were taken back too; without bodies. */
enum wm_code found_note_open_ever(struct found_note *note, const struct invocation *invocation,
				  enum store_mode mode, const char *digits, struct wm_error *error);
void found_note_close(struct found_note *note);

/* "1a2b3c4d  Core assessment observed, linked to NOS-1.1, NOS-2.2": a note as it stands now. */
enum wm_code found_note_say(const struct invocation *invocation, const struct subject *subject,
			    struct uuid id, struct wm_error *error);

/* A body out of a file or, for "-", standard input; the caller frees. */
enum wm_code found_note_body(const char *file, char **body, struct wm_error *error);

#endif
