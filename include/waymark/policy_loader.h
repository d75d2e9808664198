/* policy_loader.h - policy folders in; policies, or every problem at its file and line, out.
 *
 * Layer: loader.  As loader.h does for frameworks. */
#ifndef WAYMARK_POLICY_LOADER_H
#define WAYMARK_POLICY_LOADER_H

#include "waymark/calendar.h"
#include "waymark/loader.h"
#include "waymark/policy.h"

/* Reads the known files of a folder (those of design 4; others are left alone). */
void policy_source_read(const char *folder, struct framework_source *source,
			struct problem_list *problems);

/* Whether a file of that name is one of a policy. */
bool policy_file_known(const char *name);

/* Makes a policy from its files.  Every fault is added to *problems in one pass; with any fault
 * the result is NULL.  Warnings do not hinder. */
struct policy *policy_load(const struct framework_source *source, struct problem_list *problems);

/* Loads every policy of a search path (loader_path of "policies"), the first with an id wins.  A
 * faulty one is left out with its problems listed; the others still load. `sources` as for
 * loader_search, parallel to library->policies; NULL where not wanted. */
void policy_search(const char *path, struct policy_library *library, struct loaded_sources *sources,
		   struct problem_list *problems);

/* Checks the folder of one policy as an editor wants it: all that policy_load reports and, as
 * warnings, what differs in structure from the policy of the same id and version in `library`,
 * and kinds of evidence that are there always (`always` may be NULL). */
void policy_check(const char *folder, const struct policy_library *library,
		  const struct evidence_kinds *always, struct problem_list *problems);

/* Adds the kinds of a policy to those that always are, which it cannot take away or change, before the
 * last of them: what is not sorted stays last. */
void evidence_kinds_add(struct evidence_kinds *kinds, const struct policy *policy);

/* The odd days of bank_holidays.csv in every folder of the path; where two have a day the first
 * holds.  A faulty row is a fault and left out. */
void bank_holidays_load(const char *path, struct calendar *calendar, struct problem_list *problems);

#endif
