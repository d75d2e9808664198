/* What is talked about in a session, and what that settles. */
#include "supervise.h"

enum wm_code
workspace_session_topic(struct workspace *workspace, struct uuid person, struct uuid session,
			const struct place *place, bool chosen, struct wm_error *error)
{
	struct event_head head = owner_says(workspace, EVENT_SESSION_TOPIC, person);
	const struct framework *framework = place->framework;
	char id[UUID_TEXT_MAX];
	enum wm_code code = action_begin(workspace, error);

	if (code != WM_OK)
		return code;
	code = action_keep(workspace, framework, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, NULL, NULL, error, "session",
				     uuid_text(session, id), "topic", chosen ? "yes" : "no",
				     "framework", framework->id, "version", framework->version,
				     "code", place_code(place), NULL);
	return code == WM_OK ? action_end(workspace, false, error) : action_fail(workspace, code);
}

enum wm_code
workspace_session_outcome(struct workspace *workspace, struct uuid person, struct uuid session,
			  const struct place *place, enum outcome outcome, struct date until,
			  const char *words, const struct rater *rater, struct wm_error *error)
{
	struct event_head head = rater_says(rater, EVENT_SESSION_OUTCOME, person);
	const struct framework *framework = place->framework;
	char id[UUID_TEXT_MAX], day[DATE_TEXT_MAX], owner[UUID_TEXT_MAX];
	enum wm_code code = check_text("words", words, LINE_MAX_BYTES, true, error);

	if (code == WM_OK && (outcome == OUTCOME_WAIT) != date_is_set(until))
		code = wm_fail(error, WM_VALUE,
			       outcome == OUTCOME_WAIT ? "say until which day to wait"
						       : "only waiting has a day");
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = action_keep(workspace, framework, error);
	if (code == WM_OK)
		code = append_name(workspace, rater->author, rater->minted, error);
	if (code == WM_OK)
		code = action_append(workspace, &head, words, NULL, error, "session",
				     uuid_text(session, id), "outcome", outcome_words[outcome],
				     "until", date_is_set(until) ? date_iso(until, day) : NULL,
				     "framework", framework->id, "version", framework->version,
				     "code", place_code(place), "entered-by",
				     entered_by(workspace, rater, owner), NULL);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, rater->minted != NULL, error);
}
