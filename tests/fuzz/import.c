#include <stdlib.h>
#include <string.h>

#include "fuzz/target.h"
#include "waymark/loader.h"
#include "waymark/memory.h"

static void
load_made(const struct imported *made)
{
	struct framework_source source = { .folder = xstrdup("") };
	struct problem_list problems = { 0 };
	struct remark_list lost = { 0 };
	struct framework *framework;

	for (size_t i = 0; i < made->file_count; i++) {
		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(made->files[i].name),
			.bytes = xstrndup(made->files[i].bytes, made->files[i].length),
			.length = made->files[i].length,
		};
	}
	framework = framework_load(&source, &problems);
	if (!framework && problems.faults == 0)
		abort();
	if (framework) {
		FILE *stream = fopen("/dev/null", "w");

		if (!stream)
			abort();
		moodle_write(framework, stream, &lost);
		case_write(framework, CASE_1_1, stream, &lost);
		fclose(stream);
	}
	framework_free(&framework);
	remark_list_done(&lost);
	problem_list_done(&problems);
	framework_source_done(&source);
}

void
fuzz_import(exchange_reader *reader, const uint8_t *bytes, size_t length)
{
	const struct import_wishes wishes = {
		.id = "fuzz",
		.prefix = "FUZ",
		.today = { 2026, 3, 5 },
	};
	struct imported made = { .id = NULL };
	struct wm_error error = { .message = "" };
	enum wm_code code = reader((const char *) bytes, length, &wishes, &made, &error);

	if (code == WM_OK)
		load_made(&made);
	else if (!error.message[0])
		abort();
	imported_done(&made);
}
