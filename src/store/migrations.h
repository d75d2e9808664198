/* migrations.h - the steps of the store's schema, oldest first: the text of each file in
 * src/store/schema/ in the order of their names, put into the program by tools/embed.
 *
 * Layer: store.  Step i (from 0) takes a file whose user_version is i to i + 1. */
#ifndef WAYMARK_STORE_MIGRATIONS_H
#define WAYMARK_STORE_MIGRATIONS_H

extern const char *const store_migrations[];
extern const int store_migration_count;

#endif
