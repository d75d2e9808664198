/* case.h - how a framework lies in a CASE package, for what writes it and what reads it.
 *
 * Layer: exchange, private.  CASE has no levels of ours: a level is a rubric with the title
 * "CODE: TITLE", an expectation one of its criteria (category: the standing, description: the
 * wording), the scale the levels of each criterion. */
#ifndef WAYMARK_EXCHANGE_CASE_H
#define WAYMARK_EXCHANGE_CASE_H

#include "draft.h"
#include "waymark/json.h"

#define CASE_TITLE_MARK	    ": "
#define CASE_INDICATOR	    "indicator"		     /* the item type of an indicator */
#define CASE_EXPECTED_POINT "Expected at this level" /* the feedback of the expected point */

/* clang-format off */
/* Where a value of framework.csv stands in CFDocument; those that have no place there are members
 * of its `extensions` (CASE 1.1) by the names of framework.csv. */
#define CASE_ABOUT(_) \
	_(ABOUT_TITLE,		"title") \
	_(ABOUT_VERSION,	"version") \
	_(ABOUT_PUBLISHER,	"publisher") \
	_(ABOUT_PUBLISHED,	"statusStartDate") \
	_(ABOUT_SOURCE,		"notes")
/* clang-format on */

struct case_place {
	enum about about;
	const char *member;
};

#define CASE_PLACE_COUNT 5
extern const struct case_place case_places[CASE_PLACE_COUNT];

/* The member of CFDocument for a value, NULL for one in `extensions`. */
const char *case_member(enum about about);

/* A package being read. */
struct case_reading {
	struct draft *draft;
	const struct json_value *package;
	struct code_map identifiers; /* of the items, to their positions */
	bool scale_left;	     /* the rubrics have a scale that is too long for ours */
};

/* The member of an object as a text of the draft, "" where it is none. */
const char *case_text(struct case_reading *reading, const struct json_value *object,
		      const char *name);

/* The item of a link object, -1 where it is none of the package. */
int case_linked_item(struct case_reading *reading, const struct json_value *link);

/* "CFItems[3]", in the draft. */
const char *case_place_text(struct case_reading *reading, const char *array, size_t index);

/* Takes levels, scale, expectations and includes from the rubrics that are ours. */
void case_read_rubrics(struct case_reading *reading);

#endif
