#include "waymark/paragraph.h"

#include <stdlib.h>

#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"

void
paragraph_print(FILE *stream, int indent, const char *text)
{
	struct buffer safe = { 0 };
	struct text_line *lines;
	size_t count;

	text_safe(&safe, text, true);
	for (size_t i = 0; i < safe.length; i++) {
		if (safe.text[i] == '\t')
			safe.text[i] = ' ';
	}
	count = text_wrap(safe.text ? safe.text : "", TABLE_COLUMNS - indent, &lines);
	for (size_t i = 0; i < count; i++) {
		if (lines[i].length > 0)
			fprintf(stream, "%*s%.*s", indent, "", (int) lines[i].length,
				safe.text + lines[i].start);
		fputc('\n', stream);
	}
	free(lines);
	buffer_done(&safe);
}
