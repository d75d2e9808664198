#include "waymark/progression.h"

#include "waymark/text.h"

const char *const rule_words[RULE_KIND_COUNT + 1] = {
#define RULE_WORD(id, word) word,
	RULE_INFO(RULE_WORD)
#undef RULE_WORD
};

const char *const strength_words[STRENGTH_COUNT + 1] = {
#define STRENGTH_WORD(id, word) word,
	STRENGTH_INFO(STRENGTH_WORD)
#undef STRENGTH_WORD
};

static bool
is_within(const struct policy_item *item, int number)
{
	return number >= item->least && (item->most == 0 || number <= item->most);
}

bool
item_is_met(const struct policy_item *item, const struct item_held *held, struct date on)
{
	struct date reached;

	switch (item->rule) {
	case RULE_PRESENT:
		return held->count > 0;
	case RULE_COUNT:
		return is_within(item, held->count);
	case RULE_WORDS:
		return held->words > 0 && is_within(item, held->words);
	case RULE_DATED:
		reached = span_add((struct span) { item->least, item->unit }, held->base, NULL);
		return date_is_set(reached) && date_compare(reached, on) <= 0;
	case RULE_KIND_COUNT:
		break;
	}
	return false;
}

int
statement_words(const char *text)
{
	bool counted = false; /* the word that goes on */
	int words = 0;
	uint32_t character;

	while ((character = text_next(&text))) {
		unsigned char plain = text_plain(character);

		if (plain == ' ' || plain == '\n' || plain == '\t') {
			counted = false;
		} else if (!counted && (plain == PLAIN_LETTER || (plain >= 'a' && plain <= 'z') ||
					(plain >= '0' && plain <= '9'))) {
			counted = true;
			words++;
		}
	}
	return words;
}
