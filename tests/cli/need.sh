# shellcheck shell=sh
# Learning needs: asked for by one, agreed by another.
. "${0%/*}/lib.sh"

begin()
{
	waymark init --name 'Practitioner 1' --assess nos-kent:nqsw
	expect_status 0
	waymark need add NOS-11.1 KR3 --kind shadowing --text 'A day in court'
	expect_status 0
	id=$(cut -c 1-8 "$OUT")
}

test_a_need_is_asked_for_and_listed()
{
	begin
	expect_out "$id  A day in court (shadowing), for NOS-11.1, NOS-KR3: asked for by Practitioner 1"
	waymark need list
	expect_status 0
	expect_out_has "$id  shadowing  A day in court  NOS-11.1, NOS-KR3  asked for by Practitioner 1, 2026-03-05"
}

test_who_asked_cannot_agree()
{
	begin
	expect_unchanged 3 'A day in court' need agree "$id"
	expect_unchanged 3 'nobody is their own supervisor' need agree "$id" --by 'Practitioner 1'
	waymark need agree "$id" --by 'Supervisor 1' --note 'In May.'
	expect_status 0
	expect_err_has 'Supervisor 1 is new here'
	expect_out "$id  A day in court (shadowing), for NOS-11.1, NOS-KR3: agreed by Supervisor 1, not yet confirmed"
}

test_a_need_goes_its_way_and_no_other()
{
	begin
	expect_unchanged 3 'cannot become booked' need book "$id"
	waymark need agree "$id" --by 'Supervisor 1'
	expect_unchanged 3 'agreed already' need agree "$id" --by 'Supervisor 1'
	waymark need book "$id" --note '12 May, county court'
	expect_status 0
	waymark need "done" "$id"
	expect_status 0
	expect_unchanged 3 'cannot become no longer needed' need drop "$id"
	waymark undo
	expect_status 0
	expect_out_has 'took back learning need "A day in court", done'
	waymark need list
	expect_out_has 'booked by Practitioner 1, 2026-03-05'
	waymark need drop "$id" --note 'Moved to another team.'
	expect_status 0
}

test_needs_as_csv()
{
	begin
	at 2026-03-09T10:00:00Z
	waymark need agree "$id" --by 'Supervisor 1' --note 'In May; "soon"'
	waymark need list --format csv
	expect_status 0
	expect_lines 2
	expect_equal header '"schema","schema_version","need","kind","need_code","text","references","status","status_by","status_date","note","flags","asked_by","asked_date","agreed_by","agreed_date"' \
		"$(head -n 1 "$OUT" | tr -d '\r')"
	expect_out_has '"shadowing",,"A day in court","NOS-11.1; NOS-KR3","agreed","Supervisor 1","2026-03-09","In May; ""soon""","unconfirmed","Practitioner 1","2026-03-05","Supervisor 1","2026-03-09"'
}

test_the_catalogue_gives_title_and_kind()
{
	mkdir -p own
	cp -R "$SOURCE/frameworks/nos-kent" own/
	printf 'need_code,title,kind,references\nCOURT,Court skills,course,11.1\n' >own/nos-kent/needs.csv
	waymark --frameworks "$CASE/own" init --name 'Practitioner 1' --assess nos-kent:nqsw
	expect_status 0
	waymark --frameworks "$CASE/own" need add NOS-11.1 --code court
	expect_status 0
	expect_out_has 'Court skills (course), for NOS-11.1'
	waymark --frameworks "$CASE/own" need list --format csv
	expect_out_has '"course","COURT","Court skills"'
	expect_unchanged 3 'COURTS: not in the learning catalogue' need add --code COURTS
}

test_wrong_need_changes_nothing()
{
	begin
	expect_unchanged 2 'needs --text or --code' need add NOS-1.1
	expect_unchanged 2 'needs --kind' need add --text x
	expect_unchanged 3 'party' need add --text x --kind party
	expect_unchanged 3 'NOS-99' need add NOS-99 --text x --kind course
	expect_unchanged 3 'may not be empty' need add --text ' ' --kind course
	expect_unchanged 3 'ffffffff' need agree ffffffff --by 'Supervisor 1'
	expect_unchanged 3 'at least 4' need "done" abc
	expect_unchanged 2 'need agree' need agree
	expect_unchanged 2 "xml" need list --format xml
	expect_unchanged 2 'add, list, agree, book, done, drop' need
}

test_a_need_counts_in_its_gap()
{
	begin
	waymark gap --format csv
	expect_cell NOS-11.1 learning_need 'A day in court'
	expect_cell NOS-11.1 need_status asked
	expect_cell NOS-1.1 learning_need ''
}

run_cases
