#include "waymark/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "waymark/error.h"

#define FIRST_CAPACITY 8 /* elements */

static void *
must(void *memory)
{
	if (!memory)
		die("out of memory");
	return memory;
}

void *
xmalloc(size_t size)
{
	return must(malloc(size ? size : 1));
}

void *
xcalloc(size_t count, size_t size)
{
	return must(count && size ? calloc(count, size) : calloc(1, 1));
}

void *
xreallocarray(void *memory, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		die("out of memory");
	return must(realloc(memory, count && size ? count * size : 1));
}

void *
xmemdup(const void *bytes, size_t size)
{
	return size ? memcpy(xmalloc(size), bytes, size) : NULL;
}

char *
xstrdup(const char *text)
{
	return text ? xstrndup(text, strlen(text)) : NULL;
}

char *
xstrndup(const char *bytes, size_t length)
{
	char *copy;

	if (length == SIZE_MAX)
		die("out of memory");
	copy = xmalloc(length + 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

void *
grow(void *items, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return items;
	if (*capacity > SIZE_MAX / 2)
		die("out of memory");
	*capacity = *capacity ? *capacity * 2 : FIRST_CAPACITY;
	return xreallocarray(items, *capacity, size);
}
