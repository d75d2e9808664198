/* framework migrate: one person from one version of a framework to another. */
#include "commands.h"

#include <string.h>

#include "waymark/memory.h"
#include "waymark/migration.h"

/* How many codes of the old or the new version have the relation, each counted once. */
static size_t
count_codes(const struct version_map *map, enum map_relation relation, bool section, bool after)
{
	size_t count = 0;

	for (size_t i = 0; i < map->count; i++) {
		const struct map_row *row = &map->rows[i];
		const char *code = after ? row->after : row->before;
		size_t j = 0;

		if (row->relation != relation || row->section != section)
			continue;
		while (j < i && (map->rows[j].relation != relation ||
				 strcmp(after ? map->rows[j].after : map->rows[j].before, code)))
			j++;
		count += j == i;
	}
	return count;
}

static void
add_count(struct buffer *line, size_t count, const char *what)
{
	buffer_format(line, "%zu %s%s", count, what, count == 1 ? "" : "s");
}

/* "    split     1 indicator into 2": the sections only where there are any. */
static void
say_relation(const struct invocation *invocation, const struct version_map *map,
	     enum map_relation relation)
{
	static const char *const kinds[] = { "indicator", "section" };
	struct buffer line = { 0 };

	for (int section = 0; section < 2; section++) {
		size_t before = count_codes(map, relation, section, false);
		size_t after = count_codes(map, relation, section, true);

		if (section && before + after == 0)
			continue;
		buffer_text(&line, section ? ", " : "");
		add_count(&line, relation == MAP_NEW ? after : before, kinds[section]);
		if ((relation == MAP_SPLIT || relation == MAP_MERGED) && before > 0)
			buffer_format(&line, " into %zu", after);
	}
	say(invocation->out, "    %-12s%s", map_relation_word(relation), line.text);
	buffer_done(&line);
}

/* Every row of the file, with its reason. */
static void
say_rows(const struct invocation *invocation, const struct version_map *map)
{
	struct buffer line = { 0 };

	for (size_t i = 0; i < map->count && map->rows[i].line > 0; i++) {
		const struct map_row *row = &map->rows[i];

		buffer_clear(&line);
		buffer_format(&line, "%s %s%s%s", map_relation_word(row->relation), row->before,
			      *row->before && *row->after ? " to " : "", row->after);
		if (*row->reason)
			buffer_format(&line, ": %s", row->reason);
		say_text(invocation->out, 8, line.text);
	}
	buffer_done(&line);
}

static void
say_ratings(const struct invocation *invocation, const struct migration *migration)
{
	static const char *const sides[CAPACITY_COUNT] = { "self", "supervisor" };
	const char *version = migration->before->version;

	for (int side = 0; side < CAPACITY_COUNT; side++) {
		const struct migration_ratings *ratings = &migration->ratings[side];

		say(invocation->out, "    %-12s%zu carried, %zu offered, %zu left in %s",
		    sides[side], ratings->carried, ratings->offered, ratings->left, version);
	}
	say(invocation->out, "    %-12s%zu carried, %zu left in %s", "note links",
	    migration->links_carried, migration->links_left, version);
	if (migration->sections_carried + migration->sections_left > 0)
		say(invocation->out, "    %-12s%zu carried, %zu left in %s", "own areas",
		    migration->sections_carried, migration->sections_left, version);
	if (!migration->same_scale)
		say(invocation->out, "The scales differ: no point is carried or offered.");
}

static void
say_migration(const struct invocation *invocation, const struct subject *subject,
	      const struct migration *migration)
{
	const struct framework *after = migration->after;
	struct buffer name = { 0 };

	framework_name(after, migration->level, &name);
	say(invocation->out, "%s, %s: from %s to %s", subject_person(subject)->name, name.text,
	    migration->before->version, after->version);
	for (int relation = 0; relation < MAP_RELATION_COUNT; relation++)
		say_relation(invocation, &migration->map, (enum map_relation) relation);
	say_rows(invocation, &migration->map);
	say(invocation->out, "Ratings of %s", subject_person(subject)->name);
	say_ratings(invocation, migration);
	say(invocation->out, "%s",
	    migration->applied ? "Moved." : "Nothing is changed yet: --apply does it.");
	buffer_done(&name);
}

static void
say_problems(const struct invocation *invocation, const struct problem_list *problems)
{
	for (size_t i = 0; i < problems->count; i++)
		say(invocation->talk, "waymark: %s:%d: %s", problems->items[i].file,
		    problems->items[i].line, problems->items[i].text);
}

enum wm_code
framework_migrate_command(const struct invocation *invocation, int count, char **arguments,
			  struct wm_error *error)
{
	struct migration_request request = { .framework = NULL };
	const struct option_row rows[] = {
		{ .name = "--map", .value = &request.map },
		{ .name = "--apply", .flag = &request.apply },
	};
	struct problem_list problems = { 0 };
	struct migration migration;
	struct subject subject;
	enum wm_code code;
	int words;

	code = options_read("framework migrate", rows, sizeof(rows) / sizeof(rows[0]), count,
			    arguments, 3, 3, &words, error);
	if (code == WM_OK && !request.map)
		code = usage_fail(error, "framework migrate", "--map FILE is missing");
	if (code != WM_OK)
		return code;
	code = subject_open(&subject, invocation, request.apply ? STORE_WRITE : STORE_READ, error);
	if (code == WM_OK) {
		request.person = subject.id;
		request.framework = arguments[0];
		request.before = arguments[1];
		request.after = arguments[2];
		code = workspace_migrate(subject.workspace, &request, &migration, &problems, error);
		say_problems(invocation, &problems);
		if (code == WM_OK)
			say_migration(invocation, &subject, &migration);
		migration_done(&migration);
		problem_list_done(&problems);
	}
	subject_close(&subject);
	return code;
}

void
say_carried(const struct invocation *invocation, const struct assessment *assessment)
{
	size_t count[CAPACITY_COUNT] = { 0 };
	const char *version = NULL;

	for (size_t i = 0; i < assessment->row_count; i++) {
		for (int side = 0; side < CAPACITY_COUNT; side++) {
			const struct judgement *judgement = &assessment->rows[i].by[side];

			count[side] += judgement->carried_from != NULL;
			if (judgement->carried_from)
				version = judgement->carried_from;
		}
	}
	if (version)
		say(invocation->out, "    carried from %s: self %zu, supervisor %zu", version,
		    count[CAPACITY_SELF], count[CAPACITY_SUPERVISOR]);
}
