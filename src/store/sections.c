#include "store/sql.h"

#include "waymark/memory.h"

enum wm_code
derive_section(struct store *store, const struct event_row *row, int64_t person,
	       struct wm_error *error)
{
	const struct event *event = &row->event;
	const char *level = event_fact(event, "level");
	const char *by = event_fact(event, "decided-by");
	struct uuid decided_by = { 0 };
	struct query query;
	int64_t framework;
	enum wm_code code;

	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	if (by)
		uuid_read(by, &decided_by);
	query = query_begin(store, STATEMENT_SECTION_ADD);
	query_bind_number(&query, person);
	query_bind_number(&query, row->number);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "section"));
	query_bind_text(&query, level ? level : "");
	query_bind_number(&query, event->kind == EVENT_SECTION_LEFT_OUT);
	query_bind_uuid(&query, &decided_by);
	return query_run(&query, error);
}

/* What is set later for a section takes the place of what was set before. */
static void
set_section(struct person *person, const struct query *query)
{
	const char *framework = query_text(query, 1), *version = query_text(query, 2);
	const char *section = query_text(query, 3), *level = query_text(query, 4);
	bool left_out = query_number(query, 5) != 0;

	person_section_remove(person, framework, version, section);
	if (!left_out && !*level)
		return;
	GROW(person->sections, person->section_count, person->section_capacity);
	person->sections[person->section_count++] = (struct person_section) {
		.framework = xstrdup(framework),
		.version = xstrdup(version),
		.section = xstrdup(section),
		.level = xstrdup(level),
		.left_out = left_out,
		.decided_by = query_uuid(query, 6),
		.at = query_number(query, 7),
		.reason = xstrdup(query_text(query, 8)),
	};
}

enum wm_code
read_sections(struct store *store, instant before, struct people *people, const int64_t keys[],
	      struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_SECTION_ALL);
	size_t at = 0;

	query_bind_number(&query, before);
	while (query_step(&query)) {
		while (at < people->count && keys[at] < query_number(&query, 0))
			at++;
		if (at < people->count && keys[at] == query_number(&query, 0))
			set_section(&people->items[at], &query);
	}
	return query_end(&query, error);
}
