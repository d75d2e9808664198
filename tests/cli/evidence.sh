# shellcheck shell=sh
# Notes: jotted, added, edited, linked, listed, shown, confirmed, and emptied for good.
. "${0%/*}/lib.sh"

# first_id: of the newest note.
first_id()
{
	waymark evidence list
	sed -n 2p "$OUT" | cut -c1-8
}

test_note_is_kept_with_all_its_parts()
{
	begin
	waymark evidence add --title 'Core assessment observed' --body 'Seen.' \
		--kind direct-observation --date 2026-03-02 NOS-1.1 NOS-2.2
	expect_status 0
	grep -Eqx '[0-9a-f]{8}  Core assessment observed, linked to NOS-1.1, NOS-2.2' "$OUT" ||
		fail 'not said'
	waymark evidence show "$(first_id)"
	expect_out_line 'date          2026-03-02'
	expect_out_line 'kind          direct-observation'
	expect_out_line 'written by    Practitioner 1'
	expect_out_line 'linked to     NOS-1.1, NOS-2.2'
	expect_out_line 'title         Core assessment observed'
	expect_out_line 'Seen.'
	waymark gap --format csv
	expect_cell NOS-1.1 evidence_count 1
	expect_cell NOS-2.2 evidence_kinds direct-observation
	expect_cell NOS-2.2 newest_evidence 2026-03-02
	expect_cell NOS-1.2 evidence_count 0
}

test_jot_is_a_note_of_today_not_sorted()
{
	begin
	waymark jot 'Rang the school'
	expect_status 0
	expect_out_has 'Rang the school, not yet linked'
	waymark jot -- '--odd title' 1.1 KR2
	expect_out_has -- '--odd title, linked to NOS-1.1, NOS-KR2'
	waymark evidence list
	expect_lines 3
	expect_out_has '2026-03-05  not-sorted  Rang the school'
}

test_link_of_a_section_counts_for_its_indicators()
{
	begin
	waymark jot 'For all of it' KR2
	waymark gap --format csv
	expect_cell NOS-4.1 evidence_count 1
	expect_cell NOS-9.1 evidence_count 1
	expect_cell NOS-1.1 evidence_count 0
}

test_body_may_come_from_a_file_or_standard_input()
{
	begin
	printf 'line one\n\nline "two", and more\n' >body
	waymark evidence add --title 'From a file' --body-file body
	expect_status 0
	waymark evidence show "$(first_id)"
	expect_out_line 'line one'
	expect_out_line 'line "two", and more'
	waymark undo
	waymark_reading 'read from standard input' evidence add --title 'Read' --body-file -
	expect_status 0
	waymark evidence show "$(first_id)"
	expect_out_line 'read from standard input'
	waymark undo
	: >empty
	waymark evidence add --title 'Empty' --body-file empty
	expect_status 0
	waymark evidence show "$(first_id)"
	expect_lines 6
}

test_standard_input_is_read_only_when_asked()
{
	begin
	waymark_reading 'not wanted' evidence add --title 'No body'
	expect_status 0
	waymark evidence show "$(first_id)"
	expect_out_lacks 'not wanted'
}

test_wrong_note_changes_nothing()
{
	begin
	expect_unchanged 2 '--title' evidence add
	expect_unchanged 2 '--title' evidence add NOS-1.1
	expect_unchanged 2 'only one' evidence add --title x --body y --body-file z
	expect_unchanged 2 'evidence add' evidence ad --title x
	expect_unchanged 2 'add, edit, list, show, history, link, unlink, confirm, redact, grid' evidence
	expect_unchanged 3 title evidence add --title ''
	expect_unchanged 3 title evidence add --title '  '
	expect_unchanged 3 'direct-observation' evidence add --title x --kind direct-observaton
	expect_unchanged 3 '"soon"' evidence add --title x --date soon
	expect_unchanged 3 '2026-13-01' evidence add --title x --date 2026-13-01
	expect_unchanged 3 'NOS-1.1' evidence add --title x NOS-1.11
	expect_unchanged 3 UTF-8 evidence add --title "$(printf '\377')"
	expect_unchanged 4 nowhere evidence add --title x --body-file nowhere
	expect_unchanged 4 "$CASE" evidence add --title x --body-file "$CASE"
	printf 'a\000b' >nul
	expect_unchanged 3 'nul: ' evidence add --title x --body-file nul
	printf 'caf\351' >latin
	expect_unchanged 3 'latin: ' evidence add --title x --body-file latin
	dd if=/dev/zero bs=1024 count=4097 2>/dev/null | tr '\000' a >long
	expect_unchanged 3 4194304 evidence add --title x --body-file long
	expect_unchanged 2 'jot' jot
	expect_unchanged 3 title jot ' '
}

test_links_are_added_once()
{
	begin
	waymark jot 'To be linked'
	id=$(first_id)
	waymark evidence link "$id" NOS-1.1 NOS-1.2 NOS-1.1
	expect_status 0
	expect_out "$id  To be linked, linked to NOS-1.1, NOS-1.2"
	waymark evidence link "$id" nos-1.1 KR3
	expect_out "$id  To be linked, linked to NOS-1.1, NOS-1.2, NOS-KR3"
	waymark gap --format csv
	expect_cell NOS-1.1 evidence_count 1
	expect_unchanged 3 NOS-99 evidence link "$id" NOS-1.1 NOS-99
	expect_unchanged 2 'evidence link' evidence link "$id"
	expect_unchanged 3 ffffffff evidence link ffffffff NOS-1.1
	expect_unchanged 3 "${id%?????}" evidence show "${id%?????}"
}

test_redaction_leaves_a_tombstone_and_no_text()
{
	begin
	waymark evidence add --title 'Zebra crossing' --body 'Quokka sighted.' \
		--witness 'Numbat seen' --witness-role 'Okapi heard' --organisation 'Dingo told' \
		--document /tmp/wombat NOS-1.1
	waymark evidence edit "$(first_id)" --title 'Ocelot crossing' --body 'Marmot sighted.'
	id=$(first_id)
	expect_unchanged 2 '--reason' evidence redact "$id" --yes
	expect_unchanged 2 '--yes' evidence redact "$id" --reason 'Named a child'
	expect_unchanged 3 'reason' evidence redact "$id" --reason ' ' --yes
	waymark evidence redact "$id" --reason 'Named a child' --yes
	expect_status 0
	expect_lines 1
	expect_out_has "$id  its texts are gone for good"
	waymark evidence list
	expect_lines 2
	expect_out_has '(redacted)'
	expect_out_lacks Zebra
	waymark evidence show "$id"
	expect_out_line 'title         (redacted)'
	expect_out_lacks Quokka
	mkdir out
	waymark backup out/copy.db
	for export in 'evidence list --format csv' 'evidence history '"$id" 'gap --format csv' \
		'gap --format html' 'evidence grid'; do
		# shellcheck disable=SC2086
		waymark $export
		expect_status 0
		cat "$OUT" >>out/exports
	done
	for text in Zebra Quokka Numbat Okapi Dingo wombat Ocelot Marmot; do
		if grep -rqa "$text" "$CASE/home" out; then
			fail "$text is still in a file"
		fi
	done
	waymark undo
	expect_refusal 1 'for good'
	waymark evidence show "$id"
	expect_out_line 'title         (redacted)'
	waymark verify
	expect_status 0
	expect_out_has ' redacted'
	waymark evidence link "$id" 2.1
	expect_out "$id  (redacted), linked to NOS-1.1, NOS-2.1"
	waymark undo
	expect_out 'took back link to NOS-2.1 of a redacted note'
}

test_a_note_that_was_taken_back_is_redacted_too()
{
	begin
	waymark jot 'Zebra crossing' NOS-1.1
	id=$(first_id)
	waymark undo
	expect_unchanged 3 'no such evidence' evidence show "$id"
	waymark evidence history "$id"
	expect_out_has '(taken back)'
	expect_out_has 'Zebra crossing'
	waymark evidence redact "$id" --reason 'Named a child' --yes
	expect_status 0
	if grep -rqa Zebra "$CASE/home"; then
		fail 'its text is still in a file'
	fi
	waymark evidence list
	expect_out_lacks "$id"
	waymark verify
	expect_status 0
}

# at_terminal TYPED ARGS...: waymark ARGS with TYPED at a terminal of its own.
at_terminal()
{
	printf '%s\n' "$1" >typed
	shift
	run script -qec "$PROGRAM $*" /dev/null <typed
}

test_redaction_asks_at_a_terminal()
{
	script --version >/dev/null 2>&1 || skip 'no script(1) that runs a command'
	begin
	waymark jot Zebra
	id=$(first_id)
	for typed in no '' y 'yes please' YES; do
		sum=$(workspace_sum)
		at_terminal "$typed" evidence redact "$id" --reason Tired
		expect_status 1
		expect_out_has "$id  Zebra: its texts and all that they ever were are emptied"
		expect_out_has 'not redacted; nothing was changed'
		expect_equal 'the workspace' "$sum" "$(workspace_sum)"
	done
	at_terminal yes evidence redact "$id" --reason Tired
	expect_status 0
	expect_out_has 'its texts are gone for good'
	waymark evidence list
	expect_out_has '(redacted)'
}

test_note_of_three_frameworks_counts_in_each_and_stands_once()
{
	waymark init --name 'Practitioner 1' --assess nos-kent:nqsw \
		--assess kss-supervisor:supervisor --assess pcf-wider:L2
	waymark jot 'Held a hard talk' NOS-12.1 KSSS-S5.2 PCF-5.1-L2-01
	expect_status 0
	waymark gap --format csv
	for reference in NOS-12.1 KSSS-S5.2 PCF-5.1-L2-01; do
		expect_cell "$reference" evidence_count 1
	done
	waymark evidence list
	expect_lines 2
	expect_out_has 'NOS-12.1, KSSS-S5.2, PCF-5.1-L2-01'
	waymark evidence list --format csv
	expect_rows 1
	expect_equal references 'NOS-12.1; KSSS-S5.2; PCF-5.1-L2-01' \
		"$(csv_field title 'Held a hard talk' references)"
}

test_csv_has_every_part()
{
	begin
	waymark evidence add --title 'Seen, "well"' --body "$(printf 'one\n=two')" \
		--kind direct-observation --date 2026-03-02 --witness 'Practitioner 2' \
		--witness-role Teacher --organisation 'A school' --document 'file:///record 7' \
		--private NOS-1.1 KR2
	waymark evidence confirm "$(first_id)" --by 'Supervisor 1'
	waymark evidence list --format csv
	expect_equal columns \
		schema,schema_version,evidence,date,kind,title,references,body,witness,witness_role,organisation,document,private,author,confirmed_by,redacted \
		"$(csv_columns | tr -d '"')"
	expect_equal columns "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n '/^\.\\" evidence columns/,/^\.\\" end/s/^\.It Li \([a-z_]*\).*/\1/p' "$SOURCE/doc/waymark.1")"
	while read -r column text; do
		expect_equal "$column" "$text" "$(csv_field schema waymark-evidence "$column")"
	done <<'END'
schema_version 1
date 2026-03-02
kind direct-observation
title Seen, "well"
references NOS-1.1; NOS-KR2
witness Practitioner 2
witness_role Teacher
organisation A school
document file:///record 7
private yes
author Practitioner 1
confirmed_by Supervisor 1
redacted no
END
	expect_equal body "$(printf 'one\n=two')" "$(csv_field schema waymark-evidence body)"
	waymark evidence list --shared --format csv
	expect_rows 0
	waymark evidence list --shared
	expect_lines 1
}

# titles ARGS...: of the notes listed, joined by blanks; none holds a comma.
titles()
{
	waymark evidence list --format csv "$@"
	expect_status 0
	awk -F, 'NR > 1 { gsub(/"/, "", $6); printf "%s%s", between, $6; between = " " }' "$OUT"
}

test_list_is_narrowed()
{
	begin
	waymark evidence add --title Old --kind audit --date 2025-01-05 NOS-4.1
	waymark evidence add --title Part --kind learning --date 2026-03-01 KR2
	waymark evidence add --title Loose --kind audit --date 2026-03-02
	expect_equal all 'Loose Part Old' "$(titles)"
	expect_equal kind 'Loose Old' "$(titles --kind audit)"
	expect_equal section 'Part Old' "$(titles --section KR2)"
	expect_equal unit 'Part Old' "$(titles --section NOS-4.1)"
	expect_equal other 'Part' "$(titles --section 9.1)"
	expect_equal elsewhere '' "$(titles --section KR1)"
	expect_equal since 'Loose Part' "$(titles --since 2026-03-01)"
	expect_equal unlinked 'Loose' "$(titles --unlinked)"
	expect_equal both 'Part' "$(titles --kind learning --section KR2)"
	expect_unchanged 3 'audit' evidence list --kind audti
	expect_unchanged 3 KR99 evidence list --section KR99
	expect_unchanged 3 '"soon"' evidence list --since soon
	expect_unchanged 2 --format evidence list --format json
	expect_unchanged 2 'only one' evidence list --section KR2 --unlinked
}

test_edit_keeps_what_stood_before()
{
	begin
	waymark evidence add --title First --body 'Old words.' NOS-1.1
	id=$(first_id)
	waymark evidence edit "$id" --title Second --witness 'Practitioner 2' --private
	expect_out "$id  Second, linked to NOS-1.1"
	printf 'New words.' >body
	waymark evidence edit "$id" --body-file body --kind audit --date 2026-03-01
	expect_status 0
	waymark evidence show "$id"
	expect_out_line 'title         Second'
	expect_out_line 'witness       Practitioner 2'
	expect_out_line 'private       yes'
	expect_out_line 'date          2026-03-01'
	expect_out_line 'New words.'
	waymark evidence unlink "$id" NOS-1.1
	expect_out "$id  Second, not yet linked"
	waymark undo
	expect_out 'took back taking away of the link to NOS-1.1 of note "Second"'
	waymark evidence edit "$id" --witness '' --shared
	waymark evidence history "$id"
	expect_out "$(
		cat <<'END'
2026-03-05 14:00  Practitioner 1: written, kind not-sorted, date 2026-03-05
    First
2026-03-05 14:00  Practitioner 1: body
    Old words.
2026-03-05 14:00  Practitioner 1: linked to NOS-1.1
2026-03-05 14:00  Practitioner 1: title
    Second
2026-03-05 14:00  Practitioner 1: witness
    Practitioner 2
2026-03-05 14:00  Practitioner 1: private
2026-03-05 14:00  Practitioner 1: body
    New words.
2026-03-05 14:00  Practitioner 1: kind audit
2026-03-05 14:00  Practitioner 1: date 2026-03-01
2026-03-05 14:00  Practitioner 1: no longer linked to NOS-1.1 (taken back)
2026-03-05 14:00  Practitioner 1: witness
    (taken away)
2026-03-05 14:00  Practitioner 1: shared again
END
	)"
	waymark evidence redact "$id" --reason 'Named a child' --yes
	waymark evidence history "$id"
	expect_out_lacks Second
	expect_out_line '2026-03-05 14:00  Practitioner 1: redacted'
	expect_out_line '    Named a child'
	expect_unchanged 3 'for good' evidence edit "$id" --title Again
}

test_wrong_edit_changes_nothing()
{
	begin
	waymark jot Title NOS-1.1
	id=$(first_id)
	expect_unchanged 2 'nothing is named' evidence edit "$id"
	expect_unchanged 2 'only one' evidence edit "$id" --private --shared
	expect_unchanged 1 'so already' evidence edit "$id" --title Title --shared
	expect_unchanged 3 title evidence edit "$id" --title ' '
	expect_unchanged 3 2026-03-06 evidence edit "$id" --date 2026-03-06
	expect_unchanged 3 2026-03-06 evidence add --title x --date 2026-03-06
	expect_unchanged 3 'did you mean audit' evidence edit "$id" --kind audti
	expect_unchanged 3 NOS-1.2 evidence unlink "$id" NOS-1.2
	expect_unchanged 2 'evidence unlink' evidence unlink "$id"
	expect_unchanged 3 'of the kind not-sorted' evidence confirm "$id" --by 'Supervisor 1'
	waymark evidence edit "$id" --kind direct-observation
	expect_unchanged 2 '--by' evidence confirm "$id"
	expect_unchanged 3 'own' evidence confirm "$id" --by 'Practitioner 1'
	waymark evidence confirm "$id" --by 'Practitioner 3'
	expect_status 0
	expect_out "$id  Title, confirmed by Practitioner 3"
	expect_err_has 'Practitioner 3 is new here'
	expect_unchanged 3 'already' evidence confirm "$id" --by 'Practitioner 3'
	waymark evidence show "$id"
	expect_out_line 'confirmed by  Practitioner 3, 2026-03-05, entered by Practitioner 1'
}

test_body_has_a_limit()
{
	begin
	dd if=/dev/zero bs=1024 count=1024 2>/dev/null | tr '\000' a >long
	waymark evidence add --title Long --body-file long
	expect_status 0
	waymark evidence list --format csv
	expect_equal 'length of the body' 1048576 \
		"$(csv_field schema waymark-evidence body | tr -d '\n' | wc -c | tr -d ' ')"
	dd if=/dev/zero of=huge bs=1048576 count=0 seek=100 2>/dev/null
	expect_unchanged 3 '4194304 bytes' evidence add --title Huge --body-file huge
}

test_link_needs_a_framework_that_is_here_or_was_kept()
{
	begin
	waymark rate NOS-1.1 3
	waymark jot Title
	id=$(first_id)
	mkdir empty
	waymark_in WAYMARK_FRAMEWORKS="$CASE/empty" evidence link "$id" NOS-1.1
	expect_status 0
	expect_out "$id  Title, linked to NOS-1.1"
	waymark_in WAYMARK_FRAMEWORKS="$CASE/empty" evidence link "$id" KSSS-S5.2
	expect_status 3
	expect_out ''
	expect_err_has KSSS-S5.2
	waymark evidence show "$id"
	expect_out_line 'linked to     NOS-1.1'
}

test_hostile_texts_are_shown_escaped_and_kept()
{
	begin
	title=$(printf 'a\033[31m\rb\302\205\342\200\256c')
	waymark evidence add --title "$title" --body "$(printf 'one\033]0;x\007\n\ttwo')" NOS-1.1
	expect_status 0
	expect_plain "$OUT"
	id=$(first_id)
	expect_plain "$OUT"
	expect_out_has 'a^[[31m'
	waymark evidence show "$id"
	expect_plain "$OUT"
	expect_out_has 'one^[]0;x^G'
	expect_out_has '<U+202E>'
}

run_cases
