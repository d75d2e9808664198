#include "page.h"

#include <string.h>

#include "waymark/text.h"

static const char *const points_note =
	"Points are never added up or averaged, and the two series are never joined in one figure.";

/* -- The head ----------------------------------------------------------------------------- */

static void
put_head(const struct page *page)
{
	const struct gap_report *report = page->report;
	FILE *out = page->html.stream;
	char date[DATE_TEXT_MAX];

	html_begin(&page->html);
	html_plain(&page->html, report->person->name);
	fprintf(out, ": where the ratings stand, as at %s",
		date_short(report->as_at, (struct date) { 0 }, date));
	html_begin_body(&page->html);
}

/* -- Who ---------------------------------------------------------------------------------- */

static void
put_field(const struct page *page, const char *name, const char *value)
{
	if (!value[0])
		return;
	fprintf(page->html.stream, "<dt>%s</dt><dd>", name);
	html_text(&page->html, value);
	fputs("</dd>\n", page->html.stream);
}

static void
put_framework_line(const struct page *page, size_t index)
{
	const struct framework *framework = page->report->assessments[index]->framework;
	FILE *out = page->html.stream;

	fputs("<dd>", out);
	html_text(&page->html, framework->title);
	fputs(", version ", out);
	html_text(&page->html, framework->version);
	if (date_is_set(framework->published))
		fprintf(out, ", published %d", framework->published.year);
	if (framework->publisher[0]) {
		fputs(" by ", out);
		html_text(&page->html, framework->publisher);
	}
	fputs("; level: ", out);
	html_text(&page->html, framework->levels[page->report->assessments[index]->level].title);
	fputs("</dd>\n", out);
}

static void
put_who(const struct page *page)
{
	const struct gap_report *report = page->report;
	const struct person *person = report->person;
	FILE *out = page->html.stream;
	char date[DATE_TEXT_MAX], iso[DATE_TEXT_MAX];

	fputs("<header>\n<h1>Where the ratings stand: ", out);
	html_text(&page->html, person->name);
	fprintf(out,
		"</h1>\n<dl class=\"who\">\n<dt>As at</dt><dd><time datetime=\"%s\">%s</time></dd>\n",
		date_iso(report->as_at, iso), date_long(report->as_at, date));
	put_field(page, "Role", person->role);
	put_field(page, "Team", person->team);
	put_field(page, "Group", person->group);
	if (uuid_is_set(person->supervisor)) {
		fputs("<dt>Supervisor</dt><dd>", out);
		page_name(page, person->supervisor);
		fputs("</dd>\n", out);
	}
	if (date_is_set(person->start_in_post)) {
		fputs("<dt>In post since</dt><dd>", out);
		page_date(page, person->start_in_post);
		fputs("</dd>\n", out);
	}
	if (report->assessment_count > 0)
		fprintf(out, "<dt>Framework%s</dt>", report->assessment_count > 1 ? "s" : "");
	for (size_t i = 0; i < report->assessment_count; i++)
		put_framework_line(page, i);
	fputs("</dl>\n</header>\n", out);
}

static void
put_framework_name(const struct page *page, size_t index, bool plain)
{
	const struct assessment *assessment = page->report->assessments[index];
	struct buffer name = { 0 };

	framework_name(assessment->framework, assessment->level, &name);
	if (plain)
		html_plain(&page->html, name.text);
	else
		html_text(&page->html, name.text);
	buffer_done(&name);
}

static void
put_contents(const struct page *page)
{
	FILE *out = page->html.stream;

	fputs("<nav aria-label=\"On this page\">\n<ul>\n", out);
	for (size_t i = 0; i < page->report->assessment_count; i++) {
		fprintf(out, "<li><a href=\"#f%zu\">", i + 1);
		put_framework_name(page, i, false);
		fputs("</a></li>\n", out);
	}
	fputs("<li><a href=\"#needs\">Learning needs</a></li>\n"
	      "<li><a href=\"#actions\">Actions</a></li>\n"
	      "<li><a href=\"#signatures\">Signatures</a></li>\n</ul>\n</nav>\n",
	      out);
}

/* -- What should be known of what is shown -------------------------------------------------- */

/* What the screen still hides from one side is here. */
static void
put_hidden_note(const struct page *page)
{
	size_t hidden = 0;

	for (size_t i = 0; i < page->report->assessment_count; i++)
		for (int side = 0; side < CAPACITY_COUNT; side++) {
			enum capacity rater =
				side == CAPACITY_SELF ? CAPACITY_SUPERVISOR : CAPACITY_SELF;

			hidden += assessment_counts(page->report->assessments[i], -1,
						    (enum capacity) side, rater)
					  .hidden;
		}
	if (hidden > 0)
		fprintf(page->html.stream,
			"<p class=\"small\">%zu rating%s shown here %s of indicators that the other "
			"side has not rated yet; the screen keeps %s hidden until then.</p>\n",
			hidden, hidden == 1 ? "" : "s", hidden == 1 ? "is" : "are",
			hidden == 1 ? "it" : "them");
}

static void
put_filter_note(const struct page *page)
{
	const struct row_filter *filter = &page->report->filter;
	FILE *out = page->html.stream;
	bool first = true;

	if (!filter->states && !filter->flags)
		return;
	fputs("<p>Of the indicators, only these are listed: ", out);
	for (int state = 0; state < STATE_COUNT; state++) {
		if (!(filter->states & 1u << state))
			continue;
		page_between(page, &first, ", ");
		fprintf(out, "either side says %s", state_shown((enum state) state));
	}
	for (int flag = 0; flag < FLAG_COUNT; flag++) {
		if (!(filter->flags & FLAG_BIT(flag)))
			continue;
		page_between(page, &first, "; ");
		fprintf(out, "marked %s", flag_words[flag]);
	}
	fputs(". The counts are of all.</p>\n", out);
}

/* -- A framework -------------------------------------------------------------------------- */

/* "1 Not yet: I do not do this yet; 2 Partly: ..." */
static void
put_scale(const struct page *page, const struct framework *framework)
{
	FILE *out = page->html.stream;
	bool first = true;

	fputs("<p class=\"small\">Points: ", out);
	for (size_t i = 0; i < framework->point_count; i++) {
		page_between(page, &first, "; ");
		fprintf(out, "%d ", framework->points[i].point);
		html_text(&page->html, framework->points[i].label);
		if (framework->points[i].description[0]) {
			fputs(" (", out);
			html_text(&page->html, framework->points[i].description);
			fputc(')', out);
		}
	}
	fprintf(out, ". Expected: %d", framework->expected_point);
	fprintf(out, ", where nothing else is said. %s</p>\n", points_note);
}

/* A section of this person that is not as the level has it. */
static void
put_section_set(const struct page *page, const struct framework *framework,
		const struct person_section *set)
{
	FILE *out = page->html.stream;
	int section = framework_section(framework, set->section);
	int level = framework_level(framework, set->level);
	char reference[REFERENCE_MAX];

	if (section < 0)
		return;
	fputs("<li><span class=\"ref\">", out);
	html_text(&page->html, framework_reference(framework, set->section, reference));
	fputs("</span> ", out);
	html_text(&page->html, framework->sections[section].title);
	fputs(set->left_out ? ": left out" : ": at ", out);
	if (!set->left_out && level >= 0)
		html_text(&page->html, framework->levels[level].title);
	if (uuid_is_set(set->decided_by)) {
		fputs("; decided by ", out);
		page_name(page, set->decided_by);
	}
	if (set->reason[0]) {
		fputs("; ", out);
		html_text(&page->html, set->reason);
	}
	fputs("</li>\n", out);
}

static bool
is_of(const struct person_section *set, const struct framework *framework)
{
	return strcmp(set->framework, framework->id) == 0 &&
	       strcmp(set->version, framework->version) == 0;
}

static void
put_sections_set(const struct page *page, const struct framework *framework)
{
	const struct person *person = page->report->person;
	bool any = false;

	for (size_t i = 0; i < person->section_count; i++) {
		if (!is_of(&person->sections[i], framework))
			continue;
		if (!any)
			fputs("<p>Set for this person:</p>\n<ul>\n", page->html.stream);
		any = true;
		put_section_set(page, framework, &person->sections[i]);
	}
	if (any)
		fputs("</ul>\n", page->html.stream);
}

static void
put_framework(const struct page *page, size_t index)
{
	const struct framework *framework = page->report->assessments[index]->framework;
	FILE *out = page->html.stream;

	fprintf(out, "<section class=\"framework\" aria-labelledby=\"f%zu\">\n<h2 id=\"f%zu\">",
		index + 1, index + 1);
	put_framework_name(page, index, false);
	fputs("</h2>\n", out);
	put_scale(page, framework);
	put_sections_set(page, framework);
	fputs("<h3>Counts by state</h3>\n", out);
	page_summary(page, index);
	page_chart(page, index);
	page_counts(page, index);
	page_gaps(page, index);
	fputs("</section>\n", out);
}

void
gap_report_html(const struct gap_report *report, bool terminal, FILE *stream)
{
	const struct page page = { .report = report, .html = { stream, terminal } };

	put_head(&page);
	put_who(&page);
	put_contents(&page);
	fputs("<main>\n", stream);
	put_hidden_note(&page);
	put_filter_note(&page);
	if (report->assessment_count == 0)
		fputs("<p>No framework applied on that day.</p>\n", stream);
	for (size_t i = 0; i < report->assessment_count; i++)
		put_framework(&page, i);
	page_needs(&page);
	page_actions(&page);
	page_signatures(&page);
	fputs("</main>\n<footer>\n<p class=\"small\">Made with Waymark. It shows what was rated, "
	      "noted, missing or due on that day; it does not say what anybody can do.</p>\n"
	      "</footer>\n</body>\n</html>\n",
	      stream);
}
