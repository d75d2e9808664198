#include "waymark/prepare_report.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/analysis.h"
#include "waymark/discussed.h"
#include "waymark/memory.h"
#include "waymark/need_report.h"
#include "waymark/paragraph.h"
#include "waymark/table.h"

#define INDENT	     4
#define AGENDA_MOST  100
#define TITLE_COLUMN 36

static void
put_heading(FILE *stream, const char *heading)
{
	fprintf(stream, "\n%s\n", heading);
}

static void
put_none(FILE *stream, const char *none)
{
	paragraph_print(stream, INDENT, none);
}

/* -- Who and when ------------------------------------------------------------------------- */

static void
put_head(const struct prepare_report *report, FILE *stream)
{
	const struct supervision *supervision = report->supervision;
	const struct session *next = session_next(&supervision->sessions, report->today);
	struct date due = supervision_next_due(supervision, report->today);
	struct buffer line = { 0 };
	char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	buffer_format(&line, "Before supervision: %s", supervision->person->name);
	if (uuid_is_set(supervision->person->supervisor))
		buffer_format(&line, " with %s",
			      people_name(report->people, supervision->person->supervisor, text));
	paragraph_print(stream, 0, line.text);
	buffer_clear(&line);
	if (next)
		buffer_format(&line, "Next session: %s %s", date_long(next->date, date),
			      next->time);
	else
		buffer_text(&line, "No session is planned");
	if (date_is_set(due))
		buffer_format(&line, "; due by %s", date_long(due, date));
	paragraph_print(stream, 0, line.text);
	buffer_done(&line);
}

static void
put_changes(const struct prepare_report *report, FILE *stream)
{
	put_heading(stream, "Changed since the last session");
	if (report->diff)
		diff_report_table(report->diff, report->rater, stream);
	else
		put_none(stream, "No session was held yet.");
}

/* -- Rows of the assessments ---------------------------------------------------------------- */

static void
table_reference(struct table *table, const struct assessment *assessment,
		const struct assessment_row *row)
{
	const struct framework *framework = assessment->framework;
	char reference[REFERENCE_MAX];

	table_text(table, framework_reference(framework, framework->indicators[row->indicator].code,
					      reference));
}

static void
table_point(struct table *table, const struct framework *framework, int point)
{
	struct buffer text = { 0 };

	buffer_format(&text, "%d %s", point, framework_point_label(framework, point));
	table_text(table, text.text);
	buffer_done(&text);
}

static bool
is_known(const struct prepare_report *report, const struct assessment_row *row)
{
	return !row_hidden(row, CAPACITY_SELF, report->rater) &&
	       !row_hidden(row, CAPACITY_SUPERVISOR, report->rater);
}

static bool
put_difference(const struct prepare_report *report, struct table *table,
	       const struct assessment *assessment, const struct assessment_row *row)
{
	if (row_difference(row) <= 0 || !is_known(report, row))
		return false;
	table_reference(table, assessment, row);
	table_point(table, assessment->framework, row->by[CAPACITY_SELF].value);
	table_point(table, assessment->framework, row->by[CAPACITY_SUPERVISOR].value);
	table_text(table, assessment->framework->indicators[row->indicator].text);
	return true;
}

/* Since when a side that is shown says that there was no chance; INSTANT_NONE where none does. */
static instant
no_chance_since(const struct prepare_report *report, const struct assessment_row *row)
{
	instant since = INSTANT_NONE;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		const struct judgement *judgement = &row->by[side];

		if (judgement->value == VALUE_NO_OPPORTUNITY &&
		    !row_hidden(row, (enum capacity) side, report->rater) &&
		    (since == INSTANT_NONE || judgement->since < since))
			since = judgement->since;
	}
	return since;
}

static bool
put_no_chance(const struct prepare_report *report, struct table *table,
	      const struct assessment *assessment, const struct assessment_row *row)
{
	int months = report->supervision->policy->numbers[READING_NO_CHANCE_MONTHS];
	instant since = no_chance_since(report, row);
	struct date day;
	char date[DATE_TEXT_MAX];

	if (since == INSTANT_NONE)
		return false;
	day = zone_date(since);
	table_reference(table, assessment, row);
	table_text(table, date_iso(day, date));
	table_text(table, date_compare(date_add_months(day, months), report->today) <= 0
				  ? "to allocations"
				  : NULL);
	table_text(table, assessment->framework->indicators[row->indicator].text);
	return true;
}

/* A table of the rows that `put` takes; `none` where it takes none. */
static void
put_rows(const struct prepare_report *report, const char *heading,
	 const struct table_column columns[], const char *none,
	 bool (*put)(const struct prepare_report *report, struct table *table,
		     const struct assessment *assessment, const struct assessment_row *row),
	 FILE *stream)
{
	struct table table;
	size_t count = 0;

	put_heading(stream, heading);
	table_begin(&table, columns, 4);
	for (size_t i = 0; i < report->assessment_count; i++) {
		const struct assessment *assessment = report->assessments[i];

		for (size_t j = 0; j < assessment->row_count; j++)
			count += put(report, &table, assessment, &assessment->rows[j]);
	}
	if (count > 0)
		table_print(&table, stream);
	else
		put_none(stream, none);
	table_done(&table);
}

static void
put_ratings(const struct prepare_report *report, FILE *stream)
{
	static const struct table_column differences[] = {
		{ "reference", TABLE_LEFT, 0 },
		{ "own", TABLE_LEFT, 0 },
		{ "supervisor", TABLE_LEFT, 0 },
		{ "indicator", TABLE_LEFT, TITLE_COLUMN },
	};
	static const struct table_column no_chance[] = {
		{ "reference", TABLE_LEFT, 0 },
		{ "since", TABLE_LEFT, 0 },
		{ "", TABLE_LEFT, 0 },
		{ "indicator", TABLE_LEFT, TITLE_COLUMN },
	};

	put_rows(report, "Seen differently", differences, "Nothing that both have rated.",
		 put_difference, stream);
	put_rows(report, "No chance yet", no_chance, "Nothing.", put_no_chance, stream);
}

/* -- Needs, actions, agenda ----------------------------------------------------------------- */

static void
put_needs(const struct prepare_report *report, FILE *stream)
{
	const struct need_list *all = &report->supervision->needs;
	struct need_list open = { .items = xcalloc(all->count + 1, sizeof(*open.items)) };
	const struct report_names names = { report->people, report->library };

	put_heading(stream, "Learning needs");
	for (size_t i = 0; i < all->count; i++)
		if (need_open(&all->items[i]))
			open.items[open.count++] = all->items[i];
	if (open.count > 0)
		need_report_table(&open, &names, stream);
	else
		put_none(stream, "None is open.");
	free(open.items);
}

/* Those that are open, and those closed since the last session. */
static void
put_actions(const struct prepare_report *report, FILE *stream)
{
	const struct action_list *all = &report->supervision->actions;
	const struct session *last =
		session_last_held(&report->supervision->sessions, report->today);
	struct action_list kept = { .items = xcalloc(all->count + 1, sizeof(*kept.items)) };
	const struct report_names names = { report->people, report->library };

	put_heading(stream, "Actions of last time");
	for (size_t i = 0; i < all->count; i++)
		if (!all->items[i].closed || !last || all->items[i].closed_at >= last->started)
			kept.items[kept.count++] = all->items[i];
	if (kept.count > 0)
		action_report_table(&kept, &names, report->today, stream);
	else
		put_none(stream, "None is open.");
	free(kept.items);
}

static void
put_agenda(const struct prepare_report *report, FILE *stream)
{
	const struct agenda_item *open[AGENDA_MOST];
	size_t count = agenda_open(report->supervision, open, AGENDA_MOST);

	put_heading(stream, "On the agenda");
	if (count == 0)
		put_none(stream, "Nothing yet.");
	for (size_t i = 0; i < count; i++) {
		struct buffer line = { 0 };
		char name[UUID_TEXT_MAX];

		buffer_format(&line, "%s (%s)", open[i]->text,
			      people_name(report->people, open[i]->author, name));
		paragraph_print(stream, INDENT, line.text);
		buffer_done(&line);
	}
}

/* -- The policy ----------------------------------------------------------------------------- */

static void
put_prompts(const struct prepare_report *report, FILE *stream)
{
	const struct form *form = policy_form(report->supervision->policy, FORM_PREPARATION);

	if (!form)
		return;
	fputc('\n', stream);
	paragraph_print(stream, 0, form->title);
	for (size_t i = 0; i < form->field_count; i++)
		paragraph_print(stream, INDENT, form->fields[i].label);
}

static void
put_left(const struct prepare_report *report, const struct framework *framework, FILE *stream)
{
	int *parts = xcalloc(framework->section_count + 1, sizeof(*parts));
	size_t count = parts_not_discussed(report->supervision, framework, parts);
	struct buffer line = { 0 };

	buffer_format(&line, "%s: not yet spoken of", framework->short_title);
	fputc('\n', stream);
	paragraph_print(stream, 0, line.text);
	if (count == 0)
		put_none(stream, "Nothing: each was.");
	for (size_t i = 0; i < count; i++) {
		const struct section *section = &framework->sections[parts[i]];
		char reference[REFERENCE_MAX];

		buffer_clear(&line);
		buffer_format(&line, "%s  %s",
			      framework_reference(framework, section->code, reference),
			      section->title);
		paragraph_print(stream, INDENT, line.text);
	}
	buffer_done(&line);
	free(parts);
}

/* Each session in the ASYE speaks of something of these. */
static void
put_asye(const struct prepare_report *report, FILE *stream)
{
	const struct supervision *supervision = report->supervision;

	if (!supervision_in_asye(supervision, report->today, NULL))
		return;
	for (size_t i = 0; i < report->library->count; i++) {
		const struct framework *framework = report->library->frameworks[i];

		if (policy_lists(supervision->policy, READING_ASYE_FRAMEWORKS, framework->id))
			put_left(report, framework, stream);
	}
}

void
prepare_report_print(const struct prepare_report *report, FILE *stream)
{
	put_head(report, stream);
	put_changes(report, stream);
	put_ratings(report, stream);
	put_needs(report, stream);
	put_actions(report, stream);
	put_agenda(report, stream);
	put_asye(report, stream);
	put_prompts(report, stream);
}
