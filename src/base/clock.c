#include "waymark/clock.h"

#include <time.h>

#ifdef WAYMARK_TEST
#include "waymark/date.h"
#include "waymark/environment.h"
#include "waymark/error.h"
#endif

instant
clock_now(void)
{
	struct timespec now;
#ifdef WAYMARK_TEST
	const char *text = environment("WAYMARK_TEST_NOW");

	if (text) {
		struct wm_error error;
		instant at;

		if (instant_parse(text, &at, &error) != WM_OK) {
			wm_fail(&error, WM_FILE, "WAYMARK_TEST_NOW: %s", error.message);
			die(error.message);
		}
		return at;
	}
#endif
	clock_gettime(CLOCK_REALTIME, &now);
	return (instant) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
