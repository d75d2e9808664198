#include "found_note.h"

#include <string.h>
#include <unistd.h>

#include "waymark/evidence_choice.h"
#include "waymark/evidence_report.h"
#include "waymark/memory.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv" };

/* --- list --- */

struct list_options {
	const char *format;
	const char *kind;
	const char *section;
	const char *since;
	bool unlinked;
	bool shared;
	bool csv;
	struct date day; /* of `since` */
};

static enum wm_code
read_words(struct list_options *options, struct wm_error *error)
{
	int format = FORMAT_TABLE;
	enum wm_code code = WM_OK;

	if (options->section && options->unlinked)
		return usage_fail(error, "evidence list",
				  "--section and --unlinked: only one of them");
	if (options->format)
		code = option_word("--format", options->format, format_words, FORMAT_COUNT, &format,
				   error);
	options->csv = format == FORMAT_CSV;
	if (code == WM_OK && options->since)
		code = date_parse(options->since, &options->day, error);
	return code;
}

static enum wm_code
read_choice(const struct subject *subject, const struct list_options *options,
	    struct evidence_choice *choice, struct wm_error *error)
{
	enum wm_code code = WM_OK;

	*choice = (struct evidence_choice) {
		.kind = options->kind,
		.since = options->day,
		.unlinked = options->unlinked,
	};
	if (options->kind)
		code = workspace_evidence_kind(subject->workspace, options->kind, error);
	if (code == WM_OK && options->section)
		code = workspace_resolve(subject->workspace, subject_person(subject),
					 options->section, &choice->place, error);
	return code;
}

/* Leaves in the list what is meant. */
static void
choose(struct evidence_list *list, const struct evidence_choice *choice)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		if (evidence_chosen(&list->items[i], choice))
			list->items[kept++] = list->items[i];
		else
			evidence_done(&list->items[i]);
	}
	list->count = kept;
}

static enum wm_code
list_notes(const struct invocation *invocation, const struct subject *subject,
	   const struct list_options *options, struct wm_error *error)
{
	const struct report_names names = {
		.people = workspace_people(subject->workspace),
		.library = workspace_library(subject->workspace),
	};
	struct evidence_list list = { 0 };
	struct evidence_choice choice;
	enum wm_code code = read_choice(subject, options, &choice, error);

	workspace_share_view(subject->workspace, options->shared);
	if (code == WM_OK)
		code = workspace_evidence(subject->workspace, subject_person(subject), INSTANT_LAST,
					  options->csv, &list, error);
	if (code == WM_OK)
		choose(&list, &choice);
	if (code == WM_OK && options->csv)
		code = evidence_report_check(&list, subject->workspace, error);
	if (code == WM_OK) {
		if (options->csv)
			evidence_report_csv(&list, &names, isatty(fileno(invocation->out)),
					    invocation->out);
		else
			evidence_report_table(&list, names.library, invocation->out);
	}
	evidence_list_done(&list);
	return code;
}

enum wm_code
evidence_list_command(const struct invocation *invocation, int count, char **arguments,
		      struct wm_error *error)
{
	struct list_options options = { 0 };
	const struct option_row rows[] = {
		{ .name = "--format", .value = &options.format },
		{ .name = "--kind", .value = &options.kind },
		{ .name = "--section", .value = &options.section },
		{ .name = "--since", .value = &options.since },
		{ .name = "--unlinked", .flag = &options.unlinked },
		{ .name = "--shared", .flag = &options.shared },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("evidence list", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    0, 0, &words, error);
	if (code == WM_OK)
		code = read_words(&options, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = list_notes(invocation, &subject, &options, error);
	subject_close(&subject);
	return code;
}

/* --- show --- */

/* A field that most notes do not have. */
static void
say_if_any(FILE *stream, const char *name, const char *value)
{
	if (value && value[0])
		say_field(stream, name, value);
}

static void
show_confirmed(const struct invocation *invocation, const struct found_note *note)
{
	const struct people *people = workspace_people(note->subject.workspace);

	for (size_t i = 0; i < note->evidence->confirmation_count; i++) {
		const struct confirmation *confirmation = &note->evidence->confirmations[i];
		struct buffer text = { 0 };
		char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		buffer_format(&text, "%s, %s", people_name(people, confirmation->author, name),
			      date_iso(zone_date(confirmation->at), date));
		if (uuid_is_set(confirmation->entered_by))
			buffer_format(&text, ", entered by %s",
				      people_name(people, confirmation->entered_by, name));
		say_field(invocation->out, "confirmed by", text.text);
		buffer_done(&text);
	}
}

static void
show_note(const struct invocation *invocation, const struct found_note *note)
{
	const struct evidence *evidence = note->evidence;
	struct buffer links = { 0 };
	char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	link_references(&evidence->links, workspace_library(note->subject.workspace), ", ", &links);
	say_field(invocation->out, "id", uuid_text(evidence->id, text));
	say_field(invocation->out, "date", date_iso(evidence->date, date));
	say_field(invocation->out, "kind", evidence->kind);
	say_field(invocation->out, "written by",
		  people_name(workspace_people(note->subject.workspace), evidence->author, text));
	say_field(invocation->out, "linked to", links.text ? links.text : "");
	say_field(invocation->out, "title", evidence_title(evidence));
	say_if_any(invocation->out, "witness", evidence->witness);
	say_if_any(invocation->out, "witness role", evidence->witness_role);
	say_if_any(invocation->out, "organisation", evidence->organisation);
	say_if_any(invocation->out, "document", evidence->document);
	say_if_any(invocation->out, "private", evidence->private ? "yes" : NULL);
	show_confirmed(invocation, note);
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
	struct found_note note;
	enum wm_code code;
	int words;

	code = options_read("evidence show", NULL, 0, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = found_note_open(&note, invocation, STORE_READ, arguments[0], error);
	if (code == WM_OK)
		show_note(invocation, &note);
	found_note_close(&note);
	return code;
}

/* --- history --- */

struct telling {
	const struct invocation *invocation;
	const struct found_note *note;
};

/* What an event said, without its text. */
static void
add_what(const struct telling *telling, const struct event *event, struct buffer *what)
{
	const struct framework *framework;
	const char *id = event_fact(event, "framework"), *code = event_fact(event, "code");
	char reference[REFERENCE_MAX];

	switch (event->kind) {
	case EVENT_EVIDENCE:
		buffer_format(what, "written, kind %s, date %s", event_fact(event, "evidence-kind"),
			      event_fact(event, "date"));
		break;
	case EVENT_SORTED:
		buffer_format(what, "kind %s", event_fact(event, "evidence-kind"));
		break;
	case EVENT_DATED:
		buffer_format(what, "date %s", event_fact(event, "date"));
		break;
	case EVENT_PRIVATE:
		buffer_text(what, strcmp(event_fact(event, "private"), "yes") ? "shared again"
									      : "private");
		break;
	case EVENT_CONFIRMED:
		buffer_text(what, "\"I was there\"");
		break;
	case EVENT_LINK:
	case EVENT_UNLINK:
		framework =
			library_framework(workspace_library(telling->note->subject.workspace), id);
		buffer_format(what, "%s %s",
			      event->kind == EVENT_LINK ? "linked to" : "no longer linked to",
			      framework ? framework_reference(framework, code, reference) : code);
		break;
	case EVENT_REDACTION:
		buffer_text(what, "redacted");
		break;
	default:
		buffer_text(what, event_kind_info(event->kind)->text);
	}
}

/* "2026-03-05 14:00  Practitioner 1: title", the text below it. */
static void
tell_event(void *context, const struct event *event, bool stands)
{
	const struct telling *telling = context;
	const struct people *people = workspace_people(telling->note->subject.workspace);
	FILE *out = telling->invocation->out;
	bool texts = event_kind_info(event->kind)->text[0] != '\0';
	struct buffer what = { 0 };
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX], name[UUID_TEXT_MAX];

	add_what(telling, event, &what);
	say(out, "%s %s  %s: %s%s", date_iso(zone_date(event->at), date),
	    zone_time(event->at, time), people_name(people, event->author, name), what.text,
	    stands ? "" : " (taken back)");
	buffer_done(&what);
	if (event->text)
		say_text(out, 4, event->text);
	else if (texts)
		say_text(out, 4, telling->note->evidence->redacted ? "(redacted)" : "(taken away)");
}

enum wm_code
evidence_history_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	struct found_note note;
	struct telling telling = { .invocation = invocation, .note = &note };
	enum wm_code code;
	int words;

	code = options_read("evidence history", NULL, 0, count, arguments, 1, 1, &words, error);
	if (code != WM_OK)
		return code;
	code = found_note_open_ever(&note, invocation, STORE_READ, arguments[0], error);
	if (code == WM_OK)
		code = workspace_evidence_history(note.subject.workspace, note.evidence->id,
						  tell_event, &telling, error);
	found_note_close(&note);
	return code;
}
