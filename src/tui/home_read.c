/* What Home shows, read from the workspace. */
#include "home.h"

#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "waymark/review.h"
#include "waymark/supervise.h"
#include "waymark/text.h"

/* -- Words -------------------------------------------------------------------------------- */

void
home_copy_age(struct date copied, struct date today, struct buffer *text)
{
	long days;

	if (!date_is_set(copied)) {
		buffer_text(text, "No copy of your file yet: b makes one.");
		return;
	}
	days = date_days_between(copied, today);
	buffer_text(text, "Last copy of your file: ");
	if (days <= 0)
		buffer_text(text, "today.");
	else if (days == 1)
		buffer_text(text, "yesterday.");
	else
		buffer_format(text, "%ld days ago.", days);
}

void
home_unlinked(size_t count, struct buffer *text)
{
	if (count > 0)
		buffer_format(text, "%zu note%s not yet linked to a standard.", count,
			      count == 1 ? "" : "s");
}

/* "Practitioner 1, North team": the team as it was given, with the word where it has none. */
static char *
person_words(const struct person *person)
{
	struct buffer text = { 0 };

	buffer_text(&text, person->name);
	if (*person->team)
		buffer_format(&text, ", %s%s", person->team,
			      text_contains(person->team, "team") ? "" : " team");
	return buffer_take(&text);
}

static void
add_count(struct buffer *text, size_t count, const char *what)
{
	if (count > 0)
		buffer_format(text, "%s%zu %s", text->length > 0 ? ", " : "", count, what);
}

/* What the assessments have for the next supervision. */
static char *
words_to_bring(const struct home *home)
{
	size_t differs = 0, below = 0, no_chance = 0;
	struct buffer text = { 0 };

	for (size_t at = 0; at < home->count; at++) {
		const struct state_counts *own = &home->entries[at].counts[CAPACITY_SELF];

		differs += own->differs;
		below += own->by_state[STATE_BELOW];
		no_chance += own->by_state[STATE_NO_OPPORTUNITY];
	}
	add_count(&text, differs, "you see differently");
	add_count(&text, below, "below");
	add_count(&text, no_chance, "no chance yet");
	return buffer_take(&text);
}

/* -- Reading ------------------------------------------------------------------------------ */

static void
read_due(const struct person *person, const struct assessment *assessment, struct home_entry *entry)
{
	const struct framework *framework = assessment->framework;

	for (int level = 0; level < (int) framework->level_count; level++) {
		struct date due = level_due(framework, level, person->start_in_post);

		if (!date_is_set(due) || !assessment_has_due(assessment, level) ||
		    (date_is_set(entry->due) && date_compare(entry->due, due) <= 0))
			continue;
		entry->due = due;
		entry->due_level = level;
	}
}

static enum wm_code
read_standing(struct ui *ui, const struct person *person, const struct applied *applied,
	      struct home_entry *entry, struct wm_error *error)
{
	struct assessment *assessment;
	enum capacity rater = common_capacity(ui);
	enum wm_code code = workspace_assessment(ui->workspace, person, applied->framework,
						 applied->level, INSTANT_LAST, &assessment, error);
	int kept, next;

	if (code != WM_OK)
		return code;
	entry->framework = applied->framework;
	entry->level = applied->level;
	for (int side = 0; side < CAPACITY_COUNT; side++)
		entry->counts[side] =
			assessment_counts(assessment, -1, (enum capacity) side, rater);
	kept = workspace_place(ui->workspace, person->id, applied->framework, applied->level,
			       rater);
	next = assessment_next(assessment, rater, kept >= 0 ? assessment->row_of[kept] - 1 : -1);
	entry->next = next >= 0 ? assessment->rows[next].indicator : -1;
	assessment_review(assessment, rater, workspace_today(ui->workspace),
			  workspace_stale_months(ui->workspace), &entry->review);
	read_due(person, assessment, entry);
	assessment_free(&assessment);
	return WM_OK;
}

static enum wm_code
read_notes(struct ui *ui, const struct person *person, struct home *home, struct wm_error *error)
{
	struct evidence_list list = { 0 };
	enum wm_code code =
		workspace_evidence(ui->workspace, person, INSTANT_LAST, false, &list, error);

	for (size_t at = 0; code == WM_OK && at < list.count; at++)
		if (list.items[at].links.count == 0 && !list.items[at].redacted)
			home->unlinked++;
	evidence_list_done(&list);
	return code;
}

/* "Thu 12 Mar 2026 10:00 with Supervisor 1, in 7 days" */
static char *
supervision_words(struct ui *ui, const struct supervision *supervision, struct date today)
{
	const struct session *next = session_next(&supervision->sessions, today);
	struct buffer text = { 0 };
	char date[DATE_TEXT_MAX], name[UUID_TEXT_MAX];
	long days;

	buffer_text(&text, "");
	if (!next)
		return buffer_take(&text);
	days = date_days_between(today, next->date);
	buffer_format(&text, "%s%s%s with %s, ", date_long(next->date, date),
		      *next->time ? " " : "", next->time,
		      people_name(workspace_people(ui->workspace), next->supervisor, name));
	if (days <= 1)
		buffer_text(&text, days == 0 ? "today" : "tomorrow");
	else
		buffer_format(&text, "in %ld days", days);
	return buffer_take(&text);
}

#define SOON_DAYS 31 /* ahead that something due is told of */

/* What has a day that is past or soon; the sessions themselves stand above. */
static void
take_due(struct home *home, const struct due_list *list, struct date today)
{
	for (size_t at = 0; at < list->count; at++) {
		const struct due *due = &list->items[at];

		if (!date_is_set(due->due) || !strcmp(due->what, "planned") ||
		    date_days_between(today, due->due) > SOON_DAYS)
			continue;
		if (home->due_count == HOME_DUE_MOST) {
			home->due_more++;
			continue;
		}
		home->due[home->due_count++] = (struct home_due) {
			.title = xstrdup(due->title),
			.who = xstrdup(due->who),
			.date = due->due,
			.overdue = due->overdue,
		};
	}
}

/* Nothing where there is no policy to keep to. */
static void
read_supervision(struct ui *ui, const struct person *person, struct home *home)
{
	struct date today = workspace_today(ui->workspace);
	struct supervision supervision;
	struct due_list list = { 0 };

	if (workspace_supervision(ui->workspace, person, INSTANT_LAST, &supervision, NULL) !=
	    WM_OK) {
		home->supervision = xstrdup("");
		return;
	}
	home->supervision = supervision_words(ui, &supervision, today);
	supervision_due(&supervision, today, &list);
	take_due(home, &list, today);
	due_list_done(&list);
	supervision_done(&supervision);
}

static void
add_line(struct home *home, enum home_line_kind kind, size_t entry)
{
	home->lines[home->line_count++] = (struct home_line) { kind, entry };
}

/* The supervisor has a line once they have said something, or are about to. */
static void
list_lines(const struct ui *ui, struct home *home)
{
	bool rates = common_capacity(ui) == CAPACITY_SUPERVISOR;

	for (size_t at = 0; at < home->count; at++) {
		add_line(home, HOME_NAME, at);
		add_line(home, HOME_YOU, at);
		if (rates || home->entries[at].counts[CAPACITY_SUPERVISOR].answered > 0)
			add_line(home, HOME_SUPERVISOR, at);
		add_line(home, HOME_NEXT, at);
		if (date_is_set(home->entries[at].due))
			add_line(home, HOME_DUE, at);
		if (home->entries[at].framework->instead_of)
			add_line(home, HOME_FOLDER, at);
	}
}

enum wm_code
home_load(struct ui *ui, struct view *view, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	struct home *home = view->data, read = { .count = 0 };
	const struct person *person;
	size_t count;
	enum wm_code code = common_person(ui, &person, error);

	if (code != WM_OK)
		return code;
	count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);
	while (code == WM_OK && read.count < count) {
		code = read_standing(ui, person, &applied[read.count], &read.entries[read.count],
				     error);
		read.count += code == WM_OK;
	}
	if (code == WM_OK)
		code = read_notes(ui, person, &read, error);
	if (code != WM_OK)
		return code;
	read.copied = workspace_last_backup(ui->workspace);
	list_lines(ui, &read);
	read.self = xstrdup(common_self(ui, person));
	read.person = person_words(person);
	read.to_bring = words_to_bring(&read);
	read_supervision(ui, person, &read);
	home_done(view);
	*home = read;
	return WM_OK;
}

void
home_done(struct view *view)
{
	struct home *home = view->data;

	free(home->self);
	free(home->person);
	free(home->to_bring);
	free(home->supervision);
	for (size_t at = 0; at < home->due_count; at++) {
		free(home->due[at].title);
		free(home->due[at].who);
	}
}
