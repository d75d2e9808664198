#include "step.h"

#include <string.h>

static void
add_value(struct buffer *words, const struct framework *framework, int value)
{
	if (value >= 1)
		buffer_format(words, "%d %s", value, framework_point_label(framework, value));
	else
		buffer_text(words, value == VALUE_NO_OPPORTUNITY   ? "no chance yet"
				   : value == VALUE_NOT_APPLICABLE ? "not my role"
								   : "not rated");
}

static void
describe_rating(struct described *described, const struct event *event)
{
	struct workspace *workspace = described->workspace;
	struct step *step = described->step;
	const char *code = event_fact(event, "code");
	char reference[REFERENCE_MAX];
	char id[UUID_TEXT_MAX];
	int value;

	step->framework = workspace_framework(workspace, event_fact(event, "framework"),
					      event_fact(event, "version"));
	if (!step->framework) {
		buffer_text(&described->words, code);
		return;
	}
	step->indicator = framework_indicator(step->framework, code);
	step->level = framework_level(step->framework, event_fact(event, "level"));
	step->capacity = event->capacity;
	value_read(event_fact(event, "value"), &value);
	buffer_format(&described->words,
		      "%s, %s: ", framework_reference(step->framework, code, reference),
		      uuid_equal(event->author, workspace->viewer.person)
			      ? "you"
			      : people_name(&workspace->people, event->author, id));
	if (value == VALUE_UNRATED)
		buffer_text(&described->words, "taken away");
	else
		add_value(&described->words, step->framework, value);
	if (event->text)
		buffer_format(&described->words, " (%s)", event->text);
}

static void
describe_level(struct described *described, const struct event *event)
{
	const char *id = event_fact(event, "framework");
	const struct framework *framework =
		workspace_framework(described->workspace, id, event_fact(event, "version"));
	const char *code = event_fact(event, "level");
	const char *from = event_fact(event, "carried-from");
	int level = framework ? framework_level(framework, code) : -1;

	if (level < 0) {
		buffer_format(&described->words, "level %s in %s", code, id);
		return;
	}
	buffer_text(&described->words, "level ");
	framework_name(framework, level, &described->words);
	if (from)
		buffer_format(&described->words, ", with what was carried from %s", from);
}

/* "PCF-5.6, left out": what was set for a section. */
static void
describe_section(struct described *described, const struct event *event)
{
	const char *code = event_fact(event, "section"), *level = event_fact(event, "level");
	const struct framework *framework = workspace_framework(
		described->workspace, event_fact(event, "framework"), event_fact(event, "version"));
	char reference[REFERENCE_MAX];

	buffer_text(&described->words,
		    framework ? framework_reference(framework, code, reference) : code);
	if (event->kind != EVENT_SECTION_LEVEL)
		buffer_text(&described->words, event->kind == EVENT_SECTION_LEFT_OUT
						       ? ", left out"
						       : ", taken in again");
	else if (level)
		buffer_format(&described->words, ", at level %s", level);
	else
		buffer_text(&described->words, ", at the level around it");
}

static void
describe_link(struct described *described, const struct event *event)
{
	const char *code = event_fact(event, "code");
	const struct framework *framework = workspace_framework(
		described->workspace, event_fact(event, "framework"), event_fact(event, "version"));
	char reference[REFERENCE_MAX];

	buffer_format(&described->words, "%s %s",
		      event->kind == EVENT_LINK ? "link to" : "taking away of the link to",
		      framework ? framework_reference(framework, code, reference) : code);
}

/* One thing that was said of an evidence; the next is joined to it, step_add_note names the note. */
static void
describe_evidence(struct described *described, const struct event *event)
{
	struct buffer *words = &described->words;
	char id[UUID_TEXT_MAX];

	uuid_read(event_fact(event, "evidence"), &described->evidence);
	buffer_text(words, words->length ? ", " : "");
	switch (event->kind) {
	case EVENT_LINK:
	case EVENT_UNLINK:
		describe_link(described, event);
		break;
	case EVENT_CONFIRMED:
		buffer_format(words, "\"I was there\" by %s",
			      people_name(&described->workspace->people, event->author, id));
		break;
	case EVENT_SORTED:
		buffer_format(words, "kind %s", event_fact(event, "evidence-kind"));
		break;
	case EVENT_DATED:
		buffer_format(words, "date %s", event_fact(event, "date"));
		break;
	case EVENT_PRIVATE:
		buffer_text(words,
			    strcmp(event_fact(event, "private"), "yes") ? "sharing" : "privacy");
		break;
	default:
		buffer_text(words, event_kind_info(event->kind)->text);
	}
}

static void
describe_need_step(struct described *described, const struct event *event)
{
	enum need_status status = NEED_ASKED;
	struct workspace *workspace = described->workspace;
	struct need_list list = { 0 };
	struct uuid need;

	uuid_read(event_fact(event, "need"), &need);
	need_status_read(event_fact(event, "need-status"), &status);
	buffer_text(&described->words, "learning need");
	store_needs(workspace->store, &workspace->viewer, event->subject, INSTANT_LAST, &list,
		    NULL);
	for (size_t i = 0; i < list.count; i++)
		if (uuid_equal(list.items[i].id, need))
			buffer_format(&described->words, " \"%s\"", list.items[i].text);
	need_list_done(&list);
	buffer_format(&described->words, ", %s", need_status_shown(status));
}

/* What was done with a session; step_add_session says which.  Its record is begun as it starts, and what
 * was planned in the place of one that was put off is not what the action was about. */
static void
describe_session(struct described *described, const struct event *event)
{
	static const char *const clock[SESSION_CLOCK_COUNT] = { "running clock", "pause", "end" };
	struct buffer *words = &described->words;
	const char *named = event_fact(event, "session");
	const char *said = event_fact(event, "clock");
	char reference[REFERENCE_MAX];
	const struct framework *framework;

	described->session = event->id;
	if (named)
		uuid_read(named, &described->session);
	buffer_clear(words);
	switch (event->kind) {
	case EVENT_SESSION:
		buffer_text(words, "the planning");
		break;
	case EVENT_RECORD:
		buffer_text(words, "the start");
		break;
	case EVENT_SESSION_STATUS:
		buffer_format(words, "\"%s\"", event_fact(event, "session-status"));
		break;
	case EVENT_SESSION_CLOCK:
		for (int i = 0; i < SESSION_CLOCK_COUNT; i++)
			if (strcmp(said, session_clock_words[i]) == 0)
				buffer_format(words, "the %s", clock[i]);
		break;
	default:
		framework =
			workspace_framework(described->workspace, event_fact(event, "framework"),
					    event_fact(event, "version"));
		buffer_format(words, "%s %s",
			      event->kind == EVENT_SESSION_OUTCOME ? "the outcome for"
								   : "the choice of",
			      framework ? framework_reference(framework, event_fact(event, "code"),
							      reference)
					: event_fact(event, "code"));
	}
}

/* Whether an event says what an action did with a session: of one that is put off or begun the event
 * after the planning. */
static bool
says_session(const struct described *described, const struct event *event)
{
	bool after = event->kind == EVENT_SESSION_STATUS || event->kind == EVENT_RECORD;

	if (event->kind == EVENT_RECORD && !event_fact(event, "session"))
		return false;
	if (event->kind == EVENT_SESSION || event->kind == EVENT_SESSION_CLOCK ||
	    event->kind == EVENT_SESSION_TOPIC || event->kind == EVENT_SESSION_OUTCOME)
		return !described->words.length;
	return after && (!described->words.length || uuid_is_set(described->session));
}

void
step_describe(void *context, const struct event *event)
{
	struct described *described = context;
	const struct event_kind_info *kind = event_kind_info(event->kind);

	/* A person minted along with a rating is not what the action was about. */
	if (described->added || event->kind == EVENT_IDENTIFIERS_KEPT ||
	    !uuid_equal(event->subject, described->person))
		return;
	if (event_fact(event, "evidence") &&
	    (!described->words.length || uuid_is_set(described->evidence))) {
		describe_evidence(described, event);
		return;
	}
	if (says_session(described, event)) {
		describe_session(described, event);
		return;
	}
	if (described->words.length) {
		described->more += event->kind == EVENT_RATING;
		return;
	}
	switch (event->kind) {
	case EVENT_RATING:
		describe_rating(described, event);
		break;
	case EVENT_LEVEL:
		describe_level(described, event);
		break;
	case EVENT_SECTION_LEVEL:
	case EVENT_SECTION_LEFT_OUT:
	case EVENT_SECTION_TAKEN_IN:
		describe_section(described, event);
		break;
	case EVENT_EVIDENCE:
		described->evidence = event->id;
		described->added = true;
		break;
	case EVENT_NEED_STEP:
		describe_need_step(described, event);
		break;
	case EVENT_AGENDA:
		buffer_format(&described->words, "agenda item %s", event->text);
		break;
	case EVENT_RECORD:
		buffer_format(&described->words, "the beginning of a record, %s",
			      event_fact(event, "form"));
		break;
	case EVENT_RECORD_FIELD:
		buffer_format(&described->words, "what was written in %s",
			      event_fact(event, "field"));
		break;
	case EVENT_ACTION_CLOSED:
		buffer_format(&described->words, "action closed, %s", event->text);
		break;
	default:
		buffer_text(&described->words, kind->word);
		if (event->text)
			buffer_format(&described->words, " %s", event->text);
	}
}

/* "title of note \"T\"": names the evidence that it was about, if it was, while that stands; it is
 * not here for a viewer who may not know of it. */
void
step_add_note(struct described *described)
{
	struct evidence_list list = { 0 };
	const struct evidence *evidence;

	if (!uuid_is_set(described->evidence))
		return;
	buffer_text(&described->words, described->added ? "" : " of ");
	if (evidence_one(described->workspace, described->person, described->evidence, &list,
			 &evidence, NULL) != WM_OK)
		buffer_text(&described->words, "a note");
	else if (evidence->redacted)
		buffer_text(&described->words, "a redacted note");
	else
		buffer_format(&described->words, "note \"%s\"", evidence->title);
	evidence_list_done(&list);
}

/* " of the session of Thu 5 Mar 2026": names the session that it was about, if it was, while that
 * stands. */
void
step_add_session(struct described *described)
{
	struct workspace *workspace = described->workspace;
	struct session_list list = { 0 };
	const struct session *session = NULL;
	char date[DATE_TEXT_MAX];

	if (!uuid_is_set(described->session))
		return;
	if (store_sessions(workspace->store, &workspace->viewer, described->person, INSTANT_LAST,
			   &list, NULL) == WM_OK)
		session = session_find(&list, described->session);
	if (session)
		buffer_format(&described->words, " of the session of %s",
			      date_long(session->date, date));
	else
		buffer_text(&described->words, " of a session");
	session_list_done(&list);
}

/* "; now 2 Partly": what stands for the rating that the step was about. */
void
step_add_standing(struct workspace *workspace, struct uuid person, const struct step *step,
		  struct buffer *words)
{
	const struct person *who = people_find(&workspace->people, person);
	struct assessment *assessment;
	int row;

	if (!step->framework || step->indicator < 0 || step->level < 0 ||
	    workspace_level_assessment(workspace, who, step->framework, step->level, INSTANT_LAST,
				       &assessment, NULL) != WM_OK)
		return;
	row = assessment->row_of[step->indicator];
	if (row >= 0) {
		buffer_text(words, "; now ");
		add_value(words, step->framework, assessment->rows[row].by[step->capacity].value);
	}
	assessment_free(&assessment);
}
