/* bank_holidays.csv: the days on which the calendar departs from its rule. */
#include <stdlib.h>

#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/policy_loader.h"

#include "path.h"
#include "sheet.h"

#define FILE_NAME "bank_holidays.csv"
#define FILE_MOST ((size_t) 1024 * 1024) /* bytes */

enum { DAY_DATE, DAY_TITLE };

static void
take_day(void *context, const struct sheet_row *row)
{
	struct date date;
	struct wm_error ignored;

	if (date_parse(row->cells[DAY_DATE], &date, &ignored) == WM_OK)
		calendar_add(context, date, row->cells[DAY_TITLE]);
}

static const struct sheet sheet = {
	.name = FILE_NAME,
	.optional = true,
	.most = 10000,
	.columns = {
		{ "date", CELL_DATE, CELL_REQUIRED | CELL_KEY, NULL },
		{ "title", CELL_TEXT, COLUMN_VITAL, NULL },
	},
	.take = take_day,
};

static void
read_days(const char *file, struct calendar *calendar, struct problem_list *problems)
{
	struct wm_error error;
	char *bytes;
	size_t length;

	if (file_read(file, FILE_MOST, &bytes, &length, &error) != WM_OK) {
		problem_add(problems, file, 0, SEVERITY_FAULT, "cannot be read");
		return;
	}
	sheet_read(&sheet, file, bytes, length, problems, calendar);
	free(bytes);
}

void
bank_holidays_load(const char *path, struct calendar *calendar, struct problem_list *problems)
{
	size_t first = problems->count;
	struct folder_list folders;

	path_split(path, &folders);
	for (size_t i = 0; i < folders.count; i++) {
		char *file = path_join(folders.items[i], FILE_NAME);

		if (file_exists(file))
			read_days(file, calendar, problems);
		free(file);
	}
	folder_list_done(&folders);
	problem_list_sort(problems, first);
}
