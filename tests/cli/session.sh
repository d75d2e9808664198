# shellcheck shell=sh
# supervision start: the session at one screen.
. "${0%/*}/lib.sh"

test_it_needs_a_terminal()
{
	begin
	waymark supervision start
	expect_status 2
	expect_err 'waymark: standard input and output must be a terminal'
	waymark supervision list
	expect_status 0
	expect_out_lacks 'Supervisor 1'
}

test_it_takes_no_argument()
{
	begin
	waymark supervision start now
	expect_status 2
}

run_cases
