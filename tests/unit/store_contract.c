#include "unit/store_contract.h"

struct store *store;

static void
begin(void)
{
	scratch_enter();
	store = sample_store(SAMPLE_STORE);
}

static void
end(void)
{
	ck_whole(store);
	store_close(&store);
}

void
store_reopen(enum store_mode mode)
{
	store_close(&store);
	store = sample_open(SAMPLE_STORE, mode);
}

int
store_contract_run(const char *suite, const TTest *const cases[], size_t count)
{
	return suite_run_cases(suite, begin, end, cases, count);
}
