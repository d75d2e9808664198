/* One note as lines. */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "notes.h"
#include "waymark/assessment.h"
#include "waymark/person.h"
#include "waymark/text.h"

#define LABEL_WIDTH 14
#define LEFT	    2 /* columns before the lines, for the > */

/* What was added to the lines since stands for that. */
static void
mark(struct reading *reading, size_t *marked, enum reading_kind kind, size_t index)
{
	reading->means =
		xreallocarray(reading->means, reading->lines.count + 1, sizeof(*reading->means));
	for (; *marked < reading->lines.count; (*marked)++)
		reading->means[*marked] = (struct reading_line) { kind, index };
}

void
reading_body(struct pane *pane, const char *body)
{
	while (*body) {
		size_t length = strcspn(body, "\n");
		char *line = xstrndup(body, length);

		if (text_blank(line))
			pane_blank(pane);
		else
			pane_text(pane, ROLE_TEXT, 0, NULL, line, 0);
		free(line);
		body += length + (body[length] == '\n');
	}
}

static void
add_field(struct pane *pane, const char *label, const char *text)
{
	if (text && *text)
		pane_text(pane, ROLE_TEXT, LABEL_WIDTH, label, text, 0);
}

/* "Supervisor 2, team manager" */
static void
add_witness(struct pane *pane, const struct evidence *note)
{
	struct buffer text = { 0 };

	buffer_format(&text, "%s%s%s", note->witness,
		      *note->witness && *note->witness_role ? ", " : "", note->witness_role);
	add_field(pane, "Witness", text.text);
	buffer_done(&text);
}

static void
add_written(const struct ui *ui, struct pane *pane, const struct reading *reading)
{
	const struct people *people = workspace_people(ui->workspace);
	const struct evidence *note = reading->note;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX], id[UUID_TEXT_MAX];

	buffer_format(&text, "by %s, %s %s", people_name(people, note->author, id),
		      date_short(zone_date(note->at), reading->today, date),
		      zone_time(note->at, time));
	add_field(pane, "Written", text.text);
	buffer_done(&text);
}

/* Who was there; of an observation also that nobody said so yet. */
static void
add_confirmed(const struct ui *ui, struct pane *pane, const struct reading *reading)
{
	const struct people *people = workspace_people(ui->workspace);
	const struct evidence *note = reading->note;
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX], id[UUID_TEXT_MAX];

	for (size_t at = 0; at < note->confirmation_count; at++) {
		const struct confirmation *said = &note->confirmations[at];

		buffer_format(&text, "by %s, who was there, on %s",
			      people_name(people, said->author, id),
			      date_short(zone_date(said->at), reading->today, date));
		if (uuid_is_set(said->entered_by))
			buffer_format(&text, ", entered by %s",
				      people_name(people, said->entered_by, id));
		add_field(pane, at == 0 ? "Confirmed" : "", text.text);
		buffer_clear(&text);
	}
	if (note->confirmation_count == 0 && !strcmp(note->kind, EVIDENCE_OBSERVED) &&
	    !note->redacted)
		add_field(pane, "Confirmed", "not yet by anybody who was there");
	buffer_done(&text);
}

/* Whether it is shared stands on every note, in words. */
static void
add_fields(const struct ui *ui, struct pane *pane, const struct reading *reading)
{
	const struct evidence *note = reading->note;

	add_field(pane, "Private",
		  note->private ? "yes: it counts, and is in nothing that is shared"
				: "no: it is in what is shared");
	add_witness(pane, note);
	add_field(pane, "From", note->organisation);
	add_field(pane, "Document", note->document);
	add_written(ui, pane, reading);
	add_confirmed(ui, pane, reading);
}

/* -- Links -------------------------------------------------------------------------------- */

/* "NOS-1.1 Prepare for contact", as far as its framework is here. */
static void
link_words(const struct ui *ui, const struct link *link, struct buffer *text)
{
	const struct library *library = workspace_library(ui->workspace);
	const struct framework *framework = library_framework(library, link->framework);
	struct place place = { .framework = framework, .section = -1, .indicator = -1 };
	const char *code;

	note_link_reference(library, link, text);
	if (!framework)
		buffer_text(text, " (its framework is not here)");
	else if (framework_find_code(framework, link->code, &place.section, &place.indicator))
		buffer_format(text, " %s", place_words(&place, &code));
}

static void
add_links(const struct ui *ui, struct reading *reading, size_t *marked)
{
	const struct evidence *note = reading->note;
	struct buffer text = { 0 };

	pane_text(&reading->lines, note_waits(note) ? ROLE_WARNING : ROLE_HEADING, 0, NULL,
		  note->links.count > 0 ? "Linked to" : "Not yet linked", 1);
	mark(reading, marked, READING_TEXT, 0);
	for (size_t at = 0; at < note->links.count; at++) {
		link_words(ui, &note->links.items[at], &text);
		pane_text(&reading->lines, ROLE_TEXT, 0, NULL, text.text, 1);
		buffer_clear(&text);
		mark(reading, marked, READING_LINK, at);
	}
	buffer_done(&text);
}

/* "KSSP-P6.7 (by NOS-1.1: it is related) I ..." */
static void
add_also(const struct ui *ui, struct reading *reading, size_t *marked)
{
	const struct library *library = workspace_library(ui->workspace);
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];
	const char *code, *words;

	if (reading->also_count == 0)
		return;
	pane_text(&reading->lines, ROLE_HEADING, 0, NULL, "Also counts towards, if you say so (=)",
		  1);
	mark(reading, marked, READING_TEXT, 0);
	for (size_t at = 0; at < reading->also_count; at++) {
		const struct also *also = &reading->also[at];

		words = place_words(&also->place, &code);
		framework_reference(also->place.framework, code, reference);
		buffer_format(&text, "%s (by ", reference);
		note_link_reference(library, &also->from, &text);
		buffer_format(&text, ": it %s) %s", relation_shown(also->relation), words);
		pane_text(&reading->lines, ROLE_TEXT, 0, NULL, text.text, 1);
		buffer_clear(&text);
		mark(reading, marked, READING_ALSO, at);
	}
	buffer_done(&text);
}

/* -- All of it ---------------------------------------------------------------------------- */

void
reading_lines_done(struct reading *reading)
{
	pane_done(&reading->lines);
	free(reading->means);
	reading->means = NULL;
}

enum wm_code
reading_lines(struct ui *ui, struct reading *reading, struct wm_error *error)
{
	struct pane *pane = &reading->lines;
	size_t marked = 0;
	enum wm_code code;

	reading_lines_done(reading);
	reading->columns = ui->columns;
	pane->width = ui->columns - LEFT;
	pane_text(pane, ROLE_STRONG, 0, NULL, note_title(reading->note), 0);
	reading_body(pane, reading->note->body);
	pane_blank(pane);
	add_fields(ui, pane, reading);
	pane_blank(pane);
	mark(reading, &marked, READING_TEXT, 0);
	add_links(ui, reading, &marked);
	add_also(ui, reading, &marked);
	pane_blank(pane);
	pane_text(pane, ROLE_HEADING, 0, NULL, "What was done with it", 1);
	code = reading_history(ui, reading->note, pane, error);
	mark(reading, &marked, READING_TEXT, 0);
	return code;
}

enum wm_code
reading_gone(struct ui *ui, struct reading *reading)
{
	size_t marked = 0;

	reading->lines.width = ui->columns - LEFT;
	pane_text(&reading->lines, ROLE_TEXT, 0, NULL,
		  ui->as_supervisor ? "This note is not here now: private notes are hidden while "
				      "the supervisor is rating."
				    : "This note is not here any more: its writing was taken back.",
		  0);
	mark(reading, &marked, READING_TEXT, 0);
	return WM_OK;
}
