#include "waymark/text.h"

#include <stdlib.h>
#include <string.h>

#include "unicode.h"

bool
text_same(const char *a, const char *b)
{
	char *folded_a = unicode_fold(a), *folded_b = unicode_fold(b);
	bool same = strcmp(folded_a, folded_b) == 0;

	free(folded_a);
	free(folded_b);
	return same;
}

bool
text_contains(const char *text, const char *part)
{
	char *folded_text = unicode_fold(text), *folded_part = unicode_fold(part);
	bool contains = strstr(folded_text, folded_part) != NULL;

	free(folded_text);
	free(folded_part);
	return contains;
}

bool
text_hidden(uint32_t character)
{
	return unicode_is_hidden(character);
}

int
text_index(const char *const words[], const char *word)
{
	for (int i = 0; words[i]; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return -1;
}

void
text_count(struct buffer *buffer, size_t count, const char *one)
{
	buffer_format(buffer, "%zu %s%s", count, one, count == 1 ? "" : "s");
}

bool
text_blank(const char *text)
{
	uint32_t character;

	while (text && (character = text_next(&text)))
		if (!unicode_is_blank(character))
			return false;
	return true;
}
