/* deadline.h - by when something is to be done: so long after something else.
 *
 * Layer: model. */
#ifndef WAYMARK_DEADLINE_H
#define WAYMARK_DEADLINE_H

#include "waymark/date.h"
#include "waymark/memory.h"
#include "waymark/span.h"

/* clang-format off */
/* What a deadline is counted from: identifier, word in files, what people see. */
#define BASE_INFO(_) \
	_(SESSION,		"session",		"the session") \
	_(SIGNED,		"signed",		"the last signature") \
	_(MISSED,		"missed",		"the first missed session") \
	_(CONTRACT_SIGNED,	"contract-signed",	"the signing of the contract") \
	_(SUPERVISOR_CHANGED,	"supervisor-changed",	"a change of supervisor") \
	_(ABSENCE,		"absence",		"the start of the supervisor's absence") \
	_(START_IN_POST,	"start-in-post",	"the start in post") \
	_(ASYE_START,		"asye-start",		"the start of the ASYE") \
	_(GROUP_SESSION,	"group-session",	"the team's last group session") \
	_(FILE_AUDIT,		"file-audit",		"the last file audit") \
	_(OBSERVATION,		"observation",		"the last observation of supervision") \
	_(SURVEY,		"survey",		"the last survey") \
	_(POLICY_REVIEWED,	"policy-reviewed",	"the last review of the policy") \
	_(QUALIFIED,		"qualified",		"qualification") \
	_(PANEL,		"panel",		"the panel") \
	_(SUBMITTED,		"submitted",		"the submission")

enum base {
#define BASE_ENUM(id, word, shown) BASE_##id,
	BASE_INFO(BASE_ENUM)
#undef BASE_ENUM
	BASE_COUNT
};

/* Who is to act. */
#define WHO_INFO(_) \
	_(BOTH,		"both",		"both") \
	_(SUPERVISEE,	"supervisee",	"supervisee") \
	_(SUPERVISOR,	"supervisor",	"supervisor") \
	_(LINE_MANAGER,	"line-manager",	"supervisor's line manager") \
	_(SENIOR_MANAGER, "senior-manager", "senior manager") \
	_(TEAM,		"team",		"team") \
	_(ORGANISATION,	"organisation",	"organisation")

enum who {
#define WHO_ENUM(id, word, shown) WHO_##id,
	WHO_INFO(WHO_ENUM)
#undef WHO_ENUM
	WHO_COUNT
};
/* clang-format on */

extern const char *const base_words[BASE_COUNT + 1]; /* each ends with NULL */
extern const char *const who_words[WHO_COUNT + 1];
const char *base_shown(enum base base);
const char *who_shown(enum who who);

struct deadline {
	const char *what;  /* its code */
	const char *title; /* in the policy's words */
	enum base base;
	struct span offset;
	const char *at; /* "HH:MM", "" for the whole day */
	enum who who;
	const char *source;
};

/* The day by which it is due, counted from the day of its base; not set where that is not. */
struct date deadline_due(const struct deadline *deadline, struct date base,
			 const struct calendar *calendar);

/* Appends it in plain words: "Copy of the record: 3 working days after the session". */
void deadline_text(const struct deadline *deadline, struct buffer *buffer);

#endif
