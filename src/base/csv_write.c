#include "waymark/csv.h"

#include <string.h>

#include "csv_lines.h"

/* What a spreadsheet takes for a formula, or lets slip into one, at the start of a cell; the last
 * four are the full-width forms. */
static const char *const starters[] = {
	"=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20",
};

/* Whether, after any quotes, the text begins with a starter. */
static bool
needs_guard(const char *text)
{
	size_t i;

	text += strspn(text, "'");
	for (i = 0; i < sizeof(starters) / sizeof(starters[0]); i++)
		if (strncmp(text, starters[i], strlen(starters[i])) == 0)
			return true;
	return false;
}

void
csv_begin(struct csv_writer *writer, FILE *stream, bool guard)
{
	*writer = (struct csv_writer) { .stream = stream, .guard = guard };
}

static void
begin_field(struct csv_writer *writer)
{
	if (writer->began)
		fputc(',', writer->stream);
	writer->began = true;
}

void
csv_text(struct csv_writer *writer, const char *text)
{
	struct buffer guarded = { 0 };

	begin_field(writer);
	if (!text)
		return;
	if (writer->guard && needs_guard(text)) {
		buffer_format(&guarded, "'%s", text);
		csv_lines_quote(writer->stream, guarded.text, guarded.length);
		buffer_done(&guarded);
	} else {
		csv_lines_quote(writer->stream, text, strlen(text));
	}
}

void
csv_number(struct csv_writer *writer, long number)
{
	begin_field(writer);
	fprintf(writer->stream, "%ld", number);
}

void
csv_end_row(struct csv_writer *writer)
{
	fputs("\r\n", writer->stream);
	writer->began = false;
}
