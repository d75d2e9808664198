#include "report/mark.h"

void
table_mark(struct table *table, const struct assessment_row *row, enum capacity side, bool hidden)
{
	static const char *const marks[STATE_COUNT] = {
		[STATE_NOT_ASKED] = "-",
		[STATE_NO_OPPORTUNITY] = "o",
		[STATE_NOT_APPLICABLE] = "x",
		[STATE_UNRATED] = ".",
	};
	int value = row->by[side].value;

	if (hidden)
		table_text(table, "#");
	else if (value > 0)
		table_number(table, value);
	else
		table_text(table, marks[row_state(row, side)]);
}
