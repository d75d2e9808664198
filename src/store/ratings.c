#include "store/said.h"

#include <string.h>

#include "waymark/memory.h"

/* One indicator of one person at one level in one capacity. */
struct cell {
	int64_t person;
	int64_t framework;
	const char *code;
	const char *level;
	enum capacity capacity;
};

static void
bind_cell(struct query *query, const struct cell *cell)
{
	query_bind_number(query, cell->person);
	query_bind_number(query, cell->framework);
	query_bind_text(query, cell->code);
	query_bind_text(query, cell->level);
	query_bind_number(query, cell->capacity);
}

/* One more or one less in the count of the cell's section. */
static enum wm_code
count(struct store *store, enum statement statement, const struct cell *cell, int value,
      struct wm_error *error)
{
	struct query query = query_begin(store, statement);

	query_bind_number(&query, cell->person);
	query_bind_number(&query, cell->framework);
	query_bind_text(&query, cell->level);
	query_bind_text(&query, cell->code);
	query_bind_number(&query, cell->capacity);
	query_bind_number(&query, value);
	return query_run(&query, error);
}

struct current {
	int value; /* VALUE_UNRATED: none, or cleared */
	int64_t event;
	struct uuid entered_by;
};

static enum wm_code
read_current(struct store *store, enum statement statement, const struct cell *cell,
	     struct current *current, struct wm_error *error)
{
	struct query query = query_begin(store, statement);

	*current = (struct current) { 0 };
	bind_cell(&query, cell);
	if (query_step(&query)) {
		current->value = (int) query_number(&query, 0);
		current->event = query_number(&query, 1);
		current->entered_by = query_uuid(&query, 2);
	}
	return query_end(&query, error);
}

static enum wm_code
write_current(struct store *store, const struct cell *cell, const struct current *current,
	      struct wm_error *error)
{
	bool stays = current->value != VALUE_UNRATED;
	struct query query =
		query_begin(store, stays ? STATEMENT_CURRENT_SET : STATEMENT_CURRENT_DROP);

	bind_cell(&query, cell);
	if (stays) {
		query_bind_number(&query, current->value);
		query_bind_number(&query, current->event);
		query_bind_uuid(&query, &current->entered_by);
	}
	return query_run(&query, error);
}

/* Makes the current rating the newest that stands, and the counts follow. */
static enum wm_code
settle(struct store *store, const struct cell *cell, struct wm_error *error)
{
	struct current before, now;
	enum wm_code code;

	code = read_current(store, STATEMENT_CURRENT, cell, &before, error);
	if (!code)
		code = read_current(store, STATEMENT_RATING_NEWEST, cell, &now, error);
	if (code || before.event == now.event)
		return code;
	code = write_current(store, cell, &now, error);
	if (!code && before.value != VALUE_UNRATED)
		code = count(store, STATEMENT_COUNT_TAKE, cell, before.value, error);
	if (!code && now.value != VALUE_UNRATED)
		code = count(store, STATEMENT_COUNT_ADD, cell, now.value, error);
	return code;
}

enum wm_code
derive_rating(struct store *store, const struct event_row *row, int64_t person,
	      struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *entered_by = event_fact(event, "entered-by");
	struct cell cell = {
		.person = person,
		.code = event_fact(event, "code"),
		.level = event_fact(event, "level"),
		.capacity = event->capacity,
	};
	struct uuid enterer = { 0 };
	struct query query;
	int value = VALUE_UNRATED;
	enum wm_code code;

	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&cell.framework, error);
	if (code)
		return code;
	value_read(event_fact(event, "value"), &value);
	if (entered_by)
		uuid_read(entered_by, &enterer);
	query = query_begin(store, STATEMENT_RATING_ADD);
	bind_cell(&query, &cell);
	query_bind_number(&query, event->clock);
	query_bind_number(&query, row->number);
	query_bind_number(&query, value);
	query_bind_uuid(&query, &enterer);
	code = query_run(&query, error);
	return code ? code : settle(store, &cell, error);
}

static void
read_rating(const struct query *query, struct rating *rating)
{
	*rating = (struct rating) {
		.event = query_uuid(query, 0),
		.framework = query_text(query, 1),
		.version = query_text(query, 2),
		.code = query_text(query, 3),
		.level = query_text(query, 4),
		.capacity = query_number(query, 5) ? CAPACITY_SUPERVISOR : CAPACITY_SELF,
		.value = (int) query_number(query, 6),
		.at = query_number(query, 7),
		.author = query_uuid(query, 8),
		.entered_by = query_uuid(query, 9),
		.reason = query_text(query, 10),
		.carried_from = query_has(query, 11) ? query_text(query, 11) : NULL,
		.since = query_number(query, 12),
	};
}

/* Whether the row is of the cell that was read last; remembers it when not. */
static bool
same_cell(const struct rating *rating, struct buffer *last)
{
	struct buffer cell = { 0 };
	bool same;

	buffer_format(&cell, "%s\n%s\n%s\n%s\n%d", rating->framework, rating->version, rating->code,
		      rating->level, rating->capacity);
	same = last->text && strcmp(last->text, cell.text) == 0;
	buffer_done(last);
	*last = cell;
	return same;
}

enum wm_code
store_each_rating(struct store *store, const struct viewer *viewer,
		  const struct rating_filter *filter,
		  void (*fn)(void *context, const struct rating *rating), void *context,
		  struct wm_error *error)
{
	bool all = filter->before == INSTANT_LAST;
	struct query query =
		query_begin(store, all ? STATEMENT_CURRENT_ALL : STATEMENT_RATING_STOOD);
	struct buffer last = { 0 };
	struct rating rating;

	(void) viewer; /* a file shows all of itself to whoever may open it */
	query_bind_uuid(&query, &filter->person);
	query_bind_text(&query, filter->framework);
	query_bind_text(&query, filter->version);
	query_bind_text(&query, filter->code);
	query_bind_text(&query, filter->level);
	if (!all)
		query_bind_number(&query, filter->before);
	while (query_step(&query)) {
		read_rating(&query, &rating);
		/* Of those that stood the newest of each cell comes first. */
		if ((all || !same_cell(&rating, &last)) && rating.value != VALUE_UNRATED)
			fn(context, &rating);
	}
	buffer_done(&last);
	return query_end(&query, error);
}

enum wm_code
store_each_rating_time(struct store *store, const struct viewer *viewer, struct uuid person,
		       const char *framework, void (*fn)(void *context, instant at), void *context,
		       struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_RATING_TIMES);

	(void) viewer; /* a file shows all of itself to whoever may open it */
	query_bind_uuid(&query, &person);
	query_bind_text(&query, framework);
	while (query_step(&query))
		fn(context, query_number(&query, 0));
	return query_end(&query, error);
}

struct offer_walk {
	const struct rating_filter *filter;
	void (*fn)(void *context, const struct rating *offer);
	void *context;
};

static void
tell_offer(void *context, const struct event *event)
{
	const struct offer_walk *walk = context;
	const struct rating_filter *filter = walk->filter;
	struct rating offer = {
		.event = event->id,
		.framework = event_fact(event, "framework"),
		.version = event_fact(event, "version"),
		.code = event_fact(event, "code"),
		.level = event_fact(event, "level"),
		.capacity = event->capacity,
		.at = event->at,
		.author = event->author,
		.reason = "",
		.carried_from = event_fact(event, "carried-from"),
	};

	value_read(event_fact(event, "value"), &offer.value);
	if ((!filter->framework || !strcmp(filter->framework, offer.framework)) &&
	    (!filter->version || !strcmp(filter->version, offer.version)))
		walk->fn(walk->context, &offer);
}

enum wm_code
store_each_offer(struct store *store, const struct viewer *viewer,
		 const struct rating_filter *filter,
		 void (*fn)(void *context, const struct rating *offer), void *context,
		 struct wm_error *error)
{
	struct offer_walk walk = { .filter = filter, .fn = fn, .context = context };

	(void) viewer; /* a file shows all of itself to whoever may open it */
	return said_each(store, &filter->person, EVENT_OFFER, filter->before, tell_offer, &walk,
			 error);
}
