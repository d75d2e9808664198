# shellcheck shell=sh
# What would identify a child: refused in every text, kept with a reason, refused again on its way
# out. All numbers are made up.
. "${0%/*}/lib.sh"

NHS='999 000 0018'
HINT='write it without, or say why it is kept: --keep-identifiers REASON'

# expect_guarded WHAT ARGS...: the command is refused, names WHAT, repeats nothing, changes nothing.
expect_guarded()
{
	what=$1
	shift
	sum=$(workspace_sum)
	waymark "$@"
	expect_refusal 3 "$what"
	expect_err_has "$HINT"
	expect_err_lacks "$NHS"
	expect_equal 'the workspace' "$sum" "$(workspace_sum)"
}

test_every_text_is_searched()
{
	begin
	like='holds what looks like an NHS number'
	expect_guarded "title: $like" jot "Saw $NHS"
	expect_guarded "title: $like" evidence add --title "$NHS"
	expect_guarded "body: $like" evidence add --title T --body "$NHS"
	for option in witness witness-role organisation document; do
		expect_guarded "$like" jot Title "--$option" "$NHS"
		expect_guarded "$like" evidence add --title T "--$option" "$NHS"
	done
	waymark jot Note
	waymark evidence list
	id=$(sed -n 2p "$OUT" | cut -c1-8)
	for option in title body witness witness-role organisation document; do
		expect_guarded "$like" evidence edit "$id" "--$option" "$NHS"
	done
	waymark evidence redact "$id" --yes --reason "It was $NHS"
	expect_refusal 3 "reason: $like"
	expect_guarded "reason: $like" rate NOS-1.1 2 --reason "$NHS"
	expect_guarded "name: $like" rate NOS-1.1 2 --as supervisor --by "S $NHS"
	expect_guarded "name: $like" person set --name "$NHS"
	expect_guarded "group: $like" person set --group "$NHS"
	expect_guarded "team: $like" person set --team "$NHS"
	expect_guarded "role: $like" person set --role "$NHS"
	expect_guarded "name: $like" person set --supervisor "$NHS"
	expect_guarded "reason: $like" person level nos-kent developing --apply --reason "$NHS"
	expect_guarded "need: $like" need add --kind course --text "$NHS"
	expect_guarded "action: $like" action add "$NHS" --owner 'Practitioner 1' --due 2026-05-01
	waymark verify
	expect_status 0
}

test_the_line_and_each_kind_are_named()
{
	begin
	printf 'One\nTwo 07700 900123\nThree\nSW1A 9ZZ and dob 3/3/2014\n' >body
	waymark evidence add --title T --body-file body
	expect_refusal 3 'body: line 2 holds what looks like a telephone number, line 4 a UK postcode and 1 more; '
	waymark evidence add --title T --body 'dob 3/3/2014'
	expect_refusal 3 'body: holds what looks like a date of birth; '
	waymark settings case_number CF-99999
	waymark jot 'as in CF-12345'
	expect_refusal 3 'title: holds what looks like a case number; '
	waymark names add 'Example Made-Up'
	waymark jot 'with Example Made-up'
	expect_refusal 3 'title: holds what looks like a name of your list; '
	waymark settings office 'LE99 9ZZ'
	waymark jot 'at the office, le99 9zz'
	expect_status 0
	waymark jot 'not at le99 9zy'
	expect_refusal 3 'a UK postcode'
}

test_a_beginning_is_searched_before_anything_is_made()
{
	waymark init --name "Practitioner $NHS"
	expect_refusal 3 'name: holds what looks like an NHS number'
	expect_no_file "$CASE/home/.local/share/waymark/workspace.db"
	waymark init --name 'Practitioner 1' --team "$NHS" --keep-identifiers 'A made-up number'
	expect_status 0
	waymark verify
	expect_status 0
}

test_a_reason_keeps_it_and_is_kept()
{
	begin
	waymark jot "Saw $NHS" NOS-1.1 --keep-identifiers 'A made-up number'
	expect_status 0
	waymark verify
	expect_status 0
	waymark jot --keep-identifiers='Again made up' -- "Saw $NHS too"
	expect_status 0
	waymark evidence list
	expect_lines 3
	grep -aq 'A made-up number' "$CASE/home/.local/share/waymark/workspace.db" ||
		fail 'the reason is not kept'
	held
	waymark undo
	expect_status 0
	expect_out_has 'too'
	waymark evidence list
	expect_lines 2
	waymark redo
	expect_status 0
	waymark jot "Saw $NHS again"
	expect_refusal 3 'an NHS number'
}

test_a_reason_is_asked_for_what_it_is()
{
	begin
	waymark jot "Saw $NHS" --keep-identifiers ' '
	expect_refusal 3 'reason to keep it: may not be empty'
	waymark jot "Saw $NHS" --keep-identifiers "It is $NHS"
	expect_refusal 3 'reason to keep it: holds what looks like an NHS number'
	expect_err_lacks "$HINT"
	waymark jot Fine --keep-identifiers
	expect_refusal 2 '--keep-identifiers: needs a value'
	waymark jot Fine --keep-identifiers a --keep-identifiers b
	expect_refusal 2 'given twice'
	waymark next --keep-identifiers a
	expect_refusal 2 '--keep-identifiers: no such option'
	waymark jot Fine --keep-identifiers 'Nothing to keep'
	expect_status 0
	if grep -aq 'Nothing to keep' "$CASE/home/.local/share/waymark/workspace.db"; then
		fail 'a reason was kept for nothing'
	fi
	held
}

test_what_goes_out_is_searched_again()
{
	begin
	waymark rate NOS-1.1 2 --reason "Saw $NHS" --keep-identifiers 'A made-up number'
	expect_status 0
	for format in csv json html; do
		waymark gap --format $format
		expect_refusal 3 'NOS-1.1: reason of self: holds what looks like an NHS number'
		expect_err_has "$HINT"
		expect_out ''
		waymark gap --format $format --keep-identifiers 'For the panel'
		expect_status 0
		expect_out_has "$NHS"
	done
	waymark gap --format csv --state no-opportunity
	expect_status 0
	waymark gap
	expect_status 0
}

# refused_out WHAT FORMAT...: these exports of the gaps are refused for it, and go with a reason.
refused_out()
{
	what=$1
	shift
	for format in "$@"; do
		waymark gap --format "$format"
		expect_refusal 3 "$what: holds what looks like an NHS number"
		expect_out ''
		waymark gap --format "$format" --keep-identifiers 'For the panel'
		expect_status 0
		expect_out_has "$NHS"
	done
	waymark undo
	expect_status 0
	waymark gap --format html
	expect_status 0
}

test_learning_actions_and_who_one_is_are_searched_on_their_way_out()
{
	begin
	waymark need add --kind course --text "On $NHS" NOS-1.1 --keep-identifiers 'Made up'
	refused_out "learning need \"On $NHS\"" csv json html
	waymark action add "About $NHS" --owner 'Practitioner 1' --due 2026-05-01 NOS-1.1 \
		--keep-identifiers 'Made up'
	refused_out "action \"About $NHS\"" csv json html
	waymark person set --role "Worker $NHS" --keep-identifiers 'Made up'
	waymark gap --format csv
	expect_status 0
	refused_out role html
}

test_lists_that_go_out_are_searched_again()
{
	begin
	waymark need add --kind course --text "About $NHS" --keep-identifiers 'A made-up number'
	waymark need list --format csv
	expect_refusal 3 "learning need \"About $NHS\": holds what looks like an NHS number"
	waymark need list --format csv --keep-identifiers 'For the file'
	expect_status 0
	expect_out_has "$NHS"
	waymark need list
	expect_status 0
	waymark action add "Ring $NHS" --owner 'Practitioner 1' --due 2026-05-01 \
		--keep-identifiers 'A made-up number'
	waymark action list --format csv
	expect_refusal 3 "action \"Ring $NHS\": holds what looks like an NHS number"
	waymark action list --format csv --keep-identifiers 'For the file'
	expect_status 0
	expect_out_has "$NHS"
}

test_notes_that_go_out_are_searched_again()
{
	begin
	for option in body witness organisation; do
		waymark evidence add --title "With $option" "--$option" "Saw $NHS" \
			--keep-identifiers 'A made-up number'
		expect_status 0
		waymark evidence list --format csv
		expect_refusal 3 "$option: holds what looks like an NHS number"
		expect_err_has "$HINT"
		waymark evidence list --format csv --keep-identifiers 'For the panel'
		expect_rows 1
		expect_out_has "$NHS"
		waymark evidence list
		expect_status 0
		waymark undo
	done
	waymark evidence add --title Private --body "Saw $NHS" --private \
		--keep-identifiers 'A made-up number'
	waymark evidence list --format csv --shared
	expect_status 0
}

test_practice_language_is_kept()
{
	begin
	waymark jot 'S47 2nd visit on 12/05/2026 10:30, L2 1st; 12 of 19 children, ext. 4021' NOS-1.3
	expect_status 0
	expect_err ''
}

run_cases
