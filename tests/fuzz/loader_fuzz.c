/* Any bytes in place of one file of a small framework: the first byte picks the file. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/target.h"
#include "waymark/loader.h"
#include "waymark/memory.h"

static const struct {
	const char *name, *text;
} files[] = {
	{ "framework.csv",
	  "key,value\nid,fuzz\nversion,1\ntitle,Fuzz\nshort_title,Fuzz\nprefix,FUZ\n"
	  "publisher,Nobody\npublished,2020-01-01\nprogression,yes\nwording,restated\n" },
	{ "scale.csv", "point,label,description\n1,No,\n2,Some,\n3,Yes,\n" },
	{ "levels.csv", "level,order,title,summary\nfirst,1,First,\nsecond,2,Second,\n" },
	{ "sections.csv", "code,parent,kind,title\nA,,part,Part A\nB,A,unit,Unit B\n" },
	{ "indicators.csv", "code,section,text\nA1,A,Listen\nB1,B,Write\n" },
	{ "expectations.csv", "code,level,standing,expectation,expected_point\n"
			      "A1,first,expected,,\nB1,second,qualified,With help,2\n" },
	{ "includes.csv", "section,level,includes\nA,second,first\n" },
	{ "notes.csv", "section,level,text\n,,About\nA,first,On A\n" },
	{ "crosswalk.csv", "code,framework,other_code,relation,note\nA1,other,X1,same,\n" },
	{ "needs.csv", "need_code,title,kind,references\nN1,A course,course,A1\n" },
};

#define FILE_COUNT (sizeof(files) / sizeof(files[0]))

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct framework_source source = { .folder = xstrdup("") };
	struct problem_list problems = { 0 };
	struct framework *framework;

	if (length > 0) {
		for (size_t i = 0; i < FILE_COUNT; i++) {
			bool picked = bytes[0] % FILE_COUNT == i;
			const char *text = picked ? (const char *) bytes + 1 : files[i].text;
			size_t size = picked ? length - 1 : strlen(files[i].text);

			GROW(source.files, source.count, source.capacity);
			source.files[source.count++] = (struct framework_file) {
				.name = xstrdup(files[i].name),
				.bytes = xstrndup(text, size),
				.length = size,
			};
		}
		framework = framework_load(&source, &problems);
		if (!framework == (problems.faults == 0))
			abort();
		framework_free(&framework);
	}
	problem_list_done(&problems);
	framework_source_done(&source);
	return 0;
}
