# shellcheck shell=sh
# Settings and the list of names: read, written, refused, and used.
. "${0%/*}/lib.sh"

FILE=home/.config/waymark/settings
NAMES=home/.config/waymark/names

test_settings_need_no_workspace_and_make_none()
{
	waymark settings
	expect_status 0
	expect_out_has 'time_zone     Europe/London'
	expect_out_has 'stale_months  12'
	expect_out_has 'hide_other    on'
	expect_out_has 'case_number   -'
	expect_out_has 'office        -'
	expect_out_has "$CASE/$FILE (not there)"
	expect_err ''
	expect_no_file "$CASE/home/.config"
	expect_no_file "$CASE/home/.local"
}

# The readings of what can be read in more than one way are shown, with its rules (SR-22, SR-64).
test_settings_show_how_the_policy_is_read_and_what_it_asks()
{
	waymark settings
	expect_status 0
	expect_out_line "Supervision policy of Sandwell Children's Trust (sandwell 2019.1)"
	expect_out_line 'month             since-last'
	expect_out_line '    months of supervision that a file audit looks at'
	expect_out_line 'audit_target      1'
	expect_out_line '    Supervision: every month'
	expect_out_line '    Copy of the record to the supervisee: 3 working days after the session'
	expect_out_line "read from $SOURCE/policies/sandwell"
	waymark_in WAYMARK_POLICIES="$SOURCE/tests/data/policies:$SOURCE/policies" settings
	expect_status 0
	expect_out_has 'riverside, sandwell: several policies for supervision; choose with waymark'
	waymark settings policy riverside
	waymark_in WAYMARK_POLICIES="$SOURCE/tests/data/policies" settings
	expect_out_line 'Supervision at Riverside (riverside 2)'
	expect_out_line 'month             calendar'
	waymark settings
	expect_status 0
	expect_out_has 'riverside: no such policy'
}

test_a_setting_is_written_alone_and_privately()
{
	waymark settings stale_months 6
	expect_status 0
	expect_out 6
	expect_mode 600 "$CASE/$FILE"
	expect_text "$CASE/$FILE" 'stale_months = 6'
	waymark settings hide_other off
	expect_text "$CASE/$FILE" 'stale_months = 6
hide_other = off'
	waymark settings stale_months
	expect_out 6
	waymark settings
	expect_out_has 'stale_months  6'
	expect_no_file "$CASE/home/.local"
}

test_other_lines_stay_as_they_are()
{
	mkdir -p "$CASE/home/.config/waymark"
	printf '# mine\n\n  stale_months=9  \nhide_other = off' >"$CASE/$FILE"
	waymark settings stale_months
	expect_out 9
	waymark settings office 'Made-Up House, LE99 9ZZ'
	expect_out 'Made-Up House, LE99 9ZZ'
	waymark settings stale_months 24
	expect_text "$CASE/$FILE" '# mine

stale_months = 24
hide_other = off
office = Made-Up House, LE99 9ZZ'
	waymark settings stale_months ''
	expect_out 12
	expect_text "$CASE/$FILE" '# mine

hide_other = off
office = Made-Up House, LE99 9ZZ'
}

test_what_cannot_be_set_is_refused_by_name()
{
	waymark settings stale_month 6
	expect_refusal 3 'stale_month: no such setting: did you mean stale_months?'
	waymark settings colour red
	expect_refusal 3 'known: time_zone, stale_months, hide_other, case_number, policy, office'
	for value in 0 121 -1 six 6.5 '6 months' 999999999999999999999; do
		waymark settings stale_months "$value"
		expect_refusal 3 "stale_months: \"$value\": not a number from 1 to 120"
	done
	waymark settings hide_other yes
	expect_refusal 3 'hide_other: "yes": neither on nor off'
	waymark settings time_zone Europe/Leicester
	expect_refusal 3 'time_zone: "Europe/Leicester": no such time zone'
	waymark settings time_zone ../../etc/passwd
	expect_refusal 3 'time_zone'
	waymark settings case_number 'CF-99999,AA'
	expect_refusal 3 '"AA": a form of a case number has 3 or more digits'
	waymark settings office "$(printf 'one\ntwo')"
	expect_refusal 3 'office: holds a control character'
	waymark settings office "$(printf '\377')"
	expect_refusal 3 'office: not valid UTF-8'
	waymark settings office "$(printf '%0501d' 0)"
	expect_refusal 3 'office: 501 bytes long; at most 500 fit'
	waymark settings office one two
	expect_refusal 2 '"two" is one argument too many'
	expect_no_file "$CASE/$FILE"
}

test_faulty_lines_are_named_and_do_not_count()
{
	begin
	mkdir -p "$CASE/home/.config/waymark"
	printf 'stale_months = soon\nstale_months = 3\nstale_months = 4\noffcie = x\nnonsense\n' \
		>"$CASE/$FILE"
	waymark settings stale_months
	expect_out 3
	expect_err_has 'settings:1: stale_months: "soon": not a number from 1 to 120'
	expect_err_has 'settings:3: stale_months: set before'
	expect_err_has 'settings:4: offcie: no such setting: did you mean office?'
	expect_err_has 'settings:5: nonsense: no such setting'
	waymark next
	expect_status 0
	expect_err_has 'settings:4: offcie: no such setting'
}

test_stale_months_decide_what_is_stale()
{
	begin
	at 2026-03-05T14:00:00Z
	waymark rate NOS-1.1 3
	at 2026-08-05T14:00:00Z
	waymark gap --flag stale --format csv
	expect_rows 0
	waymark settings stale_months 4
	waymark gap --flag stale --format csv
	expect_rows 1
	waymark gap --flag stale
	expect_out_has 'older than 4 months'
}

test_time_zone_says_which_day_it_is()
{
	begin
	at 2026-03-05T23:30:00Z
	waymark jot 'Late'
	waymark evidence list
	expect_out_has 2026-03-05
	waymark settings time_zone Pacific/Kiritimati
	waymark jot 'Later'
	waymark evidence list
	expect_out_has 2026-03-06
}

test_hidden_ratings_are_shown_where_hide_other_is_off()
{
	begin
	waymark rate NOS-1.1 2 --as supervisor --by 'Supervisor 1'
	waymark gap
	expect_out_has '#'
	waymark settings hide_other off
	waymark gap
	expect_out_lacks '#'
}

test_names_are_counted_and_never_shown()
{
	waymark names count
	expect_out 0
	expect_no_file "$CASE/$NAMES"
	waymark names add 'Example Made-Up' Practitioner
	expect_status 0
	expect_out '2 added, 2 on the list'
	expect_mode 600 "$CASE/$NAMES"
	expect_lacks "$CASE/$NAMES" xample
	waymark names add PRACTITIONER 'example  made up'
	expect_out '0 added, 2 on the list'
	waymark_reading 'One Name
 
Another Name
' names add -
	expect_out '2 added, 4 on the list'
	waymark names remove practitioner Nobody
	expect_out '1 removed, 3 on the list'
	waymark names count
	expect_out 3
	expect_no_file "$CASE/home/.local"
}

test_names_that_are_none_are_refused_without_repeating_them()
{
	waymark names add good 'one two three four five'
	expect_refusal 3 'more than 4 words'
	expect_err_lacks three
	waymark names add ' - '
	expect_refusal 3 'no letter or digit'
	waymark names
	expect_refusal 2 'an argument is missing'
	waymark names ad x
	expect_refusal 2 '"ad" is not known'
	waymark names add
	expect_refusal 2 'a name is missing'
	waymark names count x
	expect_refusal 2 'count: takes no name'
	expect_no_file "$CASE/$NAMES"
}

test_a_damaged_list_is_said_and_never_replaced()
{
	begin
	waymark names add Practitioner
	echo damaged >>"$CASE/$NAMES"
	cp "$CASE/$NAMES" before
	waymark names add Other
	expect_refusal 4 'damaged, or no list of names'
	expect_same before "$CASE/$NAMES"
	waymark next
	expect_status 0
	expect_err_has 'damaged, or no list of names; no text is searched for names'
}

run_cases
