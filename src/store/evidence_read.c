#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

/* An evidence and its place among those written on one day. */
struct placed {
	struct evidence evidence;
	int64_t clock;
	struct uuid origin;
	int64_t seq;
};

struct placed_list {
	struct placed *items;
	size_t count;
	size_t capacity;
};

/* Three queries, each in the order of the evidences' ids, read side by side. */
struct reading {
	struct query rows;
	struct query details;
	struct query links;
	bool has_detail;
	bool has_link;
};

static const struct uuid first_id = { .bytes = { 0 } };
static const struct uuid last_id = {
	.bytes = { 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255 },
};

/* Of one evidence or of all: those whose ids lie from one id to another. */
static void
bind_range(struct query *query, const struct evidence_filter *filter)
{
	const struct uuid *from = uuid_is_set(filter->evidence) ? &filter->evidence : &first_id;
	const struct uuid *to = uuid_is_set(filter->evidence) ? &filter->evidence : &last_id;

	query_bind_uuid(query, &filter->person);
	query_bind_number(query, filter->before);
	query_bind_bytes(query, from->bytes, sizeof(from->bytes));
	query_bind_bytes(query, to->bytes, sizeof(to->bytes));
}

static void
reading_begin(struct reading *reading, struct store *store, const struct evidence_filter *filter)
{
	reading->rows = query_begin(store, STATEMENT_EVIDENCE_ALL);
	reading->details = query_begin(store, STATEMENT_DETAIL_ALL);
	reading->links = query_begin(store, STATEMENT_LINK_ALL);
	bind_range(&reading->rows, filter);
	query_bind_number(&reading->rows, filter->taken_back);
	bind_range(&reading->details, filter);
	query_bind_number(&reading->details, filter->bodies);
	bind_range(&reading->links, filter);
	reading->has_detail = query_step(&reading->details);
	reading->has_link = query_step(&reading->links);
}

static enum wm_code
reading_end(struct reading *reading, struct wm_error *error)
{
	enum wm_code code = query_end(&reading->rows, error), ended;

	ended = query_end(&reading->details, code ? NULL : error);
	code = code ? code : ended;
	ended = query_end(&reading->links, code ? NULL : error);
	return code ? code : ended;
}

/* -1, 0 or 1: the row that the query stands on is of an evidence before, of this one, after it. */
static int
row_compare(const struct query *query, struct uuid id)
{
	struct uuid other = query_uuid(query, 0);

	return memcmp(other.bytes, id.bytes, sizeof(id.bytes));
}

static void
replace(char **text, const char *by)
{
	free(*text);
	*text = xstrdup(by);
}

static void
add_confirmation(struct evidence *evidence, const struct query *query)
{
	struct confirmation confirmation = {
		.author = query_uuid(query, 4),
		.at = query_number(query, 5),
	};

	for (size_t i = 0; i < evidence->confirmation_count; i++)
		if (uuid_equal(evidence->confirmations[i].author, confirmation.author))
			return;
	uuid_read(query_text(query, 2), &confirmation.entered_by);
	GROW(evidence->confirmations, evidence->confirmation_count,
	     evidence->confirmation_capacity);
	evidence->confirmations[evidence->confirmation_count++] = confirmation;
}

/* A later detail takes the place of an earlier one. */
static void
take_detail(struct evidence *evidence, const struct query *query)
{
	const char *value = query_text(query, 2), *text = query_text(query, 3);
	enum event_kind kind;

	if (!event_kind_read(query_text(query, 1), &kind))
		return;
	switch (kind) {
	case EVENT_TITLE:
		replace(&evidence->title, text);
		break;
	case EVENT_BODY:
		if (evidence->body)
			replace(&evidence->body, text);
		break;
	case EVENT_WITNESS:
		replace(&evidence->witness, text);
		break;
	case EVENT_WITNESS_ROLE:
		replace(&evidence->witness_role, text);
		break;
	case EVENT_ORGANISATION:
		replace(&evidence->organisation, text);
		break;
	case EVENT_DOCUMENT:
		replace(&evidence->document, text);
		break;
	case EVENT_SORTED:
		replace(&evidence->kind, value);
		break;
	case EVENT_DATED:
		date_parse(value, &evidence->date, NULL);
		break;
	case EVENT_PRIVATE:
		evidence->private = strcmp(value, "yes") == 0;
		break;
	case EVENT_CONFIRMED:
		add_confirmation(evidence, query);
		break;
	default:
		break;
	}
}

static void
take_link(struct evidence *evidence, const struct query *query)
{
	(query_number(query, 4) ? link_list_add : link_list_remove)(
		&evidence->links, query_text(query, 1), query_text(query, 2), query_text(query, 3));
}

static struct placed
read_row(const struct query *query, const struct evidence_filter *filter)
{
	struct placed placed = {
		.evidence = {
			.id = query_uuid(query, 0),
			.person = filter->person,
			.author = query_uuid(query, 1),
			.kind = xstrdup(query_text(query, 2)),
			.at = query_number(query, 4),
			.title = xstrdup(query_text(query, 5)),
			.body = filter->bodies ? xstrdup("") : NULL,
			.witness = xstrdup(""),
			.witness_role = xstrdup(""),
			.organisation = xstrdup(""),
			.document = xstrdup(""),
			.redacted = query_number(query, 6) == 3,
		},
		.clock = query_number(query, 7),
		.origin = query_uuid(query, 8),
		.seq = query_number(query, 9),
	};

	date_parse(query_text(query, 3), &placed.evidence.date, NULL);
	return placed;
}

/* What the other two queries say of this evidence; what they say of one that is not here (it was
 * taken back) is passed over. */
static void
complete(struct reading *reading, struct evidence *evidence)
{
	int order;

	while (reading->has_detail && (order = row_compare(&reading->details, evidence->id)) <= 0) {
		if (order == 0)
			take_detail(evidence, &reading->details);
		reading->has_detail = query_step(&reading->details);
	}
	while (reading->has_link && (order = row_compare(&reading->links, evidence->id)) <= 0) {
		if (order == 0)
			take_link(evidence, &reading->links);
		reading->has_link = query_step(&reading->links);
	}
}

static int
placed_compare(const void *a, const void *b)
{
	const struct placed *left = a, *right = b;
	int order = date_compare(right->evidence.date, left->evidence.date);

	if (order == 0)
		order = (right->clock > left->clock) - (right->clock < left->clock);
	if (order == 0)
		order = memcmp(right->origin.bytes, left->origin.bytes, sizeof(left->origin.bytes));
	return order ? order : (right->seq > left->seq) - (right->seq < left->seq);
}

enum wm_code
store_evidence(struct store *store, const struct viewer *viewer,
	       const struct evidence_filter *filter, struct evidence_list *list,
	       struct wm_error *error)
{
	struct placed_list placed = { 0 };
	struct reading reading;
	enum wm_code code;

	reading_begin(&reading, store, filter);
	while (query_step(&reading.rows)) {
		GROW(placed.items, placed.count, placed.capacity);
		placed.items[placed.count] = read_row(&reading.rows, filter);
		complete(&reading, &placed.items[placed.count++].evidence);
	}
	code = reading_end(&reading, error);
	if (placed.count)
		qsort(placed.items, placed.count, sizeof(*placed.items), placed_compare);
	for (size_t i = 0; i < placed.count; i++) {
		struct evidence *evidence = &placed.items[i].evidence;

		if (viewer->shared && evidence->private) {
			evidence_done(evidence);
			continue;
		}
		GROW(list->items, list->count, list->capacity);
		list->items[list->count++] = *evidence;
	}
	free(placed.items);
	if (code)
		evidence_list_done(list);
	return code;
}

/* Whether the viewer may know of the evidence. */
static enum wm_code
find_visible(struct store *store, const struct viewer *viewer, struct uuid evidence, bool *visible,
	     struct wm_error *error)
{
	struct query query = query_begin(store, STATEMENT_DETAIL_PRIVATE);
	enum wm_code code;

	query_bind_uuid(&query, &evidence);
	*visible =
		!viewer->shared || !query_step(&query) || strcmp(query_text(&query, 0), "yes") != 0;
	code = query_end(&query, error);
	return code;
}

enum wm_code
store_each_evidence_event(struct store *store, const struct viewer *viewer, struct uuid evidence,
			  void (*fn)(void *context, const struct event *event, bool stands),
			  void *context, struct wm_error *error)
{
	struct query query;
	struct event_row row;
	bool visible;
	enum wm_code code = find_visible(store, viewer, evidence, &visible, error), ended;

	if (code || !visible)
		return code;
	query = query_begin(store, STATEMENT_EVIDENCE_HISTORY);
	query_bind_uuid(&query, &evidence);
	while (!code && query_step(&query)) {
		code = event_row_read(&query, &row, error);
		if (!code)
			fn(context, &row.event, query_number(&query, EVENT_COLUMN_COUNT) != 0);
		event_row_done(&row);
	}
	ended = query_end(&query, code ? NULL : error);
	return code ? code : ended;
}
