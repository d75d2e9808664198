/* Files written whole or not at all. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"

static struct file_writer *
begin(const char *path, bool force)
{
	struct file_writer *writer = NULL;
	struct wm_error error;

	ck_assert_msg(file_begin(&writer, path, force, &error) == WM_OK, "%s", error.message);
	ck_assert_ptr_nonnull(writer);
	return writer;
}

static void
ck_refused(const char *path, bool force, const char *message)
{
	struct file_writer *writer = (struct file_writer *) &message;
	struct wm_error error;

	ck_assert_int_eq(file_begin(&writer, path, force, &error), WM_FILE);
	ck_assert_str_eq(error.message, message);
	ck_assert_ptr_null(writer);
}

static void
finish(struct file_writer *writer)
{
	struct wm_error error;

	ck_assert_msg(file_finish(&writer, &error) == WM_OK, "%s", error.message);
	ck_assert_ptr_null(writer);
}

static void
ck_unfinished(struct file_writer *writer, const char *message)
{
	struct wm_error error;

	ck_assert_int_eq(file_finish(&writer, &error), WM_FILE);
	ck_assert_str_eq(error.message, message);
	ck_assert_ptr_null(writer);
}

static void
write_whole(const char *path, bool force, const char *content)
{
	struct file_writer *writer = begin(path, force);

	ck_assert_int_ge(fputs(content, file_stream(writer)), 0);
	finish(writer);
}

START_TEST(new_file_appears_private_when_it_is_finished)
{
	struct file_writer *writer;

	umask(0);
	writer = begin("out", false);
	fputs("whole", file_stream(writer));
	ck_assert(!file_exists("out"));
	finish(writer);
	ck_content("out", "whole");
	ck_mode("out", 0600);
	ck_names(".", "out ");
}
END_TEST

START_TEST(file_in_another_folder_is_written_there)
{
	ck_assert_int_eq(mkdir("below", 0700), 0);
	write_whole("below/out", false, "there");
	ck_content("below/out", "there");
	ck_names(".", "below ");
}
END_TEST

START_TEST(folder_that_can_be_written_but_not_read_will_do)
{
	ck_assert_int_eq(mkdir("box", 0300), 0);
	write_whole("box/out", false, "posted");
	ck_content("box/out", "posted");
	ck_assert_int_eq(chmod("box", 0700), 0);
	ck_names("box", "out ");
}
END_TEST

START_TEST(file_that_exists_is_kept_without_force)
{
	scratch_write("out", "before");
	ck_refused("out", false, "out: it exists already (--force replaces it)");
	ck_content("out", "before");
	ck_names(".", "out ");
}
END_TEST

START_TEST(force_replaces_the_file_and_keeps_its_mode)
{
	struct file_writer *writer;
	ino_t before;

	scratch_write("out", "before");
	ck_assert_int_eq(chmod("out", 0640), 0);
	before = scratch_status("out").st_ino;
	writer = begin("out", true);
	fputs("after", file_stream(writer));
	ck_content("out", "before");
	finish(writer);
	ck_content("out", "after");
	ck_mode("out", 0640);
	ck_assert_uint_ne(scratch_status("out").st_ino, before);
	ck_names(".", "out ");
}
END_TEST

START_TEST(force_needs_nothing_to_replace)
{
	write_whole("out", true, "new");
	ck_content("out", "new");
	ck_mode("out", 0600);
}
END_TEST

START_TEST(other_names_of_a_replaced_file_keep_what_they_had)
{
	scratch_write("out", "before");
	ck_assert_int_eq(link("out", "other"), 0);
	write_whole("out", true, "after");
	ck_content("out", "after");
	ck_content("other", "before");
}
END_TEST

START_TEST(file_that_appeared_meanwhile_is_kept)
{
	struct file_writer *writer = begin("out", false);

	fputs("mine", file_stream(writer));
	scratch_write("out", "theirs");
	ck_unfinished(writer, "out: it exists already (--force replaces it)");
	ck_content("out", "theirs");
	ck_names(".", "out ");
}
END_TEST

START_TEST(link_that_appeared_meanwhile_is_not_followed)
{
	struct file_writer *writer = begin("out", false);

	fputs("mine", file_stream(writer));
	ck_assert_int_eq(symlink("target", "out"), 0);
	ck_unfinished(writer, "out: it exists already (--force replaces it)");
	ck_names(".", "out ");
}
END_TEST

START_TEST(folder_that_appeared_meanwhile_is_kept)
{
	struct file_writer *writer = begin("out", true);

	fputs("mine", file_stream(writer));
	ck_assert_int_eq(mkdir("out", 0700), 0);
	ck_unfinished(writer, "out: cannot be written: it is a folder");
	ck_names(".", "out ");
}
END_TEST

START_TEST(link_is_followed_to_the_file_that_it_names)
{
	ck_assert_int_eq(mkdir("below", 0700), 0);
	scratch_write("below/file", "before");
	ck_assert_int_eq(symlink("below/file", "link"), 0);
	ck_refused("link", false, "link: it exists already (--force replaces it)");
	write_whole("link", true, "after");
	ck_assert(S_ISLNK(scratch_status("link").st_mode));
	ck_content("below/file", "after");
	ck_names(".", "below link ");
}
END_TEST

static const struct {
	const char *path, *message;
} no_targets[] = {
	{ "", "\"\": an empty name is the name of no file" },
	{ ".", ".: it is a folder, not a file" },
	{ "folder", "folder: it is a folder, not a file" },
	{ "to-folder", "to-folder: it is a folder, not a file" },
	{ "folder/new/", "folder/new/: it names a folder, not a file" },
	{ "lost", "lost: it is a symbolic link that leads nowhere" },
	{ "circle", "circle: it is a symbolic link that leads nowhere" },
	{ "pipe", "pipe: it is not an ordinary file" },
	{ "to-pipe", "to-pipe: it is not an ordinary file" },
	{ "/dev/full", "/dev/full: it is not an ordinary file" },
	{ "/dev/null", "/dev/null: it is not an ordinary file" },
	{ "absent/out", "absent/out: cannot be written: there is no folder absent" },
	{ "file/out", "file/out: cannot be written: a part of its path is not a folder" },
	{ "/proc/waymark", "/proc/waymark: cannot be written: no such file or folder" },
};
#define NO_TARGET_COUNT ((int) (sizeof(no_targets) / sizeof(no_targets[0])))

START_TEST(what_cannot_be_a_file_is_refused_with_force_and_without)
{
	ck_assert_int_eq(mkdir("folder", 0700), 0);
	ck_assert_int_eq(symlink("folder", "to-folder"), 0);
	ck_assert_int_eq(symlink("nowhere", "lost"), 0);
	ck_assert_int_eq(symlink("circle", "circle"), 0);
	ck_assert_int_eq(mkfifo("pipe", 0600), 0);
	ck_assert_int_eq(symlink("pipe", "to-pipe"), 0);
	scratch_write("file", "");
	ck_refused(no_targets[_i].path, false, no_targets[_i].message);
	ck_refused(no_targets[_i].path, true, no_targets[_i].message);
	ck_names(".", "circle file folder lost pipe to-folder to-pipe ");
}
END_TEST

START_TEST(standard_output_that_is_a_pipe_is_refused)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(dup2(ends[1], STDOUT_FILENO), STDOUT_FILENO);
	ck_refused("/dev/stdout", true, "/dev/stdout: it is not an ordinary file");
}
END_TEST

START_TEST(abandoned_file_leaves_nothing)
{
	struct file_writer *writer = begin("new", false);

	fputs("half", file_stream(writer));
	file_abandon(&writer);
	ck_assert_ptr_null(writer);
	ck_names(".", "");

	scratch_write("old", "before");
	writer = begin("old", true);
	fputs("half", file_stream(writer));
	file_abandon(&writer);
	ck_content("old", "before");
	ck_names(".", "old ");
	file_abandon(&writer);
}
END_TEST

/* Bytes written at once: what stays in the stream until the end, and what goes past it. */
static const size_t sizes[] = { 1, 100000 };

/* Puts the full device where the temporary file is open: a disk that is full from now on. */
START_TEST(full_disk_is_told_at_the_end)
{
	struct file_writer *writer;
	char *content = xcalloc(1, sizes[_i]);
	int full = open("/dev/full", O_WRONLY);

	scratch_write("out", "before");
	writer = begin("out", true);
	ck_assert_int_ge(dup2(full, fileno(file_stream(writer))), 0);
	fwrite(content, 1, sizes[_i], file_stream(writer));
	ck_unfinished(writer, "out: cannot be written: the disk is full");
	ck_content("out", "before");
	ck_names(".", "out ");
	free(content);
}
END_TEST

START_TEST(file_grown_too_large_is_told_at_the_end)
{
	const struct rlimit limit = { 50000, 50000 };
	struct file_writer *writer = begin("out", false);
	char *content = xcalloc(1, 100000);

	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	fwrite(content, 1, 100000, file_stream(writer));
	ck_unfinished(writer, "out: cannot be written: it would be larger than a file may be here");
	ck_names(".", "");
	free(content);
}
END_TEST

START_TEST(failed_write_is_told_even_when_a_later_one_succeeds)
{
	struct file_writer *writer = begin("out", false);
	FILE *stream = file_stream(writer);
	char *content = xcalloc(1, 100000);
	int kept = dup(fileno(stream)), full = open("/dev/full", O_WRONLY);

	ck_assert_int_ge(dup2(full, fileno(stream)), 0);
	fwrite(content, 1, 100000, stream);
	ck_assert_int_ge(dup2(kept, fileno(stream)), 0);
	ck_unfinished(writer, "out: cannot be written: the disk cannot be read or written");
	ck_names(".", "");
	free(content);
}
END_TEST

START_TEST(two_writers_of_one_file_do_not_mix)
{
	struct file_writer *first = begin("out", true), *second = begin("out", true);

	fputs("first", file_stream(first));
	fputs("second", file_stream(second));
	finish(second);
	ck_content("out", "second");
	finish(first);
	ck_content("out", "first");
	ck_names(".", "out ");
}
END_TEST

/* The super-user may write there all the same. */
START_TEST(folder_that_may_not_be_written_is_refused)
{
	ck_assert_int_eq(mkdir("closed", 0500), 0);
	if (geteuid() == 0) {
		write_whole("closed/out", false, "");
		ck_content("closed/out", "");
		return;
	}
	ck_refused("closed/out", false, "closed/out: cannot be written: permission denied");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("file_write");
	TCase *whole = tcase_create("whole");
	TCase *meanwhile = tcase_create("meanwhile");
	TCase *failure = tcase_create("failure");

	tcase_add_checked_fixture(whole, scratch_enter, NULL);
	tcase_add_test(whole, new_file_appears_private_when_it_is_finished);
	tcase_add_test(whole, file_in_another_folder_is_written_there);
	tcase_add_test(whole, folder_that_can_be_written_but_not_read_will_do);
	tcase_add_test(whole, file_that_exists_is_kept_without_force);
	tcase_add_test(whole, force_replaces_the_file_and_keeps_its_mode);
	tcase_add_test(whole, force_needs_nothing_to_replace);
	tcase_add_test(whole, other_names_of_a_replaced_file_keep_what_they_had);
	tcase_add_test(whole, link_is_followed_to_the_file_that_it_names);
	suite_add_tcase(suite, whole);
	tcase_add_checked_fixture(meanwhile, scratch_enter, NULL);
	tcase_add_test(meanwhile, file_that_appeared_meanwhile_is_kept);
	tcase_add_test(meanwhile, link_that_appeared_meanwhile_is_not_followed);
	tcase_add_test(meanwhile, folder_that_appeared_meanwhile_is_kept);
	tcase_add_test(meanwhile, two_writers_of_one_file_do_not_mix);
	suite_add_tcase(suite, meanwhile);
	tcase_add_checked_fixture(failure, scratch_enter, NULL);
	tcase_add_loop_test(failure, what_cannot_be_a_file_is_refused_with_force_and_without, 0,
			    NO_TARGET_COUNT);
	tcase_add_test(failure, standard_output_that_is_a_pipe_is_refused);
	tcase_add_test(failure, folder_that_may_not_be_written_is_refused);
	tcase_add_test(failure, abandoned_file_leaves_nothing);
	tcase_add_loop_test(failure, full_disk_is_told_at_the_end, 0, 2);
	tcase_add_test(failure, file_grown_too_large_is_told_at_the_end);
	tcase_add_test(failure, failed_write_is_told_even_when_a_later_one_succeeds);
	suite_add_tcase(suite, failure);

	return suite_run(suite);
}
