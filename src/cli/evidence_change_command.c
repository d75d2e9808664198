#include "found_note.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "waymark/evidence_report.h"

static const char redacted_words[] =
	"its texts are gone for good; that there was a note stays in the list. Copies made "
	"before still hold them.";

/* --- link, unlink --- */

typedef enum wm_code link_verb(struct workspace *workspace, struct uuid person,
			       struct uuid evidence, const struct place *places, size_t place_count,
			       struct wm_error *error);

static enum wm_code
change_links(const char *command, link_verb *verb, const struct invocation *invocation, int count,
	     char **arguments, struct wm_error *error)
{
	struct found_note note;
	struct place *places = NULL;
	enum wm_code code;
	int words;

	code = options_read(command, NULL, 0, count, arguments, 2, count, &words, error);
	if (code != WM_OK)
		return code;
	code = found_note_open(&note, invocation, STORE_WRITE, arguments[0], error);
	if (code == WM_OK)
		code = subject_places(&note.subject, words - 1, arguments + 1, &places, error);
	if (code == WM_OK)
		code = verb(note.subject.workspace, note.subject.id, note.evidence->id, places,
			    (size_t) words - 1, error);
	if (code == WM_OK)
		code = found_note_say(invocation, &note.subject, note.evidence->id, error);
	free(places);
	found_note_close(&note);
	return code;
}

enum wm_code
evidence_link_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	return change_links("evidence link", workspace_evidence_link, invocation, count, arguments,
			    error);
}

enum wm_code
evidence_unlink_command(const struct invocation *invocation, int count, char **arguments,
			struct wm_error *error)
{
	return change_links("evidence unlink", workspace_evidence_unlink, invocation, count,
			    arguments, error);
}

/* --- confirm --- */

static enum wm_code
confirm(const struct invocation *invocation, const struct found_note *note, const char *by,
	struct wm_error *error)
{
	const struct subject *subject = &note->subject;
	char digits[UUID_TEXT_MAX], name[UUID_TEXT_MAX];
	struct rater rater;
	enum wm_code code;

	if (!by && subject_rater(subject) == CAPACITY_SELF)
		return usage_fail(error, "evidence confirm", "say who was there with --by NAME");
	code = workspace_rater(subject->workspace, subject_person(subject), by != NULL, by, &rater,
			       error);
	if (code == WM_OK)
		code = workspace_evidence_confirm(subject->workspace, subject->id,
						  note->evidence->id, &rater, error);
	if (code != WM_OK)
		return code;
	if (rater.minted)
		say_minted(invocation, subject->workspace, rater.author);
	say(invocation->out, "%s  %s, confirmed by %s", id_shown(note->evidence->id, digits),
	    evidence_title(note->evidence),
	    people_name(workspace_people(subject->workspace), rater.author, name));
	return WM_OK;
}

enum wm_code
evidence_confirm_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	const char *by;
	const struct option_row rows[] = { { .name = "--by", .value = &by } };
	struct found_note note;
	enum wm_code code;
	int words;

	code = options_read("evidence confirm", rows, 1, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = found_note_open(&note, invocation, STORE_WRITE, arguments[0], error);
	if (code == WM_OK)
		code = confirm(invocation, &note, by, error);
	found_note_close(&note);
	return code;
}

/* --- redact --- */

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
	const char *reason;
	bool yes;
	const struct option_row rows[] = {
		{ .name = "--reason", .value = &reason },
		{ .name = "--yes", .flag = &yes },
	};
	struct found_note note;
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
	code = found_note_open_ever(&note, invocation, STORE_WRITE, arguments[0], error);
	if (code == WM_OK)
		code = redact(invocation, &note.subject, note.evidence, !yes, reason, error);
	found_note_close(&note);
	return code;
}
