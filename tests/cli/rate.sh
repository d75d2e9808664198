# shellcheck shell=sh
# Rating: what is kept, what is said, and what is refused and changes nothing.
. "${0%/*}/lib.sh"

test_point_is_kept_and_said()
{
	begin
	waymark rate NOS-1.1 3
	expect_status 0
	expect_out 'NOS-1.1  you: 3 As expected'
	expect_err ''
	waymark gap --format csv
	expect_cell NOS-1.1 self_point 3
	expect_cell NOS-1.1 self_label 'As expected'
	expect_cell NOS-1.1 self_date 2026-03-05
	expect_cell NOS-1.1 self_state meets
	expect_cell NOS-1.1 supervisor_state unrated
}

test_point_below_names_the_expected_one()
{
	begin
	waymark rate NOS-1.3 2 --reason 'not yet every time'
	expect_out 'NOS-1.3  you: 2 Partly (expected 3)'
	waymark gap --format csv
	expect_cell NOS-1.3 self_reason 'not yet every time'
	expect_cell NOS-1.3 self_gap 1
}

test_prefix_and_case_may_be_left_out()
{
	begin
	waymark rate 1.3 2
	expect_out 'NOS-1.3  you: 2 Partly (expected 3)'
	waymark rate nos-1.3 4
	expect_out 'NOS-1.3  you: 4 Beyond'
	waymark rate pc-n1 1
	expect_out 'NOS-PC-N1  you: 1 Not yet (expected 3)'
}

test_no_chance_is_no_point()
{
	begin
	waymark rate NOS-2.1 no-chance
	expect_out 'NOS-2.1  you: no chance yet'
	waymark gap --format csv
	expect_cell NOS-2.1 self_state no-opportunity
	expect_cell NOS-2.1 self_point ''
	expect_cell NOS-2.1 self_label 'no chance yet'
	expect_cell NOS-2.1 self_gap ''
}

test_not_my_role_needs_a_reason()
{
	begin
	expect_unchanged 2 '--reason' rate NOS-2.1 na
	expect_unchanged 3 'NOS-2.1' rate NOS-2.1 na --reason ' '
	waymark rate NOS-2.1 na --reason 'not in this team'
	expect_out 'NOS-2.1  you: not my role'
	waymark gap --format csv
	expect_cell NOS-2.1 self_state not-applicable
	expect_cell NOS-2.1 self_reason 'not in this team'
}

test_clear_withdraws_what_stands()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.1 clear
	expect_status 0
	expect_out 'NOS-1.1  you: not rated'
	waymark gap --format csv
	expect_cell NOS-1.1 self_state unrated
	expect_unchanged 3 'nothing to clear' rate NOS-1.1 clear
}

test_same_says_the_point_again()
{
	begin
	at 2025-01-10T09:00:00Z
	waymark rate NOS-1.1 2
	at 2026-03-05T14:00:00Z
	waymark gap --format csv --flag stale
	expect_rows 1
	waymark rate NOS-1.1 same
	expect_out 'NOS-1.1  you: 2 Partly (expected 3)'
	waymark gap --format csv
	expect_cell NOS-1.1 self_date 2026-03-05
	expect_cell NOS-1.1 flags 'self-only; unevidenced'
	expect_unchanged 3 'nothing to repeat' rate NOS-1.2 same
}

test_supervisor_rates_at_this_screen()
{
	begin
	waymark rate NOS-1.3 2
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 1'
	expect_status 0
	expect_out 'NOS-1.3  Supervisor 1: 3 As expected, not yet confirmed'
	expect_err ''
	waymark gap --format csv
	expect_cell NOS-1.3 self_point 2
	expect_cell NOS-1.3 supervisor_point 3
	expect_cell NOS-1.3 supervisor_name 'Supervisor 1'
	expect_cell NOS-1.3 difference 1
	expect_cell NOS-1.3 difference_direction supervisor-higher
	expect_cell NOS-1.3 flags 'differs; crosses; unevidenced; unconfirmed'
}

test_supervisor_who_is_new_is_said()
{
	begin
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 2'
	expect_status 0
	expect_out 'NOS-1.3  Supervisor 2: 3 As expected, not yet confirmed'
	grep -Eqx 'Supervisor 2 is new here \(id [0-9a-f]{8}\)' "$ERR" || fail 'not said as new'
	waymark rate NOS-1.1 2 --as supervisor --by 'supervisor 2'
	expect_err ''
	expect_out 'NOS-1.1  Supervisor 2: 2 Partly (expected 3), not yet confirmed'
}

test_refused_rating_mints_nobody()
{
	begin
	expect_unchanged 3 NOS-15.1 rate NOS-15.1 3 --as supervisor --by 'Supervisor 2'
	expect_unchanged 3 'Supervisor 2' --person 'Supervisor 2' next
}

test_who_rates_must_fit()
{
	begin
	expect_unchanged 2 '--by' rate NOS-1.1 3 --as supervisor
	expect_unchanged 2 '--by' rate NOS-1.1 3 --by 'Supervisor 1'
	expect_unchanged 2 '--by' rate NOS-1.1 3 --as self --by 'Supervisor 1'
	expect_unchanged 2 '"boss"' rate NOS-1.1 3 --as boss
	expect_unchanged 3 'Practitioner 1' rate NOS-1.1 3 --as supervisor --by 'Practitioner 1'
	expect_unchanged 3 name rate NOS-1.1 3 --as supervisor --by ''
}

test_point_outside_the_scale_is_refused()
{
	begin
	for point in 0 5 -1 99999999999999999999 3.5 03 great '' '3 '; do
		expect_unchanged 3 '1 Not yet, 2 Partly, 3 As expected, 4 Beyond' \
			rate NOS-1.1 "$point"
	done
}

test_what_the_level_does_not_ask_is_refused()
{
	begin
	expect_unchanged 3 'NOS-15.1: not asked at nqsw (starts at maturing)' rate NOS-15.1 3
	expect_unchanged 3 'NOS-15.1' rate NOS-15.1 no-chance
	expect_unchanged 3 'NOS-PC-M1' rate NOS-PC-M1 3
}

test_unknown_reference_names_the_nearest()
{
	begin
	expect_unchanged 3 'NOS-1.1' rate NOS-1.11 3
	expect_unchanged 3 'NOS-99.9' rate NOS-99.9 3
	expect_unchanged 3 'no such reference' rate '' 3
}

test_section_is_not_rated()
{
	begin
	expect_unchanged 3 'NOS-KR2: it is a section; its indicators are rated one by one, from NOS-4.1 on' \
		rate KR2 3
}

test_other_level_needs_at()
{
	begin
	waymark rate NOS-15.1 3 --at maturing
	expect_status 0
	expect_out 'NOS-15.1 at maturing  you: 3 As expected'
	waymark gap --format csv
	expect_cell NOS-15.1 self_state not-asked
	expect_cell NOS-15.1 self_point ''
	waymark gap --format csv --level maturing
	expect_cell NOS-15.1 self_point 3
	expect_unchanged 3 'nqws' rate NOS-1.1 3 --at nqws
}

test_framework_of_another_needs_at()
{
	waymark init --name 'Practitioner 1'
	expect_unchanged 3 'nos-kent' rate NOS-1.1 3
	waymark rate NOS-1.1 3 --at nqsw
	expect_status 0
	expect_out 'NOS-1.1 at nqsw  you: 3 As expected'
}

test_arguments_are_counted()
{
	begin
	expect_unchanged 2 'waymark help rate' rate
	expect_unchanged 2 'waymark help rate' rate NOS-1.1
	expect_unchanged 2 '"4"' rate NOS-1.1 3 4
	expect_unchanged 2 '--reason' rate NOS-1.1 3 --reson x
	expect_unchanged 2 '--reason' rate NOS-1.1 3 --reason
	expect_unchanged 2 '--person' rate NOS-1.1 3 --person x
}

test_text_that_is_not_utf8_is_refused()
{
	begin
	expect_unchanged 3 UTF-8 rate NOS-1.1 3 --reason "$(printf 'caf\351')"
}

test_reason_with_control_characters_is_kept_and_shown_escaped()
{
	begin
	hostile=$(printf 'a\033[31m\tb\nc\302\205\342\200\256')
	waymark rate NOS-1.1 2 --reason "$hostile"
	expect_status 0
	expect_plain "$OUT"
	waymark gap --format csv
	expect_cell NOS-1.1 self_reason "$hostile"
}

test_rating_another_is_a_supervisors()
{
	begin
	waymark rate NOS-1.1 2 --as supervisor --by 'Supervisor 1'
	waymark --person 'Supervisor 1' rate NOS-1.1 3 --at senior
	expect_status 0
	expect_out 'NOS-1.1 at senior  Practitioner 1: 3 As expected'
	expect_unchanged 3 'Supervisor 1' --person 'Supervisor 1' \
		rate NOS-1.1 3 --at senior --as self
}

run_cases
