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

static bool
matches(const struct framework *framework, int at, int level, const char *query, bool begins)
{
	const struct expectation *expectation = framework_expectation(framework, at, level);
	const struct indicator *indicator = &framework->indicators[at];
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];
	bool holds;

	framework_reference(framework, indicator->code, reference);
	if (begins_reference(reference, indicator->code, query))
		return begins;
	if (begins)
		return false;
	buffer_format(&text, "%s %s %s", reference, indicator->text,
		      expectation ? expectation->text : "");
	holds = holds_words(text.text, query);
	buffer_done(&text);
	return holds;
}

static size_t
match_framework(const struct person *person, const struct applied *applied, const char *query,
		bool begins, struct place found[MATCH_MAX], size_t count)
{
	const struct framework *framework = applied->framework;
	struct scope scope = scope_of(person, framework, applied->level);
	int *own = xcalloc(framework->indicator_count + 1, sizeof(*own));

	scope_listed(framework, &scope, own, NULL);
	for (int at = 0; at < (int) framework->indicator_count && count < MATCH_MAX; at++)
		if (own[at] >= 0 && matches(framework, at, own[at], query, begins))
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
	for (int begins = 1; begins >= 0; begins--)
		for (size_t at = 0; at < count; at++)
			matched = match_framework(person, &applied[at], query, begins, found,
						  matched);
	return matched;
}
