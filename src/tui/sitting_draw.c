/* How the view of a session looks. */
#include <string.h>

#include "assess.h"
#include "common.h"
#include "draw.h"
#include "sitting.h"
#include "waymark/text.h"

#define TALL	      20  /* lines from which every item of the agenda has its own */
#define WIDE	      100 /* columns from which it is said why an indicator is offered */
#define STATE_COLUMNS 18  /* of what has become of an indicator */
#define WHY_COLUMNS   40  /* the same where it is wide */
#define ROWS_LEAST    4	  /* lines of the rows, where there are so many */
#define SMALL_WORD    4	  /* letters of a word that ends no title */
#define VALUE_COLUMN  26  /* of the text beside the label of a field */

/* -- The head ------------------------------------------------------------------------------- */

/* "0:41 of 1:30"; a clock that ran on from another day shows no number that means something. */
static void
clock_text(const struct sitting *sitting, struct buffer *text)
{
	const struct session *session = sitting->session;
	long seconds = session_seconds(session, clock_now());
	struct date since = { 0 };
	char date[DATE_TEXT_MAX];

	if (session->running_since != INSTANT_NONE)
		since = zone_date(session->running_since);
	if (date_is_set(since) && date_compare(since, sitting->today) != 0) {
		buffer_format(text, "left running %s", date_short(since, sitting->today, date));
		return;
	}
	buffer_format(text, "%ld:%02ld", seconds / 3600, seconds / 60 % 60);
	if (session->minutes > 0)
		buffer_format(text, " of %d:%02d", session->minutes / 60, session->minutes % 60);
	if (session->ended != INSTANT_NONE)
		buffer_text(text, ", ended");
	else if (session->running_since == INSTANT_NONE)
		buffer_text(text, ", stands");
}

static void
draw_head(const struct ui *ui, const struct sitting *sitting)
{
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];
	int width;

	date_long(sitting->session->date, date);
	if (strlen(date) > 5)
		date[strlen(date) - 5] = '\0'; /* the year */
	buffer_format(&text, "%s  ", date);
	clock_text(sitting, &text);
	width = text_width(text.text);
	draw_right(0, ui->columns - width, width, ROLE_TITLE, text.text);
	draw_format(0, 0, ui->columns - width - 2, ROLE_TITLE, "Supervision %zu  %s with %s",
		    sitting->number, sitting->self, sitting->supervisor);
	buffer_clear(&text);
	common_rating_as(ui, &text);
	if (sitting->own && ui->columns >= 80)
		buffer_text(&text, "  Tab swaps");
	width = text_width(text.text);
	draw_right(1, ui->columns - width, width, ROLE_STRONG, text.text);
	draw_text(1, 0, ui->columns - width - 2, ROLE_WARNING,
		  "BOTH AT THIS SCREEN, private notes hidden");
	buffer_done(&text);
}

/* -- The agenda ----------------------------------------------------------------------------- */

/* Where the words of a label before `at` begin their last one. */
static size_t
last_word(const char *label, size_t at)
{
	while (at > 0 && label[at - 1] != ' ')
		at--;
	return at;
}

/* "Workload, caseload": as much of a label as fits, without what stands in brackets, and without
 * small words at its end, such as "and", which would promise more. */
static void
short_title(const struct sitting *sitting, size_t item, int width, struct buffer *text)
{
	const struct form_field *field = sitting->items[item].field;
	const char *label = field ? field->label : "Before signing";
	size_t length = strcspn(label, "("), at = text_fit(label, width, NULL), word;

	if (at >= length) {
		at = length;
	} else {
		word = label[at] == ' ' ? at : last_word(label, at);
		at = word > 0 ? word : at;
		while (label[at] && (word = last_word(label, at - (label[at - 1] == ' '))) > 0 &&
		       strcspn(label + word, " ") <= SMALL_WORD)
			at = word;
	}
	while (at > 0 && (label[at - 1] == ',' || label[at - 1] == ' '))
		at--;
	buffer_add(text, label, at);
}

static const char *
item_state(const struct sitting *sitting, size_t item)
{
	if (item == sitting->item)
		return "now";
	return sitting->items[item].done ? "done" : "to do";
}

static void
draw_item(const struct ui *ui, const struct sitting *sitting, size_t item, int line, int column)
{
	int half = ui->columns / 2, state = column + half - 9;
	struct buffer text = { 0 };

	if (sitting->items[item].field)
		buffer_format(&text, "%zu ", item + 1);
	short_title(sitting, item, state - column - 5, &text);
	draw_text(line, column + 2, state - column - 3,
		  item == sitting->item ? ROLE_STRONG : ROLE_TEXT, text.text);
	draw_text(line, state, 6, item == sitting->item ? ROLE_STRONG : ROLE_QUIET,
		  item_state(sitting, item));
	buffer_done(&text);
}

/* In two columns, or where there is no room for that on one line: which is now and what is to do. */
static int
draw_agenda(const struct ui *ui, const struct sitting *sitting, int line)
{
	size_t half = (sitting->item_count + 1) / 2;
	struct buffer text = { 0 };

	if (ui->rows >= TALL) {
		for (size_t item = 0; item < sitting->item_count; item++)
			draw_item(ui, sitting, item, line + (int) (item % half),
				  item < half ? 0 : ui->columns / 2);
		return line + (int) half;
	}
	for (size_t item = 0; item + 1 < sitting->item_count; item++)
		if (!sitting->items[item].done && item != sitting->item)
			buffer_format(&text, "%s %zu", text.length > 0 ? "," : "To do: items",
				      item + 1);
	draw_text(line, 0, ui->columns, ROLE_QUIET,
		  text.length > 0 ? text.text : "Every item of the agenda is done.");
	buffer_done(&text);
	return line + 1;
}

/* "6 Performance, development and training: 4 chosen of 9, 1 settled" */
static void
draw_heading(const struct ui *ui, const struct sitting *sitting, int line)
{
	const struct form_field *field = sitting->items[sitting->item].field;
	int state = ui->columns - (ui->columns < WIDE ? STATE_COLUMNS : WHY_COLUMNS);
	bool topics = field && field->computed == COMPUTED_DEVELOPMENT;
	struct buffer text = { 0 };

	if (topics) {
		buffer_format(&text, ": %zu chosen of %zu, %zu settled", sitting->chosen,
			      sitting->offered, sitting->settled);
		draw_text(line, state - 10, 3, ROLE_HEADING, "you");
		draw_text(line, state - 5, 3, ROLE_HEADING, "sup");
	}
	if (field) {
		struct buffer title = { 0 };

		buffer_format(&title, "%zu ", sitting->item + 1);
		if (topics)
			short_title(sitting, sitting->item,
				    state - 13 - text_width(text.text) - text_width(title.text),
				    &title);
		else
			buffer_text(&title, field->label);
		buffer_text(&title, text.text);
		draw_text(line, 0, topics ? state - 11 : ui->columns, ROLE_HEADING, title.text);
		buffer_done(&title);
	} else {
		draw_text(line, 0, ui->columns, ROLE_HEADING, "Before signing");
	}
	buffer_done(&text);
}

/* -- Rows ----------------------------------------------------------------------------------- */

static void
draw_indicator(const struct ui *ui, const struct sitting *sitting, const struct sitting_row *row,
	       int line, enum role role)
{
	const struct assessment_row *rated = sitting_rated(sitting, row);
	int room = ui->columns < WIDE ? STATE_COLUMNS : WHY_COLUMNS, state = ui->columns - room;
	int width = text_width(row->label) > 9 ? 14 : 9, title = 2 + width + 1;
	const struct framework *framework;
	char mark[ROW_MARK_MAX];

	draw_text(line, 2, width, role, row->label);
	if (rated) {
		framework = sitting->assessments[row->assessment]->framework;
		draw_text(line, title, state - 12 - title, role,
			  framework->indicators[rated->indicator].text);
		draw_text(line, state - 9, 2, ROLE_TEXT,
			  row_mark(rated, CAPACITY_SELF, sitting->rater, mark));
		draw_text(line, state - 4, 2, ROLE_TEXT,
			  row_mark(rated, CAPACITY_SUPERVISOR, sitting->rater, mark));
	}
	if (row->kind == SITTING_TOPIC && !row->topic && ui->columns < WIDE)
		draw_text(line, state, room, ROLE_QUIET, "offered");
	else if (row->kind == SITTING_TOPIC && !row->topic)
		draw_format(line, state, room, ROLE_QUIET, "offered: %s", row->text);
	else
		draw_text(line, state, room, role, row->text);
}

void
sitting_draw_row(const struct ui *ui, const struct view *view, size_t index, int line, bool focused)
{
	const struct sitting *sitting = view->data;
	const struct sitting_row *row = &sitting->rows[index];
	enum role role = focused ? ROLE_FOCUS : ROLE_TEXT;
	int value = ui->columns / 2;
	const char *empty = "to set";

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	if (row->kind == SITTING_TOPIC || row->kind == SITTING_CHANCE) {
		draw_indicator(ui, sitting, row, line, role);
		return;
	}
	if (row->kind == SITTING_TEXT || row->kind == SITTING_BROUGHT) {
		value = VALUE_COLUMN;
		empty = "nothing written yet";
	} else if (row->kind == SITTING_FIELD && row->field->type == FIELD_TEXT) {
		empty = "nothing written yet";
	} else if (row->kind == SITTING_FIELD && row->field->type != FIELD_REFERENCES) {
		empty = "to tick";
	} else if (row->kind == SITTING_SIGNER) {
		empty = "waiting";
	}
	draw_text(line, 2, value - 4, role, row->label);
	draw_text(line, value, ui->columns - value, *row->text ? ROLE_TEXT : ROLE_QUIET,
		  *row->text ? row->text : empty);
}

/* -- Below the rows ------------------------------------------------------------------------- */

/* What is missing, or who signed. */
static void
draw_before(const struct ui *ui, const struct sitting *sitting, int line, int height)
{
	struct buffer text = { 0 };
	bool signed_by_any = false;

	for (int signer = 0; signer < SIGNER_COUNT; signer++)
		signed_by_any = signed_by_any || sitting->record->signatures[signer].set;
	if (signed_by_any)
		sitting_signed(sitting, &text);
	else if (*sitting->missing)
		buffer_format(&text, "Before signing  %s", sitting->missing);
	else
		buffer_text(&text, "Before signing  nothing is missing: S signs");
	draw_wrapped(line, 0, ui->columns, height, ROLE_STRONG, text.text);
	buffer_done(&text);
}

/* How many lines the rows get of those there are: all that they need, but at most half of them where
 * there is more to tell of the row under the >. */
static int
rows_height(const struct sitting *sitting, int lines, size_t detail)
{
	int most = detail < (size_t) lines / 2 ? lines - (int) detail : lines - lines / 2;

	if (most < ROWS_LEAST)
		most = ROWS_LEAST;
	return (int) sitting->row_count < most ? (int) sitting->row_count : most;
}

void
sitting_draw(struct ui *ui, struct view *view)
{
	const struct sitting *sitting = view->data;
	const struct sitting_row *row = sitting_row(sitting, view);
	int gap = ui->rows >= TALL, before = gap ? 2 : 1, end = ui->rows - 2 - before - gap;
	int line = 2 + gap, height;
	struct pane pane = { .width = ui->columns };
	size_t top = 0;

	draw_head(ui, sitting);
	line = draw_agenda(ui, sitting, line) + gap;
	draw_heading(ui, sitting, line++);
	if (row)
		sitting_detail(&pane, ui, sitting, row);
	height = rows_height(sitting, end - line - gap, pane.count);
	ui_draw_rows(ui, view, line, height);
	line += height + gap;
	if (pane.count > 0 && end > line) {
		pane_window(&pane, &top, (size_t) (end - line));
		pane_draw(&pane, line, 0);
	}
	pane_done(&pane);
	draw_before(ui, sitting, ui->rows - 2 - before, before);
}
