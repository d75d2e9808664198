#include "commands.h"

#include <stdarg.h>

#include "waymark/memory.h"
#include "waymark/paragraph.h"
#include "waymark/text.h"

struct workspace_options
invocation_options(const struct invocation *invocation)
{
	return (struct workspace_options) {
		.program = invocation->program,
		.location = invocation->workspace,
		.frameworks = invocation->frameworks,
		.practice = invocation->practice,
	};
}

enum wm_code
subject_open(struct subject *subject, const struct invocation *invocation, enum store_mode mode,
	     struct wm_error *error)
{
	struct workspace_options options = invocation_options(invocation);
	const struct person *person;
	enum wm_code code;

	*subject = (struct subject) { .workspace = NULL };
	code = workspace_open(&subject->workspace, &options, mode, error);
	if (code != WM_OK)
		return code;
	say_warnings(invocation, subject->workspace);
	code = workspace_keep_identifiers(subject->workspace, invocation->keep_identifiers, error);
	if (code != WM_OK)
		return code;
	code = workspace_person(subject->workspace, invocation->person, &person, error);
	if (code == WM_OK)
		subject->id = person->id;
	return code;
}

void
subject_close(struct subject *subject)
{
	workspace_close(&subject->workspace);
}

const struct person *
subject_person(const struct subject *subject)
{
	return people_find(workspace_people(subject->workspace), subject->id);
}

enum capacity
subject_rater(const struct subject *subject)
{
	const struct person *owner = workspace_owner(subject->workspace);

	return owner && uuid_equal(owner->id, subject->id) ? CAPACITY_SELF : CAPACITY_SUPERVISOR;
}

enum wm_code
subject_places(const struct subject *subject, int count, char **references, struct place **places,
	       struct wm_error *error)
{
	enum wm_code code = WM_OK;

	*places = xcalloc((size_t) count, sizeof(**places));
	for (int i = 0; i < count && code == WM_OK; i++)
		code = workspace_resolve(subject->workspace, subject_person(subject), references[i],
					 &(*places)[i], error);
	return code;
}

void
say(FILE *stream, const char *format, ...)
{
	struct buffer line = { 0 }, safe = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&line, format, arguments);
	va_end(arguments);
	text_safe(&safe, line.text, false);
	buffer_char(&safe, '\n');
	fputs(safe.text, stream);
	buffer_done(&line);
	buffer_done(&safe);
}

void
say_text(FILE *stream, int indent, const char *text)
{
	paragraph_print(stream, indent, text);
}

void
say_field(FILE *stream, const char *name, const char *value)
{
	say(stream, "%-14s%s", name, value[0] ? value : "-");
}

const char *
id_shown(struct uuid id, char text[UUID_TEXT_MAX])
{
	uuid_text(id, text);
	text[ID_SHOWN] = '\0';
	return text;
}

void
say_minted(const struct invocation *invocation, const struct workspace *workspace,
	   struct uuid person)
{
	char name[UUID_TEXT_MAX], id[UUID_TEXT_MAX];

	say(invocation->talk, "%s is new here (id %s)",
	    people_name(workspace_people(workspace), person, name), id_shown(person, id));
}

void
say_warnings(const struct invocation *invocation, const struct workspace *workspace)
{
	for (size_t i = 0; i < workspace_warning_count(workspace); i++)
		say(invocation->talk, "waymark: %s", workspace_warning(workspace, i));
}

void
say_chosen(const struct invocation *invocation, const struct framework *framework)
{
	say(invocation->talk, "%s was published in %d. Check with your employer that it is in use.",
	    framework->short_title, framework->published.year);
	if (framework_about(framework)[0])
		say_text(invocation->talk, 4, framework_about(framework));
}

void
say_no_framework(FILE *stream, const struct subject *subject)
{
	say(stream, "%s has no framework yet; waymark person level FRAMEWORK LEVEL adds one",
	    subject_person(subject)->name);
}
