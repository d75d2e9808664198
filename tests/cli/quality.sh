# shellcheck shell=sh
# The quality of supervision: audits, the outcome of an ASYE, what a supervisor is asked.
. "${0%/*}/lib.sh"

# SR-55
test_outcome_of_the_asye_is_one_of_its_words()
{
	begin
	waymark supervision asye --field outcome --value FAIL
	expect_status 0
	waymark supervision asye --field outcome --value maybe
	expect_refusal 3 'maybe'
	waymark supervision asye --field panel-date --value '31 June'
	expect_refusal 3 '31 June'
}

# SR-103
test_judgement_of_an_audit_is_one_of_four()
{
	begin
	for judgement in Outstanding Good 'Requires improvement' Inadequate; do
		waymark supervision audit --field judgement --value "$judgement"
		expect_status 0
	done
	waymark supervision audit --field judgement --value Fair
	expect_refusal 3 'Fair'
}

# SR-104: what the policy adds to the kinds of notes counts.
test_an_observation_of_supervising_is_a_note_of_its_own_kind()
{
	begin
	waymark person set --group supervisor --start-in-post 2025-01-06
	waymark due --format csv
	expect_equal 'none yet' 2026-01-06 "$(csv_field what observation due)"
	waymark evidence add --kind supervision-observed --date 2026-02-10 \
		--title 'A session was observed'
	expect_status 0
	waymark due --format csv
	expect_equal 'a year after it' 2027-02-10 "$(csv_field what observation due)"
}

# What was done as a supervisor is evidence of one's own; nobody is named in it.
test_supervising_is_offered_as_evidence_without_names()
{
	waymark init --name 'Supervisor 1' --assess kss-supervisor:supervisor
	waymark --person 'Supervisor 1' person set --supervisor 'Practitioner 1'
	waymark --person 'Practitioner 1' person set --supervisor 'Supervisor 1'
	expect_status 0
	waymark supervision evidence 2026-03
	expect_status 1
	at 2026-03-12T10:00:00Z
	waymark --person 'Practitioner 1' supervision record --begin
	waymark --person 'Practitioner 1' supervision record --end
	expect_status 0
	waymark --person 'Practitioner 1' action add 'Bring two assessments' \
		--owner 'Practitioner 1' --due 2026-03-20
	waymark --person 'Practitioner 1' action list --format csv
	waymark --person 'Practitioner 1' action close \
		"$(csv_field status open action)" --result 'Both read'
	expect_status 0
	waymark supervision evidence 2026-03
	expect_status 0
	expect_out 'Supervision sessions held in March 2026: 1; differences settled: 0; actions closed: 1'
	waymark evidence list --format csv
	expect_rows 0
	waymark supervision evidence 2026-03 KSSS-S1 --apply
	expect_status 0
	waymark evidence list --format csv
	expect_rows 1
	expect_equal kind supervision "$(csv_field kind supervision kind)"
	expect_out_lacks 'Practitioner 1'
	expect_out_lacks 'Both read'
	waymark supervision evidence 2026-04
	expect_status 1
	waymark supervision evidence March
	expect_refusal 3 'March: not a month'
	waymark supervision evidence 2026-03 KSSS-S1
	expect_refusal 2 'REF goes with --apply'
}

test_undo_says_what_of_which_session_was_taken_back()
{
	begin
	waymark supervision plan 2026-03-12 --time 10:00
	waymark supervision plan 2026-04-09
	waymark undo
	expect_status 0
	expect_out 'took back the planning of the session of Thu 9 Apr 2026'
	waymark redo
	expect_out 'put back the planning of the session of Thu 9 Apr 2026'
	waymark supervision postpone 2026-04-09 --reason 'Leave' --new-date 2026-04-16
	waymark undo
	expect_out 'took back "postponed" of the session of Thu 9 Apr 2026'
	at 2026-03-12T10:00:00Z
	waymark supervision record --begin
	expect_status 0
	waymark supervision record 1 --field agenda-1 --value 'Well'
	waymark undo
	expect_out 'took back what was written in agenda-1'
	waymark undo
	expect_out 'took back the start of the session of Thu 12 Mar 2026'
}

test_a_used_policy_that_was_changed_is_refused_with_each_change()
{
	begin
	waymark supervision record --begin
	expect_status 0
	mkdir own
	cp -R "$SOURCE/policies/sandwell" own/sandwell
	chmod -R u+w own
	sed -i 's/^copy,session,3,/copy,session,5,/' own/sandwell/deadlines.csv
	waymark_in WAYMARK_POLICIES="$CASE/own" supervision record 1
	expect_status 0
	expect_err_has 'own/sandwell: sandwell 2019.1 is in use with another structure: deadline copy was'
	waymark supervision record 1
	expect_err ''
}

run_cases
