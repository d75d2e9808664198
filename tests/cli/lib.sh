# shellcheck shell=sh
# lib.sh - what every command suite stands on. A suite is a file like this:
#
#	. "${0%/*}/lib.sh"
#
#	test_a_point_is_kept()
#	{
#		waymark init --name 'Practitioner 1' --assess nos-kent:nqsw
#		expect_status 0
#		waymark rate NOS-15.1 3
#		expect_refusal 3 'NOS-15.1'
#	}
#
#	run_cases
#
# Each test_... function is a case. It runs in a folder and a home of its own, in a subshell, and
# ends at the first assertion that does not hold; a case without an assertion fails. Files are
# named from $CASE (the case's folder, where it starts) and $SOURCE (a copy of the checkout).
# tools/run-suites gives WAYMARK_TEST_TMP, WAYMARK_TEST_PROGRAM and WAYMARK_TEST_SOURCE;
# WAYMARK_TEST_CASE, where it is set, picks one case by name.
set -u

: "${WAYMARK_TEST_TMP:?is set by make check-cli}"
: "${WAYMARK_TEST_PROGRAM:?is set by make check-cli}"
: "${WAYMARK_TEST_SOURCE:?is set by make check-cli}"
SOURCE=$WAYMARK_TEST_SOURCE
PROGRAM=$WAYMARK_TEST_PROGRAM
CASE=
OUT=
ERR=
NOW=2026-03-05T14:00:00Z
status=

# --- Running ---------------------------------------------------------------------------------

# run [NAME=VALUE]... PROGRAM ARGS...: runs it with nothing of this environment but what stands
# here; a later NAME=VALUE wins. Standard input is the caller's, and nothing without one.
run()
{
	env -i PATH=/usr/local/bin:/usr/bin:/bin HOME="$CASE/home" LC_ALL=C.UTF-8 TZ=UTC \
		TERM=xterm-256color TMPDIR="$CASE/tmp" WAYMARK_TEST_NOW="$NOW" \
		WAYMARK_FRAMEWORKS="$SOURCE/frameworks" WAYMARK_POLICIES="$SOURCE/policies" \
		"$@" >"$OUT" 2>"$ERR"
	status=$?
}

# waymark ARGS...: runs the program with no standard input. For other input or surroundings:
# `printf ... | run "$PROGRAM" ARGS` loses $status in its pipe, so write `run ... <FILE`.
waymark()
{
	run "$PROGRAM" "$@" </dev/null
}

# waymark_in NAME=VALUE ARGS...: the same with one variable more (empty counts as unset).
waymark_in()
{
	waymark_setting=$1
	shift
	run "$waymark_setting" "$PROGRAM" "$@" </dev/null
}

# waymark_reading TEXT ARGS...: the same with TEXT as standard input.
waymark_reading()
{
	printf '%s' "$1" >"$CASE/in"
	shift
	run "$PROGRAM" "$@" <"$CASE/in"
}

# at TIME: what the clock says from here to the end of the case, as 2026-03-05T14:00:00Z.
at()
{
	NOW=$1
}

# --- Assertions ------------------------------------------------------------------------------

held()
{
	printf . >>"$CASE/held"
}

# fail WHAT: ends the case; what the last command said goes to the log.
fail()
{
	printf '    %s\n' "$@"
	for said in "$OUT" "$ERR"; do
		if [ -s "$said" ]; then
			printf '    --- %s\n' "${said##*/}"
			head -n 40 "$said" | sed 's/^/    | /'
		fi
	done
	exit 1
}

# skip WHY: ends the case as skipped.
skip()
{
	printf '    %s\n' "$1"
	exit 77
}

expect_status()
{
	[ "$status" -eq "$1" ] || fail "exit status $status, expected $1"
	held
}

# expect_equal WHAT EXPECTED GOT
expect_equal()
{
	[ "$2" = "$3" ] || fail "$1: '$3', expected '$2'"
	held
}

# expect_same FILE FILE: byte for byte.
expect_same()
{
	cmp -s "$1" "$2" || fail "$1 and $2 differ:" "$(diff "$1" "$2" | head -n 40)"
	held
}

# expect_text FILE TEXT: FILE is exactly TEXT and a newline; nothing where TEXT is empty.
expect_text()
{
	if [ -n "$2" ]; then
		printf '%s\n' "$2" >"$CASE/expected"
	else
		: >"$CASE/expected"
	fi
	expect_same "$CASE/expected" "$1"
}

expect_out()
{
	expect_text "$OUT" "$1"
}

expect_err()
{
	expect_text "$ERR" "$1"
}

expect_has()
{
	grep -qF -e "$2" "$1" || fail "${1##*/} lacks: $2"
	held
}

expect_lacks()
{
	if grep -qF -e "$2" "$1"; then
		fail "${1##*/} holds: $2"
	fi
	held
}

expect_out_has()
{
	expect_has "$OUT" "$1"
}

expect_out_lacks()
{
	expect_lacks "$OUT" "$1"
}

expect_err_has()
{
	expect_has "$ERR" "$1"
}

expect_err_lacks()
{
	expect_lacks "$ERR" "$1"
}

# expect_out_line TEXT: one whole line of standard output is TEXT.
expect_out_line()
{
	grep -qxF -e "$1" "$OUT" || fail "no line of standard output is: $1"
	held
}

# expect_lines NUMBER: of lines on standard output.
expect_lines()
{
	expect_equal 'lines on standard output' "$1" "$(($(wc -l <"$OUT")))"
}

# expect_refusal STATUS TEXT: that status, nothing on standard output, and one plain line on
# standard error that begins `waymark: ` and names TEXT.
expect_refusal()
{
	expect_status "$1"
	expect_out ''
	expect_equal 'lines on standard error' 1 "$(($(wc -l <"$ERR")))"
	grep -q '^waymark: ' "$ERR" || fail "standard error does not begin 'waymark: '"
	expect_err_has "$2"
}

expect_file()
{
	[ -f "$1" ] || fail "no file $1"
	held
}

expect_no_file()
{
	[ ! -e "$1" ] || fail "there is a file $1"
	held
}

# expect_mode MODE FILE: as 600.
expect_mode()
{
	expect_equal "mode of $2" "$1" "$(stat -c %a "$2" 2>/dev/null || stat -f %Lp "$2")"
}

# --- Reading CSV on standard output ------------------------------------------------------------

# csv_field KEY-COLUMN KEY COLUMN: what the first record with that key holds in COLUMN.
# Quoted fields, doubled quotes and newlines inside fields are understood.
csv_field()
{
	csv_walk field "$1" "$2" "$3"
}

# csv_cell REFERENCE COLUMN: the same for the record of an indicator.
csv_cell()
{
	csv_walk field reference "$1" "$2"
}

# csv_rows: the number of records below the heading.
csv_rows()
{
	csv_walk rows - - -
}

# csv_columns: the names of the columns, joined by commas.
csv_columns()
{
	head -n 1 "$OUT" | tr -d '\r'
}

expect_rows()
{
	expect_equal 'records on standard output' "$1" "$(csv_rows)"
}

# expect_cell REFERENCE COLUMN TEXT
expect_cell()
{
	expect_equal "$1 $2" "$3" "$(csv_cell "$1" "$2")"
}

csv_walk()
{
	awk -v what="$1" -v key="$2" -v name="$3" -v column="$4" '
	function record(   i)
	{
		records++
		if (records == 1) {
			for (i = 1; i <= fields; i++) {
				if (field[i] == key)
					at_key = i
				if (field[i] == column)
					at_column = i
			}
		} else if (what == "field" && !found && field[at_key] == name) {
			found = 1
			print (at_column ? field[at_column] : "(no column " column ")")
		}
		fields = 0
	}
	{
		if (quoted)
			value = value "\n"
		for (i = 1; i <= length($0); i++) {
			c = substr($0, i, 1)
			if (quoted && c == "\"" && substr($0, i + 1, 1) == "\"") {
				value = value c
				i++
			} else if (c == "\"") {
				quoted = !quoted
			} else if (c == "," && !quoted) {
				field[++fields] = value
				value = ""
			} else if (quoted || c != "\r") {
				value = value c
			}
		}
		if (!quoted) {
			field[++fields] = value
			value = ""
			record()
		}
	}
	END {
		if (what == "rows")
			print (records > 0 ? records - 1 : 0)
		else if (!found)
			print "(no record " name ")"
	}' "$OUT"
}

# --- A practitioner with a file ----------------------------------------------------------------

# begin: Practitioner 1 at the first level of Kent, with a supervisor.
begin()
{
	waymark init --name 'Practitioner 1' --team North --supervisor 'Supervisor 1' \
		--assess nos-kent:nqsw
	expect_status 0
}

workspace_sum()
{
	cksum <"$CASE/home/.local/share/waymark/workspace.db"
}

# expect_unchanged STATUS TEXT ARGS...: waymark ARGS is refused with that status in one line that
# names TEXT, and the workspace is byte for byte what it was.
expect_unchanged()
{
	unchanged_status=$1 unchanged_text=$2 unchanged_sum=$(workspace_sum)
	shift 2
	waymark "$@"
	expect_refusal "$unchanged_status" "$unchanged_text"
	expect_equal 'the workspace' "$unchanged_sum" "$(workspace_sum)"
}

# expect_plain FILE: no byte in it but printing ASCII, newlines and UTF-8 of letters and marks that
# a terminal draws: no C0 or C1 control, no direction mark.
expect_plain()
{
	if LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" "$1"; then
		fail "${1##*/} holds a control character"
	fi
	for raw in '\302\205' '\342\200\256' '\342\200\213'; do
		# shellcheck disable=SC2059
		expect_lacks "$1" "$(printf "$raw")"
	done
}

# --- The cases ---------------------------------------------------------------------------------

# run_case NAME: its status is 0, 77 (skipped) or another (failed).
run_case()
{
	CASE=$WAYMARK_TEST_TMP/$1
	OUT=$CASE/standard-output
	ERR=$CASE/standard-error
	mkdir -p "$CASE/home" "$CASE/tmp" && cd "$CASE" || exit 1
	: >"$OUT"
	: >"$ERR"
	: >"$CASE/held"
	"$1"
	[ -s "$CASE/held" ] || fail 'nothing was asserted'
}

# run_cases: runs every case of this suite and says at the end `cases: PASSED FAILED SKIPPED`.
run_cases()
{
	passed=0 failed=0 skipped=0
	sed -n 's/^\(test_[A-Za-z0-9_]*\)().*/\1/p' "$0" >"$WAYMARK_TEST_TMP/cases"
	while read -r name; do
		if [ -n "${WAYMARK_TEST_CASE:-}" ] && [ "$name" != "$WAYMARK_TEST_CASE" ]; then
			continue
		fi
		(run_case "$name") </dev/null
		case $? in
		0)
			passed=$((passed + 1))
			echo "ok $name"
			;;
		77)
			skipped=$((skipped + 1))
			echo "skipped $name"
			;;
		*)
			failed=$((failed + 1))
			echo "FAILED $name"
			;;
		esac
	done <"$WAYMARK_TEST_TMP/cases"
	echo "cases: $passed $failed $skipped"
	[ "$failed" -eq 0 ] && [ "$((passed + skipped))" -gt 0 ]
}
