# shellcheck shell=sh
# Levels and areas: another level for a section, optional ones left out, several frameworks, moving.
. "${0%/*}/lib.sh"

begin_wider()
{
	waymark init --name 'Practitioner 1' --assess pcf-wider:L1
	expect_status 0
}

# At L1 there are 144 to rate: 15 of them in 5.5, where L2 has 13, and 10 in 5.6.
test_area_at_another_level()
{
	begin_wider
	waymark person set --section PCF-5.5=L2 --by 'Manager 1'
	expect_status 0
	expect_out 'PCF-5.5 Domestic Abuse: dealing with the impact of domestic abuse on children and young people: at L2, 13 to rate; 142 in all'
	expect_err_has 'Manager 1 is new here'
	waymark gap --format csv
	expect_rows 142
	expect_cell PCF-5.5-L2-01 level L2
	expect_cell PCF-5.5-L2-01 included_from ''
	expect_cell PCF-5.4-L1-01 level L1
	expect_cell PCF-5.1-E-01 level L1
	expect_cell PCF-5.1-E-01 included_from E
	waymark rate PCF-5.5-L2-01 2
	expect_status 0
	waymark gap --format csv
	expect_cell PCF-5.5-L2-01 self_point 2
	waymark person set --section pcf-5.5=l1
	expect_out_has 'at L1, 15 to rate; 144 in all'
	waymark gap --format csv
	expect_rows 144
	expect_out_lacks 'PCF-5.5-L2-01'
}

test_area_left_out_and_taken_in()
{
	begin_wider
	waymark person set --leave-out 5.6 --by 'Manager 1' --reason 'another team does this'
	expect_out 'PCF-5.6 Sexual Health and Teenage Pregnancy: left out; 134 to rate in all'
	waymark gap --format csv
	expect_rows 134
	expect_out_lacks 'PCF-5.6'
	expect_unchanged 3 'PCF-5.6-L1-01: PCF-5.6 is left out for Practitioner 1' \
		rate PCF-5.6-L1-01 3
	waymark rate PCF-5.6-L1-01 3 --at L1
	expect_out 'PCF-5.6-L1-01 at L1  you: 3 As expected'
	waymark person set --take-in PCF-5.6
	expect_out_has 'at L1, 10 to rate; 144 in all'
	waymark gap --format csv
	expect_cell PCF-5.6-L1-01 self_point 3
	waymark undo
	expect_out 'took back PCF-5.6, taken in again'
	waymark gap --format csv
	expect_rows 134
	waymark verify
	expect_status 0
}

test_both_together_and_shown()
{
	begin_wider
	waymark person set --section PCF-5.5=L2 --by 'Manager 1' --start-in-post 2026-01-31
	waymark person set --leave-out PCF-5.6 --by 'manager 1' --reason 'another team does this'
	expect_err ''
	waymark person show
	expect_out_line '    Entry Level: due 31 Jul 2026, 6 months after the start in post'
	expect_out_line '    PCF-5.5     at L2, decided by Manager 1 on 2026-03-05'
	expect_out_line '    PCF-5.6     left out, decided by Manager 1 on 2026-03-05: another team does this'
	expect_out_line '    self        0 of 132 answered'
	waymark person level pcf-wider L2
	expect_out_line '    158 to rate:'
}

test_wrong_section_changes_nothing()
{
	begin_wider
	set -- person set
	expect_unchanged 3 'PCF-9: no such reference' "$@" --section PCF-9=L2
	expect_unchanged 3 'L9: pcf-wider has no such level' "$@" --section PCF-5.5=L9
	expect_unchanged 3 'is not REF=LEVEL' "$@" --section PCF-5.5
	expect_unchanged 3 'PCF-5.5-L1-01: is an indicator' "$@" --section PCF-5.5-L1-01=L2
	expect_unchanged 3 'PCF-5.5: is at L1 already' "$@" --section PCF-5.5=L1
	expect_unchanged 3 'PCF-5.1: Safeguarding is for everyone' "$@" --leave-out PCF-5.1 \
		--by 'Manager 1' --reason why
	expect_unchanged 3 'by: may not be empty' "$@" --leave-out PCF-5.6 --by ' ' --reason why
	expect_unchanged 3 'reason: may not be empty' "$@" --leave-out PCF-5.6 --by M --reason ''
	expect_unchanged 2 '--leave-out: needs --by and --reason' "$@" --leave-out PCF-5.6 --by M
	expect_unchanged 2 '--leave-out: needs --by and --reason' "$@" --leave-out PCF-5.6 --reason r
	expect_unchanged 2 'one at a time' "$@" --section PCF-5.5=L2 --take-in PCF-5.6
	expect_unchanged 2 '--section: given twice' "$@" --section PCF-5.5=L2 --section PCF-5.6=L2
	expect_unchanged 2 '--by: goes with' "$@" --by 'Manager 1'
	expect_unchanged 2 '--reason: goes with' "$@" --team North --reason why
	expect_unchanged 3 'PCF-5.6: is not left out' "$@" --take-in PCF-5.6
	expect_unchanged 3 'nos-kent: not a framework of Practitioner 1' "$@" --section NOS-1=senior
	waymark "$@" --leave-out PCF-5.6 --by 'Manager 1' --reason why
	expect_status 0
	expect_unchanged 3 'PCF-5.6: is left out already' "$@" --leave-out PCF-5.6 \
		--by 'Manager 1' --reason why
}

test_entry_level_is_due_after_the_start_in_post()
{
	waymark init --name 'Practitioner 1' --assess pcf-wider:E
	waymark person show
	expect_out_line '    due 6 months after the start in post, which is not set'
	waymark person set --start-in-post 2026-03-05
	waymark person show
	expect_out_line '    due 5 Sep 2026, 6 months after the start in post'
}

# --- Several frameworks at once ----------------------------------------------------------------

test_several_frameworks_each_at_its_own_level()
{
	waymark init --name 'Practitioner 1' --assess kss-supervisor:supervisor \
		--assess pcf-wider:L2
	expect_status 0
	waymark gap --format csv
	expect_rows $((71 + 171))
	expect_cell KSSS-S1.1 level supervisor
	expect_cell PCF-5.1-E-01 level L2
	waymark next
	expect_out_has 'KSSS-S1.1  '
	waymark next --framework pcf-wider
	expect_out_has 'PCF-1-L2-01  '
	waymark rate s1.1 3
	expect_out 'KSSS-S1.1  you: 3 As expected'
	waymark rate 5.1-e-01 3
	expect_out 'PCF-5.1-E-01  you: 3 As expected'
	waymark gap --level L3 --format csv
	expect_rows 157
}

test_next_goes_on_to_the_second_framework()
{
	waymark init --name 'Practitioner 1' --assess kss-leader:leader --assess nos-kent:nqsw
	waymark gap --framework kss-leader --format csv
	cut -d, -f11 "$OUT" | tr -d '"\r' | sed 1d >references
	expect_equal 'statements' 52 "$(($(wc -l <references)))"
	while read -r reference; do
		waymark rate "$reference" 3
		expect_status 0
	done <references
	waymark next
	expect_out_has 'NOS-1.1  '
	waymark next --framework kss-leader
	expect_out_has 'nothing left to rate'
}

# --- Moving up -----------------------------------------------------------------------------------

test_after_a_move_what_changed_comes_first()
{
	begin
	waymark rate NOS-1.1 3
	waymark person level nos-kent developing --apply
	expect_out_line 'Changed.'
	waymark next
	# 1.1 and 1.2 ask the same; 1.3 is the first that is worded anew.
	expect_out_has 'NOS-1.3  '
	waymark gap --format csv
	expect_cell NOS-1.1 self_state unrated
	waymark undo
	waymark next
	expect_out_has 'NOS-1.2  '
}

run_cases
