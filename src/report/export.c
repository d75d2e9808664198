#include "waymark/export.h"

static const char *const gap_columns[] = {
	"schema",
	"schema_version",
	"as_at",
	"person_id",
	"person",
	"group",
	"team",
	"framework",
	"framework_version",
	"level",
	"reference",
	"part",
	"part_title",
	"section",
	"section_title",
	"indicator",
	"standing",
	"expectation",
	"included_from",
	"expected_point",
	"self_state",
	"self_point",
	"self_label",
	"self_date",
	"self_reason",
	"self_gap",
	"supervisor_state",
	"supervisor_point",
	"supervisor_label",
	"supervisor_date",
	"supervisor_reason",
	"supervisor_gap",
	"supervisor_name",
	"difference",
	"difference_direction",
	"flags",
	"evidence_count",
	"evidence_kinds",
	"newest_evidence",
	"last_session",
	"outcome",
	"learning_need",
	"need_status",
	"action",
	"action_owner",
	"action_due",
	NULL,
};

static const char *const framework_list_columns[] = {
	"framework", "version", "title", "levels", "indicators", "wording", "folder", NULL,
};

static const char *const framework_show_columns[] = {
	"reference",	  "level",	   "part",     "section",
	"section_title",  "indicator",	   "standing", "expectation",
	"expected_point", "included_from", NULL,
};

static const char *const framework_check_columns[] = {
	"file", "line", "severity", "problem", NULL,
};

const struct export exports[EXPORT_COUNT] = {
	[EXPORT_GAP] = { "waymark-gap", 1, gap_columns },
	[EXPORT_FRAMEWORK_LIST] = { "framework list", 0, framework_list_columns },
	[EXPORT_FRAMEWORK_SHOW] = { "framework show", 0, framework_show_columns },
	[EXPORT_FRAMEWORK_CHECK] = { "framework check", 0, framework_check_columns },
};

size_t
export_column_count(enum export_id id)
{
	size_t count = 0;

	while (exports[id].columns[count])
		count++;
	return count;
}

void
export_begin(struct csv_writer *writer, enum export_id id, FILE *stream)
{
	csv_begin(writer, stream, true);
	for (const char *const *column = exports[id].columns; *column; column++)
		csv_text(writer, *column);
	csv_end_row(writer);
}

void
export_begin_row(struct csv_writer *writer, enum export_id id)
{
	if (exports[id].version == 0)
		return;
	csv_text(writer, exports[id].name);
	csv_number(writer, exports[id].version);
}
