#include "practitioner.h"

#include <stdio.h>
#include <string.h>

void
practitioner_begin(void)
{
	run("init", "--name", "Practitioner 1", "--team", "North", "--supervisor", "Supervisor 1",
	    "--assess", "nos-kent:nqsw");
	ck_assert_int_eq(run("rate", "12.1", "2", "--as", "supervisor", "--by", "Supervisor 1"), 0);
	ck_assert_int_eq(run("rate", "12.3", "3", "--as", "supervisor", "--by", "Supervisor 1"), 0);
}

struct screen *
practitioner_at(int rows, int columns, const char *reference)
{
	struct screen *s = screen_start(.rows = rows, .columns = columns);

	keys(s, ENTER "/");
	keys(s, reference);
	keys(s, ENTER);
	return s;
}

struct screen *
practitioner_start(const char *reference)
{
	practitioner_begin();
	return practitioner_at(24, 80, reference);
}

bool
gap_has(const char *reference, const char *part)
{
	char mark[64];
	const char *row, *end, *found;

	ck_assert_int_eq(run("gap", "--format", "csv"), 0);
	snprintf(mark, sizeof(mark), "\"%s\",", reference);
	row = strstr(run_out(), mark);
	ck_assert_ptr_nonnull(row);
	end = strchr(row, '\n');
	found = strstr(row, part);
	return found && (!end || found < end);
}
