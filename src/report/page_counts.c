/* The counts in words, and as a table: the figures of the drawing, and what is not asked. */
#include "page.h"

void
page_summary(const struct page *page, size_t index)
{
	const struct assessment *assessment = page->report->assessments[index];
	struct state_counts counts =
		assessment_counts(assessment, -1, CAPACITY_SELF, CAPACITY_COUNT);
	FILE *out = page->html.stream;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		fputs("<p>", out);
		page_in_words(page, assessment, (enum capacity) side);
		fputs("</p>\n", out);
	}
	fprintf(out, "<p>The two points differ on %zu indicator%s.</p>\n", counts.differs,
		counts.differs == 1 ? "" : "s");
}

/* To rate, the states, not asked. */
#define COLUMN_COUNT (1 + PAGE_STATE_COUNT + 1)

static void
put_series(const struct page *page, const struct assessment *assessment, int section,
	   enum capacity side)
{
	struct state_counts counts = assessment_counts(assessment, section, side, CAPACITY_COUNT);
	FILE *out = page->html.stream;

	fprintf(out, "<tr><th scope=\"row\">%s</th><td>%zu</td>", page_series_short[side],
		counts.asked);
	for (int i = 0; i < PAGE_STATE_COUNT; i++)
		fprintf(out, "<td>%zu</td>", counts.by_state[page_states[i]]);
	fprintf(out, "<td>%zu</td></tr>\n", counts.by_state[STATE_NOT_ASKED]);
}

/* A part, or with section -1 all of them. */
static void
put_part(const struct page *page, const struct assessment *assessment, int section)
{
	const struct framework *framework = assessment->framework;
	FILE *out = page->html.stream;
	char reference[REFERENCE_MAX];

	fprintf(out,
		"<tbody>\n<tr class=\"head\"><th class=\"group\" colspan=\"%d\" scope=\"rowgroup\">",
		COLUMN_COUNT + 1);
	if (section < 0) {
		fputs("All parts", out);
	} else {
		fputs("<span class=\"ref\">", out);
		html_text(&page->html,
			  framework_reference(framework, framework->sections[section].code,
					      reference));
		fputs("</span> ", out);
		html_text(&page->html, framework->sections[section].title);
	}
	fputs("</th></tr>\n", out);
	for (int side = 0; side < CAPACITY_COUNT; side++)
		put_series(page, assessment, section, (enum capacity) side);
	fputs("</tbody>\n", out);
}

static bool
is_listed(const struct assessment *assessment, int section)
{
	return assessment->framework->sections[section].parent < 0 &&
	       assessment_counts(assessment, section, CAPACITY_SELF, CAPACITY_COUNT).listed > 0;
}

void
page_counts(const struct page *page, size_t index)
{
	const struct assessment *assessment = page->report->assessments[index];
	FILE *out = page->html.stream;

	fputs("<table class=\"counts\">\n<caption>How many indicators of each part are in each state, "
	      "each side by itself</caption>\n<thead>\n<tr><th scope=\"col\">Series</th>"
	      "<th scope=\"col\">to rate</th>",
	      out);
	for (int i = 0; i < PAGE_STATE_COUNT; i++)
		fprintf(out, "<th scope=\"col\">%s</th>", state_shown(page_states[i]));
	fprintf(out, "<th scope=\"col\">%s</th></tr>\n</thead>\n", state_shown(STATE_NOT_ASKED));
	for (int section = 0; section < (int) assessment->framework->section_count; section++) {
		if (is_listed(assessment, section))
			put_part(page, assessment, section);
	}
	put_part(page, assessment, -1);
	fputs("</table>\n", out);
}
