/* What every store must do, said through store.h alone: evidence and redaction. */
#include <stdio.h>

#include "unit/store_contract.h"
#include "waymark/store.h"

static const struct viewer viewer;
static struct wm_error error;

/* --- Evidence --- */

START_TEST(evidence_is_read_with_its_newest_body_and_links)
{
	struct uuid id = sample_evidence(store, 1, "First", NULL);
	struct event body = sample_event(EVENT_BODY, 2, "Better words.");
	struct event link = sample_event(EVENT_LINK, 3, NULL);
	struct evidence_list list = { 0 };
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];

	sample_add_facts(&body, &facts, "evidence", uuid_text(id, text), NULL);
	sample_act(store, &body);
	sample_add_facts(&link, &facts, "evidence", text, "framework", "sample", "version", "1",
			 "code", "2.1", NULL);
	sample_act(store, &link);
	link.id = (struct uuid) { 0 };
	sample_act(store, &link); /* twice the same is one link */
	sample_evidence(store, 4, "Second", "Other.");
	ck_evidences(store, -1, "Second / Other. / 1.1\nFirst / Better words. / 1.1 2.1\n");
	ck_evidences(store, 3, "First / Better words. / 1.1\n");
	ck_evidences(store, 2, "First /  / 1.1\n");

	OK(store_evidence(store, &viewer,
			  &(struct evidence_filter) {
				  .person = sample_id(1), .before = INSTANT_LAST, .bodies = true },
			  &list, &error));
	ck_assert(uuid_equal(list.items[1].id, id));
	ck_assert(uuid_equal(list.items[1].person, sample_id(1)));
	ck_assert(uuid_equal(list.items[1].author, sample_id(1)));
	ck_assert_str_eq(list.items[1].kind, "reflection");
	ck_assert_int_eq(list.items[1].date.day, 2);
	ck_assert_str_eq(list.items[1].links.items[0].framework, "sample");
	ck_assert_str_eq(list.items[1].links.items[0].version, "1");
	evidence_list_done(&list);
}
END_TEST

static struct event
redaction_of(struct uuid evidence, struct sample_facts *facts, char text[UUID_TEXT_MAX])
{
	struct event redaction = sample_event(EVENT_REDACTION, 9, NULL);

	sample_add_facts(&redaction, facts, "evidence", uuid_text(evidence, text), NULL);
	return redaction;
}

START_TEST(redaction_leaves_a_tombstone)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct verify_counts counts;
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_redact(store, &redaction, &error));
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
	OK(store_verify(store, &counts, NULL, NULL, &error));
	ck_assert_int_eq(counts.redacted, 2);
}
END_TEST

START_TEST(redacted_text_stays_empty)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct event body = sample_event(EVENT_BODY, 10, "Again.");
	struct sample_facts facts;
	char text[UUID_TEXT_MAX], message[128];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_redact(store, &redaction, &error));
	snprintf(message, sizeof(message), "%s: its text was redacted for good", text);
	sample_add_facts(&body, &facts, "evidence", text, NULL);
	ck_append_refused(store, &body, message);
	redaction = redaction_of(id, &facts, text);
	REFUSED(store_redact(store, &redaction, &error), message);
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
}
END_TEST

START_TEST(evidence_that_was_undone_can_still_be_redacted)
{
	struct uuid id = sample_evidence(store, 1, "Title", "Body.");
	struct action_found found;
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(id, &facts, text);

	OK(store_newest_action(store, &viewer, sample_id(1), &found, &error));
	sample_undo(store, 2, found.action);
	OK(store_redact(store, &redaction, &error));
	sample_redo(store, 10, found.action);
	ck_evidences(store, -1, " /  / 1.1 redacted\n");
}
END_TEST

START_TEST(redaction_of_nothing_is_refused)
{
	struct sample_facts facts;
	char text[UUID_TEXT_MAX];
	struct event redaction = redaction_of(sample_id(7), &facts, text);
	struct event other = sample_event(EVENT_STARTED, 1, NULL);

	REFUSED(store_redact(store, &redaction, &error),
		"70000000-0000-4000-8000-000000000007: no such evidence");
	REFUSED(store_redact(store, &other, &error), "started: is not a redaction");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		evidence_is_read_with_its_newest_body_and_links,
		redaction_leaves_a_tombstone,
		redacted_text_stays_empty,
		evidence_that_was_undone_can_still_be_redacted,
		redaction_of_nothing_is_refused,
	};

	return store_contract_run("store_contract_evidence", cases, sizeof(cases) / sizeof(*cases));
}
