#include "store/about.h"

struct uuid
about_id(const struct event *event, const char *fact)
{
	const char *text = event_fact(event, fact);
	struct uuid id = { 0 };

	if (text)
		uuid_read(text, &id);
	return id;
}

enum wm_code
derive_about(struct store *store, const struct event_row *row, int64_t person,
	     struct wm_error *error)
{
	const struct event *event = &row->event;
	struct uuid of = about_id(event, event->kind == EVENT_NEED_ABOUT ? "need" : "of");
	struct query query;
	int64_t framework;
	enum wm_code code;

	(void) person;
	code = kept_version_key(store, event_fact(event, "framework"), event_fact(event, "version"),
				&framework, error);
	if (code)
		return code;
	query = query_begin(store, STATEMENT_ABOUT_ADD);
	query_bind_uuid(&query, &of);
	query_bind_number(&query, row->number);
	query_bind_number(&query, framework);
	query_bind_text(&query, event_fact(event, "code"));
	return query_run(&query, error);
}

enum wm_code
about_read(struct store *store, enum statement statement, const struct uuid *person, instant before,
	   struct link_list *(*links_of)(void *context, struct uuid id), void *context,
	   struct wm_error *error)
{
	struct query query = query_begin(store, statement);

	query_bind_uuid(&query, person);
	query_bind_number(&query, before);
	while (query_step(&query)) {
		struct link_list *links = links_of(context, query_uuid(&query, 0));

		if (links)
			link_list_add(links, query_text(&query, 1), query_text(&query, 2),
				      query_text(&query, 3));
	}
	return query_end(&query, error);
}
