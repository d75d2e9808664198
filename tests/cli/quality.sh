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

run_cases
