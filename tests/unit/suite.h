/* suite.h - how every file of unit tests runs. */
#ifndef WAYMARK_SUITE_H
#define WAYMARK_SUITE_H

#include <check.h>

/* Runs the suite, which ends with it, and gives the exit status of main. */
int suite_run(Suite *suite);

#endif
