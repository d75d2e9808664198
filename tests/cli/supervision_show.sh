# shellcheck shell=sh
# Records of supervision as they are shown and handed on.
. "${0%/*}/lib.sh"

# expect_manual NAME: the manual has the columns of standard output under that name.
expect_manual()
{
	expect_equal "the columns of $1 in the manual" "$(csv_columns | tr -d '"' | tr , '\n')" \
		"$(sed -n "/^\\.\\\\\" $1 columns/,/^\\.\\\\\" end/s/^\\.It Li \\([a-z_]*\\).*/\\1/p" \
			"$SOURCE/doc/waymark.1")"
}

test_a_record_that_is_not_there_is_refused()
{
	begin
	expect_unchanged 3 'no session was begun yet' supervision show 1
	expect_unchanged 3 'no such record' supervision show 1a2b
	expect_unchanged 3 'give at least 4 digits' supervision show abc
	expect_unchanged 2 '"pdf"' supervision show 1 --format pdf
	expect_unchanged 2 'go together' supervision show 1 --role 'senior manager'
}

test_no_session_is_an_empty_sheet()
{
	begin
	waymark supervision list
	expect_status 0
	expect_out 'No session is planned or was held.'
	waymark supervision list --format csv
	expect_status 0
	expect_rows 0
	expect_manual sessions
	expect_unchanged 2 '"ics"' supervision list --format ics
}

# hold PERSON: a session of that person on 12 March, with a word in its record.
hold()
{
	at 2026-03-12T10:00:00Z
	waymark --person "$1" supervision record --begin
	expect_status 0
	at 2026-03-12T11:25:00Z
	waymark --person "$1" supervision record 1 --field agenda-1 --value 'Well, and rested.'
	expect_status 0
	waymark --person "$1" supervision record --end
	expect_status 0
}

# SR-28, SR-77: the sheet, as a table and for a spreadsheet.
test_sessions_are_listed_as_the_sheet_has_them()
{
	begin
	waymark supervision plan 2026-03-12 --time 10:00
	hold 'Practitioner 1'
	waymark supervision plan 2026-04-09 --time 10:00
	waymark supervision postpone 2026-04-09 --reason 'Supervisor 1 was in court.' \
		--new-date 2026-04-16
	expect_status 0
	waymark supervision list
	expect_status 0
	expect_out_line ' 1  2026-03-12 10:00  individual  completed  85 of 90  no'
	expect_out_line '    moved to 2026-04-16: Supervisor 1 was in court.'
	waymark supervision list --format csv
	expect_rows 3
	expect_equal 'the new day' 2026-04-16 "$(csv_field status postponed new_date)"
	expect_equal 'the clock' 85 "$(csv_field status completed minutes)"
	expect_equal 'planned' 90 "$(csv_field status completed minutes_planned)"
}

# SR-61, SR-71: the fields of the form, in its order.
test_a_record_is_shown_in_three_ways()
{
	begin
	hold 'Practitioner 1'
	waymark supervision show 1
	expect_status 0
	expect_out_line 'Individual supervision record'
	expect_out_line 'Supervisee: Practitioner 1'
	expect_out_line '    Well, and rested.'
	expect_out_line 'Signed by the supervisee: waiting for Practitioner 1'
	waymark supervision show 1 --format csv
	expect_status 0
	expect_manual record
	expect_equal 'what is written' 'Well, and rested.' "$(csv_field field agenda-1 value)"
	expect_equal 'who wrote it' 'Practitioner 1' "$(csv_field field agenda-1 written_by)"
	expect_equal 'what is filled in' 2026-03-12 "$(csv_field field date value)"
	expect_equal 'by nobody' '' "$(csv_field field date written_by)"
	waymark supervision show 1 --format html
	expect_status 0
	expect_out_has '<h1><bdi>Individual supervision record</bdi></h1>'
	expect_out_has 'Well, and rested.'
	expect_out_lacks '<script'
	expect_out_lacks '://'
}

test_texts_are_searched_before_a_record_goes_out()
{
	begin
	hold 'Practitioner 1'
	waymark supervision record 1 --field agenda-8 --value 'Ring 943 476 5919' \
		--keep-identifiers 'For the file'
	expect_status 0
	for format in csv html; do
		expect_unchanged 3 'NHS number' supervision show 1 --format $format
		waymark supervision show 1 --format $format --keep-identifiers 'For the file'
		expect_status 0
		expect_out_has 'Ring 943 476 5919'
	done
	waymark supervision show 1
	expect_status 0
}

# SR-86, SR-88: somebody else says in what role and why, and the supervisee sees it.
test_somebody_else_says_in_what_role_and_why()
{
	waymark init --name 'Senior manager 1'
	waymark action add 'A first action' --owner 'Practitioner 1' --due 2026-03-20
	waymark --person 'Practitioner 1' person set --supervisor 'Supervisor 1'
	expect_status 0
	hold 'Practitioner 1'
	expect_unchanged 3 'say --role and --reason, which Practitioner 1 can see' \
		--person 'Practitioner 1' supervision show 1
	expect_unchanged 3 'not one of those who may read a record' \
		--person 'Practitioner 1' supervision show 1 --role friend --reason 'To see'
	expect_unchanged 3 'reason' --person 'Practitioner 1' supervision show 1 \
		--role 'senior manager' --reason ''
	waymark --person 'Practitioner 1' supervision show 1 --role 'senior manager' \
		--reason 'Yearly audit'
	expect_status 0
	expect_out_line '    Senior manager 1, as senior manager, on 12 Mar 2026 11:25: Yearly audit'
	waymark --person 'Practitioner 1' supervision show 1 --format csv \
		--role 'inspecting body' --reason 'Inspection'
	expect_equal 'what is kept' 'senior manager: Yearly audit' "$(csv_field field reading value)"
	waymark undo
	expect_err_lacks 'Yearly audit'
}

# SR-86, SR-88: however it is read.
test_a_listing_asks_for_role_and_reason_too()
{
	waymark init --name 'Senior manager 1'
	waymark action add 'A first action' --owner 'Practitioner 1' --due 2026-03-20
	waymark --person 'Practitioner 1' person set --supervisor 'Supervisor 1'
	expect_status 0
	hold 'Practitioner 1'
	waymark --person 'Practitioner 1' supervision contract --new
	expect_status 0
	expect_out_has 'begun'
	for command in 'record 1' contract; do
		# shellcheck disable=SC2086
		expect_unchanged 3 'say --role and --reason, which Practitioner 1 can see' \
			--person 'Practitioner 1' supervision $command
		# shellcheck disable=SC2086
		expect_unchanged 2 'go together' --person 'Practitioner 1' supervision $command \
			--role 'senior manager'
		# shellcheck disable=SC2086
		waymark --person 'Practitioner 1' supervision $command --role 'senior manager' \
			--reason 'Yearly audit'
		expect_status 0
		expect_out_has 'Practitioner 1'
	done
	expect_unchanged 2 'are for reading' --person 'Practitioner 1' supervision record --end \
		--role 'senior manager' --reason 'Yearly audit'
	waymark --person 'Practitioner 1' supervision show 1 --role 'senior manager' --reason 'Again'
	expect_out_has 'Senior manager 1, as senior manager, on 12 Mar 2026 11:25: Yearly audit'
}

test_the_two_need_no_role()
{
	begin
	hold 'Practitioner 1'
	expect_unchanged 3 'your own' supervision show 1 --role 'senior manager' --reason 'To see'
	waymark supervision show 1
	expect_out_line '    By nobody else, as far as this file knows.'
}

# SR-94
test_a_month_is_counted_by_team_and_supervisor()
{
	begin
	waymark person set --start-in-post 2026-02-16
	hold 'Practitioner 1'
	waymark supervision return 2026-03
	expect_status 0
	expect_out_line 'North'
	expect_out_line 'Supervisor 1    1     1          0          0       0        1       0       0'
	waymark supervision return 2026-03 --format csv
	expect_status 0
	expect_manual return
	expect_equal 'the month' 2026-03 "$(csv_field team North month)"
	expect_equal 'in time' 1 "$(csv_field team North in_timescale)"
	expect_unchanged 3 'not a month' supervision return 2026-13
	expect_unchanged 3 'not a month' supervision return march
	expect_unchanged 2 'supervision return' supervision return
}

run_cases
