/* record.h - a form of the policy that is filled in: the record of a session, a contract, an audit.
 *
 * Layer: model.  Values are kept by the code of the field; of each field the newest counts, and every
 * earlier one is kept.  What somebody has signed stays as it is: from the first signature on no field
 * is filled and nothing of the record or of its session is taken back, and what comes later is an
 * addendum.  Once both have signed it is locked (SR-63). */
#ifndef WAYMARK_RECORD_H
#define WAYMARK_RECORD_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/clock.h"
#include "waymark/date.h"
#include "waymark/form.h"
#include "waymark/identity.h"

/* clang-format off */
/* In what part somebody signs. */
#define SIGNER_INFO(_) \
	_(SUPERVISEE,	"supervisee") \
	_(SUPERVISOR,	"supervisor")

enum signer {
#define SIGNER_ENUM(id, word) SIGNER_##id,
	SIGNER_INFO(SIGNER_ENUM)
#undef SIGNER_ENUM
	SIGNER_COUNT
};
/* clang-format on */

extern const char *const signer_words[SIGNER_COUNT + 1]; /* ends with NULL */

struct record_value {
	char *field; /* its code in the form */
	char *value;
	struct uuid author;
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
};

struct signature {
	bool set;
	char *name; /* as typed */
	struct uuid author;
	struct uuid entered_by; /* set where it was typed at the file of somebody else */
	instant at;
};

/* What was added to what was signed. */
struct addendum {
	char *text;
	struct uuid author;
	struct uuid entered_by; /* set where somebody else wrote it at one screen */
	instant at;
};

/* That a record was opened or exported by somebody who is neither of the two (SR-88). */
struct record_reading {
	char *role;
	char *reason;
	struct uuid author;
	instant at;
};

struct record {
	struct uuid id; /* that of the event that began it */
	struct uuid person;
	struct uuid supervisor;
	struct uuid author;  /* who began it: in their file alone it is filled in */
	struct uuid session; /* not set where it is of none */
	enum form_use form;
	char *policy; /* id and version of the policy whose form it is */
	char *version;
	instant at;
	struct record_value *values; /* one a field, as first filled */
	size_t value_count;
	size_t value_capacity;
	struct signature signatures[SIGNER_COUNT];
	struct addendum *addenda; /* oldest first */
	size_t addendum_count;
	size_t addendum_capacity;
	struct record_reading *readings; /* oldest first */
	size_t reading_count;
	size_t reading_capacity;
};

struct record_list {
	struct record *items; /* oldest first */
	size_t count;
	size_t capacity;
};

/* What is ticked with a day when it is done, after the signing too: the copy given to the supervisee,
 * and decisions about children entered on the case system.  Kept as fields that no form has. */
#define RECORD_COPIED  "copied"
#define RECORD_ENTERED "entered"
bool record_is_tick(const char *field);

/* The value of a field, "" where it is blank. */
const char *record_value(const struct record *record, const char *field);
/* Whether anybody has signed: then no field is filled any more. */
bool record_signed(const struct record *record);
/* Whether both have signed. */
bool record_locked(const struct record *record);
/* The day of the last signature; not set while one is missing. */
struct date record_signed_on(const struct record *record);
/* The one that was begun last of a form; NULL: none. */
const struct record *record_newest(const struct record_list *list, enum form_use form);
const struct record *record_find(const struct record_list *list, struct uuid id);

void record_list_done(struct record_list *list);

#endif
