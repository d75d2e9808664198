/* What every store must do, said through store.h alone: learning needs and actions. */
#include <stdlib.h>

#include "unit/scratch.h"
#include "unit/store_sample.h"
#include "unit/suite.h"
#include "waymark/memory.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;
static struct store *store;

static void
begin(void)
{
	scratch_enter();
	store = sample_store(SAMPLE_STORE);
}

/* Whatever a case did, the store is whole after it. */
static void
end(void)
{
	ck_whole(store);
	store_close(&store);
}

static instant
before(int day)
{
	return day < 0 ? INSTANT_LAST : day * SAMPLE_DAY;
}

/* Appends an event whose facts are name, value; gives its id. */
static struct uuid
act(enum event_kind kind, int day, const char *text, struct sample_facts *facts, int author)
{
	struct event event = sample_event(kind, day, text);

	event.facts = facts->pairs;
	while (event.fact_count < 8 && facts->pairs[event.fact_count].name)
		event.fact_count++;
	event.author = sample_id(author);
	sample_act(store, &event);
	return event.id;
}

static struct uuid
ask(int day, const char *text)
{
	return act(
		EVENT_NEED, day, text,
		&(struct sample_facts) { { { "need-kind", "coaching" }, { "need-code", "C1" } } },
		SAMPLE_OWNER);
}

static struct uuid
step(int day, struct uuid need, const char *status, int author)
{
	char id[UUID_TEXT_MAX];

	return act(EVENT_NEED_STEP, day, "At the next session.",
		   &(struct sample_facts) {
			   { { "need", uuid_text(need, id) }, { "need-status", status } } },
		   author);
}

static void
put_links(struct buffer *lines, const struct link_list *links)
{
	for (size_t i = 0; i < links->count; i++)
		buffer_format(lines, " %s", links->items[i].code);
	buffer_text(lines, "\n");
}

/* "Court skills / coaching C1 / asked 1 agreed 2 / 1.1 2.1" */
static void
ck_needs(int before_day, const char *expected)
{
	struct need_list list = { 0 };
	struct buffer lines = { 0 };

	ck_assert_int_eq(store_needs(store, &viewer, sample_id(SAMPLE_OWNER), before(before_day),
				     &list, &error),
			 WM_OK);
	for (size_t i = 0; i < list.count; i++) {
		const struct need *need = &list.items[i];

		buffer_format(&lines, "%s / %s %s /", need->text, need_kind_words[need->kind],
			      need->code);
		for (size_t j = 0; j < need->step_count; j++)
			buffer_format(&lines, " %s %d", need_status_words[need->steps[j].status],
				      uuid_equal(need->steps[j].author, sample_id(2)) ? 2 : 1);
		buffer_text(&lines, " /");
		put_links(&lines, &need->links);
	}
	ck_assert_str_eq(lines.text ? lines.text : "", expected);
	buffer_done(&lines);
	need_list_done(&list);
}

static void
about(enum event_kind kind, int day, struct uuid id, const char *code)
{
	char text[UUID_TEXT_MAX];

	act(kind, day, NULL,
	    &(struct sample_facts) {
		    { { kind == EVENT_NEED_ABOUT ? "need" : "of", uuid_text(id, text) },
		      { "framework", "sample" },
		      { "version", "1" },
		      { "code", code } } },
	    SAMPLE_OWNER);
}

START_TEST(needs_are_read_with_their_steps_and_links_newest_first)
{
	struct uuid court = ask(1, "Court skills");

	about(EVENT_NEED_ABOUT, 1, court, "1.1");
	step(3, court, "agreed", 2);
	about(EVENT_NEED_ABOUT, 4, court, "2.1");
	ask(5, "Child development");
	ck_needs(-1, "Child development / coaching C1 / asked 1 /\n"
		     "Court skills / coaching C1 / asked 1 agreed 2 / 1.1 2.1\n");
	ck_needs(4, "Court skills / coaching C1 / asked 1 agreed 2 / 1.1\n");
	ck_needs(2, "Court skills / coaching C1 / asked 1 / 1.1\n");
	ck_needs(1, "");
}
END_TEST

START_TEST(a_step_that_was_taken_back_is_gone_and_redo_brings_it)
{
	struct uuid court = ask(1, "Court skills");
	struct event agreed = sample_event(EVENT_NEED_STEP, 2, NULL);
	struct sample_facts facts;
	struct uuid action;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&agreed, &facts, "need", uuid_text(court, text), "need-status", "agreed",
			 NULL);
	action = sample_act(store, &agreed);
	sample_undo(store, 3, action);
	ck_needs(-1, "Court skills / coaching C1 / asked 1 /\n");
	ck_needs(3, "Court skills / coaching C1 / asked 1 agreed 1 /\n");
	sample_redo(store, 4, action);
	ck_needs(-1, "Court skills / coaching C1 / asked 1 agreed 1 /\n");
}
END_TEST

START_TEST(a_need_that_was_taken_back_takes_its_steps_along)
{
	struct event event = sample_event(EVENT_NEED, 1, "Court skills");
	struct sample_facts facts;
	struct uuid action;

	sample_add_facts(&event, &facts, "need-kind", "course", NULL);
	action = sample_act(store, &event);
	step(2, event.id, "agreed", 2);
	sample_undo(store, 3, action);
	ck_needs(-1, "");
	ck_needs(3, "Court skills / course  / asked 1 agreed 2 /\n");
}
END_TEST

START_TEST(a_step_for_a_need_that_is_not_here_is_refused)
{
	struct event event = sample_event(EVENT_NEED_STEP, 1, NULL);
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "need", uuid_text(sample_id(77), text), "need-status",
			 "done", NULL);
	ck_append_refused(store, &event,
			  "d0000000-0000-4000-8000-00000000004d: no such learning need");
}
END_TEST

START_TEST(a_status_or_kind_that_is_none_is_refused)
{
	struct uuid court = ask(1, "Court skills");
	struct event moved = sample_event(EVENT_NEED_STEP, 1, NULL);
	struct event asked = sample_event(EVENT_NEED, 1, "Reading");
	struct sample_facts step_facts, need_facts;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&moved, &step_facts, "need", uuid_text(court, text), "need-status",
			 "perhaps", NULL);
	ck_append_refused(store, &moved, "need-step: need-status cannot be \"perhaps\"");
	sample_add_facts(&asked, &need_facts, "need-kind", "party", NULL);
	ck_append_refused(store, &asked, "need: need-kind cannot be \"party\"");
}
END_TEST

/* --- Actions --- */

static struct uuid
set_action(int day, const char *text, const char *due)
{
	char id[UUID_TEXT_MAX];

	return act(EVENT_ACTION, day, text,
		   &(struct sample_facts) {
			   { { "owner", uuid_text(sample_id(2), id) }, { "due", due } } },
		   SAMPLE_OWNER);
}

static struct uuid
close_action(int day, struct uuid action, const char *result)
{
	char id[UUID_TEXT_MAX];

	return act(EVENT_ACTION_CLOSED, day, result,
		   &(struct sample_facts) { { { "of", uuid_text(action, id) } } }, 2);
}

/* "Read the policy / 2026-04-01 / open / 1.1" */
static void
ck_actions(int before_day, const char *expected)
{
	struct action_list list = { 0 };
	struct buffer lines = { 0 };

	ck_assert_int_eq(store_actions(store, &viewer, sample_id(SAMPLE_OWNER), before(before_day),
				       &list, &error),
			 WM_OK);
	for (size_t i = 0; i < list.count; i++) {
		const struct action *action = &list.items[i];
		char due[DATE_TEXT_MAX];

		ck_assert(uuid_equal(action->owner, sample_id(2)));
		ck_assert(uuid_equal(action->author, sample_id(SAMPLE_OWNER)));
		buffer_format(&lines, "%s / %s / %s /", action->text, date_iso(action->due, due),
			      action->closed ? action->result : "open");
		put_links(&lines, &action->links);
	}
	ck_assert_str_eq(lines.text ? lines.text : "", expected);
	buffer_done(&lines);
	action_list_done(&list);
}

START_TEST(actions_are_read_open_ones_first_by_due_date)
{
	struct uuid late = set_action(1, "Visit the court", "2026-05-01");
	struct uuid done = set_action(2, "Read the policy", "2026-03-01");

	set_action(3, "Bring the form", "2026-04-01");
	about(EVENT_ACTION_ABOUT, 3, late, "2.1");
	ck_actions(-1, "Read the policy / 2026-03-01 / open /\n"
		       "Bring the form / 2026-04-01 / open /\n"
		       "Visit the court / 2026-05-01 / open / 2.1\n");
	close_action(5, done, "Read and discussed.");
	ck_actions(-1, "Bring the form / 2026-04-01 / open /\n"
		       "Visit the court / 2026-05-01 / open / 2.1\n"
		       "Read the policy / 2026-03-01 / Read and discussed. /\n");
	ck_actions(2, "Visit the court / 2026-05-01 / open /\n");
}
END_TEST

START_TEST(an_action_needs_an_owner_and_a_date)
{
	struct event event = sample_event(EVENT_ACTION, 1, "Read");
	struct event dated = sample_event(EVENT_ACTION, 1, "Read");
	struct sample_facts facts, dates;
	char id[UUID_TEXT_MAX];

	sample_add_facts(&event, &facts, "due", "2026-04-01", NULL);
	ck_append_refused(store, &event, "action: the fact \"owner\" is missing");
	sample_add_facts(&dated, &dates, "owner", uuid_text(sample_id(2), id), "due", "", NULL);
	ck_append_refused(store, &dated, "action: due cannot be \"\"");
}
END_TEST

#define CASES(_) \
	_(needs_are_read_with_their_steps_and_links_newest_first) \
	_(a_step_that_was_taken_back_is_gone_and_redo_brings_it) \
	_(a_need_that_was_taken_back_takes_its_steps_along) \
	_(a_step_for_a_need_that_is_not_here_is_refused) \
	_(a_status_or_kind_that_is_none_is_refused) \
	_(actions_are_read_open_ones_first_by_due_date) \
	_(an_action_needs_an_owner_and_a_date)

int
main(void)
{
	Suite *suite = suite_create("store_contract_need");
	TCase *tcase = tcase_create("contract");

	tcase_add_checked_fixture(tcase, begin, end);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
