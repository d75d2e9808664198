/* Who is meant by what was typed. */
#include <string.h>

#include "unit/suite.h"
#include "waymark/memory.h"
#include "waymark/person.h"

static struct people people;
static struct wm_error error;

static void
add(const char *id, const char *name)
{
	struct person person = {
		.name = xstrdup(name),
		.group = xstrdup(""),
		.team = xstrdup(""),
		.role = xstrdup(""),
	};

	ck_assert(uuid_read(id, &person.id));
	GROW(people.items, people.count, people.capacity);
	people.items[people.count++] = person;
}

static void
begin(void)
{
	people = (struct people) { 0 };
	add("1b4e28ba-2fa1-4111-8111-000000000001", "Practitioner 1");
	add("1b4e28bb-2fa1-4111-8111-000000000002", "Supervisor 1");
	add("9f86d081-884c-4222-8222-000000000003", "Same Name");
	add("9f86d081-884c-4333-8333-000000000004", "same name");
	add("face0000-0000-4444-8444-000000000005", "");
}

static void
end(void)
{
	people_done(&people);
	ck_assert_uint_eq(people.count, 0);
}

static void
ck_meant(const char *who, int index)
{
	const struct person *person = NULL;

	ck_assert_msg(people_resolve(&people, who, &person, &error) == WM_OK, "%s", error.message);
	ck_assert_ptr_eq(person, &people.items[index]);
}

static void
ck_not_meant(const char *who, const char *message)
{
	const struct person *person = NULL;

	ck_assert_int_eq(people_resolve(&people, who, &person, &error), WM_VALUE);
	ck_assert_str_eq(error.message, message);
	ck_assert_ptr_null(person);
}

START_TEST(name_of_one_person_is_enough)
{
	ck_meant("Practitioner 1", 0);
	ck_meant("practitioner 1", 0);
	ck_meant("SUPERVISOR 1", 1);
}
END_TEST

START_TEST(digits_of_an_id_name_somebody)
{
	ck_meant("1b4e28ba", 0);
	ck_meant("1B4E28BB", 1);
	ck_meant("face", 4);
	ck_meant("9f86d081-884c-4333", 3);
	ck_meant("9f86d081884c4222", 2);
	ck_meant("1b4e28ba-2fa1-4111-8111-000000000001", 0);
}
END_TEST

START_TEST(name_goes_before_digits)
{
	add("00000000-0000-4555-8555-000000000006", "Face");
	ck_meant("face", 5);
	ck_meant("face0", 4);
}
END_TEST

START_TEST(several_are_listed_with_the_digits_that_tell_them_apart)
{
	ck_not_meant("Same name", "\"Same name\" means 2 people here: Same Name (9f86d081884c42), "
				  "same name (9f86d081884c43); name one by those digits");
	ck_meant("9f86d081884c42", 2);
	ck_not_meant("1b4e", "\"1b4e\" means 2 people here: Practitioner 1 (1b4e28ba), "
			     "Supervisor 1 (1b4e28bb); name one by those digits");
}
END_TEST

START_TEST(nobody_is_told_with_the_nearest_names)
{
	ck_not_meant("Praktitioner 1", "\"Praktitioner 1\": nobody here has that name or id: did "
				       "you mean Practitioner 1?");
	ck_not_meant("Zebra", "\"Zebra\": nobody here has that name or id");
	ck_not_meant("fac", "\"fac\": nobody here has that name or id"); /* too few digits */
	ck_not_meant("", "\"\": nobody here has that name or id");
	ck_not_meant("0000", "\"0000\": nobody here has that name or id");
}
END_TEST

START_TEST(person_without_a_name_is_shown_by_digits)
{
	char text[UUID_TEXT_MAX];
	struct uuid stranger;

	ck_assert_str_eq(people_name(&people, people.items[0].id, text), "Practitioner 1");
	ck_assert_str_eq(people_name(&people, people.items[4].id, text), "face0000");
	ck_assert(uuid_read("12345678-0000-4555-8555-000000000006", &stranger));
	ck_assert_str_eq(people_name(&people, stranger, text), "12345678");
	ck_assert_str_eq(people_name(&people, (struct uuid) { 0 }, text), "");
	ck_assert_ptr_null(people_find(&people, stranger));
	ck_assert_ptr_eq(people_find(&people, people.items[3].id), &people.items[3]);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("person");
	TCase *tcase = tcase_create("person");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, name_of_one_person_is_enough);
	tcase_add_test(tcase, digits_of_an_id_name_somebody);
	tcase_add_test(tcase, name_goes_before_digits);
	tcase_add_test(tcase, several_are_listed_with_the_digits_that_tell_them_apart);
	tcase_add_test(tcase, nobody_is_told_with_the_nearest_names);
	tcase_add_test(tcase, person_without_a_name_is_shown_by_digits);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
