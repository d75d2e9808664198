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

run_cases
