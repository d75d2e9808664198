/* import.h - a framework taken from the file of another tool into the user's frameworks.
 *
 * Layer: workspace. */
#ifndef WAYMARK_IMPORT_H
#define WAYMARK_IMPORT_H

#include <stdbool.h>

#include "waymark/exchange.h"
#include "waymark/loader.h"

struct import_order {
	const char *path;	 /* the file */
	exchange_reader *reader; /* of its format */
	struct import_wishes wishes;
	const struct library *known; /* the frameworks there are, to see what it clashes with */
	bool apply;		     /* write the folder; else nothing is written */
	bool force;		     /* in the place of one that is there */
};

struct import_result {
	struct imported imported;
	struct problem_list problems; /* of the framework that it makes, at its files and lines */
	char *folder;		      /* where it belongs; NULL where the user has no home */
	bool there;		      /* that there is one of that id already */
	/* The framework of `known` with that id, whose place it takes; NULL where there is none. */
	const struct framework *replaces;
};

/* Reads the file and makes the framework; with `apply` its folder, whole or not at all.  WM_FILE:
 * not read or not written, or there already without `force`.  WM_VALUE: faults, which are among the
 * remarks and problems; WM_USAGE as exchange_reader.  Call import_done in any case. */
enum wm_code import_framework(const struct import_order *order, struct import_result *result,
			      struct wm_error *error);
void import_done(struct import_result *result);

#endif
