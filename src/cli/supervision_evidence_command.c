/* supervision evidence: what the owner did as a supervisor, as a note about themself. */
#include "commands.h"

#include <stdlib.h>

#include "found_note.h"
#include "waymark/memory.h"
#include "waymark/supervise.h"

/* Of everybody here; nobody supervises themself. */
static enum wm_code
count_month(const struct subject *subject, struct date month, struct supervising *supervising,
	    struct wm_error *error)
{
	const struct people *people = workspace_people(subject->workspace);
	struct uuid owner = workspace_owner(subject->workspace)->id;
	enum wm_code code = WM_OK;

	for (size_t i = 0; code == WM_OK && i < people->count; i++) {
		struct supervision supervision;

		if (uuid_equal(people->items[i].id, owner))
			continue;
		code = workspace_supervision(subject->workspace, &people->items[i], INSTANT_LAST,
					     &supervision, error);
		if (code != WM_OK)
			continue;
		supervising_add(supervising, &supervision, owner, month);
		supervision_done(&supervision);
	}
	return code;
}

static enum wm_code
keep(const struct invocation *invocation, const struct subject *subject, const char *title,
     int count, char **references, struct wm_error *error)
{
	struct evidence_request request = {
		.person = workspace_owner(subject->workspace)->id,
		.title = title,
		.kind = "supervision",
		.place_count = (size_t) count,
	};
	struct place *places = NULL;
	struct uuid id;
	enum wm_code code = subject_places(subject, count, references, &places, error);

	if (code == WM_OK) {
		request.places = places;
		code = workspace_evidence_add(subject->workspace, &request, &id, error);
	}
	if (code == WM_OK)
		code = found_note_say(invocation, subject, id, error);
	free(places);
	return code;
}

static enum wm_code
offer(const struct invocation *invocation, const struct subject *subject, struct date month,
      bool apply, int count, char **references, struct wm_error *error)
{
	struct supervising supervising = { 0 };
	struct buffer title = { 0 };
	enum wm_code code = count_month(subject, month, &supervising, error);

	supervising_text(&supervising, month, &title);
	if (code == WM_OK && supervising.held + supervising.settled + supervising.closed == 0)
		code = wm_fail(error, WM_NOT_SO, "nothing was held, settled or closed in it");
	if (code == WM_OK && apply)
		code = keep(invocation, subject, title.text, count, references, error);
	else if (code == WM_OK)
		say(invocation->out, "%s", title.text);
	buffer_done(&title);
	return code;
}

enum wm_code
supervision_evidence_command(const struct invocation *invocation, int count, char **arguments,
			     struct wm_error *error)
{
	bool apply;
	const struct option_row rows[] = { { .name = "--apply", .flag = &apply } };
	struct subject subject;
	struct date month;
	int words;
	enum wm_code code = options_read("supervision evidence", rows, 1, count, arguments, 1,
					 count, &words, error);

	if (code == WM_OK)
		code = month_read(arguments[0], &month, error);
	if (code == WM_OK && words > 1 && !apply)
		code = usage_fail(error, "supervision evidence", "REF goes with --apply");
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, apply ? STORE_WRITE : STORE_READ, error);
	if (code == WM_OK)
		code = offer(invocation, &subject, month, apply, words - 1, arguments + 1, error);
	subject_close(&subject);
	return code;
}
