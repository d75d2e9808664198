/* What every store must do, said through store.h alone: all that is said of an evidence later. */
#include <stdio.h>
#include <stdlib.h>

#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static const struct viewer shared = { .shared = true };
static struct wm_error error;
static struct store *store;
static struct uuid note;

#define OK(call) ck_assert_msg((call) == WM_OK, "%s", error.message)

static void
begin(void)
{
	scratch_enter();
	store = sample_store(SAMPLE_STORE);
	note = sample_evidence(store, 1, "Title", "Body.");
}

static void
end(void)
{
	ck_whole(store);
	store_close(&store);
}

/* One action that says something of the note: a text, or a fact (name NULL for none). */
static struct uuid
said(enum event_kind kind, int day, const char *text, const char *name, const char *value)
{
	struct event event = sample_event(kind, day, text);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "evidence", uuid_text(note, id), name, value, NULL);
	return sample_act(store, &event);
}

static struct uuid
linked(enum event_kind kind, int day, const char *code)
{
	struct event event = sample_event(kind, day, NULL);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "evidence", uuid_text(note, id), "framework", "sample",
			 "version", "1", "code", code, NULL);
	return sample_act(store, &event);
}

static void
confirmed(int day, int author, int entered_by)
{
	struct event event = sample_event(EVENT_CONFIRMED, day, NULL);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX], by[UUID_TEXT_MAX];

	event.author = sample_id(author);
	sample_add_facts(&event, &facts, "evidence", uuid_text(note, id),
			 entered_by ? "entered-by" : NULL, uuid_text(sample_id(entered_by), by),
			 NULL);
	sample_act(store, &event);
}

static void
redacted(int day, const char *reason)
{
	struct event event = sample_event(EVENT_REDACTION, day, reason);
	struct sample_facts facts;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "evidence", uuid_text(note, id), NULL);
	OK(store_redact(store, &event, &error));
}

static struct evidence_list
read_as(const struct viewer *who, int before_day, bool bodies, struct uuid evidence)
{
	struct evidence_filter filter = {
		.person = sample_id(SAMPLE_OWNER),
		.before = before_day < 0 ? INSTANT_LAST : before_day * SAMPLE_DAY,
		.bodies = bodies,
		.evidence = evidence,
	};
	struct evidence_list list = { 0 };

	OK(store_evidence(store, who, &filter, &list, &error));
	return list;
}

/* "2026-03-02 reflection Title / Body. / witness / role / organisation / document private" */
static void
ck_note(int before_day, const char *expected)
{
	struct evidence_list list = read_as(&viewer, before_day, true, note);
	const struct evidence *evidence = list.items;
	struct buffer line = { 0 };
	char date[DATE_TEXT_MAX];

	ck_assert_uint_eq(list.count, 1);
	buffer_format(&line, "%s %s %s / %s / %s / %s / %s / %s%s%s",
		      date_iso(evidence->date, date), evidence->kind, evidence->title,
		      evidence->body, evidence->witness, evidence->witness_role,
		      evidence->organisation, evidence->document,
		      evidence->private ? " private" : "", evidence->redacted ? " redacted" : "");
	ck_assert_str_eq(line.text, expected);
	buffer_done(&line);
	evidence_list_done(&list);
}

static const struct {
	enum event_kind kind;
	const char *text, *name, *value;
	const char *after;
} edits[] = {
	{ EVENT_TITLE, "New", NULL, NULL, "2026-03-02 reflection New / Body. /  /  /  / " },
	{ EVENT_BODY, "New", NULL, NULL, "2026-03-02 reflection Title / New /  /  /  / " },
	{ EVENT_BODY, NULL, NULL, NULL, "2026-03-02 reflection Title /  /  /  /  / " },
	{ EVENT_WITNESS, "New", NULL, NULL, "2026-03-02 reflection Title / Body. / New /  /  / " },
	{ EVENT_WITNESS_ROLE, "New", NULL, NULL,
	  "2026-03-02 reflection Title / Body. /  / New /  / " },
	{ EVENT_ORGANISATION, "New", NULL, NULL,
	  "2026-03-02 reflection Title / Body. /  /  / New / " },
	{ EVENT_DOCUMENT, "New", NULL, NULL, "2026-03-02 reflection Title / Body. /  /  /  / New" },
	{ EVENT_SORTED, NULL, "evidence-kind", "audit",
	  "2026-03-02 audit Title / Body. /  /  /  / " },
	{ EVENT_DATED, NULL, "date", "2026-02-01",
	  "2026-02-01 reflection Title / Body. /  /  /  / " },
	{ EVENT_PRIVATE, NULL, "private", "yes",
	  "2026-03-02 reflection Title / Body. /  /  /  /  private" },
};

#define EDITS (int) (sizeof(edits) / sizeof(edits[0]))
#define BEGUN "2026-03-02 reflection Title / Body. /  /  /  / "

/* Each field by itself: the newest that stands holds, and undo and redo move it. */
START_TEST(newest_standing_word_on_a_field_holds)
{
	struct uuid action;

	ck_note(-1, BEGUN);
	action = said(edits[_i].kind, 3, edits[_i].text, edits[_i].name, edits[_i].value);
	ck_note(-1, edits[_i].after);
	sample_undo(store, 4, action);
	ck_note(-1, BEGUN);
	sample_redo(store, 5, action);
	ck_note(-1, edits[_i].after);
}
END_TEST

START_TEST(earlier_day_shows_what_was_said_then)
{
	said(EVENT_TITLE, 3, "Second", NULL, NULL);
	said(EVENT_TITLE, 5, "Third", NULL, NULL);
	sample_undo(store, 7, said(EVENT_DATED, 6, NULL, "date", "2026-02-01"));
	ck_note(2, BEGUN);
	ck_note(4, "2026-03-02 reflection Second / Body. /  /  /  / ");
	ck_note(6, "2026-03-02 reflection Third / Body. /  /  /  / ");
	ck_note(7, "2026-02-01 reflection Third / Body. /  /  /  / ");
	ck_note(8, "2026-03-02 reflection Third / Body. /  /  /  / ");
}
END_TEST

START_TEST(evidence_stands_by_the_date_it_has_now)
{
	sample_evidence(store, 2, "Later", NULL);
	ck_evidences(store, -1, "Later /  / 1.1\nTitle / Body. / 1.1\n");
	said(EVENT_DATED, 3, NULL, "date", "2026-03-04");
	ck_evidences(store, -1, "Title / Body. / 1.1\nLater /  / 1.1\n");
}
END_TEST

START_TEST(link_is_taken_away_and_made_again)
{
	struct uuid unlinked;

	linked(EVENT_LINK, 2, "2.1");
	ck_evidences(store, -1, "Title / Body. / 1.1 2.1\n");
	unlinked = linked(EVENT_UNLINK, 3, "1.1");
	ck_evidences(store, -1, "Title / Body. / 2.1\n");
	sample_undo(store, 4, unlinked);
	ck_evidences(store, -1, "Title / Body. / 1.1 2.1\n");
	sample_redo(store, 5, unlinked);
	linked(EVENT_LINK, 6, "1.1");
	ck_evidences(store, -1, "Title / Body. / 2.1 1.1\n");
	ck_evidences(store, 4, "Title / Body. / 2.1\n");
	ck_evidences(store, 3, "Title / Body. / 1.1 2.1\n");
}
END_TEST

START_TEST(confirmations_stand_oldest_first_and_once_for_each_author)
{
	struct evidence_list list;

	confirmed(2, 3, SAMPLE_OWNER);
	confirmed(3, 2, 0);
	confirmed(4, 3, 0);
	list = read_as(&viewer, -1, false, note);
	ck_assert_uint_eq(list.items[0].confirmation_count, 2);
	ck_assert(uuid_equal(list.items[0].confirmations[0].author, sample_id(3)));
	ck_assert(uuid_equal(list.items[0].confirmations[0].entered_by, sample_id(SAMPLE_OWNER)));
	ck_assert_int_eq(list.items[0].confirmations[0].at, 2 * SAMPLE_DAY);
	ck_assert(uuid_equal(list.items[0].confirmations[1].author, sample_id(2)));
	ck_assert(!uuid_is_set(list.items[0].confirmations[1].entered_by));
	evidence_list_done(&list);
	list = read_as(&viewer, 3, false, note);
	ck_assert_uint_eq(list.items[0].confirmation_count, 1);
	evidence_list_done(&list);
}
END_TEST

START_TEST(bodies_and_other_evidence_are_read_only_when_asked_for)
{
	struct uuid second = sample_evidence(store, 2, "Second", "Other.");
	struct evidence_list list = read_as(&viewer, -1, false, (struct uuid) { 0 });

	ck_assert_uint_eq(list.count, 2);
	ck_assert_ptr_null(list.items[0].body);
	ck_assert_str_eq(list.items[0].title, "Second");
	evidence_list_done(&list);
	list = read_as(&viewer, -1, true, second);
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.items[0].body, "Other.");
	ck_assert_uint_eq(list.items[0].links.count, 1);
	evidence_list_done(&list);
	list = read_as(&viewer, -1, true, sample_id(9));
	ck_assert_uint_eq(list.count, 0);
	evidence_list_done(&list);
}
END_TEST

/* --- Private --- */

static size_t
shared_count(int before_day)
{
	struct evidence_list list = read_as(&shared, before_day, false, (struct uuid) { 0 });
	size_t count = list.count;

	evidence_list_done(&list);
	return count;
}

static void
count_event(void *context, const struct event *event, bool stands)
{
	(void) event;
	(void) stands;
	*(size_t *) context += 1;
}

static size_t
history_count(const struct viewer *who)
{
	size_t count = 0;

	OK(store_each_evidence_event(store, who, note, count_event, &count, &error));
	return count;
}

START_TEST(private_evidence_is_not_there_for_a_shared_view)
{
	struct uuid action;

	ck_assert_uint_eq(shared_count(-1), 1);
	ck_assert_uint_eq(history_count(&shared), 3);
	action = said(EVENT_PRIVATE, 3, NULL, "private", "yes");
	ck_assert_uint_eq(shared_count(-1), 0);
	ck_assert_uint_eq(history_count(&shared), 0);
	ck_assert_uint_eq(history_count(&viewer), 4);
	ck_assert_uint_eq(shared_count(2), 0); /* nor on the day before it became so */
	sample_undo(store, 4, action);
	ck_assert_uint_eq(shared_count(-1), 1);
	sample_redo(store, 5, action);
	ck_assert_uint_eq(shared_count(-1), 0);
	said(EVENT_PRIVATE, 6, NULL, "private", "no");
	ck_assert_uint_eq(shared_count(-1), 1);
	ck_assert_uint_eq(shared_count(2), 1);
}
END_TEST

/* --- History --- */

static void
add_line(void *context, const struct event *event, bool stands)
{
	buffer_format(context, "%s%s%s%s\n", event_kind_info(event->kind)->word,
		      event->text ? " " : "", event->text ? event->text : "",
		      stands ? "" : " (taken back)");
}

static void
ck_history(const char *expected)
{
	struct buffer lines = { 0 };

	OK(store_each_evidence_event(store, &viewer, note, add_line, &lines, &error));
	ck_assert_str_eq(lines.text, expected);
	buffer_done(&lines);
}

START_TEST(history_holds_every_word_and_what_was_taken_back)
{
	sample_evidence(store, 1, "Another", "Other.");
	said(EVENT_TITLE, 2, "Second", NULL, NULL);
	sample_undo(store, 3, said(EVENT_TITLE, 3, "Third", NULL, NULL));
	linked(EVENT_UNLINK, 4, "1.1");
	confirmed(5, 2, 0);
	ck_history("evidence Title\nbody Body.\nlink\ntitle Second\ntitle Third (taken back)\n"
		   "unlink\nconfirmed\n");
	redacted(6, "Named a child");
	ck_history("evidence\nbody\nlink\ntitle\ntitle (taken back)\nunlink\nconfirmed\n"
		   "redaction Named a child\n");
}
END_TEST

/* --- Redaction --- */

START_TEST(redaction_empties_every_text_of_all_history)
{
	struct verify_counts counts;
	int texts = 2;

	for (int i = 0; i < EDITS; i++) {
		said(edits[i].kind, 3, edits[i].text, edits[i].name, edits[i].value);
		texts += edits[i].text != NULL;
	}
	sample_undo(store, 4, said(EVENT_WITNESS, 4, "Taken back", NULL, NULL));
	redacted(5, "Named a child");
	ck_note(-1, "2026-02-01 audit  /  /  /  /  /  private redacted");
	ck_note(4, "2026-02-01 audit  /  /  /  /  /  private redacted");
	OK(store_verify(store, &counts, NULL, NULL, &error));
	ck_assert_int_eq(counts.redacted, texts + 1);
}
END_TEST

START_TEST(evidence_that_was_taken_back_is_found_where_asked_for_and_emptied)
{
	struct evidence_filter filter = {
		.person = sample_id(SAMPLE_OWNER),
		.before = INSTANT_LAST,
		.evidence = note,
	};
	struct evidence_list list = { 0 };
	struct action_found written;

	OK(store_newest_action(store, &viewer, sample_id(SAMPLE_OWNER), &written, &error));
	sample_undo(store, 2, written.action);
	OK(store_evidence(store, &viewer, &filter, &list, &error));
	ck_assert_uint_eq(list.count, 0);
	filter.taken_back = true;
	OK(store_evidence(store, &viewer, &filter, &list, &error));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_str_eq(list.items[0].title, "Title");
	evidence_list_done(&list);
	redacted(3, "Named a child");
	OK(store_evidence(store, &viewer, &filter, &list, &error));
	ck_assert_str_eq(list.items[0].title, "");
	ck_assert(list.items[0].redacted);
	evidence_list_done(&list);
}
END_TEST

START_TEST(redaction_forgets_what_is_kept_locally_of_the_evidence)
{
	char id[UUID_TEXT_MAX], draft[128], *value;

	snprintf(draft, sizeof(draft), "{\"evidence\":\"%s\",\"body\":\"Body.\"}",
		 uuid_text(note, id));
	OK(store_local_set(store, "draft of it", draft, &error));
	OK(store_local_set(store, "draft of another", "Body.", &error));
	redacted(2, "Named a child");
	OK(store_local(store, "draft of it", &value, &error));
	ck_assert_ptr_null(value);
	OK(store_local(store, "draft of another", &value, &error));
	ck_assert_str_eq(value, "Body.");
	free(value);
}
END_TEST

START_TEST(nothing_but_its_links_changes_after_a_redaction)
{
	char id[UUID_TEXT_MAX], message[128];

	redacted(2, "Named a child");
	snprintf(message, sizeof(message), "%s: its text was redacted for good",
		 uuid_text(note, id));
	for (int i = 0; i < EDITS; i++) {
		struct event event = sample_event(edits[i].kind, 3, edits[i].text);
		struct sample_facts facts;

		sample_add_facts(&event, &facts, "evidence", id, edits[i].name, edits[i].value,
				 NULL);
		ck_append_refused(store, &event, message);
	}
	linked(EVENT_LINK, 3, "2.1");
	linked(EVENT_UNLINK, 3, "1.1");
	ck_evidences(store, -1, " /  / 2.1 redacted\n");
}
END_TEST

/* --- The number that a reader goes by --- */

START_TEST(evidence_number_follows_evidence_alone)
{
	uint64_t number = store_evidence_number(store);
	struct store *other = sample_open(SAMPLE_STORE, STORE_WRITE);
	struct event event = sample_event(EVENT_STARTED, 2, NULL);
	struct uuid action;

	sample_rate(store, 2, "1.1", "2");
	OK(store_local_set(store, "place", "1.1", &error));
	ck_assert_uint_eq(store_evidence_number(store), number);
	action = said(EVENT_TITLE, 3, "New", NULL, NULL);
	ck_assert_uint_ne(store_evidence_number(store), number);
	number = store_evidence_number(store);
	sample_undo(store, 4, action);
	ck_assert_uint_ne(store_evidence_number(store), number);
	number = store_evidence_number(store);
	sample_act(other, &event);
	ck_assert_uint_ne(store_evidence_number(store), number);
	store_close(&other);
	number = store_evidence_number(store);
	OK(store_begin(store, &error));
	store_rollback(store);
	ck_assert_uint_ne(store_evidence_number(store), number);
}
END_TEST

#define CASES(_) \
	_(earlier_day_shows_what_was_said_then) \
	_(evidence_stands_by_the_date_it_has_now) \
	_(link_is_taken_away_and_made_again) \
	_(confirmations_stand_oldest_first_and_once_for_each_author) \
	_(bodies_and_other_evidence_are_read_only_when_asked_for) \
	_(private_evidence_is_not_there_for_a_shared_view) \
	_(history_holds_every_word_and_what_was_taken_back) \
	_(redaction_empties_every_text_of_all_history) \
	_(evidence_that_was_taken_back_is_found_where_asked_for_and_emptied) \
	_(redaction_forgets_what_is_kept_locally_of_the_evidence) \
	_(nothing_but_its_links_changes_after_a_redaction) \
	_(evidence_number_follows_evidence_alone)

int
main(void)
{
	Suite *suite = suite_create("store_contract_evidence_edit");
	TCase *tcase = tcase_create("contract");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_loop_test(tcase, newest_standing_word_on_a_field_holds, 0, EDITS);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
