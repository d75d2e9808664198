/* The list of 5,000 notes: what a key costs does not grow with them. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tui/ui.h"
#include "unit/workspace_sample.h"
#include "waymark/screen.h"

#define NOTES 5000
#define KEYS  500

static const struct screen_options screen = { .person = NULL };
static struct wm_error error;
static struct ui ui;

static void
append(struct store *store, enum event_kind kind, const char *text, struct json_pair facts[],
       size_t count, struct uuid *id)
{
	struct event event = {
		.kind = kind,
		.subject = store_owner(store),
		.author = store_owner(store),
		.at = clock_now(),
		.facts = facts,
		.fact_count = count,
		.text = text,
	};

	OK(store_append(store, &event, &error));
	*id = event.id;
}

/* All in one transaction: every second one is linked to 1.1, every fifth an audit, half of them old. */
static void
add_note(struct store *store, int number)
{
	char title[32], id[UUID_TEXT_MAX];
	struct uuid note, link;

	snprintf(title, sizeof(title), "Note %d", number);
	append(store, EVENT_EVIDENCE, title,
	       (struct json_pair[]) {
		       { "evidence-kind", number % 5 ? "reflection" : "audit" },
		       { "date", number < NOTES / 2 ? "2024-03-01" : "2026-03-01" } },
	       2, &note);
	if (number % 2 == 0)
		append(store, EVENT_LINK, NULL,
		       (struct json_pair[]) { { "evidence", uuid_text(note, id) },
					      { "framework", "sample" },
					      { "version", applied().framework->version },
					      { "code", "1.1" } },
		       4, &link);
}

static void
write_notes(void)
{
	struct rate_request rated = request("1.1", 3);
	struct store *store;

	/* The framework is kept with the first thing said of it. */
	OK(workspace_rate(workspace, &rated, &error));
	OK(store_open(&store, options.location, STORE_WRITE, &error));
	OK(store_begin(store, &error));
	for (int number = 0; number < NOTES; number++)
		add_note(store, number);
	OK(store_commit(store, &error));
	store_close(&store);
	workspace_open_again();
}

static void
press(const char *name)
{
	struct key key = { .character = name[1] ? 0 : (unsigned char) name[0] };

	snprintf(key.name, sizeof(key.name), "%s", name);
	ui_key(&ui, &key);
}

static void
begin(void)
{
	setenv("WAYMARK_TEST_NOW", "2026-03-05T14:02:00Z", 1);
	workspace_sample_begin();
	write_notes();
	OK(ui_begin(&ui, workspace, &screen, &error));
	ui.rows = 24;
	ui.columns = 80;
	press("e");
}

static void
end(void)
{
	ui_done(&ui);
	workspace_sample_end();
}

static size_t
rows(void)
{
	return ui.top->ops->row_count(ui.top);
}

/* Many keys cost less than to read the view's notes once. */
static void
ck_quick(const char *const keys[], size_t count)
{
	clock_t begun = clock(), read, pressed;

	OK(ui.top->ops->load(&ui, ui.top, &error));
	read = clock();
	for (size_t at = 0; at < KEYS; at++)
		press(keys[at % count]);
	pressed = clock();
	ck_assert_int_lt(pressed - read, read - begun);
}

START_TEST(five_hundred_moves_cost_less_than_one_reading)
{
	static const char *const moves[] = { "Down", "PgDn", "Up", "End", "Home" };

	ck_assert_str_eq(ui.top->ops->name, "notes");
	ck_assert_uint_eq(rows(), NOTES);
	ck_quick(moves, 5);
	press("End");
	ck_assert_uint_eq(ui.top->focus, NOTES - 1);
}
END_TEST

START_TEST(filters_choose_among_all_of_them)
{
	static const char *const moves[] = { "Down", "Up" };

	press("f");
	ck_quick(moves, 2);
	press("Home");
	press("Down");
	press("Down"); /* the kinds begin with reflection, then audit */
	press("Enter");
	press("f");
	ck_assert_uint_eq(rows(), NOTES / 5);
	press("f");
	press("Down");
	press("Down");
	press("Down"); /* behind audit: of the last 6 months */
	press("Enter");
	press("f");
	ck_assert_uint_eq(rows(), NOTES / 10);
	press("Esc");
	ck_assert_uint_eq(rows(), NOTES);
}
END_TEST

START_TEST(the_tray_is_as_quick)
{
	static const char *const moves[] = { "Up", "Down", "PgDn" };

	press("E");
	ck_assert_str_eq(ui.top->ops->name, "tray");
	ck_quick(moves, 3);
}
END_TEST

int
main(void)
{
	const TTest *const cases[] = {
		five_hundred_moves_cost_less_than_one_reading,
		filters_choose_among_all_of_them,
		the_tray_is_as_quick,
	};

	return suite_run_cases("many_notes", begin, end, cases, sizeof(cases) / sizeof(cases[0]));
}
