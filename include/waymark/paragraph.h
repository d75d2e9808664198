/* paragraph.h - texts of anyone's as lines for a person to read.
 *
 * Layer: report. */
#ifndef WAYMARK_PARAGRAPH_H
#define WAYMARK_PARAGRAPH_H

#include <stdio.h>

/* Writes a text line by line within TABLE_COLUMNS (table.h), each line after `indent` blanks, made
 * safe; its own lines stay. */
void paragraph_print(FILE *stream, int indent, const char *text);

#endif
