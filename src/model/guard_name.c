/* Names of the list, of which only salted digests are known. */
#include <stdlib.h>
#include <string.h>

#include "guard_find.h"
#include "waymark/text.h"

/* Adds the word at index to end as it is compared: without regard to case and accents. */
static void
add_word(struct digest_state *state, const struct plain *plain, size_t index, size_t end,
	 struct buffer *word)
{
	buffer_clear(word);
	for (size_t i = index; i < end; i++) {
		const char *at = plain->text + plain->at[i];

		if (plain->as[i] == PLAIN_LETTER)
			text_add_character(word, text_lower(text_next(&at)));
		else
			buffer_char(word, (char) plain->as[i]);
	}
	digest_add(state, word->text, word->length);
}

/* The index of the next word from an index on; that of the end of the text where none is left. */
static size_t
next_word(const struct plain *plain, size_t index)
{
	while (index < plain->count && !plain_begins(plain, index))
		index++;
	return index;
}

static void
begin(struct digest_state *state, struct salt salt)
{
	digest_begin(state);
	digest_add(state, salt.bytes, sizeof(salt.bytes));
}

enum wm_code
guard_name_make(struct salt salt, const char *name, struct guard_name *made, struct wm_error *error)
{
	struct plain plain = plain_make(name);
	struct buffer word = { 0 };
	struct digest_state state;
	size_t words = 0, at;

	begin(&state, salt);
	for (at = next_word(&plain, 0); at < plain.count && words <= GUARD_NAME_WORDS; words++) {
		size_t end = plain_word_end(&plain, at);

		add_word(&state, &plain, at, end, &word);
		at = next_word(&plain, end);
	}
	buffer_done(&word);
	plain_done(&plain);
	if (words == 0)
		return wm_fail(error, WM_VALUE, "a name of the list has no letter or digit");
	if (words > GUARD_NAME_WORDS)
		return wm_fail(error, WM_VALUE, "a name of the list has more than %d words",
			       GUARD_NAME_WORDS);
	*made = (struct guard_name) { .words = words, .digest = digest_end(&state) };
	return WM_OK;
}

static int
compare_names(const void *a, const void *b)
{
	const struct guard_name *one = a, *other = b;

	return memcmp(one->digest.bytes, other->digest.bytes, DIGEST_SIZE);
}

void
guard_names_sort(struct guard_name names[], size_t count)
{
	if (count > 1)
		qsort(names, count, sizeof(*names), compare_names);
}

const struct guard_name *
guard_names_find(const struct guard_name names[], size_t count, const struct guard_name *name)
{
	return count ? bsearch(name, names, count, sizeof(*names), compare_names) : NULL;
}

/* The end of the longest name of the list that begins at a word; 0 for none. */
static size_t
name_end(const struct guard *guard, const bool counts[], size_t most, const struct plain *plain,
	 size_t index, struct buffer *word)
{
	struct digest_state state;
	size_t found = 0;

	begin(&state, guard->salt);
	for (size_t words = 1; words <= most && index < plain->count; words++) {
		size_t end = plain_word_end(plain, index);
		struct digest_state whole;
		struct guard_name name = { .words = words };

		add_word(&state, plain, index, end, word);
		if (counts[words]) {
			whole = state;
			name.digest = digest_end(&whole);
			if (guard_names_find(guard->names, guard->name_count, &name))
				found = end;
		}
		index = next_word(plain, end);
	}
	return found;
}

void
find_names(const struct guard *guard, const struct plain *plain, struct guard_findings *findings)
{
	bool counts[GUARD_NAME_WORDS + 1] = { false };
	struct buffer word = { 0 };
	size_t most = 0, at;

	if (guard->name_count == 0)
		return;
	for (size_t i = 0; i < guard->name_count; i++) {
		counts[guard->names[i].words] = true;
		if (guard->names[i].words > most)
			most = guard->names[i].words;
	}
	for (at = next_word(plain, 0); at < plain->count;) {
		size_t end = name_end(guard, counts, most, plain, at, &word);

		if (end)
			found_add(findings, plain, GUARD_NAME, at, end);
		at = next_word(plain, plain_word_end(plain, at));
	}
	buffer_done(&word);
}
