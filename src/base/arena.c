#include "waymark/memory.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/error.h"

#define BLOCK_SIZE ((size_t) 16 * 1024)

struct block {
	struct block *next;
	size_t used;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct block *blocks; /* the one in use first */
};

struct arena *
arena_new(void)
{
	return xcalloc(1, sizeof(struct arena));
}

void
arena_free(struct arena **arena)
{
	struct block *block, *next;

	if (!*arena)
		return;
	for (block = (*arena)->blocks; block; block = next) {
		next = block->next;
		free(block);
	}
	free(*arena);
	*arena = NULL;
}

static struct block *
block_new(size_t size)
{
	struct block *block = xcalloc(1, sizeof(*block) + size);

	block->size = size;
	return block;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	struct block *block = arena->blocks;
	size_t need;
	void *memory;

	if (size > SIZE_MAX - sizeof(*block) - alignof(max_align_t))
		die("out of memory");
	need = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);

	if (!block || need > block->size - block->used) {
		block = block_new(need > BLOCK_SIZE ? need : BLOCK_SIZE);
		/* A block made for one large thing is full: keep filling the one before. */
		if (arena->blocks && need > BLOCK_SIZE) {
			block->next = arena->blocks->next;
			arena->blocks->next = block;
		} else {
			block->next = arena->blocks;
			arena->blocks = block;
		}
	}
	memory = block->bytes + block->used;
	block->used += need;
	return memory;
}

char *
arena_strdup(struct arena *arena, const char *text)
{
	return text ? arena_strndup(arena, text, strlen(text)) : NULL;
}

char *
arena_strndup(struct arena *arena, const char *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		die("out of memory");
	copy = arena_alloc(arena, length + 1);
	if (length)
		memcpy(copy, bytes, length);
	return copy;
}
