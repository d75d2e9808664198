/* What comes next: learning needs, actions, and room to write on and to sign. */
#include <string.h>

#include "page.h"

#define ROOM_ROWS 4 /* to write on, where nothing is there */

/* -- Of one row --------------------------------------------------------------------------- */

static void
put_need_of(const struct page *page, const struct need *need)
{
	FILE *out = page->html.stream;

	fputs("<p class=\"step\">Learning need: ", out);
	html_text(&page->html, need->text);
	fprintf(out, " (%s, %s)</p>", need_kind_shown(need->kind),
		need_status_shown(need_status(need)));
}

static void
put_action_of(const struct page *page, const struct action *action)
{
	FILE *out = page->html.stream;

	fputs("<p class=\"step\">Action: ", out);
	html_text(&page->html, action->text);
	fputs(", ", out);
	page_name(page, action->owner);
	fputs(", by ", out);
	page_date(page, action->due);
	fputs(action_overdue(action, page->report->as_at) ? ", overdue</p>" : "</p>", out);
}

void
page_steps_of(const struct page *page, const struct assessment *assessment,
	      const struct assessment_row *row)
{
	const struct gap_report *report = page->report;

	for (size_t i = 0; report->needs && i < report->needs->count; i++) {
		const struct need *need = &report->needs->items[i];

		if (need_open(need) && assessment_concerns(assessment, &need->links, row))
			put_need_of(page, need);
	}
	for (size_t i = 0; report->actions && i < report->actions->count; i++) {
		const struct action *action = &report->actions->items[i];

		if (!action->closed && assessment_concerns(assessment, &action->links, row))
			put_action_of(page, action);
	}
}

/* -- Tables of all ------------------------------------------------------------------------ */

static void
begin_section(const struct page *page, const char *id, const char *title)
{
	fprintf(page->html.stream, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n", id,
		id, title);
}

static void
begin_table(const struct page *page, const char *class, const char *caption,
	    const char *const heads[], int count)
{
	FILE *out = page->html.stream;

	fprintf(out, "<table class=\"%s\">\n<caption>%s</caption>\n<thead>\n<tr>", class, caption);
	for (int i = 0; i < count; i++)
		fprintf(out, "<th scope=\"col\">%s</th>", heads[i]);
	fputs("</tr>\n</thead>\n", out);
}

/* Lines to write on by hand. */
static void
put_room(const struct page *page, int columns)
{
	FILE *out = page->html.stream;

	fputs("<tbody class=\"ruled\">\n", out);
	for (int row = 0; row < ROOM_ROWS; row++) {
		fputs("<tr>", out);
		for (int column = 0; column < columns; column++)
			fputs("<td></td>", out);
		fputs("</tr>\n", out);
	}
	fputs("</tbody>\n", out);
}

/* "asked for 3 Feb 2026, Practitioner 1", a line each step. */
static void
put_need_steps(const struct page *page, const struct need *need)
{
	FILE *out = page->html.stream;

	for (size_t i = 0; i < need->step_count; i++) {
		const struct need_step *step = &need->steps[i];

		fprintf(out, "<p class=\"said\">%s ", need_status_shown(step->status));
		page_date(page, zone_date(step->at));
		fputs(", ", out);
		page_name(page, step->author);
		if (uuid_is_set(step->entered_by)) {
			fputs(" (entered by ", out);
			page_name(page, step->entered_by);
			fputs(", not yet confirmed)", out);
		}
		if (step->note[0]) {
			fputs(": ", out);
			html_text(&page->html, step->note);
		}
		fputs("</p>", out);
	}
}

static void
put_need(const struct page *page, const struct need *need)
{
	FILE *out = page->html.stream;

	fputs("<tr><th scope=\"row\">", out);
	html_text(&page->html, need->text);
	if (need->code[0]) {
		fputs(" (", out);
		html_text(&page->html, need->code);
		fputc(')', out);
	}
	fprintf(out, "</th><td><span class=\"label\">Kind:</span>%s</td><td>",
		need_kind_shown(need->kind));
	fputs("<span class=\"label\">For:</span>", out);
	page_about(page, &need->links);
	fputs("</td><td>", out);
	put_need_steps(page, need);
	fputs("</td></tr>\n", out);
}

void
page_needs(const struct page *page)
{
	static const char *const heads[] = { "What is needed", "Kind", "For",
					     "How far it has come" };
	const struct need_list *needs = page->report->needs;
	FILE *out = page->html.stream;

	begin_section(page, "needs", "Learning needs");
	if (needs && needs->count > 0) {
		begin_table(page, "stack", "Learning needs, the newest first", heads, 4);
		fputs("<tbody>\n", out);
		for (size_t i = 0; i < needs->count; i++)
			put_need(page, &needs->items[i]);
		fputs("</tbody>\n</table>\n", out);
	} else {
		fputs("<p>None is asked for.</p>\n", out);
	}
	fputs("</section>\n", out);
}

static void
put_action(const struct page *page, const struct action *action)
{
	FILE *out = page->html.stream;

	fputs("<tr><th scope=\"row\">", out);
	html_text(&page->html, action->text);
	fputs("</th><td><span class=\"label\">For:</span>", out);
	page_about(page, &action->links);
	fputs("</td><td><span class=\"label\">Who:</span>", out);
	page_name(page, action->owner);
	fputs("</td><td><span class=\"label\">By when:</span>", out);
	page_date(page, action->due);
	if (action_overdue(action, page->report->as_at))
		fputs(", overdue", out);
	if (action->closed) {
		fputs("<p class=\"said\">closed ", out);
		page_date(page, zone_date(action->closed_at));
		fputs(": ", out);
		html_text(&page->html, action->result);
		fputs("</p>", out);
	}
	fputs("</td></tr>\n", out);
}

void
page_actions(const struct page *page)
{
	static const char *const heads[] = { "What", "For", "Who", "By when" };
	const struct action_list *actions = page->report->actions;
	FILE *out = page->html.stream;

	begin_section(page, "actions", "Actions");
	if (actions && actions->count > 0) {
		begin_table(page, "stack", "Actions, open ones first, by the day they are due",
			    heads, 4);
		fputs("<tbody>\n", out);
		for (size_t i = 0; i < actions->count; i++)
			put_action(page, &actions->items[i]);
		fputs("</tbody>\n", out);
	} else {
		begin_table(page, "room", "None is set; room to write some on paper", heads, 4);
		put_room(page, 4);
	}
	fputs("</table>\n</section>\n", out);
}

static void
put_signer(const struct page *page, const char *who, struct uuid id)
{
	FILE *out = page->html.stream;

	fprintf(out, "<tr><th scope=\"row\">%s", who);
	if (uuid_is_set(id)) {
		fputs(": ", out);
		page_name(page, id);
	}
	fputs("</th><td></td><td></td></tr>\n", out);
}

void
page_signatures(const struct page *page)
{
	static const char *const heads[] = { "Who", "Signature", "Date" };
	const struct person *person = page->report->person;

	begin_section(page, "signatures", "Signatures");
	begin_table(page, "sign", "For paper; typed signatures are kept in the record", heads, 3);
	fputs("<tbody>\n", page->html.stream);
	put_signer(page, "Practitioner", person->id);
	put_signer(page, "Supervisor", person->supervisor);
	fputs("</tbody>\n</table>\n</section>\n", page->html.stream);
}
