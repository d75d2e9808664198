/* workspace_sample.h - the workspace of Practitioner 1 that each case of some suites begins with. */
#ifndef WAYMARK_WORKSPACE_SAMPLE_H
#define WAYMARK_WORKSPACE_SAMPLE_H

#include "unit/sample.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/workspace.h"

#define SAMPLE_FRAMEWORKS "frameworks"
#define SAMPLE_FOLDER	  SAMPLE_FRAMEWORKS "/sample"

/* The workspace of a case, and how it is opened. */
extern struct workspace *workspace;
extern struct workspace_options options;

/* Makes it in a folder of its own: with the sample framework, at its first level; and with the
 * kinds of evidence reflection (own), audit (other) and not-sorted (own).  The first half alone
 * leaves time to change a file. */
void workspace_sample_write(void);
void workspace_sample_make(void);
void workspace_sample_begin(void);
void workspace_sample_end(void);
void workspace_open_again(void);

/* The owner, their one framework and its level, and their row of an indicator as it stands now.
 * The row's texts hold until the next call. */
struct uuid owner(void);
struct applied applied(void);
struct assessment_row row(const char *code);

/* Rates as the owner about themself, at their level. */
struct rate_request request(const char *code, int value);
enum wm_code rate(const char *code, int value, struct wm_error *error);

/* How many events there are; fails the case where the store is not whole. */
int64_t events(void);

/* Runs the cases, each on a workspace of its own, and gives the exit status of main. */
int workspace_sample_run(const char *suite, const TTest *const cases[], size_t count);

#endif
