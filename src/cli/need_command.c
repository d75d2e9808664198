#include "commands.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/link_report.h"
#include "waymark/memory.h"
#include "waymark/need_report.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

static const struct need *
find_need(const struct need_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++) {
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

/* "1a2b3c4d  Court skills (course), for NOS-11.1: asked for by Practitioner 1" */
static enum wm_code
say_need(const struct invocation *invocation, const struct subject *subject, struct uuid id,
	 struct wm_error *error)
{
	struct need_list list = { 0 };
	struct buffer about = { 0 };
	const struct need *need;
	char text[UUID_TEXT_MAX], name[UUID_TEXT_MAX];
	enum wm_code code = workspace_needs(subject->workspace, subject_person(subject),
					    INSTANT_LAST, &list, error);

	if (code == WM_OK && (need = find_need(&list, id)) != NULL) {
		const struct need_step *last = &need->steps[need->step_count - 1];

		link_references(&need->links, workspace_library(subject->workspace), ", ", &about);
		say(invocation->out, "%s  %s (%s)%s%s: %s by %s%s", id_shown(id, text), need->text,
		    need_kind_shown(need->kind), about.length > 0 ? ", for " : "",
		    about.length > 0 ? about.text : "", need_status_shown(last->status),
		    people_name(workspace_people(subject->workspace), last->author, name),
		    uuid_is_set(last->entered_by) ? ", not yet confirmed" : "");
	}
	buffer_done(&about);
	need_list_done(&list);
	return code;
}

static enum wm_code
add(const struct invocation *invocation, const struct subject *subject,
    struct need_request *request, const char *by, int count, char **references,
    struct wm_error *error)
{
	struct place *places = NULL;
	struct uuid id;
	enum wm_code code = subject_places(subject, count, references, &places, error);

	if (code == WM_OK)
		code = workspace_rater(subject->workspace, subject_person(subject), by != NULL, by,
				       &request->rater, error);
	if (code == WM_OK) {
		request->person = subject->id;
		request->places = places;
		request->place_count = (size_t) count;
		code = workspace_need_add(subject->workspace, request, &id, error);
	}
	if (code == WM_OK && request->rater.minted)
		say_minted(invocation, subject->workspace, request->rater.author);
	if (code == WM_OK)
		code = say_need(invocation, subject, id, error);
	free(places);
	return code;
}

enum wm_code
need_add_command(const struct invocation *invocation, int count, char **arguments,
		 struct wm_error *error)
{
	struct need_request request = { 0 };
	const char *kind, *by;
	const struct option_row rows[] = {
		{ .name = "--kind", .value = &kind },
		{ .name = "--text", .value = &request.text },
		{ .name = "--code", .value = &request.code },
		{ .name = "--by", .value = &by },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("need add", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 0,
			    count, &words, error);
	if (code != WM_OK)
		return code;
	if (!request.code && !request.text)
		return usage_fail(error, "need add", "needs --text or --code");
	if (!request.code && !kind)
		return usage_fail(error, "need add", "--text: needs --kind");
	request.kind_given = kind != NULL;
	if (kind && !need_kind_read(kind, &request.kind))
		return wm_fail(error, WM_VALUE,
			       "%s: no such kind of learning; course, shadowing, co-working, "
			       "coaching, reading, work or practice-education",
			       kind);
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = add(invocation, &subject, &request, by, words, arguments, error);
	subject_close(&subject);
	return code;
}

enum wm_code
need_list_command(const struct invocation *invocation, int count, char **arguments,
		  struct wm_error *error)
{
	const char *word;
	const struct option_row rows[] = { { .name = "--format", .value = &word } };
	struct need_list list = { 0 };
	struct subject subject;
	enum wm_code code;
	int words, format = FORMAT_TABLE;

	code = options_read("need list", rows, 1, count, arguments, 0, 0, &words, error);
	if (code == WM_OK && word)
		code = option_word("--format", word, format_words, FORMAT_COUNT, &format, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = workspace_needs(subject.workspace, subject_person(&subject), INSTANT_LAST,
				       &list, error);
	if (code == WM_OK && format == FORMAT_CSV)
		code = need_report_check(&list, subject.workspace, error);
	if (code == WM_OK) {
		const struct report_names names = { workspace_people(subject.workspace),
						    workspace_library(subject.workspace) };

		if (format == FORMAT_CSV)
			need_report_csv(&list, &names, isatty(fileno(invocation->out)),
					invocation->out);
		else
			need_report_table(&list, &names, invocation->out);
	}
	need_list_done(&list);
	subject_close(&subject);
	return code;
}

static enum wm_code
take(const struct invocation *invocation, const struct subject *subject, const char *digits,
     enum need_status status, const char *by, const char *note, struct wm_error *error)
{
	struct need_list list = { 0 };
	const struct need *need;
	struct rater rater;
	enum wm_code code = workspace_needs(subject->workspace, subject_person(subject),
					    INSTANT_LAST, &list, error);

	if (code == WM_OK)
		code = workspace_need_find(&list, digits, &need, error);
	if (code == WM_OK)
		code = workspace_rater(subject->workspace, subject_person(subject), by != NULL, by,
				       &rater, error);
	if (code == WM_OK)
		code = workspace_need_step(subject->workspace, subject->id, need->id, status,
					   &rater, note, error);
	if (code == WM_OK && rater.minted)
		say_minted(invocation, subject->workspace, rater.author);
	if (code == WM_OK)
		code = say_need(invocation, subject, need->id, error);
	need_list_done(&list);
	return code;
}

static enum wm_code
step(const char *command, enum need_status status, const struct invocation *invocation, int count,
     char **arguments, struct wm_error *error)
{
	const char *by, *note;
	const struct option_row rows[] = {
		{ .name = "--by", .value = &by },
		{ .name = "--note", .value = &note },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read(command, rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 1, 1,
			    &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = take(invocation, &subject, arguments[0], status, by, note, error);
	subject_close(&subject);
	return code;
}

#define STEP_COMMAND(function, command, status) \
	enum wm_code function(const struct invocation *invocation, int count, char **arguments, \
			      struct wm_error *error) \
	{ \
		return step(command, status, invocation, count, arguments, error); \
	}
STEP_COMMAND(need_agree_command, "need agree", NEED_AGREED)
STEP_COMMAND(need_book_command, "need book", NEED_BOOKED)
STEP_COMMAND(need_done_command, "need done", NEED_DONE)
STEP_COMMAND(need_drop_command, "need drop", NEED_DROPPED)
