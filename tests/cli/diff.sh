# shellcheck shell=sh
# What changed between two days: the difference of the two gap exports, in each way to change.
. "${0%/*}/lib.sh"

# cells COLUMN... <FILE: those columns of each record, joined by |, without the heading.
cells()
{
	awk -v wanted="$*" '
	BEGIN { columns = split(wanted, name, " ") }
	function record(   i, j, line)
	{
		for (i = 1; i <= columns; i++) {
			for (j = 1; !records && j <= fields; j++)
				if (field[j] == name[i])
					at[i] = j
			line = line (i > 1 ? "|" : "") field[at[i]]
		}
		if (records++)
			print line
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
	}'
}

# stood DATE: the gap export of that day, as FRAMEWORK REFERENCE JUDGED-LEVEL SERIES to
# LEVEL STATE POINT; the level judged is that of the section, or the one it is included from.
stood()
{
	waymark gap --format csv --as-at "$1"
	expect_status 0
	cells framework reference level included_from self_state self_point supervisor_state \
		supervisor_point <"$OUT" | awk -F '|' '{
			key = $1 "|" $2 "|" ($4 == "" ? $3 : $4)
			print key "|self|" $3 "|" $5 "|" $6
			print key "|supervisor|" $3 "|" $7 "|" $8
		}'
}

# expect_difference FIRST SECOND ROWS: diff writes that many rows, and they are the difference of
# the two exports.
expect_difference()
{
	stood "$1" >first
	stood "$2" >second
	awk -F '|' '
	{ key = $1 "|" $2 "|" $3 "|" $4 }
	FILENAME == "first" { level[key] = $5; then[key] = $6 "|" $7; next }
	{ level[key] = $5; now[key] = $6 "|" $7; seen[key] = 1 }
	END {
		for (key in level) {
			if (!(key in then))
				then[key] = "|"
			if (!(key in now))
				now[key] = "|"
			if (then[key] == now[key])
				continue
			split(key, part, "|")
			print part[1] "|" level[key] "|" part[2] "|" part[4] "|" then[key] "|" now[key]
		}
	}' first second | sort >expected_rows
	waymark diff "$1" "$2" --format csv
	expect_status 0
	expect_err ''
	expect_rows "$3"
	cells framework level reference series from_state from_point to_state to_point <"$OUT" |
		sort >rows
	expect_same expected_rows rows
}

# row REFERENCE SERIES: what diff said of it; for one with several rows, each on a line.
row()
{
	cells reference series level from_state from_point to_state to_point <"$OUT" |
		grep "^$1|$2|" | cut -d '|' -f 3-
}

expect_row()
{
	expect_equal "$1 $2" "$3" "$(row "$1" "$2")"
}

test_columns_are_the_contract()
{
	begin
	waymark diff 2026-03-05 --format csv
	expect_equal columns "$(tr -d ' \n' <<'END'
"schema","schema_version","from","to","framework","level","reference","series",
"from_state","from_point","to_state","to_point"
END
	)" "$(csv_columns)"
	expect_rows 0
	expect_equal columns "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n '/^\.\\" diff columns/,/^\.\\" end/s/^\.It Li \([a-z_]*\).*/\1/p' "$SOURCE/doc/waymark.1")"
}

test_ratings_of_every_kind()
{
	begin
	waymark rate NOS-1.1 2
	waymark rate NOS-1.2 3
	waymark rate NOS-1.3 3
	waymark rate NOS-2.1 2
	waymark rate NOS-2.2 2
	at 2026-04-10T09:00:00Z
	waymark rate NOS-1.1 3
	waymark rate NOS-1.1 3 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-1.2 clear
	waymark rate NOS-1.3 same
	waymark rate NOS-2.1 2 --reason 'another reason'
	waymark rate NOS-2.2 no-chance
	waymark rate NOS-2.3 na --reason 'not in my post'
	waymark rate NOS-3.1 4
	waymark undo
	waymark jot 'Seen' NOS-1.3
	expect_difference 2026-03-05 2026-04-10 5
	expect_row NOS-1.1 self 'nqsw|below|2|meets|3'
	expect_row NOS-1.1 supervisor 'nqsw|unrated||meets|3'
	expect_row NOS-1.2 self 'nqsw|meets|3|unrated|'
	expect_row NOS-2.2 self 'nqsw|below|2|no-opportunity|'
	expect_row NOS-2.3 self 'nqsw|unrated||not-applicable|'
	expect_out_has '"waymark-diff",1,"2026-03-05","2026-04-10","nos-kent","nqsw","NOS-1.1","self","below",2,"meets",3'
	expect_difference 2026-03-05 2026-03-05 0
}

# What was taken back later stood until then.
test_undo_on_a_later_day()
{
	begin
	at 2026-03-06T09:00:00Z
	waymark rate NOS-1.1 2
	at 2026-03-09T09:00:00Z
	waymark undo
	expect_difference 2026-03-05 2026-03-06 1
	expect_difference 2026-03-06 2026-03-09 1
	expect_row NOS-1.1 self 'nqsw|below|2|unrated|'
	expect_difference 2026-03-05 2026-03-09 0
}

test_a_moved_level_has_rows_of_both()
{
	begin
	waymark rate NOS-1.1 3
	at 2026-09-01T09:00:00Z
	waymark person level nos-kent developing --apply
	expect_difference 2026-03-05 2026-09-01 336
	expect_row NOS-1.1 self 'developing|||unrated|
nqsw|meets|3||'
	waymark rate NOS-1.1 2
	waymark diff 2026-03-05
	expect_status 0
	expect_out_has 'NOS-1.1    developing  self    not listed     2 Partly'
	expect_out_has 'NOS-1.1    nqsw        self    3 As expected  not listed'
	expect_out_has '334 more that nobody rated'
}

# A capability of level 1 counts at level 2 as well: the same expectation, so no row.
test_what_is_included_stays_what_it_is()
{
	waymark init --name 'Practitioner 1' --assess pcf-wider:L1
	waymark rate PCF-5.1-E-01 3
	waymark rate PCF-5.1-L1-02 2
	at 2026-09-01T09:00:00Z
	waymark person level pcf-wider L2 --apply
	waymark rate PCF-5.1-L1-02 3
	stood 2026-03-05 >first
	stood 2026-09-01 >second
	expect_difference 2026-03-05 2026-09-01 "$(
		awk -F '|' 'NR == FNR { seen[$1 $2 $3 $4] = 1; next }
			!($1 $2 $3 $4 in seen) { rows++ }
			{ now[$1 $2 $3 $4] = 1 }
			END { for (key in seen) rows += !(key in now); print rows + 1 }' first second
	)"
	expect_row PCF-5.1-E-01 self ''
	expect_row PCF-5.1-L1-02 self 'L2|below|2|meets|3'
}

test_a_section_left_out_and_one_at_another_level()
{
	waymark init --name 'Practitioner 1' --assess pcf-wider:L1
	waymark rate PCF-5.6-L1-01 3
	at 2026-04-01T09:00:00Z
	waymark person set --leave-out PCF-5.6 --by 'Manager 1' --reason 'another team'
	expect_difference 2026-03-05 2026-04-01 20
	expect_row PCF-5.6-L1-01 self 'L1|meets|3||'
	at 2026-05-01T09:00:00Z
	waymark person set --section PCF-5.5=L2
	# 15 go and 13 come, for each side.
	expect_difference 2026-04-01 2026-05-01 56
	expect_row PCF-5.5-L2-01 supervisor 'L2|||unrated|'
}

test_a_framework_added_between()
{
	begin
	at 2026-04-01T09:00:00Z
	waymark person level kss-practitioner practitioner
	waymark rate KSSP-P1.1 3
	expect_difference 2026-03-05 2026-04-01 144
	expect_row KSSP-P1.1 self 'practitioner|||meets|3'
	expect_difference 2026-03-04 2026-04-01 314
	waymark diff 2026-03-05
	expect_out_has 'KSSP-P1.1  practitioner  self    not listed  3 As expected'
	expect_out_has '143 more that nobody rated'
}

# In 2.0 D1 is D5; D3 and the rest stay.
test_a_version_between()
{
	mine=$CASE/home/.local/share/waymark/frameworks
	mkdir -p "$mine"
	cp -R "$SOURCE/tests/data/frameworks/garden" "$mine/garden"
	chmod -R u+w "$mine"
	waymark init --name 'Practitioner 1' --assess garden:seed
	waymark rate D1 3
	waymark rate D3 2
	expect_status 0
	for change in framework.csv:s/^version,1.0/version,2.0/ indicators.csv:s/^D1,/D5,/ \
		expectations.csv:s/^D1,/D5,/ crosswalk.csv:s/^D1/D5/ needs.csv:s/GRD-D1/GRD-D5/; do
		sed "${change#*:}" "$mine/garden/${change%%:*}" >changed
		mv changed "$mine/garden/${change%%:*}"
	done
	printf '%s\n' old,new,relation,reason D1,D5,carried, >map.csv
	at 2026-04-10T09:00:00Z
	waymark framework migrate garden 1.0 2.0 --map map.csv --apply
	expect_status 0
	waymark rate D3 3
	expect_difference 2026-03-05 2026-04-10 5
	expect_row GRD-D1 self 'seed|meets|3||'
	expect_row GRD-D5 self 'seed|||meets|3'
	expect_row GRD-D3 self 'seed|meets|2|meets|3'
}

test_the_table_hides_what_is_not_yet_to_be_seen()
{
	begin
	at 2026-03-09T09:00:00Z
	waymark rate NOS-1.1 1 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-1.2 1 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-1.2 3
	waymark diff 2026-03-05 2026-03-09
	expect_out_line 'From the end of Thu 5 Mar 2026 to the end of Mon 9 Mar 2026'
	expect_out_lacks 'NOS-1.1'
	expect_out_has 'NOS-1.2    nqsw   supervisor  to go  1 Not yet'
	expect_out_line '1 more of the other side, hidden until you have rated the same.'
	waymark diff 2026-03-05 2026-03-05
	expect_out_line 'Nothing that was rated is otherwise.'
}

test_days_that_are_wrong()
{
	begin
	expect_unchanged 3 'still to come; today is 2026-03-05' diff 2026-03-06
	expect_unchanged 3 '2026-03-06' diff 2026-03-01 2026-03-06
	expect_unchanged 3 'write the earlier day first' diff 2026-03-04 2026-03-01
	expect_unchanged 3 'no such day' diff 2026-02-30
	expect_unchanged 3 'not a date' diff yesterday
	expect_unchanged 2 'diff' diff
	expect_unchanged 2 'diff' diff 2026-03-01 2026-03-02 2026-03-03
	expect_unchanged 2 'json' diff 2026-03-01 --format json
}

run_cases
