# shellcheck shell=sh
# Making a file, and what a person is in it.
. "${0%/*}/lib.sh"

file()
{
	echo "$CASE/home/.local/share/waymark/workspace.db"
}

test_one_line_says_what_was_made_and_what_is_next()
{
	waymark init --name 'Practitioner 1' --team North --supervisor 'Supervisor 1' \
		--assess nos-kent:nqsw
	expect_status 0
	expect_out "made $(file) for Practitioner 1 with Kent: newly qualified social worker; next: waymark next"
	grep -Eqx 'Supervisor 1 is new here \(id [0-9a-f]{8}\)' "$ERR" || fail 'not said as new'
	expect_err_has 'Kent was published in 2010. Check with your employer that it is in use.'
	expect_err_has 'General Social Care Council'
}

test_file_is_private()
{
	waymark init --name 'Practitioner 1'
	expect_mode 600 "$(file)"
	expect_mode 700 "$CASE/home/.local/share/waymark"
}

test_without_a_framework_it_says_how_to_add_one()
{
	waymark init --name 'Practitioner 1'
	expect_status 0
	expect_out_has 'waymark person level FRAMEWORK LEVEL'
	expect_err ''
	waymark next
	expect_status 0
	expect_out_has 'Practitioner 1 has no framework yet'
	waymark person show
	expect_status 0
	expect_out_has 'Practitioner 1 has no framework yet'
	waymark gap --format csv
	expect_status 0
	expect_rows 0
	expect_err_has 'Practitioner 1 has no framework yet'
	waymark gap
	expect_status 0
	expect_out ''
	expect_err_has 'Practitioner 1 has no framework yet'
}

test_everything_given_is_kept()
{
	waymark init --name 'Practitioner 1' --group 'Children' --team North --role 'Social worker' \
		--supervisor 'Supervisor 1' --assess nos-kent:developing
	waymark person show
	expect_status 0
	expect_out_line 'name          Practitioner 1'
	expect_out_line 'group         Children'
	expect_out_line 'team          North'
	expect_out_line 'role          Social worker'
	expect_out_line 'supervisor    Supervisor 1'
	expect_out_line 'Kent: developing practitioner, from 2026-03-05'
	expect_out_line '    self        0 of 81 answered'
	expect_out_line '    supervisor  0 of 81 answered'
}

test_second_init_is_refused()
{
	begin
	expect_unchanged 3 workspace.db init --name 'Practitioner 2'
}

# expect_nothing_made STATUS TEXT ARGS...: refused, and no file is there.
expect_nothing_made()
{
	nothing_status=$1 nothing_text=$2
	shift 2
	waymark init "$@"
	expect_refusal "$nothing_status" "$nothing_text"
	expect_no_file "$CASE/home/.local"
}

test_refused_init_makes_nothing()
{
	expect_nothing_made 2 '--name'
	expect_nothing_made 2 '--name' --team North
	expect_nothing_made 2 'North' --name 'Practitioner 1' North
	expect_nothing_made 2 '--name: needs a value' --name
	expect_nothing_made 2 '--supervisor' --name 'Practitioner 1' --supervizor x
	expect_nothing_made 3 name --name ''
	expect_nothing_made 3 name --name '   '
	expect_nothing_made 3 UTF-8 --name "$(printf 'caf\351')"
	expect_nothing_made 3 nos-kent --name 'Practitioner 1' --assess nos-kant:nqsw
	expect_nothing_made 3 nqsw --name 'Practitioner 1' --assess nos-kent:nqws
	expect_nothing_made 3 nos-kent --name 'Practitioner 1' --assess nos-kent
	expect_nothing_made 3 nos-kent --name 'Practitioner 1' \
		--assess nos-kent:nqsw --assess nos-kent:senior
	expect_nothing_made 3 'practitioner 1' --name 'Practitioner 1' --supervisor 'practitioner 1'
}

test_name_that_is_too_long_is_refused()
{
	expect_nothing_made 3 name --name "$(printf '%0201d' 0)"
}

test_long_names_are_kept()
{
	waymark init --name "$(printf '%0200d' 0)"
	expect_status 0
}

test_other_place_for_the_file()
{
	waymark --workspace "$CASE/here/own.db" init --name 'Practitioner 1'
	expect_status 0
	expect_mode 600 "$CASE/here/own.db"
	waymark_in WAYMARK_WORKSPACE="$CASE/here/own.db" person show
	expect_out_line 'name          Practitioner 1'
	waymark_in XDG_DATA_HOME="$CASE/data" init --name 'Practitioner 2'
	expect_mode 600 "$CASE/data/waymark/workspace.db"
	waymark_in WAYMARK_WORKSPACE= person show
	expect_refusal 4 'waymark init'
}

test_missing_frameworks_are_said()
{
	waymark_in WAYMARK_FRAMEWORKS="$CASE/nowhere" init --name 'Practitioner 1'
	expect_status 0
	waymark_in WAYMARK_FRAMEWORKS="$CASE/nowhere" person level nos-kent nqsw
	expect_refusal 4 'nos-kent: no framework was found'
}

test_file_keeps_its_framework()
{
	begin
	waymark rate NOS-1.1 3
	waymark_in WAYMARK_FRAMEWORKS="$CASE/nowhere" gap --format csv
	expect_status 0
	expect_rows 85
	expect_cell NOS-1.1 self_point 3
	expect_err_has 'nos-kent 2010.1'
}

test_person_set_changes_what_is_given()
{
	begin
	waymark person set --team South --start-in-post 2025-09-01
	expect_status 0
	expect_out 'team          South
start in post 2025-09-01'
	waymark person show
	expect_out_line 'name          Practitioner 1'
	expect_out_line 'team          South'
	expect_out_line 'supervisor    Supervisor 1'
	waymark person set --team ''
	expect_out 'team          -'
	waymark undo
	expect_status 0
	waymark person show
	expect_out_line 'team          South'
}

test_new_supervisor_is_said()
{
	begin
	waymark person set --supervisor 'Supervisor 2'
	expect_out 'supervisor    Supervisor 2'
	expect_err_has 'Supervisor 2 is new here'
	waymark person set --supervisor 'supervisor 1'
	expect_out 'supervisor    Supervisor 1'
	expect_err ''
}

test_wrong_person_set_changes_nothing()
{
	begin
	expect_unchanged 2 'person set' person set
	expect_unchanged 2 '--sections' person set --sections NOS-KR1=senior
	expect_unchanged 3 name person set --name ''
	expect_unchanged 3 'YYYY-MM-DD' person set --start-in-post yesterday
	expect_unchanged 3 '2026-02-30' person set --start-in-post 2026-02-30
	expect_unchanged 3 'Practitioner 1' person set --supervisor 'Practitioner 1'
	expect_unchanged 2 'person list' person list
}

test_person_is_named_by_name_or_id()
{
	begin
	id=$(sed -n 's/.*(id \(........\)).*/\1/p' "$ERR")
	waymark --person 'supervisor 1' person show
	expect_out_line 'name          Supervisor 1'
	waymark --person "$id" person show
	expect_out_line 'name          Supervisor 1'
	expect_unchanged 3 'Nobody' --person Nobody person show
	expect_unchanged 3 'Supervisor 1' --person 'Supervisr 1' person show
}

test_level_is_previewed_then_applied()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.3 3
	waymark person level nos-kent developing
	expect_status 0
	expect_out_line 'Kent: developing practitioner, from 2026-03-05; it was Newly qualified social worker'
	expect_out_line '    81 to rate:'
	expect_out_line '     26 ask the same'
	expect_out_line '     49 are worded anew'
	expect_out_line '      0 start here'
	expect_out_line '      6 are new'
	expect_out_line '      0 end here'
	expect_out_line '      8 are no longer listed'
	expect_out_line '      2 are asked at neither'
	expect_out_line '    1 of your earlier points will be offered'
	expect_out_line 'Nothing is changed yet: --apply does it.'
	waymark next
	waymark person show
	expect_out_line 'Kent: newly qualified social worker, from 2026-03-05'
	waymark person level nos-kent developing --apply --from 2026-04-01 --reason 'year one done'
	expect_out_line 'Changed.'
	waymark person show
	expect_out_line 'Kent: developing practitioner, from 2026-04-01'
	expect_out_line '    self        0 of 81 answered'
	waymark undo
	waymark person show
	expect_out_line '    self        2 of 83 answered'
}

test_new_framework_is_added_at_once()
{
	waymark init --name 'Practitioner 1'
	waymark person level nos-kent senior
	expect_status 0
	expect_out 'Kent: senior practitioner, from 2026-03-05: added, 85 to rate'
	expect_err_has 'Check with your employer that it is in use.'
	waymark person show
	expect_out_line '    self        0 of 85 answered'
}

test_wrong_level_changes_nothing()
{
	begin
	expect_unchanged 3 'nos-kent' person level nos-kant nqsw
	expect_unchanged 3 'developing' person level nos-kent develping --apply
	expect_unchanged 3 'nqsw' person level nos-kent nqsw
	expect_unchanged 3 'tomorrow' person level nos-kent senior --from tomorrow --apply
	expect_unchanged 2 'person level' person level nos-kent
	expect_unchanged 2 '"x"' person level nos-kent senior x
}

run_cases
