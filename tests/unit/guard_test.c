/* What would identify a child in a text, and what of practice language would not.  All numbers are
 * made up: NHS numbers of the range for tests, telephone numbers of Ofcom's for drama, postcodes
 * that no address has. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/suite.h"
#include "waymark/guard.h"
#include "waymark/text.h"

#define COUNT(array) ((int) (sizeof(array) / sizeof((array)[0])))

#define NBSP  "\u00A0"
#define ZWSP  "\u200B"
#define OTHER GUARD_KIND_COUNT /* nothing is to be found */

/* A text in which what stands in [[ ]] is to be found, and nothing else. */
struct guard_case {
	enum guard_kind kind;
	const char *text;
};

static const struct guard_case found_cases[] = {
	/* clang-format off */
	{ GUARD_NHS_NUMBER, "NHS number [[999 000 0018]] on the referral" },
	{ GUARD_NHS_NUMBER, "[[999-000-0018]]" },
	{ GUARD_NHS_NUMBER, "[[999.000.0018]], or ([[999) 000 0018]]" },
	{ GUARD_NHS_NUMBER, "NHS: [[9990000018]]." },
	{ GUARD_NHS_NUMBER, "nhs[[9990000018]], seen" },
	{ GUARD_NHS_NUMBER, "(no. [[999  000 1014]])" },
	{ GUARD_NHS_NUMBER, "wrapped [[999 555\n0121]] by an editor" },
	{ GUARD_NHS_NUMBER, "[[999" NBSP "000" NBSP "0018]]" },
	{ GUARD_NHS_NUMBER, "[[999\u2011000\u20130018]]" },
	{ GUARD_NHS_NUMBER, "[[9" ZWSP "99000" ZWSP "0018]]" },
	{ GUARD_NHS_NUMBER, "[[\uFF19\uFF19\uFF19 \uFF10\uFF10\uFF10 \uFF10\uFF10\uFF11\uFF18]]" },
	{ GUARD_NHS_NUMBER, "[[\u0669\u0669\u0669\u0660\u0660\u0660\u0660\u0660\u0661\u0668]]" },
	{ GUARD_NHS_NUMBER, "12,[[9990000018]],2026-03-05" },
	{ GUARD_POSTCODE, "moved to [[SW1A 9ZZ]] in May" },
	{ GUARD_POSTCODE, "[[sw1a 9zz]]" },
	{ GUARD_POSTCODE, "[[SW1A9ZZ]]" },
	{ GUARD_POSTCODE, "Postcode:[[M99 9ZZ]]." },
	{ GUARD_POSTCODE, "[[m999zz]]" },
	{ GUARD_POSTCODE, "[[ZE9  9ZZ]]" },
	{ GUARD_POSTCODE, "[[ZE9" NBSP "9ZZ]]" },
	{ GUARD_POSTCODE, "[[ZE\uFF19 \uFF19ZZ]]" },
	{ GUARD_POSTCODE, "1 High Street, Town,\n[[LE99\n9ZZ]]" },
	{ GUARD_POSTCODE, "[[Ec1a 9zz]] and more" },
	{ GUARD_POSTCODE, "Leaves from [[L2 9NZ]] at 9" },
	{ GUARD_BIRTH, "DOB [[3/3/2014]]" },
	{ GUARD_BIRTH, "D.O.B. [[03.03.14]]" },
	{ GUARD_BIRTH, "d.o.b: [[03-03-2014]]" },
	{ GUARD_BIRTH, "Date of birth:\n\n[[3 March 2014]]" },
	{ GUARD_BIRTH, "date-of-birth of the younger one is [[2014-03-03]]" },
	{ GUARD_BIRTH, "born on the [[3rd of March, 2014]], early" },
	{ GUARD_BIRTH, "Born in the city on [[March 3, 2014]]" },
	{ GUARD_BIRTH, "her birthday is [[3 March]]" },
	{ GUARD_BIRTH, "birthday: [[Mar 3rd]]" },
	{ GUARD_BIRTH, "dob [[03032014]]" },
	{ GUARD_BIRTH, "dob=[[3Mar14]]" },
	{ GUARD_BIRTH, "b-day [[3-Mar-2014]]" },
	{ GUARD_BIRTH, "[[03/03/2014]] (DOB)" },
	{ GUARD_BIRTH, "[[3 March 2014]] is his date of birth" },
	{ GUARD_BIRTH, "born Monday [[3\u20133\u20132014]]" },
	{ GUARD_BIRTH, "DOB [[03" NBSP "03" NBSP "2014]]" },
	{ GUARD_TELEPHONE, "ring [[020 7946 0123]]" },
	{ GUARD_TELEPHONE, "([[020) 7946 0123]]" },
	{ GUARD_TELEPHONE, "[[02079460123]]" },
	{ GUARD_TELEPHONE, "tel:[[0113 496 0123]]" },
	{ GUARD_TELEPHONE, "[[01632 960123]], after 5" },
	{ GUARD_TELEPHONE, "[[01632 960 123]]" },
	{ GUARD_TELEPHONE, "mum on [[07700 900123]]." },
	{ GUARD_TELEPHONE, "m[[07700900123]]" },
	{ GUARD_TELEPHONE, "[[+44 7700 900123]]" },
	{ GUARD_TELEPHONE, "[[+447700900123]]" },
	{ GUARD_TELEPHONE, "[[+44 (0)20 7946 0123]]" },
	{ GUARD_TELEPHONE, "[[0044 20 7946 0123]] ext 4021" },
	{ GUARD_TELEPHONE, "[[0770" ZWSP "0\u2009900\u2009123]]" },
	{ GUARD_TELEPHONE, "[[020\u20117946\u20110123]]" },
	{ GUARD_TELEPHONE, "[[07700.900.123]]" },
	{ GUARD_CASE_NUMBER, "case [[CF-12345/B]] was closed" },
	{ GUARD_CASE_NUMBER, "([[cf\u201312345/x]])" },
	{ GUARD_CASE_NUMBER, "LCS [[70012345]]" },
	{ GUARD_NAME, "Spoke with [[Practitioner]]." },
	{ GUARD_NAME, "[[PRACTITIONER]]'s note" },
	{ GUARD_NAME, "with [[Example  Made-Up]] at home" },
	{ GUARD_NAME, "[[example\nmade up]]" },
	{ GUARD_NAME, "[[Zo\u00EB]] came" },
	{ GUARD_NAME, "[[Zoe\u0308]] came, " },
	{ GUARD_NAME, "[[ZOE]] came" },
	{ GUARD_NAME, "[[\u0416\u0410\u041D]] came" },
	/* clang-format on */
};

static const char *const practice[] = {
	"NOS-1.3 and KSSP-P1.1, then PCF-5.1-L2-01",
	"SR-65 asks for it by the 10th working day",
	"KSSS-S5.2, LCP-L2.14 and NOS-KR1",
	"Rated against KSSS-S1 2AB and NOS-S1-2AB",
	"Section 47 (S47) enquiry, Section 17, s20 agreement",
	"S47 4th strategy meeting this year",
	"L2 2nd visit, L1 1st year, E1 3rd time",
	"At L2 2yr plan; N1 1hr; W1 4th floor",
	"Part 8 review; Working Together 2018, chapter 1, paragraph 2.14",
	"CIN, CP and LAC: 12, 4 and 3 of my 19 children",
	"Year 7, aged 11, came at 10:30 on 12/05/2026",
	"Visits on 12.05.2026, 19.05.2026 and 26.05.2026",
	"Visit 01.02.2026 09.30 to 10.15",
	"01.02.26 09.30",
	"2026-03-05T14:02:00Z",
	"Seen 3 March 2026; reviewed 14th April 2026",
	"Supervision on 5 March, next 2 April",
	"The child's views were heard before 1 March 2026.",
	"The new-born assessment was done on 3 March 2026",
	"Unborn baby: pre-birth conference 12/05/2026",
	"Baby born early; conference on 12 May 2026",
	"Baby born. Conference on 12 May 2026",
	"DOB checked. Visit on 12 May 2026",
	"Visit of 12 May 2026, DOB checked",
	"DOB is to be looked for in the file of 12 May 2026",
	"Rows 999--000--0018 of the sheet",
	"Begins with +44 1234 56",
	"On 12 May 2026 the birthday card was made",
	"A birthday card at the end of the visit of 3 March 2026",
	"Born in 2014, in Year 7 now",
	"Reborn as a team on 3 March 2026",
	"Budget of \u00A31,250.50 a month, 35% of \u00A315,000.00",
	"\u00A3999,000,001.80 and 999,000,0018",
	"Extension 4021, room 2.14, ext. 70012",
	"Call 999, 101 or 111; helpline 0800 1111",
	"0.9990000018 and 9990000018.5",
	"Invoice 19990000018 and 99900000180",
	"Form 12-999-000-0018-3",
	"Document 999 000 0019",
	"Order 1234567890, item 999 123 4567",
	"Hash 5f9990000018 and 9990000018ab",
	"550e8400-e29b-41d4-a716-446655440000",
	"9:30-10:45, 11.15-12.00 and 0930 to 1045",
	"Score 20 out of 21; 3/10 to 7/10; 1/2 day",
	"2018.1, 2010.1, version 1.2.3 of 2014.1",
	"DfE 2018 (pp 12-14); Munro 2011, 1.2 to 1.9",
	"ISBN 978-1-4473-3658-4",
	"Caseload 18 2026-27, 22 in 2025/26",
	"Group B1 2pm, A1 3pm, M1 9am",
	"On the M1 2 hours, then the A46 1 hour",
	"Q1 2026, Q2 2026, H1 2027",
	"Signs of Safety scale 0 1 2 3 4 5 6 7 8 9 10",
	"CSE, CCE, FGM, PLO and MARAC 2 or 3 times",
	"ASYE month 6 of 12, 90% caseload, 10% time",
	"EC4 level 2nd tier; SE1 1st tier",
	"Regulation 24, Article 8 ECHR, Schedule 2 para 19",
	"Practice week 12-16 May, 40 of 44 files audited",
	"E10 and N22 are the offices' districts",
	"CO2 7th, BS7 1pw and PE1 2nd lesson",
	"Social Work England SW123456 renewed by 30/11/2026",
	"W12 9 of 10, W1 9a and SW1A 9",
	"A1 9ZZ, QX1 9ZZ, SW1A 9CM and M1B 9ZZ have no area, unit or district",
	"practitioners are no practitioner1, and Practi-tioner neither",
	"The example was made by me, up to a point",
	"CF-1234/B, CF-123456/B, XCF-12345/B and CF-12345/4",
	"7001234 and 700123456",
};

static struct guard
make_guard(struct guard_name names[4])
{
	static const char *const list[] = { "Practitioner", "Example Made-Up", "zo\u00EB",
					    "\u0436\u0430\u043D" };
	struct guard guard = { .case_number = "CF-99999/A, 70099999", .names = names };
	struct wm_error error;

	for (int i = 0; i < COUNT(list); i++)
		ck_assert_int_eq(guard_name_make(guard.salt, list[i], &names[i], &error), WM_OK);
	guard.name_count = COUNT(list);
	guard_names_sort(names, guard.name_count);
	return guard;
}

/* The text with [[ ]] around each finding. */
static char *
marked(const char *text, const struct guard_findings *findings)
{
	struct buffer buffer = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < findings->count; i++) {
		const struct guard_finding *finding = &findings->items[i];

		buffer_add(&buffer, text + at, finding->offset - at);
		buffer_text(&buffer, "[[");
		buffer_add(&buffer, text + finding->offset, finding->length);
		buffer_text(&buffer, "]]");
		at = finding->offset + finding->length;
	}
	buffer_text(&buffer, text + at);
	return buffer_take(&buffer);
}

static char *
without_marks(const char *text)
{
	struct buffer buffer = { 0 };

	for (; *text; text++) {
		if ((text[0] == '[' && text[1] == '[') || (text[0] == ']' && text[1] == ']'))
			text++;
		else
			buffer_char(&buffer, *text);
	}
	return buffer_take(&buffer);
}

static void
check_case(const char *expected, enum guard_kind kind)
{
	struct guard_name names[4];
	struct guard guard = make_guard(names);
	struct guard_findings findings = { 0 };
	char *text = without_marks(expected), *got;

	guard_find(&guard, text, &findings);
	got = marked(text, &findings);
	ck_assert_str_eq(got, expected);
	for (size_t i = 0; i < findings.count; i++)
		ck_assert_str_eq(guard_kind_words(findings.items[i].kind), guard_kind_words(kind));
	free(got);
	free(text);
	guard_findings_done(&findings);
}

START_TEST(identifiers_are_found_where_they_stand)
{
	check_case(found_cases[_i].text, found_cases[_i].kind);
}
END_TEST

START_TEST(practice_language_holds_none)
{
	check_case(practice[_i], OTHER);
}
END_TEST

START_TEST(several_kinds_in_one_text_come_in_order)
{
	struct guard_findings findings = { 0 };
	const char *text = "Practice.\n07700 900123, SW1A 9ZZ\n\nNHS 999 000 0018, dob 3/3/14\n";
	struct buffer said = { 0 };

	guard_find(&(struct guard) { 0 }, text, &findings);
	ck_assert_uint_eq(findings.count, 4);
	ck_assert_int_eq(findings.items[0].kind, GUARD_TELEPHONE);
	ck_assert_int_eq(findings.items[1].kind, GUARD_POSTCODE);
	ck_assert_int_eq(findings.items[2].kind, GUARD_NHS_NUMBER);
	ck_assert_int_eq(findings.items[3].kind, GUARD_BIRTH);
	guard_say(&said, "body", text, &findings);
	ck_assert_str_eq(said.text, "body: line 2 holds what looks like a telephone number, "
				    "line 2 a UK postcode and 2 more");
	buffer_clear(&said);
	findings.count = 2;
	guard_say(&said, "body", text, &findings);
	ck_assert_str_eq(said.text, "body: line 2 holds what looks like a telephone number "
				    "and line 2 a UK postcode");
	buffer_clear(&said);
	findings.count = 1;
	guard_say(&said, "name", "07700 900123", &findings);
	ck_assert_str_eq(said.text, "name: holds what looks like a telephone number");
	buffer_done(&said);
	guard_findings_done(&findings);
}
END_TEST

START_TEST(the_offices_own_is_not_found_however_it_is_written)
{
	static const char office[] = "Children's Services, LE99 9ZZ, 020 7946 0100, Practitioner";
	struct guard_name names[4];
	struct guard guard = make_guard(names);
	struct guard_findings findings = { 0 };
	const char *text = "le999zz, LE99 9ZY, 02079460100, +44 (0)20 7946 0100, 020 7946 0101, "
			   "Practitioner";
	char *got;

	guard.office = office;
	guard_find(&guard, text, &findings);
	got = marked(text, &findings);
	ck_assert_str_eq(got, "le999zz, [[LE99 9ZY]], 02079460100, +44 (0)20 7946 0100, "
			      "[[020 7946 0101]], [[Practitioner]]");
	free(got);
	guard_findings_done(&findings);
}
END_TEST

START_TEST(names_are_kept_as_salted_digests)
{
	struct salt salt = { { 1 } }, other = { { 2 } };
	struct guard_name one, two;
	struct wm_error error;

	ck_assert_int_eq(guard_name_make(salt, "Example Made-Up", &one, &error), WM_OK);
	ck_assert_uint_eq(one.words, 3);
	ck_assert_int_eq(guard_name_make(salt, " EXAMPLE made up ", &two, &error), WM_OK);
	ck_assert(digest_equal(one.digest, two.digest));
	ck_assert_int_eq(guard_name_make(other, "Example Made-Up", &two, &error), WM_OK);
	ck_assert(!digest_equal(one.digest, two.digest));
	ck_assert_int_eq(guard_name_make(salt, "ExampleMade Up", &two, &error), WM_OK);
	ck_assert(!digest_equal(one.digest, two.digest));
}
END_TEST

START_TEST(what_is_no_name_is_refused_without_repeating_it)
{
	static const char *const bad[] = { "", " - ", "one two three four five" };
	struct guard_name name;
	struct wm_error error;

	ck_assert_int_eq(guard_name_make((struct salt) { { 0 } }, bad[_i], &name, &error),
			 WM_VALUE);
	ck_assert_ptr_null(strstr(error.message, "three"));
}
END_TEST

/* Any bytes: the places are characters of the text, in order, none twice. */
START_TEST(any_bytes_do_no_harm)
{
	static const char *const pieces[] = {
		"0",
		"9",
		"020",
		"7946",
		"0123",
		"999",
		"000",
		"0018",
		" ",
		" ",
		"-",
		".",
		"/",
		",",
		"(",
		")",
		"+44",
		"\n",
		"dob",
		"born ",
		"March ",
		"3",
		"2014",
		"E1",
		"9ZZ",
		"SW1A",
		"\xC2\xA0",
		"\xE2\x80",
		"\x8B",
		"\xFF",
		"\xC3\xB6",
		"\xEF\xBC\x91",
		"\xF0\x9F\x98\x80",
		"\xCC\x88",
		"Zoe",
		"CF-",
	};
	struct guard_name names[4];
	struct guard guard = make_guard(names);
	uint32_t chance = 12345;
	size_t total = 0;

	guard.office = "LE99 9ZZ";
	for (int round = 0; round < 20000; round++) {
		struct guard_findings findings = { 0 };
		char text[96] = "";
		size_t length, end = 0;

		for (length = 0; length < sizeof(text) - 8; length = strlen(text)) {
			chance = chance * 1664525 + 1013904223;
			snprintf(text + length, sizeof(text) - length, "%s",
				 pieces[(chance >> 16) % COUNT(pieces)]);
			if (round % 4 == 0)
				text[length] = (char) ((chance >> 8) % 255 + 1);
		}
		guard_find(&guard, text, &findings);
		for (size_t i = 0; i < findings.count; i++) {
			ck_assert_uint_ge(findings.items[i].offset, end);
			ck_assert_uint_gt(findings.items[i].length, 0);
			ck_assert(((unsigned char) text[findings.items[i].offset] & 0xC0) != 0x80);
			end = findings.items[i].offset + findings.items[i].length;
		}
		ck_assert_uint_le(end, length);
		total += findings.count;
		guard_findings_done(&findings);
	}
	ck_assert_uint_gt(total, 1000);
}
END_TEST

/* Texts that would be slow where each place is looked at more than a few times. */
START_TEST(long_texts_take_time_in_proportion)
{
	static const char *const units[] = {
		"9", "0 ", "9-", "a", "dob ", "E1 ", "+44 ", "born on 12 ", "d.o.b.\n",
	};
	const size_t length = 4 * 1024 * 1024;
	size_t unit = strlen(units[_i]);
	struct guard_findings findings = { 0 };
	char *text = xmalloc(length + 1);

	for (size_t i = 0; i < length; i++)
		text[i] = units[_i][i % unit];
	text[length] = '\0';
	guard_find(&(struct guard) { .case_number = "CF-99999" }, text, &findings);
	ck_assert_uint_eq(findings.count, 0);
	free(text);
	guard_findings_done(&findings);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("guard");
	TCase *table = tcase_create("table");
	TCase *list = tcase_create("list");
	TCase *bytes = tcase_create("bytes");

	tcase_add_loop_test(table, identifiers_are_found_where_they_stand, 0, COUNT(found_cases));
	tcase_add_loop_test(table, practice_language_holds_none, 0, COUNT(practice));
	tcase_add_test(table, several_kinds_in_one_text_come_in_order);
	tcase_add_test(table, the_offices_own_is_not_found_however_it_is_written);
	suite_add_tcase(suite, table);
	tcase_add_test(list, names_are_kept_as_salted_digests);
	tcase_add_loop_test(list, what_is_no_name_is_refused_without_repeating_it, 0, 3);
	suite_add_tcase(suite, list);
	tcase_add_test(bytes, any_bytes_do_no_harm);
	tcase_add_loop_test(bytes, long_texts_take_time_in_proportion, 0, 9);
	suite_add_tcase(suite, bytes);

	return suite_run(suite);
}
