/* expectations.csv and includes.csv: what each level asks. */
#include "load.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

enum {
	EXPECTATION_CODE,
	EXPECTATION_LEVEL,
	EXPECTATION_STANDING,
	EXPECTATION_TEXT,
	EXPECTATION_POINT
};

static const char *const standings[] = {
#define STANDING_WORD(id, word) [STANDING_##id] = word,
	STANDING_INFO(STANDING_WORD)
#undef STANDING_WORD
		NULL
};

static int
find_indicator(struct load *load, const struct sheet_row *row)
{
	const char *code = row->cells[EXPECTATION_CODE];
	int indicator = framework_indicator(load->framework, code);
	char quote[SHEET_QUOTE_MAX];

	if (indicator >= 0)
		return indicator;
	if (framework_section(load->framework, code) >= 0)
		load_fault(load, row->line, "\"%s\" is a section; expectations are of indicators",
			   sheet_quote(quote, code));
	else if (load->knows_indicators)
		load_fault(load, row->line, "no indicator \"%s\" in indicators.csv",
			   sheet_quote(quote, code));
	return -1;
}

static void
take_expectation(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	struct framework *framework = load->framework;
	const char *text = row->cells[EXPECTATION_TEXT];
	int standing = row->numbers[EXPECTATION_STANDING];
	int point = row->numbers[EXPECTATION_POINT];
	int indicator = find_indicator(load, row);
	int level = load_find_level(load, row, EXPECTATION_LEVEL);
	struct expectation *expectation;

	if (standing == STANDING_QUALIFIED && text_blank(text))
		load_fault(load, row->line, "expectation is empty; a qualified standing needs one");
	if (point >= 0 && load->knows_points && !framework_point(framework, point))
		load_fault(load, row->line, "expected_point %d is not on the scale", point);
	if (indicator < 0 || level < 0 || standing < 0)
		return;
	expectation = arena_alloc(framework->arena, sizeof(*expectation));
	*expectation = (struct expectation) {
		.indicator = indicator,
		.level = level,
		.standing = (enum standing) standing,
		.text = load_text(load, text),
		.point = point >= 0 ? point : framework->expected_point,
	};
	framework->expectations[(size_t) indicator * framework->level_count + (size_t) level] =
		expectation;
}

static void
end_expectations(struct load *load, bool taken)
{
	const struct framework *framework = load->framework;
	char quote[SHEET_QUOTE_MAX];

	if (!taken || !load->knows_levels)
		return;
	for (size_t i = 0; i < framework->indicator_count; i++) {
		const char *code = framework->indicators[i].code;
		size_t level = 0;

		if (framework_indicator(framework, code) != (int) i)
			continue; /* a second row of the code, told as that */
		while (level < framework->level_count &&
		       !framework_expectation(framework, (int) i, (int) level))
			level++;
		if (level == framework->level_count)
			load_problem(load, load_indicators.sheet.name, load->indicators[i].line,
				     SEVERITY_WARNING, "no level expects \"%s\"",
				     sheet_quote(quote, code));
	}
}

const struct load_step load_expectations = {
	.sheet = {
		.name = "expectations.csv",
		.most = 200000,
		.columns = {
			{ "code", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "level", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "standing", CELL_WORD, CELL_REQUIRED, standings },
			{ "expectation", CELL_TEXT, 0, NULL },
			{ "expected_point", CELL_NUMBER, COLUMN_OPTIONAL, NULL },
		},
		.take = take_expectation,
	},
	.end = end_expectations,
};

enum { INCLUDE_SECTION, INCLUDE_LEVEL, INCLUDE_INCLUDES };

static void
take_include(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	struct framework *framework = load->framework;
	struct include include = {
		.section = load_find_section(load, row, INCLUDE_SECTION),
		.level = load_find_level(load, row, INCLUDE_LEVEL),
		.includes = load_find_level(load, row, INCLUDE_INCLUDES),
	};

	if (include.level >= 0 && include.level == include.includes)
		load_fault(load, row->line, "level \"%s\" includes itself",
			   framework->levels[include.level].code);
	GROW(load->includes, framework->include_count, load->include_capacity);
	load->includes[framework->include_count++] = include;
}

static void
end_includes(struct load *load, bool taken)
{
	struct framework *framework = load->framework;

	(void) taken;
	framework->includes =
		load_array(load, load->includes, framework->include_count, sizeof(*load->includes));
}

const struct load_step load_includes = {
	.sheet = {
		.name = "includes.csv",
		.optional = true,
		.most = 10000,
		.columns = {
			{ "section", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "level", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "includes", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
		},
		.take = take_include,
	},
	.end = end_includes,
};
