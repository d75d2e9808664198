# shellcheck shell=sh
# Which kinds of notes each part has, and what is missing.
. "${0%/*}/lib.sh"

# missing PART: what the CSV on standard output says of it.
missing()
{
	csv_walk field part "$1" missing
}

# count PART KIND: of the CSV on standard output.
count()
{
	awk -F'","' -v part="$1" -v kind="$2" '
	index($0, "\"" part "\"") && index($0, "\"" kind "\",") {
		sub(".*\"" kind "\",", "")
		sub(",.*", "")
		print
	}' "$OUT"
}

test_voice_of_a_child_or_family_is_missed_until_it_is_there()
{
	begin
	waymark evidence grid
	expect_status 0
	expect_out_has 'no child or family voice'
	waymark evidence add --title Thought --kind reflection NOS-1.1
	waymark evidence grid --format csv
	expect_equal missing 'own-account-only; no-observation; no-child-family-voice' \
		"$(missing NOS-KR1)"
	expect_equal reflections 1 "$(count NOS-KR1 reflection)"
	expect_equal reflections 0 "$(count NOS-KR2 reflection)"
	waymark evidence add --title 'What they said' --kind child-family-feedback NOS-2.1
	waymark evidence grid --format csv
	expect_equal missing 'no-observation' "$(missing NOS-KR1)"
	expect_equal missing 'no-observation; no-child-family-voice; nothing-new' \
		"$(missing NOS-KR2)"
	waymark evidence add --title Seen --kind direct-observation --date 2025-09-04 NOS-1.1
	waymark evidence grid --format csv
	expect_equal missing 'no-observation' "$(missing NOS-KR1)"
	waymark evidence add --title Seen --kind direct-observation --date 2025-09-05 NOS-1.1
	waymark evidence grid --format csv
	expect_equal missing '' "$(missing NOS-KR1)"
	expect_equal observations 2 "$(count NOS-KR1 direct-observation)"
}

test_table_names_what_is_missing()
{
	begin
	waymark evidence add --title Thought --kind reflection --date 2025-01-05 NOS-1.1
	waymark evidence grid
	grep -Eq '^NOS-KR1 .* 1 ' "$OUT" || fail 'the note is not counted'
	held
	expect_out_has '  kinds: 1 direct-observation, 2 child-family-feedback'
	expect_out_has '  missing: own account only; no direct observation in six months;'
	expect_out_has 'nothing newer than a year'
	expect_equal 'lines over 80 columns' '' "$(awk 'length($0) > 80' "$OUT")"
}

test_each_framework_has_its_own()
{
	waymark init --name 'Practitioner 1' --assess nos-kent:nqsw \
		--assess kss-practitioner:practitioner
	waymark jot Both NOS-1.1 KSSP-P1.1
	waymark evidence grid --format csv
	expect_equal Kent 1 "$(count NOS-KR1 not-sorted)"
	expect_equal KSS 1 "$(count KSSP-P1 not-sorted)"
	waymark evidence grid --framework KSS-practitioner --format csv
	expect_out_has kss-practitioner
	expect_out_lacks nos-kent
	expect_unchanged 3 'pcf-wider: not a framework of Practitioner 1' \
		evidence grid --framework pcf-wider
	expect_unchanged 3 pcf-widr evidence grid --framework pcf-widr
	expect_unchanged 2 --format evidence grid --format json
}

test_private_notes_are_in_nothing_shared()
{
	begin
	waymark evidence add --title Own --kind child-family-feedback --private NOS-1.1
	waymark evidence grid --format csv
	expect_equal own 1 "$(count NOS-KR1 child-family-feedback)"
	waymark evidence grid --shared --format csv
	expect_equal shared 0 "$(count NOS-KR1 child-family-feedback)"
	expect_equal missing 'no-observation; no-child-family-voice; nothing-new' \
		"$(missing NOS-KR1)"
}

test_columns_are_those_of_the_manual()
{
	begin
	waymark evidence grid --format csv
	expect_rows 70
	expect_equal columns schema,schema_version,framework,level,part,part_title,kind,count,newest,missing \
		"$(csv_columns | tr -d '"')"
	expect_equal columns "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n '/^\.\\" grid columns/,/^\.\\" end/s/^\.It Li \([a-z_]*\).*/\1/p' "$SOURCE/doc/waymark.1")"
}

run_cases
