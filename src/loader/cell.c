#include "sheet.h"

#include <string.h>

#include "waymark/text.h"

#define NUMBER_DIGITS 6

const char *
sheet_quote(char quote[SHEET_QUOTE_MAX], const char *text)
{
	size_t length = strlen(text);

	if (length < SHEET_QUOTE_MAX) {
		memcpy(quote, text, length + 1);
		return quote;
	}
	length = SHEET_QUOTE_MAX - sizeof("...");
	while (length > 0 && ((unsigned char) text[length] & 0xc0) == 0x80)
		length--;
	memcpy(quote, text, length);
	memcpy(quote + length, "...", sizeof("..."));
	return quote;
}

static size_t
character_count(const char *text)
{
	size_t count = 0;

	while (text_next(&text))
		count++;
	return count;
}

/* The first control character of a text but newline and tab; 0 when there is none. */
static uint32_t
control_character(const char *text)
{
	uint32_t character;

	while ((character = text_next(&text)))
		if ((character < 0x20 && !strchr("\n\r\t", (int) character)) ||
		    (character >= 0x7f && character < 0xa0))
			return character;
	return 0;
}

static int
number_of(const char *cell)
{
	size_t length = strlen(cell);
	int number = 0;

	if (length == 0 || length > NUMBER_DIGITS || strspn(cell, "0123456789") != length)
		return -1;
	while (*cell)
		number = number * 10 + (*cell++ - '0');
	return number;
}

static int
word_of(const char *cell, const char *const *words)
{
	for (int i = 0; words[i]; i++)
		if (strcmp(cell, words[i]) == 0)
			return i;
	return -1;
}

/* What is wrong with a cell that is not empty, appended to `fault`; gives its number. */
static int
check_content(const struct sheet_column *column, const char *cell, struct buffer *fault)
{
	struct wm_error error;
	struct date date;
	int number = -1;

	switch (column->kind) {
	case CELL_TEXT:
	case CELL_SHORT:
		break;
	case CELL_CODE:
		buffer_text(fault, code_fault(cell));
		break;
	case CELL_NUMBER:
		number = number_of(cell);
		if (number < 0)
			buffer_text(fault, "is not a whole number");
		break;
	case CELL_WORD:
		number = word_of(cell, column->words);
		if (number >= 0)
			break;
		buffer_text(fault, "must be ");
		for (int i = 0; column->words[i]; i++)
			buffer_format(fault, "%s%s",
				      i == 0		     ? ""
				      : column->words[i + 1] ? ", "
							     : " or ",
				      column->words[i]);
		break;
	case CELL_DATE:
		if (date_parse(cell, &date, &error) != WM_OK)
			buffer_text(fault, "is not a date; write YYYY-MM-DD");
		break;
	}
	return number;
}

int
sheet_check(const struct sheet_column *column, const char *cell, const char *path, int line,
	    struct problem_list *problems)
{
	char quote[SHEET_QUOTE_MAX];
	struct buffer fault = { 0 };
	uint32_t control = control_character(cell);
	int number = -1;

	if (!text_blank(cell))
		number = check_content(column, cell, &fault);
	else if (column->flags & CELL_REQUIRED)
		problem_add(problems, path, line, SEVERITY_FAULT, "%s is empty", column->name);
	if (fault.length > 0)
		problem_add(problems, path, line, SEVERITY_FAULT, "%s \"%s\" %s", column->name,
			    sheet_quote(quote, cell), fault.text);
	else if (control)
		problem_add(problems, path, line, SEVERITY_WARNING,
			    "%s holds the control character U+%04X, which is shown escaped",
			    column->name, (unsigned int) control);
	if (column->kind == CELL_SHORT && character_count(cell) > SHORT_MAX)
		problem_add(problems, path, line, SEVERITY_WARNING,
			    "%s is longer than %d characters and will be cut in narrow columns",
			    column->name, SHORT_MAX);
	buffer_done(&fault);
	return number;
}
