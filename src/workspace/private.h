/* private.h - what the files of the workspace share.
 *
 * Layer: workspace. */
#ifndef WAYMARK_WORKSPACE_PRIVATE_H
#define WAYMARK_WORKSPACE_PRIVATE_H

#include "waymark/guard.h"
#include "waymark/names.h"
#include "waymark/policy.h"
#include "waymark/settings.h"
#include "waymark/workspace.h"

/* A framework of the library and the files that the store keeps when it is used. */
struct held {
	const struct framework *framework;
	struct framework_source source; /* empty for one that came from the store */
	bool kept;			/* the store has this wording */
	bool keeping;			/* it will have, once the open action is committed */
};

/* What was read of a person's evidence, without bodies, while store_evidence_number is as it was. */
struct evidence_cache {
	bool set;
	uint64_t number;
	struct uuid person;
	instant before;
	bool shared;
	struct evidence_list list;
};

struct workspace {
	struct store *store;
	struct viewer viewer;
	bool practice;
	char *policies; /* search path */
	bool policies_loaded;
	struct policy_library policy_library;
	struct loaded_sources policy_sources; /* parallel; empty for one that came from the store */
	struct policy_library kept_policies;  /* versions that the store alone has */
	struct calendar calendar;
	struct library library;
	struct held *held; /* one for each framework here, also those retired by the store's own */
	size_t held_count;
	size_t held_capacity;
	struct framework **retired; /* out of the library, alive until the workspace closes */
	size_t retired_count;
	size_t retired_capacity;
	struct crosswalk *crosswalk; /* of the library; NULL until it is asked for */
	struct evidence_kinds kinds;
	struct people people;
	struct evidence_cache evidence;
	char **warnings;
	size_t warning_count;
	size_t warning_capacity;
	uint64_t change_number;
	uint64_t generation;
	struct settings settings;
	struct name_list names;
	char *keep_reason; /* why the next action may hold identifiers; NULL: it may not */
	bool reason_kept;  /* the open action has it in an event */
};

/* The same line is kept once, however often the store is read again. */
void workspace_warn(struct workspace *workspace, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Warns in one line for each folder with a fault; the problems of a folder follow each other. */
void workspace_warn_problems(struct workspace *workspace, const struct problem_list *problems);

/* Fills library, held and kinds from the search paths, then from what the store kept. */
void workspace_load_frameworks(struct workspace *workspace,
			       const struct workspace_options *options);
/* Notes a framework with the files that it was loaded from, which are taken; NULL where the store
 * has them. */
void workspace_hold(struct workspace *workspace, const struct framework *framework,
		    struct framework_source *source);
/* Takes what the store kept where the folders do not give it as it was used. */
enum wm_code workspace_take_kept(struct workspace *workspace, struct wm_error *error);

/* The framework of an id in one version; NULL when it is not here. */
const struct framework *workspace_framework(const struct workspace *workspace, const char *id,
					    const char *version);

/* Reads the settings and the list of names, and chooses the zone, which every date that is kept or
 * shown is of: WM_FILE on a system without it. */
enum wm_code workspace_take_settings(struct workspace *workspace, struct wm_error *error);

/* A workspace without a store yet, with the frameworks of the search path. */
enum wm_code workspace_new(struct workspace **workspace, const struct workspace_options *options,
			   struct wm_error *error);

/* Gives it a new store, whose first transaction is open. */
enum wm_code workspace_create(struct workspace *workspace, const struct workspace_options *options,
			      struct uuid owner, struct wm_error *error);

/* The made-up person of --practice. */
enum wm_code workspace_begin_practice(struct workspace **workspace,
				      const struct workspace_options *options,
				      struct wm_error *error);

/* One action: begin, then events, then end (commits, reads people again when `people`, and grows
 * the generation) or, after any failure, fail, which rolls back and gives back the code. */
enum wm_code action_begin(struct workspace *workspace, struct wm_error *error);
enum wm_code action_end(struct workspace *workspace, bool people, struct wm_error *error);
enum wm_code action_fail(struct workspace *workspace, enum wm_code code);

/* Appends one event: the facts are name, value, name, value, ..., NULL; the text may be NULL or
 * "" for none. */
struct event_head {
	enum event_kind kind;
	struct uuid subject;
	struct uuid author;
	enum capacity capacity;
	instant at; /* 0: now */
};
enum wm_code action_append(struct workspace *workspace, const struct event_head *head,
			   const char *text, struct uuid *id, struct wm_error *error, ...);

/* WM_VALUE where a text (NULL is fine), which `what` names, holds what would identify a child, with
 * error->identifiers; there is no reason that lets it be.  action_append asks it of each text. */
enum wm_code check_identifiers(const struct workspace *workspace, const char *what,
			       const char *text, struct wm_error *error);
/* The reason to keep identifiers is used up. */
void action_forget_reason(struct workspace *workspace);

/* The same for what the owner says about a person. */
struct event_head owner_says(const struct workspace *workspace, enum event_kind kind,
			     struct uuid subject);

/* The same for what a rater says, and the owner's id where they entered it for somebody else (NULL
 * where the owner is the author). */
struct event_head rater_says(const struct rater *rater, enum event_kind kind, struct uuid person);
const char *entered_by(const struct workspace *workspace, const struct rater *rater,
		       char id[UUID_TEXT_MAX]);

/* Keeps the framework's files in the open action unless this wording is kept. */
enum wm_code action_keep(struct workspace *workspace, const struct framework *framework,
			 struct wm_error *error);

/* Reads the policies of the path, then those that the store kept, once: a version that was used stays
 * as it was then. */
void workspace_load_policies(struct workspace *workspace);
void workspace_take_kept_policies(struct workspace *workspace);
/* The same for a policy. */
enum wm_code action_keep_policy(struct workspace *workspace, const struct policy *policy,
				struct wm_error *error);

/* WM_VALUE when a text is not UTF-8, longer than `most` bytes, or blank where it may not be;
 * `what` names it. */
enum wm_code check_text(const char *what, const char *text, size_t most, bool may_be_blank,
			struct wm_error *error);

/* The parts of setting a person, for the verbs that begin and change one: check_change reads the
 * start in post along; the append_ ones write into the open action.  minted_name is NULL for
 * one who is here already. */
enum wm_code check_change(const struct person_change *change, struct date *start,
			  struct wm_error *error);
enum wm_code append_change(struct workspace *workspace, struct uuid person,
			   const struct person_change *change, struct wm_error *error);
enum wm_code append_name(struct workspace *workspace, struct uuid person, const char *minted_name,
			 struct wm_error *error);
enum wm_code append_supervisor(struct workspace *workspace, struct uuid person,
			       struct uuid supervisor, const char *minted_name,
			       struct wm_error *error);
/* *level gets the code to keep with it, NULL where the level around the section is to hold. */
enum wm_code check_section(struct workspace *workspace, const struct person *person,
			   const struct section_change *change, const char **level,
			   struct wm_error *error);
enum wm_code append_section(struct workspace *workspace, struct uuid person,
			    const struct section_change *change, const char *level, struct uuid by,
			    struct wm_error *error);
enum wm_code append_level(struct workspace *workspace, struct uuid person,
			  const struct framework *framework, int level, struct date from,
			  const char *reason, struct wm_error *error);

/* Whether one before it is the same. */
bool place_repeated(const struct place *places, size_t at);

/* Appends an event of the head's kind for each different place, whose fact `fact` names `id`. */
enum wm_code append_about(struct workspace *workspace, const struct event_head *head,
			  const char *fact, struct uuid id, const struct place *places,
			  size_t count, struct wm_error *error);

/* The one of a list that is meant by 4 or more digits of its id; WM_VALUE when none or several. */
enum wm_code find_by_digits(const char *digits, const char *what, size_t count,
			    struct uuid (*id_of)(const void *list, size_t at), const void *list,
			    size_t *found, struct wm_error *error);

/* A person's evidence as it stood before `before`, without bodies; borrowed until the next call. */
enum wm_code evidence_standing(struct workspace *workspace, struct uuid person, instant before,
			       const struct evidence_list **list, struct wm_error *error);
/* One evidence as it stands, with its body, in *list, which was empty and the caller ends; WM_VALUE
 * where the person has none of that id. */
enum wm_code evidence_one(struct workspace *workspace, struct uuid person, struct uuid id,
			  struct evidence_list *list, const struct evidence **evidence,
			  struct wm_error *error);

/* Tells each row whether the other side's judgement is shown at once (the setting hide_other). */
void open_rows(const struct workspace *workspace, struct assessment *assessment);

/* A person by name or id; where nobody here has the name *id is minted and *minted is set.
 * WM_VALUE for several, or a name that is none. */
enum wm_code find_or_mint(struct workspace *workspace, const char *who, struct uuid *id,
			  bool *minted, struct wm_error *error);

#endif
