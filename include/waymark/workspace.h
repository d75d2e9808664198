/* workspace.h - the file that a person works in, and everything that can be done with it.
 *
 * Layer: workspace.  The verbs stand here once, for the screen and the command line alike.  Each
 * verb is one action: committed before it returns WM_OK, and nothing was written when it returns
 * anything else.  Texts are UTF-8; control characters are kept, NUL and bytes that are not UTF-8
 * are WM_VALUE.  What a function gives as `const struct X *` is borrowed and holds until the
 * next verb or workspace_refresh. */
#ifndef WAYMARK_WORKSPACE_H
#define WAYMARK_WORKSPACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "waymark/action.h"
#include "waymark/analysis.h"
#include "waymark/assessment.h"
#include "waymark/clock.h"
#include "waymark/compare.h"
#include "waymark/crosswalk.h"
#include "waymark/date.h"
#include "waymark/diff.h"
#include "waymark/error.h"
#include "waymark/evidence.h"
#include "waymark/framework.h"
#include "waymark/grid.h"
#include "waymark/guard.h"
#include "waymark/loader.h"
#include "waymark/need.h"
#include "waymark/person.h"
#include "waymark/store.h"
#include "waymark/trend.h"

#define NAME_MAX_BYTES 200		 /* of a name, group, team, role */
#define TEXT_MAX_BYTES (4 * 1024 * 1024) /* of a body */
#define LINE_MAX_BYTES (16 * 1024)	 /* of a reason, title, witness, ... */

struct workspace;

struct workspace_options {
	const char *program;	/* argv[0], for finding what lies beside the program */
	const char *location;	/* --workspace; NULL: WAYMARK_WORKSPACE, else the default */
	const char *frameworks; /* --frameworks; NULL: none */
	bool practice;		/* a made-up person in a file that is thrown away */
};

/* Where the workspace is, or would be; the caller frees.  NULL when there is no home to put it
 * in. */
char *workspace_location(const struct workspace_options *options);

/* Whether something is at that location. */
bool workspace_exists(const struct workspace_options *options);

/* Opens.  A missing one is WM_FILE naming `waymark init`.  Frameworks that are in use but not
 * found, or whose structure was changed under one version, are taken as the store kept them;
 * workspace_warnings tells. */
enum wm_code workspace_open(struct workspace **workspace, const struct workspace_options *options,
			    enum store_mode mode, struct wm_error *error);

/* What a new workspace begins with.  Texts may be NULL where not given. */
struct beginning {
	const char *name;
	const char *group;
	const char *team;
	const char *role;
	const char *supervisor;	   /* a name or id; minted when nobody here has it */
	const char *const *assess; /* "FRAMEWORK:LEVEL" */
	size_t assess_count;
	const char *keep_identifiers; /* the reason of workspace_keep_identifiers, or NULL */
};

/* Makes a workspace and leaves it open: all of it or nothing.  WM_VALUE where one is already, or
 * a value is wrong. */
enum wm_code workspace_init(struct workspace **workspace, const struct workspace_options *options,
			    const struct beginning *beginning, struct wm_error *error);

void workspace_close(struct workspace **workspace); /* NULL is fine */

/* Reads again what another process may have changed; true when something was. */
bool workspace_refresh(struct workspace *workspace);
/* Grows with every change seen or made: views whose number is old reload. */
uint64_t workspace_generation(const struct workspace *workspace);

const char *workspace_file(const struct workspace *workspace);
bool workspace_is_practice(const struct workspace *workspace);

/* One plain line each: faulty frameworks (with file:line:), frameworks taken as kept, changed
 * structures. */
size_t workspace_warning_count(const struct workspace *workspace);
const char *workspace_warning(const struct workspace *workspace, size_t index);

const struct library *workspace_library(const struct workspace *workspace);
/* What counts towards what in that library; made when it is first asked for. */
const struct crosswalk *workspace_crosswalk(struct workspace *workspace);
/* NULL with error set when policies/evidence_kinds.csv is missing or faulty. */
const struct evidence_kinds *workspace_evidence_kinds(struct workspace *workspace,
						      struct wm_error *error);

/* Without a workspace: the library of the search path, for the picker and `framework` commands.
 * Both were empty. */
void workspace_load_library(const struct workspace_options *options, struct library *library,
			    struct problem_list *problems);

/* Whether somebody else looks too, or what is read is handed on: private evidence is then not there,
 * in no list, count or flag.  False when a workspace is opened. */
void workspace_share_view(struct workspace *workspace, bool shared);

/* -- People ------------------------------------------------------------------------------- */

const struct people *workspace_people(const struct workspace *workspace);
const struct person *workspace_owner(const struct workspace *workspace);
/* The person meant by --person: NULL or empty is the owner. */
enum wm_code workspace_person(struct workspace *workspace, const char *who,
			      const struct person **person, struct wm_error *error);

/* Everybody, with the levels that they had before `before`, and what was set for sections then;
 * *people was empty, and the caller calls people_done. */
enum wm_code workspace_people_before(struct workspace *workspace, instant before,
				     struct people *people, struct wm_error *error);

/* What may be set for a section of a framework of the person (design 3.6). */
enum section_how {
	SECTION_AT_LEVEL,
	SECTION_LEAVE_OUT,
	SECTION_TAKE_IN,
};
struct section_change {
	enum section_how how;
	struct place place;
	int level; /* SECTION_AT_LEVEL; the one that holds around the section ends the difference */
	const char *by; /* who decided, a name or id; NULL: may be said later, by the same again */
	const char *reason; /* needed to leave out; else NULL or "" for none */
};

/* Members NULL: not changed; "" takes a group, team or role away.  A name may not be empty.
 * minted, when not NULL, gets who was minted for a name that nobody here had.  For a section
 * WM_VALUE: an indicator, a framework that is not this person's, one that may not be left out,
 * or what is so already. */
struct person_change {
	const char *name;
	const char *group;
	const char *team;
	const char *role;
	const char *supervisor;
	const char *start_in_post; /* YYYY-MM-DD */
	const struct section_change *section;
};
struct minted {
	struct uuid people[2];
	size_t count;
};
enum wm_code workspace_person_set(struct workspace *workspace, struct uuid person,
				  const struct person_change *change, struct minted *minted,
				  struct wm_error *error);

/* A person's level in a framework: a new framework is added at once; a change needs apply, and
 * without it only the preview is filled (WM_OK, applied false).  WM_VALUE: an unknown framework or
 * level, a day that is none, or a level that holds already, from that day or with no day given. */
struct level_preview {
	const struct framework *framework;
	int before; /* -1: the framework is new for the person */
	int after;
	struct date from;
	size_t asked;		      /* to rate at the new level */
	size_t changes[CHANGE_COUNT]; /* how many indicators of each; nothing for a new framework */
	size_t same;	/* CHANGE_SAME: the same in words and standing as at the old level */
	size_t offered; /* points of one's own, from whatever level, that will be offered */
	bool applied;
};
enum wm_code workspace_person_level(struct workspace *workspace, struct uuid person,
				    const char *framework, const char *level, const char *from,
				    const char *reason, bool apply, struct level_preview *preview,
				    struct wm_error *error);

/* The frameworks that apply to a person, in the order they were added: the loaded framework and
 * the level; gives how many (at most `most`). */
struct applied {
	const struct framework *framework;
	int level;
	struct date from;
};
size_t workspace_applied(const struct workspace *workspace, const struct person *person,
			 struct applied applied[], size_t most);
#define APPLIED_MAX 32

/* -- Ratings ------------------------------------------------------------------------------ */

/* The assessment of a person in a framework at a level, with what is set for its sections
 * (scope_of), as it stood before `before` (INSTANT_LAST: now); at the person's own level it knows
 * what changed since they moved there (assessment_moved).  The caller frees. */
enum wm_code workspace_assessment(struct workspace *workspace, const struct person *person,
				  const struct framework *framework, int level, instant before,
				  struct assessment **assessment, struct wm_error *error);

/* The same of what the level asks of anybody, whatever is set for sections. */
enum wm_code workspace_level_assessment(struct workspace *workspace, const struct person *person,
					const struct framework *framework, int level,
					instant before, struct assessment **assessment,
					struct wm_error *error);

/* Where a person stood before `before` (INSTANT_LAST: now): an assessment for each framework that
 * was theirs, or the one of that id alone, at the level, in the version and with the sections of
 * then.  They hold ratings, no evidence and no offers.  The caller calls as_at_done. */
struct as_at {
	struct people people;
	struct assessment *assessments[APPLIED_MAX];
	size_t count;
};
enum wm_code workspace_as_at(struct workspace *workspace, struct uuid person, const char *framework,
			     instant before, struct as_at *as_at, struct wm_error *error);
void as_at_done(struct as_at *as_at);
/* Adds what differs between two days of one person: by framework, as they have them on the later day,
 * then those of the earlier day only.  The rows are of the two, which outlive the diff. */
void as_at_diff(const struct as_at *from, const struct as_at *to, struct diff *diff);

/* How a framework of a person stood at the end of days on which something of it was rated, since
 * they came to their level: of those days at most `most`.  What is hidden from the side that rates
 * is left out (trend_begin).  The caller calls rated_trend_done. */
struct rated_trend {
	struct assessment *now;
	struct trend trend;
	size_t days; /* in all, before they were thinned */
};
enum wm_code workspace_trend(struct workspace *workspace, const struct person *person,
			     const struct framework *framework, enum capacity rater, size_t most,
			     struct rated_trend *trend, struct wm_error *error);
void rated_trend_done(struct rated_trend *trend);

/* A person's level in a framework beside another of it, with what is set for its sections at both.
 * WM_VALUE where the framework is not theirs, the level is their own, or the levels are not steps of
 * one career (progression).  The caller calls level_beside_done. */
struct level_beside {
	const struct framework *framework;
	struct assessment *here;
	struct assessment *there;
	struct comparison comparison; /* of their rows */
};
enum wm_code workspace_level_beside(struct workspace *workspace, const struct person *person,
				    const struct framework *framework, int level,
				    struct level_beside *beside, struct wm_error *error);
void level_beside_done(struct level_beside *beside);

/* What a reference means for this person: WM_VALUE as library_resolve. */
enum wm_code workspace_resolve(struct workspace *workspace, const struct person *person,
			       const char *reference, struct place *place, struct wm_error *error);

/* Who judges, and in what capacity. */
struct rater {
	enum capacity capacity;
	struct uuid author;
	/* The name of an author nobody here had: the rating mints the person; else NULL.
	 * Borrowed from the caller of workspace_rater. */
	const char *minted;
};

/* What to keep for an indicator. */
enum rate_how {
	RATE_VALUE, /* `value` */
	RATE_CLEAR, /* withdraw what stands */
	RATE_SAME,  /* still as before: the point that stands, again */
};
struct rate_request {
	struct uuid person;
	const struct framework *framework;
	int indicator;
	int level; /* of the assessment it is rated in; its own level is found from it */
	bool at;   /* that level as it asks anybody, whatever is set for sections (--at) */
	struct rater rater;
	enum rate_how how;
	int value;
	const char *reason; /* NULL or "" for none */
};
/* WM_VALUE: rating_check; RATE_CLEAR and RATE_SAME with nothing there; a section that is left out or
 * at another level, where the indicator is not listed. */
enum wm_code workspace_rate(struct workspace *workspace, const struct rate_request *request,
			    struct wm_error *error);

/* Still as before for several indicators at once, as one action: what stands of that side is said
 * again, as RATE_SAME does; of the request the indicator, how, value and reason do not count.
 * WM_VALUE as workspace_rate for the first that cannot be, and then none is. */
enum wm_code workspace_rate_again(struct workspace *workspace, const struct rate_request *request,
				  const int indicators[], size_t count, struct wm_error *error);

/* The level at which `rate` works for a person: that of the framework as applied; with `at` (a
 * level code) that one.  WM_VALUE when the framework is not this person's and no `at` is given,
 * or the level is unknown. */
enum wm_code workspace_rating_level(struct workspace *workspace, const struct person *person,
				    const struct framework *framework, const char *at, int *level,
				    struct wm_error *error);

/* Who rates here: the owner about themself is self, the owner about another a supervisor; with
 * as_supervisor the one named `by` (NULL only where the owner rates another), who is new when
 * nobody here has the name.  Writes nothing.  WM_USAGE where `by` is missing; WM_VALUE where it
 * names several, or the subject. */
enum wm_code workspace_rater(struct workspace *workspace, const struct person *subject,
			     bool as_supervisor, const char *by, struct rater *rater,
			     struct wm_error *error);

/* What undo or redo did, for one line: what it was about and what stands there now. */
struct step {
	bool done;	/* false: there was nothing to take back; `said` tells */
	char said[512]; /* "took back: NOS-1.3, you: 2 Partly; now not rated" */
	const struct framework
		*framework; /* the indicator it was about, NULL when about something else */
	int indicator;
	int level;
	enum capacity capacity;
};
enum wm_code workspace_undo(struct workspace *workspace, struct uuid person, struct step *step,
			    struct wm_error *error);
enum wm_code workspace_redo(struct workspace *workspace, struct uuid person, struct step *step,
			    struct wm_error *error);

/* -- Evidence ----------------------------------------------------------------------------- */

/* WM_VALUE, naming the nearest, where there is no kind of that code. */
enum wm_code workspace_evidence_kind(struct workspace *workspace, const char *kind,
				     struct wm_error *error);

/* Texts: NULL or "" for none. */
struct evidence_request {
	struct uuid person;
	struct uuid author; /* not set: the owner */
	const char *minted; /* the name of an author nobody here had, as in struct rater; NULL */
	const char *title;  /* one line, not blank */
	const char *body;
	const char *witness;
	const char *witness_role;
	const char *organisation;
	const char *document;
	bool private;		    /* only the person themself may say so */
	const char *kind;	    /* a code of the kinds; NULL: not-sorted */
	struct date date;	    /* not set: today; one that is still to come is WM_VALUE */
	const struct place *places; /* what it is linked to */
	size_t place_count;
};
/* *id gets the id of the evidence; NULL where not wanted. */
enum wm_code workspace_evidence_add(struct workspace *workspace,
				    const struct evidence_request *request, struct uuid *id,
				    struct wm_error *error);

/* Members NULL, unset or PRIVACY_AS_IT_IS: as it is; "" takes a text away, of a title it is WM_VALUE.
 * What is so already is passed over; WM_NOT_SO where nothing is left to do.  Only who wrote it, or the
 * person it is about, edits. */
enum privacy_change { PRIVACY_AS_IT_IS, PRIVACY_PRIVATE, PRIVACY_SHARED };
struct evidence_change {
	const char *title;
	const char *body;
	const char *witness;
	const char *witness_role;
	const char *organisation;
	const char *document;
	const char *kind;
	struct date date;
	enum privacy_change privacy;
};
enum wm_code workspace_evidence_edit(struct workspace *workspace, struct uuid person,
				     struct uuid evidence, const struct evidence_change *change,
				     struct wm_error *error);
enum wm_code workspace_evidence_link(struct workspace *workspace, struct uuid person,
				     struct uuid evidence, const struct place *places,
				     size_t place_count, struct wm_error *error);
/* In every version of the framework; WM_VALUE where it is not linked to one of them. */
enum wm_code workspace_evidence_unlink(struct workspace *workspace, struct uuid person,
				       struct uuid evidence, const struct place *places,
				       size_t place_count, struct wm_error *error);
/* "I was there": the rater (workspace_rater) says so of an observation (the kind
 * direct-observation); WM_VALUE for another kind, one's own note, or what they said already. */
enum wm_code workspace_evidence_confirm(struct workspace *workspace, struct uuid person,
					struct uuid evidence, const struct rater *rater,
					struct wm_error *error);
/* For good: every text and all their history, of a note that was taken back too; the reason, which
 * is needed, is kept. */
enum wm_code workspace_evidence_redact(struct workspace *workspace, struct uuid person,
				       struct uuid evidence, const char *reason,
				       struct wm_error *error);
/* As store_each_evidence_event. */
enum wm_code workspace_evidence_history(struct workspace *workspace, struct uuid evidence,
					void (*fn)(void *context, const struct event *event,
						   bool stands),
					void *context, struct wm_error *error);
/* As it stood before `before` (INSTANT_LAST: now), bodies only when asked for.  The caller calls
 * evidence_list_done. */
enum wm_code workspace_evidence(struct workspace *workspace, const struct person *person,
				instant before, bool bodies, struct evidence_list *list,
				struct wm_error *error);
/* All that were ever written, those too whose writing was taken back: their texts are kept until they
 * are redacted. */
enum wm_code workspace_evidence_ever(struct workspace *workspace, const struct person *person,
				     struct evidence_list *list, struct wm_error *error);
/* One of them alone, with its body, as it stands; *list, which was empty, then holds it.  WM_VALUE where
 * the person has none of that id. */
enum wm_code workspace_evidence_one(struct workspace *workspace, const struct person *person,
				    struct uuid evidence, struct evidence_list *list,
				    struct wm_error *error);
/* Which kinds of evidence there are for each part of a framework at a level, and, with grid_lacks,
 * what is missing.  The caller calls grid_free. */
enum wm_code workspace_grid(struct workspace *workspace, const struct person *person,
			    const struct framework *framework, int level, struct grid **grid,
			    struct wm_error *error);
/* The evidence meant by 4 or more digits of its id; WM_VALUE when none or several. */
enum wm_code workspace_evidence_find(const struct evidence_list *list, const char *digits,
				     const struct evidence **evidence, struct wm_error *error);

/* -- Learning needs ----------------------------------------------------------------------- */

/* WM_VALUE: a code of no catalogue (needs.csv of a loaded framework), neither code nor text, an
 * unknown place. */
struct need_request {
	struct uuid person;
	struct rater rater; /* who asks: workspace_rater */
	const char *code;   /* of the catalogue; NULL: free text */
	const char *text;   /* NULL with a code: the catalogue's title */
	enum need_kind kind;
	bool kind_given; /* false: the catalogue's; without a code WM_VALUE */
	const struct place *places;
	size_t place_count;
};
enum wm_code workspace_need_add(struct workspace *workspace, const struct need_request *request,
				struct uuid *id, struct wm_error *error);
/* Takes it to a status, by the rater; WM_VALUE: need_may. */
enum wm_code workspace_need_step(struct workspace *workspace, struct uuid person, struct uuid need,
				 enum need_status status, const struct rater *rater,
				 const char *note, struct wm_error *error);
/* The caller calls need_list_done. */
enum wm_code workspace_needs(struct workspace *workspace, const struct person *person,
			     instant before, struct need_list *list, struct wm_error *error);
/* By 4 or more digits of its id, as workspace_evidence_find. */
enum wm_code workspace_need_find(const struct need_list *list, const char *digits,
				 const struct need **need, struct wm_error *error);

/* -- Actions ------------------------------------------------------------------------------ */

/* SR-65: text, owner and due date are needed.  The owner is a name or id; minted when nobody here
 * has it (*minted, NULL where not wanted, then says who). */
struct action_request {
	struct uuid person;
	const char *text;
	const char *owner;
	struct date due;
	const struct place *places;
	size_t place_count;
};
enum wm_code workspace_action_add(struct workspace *workspace, const struct action_request *request,
				  struct uuid *id, struct minted *minted, struct wm_error *error);
/* WM_VALUE: a blank result, or one that is closed already. */
enum wm_code workspace_action_close(struct workspace *workspace, struct uuid person,
				    struct uuid action, const char *result, struct wm_error *error);
/* The caller calls action_list_done. */
enum wm_code workspace_actions(struct workspace *workspace, const struct person *person,
			       instant before, struct action_list *list, struct wm_error *error);
enum wm_code workspace_action_find(const struct action_list *list, const char *digits,
				   const struct action **action, struct wm_error *error);

/* A note half written when the program had to end, or one half changed.  Local to this file, one for
 * each person and writer: `by` is the name of the supervisor who writes, "" or NULL for whoever's turn it is
 * without one. */
struct note_draft {
	char *title; /* each owned, as it was typed; note_draft_done frees them */
	char *kind;
	char *date;
	char *body;
	char *witness;
	char *witness_role;
	char *organisation;
	char *document;
	bool private;
	struct uuid evidence; /* the one that is changed; not set for a new one */
	struct place about;   /* what it is linked to; its framework NULL for nothing */
	instant at;	      /* when it was kept; set by workspace_draft */
};
enum wm_code workspace_draft_keep(struct workspace *workspace, struct uuid person, const char *by,
				  const struct note_draft *draft, struct wm_error *error);
/* Gives the draft; false when there is none, and there is then nothing to free. */
bool workspace_draft(struct workspace *workspace, struct uuid person, const char *by,
		     struct note_draft *draft);
/* WM_OK also where there is none. */
enum wm_code workspace_draft_forget(struct workspace *workspace, struct uuid person, const char *by,
				    struct wm_error *error);
void note_draft_done(struct note_draft *draft);

/* -- The file ----------------------------------------------------------------------------- */

enum wm_code workspace_backup(struct workspace *workspace, const char *file, bool force,
			      struct wm_error *error);
/* The day of the last copy; not set when there was none. */
struct date workspace_last_backup(struct workspace *workspace);
enum wm_code workspace_restore(const struct workspace_options *options, const char *backup,
			       char **replaced, struct wm_error *error);
enum wm_code workspace_verify(struct workspace *workspace, struct verify_counts *counts,
			      void (*fn)(void *context, const char *fault), void *context,
			      struct wm_error *error);

/* Where the walk stands: the code of the indicator last looked at, per person, framework, level and
 * side that rates.  Local to this file. */
enum wm_code workspace_place_keep(struct workspace *workspace, struct uuid person,
				  const struct framework *framework, int level,
				  enum capacity capacity, int indicator, struct wm_error *error);
/* -1 when none is kept. */
int workspace_place(struct workspace *workspace, struct uuid person,
		    const struct framework *framework, int level, enum capacity capacity);

/* -- What would identify a child (guard.h, design 3.9) -- */

/* Every text that a verb keeps is searched, names of people, groups and teams too; where one holds
 * what would identify a child, the verb fails with WM_VALUE and error->identifiers, and the message
 * says what and where without repeating it: `body: line 3 holds what looks like an NHS number`. */

/* What would be found in a text, for showing it in place; *findings was empty, and the caller calls
 * guard_findings_done. */
void workspace_find_identifiers(const struct workspace *workspace, const char *text,
				struct guard_findings *findings);

/* Lets the next action keep what would be found, and with it the reason; it is used up when that
 * action is done or has failed, and NULL takes it back where a verb failed before it began.
 * WM_VALUE, and no permission, where the reason is blank or itself holds such. */
enum wm_code workspace_keep_identifiers(struct workspace *workspace, const char *reason,
					struct wm_error *error);

/* For a text that goes out of the workspace, which `what` names: WM_VALUE with error->identifiers
 * where it holds such, unless workspace_keep_identifiers gave a reason, which this does not use
 * up. */
enum wm_code workspace_check_text(const struct workspace *workspace, const char *what,
				  const char *text, struct wm_error *error);

/* -- Settings (settings.h), as they were when it was opened -- */

/* After how many months a rating is stale. */
int workspace_stale_months(const struct workspace *workspace);

/* Today in the zone of the workspace. */
struct date workspace_today(const struct workspace *workspace);

#endif
