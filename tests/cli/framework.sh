# shellcheck shell=sh
# framework list, show and check: what was found, what it expects, what is wrong with a folder.

. "${0%/*}/lib.sh"

# A copy of the bundled framework at $CASE/own/nos-kent, to be spoilt.
copy_kent()
{
	mkdir "$CASE/own"
	cp -R "$SOURCE/frameworks/nos-kent" "$CASE/own/nos-kent"
	chmod -R u+w "$CASE/own"
}

test_list_gives_what_was_found()
{
	waymark framework list --format csv
	expect_status 0
	expect_err ''
	expect_equal columns '"framework","version","title","levels","indicators","wording","folder"' \
		"$(csv_columns)"
	expect_equal version 2010.1 "$(csv_field framework nos-kent version)"
	expect_equal levels 4 "$(csv_field framework nos-kent levels)"
	expect_equal indicators 106 "$(csv_field framework nos-kent indicators)"
	expect_equal wording restated "$(csv_field framework nos-kent wording)"
	expect_equal folder "$SOURCE/frameworks/nos-kent" "$(csv_field framework nos-kent folder)"
	waymark framework list
	expect_status 0
	expect_out_has nos-kent
}

test_show_gives_the_rows_of_each_level()
{
	for expected in nqsw:85 developing:83 maturing:84 senior:85; do
		waymark framework show nos-kent --level "${expected%:*}" --format csv
		expect_status 0
		expect_rows "${expected#*:}"
	done
	waymark framework show nos-kent --format csv
	expect_rows 337
}

test_show_gives_what_is_expected()
{
	waymark framework show NOS-KENT --level NQSW --format csv
	expect_status 0
	expect_cell NOS-15.1 standing not-applicable
	expect_cell NOS-15.1 expected_point ''
	expect_cell NOS-1.1 standing expected
	expect_cell NOS-1.1 expected_point 3
	expect_cell NOS-1.1 part NOS-KR1
	expect_cell NOS-1.1 section NOS-1
	expect_cell NOS-1.1 section_title 'Prepare for social work contact and involvement'
	expect_cell NOS-1.1 level nqsw
	expect_cell NOS-1.1 included_from ''
	waymark framework show nos-kent --level nqsw
	expect_out_line '85 indicators, 83 to rate'
}

test_what_is_unknown_is_refused_with_the_nearest()
{
	waymark framework show nos-kant
	expect_refusal 3 'did you mean nos-kent?'
	waymark framework show nos-kent --level nqs
	expect_refusal 3 'did you mean nqsw?'
	waymark framework show
	expect_refusal 2 'framework show'
	waymark framework list --format json
	expect_refusal 2 json
}

test_check_passes_the_bundled_framework()
{
	waymark framework check "$SOURCE/frameworks/nos-kent"
	expect_status 0
	expect_out_line '0 faults, 0 warnings'
	waymark framework check "$SOURCE/frameworks/nos-kent" --format csv
	expect_status 0
	expect_out '"file","line","severity","problem"'"$(printf '\r')"
}

test_check_names_every_fault_at_its_line()
{
	copy_kent
	printf '9.9,1,\n' >>"$CASE/own/nos-kent/indicators.csv"
	printf '1.1,boss,expected,,\n' >>"$CASE/own/nos-kent/expectations.csv"
	waymark framework check own/nos-kent --format csv
	expect_status 3
	expect_rows 3
	expect_out_has '"own/nos-kent/expectations.csv",339,"fault","no level ""boss"" in levels.csv"'
	expect_out_has '"own/nos-kent/indicators.csv",108,"fault","text is empty"'
	expect_out_has '"own/nos-kent/indicators.csv",108,"warning","no level expects ""9.9"""'
	expect_err 'waymark: own/nos-kent: 2 faults'
}

test_check_of_a_policy_names_its_faults_and_what_changed_in_its_version()
{
	waymark framework check "$SOURCE/policies/sandwell"
	expect_status 0
	expect_out_line '0 faults, 0 warnings'
	mkdir own
	cp -R "$SOURCE/policies/sandwell" own/sandwell
	chmod -R u+w own
	sed -i 's/^copy,session,3,/copy,session,5,/' own/sandwell/deadlines.csv
	waymark framework check own/sandwell
	expect_status 0
	expect_out_has 'deadline copy was'
	expect_out_line '0 faults, 1 warning'
	echo 'copy,session,x,working-day,,Copy,supervisor,' >>own/sandwell/deadlines.csv
	waymark framework check own/sandwell --format csv
	expect_status 3
	expect_out_has 'own/sandwell/deadlines.csv'
	expect_out_has 'is not a whole number'
}

test_check_lets_warnings_pass()
{
	copy_kent
	printf '9.9,1,Mow the lawn\n' >>"$CASE/own/nos-kent/indicators.csv"
	waymark framework check own/nos-kent
	expect_status 0
	expect_out_has 'no level expects "9.9"'
	expect_out_has 'indicator 9.9 is new'
}

test_check_needs_a_folder()
{
	waymark framework check nowhere
	expect_refusal 4 'nowhere: no such folder'
	: >file
	waymark framework check file
	expect_refusal 4 'file: not a folder'
}

test_a_faulty_framework_is_named_and_the_others_listed()
{
	copy_kent
	mv "$CASE/own/nos-kent" "$CASE/own/other"
	sed -i.old -e 's/^id,.*/id,other/' -e 's/^prefix,.*/prefix,OTH/' -e '/^version/d' \
		"$CASE/own/other/framework.csv"
	waymark --frameworks "$CASE/own" framework list --format csv
	expect_status 0
	expect_rows 6
	expect_err "waymark: $CASE/own/other/framework.csv: no key \"version\""
	waymark --frameworks "$CASE/own" framework show other
	expect_status 3
	expect_out ''
	expect_err_has 'no key "version"'
	expect_err_has 'other: not loaded'
	waymark --frameworks "$CASE/own" framework show nos-kent --level senior
	expect_status 0
	expect_err ''
}

test_the_first_folder_of_the_path_wins()
{
	copy_kent
	sed -i.old 's/^wording,.*/wording,published/' "$CASE/own/nos-kent/framework.csv"
	waymark --frameworks own framework list --format csv
	expect_status 0
	expect_rows 6
	expect_equal wording published "$(csv_field framework nos-kent wording)"
	expect_equal folder own/nos-kent "$(csv_field framework nos-kent folder)"
}

test_a_folder_of_the_path_that_is_not_there_is_said()
{
	copy_kent
	waymark --frameworks own:away framework list
	expect_refusal 4 'away: no such folder'
	waymark --frameworks own/nos-kent/framework.csv init --name 'Practitioner 1'
	expect_refusal 4 'framework.csv: not a folder'
	waymark --frameworks own: framework list
	expect_status 0
}

test_no_framework_at_all_is_said()
{
	mkdir none
	waymark_in WAYMARK_FRAMEWORKS=none framework list
	case $status in
	0) skip 'frameworks are installed, or lie beside the build' ;;
	esac
	expect_refusal 4 'no framework was found'
	waymark_in WAYMARK_FRAMEWORKS=none framework show nos-kent
	expect_refusal 4 'nos-kent: no framework was found'
	waymark_in WAYMARK_FRAMEWORKS=none init --name 'Practitioner 1' --assess nos-kent:nqsw
	expect_refusal 4 'nos-kent: no framework was found'
	expect_no_file "$CASE/home/.local"
}

test_no_workspace_is_needed_or_made()
{
	waymark framework list
	expect_status 0
	expect_no_file "$CASE/home/.local"
}

test_control_characters_of_a_framework_are_not_drawn()
{
	copy_kent
	printf '9.9,1,"clear\033[2J"\n' >>"$CASE/own/nos-kent/indicators.csv"
	printf '9.9,nqsw,expected,,\n' >>"$CASE/own/nos-kent/expectations.csv"
	waymark --frameworks own framework show nos-kent --level nqsw
	expect_status 0
	expect_out_has 'clear^[[2J'
	expect_out_lacks "$(printf '\033')"
}

# The manual has the columns of standard output.
expect_manual_columns()
{
	grep -qxF -e ".Dl $(csv_columns | tr -d '"')" "$SOURCE/doc/waymark-framework.5" ||
		fail "the manual does not have these columns: $(csv_columns)"
	held
}

test_the_manual_has_the_columns()
{
	waymark framework list --format csv
	expect_manual_columns
	waymark framework show nos-kent --format csv
	expect_manual_columns
	waymark framework check "$SOURCE/frameworks/nos-kent" --format csv
	expect_manual_columns
}

test_the_example_of_the_manual_is_good()
{
	mkdir "$CASE/garden"
	awk -v folder="$CASE/garden/" '
	/^\.Pa [a-z]*\.csv :$/ { file = $2 }
	/^\.Ed/ { shown = 0; file = "" }
	shown { print >(folder file) }
	/^\.Bd/ && file { shown = 1 }
	' "$SOURCE/doc/waymark-framework.5"
	waymark framework check garden
	expect_status 0
	expect_out_line '0 faults, 0 warnings'
	waymark --frameworks . framework show garden --level old --format csv
	expect_rows 2
	expect_cell GRD-1.1 standing qualified
}

run_cases
