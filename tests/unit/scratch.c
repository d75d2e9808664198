#include "unit/scratch.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/file.h"
#include "waymark/identity.h"
#include "waymark/memory.h"

void
scratch_enter(void)
{
	char name[UUID_TEXT_MAX];
	char *folder = path_join(getenv("WAYMARK_TEST_TMP"), uuid_text(uuid_mint(), name));

	umask(077);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
	ck_assert_int_eq(chdir(folder), 0);
	free(folder);
}

void
scratch_write(const char *path, const char *content)
{
	FILE *file = fopen(path, "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(content, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

struct stat
scratch_status(const char *path)
{
	struct stat status;

	ck_assert_int_eq(lstat(path, &status), 0);
	return status;
}

void
ck_content(const char *path, const char *expected)
{
	struct wm_error error;
	char *bytes = NULL;
	size_t length = 0;

	ck_assert_msg(file_read(path, 1000000, &bytes, &length, &error) == WM_OK, "%s",
		      error.message);
	ck_assert_str_eq(bytes, expected);
	ck_assert_uint_eq(length, strlen(expected));
	free(bytes);
}

void
ck_mode(const char *path, mode_t mode)
{
	ck_assert_uint_eq(scratch_status(path).st_mode & 07777, mode);
}

static bool
add_name(const char *name, void *context)
{
	buffer_text(context, name);
	buffer_char(context, ' ');
	return true;
}

void
ck_names(const char *folder, const char *expected)
{
	struct buffer names = { 0 };
	struct wm_error error;

	ck_assert_int_eq(folder_each(folder, add_name, &names, &error), WM_OK);
	ck_assert_str_eq(names.text ? names.text : "", expected);
	buffer_done(&names);
}
