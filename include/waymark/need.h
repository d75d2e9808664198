/* need.h - a learning need: indicators, a kind, what is needed, and how far it has come.
 *
 * Layer: model.  Asking and agreeing are two people's acts (design 2). */
#ifndef WAYMARK_NEED_H
#define WAYMARK_NEED_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/error.h"
#include "waymark/identity.h"
#include "waymark/link.h"

/* clang-format off */
#define NEED_KIND_INFO(_) \
	_(COURSE,		"course",		"course") \
	_(SHADOWING,		"shadowing",		"shadowing") \
	_(CO_WORKING,		"co-working",		"co-working") \
	_(COACHING,		"coaching",		"coaching") \
	_(READING,		"reading",		"reading") \
	_(WORK,			"work",			"work to be given") \
	_(PRACTICE_EDUCATION,	"practice-education",	"practice education")

enum need_kind {
#define NEED_KIND_ENUM(id, word, shown) NEED_##id,
	NEED_KIND_INFO(NEED_KIND_ENUM)
#undef NEED_KIND_ENUM
	NEED_KIND_COUNT
};

/* How far it has come, in their order; until it is done it may be dropped. */
#define NEED_STATUS_INFO(_) \
	_(ASKED,	"asked",		"asked for") \
	_(AGREED,	"agreed",		"agreed") \
	_(BOOKED,	"booked",		"booked") \
	_(DONE,		"done",			"done") \
	_(DROPPED,	"no-longer-needed",	"no longer needed")

enum need_status {
#define NEED_STATUS_ENUM(id, word, shown) NEED_##id,
	NEED_STATUS_INFO(NEED_STATUS_ENUM)
#undef NEED_STATUS_ENUM
	NEED_STATUS_COUNT
};
/* clang-format on */

/* Words in files and words that people see; the readers give false for an unknown word. */
extern const char *const need_kind_words[NEED_KIND_COUNT];
extern const char *const need_status_words[NEED_STATUS_COUNT];
const char *need_kind_shown(enum need_kind kind);
const char *need_status_shown(enum need_status status);
bool need_kind_read(const char *word, enum need_kind *kind);
bool need_status_read(const char *word, enum need_status *status);

/* One act: who took it where it is, and when. */
struct need_step {
	enum need_status status;
	struct uuid author;
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
	char *note; /* "" for none */
};

struct need {
	struct uuid id; /* that of the event that asked for it */
	struct uuid person;
	enum need_kind kind;
	char *code; /* of the learning catalogue; "" for free text */
	char *text; /* what is needed: one's own words, or the catalogue's title of that day */
	struct need_step *steps; /* oldest first; the first is asked */
	size_t step_count;
	size_t step_capacity;
	struct link_list links;
};

struct need_list {
	struct need *items; /* newest first */
	size_t count;
	size_t capacity;
};

/* Where it is now: that of the last step. */
enum need_status need_status(const struct need *need);
/* Neither done nor dropped. */
bool need_open(const struct need *need);

/* Whether `author` may take it there (design 2): agreed is never by the one who asked, booked and
 * done follow agreed, done and dropped are the end.  WM_VALUE that says why not. */
enum wm_code need_may(const struct need *need, enum need_status status, struct uuid author,
		      struct wm_error *error);

void need_list_done(struct need_list *list);

#endif
