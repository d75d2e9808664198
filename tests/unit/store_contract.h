/* store_contract.h - what the cases of the store's contract begin and end with. */
#ifndef WAYMARK_STORE_CONTRACT_H
#define WAYMARK_STORE_CONTRACT_H

#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"

/* The sample store of each case, at SAMPLE_STORE in a folder of its own.  Whatever a case did,
 * the store is whole after it. */
extern struct store *store;

/* Fails the case where a call does not give WM_VALUE with these words in the file's `error`. */
#define REFUSED(call, words) \
	do { \
		ck_assert_int_eq((call), WM_VALUE); \
		ck_assert_str_eq(error.message, words); \
	} while (0)

void store_reopen(enum store_mode mode);

/* Runs the cases, each on a store of its own, and gives the exit status of main. */
int store_contract_run(const char *suite, const TTest *const cases[], size_t count);

#endif
