/* framework.csv: one row a key. */
#include "load.h"

#include <string.h>

#include "waymark/text.h"

#define EXPECTED_POINT_DEFAULT 3

static const char *const yes_no[] = { "no", "yes", NULL };
static const char *const wordings[] = { "restated", "published", NULL };

enum key {
	KEY_ID,
	KEY_VERSION,
	KEY_TITLE,
	KEY_SHORT_TITLE,
	KEY_PREFIX,
	KEY_PUBLISHER,
	KEY_PUBLISHED,
	KEY_SOURCE,
	KEY_LICENCE,
	KEY_AUDIENCE,
	KEY_TERMS,
	KEY_PROGRESSION,
	KEY_EXPECTED_POINT,
	KEY_WORDING,
	KEY_COUNT
};

_Static_assert(KEY_COUNT <= ABOUT_MAX, "struct load has room for every key");

static const struct sheet_column keys[KEY_COUNT] = {
	[KEY_ID] = { "id", CELL_CODE, CELL_REQUIRED, NULL },
	[KEY_VERSION] = { "version", CELL_CODE, CELL_REQUIRED, NULL },
	[KEY_TITLE] = { "title", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_SHORT_TITLE] = { "short_title", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_PREFIX] = { "prefix", CELL_CODE, CELL_REQUIRED, NULL },
	[KEY_PUBLISHER] = { "publisher", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_PUBLISHED] = { "published", CELL_DATE, CELL_REQUIRED, NULL },
	[KEY_SOURCE] = { "source", CELL_TEXT, 0, NULL },
	[KEY_LICENCE] = { "licence", CELL_TEXT, 0, NULL },
	[KEY_AUDIENCE] = { "audience", CELL_TEXT, 0, NULL },
	[KEY_TERMS] = { "terms", CELL_TEXT, 0, NULL },
	[KEY_PROGRESSION] = { "progression", CELL_WORD, CELL_REQUIRED, yes_no },
	[KEY_EXPECTED_POINT] = { "expected_point", CELL_NUMBER, 0, NULL },
	[KEY_WORDING] = { "wording", CELL_WORD, CELL_REQUIRED, wordings },
};

static void
take_key(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	char quote[SHEET_QUOTE_MAX];
	int key = 0;

	while (key < KEY_COUNT && strcmp(keys[key].name, row->cells[0]) != 0)
		key++;
	if (key == KEY_COUNT) {
		const char *names[KEY_COUNT];
		struct buffer near = { 0 };

		for (int i = 0; i < KEY_COUNT; i++)
			names[i] = keys[i].name;
		text_suggest(&near, row->cells[0], names, KEY_COUNT);
		load_fault(load, row->line, "unknown key \"%s\"%s",
			   sheet_quote(quote, row->cells[0]), near.text ? near.text : "");
		buffer_done(&near);
		return;
	}
	load->about[key] = (struct about_value) {
		.text = load_text(load, row->cells[1]),
		.line = row->line,
		.number = sheet_check(&keys[key], row->cells[1], load->path, row->line,
				      load->problems),
	};
}

/* References begin with the prefix, and end it at their first '-'. */
static bool
prefix_good(const char *prefix)
{
	return prefix[0] >= 'A' && prefix[0] <= 'Z' &&
	       strspn(prefix, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == strlen(prefix);
}

static const char *
text_of(const struct load *load, enum key key)
{
	return load->about[key].text ? load->about[key].text : "";
}

static void
check_about(struct load *load)
{
	const char *folder = strrchr(load->source->folder, '/');
	const char *prefix = text_of(load, KEY_PREFIX), *id = text_of(load, KEY_ID);
	char quote[SHEET_QUOTE_MAX];

	for (int i = 0; i < KEY_COUNT; i++)
		if (keys[i].flags & CELL_REQUIRED && !load->about[i].text)
			load_fault(load, 0, "no key \"%s\"", keys[i].name);
	if (prefix[0] && !prefix_good(prefix))
		load_fault(load, load->about[KEY_PREFIX].line,
			   "prefix \"%s\" must be capital letters and digits, a letter first",
			   sheet_quote(quote, prefix));
	folder = folder ? folder + 1 : load->source->folder;
	if (id[0] && folder[0] && strcmp(folder, ".") != 0 && strcmp(folder, "..") != 0 &&
	    strcmp(folder, id) != 0)
		load_problem(load, load_about.sheet.name, load->about[KEY_ID].line,
			     SEVERITY_WARNING, "id \"%s\" is not the name of its folder",
			     sheet_quote(quote, id));
}

static void
end_about(struct load *load, bool taken)
{
	struct framework *framework = load->framework;
	struct wm_error ignored;

	if (taken)
		check_about(load);
	framework->id = text_of(load, KEY_ID);
	framework->version = text_of(load, KEY_VERSION);
	framework->title = text_of(load, KEY_TITLE);
	framework->short_title = text_of(load, KEY_SHORT_TITLE);
	framework->prefix = text_of(load, KEY_PREFIX);
	framework->publisher = text_of(load, KEY_PUBLISHER);
	date_parse(text_of(load, KEY_PUBLISHED), &framework->published, &ignored);
	framework->source = text_of(load, KEY_SOURCE);
	framework->licence = text_of(load, KEY_LICENCE);
	framework->audience = text_of(load, KEY_AUDIENCE);
	framework->terms = text_of(load, KEY_TERMS);
	framework->progression = load->about[KEY_PROGRESSION].number == 1;
	framework->wording = text_of(load, KEY_WORDING);
	framework->expected_point = EXPECTED_POINT_DEFAULT;
	load->identity_lines = (struct identity_lines) {
		.id = load->about[KEY_ID].line,
		.prefix = load->about[KEY_PREFIX].line,
	};
	if (load->about[KEY_EXPECTED_POINT].text && load->about[KEY_EXPECTED_POINT].number >= 0) {
		framework->expected_point = load->about[KEY_EXPECTED_POINT].number;
		load->expected_point_line = load->about[KEY_EXPECTED_POINT].line;
	}
}

const struct load_step load_about = {
	.sheet = {
		.name = "framework.csv",
		.most = 100,
		.columns = {
			{ "key", CELL_TEXT, CELL_REQUIRED | CELL_KEY, NULL },
			{ "value", CELL_TEXT, COLUMN_VITAL, NULL },
		},
		.take = take_key,
	},
	.end = end_about,
};
