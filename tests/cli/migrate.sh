# shellcheck shell=sh
# framework migrate: a person from one version of a small framework to another.
. "${0%/*}/lib.sh"

# The garden as two folders of one id: one/garden 1.0 and two/garden 2.0, where D1 is D5 and D3
# became D3a and D3b; its map; and a person who rated in the first.
begin_garden()
{
	mkdir one two
	cp -R "$SOURCE/tests/data/frameworks/garden" one/garden
	cp -R "$SOURCE/tests/data/frameworks/garden" two/garden
	chmod -R u+w one two
	change framework.csv 's/^version,1.0/version,2.0/'
	change indicators.csv 's/^D1,/D5,/' 's/^D3,.*/D3a,A1,Clean the blade/'
	printf 'D3b,A1,Oil the handle\n' >>two/garden/indicators.csv
	change expectations.csv 's/^D1,/D5,/' 's/^D3,.*/D3a,seed,expected,,2/'
	printf 'D3b,seed,expected,,\n' >>two/garden/expectations.csv
	change crosswalk.csv 's/^D1/D5/'
	change needs.csv 's/GRD-D1; GRD-D3/GRD-D5/'
	printf '%s\n' old,new,relation,reason D1,D5,carried, \
		'D3,D3a,split,Two steps' 'D3,D3b,split,Two steps' >map.csv
	in_one init --name 'Practitioner 1' --assess garden:seed
	in_one rate D1 3
	in_one rate D3 2
	in_one rate D1 2 --as supervisor --by 'Supervisor 1'
	in_one jot 'Seen' D1 A1
	expect_status 0
	at 2026-04-10T09:00:00Z
}

change()
{
	changed=two/garden/$1
	shift
	for script; do
		sed "$script" "$changed" >"$changed.new" && mv "$changed.new" "$changed"
	done
}

in_one()
{
	waymark_in WAYMARK_FRAMEWORKS=one "$@"
}

in_two()
{
	waymark_in WAYMARK_FRAMEWORKS=two "$@"
}

migrate()
{
	in_two framework migrate garden 1.0 2.0 --map map.csv "$@"
}

test_a_preview_says_what_would_be_and_changes_nothing()
{
	begin_garden
	before=$(workspace_sum)
	migrate
	expect_status 0
	expect_out_has 'from 1.0 to 2.0'
	expect_out_line '    carried     4 indicators, 6 sections'
	expect_out_line '    split       1 indicator into 2'
	expect_out_line '    merged      0 indicators'
	expect_out_line '        split D3 to D3b: Two steps'
	expect_out_line '    self        1 carried, 1 offered, 0 left in 1.0'
	expect_out_line '    supervisor  1 carried, 0 offered, 0 left in 1.0'
	expect_out_line '    note links  2 carried, 0 left in 1.0'
	expect_out_line 'Nothing is changed yet: --apply does it.'
	expect_equal workspace "$before" "$(workspace_sum)"
}

test_what_is_carried_is_labelled()
{
	begin_garden
	migrate --apply
	expect_status 0
	expect_out_line Moved.
	in_two person show
	expect_err ''
	expect_out_line '    carried from 1.0: self 1, supervisor 1'
	in_two gap
	expect_out_has 'carried from 1.0'
	in_two gap --format csv
	expect_rows 5
	expect_cell GRD-D5 framework_version 2.0
	expect_cell GRD-D5 self_point 3
	expect_cell GRD-D5 self_date 2026-03-05
	expect_cell GRD-D5 supervisor_point 2
	expect_cell GRD-D5 supervisor_name 'Supervisor 1'
	expect_cell GRD-D5 evidence_count 1
	expect_cell GRD-D3a self_state unrated
	in_two rate GRD-D3b 3
	expect_status 0
	in_two evidence list
	expect_out_has 'GRD-D1, GRD-A1, GRD-D5'
	expect_out_lacks 'GRD-A1, GRD-D5, GRD-A1'
	in_two verify
	expect_status 0
}

test_an_earlier_day_shows_the_old_version()
{
	begin_garden
	migrate --apply
	in_two gap --format csv --as-at 2026-04-09
	expect_status 0
	expect_rows 4
	expect_cell GRD-D1 framework_version 1.0
	expect_cell GRD-D3 self_point 2
	in_two gap --format csv --as-at 2026-04-09 --framework garden
	expect_rows 4
	in_two gap --format csv --as-at 2026-04-10
	expect_cell GRD-D5 framework_version 2.0
	in_two gap --as-at 2026-03-04
	expect_status 0
	expect_err 'Practitioner 1 had no framework on 2026-03-04'
}

test_an_earlier_day_shows_the_level_of_that_day()
{
	begin
	at 2026-04-10T09:00:00Z
	waymark person level nos-kent developing --apply
	expect_status 0
	waymark gap --format csv --as-at 2026-04-09
	expect_cell NOS-1.1 level nqsw
	waymark gap --format csv
	expect_cell NOS-1.1 level developing
}

test_undo_takes_the_whole_step_back()
{
	begin_garden
	migrate --apply
	in_two undo
	expect_status 0
	expect_out_has 'carried from 1.0'
	in_two gap --format csv
	expect_rows 4
	expect_cell GRD-D1 framework_version 1.0
	expect_cell GRD-D1 self_point 3
	in_two verify
	expect_status 0
	in_two redo
	in_two gap --format csv
	expect_cell GRD-D5 self_point 3
}

test_every_fault_of_a_map_is_named_at_its_line()
{
	begin_garden
	printf '%s\n' old,new,relation,reason D1,D9,carried, 'X1,,dropped,Gone' \
		D3,D3a,split, 'W1,W1,moved,' 'D3,D3b,split,Two' 'D3,D3b,split,Two' >map.csv
	before=$(workspace_sum)
	migrate --apply
	expect_status 3
	expect_out ''
	expect_err_has 'waymark: map.csv:1: "D5" is new in 2.0, and no row says where it comes from'
	expect_err_has 'waymark: map.csv:2: new "D9" is not in garden 2.0'
	expect_err_has 'waymark: map.csv:3: old "X1" is not in garden 1.0'
	expect_err_has 'waymark: map.csv:4: reason is empty: "split" needs one'
	expect_err_has 'waymark: map.csv:5: relation "moved" must be carried, split, merged, dropped or new'
	expect_err_has 'waymark: map.csv:7: "D3, D3b" stands on line 6 already'
	expect_err_has 'waymark: map.csv: 6 faults; nothing was changed'
	expect_equal workspace "$before" "$(workspace_sum)"
}

test_what_is_wrong_is_refused()
{
	begin_garden
	in_two framework migrate garden 1.0 2.0
	expect_refusal 2 '--map FILE is missing'
	in_two framework migrate garden 1.0 --map map.csv
	expect_refusal 2 'framework migrate'
	in_one framework migrate garden 1.0 2.0 --map map.csv
	expect_refusal 3 'garden 2.0: this version is not in the frameworks path'
	in_one framework migrate garden 0.9 1.0 --map map.csv
	expect_refusal 3 'Practitioner 1 is at version 1.0'
	in_one framework migrate gardn 1.0 2.0 --map map.csv
	expect_refusal 3 'did you mean garden?'
	in_two framework migrate garden 1.0 2.0 --map nowhere.csv
	expect_status 4
	expect_err_has nowhere.csv
	in_two framework migrate garden 1.0 2.0 --map -
	expect_status 4
	expect_err_has './-: cannot be read: no such file or folder'
	in_two framework migrate gardn 1.0 2.0 --map map.csv
	expect_status 3
	expect_err_has 'gardn: no such framework: did you mean garden?'
}

test_a_changed_structure_under_one_version_is_refused_and_new_wording_is_not()
{
	begin_garden
	sed 's/Choose a spade/Choose the right spade/' one/garden/indicators.csv >changed
	mv changed one/garden/indicators.csv
	in_one gap --format csv
	expect_err ''
	expect_cell GRD-D1 indicator 'Choose the right spade'
	sed '/^D3,/d' one/garden/expectations.csv >changed
	mv changed one/garden/expectations.csv
	in_one gap --format csv
	expect_err_has 'garden 1.0 is in use with another structure: D3 at seed: standing was expected, is none'
	expect_rows 4
	expect_cell GRD-D3 self_point 2
}

run_cases
