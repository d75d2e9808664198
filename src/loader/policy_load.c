#include "policy_load.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"

#include "source.h"

/* In the order of reading: each may refer to those before it. */
static const struct policy_step *const steps[] = {
	&policy_about, &policy_frequencies, &policy_deadlines, &policy_forms,
	&policy_kinds, &policy_transitions, &policy_items,     &policy_seats,
};

#define STEP_COUNT (sizeof(steps) / sizeof(steps[0]))

void
policy_source_read(const char *folder, struct framework_source *source,
		   struct problem_list *problems)
{
	source_begin(source, folder);
	for (size_t i = 0; i < STEP_COUNT; i++)
		source_read_file(source, steps[i]->sheet.name, problems);
}

bool
policy_file_known(const char *name)
{
	for (size_t i = 0; i < STEP_COUNT; i++)
		if (strcmp(steps[i]->sheet.name, name) == 0)
			return true;
	return false;
}

void
policy_fault(struct policy_load *load, int line, const char *format, ...)
{
	struct buffer text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buffer_vformat(&text, format, arguments);
	va_end(arguments);
	problem_add(load->problems, load->path, line, SEVERITY_FAULT, "%s", text.text);
	buffer_done(&text);
}

const char *
policy_keep(struct policy_load *load, const char *text)
{
	return arena_strdup(load->policy->arena, text);
}

void *
policy_array(struct policy_load *load, const void *items, size_t count, size_t size)
{
	void *kept = arena_alloc(load->policy->arena, count * size);

	if (count > 0)
		memcpy(kept, items, count * size);
	return kept;
}

bool
policy_span(struct policy_load *load, const struct sheet_row *row, const char *name,
	    const char *count, int unit, bool zero, struct span *span)
{
	const char *digits = count + (count[0] == '-');
	size_t length = strlen(digits);
	char quote[SHEET_QUOTE_MAX];
	bool good = length > 0 && length <= 4 && strspn(digits, "0123456789") == length;

	*span = (struct span) { good ? (int) strtol(count, NULL, 10) : 0,
				unit < 0 ? UNIT_DAY : (enum unit) unit };
	if (good && (span->count > 0 || zero))
		return true;
	if (count[0])
		policy_fault(load, row->line, "%s \"%s\" is not a whole number%s%s", name,
			     sheet_quote(quote, count), zero ? "" : " of 1 or more",
			     zero ? ", or more than 4 digits" : "");
	return false;
}

static void
run_step(struct policy_load *load, const struct policy_step *step, struct digest_state *wording)
{
	const struct framework_file *file = source_file(load->source, step->sheet.name);
	bool taken = false;

	load->path = source_path(load->source, step->sheet.name);
	if (file && file->bytes && file->length > FRAMEWORK_FILE_MOST) {
		policy_fault(load, 0, FRAMEWORK_FILE_LARGE);
	} else if (file && file->bytes) {
		digest_add(wording, file->name, strlen(file->name));
		digest_add(wording, file->bytes, file->length);
		taken = sheet_read(&step->sheet, load->path, file->bytes, file->length,
				   load->problems, load);
	} else if (file) {
		load->unread = true;
	} else if (!step->sheet.optional) {
		policy_fault(load, 0, "the file is missing");
	}
	step->end(load, taken);
	free(load->path);
}

static void
load_done(struct policy_load *load)
{
	free(load->frequencies);
	free(load->frequency_lines);
	free(load->deadlines);
	free(load->fields);
	free(load->kinds);
	free(load->transitions);
	free(load->items);
	free(load->seats);
}

struct policy *
load_policy(const struct framework_source *source, struct problem_list *problems, int *id_line)
{
	struct policy_load load = {
		.source = source,
		.problems = problems,
		.policy = policy_new(),
	};
	size_t first = problems->count, faults = problems->faults;
	struct digest_state wording;

	digest_begin(&wording);
	for (size_t i = 0; i < STEP_COUNT; i++)
		run_step(&load, steps[i], &wording);
	load.policy->wording_digest = digest_end(&wording);
	load.policy->folder = policy_keep(&load, source->folder);
	if (load.unread || problems->faults > faults)
		policy_free(&load.policy);
	else
		policy_finish(load.policy);
	problem_list_sort(problems, first);
	load_done(&load);
	*id_line = load.id_line;
	return load.policy;
}

struct policy *
policy_load(const struct framework_source *source, struct problem_list *problems)
{
	int ignored;

	return load_policy(source, problems, &ignored);
}
