/* suite.h - how every file of unit tests runs. */
#ifndef WAYMARK_SUITE_H
#define WAYMARK_SUITE_H

#include <check.h>

/* Fails the case where a call does not succeed, with what it said in the file's `error`. */
#define OK(call) ck_assert_msg((call) == WM_OK, "%s", error.message)

/* Runs the suite, which ends with it, and gives the exit status of main. */
int suite_run(Suite *suite);

/* The same of cases that all begin and end alike. */
int suite_run_cases(const char *name, void (*begin)(void), void (*end)(void),
		    const TTest *const cases[], size_t count);

#endif
