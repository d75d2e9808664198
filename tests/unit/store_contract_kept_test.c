/* What every store must do, said through store.h alone: frameworks, local values, changes. */
#include <stdlib.h>

#include "unit/store_contract.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;

/* --- Frameworks that are kept --- */

static void
add_kept(void *context, const struct kept_framework *kept)
{
	buffer_format(context, "%s %s %d %d:", kept->framework, kept->version,
		      kept->structure.bytes[0], kept->wording.bytes[1]);
	for (size_t i = 0; i < kept->file_count; i++)
		buffer_format(context, " %s %zu %s", kept->files[i].name, kept->files[i].length,
			      kept->files[i].bytes);
	for (size_t i = 0; i < kept->indicator_count; i++)
		buffer_format(context, " %s/%s", kept->indicators[i].section,
			      kept->indicators[i].code);
}

static void
ck_kept(bool with_files, const char *expected)
{
	struct buffer text = { 0 };

	OK(store_each_kept(store, &viewer, with_files, add_kept, &text, &error));
	ck_assert_str_eq(text.text, expected);
	buffer_done(&text);
}

static void
keep(int wording)
{
	struct kept_framework kept = sample_kept(wording);

	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_commit(store, &error));
}

START_TEST(framework_is_kept_whole)
{
	ck_kept(true, "sample 1 7 0: framework.csv 8 with indicators.csv 11 first words"
		      " 1/1.1 1/1.2 2/2.1");
	ck_kept(false, "sample 1 7 0: 1/1.1 1/1.2 2/2.1");
}
END_TEST

START_TEST(wording_kept_last_is_the_one_that_is_read)
{
	keep(1);
	ck_kept(true, "sample 1 7 1: framework.csv 8 with indicators.csv 12 second words"
		      " 1/1.1 1/1.2 2/2.1");
	keep(0);
	ck_kept(false, "sample 1 7 1: 1/1.1 1/1.2 2/2.1");
}
END_TEST

START_TEST(changed_structure_of_a_version_is_refused)
{
	struct kept_framework kept = sample_kept(1);

	kept.structure.bytes[0] = 8;
	OK(store_begin(store, &error));
	REFUSED(store_keep_framework(store, &kept, &error),
		"sample 1: its structure differs from the one that is in use here");
	store_rollback(store);
	kept.version = "2";
	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_commit(store, &error));
}
END_TEST

/* --- Policies that are kept, in the same way --- */

static void
keep_policy(const char *id, const char *version)
{
	struct kept_framework kept = sample_kept_policy();

	kept.framework = id;
	kept.version = version;
	OK(store_begin(store, &error));
	OK(store_keep_framework(store, &kept, &error));
	OK(store_commit(store, &error));
}

/* One of the same id and version as a framework is another thing. */
START_TEST(policy_is_kept_whole_beside_the_frameworks)
{
	struct buffer text = { 0 };

	keep_policy("sample", "1");
	store_reopen(STORE_READ);
	OK(store_each_kept_policy(store, &viewer, true, add_kept, &text, &error));
	ck_assert_str_eq(text.text, "sample 1 5 3: policy.csv 9 the rules"
				    "sandwell 2019.1 5 3: policy.csv 9 the rules");
	buffer_done(&text);
	ck_kept(false, "sample 1 7 0: 1/1.1 1/1.2 2/2.1");
	ck_whole(store);
}
END_TEST

START_TEST(changed_structure_of_a_version_of_a_policy_is_refused)
{
	struct kept_framework kept = sample_kept_policy();

	kept.structure.bytes[0] = 6;
	OK(store_begin(store, &error));
	REFUSED(store_keep_framework(store, &kept, &error),
		"sandwell 2019.1: its structure differs from the one that is in use here");
	store_rollback(store);
}
END_TEST

START_TEST(record_by_a_version_of_a_policy_that_is_not_kept_is_refused)
{
	struct event record = sample_event(EVENT_RECORD, 1, NULL);
	struct sample_facts facts;
	char supervisor[UUID_TEXT_MAX];

	uuid_text(sample_id(2), supervisor);
	sample_add_facts(&record, &facts, "form", "contract", "policy", "sandwell", "version",
			 "2020.1", "supervisor", supervisor, NULL);
	ck_append_refused(store, &record, "sandwell 2020.1: this version is not kept here");
	sample_add_facts(&record, &facts, "form", "contract", "policy", "sample", "version", "1",
			 "supervisor", supervisor, NULL);
	ck_append_refused(store, &record, "sample 1: this version is not kept here");
	keep_policy("sandwell", "2020.1");
	sample_add_facts(&record, &facts, "form", "contract", "policy", "sandwell", "version",
			 "2020.1", "supervisor", supervisor, NULL);
	sample_act(store, &record);
}
END_TEST

/* --- What is local, and changes --- */

static void
ck_local(const char *name, const char *expected)
{
	char *value;

	OK(store_local(store, name, &value, &error));
	if (expected)
		ck_assert_str_eq(value, expected);
	else
		ck_assert_ptr_null(value);
	free(value);
}

START_TEST(local_values_are_kept_and_forgotten)
{
	ck_local("place", NULL);
	OK(store_local_set(store, "place", "1.1", &error));
	OK(store_local_set(store, "place", "1.2", &error));
	OK(store_local_set(store, "other", "", &error));
	store_reopen(STORE_WRITE);
	ck_local("place", "1.2");
	ck_local("other", "");
	OK(store_local_set(store, "place", NULL, &error));
	ck_local("place", NULL);
	OK(store_begin(store, &error));
	OK(store_local_set(store, "place", "9", &error));
	store_rollback(store);
	ck_local("place", NULL);
}
END_TEST

START_TEST(change_number_tells_of_every_commit)
{
	struct store *other = sample_open(SAMPLE_STORE, STORE_WRITE);
	uint64_t first = store_change_number(store), second;

	ck_assert_uint_eq(store_change_number(store), first);
	sample_rate(store, 1, "1.1", "3");
	second = store_change_number(store);
	ck_assert_uint_ne(second, first);
	sample_rate(other, 1, "1.2", "3");
	ck_assert_uint_ne(store_change_number(store), second);
	second = store_change_number(store);
	ck_assert_uint_eq(store_change_number(store), second);
	store_close(&other);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		framework_is_kept_whole,
		wording_kept_last_is_the_one_that_is_read,
		changed_structure_of_a_version_is_refused,
		policy_is_kept_whole_beside_the_frameworks,
		changed_structure_of_a_version_of_a_policy_is_refused,
		record_by_a_version_of_a_policy_that_is_not_kept_is_refused,
		local_values_are_kept_and_forgotten,
		change_number_tells_of_every_commit,
	};

	return store_contract_run("store_contract_kept", cases, sizeof(cases) / sizeof(*cases));
}
