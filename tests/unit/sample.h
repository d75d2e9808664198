/* sample.h - a small framework for tests, and ratings to put to it. */
#ifndef WAYMARK_SAMPLE_H
#define WAYMARK_SAMPLE_H

#include "waymark/assessment.h"

/* Levels `first` and `second` (which includes part B at first); part A with units 1 (1.1, 1.2, 1.3) and 2 (2.1), part B with
 * B1, B2.  1.1: expected at both; 1.2: qualified, in the same words at both; 1.3: other words at each; 2.1: not
 * applicable at first, expected at second; B1: expected at first only; B2: at both.  Four points, 3 expected, but 2 for B1. */
struct framework *sample_framework(void);

/* The files it is made of, for a test that writes them to `folder`. */
void sample_write(const char *folder);

/* A rating of an indicator at a level; `at` is in days from 2026-01-01. */
struct rating sample_rating(const char *code, const char *level, enum capacity capacity, int value,
			    int day);

/* Puts such a rating to an assessment. */
void sample_put(struct assessment *assessment, const char *code, const char *level,
		enum capacity capacity, int value, int day);

/* The row of an indicator. */
struct assessment_row *sample_row(struct assessment *assessment, const char *code);

#endif
