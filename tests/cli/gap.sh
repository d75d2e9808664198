# shellcheck shell=sh
# Where the ratings stand: the first walk, the columns, the options, and what a terminal may see.
. "${0%/*}/lib.sh"

test_first_walk()
{
	begin
	waymark next
	expect_status 0
	grep -q '^NOS-1\.1 ' "$OUT" || fail 'next does not begin with NOS-1.1'
	waymark rate NOS-1.1 3
	expect_status 0
	waymark rate 1.3 2 --reason 'not yet every time'
	expect_status 0
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 1'
	expect_status 0
	waymark rate NOS-2.1 no-chance
	expect_status 0
	waymark rate NOS-15.1 3
	expect_refusal 3 NOS-15.1
	waymark evidence add --title 'Core assessment observed' --body 'Seen.' \
		--kind direct-observation --date 2026-03-02 NOS-1.1 NOS-2.2
	expect_status 0
	waymark gap --format csv
	expect_status 0
	expect_rows 85
	expect_cell NOS-1.3 self_state below
	expect_cell NOS-1.3 self_gap 1
	expect_cell NOS-1.3 supervisor_state meets
	expect_cell NOS-1.3 supervisor_gap 0
	expect_cell NOS-1.3 flags 'differs; crosses; unevidenced; unconfirmed'
	expect_cell NOS-1.1 flags self-only
	waymark undo
	expect_status 0
	waymark verify
	expect_status 0
	waymark gap --format csv
	expect_cell NOS-1.1 evidence_count 0
}

test_columns_are_the_contract()
{
	begin
	waymark gap --format csv
	expect_equal columns "$(
		tr -d ' \n' <<'END'
"schema","schema_version","as_at","person_id","person","group","team","framework",
"framework_version","level","reference","part","part_title","section","section_title",
"indicator","standing","expectation","included_from","expected_point",
"self_state","self_point","self_label","self_date","self_reason","self_gap",
"supervisor_state","supervisor_point","supervisor_label","supervisor_date",
"supervisor_reason","supervisor_gap","supervisor_name","difference","difference_direction",
"flags","evidence_count","evidence_kinds","newest_evidence","last_session","outcome",
"learning_need","need_status","action","action_owner","action_due"
END
	)" "$(csv_columns)"
}

# The manual lists the columns between the lines `.\" gap columns` and `.\" end`.
test_columns_are_those_of_the_manual()
{
	begin
	waymark gap --format csv
	expect_equal columns "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n '/^\.\\" gap columns/,/^\.\\" end/s/^\.It Li \([a-z_]*\).*/\1/p' "$SOURCE/doc/waymark.1")"
}

test_rows_follow_the_level()
{
	for pair in nqsw:85:83 developing:83:81 maturing:84:84 senior:85:85; do
		level=${pair%%:*}
		asked=${pair##*:}
		listed=${pair%:*}
		waymark --workspace "$CASE/$level.db" init --name 'Practitioner 1' \
			--assess "nos-kent:$level"
		waymark --workspace "$CASE/$level.db" gap --format csv
		expect_rows "${listed#*:}"
		expect_cell NOS-1.1 level "$level"
		waymark --workspace "$CASE/$level.db" gap --format csv --state unrated
		expect_rows "$asked"
	done
}

test_row_says_who_and_where()
{
	begin
	waymark rate NOS-1.1 3
	waymark gap --format csv
	expect_cell NOS-1.1 schema waymark-gap
	expect_cell NOS-1.1 schema_version 1
	expect_cell NOS-1.1 as_at 2026-03-05
	expect_cell NOS-1.1 person 'Practitioner 1'
	expect_cell NOS-1.1 group ''
	expect_cell NOS-1.1 team North
	expect_cell NOS-1.1 framework nos-kent
	expect_cell NOS-1.1 framework_version 2010.1
	expect_cell NOS-1.1 part NOS-KR1
	expect_cell NOS-1.1 section NOS-1
	expect_cell NOS-1.1 standing expected
	expect_cell NOS-1.1 expectation ''
	expect_cell NOS-1.1 included_from ''
	expect_cell NOS-1.1 expected_point 3
	expect_cell NOS-15.1 standing not-applicable
	expect_cell NOS-15.1 expected_point ''
	expect_cell NOS-15.1 self_state not-asked
	waymark person show
	id=$(sed -n 's/^id *//p' "$OUT")
	waymark gap --format csv
	expect_cell NOS-1.1 person_id "$id"
}

test_unrated_cells_are_empty()
{
	begin
	waymark gap --format csv
	for column in self_point self_label self_date self_reason self_gap supervisor_point \
		supervisor_label supervisor_date supervisor_gap supervisor_name difference \
		difference_direction flags evidence_kinds newest_evidence last_session outcome \
		learning_need need_status action action_owner action_due; do
		expect_cell NOS-1.1 "$column" ''
	done
	expect_cell NOS-1.1 self_state unrated
	expect_cell NOS-1.1 evidence_count 0
}

test_lines_end_as_rfc_4180_says()
{
	begin
	waymark gap --format csv
	expect_equal 'lines without CR' 0 "$(tr -d '\n' <"$OUT" | tr '\r' '\n' | wc -l |
		awk -v lines="$(wc -l <"$OUT")" '{ print lines - $1 }')"
	expect_out_has '"waymark-gap",1,"2026-03-05",'
}

test_as_at_shows_how_it_stood()
{
	at 2026-03-05T09:00:00Z
	begin
	at 2026-03-05T14:00:00Z
	waymark rate NOS-1.1 2
	at 2026-03-29T23:30:00Z
	waymark rate NOS-1.1 4
	at 2026-04-20T09:00:00Z
	waymark gap --format csv --as-at 2026-03-04
	expect_status 0
	expect_rows 0
	expect_err 'Practitioner 1 had no framework on 2026-03-04'
	waymark gap --format csv --as-at 2026-03-05
	expect_cell NOS-1.1 self_point 2
	# Half past eleven in UTC is the next day in London by then.
	waymark gap --format csv --as-at 2026-03-29
	expect_cell NOS-1.1 self_point 2
	waymark gap --format csv --as-at 2026-03-30
	expect_cell NOS-1.1 self_point 4
	expect_cell NOS-1.1 self_date 2026-03-30
	waymark gap --format csv --as-at 2027-04-01 --flag stale
	expect_rows 1
}

test_as_at_takes_the_level_of_then()
{
	begin
	waymark rate NOS-1.3 2
	at 2026-09-01T09:00:00Z
	waymark person level nos-kent senior --apply
	expect_status 0
	waymark gap --format csv --as-at 2026-08-31
	expect_cell NOS-1.3 level nqsw
	expect_cell NOS-1.3 self_point 2
	waymark gap --format csv --as-at 2026-09-01
	expect_cell NOS-1.3 level senior
	expect_cell NOS-1.3 self_point ''
	waymark undo
	waymark gap --format csv
	expect_cell NOS-1.3 level nqsw
}

test_state_and_flag_narrow()
{
	begin
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 2
	waymark rate NOS-1.3 3
	waymark rate NOS-1.3 2 --as supervisor --by 'Supervisor 1'
	waymark jot 'Seen' NOS-1.2
	waymark gap --format csv --state below
	expect_rows 2
	waymark gap --format csv --flag unevidenced
	expect_rows 2
	waymark gap --format csv --state below --flag unevidenced
	expect_rows 1
	expect_cell NOS-1.3 difference_direction self-higher
	waymark gap --format csv --flag own-word
	expect_rows 1
	expect_cell NOS-1.2 flags 'self-only; own-word'
	waymark gap --format csv --flag changed
	expect_status 0
	expect_rows 0
}

test_level_and_framework()
{
	begin
	waymark gap --format csv --level senior --framework NOS-Kent --framework nos-kent
	expect_rows 85
	expect_cell NOS-1.1 level senior
	expect_unchanged 3 senoir gap --level senoir
	expect_unchanged 3 nos-kant gap --framework nos-kant
	waymark --workspace bare.db init --name 'Practitioner 2'
	waymark --workspace bare.db gap --framework nos-kent
	expect_refusal 3 nos-kent
	waymark --workspace bare.db gap --framework nos-kent --level nqsw --format csv
	expect_rows 85
}

test_wrong_words_are_refused()
{
	begin
	expect_unchanged 2 '"pdf"' gap --format pdf
	expect_unchanged 2 'did you mean csv' gap --format cvs
	expect_unchanged 2 'did you mean below' gap --state bellow
	expect_unchanged 2 'did you mean stale' gap --flag stal
	expect_unchanged 2 '--shared' gap --shared --shared
	expect_unchanged 2 '"all"' gap all
	expect_unchanged 3 '"yesterday"' gap --as-at yesterday
	expect_unchanged 3 '2026-02-29' gap --as-at 2026-02-29
	expect_unchanged 2 '--level: given twice' gap --level nqsw --level senior
}

test_json_has_the_same_names()
{
	begin
	waymark rate NOS-1.3 2 --reason 'say "when"'
	waymark gap --format csv
	names=$(csv_columns | tr -d '"' | tr , '\n')
	waymark gap --format json --state below
	expect_status 0
	for name in $names; do
		expect_out_has "\"$name\":"
	done
	expect_out_has '"schema_version":1,'
	expect_out_has '"self_point":2,'
	expect_out_has '"self_reason":"say \"when\""'
	expect_out_has '"supervisor_point":null'
	expect_equal objects 1 "$(grep -c '"schema"' "$OUT")"
}

test_hostile_texts_are_guarded_exact_and_never_raw_in_a_table()
{
	name=$(printf '=HYPERLINK(1)\033[2J')
	waymark init --name "$name" --team "$(printf '@x\r\ny')" --assess nos-kent:nqsw
	expect_status 0
	expect_plain "$OUT"
	waymark rate NOS-1.1 2 --reason "'-1+2"
	waymark gap --format csv
	expect_cell NOS-1.1 person "'$name"
	expect_cell NOS-1.1 self_reason "''-1+2"
	expect_equal team "'@x" "$(csv_cell NOS-1.1 team | head -n 1 | tr -d '\r')"
	waymark gap
	expect_plain "$OUT"
	expect_out_has '=HYPERLINK(1)^[[2J'
	waymark person show
	expect_plain "$OUT"
}

test_table_says_it_in_words()
{
	begin
	waymark rate NOS-1.3 2
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-2.1 no-chance
	waymark gap
	expect_status 0
	expect_out_line 'Practitioner 1, North; Kent: newly qualified social worker, as at 2026-03-05'
	expect_out_has '    you         2 of 10 answered: 1 below, 1 no chance yet'
	expect_out_has '    supervisor  1 of 10 answered: 1 meets'
	expect_out_has 'NOS-1.3      2    3  below / meets'
	expect_out_has 'you see it differently; over "as expected"; no note; not yet confirmed'
	expect_out_has 'NOS-2.1      o    .  no chance yet'
	expect_out_has 'starts at maturing'
	expect_equal 'lines over 80 columns' '' "$(awk 'length($0) > 80' "$OUT")"
}

test_table_hides_the_supervisors_until_ones_own_is_given()
{
	begin
	waymark rate NOS-1.3 1 --as supervisor --by 'Supervisor 1'
	waymark gap
	expect_out_has 'NOS-1.3      .    #  to go'
	expect_out_has '    supervisor  1 of 10 answered: 1 hidden'
	waymark gap --state below
	expect_out_lacks NOS-1.3
	waymark rate NOS-1.3 3
	waymark gap --state below
	expect_out_has 'NOS-1.3      3    1  meets / below'
}

run_cases
