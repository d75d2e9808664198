#include "waymark/person.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#define DIGITS_LEAST 4 /* of an id, to name somebody by it (design 2) */
#define DIGITS_SHOWN 8 /* of an id, for one who has no name */
#define LISTED_MOST  8 /* people named in a message */

static void
section_done(struct person_section *section)
{
	free(section->framework);
	free(section->version);
	free(section->section);
	free(section->level);
	free(section->reason);
}

static void
person_done(struct person *person)
{
	for (size_t i = 0; i < person->section_count; i++)
		section_done(&person->sections[i]);
	free(person->sections);
	for (size_t i = 0; i < person->level_count; i++) {
		free(person->levels[i].framework);
		free(person->levels[i].version);
		free(person->levels[i].level);
		free(person->levels[i].before);
	}
	free(person->levels);
	free(person->name);
	free(person->group);
	free(person->team);
	free(person->role);
	*person = (struct person) { 0 };
}

const struct person_section *
person_section(const struct person *person, const char *framework, const char *version,
	       const char *section)
{
	for (size_t i = 0; i < person->section_count; i++) {
		const struct person_section *kept = &person->sections[i];

		if (strcmp(kept->framework, framework) == 0 &&
		    strcmp(kept->version, version) == 0 && strcmp(kept->section, section) == 0)
			return kept;
	}
	return NULL;
}

void
person_section_remove(struct person *person, const char *framework, const char *version,
		      const char *section)
{
	const struct person_section *kept = person_section(person, framework, version, section);
	size_t at = kept ? (size_t) (kept - person->sections) : person->section_count;

	if (!kept)
		return;
	section_done(&person->sections[at]);
	person->section_count--;
	for (; at < person->section_count; at++)
		person->sections[at] = person->sections[at + 1];
}

void
people_done(struct people *people)
{
	for (size_t i = 0; i < people->count; i++)
		person_done(&people->items[i]);
	free(people->items);
	*people = (struct people) { 0 };
}

const struct person *
people_find(const struct people *people, struct uuid id)
{
	for (size_t i = 0; i < people->count; i++) {
		if (uuid_equal(people->items[i].id, id))
			return &people->items[i];
	}
	return NULL;
}

const char *
people_name(const struct people *people, struct uuid id, char text[UUID_TEXT_MAX])
{
	const struct person *person = people_find(people, id);

	text[0] = '\0';
	if (person && *person->name)
		return person->name;
	if (uuid_is_set(id)) {
		uuid_text(id, text);
		text[DIGITS_SHOWN] = '\0';
	}
	return text;
}

/* The digits of an id without its hyphens. */
static void
id_digits(struct uuid id, char digits[UUID_TEXT_MAX])
{
	char text[UUID_TEXT_MAX];
	size_t n = 0;

	uuid_text(id, text);
	for (const char *at = text; *at; at++) {
		if (*at != '-')
			digits[n++] = *at;
	}
	digits[n] = '\0';
}

/* What was typed as digits of an id; false when it cannot be that. */
static bool
read_digits(const char *who, char digits[UUID_TEXT_MAX])
{
	size_t n = 0;

	for (; *who; who++) {
		if (*who == '-')
			continue;
		if (!isxdigit((unsigned char) *who) || n + 1 >= UUID_TEXT_MAX)
			return false;
		digits[n++] = (char) tolower((unsigned char) *who);
	}
	digits[n] = '\0';
	return n >= DIGITS_LEAST;
}

static bool
starts_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* The shortest start of the id, of 4 digits or more, that nobody else here shares. */
static void
telling_digits(const struct people *people, const struct person *person, char digits[UUID_TEXT_MAX])
{
	char other[UUID_TEXT_MAX];
	size_t length = DIGITS_LEAST;

	id_digits(person->id, digits);
	for (size_t i = 0; i < people->count; i++) {
		if (uuid_equal(people->items[i].id, person->id))
			continue;
		id_digits(people->items[i].id, other);
		while (digits[length] && strncmp(other, digits, length) == 0)
			length++;
	}
	digits[length] = '\0';
}

static enum wm_code
fail_several(const struct people *people, const char *who, const size_t found[], size_t count,
	     struct wm_error *error)
{
	struct buffer list = { 0 };
	char digits[UUID_TEXT_MAX];

	for (size_t i = 0; i < count && i < LISTED_MOST; i++) {
		const struct person *person = &people->items[found[i]];

		telling_digits(people, person, digits);
		buffer_format(&list, "%s%s (%s)", i ? ", " : "",
			      *person->name ? person->name : "no name", digits);
	}
	if (count > LISTED_MOST)
		buffer_text(&list, ", ...");
	wm_fail(error, WM_VALUE, "\"%s\" means %zu people here: %s; name one by those digits", who,
		count, list.text);
	buffer_done(&list);
	return WM_VALUE;
}

static enum wm_code
fail_nobody(const struct people *people, const char *who, struct wm_error *error)
{
	const char **names = xcalloc(people->count + 1, sizeof(*names));
	struct buffer near = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < people->count; i++) {
		if (*people->items[i].name)
			names[count++] = people->items[i].name;
	}
	text_suggest(&near, who, names, count);
	wm_fail(error, WM_VALUE, "\"%s\": nobody here has that name or id%s", who,
		near.text ? near.text : "");
	buffer_done(&near);
	free(names);
	return WM_VALUE;
}

enum wm_code
people_resolve(const struct people *people, const char *who, const struct person **person,
	       struct wm_error *error)
{
	size_t *found = xcalloc(people->count + 1, sizeof(*found));
	char wanted[UUID_TEXT_MAX];
	char digits[UUID_TEXT_MAX];
	size_t count = 0;
	enum wm_code code = WM_OK;

	for (size_t i = 0; i < people->count; i++) {
		if (*people->items[i].name && text_same(people->items[i].name, who))
			found[count++] = i;
	}
	if (count == 0 && read_digits(who, wanted)) {
		for (size_t i = 0; i < people->count; i++) {
			id_digits(people->items[i].id, digits);
			if (starts_with(digits, wanted))
				found[count++] = i;
		}
	}
	if (count == 1)
		*person = &people->items[found[0]];
	else if (count)
		code = fail_several(people, who, found, count, error);
	else
		code = fail_nobody(people, who, error);
	free(found);
	return code;
}
