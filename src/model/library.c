#include "waymark/framework.h"

#include <stdlib.h>
#include <string.h>

#include "waymark/text.h"

#define NAMED_MOST 3 /* how many near or equal references a message names */

void
library_add(struct library *library, struct framework *framework)
{
	size_t place = library->count;

	GROW(library->frameworks, library->count, library->capacity);
	while (place > 0 && strcmp(library->frameworks[place - 1]->id, framework->id) > 0) {
		library->frameworks[place] = library->frameworks[place - 1];
		place--;
	}
	library->frameworks[place] = framework;
	library->count++;
}

void
library_done(struct library *library)
{
	for (size_t i = 0; i < library->count; i++)
		framework_free(&library->frameworks[i]);
	free(library->frameworks);
	*library = (struct library) { .frameworks = NULL };
}

const struct framework *
library_framework(const struct library *library, const char *id)
{
	for (size_t i = 0; i < library->count; i++)
		if (strcmp(library->frameworks[i]->id, id) == 0)
			return library->frameworks[i];
	return NULL;
}

enum wm_code
library_find(const struct library *library, const char *id, const struct framework **framework,
	     struct wm_error *error)
{
	struct buffer message = { 0 };
	const char **ids;
	size_t count = 0;

	for (size_t i = 0; i < library->count; i++) {
		if (code_compare(library->frameworks[i]->id, id) == 0) {
			*framework = library->frameworks[i];
			return WM_OK;
		}
	}
	if (library->count == 0)
		return wm_fail(error, WM_FILE,
			       "%s: no framework was found; waymark paths shows where they are "
			       "looked for",
			       id);
	ids = xcalloc(library->count, sizeof(*ids));
	for (size_t i = 0; i < library->count; i++) /* versions of one id stand together */
		if (count == 0 || strcmp(ids[count - 1], library->frameworks[i]->id) != 0)
			ids[count++] = library->frameworks[i]->id;
	buffer_format(&message, "%s: no such framework", id);
	text_offer(&message, id, ids, count);
	wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(ids);
	return WM_VALUE;
}

/* The code that follows "PREFIX-" in `text`, NULL when it does not begin with the framework's
 * prefix. */
static const char *
after_prefix(const struct framework *framework, const char *text)
{
	size_t length = strlen(framework->prefix);
	struct buffer start = { 0 };
	bool same;

	if (strlen(text) <= length || text[length] != '-')
		return NULL;
	buffer_add(&start, text, length);
	same = code_compare(start.text, framework->prefix) == 0;
	buffer_done(&start);
	return same ? text + length + 1 : NULL;
}

/* The code of position `i` in a framework: its sections, then its indicators. */
static const char *
code_at(const struct framework *framework, size_t i)
{
	return i < framework->section_count
		       ? framework->sections[i].code
		       : framework->indicators[i - framework->section_count].code;
}

static size_t
code_count(const struct framework *framework)
{
	return framework->section_count + framework->indicator_count;
}

/* What a mistyped text is compared with: bare codes, and whole references where the prefix may
 * be what was mistyped; each with the reference that it stands for. */
struct candidates {
	struct arena *arena;
	const char **words;
	const char **references;
	size_t count;
	size_t word_capacity;
	size_t reference_capacity;
};

static void
add_candidates(struct candidates *candidates, const struct framework *framework, bool whole)
{
	for (size_t i = 0; i < code_count(framework); i++) {
		const char *code = code_at(framework, i);
		char text[REFERENCE_MAX];
		char *reference =
			arena_strdup(candidates->arena, framework_reference(framework, code, text));

		GROW(candidates->words, candidates->count, candidates->word_capacity);
		GROW(candidates->references, candidates->count, candidates->reference_capacity);
		candidates->words[candidates->count] = whole ? reference : code;
		candidates->references[candidates->count++] = reference;
	}
}

/* Appends ": did you mean NOS-1.1 or NOS-1.2?" when something is near. */
static void
suggest(struct buffer *message, const char *word, const struct candidates *candidates)
{
	size_t found[NAMED_MOST];
	size_t count = text_nearest(word, candidates->words, candidates->count, found, NAMED_MOST);
	const char *named[NAMED_MOST];
	size_t distinct = 0;

	for (size_t i = 0; i < count; i++) {
		const char *reference = candidates->references[found[i]];
		size_t j = 0;

		while (j < distinct && strcmp(named[j], reference) != 0)
			j++;
		if (j == distinct)
			named[distinct++] = reference;
	}
	for (size_t i = 0; i < distinct; i++) {
		buffer_text(message, i == 0 ? ": did you mean " : i + 1 < distinct ? ", " : " or ");
		buffer_text(message, named[i]);
	}
	if (distinct > 0)
		buffer_char(message, '?');
}

/* The frameworks that a person may mean: theirs, or all where they have none. */
struct range {
	const struct framework *const *frameworks;
	size_t count;
};

static enum wm_code
fail_unknown(struct range range, const struct framework *prefixed, const char *text,
	     struct wm_error *error)
{
	struct candidates candidates = { .arena = arena_new() };
	struct buffer message = { 0 };

	if (prefixed) {
		add_candidates(&candidates, prefixed, false);
		text = after_prefix(prefixed, text);
		buffer_format(&message, "%s-%s: no such reference in %s", prefixed->prefix, text,
			      prefixed->id);
	} else {
		for (size_t i = 0; i < range.count; i++) {
			add_candidates(&candidates, range.frameworks[i], false);
			add_candidates(&candidates, range.frameworks[i], true);
		}
		buffer_format(&message, "%s: no such reference", text);
	}
	suggest(&message, text, &candidates);
	wm_fail(error, WM_VALUE, "%s", message.text);
	buffer_done(&message);
	free(candidates.words);
	free(candidates.references);
	arena_free(&candidates.arena);
	return WM_VALUE;
}

const char *
place_code(const struct place *place)
{
	return place->indicator >= 0 ? place->framework->indicators[place->indicator].code
				     : place->framework->sections[place->section].code;
}

static bool
find_in(const struct framework *framework, const char *code, struct place *place)
{
	struct place found = { .framework = framework };

	if (!framework_find_code(framework, code, &found.section, &found.indicator))
		return false;
	*place = found;
	return true;
}

/* How many frameworks of the range have the code; *place is its place in the first. */
static size_t
find_bare(struct range range, const char *code, struct place *place)
{
	struct place other;
	size_t count = 0;

	for (size_t i = 0; i < range.count; i++)
		count += find_in(range.frameworks[i], code, count == 0 ? place : &other);
	return count;
}

static enum wm_code
fail_several(struct range range, const char *code, struct wm_error *error)
{
	struct buffer message = { 0 };
	const char *separator = " is in more than one framework: ";
	size_t named = 0;

	buffer_text(&message, code);
	for (size_t i = 0; i < range.count && named < NAMED_MOST; i++) {
		const struct framework *framework = range.frameworks[i];
		char reference[REFERENCE_MAX];
		struct place place;

		if (!find_in(framework, code, &place))
			continue;
		buffer_text(&message, separator);
		buffer_text(&message,
			    framework_reference(framework, place_code(&place), reference));
		separator = ", ";
		named++;
	}
	wm_fail(error, WM_VALUE, "%s; write its prefix too", message.text);
	buffer_done(&message);
	return WM_VALUE;
}

enum wm_code
library_resolve(const struct library *library, const struct framework *const preferred[],
		size_t preferred_count, const char *text, struct place *place,
		struct wm_error *error)
{
	struct range own = { preferred, preferred_count };
	struct range all = { (const struct framework *const *) library->frameworks,
			     library->count };
	const struct framework *prefixed = NULL;

	for (size_t i = 0; i < library->count + preferred_count; i++) {
		const struct framework *framework =
			i < preferred_count ? preferred[i]
					    : library->frameworks[i - preferred_count];
		const char *code = after_prefix(framework, text);

		if (code && find_in(framework, code, place))
			return WM_OK;
		if (code && !prefixed)
			prefixed = framework;
	}
	for (int i = 0; i < 2; i++) {
		struct range range = i == 0 ? own : all;
		struct place found;
		size_t count = find_bare(range, text, &found);

		if (count == 1) {
			*place = found;
			return WM_OK;
		}
		if (count > 1)
			return fail_several(range, text, error);
	}
	return fail_unknown(own.count > 0 ? own : all, prefixed, text, error);
}
