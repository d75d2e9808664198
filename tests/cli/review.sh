# shellcheck shell=sh
# The quick review, and what is old said again.
. "${0%/*}/lib.sh"

# Three ratings in units 1 and 2 that are old on 5 March 2027, and a fresh one.
begin_old()
{
	at 2026-01-05T09:00:00Z
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 2 --reason 'not yet every time'
	waymark rate NOS-2.1 no-chance
	at 2027-03-05T09:00:00Z
	waymark rate NOS-1.3 3
	expect_status 0
}

test_nothing_to_review()
{
	begin
	waymark next --review
	expect_status 0
	expect_out 'nothing to review in Kent: newly qualified social worker'
	waymark rate NOS-1.1 3
	waymark next --review
	expect_out_has 'nothing to review'
	waymark rate NOS-1 same
	expect_status 0
	expect_out 'nothing rated here is older than 12 months'
}

test_review_walks_through_what_is_old()
{
	begin_old
	waymark next --review
	expect_out_has 'NOS-1.1  '
	expect_out_line '    You said 3 As expected on 2026-01-05: older than 12 months; 3 to review here'
	waymark rate NOS-1.1 same
	waymark next --review
	expect_out_has 'NOS-1.2  '
	waymark rate NOS-1.2 3
	waymark next --review --framework nos-kent
	expect_out_has 'NOS-2.1  '
	expect_out_line '    You said no chance yet on 2026-01-05: older than 12 months; 1 to review here'
	waymark rate NOS-2.1 no-chance
	waymark next --review
	expect_out_has 'nothing to review'
}

test_review_brings_what_the_other_side_said_since()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 3
	waymark rate NOS-1.3 3
	waymark rate NOS-2.1 3 --as supervisor --by 'Supervisor 1'
	at 2026-03-09T09:00:00Z
	waymark rate NOS-1.2 2 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-1.1 3 --as supervisor --by 'Supervisor 1'
	waymark evidence add --title 'Seen on a visit' --date 2026-03-09 NOS-1.3
	waymark next --review
	expect_out_has 'NOS-1.2  '
	expect_out_has ': said otherwise since yours; 2 to review here'
	waymark rate NOS-1.2 same
	waymark next --review
	expect_out_has 'NOS-1.3  '
	expect_out_has ': a note since yours; 1 to review here'
}

test_a_section_is_said_again_as_one_step()
{
	begin_old
	before=$(workspace_sum)
	waymark rate NOS-1 same
	expect_status 0
	expect_out 'NOS-1.1  3 As expected, 2026-01-05
NOS-1.2  2 Partly, 2026-01-05
Nothing is said again yet: --apply does it.'
	expect_equal workspace "$before" "$(workspace_sum)"
	waymark rate NOS-1 same --apply
	expect_status 0
	expect_out_line '2 still as before'
	waymark gap --format csv
	expect_cell NOS-1.1 self_date 2027-03-05
	expect_cell NOS-1.2 self_point 2
	expect_cell NOS-1.2 self_reason 'not yet every time'
	expect_cell NOS-2.1 self_date 2026-01-05
	waymark undo
	expect_out 'took back NOS-1.1, you: 3 As expected, and 1 more; now 3 As expected'
	waymark gap --format csv
	expect_cell NOS-1.1 self_date 2026-01-05
	expect_cell NOS-1.2 self_date 2026-01-05
	waymark redo
	expect_out_has 'put back NOS-1.1, you: 3 As expected, and 1 more'
	waymark verify
	expect_status 0
}

test_a_section_takes_same_and_nothing_else()
{
	begin_old
	expect_unchanged 3 'it is a section' rate NOS-KR1 3
	expect_unchanged 3 'it is a section' rate NOS-KR1 3 --apply
	expect_unchanged 2 '--reason: not with a section' rate NOS-KR1 same --reason x
	expect_unchanged 2 '--at: not with a section' rate NOS-KR1 same --at senior
	expect_unchanged 2 '--apply: goes with a section' rate NOS-1.1 same --apply
}

test_each_side_says_its_own_again()
{
	begin_old
	at 2026-01-05T09:00:00Z
	waymark rate NOS-3.1 2 --as supervisor --by 'Supervisor 1'
	at 2027-03-05T09:00:00Z
	waymark rate NOS-3 same --as supervisor --by 'Supervisor 1' --apply
	expect_out 'NOS-3.1  2 Partly, 2026-01-05
1 still as before'
	waymark gap --format csv
	expect_cell NOS-3.1 supervisor_date 2027-03-05
}

run_cases
