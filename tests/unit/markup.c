#include "unit/markup.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/memory.h"
#include "waymark/text.h"

#define BLANKS	  " \t\r\n"
#define NAME_ENDS " \t\r\n/>=\""

/* The elements that are open, outermost first, by index. */
struct reading {
	struct markup *markup;
	const char *at;
	int open;	      /* -1: none */
	struct buffer *texts; /* of all, by index */
	size_t text_count;
	size_t text_capacity;
};

static char *
take_name(struct reading *reading)
{
	size_t length = strcspn(reading->at, NAME_ENDS);
	char *name;

	ck_assert_msg(length > 0, "a name is missing at: %.40s", reading->at);
	name = xstrndup(reading->at, length);
	reading->at += length;
	return name;
}

static void
take_reference(struct reading *reading, struct buffer *text)
{
	static const struct {
		const char *name, *text;
	} known[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" } };
	char *end;
	unsigned long number;

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		size_t length = strlen(known[i].name);

		if (strncmp(reading->at, known[i].name, length) == 0) {
			buffer_text(text, known[i].text);
			reading->at += length;
			return;
		}
	}
	ck_assert_msg(strncmp(reading->at, "&#", 2) == 0, "no reference: %.20s", reading->at);
	number = strtoul(reading->at + 2, &end, 10);
	ck_assert_msg(number > 0 && *end == ';', "no reference: %.20s", reading->at);
	text_add_character(text, (uint32_t) number);
	reading->at = end + 1;
}

/* One character of text, into all that are open around it. */
static void
take_text(struct reading *reading)
{
	struct buffer one = { 0 };

	ck_assert_msg((unsigned char) *reading->at >= ' ' || strchr("\n\t", *reading->at),
		      "a control character: %d", *reading->at);
	if (*reading->at == '&')
		take_reference(reading, &one);
	else
		buffer_char(&one, *reading->at++);
	for (int i = reading->open; i >= 0; i = reading->markup->items[i].parent)
		buffer_text(&reading->texts[i], one.text);
	ck_assert_msg(reading->open >= 0 || strchr(BLANKS, one.text[0]), "text outside: %.20s",
		      reading->at);
	buffer_done(&one);
}

static void
take_attribute(struct reading *reading, struct element *element)
{
	struct attribute *attribute = &element->attributes[element->attribute_count];
	struct buffer value = { 0 };

	ck_assert_uint_lt(element->attribute_count, ATTRIBUTES_MOST);
	attribute->name = take_name(reading);
	ck_assert_msg(strncmp(reading->at, "=\"", 2) == 0, "no value of %s", attribute->name);
	reading->at += 2;
	while (*reading->at != '"') {
		ck_assert_msg(*reading->at && *reading->at != '<', "in %s: %.20s", attribute->name,
			      reading->at);
		if (*reading->at == '&')
			take_reference(reading, &value);
		else
			buffer_char(&value, *reading->at++);
	}
	reading->at++;
	attribute->value = buffer_take(&value);
	for (size_t i = 0; i < element->attribute_count; i++)
		ck_assert_str_ne(element->attributes[i].name, attribute->name);
	element->attribute_count++;
}

static void
take_start(struct reading *reading)
{
	struct markup *markup = reading->markup;
	struct element element = { .parent = reading->open };

	reading->at++;
	element.name = take_name(reading);
	ck_assert_msg(reading->open >= 0 || markup->count == 0, "a second outermost: %s",
		      element.name);
	reading->at += strspn(reading->at, BLANKS);
	while (!strchr("/>", *reading->at)) {
		take_attribute(reading, &element);
		reading->at += strspn(reading->at, BLANKS);
	}
	GROW(markup->items, markup->count, markup->capacity);
	markup->items[markup->count++] = element;
	GROW(reading->texts, reading->text_count, reading->text_capacity);
	reading->texts[reading->text_count++] = (struct buffer) { 0 };
	if (strncmp(reading->at, "/>", 2) == 0) {
		reading->at += 2;
		return;
	}
	ck_assert_msg(*reading->at == '>', "%s is not closed: %.20s", element.name, reading->at);
	reading->at++;
	reading->open = (int) markup->count - 1;
}

static void
take_end(struct reading *reading)
{
	char *name;

	reading->at += 2;
	name = take_name(reading);
	ck_assert_msg(reading->open >= 0, "%s ends and nothing is open", name);
	ck_assert_str_eq(name, reading->markup->items[reading->open].name);
	ck_assert_int_eq(*reading->at, '>');
	reading->at++;
	reading->open = reading->markup->items[reading->open].parent;
	free(name);
}

void
markup_read(struct markup *markup, const char *text)
{
	static const char first[] = "<!DOCTYPE html>\n";
	struct reading reading = { .markup = markup, .at = text + strlen(first), .open = -1 };

	*markup = (struct markup) { 0 };
	ck_assert(text_valid(text, strlen(text)));
	ck_assert_int_eq(strncmp(text, first, strlen(first)), 0);
	while (*reading.at) {
		if (strncmp(reading.at, "</", 2) == 0)
			take_end(&reading);
		else if (*reading.at == '<')
			take_start(&reading);
		else
			take_text(&reading);
	}
	ck_assert_int_eq(reading.open, -1);
	for (size_t i = 0; i < markup->count; i++)
		markup->items[i].text = buffer_take(&reading.texts[i]);
	free(reading.texts);
}

void
markup_done(struct markup *markup)
{
	for (size_t i = 0; i < markup->count; i++) {
		struct element *element = &markup->items[i];

		for (size_t j = 0; j < element->attribute_count; j++) {
			free(element->attributes[j].name);
			free(element->attributes[j].value);
		}
		free(element->name);
		free(element->text);
	}
	free(markup->items);
	*markup = (struct markup) { 0 };
}

const char *
markup_attribute(const struct element *element, const char *name)
{
	for (size_t i = 0; i < element->attribute_count; i++) {
		if (strcmp(element->attributes[i].name, name) == 0)
			return element->attributes[i].value;
	}
	return NULL;
}

size_t
markup_find(const struct markup *markup, size_t from, const char *name, const char *attribute,
	    const char *value)
{
	for (; from < markup->count; from++) {
		const struct element *element = &markup->items[from];
		const char *is = attribute ? markup_attribute(element, attribute) : NULL;

		if (name && strcmp(element->name, name) != 0)
			continue;
		if (!attribute || (is && (!value || strcmp(is, value) == 0)))
			break;
	}
	return from;
}

size_t
markup_count(const struct markup *markup, const char *name)
{
	size_t count = 0;

	for (size_t i = 0; i < markup->count; i++)
		count += strcmp(markup->items[i].name, name) == 0;
	return count;
}
