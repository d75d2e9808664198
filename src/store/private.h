/* private.h - what the files of the store share.
 *
 * Layer: store.  The only rooms where SQLite is known. */
#ifndef WAYMARK_STORE_PRIVATE_H
#define WAYMARK_STORE_PRIVATE_H

#include <sqlite3.h>
#include <sys/types.h>

#include "waymark/store.h"

#include "store/statements.h"

#define STORE_APPLICATION_ID 0x57796D6B /* "Wymk" */
#define STORE_MOVED	     "was moved or replaced since it was opened; start again"
#define STORE_TIMEOUT	     5000 /* milliseconds to wait for another writer */

struct store {
	sqlite3 *db;
	char *location; /* as given, for messages; "" for one that is thrown away */
	char *path;	/* what SQLite and stat are given */
	enum store_mode mode;
	int timeout;  /* milliseconds */
	dev_t device; /* of the file that was opened */
	ino_t inode;
	bool fresh;   /* made by store_create and not committed yet */
	bool renewed; /* a copy: its new `origin` is not written yet */
	struct uuid owner;
	struct uuid origin;
	struct uuid action; /* of the open transaction */
	uint64_t changes;
	uint64_t evidence_changes;
	int64_t data_version;
	sqlite3_stmt *statements[STATEMENT_COUNT]; /* NULL until used */
};

/* --- connection.c --- */

/* A store that is not connected yet; ended by store_close. */
struct store *store_new(const char *location, enum store_mode mode, int timeout);

/* Connects with every protection set and read back, and checks that the file is a Waymark file of a
 * version that is known; *version gets it (0 for an empty file). */
enum wm_code connection_open(struct store *store, enum store_mode mode, int *version,
			     struct wm_error *error);
/* Finalizes the statements and disconnects; fine when not connected. */
void connection_close(struct store *store);
/* Whether the tables are exactly those of the version. */
enum wm_code connection_check_schema(struct store *store, int version, struct wm_error *error);

/* --- location.c --- */

/* Stat only (the file is never opened beside SQLite).  Refuses what is missing, empty, a folder or
 * not to be trusted, and notes device and inode. */
enum wm_code location_check(struct store *store, struct wm_error *error);
/* Whether the file is still the one that was noted. */
enum wm_code location_same(const struct store *store, struct wm_error *error);
enum wm_code location_missing(const struct store *store, struct wm_error *error);
/* Makes what was renamed or linked in the folder of `path` last. */
enum wm_code location_sync_folder(const char *path, struct wm_error *error);
/* Makes an empty private file `PATH.new-XXXXXX` and gives its name, owned by the caller; NULL with
 * *error filled. */
char *location_temporary(const char *path, struct wm_error *error);

/* --- open.c --- */

/* store_open with another timeout, for tests of locks. */
enum wm_code store_open_waiting(struct store **store, const char *location, enum store_mode mode,
				int timeout, struct wm_error *error);
/* Reads owner and origin from the workspace row; in a copy the origin is a new one. */
enum wm_code store_read_workspace(struct store *store, struct wm_error *error);

/* --- migrate.c --- */

/* Runs the steps of the schema from `version` to the newest in the open transaction. */
enum wm_code migrate_steps(struct store *store, int version, struct wm_error *error);
/* Checks the older file and keeps a copy of it beside: LOCATION.before-N. */
enum wm_code migrate_keep_before(struct store *store, int version, struct wm_error *error);
/* All steps and a rebuild in one transaction. */
enum wm_code migrate(struct store *store, int version, struct wm_error *error);

/* --- backup.c --- */

/* Copies the store into the empty file `path`, synced; the copy starts a new origin. */
enum wm_code backup_into(struct store *store, const char *path, struct wm_error *error);

/* --- rows.c: one reader for each struct --- */

struct query;

struct event_row {
	struct event event; /* facts and text are this row's */
	int64_t number;
	int content;	   /* 0 hashes only, 1 facts, 2 facts and text, 3 redacted */
	const char *facts; /* as stored, NULL when not here; borrowed from the query */
	bool has_facts_salt;
	bool has_text_salt;
	struct salt facts_salt;
	struct salt text_salt;
	struct digest facts_hash;
	struct digest text_hash;
	struct digest hash;
	struct json_pair *pairs; /* owned */
};

/* Reads the row that the query (of EVENT_COLUMNS) stands on; texts are borrowed from the query.
 * What an event must hold (event_check) it holds; event_row_parse, for verify, leaves that open. */
enum wm_code event_row_parse(const struct query *query, struct event_row *row,
			     struct wm_error *error);
enum wm_code event_row_read(const struct query *query, struct event_row *row,
			    struct wm_error *error);
void event_row_done(struct event_row *row);

/* --- chain.c --- */

struct digest chain_facts_hash(const struct salt *salt, const char *facts);
struct digest chain_text_hash(const struct salt *salt, const char *text); /* NULL: no text */
struct digest chain_hash(const struct digest *previous, const struct event *event,
			 const struct digest *facts, const struct digest *text);

/* --- derive.c --- */

extern const char *const derived_tables[]; /* ends with NULL */

/* Writes what follows from one event; the same for a new event, for one whose action was taken
 * back, and for a rebuild. */
enum wm_code derive_event(struct store *store, const struct event_row *row, struct wm_error *error);
/* Empties the derived tables and writes them anew from all events. */
enum wm_code derive_rebuild(struct store *store, struct wm_error *error);

/* One function for each kind of event (the table is in derive.c). */
enum wm_code derive_attribute(struct store *store, const struct event_row *row, int64_t person,
			      struct wm_error *error);
enum wm_code derive_level(struct store *store, const struct event_row *row, int64_t person,
			  struct wm_error *error);
enum wm_code derive_section(struct store *store, const struct event_row *row, int64_t person,
			    struct wm_error *error);
enum wm_code derive_rating(struct store *store, const struct event_row *row, int64_t person,
			   struct wm_error *error);
enum wm_code derive_evidence(struct store *store, const struct event_row *row, int64_t person,
			     struct wm_error *error);
enum wm_code derive_detail(struct store *store, const struct event_row *row, int64_t person,
			   struct wm_error *error);
enum wm_code derive_link(struct store *store, const struct event_row *row, int64_t person,
			 struct wm_error *error);
enum wm_code derive_need(struct store *store, const struct event_row *row, int64_t person,
			 struct wm_error *error);
enum wm_code derive_need_step(struct store *store, const struct event_row *row, int64_t person,
			      struct wm_error *error);
enum wm_code derive_action(struct store *store, const struct event_row *row, int64_t person,
			   struct wm_error *error);
enum wm_code derive_action_closed(struct store *store, const struct event_row *row, int64_t person,
				  struct wm_error *error);
enum wm_code derive_about(struct store *store, const struct event_row *row, int64_t person,
			  struct wm_error *error);
enum wm_code derive_session(struct store *store, const struct event_row *row, int64_t person,
			    struct wm_error *error);
enum wm_code derive_session_detail(struct store *store, const struct event_row *row, int64_t person,
				   struct wm_error *error);
enum wm_code derive_session_topic(struct store *store, const struct event_row *row, int64_t person,
				  struct wm_error *error);
enum wm_code derive_record(struct store *store, const struct event_row *row, int64_t person,
			   struct wm_error *error);
enum wm_code derive_record_detail(struct store *store, const struct event_row *row, int64_t person,
				  struct wm_error *error);
enum wm_code derive_taken_back(struct store *store, const struct event_row *row, int64_t person,
			       struct wm_error *error);

/* --- actions.c --- */

/* What an undo or redo of an action has to know of it. */
struct action_content {
	int64_t events;	  /* 0: there is no such action */
	bool for_good;	  /* one is of a kind that is not taken back */
	bool of_a_signed; /* one is of a record that anybody has signed, or of its session */
};
enum wm_code action_look(struct store *store, const struct uuid *action,
			 struct action_content *content, struct wm_error *error);

/* --- signed.c --- */

/* Whether anybody has signed a record, or the record of a session (*id is of either), and whether in
 * the part of this word (NULL: none). */
enum wm_code record_signatures(struct store *store, const struct uuid *id, const char *signer,
			       bool *any, bool *same, struct wm_error *error);
/* What an event would change of what was signed (record.h). */
enum wm_code check_signed(struct store *store, const struct event *event, struct wm_error *error);

/* --- sections.c --- */

/* Reads what was set for sections before `before` into the people, who stand in the order of
 * keys[], which person.key each has. */
enum wm_code read_sections(struct store *store, instant before, struct people *people,
			   const int64_t keys[], struct wm_error *error);

/* --- append.c --- */

/* Whether what the facts refer to (framework version, wording, evidence, action) is here. */
enum wm_code append_check_references(struct store *store, const struct event *event,
				     struct wm_error *error);

/* --- kept.c --- */

/* The key of a kept version, 0 when it is not here. */
enum wm_code kept_version_key(struct store *store, const char *framework, const char *version,
			      int64_t *key, struct wm_error *error);
enum wm_code kept_policy_key(struct store *store, const char *policy, const char *version,
			     int64_t *key, struct wm_error *error);
/* The id in the name of a kept policy; NULL for that of a framework. */
const char *kept_policy_id(const char *name);
/* Digests over everything kept of a version, and of one wording of it. */
enum wm_code kept_version_digest(struct store *store, int64_t key, struct digest *digest,
				 struct wm_error *error);
enum wm_code kept_wording_digest(struct store *store, int64_t key, struct digest *digest,
				 struct wm_error *error);

/* --- verify.c, verify_derived.c --- */

struct verification {
	struct store *store;
	struct verify_counts *counts;
	void (*fn)(void *context, const char *fault);
	void *context;
	int64_t faults;
};

void verify_fault(struct verification *verification, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
enum wm_code verify_derived(struct verification *verification, struct wm_error *error);
enum wm_code verify_chains(struct verification *verification, struct wm_error *error);

#endif
