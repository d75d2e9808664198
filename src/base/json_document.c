#include "waymark/json.h"

#include <assert.h>

#include "json_bounds.h"

void
json_document_begin(struct json_document *document, FILE *stream)
{
	*document = (struct json_document) { .stream = stream, .empty = true };
}

/* What stands before a value: the comma after the one before it, its line and its name. */
static void
begin_value(struct json_document *document, const char *name)
{
	if (document->depth > 0)
		fprintf(document->stream, "%s\n%*s", document->empty ? "" : ",", document->depth,
			"");
	document->empty = false;
	if (!name)
		return;
	json_string_write(document->stream, name);
	fputs(": ", document->stream);
}

static void
open_value(struct json_document *document, const char *name, char opening, char closing)
{
	assert(document->depth < (int) sizeof(document->closing));
	begin_value(document, name);
	fputc(opening, document->stream);
	document->closing[document->depth++] = closing;
	document->empty = true;
}

void
json_document_object(struct json_document *document, const char *name)
{
	open_value(document, name, '{', '}');
}

void
json_document_array(struct json_document *document, const char *name)
{
	open_value(document, name, '[', ']');
}

void
json_document_text(struct json_document *document, const char *name, const char *text)
{
	begin_value(document, name);
	json_string_write(document->stream, text);
}

void
json_document_number(struct json_document *document, const char *name, long number)
{
	begin_value(document, name);
	fprintf(document->stream, "%ld", number);
}

void
json_document_close(struct json_document *document)
{
	document->depth--;
	if (!document->empty)
		fprintf(document->stream, "\n%*s", document->depth, "");
	fputc(document->closing[document->depth], document->stream);
	document->empty = false;
	if (document->depth == 0)
		fputc('\n', document->stream);
}
