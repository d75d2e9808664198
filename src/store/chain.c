#include "store/private.h"

#include <string.h>

/* A change here breaks every chain that was ever written: the pieces and their order are the
 * format. */

static void
add_uuid(struct digest_state *state, const struct uuid *id)
{
	digest_add(state, id->bytes, sizeof(id->bytes));
}

static void
add_text(struct digest_state *state, const char *text)
{
	digest_add(state, text, strlen(text));
}

static void
add_digest(struct digest_state *state, const struct digest *digest)
{
	digest_add(state, digest->bytes, sizeof(digest->bytes));
}

struct digest
chain_facts_hash(const struct salt *salt, const char *facts)
{
	struct digest_state state;

	digest_begin(&state);
	digest_add(&state, salt->bytes, sizeof(salt->bytes));
	add_text(&state, facts);
	return digest_end(&state);
}

struct digest
chain_text_hash(const struct salt *salt, const char *text)
{
	struct digest_state state;

	digest_begin(&state);
	digest_add(&state, salt->bytes, sizeof(salt->bytes));
	digest_add_number(&state, text != NULL);
	add_text(&state, text ? text : "");
	return digest_end(&state);
}

struct digest
chain_hash(const struct digest *previous, const struct event *event, const struct digest *facts,
	   const struct digest *text)
{
	struct digest_state state;

	digest_begin(&state);
	add_digest(&state, previous);
	add_uuid(&state, &event->id);
	add_uuid(&state, &event->action);
	add_uuid(&state, &event->origin);
	add_uuid(&state, &event->subject);
	digest_add_number(&state, event->seq);
	digest_add_number(&state, event->clock);
	digest_add_number(&state, event->at);
	add_uuid(&state, &event->author);
	add_text(&state, capacity_word(event->capacity));
	add_text(&state, event_kind_info(event->kind)->word);
	add_digest(&state, facts);
	add_digest(&state, text);
	return digest_end(&state);
}
