/* The text of a note in the editor that the user names, and whatever becomes of that. */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"

#define OWN   "\017" /* Ctrl-O */
#define KEEPS "\023" /* Ctrl-S */
#define BACK  "\024" /* Ctrl-T */

/* Writes a script in the case's home. */
static void
write_editor(const char *lines)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof(path), "%s/editor", test_home());
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fprintf(file, "#!/bin/sh\n%s\n", lines);
	ck_assert_int_eq(fclose(file), 0);
	ck_assert_int_eq(chmod(path, 0700), 0);
}

/* `value` is below the home. */
static struct screen *
form_with(const char *variable, const char *value)
{
	char setting[4096], runtime[4096];
	struct screen *s;

	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--assess", "nos-kent:nqsw"), 0);
	snprintf(setting, sizeof(setting), "%s=%s%s", variable, *value == '/' ? test_home() : "",
		 value);
	snprintf(runtime, sizeof(runtime), "XDG_RUNTIME_DIR=%s/runtime", test_home());
	mkdir(runtime + strlen("XDG_RUNTIME_DIR="), 0700);
	s = screen_start(.rows = 24, .environment = LIST(setting, runtime));
	keys(s, "nVisit" TAB TAB TAB TAB "old text");
	return s;
}

static struct screen *
form(const char *script)
{
	write_editor(script);
	return form_with("VISUAL", "/editor");
}

/* How many notes were left in a folder below the home. */
static int
left_in(const char *folder)
{
	char path[4096];
	struct dirent *entry;
	int count = 0;
	DIR *entries;

	snprintf(path, sizeof(path), "%s/%s", test_home(), folder);
	entries = opendir(path);
	ck_assert_ptr_nonnull(entries);
	while ((entry = readdir(entries)))
		count += !strncmp(entry->d_name, "waymark-", 8);
	closedir(entries);
	return count;
}

/* The message stands on as many rows as it needs, which the length of a path decides. */
static void
expect_said(struct screen *s, const char *words)
{
	char said[1024] = "";

	for (int row = 18; row <= 23; row++) {
		strncat(said, row_text(s, row), 100);
		if (*row_text(s, row))
			strcat(said, " ");
	}
	ck_assert_msg(strstr(said, words), "not said: %s, but %s", words, said);
}

/* Lets the editor begin; it says so on the terminal, and waits. */
static void
begin_editor(struct screen *s)
{
	s->sent++;
	send_bytes(s, OWN);
	expect_text(s, "editor ready");
}

#define WAITS "stty sane\nprintf 'editor ready'\nread line\n"

START_TEST(its_text_is_taken_over_and_its_file_goes)
{
	struct screen *s = form("printf 'and\\nmore\\n' >>\"$1\"");

	expect_text(s, "Ctrl-O editor  F1 all");
	keys(s, OWN);
	expect_row(s, 8, "> Text       old textand");
	expect_row(s, 9, "             more");
	expect_row_has(s, 23, "The text is that of your editor; Ctrl-T takes it back.");
	ck_assert_int_eq(left_in("runtime"), 0);
	keys(s, BACK);
	expect_row(s, 8, "> Text       old text");
	expect_row(s, 9, "");
}
END_TEST

START_TEST(nobody_else_can_read_its_file)
{
	struct screen *s = form("case $1 in */runtime/waymark-*/note.txt) ;; *) exit 9 ;; esac\n"
				"stat -c %a \"$1\" \"$(dirname \"$1\")\" >\"$1.new\"\n"
				"mv \"$1.new\" \"$1\"");

	keys(s, OWN);
	expect_row(s, 8, "> Text       600");
	expect_row(s, 9, "             700");
}
END_TEST

START_TEST(without_a_private_folder_the_file_is_beside_the_workspace)
{
	struct screen *s;
	char runtime[4096];

	s = form("case $1 in */.local/share/waymark/waymark-*/note.txt) ;; *) exit 9 ;; esac\n"
		 "echo more >>\"$1\"");
	snprintf(runtime, sizeof(runtime), "%s/runtime", test_home());
	ck_assert_int_eq(chmod(runtime, 0755), 0);
	keys(s, OWN);
	expect_row(s, 8, "> Text       old textmore");
	ck_assert_int_eq(left_in(".local/share/waymark"), 0);
}
END_TEST

START_TEST(words_of_the_variable_are_arguments_and_no_shell_sees_them)
{
	struct screen *s;

	write_editor("printf '%s|' \"$@\" >>\"$3\"");
	s = form_with("EDITOR", "/editor  -a $HOME;x ");
	keys(s, OWN);
	expect_row_has(s, 8, "> Text       old text-a|$HOME;x|/");
}
END_TEST

START_TEST(an_editor_that_fails_changes_nothing_and_its_file_stays)
{
	struct screen *s = form("echo more >>\"$1\"\nexit 3");

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_said(s,
		    "Your editor ended with status 3, and your text is as it was; what it wrote ");
	expect_said(s, "note.txt");
	ck_assert_int_eq(left_in("runtime"), 1);
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved");
}
END_TEST

START_TEST(an_editor_that_is_killed_changes_nothing)
{
	struct screen *s = form("kill -KILL $$");

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_said(s, "Your editor was ended by signal 9, and your text is as it was.");
	ck_assert_int_eq(left_in("runtime"), 0);
}
END_TEST

START_TEST(an_editor_that_is_missing_is_named)
{
	struct screen *s = form_with("VISUAL", "no-such-editor");

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_said(s, "no-such-editor: cannot be started: no such file or folder");
	ck_assert_int_eq(left_in("runtime"), 0);
}
END_TEST

START_TEST(without_an_editor_it_says_how_to_name_one)
{
	struct screen *s = form_with("VISUAL", "");

	expect_no_text(s, "Ctrl-O");
	keys(s, OWN);
	expect_row_has(s, 23, "No editor is named: set VISUAL or EDITOR to one.");
}
END_TEST

START_TEST(an_empty_file_leaves_the_text_as_it_was)
{
	struct screen *s = form(": >\"$1\"");

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_row_has(s, 23, "Your editor left no text: your text is as it was.");
	ck_assert_int_eq(left_in("runtime"), 0);
}
END_TEST

START_TEST(no_change_is_none)
{
	struct screen *s = form("echo >>\"$1\"");

	keys(s, OWN);
	expect_row_has(s, 23, "Nothing was changed: your text is as it was.");
	keys(s, BACK BACK BACK);
	expect_row_has(s, 23, "Nothing was typed");
}
END_TEST

START_TEST(what_is_no_text_or_too_long_stays_in_its_file)
{
	static const char *const scripts[] = {
		"printf '\\377' >>\"$1\"",
		"printf 'a\\000b' >>\"$1\"",
		"head -c 5000000 /dev/zero | tr '\\0' x >\"$1\"",
		"rm \"$1\"",
	};
	static const char *const words[] = { "no valid text", "no valid text", "larger",
					     "no such" };
	struct screen *s = form(scripts[_i]);

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_said(s, words[_i]);
	expect_said(s, "your text is as it was");
	ck_assert_int_eq(left_in("runtime"), 1);
}
END_TEST

START_TEST(control_characters_come_back_exactly)
{
	struct screen *s = form("printf '\\033[2J\\r\\n\\tx\\n' >>\"$1\"");

	keys(s, OWN);
	expect_row(s, 8, "> Text       old text^[[2J^M");
	expect_row(s, 9, "              x");
}
END_TEST

START_TEST(keys_that_interrupt_are_for_the_editor)
{
	struct screen *s = form("trap 'echo caught >>\"$1\"; exit 0' INT\n" WAITS);

	begin_editor(s);
	send_bytes(s, "\003");
	expect_row(s, 8, "> Text       old textcaught");
	keys(s, "x");
	expect_row(s, 8, "> Text       old textcaughtx");
}
END_TEST

START_TEST(a_window_that_changed_meanwhile_is_drawn_as_it_is)
{
	struct screen *s = form(WAITS "echo more >>\"$1\"");

	begin_editor(s);
	resize_only(s, 30, 100);
	send_bytes(s, "\r");
	expect_row(s, 8, "> Text       old textmore");
	expect_row_has(s, 29, "takes it back");
	keys(s, "x");
	ck_assert(other_screen(s));
}
END_TEST

/* The terminal is closed while the editor has it. */
static struct screen *
again_after(const char *script)
{
	struct screen *s = form(script);

	begin_editor(s);
	hang_up(s);
	ck_assert_int_eq(exit_status(s), 128 + SIGHUP);
	s = screen_start(.rows = 24);
	keys(s, "n");
	return s;
}

START_TEST(a_closed_terminal_keeps_what_was_written_before)
{
	struct screen *s = again_after(WAITS);

	expect_row(s, 8, "  Text       old text");
	ck_assert_int_eq(left_in("runtime"), 0);
}
END_TEST

START_TEST(a_closed_terminal_keeps_what_the_editor_had_saved)
{
	struct screen *s = again_after("echo saved >>\"$1\"\n" WAITS);

	expect_row(s, 8, "  Text       old textsaved");
	ck_assert_int_eq(left_in("runtime"), 0);
}
END_TEST

START_TEST(an_editor_that_will_not_end_does_not_hold_up_the_end)
{
	struct screen *s = again_after("trap '' HUP TERM\necho saved >>\"$1\"\nstty sane\n"
				       "printf 'editor ready'\n"
				       "while kill -0 $PPID; do read line || :; done 2>/dev/null");

	expect_row(s, 8, "  Text       old text");
	ck_assert_int_eq(left_in("runtime"), 1);
}
END_TEST

/* The super-user may write there all the same. */
START_TEST(a_folder_that_cannot_be_written_is_named)
{
	struct screen *s = form("exit 0");
	char runtime[4096];

	snprintf(runtime, sizeof(runtime), "%s/runtime", test_home());
	ck_assert_int_eq(chmod(runtime, 0500), 0);
	keys(s, OWN);
	expect_row(s, 8, "> Text       old text");
	expect_said(s, geteuid() == 0 ? "Nothing was changed" : "cannot be written");
	ck_assert_int_eq(chmod(runtime, 0700), 0);
}
END_TEST

START_TEST(where_no_draft_can_be_kept_the_file_stays)
{
	struct screen *s = form("echo more >>\"$1\"\nchmod 500 .local/share/waymark");
	char folder[4096];

	keys(s, OWN);
	expect_row(s, 8, "> Text       old textmore");
	expect_said(s, geteuid() == 0
			       ? "The text is that of your editor;"
			       : "No draft can be kept, so what your editor wrote stays in ");
	ck_assert_int_eq(left_in("runtime"), geteuid() != 0);
	snprintf(folder, sizeof(folder), "%s/.local/share/waymark", test_home());
	ck_assert_int_eq(chmod(folder, 0700), 0);
	keys(s, KEEPS);
	expect_row_has(s, 23, "Saved");
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("own_editor");
	TCase *cases = screen_case(suite);

	tcase_add_test(cases, its_text_is_taken_over_and_its_file_goes);
	tcase_add_test(cases, nobody_else_can_read_its_file);
	tcase_add_test(cases, without_a_private_folder_the_file_is_beside_the_workspace);
	tcase_add_test(cases, words_of_the_variable_are_arguments_and_no_shell_sees_them);
	tcase_add_test(cases, an_editor_that_fails_changes_nothing_and_its_file_stays);
	tcase_add_test(cases, an_editor_that_is_killed_changes_nothing);
	tcase_add_test(cases, an_editor_that_is_missing_is_named);
	tcase_add_test(cases, without_an_editor_it_says_how_to_name_one);
	tcase_add_test(cases, an_empty_file_leaves_the_text_as_it_was);
	tcase_add_test(cases, no_change_is_none);
	tcase_add_loop_test(cases, what_is_no_text_or_too_long_stays_in_its_file, 0, 4);
	tcase_add_test(cases, control_characters_come_back_exactly);
	tcase_add_test(cases, keys_that_interrupt_are_for_the_editor);
	tcase_add_test(cases, a_window_that_changed_meanwhile_is_drawn_as_it_is);
	tcase_add_test(cases, a_closed_terminal_keeps_what_was_written_before);
	tcase_add_test(cases, a_closed_terminal_keeps_what_the_editor_had_saved);
	tcase_add_test(cases, an_editor_that_will_not_end_does_not_hold_up_the_end);
	tcase_add_test(cases, a_folder_that_cannot_be_written_is_named);
	tcase_add_test(cases, where_no_draft_can_be_kept_the_file_stays);
	return screen_suite(suite);
}
