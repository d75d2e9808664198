#include "waymark/guard.h"

#include <stdlib.h>
#include <string.h>

#include "guard_find.h"
#include "waymark/text.h"

#define KEY_MAX	  32 /* letters and digits of an identifier that are compared */
#define SAID_MOST 2  /* findings that a message names one by one */

const char *
guard_kind_words(enum guard_kind kind)
{
	/* clang-format off */
#define GUARD_KIND_WORDS(id, words) [GUARD_##id] = words,
	static const char *const kinds[] = { GUARD_KIND_INFO(GUARD_KIND_WORDS) };
#undef GUARD_KIND_WORDS
	/* clang-format on */

	return kinds[kind];
}

/* By offset, the longer before the shorter. */
static int
compare_findings(const void *a, const void *b)
{
	const struct guard_finding *one = a, *other = b;

	if (one->offset != other->offset)
		return one->offset < other->offset ? -1 : 1;
	if (one->length != other->length)
		return one->length > other->length ? -1 : 1;
	return (int) one->kind - (int) other->kind;
}

/* In order, each part of the text once. */
static void
settle(struct guard_findings *findings)
{
	size_t kept = 0, end = 0;

	if (findings->count > 1)
		qsort(findings->items, findings->count, sizeof(*findings->items), compare_findings);
	for (size_t i = 0; i < findings->count; i++) {
		const struct guard_finding *finding = &findings->items[i];

		if (finding->offset < end)
			continue;
		end = finding->offset + finding->length;
		findings->items[kept++] = *finding;
	}
	findings->count = kept;
}

static void
find_all(const struct guard *guard, const char *text, struct guard_findings *findings)
{
	static guard_finder *const finders[] = {
		find_nhs_numbers, find_postcodes,    find_births,
		find_telephones,  find_case_numbers, find_names,
	};
	struct plain plain = plain_make(text);

	for (size_t i = 0; i < sizeof(finders) / sizeof(finders[0]); i++)
		finders[i](guard, &plain, findings);
	plain_done(&plain);
	settle(findings);
}

/* What is compared of an identifier: its letters and digits, a telephone number's without the
 * country's code and the zero. */
static const char *
key_of(const char *text, const struct guard_finding *finding, char key[KEY_MAX])
{
	const char *at = text + finding->offset, *end = at + finding->length;
	size_t length = 0;

	while (at < end && length < KEY_MAX - 1) {
		unsigned char as = text_plain(text_next(&at));

		if (plain_is_word(as) &&
		    !(finding->kind == GUARD_TELEPHONE && length == 0 && as == '0'))
			key[length++] = (char) as;
	}
	key[length] = '\0';
	if (finding->kind != GUARD_TELEPHONE || strncmp(key, "44", 2) != 0)
		return key;
	return key[2] == '0' ? key + 3 : key + 2;
}

static bool
is_of_office(const char *text, const struct guard_finding *finding, const char *office,
	     const struct guard_findings *office_findings)
{
	char key[KEY_MAX], other[KEY_MAX];

	for (size_t i = 0; i < office_findings->count; i++) {
		if (office_findings->items[i].kind == finding->kind &&
		    strcmp(key_of(text, finding, key),
			   key_of(office, &office_findings->items[i], other)) == 0)
			return true;
	}
	return false;
}

static void
leave_out_office(const struct guard *guard, const char *text, struct guard_findings *findings)
{
	struct guard own = { .case_number = guard->case_number };
	struct guard_findings office = { 0 };
	size_t kept = 0;

	find_all(&own, guard->office, &office);
	for (size_t i = 0; i < findings->count; i++) {
		if (!is_of_office(text, &findings->items[i], guard->office, &office))
			findings->items[kept++] = findings->items[i];
	}
	findings->count = kept;
	guard_findings_done(&office);
}

void
guard_find(const struct guard *guard, const char *text, struct guard_findings *findings)
{
	find_all(guard, text, findings);
	if (findings->count > 0 && guard->office && guard->office[0])
		leave_out_office(guard, text, findings);
}

void
guard_findings_done(struct guard_findings *findings)
{
	free(findings->items);
	*findings = (struct guard_findings) { 0 };
}

static size_t
line_of(const char *text, size_t offset)
{
	size_t line = 1;

	for (size_t i = 0; i < offset; i++)
		line += text[i] == '\n';
	return line;
}

void
guard_say(struct buffer *buffer, const char *what, const char *text,
	  const struct guard_findings *findings)
{
	bool lines = strchr(text, '\n') != NULL;
	size_t more = findings->count > SAID_MOST ? findings->count - SAID_MOST : 0;

	buffer_format(buffer, "%s: ", what);
	for (size_t i = 0; i < findings->count - more; i++) {
		if (i > 0)
			buffer_text(buffer, more ? ", " : " and ");
		if (lines)
			buffer_format(buffer, "line %zu ",
				      line_of(text, findings->items[i].offset));
		if (i == 0)
			buffer_text(buffer, "holds what looks like ");
		buffer_text(buffer, guard_kind_words(findings->items[i].kind));
	}
	if (more)
		buffer_format(buffer, " and %zu more", more);
}
