#include "unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include "waymark/error.h"
#include "waymark/text.h"

#define CHARACTER_BYTES 4 /* the longest character in UTF-8 */

size_t
unicode_decode(const char *bytes, size_t length, uint32_t *character)
{
	ucs4_t decoded;
	int taken = u8_mbtouc(&decoded, (const uint8_t *) bytes, length);

	*character = decoded;
	return taken > 0 ? (size_t) taken : 1;
}

static bool
in_category(uint32_t character, uint32_t mask)
{
	return uc_is_general_category_withtable(character, mask);
}

bool
unicode_is_hidden(uint32_t character)
{
	return in_category(character, UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf |
					      UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Co |
					      UC_CATEGORY_MASK_Cn | UC_CATEGORY_MASK_Zl |
					      UC_CATEGORY_MASK_Zp);
}

bool
unicode_is_letter(uint32_t character)
{
	return in_category(character, UC_CATEGORY_MASK_L);
}

bool
unicode_is_mark(uint32_t character)
{
	return in_category(character, UC_CATEGORY_MASK_M);
}

bool
unicode_is_picture(uint32_t character)
{
	return uc_is_property_extended_pictographic(character);
}

bool
unicode_is_blank(uint32_t character)
{
	return uc_is_property_white_space(character);
}

char *
unicode_fold(const char *text)
{
	size_t size = strlen(text), length = 0;
	uint8_t *folded;
	char *copy;

	if (!text_valid(text, size))
		return xstrdup(text);
	folded = u8_casefold((const uint8_t *) text, size, NULL, UNINORM_NFC, NULL, &length);
	if (!folded)
		die("out of memory");
	copy = xstrndup((const char *) folded, length);
	free(folded);
	return copy;
}

bool *
unicode_line_breaks(const char *text, size_t length)
{
	char *kinds = xcalloc(length + 1, 1);
	bool *breaks = xcalloc(length + 1, sizeof(*breaks));
	size_t i;

	u8_possible_linebreaks((const uint8_t *) text, length, "UTF-8", kinds);
	for (i = 0; i < length; i++)
		breaks[i] = kinds[i] == UC_BREAK_POSSIBLE;
	free(kinds);
	return breaks;
}

bool
text_valid(const char *bytes, size_t length)
{
	return !length ||
	       (!memchr(bytes, '\0', length) && !u8_check((const uint8_t *) bytes, length));
}

/* The first character of its canonical decomposition: the letter without its accents. */
static uint32_t
without_accents(uint32_t character)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];

	while (character >= 0x80 && uc_canonical_decomposition(character, parts) > 0)
		character = parts[0];
	return character;
}

static unsigned char
plain_ascii(uint32_t character)
{
	if (character >= 'A' && character <= 'Z')
		return (unsigned char) (character - 'A' + 'a');
	if (character == '\n' || character == '\v' || character == '\f')
		return '\n';
	if (character == '\t')
		return ' ';
	return character < ' ' || character == 0x7F ? PLAIN_NOTHING : (unsigned char) character;
}

unsigned char
text_plain(uint32_t character)
{
	int digit;

	if (character >= 0xFF01 && character <= 0xFF5E) /* full width */
		character -= 0xFF01 - '!';
	if (character < 0x80)
		return plain_ascii(character);
	if (character == 0x85 || character == 0x2028 || character == 0x2029)
		return '\n';
	if (unicode_is_blank(character))
		return ' ';
	if (unicode_is_mark(character) || in_category(character, UC_CATEGORY_MASK_C) ||
	    uc_is_property_default_ignorable_code_point(character))
		return PLAIN_NOTHING;
	digit = uc_decimal_value(character);
	if (digit >= 0)
		return (unsigned char) ('0' + digit);
	if (character == 0x2018 || character == 0x2019)
		return '\'';
	if (character == 0x2212 || in_category(character, UC_CATEGORY_MASK_Pd))
		return '-';
	if (!unicode_is_letter(character))
		return PLAIN_OTHER;
	character = without_accents(character);
	return character < 0x80 ? plain_ascii(character) : PLAIN_LETTER;
}

uint32_t
text_lower(uint32_t character)
{
	return uc_tolower(character);
}

uint32_t
text_next(const char **at)
{
	uint32_t character;

	if (!**at)
		return 0;
	*at += unicode_decode(*at, strnlen(*at, CHARACTER_BYTES), &character);
	return character;
}

void
text_add_character(struct buffer *buffer, uint32_t character)
{
	uint8_t bytes[CHARACTER_BYTES];
	int length = u8_uctomb(bytes, character, sizeof(bytes));

	if (length > 0)
		buffer_add(buffer, (const char *) bytes, (size_t) length);
}
