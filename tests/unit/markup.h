/* markup.h - reads a page for a test, and fails the case where it is not well-formed. */
#ifndef WAYMARK_MARKUP_H
#define WAYMARK_MARKUP_H

#include <stddef.h>

#define ATTRIBUTES_MOST 24

struct attribute {
	char *name;
	char *value; /* its references read */
};

struct element {
	char *name;
	int parent; /* -1 for the outermost */
	struct attribute attributes[ATTRIBUTES_MOST];
	size_t attribute_count;
	char *text; /* all that is in it, without the tags, references read */
};

/* In the order in which they begin. */
struct markup {
	struct element *items;
	size_t count;
	size_t capacity;
};

/* Of what XML allows, only what the page may use: one outermost element after <!DOCTYPE html>,
 * attributes in double quotes and each once, the references of XML and of numbers. */
void markup_read(struct markup *markup, const char *text);
void markup_done(struct markup *markup);

/* NULL where it has none of that name. */
const char *markup_attribute(const struct element *element, const char *name);

/* The next element of that name from `from` on (NULL: of any), that has the attribute with that value
 * (NULL: any); markup->count where there is none. */
size_t markup_find(const struct markup *markup, size_t from, const char *name,
		   const char *attribute, const char *value);
size_t markup_count(const struct markup *markup, const char *name);

#endif
