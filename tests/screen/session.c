#include "session.h"

void
session_init(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "nos-kent:nqsw"),
			 0);
	ck_assert_int_eq(run("rate", "NOS-1.3", "2", "--reason", "Options were left out."), 0);
	ck_assert_int_eq(run("rate", "NOS-1.3", "3", "--as", "supervisor", "--by", "Supervisor 1"),
			 0);
	ck_assert_int_eq(run("rate", "NOS-2.2", "2"), 0);
	ck_assert_int_eq(run("rate", "NOS-2.2", "2", "--as", "supervisor", "--by", "Supervisor 1"),
			 0);
}

struct screen *
session_start_on(int rows, int columns, const char *variable)
{
	return screen_start(.rows = rows, .columns = columns,
			    .arguments = LIST("supervision", "start"),
			    .environment = LIST(variable));
}

struct screen *
session_start(void)
{
	return session_start_on(24, 80, TODAY);
}
