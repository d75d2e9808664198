#include "unit/suite.h"

#include <stdlib.h>

int
suite_run(Suite *suite)
{
	static const char *const places[] = { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
					      "XDG_STATE_HOME" };
	const char *folder = getenv("WAYMARK_TEST_TMP");
	SRunner *runner = srunner_create(suite);
	int failed;

	/* Settings and data of whoever runs the tests are not theirs to read. */
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		setenv(places[i], folder ? folder : "/nonexistent", 1);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

int
suite_run_cases(const char *name, void (*begin)(void), void (*end)(void),
		const TTest *const cases[], size_t count)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);

	tcase_add_checked_fixture(tcase, begin, end);
	for (size_t i = 0; i < count; i++)
		tcase_add_test(tcase, cases[i]);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
