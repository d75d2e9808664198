/* The keys of one view, drawn from the table of requests. */
#include <stdio.h>
#include <string.h>

#include "draw.h"
#include "ui.h"
#include "waymark/workspace.h"

#define KEYS_COLUMN 4
#define KEYS_WIDTH  12
#define HELP_COLUMN (KEYS_COLUMN + KEYS_WIDTH + 1)

/* A line is a heading (group set, first none) or a request, or a run of them that says the same. */
struct help_line {
	enum request first, last;
	enum request_group group;
};

struct help {
	const struct view_ops *about; /* the view whose keys these are */
	struct help_line lines[REQUEST_COUNT + REQUEST_GROUP_COUNT];
	size_t count;
	int points; /* of the longest scale: keys for more rate nothing */
};

/* Without a file nothing is rated. */
static int
longest_scale(const struct ui *ui)
{
	const struct library *library = ui->workspace ? workspace_library(ui->workspace) : NULL;
	int longest = 0;

	for (size_t at = 0; library && at < library->count; at++)
		if ((int) library->frameworks[at]->point_count > longest)
			longest = (int) library->frameworks[at]->point_count;
	return longest;
}

static bool
is_shown(const struct help *help, enum request request)
{
	if (request_point(request) > help->points)
		return false;
	return help->about->key ? request_own(help->about, request)
				: request_answered(help->about, request);
}

static void
add_group(struct help *help, enum request_group group)
{
	struct help_line *line = NULL;
	int request;

	help->lines[help->count++] = (struct help_line) { .group = group };
	for (request = REQUEST_NONE + 1; request < REQUEST_COUNT; request++) {
		const struct request_row *row = request_row((enum request) request);

		if (row->group != group || !is_shown(help, (enum request) request))
			continue;
		if (line && !strcmp(request_row(line->first)->help, row->help)) {
			line->last = (enum request) request;
			continue;
		}
		line = &help->lines[help->count++];
		line->first = line->last = (enum request) request;
		line->group = group;
	}
	if (!line)
		help->count--;
}

static void
help_begin(struct ui *ui, struct view *view, const struct place *place)
{
	struct help *help = view->data;
	int group;

	(void) place;
	help->about = ui->top ? ui->top->ops : view->ops;
	help->points = longest_scale(ui);
	for (group = 0; group < REQUEST_GROUP_COUNT; group++)
		add_group(help, (enum request_group) group);
}

static size_t
help_row_count(const struct view *view)
{
	const struct help *help = view->data;

	return help->count;
}

static bool
help_row_stops(const struct view *view, size_t row)
{
	const struct help *help = view->data;

	return help->lines[row].first != REQUEST_NONE;
}

static void
help_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct help *help = view->data;

	if (help->lines[row].first != REQUEST_NONE)
		buffer_text(text, request_row(help->lines[row].first)->help);
}

static void
help_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct help *help = view->data;
	const struct help_line *entry = &help->lines[row];
	const char *first, *last;

	if (entry->first == REQUEST_NONE) {
		draw_text(line, 2, ui->columns - 2, ROLE_HEADING,
			  request_group_title(entry->group));
		return;
	}
	first = request_row(entry->first)->keys;
	last = request_row(entry->last)->keys;
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_format(line, KEYS_COLUMN, KEYS_WIDTH, ROLE_KEY, "%s%s%s", first,
		    first == last ? "" : "-", first == last ? "" : last);
	draw_text(line, HELP_COLUMN, ui->columns - HELP_COLUMN, focused ? ROLE_FOCUS : ROLE_TEXT,
		  request_row(entry->first)->help);
}

static void
help_draw(struct ui *ui, struct view *view)
{
	const struct help *help = view->data;

	draw_format(0, 0, ui->columns, ROLE_TITLE, "The keys in %s", help->about->title);
	ui_draw_rows(ui, view, 2, ui->rows - 5);
}

/* The key that opened it closes it. */
static enum effect
help_handle(struct ui *ui, struct view *view, enum request request)
{
	return request == REQUEST_HELP ? EFFECT_POP : ui_handle(ui, view, request);
}

const struct view_ops help_view = {
	.name = "help",
	.title = "Help",
	.size = sizeof(struct help),
	.begin = help_begin,
	.row_count = help_row_count,
	.row_stops = help_row_stops,
	.row_text = help_row_text,
	.draw = help_draw,
	.draw_row = help_draw_row,
	.handle = help_handle,
};
