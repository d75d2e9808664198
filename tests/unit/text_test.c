/* UTF-8 text: safe display, widths, lines, comparison, nearest words. */
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/locale.h"
#include "waymark/text.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define E_ACUTE "e\u0301" /* decomposed */
#define FAMILY	"\U0001F469\u200D\U0001F467"

static void
use_utf8(void)
{
	setenv("LC_ALL", "C.UTF-8", 1);
	locale_begin();
}

static void
use_plain(void)
{
	setenv("LC_ALL", "C", 1);
	locale_begin();
}

static void
check_safe(const char *text, bool keep_lines, const char *expected)
{
	struct buffer buffer = { 0 };

	text_safe(&buffer, text, keep_lines);
	ck_assert_str_eq(buffer.text ? buffer.text : "", expected);
	buffer_done(&buffer);
}

struct safe_case {
	const char *text;
	const char *expected;
};

START_TEST(hidden_characters_are_told_from_those_that_are_drawn)
{
	static const uint32_t hidden[] = { 0x07,   0x1B,   0x7F,   0x85,   0xAD,    0x200F,
					   0x2028, 0x202E, 0x2066, 0xE000, 0xFFFFE, 0xE0041 };
	static const uint32_t drawn[] = { ' ', 'a', 0xE9, 0x301, 0x627, 0x4E2D, 0x1F600, 0xFFFD };

	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		ck_assert_msg(text_hidden(hidden[i]), "U+%04X", (unsigned int) hidden[i]);
	for (size_t i = 0; i < sizeof(drawn) / sizeof(drawn[0]); i++)
		ck_assert_msg(!text_hidden(drawn[i]), "U+%04X", (unsigned int) drawn[i]);
}
END_TEST

START_TEST(locale_tells_its_character_set)
{
	ck_assert(locale_utf8());
	use_plain();
	ck_assert(!locale_utf8());
}
END_TEST

START_TEST(validity_is_that_of_utf8)
{
	static const char *const bad[] = {
		"\x80",		"\xC3",		"\xC0\xAF",
		"\xE0\x80\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80",
		"a\xFFz",	"\xF0\x9F\x98",
	};
	size_t i;

	ck_assert(text_valid("", 0));
	ck_assert(text_valid(NULL, 0));
	ck_assert(text_valid("na\u00EFve \u4E2D \U0001F600", 15));
	ck_assert(!text_valid("a\0b", 3));
	for (i = 0; i < COUNT(bad); i++)
		ck_assert_msg(!text_valid(bad[i], strlen(bad[i])), "case %zu is not UTF-8", i);
}
END_TEST

START_TEST(characters_come_one_by_one)
{
	const char *text = "a\u00E9\u4E2D\U0001F600", *at = text;

	ck_assert_uint_eq(text_next(&at), 'a');
	ck_assert_uint_eq(text_next(&at), 0xE9);
	ck_assert_uint_eq(text_next(&at), 0x4E2D);
	ck_assert_uint_eq(text_next(&at), 0x1F600);
	ck_assert_uint_eq(text_next(&at), 0);
	ck_assert_ptr_eq(at, text + 10);
}
END_TEST

START_TEST(characters_are_appended_as_utf8)
{
	struct buffer buffer = { 0 };

	text_add_character(&buffer, 'a');
	text_add_character(&buffer, 0xE9);
	text_add_character(&buffer, 0x4E2D);
	text_add_character(&buffer, 0x1F600);
	ck_assert_str_eq(buffer.text, "a\u00E9\u4E2D\U0001F600");
	buffer_done(&buffer);
}
END_TEST

START_TEST(plain_text_is_safe_as_it_is)
{
	static const char *const texts[] = {
		"",
		"Seen & recorded <today>",
		"na\u00EFve \u2013 \u2018caf" E_ACUTE "\u2019",
		"\u4E2D\u6587 \u0627\u0644 \U0001F600",
		"\u00A0",
	};
	size_t i;

	for (i = 0; i < COUNT(texts); i++)
		check_safe(texts[i], false, texts[i]);
	check_safe(NULL, false, "");
}
END_TEST

START_TEST(what_moves_or_hides_becomes_visible)
{
	static const struct safe_case cases[] = {
		{ "a\033[31mb", "a^[[31mb" },
		{ "\r\b\a\x01\x1F\x7F", "^M^H^G^A^_^?" },
		{ "\xC2\x80\xC2\x9B"
		  "31m\xC2\x9F",
		  "<U+0080><U+009B>31m<U+009F>" },
		{ "a\u2028b\u2029c", "a<U+2028>b<U+2029>c" },
		{ "\u200B\u200E\u200F", "<U+200B><U+200E><U+200F>" },
		{ "\u202A\u202E\u2066\u2069\u061C", "<U+202A><U+202E><U+2066><U+2069><U+061C>" },
		{ "\uFEFFa", "<U+FEFF>a" },
		{ "\u00AD\u2060\uFFF9", "<U+00AD><U+2060><U+FFF9>" },
		{ "\U000E0001\U000E0041\U000E007F", "<U+E0001><U+E0041><U+E007F>" },
		{ "\uE000\U000F0000\U0010FFFD", "<U+E000><U+F0000><U+10FFFD>" },
		{ "\u0378\uFFFE\U000E0FFF", "<U+0378><U+FFFE><U+E0FFF>" },
	};
	size_t i;

	for (i = 0; i < COUNT(cases); i++)
		check_safe(cases[i].text, false, cases[i].expected);
}
END_TEST

START_TEST(each_byte_is_found_again_in_safe_text)
{
	static const char text[] = "a\033b\xe2\x80\xae\xe2\x9d\xa4\xef\xb8\x8fz";
	static const size_t expected[] = { 0, 1, 3, 4, 4, 4, 12, 12, 12, 15, 15, 15, 15, 16 };
	size_t starts[sizeof(text)];
	struct buffer safe = { 0 };

	text_safe_marked(&safe, text, starts);
	ck_assert_str_eq(safe.text, "a^[b<U+202E>\xe2\x9d\xa4z");
	ck_assert_uint_eq(sizeof(expected), sizeof(starts));
	ck_assert_mem_eq(starts, expected, sizeof(expected));
	buffer_done(&safe);
}
END_TEST

START_TEST(bytes_that_are_no_utf8_are_replaced)
{
	check_safe("a\xFFz", false, "a\uFFFDz");
	check_safe("a\xC3", false, "a\uFFFD");
	check_safe("\x9B[31m", false, "\uFFFD[31m");
}
END_TEST

START_TEST(lines_are_kept_only_when_asked)
{
	check_safe("one\n\ttwo\r\n", true, "one\n\ttwo^M\n");
	check_safe("one\n\ttwo", false, "one  two");
}
END_TEST

START_TEST(joiners_stay_between_letters_only)
{
	/* Persian and Malayalam words need them. */
	static const char persian[] = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
	static const char malayalam[] = "\u0D28\u0D4D\u200D\u0D2E";

	check_safe(persian, false, persian);
	check_safe(malayalam, false, malayalam);
	check_safe("a\u200D", false, "a<U+200D>");
	check_safe("\u200Ca", false, "<U+200C>a");
	check_safe("1\u200D2", false, "1<U+200D>2");
	check_safe("a\u200D\u200Db", false, "a<U+200D><U+200D>b");
}
END_TEST

START_TEST(emoji_are_shown_as_their_parts)
{
	check_safe(FAMILY, false, "\U0001F469\U0001F467");
	check_safe("\U0001F469\U0001F3FD\u200D\U0001F680", false, "\U0001F469\U0001F3FD\U0001F680");
	check_safe("\U0001F937\u200D\u2640\uFE0F", false, "\U0001F937\u2640");
	check_safe("\u2764\uFE0F \u2764\uFE0E", false, "\u2764 \u2764");
}
END_TEST

START_TEST(other_locales_see_ascii)
{
	use_plain();
	check_safe("caf\u00E9 \u4E2D\033\u202E\xFF", false, "caf? ?^[<U+202E>?");
}
END_TEST

START_TEST(safe_copy_is_cut_between_characters)
{
	char out[8];

	ck_assert_ptr_eq(text_safe_copy(out, sizeof(out), "a\u4E2D\u4E2D"), out);
	ck_assert_str_eq(out, "a\u4E2D\u4E2D");
	ck_assert_str_eq(text_safe_copy(out, 7, "a\u4E2D\u4E2D"), "a\u4E2D");
	ck_assert_str_eq(text_safe_copy(out, 5, "a\u4E2D\u4E2D"), "a\u4E2D");
	ck_assert_str_eq(text_safe_copy(out, 4, "a\u4E2D\u4E2D"), "a");
	ck_assert_str_eq(text_safe_copy(out, 1, "a"), "");
	ck_assert_str_eq(text_safe_copy(out, sizeof(out), NULL), "");
	ck_assert_str_eq(text_safe_copy(out, sizeof(out), "a\nb\033c"), "a b^[c");
}
END_TEST

START_TEST(width_is_in_columns)
{
	ck_assert_int_eq(text_width(""), 0);
	ck_assert_int_eq(text_width("abc"), 3);
	ck_assert_int_eq(text_width("na\u00EFve"), 5);
	ck_assert_int_eq(text_width("caf" E_ACUTE), 4);
	ck_assert_int_eq(text_width("\u4E2D\u6587"), 4);
	use_plain();
	ck_assert_int_eq(text_width("na\u00EFve"), 5);
	ck_assert_int_eq(text_width("\u4E2D\u6587"), 2);
}
END_TEST

START_TEST(fit_keeps_whole_characters)
{
	int width;

	ck_assert_uint_eq(text_fit("abc", 2, &width), 2);
	ck_assert_int_eq(width, 2);
	ck_assert_uint_eq(text_fit("abc", 9, NULL), 3);
	ck_assert_uint_eq(text_fit("abc", 0, &width), 0);
	ck_assert_int_eq(width, 0);
	/* A wide one at the edge is left out; a mark goes with its base. */
	ck_assert_uint_eq(text_fit("a\u4E2D", 2, &width), 1);
	ck_assert_int_eq(width, 1);
	ck_assert_uint_eq(text_fit(E_ACUTE "x", 1, &width), 3);
	ck_assert_int_eq(width, 1);
}
END_TEST

static void
check_clip(const char *text, int columns, bool pad, const char *expected)
{
	struct buffer buffer = { 0 };

	text_clip(&buffer, text, columns, pad);
	ck_assert_str_eq(buffer.text ? buffer.text : "", expected);
	buffer_done(&buffer);
}

START_TEST(clip_marks_what_was_cut)
{
	check_clip("Facilitation", 12, false, "Facilitation");
	check_clip("Facilitation", 11, false, "Facilita...");
	check_clip("Facilitation", 4, false, "F...");
	check_clip("Facilitation", 3, false, "Fac");
	check_clip("Facilitation", 0, false, "");
	check_clip("\u4E2D\u6587\u4E2D\u6587", 6, false, "\u4E2D...");
}
END_TEST

START_TEST(clip_pads_to_the_column)
{
	check_clip("ab", 5, true, "ab   ");
	check_clip("", 2, true, "  ");
	check_clip("\u4E2D\u6587\u4E2D\u6587", 6, true, "\u4E2D... ");
	check_clip("\u4E2D\u6587", 3, true, "\u4E2D ");
	check_clip("ab", 0, true, "");
}
END_TEST

/* Checks the lines of `text`, given as one text with '|' between them. */
static void
check_wrap(const char *text, int columns, const char *expected)
{
	struct buffer buffer = { 0 };
	struct text_line *lines;
	size_t count = text_wrap(text, columns, &lines), i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			buffer_char(&buffer, '|');
		buffer_add(&buffer, text + lines[i].start, lines[i].length);
	}
	ck_assert_str_eq(buffer.text, expected);
	buffer_done(&buffer);
	free(lines);
}

START_TEST(lines_break_between_words)
{
	check_wrap("plan with the child and family", 10, "plan with|the child|and family");
	check_wrap("plan with the child", 9, "plan with|the child");
	check_wrap("a well-known rule", 7, "a well-|known|rule");
	check_wrap("plan", 4, "plan");
}
END_TEST

START_TEST(blanks_end_no_line_and_begin_none)
{
	check_wrap("plan    with", 4, "plan|with");
	check_wrap("plan   ", 4, "plan");
	check_wrap("plan   \nwith", 20, "plan|with");
	check_wrap("   ", 2, "");
	check_wrap("  plan", 10, "  plan");
	check_wrap("plan \u0301", 4, "plan| \u0301"); /* a mark on a blank shows */
}
END_TEST

START_TEST(newlines_begin_lines)
{
	check_wrap("one\n\ntwo", 10, "one||two");
	check_wrap("one\n", 10, "one|");
	check_wrap("\n", 10, "|");
	check_wrap("", 10, "");
}
END_TEST

START_TEST(long_words_break_between_characters)
{
	check_wrap("abcdefgh", 3, "abc|def|gh");
	check_wrap("a abcdefgh", 3, "a|abc|def|gh");
	check_wrap("x" E_ACUTE E_ACUTE, 2, "x" E_ACUTE "|" E_ACUTE);
	check_wrap("\u4E2D\u6587\u4E2D", 5, "\u4E2D\u6587|\u4E2D");
	check_wrap("\u4E2D\u6587", 1, "\u4E2D|\u6587");
}
END_TEST

START_TEST(lines_break_in_other_locales)
{
	use_plain();
	check_wrap("na\u00EFve plan", 5, "na\u00EFve|plan");
}
END_TEST

START_TEST(graphemes_are_a_base_and_its_marks)
{
	ck_assert_uint_eq(text_grapheme(""), 0);
	ck_assert_uint_eq(text_grapheme("ab"), 1);
	ck_assert_uint_eq(text_grapheme(E_ACUTE "\u0323x"), 5);
	ck_assert_uint_eq(text_grapheme("\u0301x"), 2);
	ck_assert_uint_eq(text_grapheme("\n\u0301"), 1);
}
END_TEST

START_TEST(grapheme_before_undoes_the_one_after)
{
	static const char text[] = "a" E_ACUTE "\u0323\u4E2D\n\u0301b" FAMILY;
	size_t ends[sizeof(text)], count = 0, offset = 0, size;

	ck_assert_uint_eq(text_grapheme_before(text, 0), 0);
	while ((size = text_grapheme(text + offset)) > 0) {
		offset += size;
		ends[count++] = offset;
	}
	ck_assert_uint_eq(offset, sizeof(text) - 1);
	ck_assert_uint_eq(count, 8);
	while (count-- > 0) {
		ck_assert_uint_eq(offset, ends[count]);
		offset -= text_grapheme_before(text, offset);
	}
	ck_assert_uint_eq(offset, 0);
}
END_TEST

START_TEST(comparison_ignores_case_and_composition)
{
	ck_assert(text_same("North", "nORTH"));
	ck_assert(text_same("STRASSE", "stra\u00DFe"));
	ck_assert(text_same("\u00C9cole", E_ACUTE "cole"));
	ck_assert(text_same("", ""));
	ck_assert(!text_same("north", "norths"));
	ck_assert(!text_same("", "a"));
}
END_TEST

START_TEST(comparison_bears_bytes_that_are_no_utf8)
{
	ck_assert(text_same("a\xFF", "a\xFF"));
	ck_assert(!text_same("a\xFF", "a\xFE"));
}
END_TEST

START_TEST(part_is_found_without_regard_to_case)
{
	ck_assert(text_contains("Plans with the Child", "CHILD"));
	ck_assert(text_contains("\u00C9cole", "\u00E9c"));
	ck_assert(text_contains("anything", ""));
	ck_assert(text_contains("", ""));
	ck_assert(!text_contains("Plan", "plans"));
}
END_TEST

START_TEST(blank_text_shows_nothing)
{
	ck_assert(text_blank(NULL));
	ck_assert(text_blank(""));
	ck_assert(text_blank(" \t\r\n\u00A0\u3000"));
	ck_assert(!text_blank("  x"));
	ck_assert(!text_blank("\xFF"));
}
END_TEST

START_TEST(word_of_a_list_is_found_as_it_is_written)
{
	static const char *const list[] = { "planned", "missed", "", NULL };

	ck_assert_int_eq(text_index(list, "planned"), 0);
	ck_assert_int_eq(text_index(list, "missed"), 1);
	ck_assert_int_eq(text_index(list, ""), 2);
	ck_assert_int_eq(text_index(list, "Missed"), -1);
	ck_assert_int_eq(text_index(list, "miss"), -1);
	ck_assert_int_eq(text_index(list + 3, "planned"), -1);
}
END_TEST

static const char *const words[] = {
	"person", "framework", "rate", "note", "next", "NOS-1.1", "NOS-1.3", "NOS-21.3", "rates",
};

/* Checks the nearest words, given as one text with blanks between them. */
static void
check_nearest(const char *word, size_t most, const char *expected)
{
	struct buffer buffer = { 0 };
	size_t found[COUNT(words)];
	size_t count = text_nearest(word, words, COUNT(words), found, most), i;

	for (i = 0; i < count; i++)
		buffer_format(&buffer, "%s%s", i > 0 ? " " : "", words[found[i]]);
	ck_assert_str_eq(buffer.text ? buffer.text : "", expected);
	buffer_done(&buffer);
}

START_TEST(nearest_words_come_best_first)
{
	check_nearest("rtae", 3, "rate");	/* two swapped are one change */
	check_nearest("RATE", 3, "rate rates"); /* exact before near, case apart */
	check_nearest("framwrok", 3, "framework");
	check_nearest("nexte", 3, "next");
	check_nearest("NOS-1.2", 3, "NOS-1.1 NOS-1.3 NOS-21.3"); /* equals in their order */
	check_nearest("rate", 1, "rate");
	check_nearest("rate", 0, "");
}
END_TEST

START_TEST(far_words_are_not_meant)
{
	check_nearest("evidence", 3, "");
	check_nearest("nxtt", 3, "");
	check_nearest("q", 3, "");
	check_nearest("", 3, "");
}
END_TEST

START_TEST(reference_may_lack_its_prefix)
{
	check_nearest("1.3", 3, "NOS-1.3 NOS-1.1 NOS-21.3");
	check_nearest("21.4", 3, "NOS-21.3");
}
END_TEST

START_TEST(offer_names_all_where_none_is_near)
{
	struct buffer buffer = { 0 };

	text_offer(&buffer, "rate", words, 0);
	ck_assert_ptr_null(buffer.text);
	text_offer(&buffer, "persn", words, COUNT(words));
	ck_assert_str_eq(buffer.text, ": did you mean person?");
	buffer_clear(&buffer);
	text_offer(&buffer, "evidence", words, 2);
	ck_assert_str_eq(buffer.text, "; known: person, framework");
	buffer_done(&buffer);
}
END_TEST

static void
check_suggestion(const char *word, size_t count, const char *expected)
{
	struct buffer buffer = { 0 };

	buffer_text(&buffer, "no such word");
	text_suggest(&buffer, word, words, count);
	ck_assert_str_eq(buffer.text, expected);
	buffer_done(&buffer);
}

START_TEST(suggestion_is_a_question)
{
	check_suggestion("persn", COUNT(words), "no such word: did you mean person?");
	check_suggestion("rate", COUNT(words), "no such word: did you mean rate or rates?");
	check_suggestion("1.3", COUNT(words),
			 "no such word: did you mean NOS-1.3, NOS-1.1 or NOS-21.3?");
	check_suggestion("evidence", COUNT(words), "no such word");
	check_suggestion("rate", 0, "no such word");
}
END_TEST

static void
add_case(Suite *suite, const char *name, const TTest *const tests[], size_t count)
{
	TCase *tcase = tcase_create(name);
	size_t i;

	tcase_add_checked_fixture(tcase, use_utf8, NULL);
	for (i = 0; i < count; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
}

int
main(void)
{
	const TTest *const characters[] = {
		locale_tells_its_character_set,
		validity_is_that_of_utf8,
		characters_come_one_by_one,
		characters_are_appended_as_utf8,
		hidden_characters_are_told_from_those_that_are_drawn,
	};
	const TTest *const safe[] = {
		plain_text_is_safe_as_it_is,	       what_moves_or_hides_becomes_visible,
		each_byte_is_found_again_in_safe_text, bytes_that_are_no_utf8_are_replaced,
		lines_are_kept_only_when_asked,	       joiners_stay_between_letters_only,
		emoji_are_shown_as_their_parts,	       other_locales_see_ascii,
		safe_copy_is_cut_between_characters,
	};
	const TTest *const width[] = {
		width_is_in_columns,
		fit_keeps_whole_characters,
		clip_marks_what_was_cut,
		clip_pads_to_the_column,
		graphemes_are_a_base_and_its_marks,
		grapheme_before_undoes_the_one_after,
	};
	const TTest *const wrap[] = {
		lines_break_between_words,    blanks_end_no_line_and_begin_none,
		newlines_begin_lines,	      long_words_break_between_characters,
		lines_break_in_other_locales,
	};
	const TTest *const compare[] = {
		comparison_ignores_case_and_composition,  comparison_bears_bytes_that_are_no_utf8,
		part_is_found_without_regard_to_case,	  blank_text_shows_nothing,
		word_of_a_list_is_found_as_it_is_written,
	};
	const TTest *const nearest[] = {
		nearest_words_come_best_first,	    far_words_are_not_meant,
		reference_may_lack_its_prefix,	    suggestion_is_a_question,
		offer_names_all_where_none_is_near,
	};
	Suite *suite = suite_create("text");

	add_case(suite, "characters", characters, COUNT(characters));
	add_case(suite, "safe", safe, COUNT(safe));
	add_case(suite, "width", width, COUNT(width));
	add_case(suite, "wrap", wrap, COUNT(wrap));
	add_case(suite, "compare", compare, COUNT(compare));
	add_case(suite, "nearest", nearest, COUNT(nearest));

	return suite_run(suite);
}
