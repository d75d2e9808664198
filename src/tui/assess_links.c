/* The lines of Assess that tell what else an indicator counts towards. */
#include "assess.h"

#include "also.h"
#include "assess_pane.h"
#include "waymark/crosswalk.h"
#include "waymark/memory.h"

#define LINKS_FOUND  64 /* targets looked at */
#define LINKS_MOST   4	/* shown */
#define REASON_LINES 3	/* of why one is */
#define LABEL	     "Also counts towards"
#define LABEL_WIDTH  21 /* the label and two blanks */
#define LABEL_ROOM   60 /* columns in which a title fits beside the label */

/* Of those found, the ones to show: of the person's frameworks first. */
struct links {
	struct crosswalk_target targets[LINKS_MOST];
	size_t count;
};

static bool
is_applied(const struct assess *assess, const struct framework *framework)
{
	size_t at;

	for (at = 0; at < assess->applied_count; at++)
		if (assess->applied[at].framework == framework)
			return true;
	return false;
}

static void
add_target(struct links *links, const struct crosswalk_target *target)
{
	const struct place *place = &target->place, *other;
	size_t at;

	for (at = 0; at < links->count; at++) {
		other = &links->targets[at].place;
		if (other->framework == place->framework && other->section == place->section &&
		    other->indicator == place->indicator)
			return;
	}
	if (links->count < LINKS_MOST)
		links->targets[links->count++] = *target;
}

static void
gather(struct links *links, const struct ui *ui, const struct assess *assess, int indicator,
       bool others)
{
	struct crosswalk_target found[LINKS_FOUND];
	size_t count = crosswalk_for(workspace_crosswalk(ui->workspace), assess->framework,
				     indicator, found, LINKS_FOUND),
	       at;

	if (count > LINKS_FOUND)
		count = LINKS_FOUND;
	for (at = 0; at < count; at++)
		if (is_applied(assess, found[at].place.framework))
			add_target(links, &found[at]);
	for (at = 0; at < count && others; at++)
		add_target(links, &found[at]);
}

/* "KSSP-P6 Child and family assessment", a line each, and where there is room why. */
static void
add_titles(struct pane *pane, const struct links *links, bool reasons)
{
	bool beside = pane->width >= LABEL_ROOM;
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];
	const char *code, *title;
	size_t at;

	pane_blank(pane);
	if (!beside)
		pane_text(pane, ROLE_QUIET, 0, NULL, LABEL, 1);
	for (at = 0; at < links->count; at++) {
		const struct crosswalk_target *target = &links->targets[at];

		title = place_words(&target->place, &code);
		buffer_clear(&text);
		buffer_format(&text, "%s %s",
			      framework_reference(target->place.framework, code, reference), title);
		pane_text(pane, ROLE_TEXT, beside ? LABEL_WIDTH : 0,
			  beside && at == 0 ? LABEL : NULL, text.text, 1);
		if (reasons && *target->note)
			pane_text(pane, ROLE_QUIET, beside ? LABEL_WIDTH + 2 : 2, NULL,
				  target->note, REASON_LINES);
	}
	buffer_done(&text);
}

/* The references alone, on one line. */
static void
add_references(struct pane *pane, const struct links *links)
{
	struct buffer text = { 0 };
	char reference[REFERENCE_MAX];
	const char *code;
	size_t at;

	for (at = 0; at < links->count; at++) {
		const struct place *place = &links->targets[at].place;

		place_words(place, &code);
		buffer_format(&text, "%s%s", at > 0 ? ", " : "",
			      framework_reference(place->framework, code, reference));
	}
	pane_text(pane, ROLE_TEXT, LABEL_WIDTH, LABEL, text.text, 1);
	buffer_done(&text);
}

void
pane_links(struct pane *pane, const struct ui *ui, const struct assess *assess, int indicator,
	   enum links_room room)
{
	struct links links = { .count = 0 };

	if (room != LINKS_OTHERS && assess->applied_count < 2)
		return;
	gather(&links, ui, assess, indicator, room == LINKS_OTHERS);
	if (links.count == 0)
		return;
	if (room == LINKS_REFERENCES)
		add_references(pane, &links);
	else
		add_titles(pane, &links, room >= LINKS_REASONS);
}
