# shellcheck shell=sh
# framework import and framework export: other tools' files, in and out.

. "${0%/*}/lib.sh"

DATA=$SOURCE/tests/data/exchange
OWN=.local/share/waymark/frameworks

test_import_shows_and_writes_nothing()
{
	waymark framework import "$DATA/moodle.csv" --from moodle
	expect_status 0
	expect_err ''
	expect_out_has 'framework allotment-1: 3 sections, 4 indicators, 1 level, 4 expectations'
	expect_out_line "  prefix: ALT, which all identifiers share before their first '-'"
	expect_out_line '  version: 1'
	expect_out_line '  published: 2026-03-05'
	expect_out_line '  level: all, at which every indicator is expected'
	expect_out_line '  the cross-references of 1 row'
	expect_out_has "Nothing is written yet: --apply makes $CASE/home/$OWN/allotment-1"
	expect_no_file "$CASE/home/.local"
}

test_import_applies()
{
	waymark framework import "$DATA/moodle.csv" --from moodle --apply
	expect_status 0
	expect_out_line "made $CASE/home/$OWN/allotment-1"
	expect_mode 700 "$CASE/home/$OWN/allotment-1"
	waymark framework check "$CASE/home/$OWN/allotment-1"
	expect_status 0
	expect_out_line '0 faults, 0 warnings'
	waymark framework show allotment-1 --level all --format csv
	expect_rows 4
	expect_cell ALT-A1 indicator "Digs over the bed before sowing: To a spade's depth"
	expect_cell ALT-A2 indicator 'Keeps a written plan of what is sown where, in which week, and what is to follow it when it has been lifted.'
	expect_cell ALT-B1 indicator 'Oils the tools: Wipe *before* oiling'
	expect_cell ALT-A1 expected_point 2
	expect_cell ALT-C section ALT-top
	waymark init --name 'Practitioner 1' --assess allotment-1:all
	expect_status 0
}

test_import_does_not_replace_without_force()
{
	waymark framework import "$DATA/case.json" --from case --apply
	expect_status 0
	cp -R "$CASE/home/$OWN/orchard" before
	waymark framework import "$DATA/case.json" --from case
	expect_status 0
	expect_out_has 'which is there already and needs --force'
	waymark framework import "$DATA/case.json" --from case --apply
	expect_refusal 4 'it exists already (--force replaces it)'
	expect_same before/indicators.csv "$CASE/home/$OWN/orchard/indicators.csv"
	echo >"$CASE/home/$OWN/orchard/crosswalk.csv"
	waymark framework import "$DATA/case.json" --from case --apply --force
	expect_status 0
	expect_no_file "$CASE/home/$OWN/orchard/crosswalk.csv"
	expect_equal folders orchard "$(ls -A "$CASE/home/$OWN")"
}

test_import_never_removes_what_else_is_there()
{
	mkdir -p "$CASE/home/$OWN/orchard"
	echo mine >"$CASE/home/$OWN/orchard/diary.txt"
	waymark framework import "$DATA/case.json" --from case --apply --force
	expect_refusal 4 'it holds something else (diary.txt)'
	expect_text "$CASE/home/$OWN/orchard/diary.txt" mine
}

test_import_names_what_others_lose_at_its_line()
{
	waymark framework import "$DATA/moodle-losses.csv" --from moodle
	expect_status 0
	expect_out_line '  line 4: it has no code: skipped, and left out here'
	expect_out_line '  line 5: "L-A1" has no short name: skipped with all below it; kept here'
	expect_out_line '  line 6: its parent "L-Z" is no row: never reached; at the top here'
	expect_out_line '  line 7: "L-A3" stands again on line 8, which is taken instead of this one'
	expect_out_line '  line 9: its parents run in a circle: never reached; at the top here'
	expect_out_line '  line 11: the short name has 104 characters: cut at 100; whole here'
}

test_import_reads_opensalt()
{
	waymark framework import "$DATA/opensalt.csv" --from opensalt
	expect_refusal 2 'it does not say an id; give one with --id'
	waymark framework import "$DATA/opensalt.csv" --from opensalt --id hive --apply
	expect_status 0
	waymark framework show hive --level all --format csv
	expect_rows 4
	expect_cell HIVE-A.1 section HIVE-A
	expect_cell HIVE-B.2 indicator 'Label the jars'
	expect_equal first HIVE-A.1 "$(sed -n 2p "$OUT" | cut -d, -f1 | tr -d '"')"
}

test_import_needs_a_prefix()
{
	sed -e 's/ALT-A/A/g' "$DATA/moodle.csv" >mixed.csv
	waymark framework import mixed.csv --from moodle
	expect_refusal 2 'mixed.csv: its identifiers share no prefix; give one with --prefix'
	waymark framework import mixed.csv --from moodle --prefix ALT
	expect_status 0
	waymark framework import mixed.csv --from moodle --prefix alt
	expect_status 3
	expect_err_has 'prefix "alt" must be capital letters and digits'
	waymark framework import "$DATA/moodle.csv" --from moodle --prefix NOS
	expect_status 3
	expect_err_has 'what it makes: framework.csv: prefix "NOS" is that of nos-kent'
}

test_import_makes_no_folder_that_cannot_be_read()
{
	{
		printf 'Parent ID number,ID number,Short name,Is framework\n,fw,F,1\n,A-S,Part,\n'
		awk 'BEGIN {
			long = sprintf("%400s", "x")
			gsub(" ", "x", long)
			for (i = 0; i < 11000; i++)
				printf "A-S,A-%d,%s,\n", i, long
		}'
	} >heavy.csv
	waymark framework import heavy.csv --from moodle --apply
	expect_status 3
	expect_err_has 'what it makes: indicators.csv: is larger than 4 MiB'
	expect_err_has 'waymark: heavy.csv: not imported, for the faults above'
	expect_no_file "$CASE/home/.local"
}

test_import_refuses_what_is_no_such_file()
{
	printf 'Parent ID number;ID number;Short name\n' >semicolons.csv
	waymark framework import semicolons.csv --from moodle
	expect_status 3
	expect_out ''
	expect_err_has 'semicolons.csv:1: the header has one column: commas separate fields'
	expect_err_has 'waymark: semicolons.csv: not imported, for the faults above'
	printf '\377\376P\000' >utf16.csv
	waymark framework import utf16.csv --from opensalt
	expect_status 3
	expect_err_has 'utf16.csv:1: UTF-16 instead of UTF-8'
	awk 'BEGIN { for (i = 0; i < 10000; i++) printf "[" }' >deep.json
	waymark framework import deep.json --from case
	expect_refusal 3 'deep.json: line 1: more than 1000 lists and objects in each other'
	dd if=/dev/zero of=large.json bs=1048576 count=0 seek=100 2>/dev/null
	waymark framework import large.json --from case
	expect_refusal 3 'large.json: it is larger than 67108864 bytes'
	waymark framework import nowhere.json --from case
	expect_refusal 4 nowhere.json
	waymark framework import "$DATA/case.json"
	expect_refusal 2 'needs --from'
	waymark framework import "$DATA/case.json" --from excel
	expect_refusal 2 'moodle, opensalt, case'
	expect_no_file "$CASE/home/.local"
}

test_import_shows_no_control_character()
{
	printf 'Parent ID number,ID number,Short name,Is framework\n,es\033c,F,1\n,A-1,x,\n' >hostile.csv
	waymark framework import hostile.csv --from moodle
	expect_status 3
	expect_plain "$ERR"
}

test_export_as_csv_is_the_same_to_the_byte()
{
	for folder in "$SOURCE"/frameworks/*/; do
		id=$(basename "$folder")
		waymark framework export "$id" --to csv --output "$id"
		expect_status 0
		expect_out ''
		expect_err ''
		for file in "$folder"*.csv; do
			expect_same "$file" "$id/${file##*/}"
		done
		expect_equal files "$(cd "$folder" && printf '%s ' *.csv)" "$(cd "$id" && printf '%s ' ./* | sed 's,\./,,g')"
	done
	waymark framework export nos-kent --to csv --output nos-kent
	expect_refusal 4 'nos-kent: it exists already (--force replaces it)'
	waymark framework export nos-kent --to csv --output nos-kent --force
	expect_status 0
}

test_export_goes_to_standard_output_or_a_file()
{
	waymark framework export kss-leader --to moodle
	expect_status 0
	cp "$OUT" first
	expect_err_has 'waymark: kss-leader: lost: version: 2018.1'
	expect_err_has 'waymark: kss-leader: lost: expectations: 52'
	waymark framework export kss-leader --to moodle --output kss.csv
	expect_status 0
	expect_out ''
	expect_same first kss.csv
	expect_equal 'the first cell' '"Parent ID number"' "$(head -n 1 kss.csv | cut -d, -f1)"
	waymark framework export kss-leader --to moodle --output kss.csv
	expect_refusal 4 'kss.csv: it exists already'
	waymark framework export kss-leader --to moodle --output kss.csv --force
	expect_status 0
}

test_export_lists_what_old_case_loses()
{
	waymark framework export pcf-wider --to case --case 1.0
	expect_status 0
	expect_err_has 'waymark: pcf-wider: lost: id: pcf-wider'
	expect_err_has 'waymark: pcf-wider: lost: prefix: PCF'
	expect_err_has 'waymark: pcf-wider: lost: includes: 16'
	expect_out_lacks '"extensions"'
	waymark framework export pcf-wider --to case
	expect_status 0
	expect_err_lacks 'lost: id'
	expect_err_lacks 'lost: includes'
	expect_out_has '"caseVersion": "1.1"'
	expect_out_has '"lastChangeDateTime": "2014-02-17T00:00:00+00:00"'
}

test_export_and_import_give_the_same_framework()
{
	waymark framework export pcf-wider --to case --output pcf.json
	expect_status 0
	waymark framework import pcf.json --from case --apply
	expect_status 0
	expect_out_has "It takes the place of the framework in $SOURCE/frameworks/pcf-wider."
	for level in E:75 L1:144 L2:171 L3:157 L4:34 L5:209 L6:125; do
		waymark --frameworks "$CASE/home/$OWN" framework show pcf-wider --level "${level%:*}" \
			--format csv
		expect_rows "${level#*:}"
		cp "$OUT" imported
		waymark framework show pcf-wider --level "${level%:*}" --format csv
		expect_same imported "$OUT"
	done
	waymark --frameworks "$CASE/home/$OWN" framework check "$SOURCE/frameworks/pcf-wider"
	expect_status 0
	expect_out_lacks 'not the structure'
}

test_export_is_asked_for_well()
{
	waymark framework export nos-kent
	expect_refusal 2 'needs --to'
	waymark framework export nos-kent --to csv
	expect_refusal 2 'needs --output'
	waymark framework export nos-kent --to moodle --case 1.0
	expect_refusal 2 'is for --to case'
	waymark framework export nos-kent --to case --case 2
	expect_refusal 2 '1.0, 1.1'
	waymark framework export nos-kant --to case
	expect_refusal 3 'did you mean nos-kent?'
	waymark framework export nos-kent --to xml
	expect_refusal 2 'moodle, case, csv'
}

run_cases
