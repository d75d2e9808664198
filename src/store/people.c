#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

/* Where the newest event of each kind says what it says, and the statement that writes it to the
 * person. */
static const struct attribute {
	enum event_kind kind;
	const char *fact; /* NULL: the event's text */
	enum statement set;
} attributes[] = {
	{ EVENT_NAME, NULL, STATEMENT_PERSON_NAME },
	{ EVENT_GROUP, "group", STATEMENT_PERSON_GROUP },
	{ EVENT_TEAM, "team", STATEMENT_PERSON_TEAM },
	{ EVENT_ROLE, NULL, STATEMENT_PERSON_ROLE },
	{ EVENT_SUPERVISOR, "supervisor", STATEMENT_PERSON_SUPERVISOR },
	{ EVENT_START_IN_POST, "date", STATEMENT_PERSON_START_IN_POST },
};

static const struct attribute *
attribute_of(enum event_kind kind)
{
	size_t i = 0;

	while (attributes[i].kind != kind)
		i++;
	return &attributes[i];
}

/* What the newest standing event of this kind says, "" without one; owned by the caller. */
static enum wm_code
read_newest(struct store *store, const struct event *event, char **value, struct wm_error *error)
{
	const struct attribute *attribute = attribute_of(event->kind);
	struct query query = query_begin(store, STATEMENT_PERSON_NEWEST);
	const char *found = NULL;
	struct event_row row;
	enum wm_code code = WM_OK, ended;

	query_bind_uuid(&query, &event->subject);
	query_bind_text(&query, event_kind_info(event->kind)->word);
	if (query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code)
			found = attribute->fact ? event_fact(&row.event, attribute->fact)
						: row.event.text;
		*value = xstrdup(found ? found : "");
		event_row_done(&row);
	} else {
		*value = xstrdup("");
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}

enum wm_code
derive_attribute(struct store *store, const struct event_row *row, int64_t person,
		 struct wm_error *error)
{
	char *value = NULL;
	enum wm_code code = read_newest(store, &row->event, &value, error);

	if (!code) {
		struct query query = query_begin(store, attribute_of(row->event.kind)->set);

		query_bind_text(&query, value);
		query_bind_number(&query, person);
		code = query_run(&query, error);
	}
	free(value);
	return code;
}

enum wm_code
derive_level(struct store *store, const struct event_row *row, int64_t person,
	     struct wm_error *error)
{
	const struct event *event = &row->event;
	struct query query;
	int64_t framework;
	enum wm_code code;

	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_LEVEL_ADD);
	query_bind_number(&query, person);
	query_bind_number(&query, row->number);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "level"));
	query_bind_text(&query, event_fact(event, "from"));
	return query_run(&query, error);
}

static void
read_person(const struct query *query, struct person *person)
{
	*person = (struct person) {
		.id = query_uuid(query, 1),
		.name = xstrdup(query_text(query, 2)),
		.group = xstrdup(query_text(query, 3)),
		.team = xstrdup(query_text(query, 4)),
		.role = xstrdup(query_text(query, 5)),
	};
	uuid_read(query_text(query, 6), &person->supervisor);
	date_parse(query_text(query, 7), &person->start_in_post, NULL);
}

/* A later level of a framework takes the place of the earlier one. */
static void
add_level(struct person *person, const struct query *query)
{
	const char *framework = query_text(query, 1);
	struct person_level *level = NULL;

	for (size_t i = 0; i < person->level_count && !level; i++) {
		if (strcmp(person->levels[i].framework, framework) == 0)
			level = &person->levels[i];
	}
	if (!level) {
		GROW(person->levels, person->level_count, person->level_capacity);
		level = &person->levels[person->level_count++];
		*level = (struct person_level) { .framework = xstrdup(framework) };
	}
	free(level->version);
	free(level->level);
	level->version = xstrdup(query_text(query, 2));
	level->level = xstrdup(query_text(query, 3));
	level->from = (struct date) { 0 };
	date_parse(query_text(query, 4), &level->from, NULL);
}

/* Both queries go by person.key; keys[i] is that of people->items[i]. */
static enum wm_code
read_levels(struct store *store, instant before, struct people *people, const int64_t keys[],
	    struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_LEVEL_ALL);
	size_t at = 0;

	query_bind_number(&query, before);
	while (query_step(&query)) {
		while (at < people->count && keys[at] < query_number(&query, 0))
			at++;
		if (at < people->count && keys[at] == query_number(&query, 0))
			add_level(&people->items[at], &query);
	}
	return query_end(&query, error);
}

enum wm_code
store_people(struct store *store, const struct viewer *viewer, instant before,
	     struct people *people, struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_PERSON_ALL);
	int64_t *keys = NULL;
	size_t capacity = 0;
	enum wm_code code;

	(void) viewer; /* a file shows all of itself to whoever may open it */
	while (query_step(&query)) {
		GROW(keys, people->count, capacity);
		keys[people->count] = query_number(&query, 0);
		GROW(people->items, people->count, people->capacity);
		read_person(&query, &people->items[people->count++]);
	}
	code = query_end(&query, error);
	if (!code)
		code = read_levels(store, before, people, keys, error);
	free(keys);
	if (code)
		people_done(people);
	return code;
}
