# shellcheck shell=sh
# Actions: what, who, by when.
. "${0%/*}/lib.sh"

begin()
{
	waymark init --name 'Practitioner 1' --supervisor 'Supervisor 1' --assess nos-kent:nqsw
	expect_status 0
	waymark action add 'Bring two assessments' --owner 'Practitioner 1' --due 2026-03-20 NOS-1.3
	expect_status 0
	id=$(cut -c 1-8 "$OUT")
}

test_an_action_has_an_owner_and_a_date()
{
	begin
	expect_out "$id  Bring two assessments: Practitioner 1, due 2026-03-20"
	waymark action add 'Find a court date' --owner 'Colleague 1' --due 2026-03-10
	expect_status 0
	expect_err_has 'Colleague 1 is new here'
	waymark action list
	expect_status 0
	expect_equal 'first by date' 'Find a court date' "$(sed -n '2s/.*\(Find a court date\).*/\1/p' "$OUT")"
	expect_out_has 'NOS-1.3'
}

test_an_action_is_overdue_the_day_after()
{
	begin
	at 2026-03-20T12:00:00Z
	waymark action list --format csv
	expect_out_has '"Bring two assessments","Practitioner 1","2026-03-20","NOS-1.3","open","Practitioner 1","2026-03-05"'
	at 2026-03-21T12:00:00Z
	waymark action list --format csv
	expect_out_has '"overdue"'
	waymark action list
	expect_out_has overdue
}

test_an_action_is_closed_with_a_result_and_undo_opens_it()
{
	begin
	at 2026-03-12T12:00:00Z
	waymark action close "$id" --result 'Both were read.'
	expect_status 0
	waymark action list --format csv
	expect_out_has '"closed","Practitioner 1","2026-03-05","Practitioner 1","2026-03-12","Both were read."'
	expect_unchanged 3 'closed already' action close "$id" --result 'Again.'
	waymark undo
	expect_status 0
	expect_out_has 'took back action closed'
	waymark action list --format csv
	expect_out_has '"open"'
}

test_wrong_action_changes_nothing()
{
	begin
	expect_unchanged 2 'needs --owner and --due' action add x
	expect_unchanged 2 'needs --owner and --due' action add x --owner 'Practitioner 1'
	expect_unchanged 3 'soon' action add x --owner 'Practitioner 1' --due soon
	expect_unchanged 3 '2026-02-29' action add x --owner 'Practitioner 1' --due 2026-02-29
	expect_unchanged 3 'somebody who does it' action add x --owner '' --due 2026-03-20
	expect_unchanged 3 'may not be empty' action add ' ' --owner 'Practitioner 1' --due 2026-03-20
	expect_unchanged 3 'NOS-99' action add x --owner 'Practitioner 1' --due 2026-03-20 NOS-99
	expect_unchanged 2 'needs --result' action close "$id"
	expect_unchanged 3 'may not be empty' action close "$id" --result ' '
	expect_unchanged 3 'ffffffff' action close ffffffff --result x
}

test_an_action_counts_in_its_gap()
{
	begin
	waymark gap --format csv
	expect_cell NOS-1.3 action 'Bring two assessments'
	expect_cell NOS-1.3 action_owner 'Practitioner 1'
	expect_cell NOS-1.3 action_due 2026-03-20
	waymark action close "$id" --result 'Both were read.'
	waymark gap --format csv
	expect_cell NOS-1.3 action ''
}

run_cases
