/* html.h - plain text out of the HTML of a description, and back.
 *
 * Layer: exchange, private. */
#ifndef WAYMARK_EXCHANGE_HTML_H
#define WAYMARK_EXCHANGE_HTML_H

#include "waymark/memory.h"

/* Appends the text of some HTML: tags go, the ends of paragraphs, items and lines become newlines,
 * references to characters become them, other blanks are one blank. */
void html_read(struct buffer *text, const char *html);

/* Appends a text as one paragraph of HTML. */
void html_write(struct buffer *html, const char *text);

#endif
