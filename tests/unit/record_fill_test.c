/* What the program fills into records of sessions, audits, trackers and checklists. */
#include <string.h>

#include "unit/authority.h"
#include "unit/suite.h"
#include "unit/supervised.h"
#include "waymark/memory.h"

static struct buffer value;

/* What fills the field of a form for a record. */
static const char *
filled(const struct record *record, const char *code, const char *today)
{
	const struct form *form = policy_form(policy, record->form);
	int at = form_field(form, code);

	ck_assert_int_ge(at, 0);
	buffer_clear(&value);
	return record_computed(&supervision, &people, record, &form->fields[at],
			       authority_day(today), &value)
		       ? value.text
		       : "";
}

static void
end(void)
{
	buffer_done(&value);
	supervised_end();
}

/* SR-102: what the file answers of the audit's questions. */
START_TEST(an_audit_is_answered_from_the_file)
{
	struct record *audit;

	supervised_session("2026-02-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_sign_both(&records[0], "2026-02-02");
	supervised_sign_both(&records[1], "2026-03-02");
	supervisee.start_in_post = authority_day("2026-01-05");
	audit = supervised_record("2026-03-05", FORM_AUDIT);
	ck_assert_str_eq(filled(audit, "auditor", "2026-03-05"), "Manager 1");
	ck_assert_str_eq(filled(audit, "date", "2026-03-05"), "2026-03-05");
	ck_assert_str_eq(filled(audit, "contract-1", "2026-03-05"), "no");
	ck_assert_str_eq(filled(audit, "timescales-1", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(audit, "timescales-1", "2026-04-03"), "no");
	ck_assert_str_eq(filled(audit, "timescales-2", "2026-03-05"), "");
	ck_assert_str_eq(filled(audit, "recording-1", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(audit, "recording-2", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(audit, "recording-3", "2026-03-05"), "");
	ck_assert_str_eq(filled(audit, "welfare-1", "2026-03-05"), "");
	ck_assert_str_eq(filled(audit, "asye-1", "2026-03-05"), "");
	records[1].signatures[SIGNER_SUPERVISOR].set = false;
	ck_assert_str_eq(filled(audit, "recording-2", "2026-03-05"), "no");
	actions[0] =
		(struct action) { .due = authority_day("2026-02-20"), .text = "", .result = "" };
	supervision.actions.count = 1;
	ck_assert_str_eq(filled(audit, "recording-3", "2026-03-05"), "no");
	actions[0].closed = true;
	ck_assert_str_eq(filled(audit, "recording-3", "2026-03-05"), "yes");
	supervised_sign_both(supervised_record("2026-01-12", FORM_CONTRACT), "2026-01-12");
	ck_assert_str_eq(filled(audit, "contract-1", "2026-03-05"), "yes");
}
END_TEST

/* SR-98, SR-102: of the last 12 months only; a session that came late shows. */
START_TEST(an_audit_looks_at_its_months_only)
{
	struct record *audit;

	supervised_session("2025-01-10", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_session("2026-02-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_sign_both(&records[1], "2026-02-02");
	audit = supervised_record("2026-02-05", FORM_AUDIT);
	ck_assert_str_eq(filled(audit, "recording-2", "2026-02-05"), "yes");
	ck_assert_str_eq(filled(audit, "timescales-1", "2026-02-05"), "no");
}
END_TEST

/* SR-48, SR-52, SR-53: start, observations and logs of the tracker. */
START_TEST(the_asye_tracker_counts_observations_and_logs)
{
	struct evidence observed[] = {
		{ .kind = "direct-observation", .date = authority_day("2026-01-20") },
		{ .kind = "direct-observation", .date = authority_day("2025-12-20") },
		{ .kind = "reflection", .date = authority_day("2026-01-20") },
	};
	struct evidence_list evidence = { .items = observed, .count = 3 };
	struct record *tracker;

	supervision.evidence = &evidence;
	supervisee.group = "asye";
	supervisee.start_in_post = authority_day("2026-01-05");
	tracker = supervised_record("2026-01-05", FORM_ASYE);
	ck_assert_str_eq(filled(tracker, "initial-meeting", "2026-03-05"), "2026-01-05");
	ck_assert_str_eq(filled(tracker, "observation-1", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(tracker, "observation-2", "2026-03-05"), "no");
	ck_assert_str_eq(filled(tracker, "logs", "2026-03-05"), "no");
	ck_assert_str_eq(filled(tracker, "log-1-date", "2026-03-05"), "");
	ck_assert_str_eq(filled(tracker, "review-3", "2026-05-05"), "");
}
END_TEST

/* SR-91, SR-92: what is on the file; what is kept elsewhere is a pointer and nothing is written. */
START_TEST(the_checklist_says_what_is_on_the_file)
{
	struct record *checklist = supervised_record("2026-03-05", FORM_CHECKLIST);
	const struct form *form = policy_form(policy, FORM_CHECKLIST);

	ck_assert_str_eq(filled(checklist, "1.1", "2026-03-05"), "no");
	ck_assert_str_eq(filled(checklist, "2.1", "2026-03-05"), "no");
	supervised_session("2026-03-02", FORM_MANAGER, SESSION_HELD);
	ck_assert_str_eq(filled(checklist, "1.1", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(checklist, "2.1", "2026-03-05"), "yes");
	ck_assert_str_eq(filled(checklist, "2.2", "2026-03-05"), "no");
	ck_assert(!field_is_filled(&form->fields[form_field(form, "pointer-8.3")]));
}
END_TEST

/* SR-42: open actions go into the next record, and what was set since into this one. */
START_TEST(actions_stand_in_the_record_of_their_session)
{
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	supervised_session("2026-04-02", FORM_INDIVIDUAL, SESSION_HELD);
	actions[0] = (struct action) { .owner = supervised_id(1),
				       .due = authority_day("2026-03-20"),
				       .at = zone_start(authority_day("2026-03-03")),
				       .text = "Bring one",
				       .result = "" };
	supervision.actions.count = 1;
	ck_assert_str_eq(filled(&records[0], "actions", "2026-04-02"),
			 "Bring one; Practitioner 1; by 2026-03-20");
	ck_assert_str_eq(filled(&records[0], "agenda-2", "2026-04-02"), "");
	ck_assert_str_eq(filled(&records[1], "agenda-2", "2026-04-02"),
			 "Bring one; Practitioner 1; by 2026-03-20");
	ck_assert_str_eq(filled(&records[1], "actions", "2026-04-02"), "");
	actions[0].closed = true;
	actions[0].closed_at = zone_start(authority_day("2026-03-30"));
	ck_assert_str_eq(filled(&records[1], "agenda-2", "2026-04-02"), "");
}
END_TEST

/* SR-45: a standard that was spoken of fills what the ASYE asks of each session. */
START_TEST(standards_spoken_of_are_named)
{
	struct session_topic topics[] = {
		{ .about = { "nos-kent", "2010.1", "1.3" }, .words = "" },
		{ .about = { "kss-practitioner", "2018.1", "4.2" }, .words = "" },
	};
	const struct form *form = policy_form(policy, FORM_SIGNING);
	struct library library = { 0 };

	supervision.library = &library;
	supervised_session("2026-03-02", FORM_INDIVIDUAL, SESSION_HELD);
	sessions[0].topics = topics;
	sessions[0].topic_count = 2;
	ck_assert(record_computed(&supervision, &people, &records[0],
				  &form->fields[form_field(form, "kss")],
				  authority_day("2026-03-05"), &value));
	ck_assert_str_eq(value.text, "kss-practitioner:4.2");
	ck_assert_str_eq(filled(&records[0], "agenda-6", "2026-03-05"),
			 "nos-kent:1.3: talked of\nkss-practitioner:4.2: talked of");
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		an_audit_is_answered_from_the_file,
		an_audit_looks_at_its_months_only,
		the_asye_tracker_counts_observations_and_logs,
		the_checklist_says_what_is_on_the_file,
		actions_stand_in_the_record_of_their_session,
		standards_spoken_of_are_named,
	};

	return suite_run_cases("record fill", supervised_begin, end, cases,
			       sizeof(cases) / sizeof(cases[0]));
}
