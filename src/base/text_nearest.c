#include "waymark/text.h"

#include <stdlib.h>
#include <string.h>

#include "unicode.h"

#define SUGGESTIONS_MAX 3

/* A word as folded characters. */
struct letters {
	uint32_t *at;
	size_t count;
};

static struct letters
letters_of(const char *word)
{
	struct letters letters = { 0 };
	char *folded = unicode_fold(word);
	const char *at = folded;
	size_t capacity = 0;
	uint32_t character;

	while ((character = text_next(&at))) {
		GROW(letters.at, letters.count, capacity);
		letters.at[letters.count++] = character;
	}
	free(folded);
	return letters;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Letters inserted, left out, changed or swapped with their neighbour (Damerau and Levenshtein). */
static size_t
letters_changed(struct letters a, struct letters b)
{
	size_t row = b.count + 1, i, j, changed;
	size_t *table = xreallocarray(NULL, 3 * row, sizeof(*table));
	size_t *above = table, *here = table + row, *two_above = table + 2 * row, *spare;

	for (j = 0; j <= b.count; j++)
		here[j] = j;
	for (i = 1; i <= a.count; i++) {
		spare = two_above;
		two_above = above;
		above = here;
		here = spare;
		here[0] = i;
		for (j = 1; j <= b.count; j++) {
			changed = above[j - 1] + (a.at[i - 1] != b.at[j - 1]);
			changed = least(changed, least(above[j], here[j - 1]) + 1);
			if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
			    a.at[i - 2] == b.at[j - 1])
				changed = least(changed, two_above[j - 2] + 1);
			here[j] = changed;
		}
	}
	changed = here[b.count];
	free(table);
	return changed;
}

/* How far `candidate` is from `word`, or SIZE_MAX when it is not near enough to be meant. */
static size_t
distance(struct letters word, const char *candidate)
{
	struct letters other = letters_of(candidate);
	size_t limit = word.count / 3 ? word.count / 3 : 1, longer, changed = SIZE_MAX;

	longer = word.count > other.count ? word.count : other.count;
	if (longer - least(word.count, other.count) <= limit)
		changed = letters_changed(word, other);
	free(other.at);
	/* With every letter changed there is nothing that makes it near. */
	return changed <= limit && changed < longer ? changed : SIZE_MAX;
}

size_t
text_nearest(const char *word, const char *const candidates[], size_t count, size_t found[],
	     size_t most)
{
	struct letters letters = letters_of(word);
	size_t *distances = xreallocarray(NULL, count, sizeof(*distances));
	size_t i, near, found_count = 0;
	const char *tail;

	for (i = 0; i < count; i++) {
		distances[i] = distance(letters, candidates[i]);
		/* NOS-1.3 may be called 1.3: where the word has no prefix, try without. */
		tail = strchr(word, '-') ? NULL : strchr(candidates[i], '-');
		if (tail)
			distances[i] = least(distances[i], distance(letters, tail + 1));
	}
	for (near = 0; near <= letters.count && found_count < most; near++)
		for (i = 0; i < count && found_count < most; i++)
			if (distances[i] == near)
				found[found_count++] = i;
	free(distances);
	free(letters.at);
	return found_count;
}

void
text_suggest(struct buffer *buffer, const char *word, const char *const candidates[], size_t count)
{
	size_t found[SUGGESTIONS_MAX], i;
	size_t found_count = text_nearest(word, candidates, count, found, SUGGESTIONS_MAX);

	if (!found_count)
		return;
	buffer_format(buffer, ": did you mean %s", candidates[found[0]]);
	for (i = 1; i < found_count; i++)
		buffer_format(buffer, "%s%s", i + 1 < found_count ? ", " : " or ",
			      candidates[found[i]]);
	buffer_char(buffer, '?');
}

void
text_offer(struct buffer *buffer, const char *word, const char *const candidates[], size_t count)
{
	size_t before = buffer->length;

	text_suggest(buffer, word, candidates, count);
	if (buffer->length > before)
		return;
	for (size_t i = 0; i < count; i++)
		buffer_format(buffer, "%s%s", i == 0 ? "; known: " : ", ", candidates[i]);
}
