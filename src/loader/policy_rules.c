/* frequencies.csv and deadlines.csv: how often, and by when. */
#include "policy_load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/code_map.h"
#include "waymark/memory.h"
#include "waymark/text.h"

static const char *const subjects[] = { "people", "cases", NULL };

enum {
	FREQUENCY_GROUP,
	FREQUENCY_FROM,
	FREQUENCY_UNTIL,
	FREQUENCY_EVERY,
	FREQUENCY_UNIT,
	FREQUENCY_TITLE,
	FREQUENCY_OF,
	FREQUENCY_SOURCE
};

static struct period
period_of(struct policy_load *load, const struct sheet_row *row, size_t cell, const char *name)
{
	char quote[SHEET_QUOTE_MAX];
	struct period period;

	if (!period_read(row->cells[cell], &period)) {
		policy_fault(load, row->line,
			     "%s \"%s\" is not a time; write \"6 weeks\" or \"6 weeks + 6 months\"",
			     name, sheet_quote(quote, row->cells[cell]));
		period = (struct period) { .count = 0 };
	}
	return period;
}

static void
take_frequency(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;
	struct policy *policy = load->policy;
	int unit = row->numbers[FREQUENCY_UNIT];
	size_t faults = load->problems->faults;
	struct frequency frequency = {
		.group = policy_keep(load, row->cells[FREQUENCY_GROUP]),
		.title = policy_keep(load, row->cells[FREQUENCY_TITLE]),
		.of_cases = row->numbers[FREQUENCY_OF] == 1,
		.from = period_of(load, row, FREQUENCY_FROM, "from"),
		.until = period_of(load, row, FREQUENCY_UNTIL, "until"),
		.source = policy_keep(load, row->cells[FREQUENCY_SOURCE]),
	};
	bool times_are_good = load->problems->faults == faults;

	policy_span(load, row, "every", row->cells[FREQUENCY_EVERY], unit, false, &frequency.every);
	if (unit == UNIT_HOUR || unit == UNIT_WORKING_DAY)
		policy_fault(load, row->line,
			     "unit \"%s\" is of deadlines; write day, week, month "
			     "or year",
			     unit_words[unit]);
	GROW(load->frequencies, policy->frequency_count, load->frequency_capacity);
	GROW(load->frequency_lines, policy->frequency_count, load->line_capacity);
	load->frequency_lines[policy->frequency_count] = times_are_good ? row->line : 0;
	load->frequencies[policy->frequency_count++] = frequency;
}

/* Where on a common scale a time begins or ends; any day shows the order of two times. */
static long
scale_of(const struct period *period, long without)
{
	const struct date day = { 2001, 1, 1 };

	return period->count == 0 ? without : date_days_between(day, period_add(period, day, NULL));
}

#define FOR_EVER 10000000L

static bool
times_overlap(const struct frequency *a, const struct frequency *b)
{
	return scale_of(&a->from, 0) < scale_of(&b->until, FOR_EVER) &&
	       scale_of(&b->from, 0) < scale_of(&a->until, FOR_EVER);
}

static void
check_frequency(struct policy_load *load, size_t index)
{
	const struct frequency *frequency = &load->frequencies[index];
	int line = load->frequency_lines[index];

	if (scale_of(&frequency->from, 0) >= scale_of(&frequency->until, FOR_EVER))
		policy_fault(load, line, "until is not after from");
	for (size_t i = 0; i < index; i++)
		if (load->frequency_lines[i] > 0 &&
		    code_compare(load->frequencies[i].group, frequency->group) == 0 &&
		    times_overlap(&load->frequencies[i], frequency))
			policy_fault(load, line, "\"%s\" has another frequency then on line %d",
				     frequency->group, load->frequency_lines[i]);
}

static void
end_frequencies(struct policy_load *load, bool taken)
{
	struct policy *policy = load->policy;
	bool everyone = false;

	for (size_t i = 0; i < policy->frequency_count; i++) {
		const struct frequency *frequency = &load->frequencies[i];

		if (load->frequency_lines[i] > 0)
			check_frequency(load, i);
		everyone = everyone || (code_compare(frequency->group, GROUP_EVERYONE) == 0 &&
					frequency->until.count == 0);
	}
	if (taken && policy->frequency_count > 0 && !everyone)
		policy_fault(load, 0, "no row of the group \"%s\" without an until",
			     GROUP_EVERYONE);
	policy->frequencies = policy_array(load, load->frequencies, policy->frequency_count,
					   sizeof(*load->frequencies));
}

const struct policy_step policy_frequencies = {
	.sheet = {
		.name = "frequencies.csv",
		.optional = true,
		.most = 1000,
		.columns = {
			{ "group", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "from", CELL_TEXT, CELL_KEY, NULL },
			{ "until", CELL_TEXT, 0, NULL },
			{ "every", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "unit", CELL_WORD, CELL_REQUIRED, unit_words },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "of", CELL_WORD, COLUMN_OPTIONAL, subjects },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_frequency,
	},
	.end = end_frequencies,
};

enum {
	DEADLINE_WHAT,
	DEADLINE_BASE,
	DEADLINE_OFFSET,
	DEADLINE_UNIT,
	DEADLINE_AT,
	DEADLINE_TITLE,
	DEADLINE_WHO,
	DEADLINE_SOURCE
};

static void
take_deadline(void *context, const struct sheet_row *row)
{
	struct policy_load *load = context;
	int base = row->numbers[DEADLINE_BASE], who = row->numbers[DEADLINE_WHO];
	struct deadline deadline = {
		.what = policy_keep(load, row->cells[DEADLINE_WHAT]),
		.title = policy_keep(load, row->cells[DEADLINE_TITLE]),
		.base = base < 0 ? BASE_SESSION : (enum base) base,
		.at = policy_keep(load, row->cells[DEADLINE_AT]),
		.who = who < 0 ? WHO_BOTH : (enum who) who,
		.source = policy_keep(load, row->cells[DEADLINE_SOURCE]),
	};
	struct form_field time = { .label = "at", .type = FIELD_TIME };
	struct wm_error error;

	policy_span(load, row, "offset", row->cells[DEADLINE_OFFSET], row->numbers[DEADLINE_UNIT],
		    true, &deadline.offset);
	if (field_check(&time, deadline.at, &error) != WM_OK)
		policy_fault(load, row->line, "%s", error.message);
	GROW(load->deadlines, load->policy->deadline_count, load->deadline_capacity);
	load->deadlines[load->policy->deadline_count++] = deadline;
}

static void
end_deadlines(struct policy_load *load, bool taken)
{
	(void) taken;
	load->policy->deadlines = policy_array(load, load->deadlines, load->policy->deadline_count,
					       sizeof(*load->deadlines));
}

const struct policy_step policy_deadlines = {
	.sheet = {
		.name = "deadlines.csv",
		.optional = true,
		.most = 1000,
		.columns = {
			{ "what", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "base", CELL_WORD, CELL_REQUIRED, base_words },
			{ "offset", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "unit", CELL_WORD, CELL_REQUIRED, unit_words },
			{ "at", CELL_TEXT, COLUMN_OPTIONAL, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "who", CELL_WORD, COLUMN_OPTIONAL, who_words },
			{ "source", CELL_TEXT, COLUMN_OPTIONAL, NULL },
		},
		.take = take_deadline,
	},
	.end = end_deadlines,
};
