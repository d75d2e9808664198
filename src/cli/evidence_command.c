#include "commands.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/evidence_report.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/text.h"

static const char redacted_words[] =
	"its texts are gone for good; that there was a note stays in the list. Copies made "
	"before still hold them.";

static const struct evidence *
find_by_id(const struct evidence_list *list, struct uuid id)
{
	for (size_t i = 0; i < list->count; i++) {
		if (uuid_equal(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

/* "1a2b3c4d  Core assessment observed, linked to NOS-1.1, NOS-2.2": one note as it stands now. */
static enum wm_code
say_kept(const struct invocation *invocation, const struct subject *subject, struct uuid id,
	 struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	struct buffer links = { 0 };
	char digits[UUID_TEXT_MAX];
	enum wm_code code = workspace_evidence(subject->workspace, subject_person(subject),
					       INSTANT_LAST, false, &list, error);

	if (code == WM_OK && (evidence = find_by_id(&list, id)) != NULL) {
		evidence_links(evidence, workspace_library(subject->workspace), &links);
		say(invocation->out, "%s  %s%s%s", id_shown(id, digits), evidence_title(evidence),
		    evidence->links.count > 0 ? ", linked to " : ", not yet linked",
		    links.text ? links.text : "");
	}
	buffer_done(&links);
	evidence_list_done(&list);
	return code;
}

static enum wm_code
add(const struct invocation *invocation, struct subject *subject, struct evidence_request *request,
    int count, char **references, struct wm_error *error)
{
	struct place *places = NULL;
	struct uuid id;
	enum wm_code code = subject_open(subject, invocation, STORE_WRITE, error);

	if (code == WM_OK)
		code = subject_places(subject, count, references, &places, error);
	if (code == WM_OK) {
		request->person = subject->id;
		request->places = places;
		request->place_count = (size_t) count;
		code = workspace_evidence_add(subject->workspace, request, &id, error);
	}
	if (code == WM_OK)
		code = say_kept(invocation, subject, id, error);
	free(places);
	subject_close(subject);
	return code;
}

enum wm_code
jot_command(const struct invocation *invocation, int count, char **arguments,
	    struct wm_error *error)
{
	struct evidence_request request = { 0 };
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("jot", NULL, 0, count, arguments, 1, count, &words, error);
	if (code != WM_OK)
		return code;
	request.title = arguments[0];
	return add(invocation, &subject, &request, words - 1, arguments + 1, error);
}

/* The body out of a file; the caller frees. */
static enum wm_code
read_body(const char *file, char **body, struct wm_error *error)
{
	size_t length;
	enum wm_code code = file_read(file, TEXT_MAX_BYTES, body, &length, error);

	if (code == WM_OK && !text_valid(*body, length)) {
		free(*body);
		*body = NULL;
		code = wm_fail(error, WM_VALUE, "%s: not valid UTF-8 text, or it holds a NUL byte",
			       strcmp(file, "-") == 0 ? "standard input" : file);
	}
	return code;
}

enum wm_code
evidence_add_command(const struct invocation *invocation, int count, char **arguments,
		     struct wm_error *error)
{
	struct evidence_request request = { 0 };
	const char *file, *date;
	const struct option_row rows[] = {
		{ .name = "--title", .value = &request.title },
		{ .name = "--body", .value = &request.body },
		{ .name = "--body-file", .value = &file },
		{ .name = "--kind", .value = &request.kind },
		{ .name = "--date", .value = &date },
	};
	struct subject subject;
	char *body = NULL;
	enum wm_code code;
	int words;

	code = options_read("evidence add", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    0, count, &words, error);
	if (code == WM_OK && !request.title)
		code = usage_fail(error, "evidence add", "needs --title");
	if (code == WM_OK && request.body && file)
		code = usage_fail(error, "evidence add",
				  "--body and --body-file: only one of them");
	if (code == WM_OK && date)
		code = date_parse(date, &request.date, error);
	if (code == WM_OK && file)
		code = read_body(file, &body, error);
	if (code != WM_OK)
		return code;
	if (body)
		request.body = body;
	code = add(invocation, &subject, &request, words, arguments, error);
	free(body);
	return code;
}

enum wm_code
evidence_list_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	struct evidence_list list = { 0 };
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("evidence list", NULL, 0, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = workspace_evidence(subject.workspace, subject_person(&subject), INSTANT_LAST,
					  false, &list, error);
	if (code == WM_OK)
		evidence_report_table(&list, workspace_library(subject.workspace), invocation->out);
	evidence_list_done(&list);
	subject_close(&subject);
	return code;
}

/* Opens, and finds the note that `digits` names in *list, which the caller ends. */
static enum wm_code
open_note(struct subject *subject, const struct invocation *invocation, enum store_mode mode,
	  const char *digits, struct evidence_list *list, const struct evidence **evidence,
	  struct wm_error *error)
{
	enum wm_code code = subject_open(subject, invocation, mode, error);

	if (code == WM_OK)
		code = workspace_evidence(subject->workspace, subject_person(subject), INSTANT_LAST,
					  true, list, error);
	if (code == WM_OK)
		code = workspace_evidence_find(list, digits, evidence, error);
	return code;
}

static void
show_note(const struct invocation *invocation, const struct subject *subject,
	  const struct evidence *evidence)
{
	struct buffer links = { 0 };
	char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	evidence_links(evidence, workspace_library(subject->workspace), &links);
	say_field(invocation->out, "id", uuid_text(evidence->id, text));
	say_field(invocation->out, "date", date_iso(evidence->date, date));
	say_field(invocation->out, "kind", evidence->kind);
	say_field(invocation->out, "written by",
		  people_name(workspace_people(subject->workspace), evidence->author, text));
	say_field(invocation->out, "linked to", links.text ? links.text : "");
	say_field(invocation->out, "title", evidence_title(evidence));
	if (evidence->body[0]) {
		fputc('\n', invocation->out);
		say_text(invocation->out, 0, evidence->body);
	}
	buffer_done(&links);
}

enum wm_code
evidence_show_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("evidence show", NULL, 0, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = open_note(&subject, invocation, STORE_READ, arguments[0], &list, &evidence, error);
	if (code == WM_OK)
		show_note(invocation, &subject, evidence);
	evidence_list_done(&list);
	subject_close(&subject);
	return code;
}

enum wm_code
evidence_link_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	struct place *places = NULL;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("evidence link", NULL, 0, count, arguments, 2, count, &words, error);
	if (code != WM_OK)
		return code;
	code = open_note(&subject, invocation, STORE_WRITE, arguments[0], &list, &evidence, error);
	if (code == WM_OK)
		code = subject_places(&subject, words - 1, arguments + 1, &places, error);
	if (code == WM_OK)
		code = workspace_evidence_link(subject.workspace, subject.id, evidence->id, places,
					       (size_t) words - 1, error);
	if (code == WM_OK)
		code = say_kept(invocation, &subject, evidence->id, error);
	free(places);
	evidence_list_done(&list);
	subject_close(&subject);
	return code;
}

/* Whether the person at the terminal types yes, and nothing else. */
static bool
typed_yes(const struct invocation *invocation, const struct evidence *evidence)
{
	char digits[UUID_TEXT_MAX], answer[8] = "";

	say(invocation->talk,
	    "%s  %s: its texts and all that they ever were are emptied for good. Type yes to go on:",
	    id_shown(evidence->id, digits), evidence_title(evidence));
	return fgets(answer, sizeof(answer), stdin) && strcmp(answer, "yes\n") == 0;
}

static enum wm_code
redact(const struct invocation *invocation, const struct subject *subject,
       const struct evidence *evidence, bool asks, const char *reason, struct wm_error *error)
{
	char digits[UUID_TEXT_MAX];
	enum wm_code code;

	id_shown(evidence->id, digits);
	if (asks && !typed_yes(invocation, evidence))
		return wm_fail(error, WM_NOT_SO, "%s: not redacted; nothing was changed", digits);
	code = workspace_evidence_redact(subject->workspace, subject->id, evidence->id, reason,
					 error);
	if (code == WM_OK)
		say(invocation->out, "%s  %s", digits, redacted_words);
	return code;
}

enum wm_code
evidence_redact_command(const struct invocation *invocation, int count, char **arguments,
			struct wm_error *error)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;
	const char *reason;
	bool yes;
	const struct option_row rows[] = {
		{ .name = "--reason", .value = &reason },
		{ .name = "--yes", .flag = &yes },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("evidence redact", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 1, 1, &words, error);
	if (code == WM_OK && !reason)
		code = usage_fail(error, "evidence redact", "needs --reason");
	if (code == WM_OK && !yes && !isatty(STDIN_FILENO))
		code = usage_fail(error, "evidence redact",
				  "needs --yes where there is no terminal to ask at");
	if (code != WM_OK)
		return code;
	code = open_note(&subject, invocation, STORE_WRITE, arguments[0], &list, &evidence, error);
	if (code == WM_OK)
		code = redact(invocation, &subject, evidence, !yes, reason, error);
	evidence_list_done(&list);
	subject_close(&subject);
	return code;
}
