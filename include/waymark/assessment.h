/* assessment.h - one person against one framework at one level: what is asked, what was rated.
 *
 * Layer: model.  An assessment is made from a framework (design 3.6), then the ratings and
 * evidence that the store kept are put into it.  It judges nothing: states, flags and gaps are
 * analysis.h. */
#ifndef WAYMARK_ASSESSMENT_H
#define WAYMARK_ASSESSMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/action.h"
#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/identity.h"
#include "waymark/link.h"
#include "waymark/memory.h"
#include "waymark/rating.h"
#include "waymark/record.h"
#include "waymark/scope.h"
#include "waymark/session.h"

/* One side's standing judgement of a row; value VALUE_UNRATED where there is none. */
struct judgement {
	int value;
	instant at;
	instant since; /* as in struct rating */
	struct uuid event;
	struct uuid author;
	struct uuid entered_by;	  /* set where it is unconfirmed */
	const char *reason;	  /* "" when none; in the assessment's arena */
	const char *carried_from; /* the version that it was moved from, there; NULL: none */
	bool changed;		  /* differs from what stood when the last session was held */
};

#define EVIDENCE_OBSERVED   "direct-observation"
#define EVIDENCE_FAMILY	    "child-family-feedback"
#define EVIDENCE_NOT_SORTED "not-sorted"

/* A point given elsewhere that may be taken here, never copied by itself: for the same indicator
 * at another level where the expectation is the same in words and standing (design 3.4), or for
 * another indicator with the same sentence at the same level, or in an earlier version, to what
 * the indicator came from (design 3.7). */
struct offer {
	int value; /* VALUE_UNRATED: nothing is offered */
	int level; /* of the framework, where it was given */
	int indicator;
	instant at;
	const char *version; /* the earlier version, in the arena; NULL: this one */
};

struct row_evidence {
	size_t count;
	struct date newest; /* not set when count is 0 */
	/* How many are the subject's own account alone: of kinds whose voice is own, by the
	 * subject, without a witness or a confirmation. */
	size_t own_word;
	size_t observed;    /* how many are of the kind direct-observation */
	const char **kinds; /* distinct codes, in order of their first; in the arena */
	size_t kind_count;
	size_t put; /* the evidence that was counted last, by its number */
};

struct assessment_row {
	int indicator;
	int level; /* whose expectation is judged: the row's own (design 3.4) */
	const struct expectation *expectation;
	int assessed;	    /* the level of its section for this person (scope.h) */
	int included_from;  /* the own level of an included indicator, else -1 */
	enum change change; /* since the person moved here, see assessment_moved */
	int repeat;	    /* of the repeats, -1 where its sentence stands once at its level */
	struct judgement by[CAPACITY_COUNT];
	struct offer offer[CAPACITY_COUNT]; /* from another level: ask assessment_offer */
	struct row_evidence evidence;
	struct date session;	/* the last held that spoke of it; not set: none did */
	const char *outcome;	/* that it settled, as in files; NULL: none */
	struct date action_due; /* of the open action that is due first; not set: none is open */
	bool open;		/* neither side's judgement is hidden from the other (row_hidden) */
};

struct assessment {
	struct arena *arena;
	const struct framework *framework; /* borrowed */
	int level;
	struct uuid person;
	struct assessment_row *rows; /* in framework order */
	size_t row_count;
	int *row_of; /* indicator to row, -1 where not listed */
	/* The newest point of one's own for each sentence that stands more than once at one level. */
	struct offer *repeats;
	size_t repeat_count;
	size_t evidence_put; /* how many were put */
};

/* What the level asks of anybody, and what a scope asks of one person; the scope is not kept. */
struct assessment *assessment_new(const struct framework *framework, int level, struct uuid person);
struct assessment *assessment_new_in(const struct framework *framework, const struct scope *scope,
				     struct uuid person);
void assessment_free(struct assessment **assessment); /* NULL is fine */

/* Puts a rating of this framework in its row when it was given at the row's own level, else
 * remembers it as an offer where the two expectations are the same in words and standing.
 * Ratings of other indicators or unknown levels are left out. */
void assessment_put_rating(struct assessment *assessment, const struct rating *rating);

/* Tells each row what changed since the person was assessed in the scope `before`; assessment_next
 * then walks what changed first. */
void assessment_moved(struct assessment *assessment, const struct scope *before);

/* What may be taken for a row that is not rated yet in that capacity: the newest point that was
 * given to the same sentence at this level (own series only), else that of another level.  Once
 * all ratings are put. */
struct offer assessment_offer(const struct assessment *assessment, const struct assessment_row *row,
			      enum capacity capacity);

/* Remembers what is offered from an earlier version (its carried_from): in the place of an offer
 * from another level.  One of another level than the row's own is left out. */
void assessment_put_offer(struct assessment *assessment, const struct rating *offer);

/* Whether links, of a note, need or action, concern a row: by the indicator or by a section above
 * it, in this version of the framework. */
bool assessment_concerns(const struct assessment *assessment, const struct link_list *links,
			 const struct assessment_row *row);

/* Counts an evidence for each row that it is linked to, by the indicator or by a section above
 * it.  own_voice tells the voice of its kind. */
void assessment_put_evidence(struct assessment *assessment, const struct evidence *evidence,
			     bool own_voice);

/* Tells each row which session that was held spoke of it last, and what it settled; and ends what is
 * unconfirmed where the one whom it is said of has signed the record of a session since. */
void assessment_put_sessions(struct assessment *assessment, const struct session_list *sessions,
			     const struct record_list *records);

/* Tells each judgement whether its value differs from that in `then`, an assessment in the same scope
 * as it stood when the last session was held. */
void assessment_put_changes(struct assessment *assessment, const struct assessment *then);

/* Tells each row that an open action concerns by when it is due; a closed one tells nothing. */
void assessment_put_action(struct assessment *assessment, const struct action *action);

#endif
