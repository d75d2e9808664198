/* scratch.h - a folder of one's own for each case that touches files. */
#ifndef WAYMARK_SCRATCH_H
#define WAYMARK_SCRATCH_H

#include <sys/stat.h>

/* A fixture: makes an empty private folder below WAYMARK_TEST_TMP and goes there, so that short
 * relative names will do; the umask is that of the program. */
void scratch_enter(void);

void scratch_write(const char *path, const char *content);

/* What lstat says of a path that is there. */
struct stat scratch_status(const char *path);

/* Fail the case where it is not so. */
void ck_content(const char *path, const char *expected);
void ck_mode(const char *path, mode_t mode);
/* The names in a folder, in order, each with a blank behind it. */
void ck_names(const char *folder, const char *expected);

#endif
