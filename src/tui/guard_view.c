#include "guard_view.h"

#include <stdlib.h>
#include <string.h>

#include "guard_text.h"
#include "list.h"
#include "message.h"
#include "prompt.h"
#include "waymark/workspace.h"

#define MESSAGE_LINE 1

struct guard_question {
	char *message; /* owned */
	struct guard_text text;
	size_t mark; /* the one that is looked at */
	size_t top;  /* the first line shown of the text */
	int height;  /* lines of it at the last draw */
};

/* What can be done, in the order of the rows; the first two only where the text is at hand. */
enum guard_answer { GUARD_CHANGE, GUARD_PLAIN, GUARD_KEEP, GUARD_LEAVE, GUARD_ANSWER_COUNT };

static const struct {
	char letter;
	const char *words;
} answers[GUARD_ANSWER_COUNT] = {
	[GUARD_CHANGE] = { 'c', "Change it: back to the text, to this place" },
	[GUARD_PLAIN] = { 'p', "Put plain words in its place, and look at the text again" },
	[GUARD_KEEP] = { 'k', "Keep it, and say why" },
	[GUARD_LEAVE] = { 'l', "Leave it for now: nothing is saved" },
};

/* What stands for each in a text from which it was taken. */
static const char *const plain_words[GUARD_KIND_COUNT] = {
	[GUARD_NHS_NUMBER] = "[NHS number]",   [GUARD_POSTCODE] = "[postcode]",
	[GUARD_BIRTH] = "[date of birth]",     [GUARD_TELEPHONE] = "[telephone number]",
	[GUARD_CASE_NUMBER] = "[case number]", [GUARD_NAME] = "[name]",
};

void
guard_rewrite_line(struct edit *line, size_t offset, size_t length, const char *with)
{
	struct buffer text = { 0 };

	line->cursor = offset;
	if (!with)
		return;
	buffer_add(&text, edit_text(line), offset);
	buffer_text(&text, with);
	line->cursor = text.length;
	buffer_text(&text, edit_text(line) + offset + length);
	buffer_done(&line->text);
	line->text = text;
}

static enum guard_answer
first_answer(const struct guard_question *question)
{
	return question->text.mark_count > 0 ? GUARD_CHANGE : GUARD_KEEP;
}

static size_t
guard_row_count(const struct view *view)
{
	return GUARD_ANSWER_COUNT - first_answer(view->data);
}

static enum guard_answer
answer_at(const struct view *view, size_t row)
{
	return (enum guard_answer)(first_answer(view->data) + row);
}

/* -- Drawing ------------------------------------------------------------------------------ */

static void
guard_draw_row(const struct ui *ui, const struct view *view, size_t row, int line, bool focused)
{
	enum guard_answer answer = answer_at(view, row);
	const char letter[2] = { answers[answer].letter, '\0' };

	draw_text(line, 0, 1, ROLE_TEXT, focused ? ">" : "");
	draw_text(line, 2, 1, ROLE_KEY, letter);
	draw_text(line, 4, ui->columns - 4, focused ? ROLE_FOCUS : ROLE_TEXT,
		  answers[answer].words);
}

/* The mark that is looked at is among the lines shown. */
static void
draw_text_lines(struct guard_question *question, int columns, int row, int height)
{
	struct guard_text *text = &question->text;

	guard_text_fit(text, columns);
	question->height = height;
	question->top = list_top(question->top, question->top, text->line_count, height);
	for (int line = 0; line < height && question->top + (size_t) line < text->line_count;
	     line++)
		guard_text_draw(text, question->top + (size_t) line, row + line);
}

static void
guard_draw(struct ui *ui, struct view *view)
{
	struct guard_question *question = view->data;
	int rows = (int) guard_row_count(view), first = ui->rows - 2 - rows, line;

	draw_text(0, 0, ui->columns, ROLE_TITLE, "This may identify a child");
	line = MESSAGE_LINE + draw_wrapped(MESSAGE_LINE, 0, ui->columns, MESSAGE_LINES, ROLE_STRONG,
					   question->message);
	if (question->text.mark_count > 0)
		draw_text_lines(question, ui->columns, line + 1, first - line - 2);
	ui_draw_rows(ui, view, first, rows);
}

static void
guard_status(const struct ui *ui, const struct view *view, struct buffer *text)
{
	const struct guard_question *question = view->data;

	(void) ui;
	if (question->text.mark_count > 0)
		buffer_format(text, "%zu of %zu: %s, in >> <<. ", question->mark + 1,
			      question->text.mark_count,
			      guard_kind_words(question->text.marks[question->mark].kind));
	buffer_text(text, "Nothing is saved yet.");
}

static void
guard_hints(const struct ui *ui, const struct view *view, struct hints *hints)
{
	const struct guard_question *question = view->data;

	(void) ui;
	hint_add(hints, "Enter", "takes it");
	hint_add(hints, "Esc", "leaves it for now");
	if (question->text.mark_count > 1)
		hint_add(hints, "Tab", "next place");
	if (question->text.line_count > (size_t) question->height)
		hint_add(hints, "PgUp PgDn", "the text");
}

/* -- Answers ------------------------------------------------------------------------------ */

/* The last first, so that the places before it hold. */
static void
put_plain_words(struct guard_question *question, struct view *below)
{
	for (size_t at = question->text.mark_count; at > 0; at--) {
		const struct guard_mark *mark = &question->text.marks[at - 1];

		below->ops->rewrite(below, mark->field, mark->offset, mark->length,
				    plain_words[mark->kind]);
	}
}

/* The loop then does again what was refused. */
static enum effect
reason_told(struct ui *ui, struct view *owner, const char *reason)
{
	struct wm_error error;

	(void) owner;
	if (workspace_keep_identifiers(ui->workspace, reason, &error) != WM_OK) {
		ui_fail(ui, &error);
		return EFFECT_KEEP;
	}
	ui->refused.again = true;
	return EFFECT_REDRAW;
}

static enum effect
take(struct ui *ui, struct view *view, enum guard_answer answer)
{
	struct guard_question *question = view->data;
	const struct guard_mark *mark = &question->text.marks[question->mark];

	switch (answer) {
	case GUARD_CHANGE:
		view->below->ops->rewrite(view->below, mark->field, mark->offset, mark->length,
					  NULL);
		return EFFECT_POP;
	case GUARD_PLAIN:
		put_plain_words(question, view->below);
		ui_say(ui, "Plain words stand in its place; nothing is saved yet.");
		return EFFECT_POP;
	case GUARD_KEEP:
		return prompt_ask(ui, &(struct prompt) {
					      .label = "Why it stays: ",
					      .accepts = "keeps it, with this reason",
					      .answer = reason_told,
				      });
	case GUARD_LEAVE:
	case GUARD_ANSWER_COUNT:
		break;
	}
	ui_say(ui, "Nothing was saved.");
	return EFFECT_POP;
}

static void
next_mark(struct guard_question *question, bool back)
{
	size_t count = question->text.mark_count;

	if (count == 0)
		return;
	question->mark = (question->mark + (back ? count - 1 : 1)) % count;
	question->top = guard_text_line(&question->text, question->mark);
}

static enum effect
move(struct ui *ui, struct view *view, const char *key)
{
	struct guard_question *question = view->data;
	size_t height = question->height > 0 ? (size_t) question->height : 1;

	if (!strcmp(key, "Enter"))
		return take(ui, view, answer_at(view, view->focus));
	if (!strcmp(key, "Esc"))
		return take(ui, view, GUARD_LEAVE);
	if (!strcmp(key, "Ctrl-L"))
		return EFFECT_REPAINT;
	if (!strcmp(key, "F1"))
		return ui_open(ui, VIEW_HELP, NULL);
	if (!strcmp(key, "Tab") || !strcmp(key, "Shift-Tab"))
		next_mark(question, *key == 'S');
	else if (!strcmp(key, "Up"))
		view->focus = list_step(view->focus, -1, guard_row_count(view));
	else if (!strcmp(key, "Down"))
		view->focus = list_step(view->focus, 1, guard_row_count(view));
	else if (!strcmp(key, "PgDn"))
		question->top += height;
	else if (!strcmp(key, "PgUp"))
		question->top -= question->top < height ? question->top : height;
	return EFFECT_REDRAW;
}

static enum effect
guard_key(struct ui *ui, struct view *view, const struct key *key)
{
	if (key->pasted)
		return EFFECT_NONE;
	for (size_t row = 0; row < guard_row_count(view); row++)
		if (key->character == (unsigned char) answers[answer_at(view, row)].letter)
			return take(ui, view, answer_at(view, row));
	return move(ui, view, key->name);
}

static void
guard_done(struct view *view)
{
	struct guard_question *question = view->data;

	free(question->message);
	guard_text_done(&question->text);
}

static const struct view_ops guard_view = {
	.name = "guard",
	.title = "What may identify a child",
	.size = sizeof(struct guard_question),
	.row_count = guard_row_count,
	.draw = guard_draw,
	.draw_row = guard_draw_row,
	.key = guard_key,
	.status = guard_status,
	.hints = guard_hints,
	.done = guard_done,
};

enum effect
guard_ask(struct ui *ui, const char *message)
{
	char *said = xstrdup(message); /* opening empties the status line, where it may stand */
	enum effect effect = ui_open_ops(ui, &guard_view);
	struct guard_question *question = ui->opened->data;

	question->message = said;
	guard_text_read(&question->text, ui->workspace, ui->top);
	guard_text_fit(&question->text, ui->columns);
	if (question->text.mark_count > 0)
		question->top = guard_text_line(&question->text, 0);
	return effect;
}
