/* The copy of the file and the gaps as CSV: asked where to the first time, later written beside the last; never over a
 * file that is there. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common.h"
#include "prompt.h"
#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/gap_report.h"
#include "waymark/workspace.h"

struct keeping {
	const char *stem;
	const char *extension;
	const char *label;
	const char *said; /* once done, before the path */
	const char *accepts;
	prompt_answer answer;
	enum wm_code (*write)(struct ui *ui, const char *path, struct wm_error *error);
};

/* "FOLDER/STEM-2026-03-05.EXTENSION", with "-2" and so on where that is taken; the caller frees. */
static char *
free_path(const struct ui *ui, const struct keeping *keeping, const char *folder)
{
	struct buffer path = { 0 };
	char date[DATE_TEXT_MAX];
	int number;

	date_iso(workspace_today(ui->workspace), date);
	buffer_format(&path, "%s/%s-%s.%s", folder, keeping->stem, date, keeping->extension);
	for (number = 2; file_exists(path.text); number++) {
		buffer_clear(&path);
		buffer_format(&path, "%s/%s-%s-%d.%s", folder, keeping->stem, date, number,
			      keeping->extension);
	}
	return buffer_take(&path);
}

/* A path as it was typed: "~/" is the home folder; a folder means a file of the usual name in it.
 * The caller frees. */
static char *
typed_path(const struct ui *ui, const struct keeping *keeping, const char *text)
{
	const char *home = environment("HOME");
	char *path, *inside;

	path = home && text[0] == '~' && text[1] == '/' ? path_join(home, text + 2) : xstrdup(text);
	if (!folder_exists(path))
		return path;
	inside = free_path(ui, keeping, path);
	free(path);
	return inside;
}

static enum wm_code
write_to(struct ui *ui, const struct keeping *keeping, const char *path, struct wm_error *error)
{
	struct buffer words = { 0 };
	char *whole;
	enum wm_code code;

	if (file_exists(path))
		return wm_fail(error, WM_FILE,
			       "There is a file of that name already; give another name.");
	code = keeping->write(ui, path, error);
	if (code != WM_OK)
		return code;
	whole = realpath(path, NULL);
	buffer_format(&words, "%s %s", keeping->said, whole ? whole : path);
	ui_say(ui, "%s", words.text);
	free(whole);
	buffer_done(&words);
	return WM_OK;
}

/* The first time: where the writer said.  Refused, the prompt stays with what was typed. */
static enum effect
write_typed(struct ui *ui, const struct keeping *keeping, struct buffer *folder, const char *text)
{
	struct wm_error error;
	char *path, *parent;
	enum wm_code code;

	if (!*text) {
		ui_say(ui, "Name a file, or leave with Esc.");
		return EFFECT_KEEP;
	}
	path = typed_path(ui, keeping, text);
	code = write_to(ui, keeping, path, &error);
	if (code == WM_OK) {
		parent = path_folder(path);
		buffer_text(folder, parent);
		free(parent);
	} else {
		ui_fail(ui, &error);
	}
	free(path);
	return code == WM_OK ? EFFECT_RELOAD : EFFECT_KEEP;
}

static enum effect
keep(struct ui *ui, const struct keeping *keeping, const struct buffer *folder)
{
	const char *home = environment("HOME");
	struct wm_error error;
	enum effect effect;
	char *path;

	path = free_path(ui, keeping, folder->length > 0 ? folder->text : home ? home : ".");
	if (folder->length == 0) {
		effect = prompt_ask(ui, &(struct prompt) {
						.label = keeping->label,
						.initial = path,
						.accepts = keeping->accepts,
						.answer = keeping->answer,
					});
	} else {
		if (write_to(ui, keeping, path, &error) != WM_OK)
			ui_fail(ui, &error);
		effect = EFFECT_RELOAD;
	}
	free(path);
	return effect;
}

/* -- The copy ----------------------------------------------------------------------------- */

static enum effect copy_named(struct ui *ui, struct view *owner, const char *text);

static enum wm_code
write_copy(struct ui *ui, const char *path, struct wm_error *error)
{
	return workspace_backup(ui->workspace, path, false, error);
}

static const struct keeping copy = {
	.stem = "waymark",
	.extension = "db",
	.label = "Copy your file to: ",
	.said = "Your file is copied to",
	.accepts = "makes the copy",
	.answer = copy_named,
	.write = write_copy,
};

static enum effect
copy_named(struct ui *ui, struct view *owner, const char *text)
{
	(void) owner;
	return write_typed(ui, &copy, &ui->copy_folder, text);
}

enum effect
keep_copy(struct ui *ui)
{
	return keep(ui, &copy, &ui->copy_folder);
}

/* -- The gaps as CSV ---------------------------------------------------------------------- */

static enum effect gaps_named(struct ui *ui, struct view *owner, const char *text);

struct gaps {
	struct assessment *assessments[APPLIED_MAX];
	size_t count;
	struct need_list needs;
	struct action_list actions;
};

static void
gaps_done(struct gaps *gaps)
{
	size_t at;

	for (at = 0; at < gaps->count; at++)
		assessment_free(&gaps->assessments[at]);
	need_list_done(&gaps->needs);
	action_list_done(&gaps->actions);
}

static enum wm_code
gaps_read(struct ui *ui, const struct person *person, struct gaps *gaps, struct wm_error *error)
{
	struct applied applied[APPLIED_MAX];
	size_t count = workspace_applied(ui->workspace, person, applied, APPLIED_MAX);
	enum wm_code code =
		workspace_needs(ui->workspace, person, INSTANT_LAST, &gaps->needs, error);

	if (code == WM_OK)
		code = workspace_actions(ui->workspace, person, INSTANT_LAST, &gaps->actions,
					 error);
	if (code != WM_OK)
		return code;
	while (gaps->count < count) {
		code = workspace_assessment(ui->workspace, person, applied[gaps->count].framework,
					    applied[gaps->count].level, INSTANT_LAST,
					    &gaps->assessments[gaps->count], error);
		if (code != WM_OK)
			return code;
		gaps->count++;
	}
	return WM_OK;
}

static enum wm_code
write_gaps(struct ui *ui, const char *path, struct wm_error *error)
{
	struct gaps gaps = { .count = 0 };
	struct file_writer *writer = NULL;
	const struct person *person;
	enum wm_code code = common_person(ui, &person, error);

	if (code == WM_OK)
		code = gaps_read(ui, person, &gaps, error);
	if (code == WM_OK)
		code = file_begin(&writer, path, false, error);
	if (code == WM_OK) {
		const struct gap_report report = {
			.people = workspace_people(ui->workspace),
			.person = person,
			.assessments = (const struct assessment *const *) gaps.assessments,
			.assessment_count = gaps.count,
			.as_at = workspace_today(ui->workspace),
			.stale_months = workspace_stale_months(ui->workspace),
			.needs = &gaps.needs,
			.actions = &gaps.actions,
		};

		code = gap_report_check(&report, ui->workspace, false, error);
		if (code == WM_OK) {
			gap_report_csv(&report, false, file_stream(writer));
			code = file_finish(&writer, error);
		}
		file_abandon(&writer);
	}
	gaps_done(&gaps);
	return code;
}

static const struct keeping gap_file = {
	.stem = "waymark-gap",
	.extension = "csv",
	.label = "Write the gaps as CSV to: ",
	.said = "The gaps are written to",
	.accepts = "writes it",
	.answer = gaps_named,
	.write = write_gaps,
};

static enum effect
gaps_named(struct ui *ui, struct view *owner, const char *text)
{
	(void) owner;
	return write_typed(ui, &gap_file, &ui->export_folder, text);
}

enum effect
keep_export(struct ui *ui)
{
	return keep(ui, &gap_file, &ui->export_folder);
}
