#include "waymark/clock.h"

#include <time.h>

#ifdef WAYMARK_TEST
#include "waymark/date.h"
#include "waymark/environment.h"
#include "waymark/error.h"
#endif

static int64_t
milliseconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (int64_t) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

instant
clock_now(void)
{
#ifdef WAYMARK_TEST
	const char *text = environment("WAYMARK_TEST_NOW");

	if (text) {
		struct wm_error error;
		instant at;

		if (instant_parse(text, &at, &error) != WM_OK) {
			wm_prefix(&error, "WAYMARK_TEST_NOW");
			die(error.message);
		}
		return at;
	}
#endif
	return milliseconds(CLOCK_REALTIME);
}

int64_t
clock_span(void)
{
	return milliseconds(CLOCK_MONOTONIC);
}
