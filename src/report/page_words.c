/* What several parts of the page say. */
#include <string.h>

#include "page.h"

const enum state page_states[PAGE_STATE_COUNT] = {
	STATE_MEETS, STATE_BELOW, STATE_NO_OPPORTUNITY, STATE_NOT_APPLICABLE, STATE_UNRATED,
};

const char *const page_series[CAPACITY_COUNT] = { "Own rating", "Supervisor's rating" };
const char *const page_series_short[CAPACITY_COUNT] = { "Own", "Supervisor" };

void
page_date(const struct page *page, struct date date)
{
	char iso[DATE_TEXT_MAX], shown[DATE_TEXT_MAX];

	if (date_is_set(date))
		fprintf(page->html.stream, "<time datetime=\"%s\">%s</time>", date_iso(date, iso),
			date_short(date, (struct date) { 0 }, shown));
}

void
page_name(const struct page *page, struct uuid id)
{
	char text[UUID_TEXT_MAX];

	html_text(&page->html, people_name(page->report->people, id, text));
}

void
page_in_words(const struct page *page, const struct assessment *assessment, enum capacity side)
{
	struct state_counts counts = assessment_counts(assessment, -1, side, CAPACITY_COUNT);
	FILE *out = page->html.stream;

	fprintf(out, "%s: %zu of %zu answered", page_series[side], counts.answered, counts.asked);
	for (int i = 0; i < PAGE_STATE_COUNT; i++)
		fprintf(out, ", %zu %s", counts.by_state[page_states[i]],
			state_shown(page_states[i]));
	fputs(". ", out);
}

void
page_between(const struct page *page, bool *first, const char *between)
{
	if (!*first)
		fputs(between, page->html.stream);
	*first = false;
}

/* The framework of a link, where it is on the page; else NULL. */
static const struct framework *
framework_of(const struct page *page, const struct link *link)
{
	for (size_t i = 0; i < page->report->assessment_count; i++) {
		const struct framework *framework = page->report->assessments[i]->framework;

		if (strcmp(framework->id, link->framework) == 0 &&
		    strcmp(framework->version, link->version) == 0)
			return framework;
	}
	return NULL;
}

void
page_about(const struct page *page, const struct link_list *links)
{
	bool first = true;

	for (size_t i = 0; i < links->count; i++) {
		const struct link *link = &links->items[i];
		const struct framework *framework = framework_of(page, link);
		char reference[REFERENCE_MAX];

		page_between(page, &first, ", ");
		if (framework) {
			html_text(&page->html,
				  framework_reference(framework, link->code, reference));
		} else {
			html_text(&page->html, link->framework);
			fputc(' ', page->html.stream);
			html_text(&page->html, link->code);
		}
	}
}
