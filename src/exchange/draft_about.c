/* The prefix, the values of framework.csv, the scale and the level of what does not say its own. */
#include "draft.h"

#include <stdio.h>
#include <string.h>

#include "waymark/code_map.h"
#include "waymark/text.h"

const char *const about_keys[ABOUT_COUNT] = {
#define ABOUT_KEY(id, key, given) [ABOUT_##id] = key,
	ABOUT_INFO(ABOUT_KEY)
#undef ABOUT_KEY
};

static const char *const about_given[ABOUT_COUNT] = {
#define ABOUT_GIVEN(id, key, given) [ABOUT_##id] = given,
	ABOUT_INFO(ABOUT_GIVEN)
#undef ABOUT_GIVEN
};

/* The scale of the bundled frameworks (design 4). */
static const struct draft_point bundled_scale[] = {
	{ "Not yet", "I do not do this yet" },
	{ "Partly", "some of it, or not every time" },
	{ "As expected", "all of it, as worded above" },
	{ "Beyond", "more than this level asks" },
};

#define BUNDLED_COUNT	 (sizeof(bundled_scale) / sizeof(bundled_scale[0]))
#define BUNDLED_EXPECTED 3

/* --- The prefix ------------------------------------------------------------------------------ */

/* The bytes before the first '-' that every code shares, 0 where they share none. */
static size_t
shared_length(const struct draft *draft, const char **first)
{
	size_t length = 0;

	*first = NULL;
	for (size_t i = 0; i < draft->item_count; i++) {
		const struct draft_item *item = &draft->items[i];
		const char *dash = strchr(item->code, '-');

		if (item->out || item->unshared)
			continue;
		if (!dash)
			return 0;
		if (!*first) {
			*first = item->code;
			length = (size_t) (dash - item->code);
		}
		if (strncmp(item->code, *first, length + 1) != 0)
			return 0;
	}
	return length;
}

/* References begin with a capital letter, and capital letters and digits follow. */
static const char *
as_prefix(struct draft *draft, const char *shared, size_t length)
{
	char *prefix = arena_strndup(draft->arena, shared, length);

	for (char *at = prefix; *at; at++) {
		if (*at >= 'a' && *at <= 'z')
			*at = (char) (*at - 'a' + 'A');
		else if (!((*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9')))
			return NULL;
	}
	return prefix[0] >= 'A' ? prefix : NULL;
}

static void
take_off(struct draft *draft, const char *prefix, size_t length)
{
	for (size_t i = 0; i < draft->item_count; i++) {
		struct draft_item *item = &draft->items[i];
		const char *fault;

		if (item->out)
			continue;
		if (length > 0 && !item->unshared && strncmp(item->code, prefix, length) == 0 &&
		    item->code[length] == '-')
			item->code += length + 1;
		fault = code_fault(item->code);
		if (fault)
			draft_remark(draft, item, REMARK_FAULT, "the code \"%.*s\" %s", CODE_MAX,
				     item->code, fault);
	}
}

void
draft_settle_prefix(struct draft *draft)
{
	const char *said = draft->about[ABOUT_PREFIX], *shared = NULL;
	size_t length = shared_length(draft, &shared);
	bool in_file = said != NULL;

	if (length > 0 && !said)
		said = as_prefix(draft, shared, length);
	draft->about[ABOUT_PREFIX] = draft->wishes->prefix ? draft->wishes->prefix : said;
	if (length > 0 && said && strlen(said) == length)
		take_off(draft, shared, length);
	else if (draft->about[ABOUT_PREFIX])
		take_off(draft, draft->about[ABOUT_PREFIX], strlen(draft->about[ABOUT_PREFIX]));
	if (draft->wishes->prefix)
		draft_given(draft, "prefix: %s, as told with --prefix", draft->wishes->prefix);
	else if (said && !in_file)
		draft_given(draft, "prefix: %s, which all identifiers share before their first '-'",
			    said);
}

/* --- framework.csv --------------------------------------------------------------------------- */

/* Puts aside what the file says where a framework cannot have it. */
static void
put_aside(struct draft *draft, enum about about, const char *why)
{
	remark_add(draft->remarks, REMARK_LEFT, 0, "%s \"%.100s\" %s", about_keys[about],
		   draft->about[about], why);
	draft->about[about] = NULL;
}

static void
check_said(struct draft *draft)
{
	const char *id = draft->about[ABOUT_ID], *version = draft->about[ABOUT_VERSION];
	const char *published = draft->about[ABOUT_PUBLISHED];
	struct wm_error ignored;
	struct date date;

	if (id && code_fault(id))
		remark_add(draft->remarks, REMARK_FAULT, 0,
			   "the id \"%.*s\" %s; --id gives another", CODE_MAX, id, code_fault(id));
	if (version && code_fault(version))
		put_aside(draft, ABOUT_VERSION, code_fault(version));
	if (published && date_parse(published, &date, &ignored) != WM_OK)
		put_aside(draft, ABOUT_PUBLISHED, "is not a date");
}

static const char *
worked_out(struct draft *draft, enum about about)
{
	char text[DATE_TEXT_MAX], digit[] = { (char) ('0' + BUNDLED_EXPECTED), '\0' };

	switch (about) {
	case ABOUT_TITLE:
		return draft->about[ABOUT_ID];
	case ABOUT_SHORT_TITLE:
		return draft->about[ABOUT_TITLE];
	case ABOUT_PUBLISHED:
		return arena_strdup(draft->arena, date_iso(draft->wishes->today, text));
	case ABOUT_EXPECTED_POINT:
		if (draft->point_count < BUNDLED_EXPECTED)
			digit[0] = (char) ('0' + draft->point_count);
		return arena_strdup(draft->arena, digit);
	default:
		return about_given[about];
	}
}

static void
settle_scale(struct draft *draft)
{
	struct buffer words = { 0 };

	if (draft->point_count > 0)
		return;
	draft->about[ABOUT_EXPECTED_POINT] = NULL;
	for (size_t i = 0; i < BUNDLED_COUNT; i++) {
		draft->points[i] = bundled_scale[i];
		buffer_format(&words, "%s%zu %s", i == 0 ? "" : ", ", i + 1,
			      bundled_scale[i].label);
	}
	draft->point_count = BUNDLED_COUNT;
	draft_given(draft, "scale: %s", words.text);
	buffer_done(&words);
}

void
draft_settle_about(struct draft *draft)
{
	if (draft->wishes->id) {
		draft->about[ABOUT_ID] = draft->wishes->id;
		draft_given(draft, "id: %s, as told with --id", draft->wishes->id);
	}
	settle_scale(draft);
	check_said(draft);
	for (enum about about = 0; about < ABOUT_COUNT; about++) {
		if (draft->about[about] && draft->about[about][0])
			continue;
		draft->about[about] = NULL;
		if (about == ABOUT_ID || about == ABOUT_PREFIX)
			continue;
		draft->about[about] = worked_out(draft, about);
		if (draft->about[about] && draft->about[about][0])
			draft_given(draft, "%s: %s", about_keys[about], draft->about[about]);
	}
}

/* --- Levels ---------------------------------------------------------------------------------- */

void
draft_settle_levels(struct draft *draft)
{
	if (draft->level_count > 0)
		return;
	draft->levels[draft->level_count++] = (struct draft_level) {
		.code = "all",
		.title = "All",
		.summary = "",
		.short_title = "",
		.audience = "",
		.order = 1,
	};
	for (size_t i = 0; i < draft->item_count; i++) {
		if (draft->items[i].out || draft->items[i].is_parent)
			continue;
		GROW(draft->expectations, draft->expectation_count, draft->expectation_capacity);
		draft->expectations[draft->expectation_count++] = (struct draft_expectation) {
			.item = i,
			.standing = standing_word(STANDING_EXPECTED),
			.text = "",
		};
	}
	draft_given(draft, "level: all, at which every indicator is expected");
}
