/* Which files are trusted as a workspace. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"

#define NOBODY 65534 /* a user who owns nothing here */

/* In each folder is a file that is trusted. */
static void
enter_with_file(void)
{
	scratch_enter();
	scratch_write("file", "");
}

static void
ck_trusted(const char *path)
{
	struct wm_error error;

	ck_assert_msg(file_trusted(path, &error) == WM_OK, "%s", error.message);
}

static void
ck_not_trusted(const char *path, const char *message)
{
	struct wm_error error;

	ck_assert_int_eq(file_trusted(path, &error), WM_FILE);
	ck_assert_str_eq(error.message, message);
}

/* This folder below, as messages name it: absolute, links resolved. */
static const char *
absolute(const char *name, char path[4096])
{
	char *folder = realpath(".", NULL);

	ck_assert_ptr_nonnull(folder);
	snprintf(path, 4096, "%s%s%s", folder, name[0] == '\0' ? "" : "/", name);
	free(folder);
	return path;
}

START_TEST(private_file_in_a_private_folder_is_trusted)
{
	char path[4096];

	ck_trusted("file");
	ck_trusted("./file");
	ck_trusted(absolute("file", path));
	ck_assert_int_eq(chmod("file", 0400), 0);
	ck_trusted("file");
	ck_assert_int_eq(chmod(".", 0755), 0);
	ck_trusted("file");
}
END_TEST

START_TEST(file_that_others_can_only_read_is_trusted_and_not_private)
{
	struct wm_error error;

	ck_assert_int_eq(file_private("file", &error), WM_OK);
	ck_assert_int_eq(chmod("file", 0604), 0);
	ck_trusted("file");
	ck_assert_int_eq(file_private("file", &error), WM_FILE);
	ck_assert_str_eq(error.message, "file: others can read it; run: chmod go-r 'file'");
	ck_assert_int_eq(chmod("file", 0640), 0);
	ck_assert_int_eq(file_private("file", &error), WM_FILE);
	ck_assert_int_eq(file_private("absent", &error), WM_FILE);
	ck_assert_str_eq(error.message, "absent: cannot be opened: no such file or folder");
}
END_TEST

START_TEST(file_that_others_can_write_is_not_trusted)
{
	ck_assert_int_eq(chmod("file", 0620), 0);
	ck_not_trusted("file", "file: others can write to it; run: chmod go-w 'file'");
	ck_assert_int_eq(chmod("file", 0602), 0);
	ck_not_trusted("./file", "./file: others can write to it; run: chmod go-w './file'");
}
END_TEST

START_TEST(line_to_run_is_one_word_for_a_shell)
{
	ck_assert_int_eq(rename("file", "it's $HOME"), 0);
	ck_assert_int_eq(chmod("it's $HOME", 0666), 0);
	ck_not_trusted("it's $HOME", "it's $HOME: others can write to it; run: "
				     "chmod go-w 'it'\\''s $HOME'");
}
END_TEST

START_TEST(file_with_two_names_is_not_trusted)
{
	ck_assert_int_eq(link("file", "other"), 0);
	ck_not_trusted("file",
		       "file: it has other names too (hard links); copy it and use the copy");
}
END_TEST

START_TEST(only_an_ordinary_file_is_trusted)
{
	ck_not_trusted(".", ".: it is a folder, not a file");
	ck_assert_int_eq(mkfifo("pipe", 0600), 0);
	ck_not_trusted("pipe", "pipe: it is not an ordinary file");
	ck_not_trusted("absent", "absent: cannot be opened: no such file or folder");
	ck_not_trusted("file/below",
		       "file/below: cannot be opened: a part of its path is not a folder");
}
END_TEST

START_TEST(links_of_ones_own_are_followed)
{
	char path[4096];

	ck_assert_int_eq(mkdir("below", 0700), 0);
	ck_assert_int_eq(symlink("../file", "below/link"), 0);
	ck_assert_int_eq(symlink("below/link", "link"), 0);
	ck_assert_int_eq(symlink(absolute("link", path), "from-the-root"), 0);
	ck_trusted("below/link");
	ck_trusted("link");
	ck_trusted("from-the-root");
}
END_TEST

START_TEST(link_is_judged_by_what_it_leads_to)
{
	ck_assert_int_eq(symlink("file", "link"), 0);
	ck_assert_int_eq(chmod("file", 0660), 0);
	ck_not_trusted("link", "./file: others can write to it; run: chmod go-w './file'");
	ck_assert_int_eq(symlink("absent", "lost"), 0);
	ck_not_trusted("lost", "./absent: cannot be opened: no such file or folder");
	ck_assert_int_eq(symlink("circle", "circle"), 0);
	ck_not_trusted("circle", "./circle: its symbolic links lead in a circle");
}
END_TEST

/* The super-user can give files away; others meet what is the system's. */
START_TEST(link_of_someone_else_is_not_followed)
{
	const char *link = "/proc/self";
	char message[200];

	if (geteuid() == 0) {
		link = "link";
		ck_assert_int_eq(symlink("file", link), 0);
		ck_assert_int_eq(lchown(link, NOBODY, NOBODY), 0);
	}
	snprintf(message, sizeof(message), "%s: it is a symbolic link that belongs to someone else",
		 link);
	ck_not_trusted(link, message);
}
END_TEST

START_TEST(file_of_someone_else_is_not_trusted)
{
	const char *file = "/proc/version";
	char message[200];

	if (geteuid() == 0) {
		file = "file";
		ck_assert_int_eq(chown(file, NOBODY, NOBODY), 0);
	}
	snprintf(message, sizeof(message), "%s: it belongs to someone else", file);
	ck_not_trusted(file, message);
}
END_TEST

/* Every folder above is looked at, not only the nearest. */
START_TEST(folder_that_others_can_write_is_not_trusted)
{
	char folder[4096], message[9000];

	ck_assert_int_eq(mkdir("open", 0700), 0);
	ck_assert_int_eq(mkdir("open/below", 0700), 0);
	ck_assert_int_eq(rename("file", "open/below/file"), 0);
	ck_trusted("open/below/file");
	absolute("open", folder);
	snprintf(message, sizeof(message), "%s: others can write to it; run: chmod go-w '%s'",
		 folder, folder);
	ck_assert_int_eq(chmod("open", 0707), 0);
	ck_not_trusted("open/below/file", message);
}
END_TEST

/* A group of the user's own number holds nobody else. */
START_TEST(folder_that_its_group_can_write_is_trusted_only_for_a_group_of_ones_own)
{
	struct stat status;

	ck_assert_int_eq(mkdir("shared", 0700), 0);
	ck_assert_int_eq(rename("file", "shared/file"), 0);
	ck_assert_int_eq(chmod("shared", 0770), 0);
	status = scratch_status("shared");
	ck_assert_int_eq(file_trusted("shared/file", NULL),
			 status.st_gid == status.st_uid && getegid() == geteuid() ? WM_OK
										  : WM_FILE);
}
END_TEST

START_TEST(folders_are_those_that_links_lead_through)
{
	char folder[4096], message[9000];

	ck_assert_int_eq(mkdir("open", 0700), 0);
	ck_assert_int_eq(mkdir("open/below", 0700), 0);
	ck_assert_int_eq(rename("file", "open/below/file"), 0);
	ck_assert_int_eq(symlink("open/below", "way"), 0);
	ck_trusted("way/file");
	ck_assert_int_eq(chmod("open", 0777), 0);
	absolute("open", folder);
	snprintf(message, sizeof(message), "%s: others can write to it; run: chmod go-w '%s'",
		 folder, folder);
	ck_not_trusted("way/file", message);
}
END_TEST

START_TEST(folder_for_all_with_the_sticky_bit_is_trusted)
{
	ck_assert_int_eq(mkdir("all", 0700), 0);
	ck_assert_int_eq(rename("file", "all/file"), 0);
	ck_assert_int_eq(chmod("all", 01777), 0);
	ck_trusted("all/file");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("file_trust");
	TCase *file = tcase_create("file");
	TCase *link = tcase_create("link");
	TCase *folder = tcase_create("folder");

	tcase_add_checked_fixture(file, enter_with_file, NULL);
	tcase_add_test(file, private_file_in_a_private_folder_is_trusted);
	tcase_add_test(file, file_that_others_can_only_read_is_trusted_and_not_private);
	tcase_add_test(file, file_that_others_can_write_is_not_trusted);
	tcase_add_test(file, line_to_run_is_one_word_for_a_shell);
	tcase_add_test(file, file_with_two_names_is_not_trusted);
	tcase_add_test(file, only_an_ordinary_file_is_trusted);
	tcase_add_test(file, file_of_someone_else_is_not_trusted);
	suite_add_tcase(suite, file);
	tcase_add_checked_fixture(link, enter_with_file, NULL);
	tcase_add_test(link, links_of_ones_own_are_followed);
	tcase_add_test(link, link_is_judged_by_what_it_leads_to);
	tcase_add_test(link, link_of_someone_else_is_not_followed);
	suite_add_tcase(suite, link);
	tcase_add_checked_fixture(folder, enter_with_file, NULL);
	tcase_add_test(folder, folder_that_others_can_write_is_not_trusted);
	tcase_add_test(folder,
		       folder_that_its_group_can_write_is_trusted_only_for_a_group_of_ones_own);
	tcase_add_test(folder, folders_are_those_that_links_lead_through);
	tcase_add_test(folder, folder_for_all_with_the_sticky_bit_is_trusted);
	suite_add_tcase(suite, folder);

	return suite_run(suite);
}
