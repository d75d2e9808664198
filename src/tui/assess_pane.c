#include "assess_pane.h"

#include <stdlib.h>
#include <string.h>

#include "assess.h"
#include "waymark/text.h"

#define ROOMY	    50 /* lines of a window in which every level, and every link, is shown */
#define SLOT_LINES  3
#define UPPER_LINES 9 /* above the scale, which so keeps its place from one indicator to the next */

/* How much is left out so that the lines fit: each step leaves out what those before it did. */
enum tightness {
	ALL,
	NO_OTHER_LINKS,
	NO_REASONS, /* of links */
	NO_SECTION_NOTES,
	NO_SLOTS, /* texts take the lines they need, so what is below them moves */
	NO_PADDING,
	FEW_BLANKS, /* only that above the scale */
	NO_LINKS,
	NO_BLANKS,
	CLIPPED_SCALE, /* a line for each point */
	NO_NEXT_LEVEL,
	SHORT_SCALE, /* without descriptions */
	CUT,
	TIGHTNESS_COUNT
};

/* What the parts of a pane are made from. */
struct source {
	const struct ui *ui;
	const struct assess *assess;
	const struct assessment_row *row;
	enum tightness tightness;
	bool roomy; /* there is room for every level */
};

/* A blank line that stays until the lines are as tight as `last`. */
static void
add_gap(struct pane *pane, const struct source *source, enum tightness last)
{
	if (source->tightness < last)
		pane_blank(pane);
}

/* Fills up to where a text of usual length ends, so that what follows keeps its place from one indicator to the next. */
static void
fill_slot(struct pane *pane, const struct source *source, size_t start)
{
	while (source->tightness < NO_SLOTS && pane->count < start + SLOT_LINES)
		pane_blank(pane);
}

/* -- What is asked ------------------------------------------------------------------------ */

static void
add_expectation(struct pane *pane, const struct source *source, int level)
{
	const struct framework *framework = source->assess->framework;
	int indicator = source->row->indicator;
	const struct expectation *expectation = framework_expectation(framework, indicator, level);
	struct buffer text = { 0 };
	size_t start = pane->count;
	int starts;

	if (expectation && expectation->standing != STANDING_NOT_APPLICABLE) {
		buffer_text(&text, *expectation->text ? expectation->text
						      : "As it stands, with nothing added");
	} else if ((starts = framework_starts_at(framework, indicator, level)) >= 0) {
		buffer_text(&text, "starts at ");
		assess_level_name(framework, starts, &text);
	} else {
		buffer_text(&text, "not asked");
	}
	pane_text(pane, ROLE_TEXT, 0, NULL, text.text, 0);
	fill_slot(pane, source, start);
	buffer_done(&text);
}

static void
add_other_level(struct pane *pane, const struct source *source, const char *what, int level)
{
	const struct framework *framework = source->assess->framework;
	int indicator = source->row->indicator;
	struct buffer text = { 0 };
	size_t start;

	buffer_format(&text, "%s (", what);
	assess_level_name(framework, level, &text);
	buffer_char(&text, ')');
	pane_text(pane, ROLE_HEADING, 0, NULL, text.text, 1);
	buffer_done(&text);
	start = pane->count;
	if (expectation_same(source->row->expectation,
			     framework_expectation(framework, indicator, level)))
		pane_text(pane, ROLE_TEXT, 0, NULL, "The same as at this level", 1);
	else
		add_expectation(pane, source, level);
	fill_slot(pane, source, start);
}

/* The levels behind this one: the next, and in a tall window all that follow. */
static void
add_next_levels(struct pane *pane, const struct source *source)
{
	const struct framework *framework = source->assess->framework;
	int own = source->row->level, last = own, level;

	if (framework->progression && source->assess->worded && source->tightness < NO_NEXT_LEVEL)
		last = source->roomy && source->tightness < NO_SLOTS ? (int) framework->level_count
								     : own + 1;
	for (level = own + 1; level <= last && level < (int) framework->level_count; level++)
		if (level != source->assess->beside &&
		    framework_expectation(framework, source->row->indicator, level))
			add_other_level(pane, source, level == own + 1 ? "Next level" : "Then",
					level);
}

/* With what changed since the person moved to it. */
static const char *
at_this_level(const struct assessment_row *row)
{
	switch (row->change) {
	case CHANGE_REWORDED:
		return "At this level, worded anew";
	case CHANGE_STARTS:
	case CHANGE_NEW:
		return "At this level, new to you";
	default:
		return "At this level";
	}
}

static void
add_levels(struct pane *pane, const struct source *source)
{
	const struct assess *assess = source->assess;

	if (assess->worded || source->row->expectation->standing == STANDING_NOT_APPLICABLE) {
		if (source->tightness >= NO_SLOTS)
			add_gap(pane, source, FEW_BLANKS);
		pane_text(pane, ROLE_HEADING, 0, NULL, at_this_level(source->row), 1);
		add_expectation(pane, source, source->row->level);
	}
	add_next_levels(pane, source);
	if (assess->beside >= 0)
		add_other_level(pane, source, "Beside it", assess->beside);
}

static enum links_room
links_room(const struct source *source)
{
	if (source->tightness >= NO_SLOTS)
		return LINKS_REFERENCES;
	if (!source->roomy || source->tightness >= NO_REASONS)
		return LINKS_TITLES;
	return source->tightness == ALL ? LINKS_OTHERS : LINKS_REASONS;
}

static void
add_asked(struct pane *pane, const struct source *source)
{
	const struct framework *framework = source->assess->framework;
	const struct indicator *indicator = &framework->indicators[source->row->indicator];
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];
	size_t start;

	pane_text(pane, ROLE_TEXT, 0, NULL,
		  framework_reference(framework, indicator->code, reference), 1);
	if (source->row->included_from >= 0) {
		buffer_format(&text, "From: %s",
			      framework->levels[source->row->included_from].short_title);
		pane_text(pane, ROLE_HEADING, 0, NULL, text.text, 1);
	}
	buffer_done(&text);
	start = pane->count;
	pane_text(pane, ROLE_TEXT, 0, NULL, indicator->text, 0);
	fill_slot(pane, source, start);
	add_levels(pane, source);
	if (source->tightness < NO_LINKS)
		pane_links(pane, source->ui, source->assess, source->row->indicator,
			   links_room(source));
}

/* -- The scale ---------------------------------------------------------------------------- */

static int
label_width(const struct framework *framework)
{
	int width = 0, label;
	size_t at;

	for (at = 0; at < framework->point_count; at++) {
		label = text_width(framework->points[at].label);
		if (label > width)
			width = label;
	}
	return width;
}

static void
add_scale(struct pane *pane, const struct source *source)
{
	const struct framework *framework = source->assess->framework;
	const struct scale_point *point;
	struct buffer text = { 0 };
	int column = label_width(framework) + 4;
	size_t at;

	for (at = 0; at < framework->point_count; at++) {
		point = &framework->points[at];
		if (source->tightness >= SHORT_SCALE) {
			buffer_format(&text, "%s%d %s", at > 0 ? "  " : "", point->point,
				      point->label);
			continue;
		}
		buffer_clear(&text);
		buffer_format(&text, "%d %s", point->point, point->label);
		pane_text(pane, ROLE_TEXT, column, text.text, point->description,
			  source->tightness >= CLIPPED_SCALE ? 1 : 0);
	}
	if (source->tightness >= SHORT_SCALE)
		pane_text(pane, ROLE_QUIET, 0, NULL, text.text, 0);
	buffer_done(&text);
}

/* What the framework notes on a section and those around it, for this level. */
static void
add_section_notes(struct pane *pane, const struct assess *assess, int section)
{
	const struct framework *framework = assess->framework;
	const struct note *note;
	size_t at;

	for (at = 0; at < framework->note_count; at++) {
		note = &framework->notes[at];
		if (note->section < 0 || section < note->section ||
		    section > framework->sections[note->section].last ||
		    (note->level >= 0 && note->level != assess->level))
			continue;
		pane_blank(pane);
		pane_text(pane, ROLE_QUIET, 0, NULL, note->text, 0);
	}
}

static void
cut(struct pane *pane, size_t room, struct pane_reading *reading)
{
	reading->page = pane->count > room ? room : 0;
	reading->behind = pane_window(pane, &reading->top, room);
}

static void
build(struct pane *pane, const struct source *source, int height, struct pane_reading *reading)
{
	const struct framework *framework = source->assess->framework;
	struct pane lower = { .width = pane->width };
	size_t room;

	add_asked(pane, source);
	add_gap(pane, source, NO_BLANKS);
	while (source->tightness < NO_PADDING && pane->count < UPPER_LINES)
		pane_blank(pane);
	if (source->row->expectation->standing != STANDING_NOT_APPLICABLE) {
		add_scale(&lower, source);
		add_gap(&lower, source, FEW_BLANKS);
	}
	pane_said(&lower, source->ui, source->assess, source->row, source->tightness == CUT);
	if (source->tightness < NO_SECTION_NOTES)
		add_section_notes(&lower, source->assess,
				  framework->indicators[source->row->indicator].section);
	room = (size_t) height > lower.count ? (size_t) height - lower.count : 1;
	if (source->tightness == CUT)
		cut(pane, room, reading);
	pane_append(pane, &lower);
}

void
pane_indicator(struct pane *pane, const struct ui *ui, const struct assess *assess, int row,
	       int height, struct pane_reading *reading)
{
	struct source source = {
		.ui = ui,
		.assess = assess,
		.row = &assess->assessment->rows[row],
		.roomy = height >= ROOMY,
	};

	for (; source.tightness < TIGHTNESS_COUNT; source.tightness++) {
		pane_empty(pane);
		build(pane, &source, height, reading);
		if (pane->count <= (size_t) height)
			return;
	}
}

void
pane_section(struct pane *pane, const struct assess *assess, int section, int height,
	     struct pane_reading *reading)
{
	const struct section *shown = &assess->framework->sections[section];
	struct buffer text = { 0 };

	assess_progress(assess, section, &text);
	pane_text(pane, ROLE_STRONG, 0, NULL, shown->code, 1);
	pane_text(pane, ROLE_TEXT, 0, NULL, shown->title, 0);
	pane_blank(pane);
	pane_text(pane, ROLE_TEXT, 0, NULL, text.text, 1);
	pane_text(pane, ROLE_TEXT, 0, NULL, "Enter opens it", 1);
	add_section_notes(pane, assess, section);
	buffer_done(&text);
	cut(pane, (size_t) height, reading);
}
