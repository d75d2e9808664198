#include "html.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "waymark/text.h"

/* Characters by name, those that editors write. */
static const struct {
	const char *name;
	uint32_t character;
} named[] = {
	{ "amp", '&' },	      { "lt", '<' },	   { "gt", '>' },	{ "quot", '"' },
	{ "apos", '\'' },     { "nbsp", ' ' },	   { "ndash", 0x2013 }, { "mdash", 0x2014 },
	{ "lsquo", 0x2018 },  { "rsquo", 0x2019 }, { "ldquo", 0x201C }, { "rdquo", 0x201D },
	{ "hellip", 0x2026 }, { "pound", 0xA3 },   { "eacute", 0xE9 },	{ "bull", 0x2022 },
};

/* Elements whose end, or which themselves, end a line. */
static const char *const line_elements[] = {
	"p", "br", "br/", "/p", "/li", "/div", "/h1", "/h2", "/h3", "/h4", "/h5", "/tr",
};

/* Elements whose text is not for reading. */
static const char *const silent_elements[] = { "style", "script" };

static void
add_blank(struct buffer *text)
{
	if (text->length > 0 && !strchr(" \n", text->text[text->length - 1]))
		buffer_char(text, ' ');
}

static void
add_line_end(struct buffer *text)
{
	if (text->length > 0 && text->text[text->length - 1] == ' ')
		text->text[--text->length] = '\0';
	if (text->length > 0 && text->text[text->length - 1] != '\n')
		buffer_char(text, '\n');
}

/* The character of "&...;" and where it ends; 0 where it is none. */
static uint32_t
reference(const char *at, const char **end)
{
	size_t length = strcspn(at + 1, "; <&");
	unsigned long number;
	char *stop;

	if (at[1 + length] != ';' || length == 0)
		return 0;
	*end = at + length + 2;
	if (at[1] == '#') {
		bool hexadecimal = at[2] == 'x' || at[2] == 'X';

		number = strtoul(at + 2 + hexadecimal, &stop, hexadecimal ? 16 : 10);
		if (*stop != ';' || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000) ||
		    number < ' ')
			return 0;
		return (uint32_t) number;
	}
	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		if (strlen(named[i].name) == length && strncmp(named[i].name, at + 1, length) == 0)
			return named[i].character;
	return 0;
}

static bool
is_element(const char *name, size_t length, const char *element)
{
	return strlen(element) == length && strncasecmp(element, name, length) == 0;
}

/* Behind the end of an element that holds no text to read; the end of all where it has none. */
static const char *
pass_element(const char *at, const char *element)
{
	size_t length = strlen(element);

	while ((at = strstr(at, "</")) && strncasecmp(at + 2, element, length) != 0)
		at += 2;
	at = at ? strchr(at, '>') : NULL;
	return at ? at + 1 : NULL;
}

/* A tag goes, and may end a line; a comment goes with what is in it, as do style sheets and
 * scripts.  Gives where it ends, or `at` where it is none. */
static const char *
pass_tag(struct buffer *text, const char *at)
{
	bool letter = (at[1] >= 'a' && at[1] <= 'z') || (at[1] >= 'A' && at[1] <= 'Z');
	const char *end;
	size_t length;

	if (strncmp(at, "<!--", 4) == 0) {
		end = strstr(at, "-->");
		return end ? end + 3 : at + strlen(at);
	}
	if (!letter && at[1] != '/' && at[1] != '!')
		return at;
	end = strchr(at, '>');
	if (!end)
		return at;
	length = strcspn(at + 1, " \t\r\n>");
	for (size_t i = 0; i < sizeof(silent_elements) / sizeof(silent_elements[0]); i++) {
		if (!is_element(at + 1, length, silent_elements[i]))
			continue;
		end = pass_element(end, silent_elements[i]);
		return end ? end : at + strlen(at);
	}
	for (size_t i = 0; i < sizeof(line_elements) / sizeof(line_elements[0]); i++)
		if (is_element(at + 1, length, line_elements[i]))
			add_line_end(text);
	return end + 1;
}

void
html_read(struct buffer *text, const char *html)
{
	bool tags = strchr(html, '>') != NULL;
	uint32_t character;
	const char *end;

	while (*html) {
		if (*html == '<' && tags) {
			end = pass_tag(text, html);
			if (end != html) {
				html = end;
				tags = strchr(html, '>') != NULL;
				continue;
			}
		}
		if (*html == '&' && (character = reference(html, &end)) != 0) {
			if (character == ' ')
				add_blank(text);
			else
				text_add_character(text, character);
			html = end;
		} else {
			if (strchr(" \t\r\n", *html))
				add_blank(text);
			else
				buffer_char(text, *html);
			html++;
		}
	}
	while (text->length > 0 && strchr(" \n", text->text[text->length - 1]))
		text->text[--text->length] = '\0';
}

void
html_write(struct buffer *html, const char *text)
{
	buffer_text(html, "<p>");
	for (; *text; text++) {
		switch (*text) {
		case '&':
			buffer_text(html, "&amp;");
			break;
		case '<':
			buffer_text(html, "&lt;");
			break;
		case '>':
			buffer_text(html, "&gt;");
			break;
		case '\n':
			buffer_text(html, "<br>");
			break;
		default:
			buffer_char(html, *text);
		}
	}
	buffer_text(html, "</p>");
}
