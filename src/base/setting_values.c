/* The table of settings, and what each takes. */
#include <stdlib.h>
#include <string.h>

#include "setting_values.h"
#include "waymark/date.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define MONTHS_MOST	  120
#define FORM_DIGITS_LEAST 3 /* with fewer, ordinary words and numbers would have the form */
#define FORM_LEAST	  4 /* digits and letters */

const struct setting_info *
setting_info(enum setting setting)
{
	/* clang-format off */
#define SETTING_ROW(id, key, initial, meaning) [SETTING_##id] = { key, initial, meaning },
	static const struct setting_info rows[] = { SETTING_INFO(SETTING_ROW) };
#undef SETTING_ROW
	/* clang-format on */

	return &rows[setting];
}

enum wm_code
setting_find(const char *key, enum setting *setting, struct wm_error *error)
{
	const char *keys[SETTING_COUNT];
	struct buffer what = { 0 };

	for (int i = 0; i < SETTING_COUNT; i++) {
		keys[i] = setting_info((enum setting) i)->key;
		if (strcmp(key, keys[i]) == 0) {
			*setting = (enum setting) i;
			return WM_OK;
		}
	}
	buffer_format(&what, "%s: no such setting", key);
	text_offer(&what, key, keys, SETTING_COUNT);
	wm_fail(error, WM_VALUE, "%s", what.text);
	buffer_done(&what);
	return WM_VALUE;
}

static enum wm_code
check_months(const char *value, struct wm_error *error)
{
	size_t length = strlen(value);
	long months = length <= 3 && strspn(value, "0123456789") == length ? atol(value) : 0;

	if (months < 1 || months > MONTHS_MOST)
		return wm_fail(error, WM_VALUE, "\"%s\": not a number from 1 to %d", value,
			       MONTHS_MOST);
	return WM_OK;
}

static enum wm_code
check_on(const char *value, struct wm_error *error)
{
	if (strcmp(value, "on") != 0 && strcmp(value, "off") != 0)
		return wm_fail(error, WM_VALUE, "\"%s\": neither on nor off", value);
	return WM_OK;
}

static enum wm_code
check_forms(const char *value, struct wm_error *error)
{
	for (const char *at = value; *at;) {
		size_t length = strcspn(at, ","), digits = 0, letters = 0;

		for (size_t i = 0; i < length; i++) {
			unsigned char as = text_plain((unsigned char) at[i]);

			digits += as >= '0' && as <= '9';
			letters += as >= 'a' && as <= 'z';
		}
		if (digits < FORM_DIGITS_LEAST || digits + letters < FORM_LEAST)
			return wm_fail(
				error, WM_VALUE,
				"\"%.*s\": a form of a case number has %d or more digits, and "
				"%d or more letters and digits",
				(int) length, at, FORM_DIGITS_LEAST, FORM_LEAST);
		at += length + (at[length] == ',');
	}
	return WM_OK;
}

static enum wm_code
check_any(const char *value, struct wm_error *error)
{
	(void) value;
	(void) error;
	return WM_OK;
}

enum wm_code
setting_check(enum setting setting, const char *value, struct wm_error *error)
{
	static enum wm_code (*const checks[SETTING_COUNT])(const char *, struct wm_error *) = {
		[SETTING_TIME_ZONE] = zone_check, [SETTING_STALE_MONTHS] = check_months,
		[SETTING_HIDE_OTHER] = check_on,  [SETTING_CASE_NUMBER] = check_forms,
		[SETTING_POLICY] = check_any,	  [SETTING_OFFICE] = check_any,
	};
	size_t length = strlen(value);
	struct wm_error why;

	if (length > SETTING_MAX)
		return wm_fail(error, WM_VALUE, "%s: %zu bytes long; at most %d fit",
			       setting_info(setting)->key, length, SETTING_MAX);
	if (!text_valid(value, length))
		return wm_fail(error, WM_VALUE, "%s: not valid UTF-8 text",
			       setting_info(setting)->key);
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char) value[i] < ' ' || value[i] == 0x7F)
			return wm_fail(error, WM_VALUE, "%s: holds a control character",
				       setting_info(setting)->key);
	}
	if (checks[setting](value, &why) != WM_OK)
		return wm_fail(error, WM_VALUE, "%s: %s", setting_info(setting)->key, why.message);
	return WM_OK;
}
