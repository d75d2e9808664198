#include "waymark/catalogue.h"

#include <string.h>
#include <strings.h>

#include "waymark/text.h"

/* Whether a piece of a cell is the code, with or without the framework's prefix. */
static bool
is_code(const struct framework *framework, const char *piece, size_t length, const char *code)
{
	size_t prefix = strlen(framework->prefix);

	if (length > prefix + 1 && !strncasecmp(piece, framework->prefix, prefix) &&
	    piece[prefix] == '-') {
		piece += prefix + 1;
		length -= prefix + 1;
	}
	return strlen(code) == length && !strncasecmp(piece, code, length);
}

/* Whether a list of references, parted by `;`, has the code. */
static bool
lists(const struct framework *framework, const char *references, const char *code)
{
	for (references += strspn(references, "; "); *references;) {
		size_t length = strcspn(references, ";"), end = length;

		while (end > 0 && references[end - 1] == ' ')
			end--;
		if (is_code(framework, references, end, code))
			return true;
		references += length;
		references += strspn(references, "; ");
	}
	return false;
}

static bool
fits(const struct place *place, const char *references)
{
	const struct framework *framework = place->framework;
	int section = place->section;

	if (place->indicator >= 0) {
		const struct indicator *indicator = &framework->indicators[place->indicator];

		if (lists(framework, references, indicator->code))
			return true;
		section = indicator->section;
	}
	for (; section >= 0; section = framework->sections[section].parent)
		if (lists(framework, references, framework->sections[section].code))
			return true;
	return false;
}

size_t
catalogue_for(const struct place *place, const struct catalogue_need *found[], size_t most)
{
	const struct framework *framework = place->framework;
	size_t count = 0;

	for (size_t i = 0; i < framework->need_count && count < most; i++)
		if (fits(place, framework->needs[i].references))
			found[count++] = &framework->needs[i];
	return count;
}

const struct catalogue_need *
catalogue_find(const struct library *library, const char *code)
{
	for (size_t i = 0; i < library->count; i++) {
		const struct framework *framework = library->frameworks[i];

		for (size_t j = 0; j < framework->need_count; j++)
			if (text_same(framework->needs[j].code, code))
				return &framework->needs[j];
	}
	return NULL;
}
