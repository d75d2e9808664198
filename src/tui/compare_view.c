/* A level beside one's own: what starts there, what is worded anew, what is the same; what is rated
 * there, and which evidence is missing. */
#include "compare.h"

#include <stdlib.h>

#include "assess.h"
#include "common.h"
#include "draw.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define LIST_LINE      5
#define DETAIL_LINES   5  /* below the list, the first of them blank */
#define EVIDENCE_WIDE  17 /* "own account only" */
#define SIDE_WIDE      11 /* "you sup" and the room before */
#define LABEL_WIDE     7
#define REFERENCE_MOST 14

/* A heading, or a row of the comparison. */
struct compare_line {
	int row; /* -1: a heading */
	enum compared compared;
};

struct compare {
	const struct framework *framework;
	int level; /* the one beside */
	enum capacity rater;
	char *self; /* "you", or a name; owned */
	int reference_width;
	struct level_beside beside;
	struct compare_line *lines;
	size_t count;
	size_t capacity;
};

/* -- Loading ------------------------------------------------------------------------------ */

static void
compare_done(struct view *view)
{
	struct compare *compare = view->data;

	level_beside_done(&compare->beside);
	free(compare->self);
	free(compare->lines);
}

static void
add_line(struct compare *compare, int row, enum compared compared)
{
	GROW(compare->lines, compare->count, compare->capacity);
	compare->lines[compare->count++] = (struct compare_line) { row, compared };
}

static const struct indicator *
indicator_of(const struct compare *compare, const struct comparison_row *row)
{
	return &compare->framework->indicators[(row->there ? row->there : row->here)->indicator];
}

static void
measure(struct compare *compare, const struct comparison_row *row)
{
	char reference[REFERENCE_MAX];
	int width = text_width(framework_reference(compare->framework,
						   indicator_of(compare, row)->code, reference));

	if (width > REFERENCE_MOST)
		width = REFERENCE_MOST;
	if (width > compare->reference_width)
		compare->reference_width = width;
}

static enum wm_code
compare_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct compare *compare = view->data;
	struct compare read = { .framework = compare->framework, .level = compare->level };
	const struct comparison *comparison = &read.beside.comparison;
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_level_beside(ui->workspace, person, read.framework, read.level,
					      &read.beside, error);
	if (code != WM_OK)
		return code;
	read.rater = common_capacity(ui);
	read.self = xstrdup(common_self(ui, person));
	for (size_t at = 0; at < comparison->count; at++) {
		enum compared compared = comparison->rows[at].compared;

		if (at == 0 || comparison->rows[at - 1].compared != compared)
			add_line(&read, -1, compared);
		add_line(&read, (int) at, compared);
		measure(&read, &comparison->rows[at]);
	}
	compare_done(view);
	*compare = read;
	return WM_OK;
}

/* -- The list ----------------------------------------------------------------------------- */

static size_t
compare_row_count(const struct view *view)
{
	const struct compare *compare = view->data;

	return compare->count;
}

static bool
compare_row_stops(const struct view *view, size_t row)
{
	const struct compare *compare = view->data;

	return compare->lines[row].row >= 0;
}

static const struct comparison_row *
row_of(const struct compare *compare, size_t line)
{
	return &compare->beside.comparison.rows[compare->lines[line].row];
}

static void
compare_row_text(const struct view *view, size_t line, struct buffer *text)
{
	const struct compare *compare = view->data;
	const struct indicator *indicator;
	char reference[REFERENCE_MAX];

	if (compare->lines[line].row < 0)
		return;
	indicator = indicator_of(compare, row_of(compare, line));
	buffer_format(text, "%s %s",
		      framework_reference(compare->framework, indicator->code, reference),
		      indicator->text);
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
draw_marks(const struct compare *compare, const struct assessment_row *row, int line, int column)
{
	char text[ROW_MARK_MAX];

	for (int side = 0; row && side < CAPACITY_COUNT; side++)
		draw_text(line, column + 1 + side * 4, 1, ROLE_TEXT,
			  row_mark(row, (enum capacity) side, compare->rater, text));
}

/* "2 notes", or what is missing; nothing for what is not asked there. */
static void
draw_evidence(const struct comparison_row *row, int line, int column)
{
	const char *missing;

	if (row->compared == COMPARED_ENDS)
		return;
	missing = evidence_missing(row->there);
	if (*missing)
		draw_text(line, column, EVIDENCE_WIDE, ROLE_WARNING, missing);
	else
		draw_format(line, column, EVIDENCE_WIDE, ROLE_TEXT, "%zu note%s",
			    row->there->evidence.count, row->there->evidence.count == 1 ? "" : "s");
}

static void
compare_draw_row(const struct ui *ui, const struct view *view, size_t at, int line, bool focused)
{
	const struct compare *compare = view->data;
	const struct compare_line *entry = &compare->lines[at];
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int evidence = ui->columns - EVIDENCE_WIDE, here = evidence - 2 * SIDE_WIDE, left;
	const struct comparison_row *row;
	const struct indicator *indicator;
	char reference[REFERENCE_MAX];

	if (entry->row < 0) {
		draw_format(line, 0, ui->columns, ROLE_HEADING, "%s: %zu",
			    compared_shown(entry->compared),
			    compare->beside.comparison.of[entry->compared]);
		return;
	}
	row = row_of(compare, at);
	indicator = indicator_of(compare, row);
	left = 2 + compare->reference_width + 2;
	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, compare->reference_width, role,
		  framework_reference(compare->framework, indicator->code, reference));
	draw_text(line, left, here - 1 - left, role, indicator->text);
	draw_marks(compare, row->here, line, here);
	draw_marks(compare, row->there, line, here + SIDE_WIDE);
	draw_evidence(row, line, evidence);
}

static void
draw_top(const struct ui *ui, const struct compare *compare)
{
	const struct comparison *comparison = &compare->beside.comparison;
	const struct framework *framework = compare->framework;
	int evidence = ui->columns - EVIDENCE_WIDE, here = evidence - 2 * SIDE_WIDE;
	struct buffer text = { 0 };

	framework_name(framework, compare->level, &text);
	buffer_text(&text, " beside ");
	assess_level_name(framework, compare->beside.here->level, &text);
	draw_text(0, 0, ui->columns, ROLE_TITLE, text.text);
	buffer_clear(&text);
	buffer_format(&text, "%zu start there, %zu worded anew, %zu the same, %zu not asked there",
		      comparison->of[COMPARED_STARTS], comparison->of[COMPARED_REWORDED],
		      comparison->of[COMPARED_SAME], comparison->of[COMPARED_ENDS]);
	draw_text(1, 0, ui->columns, ROLE_TEXT, text.text);
	buffer_clear(&text);
	buffer_format(&text, "Rated there: %s %zu, ", compare->self,
		      comparison->answered[CAPACITY_SELF]);
	common_supervisor(ui, &text);
	buffer_format(&text, " %zu. No note: %zu, own account only: %zu",
		      comparison->answered[CAPACITY_SUPERVISOR], comparison->no_note,
		      comparison->own_word);
	draw_text(2, 0, ui->columns, ROLE_TEXT, text.text);
	buffer_done(&text);
	for (int side = 0; side < 2; side++) {
		draw_text(3, here + side * SIDE_WIDE, SIDE_WIDE, ROLE_HEADING,
			  side == 0 ? "here" : "there");
		draw_text(4, here + side * SIDE_WIDE, SIDE_WIDE, ROLE_HEADING, "you sup");
	}
	draw_text(4, evidence, EVIDENCE_WIDE, ROLE_HEADING, "evidence");
}

/* What a level asks of the row, on at most `height` lines. */
static int
draw_asked(const struct ui *ui, const struct assessment_row *row, const char *label, int line,
	   int height)
{
	const char *asked = "Not listed";

	if (row && row->expectation->standing == STANDING_NOT_APPLICABLE)
		asked = "Not asked";
	else if (row)
		asked = *row->expectation->text ? row->expectation->text
						: "As it stands, with nothing added";
	draw_text(line, 0, LABEL_WIDE - 1, ROLE_QUIET, label);
	return draw_wrapped(line, LABEL_WIDE, ui->columns - LABEL_WIDE, height, ROLE_TEXT, asked);
}

static void
compare_draw(struct ui *ui, struct view *view)
{
	const struct compare *compare = view->data;
	int height = ui->rows - 2 - LIST_LINE - DETAIL_LINES,
	    line = ui->rows - 2 - DETAIL_LINES + 1;
	const struct comparison_row *row;

	draw_top(ui, compare);
	ui_draw_rows(ui, view, LIST_LINE, height);
	if (compare->count == 0)
		return;
	row = row_of(compare, view->focus);
	if (row->compared == COMPARED_SAME) {
		draw_asked(ui, row->there, "Both", line, DETAIL_LINES - 1);
		return;
	}
	line += draw_asked(ui, row->here, "Here", line, (DETAIL_LINES - 1) / 2);
	draw_asked(ui, row->there, "There", line, ui->rows - 2 - line);
}

static void
compare_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct compare *compare = view->data;

	(void) ui;
	if (compare->count > 0)
		buffer_text(text, indicator_of(compare, row_of(compare, view->focus))->text);
}

/* The key that opened it closes it. */
static enum effect
compare_handle(struct ui *ui, struct view *view, enum request request)
{
	return request == REQUEST_LEVEL ? EFFECT_POP : ui_handle(ui, view, request);
}

static void
compare_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	(void) ui;
	(void) view;
	hint_add(hints, "L", "the levels");
	hint_add(hints, "/", "find");
}

static const enum request compare_requests[] = { REQUEST_LEVEL, REQUEST_NONE };

static const struct view_ops compare_view = {
	.name = "compare",
	.title = "Two levels",
	.size = sizeof(struct compare),
	.requests = compare_requests,
	.load = compare_load,
	.row_count = compare_row_count,
	.row_stops = compare_row_stops,
	.row_text = compare_row_text,
	.draw = compare_draw,
	.draw_row = compare_draw_row,
	.handle = compare_handle,
	.status = compare_status,
	.hints = compare_hints,
	.done = compare_done,
};

enum effect
compare_open(struct ui *ui, const struct framework *framework, int level)
{
	enum effect effect = ui_open_ops(ui, &compare_view);
	struct compare *compare = ui->opened->data;

	compare->framework = framework;
	compare->level = level;
	return effect;
}
