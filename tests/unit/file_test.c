/* Files and folders: private by birth, whole or not at all. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"

static void
ck_fault(enum wm_code code, const struct wm_error *error, const char *message)
{
	ck_assert_int_eq(code, WM_FILE);
	ck_assert_int_eq(error->code, WM_FILE);
	ck_assert_str_eq(error->message, message);
}

static void
ck_too_large(const char *path, size_t most, const char *message)
{
	struct wm_error error;
	char *bytes = NULL;
	size_t length = 0;

	ck_assert_int_eq(file_read(path, most, &bytes, &length, &error), WM_VALUE);
	ck_assert_str_eq(error.message, message);
	ck_assert_ptr_null(bytes);
}

static void
ck_unread(const char *path, size_t most, const char *message)
{
	struct wm_error error;
	char *bytes = NULL;
	size_t length = 0;

	ck_fault(file_read(path, most, &bytes, &length, &error), &error, message);
	ck_assert_ptr_null(bytes);
}

START_TEST(file_is_read_whole)
{
	struct wm_error error;
	char *bytes = NULL;
	size_t length = 0;
	FILE *file = fopen("bytes", "w");

	ck_assert_uint_eq(fwrite("a\0b\n", 1, 4, file), 4);
	fclose(file);
	ck_assert_int_eq(file_read("bytes", 4, &bytes, &length, &error), WM_OK);
	ck_assert_uint_eq(length, 4);
	ck_assert_mem_eq(bytes, "a\0b\n", 5);
	free(bytes);

	scratch_write("empty", "");
	ck_content("empty", "");
}
END_TEST

START_TEST(larger_file_than_wanted_is_refused)
{
	scratch_write("five", "12345");
	ck_content("five", "12345");
	ck_too_large("five", 4, "five: it is larger than 4 bytes, the most that is read");
}
END_TEST

/* More than is read at a time. */
START_TEST(long_file_is_read_whole)
{
	enum { LENGTH = 300000 };
	struct wm_error error;
	char *bytes = NULL, *written = xmalloc(LENGTH);
	size_t length = 0;
	FILE *file = fopen("long", "w");

	for (int i = 0; i < LENGTH; i++)
		written[i] = (char) (i % 251);
	ck_assert_uint_eq(fwrite(written, 1, LENGTH, file), LENGTH);
	fclose(file);
	ck_assert_int_eq(file_read("long", LENGTH, &bytes, &length, &error), WM_OK);
	ck_assert_uint_eq(length, LENGTH);
	ck_assert_mem_eq(bytes, written, LENGTH);
	free(bytes);
	free(written);
	ck_too_large("long", LENGTH - 1,
		     "long: it is larger than 299999 bytes, the most that is read");
}
END_TEST

START_TEST(what_is_no_ordinary_file_is_not_waited_for)
{
	ck_assert_int_eq(mkfifo("pipe", 0600), 0);
	ck_unread("pipe", 10, "pipe: it is not an ordinary file");
	ck_unread(".", 10, ".: it is a folder, not a file");
	ck_unread("/dev/zero", 10, "/dev/zero: it is not an ordinary file");
	ck_unread("absent", 10, "absent: cannot be read: no such file or folder");
	scratch_write("file", "");
	ck_unread("file/below", 10,
		  "file/below: cannot be read: a part of its path is not a folder");
}
END_TEST

START_TEST(minus_is_standard_input)
{
	scratch_write("in", "from elsewhere");
	ck_assert_int_eq(dup2(open("in", O_RDONLY), STDIN_FILENO), STDIN_FILENO);
	ck_content("-", "from elsewhere");
	ck_assert_int_eq(lseek(STDIN_FILENO, 0, SEEK_SET), 0);
	ck_too_large("-", 3, "standard input: it is larger than 3 bytes, the most that is read");
}
END_TEST

START_TEST(folders_are_made_private_with_all_above)
{
	struct wm_error error;

	umask(0);
	ck_assert_int_eq(folder_make("one/two//three/", &error), WM_OK);
	ck_assert(folder_exists("one/two/three"));
	ck_mode("one", 0700);
	ck_mode("one/two", 0700);
	ck_mode("one/two/three", 0700);
}
END_TEST

START_TEST(folder_that_is_there_stays_as_it_is)
{
	struct wm_error error;

	ck_assert_int_eq(mkdir("there", 0700), 0);
	ck_assert_int_eq(chmod("there", 0750), 0);
	ck_assert_int_eq(symlink("there", "link"), 0);
	ck_assert_int_eq(folder_make("there", &error), WM_OK);
	ck_assert_int_eq(folder_make("link/below", &error), WM_OK);
	ck_mode("there", 0750);
	ck_assert(folder_exists("there/below"));
	ck_assert_int_eq(folder_make("/", &error), WM_OK);
}
END_TEST

START_TEST(folder_that_cannot_be_made_is_named)
{
	struct wm_error error;

	scratch_write("file", "");
	ck_fault(folder_make("file/below", &error), &error,
		 "file: cannot be made: it is there and is not a folder");
	ck_assert_int_eq(symlink("nowhere", "link"), 0);
	ck_fault(folder_make("link", &error), &error,
		 "link: cannot be made: it is there and is not a folder");
	ck_fault(folder_make("", &error), &error, ": cannot be made: no such file or folder");
	ck_fault(folder_make("/proc/waymark", &error), &error,
		 "/proc/waymark: cannot be made: no such file or folder");
}
END_TEST

START_TEST(what_is_there_is_told_from_what_is_not)
{
	scratch_write("file", "");
	ck_assert_int_eq(symlink("nowhere", "lost"), 0);
	ck_assert_int_eq(symlink(".", "here"), 0);
	ck_assert(file_exists("file") && !folder_exists("file"));
	ck_assert(file_exists("lost") && !folder_exists("lost"));
	ck_assert(file_exists("here") && folder_exists("here"));
	ck_assert(file_exists(".") && folder_exists("."));
	ck_assert(!file_exists("absent") && !folder_exists("absent"));
	ck_assert(!file_exists("file/below") && !folder_exists("file/below"));
}
END_TEST

static bool
stop_at_b(const char *name, void *context)
{
	buffer_text(context, name);
	return name[0] != 'b';
}

START_TEST(entries_come_in_order_until_enough)
{
	struct buffer names = { 0 };
	struct wm_error error;

	scratch_write("b", "");
	scratch_write("a", "");
	scratch_write("B", "");
	scratch_write(".hidden", "");
	scratch_write("é", "");
	scratch_write("c", "");
	ck_names(".", ".hidden B a b c é ");
	ck_assert_int_eq(folder_each(".", stop_at_b, &names, &error), WM_OK);
	ck_assert_str_eq(names.text, ".hiddenBab");
	buffer_done(&names);
}
END_TEST

START_TEST(entries_of_no_folder_are_an_error)
{
	struct wm_error error;

	scratch_write("file", "");
	ck_fault(folder_each("absent", stop_at_b, NULL, &error), &error,
		 "absent: cannot be read: no such file or folder");
	ck_fault(folder_each("file", stop_at_b, NULL, &error), &error,
		 "file: cannot be read: a part of its path is not a folder");
}
END_TEST

START_TEST(folder_is_made_lasting)
{
	struct wm_error error;

	ck_assert_int_eq(folder_sync(".", &error), WM_OK);
	ck_fault(folder_sync("absent", &error), &error,
		 "absent: cannot be kept on the disk: no such file or folder");
}
END_TEST

static const struct {
	const char *folder, *name, *path;
} joined[] = {
	{ "a", "b", "a/b" }, { "a/", "b", "a/b" }, { "/", "b", "/b" },
	{ "", "b", "b" },    { ".", "b", "./b" },
};

START_TEST(paths_are_joined)
{
	char *path = path_join(joined[_i].folder, joined[_i].name);

	ck_assert_str_eq(path, joined[_i].path);
	free(path);
}
END_TEST

static const struct {
	const char *path, *folder;
} folders[] = {
	{ "a/b", "a" }, { "/a/b/c", "/a/b" }, { "a", "." },    { "/a", "/" },
	{ "/", "/" },	{ "//", "/" },	      { "a/b/", "a" }, { "a//b", "a" },
	{ "a/", "." },	{ "", "." },	      { "./a", "." },  { "../a", ".." },
};

START_TEST(folder_of_a_path_is_told)
{
	char *folder = path_folder(folders[_i].path);

	ck_assert_str_eq(folder, folders[_i].folder);
	free(folder);
}
END_TEST

START_TEST(reasons_are_in_words)
{
	ck_assert_str_eq(file_reason(ENOSPC), "the disk is full");
	ck_assert_str_eq(file_reason(EACCES), "permission denied");
	ck_assert_str_eq(file_reason(EROFS), "the disk can only be read");
	ck_assert_str_eq(file_reason(EPROTO), strerror(EPROTO));
}
END_TEST

#define COUNT(table) ((int) (sizeof(table) / sizeof((table)[0])))

int
main(void)
{
	Suite *suite = suite_create("file");
	TCase *reading = tcase_create("reading");
	TCase *folder = tcase_create("folder");
	TCase *path = tcase_create("path");

	tcase_add_checked_fixture(reading, scratch_enter, NULL);
	tcase_add_test(reading, file_is_read_whole);
	tcase_add_test(reading, larger_file_than_wanted_is_refused);
	tcase_add_test(reading, long_file_is_read_whole);
	tcase_add_test(reading, what_is_no_ordinary_file_is_not_waited_for);
	tcase_add_test(reading, minus_is_standard_input);
	suite_add_tcase(suite, reading);
	tcase_add_checked_fixture(folder, scratch_enter, NULL);
	tcase_add_test(folder, folders_are_made_private_with_all_above);
	tcase_add_test(folder, folder_that_is_there_stays_as_it_is);
	tcase_add_test(folder, folder_that_cannot_be_made_is_named);
	tcase_add_test(folder, what_is_there_is_told_from_what_is_not);
	tcase_add_test(folder, entries_come_in_order_until_enough);
	tcase_add_test(folder, entries_of_no_folder_are_an_error);
	tcase_add_test(folder, folder_is_made_lasting);
	suite_add_tcase(suite, folder);
	tcase_add_loop_test(path, paths_are_joined, 0, COUNT(joined));
	tcase_add_loop_test(path, folder_of_a_path_is_told, 0, COUNT(folders));
	tcase_add_test(path, reasons_are_in_words);
	suite_add_tcase(suite, path);

	return suite_run(suite);
}
