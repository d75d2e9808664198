#include "unit/garden.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/memory.h"

char *
checkout_path(const char *path)
{
	const char *source = getenv("WAYMARK_TEST_SOURCE");

	return path_join(source ? source : ".", path);
}

char *
garden_problems(const struct problem_list *problems)
{
	struct buffer text = { 0 };

	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *problem = &problems->items[i];
		const char *slash = strrchr(problem->file, '/');

		buffer_format(
			&text, "%s:%d: %s: %s\n", slash ? slash + 1 : problem->file, problem->line,
			problem->severity == SEVERITY_FAULT ? "fault" : "warning", problem->text);
	}
	return buffer_take(&text);
}

struct framework *
garden_of(const struct framework_source *source)
{
	struct problem_list problems = { 0 };
	struct framework *framework = framework_load(source, &problems);
	char *text = garden_problems(&problems);

	ck_assert_str_eq(text, "");
	ck_assert_ptr_nonnull(framework);
	free(text);
	problem_list_done(&problems);
	return framework;
}

static struct framework_source
read_fixture(const char *id)
{
	char *folder = checkout_path("tests/data/frameworks");
	char *path = path_join(folder, id);
	struct problem_list problems = { 0 };
	struct framework_source source;

	framework_source_read(path, &source, &problems);
	ck_assert_uint_eq(problems.count, 0);
	free(path);
	free(folder);
	return source;
}

struct framework *
garden_load(const char *id)
{
	struct framework_source source = read_fixture(id);
	struct framework *framework = garden_of(&source);

	framework_source_done(&source);
	return framework;
}

struct framework_source
garden_source(void)
{
	struct framework_source source = read_fixture("garden");

	source.folder[0] = '\0';
	return source;
}

static struct framework_file *
file_of(struct framework_source *source, const char *name)
{
	for (size_t i = 0; i < source->count; i++)
		if (strcmp(source->files[i].name, name) == 0)
			return &source->files[i];
	ck_abort_msg("%s is not a file of the garden", name);
}

void
garden_change(struct framework_source *source, const char *name, const char *from, const char *to)
{
	struct framework_file *file = file_of(source, name);
	const char *at = from ? strstr(file->bytes, from) : file->bytes + file->length;
	struct buffer text = { 0 };

	if (!to) {
		free(file->name);
		free(file->bytes);
		*file = source->files[--source->count];
		return;
	}
	ck_assert_msg(at != NULL, "%s is not in %s", from, name);
	buffer_add(&text, file->bytes, (size_t) (at - file->bytes));
	buffer_text(&text, to);
	buffer_text(&text, at + (from ? strlen(from) : 0));
	free(file->bytes);
	file->length = text.length;
	file->bytes = buffer_take(&text);
}
