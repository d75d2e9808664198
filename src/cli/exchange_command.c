/* framework import and framework export. */
#include "commands.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "found.h"
#include "waymark/clock.h"
#include "waymark/exchange.h"
#include "waymark/file.h"
#include "waymark/import.h"
#include "waymark/memory.h"

/* --- import ----------------------------------------------------------------------------------- */

enum source { FROM_MOODLE, FROM_OPENSALT, FROM_CASE, FROM_COUNT };

static const char *const source_words[FROM_COUNT] = { "moodle", "opensalt", "case" };
static exchange_reader *const readers[FROM_COUNT] = { moodle_read, opensalt_read, case_read };

/* What is said above the remarks of a kind. */
static const struct {
	enum remark_kind kind;
	const char *heading;
} headings[] = {
	{ REMARK_LOST, "What other importers lose or change:" },
	{ REMARK_LEFT, "Left out here:" },
	{ REMARK_GIVEN, "Not said by the file, and so given:" },
};

static void
say_remarks(const struct invocation *invocation, const struct remark_list *remarks)
{
	for (size_t i = 0; i < sizeof(headings) / sizeof(headings[0]); i++) {
		bool first = true;

		for (size_t j = 0; j < remarks->count; j++) {
			const struct remark *remark = &remarks->items[j];

			if (remark->kind != headings[i].kind)
				continue;
			if (first)
				say(invocation->out, "%s", headings[i].heading);
			first = false;
			if (remark->line > 0)
				say(invocation->out, "  line %d: %s", remark->line, remark->text);
			else
				say(invocation->out, "  %s", remark->text);
		}
	}
}

/* The faults of the file, then all that is wrong with the framework that it makes. */
static void
say_import_faults(const struct invocation *invocation, const char *path,
		  const struct import_result *result)
{
	const struct remark_list *remarks = &result->imported.remarks;
	struct buffer line = { 0 };

	for (size_t i = 0; i < remarks->count; i++) {
		const struct remark *remark = &remarks->items[i];

		if (remark->kind == REMARK_FAULT && remark->line > 0)
			say(invocation->talk, "waymark: %s:%d: %s", path, remark->line,
			    remark->text);
		else if (remark->kind == REMARK_FAULT)
			say(invocation->talk, "waymark: %s: %s", path, remark->text);
	}
	for (size_t i = 0; i < result->problems.count; i++) {
		buffer_clear(&line);
		problem_text(&result->problems.items[i], &line);
		say(invocation->talk, "waymark: %s: what it makes: %s", path, line.text);
	}
	buffer_done(&line);
}

static void
add_number(struct buffer *line, const char *before, size_t count, const char *what)
{
	buffer_format(line, "%s%zu %s%s", before, count, what, count == 1 ? "" : "s");
}

static void
say_import(const struct invocation *invocation, const struct import_order *order,
	   const struct import_result *result)
{
	const struct imported *imported = &result->imported;
	struct buffer line = { 0 };

	buffer_format(&line, "%s: framework %s", order->path, imported->id);
	add_number(&line, ": ", imported->sections, "section");
	add_number(&line, ", ", imported->indicators, "indicator");
	add_number(&line, ", ", imported->levels, "level");
	add_number(&line, ", ", imported->expectations, "expectation");
	say(invocation->out, "%s", line.text);
	buffer_done(&line);
	say_remarks(invocation, &imported->remarks);
	if (result->replaces)
		say(invocation->out, "It takes the place of the framework in %s.",
		    result->replaces->folder[0] ? result->replaces->folder : "another folder");
	if (order->apply)
		say(invocation->out, "made %s", result->folder);
	else
		say(invocation->out, "Nothing is written yet: --apply makes %s%s",
		    result->folder ? result->folder : "its folder",
		    result->there ? ", which is there already and needs --force" : "");
}

enum wm_code
framework_import_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	struct import_order order = { .wishes = { .today = zone_date(clock_now()) } };
	const char *word;
	const struct option_row rows[] = {
		{ .name = "--from", .value = &word },
		{ .name = "--apply", .flag = &order.apply },
		{ .name = "--id", .value = &order.wishes.id },
		{ .name = "--prefix", .value = &order.wishes.prefix },
		{ .name = "--force", .flag = &order.force },
	};
	struct import_result result;
	struct found found;
	enum wm_code code;
	int words, source = 0;

	code = options_read("framework import", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 1, 1, &words, error);
	if (code == WM_OK && !word)
		code = usage_fail(error, "framework import",
				  "needs --from moodle, opensalt or case");
	if (code == WM_OK)
		code = option_word("--from", word, source_words, FROM_COUNT, &source, error);
	if (code != WM_OK)
		return code;
	order.path = arguments[0];
	order.reader = readers[source];
	found_search(&found, invocation);
	order.known = &found.library;
	code = import_framework(&order, &result, error);
	say_import_faults(invocation, order.path, &result);
	if (code == WM_OK)
		say_import(invocation, &order, &result);
	import_done(&result);
	found_done(&found);
	return code;
}

/* --- export ----------------------------------------------------------------------------------- */

enum target { TO_MOODLE, TO_CASE, TO_CSV, TO_COUNT };

static const char *const target_words[TO_COUNT] = { "moodle", "case", "csv" };
static const char *const version_words[] = { "1.0", "1.1" };

struct export_order {
	enum target target;
	enum case_version version;
	const char *output; /* NULL is standard output */
	bool force;
};

/* The files that were loaded, byte for byte. */
static enum wm_code
export_folder(const struct found *found, const struct framework *framework,
	      const struct export_order *order, struct wm_error *error)
{
	const struct framework_source *source = found->sources.items;
	struct folder_file *files;
	enum wm_code code;

	for (size_t i = 0; found->library.frameworks[i] != framework; i++)
		source++;
	files = xcalloc(source->count, sizeof(*files));
	for (size_t i = 0; i < source->count; i++)
		files[i] = (struct folder_file) {
			.name = source->files[i].name,
			.bytes = source->files[i].bytes,
			.length = source->files[i].length,
		};
	code = folder_write(order->output, files, source->count, order->force, framework_file_known,
			    error);
	free(files);
	return code;
}

static void
write_to(const struct framework *framework, const struct export_order *order, FILE *stream,
	 struct remark_list *lost)
{
	if (order->target == TO_MOODLE)
		moodle_write(framework, stream, lost);
	else
		case_write(framework, order->version, stream, lost);
}

/* A terminal gets no control character of anyone's text. */
static void
write_safe(const struct framework *framework, const struct export_order *order, FILE *terminal,
	   struct remark_list *lost)
{
	char *text = NULL, *line, *rest = NULL;
	size_t length = 0;
	FILE *stream = open_memstream(&text, &length);

	if (!stream)
		die("out of memory");
	write_to(framework, order, stream, lost);
	if (fclose(stream) != 0)
		die("out of memory");
	for (line = strtok_r(text, "\r\n", &rest); line; line = strtok_r(NULL, "\r\n", &rest))
		say(terminal, "%s", line);
	free(text);
}

static enum wm_code
export_file(const struct invocation *invocation, const struct framework *framework,
	    const struct export_order *order, struct remark_list *lost, struct wm_error *error)
{
	struct file_writer *writer;
	enum wm_code code;

	if (!order->output) {
		if (isatty(fileno(invocation->out)))
			write_safe(framework, order, invocation->out, lost);
		else
			write_to(framework, order, invocation->out, lost);
		return WM_OK;
	}
	code = file_begin(&writer, order->output, order->force, error);
	if (code != WM_OK)
		return code;
	write_to(framework, order, file_stream(writer), lost);
	return file_finish(&writer, error);
}

static enum wm_code
export_order_read(struct export_order *order, const char *to, const char *version,
		  struct wm_error *error)
{
	int target = 0, number = CASE_1_1;
	enum wm_code code;

	if (!to)
		return usage_fail(error, "framework export", "needs --to moodle, case or csv");
	code = option_word("--to", to, target_words, TO_COUNT, &target, error);
	order->target = (enum target) target;
	if (code == WM_OK && version && order->target != TO_CASE)
		code = usage_fail(error, "framework export", "--case: is for --to case");
	if (code == WM_OK && version)
		code = option_word("--case", version, version_words, 2, &number, error);
	order->version = (enum case_version) number;
	if (code == WM_OK && order->target == TO_CSV && !order->output)
		code = usage_fail(error, "framework export", "--to csv needs --output, a folder");
	if (code == WM_OK && order->force && !order->output)
		code = usage_fail(error, "framework export", "--force: needs --output");
	return code;
}

enum wm_code
framework_export_command(const struct invocation *invocation, int count, char **arguments,
			 struct wm_error *error)
{
	struct export_order order;
	const char *to, *version;
	const struct option_row rows[] = {
		{ .name = "--to", .value = &to },
		{ .name = "--case", .value = &version },
		{ .name = "--output", .value = &order.output },
		{ .name = "--force", .flag = &order.force },
	};
	const struct framework *framework;
	struct remark_list lost = { 0 };
	struct found found;
	enum wm_code code;
	int words;

	code = options_read("framework export", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 1, 1, &words, error);
	if (code == WM_OK)
		code = export_order_read(&order, to, version, error);
	if (code != WM_OK)
		return code;
	found_search(&found, invocation);
	code = found_framework(&found, invocation, arguments[0], &framework, error);
	if (code == WM_OK && order.target == TO_CSV)
		code = export_folder(&found, framework, &order, error);
	else if (code == WM_OK)
		code = export_file(invocation, framework, &order, &lost, error);
	for (size_t i = 0; code == WM_OK && i < lost.count; i++)
		say(invocation->talk, "waymark: %s: lost: %s", framework->id, lost.items[i].text);
	remark_list_done(&lost);
	found_done(&found);
	return code;
}
