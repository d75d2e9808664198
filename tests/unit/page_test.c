/* The page of the gap report: that it is sound, says what the report says, and lets nothing of
 * anyone's text act. */
#include <stdlib.h>
#include <string.h>

#include "unit/markup.h"
#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/gap_report.h"
#include "waymark/identity.h"

static struct framework *framework;
static struct assessment *assessment;
static struct person persons[2];
static struct people people = { .items = persons, .count = 2 };
static struct gap_report report;
static const struct assessment *assessments[1];
static char *written;
static size_t length;
static struct markup page;

static void
begin(void)
{
	static char name[] = "Practitioner 1", supervisor[] = "Supervisor 1", team[] = "North",
		    none[] = "";

	framework = sample_framework();
	persons[0] = (struct person) {
		.id = { { 1 } },
		.name = name,
		.group = none,
		.team = team,
		.role = none,
		.supervisor = { { 2 } },
	};
	persons[1] = (struct person) {
		.id = { { 2 } },
		.name = supervisor,
		.group = none,
		.team = none,
		.role = none,
	};
	assessment = assessment_new(framework, framework_level(framework, "first"), persons[0].id);
	assessments[0] = assessment;
	report = (struct gap_report) {
		.people = &people,
		.person = &persons[0],
		.assessments = assessments,
		.assessment_count = 1,
		.as_at = { 2026, 3, 5 },
		.stale_months = 12,
	};
}

static void
end(void)
{
	markup_done(&page);
	free(written);
	written = NULL;
	assessment_free(&assessment);
	framework_free(&framework);
}

static void
put(const char *code, enum capacity capacity, int value, const char *reason)
{
	struct rating rating = sample_rating(code, "first", capacity, value, 30);

	rating.reason = reason;
	rating.author = persons[capacity].id;
	assessment_put_rating(assessment, &rating);
}

static void
write_page(bool terminal)
{
	FILE *stream;

	markup_done(&page);
	free(written);
	stream = open_memstream(&written, &length);
	ck_assert_ptr_nonnull(stream);
	gap_report_html(&report, terminal, stream);
	ck_assert_int_eq(fclose(stream), 0);
	markup_read(&page, written);
}

/* What is in the first element of that name and attribute. */
static const char *
text_of(const char *name, const char *attribute, const char *value)
{
	size_t at = markup_find(&page, 0, name, attribute, value);

	ck_assert_msg(at < page.count, "no %s %s", name, value);
	return page.items[at].text;
}

static void
ck_has(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) != NULL, "\"%s\" lacks \"%s\"", text, part);
}

static void
ck_lacks(const char *text, const char *part)
{
	ck_assert_msg(strstr(text, part) == NULL, "\"%s\" holds \"%s\"", text, part);
}

/* -- Sound ---------------------------------------------------------------------------------- */

START_TEST(nothing_outside_is_asked_for_and_nothing_runs)
{
	static const char *const none[] = { "script", "link", "img",   "iframe", "object", "base",
					    "form",   "use",  "image", "input",	 "button" };
	static const char *const refer[] = { "src", "srcset", "xlink:href", "style", "action" };

	write_page(false);
	for (size_t i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		ck_assert_uint_eq(markup_count(&page, none[i]), 0);
	for (size_t i = 0; i < sizeof(refer) / sizeof(refer[0]); i++)
		ck_assert_uint_eq(markup_find(&page, 0, NULL, refer[i], NULL), page.count);
	for (size_t at = 0; (at = markup_find(&page, at, NULL, "href", NULL)) < page.count; at++)
		ck_assert_int_eq(markup_attribute(&page.items[at], "href")[0], '#');
	ck_lacks(written, "://");
	ck_lacks(text_of("style", NULL, NULL), "url(");
	ck_lacks(text_of("style", NULL, NULL), "@import");
}
END_TEST

START_TEST(policy_allows_the_style_of_the_page_and_nothing_else)
{
	size_t meta, style;
	char hash[DIGEST_BASE64_MAX], policy[256];

	write_page(false);
	meta = markup_find(&page, 0, "meta", "http-equiv", "Content-Security-Policy");
	style = markup_find(&page, 0, "style", NULL, NULL);
	ck_assert_uint_lt(meta, style);
	ck_assert_uint_lt(style, page.count);
	snprintf(policy, sizeof(policy),
		 "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'",
		 digest_base64(digest_plain(page.items[style].text, strlen(page.items[style].text)),
			       hash));
	ck_assert_str_eq(markup_attribute(&page.items[meta], "content"), policy);
}
END_TEST

START_TEST(headings_step_down_one_at_a_time_and_landmarks_stand_once)
{
	static const char *const once[] = { "html", "h1", "header", "nav", "main", "footer" };
	int depth = 0, headings = 0;

	write_page(false);
	ck_assert_str_eq(markup_attribute(&page.items[0], "lang"), "en-GB");
	for (size_t i = 0; i < sizeof(once) / sizeof(once[0]); i++)
		ck_assert_uint_eq(markup_count(&page, once[i]), 1);
	for (size_t i = 0; i < page.count; i++) {
		const char *name = page.items[i].name;

		if (name[0] != 'h' || name[1] < '1' || name[1] > '6')
			continue;
		ck_assert_int_le(name[1] - '0', depth + 1);
		ck_assert_str_ne(page.items[i].text, "");
		depth = name[1] - '0';
		headings++;
	}
	ck_assert_int_ge(headings, 6);
}
END_TEST

START_TEST(tables_have_captions_and_heads_say_what_they_head)
{
	put("1.1", CAPACITY_SELF, 2, "");
	put("1.2", CAPACITY_SELF, 3, "");
	write_page(false);
	ck_assert_uint_eq(markup_count(&page, "table"), 5);
	ck_assert_uint_eq(markup_count(&page, "caption"), 5);
	for (size_t at = 0; (at = markup_find(&page, at, "th", NULL, NULL)) < page.count; at++)
		ck_assert_ptr_nonnull(markup_attribute(&page.items[at], "scope"));
}
END_TEST

/* Each of the words names an element with that id. */
static void
ck_named(const char *words)
{
	while (*words) {
		char id[64] = "";
		size_t many = strcspn(words, " ");

		ck_assert_uint_lt(many, sizeof(id));
		memcpy(id, words, many);
		ck_assert_str_ne(text_of(NULL, "id", id), "");
		words += many + strspn(words + many, " ");
	}
}

START_TEST(every_id_is_one_and_what_is_referred_to_is_there)
{
	write_page(false);
	for (size_t at = 0; (at = markup_find(&page, at, NULL, "id", NULL)) < page.count; at++)
		ck_assert_uint_eq(markup_find(&page, at + 1, NULL, "id",
					      markup_attribute(&page.items[at], "id")),
				  page.count);
	for (size_t at = 0;
	     (at = markup_find(&page, at, NULL, "aria-labelledby", NULL)) < page.count; at++)
		ck_named(markup_attribute(&page.items[at], "aria-labelledby"));
	for (size_t at = 0; (at = markup_find(&page, at, "a", "href", NULL)) < page.count; at++)
		ck_named(markup_attribute(&page.items[at], "href") + 1);
}
END_TEST

START_TEST(same_report_is_the_same_bytes)
{
	char *first;

	put("1.1", CAPACITY_SELF, 2, "not yet");
	write_page(false);
	first = xstrdup(written);
	write_page(false);
	ck_assert_str_eq(written, first);
	free(first);
}
END_TEST

/* -- What it says --------------------------------------------------------------------------- */

/* The figure that the drawing has for a state in a part, 0 where none is drawn. */
static size_t
drawn(const char *part, const char *series, const char *state)
{
	for (size_t at = 0; (at = markup_find(&page, at, "rect", "data-part", part)) < page.count;
	     at++) {
		const struct element *rect = &page.items[at];

		if (strcmp(markup_attribute(rect, "data-series"), series) == 0 &&
		    strcmp(markup_attribute(rect, "data-state"), state) == 0)
			return strtoul(markup_attribute(rect, "data-count"), NULL, 10);
	}
	return 0;
}

/* The figures of a row of the table of counts, joined by blanks: `row` lines below that part's head. */
static const char *
figures(const char *part, int row, char text[64])
{
	size_t at = markup_find(&page, 0, "table", "class", "counts");

	while ((at = markup_find(&page, at, "th", "scope", "rowgroup")) < page.count &&
	       strncmp(page.items[at].text, part, strlen(part)) != 0)
		at++;
	for (int i = 0; i < row; i++)
		at = markup_find(&page, at + 1, "th", "scope", "row");
	ck_assert_uint_lt(at, page.count);
	text[0] = '\0';
	while (strcmp(page.items[++at].name, "td") == 0)
		snprintf(text + strlen(text), 64 - strlen(text), "%s ", page.items[at].text);
	return text;
}

START_TEST(drawing_table_and_counts_say_the_same)
{
	char text[64];

	put("1.1", CAPACITY_SELF, 2, "");
	put("1.2", CAPACITY_SELF, 3, "");
	put("1.1", CAPACITY_SUPERVISOR, 3, "");
	put("B1", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, "");
	put("B2", CAPACITY_SELF, VALUE_NOT_APPLICABLE, "not in this team");
	write_page(false);
	/* To rate, meets, below, no chance yet, not my role, to go, not asked. */
	ck_assert_str_eq(figures("SMP-A", 1, text), "3 1 1 0 0 1 1 ");
	ck_assert_str_eq(figures("SMP-A", 2, text), "3 1 0 0 0 2 1 ");
	ck_assert_str_eq(figures("SMP-B", 1, text), "2 0 0 1 1 0 0 ");
	ck_assert_str_eq(figures("SMP-B", 2, text), "2 0 0 0 0 2 0 ");
	ck_assert_str_eq(figures("All parts", 1, text), "5 1 1 1 1 1 1 ");
	ck_assert_str_eq(figures("All parts", 2, text), "5 1 0 0 0 4 1 ");
	ck_assert_uint_eq(drawn("SMP-A", "self", "meets"), 1);
	ck_assert_uint_eq(drawn("SMP-A", "self", "below"), 1);
	ck_assert_uint_eq(drawn("SMP-A", "self", "unrated"), 1);
	ck_assert_uint_eq(drawn("SMP-A", "supervisor", "meets"), 1);
	ck_assert_uint_eq(drawn("SMP-A", "supervisor", "below"), 0);
	ck_assert_uint_eq(drawn("SMP-A", "supervisor", "unrated"), 2);
	ck_assert_uint_eq(drawn("SMP-B", "self", "no-opportunity"), 1);
	ck_assert_uint_eq(drawn("SMP-B", "self", "not-applicable"), 1);
	ck_assert_uint_eq(drawn("SMP-B", "supervisor", "unrated"), 2);
	ck_has(written, "<p>The two points differ on 1 indicator.</p>");
	ck_has(text_of("desc", NULL, NULL),
	       "Own rating: 4 of 5 answered, 1 meets, 1 below, 1 no chance yet, 1 not my role, "
	       "1 to go. Supervisor's rating: 1 of 5 answered, 1 meets");
}
END_TEST

START_TEST(it_says_who_which_level_and_when)
{
	write_page(false);
	ck_assert_str_eq(text_of("title", NULL, NULL),
			 "Practitioner 1: where the ratings stand, as at 5 Mar 2026");
	ck_assert_str_eq(text_of("h1", NULL, NULL), "Where the ratings stand: Practitioner 1");
	ck_has(text_of("dl", NULL, NULL), "As atThu 5 Mar 2026");
	ck_has(text_of("dl", NULL, NULL), "TeamNorth");
	ck_has(text_of("dl", NULL, NULL), "SupervisorSupervisor 1");
	ck_has(text_of("dl", NULL, NULL),
	       "Sample standards, version 1, published 2020 by Nobody; level: First level");
	ck_assert_str_eq(text_of("h2", "id", "f1"), "Sample: first level");
	ck_lacks(text_of("dl", NULL, NULL), "Role");
}
END_TEST

/* The row of an indicator in the tables of what to talk about. */
static const char *
row_of(const char *reference)
{
	for (size_t at = 0; (at = markup_find(&page, at, "th", "class", "indicator")) < page.count;
	     at++) {
		if (strncmp(page.items[at].text, reference, strlen(reference)) == 0)
			return page.items[page.items[at].parent].text;
	}
	ck_abort_msg("no row of %s", reference);
}

START_TEST(gaps_stand_in_their_order_with_both_series)
{
	static const char *const order[] = { "SMP-1.3", "SMP-1.1", "SMP-1.2", "SMP-B1", "SMP-B2" };
	size_t at = 0;

	put("1.1", CAPACITY_SELF, 3, "");
	put("1.1", CAPACITY_SUPERVISOR, 2, "Legal options were missing");
	put("1.2", CAPACITY_SELF, 1, "");
	put("1.3", CAPACITY_SELF, 2, "");
	put("1.3", CAPACITY_SUPERVISOR, 2, "");
	put("B1", CAPACITY_SELF, VALUE_NO_OPPORTUNITY, "");
	put("B2", CAPACITY_SELF, 4, "");
	write_page(false);
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++, at++) {
		at = markup_find(&page, at, "th", "class", "indicator");
		ck_assert_uint_lt(at, page.count);
		ck_assert_int_eq(strncmp(page.items[at].text, order[i], strlen(order[i])), 0);
	}
	ck_assert_uint_eq(markup_find(&page, at, "th", "class", "indicator"), page.count);
	ck_has(row_of("SMP-1.1"), "Own rating:3 As expected, meets; 31 Jan 2026");
	ck_has(row_of("SMP-1.1"), "Supervisor's rating:2 Partly, below; 31 Jan 2026, Supervisor 1");
	ck_has(row_of("SMP-1.1"), "Legal options were missing");
	ck_has(row_of("SMP-1.1"), "no note");
	ck_has(row_of("SMP-1.1"), "At this level: as it stands, with nothing added.");
	ck_has(row_of("SMP-1.2"), "At this level: I do this with support.");
	ck_has(row_of("SMP-1.2"), "Supervisor's rating:to go");
	ck_has(row_of("SMP-B1"), "Own rating:no chance yet; 31 Jan 2026");
	ck_has(row_of("SMP-B1"), "Expected: 2");
	ck_has(written, "To talk about: 4</h3>");
	ck_has(written, "Meets, with no note: 1</h3>");
	ck_has(written, "3 ratings shown here are of indicators that the other side has not rated");
}
END_TEST

START_TEST(notes_are_counted_by_kind_with_the_newest)
{
	static char kind[] = "direct-observation", title[] = "A visit";
	static char id[] = "sample", version[] = "1", code[] = "1";
	struct link links[] = { { id, version, code } };
	struct evidence_kind kinds[] = { { .code = kind, .title = title } };
	const struct evidence_kinds known = { .items = kinds, .count = 1 };
	const struct evidence evidence = {
		.kind = kind,
		.date = { 2026, 2, 3 },
		.links = { .items = links, .count = 1 },
	};

	put("1.1", CAPACITY_SELF, 2, "");
	assessment_put_evidence(assessment, &evidence, false);
	assessment_put_evidence(assessment, &evidence, false);
	write_page(false);
	ck_has(row_of("SMP-1.1"), "2 notes: direct-observation; newest 3 Feb 2026");
	report.kinds = &known;
	write_page(false);
	ck_has(row_of("SMP-1.1"), "2 notes: A visit; newest 3 Feb 2026");
}
END_TEST

START_TEST(needs_and_actions_stand_in_their_rows_and_by_themselves)
{
	static char id[] = "sample", version[] = "1", code[] = "1.1", none[] = "",
		    text[] = "Shadow a visit", what[] = "Write it up";
	struct link links[] = { { id, version, code } };
	struct need_step steps[] = {
		{ .status = NEED_ASKED, .author = { { 1 } }, .note = none },
		{ .status = NEED_AGREED, .author = { { 2 } }, .note = none },
	};
	struct need need = {
		.kind = NEED_SHADOWING,
		.code = none,
		.text = text,
		.steps = steps,
		.step_count = 2,
		.links = { .items = links, .count = 1 },
	};
	struct action action = {
		.owner = { { 2 } },
		.due = { 2026, 3, 4 },
		.text = what,
		.result = none,
		.links = { .items = links, .count = 1 },
	};
	const struct need_list needs = { .items = &need, .count = 1 };
	const struct action_list actions = { .items = &action, .count = 1 };

	put("1.1", CAPACITY_SELF, 2, "");
	write_page(false);
	ck_has(written, "None is asked for.");
	ck_assert_uint_lt(markup_find(&page, 0, "tbody", "class", "ruled"), page.count);
	report.needs = &needs;
	report.actions = &actions;
	write_page(false);
	ck_has(row_of("SMP-1.1"), "Learning need: Shadow a visit (shadowing, agreed)");
	ck_has(row_of("SMP-1.1"), "Action: Write it up, Supervisor 1, by 4 Mar 2026, overdue");
	ck_has(text_of("section", "aria-labelledby", "needs"), "SMP-1.1");
	ck_has(text_of("section", "aria-labelledby", "needs"), "Supervisor 1");
	ck_has(text_of("section", "aria-labelledby", "actions"), "Write it up");
	ck_assert_uint_eq(markup_find(&page, 0, "tbody", "class", "ruled"), page.count);
	action.closed = true;
	steps[1].status = NEED_DONE;
	write_page(false);
	ck_lacks(row_of("SMP-1.1"), "Learning need");
	ck_lacks(row_of("SMP-1.1"), "Action");
	ck_has(text_of("section", "aria-labelledby", "needs"), "done");
}
END_TEST

START_TEST(filter_narrows_the_rows_and_says_so)
{
	put("1.1", CAPACITY_SELF, 2, "");
	report.filter.states = 1u << STATE_UNRATED;
	write_page(false);
	ck_has(written, "only these are listed: either side says to go");
	ck_has(written, "Indicators listed: 5</h3>");
	ck_has(row_of("SMP-1.2"), "to go");
	report.filter.states = 1u << STATE_NO_OPPORTUNITY;
	write_page(false);
	ck_has(written, "Indicators listed: 0</h3>");
}
END_TEST

/* -- Anybody's text ------------------------------------------------------------------------- */

START_TEST(text_cannot_act_and_what_hides_is_seen)
{
	static char name[] = "</title><script>alert(\"1\")</script>&amp;'\x1b[2J";

	persons[0].name = name;
	put("1.1", CAPACITY_SELF, 2,
	    "<b onclick=x>\xe2\x80\xae"
	    "drow\xe2\x81\xa6 \x07\x7f\xc2\x85\r\nnext\tline");
	write_page(false);
	ck_assert_uint_eq(markup_count(&page, "script"), 0);
	ck_assert_uint_eq(markup_find(&page, 0, NULL, "onclick", NULL), page.count);
	ck_has(text_of("h1", NULL, NULL), "</title><script>alert(\"1\")</script>&amp;'^[[2J");
	ck_has(text_of("title", NULL, NULL), "</title><script>alert(\"1\")</script>&amp;'<^[>[2J");
	ck_has(row_of("SMP-1.1"), "<b onclick=x>U+202EdrowU+2066 ^G^?U+0085next line");
	ck_assert_str_eq(text_of("span", "class", "hid"), "^[");
	ck_has(written, "<br />next");
	ck_lacks(written, "\xe2\x80\xae");
	ck_lacks(written, "\x1b");
}
END_TEST

START_TEST(letters_of_any_script_are_as_they_were)
{
	/* Arabic with a mark of direction and joiners, a letter with its accent apart, an emoji. */
	static const char text[] =
		"\xd8\xb3\xd9\x84\xd8\xa7\xd9\x85\xe2\x80\x8f \xd9\x86\xd9\x85\xdb\x8c\xe2\x80\x8c"
		"\xd8\xae e\xcc\x81 \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7";

	put("1.1", CAPACITY_SELF, 2, text);
	write_page(false);
	ck_has(written, text);
	ck_assert_str_eq(page.items[markup_find(&page, markup_find(&page, 0, "p", "class", "said"),
						"bdi", NULL, NULL)]
				 .text,
			 text);
}
END_TEST

START_TEST(terminal_gets_no_character_that_it_could_not_show)
{
	put("1.1", CAPACITY_SELF, 2, "a\xe2\x80\x8f\x1b[2J");
	write_page(true);
	ck_has(row_of("SMP-1.1"), "a<U+200F>^[[2J");
}
END_TEST

static Suite *
suite(void)
{
	Suite *made = suite_create("page");
	TCase *sound = tcase_create("sound"), *says = tcase_create("says"),
	      *text = tcase_create("text");

	tcase_add_checked_fixture(sound, begin, end);
	tcase_add_checked_fixture(says, begin, end);
	tcase_add_checked_fixture(text, begin, end);
	tcase_add_test(sound, nothing_outside_is_asked_for_and_nothing_runs);
	tcase_add_test(sound, policy_allows_the_style_of_the_page_and_nothing_else);
	tcase_add_test(sound, headings_step_down_one_at_a_time_and_landmarks_stand_once);
	tcase_add_test(sound, tables_have_captions_and_heads_say_what_they_head);
	tcase_add_test(sound, every_id_is_one_and_what_is_referred_to_is_there);
	tcase_add_test(sound, same_report_is_the_same_bytes);
	tcase_add_test(says, drawing_table_and_counts_say_the_same);
	tcase_add_test(says, it_says_who_which_level_and_when);
	tcase_add_test(says, gaps_stand_in_their_order_with_both_series);
	tcase_add_test(says, notes_are_counted_by_kind_with_the_newest);
	tcase_add_test(says, needs_and_actions_stand_in_their_rows_and_by_themselves);
	tcase_add_test(says, filter_narrows_the_rows_and_says_so);
	tcase_add_test(text, text_cannot_act_and_what_hides_is_seen);
	tcase_add_test(text, letters_of_any_script_are_as_they_were);
	tcase_add_test(text, terminal_gets_no_character_that_it_could_not_show);
	suite_add_tcase(made, sound);
	suite_add_tcase(made, says);
	suite_add_tcase(made, text);
	return made;
}

int
main(void)
{
	return suite_run(suite());
}
