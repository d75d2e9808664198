# shellcheck shell=sh
# The page: `gap --format html`.
. "${0%/*}/lib.sh"

page()
{
	waymark gap --format html "$@"
	expect_status 0
}

# figures SERIES STATE: what the drawing of the page has for them, all parts together.
figures()
{
	tr '<' '\n' <"$OUT" | sed -n "s/^rect .* data-series=\"$1\" data-state=\"$2\" data-count=\"\([0-9]*\)\".*/\1/p" |
		awk '{ sum += $1 } END { print sum + 0 }'
}

# states SERIES STATE: how many records of the JSON have that state.
states()
{
	grep -o "\"$1_state\":\"$2\"" "$OUT" | wc -l | tr -d ' '
}

some_ratings()
{
	waymark rate NOS-1.1 3
	waymark rate NOS-1.2 2 --reason 'Not every time yet'
	waymark rate NOS-1.3 2
	waymark rate NOS-1.3 3 --as supervisor --by 'Supervisor 1'
	waymark rate NOS-2.1 no-chance
	waymark rate NOS-21.2 na --reason 'Not in this team'
	expect_status 0
}

test_page_is_one_file_that_says_who_and_when()
{
	begin
	some_ratings
	page
	expect_err ''
	expect_equal 'first line' '<!DOCTYPE html>' "$(head -n 1 "$OUT")"
	expect_equal 'last line' '</html>' "$(tail -n 1 "$OUT")"
	expect_out_has '<h1>Where the ratings stand: <bdi>Practitioner 1</bdi></h1>'
	expect_out_has '<time datetime="2026-03-05">Thu 5 Mar 2026</time>'
	expect_out_has '<bdi>Kent: newly qualified social worker</bdi></h2>'
	expect_out_has 'Not every time yet'
	expect_out_has '<h3>To talk about: 3</h3>'
	expect_out_lacks '<script'
	expect_out_lacks '://'
}

test_figures_are_those_of_the_export()
{
	begin
	some_ratings
	waymark gap --format json
	for side in self supervisor; do
		for state in meets below no-opportunity not-applicable unrated; do
			states "$side" "$state"
		done
	done >expected
	page
	for side in self supervisor; do
		for state in meets below no-opportunity not-applicable unrated; do
			figures "$side" "$state"
		done
	done >drawn
	expect_same expected drawn
	expect_equal 'the figures' '1 2 1 1 78 1 0 0 0 82' "$(tr '\n' ' ' <drawn | sed 's/ $//')"
}

test_same_day_gives_the_same_page()
{
	begin
	some_ratings
	page --as-at 2026-03-05
	cp "$OUT" first
	at 2026-06-01T09:00:00Z
	waymark rate NOS-1.1 1
	page --as-at 2026-03-05
	expect_same first "$OUT"
	page
	expect_out_has '<time datetime="2026-06-01">'
}

test_every_framework_has_its_own_part_of_the_page()
{
	begin
	waymark person level kss-practitioner practitioner
	expect_status 0
	page
	expect_equal frameworks 2 "$(grep -c '<section class="framework"' "$OUT")"
	expect_equal drawings 2 "$(grep -c '<svg role="img"' "$OUT")"
	page --framework kss-practitioner
	expect_equal frameworks 1 "$(grep -c '<section class="framework"' "$OUT")"
	expect_out_lacks NOS-
}

test_learning_and_actions_stand_on_the_page_and_in_the_export()
{
	begin
	waymark rate NOS-1.2 2
	page
	expect_out_has 'None is asked for.'
	expect_out_has '<tbody class="ruled">'
	waymark need add --kind shadowing --text 'Shadow a home visit' NOS-1.2
	expect_status 0
	waymark action add 'Arrange a joint visit' --owner 'Supervisor 1' --due 2026-03-20 NOS-1
	expect_status 0
	page
	expect_out_has 'Learning need: <bdi>Shadow a home visit</bdi> (shadowing, asked for)'
	expect_out_has 'Action: <bdi>Arrange a joint visit</bdi>, <bdi>Supervisor 1</bdi>, by '
	expect_out_lacks '<tbody class="ruled">'
	waymark gap --format csv
	expect_cell NOS-1.2 learning_need 'Shadow a home visit'
	expect_cell NOS-1.2 need_status asked
	expect_cell NOS-1.2 action 'Arrange a joint visit'
	expect_cell NOS-1.2 action_owner 'Supervisor 1'
	expect_cell NOS-1.2 action_due 2026-03-20
	expect_cell NOS-1.1 learning_need ''
	expect_cell NOS-1.1 action 'Arrange a joint visit'
	expect_cell NOS-2.1 action ''
}

test_private_notes_are_on_no_page_and_in_nothing_shared()
{
	begin
	waymark rate NOS-1.2 2
	waymark evidence add --kind reflection --title 'A hard week' --private NOS-1.2
	expect_status 0
	waymark gap --format csv
	expect_cell NOS-1.2 evidence_count 1
	page
	cp "$OUT" with
	expect_out_has '<span class="label">Notes:</span>no note'
	for format in csv json table; do
		waymark gap --shared --format "$format"
		expect_status 0
		cp "$OUT" "$format"
	done
	waymark undo
	page
	expect_same with "$OUT"
	for format in csv json table; do
		waymark gap --format "$format"
		expect_same "$format" "$OUT"
	done
}

test_hostile_texts_are_seen_and_do_nothing()
{
	name=$(printf '</title><script>x</script>\033[2J\342\200\256')
	waymark init --name "$name" --assess nos-kent:nqsw
	waymark rate NOS-1.1 2 --reason "$(printf 'a\001b "quoted" \330\263\331\204\330\247\331\205')"
	page
	expect_plain "$OUT"
	expect_out_lacks '<script'
	expect_out_has '<span class="hid">^[</span>[2J<span class="hid">U+202E</span>'
	expect_out_has "$(printf 'a<span class="hid">^A</span>b &quot;quoted&quot; \330\263\331\204\330\247\331\205')"
}

test_a_day_without_a_framework_is_said()
{
	at 2026-03-05T09:00:00Z
	begin
	page --as-at 2026-03-04
	expect_out_has 'No framework applied on that day.'
}

run_cases
