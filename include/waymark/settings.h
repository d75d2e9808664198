/* settings.h - what a person may set, and the file that holds it.
 *
 * Layer: base.  One text file, path_config()/settings, mode 0600, of lines `key = value`; blank
 * lines and those that begin with `#` say nothing.  What it does not set is as it is at first. */
#ifndef WAYMARK_SETTINGS_H
#define WAYMARK_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/error.h"

#define SETTING_MAX 500 /* bytes of a value */

/* clang-format off */
/* Identifier, key, what it is at first, what it means. */
#define SETTING_INFO(_) \
	_(TIME_ZONE,	"time_zone",	"Europe/London", \
	  "the time zone that says which day it is, by its name in tzdata") \
	_(STALE_MONTHS,	"stale_months",	"12", \
	  "after how many months a rating of both sides is stale: 1 to 120") \
	_(HIDE_OTHER,	"hide_other",	"on", \
	  "hide the other's rating of an indicator until one has rated it oneself: on or off") \
	_(CASE_NUMBER,	"case_number",	"", \
	  "forms of case numbers to find in texts, parted by commas: 9 a digit, A a letter, " \
	  "anything else itself") \
	_(POLICY,	"policy",	"", \
	  "the supervision policy, by its id; empty: the only one that is found") \
	_(OFFICE,	"office",	"", \
	  "the office's own address and telephone numbers, which are nobody's")

enum setting {
#define SETTING_ENUM(id, key, initial, meaning) SETTING_##id,
	SETTING_INFO(SETTING_ENUM)
#undef SETTING_ENUM
	SETTING_COUNT
};
/* clang-format on */

struct setting_info {
	const char *key;
	const char *initial;
	const char *meaning;
};

const struct setting_info *setting_info(enum setting setting);

/* The setting of a key; WM_VALUE naming the nearest where there is none. */
enum wm_code setting_find(const char *key, enum setting *setting, struct wm_error *error);

/* What holds; settings_read makes it, and settings_done frees it. */
struct settings {
	char *values[SETTING_COUNT]; /* never NULL once read */
};

/* Where the file is, or would be; the caller frees.  NULL where there is no home to put it in. */
char *settings_file(void);

/* Reads the file; where there is none, all is as at first.  A line with an unknown key, a value
 * that is none or a key that was set before is left out and told to fault (`FILE:3: why`), and so
 * is a file that cannot be read.  Always leaves *settings usable. */
void settings_read(struct settings *settings, void (*fault)(void *context, const char *why),
		   void *context);
void settings_done(struct settings *settings);

int settings_number(const struct settings *settings, enum setting setting);
bool settings_on(const struct settings *settings, enum setting setting); /* "on" */

/* Writes one value into the file, in the place of the line that set it or at its end; all other
 * lines stay as they are.  An empty value takes the line out.  WM_VALUE for a value that the key
 * does not take, WM_FILE where the file cannot be written; nothing was changed then. */
enum wm_code settings_write(enum setting setting, const char *value, struct wm_error *error);

#endif
