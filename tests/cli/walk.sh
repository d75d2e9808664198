# shellcheck shell=sh
# The walk: what comes next, taking back, and doing again.
. "${0%/*}/lib.sh"

test_next_begins_with_the_first()
{
	begin
	waymark next
	expect_status 0
	expect_out 'NOS-1.1  Review case notes and other relevant material
    As it stands, with nothing added'
}

test_next_goes_on_to_what_is_unrated()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 no-chance
	waymark next
	expect_out_has 'NOS-1.3  Evaluate all information'
	expect_out_has '    I can identify the information and plan the intervention when I talk it'
	waymark next --framework NOS-KENT
	expect_out_has 'NOS-1.3'
}

test_next_says_when_nothing_is_left()
{
	begin
	waymark gap --format csv
	cp "$OUT" rows.csv
	# A reference stands in the eleventh field, before any that may hold a comma.
	cut -d, -f11 rows.csv | tr -d '"\r' | sed 1d >references
	while read -r reference; do
		case $reference in
		NOS-15.1 | NOS-21.1) ;;
		*) waymark rate "$reference" 3 ;;
		esac
		expect_status 0
	done <references
	waymark next
	expect_status 0
	expect_out 'nothing left to rate in Kent: newly qualified social worker (83 of 83 answered)'
	waymark gap --format csv --state unrated
	expect_rows 83
	waymark gap --format csv --state meets
	expect_rows 83
}

test_next_is_of_a_framework_of_the_person()
{
	waymark init --name 'Practitioner 1'
	waymark next --framework nos-kent
	expect_refusal 3 'nos-kent'
	waymark next --framework nos-kant
	expect_refusal 3 'nos-kant'
	waymark next now
	expect_refusal 2 '"now"'
}

test_undo_says_what_and_redo_brings_it_again()
{
	begin
	waymark rate NOS-1.3 3
	waymark rate NOS-1.3 2
	waymark undo
	expect_status 0
	expect_lines 1
	expect_out_has 'NOS-1.3'
	expect_out_has '2 Partly'
	waymark gap --format csv
	expect_cell NOS-1.3 self_point 3
	waymark redo
	expect_status 0
	expect_out_has 'NOS-1.3'
	waymark gap --format csv
	expect_cell NOS-1.3 self_point 2
}

test_nothing_to_take_back_is_status_1()
{
	begin
	waymark redo
	expect_refusal 1 'nothing to put back'
	waymark rate NOS-1.1 3
	waymark undo
	expect_status 0
	waymark undo
	expect_refusal 1 'nothing was taken back'
}

test_new_action_ends_redo()
{
	begin
	waymark rate NOS-1.1 2
	waymark undo
	waymark rate NOS-1.2 2
	waymark redo
	expect_status 1
	waymark gap --format csv
	expect_cell NOS-1.1 self_state unrated
	expect_cell NOS-1.2 self_point 2
}

test_undo_takes_back_a_whole_note()
{
	begin
	waymark evidence add --title 'Seen' --body 'At length.' NOS-1.1 NOS-1.2
	waymark undo
	waymark evidence list
	expect_lines 1
	waymark gap --format csv
	expect_cell NOS-1.1 evidence_count 0
	waymark redo
	waymark gap --format csv
	expect_cell NOS-1.1 evidence_count 1
	expect_cell NOS-1.2 evidence_count 1
}

test_undo_is_for_the_person_named()
{
	begin
	waymark rate NOS-1.1 3
	waymark --person 'Supervisor 1' rate NOS-1.2 3 --at nqsw
	waymark undo
	expect_out_has 'NOS-1.1'
	waymark --person 'Supervisor 1' undo
	expect_out_has 'NOS-1.2'
}

run_cases
