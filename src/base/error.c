#include "waymark/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char cut_mark[] = "...";

/* The only variable of its kind: die() must reach the terminal's owner without knowing it. */
static void (*before_death)(void);

/* Ends a message that was cut at WM_MESSAGE_MAX with "...", leaving no half of a character. */
static void
mark_cut(char message[WM_MESSAGE_MAX])
{
	size_t end = WM_MESSAGE_MAX - sizeof(cut_mark);

	while (end > 0 && ((unsigned char) message[end] & 0xC0) == 0x80)
		end--;
	memcpy(message + end, cut_mark, sizeof(cut_mark));
}

enum wm_code
wm_fail(struct wm_error *error, enum wm_code code, const char *format, ...)
{
	char message[WM_MESSAGE_MAX]; /* the arguments may lie in *error */
	va_list arguments;
	int length;

	if (!error)
		return code;

	va_start(arguments, format);
	length = vsnprintf(message, sizeof(message), format, arguments);
	va_end(arguments);
	if (length < 0)
		message[0] = '\0';
	else if ((size_t) length >= sizeof(message))
		mark_cut(message);

	error->code = code;
	error->identifiers = false;
	memcpy(error->message, message, sizeof(message));
	return code;
}

void
die_hook(void (*hook)(void))
{
	before_death = hook;
}

_Noreturn void
die(const char *what)
{
	if (before_death)
		before_death();
	fprintf(stderr, "waymark: %s\n", what);
	exit(WM_FILE);
}
