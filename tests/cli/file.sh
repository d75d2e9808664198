# shellcheck shell=sh
# The file: copied, put back, checked; and the files that are refused.
. "${0%/*}/lib.sh"

file()
{
	echo "$CASE/home/.local/share/waymark/workspace.db"
}

test_copy_is_whole_and_private()
{
	begin
	waymark rate NOS-1.1 3
	waymark backup copy.db
	expect_status 0
	expect_out 'copied to copy.db'
	expect_mode 600 copy.db
	waymark --workspace "$CASE/copy.db" gap --format csv
	expect_cell NOS-1.1 self_point 3
	waymark --workspace "$CASE/copy.db" verify
	expect_status 0
}

test_copy_replaces_only_with_force()
{
	begin
	echo precious >copy.db
	waymark backup copy.db
	expect_refusal 4 copy.db
	expect_text copy.db precious
	waymark backup copy.db --force
	expect_status 0
	waymark --workspace "$CASE/copy.db" verify
	expect_status 0
	waymark backup "$CASE"
	expect_refusal 4 "$CASE"
	waymark backup nowhere/copy.db
	expect_refusal 4 nowhere/copy.db
	waymark backup
	expect_refusal 2 backup
}

test_restore_brings_the_copy_and_keeps_the_replaced()
{
	begin
	waymark rate NOS-1.1 3
	waymark backup copy.db
	waymark rate NOS-1.1 1
	waymark restore copy.db
	expect_status 0
	expect_lines 1
	expect_out_has 'the file that was there is kept as '
	kept=$(sed 's/.* is kept as //' "$OUT")
	waymark gap --format csv
	expect_cell NOS-1.1 self_point 3
	waymark --workspace "$kept" gap --format csv
	expect_cell NOS-1.1 self_point 1
	waymark rate NOS-1.2 2
	expect_status 0
	waymark verify
	expect_status 0
}

test_restore_where_no_file_is()
{
	begin
	waymark backup copy.db
	rm "$(file)"
	waymark restore copy.db
	expect_status 0
	expect_out "restored $(file) from copy.db"
	waymark person show
	expect_out_line 'name          Practitioner 1'
}

test_restore_of_what_is_no_copy_changes_nothing()
{
	begin
	echo 'not a copy' >text
	: >empty
	expect_unchanged 3 'text: not a Waymark file' restore text
	expect_unchanged 3 'empty: not a Waymark file' restore empty
	expect_unchanged 4 'nowhere: cannot be read' restore nowhere
	expect_unchanged 4 'folder' restore "$CASE"
	expect_unchanged 2 restore restore
}

test_verify_counts()
{
	begin
	waymark verify
	expect_status 0
	expect_lines 1
	grep -Eqx 'whole: [0-9]+ events in 2 chains, 0 redacted' "$OUT" || fail 'not counted'
	expect_err ''
}

test_verify_tells_an_altered_file_from_one_that_cannot_be_opened()
{
	begin
	waymark rate NOS-1.1 2 --reason 'Quokka sighted'
	waymark verify
	expect_status 0
	LC_ALL=C sed 's/Quokka/Wombat/g' "$(file)" >altered
	cat altered >"$(file)"
	waymark verify
	expect_status 1
	expect_out_has 'not whole'
	expect_err_has 'waymark: '
	echo 'not a file of ours at all' >"$(file)"
	waymark verify
	expect_status 4
}

# expect_no_workspace TEXT FILE: every command that needs a workspace refuses FILE and names it.
expect_no_workspace()
{
	for command in 'person show' next 'rate NOS-1.1 3' gap undo verify 'evidence list' \
		'backup elsewhere.db'; do
		# shellcheck disable=SC2086
		waymark --workspace "$2" $command
		expect_refusal 4 "$1"
	done
	expect_no_file elsewhere.db
}

test_missing_workspace_names_init()
{
	expect_no_workspace 'waymark init' nowhere.db
	expect_no_file nowhere.db
}

test_workspace_that_is_a_folder_or_foreign()
{
	mkdir folder
	expect_no_workspace folder folder
	echo 'a text' >text.db
	chmod 600 text.db
	expect_no_workspace text.db text.db
	expect_text text.db 'a text'
	: >empty.db
	chmod 600 empty.db
	expect_no_workspace empty.db empty.db
}

test_workspace_of_another_program_or_newer()
{
	begin
	# The number of the application stands at byte 68, the version at byte 60.
	cp "$(file)" other.db
	printf 'ELSE' | dd of=other.db bs=1 seek=68 conv=notrunc 2>/dev/null
	expect_no_workspace other.db other.db
	cp "$(file)" newer.db
	printf '\177' | dd of=newer.db bs=1 seek=60 conv=notrunc 2>/dev/null
	expect_no_workspace newer newer.db
}

test_read_only_workspace_is_read_and_not_written()
{
	begin
	waymark rate NOS-1.1 3
	chmod 400 "$(file)"
	waymark gap --format csv
	expect_status 0
	expect_cell NOS-1.1 self_point 3
	waymark rate NOS-1.1 2
	expect_refusal 4 workspace.db
}

test_others_may_not_write_to_it()
{
	begin
	chmod 622 "$(file)"
	waymark next
	expect_refusal 4 'chmod'
}

test_others_who_may_read_it_are_told_of()
{
	begin
	chmod 640 "$(file)"
	waymark next
	expect_status 0
	expect_out_has NOS-1.1
	expect_err "waymark: $(file): others can read it; run: chmod go-r '$(file)'"
}

test_system_without_time_zones_is_named()
{
	waymark_in TZDIR="$CASE" init --name 'Practitioner 1'
	expect_refusal 4 tzdata
	expect_no_file "$CASE/home/.local"
	begin
	waymark_in TZDIR="$CASE" next
	expect_refusal 4 Europe/London
	waymark_in TZDIR="$CASE" --version
	expect_status 0
	waymark_in TZDIR="$CASE" help
	expect_status 0
}

test_faulty_framework_is_named_and_the_rest_goes_on()
{
	begin
	mkdir more
	cp -R "$SOURCE/frameworks/nos-kent" more/other
	sed 's/^prefix,NOS/prefix,OTH/; s/^id,nos-kent/id,other/' \
		"$SOURCE/frameworks/nos-kent/framework.csv" >more/other/framework.csv
	echo '99.9,nowhere,expected,,' >>more/other/expectations.csv
	waymark --frameworks "$CASE/more" next
	expect_status 0
	expect_out_has NOS-1.1
	expect_err_has 'more/other/expectations.csv:'
	expect_err_has "(the first of 2 faults: waymark framework check $CASE/more/other)"
	expect_equal 'lines on standard error' 1 "$(($(wc -l <"$ERR")))"
	waymark --frameworks "$CASE/more" framework list
	expect_equal 'lines on standard error' 2 "$(($(wc -l <"$ERR")))"
}

test_paths_need_no_workspace()
{
	waymark paths
	expect_status 0
	expect_out_line "workspace   $(file) (not there)"
	expect_out_line "frameworks  $SOURCE/frameworks"
	expect_out_line "policies    $SOURCE/policies"
	expect_out_line "config      $CASE/home/.config/waymark (not there)"
	expect_out_line "state       $CASE/home/.local/state/waymark (not there)"
	expect_no_file "$CASE/home/.local"
	begin
	mkdir mine
	waymark --frameworks "$CASE/mine" paths
	expect_out_line "workspace   $(file)"
	expect_out_line "frameworks  $CASE/mine"
	expect_out_line "            $SOURCE/frameworks"
	waymark_in "WAYMARK_FRAMEWORKS=$CASE/away" paths
	expect_out_line "frameworks  $CASE/away (not there)"
}

test_practice_leaves_nothing()
{
	waymark --practice gap --format csv
	expect_status 0
	expect_rows 85
	waymark --practice rate NOS-1.1 3
	expect_status 0
	waymark --practice init --name 'Practitioner 1'
	expect_refusal 2 --practice
	expect_no_file "$CASE/home/.local"
	expect_equal 'files left' '' "$(ls "$CASE/tmp")"
}

test_output_that_cannot_be_written_is_said()
{
	begin
	[ -e /dev/full ] || skip 'no /dev/full here'
	env -i HOME="$CASE/home" LC_ALL=C.UTF-8 WAYMARK_FRAMEWORKS="$SOURCE/frameworks" \
		WAYMARK_POLICIES="$SOURCE/policies" "$PROGRAM" gap >/dev/full 2>"$ERR"
	status=$?
	expect_status 4
	expect_err_has 'standard output'
}

# shellcheck disable=SC2016
test_file_that_may_not_grow_is_said()
{
	begin
	before=$(workspace_sum)
	run sh -c 'ulimit -f 1; exec "$@"' sh "$PROGRAM" jot 'Home visit' </dev/null
	expect_refusal 4 workspace.db
	expect_equal 'the workspace' "$before" "$(workspace_sum)"
	run sh -c 'ulimit -f 1; exec "$@"' sh "$PROGRAM" backup "$CASE/copy.db" </dev/null
	expect_refusal 4 'copy.db: cannot be written: it would be larger than a file may be'
	expect_equal 'files left' "$CASE/copy*" "$(echo "$CASE"/copy*)"
}

# shellcheck disable=SC2016
test_closed_output_is_said()
{
	begin
	run sh -c 'exec "$@" >&-' sh "$PROGRAM" gap --format csv </dev/null
	expect_refusal 4 'standard output'
	run sh -c 'exec "$@" <&-' sh "$PROGRAM" evidence add --title 'Home visit' --body-file -
	expect_refusal 4 'standard input'
}

# Descriptor 4 writes into a pipe that nobody reads any more.
# shellcheck disable=SC2016,SC2094
test_reader_that_goes_away_ends_it_quietly()
{
	begin
	mkfifo pipe
	exec 3<>pipe 4>pipe 3<&-
	run sh -c 'exec "$@" >&4' sh "$PROGRAM" gap --format csv </dev/null
	expect_equal 'the signal' PIPE "$(kill -l $((status - 128)))"
	expect_err ''
}

test_closed_streams_leave_the_file_alone()
{
	begin
	env -i HOME="$CASE/home" LC_ALL=C.UTF-8 WAYMARK_FRAMEWORKS="$SOURCE/frameworks" \
		WAYMARK_POLICIES="$SOURCE/policies" "$PROGRAM" rate NOS-1.1 3 <&- >&- 2>&-
	waymark verify
	expect_status 0
	waymark gap --format csv
	expect_cell NOS-1.1 self_point 3
}

run_cases
