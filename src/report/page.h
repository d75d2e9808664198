/* page.h - the page of `gap --format html`, a file for each thing that stands on it.
 *
 * Layer: report, private.  Words on it speak of the practitioner and the supervisor, for either may
 * read it, and so may whoever opens the file where it is kept. */
#ifndef WAYMARK_REPORT_PAGE_H
#define WAYMARK_REPORT_PAGE_H

#include "html_write.h"
#include "waymark/gap_report.h"
#include "waymark/memory.h"

struct page {
	const struct gap_report *report;
	struct html html;
};

/* The states that are drawn and counted in columns, in that order. */
#define PAGE_STATE_COUNT 5
extern const enum state page_states[PAGE_STATE_COUNT];

/* What a series is called: "Own rating", "Supervisor's rating"; and in a narrow column. */
extern const char *const page_series[CAPACITY_COUNT];
extern const char *const page_series_short[CAPACITY_COUNT];

/* "3 Feb 2026"; nothing for a date that is not set. */
void page_date(const struct page *page, struct date date);
/* Who that is, by name. */
void page_name(const struct page *page, struct uuid id);
/* The references of what something is about, parted by commas. */
void page_about(const struct page *page, const struct link_list *links);
/* A piece of text after what stands before it in its list: `between` but at the first. */
void page_between(const struct page *page, bool *first, const char *between);

/* "Own rating: 41 of 83 answered, 33 meets, 7 below, 1 no chance yet, ..., 42 to go. " */
void page_in_words(const struct page *page, const struct assessment *assessment,
		   enum capacity side);

/* Of the framework at `index` of the report. */
void page_summary(const struct page *page, size_t index);
void page_chart(const struct page *page, size_t index);
void page_counts(const struct page *page, size_t index);
void page_gaps(const struct page *page, size_t index);
/* The needs and actions that a row of it is about. */
void page_steps_of(const struct page *page, const struct assessment *assessment,
		   const struct assessment_row *row);

void page_needs(const struct page *page);
void page_actions(const struct page *page);
void page_signatures(const struct page *page);

#endif
