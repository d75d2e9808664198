/* What of a framework was spoken of in supervision, and what not yet (SR-45). */
#include <string.h>

#include "unit/authority.h"
#include "unit/sample.h"
#include "unit/suite.h"
#include "waymark/discussed.h"

static struct framework *framework;
static struct policy *policy;
static struct supervision supervision;
static struct session session;
static struct session_topic topic;
static struct record record;
static struct record_value value;

static void
begin(void)
{
	static char signing[] = "signing.kss", none[] = "";

	framework = sample_framework();
	policy = authority_load("policies/sandwell");
	topic = (struct session_topic) { .words = none };
	session = (struct session) { .topics = &topic };
	value = (struct record_value) { .field = signing, .value = none };
	record = (struct record) { .form = FORM_INDIVIDUAL, .values = &value, .value_count = 1 };
	supervision = (struct supervision) { .policy = policy,
					     .sessions = { .items = &session, .count = 1 },
					     .records = { .items = &record, .count = 1 } };
}

static void
end(void)
{
	framework_free(&framework);
	policy_free(&policy);
}

/* The codes of the parts that are left, each with a blank behind it. */
static void
ck_left(const char *expected)
{
	int parts[16];
	char text[64] = "";
	size_t count = parts_not_discussed(&supervision, framework, parts);

	for (size_t i = 0; i < count; i++) {
		strcat(text, framework->sections[parts[i]].code);
		strcat(text, " ");
	}
	ck_assert_str_eq(text, expected);
}

static void
refer(const char *references)
{
	static char text[64];

	strcpy(text, references);
	value.value = text;
}

START_TEST(each_part_is_left_at_first)
{
	ck_left("A B ");
}
END_TEST

START_TEST(references_are_read_as_people_write_them)
{
	refer("SMP-1.1");
	ck_left("B ");
	refer("smp-a; b2");
	ck_left("");
	refer("B\nand 9.9");
	ck_left("A ");
	refer("OTHER-B");
	ck_left("A B ");
}
END_TEST

START_TEST(what_was_chosen_for_a_session_counts)
{
	static char id[] = "sample", other[] = "other", version[] = "1", code[] = "2.1";

	session.topic_count = 1;
	topic.about = (struct link) { id, version, code };
	ck_left("B ");
	topic.about.framework = other;
	ck_left("A B ");
}
END_TEST

START_TEST(reflective_logs_count)
{
	static char field[] = "references";

	record.form = FORM_LOG;
	value.field = field;
	refer("SMP-B1");
	ck_left("A ");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		each_part_is_left_at_first,
		references_are_read_as_people_write_them,
		what_was_chosen_for_a_session_counts,
		reflective_logs_count,
	};

	return suite_run_cases("discussed", begin, end, cases, sizeof(cases) / sizeof(cases[0]));
}
