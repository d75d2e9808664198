#include "commands.h"

#include <stdlib.h>
#include <unistd.h>

#include "waymark/code_map.h"
#include "waymark/gap_report.h"
#include "waymark/memory.h"
#include "waymark/text.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_HTML, FORMAT_COUNT };

static const char *const format_words[FORMAT_COUNT] = { "table", "csv", "json", "html" };

/* What is asked for. */
struct gap_options {
	const char *frameworks[OPTION_LIST_MAX];
	size_t framework_count;
	const char *level;
	const char *as_at;
	const char *state;
	const char *flag;
	const char *format_word;
	enum format format;
	struct row_filter filter;
	struct date date; /* of as_at; not set: today */
	bool shared;	  /* for others to see */
};

/* The frameworks to report on, and each one's level: -1 where the person has none in it. */
struct chosen {
	const struct framework *framework[OPTION_LIST_MAX];
	int level[OPTION_LIST_MAX];
	size_t count;
};

static enum wm_code
read_words(struct gap_options *options, struct wm_error *error)
{
	enum wm_code code = WM_OK;
	int index;

	if (options->format_word) {
		code = option_word("--format", options->format_word, format_words, FORMAT_COUNT,
				   &index, error);
		if (code == WM_OK)
			options->format = (enum format) index;
	}
	if (code == WM_OK && options->state) {
		code = option_word("--state", options->state, state_words, STATE_COUNT, &index,
				   error);
		if (code == WM_OK)
			options->filter.states = 1u << index;
	}
	if (code == WM_OK && options->flag) {
		code = option_word("--flag", options->flag, flag_words, FLAG_COUNT, &index, error);
		if (code == WM_OK)
			options->filter.flags = FLAG_BIT(index);
	}
	if (code == WM_OK && options->as_at)
		code = date_parse(options->as_at, &options->date, error);
	return code;
}

static bool
is_chosen(const struct chosen *chosen, const struct framework *framework)
{
	for (size_t i = 0; i < chosen->count; i++) {
		if (chosen->framework[i] == framework)
			return true;
	}
	return false;
}

/* A framework by its id: the version that the person has, at their level, else the one of the
 * library and no level. */
static enum wm_code
choose_named(const struct subject *subject, const struct applied applied[], size_t count,
	     const char *id, struct applied *named, struct wm_error *error)
{
	*named = (struct applied) { .level = -1 };
	for (size_t i = 0; i < count; i++) {
		if (code_compare(applied[i].framework->id, id) == 0) {
			*named = applied[i];
			return WM_OK;
		}
	}
	return library_find(workspace_library(subject->workspace), id, &named->framework, error);
}

/* The named frameworks, else all of the person's, at the person's levels. */
static enum wm_code
choose(const struct subject *subject, const struct person *person,
       const struct gap_options *options, struct chosen *chosen, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(subject->workspace, person, applied, APPLIED_MAX);

	chosen->count = 0;
	for (size_t i = 0; i < options->framework_count; i++) {
		struct applied named;
		enum wm_code code = choose_named(subject, applied, count, options->frameworks[i],
						 &named, error);

		if (code != WM_OK)
			return code;
		if (is_chosen(chosen, named.framework))
			continue;
		chosen->framework[chosen->count] = named.framework;
		chosen->level[chosen->count++] = named.level;
	}
	for (size_t i = 0; options->framework_count == 0 && i < count; i++) {
		chosen->framework[chosen->count] = applied[i].framework;
		chosen->level[chosen->count++] = applied[i].level;
	}
	return WM_OK;
}

static enum wm_code
fail_level(const struct chosen *chosen, const char *level, struct wm_error *error)
{
	struct buffer what = { 0 };
	const char **codes = NULL;
	size_t count = 0, capacity = 0;

	for (size_t i = 0; i < chosen->count; i++) {
		for (size_t j = 0; j < chosen->framework[i]->level_count; j++) {
			GROW(codes, count, capacity);
			codes[count++] = chosen->framework[i]->levels[j].code;
		}
	}
	buffer_format(&what, "%s: none of the frameworks has such a level", level);
	text_offer(&what, level, codes, count);
	wm_fail(error, WM_VALUE, "%s", what.text);
	buffer_done(&what);
	free(codes);
	return WM_VALUE;
}

/* --level: all at that level, less those that have none such. */
static enum wm_code
choose_level(struct chosen *chosen, const char *level, struct wm_error *error)
{
	struct chosen kept = { .count = 0 };

	for (size_t i = 0; i < chosen->count; i++) {
		int index;

		if (framework_find_level(chosen->framework[i], level, &index, NULL) != WM_OK)
			continue;
		kept.framework[kept.count] = chosen->framework[i];
		kept.level[kept.count++] = index;
	}
	if (kept.count == 0)
		return fail_level(chosen, level, error);
	*chosen = kept;
	return WM_OK;
}

static void
write_report(const struct invocation *invocation, const struct subject *subject,
	     const struct gap_report *report, enum format format)
{
	bool terminal = isatty(fileno(invocation->out));

	switch (format) {
	case FORMAT_CSV:
		gap_report_csv(report, terminal, invocation->out);
		break;
	case FORMAT_JSON:
		gap_report_json(report, terminal, invocation->out);
		break;
	case FORMAT_HTML:
		gap_report_html(report, terminal, invocation->out);
		break;
	default:
		gap_report_table(report, subject_rater(subject), invocation->out);
	}
}

/* What the report is made of besides the assessments. */
struct sources {
	struct need_list needs;
	struct action_list actions;
};

static enum wm_code
read_sources(const struct subject *subject, const struct gap_options *options,
	     struct gap_report *report, struct sources *sources, struct wm_error *error)
{
	instant before = zone_end(options->date);
	enum wm_code code =
		workspace_needs(subject->workspace, report->person, before, &sources->needs, error);

	if (code == WM_OK)
		code = workspace_actions(subject->workspace, report->person, before,
					 &sources->actions, error);
	if (code != WM_OK)
		return code;
	report->needs = &sources->needs;
	report->actions = &sources->actions;
	report->kinds = workspace_evidence_kinds(subject->workspace, error);
	return report->kinds ? WM_OK : error->code;
}

static enum wm_code
report(const struct invocation *invocation, const struct subject *subject,
       const struct person *person, const struct gap_options *options, const struct chosen *chosen,
       struct wm_error *error)
{
	struct assessment *assessments[OPTION_LIST_MAX];
	struct gap_report gap = {
		.people = workspace_people(subject->workspace),
		.person = person,
		.assessments = (const struct assessment *const *) assessments,
		.as_at = options->as_at ? options->date : workspace_today(subject->workspace),
		.stale_months = workspace_stale_months(subject->workspace),
		.filter = options->filter,
	};
	struct sources sources = { 0 };
	enum wm_code code = read_sources(subject, options, &gap, &sources, error);

	while (code == WM_OK && gap.assessment_count < chosen->count) {
		size_t next = gap.assessment_count;

		code = workspace_assessment(subject->workspace, gap.person, chosen->framework[next],
					    chosen->level[next], zone_end(options->date),
					    &assessments[next], error);
		if (code == WM_OK)
			gap.assessment_count++;
	}
	if (code == WM_OK && options->format != FORMAT_TABLE)
		code = gap_report_check(&gap, subject->workspace, options->format == FORMAT_HTML,
					error);
	if (code == WM_OK)
		write_report(invocation, subject, &gap, options->format);
	while (gap.assessment_count > 0)
		assessment_free(&assessments[--gap.assessment_count]);
	need_list_done(&sources.needs);
	action_list_done(&sources.actions);
	return code;
}

static enum wm_code
gap(const struct invocation *invocation, const struct subject *subject, const struct person *person,
    const struct gap_options *options, struct wm_error *error)
{
	struct chosen chosen;
	enum wm_code code = choose(subject, person, options, &chosen, error);

	if (code == WM_OK && chosen.count == 0 && options->as_at)
		say(invocation->talk, "%s had no framework on %s", person->name, options->as_at);
	else if (code == WM_OK && chosen.count == 0)
		say_no_framework(invocation->talk, subject);
	else if (code == WM_OK && options->level)
		code = choose_level(&chosen, options->level, error);
	for (size_t i = 0; code == WM_OK && i < chosen.count; i++) {
		if (chosen.level[i] < 0)
			code = wm_fail(error, WM_VALUE,
				       "%s: not a framework of %s; name a level with --level",
				       chosen.framework[i]->id, person->name);
	}
	return code == WM_OK ? report(invocation, subject, person, options, &chosen, error) : code;
}

/* With --as-at the person is at the levels, and in the versions, of that day. */
static enum wm_code
gap_as_at(const struct invocation *invocation, const struct subject *subject,
	  const struct gap_options *options, struct wm_error *error)
{
	struct people people = { 0 };
	enum wm_code code;

	if (!options->as_at)
		return gap(invocation, subject, subject_person(subject), options, error);
	code = workspace_people_before(subject->workspace, zone_end(options->date), &people, error);
	if (code == WM_OK)
		code = gap(invocation, subject, people_find(&people, subject->id), options, error);
	people_done(&people);
	return code;
}

enum wm_code
gap_command(const struct invocation *invocation, int count, char **arguments,
	    struct wm_error *error)
{
	struct gap_options options = { .format = FORMAT_TABLE };
	const struct option_row rows[] = {
		{
			.name = "--framework",
			.list = options.frameworks,
			.list_count = &options.framework_count,
		},
		{ .name = "--level", .value = &options.level },
		{ .name = "--as-at", .value = &options.as_at },
		{ .name = "--state", .value = &options.state },
		{ .name = "--flag", .value = &options.flag },
		{ .name = "--shared", .flag = &options.shared },
		{ .name = "--format", .value = &options.format_word },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("gap", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 0, 0,
			    &words, error);
	if (code == WM_OK)
		code = read_words(&options, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK) {
		workspace_share_view(subject.workspace,
				     options.shared || options.format == FORMAT_HTML);
		code = gap_as_at(invocation, &subject, &options, error);
	}
	subject_close(&subject);
	return code;
}
