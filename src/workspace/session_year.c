#include "supervise.h"

#include <string.h>

#include "waymark/schedule.h"

#define YEAR_MOST 366 /* sessions in a year, whatever a policy says */

/* The sessions of the year as requests: each is checked, and no two fall on one day. */
static enum wm_code
check_year(const struct supervision *supervision, const struct session_request *first,
	   const struct date dates[], size_t count, struct wm_error *error)
{
	struct session_request request = *first;
	enum wm_code code = WM_OK;

	if (!date_is_set(first->date))
		return wm_fail(error, WM_VALUE, "say from which day the year is planned");
	for (size_t i = 0; code == WM_OK && i < count; i++) {
		request.date = dates[i];
		code = check_session(supervision, &request, error);
	}
	return code;
}

static enum wm_code
append_year(struct workspace *workspace, const struct session_request *first, enum form_use form,
	    struct uuid supervisor, const char *minted_name, const struct date dates[],
	    size_t count, struct wm_error *error)
{
	struct session_request request = *first;
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < count; i++) {
		request.date = dates[i];
		code = append_session(workspace, &request, form, supervisor,
				      i == 0 ? minted_name : NULL, (struct uuid) { 0 }, NULL,
				      error);
	}
	return code;
}

enum wm_code
workspace_session_plan_year(struct workspace *workspace, const struct session_request *first,
			    size_t *count, struct minted *minted, struct wm_error *error)
{
	struct session_request request = *first;
	struct supervision supervision;
	struct date dates[YEAR_MOST];
	struct uuid supervisor = { 0 };
	const char *minted_name = NULL;
	enum form_use form = FORM_COUNT;
	enum wm_code code = read_supervision(workspace, first->person, &supervision, error);

	if (code != WM_OK)
		return code;
	if (request.minutes == 0)
		request.minutes = supervision.policy->numbers[READING_SESSION_MINUTES];
	*count = schedule_planned(supervision.policy, first->date, supervision.calendar, dates,
				  YEAR_MOST);
	form = session_form(&supervision, first->form);
	code = check_year(&supervision, &request, dates, *count, error);
	if (code == WM_OK)
		code = find_supervisor(workspace, supervision.person, first->supervisor,
				       &supervisor, &minted_name, error);
	supervision_done(&supervision);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = append_year(workspace, &request, form, supervisor, minted_name, dates, *count,
			   error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	if (minted)
		*minted =
			(struct minted) { .people = { supervisor }, .count = minted_name != NULL };
	return action_end(workspace, minted_name != NULL, error);
}
