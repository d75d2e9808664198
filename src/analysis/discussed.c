#include "waymark/discussed.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "waymark/memory.h"

/* What stands between references in a field. */
#define BETWEEN " ,;\t\n"

static void
mark_code(const struct framework *framework, const char *code, bool *spoken)
{
	size_t prefix = strlen(framework->prefix);
	int section, indicator;

	if (strncasecmp(code, framework->prefix, prefix) == 0 && code[prefix] == '-')
		code += prefix + 1;
	if (!framework_find_code(framework, code, &section, &indicator))
		return;
	if (indicator >= 0)
		section = framework->indicators[indicator].section;
	spoken[framework->sections[section].part] = true;
}

static void
mark_references(const struct framework *framework, const char *references, bool *spoken)
{
	char *copy = xstrdup(references), *rest = NULL;

	for (char *code = strtok_r(copy, BETWEEN, &rest); code;
	     code = strtok_r(NULL, BETWEEN, &rest))
		mark_code(framework, code, spoken);
	free(copy);
}

/* The fields for references of a form; `before` stands before their codes in the record. */
static void
mark_form(const struct record *record, const struct form *form, const char *before,
	  const struct framework *framework, bool *spoken)
{
	for (size_t i = 0; form && i < form->field_count; i++) {
		struct buffer code = { 0 };

		if (form->fields[i].type != FIELD_REFERENCES)
			continue;
		buffer_format(&code, "%s%s", before, form->fields[i].code);
		mark_references(framework, record_value(record, code.text), spoken);
		buffer_done(&code);
	}
}

static void
mark_topics(const struct session *session, const struct framework *framework, bool *spoken)
{
	for (size_t i = 0; i < session->topic_count; i++)
		if (strcmp(session->topics[i].about.framework, framework->id) == 0)
			mark_code(framework, session->topics[i].about.code, spoken);
}

size_t
parts_not_discussed(const struct supervision *supervision, const struct framework *framework,
		    int parts[])
{
	bool *spoken = xcalloc(framework->section_count + 1, sizeof(*spoken));
	size_t count = 0;

	for (size_t i = 0; i < supervision->records.count; i++) {
		const struct record *record = &supervision->records.items[i];

		mark_form(record, record_form(supervision, record, record->form), "", framework,
			  spoken);
		mark_form(record, record_form(supervision, record, FORM_SIGNING), "signing.",
			  framework, spoken);
	}
	for (size_t i = 0; i < supervision->sessions.count; i++)
		mark_topics(&supervision->sessions.items[i], framework, spoken);
	for (size_t at = 0; at < framework->section_count; at++)
		if (framework->sections[at].parent < 0 && !spoken[at])
			parts[count++] = (int) at;
	free(spoken);
	return count;
}
