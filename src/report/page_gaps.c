/* What there is to talk about, in its order, with what each side said of it. */
#include <stdlib.h>

#include "page.h"
#include "waymark/text.h"

#define COLUMN_COUNT 4

/* The classes in words for either reader; what only meets without a note stands apart. */
static const char *const classes[TALK_COUNT] = {
	[TALK_BOTH_BELOW] = "Both below",
	[TALK_CROSSES] = "The two differ over \"as expected\"",
	[TALK_SUPERVISOR_BELOW] = "The supervisor's is below",
	[TALK_BELOW_NO_NOTE] = "The practitioner's own is below; no note",
	[TALK_BELOW] = "The practitioner's own is below",
	[TALK_NO_CHANCE] = "No chance yet",
};

/* -- What is listed: rows by class, or with a filter all that pass -------------------------- */

static size_t
filtered(const struct gap_report *report, const struct assessment *assessment,
	 struct talk_item **items)
{
	size_t count = 0;

	*items = xcalloc(assessment->row_count + 1, sizeof(**items));
	for (size_t i = 0; i < assessment->row_count; i++) {
		if (row_passes(&assessment->rows[i], &report->filter, report->as_at,
			       report->stale_months))
			(*items)[count++] = (struct talk_item) { i, TALK_COUNT };
	}
	return count;
}

static size_t
list_items(const struct gap_report *report, const struct assessment *assessment,
	   struct talk_item **items)
{
	if (report->filter.states || report->filter.flags)
		return filtered(report, assessment, items);
	return assessment_talk(assessment, CAPACITY_COUNT, report->as_at, items);
}

/* -- The indicator ------------------------------------------------------------------------ */

/* Whether the framework words what it expects at a level: then silence says something too. */
static bool
words_expectations(const struct framework *framework)
{
	size_t count = framework->indicator_count * framework->level_count;

	for (size_t i = 0; i < count; i++) {
		if (framework->expectations[i] && framework->expectations[i]->text[0])
			return true;
	}
	return false;
}

static void
put_asked(const struct page *page, const struct assessment *assessment,
	  const struct assessment_row *row)
{
	const struct framework *framework = assessment->framework;
	const struct expectation *expectation = row->expectation;
	FILE *out = page->html.stream;
	int starts = framework_starts_at(framework, row->indicator, row->level);

	if (expectation->standing == STANDING_NOT_APPLICABLE) {
		fputs("<p class=\"asks\">Not asked at this level", out);
		if (starts >= 0) {
			fputs("; starts at ", out);
			html_text(&page->html, framework->levels[starts].title);
		}
		fputs("</p>", out);
	} else if (expectation->text[0]) {
		fputs("<p class=\"asks\">At this level: ", out);
		html_text(&page->html, expectation->text);
		fputs("</p>", out);
	} else if (words_expectations(framework)) {
		fputs("<p class=\"asks\">At this level: as it stands, with nothing added.</p>",
		      out);
	}
	if (expectation->standing != STANDING_NOT_APPLICABLE &&
	    expectation->point != framework->expected_point)
		fprintf(out, "<p class=\"asks\">Expected: %d</p>", expectation->point);
}

static void
put_indicator(const struct page *page, const struct assessment *assessment,
	      const struct assessment_row *row, bool brief)
{
	const struct framework *framework = assessment->framework;
	const struct indicator *indicator = &framework->indicators[row->indicator];
	FILE *out = page->html.stream;
	char reference[REFERENCE_MAX];

	fputs("<th class=\"indicator\" scope=\"row\"><span class=\"ref\">", out);
	html_text(&page->html, framework_reference(framework, indicator->code, reference));
	fputs("</span> ", out);
	html_text(&page->html, indicator->text);
	if (row->included_from >= 0) {
		fputs("<p class=\"asks\">From: ", out);
		html_text(&page->html, framework->levels[row->included_from].title);
		fputs("</p>", out);
	} else if (row->assessed != assessment->level) {
		fputs("<p class=\"asks\">Assessed at: ", out);
		html_text(&page->html, framework->levels[row->assessed].title);
		fputs("</p>", out);
	}
	if (!brief)
		put_asked(page, assessment, row);
	fputs("</th>\n", out);
}

/* -- What each side said ------------------------------------------------------------------ */

/* When, by whom where it is not the practitioner, and on what footing. */
static void
put_footing(const struct page *page, const struct judgement *judgement, enum capacity side)
{
	FILE *out = page->html.stream;

	fputs("; ", out);
	page_date(page, zone_date(judgement->at));
	if (side == CAPACITY_SUPERVISOR) {
		fputs(", ", out);
		page_name(page, judgement->author);
	}
	if (judgement->carried_from) {
		fputs(", carried from ", out);
		html_text(&page->html, judgement->carried_from);
	}
	if (uuid_is_set(judgement->entered_by)) {
		fputs("; entered by ", out);
		page_name(page, judgement->entered_by);
		fputs(", not yet confirmed", out);
	}
}

static void
put_series(const struct page *page, const struct assessment *assessment,
	   const struct assessment_row *row, enum capacity side)
{
	const struct judgement *judgement = &row->by[side];
	FILE *out = page->html.stream;

	fprintf(out, "<td><span class=\"label\">%s:</span>", page_series[side]);
	if (judgement->value > 0) {
		fprintf(out, "<span class=\"point\">%d ", judgement->value);
		html_text(&page->html,
			  framework_point_label(assessment->framework, judgement->value));
		fputs("</span>, ", out);
	}
	fputs(state_shown(row_state(row, side)), out);
	if (judgement->value != VALUE_UNRATED)
		put_footing(page, judgement, side);
	if (judgement->value != VALUE_UNRATED && judgement->reason[0]) {
		fputs("<p class=\"said\">&#8220;", out);
		html_text(&page->html, judgement->reason);
		fputs("&#8221;</p>", out);
	}
	fputs("</td>\n", out);
}

/* -- What there is to show for it, and what comes next -------------------------------------- */

static void
put_kinds(const struct page *page, const struct row_evidence *evidence)
{
	const struct evidence_kinds *kinds = page->report->kinds;
	bool first = true;

	for (size_t i = 0; i < evidence->kind_count; i++) {
		const struct evidence_kind *kind =
			kinds ? evidence_kind_find(kinds, evidence->kinds[i]) : NULL;

		page_between(page, &first, ", ");
		html_text(&page->html, kind ? kind->title : evidence->kinds[i]);
	}
}

static void
put_evidence(const struct page *page, const struct row_evidence *evidence)
{
	FILE *out = page->html.stream;

	fputs("<span class=\"label\">Notes:</span>", out);
	if (evidence->count == 0) {
		fputs("no note", out);
		return;
	}
	fprintf(out, "%zu note%s: ", evidence->count, evidence->count == 1 ? "" : "s");
	put_kinds(page, evidence);
	fputs("; newest ", out);
	page_date(page, evidence->newest);
}

static void
put_notes(const struct page *page, const struct assessment *assessment,
	  const struct assessment_row *row, bool brief)
{
	static const enum flag told[] = { FLAG_OWN_WORD, FLAG_STALE, FLAG_CHANGED };
	unsigned flags = row_flags(row, page->report->as_at, page->report->stale_months);
	FILE *out = page->html.stream;

	fputs("<td>", out);
	if (!brief)
		put_evidence(page, &row->evidence);
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		struct buffer text = { 0 };

		if (!(flags & FLAG_BIT(told[i])))
			continue;
		flag_add(&text, told[i], page->report->stale_months);
		fprintf(out, "<p class=\"step\">%s%s</p>", told[i] == FLAG_STALE ? "ratings " : "",
			text.text);
		buffer_done(&text);
	}
	page_steps_of(page, assessment, row);
	fputs("</td>\n", out);
}

/* -- The table ---------------------------------------------------------------------------- */

static void
put_class(FILE *out, const struct talk_item *items, size_t count)
{
	size_t same = 0;

	if (items[0].talk_class == TALK_COUNT)
		return;
	while (same < count && items[same].talk_class == items[0].talk_class)
		same++;
	fprintf(out,
		"<tr class=\"head\"><th class=\"group\" colspan=\"%d\" scope=\"rowgroup\">%s: %zu</th></tr>\n",
		COLUMN_COUNT, classes[items[0].talk_class], same);
}

/* The line on every printed sheet that says whose it is. */
static void
put_sheet_line(const struct page *page, const struct assessment *assessment)
{
	FILE *out = page->html.stream;
	struct buffer name = { 0 };

	framework_name(assessment->framework, assessment->level, &name);
	fprintf(out, "<tr class=\"print\"><td colspan=\"%d\">", COLUMN_COUNT);
	html_text(&page->html, page->report->person->name);
	fputs("; ", out);
	html_text(&page->html, name.text);
	fputs("; as at ", out);
	page_date(page, page->report->as_at);
	fputs("</td></tr>\n", out);
	buffer_done(&name);
}

/* Rows of the page; in brief ones nothing is repeated that is so of all. */
struct listing {
	const struct talk_item *items;
	size_t count;
	const char *title;
	const char *caption;
	bool brief;
};

static void
put_row(const struct page *page, const struct assessment *assessment, size_t at, bool brief)
{
	const struct assessment_row *row = &assessment->rows[at];

	fputs("<tr>\n", page->html.stream);
	put_indicator(page, assessment, row, brief);
	for (int side = 0; side < CAPACITY_COUNT; side++)
		put_series(page, assessment, row, (enum capacity) side);
	put_notes(page, assessment, row, brief);
	fputs("</tr>\n", page->html.stream);
}

static void
put_table(const struct page *page, const struct assessment *assessment,
	  const struct listing *listing)
{
	FILE *out = page->html.stream;

	fprintf(out, "<table class=\"gaps stack\">\n<caption>%s</caption>\n<thead>\n",
		listing->caption);
	put_sheet_line(page, assessment);
	fprintf(out,
		"<tr><th scope=\"col\">Indicator</th><th scope=\"col\">%s</th>"
		"<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr>\n</thead>\n<tbody>\n",
		page_series[CAPACITY_SELF], page_series[CAPACITY_SUPERVISOR],
		listing->brief ? "Next steps" : "Notes and next steps");
	for (size_t i = 0; i < listing->count; i++) {
		const struct talk_item *item = &listing->items[i];
		bool begins = i == 0 || item->talk_class != item[-1].talk_class;

		if (begins && i > 0)
			fputs("</tbody>\n<tbody>\n", out);
		if (begins && !listing->brief)
			put_class(out, item, listing->count - i);
		put_row(page, assessment, item->row, listing->brief);
	}
	fputs("</tbody>\n</table>\n", out);
}

static void
put_listing(const struct page *page, const struct assessment *assessment,
	    const struct listing *listing)
{
	fprintf(page->html.stream, "<h3>%s: %zu</h3>\n", listing->title, listing->count);
	if (listing->count > 0)
		put_table(page, assessment, listing);
}

void
page_gaps(const struct page *page, size_t index)
{
	const struct assessment *assessment = page->report->assessments[index];
	bool narrowed = page->report->filter.states || page->report->filter.flags;
	struct talk_item *items;
	size_t all = list_items(page->report, assessment, &items);
	size_t count = narrowed ? all : talk_count(items, all);
	const struct listing talk = {
		.items = items,
		.count = count,
		.title = narrowed ? "Indicators listed" : "To talk about",
		.caption = narrowed ? "In the order of the framework"
				    : "In the order in which they are worth talking about",
	};
	const struct listing meets = {
		.items = items + count,
		.count = all - count,
		.title = "Meets, with no note",
		.caption = "What a note would show",
		.brief = true,
	};

	put_listing(page, assessment, &talk);
	if (meets.count > 0)
		put_listing(page, assessment, &meets);
	free(items);
}
