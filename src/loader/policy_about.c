/* policy.csv: who the policy is, and how it is read; one row a key. */
#include "policy_load.h"

#include <string.h>

#include "waymark/text.h"

enum key {
	KEY_ID,
	KEY_VERSION,
	KEY_TITLE,
	KEY_SHORT_TITLE,
	KEY_PUBLISHER,
	KEY_PUBLISHED,
	KEY_REVIEWED,
	KEY_SOURCE,
	KEY_LICENCE,
	KEY_COUNT
};

static const struct sheet_column keys[KEY_COUNT] = {
	[KEY_ID] = { "id", CELL_CODE, CELL_REQUIRED, NULL },
	[KEY_VERSION] = { "version", CELL_CODE, CELL_REQUIRED, NULL },
	[KEY_TITLE] = { "title", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_SHORT_TITLE] = { "short_title", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_PUBLISHER] = { "publisher", CELL_TEXT, CELL_REQUIRED, NULL },
	[KEY_PUBLISHED] = { "published", CELL_DATE, 0, NULL },
	[KEY_REVIEWED] = { "reviewed", CELL_DATE, 0, NULL },
	[KEY_SOURCE] = { "source", CELL_TEXT, 0, NULL },
	[KEY_LICENCE] = { "licence", CELL_TEXT, 0, NULL },
};

static void
take_text(struct policy_load *load, enum key key, const char *value)
{
	struct policy *policy = load->policy;
	const char **const texts[KEY_COUNT] = {
		[KEY_ID] = &policy->id,
		[KEY_VERSION] = &policy->version,
		[KEY_TITLE] = &policy->title,
		[KEY_SHORT_TITLE] = &policy->short_title,
		[KEY_PUBLISHER] = &policy->publisher,
		[KEY_SOURCE] = &policy->source,
		[KEY_LICENCE] = &policy->licence,
	};
	struct wm_error ignored;

	if (texts[key])
		*texts[key] = policy_keep(load, value);
	else if (!text_blank(value))
		date_parse(value, key == KEY_PUBLISHED ? &policy->published : &policy->reviewed,
			   &ignored);
}

static void
take_reading(struct policy_load *load, enum reading reading, const struct sheet_row *row)
{
	static const enum cell_kind kinds[] = {
		[READING_KIND_WORD] = CELL_WORD,
		[READING_KIND_NUMBER] = CELL_NUMBER,
		[READING_KIND_LIST] = CELL_TEXT,
	};
	struct reading_info info = reading_info(reading);
	struct sheet_column column = {
		.name = info.key,
		.kind = kinds[info.kind],
		.flags = info.kind == READING_KIND_LIST ? 0 : CELL_REQUIRED,
		.words = info.words,
	};

	sheet_check(&column, row->cells[1], load->path, row->line, load->problems);
	load->policy->readings[reading] = policy_keep(load, row->cells[1]);
	load->policy->numbers[reading] = reading_number(reading, row->cells[1]);
}

static void
refuse_key(struct policy_load *load, const struct sheet_row *row)
{
	const char *names[KEY_COUNT + READING_COUNT];
	char quote[SHEET_QUOTE_MAX];
	struct buffer near = { 0 };

	for (int i = 0; i < KEY_COUNT; i++)
		names[i] = keys[i].name;
	for (int i = 0; i < READING_COUNT; i++)
		names[KEY_COUNT + i] = reading_info((enum reading) i).key;
	text_suggest(&near, row->cells[0], names, KEY_COUNT + READING_COUNT);
	policy_fault(load, row->line, "unknown key \"%s\"%s", sheet_quote(quote, row->cells[0]),
		     near.text ? near.text : "");
	buffer_done(&near);
}

static void
take_key(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;

	for (int i = 0; i < KEY_COUNT; i++) {
		if (strcmp(keys[i].name, row->cells[0]) != 0)
			continue;
		sheet_check(&keys[i], row->cells[1], load->path, row->line, load->problems);
		take_text(load, (enum key) i, row->cells[1]);
		load->given[i] = true;
		if (i == KEY_ID)
			load->id_line = row->line;
		return;
	}
	for (int i = 0; i < READING_COUNT; i++) {
		if (strcmp(reading_info((enum reading) i).key, row->cells[0]) != 0)
			continue;
		take_reading(load, (enum reading) i, row);
		return;
	}
	refuse_key(load, row);
}

static void
end_about(struct policy_load *load, bool taken)
{
	const char *folder = strrchr(load->source->folder, '/'), *id = load->policy->id;
	char quote[SHEET_QUOTE_MAX];

	for (int i = 0; taken && i < KEY_COUNT; i++)
		if (keys[i].flags & CELL_REQUIRED && !load->given[i])
			policy_fault(load, 0, "no key \"%s\"", keys[i].name);
	folder = folder ? folder + 1 : load->source->folder;
	if (id[0] && folder[0] && strcmp(folder, ".") != 0 && strcmp(folder, "..") != 0 &&
	    strcmp(folder, id) != 0)
		problem_add(load->problems, load->path, load->id_line, SEVERITY_WARNING,
			    "id \"%s\" is not the name of its folder", sheet_quote(quote, id));
	if (!date_is_set(load->policy->reviewed))
		load->policy->reviewed = load->policy->published;
}

const struct policy_step policy_about = {
	.sheet = {
		.name = "policy.csv",
		.most = 100,
		.columns = {
			{ "key", CELL_TEXT, CELL_REQUIRED | CELL_KEY, NULL },
			{ "value", CELL_TEXT, COLUMN_VITAL, NULL },
		},
		.take = take_key,
	},
	.end = end_about,
};
