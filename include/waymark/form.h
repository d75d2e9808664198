/* form.h - the forms of a policy: which fields they have, and what of them is still to be filled.
 *
 * Layer: model. */
#ifndef WAYMARK_FORM_H
#define WAYMARK_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/error.h"

/* clang-format off */
/* The forms that the program has a use for. */
#define FORM_INFO(_) \
	_(CONTRACT,	"contract") \
	_(INDIVIDUAL,	"individual") \
	_(MANAGER,	"manager") \
	_(GROUP,	"group") \
	_(PREPARATION,	"preparation") \
	_(INFORMAL,	"informal") \
	_(REFLECTION,	"reflection") \
	_(SIGNING,	"signing") \
	_(MONITORING,	"monitoring") \
	_(ASYE,		"asye") \
	_(AUDIT,	"audit") \
	_(CHECKLIST,	"checklist") \
	_(LOG,		"log")

enum form_use {
#define FORM_ENUM(id, word) FORM_##id,
	FORM_INFO(FORM_ENUM)
#undef FORM_ENUM
	FORM_COUNT
};

/* Field types.  A form is the row that gives a form its title; parts, prompts and clauses are
 * text to read; agenda, line and text are written in. */
#define FIELD_INFO(_) \
	_(FORM,		"form") \
	_(PART,		"part") \
	_(PROMPT,	"prompt") \
	_(CLAUSE,	"clause") \
	_(AGENDA,	"agenda") \
	_(LINE,		"line") \
	_(TEXT,		"text") \
	_(DATE,		"date") \
	_(TIME,		"time") \
	_(YES_NO,	"yes-no") \
	_(CHOICE,	"choice") \
	_(PEOPLE,	"people") \
	_(ACTIONS,	"actions") \
	_(REFERENCES,	"references") \
	_(SIGNATURE,	"signature") \
	_(POINTER,	"pointer")

enum field_type {
#define FIELD_ENUM(id, word) FIELD_##id,
	FIELD_INFO(FIELD_ENUM)
#undef FIELD_ENUM
	FIELD_TYPE_COUNT
};

/* When a field has to be filled. */
#define REQUIRED_INFO(_) \
	_(NO,		"no") \
	_(YES,		"yes") \
	_(ASYE,		"asye")

enum required {
#define REQUIRED_ENUM(id, word) REQUIRED_##id,
	REQUIRED_INFO(REQUIRED_ENUM)
#undef REQUIRED_ENUM
	REQUIRED_COUNT
};

/* What the program fills in by itself, as far as it knows it. */
#define COMPUTED_INFO(_) \
	_(NOTHING,		"") \
	_(SUPERVISEE,		"supervisee") \
	_(SUPERVISOR,		"supervisor") \
	_(LINE_MANAGER,		"line-manager") \
	_(TEAM,			"team") \
	_(ROLE,			"role") \
	_(SUPERVISOR_TEAM,	"supervisor-team") \
	_(SUPERVISOR_ROLE,	"supervisor-role") \
	_(DATE,			"date") \
	_(TIME,			"time") \
	_(VENUE,		"venue") \
	_(STATUS,		"status") \
	_(REASON,		"reason") \
	_(NEXT_DATE,		"next-date") \
	_(NEXT_TIME,		"next-time") \
	_(NEXT_VENUE,		"next-venue") \
	_(ACTIONS,		"actions") \
	_(LAST_ACTIONS,		"last-actions") \
	_(ALLOCATIONS,		"allocations") \
	_(CASES,		"cases") \
	_(REFLECTION,		"reflection") \
	_(DEVELOPMENT,		"development") \
	_(SIGNED_SUPERVISEE,	"signed-supervisee") \
	_(SIGNED_SUPERVISOR,	"signed-supervisor") \
	_(SIGNED_SUPERVISEE_ON,	"signed-supervisee-on") \
	_(SIGNED_SUPERVISOR_ON,	"signed-supervisor-on") \
	_(ATTENDEES,		"attendees") \
	_(KSS,			"kss") \
	_(AUDITOR,		"auditor") \
	_(AUDIT_DATE,		"audit-date") \
	_(CONTRACT,		"contract-on-file") \
	_(IN_TIME,		"in-timescale") \
	_(MORE_OFTEN,		"more-often") \
	_(RECORDED,		"recorded") \
	_(SIGNED_BOTH,		"signed-by-both") \
	_(ACTIONS_CLOSED,	"actions-closed") \
	_(ASYE_TRACKER,		"asye-tracker") \
	_(ASYE_START,		"asye-start") \
	_(REVIEW,		"review") \
	_(REVIEW_DATE,		"review-date") \
	_(OBSERVATIONS,		"observations") \
	_(LOGS,			"logs") \
	_(LOG_DATE,		"log-date") \
	_(OUTCOME,		"outcome") \
	_(HAS_MONITORING,	"has-monitoring") \
	_(HAS_RECORDS,		"has-records") \
	_(HAS_GROUP_RECORDS,	"has-group-records") \
	_(HAS_LEARNING,		"has-learning") \
	_(HAS_NEEDS,		"has-needs") \
	_(HAS_AUDITS,		"has-audits")

enum computed {
#define COMPUTED_ENUM(id, word) COMPUTED_##id,
	COMPUTED_INFO(COMPUTED_ENUM)
#undef COMPUTED_ENUM
	COMPUTED_COUNT
};
/* clang-format on */

extern const char *const form_words[FORM_COUNT + 1]; /* each ends with NULL */
extern const char *const field_words[FIELD_TYPE_COUNT + 1];
extern const char *const required_words[REQUIRED_COUNT + 1];
extern const char *const computed_words[COMPUTED_COUNT + 1];

struct form_field {
	const char *code;
	const char *label;
	enum field_type type;
	const char **choices; /* of a choice or a yes-no, ends with NULL; else NULL */
	enum required required;
	enum computed computed;
	const char *source;
};

struct form {
	const char *title; /* NULL where the policy has no such form */
	const char *source;
	struct form_field *fields; /* in the form's order, without the row of the title */
	size_t field_count;
};

/* By code, case apart; -1 where there is none. */
int form_field(const struct form *form, const char *code);

/* Whether a field is one that somebody fills in, not text to read; and, of those, whether it has to
 * be filled for a person (who is in the ASYE or not). */
bool field_is_filled(const struct form_field *field);
bool field_is_required(const struct form_field *field, bool in_asye);

/* Whether a value may stand in a field, "" always: a date, a time (HH:MM), one of the choices, a
 * text.  WM_VALUE naming the field otherwise. */
enum wm_code field_check(const struct form_field *field, const char *value, struct wm_error *error);

/* The places of the fields that have to be filled and are blank, in the form's order, into
 * missing[] (room for field_count); gives how many.  values[] is parallel to the fields; NULL is
 * blank. */
size_t form_missing(const struct form *form, const char *const values[], bool in_asye,
		    size_t missing[]);

#endif
