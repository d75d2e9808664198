# shellcheck shell=sh
# Notes: jotted, added, linked, listed, shown, and emptied for good.
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
	expect_unchanged 2 'add, list, show, link, redact' evidence
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
	waymark evidence add --title 'Zebra crossing' --body 'Quokka sighted.' NOS-1.1
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
	for text in Zebra Quokka; do
		if grep -rqa "$text" "$CASE/home"; then
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
