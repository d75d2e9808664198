# shellcheck shell=sh
# What is due and overdue in supervision (SR-22, SR-64, SR-65, SR-77, SR-78).
. "${0%/*}/lib.sh"

begin_in_post()
{
	begin
	waymark person set --start-in-post 2026-01-05
	expect_status 0
}

test_what_is_missing_is_overdue_and_exits_1()
{
	begin
	waymark due
	expect_status 1
	expect_err ''
	expect_out_line 'Overdue'
	expect_out_line 'missing     both      Supervision contract'
}

test_sessions_are_due_by_group_and_time_in_post()
{
	begin_in_post
	waymark person set --group asye
	expect_status 0
	at 2026-01-06T09:00:00Z
	waymark due --format csv
	expect_status 1
	expect_equal 'weekly at first' 2026-01-12 "$(csv_field what session due)"
	expect_equal 'the review after 3 months' 2026-04-05 "$(csv_field what asye-review-3 due)"
	expect_equal 'the review after 6 months' 2026-07-05 "$(csv_field what asye-review-6 due)"
	expect_equal 'the review after 9 months' 2026-10-05 "$(csv_field what asye-review-9 due)"
	waymark person set --group ''
	waymark due --format csv
	expect_equal 'monthly else' 2026-02-05 "$(csv_field what session due)"
}

test_an_action_is_due_and_then_overdue()
{
	begin
	waymark action add 'Bring two assessments' --owner 'Practitioner 1' --due 2026-03-20
	expect_status 0
	waymark due --format csv
	expect_equal 'due' no "$(csv_field what action overdue)"
	at 2026-03-21T09:00:00Z
	waymark due --format csv
	expect_equal 'overdue' yes "$(csv_field what action overdue)"
	expect_equal 'in words' 'Action: Bring two assessments' "$(csv_field what action title)"
}

test_days_in_titles_are_as_people_write_them()
{
	begin
	at 2026-03-12T10:00:00Z
	waymark supervision record --begin
	waymark due
	expect_out_has 'Session of 12 Mar 2026: begun and not ended'
	at 2026-03-12T11:30:00Z
	waymark supervision record --end
	waymark due
	expect_out_has 'Signing the record, session of 12 Mar 2026'
	waymark due --format csv
	expect_equal 'the copy' 'Copy of the record to the supervisee, session of 12 Mar 2026' \
		"$(csv_field what copy title)"
}

# A file of a supervisor, with one whom they supervise.
test_a_supervisor_sees_all_whom_they_supervise()
{
	waymark init --name 'Supervisor 1' --supervisor 'Practitioner 1'
	expect_status 0
	waymark --person 'Practitioner 1' person set --supervisor 'Supervisor 1'
	expect_status 0
	waymark due
	expect_status 1
	expect_out_has 'Supervisor 1    Supervision contract'
	expect_out_has 'Practitioner 1  Supervision contract'
	waymark --person 'Practitioner 1' due
	expect_status 1
	expect_out_lacks 'Supervisor 1'
}

test_calendar_is_the_same_each_time()
{
	begin_in_post
	waymark due --format ics
	expect_status 1
	expect_out_line "$(printf 'BEGIN:VCALENDAR\r')"
	expect_out_line "$(printf 'SUMMARY:Supervision contract\r')"
	cp "$OUT" first
	waymark due --format ics
	expect_same first "$OUT"
}

test_words_of_actions_are_searched_before_they_go_out()
{
	begin
	waymark action add 'Ring 943 476 5919' --owner 'Practitioner 1' --due 2026-03-20 \
		--keep-identifiers 'For the file'
	expect_status 0
	for format in csv ics; do
		expect_unchanged 3 'NHS number' due --format $format
		waymark due --format $format --keep-identifiers 'For the file'
		expect_status 1
		expect_out_has 'Ring 943 476 5919'
	done
	waymark due
	expect_status 1
	expect_out_has 'Ring 943 476 5919'
}

test_the_manual_has_the_columns()
{
	begin
	waymark due --format csv
	expect_equal 'the columns of the manual' "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n '/^\.\\" due columns/,/^\.\\" end/s/^\.It Li \([a-z_]*\).*/\1/p' "$SOURCE/doc/waymark.1")"
}

test_other_words_are_refused()
{
	begin
	expect_unchanged 2 '"xml"' due --format xml
	expect_unchanged 2 'due' due now
}

run_cases
