#include "several.h"

void
several_begin(void)
{
	ck_assert_int_eq(run("init", "--name", "Practitioner 1", "--supervisor", "Supervisor 1",
			     "--assess", "pcf-wider:L2", "--assess", "kss-supervisor:supervisor",
			     "--assess", "nos-kent:nqsw"),
			 0);
}

struct screen *
several_at(int rows, int columns)
{
	several_begin();
	return screen_start(.rows = rows, .columns = columns);
}

void
several_go(struct screen *s, const char *reference)
{
	keys(s, "/");
	keys(s, reference);
	keys(s, ENTER);
}
