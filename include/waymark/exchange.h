/* exchange.h - frameworks in and out of the files of other tools.
 *
 * Layer: exchange.  Read are the competency framework CSV of Moodle (tool_lpimportcsv), the CSV of
 * OpenSALT and the JSON packages of CASE 1.0 and 1.1; written are the first and the last.  The
 * identifiers of items are references: "NOS-1.1" is the code 1.1 of the prefix NOS. */
#ifndef WAYMARK_EXCHANGE_H
#define WAYMARK_EXCHANGE_H

#include <stddef.h>
#include <stdio.h>

#include "waymark/date.h"
#include "waymark/error.h"
#include "waymark/framework.h"

enum remark_kind {
	REMARK_FAULT, /* what hinders the import */
	REMARK_LOST,  /* a row that other importers cut, skip or never reach, and its fate here */
	REMARK_LEFT,  /* what has no place in what is made, and is left out */
	REMARK_GIVEN, /* what the file does not say, and what it gets */
};

struct remark {
	enum remark_kind kind;
	int line;   /* of the file, from 1; 0 where the text itself says the place */
	char *text; /* owned */
};

struct remark_list {
	struct remark *items;
	size_t count;
	size_t capacity;
	size_t faults; /* how many of them are REMARK_FAULT */
};

void remark_add(struct remark_list *list, enum remark_kind kind, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void remark_list_done(struct remark_list *list);

/* --- In ------------------------------------------------------------------------------------- */

/* What is told by whoever imports; it wins over what the file says. */
struct import_wishes {
	const char *id;	    /* NULL where not told */
	const char *prefix; /* NULL where not told */
	struct date today;  /* the date of publication where the file has none */
};

/* A file of the framework folder to be. */
struct imported_file {
	char *name;
	char *bytes; /* UTF-8 */
	size_t length;
};

#define IMPORTED_FILES_MAX 10

struct imported {
	char *id;
	struct imported_file files[IMPORTED_FILES_MAX];
	size_t file_count;
	size_t sections, indicators, levels, expectations; /* how many it has */
	struct remark_list remarks;
};

/* Makes the files of a framework from the bytes of a file.  Never more than one call on one
 * *imported without imported_done, which is called in any case.  WM_VALUE with the faults among the
 * remarks; WM_USAGE where neither the file nor the wishes say the id or the prefix. */
typedef enum wm_code exchange_reader(const char *bytes, size_t length,
				     const struct import_wishes *wishes, struct imported *imported,
				     struct wm_error *error);
exchange_reader moodle_read, opensalt_read, case_read;

void imported_done(struct imported *imported);

#define EXCHANGE_SIZE_MAX ((size_t) 64 * 1024 * 1024) /* bytes of a file that is imported */

/* --- Out ------------------------------------------------------------------------------------ */

/* Write a framework: the same bytes for the same framework.  What the format has no place for is
 * added to `lost`, as REMARK_LEFT.  Errors are those of the stream. */
enum case_version { CASE_1_0, CASE_1_1 };
void moodle_write(const struct framework *framework, FILE *stream, struct remark_list *lost);
void case_write(const struct framework *framework, enum case_version version, FILE *stream,
		struct remark_list *lost);

#endif
