#include "commands.h"

#include <string.h>

#include "waymark/compare_report.h"
#include "waymark/memory.h"
#include "waymark/text.h"

/* "Kent: newly qualified social worker"; the caller ends the buffer. */
static const char *
framework_level_name(const struct framework *framework, int level, struct buffer *name)
{
	buffer_clear(name);
	framework_name(framework, level, name);
	return name->text;
}

/* A framework of the person: its level and date, then how much of it each side has answered. */
static enum wm_code
show_applied(const struct invocation *invocation, const struct subject *subject,
	     const struct applied *applied, struct wm_error *error)
{
	static const char *const sides[CAPACITY_COUNT] = { "self", "supervisor" };
	struct assessment *assessment;
	struct buffer name = { 0 };
	char date[DATE_TEXT_MAX];
	enum wm_code code = workspace_assessment(subject->workspace, subject_person(subject),
						 applied->framework, applied->level, INSTANT_LAST,
						 &assessment, error);

	if (code != WM_OK)
		return code;
	say(invocation->out, "%s, from %s",
	    framework_level_name(applied->framework, applied->level, &name),
	    date_iso(applied->from, date));
	say_due(invocation, subject_person(subject), assessment);
	say_sections(invocation, subject, applied->framework);
	for (int side = 0; side < CAPACITY_COUNT; side++) {
		struct state_counts counts =
			assessment_counts(assessment, -1, (enum capacity) side, CAPACITY_COUNT);

		say(invocation->out, "    %-12s%zu of %zu answered", sides[side], counts.answered,
		    counts.asked);
	}
	say_carried(invocation, assessment);
	buffer_done(&name);
	assessment_free(&assessment);
	return WM_OK;
}

static enum wm_code
show_person(const struct invocation *invocation, const struct subject *subject,
	    struct wm_error *error)
{
	const struct person *person = subject_person(subject);
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(subject->workspace, person, applied, APPLIED_MAX);
	char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX];
	enum wm_code code = WM_OK;

	say_field(invocation->out, "name", person->name);
	say_field(invocation->out, "id", uuid_text(person->id, text));
	say_field(invocation->out, "group", person->group);
	say_field(invocation->out, "team", person->team);
	say_field(invocation->out, "role", person->role);
	say_field(invocation->out, "supervisor",
		  people_name(workspace_people(subject->workspace), person->supervisor, text));
	say_field(invocation->out, "start in post", date_iso(person->start_in_post, date));
	if (count == 0)
		say_no_framework(invocation->out, subject);
	for (size_t i = 0; i < count && code == WM_OK; i++)
		code = show_applied(invocation, subject, &applied[i], error);
	return code;
}

enum wm_code
person_show_command(const struct invocation *invocation, int count, char **arguments,
		    struct wm_error *error)
{
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("person show", NULL, 0, count, arguments, 0, 0, &words, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_READ, error);
	if (code == WM_OK)
		code = show_person(invocation, &subject, error);
	subject_close(&subject);
	return code;
}

/* The fields of a change that were given, as they stand now. */
static void
say_change(const struct invocation *invocation, const struct subject *subject,
	   const struct person_change *change)
{
	const struct person *person = subject_person(subject);
	char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	if (change->name)
		say_field(invocation->out, "name", person->name);
	if (change->group)
		say_field(invocation->out, "group", person->group);
	if (change->team)
		say_field(invocation->out, "team", person->team);
	if (change->role)
		say_field(invocation->out, "role", person->role);
	if (change->supervisor)
		say_field(invocation->out, "supervisor",
			  people_name(workspace_people(subject->workspace), person->supervisor,
				      name));
	if (change->start_in_post)
		say_field(invocation->out, "start in post", date_iso(person->start_in_post, date));
}

/* Changes what is given and says what stands. */
static enum wm_code
set_person(const struct invocation *invocation, const struct subject *subject,
	   struct person_change *change, const struct section_options *options,
	   struct wm_error *error)
{
	struct minted minted = { .count = 0 };
	struct section_change section;
	bool given;
	enum wm_code code = section_options_read(subject, options, &section, &given, error);

	if (given)
		change->section = &section;
	if (code == WM_OK)
		code = workspace_person_set(subject->workspace, subject->id, change, &minted,
					    error);
	if (code != WM_OK)
		return code;
	for (size_t i = 0; i < minted.count; i++)
		say_minted(invocation, subject->workspace, minted.people[i]);
	say_change(invocation, subject, change);
	if (given)
		say_section_change(invocation, subject, &section);
	return WM_OK;
}

enum wm_code
person_set_command(const struct invocation *invocation, int count, char **arguments,
		   struct wm_error *error)
{
	struct person_change change = { .section = NULL };
	struct section_options section;
	const struct option_row rows[] = {
		{ .name = "--name", .value = &change.name },
		{ .name = "--group", .value = &change.group },
		{ .name = "--team", .value = &change.team },
		{ .name = "--role", .value = &change.role },
		{ .name = "--supervisor", .value = &change.supervisor },
		{ .name = "--start-in-post", .value = &change.start_in_post },
		{ .name = "--section", .value = &section.section },
		{ .name = "--leave-out", .value = &section.leave_out },
		{ .name = "--take-in", .value = &section.take_in },
		{ .name = "--by", .value = &section.by },
		{ .name = "--reason", .value = &section.reason },
	};
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("person set", rows, sizeof(rows) / sizeof(rows[0]), count, arguments, 0,
			    0, &words, error);
	if (code == WM_OK && count == 0)
		code = usage_fail(error, "person set", "says nothing to change");
	if (code == WM_OK)
		code = section_options_check(&section, error);
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, STORE_WRITE, error);
	if (code == WM_OK)
		code = set_person(invocation, &subject, &change, &section, error);
	subject_close(&subject);
	return code;
}

/* What a move means, line by line. */
static const struct {
	enum change change;
	const char *words;
} change_lines[] = {
	{ CHANGE_SAME, "ask the same" },
	{ CHANGE_REWORDED, "are worded anew" },
	{ CHANGE_STARTS, "start here" },
	{ CHANGE_NEW, "are new" },
	{ CHANGE_ENDS, "end here" },
	{ CHANGE_GONE, "are no longer listed" },
	{ CHANGE_NEITHER, "are asked at neither" },
};

static void
say_preview(const struct invocation *invocation, const struct level_preview *preview)
{
	struct buffer name = { 0 };
	char date[DATE_TEXT_MAX];

	framework_level_name(preview->framework, preview->after, &name);
	if (preview->before < 0) {
		say(invocation->out, "%s, from %s: added, %zu to rate", name.text,
		    date_iso(preview->from, date), preview->asked);
		buffer_done(&name);
		return;
	}
	say(invocation->out, "%s, from %s; it was %s", name.text, date_iso(preview->from, date),
	    preview->framework->levels[preview->before].title);
	say(invocation->out, "    %zu to rate:", preview->asked);
	for (size_t i = 0; i < sizeof(change_lines) / sizeof(change_lines[0]); i++)
		say(invocation->out, "    %3zu %s", preview->changes[change_lines[i].change],
		    change_lines[i].words);
	say(invocation->out, "    %zu of your earlier points will be offered", preview->offered);
	say(invocation->out, "%s",
	    preview->applied ? "Changed." : "Nothing is changed yet: --apply does it.");
	buffer_done(&name);
}

/* --compare: the level beside the person's own, indicator by indicator. */
static enum wm_code
compare_level(const struct invocation *invocation, const struct subject *subject, const char *id,
	      const char *word, struct wm_error *error)
{
	const struct person *person = subject_person(subject);
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(subject->workspace, person, applied, APPLIED_MAX);
	const struct framework *framework = NULL;
	struct level_beside beside;
	enum wm_code code = WM_OK;
	int level = -1;

	for (size_t i = 0; i < count; i++)
		if (text_same(applied[i].framework->id, id))
			framework = applied[i].framework;
	if (!framework)
		code = library_find(workspace_library(subject->workspace), id, &framework, error);
	if (code == WM_OK)
		code = framework_find_level(framework, word, &level, error);
	if (code == WM_OK)
		code = workspace_level_beside(subject->workspace, person, framework, level, &beside,
					      error);
	if (code != WM_OK)
		return code;
	compare_report_table(
		&(struct compare_report) {
			.here = beside.here,
			.there = beside.there,
			.comparison = &beside.comparison,
			.rater = subject_rater(subject),
		},
		invocation->out);
	level_beside_done(&beside);
	return WM_OK;
}

enum wm_code
person_level_command(const struct invocation *invocation, int count, char **arguments,
		     struct wm_error *error)
{
	const char *from, *reason;
	bool apply, compare;
	const struct option_row rows[] = {
		{ .name = "--compare", .flag = &compare },
		{ .name = "--from", .value = &from },
		{ .name = "--reason", .value = &reason },
		{ .name = "--apply", .flag = &apply },
	};
	struct level_preview preview;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("person level", rows, sizeof(rows) / sizeof(rows[0]), count, arguments,
			    2, 2, &words, error);
	if (code == WM_OK && compare && (apply || from || reason))
		code = usage_fail(error, "person level", "--compare: stands alone");
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, compare ? STORE_READ : STORE_WRITE, error);
	if (code == WM_OK && compare)
		code = compare_level(invocation, &subject, arguments[0], arguments[1], error);
	else if (code == WM_OK)
		code = workspace_person_level(subject.workspace, subject.id, arguments[0],
					      arguments[1], from, reason, apply, &preview, error);
	if (code == WM_OK && !compare) {
		say_preview(invocation, &preview);
		if (preview.before < 0)
			say_chosen(invocation, preview.framework);
	}
	subject_close(&subject);
	return code;
}
