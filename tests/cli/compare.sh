# shellcheck shell=sh
# A level beside one's own.
. "${0%/*}/lib.sh"

test_a_level_beside_ones_own()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.3 2 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-1.2 3 --at maturing
	waymark rate NOS-1.2 3 --at maturing --as supervisor --by 'Supervisor 1'
	waymark rate NOS-2.2 3 --at maturing --as supervisor --by 'Supervisor 1'
	waymark jot 'Seen' NOS-1.2
	waymark evidence add --title 'Observed' --kind direct-observation NOS-15.1
	before=$(workspace_sum)
	waymark person level nos-kent maturing --compare
	expect_status 0
	expect_err ''
	expect_out_line 'Kent: maturing practitioner, beside Newly qualified social worker'
	expect_out_line '      9 Starts there'
	expect_out_line '     55 Worded anew there'
	expect_out_line '     20 Asked the same'
	expect_out_line '      8 Not asked there'
	expect_out_line 'Rated there: self 1, supervisor 2. No note: 82, own account only: 1.'
	expect_out_has 'NOS-15.1      -    -      .    .  1 note'
	expect_out_has 'NOS-1.2       .    .      3    3  own account only  Liaise with'
	expect_out_has 'NOS-1.3       .    #      .    .  no note'
	expect_out_has 'NOS-2.2       .    .      .    #  no note'
	expect_out_has 'NOS-1.1       3    .      .    .  no note'
	expect_out_line '    there  I complete this task autonomously.'
	expect_equal 'lines over 80 columns' '' "$(awk 'length($0) > 80' "$OUT")"
	expect_equal workspace "$before" "$(workspace_sum)"
	grep -n '^Starts there$\|^Worded anew there$\|^Asked the same$\|^Not asked there$' "$OUT" |
		cut -d: -f 2 >headings
	expect_text headings 'Starts there
Worded anew there
Asked the same
Not asked there'
}

test_what_cannot_be_compared()
{
	begin
	waymark person level pcf-wider L1
	expect_unchanged 3 'not steps of one career' person level pcf-wider L2 --compare
	expect_unchanged 3 'is at nqsw already' person level nos-kent nqsw --compare
	expect_unchanged 3 'not a framework of Practitioner 1' \
		person level leicestershire L2 --compare
	expect_unchanged 3 'developing' person level nos-kent develping --compare
	expect_unchanged 2 '--compare: stands alone' \
		person level nos-kent developing --compare --apply
}

run_cases
