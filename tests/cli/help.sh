# shellcheck shell=sh
# Help, the version, and command lines that are wrong.
. "${0%/*}/lib.sh"

COMMANDS='init person_show person_set person_level framework_list framework_show framework_check
rate next undo redo jot evidence_add evidence_edit evidence_list evidence_show evidence_history evidence_link
evidence_unlink evidence_confirm evidence_redact evidence_grid
need_add need_list need_agree need_book need_done need_drop action_add action_list action_close gap diff due
supervision_prepare supervision_list supervision_show supervision_return supervision_evidence
backup restore verify settings names paths help'

# expect_fits FILE: 80 columns at most.
expect_fits()
{
	expect_equal "lines over 80 columns in ${1##*/}" '' "$(awk 'length($0) > 80' "$1")"
}

test_version()
{
	waymark --version
	expect_status 0
	expect_equal 'first line' 'waymark 0.1.0' "$(head -n 1 "$OUT")"
}

test_usage_fits_a_screen_and_names_every_command()
{
	for how in --help -h help; do
		waymark "$how"
		expect_status 0
		expect_err ''
		expect_fits "$OUT"
		[ "$(wc -l <"$OUT")" -le 40 ] || fail 'more than 40 lines'
		for command in $COMMANDS; do
			expect_out_has "  ${command%%_*} "
			grep -Eq "[ ,]${command#*_}(,|$| )" "$OUT" || fail "$command is not named"
		done
	done
}

test_every_command_has_help_three_ways()
{
	for command in $COMMANDS; do
		words=$(echo "$command" | tr _ ' ')
		# shellcheck disable=SC2086
		waymark help $words
		expect_status 0
		expect_fits "$OUT"
		expect_out_has "usage: waymark $words"
		cp "$OUT" said
		for flag in --help -h; do
			# shellcheck disable=SC2086
			waymark $words $flag
			expect_status 0
			expect_same said "$OUT"
		done
	done
	expect_no_file "$CASE/home/.local"
}

test_family_has_help()
{
	waymark help evidence
	expect_status 0
	expect_out_has 'usage: waymark evidence redact'
	cp "$OUT" said
	waymark evidence --help
	expect_same said "$OUT"
}

test_help_needs_no_home()
{
	run HOME= "$PROGRAM" help exit-codes </dev/null
	expect_status 0
	expect_fits "$OUT"
	for status_line in 0 1 2 3 4; do
		grep -q "^$status_line   " "$OUT" || fail "no line for $status_line"
	done
}

test_every_command_is_in_the_manual()
{
	for command in $COMMANDS; do
		words=$(echo "$command" | tr _ ' ')
		grep -q "^\.It Cm $words\( \|\$\)" "$SOURCE/doc/waymark.1" ||
			fail "the manual lacks $words"
		held
	done
}

test_unknown_command_names_the_nearest()
{
	waymark rat
	expect_refusal 2 'did you mean rate?'
	waymark frobnicate
	expect_refusal 2 frobnicate
	waymark evidence lst
	expect_refusal 2 'evidence list'
	waymark evidence
	expect_refusal 2 'needs one of add, edit, list, show, history, link, unlink, confirm, redact, grid'
	waymark help rat
	expect_refusal 2 'did you mean rate?'
	waymark help rate now
	expect_refusal 2 '"now"'
	waymark "$(printf 'x\033[2J')"
	expect_refusal 2 'x^[[2J'
	expect_plain "$ERR"
}

test_unknown_option_before_the_command()
{
	waymark --workspce x next
	expect_refusal 2 'did you mean --workspace?'
	waymark --workspace
	expect_refusal 2 '--workspace: needs a value'
	waymark --practice=yes next
	expect_refusal 2 '--practice'
	waymark --person a --person b next
	expect_refusal 2 'given twice'
}

test_no_terminal_prints_usage()
{
	waymark
	expect_status 2
	expect_out ''
	expect_has "$ERR" 'usage: waymark'
	expect_fits "$ERR"
	[ "$(wc -l <"$ERR")" -le 40 ] || fail 'more than 40 lines'
	waymark --practice
	expect_status 2
	expect_no_file "$CASE/home/.local"
}

test_end_of_a_pipe_is_quiet()
{
	begin
	waymark gap --format csv
	expect_rows 85
	# shellcheck disable=SC2069
	env -i HOME="$CASE/home" LC_ALL=C.UTF-8 WAYMARK_FRAMEWORKS="$SOURCE/frameworks" \
		WAYMARK_POLICIES="$SOURCE/policies" "$PROGRAM" gap --format csv 2>"$ERR" | head -n 1 >"$OUT"
	expect_err ''
}

run_cases
