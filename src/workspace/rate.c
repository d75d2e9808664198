#include "private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

/* The section that an indicator is in decides otherwise than `level` does: says which and how. */
static enum wm_code
fail_outside(const struct person *person, const struct framework *framework, int indicator,
	     const struct scope *scope, struct wm_error *error)
{
	const struct indicator *about = &framework->indicators[indicator];
	int decider = scope_decider(framework, scope, about->section);
	int level = scope_level(framework, scope, about->section);
	char reference[REFERENCE_MAX], section[REFERENCE_MAX];

	framework_reference(framework, about->code, reference);
	framework_reference(framework, framework->sections[decider].code, section);
	if (level == SCOPE_LEFT_OUT)
		return wm_fail(error, WM_VALUE, "%s: %s is left out for %s", reference, section,
			       person->name);
	return wm_fail(error, WM_VALUE, "%s: not listed, since %s is at %s for %s", reference,
		       section, framework->levels[level].code, person->name);
}

/* The level whose expectation is judged when an indicator is rated as the request says (design
 * 3.4); WM_VALUE where it is not listed. */
static enum wm_code
find_own_level(struct workspace *workspace, const struct rate_request *request, int *level,
	       struct wm_error *error)
{
	const struct framework *framework = request->framework;
	const struct person *person = people_find(&workspace->people, request->person);
	struct scope scope = request->at ? (struct scope) { .level = request->level }
					 : scope_of(person, framework, request->level);
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));
	enum wm_code code = WM_OK;

	scope_listed(framework, &scope, own, NULL);
	*level = own[request->indicator];
	if (*level < 0 && scope_decider(framework, &scope,
					framework->indicators[request->indicator].section) >= 0)
		code = fail_outside(person, framework, request->indicator, &scope, error);
	else if (*level < 0)
		code = rating_check(framework, request->indicator, request->level, request->value,
				    request->reason, error);
	free(own);
	scope_done(&scope);
	return code;
}

enum wm_code
workspace_rating_level(struct workspace *workspace, const struct person *person,
		       const struct framework *framework, const char *at, int *level,
		       struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(workspace, person, applied, APPLIED_MAX);

	if (at)
		return framework_find_level(framework, at, level, error);
	for (size_t i = 0; i < count; i++) {
		if (applied[i].framework != framework)
			continue;
		*level = applied[i].level;
		return WM_OK;
	}
	return wm_fail(error, WM_VALUE,
		       "%s: not a framework of %s; say at which level with "
		       "--at LEVEL",
		       framework->id, person->name);
}

enum wm_code
workspace_rater(struct workspace *workspace, const struct person *subject, bool as_supervisor,
		const char *by, struct rater *rater, struct wm_error *error)
{
	bool about_self = uuid_equal(subject->id, workspace->viewer.person);
	bool minted = false;
	enum wm_code code;

	*rater = (struct rater) {
		.capacity = about_self ? CAPACITY_SELF : CAPACITY_SUPERVISOR,
		.author = workspace->viewer.person,
	};
	if (!as_supervisor)
		return WM_OK;
	if (!by)
		return about_self ? wm_fail(error, WM_USAGE,
					    "--as supervisor: say who with "
					    "--by NAME")
				  : WM_OK;
	code = find_or_mint(workspace, by, &rater->author, &minted, error);
	if (code != WM_OK)
		return code;
	if (uuid_equal(rater->author, subject->id))
		return wm_fail(error, WM_VALUE, "%s: nobody is their own supervisor", by);
	rater->capacity = CAPACITY_SUPERVISOR;
	rater->minted = minted ? by : NULL;
	return WM_OK;
}

/* What stands for one indicator, level and side. */
struct standing_rating {
	enum capacity capacity;
	bool found;
	int value;
	char *reason;
};

static void
take_standing(void *context, const struct rating *rating)
{
	struct standing_rating *standing = context;

	if (rating->capacity != standing->capacity)
		return;
	free(standing->reason);
	standing->found = true;
	standing->value = rating->value;
	standing->reason = xstrdup(rating->reason);
}

static enum wm_code
find_standing(struct workspace *workspace, const struct rate_request *request, int level,
	      struct standing_rating *standing, struct wm_error *error)
{
	const struct framework *framework = request->framework;
	struct rating_filter filter = {
		.person = request->person,
		.framework = framework->id,
		.version = framework->version,
		.code = framework->indicators[request->indicator].code,
		.level = framework->levels[level].code,
		.before = INSTANT_LAST,
	};

	*standing = (struct standing_rating) { .capacity = request->rater.capacity };
	return store_each_rating(workspace->store, &workspace->viewer, &filter, take_standing,
				 standing, error);
}

static enum wm_code
append_rating(struct workspace *workspace, const struct rate_request *request, int level, int value,
	      const char *reason, struct wm_error *error)
{
	const struct framework *framework = request->framework;
	const struct rater *rater = &request->rater;
	struct uuid owner = workspace->viewer.person;
	struct event_head named = owner_says(workspace, EVENT_NAME, rater->author);
	struct event_head head = {
		.kind = EVENT_RATING,
		.subject = request->person,
		.author = rater->author,
		.capacity = rater->capacity,
	};
	bool entered = !uuid_equal(rater->author, owner);
	char wording[DIGEST_SIZE * 2 + 1];
	char word[24];
	char id[UUID_TEXT_MAX];
	enum wm_code code = action_keep(workspace, framework, error);

	if (code == WM_OK && rater->minted)
		code = action_append(workspace, &named, rater->minted, NULL, error, NULL);
	if (code != WM_OK)
		return code;
	digest_text(framework->wording_digest, wording);
	return action_append(workspace, &head, reason, NULL, error, "framework", framework->id,
			     "version", framework->version, "wording", wording, "code",
			     framework->indicators[request->indicator].code, "level",
			     framework->levels[level].code, "value", value_word(value, word),
			     entered ? "entered-by" : NULL, entered ? uuid_text(owner, id) : NULL,
			     NULL);
}

static enum wm_code
rate_in_action(struct workspace *workspace, const struct rate_request *request, int level,
	       struct wm_error *error)
{
	struct standing_rating standing;
	char reference[REFERENCE_MAX];
	int value = request->how == RATE_CLEAR ? VALUE_UNRATED : request->value;
	const char *reason = request->reason;
	enum wm_code code = find_standing(workspace, request, level, &standing, error);

	if (code == WM_OK && request->how != RATE_VALUE && !standing.found)
		code = wm_fail(
			error, WM_VALUE, "%s: not rated at %s, so there is nothing to %s",
			framework_reference(request->framework,
					    request->framework->indicators[request->indicator].code,
					    reference),
			request->framework->levels[level].code,
			request->how == RATE_CLEAR ? "clear" : "repeat");
	if (code == WM_OK && request->how == RATE_SAME) {
		value = standing.value;
		if (!reason || !*reason)
			reason = standing.reason;
	}
	if (code == WM_OK && request->how != RATE_CLEAR)
		code = rating_check(request->framework, request->indicator, level, value, reason,
				    error);
	if (code == WM_OK)
		code = append_rating(workspace, request, level, value, reason, error);
	free(standing.reason);
	return code;
}

enum wm_code
workspace_rate(struct workspace *workspace, const struct rate_request *request,
	       struct wm_error *error)
{
	int level;
	enum wm_code code = check_text("reason", request->reason, LINE_MAX_BYTES, true, error);

	if (code == WM_OK)
		code = find_own_level(workspace, request, &level, error);
	if (code == WM_OK)
		code = action_begin(workspace, error);
	if (code != WM_OK)
		return code;
	code = rate_in_action(workspace, request, level, error);
	if (code != WM_OK)
		return action_fail(workspace, code);
	return action_end(workspace, request->rater.minted != NULL, error);
}

enum wm_code
workspace_rate_again(struct workspace *workspace, const struct rate_request *request,
		     const int indicators[], size_t count, struct wm_error *error)
{
	struct rate_request again = *request;
	enum wm_code code = action_begin(workspace, error);
	int level;

	if (code != WM_OK)
		return code;
	again.how = RATE_SAME;
	again.reason = NULL;
	for (size_t i = 0; code == WM_OK && i < count; i++) {
		again.indicator = indicators[i];
		code = find_own_level(workspace, &again, &level, error);
		if (code == WM_OK)
			code = rate_in_action(workspace, &again, level, error);
		again.rater.minted = NULL; /* with the first they have a name */
	}
	return code == WM_OK ? action_end(workspace, request->rater.minted != NULL, error)
			     : action_fail(workspace, code);
}
