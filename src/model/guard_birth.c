/* Dates of birth: a date that is introduced as one.  A date by itself is when something was done. */
#include <string.h>

#include "guard_find.h"

#define REACH 80 /* characters between the word and the date */

/* What introduces a date; a blank in the word is one or more blanks, or a dash. */
static const struct introduction {
	const char *word;
	size_t before;	  /* the most words between it and the date that follows */
	const char *ends; /* what ends its reach besides the end of a sentence */
	bool bare;	  /* a date that stands right before it counts too */
	bool is;	  /* "3 March is her birthday" */
} introductions[] = {
	/* clang-format off */
	{ "date of birth",	6, "",	true,	true },
	{ "dates of birth",	6, "",	true,	true },
	{ "birth date",		6, "",	true,	true },
	{ "birthdate",		6, "",	true,	true },
	{ "d.o.b",		6, "",	true,	true },
	{ "d/o/b",		6, "",	true,	true },
	{ "d o b",		6, "",	true,	true },
	{ "dob",		6, "",	true,	true },
	{ "dobs",		6, "",	true,	true },
	{ "birthday",		3, ",",	false,	true },
	{ "bday",		3, ",",	false,	true },
	{ "b day",		3, ",",	false,	true },
	{ "born",		5, ",",	false,	false },
	/* clang-format on */
};

/* The index behind the word at an index; 0 where it does not stand there whole. */
static size_t
word_end(const struct plain *plain, size_t index, const char *word)
{
	for (; *word; word++) {
		size_t next = *word == ' ' ? plain_gap_end(plain, index) : index + 1;

		if (*word == ' ' ? next == index : plain_at(plain, index) != (unsigned char) *word)
			return 0;
		index = next;
	}
	return plain_is_word(plain_at(plain, index)) ? 0 : index;
}

/* Whether a sentence or a paragraph ends at an index. */
static bool
ends_sentence(const struct plain *plain, size_t index)
{
	unsigned char as = plain_at(plain, index), after = plain_at(plain, index + 1);

	if (as == 0 || as == ';' || as == '!' || as == '?')
		return true;
	if (as == '.')
		return after == ' ' || after == '\n' || after == 0;
	return as == '\n' && after == '\n';
}

/* Finds the date that the word from start to end introduces, and gives the index behind it; 0 for
 * none. */
static size_t
find_after(const struct plain *plain, const struct introduction *introduction, size_t end,
	   struct guard_findings *findings)
{
	size_t words = 0, at = end;

	if (strchr(introduction->word, '.') && plain_at(plain, at) == '.')
		at++;
	while (at < plain->count && at - end < REACH) {
		size_t date = plain_begins(plain, at) ? plain_date_end(plain, at) : 0;

		if (date) {
			found_add(findings, plain, GUARD_BIRTH, at, date);
			return date;
		}
		if (plain_begins(plain, at)) {
			if (++words > introduction->before)
				return 0;
			at = plain_word_end(plain, at);
			continue;
		}
		if (((words > 0 || plain->as[at] == '.') && ends_sentence(plain, at)) ||
		    strchr(introduction->ends, plain->as[at]))
			return 0;
		at++;
	}
	return 0;
}

/* Whether what stands between a date and the word after it makes the date that of the word:
 * nothing but brackets and blanks, or "is her". */
static bool
leads_to(const struct plain *plain, const struct introduction *introduction, size_t from, size_t to)
{
	size_t words = 0;
	bool is = false;

	for (size_t i = from; i < to; i++) {
		if (ends_sentence(plain, i) || plain->as[i] == ',')
			return false;
		if (!plain_begins(plain, i))
			continue;
		if (words++ == 0)
			is = word_end(plain, i, "is") || word_end(plain, i, "was");
	}
	return words == 0 ? introduction->bare : introduction->is && is && words <= 3;
}

/* The same for a date before the word at `start`. */
static void
find_before(const struct plain *plain, const struct introduction *introduction, size_t start,
	    struct guard_findings *findings)
{
	size_t first = start > REACH ? start - REACH : 0;

	for (size_t i = first; i < start; i++) {
		size_t date = plain_begins(plain, i) ? plain_date_end(plain, i) : 0;

		if (date && date <= start && leads_to(plain, introduction, date, start)) {
			found_add(findings, plain, GUARD_BIRTH, i, date);
			return;
		}
	}
}

void
find_births(const struct guard *guard, const struct plain *plain, struct guard_findings *findings)
{
	(void) guard;
	for (size_t i = 0; i < plain->count; i++) {
		if ((plain->as[i] != 'b' && plain->as[i] != 'd') || !plain_begins(plain, i) ||
		    (plain_at(plain, i - 1) == '-' && plain_is_letter(plain_at(plain, i - 2))))
			continue;
		for (size_t j = 0; j < sizeof(introductions) / sizeof(introductions[0]); j++) {
			size_t end = word_end(plain, i, introductions[j].word);

			if (!end)
				continue;
			if (!find_after(plain, &introductions[j], end, findings))
				find_before(plain, &introductions[j], i, findings);
			break;
		}
	}
}
