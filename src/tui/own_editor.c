#include "own_editor.h"

#include <stdlib.h>
#include <string.h>

#include "terminal.h"
#include "ui.h"
#include "waymark/environment.h"
#include "waymark/file.h"
#include "waymark/identity.h"
#include "waymark/memory.h"
#include "waymark/process.h"
#include "waymark/text.h"
#include "waymark/workspace.h"

#define FILE_NAME "note.txt"
#define WORDS_MAX 32
#define AS_IT_WAS "your text is as it was"

static const char *
named(void)
{
	const char *visual = environment("VISUAL");

	return visual ? visual : environment("EDITOR");
}

bool
own_editor_named(void)
{
	return named() && !text_blank(named());
}

/* -- The file ----------------------------------------------------------------------------- */

/* Says nothing of what is in it; the caller frees. */
static char *
new_folder(struct ui *ui)
{
	const char *runtime = environment("XDG_RUNTIME_DIR");
	char *beside = path_folder(workspace_file(ui->workspace)), *path;
	struct buffer name = { 0 };
	char id[UUID_TEXT_MAX];

	buffer_format(&name, "waymark-%s", uuid_text(uuid_mint(), id));
	if (runtime && runtime[0] == '/' && folder_private(runtime))
		path = path_join(runtime, name.text);
	else
		path = path_join(beside, name.text);
	buffer_done(&name);
	free(beside);
	return path;
}

static enum wm_code
write_file(struct ui *ui, const char *text, struct own_text *own, struct wm_error *error)
{
	const struct folder_file file = {
		.name = FILE_NAME,
		.bytes = text,
		.length = strlen(text),
	};
	enum wm_code code;

	own->folder = new_folder(ui);
	code = folder_write(own->folder, &file, 1, false, NULL, error);
	if (code != WM_OK) {
		free(own->folder);
		own->folder = NULL;
	}
	return code;
}

void
own_editor_done(struct own_text *own, bool kept)
{
	if (own->folder && kept)
		folder_remove(own->folder);
	free(own->folder);
	free(own->text);
	*own = (struct own_text) { 0 };
}

/* -- What it left -------------------------------------------------------------------------- */

/* Editors end a text with a newline; it is not part of what was written. */
static size_t
without_newlines(const char *text, size_t length)
{
	while (length > 0 && text[length - 1] == '\n')
		length--;
	return length;
}

static bool
same(const char *old, const char *text, size_t length)
{
	size_t before = without_newlines(old, strlen(old));

	return before == without_newlines(text, length) && !memcmp(old, text, before);
}

/* Appends how it ended where that was not well. */
static void
add_end(struct buffer *words, const struct process_end *end)
{
	if (end->running)
		buffer_text(words, "Your editor is still at work");
	else if (end->signal)
		buffer_format(words, "Your editor was ended by signal %d", end->signal);
	else if (end->status)
		buffer_format(words, "Your editor ended with status %d", end->status);
}

/* Takes over what is in the file, or says in `words` why not.  When the program has to end, a text
 * that was saved is taken however the editor ended. */
static void
look(const char *path, const char *old, size_t most, const struct process_end *end,
     struct own_text *own, struct buffer *words)
{
	struct wm_error error;
	size_t length;
	char *text;

	if (file_read(path, most, &text, &length, &error) != WM_OK) {
		buffer_format(words, "%s; " AS_IT_WAS ".", error.message);
		return;
	}
	add_end(words, end);
	if (!end->running && (same(old, text, length) || without_newlines(text, length) == 0)) {
		buffer_format(words, "%s" AS_IT_WAS ".",
			      words->length > 0		? ", and "
			      : same(old, text, length) ? "Nothing was changed: "
							: "Your editor left no text: ");
		own_editor_done(own, true);
	} else if (!text_valid(text, length)) {
		buffer_format(words, "%s: no valid text, so it stays there, and " AS_IT_WAS ".",
			      path);
	} else if (words->length > 0 && (end->running || !terminal_ended())) {
		buffer_format(words, ", and " AS_IT_WAS "; what it wrote is in %s", path);
	} else {
		own->text = xstrndup(text, without_newlines(text, length));
	}
	free(text);
}

/* -- Running it ---------------------------------------------------------------------------- */

static enum wm_code
run(const char *path, struct process_end *end, struct wm_error *error)
{
	const char *words[WORDS_MAX + 2];
	char *command = xstrdup(named());
	size_t count = process_words(command, words, WORDS_MAX);
	enum wm_code code;

	words[count++] = path;
	words[count] = NULL;
	code = terminal_lend(words, end, error);
	free(command);
	return code;
}

void
own_editor_run(struct ui *ui, const char *text, size_t most, struct own_text *own)
{
	struct buffer words = { 0 };
	struct process_end end;
	struct wm_error error;
	char *path;

	*own = (struct own_text) { 0 };
	if (!own_editor_named()) {
		ui_say(ui, "No editor is named: set VISUAL or EDITOR to one.");
		return;
	}
	if (write_file(ui, text, own, &error) != WM_OK) {
		ui_fail(ui, &error);
		return;
	}
	path = path_join(own->folder, FILE_NAME);
	if (run(path, &end, &error) != WM_OK) {
		ui_fail(ui, &error);
		own_editor_done(own, true);
	} else {
		look(path, text, most, &end, own, &words);
		ui_say(ui, "%s",
		       words.length > 0 ? words.text
					: "The text is that of your editor; Ctrl-T takes it back.");
	}
	buffer_done(&words);
	free(path);
}
