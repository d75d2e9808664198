/* A text as plain characters, and the ends of what stands in it. */
#include <stdlib.h>
#include <string.h>

#include "guard_find.h"
#include "waymark/text.h"

#define GAP_MOST    3  /* characters between two parts of one number */
#define PREFIX_MOST 16 /* letters that may stand right before a number: "tel", "nhs", ... */

bool
plain_is_digit(unsigned char as)
{
	return as >= '0' && as <= '9';
}

bool
plain_is_letter(unsigned char as)
{
	return (as >= 'a' && as <= 'z') || as == PLAIN_LETTER;
}

bool
plain_is_word(unsigned char as)
{
	return plain_is_digit(as) || plain_is_letter(as);
}

bool
plain_begins(const struct plain *plain, size_t index)
{
	return plain_is_word(plain_at(plain, index)) && !plain_is_word(plain_at(plain, index - 1));
}

size_t
plain_digits_end(const struct plain *plain, size_t index)
{
	while (plain_is_digit(plain_at(plain, index)))
		index++;
	return index;
}

size_t
plain_word_end(const struct plain *plain, size_t index)
{
	while (plain_is_word(plain_at(plain, index)))
		index++;
	return index;
}

size_t
plain_gap_end(const struct plain *plain, size_t index)
{
	size_t end = index;
	int dashes = 0, lines = 0;

	for (; end - index <= GAP_MOST; end++) {
		unsigned char as = plain_at(plain, end);

		dashes += as == '-';
		lines += as == '\n';
		if ((as != ' ' && as != '-' && as != '\n') || dashes > 1 || lines > 1)
			return end;
	}
	return index;
}

bool
plain_stands_alone(const struct plain *plain, size_t start, size_t end)
{
	unsigned char before = plain_at(plain, start - 1), after = plain_at(plain, end);
	size_t first = start;

	if (plain_is_word(after))
		return false;
	if ((after == '-' || after == '.') && plain_is_digit(plain_at(plain, end + 1)))
		return false;
	if ((before == '-' || before == '.') && plain_is_digit(plain_at(plain, start - 2)))
		return false;
	while (plain_is_letter(plain_at(plain, first - 1)) && start - first < PREFIX_MOST)
		first--;
	return !plain_is_word(plain_at(plain, first - 1));
}

void
found_add(struct guard_findings *findings, const struct plain *plain, enum guard_kind kind,
	  size_t start, size_t end)
{
	const char *last = plain->text + plain->at[end - 1], *next = last;
	size_t offset = plain->at[start];
	uint32_t character = text_next(&next);

	/* With what is set on the last character, such as an accent of its own. */
	do {
		last = next;
		character = text_next(&next);
	} while (character >= 0x80 && text_plain(character) == PLAIN_NOTHING);
	GROW(findings->items, findings->count, findings->capacity);
	findings->items[findings->count++] = (struct guard_finding) {
		.kind = kind,
		.offset = offset,
		.length = (size_t) (last - plain->text) - offset,
	};
}

struct plain
plain_make(const char *text)
{
	size_t length = strlen(text);
	struct plain plain = {
		.text = text,
		.as = xmalloc(length + 1),
		.at = xreallocarray(NULL, length + 1, sizeof(*plain.at)),
	};
	const char *at = text, *here;

	for (here = text; *here; here = at) {
		unsigned char as = text_plain(text_next(&at));

		if (as == PLAIN_NOTHING)
			continue;
		plain.as[plain.count] = as;
		plain.at[plain.count++] = (uint32_t) (here - text);
	}
	return plain;
}

void
plain_done(struct plain *plain)
{
	free(plain->as);
	free(plain->at);
}
