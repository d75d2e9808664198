/* What is set for the sections of a framework: as options, and as lines. */
#include "commands.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#define WHAT_COLUMN 12

enum wm_code
section_options_check(const struct section_options *options, struct wm_error *error)
{
	int given = (options->section != NULL) + (options->leave_out != NULL) +
		    (options->take_in != NULL);

	if (given > 1)
		return usage_fail(error, "person set",
				  "--section, --leave-out, --take-in: one at a time");
	if (given == 0 && (options->by || options->reason))
		return usage_fail(error, "person set",
				  "%s: goes with --section, --leave-out or --take-in",
				  options->by ? "--by" : "--reason");
	if (options->leave_out && (!options->by || !options->reason))
		return usage_fail(error, "person set", "--leave-out: needs --by and --reason");
	return WM_OK;
}

/* REF=LEVEL. */
static enum wm_code
read_level(const struct subject *subject, const char *word, struct section_change *change,
	   struct wm_error *error)
{
	const char *equals = strrchr(word, '=');
	char *reference = xstrndup(word, equals ? (size_t) (equals - word) : 0);
	enum wm_code code;

	if (!equals)
		code = wm_fail(error, WM_VALUE, "--section: \"%s\" is not REF=LEVEL", word);
	else
		code = workspace_resolve(subject->workspace, subject_person(subject), reference,
					 &change->place, error);
	free(reference);
	if (code == WM_OK)
		code = framework_find_level(change->place.framework, equals + 1, &change->level,
					    error);
	return code;
}

enum wm_code
section_options_read(const struct subject *subject, const struct section_options *options,
		     struct section_change *change, bool *given, struct wm_error *error)
{
	*change = (struct section_change) { .by = options->by, .reason = options->reason };
	*given = options->section || options->leave_out || options->take_in;
	if (options->section)
		return read_level(subject, options->section, change, error);
	change->how = options->leave_out ? SECTION_LEAVE_OUT : SECTION_TAKE_IN;
	if (!*given)
		return WM_OK;
	return workspace_resolve(subject->workspace, subject_person(subject),
				 options->leave_out ? options->leave_out : options->take_in,
				 &change->place, error);
}

/* "    PCF-5.5     at L2, decided by Supervisor 1 on 2026-03-05: REASON" */
static void
say_kept(const struct invocation *invocation, const struct subject *subject,
	 const struct framework *framework, const struct person_section *kept)
{
	struct buffer line = { 0 };
	char reference[REFERENCE_MAX], name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	buffer_format(&line, "    %-*s ", WHAT_COLUMN - 1,
		      framework_reference(framework, kept->section, reference));
	if (kept->left_out)
		buffer_text(&line, "left out");
	else
		buffer_format(&line, "at %s", kept->level);
	if (uuid_is_set(kept->decided_by))
		buffer_format(
			&line, ", decided by %s",
			people_name(workspace_people(subject->workspace), kept->decided_by, name));
	buffer_format(&line, " on %s", date_iso(zone_date(kept->at), date));
	if (*kept->reason)
		buffer_format(&line, ": %s", kept->reason);
	say(invocation->out, "%s", line.text);
	buffer_done(&line);
}

void
say_sections(const struct invocation *invocation, const struct subject *subject,
	     const struct framework *framework)
{
	const struct person *person = subject_person(subject);

	for (size_t i = 0; i < person->section_count; i++) {
		const struct person_section *kept = &person->sections[i];

		if (strcmp(kept->framework, framework->id) == 0 &&
		    strcmp(kept->version, framework->version) == 0)
			say_kept(invocation, subject, framework, kept);
	}
}

void
say_section_change(const struct invocation *invocation, const struct subject *subject,
		   const struct section_change *change)
{
	const struct framework *framework = change->place.framework;
	const struct section *section = &framework->sections[change->place.section];
	char reference[REFERENCE_MAX];
	struct scope scope;
	int level;

	if (workspace_rating_level(subject->workspace, subject_person(subject), framework, NULL,
				   &level, NULL) != WM_OK)
		return;
	scope = scope_of(subject_person(subject), framework, level);
	level = scope_level(framework, &scope, change->place.section);
	framework_reference(framework, section->code, reference);
	if (level == SCOPE_LEFT_OUT)
		say(invocation->out, "%s %s: left out; %zu to rate in all", reference,
		    section->title, scope_to_rate(framework, &scope, -1));
	else
		say(invocation->out, "%s %s: at %s, %zu to rate; %zu in all", reference,
		    section->title, framework->levels[level].code,
		    scope_to_rate(framework, &scope, change->place.section),
		    scope_to_rate(framework, &scope, -1));
	scope_done(&scope);
}

/* "due 5 Sep 2026, 6 months after the start in post" */
static void
say_level_due(const struct invocation *invocation, const struct person *person,
	      const struct assessment *assessment, int level)
{
	const struct framework *framework = assessment->framework;
	struct date due = level_due(framework, level, person->start_in_post);
	int months = framework->levels[level].due_months;
	char date[DATE_TEXT_MAX];
	const struct date every_year = { 0 };
	struct buffer line = { 0 };

	if (level != assessment->level)
		buffer_format(&line, "%s: ", framework->levels[level].title);
	if (date_is_set(due))
		buffer_format(&line, "due %s, %d months after the start in post",
			      date_short(due, every_year, date), months);
	else
		buffer_format(&line, "due %d months after the start in post, which is not set",
			      months);
	say(invocation->out, "    %s", line.text);
	buffer_done(&line);
}

void
say_due(const struct invocation *invocation, const struct person *person,
	const struct assessment *assessment)
{
	for (int i = 0; i < (int) assessment->framework->level_count; i++)
		if (assessment_has_due(assessment, i))
			say_level_due(invocation, person, assessment, i);
}
