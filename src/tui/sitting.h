/* sitting.h - a supervision session at one screen: what the files of its view share.
 *
 * Layer: tui, private; no curses. */
#ifndef WAYMARK_TUI_SITTING_H
#define WAYMARK_TUI_SITTING_H

#include "pane.h"
#include "prompt.h"
#include "ui.h"
#include "waymark/supervise.h"
#include "waymark/workspace.h"

#define SITTING_ITEMS_MAX 24
#define FIELD_CODE_MAX	  80

/* An item of the agenda; the last one is what is done before signing, and has no field. */
struct sitting_item {
	const struct form_field *field; /* of the policy, borrowed; NULL: before signing */
	bool done;
};

enum sitting_row_kind {
	SITTING_TEXT,	 /* what is written under the item */
	SITTING_FIELD,	 /* another field: a part of the reflection, something to tick */
	SITTING_BROUGHT, /* what one of them wants to speak of */
	SITTING_ACTION,	 /* one that was open when the session began */
	SITTING_CHANCE,	 /* no chance yet for long */
	SITTING_TOPIC,	 /* an indicator, chosen or offered */
	SITTING_NEXT,	 /* when and where the next session is */
	SITTING_SIGNER,
};

/* A row of the item in view. */
struct sitting_row {
	enum sitting_row_kind kind;
	const struct form_field *field;
	char code[FIELD_CODE_MAX];	   /* of the field in the record */
	size_t index;			   /* of the action or agenda item; the signer */
	int assessment, row;		   /* of an indicator; -1 where it is not among them */
	const struct session_topic *topic; /* NULL: offered */
	char *label;			   /* owned */
	char *text; /* owned; of an indicator why it is here, else its value */
};

/* What is asked for in several prompts, kept while they are open. */
struct sitting_asking {
	struct place place; /* its framework NULL for none */
	int level;
	int value;
	enum outcome outcome;
	struct uuid action;
	enum signer signer;
	char code[FIELD_CODE_MAX];
	struct buffer text, owner; /* of an action; of the next session its date and time */
};

struct sitting {
	bool begun;
	bool as_before; /* ui->as_supervisor, to be put back */
	size_t item;	/* in view */
	size_t shown;	/* the one that was when it was last read */
	struct uuid person, id;
	char *self, *supervisor; /* names, owned */
	bool own;		 /* the person is the owner */
	struct date today;
	enum capacity rater;
	struct supervision supervision;
	const struct session *session; /* among those read */
	const struct record *record;
	size_t number; /* which of the person's sessions it is */
	struct assessment *assessments[APPLIED_MAX];
	size_t assessment_count;
	struct sitting_item items[SITTING_ITEMS_MAX];
	size_t item_count;
	struct sitting_row *rows;
	size_t row_count, row_capacity;
	size_t chosen, offered, settled; /* topics */
	char *missing;			 /* before signing, parted by "; "; owned, "" for nothing */
	struct sitting_asking asking;
};

enum wm_code sitting_load(struct ui *ui, struct view *view, struct wm_error *error);
/* Frees what was read, not what is asked. */
void sitting_unload(struct sitting *sitting);
/* Fills rows for the item in view. */
void sitting_list(struct ui *ui, struct sitting *sitting);
/* Appends a row without an indicator; the texts are copied. */
struct sitting_row *sitting_add(struct sitting *sitting, enum sitting_row_kind kind,
				const char *label, const char *text);
/* The rows of the allocations, and of the development. */
void sitting_add_chances(struct sitting *sitting);
void sitting_add_development(struct sitting *sitting);
/* Short words for what was settled. */
extern const char *const sitting_outcomes[OUTCOME_COUNT];

const struct sitting_row *sitting_row(const struct sitting *sitting, const struct view *view);
/* The assessment's row of one that is about an indicator; NULL for none. */
const struct assessment_row *sitting_rated(const struct sitting *sitting,
					   const struct sitting_row *row);
struct place sitting_place(const struct sitting *sitting, const struct sitting_row *row);
/* Appends who signed, and who is waited for. */
void sitting_signed(const struct sitting *sitting, struct buffer *text);

void sitting_draw(struct ui *ui, struct view *view);
void sitting_draw_row(const struct ui *ui, const struct view *view, size_t row, int line,
		      bool focused);
/* The lines that tell more of the row under the >. */
void sitting_detail(struct pane *pane, const struct ui *ui, const struct sitting *sitting,
		    const struct sitting_row *row);

/* Says what was kept, or keeps the prompt open after saying why it was not. */
enum effect sitting_kept(struct ui *ui, enum wm_code code, const struct wm_error *error,
			 const char *said);
/* Asks for a line; keeps one in a buffer for the prompt after it. */
enum effect sitting_ask(struct ui *ui, const char *label, const char *initial,
			prompt_answer answer);
void sitting_remember(struct buffer *buffer, const char *text);

/* What the keys ask for. */
enum effect sitting_rate(struct ui *ui, struct view *view, enum request request);
enum effect sitting_decide(struct ui *ui, struct view *view);
enum effect sitting_action(struct ui *ui, struct view *view);
enum effect sitting_choose(struct ui *ui, struct view *view);
enum effect sitting_open_row(struct ui *ui, struct view *view);
enum effect sitting_plan_next(struct ui *ui, struct view *view);
enum effect sitting_sign(struct ui *ui, struct view *view);
enum effect sitting_clock(struct ui *ui, struct view *view, enum session_clock clock);

/* Opens the text of a field to be written; it is kept when it is left. */
enum effect sitting_write(struct ui *ui, const struct sitting *sitting,
			  const struct sitting_row *row);

#endif
