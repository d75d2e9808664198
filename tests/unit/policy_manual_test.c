/* The manual of policies: its example is a policy, and it names all that the tables know. */
#include <stdlib.h>
#include <string.h>

#include "unit/authority.h"
#include "unit/garden.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/schedule.h"

#define MANUAL_MOST 1000000

static char *manual;

static void
set_up(void)
{
	char *path = checkout_path("doc/waymark-policy.5");
	struct wm_error error;
	size_t length;

	ck_assert_int_eq(file_read(path, MANUAL_MOST, &manual, &length, &error), WM_OK);
	free(path);
}

static void
tear_down(void)
{
	free(manual);
}

/* Takes the literal block that follows ".Pa NAME :" into the source. */
static void
take_example(struct framework_source *source, const char *name)
{
	static const char begin[] = ".Bd -literal -offset indent\n";
	struct buffer head = { 0 };
	char *at, *end;

	buffer_format(&head, ".Pa %s :\n", name);
	at = strstr(manual, head.text);
	ck_assert_msg(at != NULL, "%s", name);
	at = strstr(at, begin) + strlen(begin);
	end = strstr(at, ".Ed\n");
	GROW(source->files, source->count, source->capacity);
	source->files[source->count++] = (struct framework_file) {
		.name = xstrdup(name),
		.bytes = xstrndup(at, (size_t) (end - at)),
		.length = (size_t) (end - at),
	};
	buffer_done(&head);
}

START_TEST(the_example_of_the_manual_is_a_policy)
{
	struct framework_source source = { .folder = xstrdup("orchard") };
	struct problem_list problems = { 0 };
	struct schedule schedule = { .group = "first-year", .start = authority_day("2026-01-05") };
	struct policy *policy;
	char *said;

	take_example(&source, "policy.csv");
	take_example(&source, "frequencies.csv");
	take_example(&source, "deadlines.csv");
	take_example(&source, "forms.csv");
	policy = policy_load(&source, &problems);
	said = garden_problems(&problems);
	ck_assert_str_eq(said, "");
	free(said);
	schedule.policy = policy;
	ck_day(schedule_due(&schedule, authority_day("2026-02-23")), "2026-03-02");
	ck_day(schedule_due(&schedule, authority_day("2026-03-02")), "2026-03-23");
	ck_assert_uint_eq(policy_form(policy, FORM_INDIVIDUAL)->field_count, 5);
	policy_free(&policy);
	problem_list_done(&problems);
	framework_source_done(&source);
}
END_TEST

/* Whether the manual marks a word up as one of the files, alone or before punctuation. */
static void
ck_named(const char *word)
{
	const char *at = manual;

	while ((at = strstr(at, word))) {
		const char *line = at, *next = at + strlen(word);

		while (line > manual && line[-1] != '\n')
			line--;
		if ((strncmp(line, ".Li ", 4) == 0 || strncmp(line, ".It Li ", 7) == 0) &&
		    at[-1] == ' ' && strchr(" \n", *next))
			return;
		at = next;
	}
	ck_abort_msg("the manual does not name %s", word);
}

START_TEST(the_manual_names_all_that_the_tables_know)
{
	const char *const *const tables[] = { unit_words, base_words,	 who_words,
					      form_words, field_words,	 required_words,
					      rule_words, strength_words };

	for (int i = 0; i < READING_COUNT; i++) {
		struct reading_info info = reading_info((enum reading) i);

		ck_named(info.key);
		for (size_t j = 0; info.words && info.words[j]; j++)
			ck_named(info.words[j]);
	}
	for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
		for (size_t j = 0; tables[i][j]; j++)
			ck_named(tables[i][j]);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("policy_manual");
	TCase *cases = tcase_create("policy_manual");

	tcase_add_checked_fixture(cases, set_up, tear_down);
	tcase_add_test(cases, the_example_of_the_manual_is_a_policy);
	tcase_add_test(cases, the_manual_names_all_that_the_tables_know);
	suite_add_tcase(suite, cases);

	return suite_run(suite);
}
