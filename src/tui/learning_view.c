/* Learning: what was asked for, and how far it has come. */
#include "learning.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "draw.h"
#include "prompt.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define WIDE	     72 /* columns from which the kind has a column */
#define TEXT_COLUMN  2
#define KIND_WIDTH   18
#define LINKS_WIDTH  16
#define STATUS_WIDTH 20

struct learning {
	struct need_list list; /* by status, then newest first */
	struct date today;
	char *person;  /* owned */
	char **status; /* of each: "agreed, 5 Mar"; owned */
	char **steps;  /* of each: who took it where, and when; owned */
	char **links;  /* of each: the first reference and how many more; owned */
};

static void
learning_done(struct view *view)
{
	struct learning *learning = view->data;

	for (size_t i = 0; i < learning->list.count; i++) {
		free(learning->status[i]);
		free(learning->steps[i]);
		free(learning->links[i]);
	}
	free(learning->status);
	free(learning->steps);
	free(learning->links);
	free(learning->person);
	need_list_done(&learning->list);
}

/* -- Words -------------------------------------------------------------------------------- */

/* "NOS-11.1 and 2 more" */
static char *
links_text(const struct ui *ui, const struct link_list *links)
{
	const struct framework *framework;
	struct buffer text = { 0 };

	if (links->count == 0)
		return xstrdup("");
	framework = library_framework(workspace_library(ui->workspace), links->items[0].framework);
	buffer_format(&text, "%s-%s", framework ? framework->prefix : links->items[0].framework,
		      links->items[0].code);
	if (links->count > 1)
		buffer_format(&text, " +%zu", links->count - 1);
	return buffer_take(&text);
}

/* "agreed, 5 Mar" */
static char *
status_text(const struct need *need, struct date today)
{
	const struct need_step *last = &need->steps[need->step_count - 1];
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX];

	buffer_format(&text, "%s, %s", need_status_shown(last->status),
		      date_short(zone_date(last->at), today, date));
	return buffer_take(&text);
}

/* "asked for by Practitioner 1, 5 Mar; agreed by Supervisor 1, not yet confirmed, 9 Mar: in May" */
static char *
steps_text(const struct ui *ui, const struct need *need, struct date today)
{
	struct buffer text = { 0 };

	for (size_t i = 0; i < need->step_count; i++) {
		const struct need_step *step = &need->steps[i];
		char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		buffer_format(&text, "%s%s by %s%s, %s", i > 0 ? "; " : "",
			      need_status_shown(step->status),
			      people_name(workspace_people(ui->workspace), step->author, name),
			      uuid_is_set(step->entered_by) ? ", not yet confirmed" : "",
			      date_short(zone_date(step->at), today, date));
		if (*step->note)
			buffer_format(&text, ": %s", step->note);
	}
	return buffer_take(&text);
}

/* -- Loading ------------------------------------------------------------------------------ */

static int
compare(const void *left, const void *right)
{
	const struct need *a = left, *b = right;
	int order = (int) need_status(a) - (int) need_status(b);
	instant first = a->steps[0].at, second = b->steps[0].at;

	return order ? order : (second > first) - (second < first);
}

static enum wm_code
learning_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct learning read = { .today = workspace_today(ui->workspace) };
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = workspace_needs(ui->workspace, person, INSTANT_LAST, &read.list, error);
	if (code != WM_OK)
		return code;
	if (read.list.count > 0)
		qsort(read.list.items, read.list.count, sizeof(*read.list.items), compare);
	read.person = xstrdup(person->name);
	read.status = xcalloc(read.list.count, sizeof(*read.status));
	read.steps = xcalloc(read.list.count, sizeof(*read.steps));
	read.links = xcalloc(read.list.count, sizeof(*read.links));
	for (size_t i = 0; i < read.list.count; i++) {
		const struct need *need = &read.list.items[i];

		read.status[i] = status_text(need, read.today);
		read.steps[i] = steps_text(ui, need, read.today);
		read.links[i] = links_text(ui, &need->links);
	}
	learning_done(view);
	*(struct learning *) view->data = read;
	return WM_OK;
}

/* -- The list ----------------------------------------------------------------------------- */

static size_t
learning_row_count(const struct view *view)
{
	const struct learning *learning = view->data;

	return learning->list.count;
}

static void
learning_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct learning *learning = view->data;

	buffer_format(text, "%s %s %s %s", learning->list.items[row].text,
		      need_kind_shown(learning->list.items[row].kind), learning->links[row],
		      learning->steps[row]);
}

static void
learning_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	const struct learning *learning = view->data;
	const struct need *need = &learning->list.items[row];
	int status = ui->columns - STATUS_WIDTH, links = status - LINKS_WIDTH;
	int kind = ui->columns < WIDE ? links : links - KIND_WIDTH;

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, TEXT_COLUMN, kind - TEXT_COLUMN - 1, focused ? ROLE_FOCUS : ROLE_TEXT,
		  need->text);
	draw_text(line, kind, links - kind - 1, ROLE_TEXT, need_kind_shown(need->kind));
	draw_text(line, links, LINKS_WIDTH - 1, ROLE_TEXT, learning->links[row]);
	draw_text(line, status, STATUS_WIDTH, ROLE_TEXT, learning->status[row]);
}

/* "2 asked for, 1 agreed": how many are where. */
static void
draw_counts(const struct ui *ui, const struct learning *learning)
{
	struct buffer text = { 0 };

	for (int status = 0; status < NEED_STATUS_COUNT; status++) {
		size_t count = 0;

		for (size_t i = 0; i < learning->list.count; i++)
			count += need_status(&learning->list.items[i]) == (enum need_status) status;
		if (count > 0)
			buffer_format(&text, "%s%zu %s", text.length > 0 ? ", " : "", count,
				      need_status_shown((enum need_status) status));
	}
	draw_text(1, 0, ui->columns, ROLE_HEADING, text.text);
	buffer_done(&text);
}

static void
learning_draw(struct ui *ui, struct view *view)
{
	const struct learning *learning = view->data;
	struct buffer text = { 0 };
	int right;

	common_rating_as(ui, &text);
	right = text_width(text.text);
	draw_right(0, ui->columns / 2, ui->columns - ui->columns / 2, ROLE_TITLE, text.text);
	draw_format(0, 0, ui->columns - right - 2, ROLE_TITLE, "Learning needs of %s",
		    learning->person);
	buffer_done(&text);
	draw_counts(ui, learning);
	if (learning->list.count == 0)
		draw_text(2, 0, ui->columns, ROLE_TEXT,
			  "None yet: r asks for learning, here and in Gaps.");
	ui_draw_rows(ui, view, 2, ui->rows - 4);
}

static void
learning_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct learning *learning = view->data;

	(void) ui;
	if (learning->list.count > 0)
		buffer_text(text, learning->steps[view->focus]);
}

static void
learning_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct learning *learning = view->data;

	(void) ui;
	if (learning->list.count > 0) {
		hint_add(hints, "Enter", "say how far");
		hint_add(hints, "/", "find");
	}
	hint_add(hints, "r", "ask for learning");
	hint_add(hints, "Tab", "who it is");
	hint_add(hints, "u", "undo");
}

/* -- How far it has come ------------------------------------------------------------------ */

#define SHOWN_BYTES 64

/* The steps that may be taken now, in the order of the choice. */
struct stepping {
	struct uuid need;
	char shown[SHOWN_BYTES]; /* what was asked for, cut */
	enum need_status statuses[NEED_STATUS_COUNT];
	enum need_status chosen;
};

static enum effect
take_note(struct ui *ui, struct view *owner, const char *text)
{
	const struct stepping *stepping = prompt_context(ui);
	const struct person *person;
	struct rater rater;
	struct wm_error error;
	struct buffer said = { 0 };
	enum wm_code code = common_person(ui, &person, &error);

	(void) owner;
	if (code == WM_OK)
		code = common_rater(ui, &rater, &error);
	if (code == WM_OK)
		code = workspace_need_step(ui->workspace, person->id, stepping->need,
					   stepping->chosen, &rater, text, &error);
	if (code != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	buffer_format(&said, "%s: %s", stepping->shown, need_status_shown(stepping->chosen));
	common_saved(ui, said.text);
	buffer_done(&said);
	return EFFECT_RELOAD;
}

static enum effect
take_status(struct ui *ui, struct view *owner, size_t chosen)
{
	static const char *const labels[NEED_STATUS_COUNT] = {
		[NEED_AGREED] = "Agreed. Anything to add? ",
		[NEED_BOOKED] = "Booked for when, and where? ",
		[NEED_DONE] = "What came of it? ",
		[NEED_DROPPED] = "Why is it no longer needed? ",
	};
	struct stepping stepping = *(const struct stepping *) choice_context(ui);

	(void) owner;
	stepping.chosen = stepping.statuses[chosen];
	return prompt_ask(ui, &(struct prompt) {
				      .label = labels[stepping.chosen],
				      .accepts = "keeps it, empty or not",
				      .answer = take_note,
				      .context = &stepping,
				      .context_size = sizeof(stepping),
			      });
}

static enum effect
ask_status(struct ui *ui, const struct need *need)
{
	static const char letters[NEED_STATUS_COUNT + 1] = "?gbdn";
	struct stepping stepping = { .need = need->id };
	struct choice choice = { .label = need->text,
				 .answer = take_status,
				 .context = &stepping,
				 .context_size = sizeof(stepping) };
	struct rater rater;
	struct wm_error error;
	enum effect effect;

	text_safe_copy(stepping.shown, sizeof(stepping.shown), need->text);
	if (common_rater(ui, &rater, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_REDRAW;
	}
	for (int status = 0; status < NEED_STATUS_COUNT; status++) {
		if (need_may(need, (enum need_status) status, rater.author, NULL) != WM_OK)
			continue;
		choice.rows[choice.count].letter = letters[status];
		choice.rows[choice.count].text = need_status_shown((enum need_status) status);
		stepping.statuses[choice.count++] = (enum need_status) status;
	}
	if (choice.count == 0) {
		ui_say(ui, "It is %s; r asks for it again.", need_status_shown(need_status(need)));
		return EFFECT_REDRAW;
	}
	effect = choice_ask(ui, &choice);
	if (need_status(need) == NEED_ASKED && stepping.statuses[0] != NEED_AGREED)
		ui_say(ui, "Who asked for it cannot agree it: Esc, then Tab swaps who it is.");
	return effect;
}

static enum effect
learning_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct learning *learning = view->data;

	switch (request) {
	case REQUEST_OPEN:
		return learning->list.count > 0 ? ask_status(ui, &learning->list.items[view->focus])
						: EFFECT_NONE;
	case REQUEST_LEARNING:
		return learning_ask(ui, NULL);
	default:
		return common_handle(ui, view, request, NULL);
	}
}

static const enum request learning_requests[] = {
	REQUEST_OPEN,
	REQUEST_LEARNING,
	COMMON_REQUESTS,
	REQUEST_NONE,
};

const struct view_ops learning_view = {
	.name = "learning",
	.title = "Learning",
	.size = sizeof(struct learning),
	.requests = learning_requests,
	.load = learning_load,
	.row_count = learning_row_count,
	.row_text = learning_row_text,
	.draw = learning_draw,
	.draw_row = learning_draw_row,
	.handle = learning_handle,
	.status = learning_status,
	.hints = learning_hints,
	.done = learning_done,
};
