#include "unit/sample.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/file.h"
#include "waymark/loader.h"

static const struct {
	const char *name;
	const char *text;
} files[] = {
	{ "framework.csv",
	  "key,value\nid,sample\nversion,1\ntitle,Sample standards\nshort_title,Sample\n"
	  "prefix,SMP\npublisher,Nobody\npublished,2020-01-01\nsource,none\nlicence,none\n"
	  "audience,\nterms,part; unit; indicator\nprogression,yes\nwording,restated\n" },
	{ "scale.csv", "point,label,description\n1,Not yet,none of it\n2,Partly,some of it\n"
		       "3,As expected,all of it\n4,Beyond,more\n" },
	{ "levels.csv", "level,order,title,summary,short,audience\n"
			"first,1,First level,The start.,First,People at the start\n"
			"second,2,Second level,The next.,Second,\n" },
	{ "sections.csv",
	  "code,parent,kind,title,short,optional\nA,,part,Part A,A,\n1,A,unit,Unit one,One,\n"
	  "2,A,unit,Unit two,Two,\nB,,part,Part B,B,\n" },
	{ "indicators.csv",
	  "code,section,text\n1.1,1,Listen\n1.2,1,Write it down\n1.3,1,Plan\n2.1,2,Lead\n"
	  "B1,B,Know the law\nB2,B,Use the law\n" },
	{ "expectations.csv", "code,level,standing,expectation,expected_point\n"
			      "1.1,first,expected,,\n1.1,second,expected,,\n"
			      "1.2,first,qualified,I do this with support.,\n"
			      "1.2,second,qualified,I do this with support.,\n"
			      "1.3,first,qualified,I do this with help.,\n"
			      "1.3,second,qualified,I do this alone.,\n"
			      "2.1,first,not-applicable,,\n2.1,second,expected,,\n"
			      "B1,first,expected,,2\nB2,first,expected,,\nB2,second,expected,,\n" },
	{ "includes.csv", "section,level,includes\nB,second,first\n" },
};

#define FILE_COUNT (sizeof(files) / sizeof(*files))

struct framework *
sample_framework(void)
{
	struct framework_source source = { .folder = xstrdup("sample") };
	struct problem_list problems = { 0 };
	struct framework *framework;

	for (size_t i = 0; i < FILE_COUNT; i++) {
		GROW(source.files, source.count, source.capacity);
		source.files[source.count++] = (struct framework_file) {
			.name = xstrdup(files[i].name),
			.bytes = xstrdup(files[i].text),
			.length = strlen(files[i].text),
		};
	}
	framework = framework_load(&source, &problems);
	ck_assert_msg(framework != NULL, "%s",
		      problems.count ? problems.items[0].text : "no problem was named");
	problem_list_done(&problems);
	framework_source_done(&source);
	return framework;
}

void
sample_write(const char *folder)
{
	ck_assert_int_eq(folder_make(folder, NULL), WM_OK);
	for (size_t i = 0; i < FILE_COUNT; i++) {
		char *path = path_join(folder, files[i].name);
		FILE *file = fopen(path, "w");

		ck_assert_ptr_nonnull(file);
		ck_assert_int_ge(fputs(files[i].text, file), 0);
		ck_assert_int_eq(fclose(file), 0);
		free(path);
	}
}

struct rating
sample_rating(const char *code, const char *level, enum capacity capacity, int value, int day)
{
	struct date first = { 2026, 1, 1 };

	instant at = zone_start(date_add_days(first, day)) + 12 * 3600 * 1000;

	return (struct rating) {
		.framework = "sample",
		.version = "1",
		.code = code,
		.level = level,
		.capacity = capacity,
		.value = value,
		.at = at,
		.since = at,
		.reason = "",
	};
}

void
sample_put(struct assessment *assessment, const char *code, const char *level,
	   enum capacity capacity, int value, int day)
{
	struct rating rating = sample_rating(code, level, capacity, value, day);

	assessment_put_rating(assessment, &rating);
}

struct assessment_row *
sample_row(struct assessment *assessment, const char *code)
{
	int indicator = framework_indicator(assessment->framework, code);

	ck_assert_int_ge(indicator, 0);
	ck_assert_int_ge(assessment->row_of[indicator], 0);
	return &assessment->rows[assessment->row_of[indicator]];
}
