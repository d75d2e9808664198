/* What was done with a note, as lines. */
#include "reading.h"

#include <stdlib.h>
#include <string.h>

#include "notes.h"
#include "waymark/person.h"
#include "waymark/text.h"

#define WHO_COLUMN  20
#define BEFORE_MOST 3	 /* lines of what was there before */
#define BEFORE_KEPT 1000 /* bytes of it, about */

struct history {
	struct ui *ui;
	const struct evidence *note;
	struct pane *pane;
	struct uuid first; /* the action that the note came with */
	char *before
		[EVENT_KIND_COUNT]; /* what stood last, by the kind of event that says it; owned */
};

/* The start of a text, whole characters. */
static char *
start_of(const char *text)
{
	size_t length = text ? strlen(text) : 0;

	if (length > BEFORE_KEPT)
		for (length = BEFORE_KEPT; ((unsigned char) text[length] & 0xC0) == 0x80;)
			length--;
	return xstrndup(text ? text : "", length);
}

/* "changed the title; it was: Visit", "gave the witness". */
static void
say_text(const struct history *history, const struct event *event, struct buffer *words)
{
	const char *before = history->before[event->kind];
	const char *what = event_kind_info(event->kind)->text;

	if (!event->text)
		buffer_format(words, "took the %s away", what);
	else
		buffer_format(words, "%s the %s", before && *before ? "changed" : "gave", what);
	if (before && *before)
		buffer_format(words, "; it was: %s", before);
}

static void
say_kind(const struct history *history, const struct event *event, struct buffer *words)
{
	buffer_text(words, "sorted it as ");
	note_kind(history->ui, event_fact(event, "evidence-kind"), words);
	buffer_text(words, "; it was ");
	note_kind(history->ui, history->before[EVENT_SORTED], words);
}

static void
say_date(const struct history *history, const struct event *event, struct buffer *words)
{
	buffer_format(words, "dated it %s; it was %s", event_fact(event, "date"),
		      history->before[EVENT_DATED]);
}

static void
say_link(const struct history *history, const struct event *event, struct buffer *words)
{
	struct link link = { (char *) event_fact(event, "framework"), NULL,
			     (char *) event_fact(event, "code") };

	buffer_text(words, event->kind == EVENT_LINK ? "linked it to " : "unlinked it from ");
	note_link_reference(workspace_library(history->ui->workspace), &link, words);
}

static void
say(const struct history *history, const struct event *event, struct buffer *words)
{
	switch (event->kind) {
	case EVENT_EVIDENCE:
		buffer_text(words, "wrote it");
		break;
	case EVENT_SORTED:
		say_kind(history, event, words);
		break;
	case EVENT_DATED:
		say_date(history, event, words);
		break;
	case EVENT_PRIVATE:
		buffer_text(words, !strcmp(event_fact(event, "private"), "yes")
					   ? "made it private"
					   : "made it no longer private");
		break;
	case EVENT_LINK:
	case EVENT_UNLINK:
		say_link(history, event, words);
		break;
	case EVENT_CONFIRMED:
		buffer_text(words, "said: I was there");
		break;
	case EVENT_REDACTION:
		buffer_format(words, "took the text out for good: %s",
			      event->text ? event->text : "");
		break;
	default:
		say_text(history, event, words);
		break;
	}
}

/* What was taken back never stood before anything. */
static void
remember(struct history *history, const struct event *event, bool stands)
{
	const char *fact = event->kind == EVENT_SORTED	? event_fact(event, "evidence-kind")
			   : event->kind == EVENT_DATED ? event_fact(event, "date")
							: event->text;

	if (!stands)
		return;
	if (event->kind == EVENT_EVIDENCE) {
		history->first = event->action;
		history->before[EVENT_TITLE] = start_of(event->text);
		history->before[EVENT_SORTED] = start_of(event_fact(event, "evidence-kind"));
		history->before[EVENT_DATED] = start_of(event_fact(event, "date"));
		return;
	}
	free(history->before[event->kind]);
	history->before[event->kind] = start_of(fact);
}

static void
add_event(void *context, const struct event *event, bool stands)
{
	struct history *history = context;
	const struct people *people = workspace_people(history->ui->workspace);
	bool with_it = event->kind != EVENT_EVIDENCE && event->kind != EVENT_LINK &&
		       uuid_equal(event->action, history->first);
	struct buffer when = { 0 }, words = { 0 };
	char date[DATE_TEXT_MAX], time[DATE_TEXT_MAX], id[UUID_TEXT_MAX];
	struct date today = workspace_today(history->ui->workspace);

	if (!with_it) {
		buffer_format(&when, "%s %s", date_short(zone_date(event->at), today, date),
			      zone_time(event->at, time));
		buffer_format(&words, "%s ", people_name(people, event->author, id));
		say(history, event, &words);
		if (!stands)
			buffer_text(&words, " (taken back)");
		pane_text(history->pane, ROLE_TEXT, WHO_COLUMN, when.text, words.text, BEFORE_MOST);
	}
	remember(history, event, stands);
	buffer_done(&when);
	buffer_done(&words);
}

enum wm_code
reading_history(struct ui *ui, const struct evidence *note, struct pane *pane,
		struct wm_error *error)
{
	struct history history = { .ui = ui, .note = note, .pane = pane };
	enum wm_code code =
		workspace_evidence_history(ui->workspace, note->id, add_event, &history, error);

	for (size_t at = 0; at < EVENT_KIND_COUNT; at++)
		free(history.before[at]);
	return code;
}
