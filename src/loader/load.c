#include "load.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#include "source.h"

const struct load_step *const load_steps[] = {
	&load_about,	    &load_scale,    &load_levels, &load_sections,  &load_indicators,
	&load_expectations, &load_includes, &load_notes,  &load_crosswalk, &load_needs,
};

const size_t load_step_count = sizeof(load_steps) / sizeof(load_steps[0]);

void
load_fault(struct load *load, int line, const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	problem_add(load->problems, load->path, line, SEVERITY_FAULT, "%s", text.text);
	buffer_done(&text);
}

void
load_problem(struct load *load, const char *name, int line, enum severity severity,
	     const char *format, ...)
{
	char *path = source_path(load->source, name);
	struct buffer text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	problem_add(load->problems, path, line, severity, "%s", text.text);
	buffer_done(&text);
	free(path);
}

const char *
load_text(struct load *load, const char *text)
{
	return arena_strdup(load->framework->arena, text);
}

void *
load_array(struct load *load, const void *items, size_t count, size_t size)
{
	void *kept = arena_alloc(load->framework->arena, count * size);

	if (count > 0)
		memcpy(kept, items, count * size);
	return kept;
}

int
load_find_section(struct load *load, const struct sheet_row *row, size_t cell)
{
	const char *code = row->cells[cell];
	int section = text_blank(code) ? -1 : framework_section(load->framework, code);
	char quote[SHEET_QUOTE_MAX];

	if (section < 0 && !text_blank(code) && load->knows_sections)
		load_fault(load, row->line, "no section \"%s\" in sections.csv",
			   sheet_quote(quote, code));
	return section;
}

int
load_find_level(struct load *load, const struct sheet_row *row, size_t cell)
{
	const char *code = row->cells[cell];
	int level = text_blank(code) ? -1 : framework_level(load->framework, code);
	char quote[SHEET_QUOTE_MAX];

	if (level < 0 && !text_blank(code) && load->knows_levels)
		load_fault(load, row->line, "no level \"%s\" in levels.csv",
			   sheet_quote(quote, code));
	return level;
}

static void
run_step(struct load *load, const struct load_step *step, struct digest_state *wording)
{
	const struct framework_file *file = source_file(load->source, step->sheet.name);
	bool taken = false;

	load->path = source_path(load->source, step->sheet.name);
	if (file && file->bytes && file->length > FRAMEWORK_FILE_MOST) {
		load_fault(load, 0, FRAMEWORK_FILE_LARGE);
	} else if (file && file->bytes) {
		digest_add(wording, file->name, strlen(file->name));
		digest_add(wording, file->bytes, file->length);
		taken = sheet_read(&step->sheet, load->path, file->bytes, file->length,
				   load->problems, load);
	} else if (file) {
		load->unread = true;
	} else if (!step->sheet.optional) {
		load_fault(load, 0, "the file is missing");
	}
	if (step->end)
		step->end(load, taken);
	free(load->path);
}

static void
load_done(struct load *load)
{
	free(load->points);
	free(load->levels);
	free(load->sections);
	free(load->section_lines);
	free(load->indicators);
	free(load->includes);
	free(load->notes);
	free(load->crosswalk);
	free(load->needs);
}

struct framework *
load_framework(const struct framework_source *source, struct problem_list *problems,
	       struct identity_lines *lines)
{
	struct load load = {
		.source = source,
		.problems = problems,
		.framework = framework_new(),
	};
	size_t first = problems->count, faults = problems->faults;
	struct digest_state wording;

	digest_begin(&wording);
	for (size_t i = 0; i < load_step_count; i++)
		run_step(&load, load_steps[i], &wording);
	load.framework->wording_digest = digest_end(&wording);
	load.framework->folder = load_text(&load, source->folder);
	if (load.unread || problems->faults > faults)
		framework_free(&load.framework);
	else
		framework_finish(load.framework);
	problem_list_sort(problems, first);
	load_done(&load);
	*lines = load.identity_lines;
	return load.framework;
}

struct framework *
framework_load(const struct framework_source *source, struct problem_list *problems)
{
	struct identity_lines ignored;

	return load_framework(source, problems, &ignored);
}
