/* store.h - where events are kept.
 *
 * Layer: store.  Nothing above this header knows that the store is SQLite: a store has a location,
 * takes events in transactions, gives back derived rows, and has a change number.
 * tests/unit/store_contract*_test.c are the contract that a second store must pass.  Every read takes
 * the viewer, the person on whose behalf it is made.
 *
 * Errors: WM_FILE for a location that is missing, a folder, damaged, foreign, newer, not ours,
 * or locked longer than the timeout; WM_VALUE where the content handed in is at fault.  No
 * statement stays open after a call returns; a function that is called back for each row must not
 * call the store. */
#ifndef WAYMARK_STORE_H
#define WAYMARK_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "waymark/action.h"
#include "waymark/clock.h"
#include "waymark/error.h"
#include "waymark/event.h"
#include "waymark/evidence.h"
#include "waymark/identity.h"
#include "waymark/need.h"
#include "waymark/person.h"
#include "waymark/rating.h"
#include "waymark/record.h"
#include "waymark/session.h"

struct store;

enum store_mode {
	STORE_READ, /* creates and changes nothing (a hot journal of a crash is rolled back) */
	STORE_WRITE,
};

struct viewer {
	struct uuid person;
	/* Somebody else looks too, or what is read is handed on: private evidence is not there. */
	bool shared;
};

/* Makes a new store for `owner` with a new origin and begins its first transaction: what is
 * appended before store_commit is there with it, and without store_commit the file is gone
 * again.  `location` NULL makes one that is thrown away at store_close.  Folders above are made
 * (0700), the file is 0600.  WM_VALUE when something is at the location already. */
enum wm_code store_create(struct store **store, const char *location, struct uuid owner,
			  struct wm_error *error);

/* Opens, checks identity and version, and for STORE_WRITE migrates an older file after a backup
 * beside it (LOCATION.before-N, N its old version).  An older file opened with STORE_READ is
 * migrated too (it could not be read otherwise). A file that was copied starts a new origin at
 * its first write. */
enum wm_code store_open(struct store **store, const char *location, enum store_mode mode,
			struct wm_error *error);
void store_close(struct store **store); /* NULL is fine; an open transaction is rolled back */

struct uuid store_owner(const struct store *store);
const char *store_location(const struct store *store); /* "" for one that is thrown away */

/* Differs from an earlier answer when anything was committed since, by us or by another process. */
uint64_t store_change_number(struct store *store);
/* Differs from an earlier answer when any evidence may have changed since: for whoever keeps what
 * store_evidence gave. */
uint64_t store_evidence_number(struct store *store);

/* One action: begin, append any number of events, commit.  store_begin waits for other writers
 * up to the timeout and refuses, telling, when the file was moved or replaced since it was
 * opened.  store_append checks the event (event_check) and fills id (unless set), action,
 * origin, seq, clock; its `at` is the caller's.  Derived rows are written along.  WM_VALUE when it
 * refers to what is not here: a version or wording of a framework or a version of a policy that is
 * not kept, an evidence, session or record of this person, an action, or one that cannot be taken
 * back; for a field of a record that anybody has signed, a second signature in one part, a second
 * record of one session.  On any error call store_rollback. */
enum wm_code store_begin(struct store *store, struct wm_error *error);
enum wm_code store_append(struct store *store, struct event *event, struct wm_error *error);
enum wm_code store_commit(struct store *store, struct wm_error *error);
void store_rollback(struct store *store);

/* The versions of frameworks and policies that were used, whole (design 3.7, 4).  Keeping one again that is
 * there already changes nothing; WM_VALUE when its structure differs from that of the version
 * kept.  Called inside a transaction. */
struct kept_file {
	const char *name;
	const char *bytes;
	size_t length;
};
struct kept_indicator {
	const char *code;
	const char *section;
};
struct kept_framework {
	bool policy;	       /* it is one of a policy, which has no indicators */
	const char *framework; /* the id, of a policy that of the policy */
	const char *version;
	struct digest structure;
	struct digest wording;
	const struct kept_file *files;
	size_t file_count;
	const struct kept_indicator *indicators; /* for the counts per section */
	size_t indicator_count;
};
enum wm_code store_keep_framework(struct store *store, const struct kept_framework *kept,
				  struct wm_error *error);
/* Each kept version of frameworks or of policies with the wording kept last (its files too when
 * with_files); all borrowed for the call. */
enum wm_code store_each_kept(struct store *store, const struct viewer *viewer, bool with_files,
			     void (*fn)(void *context, const struct kept_framework *kept),
			     void *context, struct wm_error *error);
enum wm_code store_each_kept_policy(struct store *store, const struct viewer *viewer,
				    bool with_files,
				    void (*fn)(void *context, const struct kept_framework *kept),
				    void *context, struct wm_error *error);

/* Everybody here, with what stands of them now, but their levels and what is set for sections as it
 * stood before `before` (INSTANT_LAST: now); *people was empty. */
enum wm_code store_people(struct store *store, const struct viewer *viewer, instant before,
			  struct people *people, struct wm_error *error);

/* Ratings that stand: those events with a time below `before` (INSTANT_LAST: all, from the
 * derived current rows), the newest of each person, framework, version, code, level and
 * capacity, cleared ones left out.  NULL members of the filter do not narrow. */
struct rating_filter {
	struct uuid person; /* required */
	const char *framework;
	const char *version;
	const char *code;
	const char *level;
	instant before;
};
enum wm_code store_each_rating(struct store *store, const struct viewer *viewer,
			       const struct rating_filter *filter,
			       void (*fn)(void *context, const struct rating *rating),
			       void *context, struct wm_error *error);

/* The times of all ratings of a framework, in any version, that were not taken back and were given
 * since the person's level in it was set last; oldest first. */
enum wm_code store_each_rating_time(struct store *store, const struct viewer *viewer,
				    struct uuid person, const char *framework,
				    void (*fn)(void *context, instant at), void *context,
				    struct wm_error *error);

/* The points offered from an earlier version of a framework (EVENT_OFFER), oldest first; of the
 * filter person, framework, version and before count. */
enum wm_code store_each_offer(struct store *store, const struct viewer *viewer,
			      const struct rating_filter *filter,
			      void (*fn)(void *context, const struct rating *offer), void *context,
			      struct wm_error *error);

/* The standing evidence of a person as it stood before `before` (INSTANT_LAST: now), with links and
 * texts, of bodies only when asked for; *list was empty.  Of each field the newest standing event
 * counts; whether it is private is always what holds now, so that what was made private later is
 * in no earlier day that is shared either. */
struct evidence_filter {
	struct uuid person;
	instant before;
	bool bodies;
	bool taken_back;      /* those whose writing was taken back too, as they stood then */
	struct uuid evidence; /* not set: all of the person's */
};
enum wm_code store_evidence(struct store *store, const struct viewer *viewer,
			    const struct evidence_filter *filter, struct evidence_list *list,
			    struct wm_error *error);
/* Everything that was ever said of an evidence, its redaction too, oldest first, borrowed for the
 * call; `stands` is false for what was taken back.  Texts are NULL once redacted. */
enum wm_code store_each_evidence_event(struct store *store, const struct viewer *viewer,
				       struct uuid evidence,
				       void (*fn)(void *context, const struct event *event,
						  bool stands),
				       void *context, struct wm_error *error);

/* The standing learning needs and actions of a person as they stood before `before`; *list was
 * empty. */
enum wm_code store_needs(struct store *store, const struct viewer *viewer, struct uuid person,
			 instant before, struct need_list *list, struct wm_error *error);
enum wm_code store_actions(struct store *store, const struct viewer *viewer, struct uuid person,
			   instant before, struct action_list *list, struct wm_error *error);

/* The standing sessions, agenda and records of a person, and what was said of how often they are seen
 * and of absences, as they stood before `before`; each list was empty. */
enum wm_code store_sessions(struct store *store, const struct viewer *viewer, struct uuid person,
			    instant before, struct session_list *list, struct wm_error *error);
enum wm_code store_agenda(struct store *store, const struct viewer *viewer, struct uuid person,
			  instant before, struct agenda *agenda, struct wm_error *error);
enum wm_code store_records(struct store *store, const struct viewer *viewer, struct uuid person,
			   instant before, struct record_list *list, struct wm_error *error);
enum wm_code store_arrangements(struct store *store, const struct viewer *viewer,
				struct uuid person, instant before,
				struct arrangements *arrangements, struct wm_error *error);

/* The newest action of this workspace for this person that still stands, and the newest undo
 * that redo would take back (none after a newer action).  found->set is false when there is
 * none.  The events of the action in order, borrowed for the call of fn. */
struct action_found {
	bool set;
	bool undoable;	    /* false when it holds an event of a kind that is not taken back, or one
			     * of a record that anybody has signed, or of its session */
	struct uuid action; /* to take back, or for redo what the undo took back */
};
enum wm_code store_newest_action(struct store *store, const struct viewer *viewer,
				 struct uuid person, struct action_found *found,
				 struct wm_error *error);
enum wm_code store_newest_undo(struct store *store, const struct viewer *viewer, struct uuid person,
			       struct action_found *found, struct wm_error *error);
enum wm_code store_each_event_of(struct store *store, const struct viewer *viewer,
				 struct uuid action,
				 void (*fn)(void *context, const struct event *event),
				 void *context, struct wm_error *error);

/* Empties every text of an evidence and of all its history for good, forgets every local value that
 * names its id (a draft of it), and appends the redaction event, in a transaction of its own;
 * afterwards nothing of the texts is left in the file.  `redaction` is a REDACTION event.  WM_VALUE
 * when the evidence is not here or redacted already.  WM_FILE with words that say so when the texts
 * are emptied but the file could not be rewritten. */
enum wm_code store_redact(struct store *store, struct event *redaction, struct wm_error *error);

/* Local to this file, never in a pack: places in the walk and answers given once.  `value` NULL
 * forgets.  Own small transaction unless one is open.  The reader's answer is owned by the
 * caller, NULL when nothing is kept. */
enum wm_code store_local_set(struct store *store, const char *name, const char *value,
			     struct wm_error *error);
enum wm_code store_local(struct store *store, const char *name, char **value,
			 struct wm_error *error);

/* A whole copy: consistent, compact, 0600; never over an existing file without force. */
enum wm_code store_backup(struct store *store, const char *file, bool force,
			  struct wm_error *error);

/* Puts a backup in the place of the store at `location` (which may be missing): checks the
 * backup wholly first, keeps the replaced file beside (its path in *replaced, owned by the
 * caller, NULL when there was none), and starts a new origin.  WM_VALUE for a backup that is none,
 * damaged or newer; WM_FILE for one that cannot be read. */
enum wm_code store_restore(const char *location, const char *backup, char **replaced,
			   struct wm_error *error);

/* Shows that what is here is whole: the file's own check, the chains, the derived rows against
 * the events.  fn gets one plain line per fault.  WM_NOT_SO when there is any. */
struct verify_counts {
	int64_t events;
	int64_t chains;
	int64_t redacted;
};
enum wm_code store_verify(struct store *store, struct verify_counts *counts,
			  void (*fn)(void *context, const char *fault), void *context,
			  struct wm_error *error);

#endif
