/* load_bench PATH - the CPU milliseconds that loading every framework of a search path takes: the
 * median of many times, and how many frameworks there are. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "waymark/loader.h"

#define TIMES 51

static double
cpu_now(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
	       (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static int
by_size(const void *a, const void *b)
{
	double left = *(const double *) a, right = *(const double *) b;

	return (left > right) - (left < right);
}

int
main(int argc, char **argv)
{
	double spans[TIMES];
	size_t count = 0;

	if (argc != 2)
		return EXIT_FAILURE;
	for (int i = 0; i < TIMES; i++) {
		struct library library = { .count = 0 };
		struct problem_list problems = { 0 };
		double start = cpu_now();

		loader_search(argv[1], &library, NULL, &problems);
		spans[i] = cpu_now() - start;
		count = library.count;
		library_done(&library);
		problem_list_done(&problems);
	}
	qsort(spans, TIMES, sizeof(spans[0]), by_size);
	printf("%.2f %zu\n", spans[TIMES / 2], count);
	return EXIT_SUCCESS;
}
