/* The counts as a drawing: for each part two bars, one a series, each the whole of its part.  Across
 * it is measured in shares of its width, so that it fits any page with letters of one size; states
 * are told by pattern and by the figure on it. */
#include "page.h"

enum {
	LEGEND_LINE = 18, /* all heights in pixels */
	LEGEND_COLUMNS = 3,
	LEGEND_COLUMN = 31, /* hundredths of the width */
	TITLE_LINE = 16,
	BAR = 14,
	BAR_GAP = 3,
	PART_GAP = 10,
	PART_HEIGHT = TITLE_LINE + CAPACITY_COUNT * (BAR + BAR_GAP) + PART_GAP,
	BASELINE = 4,	/* of the letters, above the foot of a bar */
	BAR_START = 23, /* hundredths of the width */
	BAR_WIDTH = 76,
	FIGURE_LEAST = 5, /* hundredths that a figure needs */
	SHARE = 1000,	  /* thousandths of a hundredth */
};

/* What tells a state: its pattern, and whether the figure on it is light. */
struct look {
	const char *name;
	const char *pattern; /* what is in a tile of 6 by 6; NULL: plain */
	const char *fill;    /* of a plain one */
	bool light;
};

static const struct look looks[PAGE_STATE_COUNT] = {
	{ "meets", NULL, "#1d4f7a", true },
	{ "below",
	  "<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\" stroke=\"#9a3412\" stroke-width=\"1.8\" />", NULL,
	  false },
	{ "no-opportunity", "<circle cx=\"3\" cy=\"3\" r=\"1.2\" fill=\"#1a1a1a\" />", NULL,
	  false },
	{ "not-applicable", "<path d=\"M0 3H6M3 0V6\" stroke=\"#6b6b6b\" stroke-width=\"1\" />",
	  NULL, false },
	{ "unrated", NULL, "#ffffff", false },
};

/* "12.345%": a share, in thousandths of a hundredth. */
static void
put_share(FILE *out, const char *name, size_t share)
{
	fprintf(out, " %s=\"%zu.%03zu%%\"", name, share / SHARE, share % SHARE);
}

static void
put_fill(FILE *out, size_t index, int look)
{
	if (looks[look].pattern)
		fprintf(out, " fill=\"url(#f%zu-%s)\"", index + 1, looks[look].name);
	else
		fprintf(out, " fill=\"%s\"", looks[look].fill);
	fputs(" stroke=\"#1a1a1a\"", out);
}

static void
put_patterns(FILE *out, size_t index)
{
	fputs("<defs>\n", out);
	for (int look = 0; look < PAGE_STATE_COUNT; look++) {
		if (!looks[look].pattern)
			continue;
		fprintf(out,
			"<pattern id=\"f%zu-%s\" width=\"6\" height=\"6\" "
			"patternUnits=\"userSpaceOnUse\">"
			"<rect width=\"6\" height=\"6\" fill=\"#ffffff\" />%s</pattern>\n",
			index + 1, looks[look].name, looks[look].pattern);
	}
	fputs("</defs>\n", out);
}

static void
put_legend(FILE *out, size_t index)
{
	for (int look = 0; look < PAGE_STATE_COUNT; look++) {
		int line = look / LEGEND_COLUMNS, column = look % LEGEND_COLUMNS;
		int top = line * LEGEND_LINE + 2;

		fprintf(out,
			"<g transform=\"translate(1 %d)\"><rect x=\"%d%%\" width=\"16\" "
			"height=\"12\"",
			top, column * LEGEND_COLUMN);
		put_fill(out, index, look);
		fprintf(out, " /><text x=\"%d%%\" dx=\"22\" y=\"10\">%s</text></g>\n",
			column * LEGEND_COLUMN, state_shown(page_states[look]));
	}
}

/* What a bar shows, and where. */
struct bar {
	size_t index; /* of the framework */
	enum capacity side;
	const char *part; /* reference */
	struct state_counts counts;
	int top;
};

/* One state of it: `before` of the asked stand left of it. */
static void
put_segment(const struct page *page, const struct bar *bar, int look, size_t before)
{
	FILE *out = page->html.stream;
	size_t count = bar->counts.by_state[page_states[look]];
	size_t start = BAR_START * SHARE + BAR_WIDTH * SHARE * before / bar->counts.asked;
	size_t end = BAR_START * SHARE + BAR_WIDTH * SHARE * (before + count) / bar->counts.asked;

	fputs("<rect", out);
	put_share(out, "x", start);
	put_share(out, "width", end - start);
	fprintf(out, " y=\"%d\" height=\"%d\"", bar->top, BAR);
	put_fill(out, bar->index, look);
	fputs(" data-part=\"", out);
	html_plain(&page->html, bar->part);
	fprintf(out, "\" data-series=\"%s\" data-state=\"%s\" data-count=\"%zu\" />\n",
		capacity_word(bar->side), state_words[page_states[look]], count);
	if (end - start < FIGURE_LEAST * SHARE)
		return;
	fputs("<text", out);
	put_share(out, "x", start + (end - start) / 2);
	fprintf(out, " y=\"%d\" text-anchor=\"middle\" font-weight=\"700\"%s>%zu</text>\n",
		bar->top + BAR - BASELINE,
		looks[look].light ? " fill=\"#ffffff\""
				  : " stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"",
		count);
}

static void
put_bar(const struct page *page, const struct bar *bar)
{
	size_t before = 0;

	fprintf(page->html.stream, "<text x=\"0\" y=\"%d\">%s</text>\n", bar->top + BAR - BASELINE,
		page_series_short[bar->side]);
	for (int look = 0; look < PAGE_STATE_COUNT; look++) {
		size_t count = bar->counts.by_state[page_states[look]];

		if (count == 0)
			continue;
		put_segment(page, bar, look, before);
		before += count;
	}
}

static void
put_part(const struct page *page, size_t index, int section, int top)
{
	const struct assessment *assessment = page->report->assessments[index];
	const struct framework *framework = assessment->framework;
	FILE *out = page->html.stream;
	char reference[REFERENCE_MAX];
	struct bar bar = {
		.index = index,
		.part = framework_reference(framework, framework->sections[section].code,
					    reference),
	};
	size_t asked = 0;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		bar.side = (enum capacity) side;
		bar.counts = assessment_counts(assessment, section, bar.side, CAPACITY_COUNT);
		bar.top = top + TITLE_LINE + side * (BAR + BAR_GAP);
		asked = bar.counts.asked;
		put_bar(page, &bar);
	}
	fprintf(out, "<text x=\"0\" y=\"%d\" font-weight=\"700\">", top + TITLE_LINE - BASELINE);
	html_plain(&page->html, bar.part);
	fputc(' ', out);
	html_plain(&page->html, framework->sections[section].short_title);
	fprintf(out, ": %zu to rate</text>\n", asked);
}

static void
put_alternative(const struct page *page, size_t index)
{
	const struct assessment *assessment = page->report->assessments[index];
	FILE *out = page->html.stream;
	struct buffer name = { 0 };

	framework_name(assessment->framework, assessment->level, &name);
	fprintf(out, "<title id=\"f%zu-title\">", index + 1);
	html_plain(&page->html, name.text);
	fprintf(out, ": counts by state, part by part</title>\n<desc id=\"f%zu-desc\">", index + 1);
	for (int side = 0; side < CAPACITY_COUNT; side++)
		page_in_words(page, assessment, (enum capacity) side);
	fputs("Each part has two bars, and the table that follows has the figures of each."
	      "</desc>\n",
	      out);
	buffer_done(&name);
}

static bool
is_shown(const struct assessment *assessment, int section)
{
	return assessment->framework->sections[section].parent < 0 &&
	       assessment_counts(assessment, section, CAPACITY_SELF, CAPACITY_COUNT).asked > 0;
}

void
page_chart(const struct page *page, size_t index)
{
	const struct assessment *assessment = page->report->assessments[index];
	FILE *out = page->html.stream;
	int legend = (PAGE_STATE_COUNT + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS * LEGEND_LINE + 8;
	int parts = 0;

	for (int section = 0; section < (int) assessment->framework->section_count; section++)
		parts += is_shown(assessment, section);
	fprintf(out,
		"<figure>\n<svg role=\"img\" aria-labelledby=\"f%zu-title f%zu-desc\" width=\"100%%\" "
		"height=\"%d\" font-size=\"11\" fill=\"#1a1a1a\">\n",
		index + 1, index + 1, legend + parts * PART_HEIGHT);
	put_alternative(page, index);
	put_patterns(out, index);
	put_legend(out, index);
	parts = 0;
	for (int section = 0; section < (int) assessment->framework->section_count; section++) {
		if (is_shown(assessment, section))
			put_part(page, index, section, legend + PART_HEIGHT * parts++);
	}
	fputs("</svg>\n<figcaption>Each bar is all that is to be rated in its part. A figure that "
	      "finds no room stands in the table.</figcaption>\n</figure>\n",
	      out);
}
