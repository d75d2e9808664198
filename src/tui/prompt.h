/* prompt.h - one question on the last lines: a line of text, or one of a few choices.
 *
 * Layer: tui, private; no curses.  A prompt is a view on the stack like any other, so resizing,
 * signals and leaving work the same in it.  Enter accepts, Esc leaves everything as it was. */
#ifndef WAYMARK_TUI_PROMPT_H
#define WAYMARK_TUI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui.h"

/* What the owner (the view that asked) does with a line.  The text is borrowed.  The effects are
 * the owner's; EFFECT_KEEP keeps the prompt open with its text, after ui_fail said why.  Not called
 * on Esc. */
typedef enum effect (*prompt_answer)(struct ui *ui, struct view *owner, const char *text);

struct prompt {
	const char *label;   /* "Why NOS-1.3 is 2: "; copied */
	const char *initial; /* the text to begin with; copied; may be NULL */
	const char
		*accepts; /* what Enter does, for the keys: "keeps it"; constant; NULL for that */
	size_t limit;	  /* most bytes; 0 for EDIT_LIMIT */
	prompt_answer answer;
	const void *context; /* for prompt_context; copied; may be NULL */
	size_t context_size; /* bytes */
};

/* What the asker gave along; for the answer, while it is called. */
const void *prompt_context(const struct ui *ui);

enum effect prompt_ask(struct ui *ui, const struct prompt *prompt);

#define CHOICE_MAX 16

/* What the owner does with the row chosen; as prompt_answer. */
typedef enum effect (*choice_answer)(struct ui *ui, struct view *owner, size_t chosen);

/* A row: its letter chooses it at once (a digit never; 0 for none), else arrows and Enter. */
struct choice_row {
	char letter;
	const char *text; /* copied */
};

struct choice {
	const char *label; /* the question, on a line of its own; copied */
	struct choice_row rows[CHOICE_MAX];
	size_t count;
	size_t initial; /* the row that Enter alone takes */
	choice_answer answer;
	const void *context; /* as in struct prompt */
	size_t context_size;
};

const void *choice_context(const struct ui *ui);

enum effect choice_ask(struct ui *ui, const struct choice *choice);

#endif
