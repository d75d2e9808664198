/* Trend: what met and what was below on several days, for each part and each side. */
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "list.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define LIST_LINE   3
#define NAME_WIDE   24 /* columns before the figures */
#define FIGURE_WIDE 9  /* "144, 12" and blanks; wider where a date has a year */
#define DAYS_MOST   16 /* more than any window shows */

enum trend_line_kind { TREND_PART, TREND_SELF, TREND_SUPERVISOR, TREND_LINES };

struct trend_data {
	const struct framework *framework;
	struct rated_trend rated;
	struct date today;
	char *self; /* "you", or a name; owned */
};

/* -- Loading ------------------------------------------------------------------------------ */

static void
trend_begin_at(struct ui *ui, struct view *view, const struct place *place)
{
	struct trend_data *data = view->data;

	(void) ui;
	data->framework = place->framework;
}

static void
trend_end(struct view *view)
{
	struct trend_data *data = view->data;

	rated_trend_done(&data->rated);
	free(data->self);
}

static enum wm_code
trend_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct trend_data *data = view->data;
	struct trend_data read = { .framework = data->framework };
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_trend(ui->workspace, person, read.framework, common_capacity(ui),
				       DAYS_MOST, &read.rated, error);
	if (code != WM_OK)
		return code;
	read.today = workspace_today(ui->workspace);
	read.self = xstrdup(common_self(ui, person));
	trend_end(view);
	*data = read;
	return WM_OK;
}

/* -- The list ----------------------------------------------------------------------------- */

static bool
is_shown(const struct trend_data *data)
{
	return data->rated.trend.day_count >= TREND_LEAST;
}

static size_t
trend_row_count(const struct view *view)
{
	const struct trend_data *data = view->data;

	return is_shown(data) ? data->rated.trend.part_count * TREND_LINES : 0;
}

static bool
trend_row_stops(const struct view *view, size_t row)
{
	(void) view;
	return row % TREND_LINES == TREND_PART;
}

/* "KR1 Assess needs", "All of it". */
static void
part_name(const struct trend_data *data, size_t part, struct buffer *text)
{
	int section = data->rated.trend.parts[part];

	if (section < 0)
		buffer_text(text, "All of it");
	else
		buffer_format(text, "%s %s", data->framework->sections[section].code,
			      data->framework->sections[section].title);
}

static void
trend_row_text(const struct view *view, size_t row, struct buffer *text)
{
	if (trend_row_stops(view, row))
		part_name(view->data, row / TREND_LINES, text);
}

/* -- Drawing ------------------------------------------------------------------------------ */

/* The days that fit the window, and how wide each is. */
struct columns {
	size_t days[DAYS_MOST];
	size_t count;
	int width;
};

static struct columns
fitting(const struct ui *ui, const struct trend_data *data)
{
	const struct trend *trend = &data->rated.trend;
	struct columns columns = { .width = FIGURE_WIDE };
	char date[DATE_TEXT_MAX];

	for (size_t i = 0; i < trend->day_count; i++) {
		int width = text_width(date_short(trend->days[i].date, data->today, date)) + 2;

		if (width > columns.width)
			columns.width = width;
	}
	columns.count =
		trend_thin(trend->day_count, (size_t) ((ui->columns - NAME_WIDE) / columns.width),
			   columns.days);
	return columns;
}

/* "12, 3": what meets, what is below. */
static void
draw_figures(const struct trend_data *data, const struct columns *columns, size_t part,
	     enum capacity side, int line)
{
	struct buffer text = { 0 };

	for (size_t i = 0; i < columns->count; i++) {
		struct trend_count count =
			trend_count(&data->rated.trend, columns->days[i], part, side);

		buffer_clear(&text);
		buffer_format(&text, "%zu, %zu", count.meets, count.below);
		draw_right(line, NAME_WIDE + (int) i * columns->width, columns->width, ROLE_TEXT,
			   text.text);
	}
	buffer_done(&text);
}

static void
trend_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct trend_data *data = view->data;
	const struct columns columns = fitting(ui, data);
	size_t part = row / TREND_LINES;
	struct buffer text = { 0 };

	switch ((enum trend_line_kind)(row % TREND_LINES)) {
	case TREND_PART:
		draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
		part_name(data, part, &text);
		buffer_format(&text, ", %zu to rate",
			      assessment_counts(data->rated.now, data->rated.trend.parts[part],
						CAPACITY_SELF, CAPACITY_COUNT)
				      .asked);
		draw_text(line, 2, ui->columns - 2, focused ? ROLE_FOCUS : ROLE_TEXT, text.text);
		break;
	case TREND_SELF:
		draw_text(line, 4, NAME_WIDE - 5, ROLE_TEXT, data->self);
		draw_figures(data, &columns, part, CAPACITY_SELF, line);
		break;
	default:
		common_supervisor(ui, &text);
		draw_text(line, 4, NAME_WIDE - 5, ROLE_TEXT, text.text);
		draw_figures(data, &columns, part, CAPACITY_SUPERVISOR, line);
	}
	buffer_done(&text);
}

/* What there is instead of a trend. */
static void
draw_too_few(const struct ui *ui, const struct trend_data *data)
{
	const struct trend *trend = &data->rated.trend;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];

	buffer_format(&text, "A trend needs %d days with ratings at this level; there %s %zu",
		      TREND_LEAST, trend->day_count == 1 ? "is" : "are", trend->day_count);
	for (size_t i = 0; i < trend->day_count; i++)
		buffer_format(&text, "%s%s", i == 0 ? ": " : " and ",
			      date_long(trend->days[i].date, date));
	buffer_text(&text, ". Two would make a slope of nothing. The gaps show how it stands, and "
			   "waymark diff what changed between two days.");
	draw_wrapped(2, 0, ui->columns, ui->rows - 4, ROLE_TEXT, text.text);
	buffer_done(&text);
}

static void
trend_draw(struct ui *ui, struct view *view)
{
	const struct trend_data *data = view->data;
	const struct trend *trend = &data->rated.trend;
	struct buffer text = { 0 };
	struct columns columns;
	char date[DATE_TEXT_MAX];
	int height = ui->rows - LIST_LINE - 2;

	buffer_text(&text, "Trend  ");
	framework_name(data->framework, data->rated.now->level, &text);
	draw_text(0, 0, ui->columns, ROLE_TITLE, text.text);
	buffer_done(&text);
	if (!is_shown(data)) {
		draw_too_few(ui, data);
		return;
	}
	columns = fitting(ui, data);
	draw_format(1, 0, ui->columns, ROLE_HEADING,
		    "Meets, below: at the end of %zu of %zu days with ratings", columns.count,
		    data->rated.days);
	for (size_t i = 0; i < columns.count; i++)
		draw_right(2, NAME_WIDE + (int) i * columns.width, columns.width, ROLE_HEADING,
			   date_short(trend->days[columns.days[i]].date, data->today, date));
	view->top =
		list_top(view->top, view->focus + TREND_LINES - 1, trend_row_count(view), height);
	ui_draw_rows(ui, view, LIST_LINE, height);
}

static void
trend_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct trend_data *data = view->data;

	(void) ui;
	if (is_shown(data) && data->rated.trend.hidden > 0)
		buffer_format(text, "%zu rated by the other side alone %s left out of its figures.",
			      data->rated.trend.hidden,
			      data->rated.trend.hidden == 1 ? "is" : "are");
}

static enum effect
trend_handle(struct ui *ui, struct view *view, enum request request)
{
	return request == REQUEST_TREND ? EFFECT_POP : common_handle(ui, view, request, NULL);
}

static void
trend_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "T", "the gaps");
	hint_add(hints, "Tab", "who rates");
}

static const enum request trend_requests[] = { REQUEST_TREND, COMMON_REQUESTS, REQUEST_NONE };

const struct view_ops trend_view = {
	.name = "trend",
	.title = "Trend",
	.size = sizeof(struct trend_data),
	.requests = trend_requests,
	.begin = trend_begin_at,
	.load = trend_load,
	.row_count = trend_row_count,
	.row_stops = trend_row_stops,
	.row_text = trend_row_text,
	.draw = trend_draw,
	.draw_row = trend_draw_row,
	.handle = trend_handle,
	.status = trend_status,
	.hints = trend_hints,
	.done = trend_end,
};
