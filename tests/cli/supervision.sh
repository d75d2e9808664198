# shellcheck shell=sh
# Supervision: planned, held, recorded, signed, copied, and what comes in between.
. "${0%/*}/lib.sh"

# fill N FIELD...: writes in each field of the record.
fill()
{
	fill_number=$1
	shift
	for field in "$@"; do
		waymark supervision record "$fill_number" --field "$field" --value 'Spoken of.'
		expect_status 0
	done
}

# fill_all N: what a worker's record needs beside the next session and an action.
fill_all()
{
	fill "$1" agenda-1 agenda-2 agenda-3 agenda-4 agenda-5 agenda-6 agenda-7 agenda-8 actions
	waymark supervision record "$1" --field signing.file-seen-supervisee --value yes
	waymark supervision record "$1" --field signing.file-seen-supervisor --value yes
	waymark supervision record "$1" --field signing.case-decisions --value 'none made'
	expect_status 0
}

# hold TIME TIME: a session from one to the other, now open.
hold()
{
	at "$1"
	waymark supervision record --begin
	expect_status 0
	at "$2"
	waymark supervision record --end
	expect_status 0
}

sign()
{
	waymark supervision sign "$1" --as supervisee --name 'Practitioner 1'
	expect_status 0
	waymark supervision sign "$1" --as supervisor --name 'Supervisor 1'
	expect_status 0
}

# SR-24: 12 sessions of an hour and a half in a year, on working days.
test_a_year_is_planned_at_once()
{
	begin
	waymark supervision plan --year 2026-04-03 --time 10:00 --place 'Room 2'
	expect_status 0
	expect_out '12 sessions planned in the year from 2026-04-03'
	expect_unchanged 3 'planned then already' supervision plan --year 2026-04-03 --time 10:00
	# Good Friday and Easter Monday are moved past.
	expect_unchanged 3 'no session is planned' supervision miss 2026-04-03 --reason x
	expect_unchanged 3 'still to come' supervision miss 2026-04-07 --reason 'The office was closed.'
	at 2026-04-07T16:00:00Z
	waymark supervision miss 2026-04-07 --reason 'The office was closed.'
	expect_status 0
	expect_out_has 'Tue 7 Apr 2026 10:00 with Supervisor 1: missed, The office was closed.'
	waymark undo
	waymark undo
	expect_status 0
	expect_unchanged 3 'no session is planned' supervision miss 2026-04-07 --reason x
}

# SR-77: a session that was not held has a reason, and a postponed one its new day.
test_what_was_not_held_has_a_reason()
{
	begin
	waymark supervision plan 2026-03-12 --time 10:00 --place 'Room 2'
	expect_out_has 'Thu 12 Mar 2026 10:00 with Supervisor 1: planned'
	for command in postpone cancel miss; do
		expect_unchanged 2 'needs --reason' supervision $command 2026-03-12
		expect_unchanged 3 'reason: may not be empty' supervision $command 2026-03-12 --reason ' '
	done
	waymark supervision postpone 2026-03-12 --reason 'Court.' --new-date 2026-03-16 --time 09:30
	expect_status 0
	expect_out_has 'Thu 12 Mar 2026 10:00 with Supervisor 1: postponed, Court.'
	expect_out_has 'Mon 16 Mar 2026 09:30 with Supervisor 1: planned'
	expect_unchanged 3 'is postponed already' supervision cancel 2026-03-12 --reason x
	waymark supervision cancel 2026-03-16 --reason 'Ill.'
	expect_out_has 'cancelled, Ill.'
}

test_dates_out_of_order_are_refused()
{
	begin
	waymark supervision plan 2026-03-12
	expect_unchanged 3 'held later than it was planned' supervision postpone 2026-03-12 \
		--reason x --new-date 2026-03-11
	expect_unchanged 3 'held later than it was planned' supervision postpone 2026-03-12 \
		--reason x --new-date 2026-03-12
	expect_unchanged 3 '2026-02-29' supervision plan 2026-02-29
	expect_unchanged 3 '25:00: not a time' supervision plan 2026-03-13 --time 25:00
	expect_unchanged 3 'from 1 to 1440 minutes' supervision plan 2026-03-13 --minutes 0
	expect_unchanged 3 'before it began' supervision absent 2026-03-12 --until 2026-03-01
	expect_unchanged 3 'today or later' supervision often 2 weeks --until 2026-03-04 --reason x
	expect_unchanged 3 'still to come' supervision record --begin 2026-03-12
	waymark supervision plan 2028-02-29 --time 10:00
	expect_status 0
	expect_out_has 'Tue 29 Feb 2028'
}

# SR-26: another interval has a reason and an end. SR-80: who covers.
test_what_is_arranged_is_said_again()
{
	begin
	expect_unchanged 2 'needs --until and --reason' supervision often 2 weeks
	expect_unchanged 3 'say how often' supervision often two weeks --until 2026-06-01 --reason x
	waymark supervision often 2 weeks --until 2026-06-01 --reason 'New to the post.'
	expect_status 0
	expect_out 'supervision every 2 weeks until 2026-06-01: New to the post.'
	waymark supervision absent 2026-03-09
	expect_out 'Supervisor 1 is absent from 2026-03-09; nobody covers yet'
	waymark supervision absent 2026-03-09 --until 2026-05-01 --cover 'Supervisor 2'
	expect_status 0
	expect_err_has 'Supervisor 2 is new here'
	expect_out 'Supervisor 1 is absent from 2026-03-09 to 2026-05-01; covered by Supervisor 2'
}

# SR-61, SR-63, SR-71: complete, signed by both, and then locked.
test_a_record_is_signed_once_it_is_complete()
{
	begin
	waymark supervision plan 2026-04-09 --time 10:00 --place 'Room 2'
	at 2026-03-12T10:00:00Z
	waymark supervision record --begin --time 10:00
	expect_status 0
	expect_out_has 'Thu 12 Mar 2026 10:00 with Supervisor 1: begun'
	expect_unchanged 3 'still open' supervision sign 1 --as supervisee --name 'Practitioner 1'
	waymark supervision record --end
	expect_out_has completed
	expect_unchanged 3 'not yet complete: Welcome, wellbeing and the agenda; Last session' \
		supervision sign 1 --as supervisee --name 'Practitioner 1'
	fill_all 1
	waymark supervision record --field agenda-1 --value 'Well, and rested.'
	expect_out 'agenda-1 is kept; nothing is missing'
	expect_unchanged 3 'the supervisee is Practitioner 1' \
		supervision sign 1 --as supervisee --name 'Supervisor 1'
	expect_unchanged 2 '--as' supervision sign 1 --as manager --name 'Supervisor 1'
	expect_unchanged 3 'they are 1 to 1' supervision sign 2 --as supervisee --name 'Practitioner 1'
	waymark supervision sign 1 --as supervisee --name 'Practitioner 1'
	expect_status 0
	expect_out 'signed as supervisee; waiting for Supervisor 1'
	expect_unchanged 3 'what comes later is an addendum' \
		supervision record 1 --field agenda-1 --value 'Other.'
	expect_unchanged 3 'has signed it already' \
		supervision sign 1 --as supervisee --name 'Practitioner 1'
	at 2026-03-13T09:00:00Z
	waymark supervision sign 1 --as supervisor --name 'Supervisor 1'
	expect_out 'signed by both; what comes later is an addendum'
	waymark supervision addendum 1 'The room was booked.' --by 'Supervisor 1'
	expect_status 0
	waymark supervision record 1
	expect_out_has 'signed as supervisee by Practitioner 1, 2026-03-12 10:00'
	expect_out_has 'signed as supervisor by Supervisor 1, 2026-03-13 09:00'
	expect_out_has 'Well, and rested.'
	waymark undo
	expect_status 1
	expect_err_has 'for good'
}

# SR-64: the copy is given by a day that is not before the session, and once.
test_a_copy_is_given_once()
{
	begin
	hold 2026-03-12T10:00:00Z 2026-03-12T11:30:00Z
	at 2026-03-16T09:00:00Z
	expect_unchanged 3 'before the session' supervision copied 1 --on 2026-03-11
	expect_unchanged 3 'still to come' supervision copied 1 --on 2026-03-17
	waymark supervision copied 1 --on 2026-03-13
	expect_out 'copy given to the supervisee on 2026-03-13'
	expect_unchanged 3 'done on 2026-03-13 already' supervision copied 1
	# SR-66
	waymark supervision entered 1
	expect_out 'entered on the case system on 2026-03-16'
}

# SR-5: reflection goes by four steps, and into its item of the agenda.
test_reflection_fills_its_item()
{
	begin
	hold 2026-03-12T10:00:00Z 2026-03-12T11:30:00Z
	waymark supervision record 1 --field reflection.experience --value 'A first visit.'
	waymark supervision record 1 --field reflection.plans --value 'Go again.'
	expect_status 0
	waymark supervision record 1
	expect_out_line 'agenda-5             Reflective discussion, related to the PCF and KSS (filled in)'
	expect_out_has 'Experience: the story'
	expect_out_has 'Go again.'
}

# SR-42: what is open is carried into the next record; SR-65: what is set has owner and day.
test_actions_go_from_session_to_session()
{
	begin
	hold 2026-03-12T10:00:00Z 2026-03-12T11:00:00Z
	waymark action add 'Bring two assessments' --owner 'Practitioner 1' --due 2026-04-01
	expect_status 0
	waymark supervision record 1
	expect_out_line 'actions              Actions agreed: what, by when, by whom (filled in)'
	expect_out_has 'Bring two assessments; Practitioner 1; by 2026-04-01'
	hold 2026-04-09T10:00:00Z 2026-04-09T11:00:00Z
	waymark supervision record 2
	expect_out_line 'agenda-2             Last session and its actions (filled in)'
	expect_out_line 'actions              Actions agreed: what, by when, by whom (missing)'
	expect_unchanged 2 'needs --owner and --due' action add 'Without an owner'
}

test_what_had_no_chance_for_months_is_in_the_allocations()
{
	begin
	waymark rate NOS-1.3 no-chance
	expect_status 0
	at 2026-06-04T10:00:00Z
	waymark supervision record --begin
	waymark supervision record
	expect_out_lacks 'no chance yet since'
	waymark supervision record --end
	at 2026-06-05T10:00:00Z
	waymark supervision record --begin
	waymark supervision record
	expect_out_has 'NOS-1.3: no chance yet since 2026-03-05'
}

# What was rated after the last session is changed, until the next; a signature confirms what was said
# at this screen.
test_ratings_change_and_are_confirmed_by_a_session()
{
	begin
	waymark supervision plan 2026-04-09 --time 10:00 --place 'Room 2'
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 2
	waymark rate NOS-1.1 2 --as supervisor --by 'Supervisor 1'
	waymark gap --format csv --flag changed
	expect_rows 0
	hold 2026-03-12T10:00:00Z 2026-03-12T11:30:00Z
	at 2026-03-13T10:00:00Z
	waymark rate NOS-1.2 3
	waymark rate NOS-1.3 2
	waymark rate NOS-1.1 same
	waymark gap --format csv
	expect_cell NOS-1.1 flags 'differs; crosses; unevidenced; unconfirmed'
	expect_cell NOS-1.2 flags 'self-only; unevidenced; changed'
	waymark gap --format csv --flag changed
	expect_rows 2
	fill_all 1
	sign 1
	waymark gap --format csv
	expect_cell NOS-1.1 flags 'differs; crosses; unevidenced'
	waymark gap --format csv --as-at 2026-03-11
	expect_cell NOS-1.1 flags 'differs; crosses; unevidenced; unconfirmed'
	hold 2026-03-16T10:00:00Z 2026-03-16T11:30:00Z
	waymark gap --format csv --flag changed
	expect_rows 0
}

test_a_session_left_open_goes_on_and_is_ended()
{
	begin
	at 2026-03-12T10:00:00Z
	waymark supervision record --begin
	at 2026-03-19T10:00:00Z
	expect_unchanged 3 'the session of 2026-03-12 is still open' supervision record --begin 2026-03-19
	waymark supervision record --end
	expect_status 0
	expect_unchanged 3 'no session is open' supervision record --end
	expect_unchanged 3 'ended already' supervision record 1 --end
	waymark supervision record --begin
	expect_status 0
	expect_out_has 'Thu 19 Mar 2026'
}

# A supervisor who leaves: the present one signs in the place of the one who held the session.
test_the_present_supervisor_signs_for_one_who_left()
{
	begin
	waymark supervision plan 2026-04-09 --time 10:00 --place 'Room 2'
	hold 2026-03-12T10:00:00Z 2026-03-12T11:00:00Z
	fill_all 1
	waymark person set --supervisor 'Supervisor 2'
	expect_status 0
	expect_unchanged 3 'the supervisor is Supervisor 1, and since then Supervisor 2' \
		supervision sign 1 --as supervisor --name 'Supervisor 3'
	waymark supervision sign 1 --as supervisor --name 'Supervisor 2'
	expect_status 0
	waymark supervision sign 1 --as supervisee --name 'Practitioner 1'
	expect_out 'signed by both; what comes later is an addendum'
}

# SR-15 to SR-18: all fields, an intermediary, additions, versions.
test_a_contract_has_versions()
{
	begin
	waymark supervision contract
	expect_status 0
	expect_out 'there is none yet; waymark supervision contract --new begins one'
	expect_unchanged 3 'nonsense: no field' supervision contract --field nonsense --value x
	expect_unchanged 3 'given by signing' supervision contract --field signed-supervisee --value x
	for field in supervisee-role supervisor-role supervisor-team line-manager contact venue \
		intermediary disagreement; do
		waymark supervision contract --field $field --value 'Agreed.'
		expect_status 0
	done
	expect_out 'disagreement is kept; nothing is missing'
	waymark supervision contract
	id=$(sed -n '1s/ .*//p' "$OUT")
	sign "$id"
	waymark supervision contract --field additions --value 'Every two weeks in March.'
	expect_status 0
	waymark supervision contract
	expect_out_has 'Every two weeks in March.'
	expect_out_lacks 'signed as'
	expect_out_line 'intermediary         Intermediary in a disagreement'
	[ "$(sed -n '1s/ .*//p' "$OUT")" != "$id" ] || fail 'the signed version was changed'
	expect_unchanged 3 'what comes later is an addendum' supervision record "$id" \
		--field additions --value x
}

# SR-29, SR-73: group and informal sessions have forms of their own, which nobody signs.
test_group_sessions_are_recorded_and_not_signed()
{
	begin
	waymark supervision record --begin --form group
	expect_status 0
	waymark supervision record
	expect_out_line 'learning-3           Learning point 3 (missing)'
	waymark supervision record --end
	expect_unchanged 3 'nobody signs this form' supervision sign 1 --as supervisee \
		--name 'Practitioner 1'
	expect_unchanged 2 '--form' supervision record --begin --form audit
}

# SR-75, SR-76: each who was there has a copy, filled and ended with the others.
test_a_group_session_is_kept_for_each_attendee()
{
	begin
	expect_unchanged 3 'only a group session' supervision record --begin --attendee 'Supervisor 1'
	expect_unchanged 3 'Colleague 1' supervision record --begin --form group --attendee 'Colleague 1'
	expect_unchanged 2 'go with --begin' supervision record --attendee 'Supervisor 1'
	waymark action add 'Book a room' --owner 'Colleague 1' --due 2026-04-01
	waymark supervision record --begin --form group --attendee 'Practitioner 1' --attendee 'Colleague 1'
	expect_status 0
	waymark supervision record --field learning-1 --value 'Ask sooner.'
	expect_status 0
	waymark supervision record --end
	expect_status 0
	waymark --person 'Colleague 1' supervision record 1 --role 'senior manager' \
		--reason 'To see that each has a copy'
	expect_status 0
	expect_out_has 'Practitioner 1; Colleague 1'
	expect_out_has 'Ask sooner.'
	waymark --person 'Colleague 1' supervision list --format csv
	expect_out_has '"completed"'
	expect_unchanged 3 'no session is open' supervision record --end
}

# SR-58: nothing that identifies a child; what is kept all the same has its reason.
test_identifiers_are_refused()
{
	begin
	hold 2026-03-12T10:00:00Z 2026-03-12T11:00:00Z
	expect_unchanged 3 'NHS number' supervision record --field agenda-4 --value 'Of 943 476 5919.'
	expect_unchanged 3 'NHS number' supervision agenda 'Of 943 476 5919.'
	waymark supervision agenda 'Of 943 476 5919.' --keep-identifiers 'Number of a form.'
	expect_status 0
}

test_a_long_text_comes_from_a_file()
{
	begin
	hold 2026-03-12T10:00:00Z 2026-03-12T11:00:00Z
	waymark_reading 'From a file.' supervision record --field agenda-7 --value-file -
	expect_status 0
	waymark supervision record
	expect_out_has 'From a file.'
	expect_unchanged 2 'goes with' supervision record --field agenda-7
	expect_unchanged 2 'only one' supervision record --field agenda-7 --value x --value-file y
	expect_unchanged 4 'gone' supervision record --field agenda-7 --value-file gone
}


# A whole year: 12 sessions by the plan, each complete, signed and copied.
# Nothing is overdue at its end but the contract, which nobody made.
test_a_whole_year_of_sessions()
{
	begin
	waymark person set --start-in-post 2026-03-05
	waymark supervision plan --year 2026-03-06 --time 10:00 --place 'Room 2'
	expect_status 0
	waymark supervision plan 2027-03-05 --time 10:00 --place 'Room 2'
	number=0
	for day in 2026-03-06 2026-04-07 2026-05-06 2026-06-08 2026-07-06 2026-08-06 2026-09-07 \
		2026-10-06 2026-11-06 2026-12-07 2027-01-06 2027-02-08; do
		number=$((number + 1))
		hold "${day}T10:00:00Z" "${day}T11:30:00Z"
		fill_all "$number"
		sign "$number"
		waymark supervision copied "$number"
		expect_status 0
	done
	expect_equal 'sessions held' 12 "$number"
	waymark supervision list --format csv
	expect_rows 13
	expect_equal 'completed' 12 "$(grep -c '"completed"' "$OUT")"
	expect_lacks "$OUT" '"missed"'
	waymark due --format csv
	expect_status 1
	expect_equal 'overdue' 1 "$(grep -c '"yes"' "$OUT")"
	waymark supervision audit --new
	expect_out_line 'recording-1          Is supervision recorded? (filled in)'
	waymark verify
	expect_status 0
}

# SR-50: each review with the changes since the one before.
test_a_review_of_the_asye_has_what_changed_since_the_one_before()
{
	at 2026-01-05T10:00:00Z
	waymark init --name 'Practitioner 1' --group asye --supervisor 'Supervisor 1' \
		--assess nos-kent:nqsw
	waymark person set --start-in-post 2026-01-05
	at 2026-02-02T10:00:00Z
	waymark rate NOS-1.1 2
	at 2026-05-04T10:00:00Z
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 1
	at 2026-07-06T10:00:00Z
	waymark supervision asye --field review-3-date --value 2026-04-05
	expect_status 0
	waymark supervision asye --field review-6-date --value 2026-07-05
	expect_status 0
	waymark supervision asye
	expect_status 0
	expect_out_has 'From the end of Mon 5 Jan 2026 to the end of Sun 5 Apr 2026'
	expect_out_has 'From the end of Sun 5 Apr 2026 to the end of Sun 5 Jul 2026'
	expect_equal 'rows of NOS-1.1' 2 "$(grep -c '^NOS-1.1 ' "$OUT")"
	expect_equal 'rows of NOS-1.2' 1 "$(grep -c '^NOS-1.2 ' "$OUT")"
}

run_cases
