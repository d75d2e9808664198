/* raw.h - a store's file as SQLite and as bytes, behind the store's back. */
#ifndef WAYMARK_RAW_H
#define WAYMARK_RAW_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

/* Fail the case when SQLite refuses. */
sqlite3 *raw_open(const char *path);
void raw_run(sqlite3 *db, const char *sql);
/* Opens, runs and closes. */
void raw_do(const char *path, const char *sql);
/* The rows of a query: columns parted by a blank, each row ended by a newline.  The caller
 * frees. */
char *raw_rows(sqlite3 *db, const char *sql);

/* Turns the file, if it is one of today, into one of an older version, 1 the oldest. */
void raw_make_older(const char *path, int version);

void raw_copy(const char *from, const char *to);
/* Where the bytes stand in the file, from `start` on; -1: nowhere. */
long raw_find(const char *path, const void *bytes, size_t length, long start);
void raw_flip(const char *path, long at);

#endif
