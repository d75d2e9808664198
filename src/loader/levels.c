/* scale.csv and levels.csv: what rises. */
#include "load.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

#define POINTS_MAX     9 /* a rating is one digit */
#define DUE_MONTHS_MAX 120

enum { POINT_POINT, POINT_LABEL, POINT_DESCRIPTION };

static void
take_point(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	struct framework *framework = load->framework;
	int due = (int) framework->point_count + 1;
	int point = row->numbers[POINT_POINT];

	if (point >= 0 && point != due)
		load_fault(load, row->line, "point %d stands where %d is due: points run 1, 2, 3",
			   point, due);
	GROW(load->points, framework->point_count, load->point_capacity);
	load->points[framework->point_count++] = (struct scale_point) {
		.point = due,
		.label = load_text(load, row->cells[POINT_LABEL]),
		.description = load_text(load, row->cells[POINT_DESCRIPTION]),
	};
}

static void
end_scale(struct load *load, bool taken)
{
	struct framework *framework = load->framework;

	framework->points =
		load_array(load, load->points, framework->point_count, sizeof(*load->points));
	load->knows_points = taken;
	if (taken && !framework_point(framework, framework->expected_point))
		load_problem(load, load_about.sheet.name, load->expected_point_line, SEVERITY_FAULT,
			     "expected_point %d%s is not on the scale", framework->expected_point,
			     load->expected_point_line > 0 ? "" : " (where the key is absent)");
}

const struct load_step load_scale = {
	.sheet = {
		.name = "scale.csv",
		.most = POINTS_MAX,
		.columns = {
			{ "point", CELL_NUMBER, CELL_REQUIRED | CELL_KEY, NULL },
			{ "label", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "description", CELL_TEXT, 0, NULL },
		},
		.take = take_point,
	},
	.end = end_scale,
};

enum {
	LEVEL_LEVEL,
	LEVEL_ORDER,
	LEVEL_TITLE,
	LEVEL_SUMMARY,
	LEVEL_SHORT,
	LEVEL_AUDIENCE,
	LEVEL_DUE
};

static void
take_level(void *context, const struct sheet_row *row)
{
	struct load *load = context;
	struct framework *framework = load->framework;
	int order = row->numbers[LEVEL_ORDER], due = row->numbers[LEVEL_DUE];
	const char *title = row->cells[LEVEL_TITLE], *shorter = row->cells[LEVEL_SHORT];

	for (size_t i = 0; order >= 0 && i < framework->level_count; i++)
		if (load->levels[i].order == order)
			load_fault(load, row->line, "order %d is that of level \"%s\"", order,
				   load->levels[i].code);
	if (due == 0 || due > DUE_MONTHS_MAX)
		load_fault(load, row->line, "due_months %d is not 1 to %d", due, DUE_MONTHS_MAX);
	GROW(load->levels, framework->level_count, load->level_capacity);
	load->levels[framework->level_count++] = (struct level) {
		.code = load_text(load, row->cells[LEVEL_LEVEL]),
		.order = order,
		.title = load_text(load, title),
		.summary = load_text(load, row->cells[LEVEL_SUMMARY]),
		.short_title = load_text(load, text_blank(shorter) ? title : shorter),
		.audience = load_text(load, row->cells[LEVEL_AUDIENCE]),
		.due_months = due > 0 ? due : 0,
	};
}

static int
level_compare(const void *a, const void *b)
{
	return ((const struct level *) a)->order - ((const struct level *) b)->order;
}

static void
end_levels(struct load *load, bool taken)
{
	struct framework *framework = load->framework;

	framework->levels =
		load_array(load, load->levels, framework->level_count, sizeof(*load->levels));
	qsort(framework->levels, framework->level_count, sizeof(*framework->levels), level_compare);
	load->knows_levels = taken;
}

const struct load_step load_levels = {
	.sheet = {
		.name = "levels.csv",
		.most = LEVELS_MAX,
		.columns = {
			{ "level", CELL_CODE, CELL_REQUIRED | CELL_KEY, NULL },
			{ "order", CELL_NUMBER, CELL_REQUIRED, NULL },
			{ "title", CELL_TEXT, CELL_REQUIRED, NULL },
			{ "summary", CELL_TEXT, 0, NULL },
			{ "short", CELL_SHORT, COLUMN_OPTIONAL, NULL },
			{ "audience", CELL_TEXT, COLUMN_OPTIONAL, NULL },
			{ "due_months", CELL_NUMBER, COLUMN_OPTIONAL, NULL },
		},
		.take = take_level,
	},
	.end = end_levels,
};
