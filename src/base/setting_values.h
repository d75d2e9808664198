/* setting_values.h - what a setting takes; private to src/base. */
#ifndef WAYMARK_SETTING_VALUES_H
#define WAYMARK_SETTING_VALUES_H

#include "waymark/settings.h"

/* WM_VALUE with the key and what is wrong where it does not take the value (not empty). */
enum wm_code setting_check(enum setting setting, const char *value, struct wm_error *error);

#endif
