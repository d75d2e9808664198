#include "unit/workspace_sample.h"

#include <stdlib.h>

#include "waymark/file.h"

struct workspace *workspace;
struct workspace_options options;
static struct assessment *shown; /* the one whose row was given last */
static struct wm_error error;

void
workspace_sample_write(void)
{
	scratch_enter();
	sample_write(SAMPLE_FOLDER);
	OK(folder_make("policies", &error));
	scratch_write("policies/evidence_kinds.csv",
		      "kind,title,voice\nreflection,Reflection,own\naudit,Audit,other\n"
		      "not-sorted,Not sorted,own\n");
	setenv("WAYMARK_POLICIES", "policies", 1);
}

void
workspace_sample_make(void)
{
	const char *assess = "sample:first";
	struct beginning beginning = {
		.name = "Practitioner 1",
		.team = "North",
		.supervisor = "Supervisor 1",
		.assess = &assess,
		.assess_count = 1,
	};

	options = (struct workspace_options) {
		.program = "waymark",
		.location = "data/workspace.db",
		.frameworks = SAMPLE_FRAMEWORKS,
	};
	OK(workspace_init(&workspace, &options, &beginning, &error));
}

void
workspace_sample_begin(void)
{
	workspace_sample_write();
	workspace_sample_make();
}

void
workspace_sample_end(void)
{
	assessment_free(&shown);
	workspace_close(&workspace);
}

void
workspace_open_again(void)
{
	assessment_free(&shown);
	workspace_close(&workspace);
	OK(workspace_open(&workspace, &options, STORE_WRITE, &error));
}

struct uuid
owner(void)
{
	return workspace_owner(workspace)->id;
}

struct applied
applied(void)
{
	struct applied found[APPLIED_MAX] = { { 0 } };

	ck_assert_uint_eq(
		workspace_applied(workspace, workspace_owner(workspace), found, APPLIED_MAX), 1);
	return found[0];
}

struct assessment_row
row(const char *code)
{
	struct applied to = applied();

	assessment_free(&shown);
	OK(workspace_assessment(workspace, workspace_owner(workspace), to.framework, to.level,
				INSTANT_LAST, &shown, &error));
	return *sample_row(shown, code);
}

struct rate_request
request(const char *code, int value)
{
	struct applied to = applied();
	struct rate_request made = {
		.person = owner(),
		.framework = to.framework,
		.indicator = framework_indicator(to.framework, code),
		.level = to.level,
		.how = RATE_VALUE,
		.value = value,
	};

	OK(workspace_rater(workspace, workspace_owner(workspace), false, NULL, &made.rater,
			   &error));
	return made;
}

enum wm_code
rate(const char *code, int value, struct wm_error *why)
{
	struct rate_request made = request(code, value);

	return workspace_rate(workspace, &made, why);
}

int64_t
events(void)
{
	struct verify_counts counts;

	OK(workspace_verify(workspace, &counts, NULL, NULL, &error));
	return counts.events;
}

int
workspace_sample_run(const char *suite, const TTest *const cases[], size_t count)
{
	return suite_run_cases(suite, workspace_sample_begin, workspace_sample_end, cases, count);
}
