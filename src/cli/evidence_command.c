#include "found_note.h"

#include <stdlib.h>

/* What may be said of a note, as options. */
struct note_options {
	const char *title;
	const char *body;
	const char *body_file;
	const char *kind;
	const char *date;
	const char *witness;
	const char *witness_role;
	const char *organisation;
	const char *document;
	bool private;
	bool shared;
	struct date day; /* of `date` */
	char *read;	 /* of the file; the caller frees */
};

/* clang-format off */
#define ABOUT_ROWS(options) \
	{ .name = "--witness", .value = &(options).witness }, \
	{ .name = "--witness-role", .value = &(options).witness_role }, \
	{ .name = "--organisation", .value = &(options).organisation }, \
	{ .name = "--document", .value = &(options).document }, \
	{ .name = "--private", .flag = &(options).private }

#define NOTE_ROWS(options) \
	{ .name = "--title", .value = &(options).title }, \
	{ .name = "--body", .value = &(options).body }, \
	{ .name = "--body-file", .value = &(options).body_file }, \
	{ .name = "--kind", .value = &(options).kind }, \
	{ .name = "--date", .value = &(options).date }, \
	ABOUT_ROWS(options)
/* clang-format on */

/* Reads the date and the file that the options name. */
static enum wm_code
read_values(const char *command, struct note_options *options, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	if (options->body && options->body_file)
		return usage_fail(error, command, "--body and --body-file: only one of them");
	if (options->date)
		code = date_parse(options->date, &options->day, error);
	if (code == WM_OK && options->body_file)
		code = found_note_body(options->body_file, &options->read, error);
	if (code == WM_OK && options->read)
		options->body = options->read;
	return code;
}

static enum wm_code
add(const struct invocation *invocation, const struct note_options *options, int count,
    char **references, struct wm_error *error)
{
	struct evidence_request request = {
		.title = options->title,
		.body = options->body,
		.witness = options->witness,
		.witness_role = options->witness_role,
		.organisation = options->organisation,
		.document = options->document,
		.private = options->private,
		.kind = options->kind,
		.date = options->day,
		.place_count = (size_t) count,
	};
	struct subject subject;
	struct place *places = NULL;
	struct uuid id;
	enum wm_code code = subject_open(&subject, invocation, STORE_WRITE, error);

	if (code == WM_OK)
		code = subject_places(&subject, count, references, &places, error);
	if (code == WM_OK) {
		request.person = subject.id;
		request.places = places;
		code = workspace_evidence_add(subject.workspace, &request, &id, error);
	}
	if (code == WM_OK)
		code = found_note_say(invocation, &subject, id, error);
	free(places);
	subject_close(&subject);
	return code;
}

enum wm_code
jot_command(const struct invocation *invocation, int count, char **arguments,
	    struct wm_error *error)
{
	struct note_options options = { 0 };
	const struct option_row rows[] = { ABOUT_ROWS(options) };
	enum wm_code code;
	int words;

	code = options_read("jot", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 1, count,
			    &words, error);
	if (code != WM_OK)
		return code;
	options.title = arguments[0];
	return add(invocation, &options, words - 1, arguments + 1, error);
}

enum wm_code
evidence_add_command(const struct invocation *invocation, int count, char **arguments,
		     struct wm_error *error)
{
	struct note_options options = { 0 };
	const struct option_row rows[] = { NOTE_ROWS(options) };
	enum wm_code code;
	int words;

	code = options_read("evidence add", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    0, count, &words, error);
	if (code == WM_OK && !options.title)
		code = usage_fail(error, "evidence add", "needs --title");
	if (code == WM_OK)
		code = read_values("evidence add", &options, error);
	if (code == WM_OK)
		code = add(invocation, &options, words, arguments, error);
	free(options.read);
	return code;
}

/* WM_USAGE where nothing is to change, or both of two that exclude one another. */
static enum wm_code
check_edit(const struct note_options *options, struct wm_error *error)
{
	const char *const texts[] = {
		options->title,	   options->body,	  options->body_file,
		options->kind,	   options->date,	  options->witness,
		options->document, options->witness_role, options->organisation,
	};

	if (options->private && options->shared)
		return usage_fail(error, "evidence edit",
				  "--private and --shared: only one of them");
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (texts[i])
			return WM_OK;
	return options->private || options->shared
		       ? WM_OK
		       : usage_fail(error, "evidence edit", "nothing is named that is to change");
}

static enum wm_code
edit(const struct invocation *invocation, const struct note_options *options, const char *digits,
     struct wm_error *error)
{
	const struct evidence_change change = {
		.title = options->title,
		.body = options->body,
		.witness = options->witness,
		.witness_role = options->witness_role,
		.organisation = options->organisation,
		.document = options->document,
		.kind = options->kind,
		.date = options->day,
		.privacy = options->private  ? PRIVACY_PRIVATE
			   : options->shared ? PRIVACY_SHARED
					     : PRIVACY_AS_IT_IS,
	};
	struct found_note note;
	enum wm_code code = found_note_open(&note, invocation, STORE_WRITE, digits, error);

	if (code == WM_OK)
		code = workspace_evidence_edit(note.subject.workspace, note.subject.id,
					       note.evidence->id, &change, error);
	if (code == WM_OK)
		code = found_note_say(invocation, &note.subject, note.evidence->id, error);
	found_note_close(&note);
	return code;
}

enum wm_code
evidence_edit_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	struct note_options options = { 0 };
	const struct option_row rows[] = {
		NOTE_ROWS(options),
		{ .name = "--shared", .flag = &options.shared },
	};
	enum wm_code code;
	int words;

	code = options_read("evidence edit", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    1, 1, &words, error);
	if (code == WM_OK)
		code = check_edit(&options, error);
	if (code == WM_OK)
		code = read_values("evidence edit", &options, error);
	if (code == WM_OK)
		code = edit(invocation, &options, arguments[0], error);
	free(options.read);
	return code;
}
