/* The store on SQLite: nothing that was acknowledged is lost, whatever happens. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "unit/raw.h"
#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"

#define ROUNDS 40

static struct wm_error error;

static void
begin(void)
{
	struct store *store;

	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	store_close(&store);
}

/* Writes one action after another and acknowledges each, until it is killed. */
static void
write_for_ever(int acknowledge)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);

	for (int i = 0;; i++) {
		static const char *const values[] = { "1", "2", "3", "4" };

		if (i % 5 == 4)
			sample_evidence(store, 1, "Title", "A body of some length.");
		else
			sample_rate(store, 1, i % 2 ? "1.1" : "1.2", values[i % 4]);
		if (write(acknowledge, "", 1) != 1)
			_exit(1);
	}
}

/* How many actions were acknowledged before the writer was killed: after `least` of them and a
 * while that differs. */
static int
kill_writer(int least, unsigned int while_longer)
{
	int pipes[2];
	int count = 0;
	char byte;
	pid_t child;

	ck_assert_int_eq(pipe(pipes), 0);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		close(pipes[0]);
		write_for_ever(pipes[1]);
	}
	close(pipes[1]);
	while (count < least && read(pipes[0], &byte, 1) == 1)
		count++;
	for (volatile unsigned int spin = 0; spin < while_longer; spin++)
		;
	ck_assert_int_eq(kill(child, SIGKILL), 0);
	while (read(pipes[0], &byte, 1) == 1)
		count++;
	close(pipes[0]);
	ck_assert_int_eq(waitpid(child, NULL, 0), child);
	return count;
}

static int
count_actions(void)
{
	sqlite3 *db = raw_open(SAMPLE_STORE);
	char *rows = raw_rows(db, "SELECT count(DISTINCT action) FROM event");
	int count = atoi(rows);

	free(rows);
	sqlite3_close(db);
	return count;
}

START_TEST(killed_writer_loses_nothing_it_acknowledged)
{
	unsigned int seed = 20260302;
	int known = 1;

	for (int round = 0; round < ROUNDS; round++) {
		int least, acknowledged, found;
		struct store *store;

		seed = seed * 1103515245 + 12345;
		least = 1 + (int) (seed >> 16) % 12;
		seed = seed * 1103515245 + 12345;
		acknowledged = kill_writer(least, (seed >> 8) % 2000000);
		store = sample_open(SAMPLE_STORE, round % 2 ? STORE_READ : STORE_WRITE);
		ck_whole(store);
		store_close(&store);
		found = count_actions();
		ck_assert_int_ge(found, known + acknowledged);
		ck_assert_int_le(found, known + acknowledged + 1); /* it died before telling */
		known = found;
	}
	ck_assert_int_gt(known, ROUNDS);
}
END_TEST

static void
limit_files(rlim_t size)
{
	struct rlimit limit;

	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	limit.rlim_cur = size ? size : limit.rlim_max;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

START_TEST(full_disk_is_told_and_changes_nothing)
{
	struct store *store = sample_open(SAMPLE_STORE, STORE_WRITE);
	char text[20000];
	struct event event = sample_event(EVENT_NAME, 1, text);
	enum wm_code code;

	sample_rate(store, 1, "1.1", "3");
	memset(text, 'x', sizeof(text));
	text[sizeof(text) - 1] = '\0';
	signal(SIGXFSZ, SIG_IGN);
	limit_files((rlim_t) scratch_status(SAMPLE_STORE).st_size + 4096);

	OK(store_begin(store, &error));
	code = store_append(store, &event, &error);
	if (!code)
		code = store_commit(store, &error);
	ck_assert_int_eq(code, WM_FILE);
	ck_assert_int_eq(strncmp(error.message, SAMPLE_STORE ": ", strlen(SAMPLE_STORE) + 2), 0);
	store_rollback(store);
	limit_files(4096);
	ck_assert_int_eq(store_backup(store, "copy.db", false, &error), WM_FILE);

	limit_files(0);
	ck_names(".", "workspace.db ");
	ck_owner_name(store, "Practitioner 1");
	ck_ratings(store, -1, "1.1 first self 3\n");
	sample_name(store, 2, "Practitioner 2");
	ck_owner_name(store, "Practitioner 2");
	ck_whole(store);
	store_close(&store);
}
END_TEST

START_TEST(full_disk_leaves_no_new_workspace)
{
	struct store *store;
	struct event name = sample_event(EVENT_NAME, 0, "Practitioner 1");
	struct kept_framework kept = sample_kept(0);
	enum wm_code code;

	signal(SIGXFSZ, SIG_IGN);
	limit_files(8192);
	code = store_create(&store, "other.db", sample_id(1), &error);
	if (!code)
		code = store_keep_framework(store, &kept, &error);
	if (!code)
		code = store_append(store, &name, &error);
	if (!code)
		code = store_commit(store, &error);
	ck_assert_int_eq(code, WM_FILE);
	store_close(&store);
	limit_files(0);
	ck_names(".", "workspace.db ");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("store_sqlite_crash");
	TCase *tcase = tcase_create("crash");

	tcase_add_checked_fixture(tcase, begin, NULL);
	tcase_set_timeout(tcase, 120);
	tcase_add_test(tcase, killed_writer_loses_nothing_it_acknowledged);
	tcase_add_test(tcase, full_disk_is_told_and_changes_nothing);
	tcase_add_test(tcase, full_disk_leaves_no_new_workspace);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
