#include "spot.h"

void
spot_begin(struct spot *spot, struct written *written, size_t at, int columns)
{
	*spot = (struct spot) { .written = written, .columns = columns };
	rows_read(&spot->rows, written, at, columns);
	spot->row = rows_row(&spot->rows, rows_cell(&spot->rows, at));
}

static void
read_span(struct spot *spot, size_t at)
{
	rows_done(&spot->rows);
	rows_read(&spot->rows, spot->written, at, spot->columns);
}

static bool
step_on(struct spot *spot)
{
	size_t end = spot->rows.begin + spot->rows.length;

	if (spot->row + 1 < spot->rows.count) {
		spot->row++;
		return true;
	}
	if (end == spot->written->length)
		return false;
	read_span(spot, end + (written_byte(spot->written, end) == '\n'));
	spot->row = 0;
	return true;
}

static bool
step_back(struct spot *spot)
{
	if (spot->row > 0) {
		spot->row--;
		return true;
	}
	if (spot->rows.begin == 0)
		return false;
	read_span(spot, spot->rows.begin - 1);
	spot->row = spot->rows.count - 1;
	return true;
}

bool
spot_step(struct spot *spot, bool forwards)
{
	return forwards ? step_on(spot) : step_back(spot);
}

size_t
spot_offset(const struct spot *spot)
{
	return rows_offset(&spot->rows, rows_first(&spot->rows, spot->row));
}

void
spot_done(struct spot *spot)
{
	rows_done(&spot->rows);
}
