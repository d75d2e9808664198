/* event.h - what is kept: events, and the table of their kinds.
 *
 * Layer: model.  Everything that Waymark keeps is an event (design 3.1 and 5); a new sort of
 * thing is a row of the table below.  Facts are codes, points, dates and ids, never free
 * writing; free writing is the event's one text, so that it can be left out or redacted while
 * the chain still verifies. */
#ifndef WAYMARK_EVENT_H
#define WAYMARK_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "waymark/clock.h"
#include "waymark/error.h"
#include "waymark/identity.h"
#include "waymark/json.h"

/* clang-format off */
/* Identifier, word in the store, whether undo may take it back, the names of its facts (a `?`
 * marks one that may be absent), what its text is ("" when it has none).  A section's level is
 * absent where the level around it holds again.  What was moved here from another version of a
 * framework says which, and the code there where that was another. */
#define CARRIED_FACTS "carried-from? carried-code?"
#define RATING_FACTS  "framework version wording code level value entered-by? " CARRIED_FACTS
#define OFFER_FACTS   "framework version code level value " CARRIED_FACTS
#define SECTION_FACTS "framework version section decided-by?"
#define SESSION_FACTS "form date time? minutes? supervisor instead-of?"
#define LINK_FACTS    "framework version code"

#define EVENT_KIND_INFO(_) \
	_(STARTED,	"started",	false,	"",					"") \
	_(NAME,		"name",		true,	"",					"name") \
	_(GROUP,	"group",	true,	"group",				"") \
	_(TEAM,		"team",		true,	"team",					"") \
	_(ROLE,		"role",		true,	"",					"role") \
	_(SUPERVISOR,	"supervisor",	true,	"supervisor",				"") \
	_(START_IN_POST, "start-in-post", true,	"date",					"") \
	_(LEVEL,	"level",	true,	"framework version level from carried-from?", "reason") \
	_(SECTION_LEVEL, "section-level", true,	SECTION_FACTS " level?",		"reason") \
	_(SECTION_LEFT_OUT, "section-left-out", true, SECTION_FACTS,			"reason") \
	_(SECTION_TAKEN_IN, "section-taken-in", true, SECTION_FACTS,			"reason") \
	_(RATING,	"rating",	true,	RATING_FACTS,				"reason") \
	_(OFFER,	"offer",	true,	OFFER_FACTS,				"") \
	_(EVIDENCE,	"evidence",	true,	"evidence-kind date",			"title") \
	_(TITLE,	"title",	true,	"evidence",				"title") \
	_(BODY,		"body",		true,	"evidence",				"body") \
	_(WITNESS,	"witness",	true,	"evidence",				"witness") \
	_(WITNESS_ROLE,	"witness-role",	true,	"evidence",				"witness's role") \
	_(ORGANISATION,	"organisation",	true,	"evidence",				"organisation") \
	_(DOCUMENT,	"document",	true,	"evidence",				"document") \
	_(SORTED,	"sorted",	true,	"evidence evidence-kind",		"") \
	_(DATED,	"dated",	true,	"evidence date",			"") \
	_(PRIVATE,	"private",	true,	"evidence private",			"") \
	_(CONFIRMED,	"confirmed",	true,	"evidence entered-by?",			"") \
	_(LINK,		"link",		true,	"evidence " LINK_FACTS " carried-from?", "") \
	_(UNLINK,	"unlink",	true,	"evidence " LINK_FACTS,			"") \
	_(NEED,		"need",		true,	"need-kind need-code? entered-by?",	"need") \
	_(NEED_ABOUT,	"need-about",	true,	"need " LINK_FACTS " carried-from?",	"") \
	_(NEED_STEP,	"need-step",	true,	"need need-status entered-by?",		"note") \
	_(ACTION,	"action",	true,	"owner due",				"action") \
	_(ACTION_ABOUT,	"action-about",	true,	"of " LINK_FACTS " carried-from?",	"") \
	_(ACTION_CLOSED, "action-closed", true,	"of",					"result") \
	_(SESSION,	"session",	true,	SESSION_FACTS,				"venue") \
	_(SESSION_STATUS, "session-status", true, "session session-status moved-to?",	"reason") \
	_(SESSION_CLOCK, "session-clock", true,	"session clock",			"") \
	_(SESSION_TOPIC, "session-topic", true,	"session topic " LINK_FACTS,		"") \
	_(SESSION_OUTCOME, "session-outcome", true, "session outcome until? entered-by? " LINK_FACTS, "words") \
	_(AGENDA,	"agenda",	true,	"entered-by?",				"agenda item") \
	_(INTERVAL,	"interval",	true,	"every unit until",			"reason") \
	_(ABSENCE,	"absence",	true,	"supervisor date until? cover?",	"reason") \
	_(RECORD,	"record",	true,	"form policy version supervisor session?", "") \
	_(RECORD_FIELD,	"record-field",	true,	"record field entered-by?",		"value") \
	_(RECORD_SIGNED, "record-signed", false, "record signer entered-by?",		"name") \
	_(RECORD_ADDENDUM, "record-addendum", false, "record entered-by?",		"addendum") \
	_(RECORD_READ,	"record-read",	false,	"record role",				"reason") \
	_(IDENTIFIERS_KEPT, "identifiers-kept", true, "",				"reason") \
	_(UNDO,		"undo",		false,	"action",				"") \
	_(REDO,		"redo",		false,	"action",				"") \
	_(REDACTION,	"redaction",	false,	"evidence",				"reason")

enum event_kind {
#define EVENT_KIND_ENUM(id, word, undoable, facts, text) EVENT_##id,
	EVENT_KIND_INFO(EVENT_KIND_ENUM)
#undef EVENT_KIND_ENUM
	EVENT_KIND_COUNT
};
/* clang-format on */

struct event_kind_info {
	const char *word;
	bool undoable;
	const char *facts; /* names parted by blanks */
	const char *text;
};

const struct event_kind_info *event_kind_info(enum event_kind kind);
/* False when there is no kind of that word. */
bool event_kind_read(const char *word, enum event_kind *kind);

/* Capacity belongs to a rating (design 2): self when author and subject are one person, else
 * supervisor. */
enum capacity { CAPACITY_SELF, CAPACITY_SUPERVISOR, CAPACITY_COUNT };

const char *capacity_word(enum capacity capacity); /* "self", "supervisor" */
bool capacity_read(const char *word, enum capacity *capacity);

struct event {
	struct uuid id;
	struct uuid action; /* all events of one keystroke or command share it */
	struct uuid origin; /* the workspace that wrote it */
	struct uuid subject;
	struct uuid author;
	int64_t seq; /* 1, 2, ... without gaps for that origin and subject */
	int64_t clock;
	instant at;
	enum capacity capacity;
	enum event_kind kind;
	const struct json_pair *facts; /* borrowed */
	size_t fact_count;
	const char *text; /* borrowed; NULL when it has none */
};

/* A fact by name, NULL when it has none of that name. */
const char *event_fact(const struct event *event, const char *name);

/* Whether facts and text are those that the kind asks for: WM_VALUE naming what is missing,
 * surplus or not valid UTF-8. */
enum wm_code event_check(const struct event *event, struct wm_error *error);

#endif
