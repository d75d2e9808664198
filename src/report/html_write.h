/* html_write.h - texts of anyone into HTML: escaped, isolated in direction, nothing hidden.
 *
 * Layer: report, private.  What is written is well-formed as XML too. */
#ifndef WAYMARK_REPORT_HTML_WRITE_H
#define WAYMARK_REPORT_HTML_WRITE_H

#include <stdbool.h>
#include <stdio.h>

/* Where a page goes; a `terminal` gets texts made safe for it as well. */
struct html {
	FILE *stream;
	bool terminal;
};

/* A text among elements, in a <bdi>: a control character or one that hides or turns others is
 * shown by its name in a marked span, a newline is a line break; letters of any script, their
 * marks and joiners are as they were.  NULL or "" writes nothing. */
void html_text(const struct html *html, const char *text);

/* The same without any element: in an attribute, a title, or a text of a drawing. */
void html_plain(const struct html *html, const char *text);

/* The head of every page, with the style and the policy that allows it and nothing else; what stands
 * between the two calls is the title (html_plain). */
void html_begin(const struct html *html);
void html_begin_body(const struct html *html);

#endif
