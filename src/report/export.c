#include "waymark/export.h"

#include "waymark/text.h"

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

static const char *const diff_columns[] = {
	"schema", "schema_version", "from",	  "to",	      "framework", "level", "reference",
	"series", "from_state",	    "from_point", "to_state", "to_point",  NULL,
};

static const char *const needs_columns[] = {
	"schema",     "schema_version", "need",	     "kind",	    "need_code", "text",
	"references", "status",		"status_by", "status_date", "note",	 "flags",
	"asked_by",   "asked_date",	"agreed_by", "agreed_date", NULL,
};

static const char *const actions_columns[] = {
	"schema", "schema_version", "action",	"text",	     "owner",	    "due",    "references",
	"status", "set_by",	    "set_date", "closed_by", "closed_date", "result", NULL,
};

static const char *const due_columns[] = {
	"schema", "schema_version", "as_at", "person_id", "person", "what", "title", "who",
	"due",	  "overdue",	    "about", NULL,
};

static const char *const record_columns[] = {
	"schema", "schema_version", "record", "form",	    "policy",	  "session_date",
	"field",  "label",	    "value",  "written_by", "written_on", NULL,
};

static const char *const sessions_columns[] = {
	"schema",     "schema_version", "session", "number",	      "date",	 "time",   "form",
	"status",     "new_date",	"reason",  "minutes_planned", "minutes", "signed", "copied",
	"supervisor", "record",		NULL,
};

static const char *const return_columns[] = {
	"schema", "schema_version", "month",	 "team",      "supervisor", "people",
	"due",	  "held",	    "postponed", "cancelled", "missed",	    "in_timescale",
	"signed", "copied_in_time", "audits",	 NULL,
};

static const char *const evidence_columns[] = {
	"schema",     "schema_version", "evidence",	"date",		"kind",		"title",
	"references", "body",		"witness",	"witness_role", "organisation", "document",
	"private",    "author",		"confirmed_by", "redacted",	NULL,
};

static const char *const grid_columns[] = {
	"schema", "schema_version", "framework", "level",   "part", "part_title",
	"kind",	  "count",	    "newest",	 "missing", NULL,
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
	[EXPORT_EVIDENCE] = { "waymark-evidence", 1, evidence_columns },
	[EXPORT_GRID] = { "waymark-evidence-grid", 1, grid_columns },
	[EXPORT_DIFF] = { "waymark-diff", 1, diff_columns },
	[EXPORT_NEEDS] = { "waymark-needs", 1, needs_columns },
	[EXPORT_ACTIONS] = { "waymark-actions", 1, actions_columns },
	[EXPORT_DUE] = { "waymark-due", 1, due_columns },
	[EXPORT_RECORD] = { "waymark-record", 1, record_columns },
	[EXPORT_SESSIONS] = { "waymark-sessions", 1, sessions_columns },
	[EXPORT_RETURN] = { "waymark-return", 1, return_columns },
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
export_begin(struct export_writer *writer, enum export_id id, bool terminal, FILE *stream)
{
	*writer = (struct export_writer) { .id = id, .terminal = terminal };
	csv_begin(&writer->csv, stream, true);
	for (const char *const *column = exports[id].columns; *column; column++)
		csv_text(&writer->csv, *column);
	csv_end_row(&writer->csv);
}

static void
begin_cell(struct export_writer *writer)
{
	const struct export *export = &exports[writer->id];

	if (writer->csv.began || export->version == 0)
		return;
	csv_text(&writer->csv, export->name);
	csv_number(&writer->csv, export->version);
}

void
export_text(struct export_writer *writer, const char *text)
{
	struct buffer safe = { 0 };

	begin_cell(writer);
	if (writer->terminal)
		text_safe(&safe, text, false);
	if (!text || !text[0])
		csv_text(&writer->csv, NULL);
	else
		csv_text(&writer->csv, writer->terminal ? safe.text : text);
	buffer_done(&safe);
}

void
export_number(struct export_writer *writer, long number)
{
	begin_cell(writer);
	if (number < 0)
		csv_text(&writer->csv, NULL);
	else
		csv_number(&writer->csv, number);
}

void
export_end_row(struct export_writer *writer)
{
	csv_end_row(&writer->csv);
}
