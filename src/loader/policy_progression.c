/* evidence_kinds.csv, transitions.csv, items.csv and seats.csv. */
#include "policy_load.h"

#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#include "source.h"

static const char *const voices[] = { "other", "own", NULL };
static const char *const yes_no[] = { "no", "yes", NULL };

enum { KIND_CODE, KIND_TITLE, KIND_VOICE };

static void
take_kind(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;

	GROW(load->kinds, load->policy->kind_count, load->kind_capacity);
	load->kinds[load->policy->kind_count++] = (struct policy_kind) {
		.code = policy_keep(load, row->cells[KIND_CODE]),
		.title = policy_keep(load, row->cells[KIND_TITLE]),
		.own = row->numbers[KIND_VOICE] == 1,
	};
}

static void
end_kinds(struct policy_load *load, bool taken)
{
	(void) taken;
	load->policy->kinds =
		policy_array(load, load->kinds, load->policy->kind_count, sizeof(*load->kinds));
}

const struct policy_step policy_kinds = {
	.sheet = {
		.name = "evidence_kinds.csv",
		.optional = true,
		.most = 1000,
		.columns = {
			{ "kind", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "voice", CELL_WORD, CELL_REQUIRED, voices },
		},
		.take = take_kind,
	},
	.end = end_kinds,
};

enum { STEP_CODE, STEP_TITLE, STEP_FRAMEWORK, STEP_FROM, STEP_TO, STEP_PANEL, STEP_SOURCE };

static void
take_transition(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;

	GROW(load->transitions, load->policy->transition_count, load->transition_capacity);
	load->transitions[load->policy->transition_count++] = (struct transition) {
		.code = policy_keep(load, row->cells[STEP_CODE]),
		.title = policy_keep(load, row->cells[STEP_TITLE]),
		.framework = policy_keep(load, row->cells[STEP_FRAMEWORK]),
		.from = policy_keep(load, row->cells[STEP_FROM]),
		.to = policy_keep(load, row->cells[STEP_TO]),
		.panel = row->numbers[STEP_PANEL] == 1,
		.source = policy_keep(load, row->cells[STEP_SOURCE]),
	};
}

static void
end_transitions(struct policy_load *load, bool taken)
{
	load->policy->transitions =
		policy_array(load, load->transitions, load->policy->transition_count,
			     sizeof(*load->transitions));
	load->knows_transitions =
		taken || !source_file(load->source, policy_transitions.sheet.name);
}

const struct policy_step policy_transitions = {
	.sheet = {
		.name = "transitions.csv",
		.optional = true,
		.most = 1000,
		.columns = {
			{ "transition", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "framework", CELL_CODE, CELL_REQUIRED, NULL },
			{ "from", CELL_CODE, 0, NULL },
			{ "to", CELL_CODE, CELL_REQUIRED, NULL },
			{ "panel", CELL_WORD, COLUMN_OPTIONAL, yes_no },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_transition,
	},
	.end = end_transitions,
};

enum {
	ITEM_TRANSITION,
	ITEM_CODE,
	ITEM_TITLE,
	ITEM_RULE,
	ITEM_LEAST,
	ITEM_MOST,
	ITEM_UNIT,
	ITEM_BASE,
	ITEM_STRENGTH,
	ITEM_CONDITION,
	ITEM_SOURCE
};

/* What the rule of an item needs beside it. */
static void
check_rule(struct policy_load *load, const struct sheet_row *row, const struct policy_item *item)
{
	bool counts = item->rule == RULE_COUNT || item->rule == RULE_WORDS;

	if (counts && item->least == 0 && item->most == 0)
		policy_fault(load, row->line, "a rule of %s needs a least or a most",
			     rule_words[item->rule]);
	if (item->most > 0 && item->least > item->most)
		policy_fault(load, row->line, "least %d is above most %d", item->least, item->most);
	if (item->rule == RULE_DATED &&
	    (item->least == 0 || row->numbers[ITEM_UNIT] < 0 || row->numbers[ITEM_BASE] < 0))
		policy_fault(load, row->line, "a rule of dated needs a least, a unit and a base");
	if ((item->strength == STRENGTH_CONDITIONAL) == text_blank(item->condition))
		policy_fault(load, row->line,
			     "a condition stands with an item that is "
			     "conditional, and with no other");
}

static void
take_item(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;
	const int *numbers = row->numbers;
	char quote[SHEET_QUOTE_MAX];
	struct policy_item item = {
		.transition = policy_transition(load->policy, row->cells[ITEM_TRANSITION]),
		.code = policy_keep(load, row->cells[ITEM_CODE]),
		.title = policy_keep(load, row->cells[ITEM_TITLE]),
		.rule = numbers[ITEM_RULE] < 0 ? RULE_PRESENT : (enum rule) numbers[ITEM_RULE],
		.least = numbers[ITEM_LEAST] < 0 ? 0 : numbers[ITEM_LEAST],
		.most = numbers[ITEM_MOST] < 0 ? 0 : numbers[ITEM_MOST],
		.unit = numbers[ITEM_UNIT] < 0 ? UNIT_YEAR : (enum unit) numbers[ITEM_UNIT],
		.base = numbers[ITEM_BASE] < 0 ? BASE_QUALIFIED : (enum base) numbers[ITEM_BASE],
		.strength = numbers[ITEM_STRENGTH] < 0 ? STRENGTH_REQUIRED
						       : (enum strength) numbers[ITEM_STRENGTH],
		.condition = policy_keep(load, row->cells[ITEM_CONDITION]),
		.source = policy_keep(load, row->cells[ITEM_SOURCE]),
	};

	if (item.transition < 0 && load->knows_transitions)
		policy_fault(load, row->line, "no transition \"%s\" in transitions.csv",
			     sheet_quote(quote, row->cells[ITEM_TRANSITION]));
	if (numbers[ITEM_RULE] >= 0)
		check_rule(load, row, &item);
	GROW(load->items, load->policy->item_count, load->item_capacity);
	load->items[load->policy->item_count++] = item;
}

static void
end_items(struct policy_load *load, bool taken)
{
	(void) taken;
	load->policy->items =
		policy_array(load, load->items, load->policy->item_count, sizeof(*load->items));
}

const struct policy_step policy_items = {
	.sheet = {
		.name = "items.csv",
		.optional = true,
		.most = 5000,
		.columns = {
			{ "transition", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "item", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "rule", CELL_WORD, CELL_REQUIRED, rule_words },
			{ "least", CELL_NUMBER, COLUMN_OPTIONAL, NULL },
			{ "most", CELL_NUMBER, COLUMN_OPTIONAL, NULL },
			{ "unit", CELL_WORD, COLUMN_OPTIONAL, unit_words },
			{ "base", CELL_WORD, COLUMN_OPTIONAL, base_words },
			{ "strength", CELL_WORD, CELL_REQUIRED, strength_words },
			{ "condition", CELL_CODE, COLUMN_OPTIONAL, NULL },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_item,
	},
	.end = end_items,
};

enum { SEAT_CODE, SEAT_TITLE, SEAT_CHAIR, SEAT_SOURCE };

static void
take_seat(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;
	bool chair = row->numbers[SEAT_CHAIR] == 1;

	for (size_t i = 0; chair && i < load->policy->seat_count; i++)
		if (load->seats[i].chair)
			policy_fault(load, row->line, "seat \"%s\" has the chair already",
				     load->seats[i].code);
	GROW(load->seats, load->policy->seat_count, load->seat_capacity);
	load->seats[load->policy->seat_count++] = (struct seat) {
		.code = policy_keep(load, row->cells[SEAT_CODE]),
		.title = policy_keep(load, row->cells[SEAT_TITLE]),
		.chair = chair,
		.source = policy_keep(load, row->cells[SEAT_SOURCE]),
	};
}

static void
end_seats(struct policy_load *load, bool taken)
{
	(void) taken;
	load->policy->seats =
		policy_array(load, load->seats, load->policy->seat_count, sizeof(*load->seats));
}

const struct policy_step policy_seats = {
	.sheet = {
		.name = "seats.csv",
		.optional = true,
		.most = 100,
		.columns = {
			{ "seat", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "chair", CELL_WORD, COLUMN_OPTIONAL, yes_no },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_seat,
	},
	.end = end_seats,
};
