/* session.h - a practitioner and their supervisor, for the tests of a session.
 *
 * NOS-2.2 is below for both; NOS-1.3 is 2 by the practitioner and 3 by Supervisor 1. */
#ifndef WAYMARK_TEST_SESSION_H
#define WAYMARK_TEST_SESSION_H

#include "harness.h"

#define TODAY "WAYMARK_TEST_NOW=2026-03-05T14:02:00Z"

void session_init(void);

/* Starts the screen at the session: at 80x24, or in that window with one more variable. */
struct screen *session_start(void);
struct screen *session_start_on(int rows, int columns, const char *variable);

#endif
