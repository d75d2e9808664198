#include "move.h"

#include <stdlib.h>
#include <string.h>

#include "private.h"

#include "waymark/memory.h"

static void
keep_rating(void *context, const struct rating *rating)
{
	struct moves *moves = context;
	struct rating kept = *rating;

	kept.framework = arena_strdup(moves->arena, rating->framework);
	kept.version = arena_strdup(moves->arena, rating->version);
	kept.code = arena_strdup(moves->arena, rating->code);
	kept.level = arena_strdup(moves->arena, rating->level);
	kept.reason = arena_strdup(moves->arena, rating->reason);
	kept.carried_from = arena_strdup(moves->arena, rating->carried_from);
	GROW(moves->ratings, moves->rating_count, moves->rating_capacity);
	moves->ratings[moves->rating_count++] = kept;
}

/* The rating of that version, code, level and side. */
static const struct rating *
find_rating(const struct moves *moves, const char *version, const char *code,
	    const struct rating *like)
{
	for (size_t i = 0; i < moves->rating_count; i++) {
		const struct rating *rating = &moves->ratings[i];

		if (rating->capacity == like->capacity && !strcmp(rating->code, code) &&
		    !strcmp(rating->level, like->level) && !strcmp(rating->version, version))
			return rating;
	}
	return NULL;
}

/* Whether the new version asks for such a value at that level, and has none there yet. */
static bool
takes(const struct migration *migration, const struct moves *moves, const char *code,
      const struct rating *rating)
{
	const struct framework *after = migration->after;
	int indicator = framework_indicator(after, code);
	int level = framework_level(after, rating->level);

	return indicator >= 0 && level >= 0 && (rating->value < 1 || migration->same_scale) &&
	       rating_check(after, indicator, level, rating->value, rating->reason, NULL) ==
		       WM_OK &&
	       !find_rating(moves, after->version, code, rating);
}

/* Whether all that is merged into one has the same point at that level and side. */
static bool
all_agree(const struct migration *migration, const struct moves *moves, const char *code,
	  const struct rating *rating)
{
	for (size_t i = 0; i < migration->map.count; i++) {
		const struct map_row *row = &migration->map.rows[i];
		const struct rating *other;

		if (row->relation != MAP_MERGED || strcmp(row->after, code) != 0)
			continue;
		other = find_rating(moves, migration->before->version, row->before, rating);
		if (!other || other->value != rating->value)
			return false;
	}
	return true;
}

static bool
has_move(const struct moves *moves, const char *code, const struct rating *like)
{
	for (size_t i = 0; i < moves->count; i++) {
		const struct move *move = &moves->items[i];

		if (!strcmp(move->code, code) && move->rating->capacity == like->capacity &&
		    !strcmp(move->rating->level, like->level))
			return true;
	}
	return false;
}

/* Where one row of the map takes a rating of its old code; false where it stays. */
static bool
plan_row(const struct migration *migration, const struct map_row *row, const struct rating *rating,
	 struct moves *moves)
{
	bool offer = row->relation != MAP_CARRIED;

	if (!*row->after || !takes(migration, moves, row->after, rating) ||
	    (offer && rating->value < 1) ||
	    (row->relation == MAP_MERGED && !all_agree(migration, moves, row->after, rating)))
		return false;
	if (!has_move(moves, row->after, rating)) {
		GROW(moves->items, moves->count, moves->capacity);
		moves->items[moves->count++] = (struct move) { rating, row->after, offer };
	}
	return true;
}

static void
plan_rating(struct migration *migration, const struct rating *rating, struct moves *moves)
{
	struct migration_ratings *counts = &migration->ratings[rating->capacity];
	bool carried = false, offered = false;

	for (size_t i = 0; i < migration->map.count; i++) {
		const struct map_row *row = &migration->map.rows[i];

		if (row->section || strcmp(row->before, rating->code) != 0 ||
		    !plan_row(migration, row, rating, moves))
			continue;
		carried |= row->relation == MAP_CARRIED;
		offered |= row->relation != MAP_CARRIED;
	}
	counts->carried += carried;
	counts->offered += offered;
	counts->left += !carried && !offered;
}

enum wm_code
moves_plan(struct workspace *workspace, struct uuid person, struct migration *migration,
	   struct moves *moves, struct wm_error *error)
{
	struct rating_filter filter = {
		.person = person,
		.framework = migration->before->id,
		.before = INSTANT_LAST,
	};
	enum wm_code code;

	*moves = (struct moves) { .arena = arena_new() };
	code = store_each_rating(workspace->store, &workspace->viewer, &filter, keep_rating, moves,
				 error);
	for (size_t i = 0; code == WM_OK && i < moves->rating_count; i++)
		if (!strcmp(moves->ratings[i].version, migration->before->version))
			plan_rating(migration, &moves->ratings[i], moves);
	return code;
}

void
moves_done(struct moves *moves)
{
	arena_free(&moves->arena);
	free(moves->ratings);
	free(moves->items);
	*moves = (struct moves) { .arena = NULL };
}

const char *
carried_to(const struct version_map *map, const char *code)
{
	for (size_t i = 0; i < map->count; i++)
		if (map->rows[i].relation == MAP_CARRIED && !strcmp(map->rows[i].before, code))
			return map->rows[i].after;
	return NULL;
}
