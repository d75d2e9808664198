/* UK postcodes: an area, a district, a sector and a unit (Royal Mail, Programmers' Guide to the
 * Postcode Address File). */
#include <string.h>

#include "guard_find.h"

#define UNIT_SIZE 3 /* "2AA" */

static const char areas[] =
	" ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy"
	" e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld"
	" le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg"
	" sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze ";

/* The districts that end in a letter. */
static const char lettered[] = " e1 n1 w1 ec1 ec2 ec3 ec4 nw1 se1 sw1 wc1 wc2 ";

/* What "L2 2nd visit" and the like have where a postcode has its unit, written small. */
static const char small_words[] = " st nd rd th hr yr ft pt pw pa pd ph ";

/* Whether a table above has the word at start to end. */
static bool
has_word(const char *words, const struct plain *plain, size_t start, size_t end)
{
	char word[8] = " ";
	size_t size = end - start;

	if (size + 3 > sizeof(word))
		return false;
	memcpy(word + 1, plain->as + start, size);
	memcpy(word + 1 + size, " ", 2);
	return strstr(words, word) != NULL;
}

/* "SW1A", "M1", "EC2": an area, one or two digits, perhaps a letter where there is such. */
static bool
is_district(const struct plain *plain, size_t start, size_t end)
{
	size_t digits = start, last;

	while (digits < end && plain_is_letter(plain->as[digits]))
		digits++;
	for (last = digits; last < end && plain_is_digit(plain->as[last]);)
		last++;
	if (digits == start || digits - start > 2 || !has_word(areas, plain, start, digits))
		return false;
	if (last == digits || last - digits > 2 || (last - digits == 2 && plain->as[digits] == '0'))
		return false;
	if (last == end)
		return true;
	return end - last == 1 && plain->as[last] >= 'a' && plain->as[last] <= 'y' &&
	       has_word(lettered, plain, start, last);
}

/* Whether the writer wrote the letter at an index small. */
static bool
is_small(const struct plain *plain, size_t index)
{
	char byte = plain->text[plain->at[index]];

	return byte >= 'a' && byte <= 'z';
}

/* "2AA": a digit and two letters, of which some are never used. */
static bool
is_unit(const struct plain *plain, size_t start)
{
	static const char used[] = "abdefghjlnpqrstuwxyz";
	size_t one = start + 1, two = start + 2;

	if (!plain_is_digit(plain->as[start]) || !strchr(used, plain->as[one]) ||
	    !strchr(used, plain->as[two]))
		return false;
	return !(is_small(plain, one) && is_small(plain, two) &&
		 has_word(small_words, plain, one, two + 1));
}

/* Whether a word from start to end is part of something longer: a framework's reference, which has
 * a capital or a digit before its dash, a version, an address of mail. */
static bool
is_joined(const struct plain *plain, size_t start, size_t end)
{
	unsigned char before = plain_at(plain, start - 1), after = plain_at(plain, end);
	bool word_before = plain_is_word(plain_at(plain, start - 2));

	if (before == '-' && word_before && !is_small(plain, start - 2))
		return true;
	if (before && strchr("._@", before) && word_before)
		return true;
	if (after == '.')
		return plain_is_digit(plain_at(plain, end + 1));
	return after && strchr("-_@", after) && plain_is_word(plain_at(plain, end + 1));
}

/* The end of the postcode whose first word is start to end; 0 for none. */
static size_t
postcode_end(const struct plain *plain, size_t start, size_t end)
{
	size_t unit = end;

	if (end - start > UNIT_SIZE + 1 && end - start <= 4 + UNIT_SIZE &&
	    is_unit(plain, end - UNIT_SIZE) && is_district(plain, start, end - UNIT_SIZE))
		return end;
	if (end - start < 2 || end - start > 4 || !is_district(plain, start, end))
		return 0;
	unit = plain_gap_end(plain, end);
	if (unit == end || plain_word_end(plain, unit) != unit + UNIT_SIZE || !is_unit(plain, unit))
		return 0;
	return unit + UNIT_SIZE;
}

void
find_postcodes(const struct guard *guard, const struct plain *plain,
	       struct guard_findings *findings)
{
	size_t end;

	(void) guard;
	for (size_t i = 0; i < plain->count; i = end) {
		size_t found;

		end = i + 1;
		if (!plain_begins(plain, i))
			continue;
		end = plain_word_end(plain, i);
		found = postcode_end(plain, i, end);
		if (found && !is_joined(plain, i, found))
			found_add(findings, plain, GUARD_POSTCODE, i, found);
	}
}
