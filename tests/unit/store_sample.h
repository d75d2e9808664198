/* store_sample.h - a small store for tests, events for it, and what it says in short lines. */
#ifndef WAYMARK_STORE_SAMPLE_H
#define WAYMARK_STORE_SAMPLE_H

#include "waymark/store.h"

#define SAMPLE_STORE "workspace.db"
#define SAMPLE_OWNER 1
#define SAMPLE_DAY   ((instant) 24 * 60 * 60 * 1000)

/* Always the same id for the same number. */
struct uuid sample_id(int number);

/* A store at `location` (NULL: thrown away) whose first action kept the framework `sample` 1
 * (indicators 1.1, 1.2 in section 1, 2.1 in section 2) and the policy `sandwell` 2019.1 and began the
 * owner, `Practitioner 1`.  The time of its events is day 0. */
struct store *sample_store(const char *location);
struct store *sample_open(const char *location, enum store_mode mode);

/* The framework it keeps, worded in one of several ways; borrowed. */
struct kept_framework sample_kept(int wording);
struct kept_framework sample_kept_policy(void);

/* An event at a day about the owner by the owner, with facts of name, value, ..., NULL. */
struct event sample_event(enum event_kind kind, int day, const char *text);
struct sample_facts {
	struct json_pair pairs[8];
};
void sample_add_facts(struct event *event, struct sample_facts *facts, ...);

/* Append inside an open transaction; the event as it was filled. */
struct event sample_append(struct store *store, struct event *event);
/* One whole action of one event; gives the action's id. */
struct uuid sample_act(struct store *store, struct event *event);

/* Actions of one event about the owner, by the day. */
struct uuid sample_rate(struct store *store, int day, const char *code, const char *value);
struct uuid sample_supervise(struct store *store, int day, const char *code, const char *value);
struct uuid sample_name(struct store *store, int day, const char *name);
struct uuid sample_undo(struct store *store, int day, struct uuid action);
struct uuid sample_redo(struct store *store, int day, struct uuid action);
/* An evidence with a body (NULL: none) and a link to 1.1, in one action; gives the id of the
 * evidence. */
struct uuid sample_evidence(struct store *store, int day, const char *title, const char *body);

/* What stands, or stood before the start of a day (-1: now), in lines: ratings as `1.1 first self
 * 3`, with ` (reason)`; evidences as `title / body / 1.1`.  The caller frees. */
char *sample_ratings(struct store *store, int before_day);
char *sample_evidences(struct store *store, int before_day);

/* Fail the case where it is not so. */
void ck_append_refused(struct store *store, struct event *event, const char *message);
void ck_ratings(struct store *store, int before_day, const char *expected);
void ck_evidences(struct store *store, int before_day, const char *expected);
void ck_owner_name(struct store *store, const char *expected);
void ck_whole(struct store *store); /* verify finds nothing */
/* verify finds something, and one fault has these words. */
void ck_not_whole(struct store *store, const char *words);
void ck_open_fails(const char *location, enum store_mode mode, enum wm_code code,
		   const char *message);

#endif
