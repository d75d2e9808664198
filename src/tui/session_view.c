/* A supervision session at one screen: the policy's agenda, from the welcome to both signatures. */
#include "common.h"
#include "learning.h"
#include "sitting.h"

static size_t
session_row_count(const struct view *view)
{
	const struct sitting *sitting = view->data;

	return sitting->row_count;
}

static void
session_row_text(const struct view *view, size_t row, struct buffer *text)
{
	const struct sitting *sitting = view->data;

	buffer_format(text, "%s %s", sitting->rows[row].label, sitting->rows[row].text);
}

static void
session_done(struct view *view)
{
	struct sitting *sitting = view->data;

	sitting_unload(sitting);
	buffer_done(&sitting->asking.text);
	buffer_done(&sitting->asking.owner);
}

/* The text of the standard under the >, where its row has no room for it. */
static void
session_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct sitting *sitting = view->data;
	const struct sitting_row *row = sitting_row(sitting, view);
	const struct assessment_row *rated = sitting_rated(sitting, row);

	(void) ui;
	if (rated)
		buffer_text(text, sitting->assessments[row->assessment]
					  ->framework->indicators[rated->indicator]
					  .text);
	else
		buffer_text(text, "Everything is saved as you press it.");
}

static void
session_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct sitting *sitting = view->data;
	const struct sitting_row *row = sitting_row(sitting, view);

	(void) ui;
	if (sitting_rated(sitting, row)) {
		hint_add(hints, "1-4", "rate");
		hint_add(hints, "w", "why");
		hint_add(hints, "d", "decide");
		hint_add(hints, "*", row->topic ? "take out" : "choose");
	} else if (row && row->kind == SITTING_ACTION) {
		hint_add(hints, "Enter", "close it");
	} else if (row && row->kind != SITTING_BROUGHT) {
		hint_add(hints, "Enter", row->kind == SITTING_TEXT ? "write" : "fill in");
	}
	hint_add(hints, "t", "action");
	hint_add(hints, "]", "item");
	hint_add(hints, "p", "pause");
	hint_add(hints, "S", "sign");
	hint_add(hints, "r", "learning");
	hint_add(hints, "z", "end");
}

/* The clock stands, private notes are there again, and who is rating is as it was; false where the
 * session was taken back meanwhile. */
static bool
stop(struct ui *ui, const struct sitting *sitting)
{
	enum wm_code code = WM_OK;

	if (sitting->session->running_since != INSTANT_NONE)
		code = workspace_session_clock(ui->workspace, sitting->person, sitting->id,
					       SESSION_CLOCK_STANDS, NULL);
	workspace_share_view(ui->workspace, false);
	ui->as_supervisor = sitting->as_before;
	return code == WM_OK;
}

static enum effect
leave(struct ui *ui, struct view *view)
{
	const struct sitting *sitting = view->data;
	bool open = sitting->session->ended == INSTANT_NONE;

	ui_quiet(ui);
	if (stop(ui, sitting) && open)
		ui_say(ui, "The session is kept and its clock stands; s goes on with it.");
	return EFFECT_POP;
}

static void
session_interrupted(struct ui *ui, struct view *view)
{
	(void) stop(ui, view->data);
}

static enum effect
to_item(struct view *view, bool back)
{
	struct sitting *sitting = view->data;

	if (back && sitting->item > 0)
		sitting->item--;
	else if (!back && sitting->item + 1 < sitting->item_count)
		sitting->item++;
	return EFFECT_RELOAD;
}

static enum effect
session_handle(struct ui *ui, struct view *view, enum request request)
{
	const struct sitting *sitting = view->data;
	struct place place = sitting_place(sitting, sitting_row(sitting, view));
	const struct place *about = place.framework ? &place : NULL;

	if (request_point(request) > 0)
		return sitting_rate(ui, view, request);
	switch (request) {
	case REQUEST_NO_CHANCE:
	case REQUEST_NOT_MY_ROLE:
	case REQUEST_REASON:
		return sitting_rate(ui, view, request);
	case REQUEST_OPEN:
		return sitting_open_row(ui, view);
	case REQUEST_CHOOSE:
		return sitting_choose(ui, view);
	case REQUEST_DECIDE:
		return sitting_decide(ui, view);
	case REQUEST_ACTION:
		return sitting_action(ui, view);
	case REQUEST_LEARNING:
		return about ? learning_ask(ui, about) : ui_open(ui, VIEW_LEARNING, NULL);
	case REQUEST_UNIT_BACK:
	case REQUEST_UNIT_ON:
		return to_item(view, request == REQUEST_UNIT_BACK);
	case REQUEST_END:
		return sitting_clock(ui, view, SESSION_CLOCK_ENDED);
	case REQUEST_SIGN:
		return sitting_sign(ui, view);
	case REQUEST_PAUSE:
	case REQUEST_BACK:
		return leave(ui, view);
	case REQUEST_CANCEL:
		return view->below ? leave(ui, view) : EFFECT_NONE;
	default:
		return common_handle(ui, view, request, about);
	}
}

static const enum request session_requests[] = {
	REQUEST_OPEN,	 REQUEST_CHOOSE,   REQUEST_DECIDE, REQUEST_ACTION,    REQUEST_UNIT_BACK,
	REQUEST_UNIT_ON, REQUEST_END,	   REQUEST_SIGN,   REQUEST_PAUSE,     REQUEST_RATE_1,
	REQUEST_RATE_2,	 REQUEST_RATE_3,   REQUEST_RATE_4, REQUEST_RATE_5,    REQUEST_RATE_6,
	REQUEST_RATE_7,	 REQUEST_RATE_8,   REQUEST_RATE_9, REQUEST_NO_CHANCE, REQUEST_NOT_MY_ROLE,
	REQUEST_REASON,	 REQUEST_LEARNING, REQUEST_NOTE,   REQUEST_UNDO,      REQUEST_REDO,
	REQUEST_SWAP,	 REQUEST_NONE,
};

const struct view_ops session_view = {
	.name = "session",
	.title = "Supervision",
	.size = sizeof(struct sitting),
	.requests = session_requests,
	.load = sitting_load,
	.row_count = session_row_count,
	.row_text = session_row_text,
	.draw = sitting_draw,
	.draw_row = sitting_draw_row,
	.handle = session_handle,
	.status = session_status,
	.hints = session_hints,
	.interrupted = session_interrupted,
	.done = session_done,
};
