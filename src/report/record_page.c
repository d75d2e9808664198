/* A record as a page: the form on A4. */
#include "html_write.h"
#include "record_rows.h"

static void
put_text(const struct html *html, const struct buffer *text)
{
	html_text(html, text->text);
}

/* -- The head ----------------------------------------------------------------------------- */

static void
put_head(const struct record_report *report, const struct html *html)
{
	const struct policy *policy = record_policy(report->supervision, report->record);
	struct buffer text = { 0 };
	char id[UUID_TEXT_MAX];

	html_begin(html);
	html_plain(html, record_title(report));
	fputs(", ", html->stream);
	record_about(report, &text);
	html_plain(html, text.text);
	html_begin_body(html);
	fputs("<header>\n<h1>", html->stream);
	html_text(html, record_title(report));
	fputs("</h1>\n<p>", html->stream);
	put_text(html, &text);
	fputs("</p>\n<dl class=\"who\">\n<dt>Policy</dt><dd>", html->stream);
	html_text(html, policy->title);
	fprintf(html->stream, "</dd>\n<dt>Record</dt><dd>%.8s</dd>\n<dt>Where it stands</dt><dd>",
		uuid_text(report->record->id, id));
	buffer_clear(&text);
	record_state(report, &text);
	put_text(html, &text);
	fputs("</dd>\n</dl>\n</header>\n", html->stream);
	buffer_done(&text);
}

/* -- The form ------------------------------------------------------------------------------ */

static void
put_across(const struct html *html, const char *class, const char *text)
{
	bool head = *class == 'g';

	fprintf(html->stream, "<tr><%s class=\"%s\" colspan=\"2\">", head ? "th" : "td", class);
	html_text(html, text);
	fprintf(html->stream, "</%s></tr>\n", head ? "th" : "td");
}

static bool
is_prompt(const struct record_rows *rows, size_t at)
{
	return at < rows->count && !rows->items[at].form && rows->items[at].field &&
	       rows->items[at].field->type == FIELD_PROMPT;
}

/* A field with the prompts that stand behind it, under its label.  Gives the index of the last. */
static size_t
put_filled(const struct record_report *report, const struct html *html,
	   const struct record_rows *rows, size_t at)
{
	const struct record_row *row = &rows->items[at];
	struct buffer shown = { 0 };
	bool prompts = is_prompt(rows, at + 1);

	record_row_shown(report, row, &shown);
	fputs("<tr><th scope=\"row\">", html->stream);
	html_text(html, record_row_label(row));
	fputs(prompts ? "<ul class=\"read\">" : "", html->stream);
	for (; is_prompt(rows, at + 1); at++) {
		fputs("<li>", html->stream);
		html_text(html, rows->items[at + 1].field->label);
		fputs("</li>", html->stream);
	}
	fputs(prompts ? "</ul></th><td>" : "</th><td>", html->stream);
	put_text(html, &shown);
	fputs("</td></tr>\n", html->stream);
	buffer_done(&shown);
	return at;
}

/* A form other than the record's own has its title above it. */
static void
put_form_begin(const struct html *html, const char *title, bool first)
{
	fputs(first ? "" : "</tbody>\n</table>\n", html->stream);
	if (title && *title) {
		fputs("<h2>", html->stream);
		html_text(html, title);
		fputs("</h2>\n", html->stream);
	}
	fputs("<table class=\"form\">\n<tbody>\n", html->stream);
}

/* A table for each form. */
static void
put_forms(const struct record_report *report, const struct html *html)
{
	struct record_rows rows;

	record_rows_read(report, &rows);
	for (size_t i = 0; i < rows.count; i++) {
		const struct record_row *row = &rows.items[i];

		if (i == 0 || row->form)
			put_form_begin(html, row->form, i == 0);
		if (!row->field || field_is_filled(row->field))
			i = put_filled(report, html, &rows, i);
		else
			put_across(html, row->field->type == FIELD_PART ? "group" : "read",
				   row->field->label);
	}
	fputs(rows.count > 0 ? "</tbody>\n</table>\n" : "", html->stream);
	record_rows_done(&rows);
}

/* -- What came after, and who has seen it --------------------------------------------------- */

static void
put_addenda(const struct record_report *report, const struct html *html)
{
	const struct record *record = report->record;
	struct buffer head = { 0 };

	if (record->addendum_count > 0)
		fputs("<h2>Added after signing</h2>\n", html->stream);
	for (size_t i = 0; i < record->addendum_count; i++) {
		buffer_clear(&head);
		addendum_head(report, &record->addenda[i], &head);
		fputs("<h3>", html->stream);
		put_text(html, &head);
		fputs("</h3>\n<p>", html->stream);
		html_text(html, record->addenda[i].text);
		fputs("</p>\n", html->stream);
	}
	buffer_done(&head);
}

static void
put_readings(const struct record_report *report, const struct html *html)
{
	const struct record *record = report->record;
	struct buffer head = { 0 };

	fputs("<h2>Who may see this record</h2>\n<p>", html->stream);
	html_text(html, record_access);
	html_text(html, report->supervision->policy->readings[READING_ACCESS]);
	fputs("</p>\n<h3>Opened</h3>\n", html->stream);
	if (record->reading_count == 0)
		fprintf(html->stream, "<p>%s</p>\n", record_unread);
	else
		fputs("<ul>\n", html->stream);
	for (size_t i = 0; i < record->reading_count; i++) {
		buffer_clear(&head);
		reading_head(report, &record->readings[i], &head);
		fputs("<li>", html->stream);
		put_text(html, &head);
		fputs(": ", html->stream);
		html_text(html, record->readings[i].reason);
		fputs("</li>\n", html->stream);
	}
	fputs(record->reading_count > 0 ? "</ul>\n" : "", html->stream);
	buffer_done(&head);
}

void
record_report_html(const struct record_report *report, bool terminal, FILE *stream)
{
	const struct html html = { stream, terminal };

	put_head(report, &html);
	fputs("<main>\n", stream);
	put_forms(report, &html);
	put_addenda(report, &html);
	put_readings(report, &html);
	fputs("</main>\n<footer>\n<p class=\"small\">Made with Waymark. The record belongs to the "
	      "organisation; whoever holds the file can read it.</p>\n</footer>\n</body>\n</html>\n",
	      stream);
}
