#include "private.h"

#include <stdlib.h>

#include "waymark/memory.h"

struct days {
	struct date *items; /* each once, in order */
	size_t count;
	size_t capacity;
};

static void
take_day(void *context, instant at)
{
	struct days *days = context;
	struct date date = zone_date(at);

	if (days->count > 0 && date_compare(days->items[days->count - 1], date) == 0)
		return;
	GROW(days->items, days->count, days->capacity);
	days->items[days->count++] = date;
}

static enum wm_code
add_day(struct workspace *workspace, struct uuid person, struct date day, struct rated_trend *trend,
	struct wm_error *error)
{
	struct as_at as_at;
	enum wm_code code = workspace_as_at(workspace, person, trend->now->framework->id,
					    zone_end(day), &as_at, error);

	if (code != WM_OK)
		return code;
	for (size_t i = 0; i < as_at.count; i++)
		trend_add(&trend->trend, day, as_at.assessments[i]);
	as_at_done(&as_at);
	return WM_OK;
}

static enum wm_code
add_days(struct workspace *workspace, struct uuid person, const struct days *days, size_t most,
	 struct rated_trend *trend, struct wm_error *error)
{
	size_t *kept = xcalloc(most + 1, sizeof(*kept));
	size_t count = trend_thin(days->count, most, kept);
	enum wm_code code = WM_OK;

	trend->days = days->count;
	for (size_t i = 0; code == WM_OK && i < count; i++)
		code = add_day(workspace, person, days->items[kept[i]], trend, error);
	free(kept);
	return code;
}

enum wm_code
workspace_trend(struct workspace *workspace, const struct person *person,
		const struct framework *framework, enum capacity rater, size_t most,
		struct rated_trend *trend, struct wm_error *error)
{
	struct days days = { 0 };
	int level;
	enum wm_code code =
		workspace_rating_level(workspace, person, framework, NULL, &level, error);

	*trend = (struct rated_trend) { 0 };
	if (code == WM_OK)
		code = workspace_assessment(workspace, person, framework, level, INSTANT_LAST,
					    &trend->now, error);
	if (code == WM_OK)
		code = store_each_rating_time(workspace->store, &workspace->viewer, person->id,
					      framework->id, take_day, &days, error);
	if (code == WM_OK) {
		trend->trend = trend_begin(trend->now, rater);
		code = add_days(workspace, person->id, &days, most, trend, error);
	}
	if (code != WM_OK)
		rated_trend_done(trend);
	free(days.items);
	return code;
}

void
rated_trend_done(struct rated_trend *trend)
{
	trend_done(&trend->trend);
	assessment_free(&trend->now);
}
