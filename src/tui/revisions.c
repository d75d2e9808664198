#include "revisions.h"

#include <stdlib.h>

#define ERASED_MAX 256 /* bytes that one revision of erasing may have */

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n';
}

static void
revision_done(struct revision *revision)
{
	buffer_done(&revision->removed);
	buffer_done(&revision->inserted);
}

static void
forget_after(struct revisions *revisions, size_t count)
{
	while (revisions->count > count)
		revision_done(&revisions->items[--revisions->count]);
}

void
revisions_done(struct revisions *revisions)
{
	forget_after(revisions, 0);
	free(revisions->items);
	*revisions = (struct revisions) { 0 };
}

/* A word ends where its blanks end. */
static bool
typing_goes_on(const struct revision *last, size_t at, const char *inserted)
{
	const struct buffer *typed = &last->inserted;

	return at == last->at + typed->length && last->removed.length == 0 &&
	       (is_blank(*inserted) || !is_blank(typed->text[typed->length - 1]));
}

/* Backwards a word ends where the blanks before it begin. */
static bool
erasing_goes_on(const struct revision *last, size_t at, const struct buffer *removed)
{
	const struct buffer *erased = &last->removed;

	return at + removed->length == last->at && erased->length < ERASED_MAX &&
	       (!is_blank(removed->text[0]) || is_blank(erased->text[0]));
}

static bool
goes_on(const struct revisions *revisions, enum revision_kind kind, size_t at,
	const struct buffer *removed, const char *inserted)
{
	const struct revision *last;

	if (revisions->closed || revisions->count == 0)
		return false;
	last = &revisions->items[revisions->count - 1];
	if (last->kind != kind)
		return false;
	switch (kind) {
	case REVISION_TYPED:
		return typing_goes_on(last, at, inserted);
	case REVISION_ERASED:
		return erasing_goes_on(last, at, removed);
	case REVISION_PASTED:
		return at == last->at + last->inserted.length;
	default:
		return false;
	}
}

static void
join(struct revision *last, size_t at, const struct buffer *removed, const char *inserted,
     size_t length)
{
	struct buffer whole = { 0 };

	buffer_add(&last->inserted, inserted, length);
	if (removed->length == 0)
		return;
	last->at = at;
	buffer_add(&whole, removed->text, removed->length);
	buffer_add(&whole, last->removed.text, last->removed.length);
	buffer_done(&last->removed);
	last->removed = whole;
}

void
revisions_add(struct revisions *revisions, enum revision_kind kind, size_t at,
	      const struct buffer *removed, const char *inserted, size_t length)
{
	struct revision *new;

	forget_after(revisions, revisions->done);
	if (goes_on(revisions, kind, at, removed, inserted)) {
		join(&revisions->items[revisions->count - 1], at, removed, inserted, length);
		return;
	}
	GROW(revisions->items, revisions->count, revisions->capacity);
	new = &revisions->items[revisions->count++];
	*new = (struct revision) { .kind = kind, .at = at };
	buffer_add(&new->removed, removed->text, removed->length);
	buffer_add(&new->inserted, inserted, length);
	revisions->done = revisions->count;
	revisions->closed = false;
}

void
revisions_close(struct revisions *revisions)
{
	revisions->closed = true;
}

const struct revision *
revisions_back(struct revisions *revisions)
{
	revisions->closed = true;
	return revisions->done > 0 ? &revisions->items[--revisions->done] : NULL;
}

const struct revision *
revisions_on(struct revisions *revisions)
{
	revisions->closed = true;
	return revisions->done < revisions->count ? &revisions->items[revisions->done++] : NULL;
}
