/* error.h - how a function says what went wrong.
 *
 * Layer: base.  A function that can fail returns an enum wm_code and explains itself in a struct
 * wm_error that the caller owns; on any code but WM_OK nothing was changed. */
#ifndef WAYMARK_ERROR_H
#define WAYMARK_ERROR_H

#include <stdbool.h>

#define WM_MESSAGE_MAX 1024 /* bytes, the final NUL included */

/* The codes are the exit statuses of design 6. */
enum wm_code {
	WM_OK = 0,
	WM_NOT_SO = 1, /* done, and what was asked about is not so */
	WM_USAGE = 2,  /* an unknown word or option, a missing or surplus argument */
	WM_VALUE = 3,  /* a value of a field, or the content of a file, that is wrong */
	WM_FILE = 4,   /* a workspace or file that cannot be used */
};

struct wm_error {
	enum wm_code code;
	/* UTF-8, one line without a final newline; may hold anyone's text: make it safe
	 * (text_safe) before a terminal sees it. */
	char message[WM_MESSAGE_MAX];
	/* A text holds what would identify a child (guard.h); it can be kept with a reason. */
	bool identifiers;
};

/* Fills *error (when error is not NULL; identifiers is false) and returns code, so that a caller can
 * `return wm_fail(error, WM_VALUE, "NOS-99.1: no such indicator");`.  A message that does not
 * fit is cut between characters and ends with "...". */
enum wm_code wm_fail(struct wm_error *error, enum wm_code code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* For what cannot be gone on from (no memory): restores the screen by the hook, writes
 * "waymark: WHAT" to standard error and ends the program with status 4.  What was acknowledged is
 * in the store already. */
_Noreturn void die(const char *what);

/* The hook that die() calls first; NULL for none.  The screen sets it while it owns the
 * terminal. */
void die_hook(void (*hook)(void));

#endif
