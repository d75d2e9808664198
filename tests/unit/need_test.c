/* How far a learning need has come, and who may take it on. */
#include "unit/suite.h"
#include "waymark/need.h"

static char text[] = "A day in court";
static const struct uuid asker = { { 1 } }, other = { { 2 } };

/* A need that was asked for and is at `status` now. */
static struct need
need_at(enum need_status status, struct need_step steps[2])
{
	steps[0] = (struct need_step) { .status = NEED_ASKED, .author = asker };
	steps[1] = (struct need_step) { .status = status, .author = other };
	return (struct need) {
		.text = text,
		.steps = steps,
		.step_count = status == NEED_ASKED ? 1 : 2,
	};
}

START_TEST(each_status_leads_to_these_and_no_others)
{
	static const bool may[NEED_STATUS_COUNT][NEED_STATUS_COUNT] = {
		[NEED_ASKED] = { [NEED_AGREED] = true, [NEED_DROPPED] = true },
		[NEED_AGREED] = { [NEED_BOOKED] = true, [NEED_DONE] = true, [NEED_DROPPED] = true },
		[NEED_BOOKED] = { [NEED_DONE] = true, [NEED_DROPPED] = true },
	};

	for (int from = 0; from < NEED_STATUS_COUNT; from++) {
		struct need_step steps[2];
		struct need need = need_at((enum need_status) from, steps);

		for (int to = 0; to < NEED_STATUS_COUNT; to++)
			ck_assert_msg((need_may(&need, (enum need_status) to, other, NULL) ==
				       WM_OK) == may[from][to],
				      "from %s to %s", need_status_words[from],
				      need_status_words[to]);
	}
}
END_TEST

START_TEST(who_asked_agrees_nothing_but_may_do_all_else)
{
	struct need_step steps[2];
	struct need need = need_at(NEED_ASKED, steps);
	struct wm_error error;

	ck_assert_int_eq(need_may(&need, NEED_AGREED, asker, &error), WM_VALUE);
	ck_assert_str_eq(error.message,
			 "A day in court: who asked for it cannot agree it; somebody else does");
	OK(need_may(&need, NEED_DROPPED, asker, &error));
	need = need_at(NEED_AGREED, steps);
	OK(need_may(&need, NEED_BOOKED, asker, &error));
}
END_TEST

START_TEST(it_is_open_until_it_is_done_or_dropped)
{
	static const bool open[NEED_STATUS_COUNT] = {
		[NEED_ASKED] = true, [NEED_AGREED] = true, [NEED_BOOKED] = true
	};

	for (int status = 0; status < NEED_STATUS_COUNT; status++) {
		struct need_step steps[2];
		struct need need = need_at((enum need_status) status, steps);

		ck_assert_int_eq(need_status(&need), status);
		ck_assert_int_eq(need_open(&need), open[status]);
	}
}
END_TEST

int
main(void)
{
	const TTest *const tests[] = {
		each_status_leads_to_these_and_no_others,
		who_asked_agrees_nothing_but_may_do_all_else,
		it_is_open_until_it_is_done_or_dropped,
	};

	return suite_run_cases("need", NULL, NULL, tests, sizeof(tests) / sizeof(*tests));
}
