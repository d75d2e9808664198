#include "waymark/need_report.h"

#include "waymark/export.h"
#include "waymark/link_report.h"
#include "waymark/memory.h"
#include "waymark/table.h"
#include "waymark/text.h"

#define ID_DIGITS    8
#define TEXT_COLUMNS 34

static const char *
digits(struct uuid id, char text[UUID_TEXT_MAX])
{
	uuid_text(id, text);
	text[ID_DIGITS] = '\0';
	return text;
}

static const char *
day(instant at, char text[DATE_TEXT_MAX])
{
	return date_iso(zone_date(at), text);
}

static void
table_links(struct table *table, const struct link_list *links, const struct library *library)
{
	struct buffer text = { 0 };

	link_references(links, library, ", ", &text);
	table_text(table, text.text);
	buffer_done(&text);
}

static void
export_links(struct export_writer *writer, const struct link_list *links,
	     const struct library *library)
{
	struct buffer text = { 0 };

	link_references(links, library, "; ", &text);
	export_text(writer, text.text);
	buffer_done(&text);
}

static void
export_id_text(struct export_writer *writer, struct uuid id)
{
	char text[UUID_TEXT_MAX];

	export_text(writer, uuid_text(id, text));
}

static void
export_name(struct export_writer *writer, const struct people *people, struct uuid id)
{
	char text[UUID_TEXT_MAX];

	export_text(writer, people_name(people, id, text));
}

/* -- Learning needs ----------------------------------------------------------------------- */

/* The step that took it to a status, the newest; NULL where it never was there. */
static const struct need_step *
step_to(const struct need *need, enum need_status status)
{
	for (size_t i = need->step_count; i-- > 0;) {
		if (need->steps[i].status == status)
			return &need->steps[i];
	}
	return NULL;
}

/* "agreed by Supervisor 1, 2026-03-05" */
static void
table_status(struct table *table, const struct need *need, const struct people *people)
{
	const struct need_step *last = &need->steps[need->step_count - 1];
	struct buffer text = { 0 };
	char name[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

	buffer_format(&text, "%s by %s, %s", need_status_shown(last->status),
		      people_name(people, last->author, name), day(last->at, date));
	if (uuid_is_set(last->entered_by))
		buffer_text(&text, ", not yet confirmed");
	table_text(table, text.text);
	buffer_done(&text);
}

void
need_report_table(const struct need_list *needs, const struct report_names *names, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "id", TABLE_LEFT, 0 },
		{ "kind", TABLE_LEFT, 0 },
		{ "what is needed", TABLE_LEFT, TEXT_COLUMNS },
		{ "for", TABLE_LEFT, 0 },
		{ "where it stands", TABLE_LEFT, 0 },
	};
	struct table table;

	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < needs->count; i++) {
		const struct need *need = &needs->items[i];
		char id[UUID_TEXT_MAX];

		table_text(&table, digits(need->id, id));
		table_text(&table, need_kind_shown(need->kind));
		table_text(&table, need->text);
		table_links(&table, &need->links, names->library);
		table_status(&table, need, names->people);
	}
	table_print(&table, stream);
	table_done(&table);
}

/* Who took it to a status, and when; two empty cells where nobody did. */
static void
export_step(struct export_writer *writer, const struct people *people, const struct need_step *step)
{
	char date[DATE_TEXT_MAX];

	export_name(writer, people, step ? step->author : (struct uuid) { 0 });
	export_text(writer, step ? day(step->at, date) : NULL);
}

void
need_report_csv(const struct need_list *needs, const struct report_names *names, bool terminal,
		FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_NEEDS, terminal, stream);
	for (size_t i = 0; i < needs->count; i++) {
		const struct need *need = &needs->items[i];
		const struct need_step *last = &need->steps[need->step_count - 1];

		export_id_text(&writer, need->id);
		export_text(&writer, need_kind_words[need->kind]);
		export_text(&writer, need->code);
		export_text(&writer, need->text);
		export_links(&writer, &need->links, names->library);
		export_text(&writer, need_status_words[last->status]);
		export_step(&writer, names->people, last);
		export_text(&writer, last->note);
		export_text(&writer, uuid_is_set(last->entered_by) ? "unconfirmed" : NULL);
		export_step(&writer, names->people, step_to(need, NEED_ASKED));
		export_step(&writer, names->people, step_to(need, NEED_AGREED));
		export_end_row(&writer);
	}
}

/* -- Actions ------------------------------------------------------------------------------ */

static const char *
action_status(const struct action *action, struct date today)
{
	return action->closed ? "closed" : action_overdue(action, today) ? "overdue" : "open";
}

void
action_report_table(const struct action_list *actions, const struct report_names *names,
		    struct date today, FILE *stream)
{
	static const struct table_column columns[] = {
		{ "id", TABLE_LEFT, 0 },
		{ "due", TABLE_LEFT, 0 },
		{ "", TABLE_LEFT, 0 },
		{ "who", TABLE_LEFT, 0 },
		{ "what", TABLE_LEFT, TEXT_COLUMNS },
		{ "for", TABLE_LEFT, 0 },
	};
	struct table table;

	table_begin(&table, columns, sizeof(columns) / sizeof(columns[0]));
	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];
		char text[UUID_TEXT_MAX], date[DATE_TEXT_MAX];

		table_text(&table, digits(action->id, text));
		table_text(&table, date_iso(action->due, date));
		table_text(&table, action_status(action, today));
		table_text(&table, people_name(names->people, action->owner, text));
		table_text(&table, action->text);
		table_links(&table, &action->links, names->library);
		if (action->closed)
			table_lines(&table, "          ", action->result);
	}
	table_print(&table, stream);
	table_done(&table);
}

void
action_report_csv(const struct action_list *actions, const struct report_names *names,
		  struct date today, bool terminal, FILE *stream)
{
	struct export_writer writer;

	export_begin(&writer, EXPORT_ACTIONS, terminal, stream);
	for (size_t i = 0; i < actions->count; i++) {
		const struct action *action = &actions->items[i];
		char date[DATE_TEXT_MAX];

		export_id_text(&writer, action->id);
		export_text(&writer, action->text);
		export_name(&writer, names->people, action->owner);
		export_text(&writer, date_iso(action->due, date));
		export_links(&writer, &action->links, names->library);
		export_text(&writer, action_status(action, today));
		export_name(&writer, names->people, action->author);
		export_text(&writer, day(action->at, date));
		export_name(&writer, names->people, action->closed_by);
		export_text(&writer, action->closed ? day(action->closed_at, date) : NULL);
		export_text(&writer, action->result);
		export_end_row(&writer);
	}
}
