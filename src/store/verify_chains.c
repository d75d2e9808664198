#include "store/sql.h"

#include <string.h>

/* Where the walk is in the chain of one origin and subject. */
struct chain_link {
	struct uuid origin;
	struct uuid subject;
	int64_t seq;
	int64_t clock;
	struct digest hash;
	bool begun;
};

/* "event 3 of 1b4e28ba (written by 9f86d081)": enough of the ids to find it. */
static void
fault(struct verification *verification, const struct event *event, const char *what)
{
	char subject[UUID_TEXT_MAX];
	char origin[UUID_TEXT_MAX];

	verify_fault(verification, "event %lld about %.8s written in %.8s: %s",
		     (long long) event->seq, uuid_text(event->subject, subject),
		     uuid_text(event->origin, origin), what);
}

/* Whether facts and text are here as `content` says; SQLite itself looks at that only where it may
 * write. */
static bool
content_fits(const struct event_row *row)
{
	bool has_facts = row->facts && row->has_facts_salt;
	bool has_none = !row->facts && !row->has_facts_salt;

	if (row->content == 0 ? !has_none : !has_facts)
		return false;
	return row->content == 2 ? row->has_text_salt : !row->has_text_salt && !row->event.text;
}

static void
check_contents(struct verification *verification, const struct event_row *row)
{
	const struct event *event = &row->event;

	if (!content_fits(row))
		fault(verification, event, "what is here of it is not what it says");
	if (row->facts &&
	    !digest_equal(chain_facts_hash(&row->facts_salt, row->facts), row->facts_hash))
		fault(verification, event, "its facts were altered");
	if (row->has_text_salt &&
	    !digest_equal(chain_text_hash(&row->text_salt, event->text), row->text_hash))
		fault(verification, event, "its text was altered");
	if (row->content == 3)
		verification->counts->redacted++;
}

static void
check_place(struct verification *verification, const struct event_row *row, struct chain_link *last)
{
	const struct event *event = &row->event;

	if (!last->begun || !uuid_equal(last->origin, event->origin) ||
	    !uuid_equal(last->subject, event->subject)) {
		*last = (struct chain_link) {
			.origin = event->origin,
			.subject = event->subject,
			.begun = true,
		};
		verification->counts->chains++;
	}
	if (event->seq != last->seq + 1)
		fault(verification, event, "events before it are missing");
	else if (!digest_equal(chain_hash(&last->hash, event, &row->facts_hash, &row->text_hash),
			       row->hash))
		fault(verification, event, "it was altered");
	if (event->clock <= last->clock)
		fault(verification, event, "its clock does not follow the one before");
	last->seq = event->seq;
	last->clock = event->clock;
	last->hash = row->hash;
}

enum wm_code
verify_chains(struct verification *verification, struct wm_error *error)
{
	struct query query = query_begin(verification->store, STATEMENT_EVENT_CHAINS);
	struct chain_link last = { 0 };
	struct event_row row;
	struct wm_error why;

	while (query_step(&query)) {
		if (event_row_parse(&query, &row, &why) == WM_OK) {
			check_place(verification, &row, &last);
			check_contents(verification, &row);
		} else {
			verify_fault(verification, "%s", why.message);
		}
		event_row_done(&row);
		verification->counts->events++;
	}
	return query_end(&query, error);
}
