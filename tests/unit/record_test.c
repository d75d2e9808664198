/* Records: values, signatures and the lock, which is the newest. */
#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/record.h"

static struct record_value values[] = {
	{ .field = "agenda-1", .value = "All is well." },
	{ .field = "agenda-2", .value = "" },
};

static void
sign(struct record *record, enum signer signer, const char *at)
{
	record->signatures[signer].set = true;
	instant_parse(at, &record->signatures[signer].at, NULL);
}

START_TEST(value_of_a_field_is_blank_until_it_is_filled)
{
	struct record record = { .values = values, .value_count = 2 };

	ck_assert_str_eq(record_value(&record, "agenda-1"), "All is well.");
	ck_assert_str_eq(record_value(&record, "agenda-2"), "");
	ck_assert_str_eq(record_value(&record, "agenda-3"), "");
}
END_TEST

START_TEST(record_is_locked_once_both_have_signed)
{
	struct record record = { .form = FORM_INDIVIDUAL };
	char text[DATE_TEXT_MAX];

	ck_assert(!record_signed(&record));
	ck_assert(!record_locked(&record));
	sign(&record, SIGNER_SUPERVISOR, "2026-03-05T15:30:00Z");
	ck_assert(record_signed(&record));
	ck_assert(!record_locked(&record));
	ck_assert(!date_is_set(record_signed_on(&record)));
	sign(&record, SIGNER_SUPERVISEE, "2026-03-06T09:00:00Z");
	ck_assert(record_locked(&record));
	ck_assert_str_eq(date_iso(record_signed_on(&record), text), "2026-03-06");
}
END_TEST

START_TEST(day_of_the_last_signature_is_that_of_the_zone)
{
	struct record record = { .form = FORM_INDIVIDUAL };
	char text[DATE_TEXT_MAX];

	/* The clocks of London went forward in the morning of 29 March 2026. */
	sign(&record, SIGNER_SUPERVISEE, "2026-03-28T23:30:00Z");
	sign(&record, SIGNER_SUPERVISOR, "2026-03-28T10:00:00Z");
	ck_assert_str_eq(date_iso(record_signed_on(&record), text), "2026-03-28");
	sign(&record, SIGNER_SUPERVISOR, "2026-03-29T23:30:00Z");
	ck_assert_str_eq(date_iso(record_signed_on(&record), text), "2026-03-30");
}
END_TEST

START_TEST(newest_of_a_form_is_the_one_begun_last)
{
	struct record items[] = {
		{ .id = sample_id(1), .form = FORM_CONTRACT },
		{ .id = sample_id(2), .form = FORM_INDIVIDUAL },
		{ .id = sample_id(3), .form = FORM_CONTRACT },
		{ .id = sample_id(4), .form = FORM_INDIVIDUAL },
	};
	struct record_list list = { .items = items, .count = 4 };

	ck_assert_ptr_eq(record_newest(&list, FORM_CONTRACT), &items[2]);
	ck_assert_ptr_eq(record_newest(&list, FORM_INDIVIDUAL), &items[3]);
	ck_assert_ptr_null(record_newest(&list, FORM_AUDIT));
	ck_assert_ptr_eq(record_find(&list, sample_id(2)), &items[1]);
	ck_assert_ptr_null(record_find(&list, sample_id(9)));
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		value_of_a_field_is_blank_until_it_is_filled,
		record_is_locked_once_both_have_signed,
		day_of_the_last_signature_is_that_of_the_zone,
		newest_of_a_form_is_the_one_begun_last,
	};

	return suite_run_cases("record", NULL, NULL, cases, sizeof(cases) / sizeof(cases[0]));
}
