#include "waymark/code_map.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/framework.h"
#include "waymark/memory.h"

#define FIRST_SIZE 64

static unsigned char
fold(char byte)
{
	return (unsigned char) (byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

int
code_compare(const char *a, const char *b)
{
	while (*a && fold(*a) == fold(*b)) {
		a++;
		b++;
	}
	return fold(*a) - fold(*b);
}

static size_t
hash(const char *code)
{
	uint64_t value = 14695981039346656037u; /* FNV-1a */

	for (; *code; code++)
		value = (value ^ fold(*code)) * 1099511628211u;
	return (size_t) (value ^ value >> 32);
}

/* The entry that holds the code, or the free one where it would go; the map has a free one. */
static struct code_map_entry *
entry_of(const struct code_map *map, const char *code)
{
	size_t i = hash(code) & (map->size - 1);

	while (map->entries[i].code && code_compare(map->entries[i].code, code) != 0)
		i = (i + 1) & (map->size - 1);
	return &map->entries[i];
}

static void
make_room(struct code_map *map)
{
	struct code_map larger = { .size = map->size ? map->size * 2 : FIRST_SIZE };

	larger.entries = xcalloc(larger.size, sizeof(*larger.entries));
	for (size_t i = 0; i < map->size; i++)
		if (map->entries[i].code)
			*entry_of(&larger, map->entries[i].code) = map->entries[i];
	larger.count = map->count;
	free(map->entries);
	*map = larger;
}

int
code_map_add(struct code_map *map, const char *code, int position)
{
	struct code_map_entry *entry;

	if (map->count * 2 >= map->size)
		make_room(map);
	entry = entry_of(map, code);
	if (entry->code)
		return entry->position;
	*entry = (struct code_map_entry) { code, position };
	map->count++;
	return -1;
}

int
code_map_find(const struct code_map *map, const char *code, const char **as_kept)
{
	const struct code_map_entry *entry;

	if (map->count == 0)
		return -1;
	entry = entry_of(map, code);
	if (!entry->code)
		return -1;
	if (as_kept)
		*as_kept = entry->code;
	return entry->position;
}

void
code_map_done(struct code_map *map)
{
	free(map->entries);
	*map = (struct code_map) { .entries = NULL };
}

static bool
is_alphanumeric(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9');
}

const char *
code_fault(const char *code)
{
	if (strlen(code) > CODE_MAX)
		return "is longer than 64 characters";
	if (!is_alphanumeric(code[0]))
		return "must begin with a letter or digit";
	for (; *code; code++)
		if (!is_alphanumeric(*code) && !strchr(".-_", *code))
			return "may hold only letters, digits, '.', '-' and '_'";
	return NULL;
}
