#include "unit/authority.h"

#include <check.h>
#include <stdlib.h>

#include "unit/garden.h"

static struct framework_source
read_folder(const char *folder)
{
	char *path = checkout_path(folder);
	struct problem_list problems = { 0 };
	struct framework_source source;

	policy_source_read(path, &source, &problems);
	ck_assert_uint_eq(problems.count, 0);
	free(path);
	return source;
}

struct policy *
authority_load(const char *folder)
{
	struct framework_source source = read_folder(folder);
	struct problem_list problems = { 0 };
	struct policy *policy = policy_load(&source, &problems);
	char *said = garden_problems(&problems);

	ck_assert_str_eq(said, "");
	ck_assert_ptr_nonnull(policy);
	free(said);
	problem_list_done(&problems);
	framework_source_done(&source);
	return policy;
}

struct framework_source
authority_source(void)
{
	struct framework_source source = read_folder("tests/data/policies/riverside");

	source.folder[0] = '\0';
	return source;
}

struct date
authority_day(const char *iso)
{
	struct date date = { 0 };
	struct wm_error error;

	if (iso[0])
		ck_assert_msg(date_parse(iso, &date, &error) == WM_OK, "%s", error.message);
	return date;
}

void
ck_day(struct date date, const char *expected)
{
	char text[DATE_TEXT_MAX];

	ck_assert_str_eq(date_iso(date, text), expected);
}
