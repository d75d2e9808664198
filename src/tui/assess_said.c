/* The lines of Assess that tell what both sides have said of an indicator. */
#include "assess.h"
#include "assess_pane.h"

#include "waymark/memory.h"
#include "waymark/review.h"

#define LABEL_WIDTH	12 /* "Supervisor" and two blanks */
#define NAME_WIDTH	16 /* the same where a name stands for "You" */
#define JUDGEMENT_LINES 3

struct source {
	const struct ui *ui;
	const struct assess *assess;
	const struct assessment_row *row;
	size_t most; /* lines of one judgement */
};

static void
add_date(struct buffer *text, struct date date, struct date today)
{
	char short_date[DATE_TEXT_MAX];

	buffer_text(text, date_short(date, today, short_date));
}

/* Who wrote it, where that does not go without saying. */
static void
add_authors(struct buffer *text, const struct source *source, const struct judgement *judgement,
	    enum capacity side)
{
	const struct people *people = workspace_people(source->ui->workspace);
	const struct person *person = people_find(people, source->assess->person);
	char id[UUID_TEXT_MAX];

	if (side == CAPACITY_SUPERVISOR && person &&
	    !uuid_equal(judgement->author, person->supervisor))
		buffer_format(text, ", %s", people_name(people, judgement->author, id));
	if (judgement->carried_from)
		buffer_format(text, ", carried from %s", judgement->carried_from);
	if (uuid_is_set(judgement->entered_by))
		buffer_format(text, "; entered by %s, not yet confirmed",
			      people_name(people, judgement->entered_by, id));
}

static void
add_judgement(struct pane *pane, const struct source *source, enum capacity side, const char *label,
	      int column)
{
	const struct assess *assess = source->assess;
	const struct judgement *judgement = &source->row->by[side];
	struct buffer text = { 0 };

	if (source->row->expectation->standing == STANDING_NOT_APPLICABLE) {
		buffer_text(&text, "not asked here");
	} else if (judgement->value == VALUE_UNRATED) {
		buffer_text(&text, "not rated");
	} else if (row_hidden(source->row, side, assess->rater)) {
		buffer_text(&text, "rated ");
		add_date(&text, zone_date(judgement->at), assess->today);
		buffer_text(&text, ", shown after yours");
	} else {
		assess_value(assess->framework, judgement->value, &text);
		buffer_text(&text, ", ");
		add_date(&text, zone_date(judgement->at), assess->today);
		add_authors(&text, source, judgement, side);
		if (*judgement->reason)
			buffer_format(&text, "  \"%s\"", judgement->reason);
	}
	pane_text(pane, ROLE_TEXT, column, label, text.text, source->most);
	buffer_done(&text);
}

/* The part or the area in it: what is below is told by neither code nor name. */
static int
area_of(const struct framework *framework, int section)
{
	while (framework->sections[section].depth > 1)
		section = framework->sections[section].parent;
	return section;
}

static void
add_offer(struct pane *pane, const struct source *source, int column)
{
	const struct assess *assess = source->assess;
	const struct framework *framework = assess->framework;
	struct offer offer = assessment_offer(assess->assessment, source->row, assess->rater);
	struct buffer text = { 0 };
	int section;

	if (offer.value == VALUE_UNRATED || source->row->by[assess->rater].value != VALUE_UNRATED)
		return;
	buffer_text(&text, assess->rater == CAPACITY_SELF ? "You said " : "Said ");
	if (offer.value >= 1)
		buffer_format(&text, "%d", offer.value);
	else
		assess_value(framework, offer.value, &text);
	if (offer.indicator != source->row->indicator && !offer.version) {
		section = framework->indicators[offer.indicator].section;
		buffer_format(&text, " in %s",
			      framework->sections[area_of(framework, section)].code);
	} else {
		buffer_text(&text, " at ");
		assess_level_name(framework, offer.level, &text);
	}
	if (offer.version)
		buffer_format(&text, " in %s", offer.version);
	buffer_text(&text, "; = takes it");
	pane_text(pane, ROLE_STRONG, column, NULL, text.text, 0);
	buffer_done(&text);
}

static void
add_flags(struct pane *pane, const struct source *source, int column)
{
	static const enum flag told[] = { FLAG_DIFFERS, FLAG_CROSSES, FLAG_OWN_WORD, FLAG_STALE };
	struct assessment_row known = row_known(source->row, source->assess->rater);
	int months = source->assess->stale_months;
	unsigned flags = row_flags(&known, source->assess->today, months);
	enum review review =
		row_review(&known, source->assess->rater, source->assess->today, months);
	struct buffer text = { 0 };
	size_t at;

	/* What is stale is told by its flag. */
	if (review < REVIEW_STALE)
		review_add(&text, review, months);
	for (at = 0; at < sizeof(told) / sizeof(told[0]); at++)
		if (flags & FLAG_BIT(told[at])) {
			buffer_text(&text, text.length > 0 ? "; " : "");
			flag_add(&text, told[at], months);
		}
	if (text.length > 0)
		pane_text(pane, ROLE_WARNING, column, NULL, text.text, 0);
	buffer_done(&text);
}

static void
add_notes(struct pane *pane, const struct source *source, int column)
{
	const struct row_evidence *evidence = &source->row->evidence;
	struct buffer text = { 0 };

	if (evidence->count == 0) {
		buffer_text(&text, "none");
	} else {
		buffer_format(&text, "%zu, newest ", evidence->count);
		add_date(&text, evidence->newest, source->assess->today);
		if (evidence->observed > 0)
			buffer_format(&text, ", %zu observed", evidence->observed);
	}
	pane_text(pane, ROLE_TEXT, column, "Notes", text.text, 1);
	buffer_done(&text);
}

void
pane_said(struct pane *pane, const struct ui *ui, const struct assess *assess,
	  const struct assessment_row *row, bool short_texts)
{
	const struct source source = { ui, assess, row, short_texts ? 1 : JUDGEMENT_LINES };
	const struct people *people = workspace_people(ui->workspace);
	bool you = assess->own && assess->rater == CAPACITY_SELF;
	char id[UUID_TEXT_MAX];
	int column = you ? LABEL_WIDTH : NAME_WIDTH;

	add_judgement(pane, &source, CAPACITY_SELF,
		      you ? "You" : people_name(people, assess->person, id), column);
	if (assess->rater == CAPACITY_SELF)
		add_offer(pane, &source, column);
	add_judgement(pane, &source, CAPACITY_SUPERVISOR, "Supervisor", column);
	if (assess->rater == CAPACITY_SUPERVISOR)
		add_offer(pane, &source, column);
	add_flags(pane, &source, column);
	add_notes(pane, &source, column);
}
