/* loader.h - framework folders in; frameworks, or every problem at its file and line, out.
 *
 * Layer: loader. */
#ifndef WAYMARK_LOADER_H
#define WAYMARK_LOADER_H

#include <stdbool.h>
#include <stddef.h>

#include "waymark/error.h"
#include "waymark/framework.h"

enum severity { SEVERITY_WARNING, SEVERITY_FAULT };

/* One thing wrong. */
struct problem {
	char *file; /* path as reached; owned */
	int line;   /* from 1; 0 where it concerns the whole file or folder */
	enum severity severity;
	char *text; /* owned */
};

struct problem_list {
	struct problem *items;
	size_t count;
	size_t capacity;
	size_t faults;	    /* how many of them are SEVERITY_FAULT */
	const char *file;   /* that the last fault was of */
	size_t file_faults; /* those of that file */
};

/* Of one file the first thousand faults are kept, and one that says that there are more. */
void problem_add(struct problem_list *list, const char *file, int line, enum severity severity,
		 const char *format, ...) __attribute__((format(printf, 5, 6)));
void problem_list_done(struct problem_list *list);

/* Appends "FILE:LINE: TEXT", or "FILE: TEXT" where there is no line. */
void problem_text(const struct problem *problem, struct buffer *buffer);

/* The files of a framework as bytes, from a folder or from what the store kept. */
struct framework_file {
	char *name;  /* "levels.csv"; owned */
	char *bytes; /* owned */
	size_t length;
};

struct framework_source {
	char *folder; /* its path; "" for a kept one; owned */
	struct framework_file *files;
	size_t count;
	size_t capacity;
};

void framework_source_done(struct framework_source *source);

/* Reads the known files of a folder (those of design 4; others are left alone).  Problems go to
 * the list. */
void framework_source_read(const char *folder, struct framework_source *source,
			   struct problem_list *problems);

/* Whether a file of that name is one of a framework. */
bool framework_file_known(const char *name);

/* Makes a framework from its files.  Every fault is added to *problems in one pass; with any
 * fault the result is NULL.  Warnings do not hinder. */
struct framework *framework_load(const struct framework_source *source,
				 struct problem_list *problems);

/* Loads every framework of a search path: folders that hold framework folders, parted by ':',
 * the first with an id wins.  A faulty one is left out with its problems listed, and so is one
 * whose prefix clashes with a framework loaded before; the others still load.  A folder of the
 * path that is missing is no problem.  With `sources`, an array parallel to library->frameworks
 * of what each was made from, which the caller frees with loaded_sources_done (the store keeps
 * them). */
struct loaded_sources {
	struct framework_source *items;
	size_t count;
	size_t capacity;
};
void loader_search(const char *path, struct library *library, struct loaded_sources *sources,
		   struct problem_list *problems);
void loaded_sources_done(struct loaded_sources *sources);

/* Checks the folder of one framework as an editor wants it: all that framework_load reports, a
 * clash with another framework of `library`, and, as warnings, what differs in structure from
 * the framework of the same id and version there. */
void loader_check(const char *folder, const struct library *library, struct problem_list *problems);

/* The search path of `kind` ("frameworks" or "policies"; design 4): first, when not NULL, before
 * all others; then the variable WAYMARK_FRAMEWORKS or WAYMARK_POLICIES, the user's data folder,
 * the folder beside build/ or else the installed one. `program` is argv[0].  The caller frees. */
char *loader_path(const char *kind, const char *first, const char *program);

/* Kinds of evidence (design 4). */
struct evidence_kind {
	char *code;
	char *title;
	bool own;   /* the voice: own, else other */
	bool added; /* by a policy, to those that always are */
};

struct evidence_kinds {
	struct evidence_kind *items;
	size_t count;
	size_t capacity;
};

/* Reads evidence_kinds.csv of the first folder of the path that has one.  WM_FILE when there is
 * none; WM_VALUE with the first fault at file:line:. */
enum wm_code evidence_kinds_load(const char *path, struct evidence_kinds *kinds,
				 struct wm_error *error);
void evidence_kinds_done(struct evidence_kinds *kinds);
/* NULL when there is none of that code. */
const struct evidence_kind *evidence_kind_find(const struct evidence_kinds *kinds,
					       const char *code);

#endif
