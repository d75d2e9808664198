/* evidence_bench FRAMEWORKS FILE - what 5,000 notes with bodies and links cost, in CPU milliseconds
 * (the median of many times): a bare SQLite read of their events; opening the workspace; reading
 * them with bodies, as a list, and the list again; filtering them; the grid; the gaps after a
 * rating.  FILE is the workspace of Practitioner 1, made by init; the notes are put into it. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "waymark/evidence_choice.h"
#include "waymark/workspace.h"

#define NOTES 5000
#define TIMES 21

static struct wm_error error;
static struct workspace_options options = { .program = "waymark" };

static void
need(enum wm_code code)
{
	if (code == WM_OK)
		return;
	fprintf(stderr, "evidence_bench: %s\n", error.message);
	exit(EXIT_FAILURE);
}

/* --- The notes --- */

static struct event
said(struct store *store, enum event_kind kind, const char *text)
{
	return (struct event) {
		.kind = kind,
		.subject = store_owner(store),
		.author = store_owner(store),
		.at = clock_now(),
		.text = text,
	};
}

static void
append(struct store *store, struct event *event, struct json_pair *facts, size_t count)
{
	event->facts = facts;
	event->fact_count = count;
	need(store_append(store, event, &error));
}

static void
add_note(struct store *store, const struct framework *framework, int number)
{
	static const char *const kinds[] = { "direct-observation", "reflection", "audit" };
	char title[32], body[600], date[16], id[UUID_TEXT_MAX];
	struct event note = said(store, EVENT_EVIDENCE, title);
	struct event written = said(store, EVENT_BODY, body);

	snprintf(title, sizeof(title), "Note %d", number);
	snprintf(date, sizeof(date), "20%02d-%02d-%02d", 10 + number % 16, 1 + number % 12,
		 1 + number % 28);
	memset(body, 'a' + number % 26, sizeof(body));
	body[sizeof(body) - 1] = '\0';
	append(store, &note,
	       (struct json_pair[]) { { "evidence-kind", kinds[number % 3] }, { "date", date } },
	       2);
	append(store, &written, (struct json_pair[]) { { "evidence", uuid_text(note.id, id) } }, 1);
	for (int link = 0; link < 2; link++) {
		size_t at = (size_t) (number * 2 + link) % framework->indicator_count;
		struct event linked = said(store, EVENT_LINK, NULL);

		append(store, &linked,
		       (struct json_pair[]) { { "evidence", id },
					      { "framework", framework->id },
					      { "version", framework->version },
					      { "code", framework->indicators[at].code } },
		       4);
	}
}

static void
write_notes(const struct framework *framework)
{
	struct store *store;

	need(store_open(&store, options.location, STORE_WRITE, &error));
	need(store_begin(store, &error));
	for (int i = 0; i < NOTES; i++)
		add_note(store, framework, i);
	need(store_commit(store, &error));
	store_close(&store);
}

/* --- What is timed; each leaves nothing behind --- */

static struct workspace *workspace;

static const struct person *
owner(void)
{
	return workspace_owner(workspace);
}

static struct applied
applied(void)
{
	struct applied first = { .framework = NULL };

	workspace_applied(workspace, owner(), &first, 1);
	return first;
}

static void
bare_read(void)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	size_t bytes = 0;

	/* Everything that is read is taken along, as a list must. */
	if (sqlite3_open_v2(options.location, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
	    sqlite3_prepare_v2(db,
			       "SELECT id, at, author, kind, facts, text FROM event"
			       " WHERE kind IN ('evidence', 'body', 'link') ORDER BY id",
			       -1, &statement, NULL) != SQLITE_OK)
		exit(EXIT_FAILURE);
	while (sqlite3_step(statement) == SQLITE_ROW)
		for (int i = 0; i < 6; i++) {
			const char *text = (const char *) sqlite3_column_text(statement, i);
			char *copy = strdup(text ? text : "");

			bytes += strlen(copy);
			free(copy);
		}
	sqlite3_finalize(statement);
	sqlite3_close(db);
	if (bytes < (size_t) NOTES * 600)
		exit(EXIT_FAILURE);
}

static void
open_workspace(void)
{
	workspace_close(&workspace);
	need(workspace_open(&workspace, &options, STORE_WRITE, &error));
}

static void
read_with(bool bodies)
{
	struct evidence_list list = { 0 };

	need(workspace_evidence(workspace, owner(), INSTANT_LAST, bodies, &list, &error));
	if (list.count != NOTES)
		exit(EXIT_FAILURE);
	evidence_list_done(&list);
}

static void
read_bodies(void)
{
	read_with(true);
}

/* Another view each time, so that nothing is left from the time before. */
static void
read_list(void)
{
	static bool shared;

	shared = !shared;
	workspace_share_view(workspace, shared);
	read_with(false);
}

static void
read_again(void)
{
	read_with(false);
}

static struct evidence_list filtered;

static void
filter(void)
{
	struct evidence_choice choice = {
		.kind = "audit",
		.place = { applied().framework, 0, -1 },
		.since = { 2015, 1, 1 },
	};
	size_t chosen = 0;

	for (size_t i = 0; i < filtered.count; i++)
		chosen += evidence_chosen(&filtered.items[i], &choice);
	if (chosen == 0)
		exit(EXIT_FAILURE);
}

static void
make_grid(void)
{
	struct grid *grid;

	need(workspace_grid(workspace, owner(), applied().framework, applied().level, &grid,
			    &error));
	grid_free(&grid);
}

static void
assess(void)
{
	struct assessment *assessment;

	need(workspace_assessment(workspace, owner(), applied().framework, applied().level,
				  INSTANT_LAST, &assessment, &error));
	assessment_free(&assessment);
}

/* --- Timing --- */

static double
cpu_now(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
	       (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

static int
by_size(const void *a, const void *b)
{
	double left = *(const double *) a, right = *(const double *) b;

	return (left > right) - (left < right);
}

static double
median(void (*work)(void))
{
	double spans[TIMES];

	for (int i = 0; i < TIMES; i++) {
		double start = cpu_now();

		work();
		spans[i] = cpu_now() - start;
	}
	qsort(spans, TIMES, sizeof(spans[0]), by_size);
	return spans[TIMES / 2];
}

int
main(int argc, char **argv)
{
	static void (*const work[])(void) = {
		bare_read,  open_workspace, read_bodies, read_list,
		read_again, filter,	    make_grid,	 assess,
	};

	if (argc != 3)
		return EXIT_FAILURE;
	options.frameworks = argv[1];
	options.location = argv[2];
	open_workspace();
	write_notes(applied().framework);
	open_workspace();
	need(workspace_evidence(workspace, owner(), INSTANT_LAST, false, &filtered, &error));
	for (size_t i = 0; i < sizeof(work) / sizeof(work[0]); i++)
		printf("%.2f%c", median(work[i]),
		       i + 1 < sizeof(work) / sizeof(work[0]) ? ' ' : '\n');
	evidence_list_done(&filtered);
	workspace_close(&workspace);
	return EXIT_SUCCESS;
}
