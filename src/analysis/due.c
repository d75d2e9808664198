#include "waymark/analysis.h"

struct date
level_due(const struct framework *framework, int level, struct date start_in_post)
{
	int months = framework->levels[level].due_months;

	if (months == 0 || !date_is_set(start_in_post))
		return (struct date) { 0 };
	return date_add_months(start_in_post, months);
}

bool
assessment_has_due(const struct assessment *assessment, int level)
{
	if (assessment->framework->levels[level].due_months == 0)
		return false;
	for (size_t i = 0; i < assessment->row_count; i++)
		if (assessment->rows[i].level == level &&
		    row_state(&assessment->rows[i], CAPACITY_SELF) != STATE_NOT_ASKED)
			return true;
	return false;
}
