/* step.h - what undo and redo say of the step that they took.
 *
 * Layer: workspace, private. */
#ifndef WAYMARK_WORKSPACE_STEP_H
#define WAYMARK_WORKSPACE_STEP_H

#include "private.h"

#include "waymark/memory.h"

/* What an action was about, gathered from its events: the first that says something decides. */
struct described {
	struct workspace *workspace;
	struct uuid person;
	struct step *step;
	struct buffer words;
	size_t more;	      /* ratings after the first */
	struct uuid evidence; /* that it was about, if it was about one */
	bool added;	      /* the action added that evidence */
	struct uuid session;  /* that it was about, if it was about one */
};

/* Takes in one event of the action, for store_each_event_of. */
void step_describe(void *context, const struct event *event);
/* Name the note and the session that it was about, while they stand. */
void step_add_note(struct described *described);
void step_add_session(struct described *described);
/* Appends what stands now for the rating that it was about. */
void step_add_standing(struct workspace *workspace, struct uuid person, const struct step *step,
		       struct buffer *words);

#endif
