#include "match.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "waymark/memory.h"
#include "waymark/scope.h"
#include "waymark/text.h"

/* Whether every word of the query stands in the text. */
static bool
holds_words(const char *text, const char *query)
{
	char *words = xstrdup(query), *rest, *word;
	bool holds = true;

	for (word = strtok_r(words, " ", &rest); word && holds; word = strtok_r(NULL, " ", &rest))
		holds = text_contains(text, word);
	free(words);
	return holds;
}

/* Whether the query is the start of the reference, with or without its prefix. */
static bool
begins_reference(const char *reference, const char *code, const char *query)
{
	size_t length = strlen(query);

	return !strncasecmp(reference, query, length) || !strncasecmp(code, query, length);
}

/* How well an indicator matches: the best come first. */
enum match { MATCH_BEGINS, MATCH_WORDS, MATCH_TITLES, MATCH_NONE };

static enum match
match_of(const struct framework *framework, int at, int level, const char *query)
{
	const struct expectation *expectation = framework_expectation(framework, at, level);
	const struct indicator *indicator = &framework->indicators[at];
	enum match match = MATCH_NONE;
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];

	framework_reference(framework, indicator->code, reference);
	if (begins_reference(reference, indicator->code, query))
		return MATCH_BEGINS;
	buffer_format(&text, "%s %s %s", reference, indicator->text,
		      expectation ? expectation->text : "");
	if (holds_words(text.text, query))
		match = MATCH_WORDS;
	for (int section = indicator->section; section >= 0 && match == MATCH_NONE;
	     section = framework->sections[section].parent) {
		buffer_format(&text, " %s", framework->sections[section].title);
		if (holds_words(text.text, query))
			match = MATCH_TITLES;
	}
	buffer_done(&text);
	return match;
}

static size_t
match_framework(const struct person *person, const struct applied *applied, const char *query,
		enum match match, struct place found[MATCH_MAX], size_t count)
{
	const struct framework *framework = applied->framework;
	struct scope scope = scope_of(person, framework, applied->level);
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));

	scope_listed(framework, &scope, own, NULL);
	for (int at = 0; at < (int) framework->indicator_count && count < MATCH_MAX; at++)
		if (own[at] >= 0 && match_of(framework, at, own[at], query) == match)
			found[count++] = (struct place) { framework, -1, at };
	free(own);
	scope_done(&scope);
	return count;
}

size_t
match_indicators(const struct person *person, const struct applied applied[], size_t count,
		 const char *query, struct place found[MATCH_MAX])
{
	size_t matched = 0;

	query += strspn(query, " ");
	if (text_blank(query))
		return 0;
	for (enum match match = MATCH_BEGINS; match < MATCH_NONE; match++)
		for (size_t at = 0; at < count; at++)
			matched =
				match_framework(person, &applied[at], query, match, found, matched);
	return matched;
}
