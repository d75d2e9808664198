/* authority.h - policies for the cases: those that come with the program, the made-up one of
 * tests/data/policies (riverside), and what they become when one thing is changed. */
#ifndef WAYMARK_AUTHORITY_H
#define WAYMARK_AUTHORITY_H

#include "waymark/policy_loader.h"

/* The policy in a folder of the checkout, which must be without a problem; the caller frees. */
struct policy *authority_load(const char *folder);

/* The files of riverside without a folder; see garden_change for changing them. */
struct framework_source authority_source(void);

struct date authority_day(const char *iso); /* "" gives one that is not set */
void ck_day(struct date date, const char *expected);

#endif
