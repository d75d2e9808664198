#include "waymark/gap_report.h"

#include <assert.h>

#include "waymark/export.h"
#include "waymark/json.h"
#include "waymark/memory.h"
#include "waymark/text.h"

#define COLUMNS_MOST 64

/* A cell is a text, a number, or empty: text NULL and number below 0. */
struct cell {
	const char *text;
	long number;
};

/* One row on its way out: its cells in the order of the columns, without schema and
 * schema_version. */
struct cells {
	struct cell items[COLUMNS_MOST];
	size_t count;
	struct arena *arena; /* of the texts made here */
};

static void
put_text(struct cells *cells, const char *text)
{
	cells->items[cells->count++] = (struct cell) { text && text[0] ? text : NULL, -1 };
}

static void
put_copy(struct cells *cells, const char *text)
{
	put_text(cells, arena_strdup(cells->arena, text));
}

/* Below 0 is an empty cell. */
static void
put_number(struct cells *cells, long number)
{
	cells->items[cells->count++] = (struct cell) { NULL, number };
}

static void
put_date(struct cells *cells, struct date date)
{
	char text[DATE_TEXT_MAX];

	put_copy(cells, date_iso(date, text));
}

static void
put_reference(struct cells *cells, const struct framework *framework, const char *code)
{
	char reference[REFERENCE_MAX];

	put_copy(cells, framework_reference(framework, code, reference));
}

/* The texts joined by "; ". */
static void
put_joined(struct cells *cells, const char *const texts[], size_t count)
{
	struct buffer joined = { 0 };

	for (size_t i = 0; i < count; i++) {
		buffer_text(&joined, i > 0 ? "; " : NULL);
		buffer_text(&joined, texts[i]);
	}
	put_copy(cells, joined.text);
	buffer_done(&joined);
}

static void
put_person(struct cells *cells, const struct gap_report *report)
{
	char id[UUID_TEXT_MAX];

	put_date(cells, report->as_at);
	put_copy(cells, uuid_text(report->person->id, id));
	put_text(cells, report->person->name);
	put_text(cells, report->person->group);
	put_text(cells, report->person->team);
}

static void
put_indicator(struct cells *cells, const struct assessment *assessment,
	      const struct assessment_row *row)
{
	const struct framework *framework = assessment->framework;
	const struct indicator *indicator = &framework->indicators[row->indicator];
	const struct section *section = &framework->sections[indicator->section];
	const struct section *part = &framework->sections[section->part];
	bool asked = row->expectation->standing != STANDING_NOT_APPLICABLE;

	put_text(cells, framework->id);
	put_text(cells, framework->version);
	put_text(cells, framework->levels[row->assessed].code);
	put_reference(cells, framework, indicator->code);
	put_reference(cells, framework, part->code);
	put_text(cells, part->title);
	put_reference(cells, framework, section->code);
	put_text(cells, section->title);
	put_text(cells, indicator->text);
	put_text(cells, standing_word(row->expectation->standing));
	put_text(cells, row->expectation->text);
	put_text(cells, row->included_from < 0 ? NULL : framework->levels[row->included_from].code);
	put_number(cells, asked ? row->expectation->point : -1);
}

/* State, point, label, date, reason and gap of one series. */
static void
put_series(struct cells *cells, const struct assessment *assessment,
	   const struct assessment_row *row, enum capacity capacity)
{
	const struct judgement *judgement = &row->by[capacity];
	enum state state = row_state(row, capacity);
	bool rated = judgement->value != VALUE_UNRATED;

	put_text(cells, state_words[state]);
	put_number(cells, judgement->value > 0 ? judgement->value : -1);
	if (judgement->value > 0)
		put_text(cells, framework_point_label(assessment->framework, judgement->value));
	else
		put_text(cells, rated ? state_shown(state) : NULL);
	put_date(cells, rated ? zone_date(judgement->at) : (struct date) { 0 });
	put_text(cells, rated ? judgement->reason : NULL);
	put_number(cells, row_gap(row, capacity));
}

static void
put_flags(struct cells *cells, const struct gap_report *report, const struct assessment_row *row)
{
	unsigned flags = row_flags(row, report->as_at, report->stale_months);
	const char *words[FLAG_COUNT];
	size_t count = 0;

	for (int flag = 0; flag < FLAG_COUNT; flag++) {
		if (flags & FLAG_BIT(flag))
			words[count++] = flag_words[flag];
	}
	put_joined(cells, words, count);
}

/* The learning needs that are open, and their statuses. */
static void
put_needs(struct cells *cells, const struct gap_report *report, const struct assessment *assessment,
	  const struct assessment_row *row)
{
	size_t most = report->needs ? report->needs->count : 0, count = 0;
	const char **texts = arena_alloc(cells->arena, (most + 1) * sizeof(*texts));
	const char **statuses = arena_alloc(cells->arena, (most + 1) * sizeof(*statuses));

	for (size_t i = 0; i < most; i++) {
		const struct need *need = &report->needs->items[i];

		if (!need_open(need) || !assessment_concerns(assessment, &need->links, row))
			continue;
		texts[count] = need->text;
		statuses[count++] = need_status_words[need_status(need)];
	}
	put_joined(cells, texts, count);
	put_joined(cells, statuses, count);
}

/* The actions that are open, who does them and by when. */
static void
put_actions(struct cells *cells, const struct gap_report *report,
	    const struct assessment *assessment, const struct assessment_row *row)
{
	size_t most = report->actions ? report->actions->count : 0, count = 0;
	const char **texts = arena_alloc(cells->arena, (most + 1) * sizeof(*texts));
	const char **owners = arena_alloc(cells->arena, (most + 1) * sizeof(*owners));
	const char **dues = arena_alloc(cells->arena, (most + 1) * sizeof(*dues));

	for (size_t i = 0; i < most; i++) {
		const struct action *action = &report->actions->items[i];
		char name[UUID_TEXT_MAX], due[DATE_TEXT_MAX];

		if (action->closed || !assessment_concerns(assessment, &action->links, row))
			continue;
		texts[count] = action->text;
		owners[count] = arena_strdup(cells->arena,
					     people_name(report->people, action->owner, name));
		dues[count++] = arena_strdup(cells->arena, date_iso(action->due, due));
	}
	put_joined(cells, texts, count);
	put_joined(cells, owners, count);
	put_joined(cells, dues, count);
}

static void
put_row(struct cells *cells, const struct gap_report *report, const struct assessment *assessment,
	const struct assessment_row *row)
{
	const struct judgement *supervisor = &row->by[CAPACITY_SUPERVISOR];
	char name[UUID_TEXT_MAX];

	put_person(cells, report);
	put_indicator(cells, assessment, row);
	put_series(cells, assessment, row, CAPACITY_SELF);
	put_series(cells, assessment, row, CAPACITY_SUPERVISOR);
	if (supervisor->value == VALUE_UNRATED)
		put_text(cells, NULL);
	else
		put_copy(cells, people_name(report->people, supervisor->author, name));
	put_number(cells, row_difference(row));
	put_text(cells, row_direction(row));
	put_flags(cells, report, row);
	put_number(cells, (long) row->evidence.count);
	put_joined(cells, row->evidence.kinds, row->evidence.kind_count);
	put_date(cells, row->evidence.newest);
	put_date(cells, row->session);
	put_text(cells, row->outcome);
	put_needs(cells, report, assessment, row);
	put_actions(cells, report, assessment, row);
}

static void
each_row(const struct gap_report *report, void (*fn)(void *context, const struct cells *cells),
	 void *context)
{
	for (size_t i = 0; i < report->assessment_count; i++) {
		const struct assessment *assessment = report->assessments[i];

		for (size_t j = 0; j < assessment->row_count; j++) {
			const struct assessment_row *row = &assessment->rows[j];
			struct cells cells = { .count = 0 };

			if (!row_passes(row, &report->filter, report->as_at, report->stale_months))
				continue;
			cells.arena = arena_new();
			put_row(&cells, report, assessment, row);
			assert(cells.count + 2 == export_column_count(EXPORT_GAP));
			fn(context, &cells);
			arena_free(&cells.arena);
		}
	}
}

static void
write_csv_row(void *context, const struct cells *cells)
{
	struct export_writer *writer = context;

	for (size_t i = 0; i < cells->count; i++) {
		if (cells->items[i].number >= 0)
			export_number(writer, cells->items[i].number);
		else
			export_text(writer, cells->items[i].text);
	}
	export_end_row(writer);
}

void
gap_report_csv(const struct gap_report *report, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_GAP, terminal, stream);
	each_row(report, write_csv_row, &writer);
}

struct json_out {
	struct json_writer *writer;
	bool terminal;
};

static void
write_json_cell(const struct json_out *out, const char *name, const struct cell *cell)
{
	struct buffer safe = { 0 };

	if (cell->number >= 0) {
		json_number(out->writer, name, cell->number);
	} else if (out->terminal && cell->text) {
		text_safe(&safe, cell->text, false);
		json_text(out->writer, name, safe.text);
		buffer_done(&safe);
	} else {
		json_text(out->writer, name, cell->text);
	}
}

static void
write_json_row(void *context, const struct cells *cells)
{
	const struct json_out *out = context;
	const struct export *export = &exports[EXPORT_GAP];

	json_text(out->writer, export->columns[0], export->name);
	json_number(out->writer, export->columns[1], export->version);
	for (size_t i = 0; i < cells->count; i++)
		write_json_cell(out, export->columns[i + 2], &cells->items[i]);
	json_end_object(out->writer);
}

void
gap_report_json(const struct gap_report *report, bool terminal, FILE *stream)
{
	struct json_out out = { json_begin(stream), terminal };

	each_row(report, write_json_row, &out);
	json_end(&out.writer);
}
