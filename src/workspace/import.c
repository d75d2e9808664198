#include "waymark/import.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/memory.h"

/* Standard input has no name here: "-" is a file. */
static enum wm_code
read_file(const struct import_order *order, struct imported *imported, struct wm_error *error)
{
	const char *path = strcmp(order->path, "-") == 0 ? "./-" : order->path;
	struct wm_error fault;
	enum wm_code code;
	size_t length;
	char *bytes;

	code = file_read(path, EXCHANGE_SIZE_MAX, &bytes, &length, error);
	if (code != WM_OK)
		return code;
	code = order->reader(bytes, length, &order->wishes, imported, &fault);
	free(bytes);
	if (code == WM_OK)
		return WM_OK;
	return wm_fail(error, code, "%s: %s", order->path, fault.message);
}

/* What was made must be what can be loaded, beside those that are there. */
static enum wm_code
check_made(const struct import_order *order, struct import_result *result, struct wm_error *error)
{
	struct framework_source source = { .folder = xstrdup("") };
	struct framework *framework;

	for (size_t i = 0; i < result->imported.file_count; i++) {
		const struct imported_file *file = &result->imported.files[i];

		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(file->name),
			.bytes = xstrndup(file->bytes, file->length),
			.length = file->length,
		};
	}
	framework = framework_load(&source, &result->problems);
	for (size_t i = 0; framework && i < order->known->count; i++) {
		const struct framework *other = order->known->frameworks[i];

		if (code_compare(other->id, framework->id) == 0)
			result->replaces = other;
		else if (code_compare(other->prefix, framework->prefix) == 0)
			problem_add(&result->problems, "framework.csv", 0, SEVERITY_FAULT,
				    "prefix \"%s\" is that of %s (%s); --prefix gives another",
				    framework->prefix, other->id, other->folder);
	}
	framework_free(&framework);
	framework_source_done(&source);
	if (result->problems.faults == 0)
		return WM_OK;
	return wm_fail(error, WM_VALUE, "%s: not imported, for the faults above", order->path);
}

static enum wm_code
write_folder(const struct import_order *order, const struct import_result *result,
	     struct wm_error *error)
{
	struct folder_file files[IMPORTED_FILES_MAX];
	char *above = path_folder(result->folder);
	enum wm_code code = folder_make(above, error);

	for (size_t i = 0; i < result->imported.file_count; i++)
		files[i] = (struct folder_file) {
			.name = result->imported.files[i].name,
			.bytes = result->imported.files[i].bytes,
			.length = result->imported.files[i].length,
		};
	if (code == WM_OK)
		code = folder_write(result->folder, files, result->imported.file_count,
				    order->force, framework_file_known, error);
	free(above);
	return code;
}

/* Where frameworks of one's own are; NULL without a home. */
static char *
folder_of(const char *id)
{
	char *data = path_data(), *frameworks = NULL, *folder = NULL;

	if (data)
		frameworks = path_join(data, "frameworks");
	if (frameworks)
		folder = path_join(frameworks, id);
	free(data);
	free(frameworks);
	return folder;
}

enum wm_code
import_framework(const struct import_order *order, struct import_result *result,
		 struct wm_error *error)
{
	enum wm_code code;

	*result = (struct import_result) { .folder = NULL };
	code = read_file(order, &result->imported, error);
	if (code == WM_OK)
		code = check_made(order, result, error);
	if (code != WM_OK)
		return code;
	result->folder = folder_of(result->imported.id);
	result->there = result->folder && file_exists(result->folder);
	if (!order->apply)
		return WM_OK;
	if (!result->folder)
		return wm_fail(error, WM_FILE, "there is no home folder to keep frameworks in");
	return write_folder(order, result, error);
}

void
import_done(struct import_result *result)
{
	imported_done(&result->imported);
	problem_list_done(&result->problems);
	free(result->folder);
}
