/* replay FOLDER... - gives each file of the folders to the fuzz target that it is linked with, so
 * that what was found once stays mended without a fuzzer. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "fuzz/target.h"
#include "waymark/file.h"

#define FILE_MOST ((size_t) 64 * 1024 * 1024)

struct replay {
	const char *folder;
	size_t count;
	bool failed;
};

static bool
give(const char *name, void *context)
{
	struct replay *replay = context;
	char *path = path_join(replay->folder, name), *bytes;
	struct wm_error error;
	size_t length;

	if (file_read(path, FILE_MOST, &bytes, &length, &error) == WM_OK) {
		LLVMFuzzerTestOneInput((const uint8_t *) bytes, length);
		replay->count++;
		free(bytes);
	} else {
		fprintf(stderr, "%s\n", error.message);
		replay->failed = true;
	}
	free(path);
	return true;
}

int
main(int argc, char **argv)
{
	struct replay replay = { .count = 0 };
	struct wm_error error;

	for (int i = 1; i < argc; i++) {
		replay.folder = argv[i];
		if (folder_each(argv[i], give, &replay, &error) != WM_OK) {
			fprintf(stderr, "%s\n", error.message);
			replay.failed = true;
		}
	}
	printf("%zu files\n", replay.count);
	return replay.failed || replay.count == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
