/* The verbs of evidence: what they keep, what they refuse, and what undo says of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "unit/sample.h"
#include "unit/scratch.h"
#include "unit/suite.h"
#include "waymark/file.h"
#include "waymark/memory.h"
#include "waymark/workspace.h"

#define TODAY "2026-03-05T10:00:00Z"

static const struct workspace_options options = {
	.program = "waymark",
	.location = "data/workspace.db",
	.frameworks = "frameworks",
};
static struct workspace *workspace;
static struct uuid owner;
static struct wm_error error;

#define OK(call) ck_assert_msg((call) == WM_OK, "%s", error.message)
#define REFUSED(call, words) \
	do { \
		ck_assert_int_eq((call), WM_VALUE); \
		ck_assert_msg(strstr(error.message, (words)) != NULL, "%s", error.message); \
	} while (0)

static void
begin(void)
{
	const char *assess = "sample:first";
	const struct beginning beginning = {
		.name = "Practitioner 1",
		.supervisor = "Supervisor 1",
		.assess = &assess,
		.assess_count = 1,
	};

	scratch_enter();
	setenv("WAYMARK_TEST_NOW", TODAY, 1);
	sample_write("frameworks/sample");
	ck_assert_int_eq(folder_make("policies", NULL), WM_OK);
	scratch_write("policies/evidence_kinds.csv",
		      "kind,title,voice\nreflection,Reflection,own\n"
		      "direct-observation,Direct observation,other\nnot-sorted,Not sorted,own\n");
	setenv("WAYMARK_POLICIES", "policies", 1);
	OK(workspace_init(&workspace, &options, &beginning, &error));
	owner = workspace_owner(workspace)->id;
}

/* Whatever a case did, the file is whole after it. */
static void
end(void)
{
	struct verify_counts counts;

	workspace_share_view(workspace, false);
	OK(workspace_verify(workspace, &counts, NULL, NULL, &error));
	workspace_close(&workspace);
}

static struct place
place(const char *reference)
{
	struct place found;

	OK(workspace_resolve(workspace, workspace_owner(workspace), reference, &found, &error));
	return found;
}

/* A note of today, linked to 1.1. */
static struct uuid
note(const char *title, const char *kind)
{
	struct place to = place("SMP-1.1");
	struct evidence_request made = {
		.person = owner,
		.title = title,
		.kind = kind,
		.places = &to,
		.place_count = 1,
	};
	struct uuid id;

	OK(workspace_evidence_add(workspace, &made, &id, &error));
	return id;
}

/* The notes as they stand now. */
static struct evidence_list
notes(void)
{
	struct evidence_list list = { 0 };

	OK(workspace_evidence(workspace, workspace_owner(workspace), INSTANT_LAST, true, &list,
			      &error));
	return list;
}

static struct assessment_row
row(const char *code)
{
	struct applied to;
	struct assessment *assessment;
	struct assessment_row found;

	workspace_applied(workspace, workspace_owner(workspace), &to, 1);
	OK(workspace_assessment(workspace, workspace_owner(workspace), to.framework, to.level,
				INSTANT_LAST, &assessment, &error));
	found = *sample_row(assessment, code);
	assessment_free(&assessment);
	return found;
}

static void
ck_undo(const char *said)
{
	struct step step;

	OK(workspace_undo(workspace, owner, &step, &error));
	ck_assert_str_eq(step.said, said);
}

static void
ck_redo(const char *said)
{
	struct step step;

	OK(workspace_redo(workspace, owner, &step, &error));
	ck_assert_str_eq(step.said, said);
}

static enum wm_code
edit(struct uuid id, struct evidence_change change)
{
	return workspace_evidence_edit(workspace, owner, id, &change, &error);
}

/* --- Adding --- */

START_TEST(every_text_is_kept_exactly)
{
	static const char odd[] = "a\033[31m\a\x7f \xC2\x85 \xE2\x80\xAE\xD7\x90 e\xCC\x81\r\n\tz";
	struct evidence_request made = {
		.person = owner,
		.title = odd,
		.body = odd,
		.witness = odd,
		.witness_role = odd,
		.organisation = odd,
		.document = odd,
		.private = true,
		.date = { 2026, 3, 5 },
	};
	struct evidence_list list;

	OK(workspace_evidence_add(workspace, &made, NULL, &error));
	list = notes();
	ck_assert_str_eq(list.items[0].title, odd);
	ck_assert_str_eq(list.items[0].body, odd);
	ck_assert_str_eq(list.items[0].witness, odd);
	ck_assert_str_eq(list.items[0].witness_role, odd);
	ck_assert_str_eq(list.items[0].organisation, odd);
	ck_assert_str_eq(list.items[0].document, odd);
	ck_assert(list.items[0].private);
	evidence_list_done(&list);
}
END_TEST

/* A text of so many bytes; the caller frees. */
static char *
long_text(size_t length)
{
	char *text = xmalloc(length + 1);

	memset(text, 'a', length);
	text[length] = '\0';
	return text;
}

START_TEST(body_may_be_long_and_no_longer_than_its_limit)
{
	char *body = long_text(1024 * 1024), *too_long = long_text(TEXT_MAX_BYTES + 1);
	struct evidence_request made = { .person = owner, .title = "Long", .body = body };
	struct evidence_list list;

	OK(workspace_evidence_add(workspace, &made, NULL, &error));
	list = notes();
	ck_assert_str_eq(list.items[0].body, body);
	evidence_list_done(&list);
	made.body = too_long;
	REFUSED(workspace_evidence_add(workspace, &made, NULL, &error), "at most 4194304 fit");
	free(body);
	free(too_long);
}
END_TEST

START_TEST(what_cannot_be_is_refused)
{
	struct uuid supervisor = workspace_owner(workspace)->supervisor;
	char *long_line = long_text(LINE_MAX_BYTES + 1);
	const struct {
		struct evidence_request made;
		const char *words;
	} wrong[] = {
		{ { .person = owner, .title = "x", .date = { 2026, 3, 6 } }, "2026-03-06" },
		{ { .person = owner, .title = "x", .kind = "direct-observaton" },
		  "did you mean direct-observation?" },
		{ { .person = owner, .title = "" }, "title" },
		{ { .person = owner, .title = "x", .body = "\xFF" }, "body: not valid UTF-8" },
		{ { .person = owner, .title = "x", .document = "\xED\xA0\x80" }, "document" },
		{ { .person = owner, .title = "x", .witness = long_line }, "witness: 16385 bytes" },
		{ { .person = owner, .title = "x", .author = supervisor, .private = true },
		  "only Practitioner 1 may" },
		{ { .person = supervisor, .title = "x", .private = true },
		  "only Supervisor 1 may" },
	};
	struct evidence_list list;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		REFUSED(workspace_evidence_add(workspace, &wrong[i].made, NULL, &error),
			wrong[i].words);
	free(long_line);
	list = notes();
	ck_assert_uint_eq(list.count, 0);
}
END_TEST

/* --- Editing --- */

START_TEST(edit_changes_what_is_named_and_nothing_else)
{
	struct uuid id = note("First", "reflection");
	struct evidence_list list;

	OK(edit(id, (struct evidence_change) { .title = "Second",
					       .witness = "Practitioner 2",
					       .date = { 2026, 2, 1 },
					       .privacy = PRIVACY_PRIVATE }));
	OK(edit(id, (struct evidence_change) { .body = "Words." }));
	OK(edit(id, (struct evidence_change) { .body = "", .privacy = PRIVACY_SHARED }));
	list = notes();
	ck_assert_str_eq(list.items[0].title, "Second");
	ck_assert_str_eq(list.items[0].witness, "Practitioner 2");
	ck_assert_str_eq(list.items[0].body, "");
	ck_assert_str_eq(list.items[0].kind, "reflection");
	ck_assert_int_eq(list.items[0].date.month, 2);
	ck_assert(!list.items[0].private);
	ck_assert_uint_eq(list.items[0].links.count, 1);
	evidence_list_done(&list);
}
END_TEST

START_TEST(edit_to_what_is_so_already_changes_nothing)
{
	struct uuid id = note("First", "reflection");
	uint64_t generation = workspace_generation(workspace);

	ck_assert_int_eq(edit(id, (struct evidence_change) { .title = "First",
							     .body = "",
							     .kind = "reflection",
							     .date = { 2026, 3, 5 },
							     .privacy = PRIVACY_SHARED }),
			 WM_NOT_SO);
	ck_assert_uint_eq(workspace_generation(workspace), generation);
	ck_undo("took back note \"First\"");
}
END_TEST

START_TEST(edit_that_cannot_be_is_refused)
{
	struct uuid supervisor = workspace_owner(workspace)->supervisor;
	struct evidence_request made = {
		.person = supervisor,
		.author = supervisor,
		.title = "By another",
	};
	struct evidence_change change = { .title = "x" };
	struct uuid id = note("First", "reflection"), other;

	REFUSED(edit(id, (struct evidence_change) { .title = " " }), "title: may not be empty");
	REFUSED(edit(id, (struct evidence_change) { .kind = "reflexion" }), "reflection");
	REFUSED(edit(id, (struct evidence_change) { .date = { 2026, 12, 1 } }), "still to come");
	REFUSED(edit(supervisor, change), "no such evidence");
	OK(workspace_evidence_add(workspace, &made, &other, &error));
	REFUSED(workspace_evidence_edit(workspace, supervisor, other, &change, &error),
		"only Supervisor 1, or who wrote it, may change it");
	made.author = owner;
	OK(workspace_evidence_add(workspace, &made, &other, &error));
	OK(workspace_evidence_edit(workspace, supervisor, other, &change, &error));
	change = (struct evidence_change) { .privacy = PRIVACY_PRIVATE };
	REFUSED(workspace_evidence_edit(workspace, supervisor, other, &change, &error),
		"only Supervisor 1 may say so");
	OK(workspace_evidence_redact(workspace, owner, id, "Named a child", &error));
	REFUSED(edit(id, (struct evidence_change) { .title = "Again" }), "redacted for good");
	REFUSED(edit(id, (struct evidence_change) { .kind = "not-sorted" }), "redacted for good");
}
END_TEST

/* --- Links --- */

START_TEST(note_is_unlinked_from_what_it_is_linked_to)
{
	struct uuid id = note("First", "reflection");
	struct place places[] = { place("SMP-1.2"), place("SMP-1.1"), place("SMP-1.2") };

	REFUSED(workspace_evidence_unlink(workspace, owner, id, places, 1, &error), "SMP-1.2: ");
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	OK(workspace_evidence_link(workspace, owner, id, places, 3, &error));
	ck_assert_uint_eq(row("1.2").evidence.count, 1);
	OK(workspace_evidence_unlink(workspace, owner, id, places, 3, &error));
	ck_assert_uint_eq(row("1.1").evidence.count, 0);
	ck_assert_uint_eq(row("1.2").evidence.count, 0);
	ck_undo("took back taking away of the link to SMP-1.2, taking away of the link to SMP-1.1 "
		"of note \"First\"");
	ck_assert_uint_eq(row("1.2").evidence.count, 1);
}
END_TEST

/* --- "I was there" --- */

static struct rater
supervisor_named(const char *name)
{
	struct rater rater;

	OK(workspace_rater(workspace, workspace_owner(workspace), true, name, &rater, &error));
	return rater;
}

START_TEST(observation_is_confirmed_once_by_somebody_else)
{
	struct uuid id = note("Seen", "direct-observation"), other = note("Thought", "reflection");
	struct rater rater = supervisor_named("Supervisor 2"), self = { .author = owner };
	struct evidence_list list;

	OK(workspace_evidence_confirm(workspace, owner, id, &rater, &error));
	list = notes();
	ck_assert_uint_eq(list.items[1].confirmation_count, 1);
	ck_assert(uuid_equal(list.items[1].confirmations[0].author, rater.author));
	ck_assert(uuid_equal(list.items[1].confirmations[0].entered_by, owner));
	evidence_list_done(&list);
	rater = supervisor_named("Supervisor 2");
	ck_assert_ptr_null(rater.minted);
	REFUSED(workspace_evidence_confirm(workspace, owner, id, &rater, &error),
		"Supervisor 2 confirmed it already");
	REFUSED(workspace_evidence_confirm(workspace, owner, id, &self, &error), "their own note");
	REFUSED(workspace_evidence_confirm(workspace, owner, other, &rater, &error),
		"of the kind reflection");
	ck_undo("took back \"I was there\" by Supervisor 2 of note \"Seen\"");
	OK(workspace_evidence_confirm(workspace, owner, id, &rater, &error));
}
END_TEST

START_TEST(own_word_needs_nobody_else)
{
	struct uuid id = note("Thought", "reflection"), seen = note("Seen", "direct-observation");
	struct rater rater = supervisor_named("Supervisor 1");

	ck_assert_uint_eq(row("1.1").evidence.own_word, 1);
	OK(edit(seen, (struct evidence_change) { .kind = "reflection" }));
	ck_assert_uint_eq(row("1.1").evidence.own_word, 2);
	OK(edit(id, (struct evidence_change) { .witness = "Practitioner 2" }));
	ck_assert_uint_eq(row("1.1").evidence.own_word, 1);
	OK(edit(seen, (struct evidence_change) { .kind = "direct-observation" }));
	OK(workspace_evidence_confirm(workspace, owner, seen, &rater, &error));
	OK(edit(seen, (struct evidence_change) { .kind = "reflection" }));
	ck_assert_uint_eq(row("1.1").evidence.own_word, 0);
}
END_TEST

/* --- Undo --- */

START_TEST(undo_says_what_it_was_of_which_note)
{
	struct uuid id = note("First", "reflection");
	struct place there = place("SMP-2");

	OK(edit(id, (struct evidence_change) { .title = "Second", .body = "Words." }));
	OK(edit(id, (struct evidence_change) { .witness_role = "Teacher",
					       .kind = "not-sorted",
					       .date = { 2026, 2, 1 },
					       .privacy = PRIVACY_PRIVATE }));
	OK(workspace_evidence_link(workspace, owner, id, &there, 1, &error));
	ck_undo("took back link to SMP-2 of note \"Second\"");
	ck_undo("took back witness's role, kind not-sorted, date 2026-02-01, privacy of note "
		"\"Second\"");
	ck_undo("took back title, body of note \"Second\"");
	ck_undo("took back note \"First\"");
	ck_redo("put back note \"First\"");
	ck_redo("put back title, body of note \"Second\"");
	OK(edit(id, (struct evidence_change) { .privacy = PRIVACY_PRIVATE }));
	workspace_share_view(workspace, true);
	ck_undo("took back privacy of a note");
}
END_TEST

/* --- What is seen --- */

START_TEST(private_note_counts_for_its_owner_and_is_in_nothing_shared)
{
	struct uuid id = note("Own", "reflection");
	struct evidence_list list;

	OK(edit(id, (struct evidence_change) { .privacy = PRIVACY_PRIVATE }));
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	workspace_share_view(workspace, true);
	ck_assert_uint_eq(row("1.1").evidence.count, 0);
	list = notes();
	ck_assert_uint_eq(list.count, 0);
	workspace_share_view(workspace, false);
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
}
END_TEST

START_TEST(what_another_process_wrote_counts_at_once)
{
	struct place there = place("SMP-1.1");
	struct workspace *other;
	struct uuid id = note("First", "reflection");

	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	OK(workspace_open(&other, &options, STORE_WRITE, &error));
	OK(workspace_evidence_redact(other, owner, note("Second", NULL), "Named a child", &error));
	ck_assert_uint_eq(row("1.1").evidence.count, 2);
	OK(workspace_evidence_unlink(other, owner, id, &there, 1, &error));
	ck_assert_uint_eq(row("1.1").evidence.count, 1);
	workspace_close(&other);
}
END_TEST

#define CASES(_) \
	_(every_text_is_kept_exactly) \
	_(body_may_be_long_and_no_longer_than_its_limit) \
	_(what_cannot_be_is_refused) \
	_(edit_changes_what_is_named_and_nothing_else) \
	_(edit_to_what_is_so_already_changes_nothing) \
	_(edit_that_cannot_be_is_refused) \
	_(note_is_unlinked_from_what_it_is_linked_to) \
	_(observation_is_confirmed_once_by_somebody_else) \
	_(own_word_needs_nobody_else) \
	_(undo_says_what_it_was_of_which_note) \
	_(private_note_counts_for_its_owner_and_is_in_nothing_shared) \
	_(what_another_process_wrote_counts_at_once)

int
main(void)
{
	Suite *suite = suite_create("workspace_evidence");
	TCase *tcase = tcase_create("evidence");

	tcase_add_checked_fixture(tcase, begin, end);
	tcase_set_timeout(tcase, 60);
#define ADD_CASE(name) tcase_add_test(tcase, name);
	CASES(ADD_CASE)
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
