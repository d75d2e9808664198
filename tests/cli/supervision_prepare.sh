# shellcheck shell=sh
# What is read before a session (SR-6, SR-37, SR-38, SR-42, SR-45).
. "${0%/*}/lib.sh"

test_empty_file_says_that_nothing_is_there_yet()
{
	begin
	waymark supervision prepare
	expect_status 0
	expect_out_line 'Before supervision: Practitioner 1 with Supervisor 1'
	expect_out_line 'No session is planned'
	expect_out_line '    No session was held yet.'
	expect_out_line '    Nothing that both have rated.'
	expect_out_line '    None is open.'
	expect_out_line '    Nothing yet.'
	expect_out_lacks 'not yet spoken of'
}

test_prompts_are_those_of_the_policy()
{
	begin
	waymark supervision prepare
	expect_out_line 'Preparing for supervision'
	expect_out_line '    What shows the progress you have made'
	expect_out_line "    The appraisal's learning and development plan: what has moved"
}

test_differences_stand_with_both_points()
{
	begin
	waymark rate NOS-1.3 2
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-2.2 2
	waymark rate NOS-2.2 2 --as supervisor --by 'Supervisor 1'
	waymark supervision prepare
	expect_status 0
	expect_out_has 'NOS-1.3    2 Partly  3 As expected'
	expect_out_lacks 'NOS-2.2'
}

test_what_is_hidden_stays_hidden()
{
	begin
	waymark rate NOS-1.3 no-chance --as supervisor --by 'Supervisor 1'
	waymark supervision prepare
	expect_status 0
	expect_out_lacks 'NOS-1.3'
}

test_no_chance_for_three_months_goes_to_allocations()
{
	begin
	waymark rate NOS-1.2 no-chance
	expect_status 0
	at 2026-06-04T12:00:00Z
	waymark supervision prepare
	expect_out_has 'NOS-1.2    2026-03-05'
	expect_out_lacks 'to allocations'
	at 2026-06-05T12:00:00Z
	waymark supervision prepare
	expect_out_has 'NOS-1.2    2026-03-05  to allocations'
}

test_needs_and_actions_that_are_open_stand_in_it()
{
	begin
	waymark need add NOS-11.1 --kind shadowing --text 'A day in court'
	waymark need add NOS-11.2 --kind reading --text 'A book'
	id=$(cut -c 1-8 "$OUT")
	waymark need drop "$id"
	expect_status 0
	waymark action add 'Bring two assessments' --owner 'Practitioner 1' --due 2026-03-20
	waymark supervision prepare
	expect_status 0
	expect_out_has 'shadowing  A day in court'
	expect_out_has 'Bring two assessments'
	expect_out_lacks 'A book'
}

test_standards_not_spoken_of_are_listed_in_the_asye()
{
	begin
	waymark person set --group asye --start-in-post 2026-01-05
	waymark supervision prepare
	expect_status 0
	expect_out_line 'Practitioner KSS: not yet spoken of'
	expect_out_line '    KSSP-P6  Child and family assessment'
	at 2027-01-05T12:00:00Z
	waymark supervision prepare
	expect_out_lacks 'not yet spoken of'
}

test_nothing_more_is_taken()
{
	begin
	expect_unchanged 2 now supervision prepare now
}

run_cases
