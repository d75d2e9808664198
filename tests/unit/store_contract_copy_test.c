/* What every store must do, said through store.h alone: backup and restore. */
#include <stdlib.h>
#include <string.h>

#include "unit/store_contract.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;

/* --- Backup and restore --- */

START_TEST(backup_holds_everything)
{
	struct store *copy;

	sample_rate(store, 1, "1.1", "3");
	sample_evidence(store, 1, "Title", "Body.");
	OK(store_backup(store, "copy.db", false, &error));
	ck_mode("copy.db", 0600);
	copy = sample_open("copy.db", STORE_READ);
	ck_ratings(copy, -1, "1.1 first self 3\n");
	ck_evidences(copy, -1, "Title / Body. / 1.1\n");
	ck_whole(copy);
	store_close(&copy);
	ck_names(".", "copy.db workspace.db ");
}
END_TEST

START_TEST(backup_replaces_a_file_only_when_told_to)
{
	struct store *copy;

	scratch_write("there", "mine");
	ck_assert_int_eq(store_backup(store, "there", false, &error), WM_FILE);
	ck_assert_str_eq(error.message, "there: it exists already (--force replaces it)");
	ck_content("there", "mine");
	ck_assert_int_eq(store_backup(store, SAMPLE_STORE, true, &error), WM_FILE);
	ck_assert_str_eq(error.message, SAMPLE_STORE ": it is the workspace itself");
	ck_assert_int_eq(store_backup(store, "no/folder/copy", false, &error), WM_FILE);
	OK(store_backup(store, "there", true, &error));
	copy = sample_open("there", STORE_READ);
	ck_owner_name(copy, "Practitioner 1");
	store_close(&copy);
	ck_names(".", "there workspace.db ");
}
END_TEST

START_TEST(restore_keeps_the_replaced_file_beside)
{
	char *replaced, *second;
	struct store *old;

	sample_rate(store, 1, "1.1", "3");
	OK(store_backup(store, "copy.db", false, &error));
	sample_rate(store, 2, "1.1", "1");
	store_close(&store);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	OK(store_restore(SAMPLE_STORE, "copy.db", &second, &error));
	ck_assert_str_ne(replaced, second);
	ck_assert_int_eq(strncmp(replaced, SAMPLE_STORE ".replaced-", 22), 0);
	old = sample_open(replaced, STORE_READ);
	ck_ratings(old, -1, "1.1 first self 1\n");
	ck_whole(old);
	store_close(&old);
	free(replaced);
	free(second);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	ck_mode(SAMPLE_STORE, 0600);
	ck_ratings(store, -1, "1.1 first self 3\n");
}
END_TEST

START_TEST(restore_begins_a_new_origin)
{
	struct event event = sample_event(EVENT_NAME, 1, "A");
	struct action_found found;
	struct uuid origin;
	char *replaced;

	sample_act(store, &event);
	origin = event.origin;
	OK(store_backup(store, "copy.db", false, &error));
	store_close(&store);
	OK(store_restore("new/place.db", "copy.db", &replaced, &error));
	ck_assert_ptr_null(replaced);
	OK(store_restore(SAMPLE_STORE, "copy.db", &replaced, &error));
	free(replaced);
	store = sample_open(SAMPLE_STORE, STORE_WRITE);
	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	ck_assert(!found.set); /* another wrote those */
	event.id = (struct uuid) { 0 };
	sample_act(store, &event);
	ck_assert(!uuid_equal(event.origin, origin));
	ck_assert_int_eq(event.seq, 1);
	ck_assert_int_gt(event.clock, 3);
}
END_TEST

START_TEST(restore_refuses_what_is_not_whole_and_changes_nothing)
{
	char *replaced;

	scratch_write("text", "not a store at all, but long enough to look like one");
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "text", &replaced, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "text: not a Waymark file");
	ck_assert_ptr_null(replaced);
	scratch_write("text", "");
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "text", &replaced, &error), WM_VALUE);
	ck_assert_str_eq(error.message, "text: not a Waymark file");
	ck_assert_int_eq(store_restore(SAMPLE_STORE, "nothing", &replaced, &error), WM_FILE);
	ck_assert_str_eq(error.message, "nothing: cannot be read: no such file or folder");
	ck_names(".", "text workspace.db ");
	ck_owner_name(store, "Practitioner 1");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		backup_holds_everything,
		backup_replaces_a_file_only_when_told_to,
		restore_keeps_the_replaced_file_beside,
		restore_begins_a_new_origin,
		restore_refuses_what_is_not_whole_and_changes_nothing,
	};

	return store_contract_run("store_contract_copy", cases, sizeof(cases) / sizeof(*cases));
}
